#include "picture/rotate.h"

#include <string.h>

enum { BLOCK = 8 };  // 8 x 8 pixels: whole cache lines are read and written

PaintRect rotate_box(Box box, int w, int h, int rotate) {
  int across = box.x1 - box.x0, down = box.y1 - box.y0;
  switch (rotate) {
  case 90: return (PaintRect){h - box.y1, box.x0, down, across};
  case 180: return (PaintRect){w - box.x1, h - box.y1, across, down};
  case 270: return (PaintRect){box.y0, w - box.x1, down, across};
  default: return (PaintRect){box.x0, box.y0, across, down};
  }
}

// The picture's pixel x,y is the window's at + x * step_x + y * step_y.
static void scatter(const uint32_t *from, int w, Box box, uint32_t *at, ptrdiff_t step_x,
                    ptrdiff_t step_y) {
  for (int y0 = box.y0; y0 < box.y1; y0 += BLOCK) {
    int y1 = box_least(y0 + BLOCK, box.y1);
    for (int x0 = box.x0; x0 < box.x1; x0 += BLOCK) {
      int x1 = box_least(x0 + BLOCK, box.x1);
      for (int x = x0; x < x1; x++) {
        uint32_t *to = at + x * step_x;
        for (int y = y0; y < y1; y++) to[y * step_y] = from[(size_t)y * (size_t)w + (size_t)x];
      }
    }
  }
}

void rotate_copy(const uint32_t *from, int w, int h, const PaintTarget *target, Box box) {
  ptrdiff_t stride = target->stride;
  uint32_t *first = target->pixels;
  switch (target->rotate) {
  case 90: scatter(from, w, box, first + (h - 1), stride, -1); break;
  case 180: scatter(from, w, box, first + (h - 1) * stride + (w - 1), -1, -stride); break;
  case 270: scatter(from, w, box, first + (w - 1) * stride, -stride, 1); break;
  default: break;
  }
}
