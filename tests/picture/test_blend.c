// The row blends against the arithmetic written down: every way through the loops.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "picture/blend.h"

enum { ROW = 37, ROUNDS = 4000 };

static uint32_t byte_times(uint32_t a, uint32_t b) {
  return (2 * a * b + 255) / 510;  // a * b / 255 to the nearest
}

static uint32_t reference(uint32_t to, uint32_t from, uint32_t m, bool add) {
  uint32_t out = 0, through = 255 - byte_times(from >> 24, m);
  for (int shift = 0; shift < 32; shift += 8) {
    uint32_t f = byte_times(from >> shift & 255, m), t = to >> shift & 255;
    uint32_t sum = f + (add ? t : byte_times(t, through));
    out |= (sum > 255 ? 255 : sum) << shift;
  }
  return out;
}

// An opaque colour through coverage is rounded once.
static uint32_t mask_reference(uint32_t to, uint32_t color, uint32_t m, bool add) {
  if (add || color >> 24 != 255) return reference(to, color, m, add);
  uint32_t out = 0;
  for (int shift = 0; shift < 32; shift += 8)
    out |=
      (2 * ((color >> shift & 255) * m + (to >> shift & 255) * (255 - m)) + 255) / 510
      << shift;
  return out;
}

static uint32_t some_pixel(void) {
  static const uint32_t usual[] = {0, 0xFF000000, 0xFFFFFFFF, 0xFF123456};
  if (rand() % 3 == 0) return usual[rand() % 4];
  uint32_t a = (uint32_t)rand() % 256, out = a << 24;
  for (int shift = 0; shift < 24; shift += 8) out |= (uint32_t)rand() % (a + 1) << shift;
  return out;
}

static uint8_t some_coverage(void) {
  return (uint8_t)(rand() % 3 ? rand() % 2 * 255 : rand() % 256);
}

typedef struct {
  uint32_t to[ROW + 1], from[ROW], solid, m;
  uint8_t  mask[ROW];
  int      n;
  bool     add;
} Case;

static Case some_case(void) {
  Case c = {.solid = some_pixel(),
            .m = some_coverage(),
            .n = rand() % (ROW + 1),
            .add = rand() & 1};
  bool alike = rand() & 1;  // runs of equal pixels take the short cuts
  for (int i = 0; i <= ROW; i++) c.to[i] = some_pixel() | 0xFF000000;
  for (int i = 0; i < ROW; i++) c.from[i] = alike && i % 8 ? c.from[i - 1] : some_pixel();
  for (int i = 0; i < ROW; i++)
    c.mask[i] = alike && i % 8 ? c.mask[i - 1] : some_coverage();
  return c;
}

static void rows_agree_with_the_arithmetic(void **state) {
  (void)state;
  srand(3);
  for (int round = 0; round < ROUNDS; round++) {
    Case     c = some_case();
    uint32_t row[ROW + 1], solid[ROW + 1], mask[ROW + 1];
    memcpy(row, c.to, sizeof row);
    memcpy(solid, c.to, sizeof solid);
    memcpy(mask, c.to, sizeof mask);
    blend_row(row, c.from, c.n, c.m, c.add);
    blend_solid(solid, c.n, c.solid, c.add);
    blend_mask(mask, c.mask, c.n, c.solid, c.add);
    for (int i = 0; i <= ROW; i++) {
      bool in = i < c.n;
      assert_int_equal(row[i], in ? reference(c.to[i], c.from[i], c.m, c.add) : c.to[i]);
      assert_int_equal(solid[i], in ? reference(c.to[i], c.solid, 255, c.add) : c.to[i]);
      assert_int_equal(mask[i],
                       in ? mask_reference(c.to[i], c.solid, c.mask[i], c.add) : c.to[i]);
    }
  }
}

static void the_ground_stays_opaque(void **state) {
  (void)state;
  for (uint32_t a = 0; a < 256; a++)
    assert_int_equal(blend_over(0xFFFFFFFF, a * 0x01010101), 0xFFFFFFFF);
}

static void colours_are_multiplied_once(void **state) {
  (void)state;
  assert_int_equal(blend_premultiply(0xFF204060, 1), 0xFF204060);
  assert_int_equal(blend_premultiply(0x80FF8000, 1), 0x80804000);
  assert_int_equal(blend_premultiply(0xFFFFFFFF, 0.5f), 0x80808080);
  assert_int_equal(blend_premultiply(0xFFFFFFFF, 0), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(rows_agree_with_the_arithmetic),
    cmocka_unit_test(the_ground_stays_opaque),
    cmocka_unit_test(colours_are_multiplied_once),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
