#include "worker/outline.h"

#include <math.h>

#include "base/mem.h"

enum { SEGMENTS_MIN = 8, SEGMENTS_MAX = 256, CURVE_MAX = 200 };

static const float TURN = 6.28318530718f;

void outline_begin(Outline *outline, float tolerance) {
  outline->tolerance = tolerance > 1e-4f ? tolerance : 1e-4f;
  outline->full = false;
  outline->points = outline->contours = 0;
}

void outline_to(Outline *outline, float x, float y) {
  if (outline->points >= LIST_SHAPE_POINTS_MAX) {
    outline->full = true;
    return;
  }
  outline->point[outline->points++] = (Point){x, y};
}

void outline_close(Outline *outline) {
  uint32_t begun = outline->contours ? outline->end[outline->contours - 1] : 0;
  if (outline->points == begun) return;
  if (outline->contours >= OUTLINE_CONTOURS_MAX) {
    outline->full = true;
    return;
  }
  outline->end[outline->contours++] = outline->points;
}

// How many segments a whole circle needs, a multiple of four.
static int segments(float r, float tolerance) {
  if (r <= tolerance) return SEGMENTS_MIN;
  int n = (int)ceilf(TURN / 2 / acosf(1 - tolerance / r) / 4) * 4;
  return n < SEGMENTS_MIN ? SEGMENTS_MIN : n > SEGMENTS_MAX ? SEGMENTS_MAX : n;
}

// The points of a circle of radius 1 in n segments and the first again, from up,
// clockwise. Made once for each n that is asked for; at most 63 of them, 70 KB.
static const Point *unit_circle(int n) {
  static Point *cache[SEGMENTS_MAX / 4 + 1];
  Point       **slot = &cache[n / 4];
  if (*slot) return *slot;
  *slot = mem_new((size_t)(n + 1) * sizeof **slot);
  for (int i = 0; i <= n; i++) {
    float angle = TURN * (float)(i % n) / (float)n;
    (*slot)[i] = (Point){sinf(angle), -cosf(angle)};
  }
  return *slot;
}

void outline_ellipse(Outline *outline, float x, float y, float rx, float ry) {
  rx = fabsf(rx);
  ry = fabsf(ry);
  int          n = segments(fmaxf(rx, ry), outline->tolerance);
  const Point *unit = unit_circle(n);
  for (int i = 0; i < n; i++) outline_to(outline, x + rx * unit[i].x, y + ry * unit[i].y);
  outline_close(outline);
}

void outline_arc(Outline *outline, float x, float y, float r, float from, float to) {
  float turns = to - from;
  int   n = (int)ceilf((float)segments(r, outline->tolerance) * fminf(fabsf(turns), 1));
  if (n < 1) n = 1;
  for (int i = 0; i <= n; i++) {
    float angle = TURN * (from + turns * (float)i / (float)n);
    outline_to(outline, x + r * sinf(angle), y - r * cosf(angle));
  }
}

static void corner(Outline *outline, float x, float y, float r, int quarter) {
  if (r <= 0) {
    outline_to(outline, x, y);
    return;
  }
  int          n = segments(r, outline->tolerance);
  const Point *unit = unit_circle(n) + quarter * n / 4;
  for (int i = 0; i <= n / 4; i++)
    outline_to(outline, x + r * unit[i].x, y + r * unit[i].y);
}

void outline_box(Outline *outline, Rect box, float top, float foot) {
  float x1 = box.x + box.w, y1 = box.y + box.h;
  top = fmaxf(0, fminf(top, fminf(box.w / 2, box.h)));
  foot = fmaxf(0, fminf(foot, fminf(box.w / 2, box.h - top)));
  corner(outline, x1 - top, box.y + top, top, 0);
  corner(outline, x1 - foot, y1 - foot, foot, 1);
  corner(outline, box.x + foot, y1 - foot, foot, 2);
  corner(outline, box.x + top, box.y + top, top, 3);
  outline_close(outline);
}

// A parabola is off its chord by a quarter of this bend; a cubic by three quarters at
// most.
static float bend(Point a, Point b, Point c) {
  return hypotf(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y);
}

static int curve_steps(float off, float tolerance) {
  float n = ceilf(sqrtf(off / tolerance));
  return n < 1 ? 1 : n > CURVE_MAX ? CURVE_MAX : (int)n;
}

void outline_quadratic(Outline *outline, Point a, Point b, Point c) {
  int n = curve_steps(bend(a, b, c) / 4, outline->tolerance);
  for (int i = 1; i <= n; i++) {
    float t = (float)i / (float)n, u = 1 - t;
    outline_to(outline, u * u * a.x + 2 * u * t * b.x + t * t * c.x,
               u * u * a.y + 2 * u * t * b.y + t * t * c.y);
  }
}

void outline_cubic(Outline *outline, Point a, Point b, Point c, Point d) {
  float off = fmaxf(bend(a, b, c), bend(b, c, d)) * 0.75f;
  int   n = curve_steps(off, outline->tolerance);
  for (int i = 1; i <= n; i++) {
    float t = (float)i / (float)n, u = 1 - t;
    float f = u * u * u, g = 3 * u * u * t, h = 3 * u * t * t, k = t * t * t;
    outline_to(outline, f * a.x + g * b.x + h * c.x + k * d.x,
               f * a.y + g * b.y + h * c.y + k * d.y);
  }
}
