// raster.h - outlines to coverage: the signed area under every edge, summed along the
// rows.
//
// Everything is counted in whole 65536ths of a pixel, and what an edge adds to a pixel
// depends on that edge and that pixel alone. So sums do not depend on the order of the
// edges or on the window that is looked through: a part painted alone is the whole's part
// to the bit.
//
// Winding. Non-zero is min(|sum|, 1), even-odd folds the sum. Exact for whole pixels,
// whatever crosses what. Inside one pixel areas are summed, not intersected: where two
// outlines of the same direction share an edge, or one crosses itself, the pixels of that
// edge come out up to half a step too full (non-zero) or too empty (even-odd).
#ifndef KIOSK_PICTURE_RASTER_H
#define KIOSK_PICTURE_RASTER_H

#include "picture/box.h"
#include "wire/list.h"

typedef struct {
  int     x, n;
  uint8_t coverage;  // 1 ... 255
} Span;

// The spans of one row, from left to right.
typedef void (*RasterRow)(void *user, int y, const Span *spans, int n);

typedef struct {
  Box       window;   // only these pixels are wanted
  int32_t  *sums;     // one a pixel and one more a row; all zero between shapes
  uint64_t *touched;  // a bit for each of them
  Span     *spans;
  int       stride, words;  // of a row in sums and in touched
  int       first, last;    // rows that were touched
} Raster;

void raster_open(Raster *raster, int w, int h);  // the largest window
void raster_close(Raster *raster);               // a zeroed one is fine
// Begins a shape seen through that window.
void raster_begin(Raster *raster, Box window);
void raster_edge(Raster *raster, Point a, Point b);
// Tells all rows and is ready for the next shape.
void raster_end(Raster *raster, bool even_odd, RasterRow row, void *user);

// The rows of an upright rectangle, without a raster. Edges count to a 256th of a pixel.
void raster_box(float x0, float y0, float x1, float y1, Box window, RasterRow row,
                void *user);

#endif
