// gradient.h - linear and radial gradients, along rows.
//
// 256 colours, premultiplied, each channel in 256ths: the fraction is shown by a 4 x 4
// ordered dither that hangs on the device pixel, so long dark gradients do not band and
// nothing swims.
#ifndef KIOSK_PICTURE_GRADIENT_H
#define KIOSK_PICTURE_GRADIENT_H

#include <stdbool.h>
#include <stdint.h>

#include "wire/list.h"

typedef struct {
  uint64_t table[256];  // four channels of 16 bits, blue lowest
  bool     radial;
  int64_t  start, step_x,
    step_y;           // linear: table index in 65536ths at pixel 0,0 and its steps
  float x, y, reach;  // radial: centre, and table indices a pixel
} Gradient;

// The points of `paint` become device pixels as point * scale + (left, top).
void gradient_make(Gradient *gradient, const ListPaint *paint, float alpha, float scale,
                   float left, float top);
bool gradient_opaque(const ListPaint *paint);
void gradient_row(const Gradient *gradient, int x, int y, int n, uint32_t *out);

#endif
