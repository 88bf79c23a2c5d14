// see.h - which words are on the picture now, read from the draw lists. For played
// visits.
//
// A block of text is seen when its alpha is at least a half and at least half of it lies
// inside its clip and the canvas and under nothing opaque that was drawn later.
#ifndef KIOSK_STAGE_SEE_H
#define KIOSK_STAGE_SEE_H

#include <stdbool.h>

#include "picture/paint.h"

enum { SEE_TEXT_MAX = 256, SEE_MAX = 256 };

typedef struct {
  char  text[SEE_TEXT_MAX];  // with '\n' as a space
  Point at;                  // the middle of what can be seen of it
} Seen;

// All of them, topmost last; returns how many.
int see_all(const PaintLayer *layers, int n, float w, float h, Seen out[SEE_MAX]);

// The topmost block that shows these words: a whole match before a part. 1: found; 0:
// none; 2: two match equally well and stand apart (both are told in `other`).
int see_find(const Seen *seen, int n, const char *words, const Seen **found,
             const Seen **other);

// Does this command of the layer hide what lies under it at that point?
bool see_covers(const ListHead *command, const PaintLayer *layer, Point at);

#endif
