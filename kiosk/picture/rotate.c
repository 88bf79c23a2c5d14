#include "picture/rotate.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { BLOCK = 4 };

PaintRect rotate_box(Box box, int w, int h, int rotate) {
  int across = box.x1 - box.x0, down = box.y1 - box.y0;
  switch (rotate) {
  case 90: return (PaintRect){h - box.y1, box.x0, down, across};
  case 180: return (PaintRect){w - box.x1, h - box.y1, across, down};
  case 270: return (PaintRect){box.y0, w - box.x1, down, across};
  default: return (PaintRect){box.x0, box.y0, across, down};
  }
}

// From where to where: the picture's pixel x,y is the window's at + x * step_x + y *
// step_y.
typedef struct {
  const uint32_t *from;
  ptrdiff_t       stride;
  uint32_t       *at;
  ptrdiff_t       step_x, step_y;
} Turn;

static void turn_box(const Turn *turn, Box box) {
  for (int y = box.y0; y < box.y1; y++) {
    const uint32_t *from = turn->from + y * turn->stride;
    uint32_t       *to = turn->at + y * turn->step_y;
    for (int x = box.x0; x < box.x1; x++) to[x * turn->step_x] = from[x];
  }
}

#ifdef __SSE2__

// A block on its side. Its columns become rows of the window: upwards in memory when the
// picture's rows are taken in the order that step_y (1 or -1) tells.
static void turn_block(const Turn *turn, int x, int y) {
  bool            up = turn->step_y > 0;
  ptrdiff_t       next = up ? turn->stride : -turn->stride;
  const uint32_t *row = turn->from + (up ? y : y + BLOCK - 1) * turn->stride + x;
  uint32_t       *to = turn->at + x * turn->step_x + (up ? y : -(y + BLOCK - 1));
  __m128i         a = _mm_loadu_si128((const __m128i *)row);
  __m128i         b = _mm_loadu_si128((const __m128i *)(row + next));
  __m128i         c = _mm_loadu_si128((const __m128i *)(row + 2 * next));
  __m128i         d = _mm_loadu_si128((const __m128i *)(row + 3 * next));
  __m128i         ab = _mm_unpacklo_epi32(a, b), cd = _mm_unpacklo_epi32(c, d);
  __m128i         ab2 = _mm_unpackhi_epi32(a, b), cd2 = _mm_unpackhi_epi32(c, d);
  ptrdiff_t       step = turn->step_x;
  _mm_storeu_si128((__m128i *)to, _mm_unpacklo_epi64(ab, cd));
  _mm_storeu_si128((__m128i *)(to + step), _mm_unpackhi_epi64(ab, cd));
  _mm_storeu_si128((__m128i *)(to + 2 * step), _mm_unpacklo_epi64(ab2, cd2));
  _mm_storeu_si128((__m128i *)(to + 3 * step), _mm_unpackhi_epi64(ab2, cd2));
}

#else

static void turn_block(const Turn *turn, int x, int y) {
  turn_box(turn, (Box){x, y, x + BLOCK, y + BLOCK});
}

#endif

// Whole blocks first, a column of them at a time, so that the window is written along its
// rows; then what is left on the right and below.
static void turn_on_side(const Turn *turn, Box box) {
  int past_x = box.x1 - (box.x1 - box.x0) % BLOCK,
      past_y = box.y1 - (box.y1 - box.y0) % BLOCK;
  for (int x = box.x0; x < past_x; x += BLOCK)
    for (int y = box.y0; y < past_y; y += BLOCK) turn_block(turn, x, y);
  turn_box(turn, (Box){past_x, box.y0, box.x1, past_y});
  turn_box(turn, (Box){box.x0, past_y, box.x1, box.y1});
}

void rotate_copy(const uint32_t *from, int w, int h, const PaintTarget *target, Box box) {
  ptrdiff_t stride = target->stride;
  uint32_t *first = target->pixels;
  Turn      turn = {.from = from, .stride = w};
  switch (target->rotate) {
  case 90:
    turn.at = first + (h - 1), turn.step_x = stride, turn.step_y = -1;
    turn_on_side(&turn, box);
    break;
  case 180:
    turn.at = first + (h - 1) * stride + (w - 1), turn.step_x = -1, turn.step_y = -stride;
    turn_box(&turn, box);
    break;
  case 270:
    turn.at = first + (w - 1) * stride, turn.step_x = -stride, turn.step_y = 1;
    turn_on_side(&turn, box);
    break;
  default: break;
  }
}
