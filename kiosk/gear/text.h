// text.h - blocks of text: words in, finished lines out.
//
// Lines break by the Unicode rules (UAX #14, libunistring), with Chinese punctuation kept
// off line starts and ends, numbers kept with their units, and marks set as Chinese
// printing does: the empty half of an opening mark at a line's start is cut off, and one
// of the two empty halves between neighbouring marks; a double dash has no gap. '\n'
// always breaks; one at the very end adds no line. All sizes are canvas units; see font.h
// for why they do not depend on the screen. Layouts are cached: the same words in the
// same style cost a look-up.
//
// Words are cleaned first: control characters and invisible ones are dropped, a tab is a
// space, and what exceeds LIST_TEXT_BYTES_MAX is cut off. Blanks have no glyph.
#ifndef KIOSK_GEAR_TEXT_H
#define KIOSK_GEAR_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "wire/list.h"

typedef enum { TEXT_LEFT, TEXT_CENTER, TEXT_RIGHT } TextAlign;

// One stretch of words in one look.
typedef struct {
  const char *words;  // UTF-8; bytes that are none become U+FFFD
  bool        bold;
  uint32_t    color;
} TextSpan;

typedef struct {
  float     size;   // em
  float     width;  // wrap here; 0: only at '\n'
  float     line;   // distance of baselines in em; 0: 1.4
  int       lines;  // at most so many, the last ends in …; 0: any number
  TextAlign align;  // inside width; with width 0, around x
} TextStyle;

typedef struct {
  float            left;   // from where it is put to the left edge of the lines
  float            w, h;   // of the finished lines; h = lines * line * size
  float            first;  // from the top to the first baseline
  int              lines;
  bool             cut;  // words were left out
  uint32_t         runs, glyphs, bytes;
  const ListRun   *run;
  const ListGlyph *glyph;   // from the lines' top left
  const char      *source;  // all the words, cleaned; NUL-terminated
} TextBlock;

// Borrowed until text_trim() or 512 further different layouts, whichever is first.
const TextBlock *text_layout(const TextSpan *spans, int n, const TextStyle *style);
void             text_trim(void);  // empties the cache

// Puts a block on a list with its top left at (x,y), or its top at x by the alignment.
void text_put(List *list, const ListStyle *style, const TextBlock *block, float x,
              float y, float scale);

#endif
