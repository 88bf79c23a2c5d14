// outline.h - curves cut into points: the contours of one shape, before it goes on the
// list.
//
// Everything is in the coordinates the author drew in; `tolerance` is how far a cut curve
// may be off in them. What does not fit sets `full` and is left out.
#ifndef KIOSK_WORKER_OUTLINE_H
#define KIOSK_WORKER_OUTLINE_H

#include "wire/list.h"

enum { OUTLINE_CONTOURS_MAX = 4096 };

typedef struct Outline {
  float    tolerance;
  bool     full;
  uint32_t points, contours;
  uint32_t end[OUTLINE_CONTOURS_MAX];
  Point    point[LIST_SHAPE_POINTS_MAX];
} Outline;

void outline_begin(Outline *outline, float tolerance);
void outline_to(Outline *outline, float x, float y);
void outline_close(Outline *outline);  // ends a contour; nothing if it has no points

void outline_ellipse(Outline *outline, float x, float y, float rx, float ry);
// An arc of a circle; turns: 0 is up, clockwise. Adds to the contour under way.
void outline_arc(Outline *outline, float x, float y, float r, float from, float to);
// A box with round corners: `top` and `foot` are their radii, made to fit.
void outline_box(Outline *outline, Rect box, float top, float foot);
void outline_quadratic(Outline *outline, Point a, Point b,
                       Point c);  // `a` is there already
void outline_cubic(Outline *outline, Point a, Point b, Point c, Point d);

// stroke.c: a thick line with round joins and ends, to be filled by the non-zero rule.
void outline_stroke(Outline *outline, const Point *points, uint32_t n, float width,
                    bool closed);
// path.c: SVG's path data. False with fail() that says what is wrong and where.
bool outline_path(Outline *outline, const char *data);

#endif
