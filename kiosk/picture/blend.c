#include "picture/blend.h"

#include <math.h>
#include <string.h>

#ifdef __SSE2__
#include <immintrin.h>
#endif

uint32_t blend_byte(float alpha) {
  return alpha <= 0 ? 0 : alpha >= 1 ? 255 : (uint32_t)lroundf(alpha * 255);
}

uint32_t blend_premultiply(uint32_t color, float alpha) {
  uint32_t a = blend_byte((float)(color >> 24) * alpha / 255);
  return (blend_scale(color, a) & 0xFFFFFF) | a << 24;
}

static uint32_t plus(uint32_t to, uint32_t from) {
  uint32_t sum = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    uint32_t c = (to >> shift & 255) + (from >> shift & 255);
    sum |= (c > 255 ? 255 : c) << shift;
  }
  return sum;
}

static uint32_t blend(uint32_t to, uint32_t from, bool add) {
  return add ? plus(to, from) : blend_over(to, from);
}

// How a colour goes through coverage. An opaque one is mixed: one rounding, and less
// work.
typedef enum { MIX, COVER, ADD } Through;

static uint32_t mix(uint32_t to, uint32_t color, uint32_t m) {
  uint32_t out = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    uint32_t t = (color >> shift & 255) * m + (to >> shift & 255) * (255 - m) + 128;
    out |= (t + (t >> 8)) >> 8 << shift;
  }
  return out;
}

static uint32_t through(uint32_t to, uint32_t color, uint32_t m, Through how) {
  if (how == MIX) return mix(to, color, m);
  return blend(to, blend_scale(color, m), how == ADD);
}

// The middles below paint as many pixels as they can four at a time and say how many.

#ifdef __SSE2__

static __m128i times(__m128i a, __m128i b) {
  __m128i t = _mm_add_epi16(_mm_mullo_epi16(a, b), _mm_set1_epi16(128));
  return _mm_mulhi_epu16(t, _mm_set1_epi16(257));
}

static __m128i load(const uint32_t *p) {
  return _mm_loadu_si128((const __m128i *)p);
}

static void store(uint32_t *p, __m128i v) {
  _mm_storeu_si128((__m128i *)p, v);
}

// What four pixels let through: 255 - alpha, in every channel.
static __m128i inverse_low(__m128i alpha_pairs) {
  return _mm_xor_si128(_mm_unpacklo_epi32(alpha_pairs, alpha_pairs), _mm_set1_epi16(255));
}

static __m128i inverse_high(__m128i alpha_pairs) {
  return _mm_xor_si128(_mm_unpackhi_epi32(alpha_pairs, alpha_pairs), _mm_set1_epi16(255));
}

static __m128i over4(__m128i to, __m128i from) {
  __m128i zero = _mm_setzero_si128();
  __m128i a = _mm_srli_epi32(from, 24);
  a = _mm_or_si128(a, _mm_slli_epi32(a, 16));
  __m128i low = times(_mm_unpacklo_epi8(to, zero), inverse_low(a));
  __m128i high = times(_mm_unpackhi_epi8(to, zero), inverse_high(a));
  return _mm_adds_epu8(from, _mm_packus_epi16(low, high));
}

static __m128i scale4(__m128i from, __m128i m) {
  __m128i zero = _mm_setzero_si128();
  return _mm_packus_epi16(times(_mm_unpacklo_epi8(from, zero), m),
                          times(_mm_unpackhi_epi8(from, zero), m));
}

static int fill_middle(uint32_t *to, int n, uint32_t color) {
  __m128i c = _mm_set1_epi32((int)color);
  int     i = 0;
  for (; i + 4 <= n; i += 4) store(to + i, c);
  return i;
}

static int solid_middle(uint32_t *to, int n, uint32_t color, bool add) {
  __m128i c = _mm_set1_epi32((int)color);
  int     i = 0;
  if (add)
    for (; i + 4 <= n; i += 4) store(to + i, _mm_adds_epu8(load(to + i), c));
  else
    for (; i + 4 <= n; i += 4) store(to + i, over4(load(to + i), c));
  return i;
}

static int row_middle(uint32_t *to, const uint32_t *from, int n, uint32_t m, bool add) {
  const __m128i zero = _mm_setzero_si128(), full = _mm_set1_epi32(255);
  const __m128i m16 = _mm_set1_epi16((short)m);
  int           i = 0;
  for (; i + 4 <= n; i += 4) {
    __m128i f = load(from + i);
    if (m != 255) f = scale4(f, m16);
    if (_mm_movemask_epi8(_mm_cmpeq_epi32(f, zero)) == 0xFFFF) continue;
    if (add) {
      store(to + i, _mm_adds_epu8(load(to + i), f));
      continue;
    }
    bool opaque =
      _mm_movemask_epi8(_mm_cmpeq_epi32(_mm_srli_epi32(f, 24), full)) == 0xFFFF;
    store(to + i, opaque ? f : over4(load(to + i), f));
  }
  return i;
}

// to and color weighed by 255 - m and m, rounded once.
static __m128i mix8(__m128i to, __m128i color, __m128i m) {
  __m128i through = _mm_xor_si128(m, _mm_set1_epi16(255));
  __m128i sum = _mm_add_epi16(_mm_mullo_epi16(color, m), _mm_mullo_epi16(to, through));
  return _mm_mulhi_epu16(_mm_add_epi16(sum, _mm_set1_epi16(128)), _mm_set1_epi16(257));
}

