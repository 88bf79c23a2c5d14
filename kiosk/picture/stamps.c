#include "picture/stamps.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "picture/blend.h"

void stamps_close(Stamps *stamps) {
  free(stamps->stamp);
  *stamps = (Stamps){0};
}

static void keep(Stamps *stamps, const FontGlyph *glyph, float pen_x, float pen_y) {
  if (stamps->n == stamps->room) {
    stamps->room = stamps->room ? 2 * stamps->room : 4096;
    stamps->stamp = mem_grow(stamps->stamp, (size_t)stamps->room, sizeof *stamps->stamp);
  }
  int x = (int)floorf(pen_x + 0.5f) + glyph->left,
      y = (int)floorf(pen_y + 0.5f) + glyph->top;
  stamps->stamp[stamps->n++] = (Stamp){glyph, x, y};
}

bool stamps_add(Stamps *stamps, Item *item, Cold *cold) {
  const ListText *text = (const ListText *)item->head;
  float           size = item->run->size * text->scale * item->view.scale;
  bool            complete = true;
  item->first = stamps->n;
  for (uint32_t i = 0; i < item->glyphs; i++) {
    const ListGlyph *at = &item->glyph[i];
    int              face = (int)(at->code >> 24);
    uint32_t         code = at->code & 0xFFFFFF;
    bool             warm = font_glyph_ready(face, size, code);
    if (!warm && !cold_may(cold)) {
      complete = false;
      continue;
    }
    const FontGlyph *glyph = font_glyph(face, size, code);
    if (!warm && !font_glyph_ready(face, size, code)) complete = false;
    if (!glyph->coverage) continue;
    Point pen = place_point(&item->view, text->x + at->x * text->scale,
                            text->y + at->y * text->scale);
    keep(stamps, glyph, pen.x, pen.y);
  }
  item->count = stamps->n - item->first;
  return complete;
}

void stamps_paint(const Stamps *stamps, const Item *item, uint32_t *pixels, int stride,
                  Box clip) {
  uint32_t color = blend_premultiply(item->run->color, item->alpha);
  bool     add = item->head->flags & LIST_FLAG_ADD;
  if (!color) return;
  for (int i = item->first; i < item->first + item->count; i++) {
    const Stamp     *stamp = &stamps->stamp[i];
    const FontGlyph *glyph = stamp->glyph;
    Box              all = {stamp->x, stamp->y, stamp->x + glyph->w, stamp->y + glyph->h};
    Box              box = box_common(all, clip);
    if (box_empty(box)) continue;
    const uint8_t *mask = glyph->coverage +
                          (size_t)(box.y0 - all.y0) * (size_t)glyph->pitch +
                          (box.x0 - all.x0);
    uint32_t *to = pixels + (size_t)box.y0 * (size_t)stride + box.x0;
    for (int y = box.y0; y < box.y1; y++, mask += glyph->pitch, to += stride)
      blend_mask(to, mask, box.x1 - box.x0, color, add);
  }
}
