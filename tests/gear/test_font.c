// Fonts: exact advances at any size, glyphs where they belong, no path after font_open().
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <SDL2/SDL_ttf.h>

#include "gear/font.h"

static const char NOTO[] = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

static int opened(void **state) {
  (void)state;
  return font_open() ? 0 : -1;
}

static void picks_the_face_that_has_it(void **state) {
  (void)state;
  assert_int_equal(font_pick(false, U'毒'), 0);
  assert_int_equal(font_pick(true, U'毒'), 1);
  assert_int_equal(font_pick(false, 0x0531), 2);  // an Armenian letter
  assert_int_equal(font_pick(true, 0x0531), 3);
  assert_int_equal(font_pick(true, 0x10FFFF), 1);  // nobody
  assert_true(font_has(U'毒'));
  assert_true(font_has(0x0531));
  assert_false(font_has(0x10FFFF));
  assert_int_equal(font_pick_narrow(false, U'“'), 4);
  assert_int_equal(font_pick_narrow(true, U'’'), 5);
}

static void advances_are_exact(void **state) {
  (void)state;
  assert_float_equal(font_advance(0, U'毒'), 1, 0);
  assert_float_equal(font_advance(0, 'A'), 0.608f, 0);
  assert_float_equal(font_advance(1, 'A'), 0.641f, 0);
  assert_float_equal(font_advance(2, 'A'), 1401.0f / 2048, 0);
  assert_float_equal(font_advance(0, U'“'), 1, 0);
  assert_float_equal(font_advance(4, U'“'), 0.474f, 0);
  assert_float_equal(font_ascent(), 1.16f, 1e-6);
  assert_float_equal(font_descent(), 0.288f, 1e-6);
}

// What font.c takes for granted, asked of the file itself.
static void ideographs_fill_a_square(void **state) {
  (void)state;
  TTF_Font *font = TTF_OpenFontIndex(NOTO, 1000, 2);
  assert_non_null(font);
  TTF_SetFontHinting(font, TTF_HINTING_NONE);
  for (uint32_t code = 0x4E00; code <= 0x9FFF; code++) {
    int advance = 0;
    TTF_GlyphMetrics32(font, code, NULL, NULL, NULL, NULL, &advance);
    assert_int_equal(advance, 1000);
  }
  TTF_CloseFont(font);
}

// One open font serves both: measuring between two sizes must change nothing.
static void advances_do_not_depend_on_sizes_drawn(void **state) {
  (void)state;
  static const float sizes[] = {13.3f, 26.68f, 40, 41.125f, 88, 176};
  for (uint32_t i = 0; i < 60; i++) {
    font_glyph(0, sizes[i % 6], U'一' + i);
    assert_float_equal(font_advance(0, 0x400 + i % 60), font_advance(4, 0x400 + i % 60),
                       0);
    assert_float_equal(font_advance(0, U'三' + i), 1, 0);
  }
}

static void a_glyph_stands_on_the_baseline(void **state) {
  (void)state;
  for (float size = 20; size < 200; size += 13.4f) {
    const FontGlyph *h = font_glyph(0, size, 'H'), *han = font_glyph(0, size, U'国');
    assert_int_equal(h->top + h->h, 0);
    assert_true(fabsf((float)h->h - 0.733f * size) <= 1);
    assert_true(fabsf((float)h->left - 0.098f * size) <= 1);
    assert_true(fabsf((float)(han->top + han->h) - 0.08f * size) <= 0.02f * size + 1);
    assert_true(fabsf((float)han->w - 0.83f * size) <= 0.03f * size + 1);
  }
}

static void hanging_over_the_left_edge(void **state) {
  (void)state;
  const FontGlyph *j = font_glyph(0, 100, 'j');  // its tail goes left of the pen
  assert_true(j->left < 0);
  assert_in_range(j->top + j->h, 15, 30);
  const FontGlyph *tall = font_glyph(2, 100, 0x1EAA);  // higher than the face's ascent
  assert_in_range(-tall->top, 95, 125);
  assert_in_range(tall->top + tall->h + 2, 1, 4);
}

