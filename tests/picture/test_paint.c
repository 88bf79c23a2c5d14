// What stands where, pixel by pixel.
#include <math.h>

#include "easel.h"

static const uint32_t RED = 0xFFFF0000, WHITE = 0xFFFFFFFF, BLACK = 0xFF000000;

static void bare_ground_is_deep_sea(void **state) {
  (void)state;
  Easel *e = easel_open(1000, 500, 0);
  assert_int_equal(easel_paint(e), 1);
  assert_memory_equal(e->rects, &((PaintRect){0, 0, 1000, 500}), sizeof *e->rects);
  for (int i = 0; i < 1000 * 500; i++) assert_int_equal(e->target.pixels[i], GROUND);
  easel_close(e);
}

static void nothing_leaves_the_canvas(void **state) {
  (void)state;
  Easel *e = easel_open(1000, 500, 0);  // the canvas is 888.9 x 500, bars of 55 beside it
  easel_rect(e, -5000, -5000, 20000, 20000, RED);
  easel_paint(e);
  assert_int_equal(easel_at(e, 54, 250), GROUND);
  assert_int_equal(easel_at(e, 55, 0), RED);
  assert_int_equal(easel_at(e, 943, 499), RED);
  assert_int_equal(easel_at(e, 944, 499), GROUND);
  easel_close(e);
}

static void rectangles_have_crisp_and_soft_edges(void **state) {
  (void)state;
  Easel *e = easel_open(1920, 1080, 0);
  easel_rect(e, 10, 20, 30, 40, RED);
  easel_rect(e, 100.5f, 20, 30, 40, WHITE);
  easel_rect(e, 300, 20, 0, 40, WHITE);
  easel_paint(e);
  assert_int_equal(easel_at(e, 10, 20), RED);
  assert_int_equal(easel_at(e, 39, 59), RED);
  assert_int_equal(easel_at(e, 9, 20), GROUND);
  assert_int_equal(easel_at(e, 40, 59), GROUND);
  assert_near(easel_at(e, 100, 30), 0xFF85959D, 1);  // half white, half ground
  assert_int_equal(easel_at(e, 101, 30), WHITE);
  assert_near(easel_at(e, 130, 30), 0xFF85959D, 1);
  assert_int_equal(easel_at(e, 300, 30), GROUND);
  easel_close(e);
}

static void alpha_adds_up_from_colour_command_and_layer(void **state) {
  (void)state;
  Easel *e = easel_open(1920, 1080, 0);
  easel_rect(e, 0, 0, 300, 300, BLACK);
  easel_rect(e, 0, 0, 100, 100, 0x80FFFFFF);
  e->style.alpha = 0.5f;
  easel_rect(e, 100, 0, 100, 100, WHITE);
  easel_rect(e, 200, 0, 100, 100, 0x80FFFFFF);
  easel_paint(e);
  assert_int_equal(easel_at(e, 50, 50), 0xFF808080);
  assert_int_equal(easel_at(e, 150, 50), 0xFF808080);
  assert_int_equal(easel_at(e, 250, 50), 0xFF404040);
  e->layer.alpha = 0.5f;
  easel_paint(e);
  assert_near(easel_at(e, 250, 250), 0xFF05151D, 1);
  e->layer.alpha = 0;
  easel_paint(e);
  assert_int_equal(easel_at(e, 250, 250), GROUND);
  easel_close(e);
}

static void light_adds_and_saturates(void **state) {
  (void)state;
  Easel *e = easel_open(1920, 1080, 0);
  easel_rect(e, 0, 0, 300, 300, 0xFF204060);
  e->style.add = true;
  easel_rect(e, 0, 0, 100, 300, 0xFF102030);
  easel_rect(e, 100, 0, 100, 300, 0xFFF0F0F0);
  e->style.alpha = 0.5f;
  easel_rect(e, 200, 0, 100, 300, 0xFF204060);
  easel_paint(e);
  assert_int_equal(easel_at(e, 50, 50), 0xFF306090);
  assert_int_equal(easel_at(e, 150, 50), WHITE);
  assert_int_equal(easel_at(e, 250, 50), 0xFF306090);
  easel_close(e);
}