static __m128i mask4(__m128i to, __m128i color, __m128i low, __m128i high, Through how) {
  __m128i zero = _mm_setzero_si128();
  if (how == MIX)
    return _mm_packus_epi16(mix8(_mm_unpacklo_epi8(to, zero), color, low),
                            mix8(_mm_unpackhi_epi8(to, zero), color, high));
  __m128i from = _mm_packus_epi16(times(color, low), times(color, high));
  return how == ADD ? _mm_adds_epu8(to, from) : over4(to, from);
}

static __m128i spread4(uint32_t four) {
  __m128i m = _mm_unpacklo_epi8(_mm_cvtsi32_si128((int)four), _mm_setzero_si128());
  return _mm_unpacklo_epi16(m, m);
}

// Glyph rows are short and seldom whole fours: the last four overlap the ones before,
// whose coverage counts as none there. No look at what the coverage is: a branch that
// is guessed wrong costs more than four pixels.
static int mask_fours(uint32_t *to, const uint8_t *mask, int n, uint32_t color,
                      Through how) {
  if (n < 4) return 0;
  const __m128i zero = _mm_setzero_si128();
  const __m128i c16 = _mm_unpacklo_epi8(_mm_set1_epi32((int)color), zero);
  for (int i = 0; i < n; i += 4) {
    uint32_t four;
    int      at = i + 4 <= n ? i : n - 4;
    memcpy(&four, mask + at, 4);
    four &= 0xFFFFFFFF << (8 * (i - at));
    __m128i m = spread4(four);
    store(to + at, mask4(load(to + at), c16, _mm_unpacklo_epi32(m, m),
                         _mm_unpackhi_epi32(m, m), how));
  }
  return n;
}

// Eight at a time where the processor can; the same sums as mix8().
__attribute__((target("avx2"))) static int mix_eights(uint32_t *to, const uint8_t *mask,
                                                      int n, uint32_t color) {
  const __m256i zero = _mm256_setzero_si256(), full = _mm256_set1_epi16(255);
  const __m256i half = _mm256_set1_epi16(128), by257 = _mm256_set1_epi16(257);
  const __m256i c = _mm256_unpacklo_epi8(_mm256_set1_epi32((int)color), zero);
  int           i = 0;
  for (; i + 8 <= n; i += 8) {
    __m256i old = _mm256_loadu_si256((const __m256i *)(to + i)), sum[2];
    __m256i m = _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(mask + i)));
    m = _mm256_or_si256(m, _mm256_slli_epi32(m, 16));
    __m256i low = _mm256_unpacklo_epi32(m, m), high = _mm256_unpackhi_epi32(m, m);
    sum[0] = _mm256_add_epi16(
      _mm256_mullo_epi16(c, low),
      _mm256_mullo_epi16(_mm256_unpacklo_epi8(old, zero), _mm256_xor_si256(low, full)));
    sum[1] = _mm256_add_epi16(
      _mm256_mullo_epi16(c, high),
      _mm256_mullo_epi16(_mm256_unpackhi_epi8(old, zero), _mm256_xor_si256(high, full)));
    for (int k = 0; k < 2; k++)
      sum[k] = _mm256_mulhi_epu16(_mm256_add_epi16(sum[k], half), by257);
    _mm256_storeu_si256((__m256i *)(to + i), _mm256_packus_epi16(sum[0], sum[1]));
  }
  return i;
}

static int mask_middle(uint32_t *to, const uint8_t *mask, int n, uint32_t color,
                       Through how) {
  int done =
    how == MIX && __builtin_cpu_supports("avx2") ? mix_eights(to, mask, n, color) : 0;
  return done + mask_fours(to + done, mask + done, n - done, color, how);
}

#else

static int fill_middle(uint32_t *to, int n, uint32_t color) {
  (void)to, (void)n, (void)color;
  return 0;
}

static int solid_middle(uint32_t *to, int n, uint32_t color, bool add) {
  (void)to, (void)n, (void)color, (void)add;
  return 0;
}

static int row_middle(uint32_t *to, const uint32_t *from, int n, uint32_t m, bool add) {
  (void)to, (void)from, (void)n, (void)m, (void)add;
  return 0;
}

static int mask_middle(uint32_t *to, const uint8_t *mask, int n, uint32_t color,
                       Through how) {
  (void)to, (void)mask, (void)n, (void)color, (void)how;
  return 0;
}

#endif

void blend_fill(uint32_t *to, int n, uint32_t color) {
  for (int i = fill_middle(to, n, color); i < n; i++) to[i] = color;
}

void blend_solid(uint32_t *to, int n, uint32_t color, bool add) {
  if (color == 0) return;
  if (color >> 24 == 255 && !add) {
    blend_fill(to, n, color);
    return;
  }
  for (int i = solid_middle(to, n, color, add); i < n; i++)
    to[i] = blend(to[i], color, add);
}

void blend_row(uint32_t *to, const uint32_t *from, int n, uint32_t m, bool add) {
  for (int i = row_middle(to, from, n, m, add); i < n; i++)
    to[i] = blend(to[i], m == 255 ? from[i] : blend_scale(from[i], m), add);
}

void blend_mask(uint32_t *to, const uint8_t *mask, int n, uint32_t color, bool add) {
  Through how = add ? ADD : color >> 24 == 255 ? MIX : COVER;
  for (int i = mask_middle(to, mask, n, color, how); i < n; i++)
    if (mask[i]) to[i] = through(to[i], color, mask[i], how);
}
