// The flash meter on frames made by hand: WCAG 2.3.1's bounds, from both sides.
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "check/flash.h"

enum { W = 120, H = 90, FIELD_W = 40, FIELD_H = 30 };

static uint32_t pixels[W * H];

typedef struct {
  uint32_t one, other;
  double   hertz;
  int      w, h;    // of what flashes, from the middle
  int      frames;  // 60 a second
  int      rise;    // frames that a change takes
} Show;

static uint32_t between(uint32_t a, uint32_t b, double part) {
  uint32_t out = 0;
  for (int shift = 0; shift < 24; shift += 8) {
    double from = a >> shift & 255, to = b >> shift & 255;
    out |= (uint32_t)(from + (to - from) * part + 0.5) << shift;
  }
  return out;
}

static void fill(uint32_t ground, uint32_t color, int w, int h) {
  for (int y = 0; y < H; y++)
    for (int x = 0; x < W; x++)
      pixels[y * W + x] = abs(2 * x - W) < w && abs(2 * y - H) < h ? color : ground;
}

// A square wave, or one that takes `rise` frames each way.
static Flash *play(Show show) {
  Flash *flash = flash_open(W, H, FIELD_W, FIELD_H);
  int    rise = show.rise ? show.rise : 1;
  double level = 0;
  flash_begin(flash);
  for (int i = 0; i < show.frames; i++) {
    double seconds = i / 60.0, phase = seconds * show.hertz;
    double wanted = phase - (int)phase < 0.5 ? 0 : 1, step = 1.0 / rise;
    level = wanted > 0 ? fmin(1, level + step) : fmax(0, level - step);
    fill(show.one, between(show.one, show.other, level), show.w, show.h);
    flash_frame(flash, pixels, seconds);
  }
  return flash;
}

static bool general(Show show) {
  Flash *flash = play(show);
  bool   over = flash_general(flash);
  flash_close(flash);
  return over;
}

static bool red(Show show) {
  Flash *flash = play(show);
  bool   over = flash_red(flash);
  flash_close(flash);
  return over;
}

static void four_a_second_are_too_many_three_are_not(void **state) {
  (void)state;
  for (int hertz = 1; hertz <= 3; hertz++)
    assert_false(general((Show){0, 0xFFFFFF, hertz, W, H, 180, 1}));
  for (int hertz = 4; hertz <= 30; hertz++)
    assert_true(general((Show){0, 0xFFFFFF, hertz, W, H, 180, 1}));
}

static void slow_edges_flash_like_sharp_ones(void **state) {
  (void)state;
  assert_true(general((Show){0, 0xFFFFFF, 4, W, H, 180, 5}));
  assert_false(general((Show){0, 0xFFFFFF, 3, W, H, 180, 5}));
}

static void a_quarter_of_the_field_counts_less_does_not(void **state) {
  (void)state;
  assert_true(general((Show){0, 0xFFFFFF, 5, 24, 18, 120, 1}));   // 36 %
  assert_false(general((Show){0, 0xFFFFFF, 5, 18, 14, 120, 1}));  // 21 %
}

static void a_tenth_of_the_light_counts_less_does_not(void **state) {
  (void)state;
  // Relative luminance of greys: 0x59 0.100, 0x50 0.080, 0xE4 0.776, 0xF2 0.888, 0xFF 1.
  assert_true(general((Show){0, 0x5A5A5A, 5, W, H, 120, 1}));
  assert_false(general((Show){0, 0x505050, 5, W, H, 120, 1}));
  assert_true(general((Show){0xE4E4E4, 0xF8F8F8, 5, W, H, 120, 1}));
  assert_false(general((Show){0xEAEAEA, 0xFFFFFF, 5, W, H, 120, 1}));  // both are bright
}

static void saturated_red_flashes_by_itself(void **state) {
  (void)state;
  Show dark = {0x200000, 0x700000, 5, W, H, 120, 1};  // under a tenth in luminance
  assert_false(general(dark));
  assert_true(red(dark));
  dark.hertz = 3;
  assert_false(red(dark));
  assert_false(red((Show){0x203040, 0x506070, 5, W, H, 120, 1}));
  assert_false(red((Show){0x700000, 0x780000, 5, W, H, 120, 1}));  // hardly a change
}

static void what_scrolls_past_is_no_flash(void **state) {
  (void)state;
  Flash *flash = flash_open(W, H, FIELD_W, FIELD_H);
  flash_begin(flash);
  for (int i = 0; i < 240;
       i++) {  // bars as wide as their gaps, 4 pixels a frame: 7 pass in a second
    for (int p = 0; p < W * H; p++) pixels[p] = (p % W + 4 * i) % 32 < 16 ? 0xFFFFFF : 0;
    flash_frame(flash, pixels, i / 60.0);
  }
  bool over = flash_general(flash);
  flash_close(flash);
  assert_false(over);
}

static void one_movement_is_no_flash_a_longer_one_is(void **state) {
  (void)state;
  assert_false(general((Show){0, 0xFFFFFF, 30, W, H, 20, 1}));
  assert_true(general((Show){0, 0xFFFFFF, 30, W, H, 30, 1}));
}

static void a_new_run_forgets_the_last(void **state) {
  (void)state;
  Flash *flash = play((Show){0, 0xFFFFFF, 5, W, H, 120, 1});
  assert_true(flash_general(flash));
  flash_begin(flash);
  assert_false(flash_general(flash));
  fill(0, 0xFFFFFF, W, H);
  flash_frame(flash, pixels, 3);
  assert_false(flash_general(flash));
  flash_close(flash);
  flash_close(NULL);
}

static void a_still_picture_and_one_that_fades_once_are_fine(void **state) {
  (void)state;
  assert_false(general((Show){0x123456, 0x123456, 5, W, H, 120, 1}));
  assert_false(general((Show){0, 0xFFFFFF, 0.5, W, H, 120, 20}));
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(four_a_second_are_too_many_three_are_not),
    cmocka_unit_test(slow_edges_flash_like_sharp_ones),
    cmocka_unit_test(a_quarter_of_the_field_counts_less_does_not),
    cmocka_unit_test(a_tenth_of_the_light_counts_less_does_not),
    cmocka_unit_test(saturated_red_flashes_by_itself),
    cmocka_unit_test(what_scrolls_past_is_no_flash),
    cmocka_unit_test(one_movement_is_no_flash_a_longer_one_is),
    cmocka_unit_test(a_new_run_forgets_the_last),
    cmocka_unit_test(a_still_picture_and_one_that_fades_once_are_fine),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