static void clips_cut_and_layers_move(void **state) {
  (void)state;
  Easel *e = easel_open(1920, 1080, 0);
  e->style.clip = (Rect){10, 10, 20, 20};
  easel_rect(e, 0, 0, 100, 100, RED);
  easel_paint(e);
  assert_int_equal(easel_at(e, 9, 10), GROUND);
  assert_int_equal(easel_at(e, 10, 10), RED);
  assert_int_equal(easel_at(e, 30, 29), GROUND);
  e->layer.dx = 500.3f;  // the command's clip goes along, by whole pixels
  easel_paint(e);
  assert_int_equal(easel_at(e, 10, 10), GROUND);
  assert_int_equal(easel_at(e, 510, 10), RED);
  assert_int_equal(easel_at(e, 509, 10), GROUND);
  e->layer.clip = (Rect){0, 0, 520, 1080};  // the layer's stays
  easel_paint(e);
  assert_int_equal(easel_at(e, 519, 10), RED);
  assert_int_equal(easel_at(e, 520, 10), GROUND);
  easel_close(e);
}

static void only_what_changed_is_painted(void **state) {
  (void)state;
  Easel *e = easel_open(1920, 1080, 0);
  easel_rect(e, 500, 500, 50, 50, RED);
  assert_int_equal(easel_paint(e), 1);
  assert_int_equal(easel_paint(e), 0);
  e->target.pixels[0] = 123;  // a mark: untouched cells stay as they are
  easel_clear(e);
  easel_rect(e, 500, 500, 60, 50, RED);
  assert_int_equal(easel_paint(e), 1);
  assert_memory_equal(e->rects, &((PaintRect){480, 480, 96, 96}), sizeof *e->rects);
  assert_int_equal(easel_at(e, 559, 510), RED);
  assert_int_equal(easel_at(e, 0, 0), 123);
  int n = paint_frame(e->painter, &e->target, &e->layer, 1, true, e->rects, EASEL_RECTS);
  assert_int_equal(n, 1);
  assert_int_equal(easel_at(e, 0, 0), GROUND);
  easel_close(e);
}

static void a_changed_order_is_a_change(void **state) {
  (void)state;
  Easel *e = easel_open(1920, 1080, 0);
  easel_rect(e, 500, 500, 50, 50, RED);
  easel_rect(e, 500, 500, 50, 50, WHITE);
  easel_paint(e);
  easel_clear(e);
  easel_rect(e, 500, 500, 50, 50, WHITE);
  easel_rect(e, 500, 500, 50, 50, RED);
  assert_int_equal(easel_paint(e), 1);
  assert_int_equal(easel_at(e, 510, 510), RED);
  easel_close(e);
}

static void scattered_changes_join_along_rows(void **state) {
  (void)state;
  Easel *e = easel_open(1920, 1080, 0);
  easel_paint(e);
  for (int i = 0; i < 10; i++) {
    easel_rect(e, (float)(i * 192), 100, 5, 5, RED);
    easel_rect(e, (float)(i * 192), 900, 5, 5, RED);
  }
  e->layer.used = e->list.used;
  assert_int_equal(paint_frame(e->painter, &e->target, &e->layer, 1, false, e->rects, 2),
                   2);
  assert_int_equal(e->rects[0].h, 96);
  assert_int_equal(e->rects[1].h, 96);
  easel_close(e);
}

static void rectangles_told_are_few_and_apart(void **state) {
  (void)state;
  for (int max = 1; max < 40; max++) {
    Easel *e = easel_open(1920, 1080, 0);
    easel_paint(e);
    for (int i = 0; i < 30; i++)
      easel_rect(e, (float)(i * 577 % 1900), (float)(i * 331 % 1060), 5, 5, RED);
    e->layer.used = e->list.used;
    int n = paint_frame(e->painter, &e->target, &e->layer, 1, false, e->rects, max);
    assert_true(n >= 1 && n <= max);
    static uint8_t told[1080][1920];
    memset(told, 0, sizeof told);
    for (int k = 0; k < n; k++)
      for (int y = 0; y < e->rects[k].h; y++)
        for (int x = 0; x < e->rects[k].w; x++)
          assert_int_equal(told[e->rects[k].y + y][e->rects[k].x + x]++, 0);
    for (int y = 0; y < 1080; y++)
      for (int x = 0; x < 1920; x++)
        if (easel_at(e, x, y) != GROUND) assert_int_equal(told[y][x], 1);
    easel_close(e);
  }
}

