// stamps.h - glyphs of a frame, looked up once, before any thread paints them.
#ifndef KIOSK_PICTURE_STAMPS_H
#define KIOSK_PICTURE_STAMPS_H

#include "gear/font.h"
#include "picture/cold.h"
#include "picture/plan.h"

typedef struct {
  const FontGlyph *glyph;
  int              x, y;  // of its top left pixel
} Stamp;

typedef struct {
  Stamp *stamp;
  int    n, room;
} Stamps;

void stamps_close(Stamps *stamps);
// Looks up a line's glyphs. False when some are still missing.
bool stamps_add(Stamps *stamps, Item *item, Cold *cold);
// Paints those of an item that touch `clip`.
void stamps_paint(const Stamps *stamps, const Item *item, uint32_t *pixels, int stride,
                  Box clip);

#endif
