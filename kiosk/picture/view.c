#include <math.h>

#include "picture/paint.h"

static const float LONG_SIDE = 1920, SHORT_SIDE = 1080;

static bool on_side(int rotate) {
  return rotate == 90 || rotate == 270;
}

PaintView paint_view(int w, int h, int rotate) {
  float across = (float)(on_side(rotate) ? h : w),
        down = (float)(on_side(rotate) ? w : h);
  PaintView view = {.upright = down > across};
  view.width = view.upright ? SHORT_SIDE : LONG_SIDE;
  view.height = view.upright ? LONG_SIDE : SHORT_SIDE;
  view.scale = fminf(across / view.width, down / view.height);
  // Whole pixels, so that what lies on whole canvas units stays crisp where the scale is
  // whole.
  view.left = floorf((across - view.width * view.scale) / 2);
  view.top = floorf((down - view.height * view.scale) / 2);
  return view;
}

Point paint_to_canvas(const PaintView *view, int w, int h, int rotate, float x, float y) {
  Point p = {x, y};
  switch (rotate) {
  case 90: p = (Point){y, (float)w - x}; break;
  case 180: p = (Point){(float)w - x, (float)h - y}; break;
  case 270: p = (Point){(float)h - y, x}; break;
  default: break;
  }
  return (Point){(p.x - view->left) / view->scale, (p.y - view->top) / view->scale};
}