static void shapes_fill_and_fold(void **state) {
  (void)state;
  Easel    *e = easel_open(1920, 1080, 0);
  ListPaint paint = list_solid(RED);
  Point     p[] = {{10, 10}, {110, 10}, {110, 110}, {10, 110},
                   {40, 40}, {80, 40},  {80, 80},   {40, 80}};
  uint32_t  ends[] = {4, 8};
  list_shape(&e->list, &e->style, &paint, false, ends, 2, p);
  for (int i = 0; i < 8; i++) p[i].x += 200;
  list_shape(&e->list, &e->style, &paint, true, ends, 2, p);
  easel_paint(e);
  assert_int_equal(easel_at(e, 60, 60), RED);
  assert_int_equal(easel_at(e, 10, 10), RED);
  assert_int_equal(easel_at(e, 9, 10), GROUND);
  assert_int_equal(easel_at(e, 260, 60), GROUND);
  assert_int_equal(easel_at(e, 220, 60), RED);
  easel_close(e);
}

// --- gradients

static ListPaint two_stops(uint32_t kind, uint32_t from, uint32_t to) {
  ListPaint p = {.kind = kind, .stops = 2};
  p.stop[0].color = from;
  p.stop[1].at = 1;
  p.stop[1].color = to;
  return p;
}

static void linear_gradients_run_evenly(void **state) {
  (void)state;
  Easel    *e = easel_open(1920, 1080, 0);
  ListPaint p = two_stops(PAINT_LINEAR, BLACK, WHITE);
  p.x0 = 100;
  p.x1 = 1100;
  list_rect(&e->list, &e->style, (Rect){0, 0, 1920, 100}, &p);
  p.x0 = p.x1 = 0;
  p.y0 = 200, p.y1 = 1000;
  list_rect(&e->list, &e->style, (Rect){0, 200, 1920, 800}, &p);
  easel_paint(e);
  assert_int_equal(easel_at(e, 0, 50), BLACK);
  assert_int_equal(easel_at(e, 1900, 50), WHITE);
  for (int x = 100; x < 1100; x++)
    assert_true(fabs(channel(easel_at(e, x, 50), 0) - (x + 0.5 - 100) * 255 / 1000) <
                1.6);
  for (int y = 200; y < 1000; y++)
    assert_true(fabs(channel(easel_at(e, 50, y), 0) - (y + 0.5 - 200) * 255 / 800) < 1.6);
  easel_close(e);
}

// Eight levels over a whole screen: the means of 4 x 4 pixels must pass through the
// values between them.
static void dark_gradients_do_not_band(void **state) {
  (void)state;
  Easel    *e = easel_open(1920, 1080, 0);
  ListPaint p = two_stops(PAINT_LINEAR, 0xFF101010, 0xFF181818);
  p.x1 = 1920;
  list_rect(&e->list, &e->style, (Rect){0, 0, 1920, 1080}, &p);
  easel_paint(e);
  for (int x = 0; x < 1920; x += 4) {
    int sum = 0;
    for (int i = 0; i < 16; i++) sum += channel(easel_at(e, x + i % 4, i / 4), 8);
    assert_true(fabs(sum / 16.0 - (16 + (x + 2) * 8 / 1920.0)) < 0.15);
  }
  easel_close(e);
}

static void radial_gradients_are_round(void **state) {
  (void)state;
  Easel    *e = easel_open(1920, 1080, 0);
  ListPaint p = two_stops(PAINT_RADIAL, WHITE, 0x00FFFFFF);
  p.x0 = 500, p.y0 = 500, p.x1 = 200;
  list_rect(&e->list, &e->style, (Rect){0, 0, 1920, 1080}, &p);
  easel_paint(e);
  assert_near(easel_at(e, 500, 500), WHITE, 2);
  assert_int_equal(easel_at(e, 500, 701), GROUND);
  assert_int_equal(easel_at(e, 299, 500), GROUND);
  for (int turn = 0; turn < 16; turn++) {
    int x = 500 + (int)lround(100 * cos(turn * 0.3927)),
        y = 500 + (int)lround(100 * sin(turn * 0.3927));
    assert_near(easel_at(e, x, y), 0xFF85959D, 4);
  }
  easel_close(e);
}

// --- letters

static void put_letters(Easel *e, float x, float y, int n) {
  ListGlyph glyphs[20];
  ListRun   run = {20, WHITE, (uint32_t)n};
  for (int i = 0; i < n; i++)
    glyphs[i] = (ListGlyph){(uint32_t)('a' + i), (float)i * 20, 20};
  ListText text = {
    .x = x, .y = y, .w = 400, .h = 30, .scale = 1, .runs = 1, .glyphs = (uint32_t)n};
  list_text(&e->list, &e->style, &text, &run, glyphs, "");
}

