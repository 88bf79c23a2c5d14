// Measured on one thread of a 3 GHz core, warm, at 1920 x 1080
// (tests/bench/paint_bench.c):
//
//   what                             ns a pixel
//   opaque colour                    0.10
//   colour, see-through              0.35
//   gradient                         1.4
//   picture, one to one              0.5
//   picture scaled, turned, in depth 4
//   glyph                            0.5
//
// and 0.3 us a command, 25 ns a point, 60 ns a glyph. The price takes each command's
// whole box inside the canvas for painted and every picture for a turned one: a list is
// refused for what it could cost, and what hides behind something is paid all the same.
#include <math.h>

#include "picture/paint.h"

static const float COMMAND = 300, POINT = 25, GLYPH = 60;                    // ns each
static const float SOLID = 0.35f, GRADIENT = 1.4f, PICTURE = 4, INK = 0.5f;  // ns a pixel

static float paint_pixel(const ListPaint *paint) {
  switch (paint->kind) {
  case PAINT_SOLID: return SOLID;
  case PAINT_PICTURE: return PICTURE;
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

static float text_price(const ListText *text, const PaintView *view) {
  const ListRun *run = list_text_runs(text);
  float          price = 0;
  for (uint32_t i = 0; i < text->runs; i++) {
    float em = run[i].size * text->scale * view->scale;
    price += (float)run[i].glyphs * (GLYPH + INK * em * em);
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
    return area * paint_pixel(&shape->paint) + (float)shape->points * POINT;
  }
  case LIST_TEXT: return text_price((const ListText *)head, view);
  default: return area * PICTURE;
  }
}

float paint_price(const uint32_t *words, uint32_t used, const PaintView *view) {
  float           price = 0;
  const ListHead *head = NULL;
  while ((head = list_next(words, used, head)))
    price += COMMAND + command_price(head, view);
  return price / 1e6f;
}
