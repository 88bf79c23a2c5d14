#include "stage/sketch.h"

#include <math.h>

enum { ARC = 24, ROUND_POINTS = 4 * (ARC + 1), LINE_MAX_POINTS = 32, TIDE_STEPS = 96 };
enum { SHADOW = 34, DROP = 14 };  // how far a shadow reaches beyond its shape, and falls

static const float TURN = 6.28318531f;

ListPaint sketch_fade(float y0, uint32_t top, float y1, uint32_t foot) {
  ListPaint paint = {.kind = PAINT_LINEAR, .stops = 2, .y0 = y0, .y1 = y1};
  paint.stop[0].color = top;
  paint.stop[1].at = 1;
  paint.stop[1].color = foot;
  return paint;
}

uint32_t sketch_alpha(uint32_t color, float alpha) {
  uint32_t a = (uint32_t)(alpha * 255 + 0.5f);
  return (color & 0xffffff) | a << 24;
}

void sketch_rect(Sketch *s, Rect r, ListPaint paint) {
  list_rect(s->list, &s->style, r, &paint);
}

void sketch_poly(Sketch *s, const Point *points, int n, ListPaint paint) {
  uint32_t end = (uint32_t)n;
  list_shape(s->list, &s->style, &paint, false, &end, 1, points);
}

// A quarter to any part of a turn of arc, in turns from the top, clockwise.
static int arc(Point *out, Point c, float r, float from, float to, int steps) {
  for (int i = 0; i <= steps; i++) {
    float a = (from + (to - from) * (float)i / (float)steps) * TURN;
    out[i] = (Point){c.x + r * sinf(a), c.y - r * cosf(a)};
  }
  return steps + 1;
}

void sketch_round(Sketch *s, Rect r, float radius, ListPaint paint) {
  Point p[ROUND_POINTS];
  float k = fminf(radius, fminf(r.w, r.h) / 2);
  int   n = 0;
  n += arc(p + n, (Point){r.x + k, r.y + k}, k, 0.75f, 1, ARC);
  n += arc(p + n, (Point){r.x + r.w - k, r.y + k}, k, 0, 0.25f, ARC);
  n += arc(p + n, (Point){r.x + r.w - k, r.y + r.h - k}, k, 0.25f, 0.5f, ARC);
  n += arc(p + n, (Point){r.x + k, r.y + r.h - k}, k, 0.5f, 0.75f, ARC);
  sketch_poly(s, p, n, paint);
}

void sketch_disc(Sketch *s, Point c, float r, ListPaint paint) {
  sketch_round(s, (Rect){c.x - r, c.y - r, 2 * r, 2 * r}, r, paint);
}

void sketch_ring(Sketch *s, Point c, float r, float width, float from, float to,
                 ListPaint paint) {
  enum { STEPS = 96, CAP = 8 };
  Point p[2 * (STEPS + 1) + 2 * (CAP + 1)];
  if (to <= from) return;
  int n = arc(p, c, r + width / 2, from, to, STEPS);
  if (to - from < 1) {
    Point end = {c.x + r * sinf(to * TURN), c.y - r * cosf(to * TURN)};
    n += arc(p + n, end, width / 2, to, to + 0.5f, CAP);
  }
  n += arc(p + n, c, r - width / 2, to, from, STEPS);
  if (to - from < 1) {
    Point start = {c.x + r * sinf(from * TURN), c.y - r * cosf(from * TURN)};
    n += arc(p + n, start, width / 2, from + 0.5f, from + 1, CAP);
  }
  sketch_poly(s, p, n, paint);
}

// Each stretch is a capsule; together, by the non-zero rule, they are the line.
void sketch_line(Sketch *s, const Point *points, int n, float width, ListPaint paint) {
  enum { CAP = 8 };
  Point    p[LINE_MAX_POINTS * 2 * (CAP + 1)];
  uint32_t ends[LINE_MAX_POINTS], contours = 0, used = 0;
  for (int i = 0; i + 1 < n && i + 1 < LINE_MAX_POINTS; i++) {
    Point a = points[i], b = points[i + 1];
    float turn = atan2f(b.x - a.x, a.y - b.y) / TURN;
    used += (uint32_t)arc(p + used, b, width / 2, turn - 0.25f, turn + 0.25f, CAP);
    used += (uint32_t)arc(p + used, a, width / 2, turn + 0.25f, turn + 0.75f, CAP);
    ends[contours++] = used;
  }
  if (contours) list_shape(s->list, &s->style, &paint, false, ends, contours, p);
}

static float tide_at(float x, float y, float a, float p) {
  return y + a * sinf(x / 230 + p) + 0.45f * a * sinf(x / 97 + 2 * p);
}

static int tide_line(const Sketch *s, Point *out, float y, float a, float p) {
  for (int i = 0; i <= TIDE_STEPS; i++) {
    float x = s->w * (float)i / TIDE_STEPS;
    out[i] = (Point){x, tide_at(x, y, a, p)};
  }
  return TIDE_STEPS + 1;
}

