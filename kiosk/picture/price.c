// Measured with one thread on a server core of about 3 GHz, warm, at 1920 x 1080:
//
//   what                           ns a pixel
//   opaque colour                  0.1
//   colour, see-through            0.3
//   gradient                       1.7
//   picture, one to one            0.7
//   picture, scaled                2.6
//   picture, turned                4.6
//   picture, in depth              8
//   glyph                          0.5
//
// and 0.3 us a command, 60 ns a glyph, and for the outline of a shape 25 ns for each row
// that an edge crosses and 5 ns for each column. The price takes the whole of a command's
// box on the canvas for painted, and what hides behind something is paid all the same: a
// list is refused for what it could cost. (What is met for the first time costs no more
// than cold.h allows.)
#include <math.h>

#include "picture/paint.h"

static const float COMMAND = 300, GLYPH = 60, ROW = 25, COLUMN = 5;  // ns each
static const float SOLID = 0.3f, GRADIENT = 1.7f, GLYPHS = 0.5f;     // ns a pixel
static const float SCALED = 2.6f, TURNED = 4.6f, DEEP = 8;

static float paint_pixel(const ListPaint *paint) {
  switch (paint->kind) {
  case PAINT_SOLID: return SOLID;
  case PAINT_PICTURE: return SCALED;
  default: return GRADIENT;
  }
}

// Device pixels of a command on the canvas.
static float area_of(const ListHead *head, const PaintView *view) {
  Rect  r = list_bounds(head);
  float w = fminf(r.x + r.w, view->width) - fmaxf(r.x, 0);
  float h = fminf(r.y + r.h, view->height) - fmaxf(r.y, 0);
  return w > 0 && h > 0 ? w * h * view->scale * view->scale : 0;
}

static float on_canvas(float from, float to, float side) {
  return fabsf(fminf(fmaxf(to, 0), side) - fminf(fmaxf(from, 0), side));
}

static float outline_price(const ListShape *shape, const PaintView *view) {
  const uint32_t *ends = list_shape_ends(shape);
  const Point    *p = list_shape_points(shape);
  float           rows = 0, columns = 0;
  uint32_t        first = 0;
  for (uint32_t c = 0; c < shape->contours; first = ends[c++])
    for (uint32_t i = first, before = ends[c] - 1; i < ends[c]; before = i++) {
      rows += on_canvas(p[before].y, p[i].y, view->height);
      columns += on_canvas(p[before].x, p[i].x, view->width);
    }
  float edges = (float)shape->points;  // each begins a row of its own
  return (rows * view->scale + edges) * ROW + columns * view->scale * COLUMN;
}

static float text_price(const ListText *text, const PaintView *view) {
  const ListRun *run = list_text_runs(text);
  float          price = 0;
  for (uint32_t i = 0; i < text->runs; i++) {
    float em = run[i].size * text->scale * view->scale;
    price += (float)run[i].glyphs * (GLYPH + GLYPHS * em * em);
  }
  return price;
}

static float command_price(const ListHead *head, const PaintView *view) {
  float area = area_of(head, view);
  if (area <= 0) return 0;
  switch (head->op) {
  case LIST_RECT: return area * paint_pixel(&((const ListRect *)head)->paint);
  case LIST_SHAPE: {
    const ListShape *shape = (const ListShape *)head;
    return area * paint_pixel(&shape->paint) + outline_price(shape, view);
  }
  case LIST_PICTURE: {
    const ListPicture *picture = (const ListPicture *)head;
    return area * (picture->uy == 0 && picture->vx == 0 ? SCALED : TURNED);
  }
  case LIST_NINE: return area * SCALED;
  case LIST_QUAD: return area * DEEP;
  case LIST_TARGET: return 0;
  default: return text_price((const ListText *)head, view);
  }
}

float paint_price(const uint32_t *words, uint32_t used, const PaintView *view) {
  float           price = 0;
  const ListHead *head = NULL;
  while ((head = list_next(words, used, head)))
    price += COMMAND + command_price(head, view);
  return price / 1e6f;
}
