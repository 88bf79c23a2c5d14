// box.h - a rectangle of device pixels, before rotation. Empty unless x0 < x1 and y0 <
// y1.
#ifndef KIOSK_PICTURE_BOX_H
#define KIOSK_PICTURE_BOX_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
  int x0, y0, x1, y1;
} Box;

static inline int box_least(int a, int b) {
  return a < b ? a : b;
}

static inline int box_most(int a, int b) {
  return a > b ? a : b;
}

static inline int box_clamp(int x, int low, int high) {
  return x < low ? low : x > high ? high : x;
}

static inline bool box_empty(Box b) {
  return b.x0 >= b.x1 || b.y0 >= b.y1;
}

static inline Box box_common(Box a, Box b) {
  return (Box){box_most(a.x0, b.x0), box_most(a.y0, b.y0), box_least(a.x1, b.x1),
               box_least(a.y1, b.y1)};
}

static inline bool box_meet(Box a, Box b) {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

static inline bool box_holds(Box outer, Box inner) {
  return outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && outer.x1 >= inner.x1 &&
         outer.y1 >= inner.y1;
}

#endif
