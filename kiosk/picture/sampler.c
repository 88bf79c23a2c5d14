#include "picture/sampler.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { ONE = 1 << SAMPLER_FRACTION, HALF = ONE / 2, WEIGHT = 128 };

// Between which two pixels (or rows), and how near the second: 0 ... 127 of 128.
typedef struct {
  int first, second, weight;
} Between;

static inline int weight_of(int64_t at) {
  return (int)(at >> (SAMPLER_FRACTION - 7)) & (WEIGHT - 1);
}

static Between between(int64_t at, int low, int past) {
  at -= HALF;
  int64_t least = (int64_t)low << SAMPLER_FRACTION;
  if (at <= least) return (Between){low, low, 0};
  int64_t first = at >> SAMPLER_FRACTION;
  if (first >= past - 1) return (Between){past - 1, past - 1, 0};
  return (Between){(int)first, (int)first + 1, weight_of(at)};
}

// Two neighbours of one row and the two under them, weighed: 7 bits down, then 7 bits
// across, rounded once.
#ifdef __SSE2__

typedef __m128i Weight;

static inline Weight weight_down(int weight) {
  return _mm_set1_epi16((short)weight);
}

static inline Weight weight_across(int weight) {
  return _mm_set1_epi32(weight << 16 | (WEIGHT - weight));
}

static inline uint32_t weigh(const uint32_t *over, const uint32_t *under, Weight down,
                             Weight across) {
  const __m128i zero = _mm_setzero_si128();
  __m128i       o = _mm_unpacklo_epi8(_mm_loadl_epi64((const __m128i *)over), zero);
  __m128i       u = _mm_unpacklo_epi8(_mm_loadl_epi64((const __m128i *)under), zero);
  __m128i       sum =
    _mm_add_epi16(_mm_slli_epi16(o, 7), _mm_mullo_epi16(_mm_sub_epi16(u, o), down));
  __m128i pairs = _mm_unpacklo_epi16(sum, _mm_srli_si128(sum, 8));
  __m128i c = _mm_add_epi32(_mm_madd_epi16(pairs, across), _mm_set1_epi32(1 << 13));
  c = _mm_srli_epi32(c, 14);
  c = _mm_packs_epi32(c, c);
  return (uint32_t)_mm_cvtsi128_si32(_mm_packus_epi16(c, c));
}

#else

typedef uint32_t Weight;

static inline Weight weight_down(int weight) {
  return (Weight)weight;
}

static inline Weight weight_across(int weight) {
  return (Weight)weight;
}

static inline uint32_t weigh(const uint32_t *over, const uint32_t *under, Weight down,
                             Weight across) {
  uint32_t out = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    uint32_t side[2];
    for (int i = 0; i < 2; i++)
      side[i] =
        (over[i] >> shift & 255) * (WEIGHT - down) + (under[i] >> shift & 255) * down;
    uint32_t c = side[0] * (WEIGHT - across) + side[1] * across + (1 << 13);
    out |= c >> 14 << shift;
  }
  return out;
}

#endif

// At the rim, where a neighbour may be missing.
static uint32_t weigh_rim(const uint32_t *over, const uint32_t *under, Between x,
                          Weight down) {
  uint32_t o[2] = {over[x.first], over[x.second]},
           u[2] = {under[x.first], under[x.second]};
  return weigh(o, u, down, weight_across(x.weight));
}

// Places from `least` on, `span` of them, have both neighbours inside.
typedef struct {
  int64_t  least;
  uint64_t span;
} Inner;

static Inner inner_of(int low, int past) {
  return (Inner){((int64_t)low << SAMPLER_FRACTION) + HALF, (uint64_t)(past - 1 - low)
                                                              << SAMPLER_FRACTION};
}

static inline bool is_inner(const Inner *inner, int64_t at) {
  return (uint64_t)(at - inner->least) < inner->span;
}

static uint32_t sample_rim(const Texture *t, int64_t u, int64_t v) {
  Between         y = between(v, t->part.y0, t->part.y1);
  const uint32_t *over = t->pixels + (size_t)y.first * (size_t)t->stride;
  const uint32_t *under = t->pixels + (size_t)y.second * (size_t)t->stride;
  return weigh_rim(over, under, between(u, t->part.x0, t->part.x1),
                   weight_down(y.weight));
}

static inline uint32_t sample_inner(const Texture *t, int64_t u, int64_t v) {
  u -= HALF;
  v -= HALF;
  const uint32_t *over =
    t->pixels + (v >> SAMPLER_FRACTION) * t->stride + (u >> SAMPLER_FRACTION);
  return weigh(over, over + t->stride, weight_down(weight_of(v)),
               weight_across(weight_of(u)));
}

static int64_t along(const Axis *axis, int i, int at) {
  return axis->piece[i].start + axis->piece[i].step * (at - axis->origin);
}

