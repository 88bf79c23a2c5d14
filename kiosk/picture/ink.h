// ink.h - spans of coverage filled with a colour, a gradient or a picture.
#ifndef KIOSK_PICTURE_INK_H
#define KIOSK_PICTURE_INK_H

#include "picture/gradient.h"
#include "picture/raster.h"
#include "picture/sampler.h"

typedef struct {
  uint32_t *pixels;  // onto these
  int       stride;
  uint32_t *scratch;  // a row wide
  bool      add;

  // One of these three.
  const Gradient *gradient;
  const Sampler  *sampler;
  uint32_t        color;  // premultiplied

  uint32_t alpha;   // of a sampler, 0 ... 255
  bool     opaque;  // a sampler's picture
} Ink;

// A RasterRow; `user` is an Ink.
void ink_row(void *user, int y, const Span *spans, int n);

#endif