void sketch_tide(Sketch *s, float y, float amplitude, float phase, ListPaint paint) {
  if (y - 2 * amplitude > s->h) return;
  if (y + 2 * amplitude < 0) {
    sketch_rect(s, (Rect){0, 0, s->w, s->h}, paint);
    return;
  }
  Point p[TIDE_STEPS + 3];
  int   n = tide_line(s, p, y, amplitude, phase);
  p[n++] = (Point){s->w, s->h};
  p[n++] = (Point){0, s->h};
  sketch_poly(s, p, n, paint);
}

void sketch_foam(Sketch *s, float y, float amplitude, float phase, float width,
                 ListPaint paint) {
  if (y + 2 * amplitude < 0 || y - 2 * amplitude > s->h) return;
  Point p[2 * (TIDE_STEPS + 1)];
  int   n = tide_line(s, p, y, amplitude, phase);
  for (int i = 0; i < n; i++) {
    p[2 * n - 1 - i] = (Point){p[i].x, p[i].y + width};
  }
  sketch_poly(s, p, 2 * n, paint);
}

// How dark the shadow is, by the way outwards from the shape's edge: the fall-off of
// light around a lamp, as the exhibits' own shadow picture has it.
static ListPaint penumbra(PaintKind kind, float reach) {
  static const struct {
    float from_edge;
    float alpha;
  } fall[] = {{-20, 0.31f}, {-8, 0.225f}, {4, 0.135f}, {15, 0.055f}, {34, 0}};
  ListPaint paint = {.kind = kind, .stops = 6};
  paint.stop[0].color = sketch_alpha(LOOK_DEEP, fall[0].alpha);
  for (int i = 0; i < 5; i++) {
    paint.stop[i + 1].at = fmaxf(0, reach + fall[i].from_edge) / (reach + SHADOW);
    paint.stop[i + 1].color = sketch_alpha(LOOK_DEEP, fall[i].alpha);
  }
  return paint;
}

static void shadow_cap(Sketch *s, Point c, float r, float x, float w) {
  ListPaint paint = penumbra(PAINT_RADIAL, r);
  paint.x0 = c.x, paint.y0 = c.y, paint.x1 = r + SHADOW;
  sketch_rect(s, (Rect){x, c.y - r - SHADOW, w, 2 * (r + SHADOW)}, paint);
}

static void shadow_side(Sketch *s, Rect r, float from, float to) {
  ListPaint paint = penumbra(PAINT_LINEAR, fabsf(to - from) - SHADOW);
  paint.y0 = from, paint.y1 = to;
  sketch_rect(s, (Rect){r.x, fminf(from, to), r.w, fabsf(to - from)}, paint);
}

void sketch_shadow(Sketch *s, Rect pill) {
  float r = pill.h / 2, middle = pill.y + r + DROP;
  Point left = {pill.x + r, middle}, right = {pill.x + pill.w - r, middle};
  Rect  side = {left.x, 0, right.x - left.x, 0};
  shadow_cap(s, left, r, pill.x - SHADOW, r + SHADOW);
  shadow_cap(s, right, r, right.x, r + SHADOW);
  if (side.w <= 0) return;
  shadow_side(s, side, middle, middle - r - SHADOW);
  shadow_side(s, side, middle, middle + r + SHADOW);
}

void sketch_ellipse(Sketch *s, Point c, float rx, float ry, ListPaint paint) {
  Point p[ROUND_POINTS];
  for (int i = 0; i < ROUND_POINTS; i++) {
    float a = (float)i / ROUND_POINTS * TURN;
    p[i] = (Point){c.x + rx * cosf(a), c.y + ry * sinf(a)};
  }
  sketch_poly(s, p, ROUND_POINTS, paint);
}

void sketch_glow(Sketch *s, Point c, float r, uint32_t color, float alpha) {
  ListPaint paint = {.kind = PAINT_RADIAL, .stops = 3, .x0 = c.x, .y0 = c.y, .x1 = r};
  paint.stop[0].color = sketch_alpha(color, alpha);
  paint.stop[1].at = 0.4f;
  paint.stop[1].color = sketch_alpha(color, alpha * 0.4f);
  paint.stop[2].at = 1;
  paint.stop[2].color = sketch_alpha(color, 0);
  sketch_rect(s, (Rect){c.x - r, c.y - r, 2 * r, 2 * r}, paint);
}

