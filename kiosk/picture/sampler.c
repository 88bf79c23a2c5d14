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

static Between between(int64_t at, int low, int past) {
  at -= HALF;
  int64_t least = (int64_t)low << SAMPLER_FRACTION;
  if (at <= least) return (Between){low, low, 0};
  int64_t first = at >> SAMPLER_FRACTION;
  if (first >= past - 1) return (Between){past - 1, past - 1, 0};
  return (Between){(int)first, (int)first + 1,
                   (int)(at >> (SAMPLER_FRACTION - 7)) & (WEIGHT - 1)};
}

// Four pixels weighed: 7 bits down, then 7 bits across, rounded once.
#ifdef __SSE2__

static uint32_t weigh(const uint32_t *over, const uint32_t *under, Between x, int down) {
  const __m128i zero = _mm_setzero_si128();
  __m128i       o, u;
  if (x.second != x.first) {
    o = _mm_loadl_epi64((const __m128i *)(over + x.first));
    u = _mm_loadl_epi64((const __m128i *)(under + x.first));
  } else {
    o = _mm_set1_epi32((int)over[x.first]);
    u = _mm_set1_epi32((int)under[x.first]);
  }
  o = _mm_mullo_epi16(_mm_unpacklo_epi8(o, zero), _mm_set1_epi16((short)(WEIGHT - down)));
  u = _mm_mullo_epi16(_mm_unpacklo_epi8(u, zero), _mm_set1_epi16((short)down));
  __m128i sum = _mm_add_epi16(o, u);
  __m128i pairs = _mm_unpacklo_epi16(sum, _mm_srli_si128(sum, 8));
  __m128i across = _mm_set1_epi32(x.weight << 16 | (WEIGHT - x.weight));
  __m128i c = _mm_add_epi32(_mm_madd_epi16(pairs, across), _mm_set1_epi32(1 << 13));
  c = _mm_srli_epi32(c, 14);
  c = _mm_packs_epi32(c, c);
  return (uint32_t)_mm_cvtsi128_si32(_mm_packus_epi16(c, c));
}

#else

static uint32_t weigh(const uint32_t *over, const uint32_t *under, Between x, int down) {
  uint32_t out = 0, d = (uint32_t)down, r = (uint32_t)x.weight;
  for (int shift = 0; shift < 32; shift += 8) {
    uint32_t left =
      (over[x.first] >> shift & 255) * (WEIGHT - d) + (under[x.first] >> shift & 255) * d;
    uint32_t right = (over[x.second] >> shift & 255) * (WEIGHT - d) +
                     (under[x.second] >> shift & 255) * d;
    out |= ((left * (WEIGHT - r) + right * r + (1 << 13)) >> 14) << shift;
  }
  return out;
}

#endif

static uint32_t sample(const Texture *t, int64_t u, int64_t v) {
  Between         y = between(v, t->part.y0, t->part.y1);
  const uint32_t *over = t->pixels + (size_t)y.first * (size_t)t->stride;
  const uint32_t *under = t->pixels + (size_t)y.second * (size_t)t->stride;
  return weigh(over, under, between(u, t->part.x0, t->part.x1), y.weight);
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

static const uint32_t *upright_row(const Sampler *s, int x, int y, int n,
                                   uint32_t *scratch) {
  const Texture  *t = &s->texture;
  Between         down = between(axis_at(&s->down, y), t->part.y0, t->part.y1);
  const uint32_t *over = t->pixels + (size_t)down.first * (size_t)t->stride;
  const uint32_t *under = t->pixels + (size_t)down.second * (size_t)t->stride;
  const uint32_t *row = down.weight == 0 ? direct(s, x, n, over) : NULL;
  if (row) return row;

  const Axis *axis = &s->across;
  for (int i = 0; i < axis->pieces; i++) {
    int from = i ? box_most(begin_of(axis, i), x) : x;
    int past = i + 1 < axis->pieces ? box_least(begin_of(axis, i + 1), x + n) : x + n;
    if (from >= past) continue;
    int64_t at = along(axis, i, from), step = axis->piece[i].step;
    for (uint32_t *out = scratch + (from - x), *end = scratch + (past - x); out < end;
         at += step)
      *out++ = weigh(over, under, between(at, t->part.x0, t->part.x1), down.weight);
  }
  return scratch;
}

static void turned_row(const Sampler *s, int x, int y, int n, uint32_t *out) {
  int64_t u = s->u + s->u_x * x + s->u_y * y, v = s->v + s->v_x * x + s->v_y * y;
  for (int i = 0; i < n; i++, u += s->u_x, v += s->v_x) out[i] = sample(&s->texture, u, v);
}

// To 2^20ths; where the plane meets the eye there is no place, and any will do.
static int64_t placed(float at) {
  float far = 1 << 20;
  return at > -far ? (int64_t)((double)(at < far ? at : far) * ONE) : 0;
}

static void deep_row(const Sampler *s, int x, int y, int n, uint32_t *out) {
  const float(*m)[3] = s->deep;
  float py = (float)y + 0.5f - s->y;
  for (int i = 0; i < n; i++) {
    float px = (float)(x + i) + 0.5f - s->x;
    float w = 1 / (m[2][0] * px + m[2][1] * py + m[2][2]);
    float u = (m[0][0] * px + m[0][1] * py + m[0][2]) * w;
    float v = (m[1][0] * px + m[1][1] * py + m[1][2]) * w;
    out[i] = sample(&s->texture, placed(u), placed(v));
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