static int begin_of(const Axis *axis, int i) {
  return axis->origin + axis->piece[i].from;
}

static int64_t axis_at(const Axis *axis, int at) {
  int i = axis->pieces - 1;
  while (i > 0 && at < begin_of(axis, i)) i--;
  return along(axis, i, at);
}

// The row itself when its pixels stand 1 to 1 on the screen's.
static const uint32_t *direct(const Sampler *s, int x, int n, const uint32_t *over) {
  const Axis *a = &s->across;
  if (a->pieces != 1 || a->piece[0].step != ONE) return NULL;
  int64_t at = along(a, 0, x) - HALF;
  if (at & (ONE - 1)) return NULL;
  int64_t first = at >> SAMPLER_FRACTION;
  if (first < s->texture.part.x0 || first + n > s->texture.part.x1) return NULL;
  return over + first;
}

// Two rows to be weighed into one.
typedef struct {
  const uint32_t *over, *under;
  Weight          down;
  int             low, past;
} Rows;

static void scale_row(const Rows *rows, int64_t at, int64_t step, int n, uint32_t *out) {
  Inner inner = inner_of(rows->low, rows->past);
  for (int i = 0; i < n; i++, at += step) {
    if (!is_inner(&inner, at)) {
      out[i] = weigh_rim(rows->over, rows->under, between(at, rows->low, rows->past),
                         rows->down);
      continue;
    }
    int64_t from = at - HALF, x = from >> SAMPLER_FRACTION;
    out[i] =
      weigh(rows->over + x, rows->under + x, rows->down, weight_across(weight_of(from)));
  }
}

static const uint32_t *upright_row(const Sampler *s, int x, int y, int n,
                                   uint32_t *scratch) {
  const Texture  *t = &s->texture;
  Between         down = between(axis_at(&s->down, y), t->part.y0, t->part.y1);
  const uint32_t *over = t->pixels + (size_t)down.first * (size_t)t->stride;
  const uint32_t *under = t->pixels + (size_t)down.second * (size_t)t->stride;
  const uint32_t *row = down.weight == 0 ? direct(s, x, n, over) : NULL;
  if (row) return row;

  const Axis *axis = &s->across;
  Rows        rows = {over, under, weight_down(down.weight), t->part.x0, t->part.x1};
  for (int i = 0; i < axis->pieces; i++) {
    int from = i ? box_most(begin_of(axis, i), x) : x;
    int past = i + 1 < axis->pieces ? box_least(begin_of(axis, i + 1), x + n) : x + n;
    if (from < past)
      scale_row(&rows, along(axis, i, from), axis->piece[i].step, past - from,
                scratch + (from - x));
  }
  return scratch;
}

static void turned_row(const Sampler *s, int x, int y, int n, uint32_t *out) {
  const Texture *t = &s->texture;
  int64_t        u = s->u + s->u_x * x + s->u_y * y, v = s->v + s->v_x * x + s->v_y * y;
  Inner          across = inner_of(t->part.x0, t->part.x1),
        down = inner_of(t->part.y0, t->part.y1);
  for (int i = 0; i < n; i++, u += s->u_x, v += s->v_x)
    out[i] = is_inner(&across, u) && is_inner(&down, v) ? sample_inner(t, u, v)
                                                        : sample_rim(t, u, v);
}

// To 2^20ths; where the plane meets the eye there is no place, and any will do.
static int64_t placed(float at) {
  float far = 1 << 20;
  return at > -far ? (int64_t)((at < far ? at : far) * (float)ONE) : 0;
}

static void deep_row(const Sampler *s, int x, int y, int n, uint32_t *out) {
  const Texture *t = &s->texture;
  const float(*m)[3] = s->deep;
  Inner across = inner_of(t->part.x0, t->part.x1),
        down = inner_of(t->part.y0, t->part.y1);
  float py = (float)y + 0.5f - s->y;
  for (int i = 0; i < n; i++) {
    float   px = (float)(x + i) + 0.5f - s->x;
    float   w = 1 / (m[2][0] * px + m[2][1] * py + m[2][2]);
    int64_t u = placed((m[0][0] * px + m[0][1] * py + m[0][2]) * w);
    int64_t v = placed((m[1][0] * px + m[1][1] * py + m[1][2]) * w);
    out[i] = is_inner(&across, u) && is_inner(&down, v) ? sample_inner(t, u, v)
                                                        : sample_rim(t, u, v);
  }
}

const uint32_t *sampler_row(const Sampler *sampler, int x, int y, int n,
                            uint32_t *scratch) {
  switch (sampler->kind) {
  case SAMPLER_UPRIGHT: return upright_row(sampler, x, y, n, scratch);
  case SAMPLER_TURNED: turned_row(sampler, x, y, n, scratch); return scratch;
  case SAMPLER_DEEP: deep_row(sampler, x, y, n, scratch); return scratch;
  }
  return scratch;
}
