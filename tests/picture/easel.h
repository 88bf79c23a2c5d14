// easel.h - for tests of the painter: a list, a target, and letters that need no font.
#ifndef KIOSK_TESTS_EASEL_H
#define KIOSK_TESTS_EASEL_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"
#include "gear/font.h"
#include "picture/paint.h"

enum { EASEL_RECTS = 64 };

static const uint32_t GROUND = 0xFF0B2A3A;  // deep sea

typedef struct {
  uint32_t     words[1 << 16];
  List         list;
  ListStyle    style;
  PaintPicture pictures[8];
  PaintLayer   layer;
  PaintTarget  target;
  Painter     *painter;
  PaintRect    rects[EASEL_RECTS];
} Easel;

static inline void easel_clear(Easel *e) {
  list_begin(&e->list, e->words, sizeof e->words / sizeof *e->words);
  e->style = list_style();
}

static inline Easel *easel_open(int w, int h, int rotate) {
  Easel *e = calloc(1, sizeof *e);
  e->target = (PaintTarget){calloc((size_t)(w * h), 4), w, h, w, rotate};
  e->painter = paint_open(1);
  e->layer =
    (PaintLayer){.words = e->words, .picture = e->pictures, .pictures = 8, .alpha = 1};
  easel_clear(e);
  return e;
}

static inline void easel_close(Easel *e) {
  paint_close(e->painter);
  free(e->target.pixels);
  free(e);
}

static inline int easel_paint(Easel *e) {
  e->layer.used = e->list.used;
  assert_true(list_check(e->words, e->list.used));
  return paint_frame(e->painter, &e->target, &e->layer, 1, false, e->rects, EASEL_RECTS);
}

static inline uint32_t easel_at(const Easel *e, int x, int y) {
  return e->target.pixels[y * e->target.stride + x];
}

static inline void easel_rect(Easel *e, float x, float y, float w, float h,
                              uint32_t color) {
  ListPaint paint = list_solid(color);
  list_rect(&e->list, &e->style, (Rect){x, y, w, h}, &paint);
}

// A picture without trim; its pixels are the caller's.
static inline void easel_picture(Easel *e, int handle, const uint32_t *pixels, int w,
                                 int h) {
  static uint64_t id;
  e->pictures[handle] = (PaintPicture){.pixels = pixels,
                                       .w = w,
                                       .h = h,
                                       .stride = w,
                                       .full_w = w,
                                       .full_h = h,
                                       .natural_w = (float)w,
                                       .natural_h = (float)h,
                                       .id = ++id};
}

static inline int channel(uint32_t pixel, int shift) {
  return (int)(pixel >> shift & 255);
}

static inline void assert_near(uint32_t a, uint32_t b, int slack) {
  for (int shift = 0; shift < 24; shift += 8)
    if (abs(channel(a, shift) - channel(b, shift)) > slack)
      fail_msg("%08x is not within %d of %08x", a, slack, b);
}

// --- letters: a block a size high and 3/4 wide, full in the middle, half at its rim

static int64_t easel_letter_cost;  // nanoseconds the clock goes on for each letter cut
static bool    easel_letter_cut[0x80];  // by code

static inline bool easel_blank(uint32_t code) {
  return code == ' ';
}

const FontGlyph *font_glyph(int face, float size, uint32_t code) {
  static struct {
    FontGlyph glyph;
    uint8_t   coverage[64 * 64];
  } cut[64];  // by height
  static const FontGlyph blank = {0};
  (void)face;
  int h = (int)(size + 0.5f), w = h * 3 / 4;
  if (easel_letter_cost && !easel_letter_cut[code & 0x7F])
    clock_advance(easel_letter_cost);
  easel_letter_cut[code & 0x7F] = true;
  if (easel_blank(code) || h < 2 || h >= 64) return &blank;
  uint8_t *coverage = cut[h].coverage;
  for (int y = 0; y < h; y++)
    for (int x = 0; x < w; x++)
      coverage[y * w + x] = x == 0 || y == 0 || x == w - 1 || y == h - 1 ? 128 : 255;
  cut[h].glyph = (FontGlyph){w, h, w, 0, -h, coverage};
  return &cut[h].glyph;
}

bool font_glyph_ready(int face, float size, uint32_t code) {
  (void)face, (void)size;
  return easel_letter_cut[code & 0x7F];
}

#endif