static void bitmaps_are_tight(void **state) {
  (void)state;
  static const uint32_t codes[] = {U'国', U'，', 'g', U'—', '.'};
  for (int i = 0; i < 5; i++) {
    const FontGlyph *glyph = font_glyph(0, 40, codes[i]);
    int              left = 0, right = 0, top = 0, bottom = 0;
    for (int y = 0; y < glyph->h; y++) {
      left += glyph->coverage[y * glyph->pitch];
      right += glyph->coverage[y * glyph->pitch + glyph->w - 1];
    }
    for (int x = 0; x < glyph->w; x++) {
      top += glyph->coverage[x];
      bottom += glyph->coverage[(glyph->h - 1) * glyph->pitch + x];
    }
    assert_true(left && right && top && bottom);
  }
  assert_null(font_glyph(0, 40, ' ')->coverage);
}

static void sizes_are_kept_to_an_eighth(void **state) {
  (void)state;
  const FontGlyph *glyph = font_glyph(0, 40.5f, U'海');
  assert_ptr_equal(font_glyph(0, 40.53f, U'海'), glyph);
  assert_ptr_not_equal(font_glyph(0, 40.625f, U'海'), glyph);
  assert_true(font_glyph_ready(0, 40.5f, U'海'));
  assert_false(font_glyph_ready(0, 40.5f, U'岸'));
  assert_true(font_glyph(0, 80, U'海')->w > 70);
}

static void sizes_out_of_reason_are_blank(void **state) {
  (void)state;
  static const float sizes[] = {0, -3, NAN, INFINITY, FONT_SIZE_MAX + 1};
  for (int i = 0; i < 5; i++) {
    assert_null(font_glyph(0, sizes[i], U'海')->coverage);
    assert_true(font_glyph_ready(0, sizes[i], U'海'));
  }
  assert_null(font_glyph(7, 40, U'海')->coverage);  // no such face
}

// A full cache gives blanks until font_trim(), and what was given stays as it was.
static void the_cache_has_an_end(void **state) {
  (void)state;
  const FontGlyph *first = font_glyph(0, 640, U'一');
  uint8_t          middle = first->coverage[first->h / 2 * first->pitch + first->w / 2];
  uint32_t         n = 0;
  size_t           bytes = 0;
  while (n < 200 && font_glyph(1, 640, U'丁' + n)->coverage) {
    bytes +=
      (size_t)font_glyph(1, 640, U'丁' + n)->w * (size_t)font_glyph(1, 640, U'丁' + n)->h;
    n++;
  }
  assert_in_range(bytes, FONT_CACHE_TRIM, FONT_CACHE_MAX);
  assert_false(font_glyph_ready(1, 640, U'丁' + n));
  assert_int_equal(first->coverage[first->h / 2 * first->pitch + first->w / 2], middle);
  font_trim();
  assert_false(font_glyph_ready(0, 640, U'一'));
  assert_non_null(font_glyph(1, 640, U'丁' + n)->coverage);
  font_trim();  // far from full: nothing happens
  assert_true(font_glyph_ready(1, 640, U'丁' + n));
}

static void a_child_without_files_opens_faces(void **state) {
  (void)state;
  pid_t child = fork();
  if (child == 0) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_NOFILE, &none);
    bool well = dup(2) < 0 && font_pick(true, U'毒') == 1 &&
                font_advance(5, U'“') < 0.6f && font_glyph(3, 40, 'A')->coverage;
    _exit(well ? 0 : 1);
  }
  int status;
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(a_child_without_files_opens_faces),  // first: nothing is open yet
    cmocka_unit_test(picks_the_face_that_has_it),
    cmocka_unit_test(advances_are_exact),
    cmocka_unit_test(ideographs_fill_a_square),
    cmocka_unit_test(advances_do_not_depend_on_sizes_drawn),
    cmocka_unit_test(a_glyph_stands_on_the_baseline),
    cmocka_unit_test(hanging_over_the_left_edge),
    cmocka_unit_test(bitmaps_are_tight),
    cmocka_unit_test(sizes_are_kept_to_an_eighth),
    cmocka_unit_test(sizes_out_of_reason_are_blank),
    cmocka_unit_test(the_cache_has_an_end),
  };
  return cmocka_run_group_tests(tests, opened, NULL);
}
