// page.h - one picture of an exhibit, read from its draw list: which words stand where,
// and where a finger is meant.
//
// Two pages are the same page when they show the same words (numbers apart: a clock that
// ticks is no new page) and the same places to touch.
#ifndef KIOSK_CHECK_PAGE_H
#define KIOSK_CHECK_PAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "picture/paint.h"
#include "wire/wire.h"

enum { PAGE_TEXTS_MAX = 256, PAGE_LINES_MAX = 1024, PAGE_TARGETS_MAX = 128 };
enum { PAGE_CONTROLS_MAX = 3, PAGE_WORDS_SIZE = 256 };

// One line of a block: where its ink is, about (the em's middle 88 %; from advances).
typedef struct {
  Rect     ink;
  uint32_t color;
  int      text;  // of which block
  bool     seen;  // nothing opaque lies over its middle, no clip and no edge hides that
} PageLine;

typedef struct {
  const ListText *text;
  Rect            ink;  // of all lines
  int             first, lines;
  bool            still;  // it stood like this a moment before, too
  bool            seen;   // half visible or more by alpha, and so is one of its lines
} PageText;

typedef struct {
  Rect box;
  bool still;
} PageTarget;

typedef struct {
  PaintLayer  layer;
  WireSession session;
  uint64_t    hash;
  uint32_t    number;  // on the contact sheet; 0: not yet
  PageText    text[PAGE_TEXTS_MAX];
  PageLine    line[PAGE_LINES_MAX];
  PageTarget  target[PAGE_TARGETS_MAX];    // those a finger reaches, in drawing order
  Rect        control[PAGE_CONTROLS_MAX];  // the stage's home, help and language
  int         texts, lines, targets, controls;
} Page;

// A picture as it was a moment before, to know what moves.
typedef struct {
  const uint32_t *words;
  uint32_t        used;
} PageBefore;

// Reads the layer into `page`, which borrows its lists.
void page_read(Page *page, const PaintLayer *layer, const PageBefore *before,
               const WireSession *session);
// Tells cheaply whether two moments show the same words and as many targets: what the
// hash of a page tells, without a look at what hides what.
uint64_t page_glance(const PaintLayer *layer);
// The words of a block, on one line.
const char *page_words(const PageText *text, char out[PAGE_WORDS_SIZE]);
bool        page_upright(const Page *page);

#endif
