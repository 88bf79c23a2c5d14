#include "picture/gradient.h"

#include <math.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { FRACTION = 16 };

typedef struct {
  float c[4];  // blue, green, red, alpha, premultiplied, 0 ... 255
} Color;

static Color color_of(uint32_t straight, float alpha) {
  float a = (float)(straight >> 24) * alpha;
  Color out = {.c = {0, 0, 0, a}};
  for (int i = 0; i < 3; i++) out.c[i] = (float)(straight >> (8 * i) & 255) * a / 255;
  return out;
}

static uint64_t mixed(const Color *a, const Color *b, float t) {
  uint64_t entry = 0;
  for (int i = 0; i < 4; i++) {
    float c = a->c[i] + (b->c[i] - a->c[i]) * t;
    entry |= (uint64_t)lrintf(fminf(fmaxf(c, 0), 255) * 256) << (16 * i);
  }
  return entry;
}

static void fill_table(uint64_t table[256], const ListPaint *paint, float alpha) {
  uint32_t next = 0;
  Color    from = color_of(paint->stop[0].color, alpha), to = from;
  float    from_at = 0, to_at = paint->stop[0].at;
  for (int i = 0; i < 256; i++) {
    float t = (float)i / 255;
    while (next < paint->stops && t >= paint->stop[next].at) {
      from = color_of(paint->stop[next].color, alpha);
      from_at = paint->stop[next].at;
      next++;
      to = next < paint->stops ? color_of(paint->stop[next].color, alpha) : from;
      to_at = next < paint->stops ? paint->stop[next].at : 2;
    }
    table[i] = mixed(&from, &to, to_at > from_at ? (t - from_at) / (to_at - from_at) : 0);
  }
}

// Steeper than this is an edge all the same, and the sums stay far from overflowing.
static double tamed(double slope) {
  return fmin(fmax(slope, -65536), 65536);
}

static void make_linear(Gradient *gradient, double x0, double y0, double x1, double y1) {
  double dx = x1 - x0, dy = y1 - y0, square = dx * dx + dy * dy;
  if (square < 1e-6) {  // no length: all of it lies behind the end
    gradient->start = (int64_t)255 << FRACTION;
    return;
  }
  double gx = tamed(255 * dx / square), gy = tamed(255 * dy / square);
  double one = 1 << FRACTION;
  gradient->step_x = llround(gx * one);
  gradient->step_y = llround(gy * one);
  gradient->start = llround(((0.5 - x0) * gx + (0.5 - y0) * gy + 0.5) * one);
}

void gradient_make(Gradient *gradient, const ListPaint *paint, float alpha, float scale,
                   float left, float top) {
  *gradient = (Gradient){.radial = paint->kind == PAINT_RADIAL};
  fill_table(gradient->table, paint, alpha);
  float x = paint->x0 * scale + left, y = paint->y0 * scale + top;
  if (!gradient->radial) {
    make_linear(gradient, x, y, paint->x1 * scale + left, paint->y1 * scale + top);
    return;
  }
  gradient->x = x - 0.5f;
  gradient->y = y - 0.5f;
  gradient->reach = 255 / fmaxf(paint->x1 * scale, 1e-3f);
}

bool gradient_opaque(const ListPaint *paint) {
  for (uint32_t i = 0; i < paint->stops; i++)
    if (paint->stop[i].color >> 24 != 255) return false;
  return true;
}

static uint64_t dither_of(int x, int y) {
  static const uint8_t order[4][4] = {
    {0, 8, 2, 10}, {12, 4, 14, 6}, {3, 11, 1, 9}, {15, 7, 13, 5}};
  return (uint64_t)(order[y & 3][x & 3] * 16 + 8) * 0x0001000100010001;
}

// Four neighbours, from their places in the table.
#ifdef __SSE2__

