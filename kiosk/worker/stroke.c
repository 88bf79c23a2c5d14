// stroke.c - a thick line as one outline.
//
// The left side is walked there, a round end, the right side back, a round end. At a bend
// the outer side gets an arc; the inner side goes through the corner itself, so that
// every stretch stays whole and all of them wind the same way: overlaps then never cut
// holes.

#include <math.h>

#include "worker/outline.h"

static const float HALF_TURN = 3.14159265359f;
static const float STRAIGHT = 0.02f;  // bends under about a degree need no arc

typedef struct {
  Outline *out;
  float    half;
  float    step;  // angle of one cut of an arc
} Stroke;

static void put(const Stroke *stroke, Point p, Point normal) {
  outline_to(stroke->out, p.x + normal.x * stroke->half, p.y + normal.y * stroke->half);
}

static Point left_of(Point d) {
  return (Point){d.y, -d.x};
}

// Clockwise around p, from the normal on by `sweep`.
static void arc(const Stroke *stroke, Point p, Point normal, float sweep) {
  int   n = (int)ceilf(sweep / stroke->step);
  float c = cosf(sweep / (float)n), s = sinf(sweep / (float)n);
  for (int i = 0; i <= n; i++) {
    put(stroke, p, normal);
    normal = (Point){normal.x * c - normal.y * s, normal.x * s + normal.y * c};
  }
}

static void join(const Stroke *stroke, Point p, Point before, Point after) {
  float cross = before.x * after.y - before.y * after.x;
  float dot = before.x * after.x + before.y * after.y;
  if (dot > 0 && fabsf(cross) < STRAIGHT) {
    put(stroke, p, left_of(after));
  } else if (cross < 0) {
    put(stroke, p, left_of(before));
    outline_to(stroke->out, p.x, p.y);
    put(stroke, p, left_of(after));
  } else {
    arc(stroke, p, left_of(before), acosf(fmaxf(-1, fminf(1, dot))));
  }
}

static Point direction(Point a, Point b) {
  float length = hypotf(b.x - a.x, b.y - a.y);
  return (Point){(b.x - a.x) / length, (b.y - a.y) / length};
}

// One side of the line, at place i from its start or, going back, from its end.
static Point at(const Point *points, uint32_t n, uint32_t i, bool back) {
  i %= n;
  return points[back ? n - 1 - i : i];
}

static void side(const Stroke *stroke, const Point *points, uint32_t n, bool closed,
                 bool back) {
  uint32_t first = closed ? 0 : 1, last = closed ? n : n - 1;
  if (!closed) {
    Point d = direction(at(points, n, 0, back), at(points, n, 1, back));
    put(stroke, at(points, n, 0, back), left_of(d));
  }
  for (uint32_t i = first; i < last; i++) {
    Point p = at(points, n, i, back);
    join(stroke, p, direction(at(points, n, i + n - 1, back), p),
         direction(p, at(points, n, i + 1, back)));
  }
  if (closed) {
    outline_close(stroke->out);
  } else {
    Point end = at(points, n, n - 1, back);
    arc(stroke, end, left_of(direction(at(points, n, n - 2, back), end)), HALF_TURN);
  }
}

void outline_stroke(Outline *outline, const Point *points, uint32_t n, float width,
                    bool closed) {
  float  half = fabsf(width) / 2;
  float  cut = half > outline->tolerance ? 1 - outline->tolerance / half : 0;
  Stroke stroke = {.out = outline, .half = half, .step = 2 * acosf(cut)};
  if (n == 1) {
    outline_ellipse(outline, points[0].x, points[0].y, half, half);
    return;
  }
  if (n == 2) closed = false;
  side(&stroke, points, n, closed, false);
  side(&stroke, points, n, closed, true);
  outline_close(outline);
}