static void letters_stand_on_whole_pixels(void **state) {
  (void)state;
  Easel *e = easel_open(1920, 1080, 0);
  put_letters(e, 100.4f, 100.4f, 2);
  easel_paint(e);
  assert_int_equal(easel_at(e, 101, 101), WHITE);
  assert_near(easel_at(e, 100, 100), 0xFF85959D, 1);
  assert_int_equal(easel_at(e, 99, 101), GROUND);
  assert_int_equal(easel_at(e, 121, 101), WHITE);
  assert_int_equal(easel_at(e, 117, 110), GROUND);
  easel_close(e);
}

static void a_word_repaints_its_own_line(void **state) {
  (void)state;
  Easel *e = easel_open(1920, 1080, 0);
  put_letters(e, 100, 100, 3);
  put_letters(e, 100, 500, 3);
  easel_paint(e);
  easel_clear(e);
  put_letters(e, 100, 100, 4);
  put_letters(e, 100, 500, 3);
  assert_int_equal(easel_paint(e), 1);
  assert_true(e->rects[0].y + e->rects[0].h <= 192);
  easel_close(e);
}

static void cold_letters_come_a_few_a_frame(void **state) {
  (void)state;
  clock_play(0, CLOCK_TRUSTED, "");
  Easel *e = easel_open(1920, 1080, 0);
  memset(easel_letter_cut, false, sizeof easel_letter_cut);
  easel_letter_cost = 1000000;
  put_letters(e, 100, 100, 10);
  put_letters(e, 100, 500, 2);  // of the same ten
  easel_paint(e);
  assert_true(paint_unfinished(e->painter));
  assert_int_equal(easel_at(e, 101, 101), WHITE);
  assert_int_equal(easel_at(e, 101, 501), WHITE);
  assert_int_equal(easel_at(e, 281, 101), GROUND);

  assert_int_equal(easel_paint(e), 1);  // only the line that lacks some
  assert_true(e->rects[0].y + e->rects[0].h <= 192);
  easel_paint(e);
  assert_false(paint_unfinished(e->painter));
  assert_int_equal(easel_at(e, 281, 101), WHITE);
  assert_int_equal(easel_paint(e), 0);
  easel_letter_cost = 0;
  easel_close(e);
}

// --- the rest of the house

static void turned_windows_show_the_same(void **state) {
  (void)state;
  for (int rotate = 90; rotate < 360; rotate += 90) {
    bool   side = rotate != 180;
    Easel *plain = easel_open(1300, 777, 0);
    Easel *turned = easel_open(side ? 777 : 1300, side ? 1300 : 777, rotate);
    Easel *both[] = {plain, turned};
    for (int i = 0; i < 2; i++) {
      ListPaint p = two_stops(PAINT_LINEAR, RED, 0xFF00FF00);
      p.x1 = 1800, p.y1 = 900;
      list_rect(&both[i]->list, &both[i]->style, (Rect){33.3f, 21.7f, 1500, 900}, &p);
      put_letters(both[i], 300, 300, 9);
      easel_paint(both[i]);
    }
    for (int y = 0; y < 777; y++)
      for (int x = 0; x < 1300; x++) {
        uint32_t there = rotate == 90    ? easel_at(turned, 776 - y, x)
                         : rotate == 180 ? easel_at(turned, 1299 - x, 776 - y)
                                         : easel_at(turned, y, 1299 - x);
        assert_int_equal(easel_at(plain, x, y), there);
      }
    easel_close(plain);
    easel_close(turned);
  }
}

static void rotated_rectangles_are_told_where_they_are(void **state) {
  (void)state;
  for (int rotate = 0; rotate < 360; rotate += 90) {
    bool   side = rotate == 90 || rotate == 270;
    Easel *e = easel_open(side ? 1080 : 1920, side ? 1920 : 1080, rotate);
    easel_paint(e);
    easel_rect(e, 300, 200, 50, 50, RED);
    assert_int_equal(easel_paint(e), 1);
    PaintRect r = e->rects[0];
    assert_true(r.w <= 192 && r.h <= 192);
    int red = 0;
    for (int y = r.y; y < r.y + r.h; y++)
      for (int x = r.x; x < r.x + r.w; x++) red += easel_at(e, x, y) == RED;
    assert_int_equal(red, 2500);
    easel_close(e);
  }
}