static inline __m128i dither_pair(const uint64_t *table, const int *index,
                                  const uint64_t *dither) {
  __m128i pair = _mm_unpacklo_epi64(_mm_loadl_epi64((const __m128i *)(table + index[0])),
                                    _mm_loadl_epi64((const __m128i *)(table + index[1])));
  return _mm_srli_epi16(_mm_add_epi16(pair, _mm_loadu_si128((const __m128i *)dither)), 8);
}

static inline void dither_four(const uint64_t *table, const int index[4],
                               const uint64_t dither[4], uint32_t out[4]) {
  __m128i four = _mm_packus_epi16(dither_pair(table, index, dither),
                                  dither_pair(table, index + 2, dither + 2));
  _mm_storeu_si128((__m128i *)out, four);
}

#else

static inline void dither_four(const uint64_t *table, const int index[4],
                               const uint64_t dither[4], uint32_t out[4]) {
  for (int i = 0; i < 4; i++) {
    uint64_t v = (table[index[i]] + dither[i]) >> 8 & 0x00FF00FF00FF00FF;
    v |= v >> 8;
    out[i] = (uint32_t)((v & 0xFFFF) | (v >> 16 & 0xFFFF0000));
  }
}

#endif

static inline int index_of(int64_t at) {
  at >>= FRACTION;
  return at < 0 ? 0 : at > 255 ? 255 : (int)at;
}

static inline void linear_four(const Gradient *g, int x, int y, int index[4]) {
  int64_t at = g->start + g->step_y * y + g->step_x * x;
  for (int i = 0; i < 4; i++, at += g->step_x) index[i] = index_of(at);
}

// Square roots are exact by the standard of floats, so the two ways agree to the bit.
static inline void radial_four(const Gradient *g, int x, int y, int index[4]) {
  float dy = (float)y - g->y;
#ifdef __SSE2__
  __m128 dx = _mm_cvtepi32_ps(_mm_setr_epi32(x, x + 1, x + 2, x + 3));
  dx = _mm_sub_ps(dx, _mm_set1_ps(g->x));
  __m128 r = _mm_sqrt_ps(_mm_add_ps(_mm_mul_ps(dx, dx), _mm_set1_ps(dy * dy)));
  r = _mm_add_ps(_mm_mul_ps(r, _mm_set1_ps(g->reach)), _mm_set1_ps(0.5f));
  r = _mm_min_ps(r, _mm_set1_ps(255));
  _mm_storeu_si128((__m128i *)index, _mm_cvttps_epi32(r));
#else
  for (int i = 0; i < 4; i++) {
    float dx = (float)(x + i) - g->x;
    index[i] = (int)fminf(sqrtf(dx * dx + dy * dy) * g->reach + 0.5f, 255);
  }
#endif
}

// Nothing changes along the row but the dither.
static void level_row(const Gradient *g, const uint64_t dither[4], int x, int y, int n,
                      uint32_t *out) {
  int      index[4];
  uint32_t four[4];
  linear_four(g, x, y, index);
  dither_four(g->table, index, dither, four);
  int i = 0;
  for (; i + 4 <= n; i += 4) memcpy(out + i, four, sizeof four);
  for (; i < n; i++) out[i] = four[i & 3];
}

void gradient_row(const Gradient *gradient, int x, int y, int n, uint32_t *out) {
  uint64_t dither[4];
  for (int i = 0; i < 4; i++) dither[i] = dither_of(x + i, y);
  if (!gradient->radial && gradient->step_x == 0) {
    level_row(gradient, dither, x, y, n, out);
    return;
  }
  for (int i = 0; i < n; i += 4) {
    int      index[4];
    uint32_t four[4];
    if (gradient->radial)
      radial_four(gradient, x + i, y, index);
    else
      linear_four(gradient, x + i, y, index);
    dither_four(gradient->table, index, dither, four);
    if (i + 4 <= n)
      memcpy(out + i, four, sizeof four);
    else
      memcpy(out + i, four, sizeof *out * (size_t)(n - i));
  }
}
