// paint.h - the draw lists onto pixels: one software compositor.
//
// The painter remembers what each cell (96 x 96 device pixels) showed last: a hash over
// all the commands that touch it. paint_frame() paints only the cells whose hash changed
// and says which rectangles those were. Same lists, same size: same pixels, on every
// machine, whatever was painted before.
//
// Works at the real pixel size: canvas units are multiplied by the scale, the canvas
// stands centred and the bars beside it are deep sea (#0B2A3A).
#ifndef KIOSK_PICTURE_PAINT_H
#define KIOSK_PICTURE_PAINT_H

#include <stdbool.h>
#include <stdint.h>

#include "wire/list.h"

// Pixels of a picture: premultiplied a8r8g8b8. They stay as they are for as long as the
// id lives; a new picture is a new id.
typedef struct {
  const uint32_t *pixels;  // NULL: nothing is drawn
  int             w, h;    // of the pixels (empty borders may have been cut off)
  int             stride;  // in pixels
  int             trim_x, trim_y, full_w, full_h;
  float           natural_w, natural_h;
  bool            opaque;
  uint64_t        id;  // never used again; goes into the hashes
} PaintPicture;

// One list with its pictures. `words` must have passed list_check().
typedef struct {
  const uint32_t     *words;
  uint32_t            used;
  const PaintPicture *picture;   // indexed by handle
  uint32_t            pictures;  // how many there are
  // 1 normally; under 1 while a tide or fade passes. It multiplies each command's own:
  // where two overlap, the lower one shows through.
  float alpha;
  float dx, dy;  // moves the list with its clips; canvas units, to whole device pixels
  Rect  clip;    // on the canvas, not moved; w 0: none
} PaintLayer;

// Where to paint. `pixels` is x8r8g8b8, `stride` in pixels. w and h are the window's own;
// rotate (0, 90, 180, 270, clockwise) turns the picture into it.
typedef struct {
  uint32_t *pixels;
  int       w, h, stride, rotate;
} PaintTarget;

typedef struct {
  int x, y, w, h;
} PaintRect;

typedef struct {
  float scale, left, top;  // device = canvas * scale + left/top, before rotation
  float width, height;     // the canvas: 1920 x 1080, or 1080 x 1920 when upright
  bool  upright;
} PaintView;

typedef struct Painter Painter;

Painter *paint_open(int threads);  // 1, or 2 for two bands
void     paint_close(Painter *painter);
// The canvas for a window of that size and rotation. Pure.
PaintView paint_view(int w, int h, int rotate);
// Window pixel to canvas, through letterbox and rotation.
Point paint_to_canvas(const PaintView *view, int w, int h, int rotate, float x, float y);

// Paints what changed since the last call (all, if `all` or the target's shape changed)
// and returns how many rectangles were touched, window pixels, not overlapping; at most
// max. 0: nothing changed, the target was not touched.
int paint_frame(Painter *painter, const PaintTarget *target, const PaintLayer *layers,
                int n, bool all, PaintRect *rects, int max);
// Glyphs that were not yet in the cache are painted at most for 4 ms a frame; the rest
// follow. True: some are still missing, call paint_frame() again soon.
bool paint_unfinished(const Painter *painter);

// A rough price of a list in milliseconds of one 3 GHz core at this view; see price.c.
// A list over PAINT_PRICE_MAX is a fault of its exhibit.
enum { PAINT_PRICE_MAX = 400 };
float paint_price(const uint32_t *words, uint32_t used, const PaintView *view);

#endif