static void a_touch_finds_what_was_painted(void **state) {
  (void)state;
  static const struct {
    int w, h;
  } size[] = {{1920, 1080}, {1080, 1920}, {1280, 1024}, {3840, 2160}, {777, 1300}};
  for (int s = 0; s < 5; s++)
    for (int rotate = 0; rotate < 360; rotate += 90) {
      int    w = size[s].w, h = size[s].h;
      Easel *e = easel_open(w, h, rotate);
      easel_rect(e, 600, 400, 60, 60, RED);
      easel_paint(e);
      PaintView view = paint_view(w, h, rotate);
      double    x = 0, y = 0, n = 0;
      for (int i = 0; i < w * h; i++)
        if (e->target.pixels[i] == RED) x += i % w + 0.5, y += i / w + 0.5, n++;
      assert_true(n > 0);
      Point at = paint_to_canvas(&view, w, h, rotate, (float)(x / n), (float)(y / n));
      assert_true(fabsf(at.x - 630) < 1.5f && fabsf(at.y - 430) < 1.5f);
      easel_close(e);
    }
}

static void views_centre_the_canvas(void **state) {
  (void)state;
  PaintView v = paint_view(1920, 1080, 0);
  assert_true(v.scale == 1 && v.left == 0 && v.top == 0 && v.width == 1920 && !v.upright);
  v = paint_view(1920, 1080, 90);
  assert_true(v.scale == 1 && v.upright && v.width == 1080 && v.height == 1920);
  v = paint_view(1280, 1024, 0);
  assert_true(v.top == 152 && v.left == 0 && !v.upright);
}

static void prices_tell_the_absurd_from_the_usual(void **state) {
  (void)state;
  Easel    *e = easel_open(1920, 1080, 0);
  PaintView view = paint_view(1920, 1080, 0);
  for (int i = 0; i < 30; i++) easel_rect(e, 0, 0, 1920, 1080, 0x80FF0000);
  put_letters(e, 0, 0, 12);
  float usual = paint_price(e->words, e->list.used, &view);
  assert_true(usual > 5 && usual < PAINT_PRICE_MAX / 2);
  for (int i = 0; i < 1500; i++) easel_rect(e, 0, 0, 1920, 1080, 0x80FF0000);
  assert_true(paint_price(e->words, e->list.used, &view) > PAINT_PRICE_MAX);
  // Few pixels, but an outline that runs up and down the screen for ever.
  static Point points[10000];
  uint32_t     end = 10000;
  ListPaint    paint = list_solid(RED);
  for (int i = 0; i < 10000; i++) points[i] = (Point){10, i & 1 ? 0 : 1080};
  points[0].x = 11;
  easel_clear(e);
  for (int i = 0; i < 2; i++)
    list_shape(&e->list, &e->style, &paint, true, &end, 1, points);
  assert_true(paint_price(e->words, e->list.used, &view) > PAINT_PRICE_MAX);
  easel_clear(e);
  easel_rect(e, 5000, 0, 1000, 1000, RED);
  assert_true(paint_price(e->words, e->list.used, &view) < 0.01f);
  easel_close(e);
}

// A place to touch is no paint.
static void a_target_changes_no_pixel(void **state) {
  (void)state;
  Easel *e = easel_open(480, 270, 0);
  easel_rect(e, 0, 0, 1920, 1080, 0xFFF3FAFB);
  assert_true(easel_paint(e) > 0);
  list_target(&e->list, &e->style, (Rect){300, 300, 600, 160});
  assert_int_equal(easel_paint(e), 0);
  easel_close(e);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(a_target_changes_no_pixel),
    cmocka_unit_test(bare_ground_is_deep_sea),
    cmocka_unit_test(nothing_leaves_the_canvas),
    cmocka_unit_test(rectangles_have_crisp_and_soft_edges),
    cmocka_unit_test(alpha_adds_up_from_colour_command_and_layer),
    cmocka_unit_test(light_adds_and_saturates),
    cmocka_unit_test(clips_cut_and_layers_move),
    cmocka_unit_test(only_what_changed_is_painted),
    cmocka_unit_test(a_changed_order_is_a_change),
    cmocka_unit_test(scattered_changes_join_along_rows),
    cmocka_unit_test(rectangles_told_are_few_and_apart),
    cmocka_unit_test(shapes_fill_and_fold),
    cmocka_unit_test(linear_gradients_run_evenly),
    cmocka_unit_test(dark_gradients_do_not_band),
    cmocka_unit_test(radial_gradients_are_round),
    cmocka_unit_test(letters_stand_on_whole_pixels),
    cmocka_unit_test(a_word_repaints_its_own_line),
    cmocka_unit_test(cold_letters_come_a_few_a_frame),
    cmocka_unit_test(turned_windows_show_the_same),
    cmocka_unit_test(rotated_rectangles_are_told_where_they_are),
    cmocka_unit_test(a_touch_finds_what_was_painted),
    cmocka_unit_test(views_centre_the_canvas),
    cmocka_unit_test(prices_tell_the_absurd_from_the_usual),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