// Its ribs are ever narrower ellipses, each lighter; the right side is the darker one.
void sketch_lantern(Sketch *s, Point c, float r) {
  static const struct {
    float    wide, aside;
    uint32_t color;
  } rib[] = {{0.98f, 0, 0xffd8492bu},
             {0.82f, -0.12f, 0xffee6a3cu},
             {0.46f, -0.12f, 0xfff88f52u},
             {0.2f, -0.12f, 0xffffc27eu}};
  ListPaint gold = list_solid(0xffe0a24bu);
  sketch_glow(s, c, 2.8f * r, 0xffffb04du, 0.5f);
  sketch_round(s, (Rect){c.x - 0.4f * r, c.y - 1.02f * r, 0.8f * r, 0.24f * r}, 4, gold);
  sketch_round(s, (Rect){c.x - 0.4f * r, c.y + 0.78f * r, 0.8f * r, 0.24f * r}, 4, gold);
  for (int i = -1; i <= 1; i++) {
    float x = c.x + (float)i * 0.22f * r;
    sketch_rect(s, (Rect){x - 1.5f, c.y + r, 3, 0.42f * r}, gold);
  }
  for (int i = 0; i < 4; i++)
    sketch_ellipse(s, (Point){c.x + rib[i].aside * r * (1 - rib[i].wide), c.y},
                   rib[i].wide * r, 0.86f * r, list_solid(rib[i].color));
}

static const TextBlock *lay(const char *words, const SketchText *text, float width) {
  TextSpan  span = {words, text->bold, text->color};
  TextStyle style = {
    .size = text->size, .line = 1.3f, .align = text->align, .width = width};
  return text_layout(&span, 1, &style);
}

// Narrow enough, or as much smaller as it must be; below two thirds it wraps instead, and
// is as wide as it may be.
static const TextBlock *fit(const char *words, const SketchText *text, bool *wrapped) {
  const TextBlock *block = lay(words, text, 0);
  *wrapped = false;
  if (text->width <= 0 || block->w <= text->width) return block;
  SketchText smaller = *text;
  smaller.size = floorf(text->size * text->width / block->w);
  *wrapped = smaller.size < text->size * 2 / 3;
  if (!*wrapped) return lay(words, &smaller, 0);
  smaller.size = text->size * 2 / 3;
  return lay(words, &smaller, text->width);
}

float sketch_text(Sketch *s, const char *words, float x, float y,
                  const SketchText *text) {
  bool             wrapped;
  const TextBlock *block = fit(words, text, &wrapped);
  if (wrapped && text->align == TEXT_CENTER) x -= text->width / 2;
  text_put(s->list, &s->style, block, x, y, 1);
  return block->h;
}

void sketch_label(Sketch *s, const char *words, Icon icon, Rect box,
                  const SketchText *text) {
  SketchText middle = *text;
  bool       wrapped;
  float      sign = icon == ICON_NONE ? 0 : text->size * 1.55f;
  middle.align = TEXT_CENTER;
  if (middle.width <= 0) middle.width = box.w - 32;
  middle.width -= sign;
  const TextBlock *block = fit(words, &middle, &wrapped);
  float            x = box.x + (box.w + sign) / 2;
  text_put(s->list, &s->style, block, wrapped ? x - middle.width / 2 : x,
           box.y + (box.h - block->h) / 2, 1);
  if (icon == ICON_NONE) return;
  Point at = {x - block->w / 2 - sign + text->size * 0.6f, box.y + box.h / 2};
  sketch_icon(s, icon, at, text->size * 1.2f, text->color);
}

// Outlines on a grid of 24, two units thick.
static void strokes(Sketch *s, const Point *grid, int n, Point center, float size,
                    ListPaint paint) {
  Point p[LINE_MAX_POINTS];
  float k = size / 24;
  for (int i = 0; i < n; i++)
    p[i] = (Point){center.x + (grid[i].x - 12) * k, center.y + (grid[i].y - 12) * k};
  sketch_line(s, p, n, 2 * k, paint);
}

void sketch_icon(Sketch *s, Icon icon, Point c, float size, uint32_t color) {
  static const Point roof[] = {{3, 12}, {12, 3}, {21, 12}};
  static const Point walls[] = {{5, 11},     {5, 20.4f},  {5.6f, 21},
                                {18.4f, 21}, {19, 20.4f}, {19, 11}};
  static const Point door[] = {
    {9.5f, 16.5f}, {9.5f, 12.5f}, {14.5f, 12.5f}, {14.5f, 16.5f}, {9.5f, 16.5f}};
  static const Point rope[4][2] = {{{15, 15}, {18.3f, 18.3f}},
                                   {{9, 15}, {5.7f, 18.3f}},
                                   {{5.7f, 5.7f}, {9, 9}},
                                   {{18.3f, 5.7f}, {15, 9}}};
  static const Point cross[2][2] = {{{6, 6}, {18, 18}}, {{18, 6}, {6, 18}}};
  ListPaint          paint = list_solid(color);
  float              k = size / 24;
  switch (icon) {
  case ICON_NONE: break;
  case ICON_HOME:
    strokes(s, roof, 3, c, size, paint);
    strokes(s, walls, 6, c, size, paint);
    strokes(s, door, 5, c, size, paint);
    break;
  case ICON_HELP:
    sketch_ring(s, c, 9 * k, 2 * k, 0, 1, paint);
    sketch_ring(s, c, 4 * k, 2 * k, 0, 1, paint);
    for (int i = 0; i < 4; i++) strokes(s, rope[i], 2, c, size, paint);
    break;
  case ICON_CLOSE:
    for (int i = 0; i < 2; i++) strokes(s, cross[i], 2, c, size, paint);
    break;
  }
}
