// sampler.h - pixels of a picture along rows of the screen, bilinear.
//
// A sampler is plain data and depends on nothing but the place of a device pixel, so any
// part of a row comes out the same, in any order, on any thread. Positions in the picture
// are counted in 2^20ths of its pixels; the pixel 0,0 lies between 0 and 1 and its middle
// is 0.5.
#ifndef KIOSK_PICTURE_SAMPLER_H
#define KIOSK_PICTURE_SAMPLER_H

#include <stdbool.h>
#include <stdint.h>

#include "picture/box.h"

enum { SAMPLER_FRACTION = 20, SAMPLER_PIECES = 3 };

typedef enum { SAMPLER_UPRIGHT, SAMPLER_TURNED, SAMPLER_DEEP } SamplerKind;

typedef struct {
  const uint32_t *pixels;
  int             stride;
  Box             part;  // samples stay inside; at least one pixel
} Texture;

// One axis of an upright picture, in up to three pieces (nine slices have three): the
// device pixel origin + i lies at start + i * step of the last piece whose `from` <= i.
// Only `origin` tells where on the screen it stands.
typedef struct {
  int origin, pieces;
  struct {
    int     from;
    int64_t start, step;
  } piece[SAMPLER_PIECES];
} Axis;

typedef struct {
  Texture     texture;
  SamplerKind kind;
  Axis        across, down;          // UPRIGHT
  int64_t u, u_x, u_y, v, v_x, v_y;  // TURNED: at the middle of pixel 0,0, and the steps
  float   x, y, deep[3][3];  // DEEP, from x,y: u = row 0 / row 2, v = row 1 / row 2
} Sampler;

// n pixels from x,y on: in the picture itself where they stand there 1 to 1, else in
// `scratch`.
const uint32_t *sampler_row(const Sampler *sampler, int x, int y, int n,
                            uint32_t *scratch);

#endif
