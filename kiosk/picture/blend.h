// blend.h - one row of pixels onto another.
//
// Pixels are premultiplied a8r8g8b8. A product of two bytes is divided by 255 and rounded
// to the nearest, everywhere and with or without SSE2, as Pixman does it: the same pixels
// on every machine. `add` adds with saturation; without it the row covers (Porter-Duff
// over).
#ifndef KIOSK_PICTURE_BLEND_H
#define KIOSK_PICTURE_BLEND_H

#include <stdbool.h>
#include <stdint.h>

// A straight colour times alpha (0 ... 1).
uint32_t blend_premultiply(uint32_t color, float alpha);
// alpha in 0 ... 1 as a byte.
uint32_t blend_byte(float alpha);

static inline uint32_t blend_times(uint32_t a, uint32_t b) {
  uint32_t t = a * b + 128;
  return (t + (t >> 8)) >> 8;
}

// All four channels times m / 255.
static inline uint32_t blend_scale(uint32_t pixel, uint32_t m) {
  uint32_t rb = (pixel & 0xFF00FF) * m + 0x800080;
  uint32_t ag = (pixel >> 8 & 0xFF00FF) * m + 0x800080;
  rb = (rb + (rb >> 8 & 0xFF00FF)) >> 8 & 0xFF00FF;
  ag = (ag + (ag >> 8 & 0xFF00FF)) & 0xFF00FF00;
  return rb | ag;
}

static inline uint32_t blend_over(uint32_t to, uint32_t from) {
  return from + blend_scale(to, 255 - (from >> 24));
}

void blend_fill(uint32_t *to, int n, uint32_t color);
// One colour over n pixels.
void blend_solid(uint32_t *to, int n, uint32_t color, bool add);
// n pixels, each times m / 255.
void blend_row(uint32_t *to, const uint32_t *from, int n, uint32_t m, bool add);
// One colour through a row of coverage: the glyph row.
void blend_mask(uint32_t *to, const uint8_t *mask, int n, uint32_t color, bool add);

#endif
