// Coverage: areas are right, windows change nothing, winding rules hold.
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "picture/raster.h"

enum { SIDE = 256, STAR = 5 };

typedef struct {
  uint8_t at[SIDE][SIDE];
} Mask;

static void keep(void *user, int y, const Span *spans, int n) {
  Mask *mask = user;
  int   past = -1;
  for (int i = 0; i < n; i++) {
    assert_true(spans[i].x >= past && spans[i].n > 0 && spans[i].coverage > 0);
    past = spans[i].x + spans[i].n;
    assert_true(y >= 0 && y < SIDE && past <= SIDE);
    memset(&mask->at[y][spans[i].x], spans[i].coverage, (size_t)spans[i].n);
  }
}

static void outline(Raster *raster, const Point *p, int n) {
  for (int i = 0; i < n; i++) raster_edge(raster, p[i], p[(i + 1) % n]);
}

static void draw(Mask *mask, Box window, bool even_odd, const Point *p, int n) {
  Raster raster;
  raster_open(&raster, SIDE, SIDE);
  raster_begin(&raster, window);
  outline(&raster, p, n);
  raster_end(&raster, even_odd, keep, mask);
  raster_close(&raster);
}

static double area_of(const Mask *mask) {
  double sum = 0;
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++) sum += mask->at[y][x];
  return sum / 255;
}

static const Box all = {0, 0, SIDE, SIDE};

static void circle_of(Point *p, int n, float x, float y, float r) {
  for (int i = 0; i < n; i++) {
    double turn = i * 2 * 3.14159265358979 / n;
    p[i] = (Point){x + r * (float)cos(turn), y + r * (float)sin(turn)};
  }
}

static void circles_have_their_area(void **state) {
  (void)state;
  for (float r = 10; r < 120; r += 7.3f) {
    Mask  mask = {0};
    Point p[512];
    circle_of(p, 512, 127.3f, 128.8f, r);
    draw(&mask, all, false, p, 512);
    double want = 3.14159265 * (double)r * (double)r;
    assert_true(fabs(area_of(&mask) - want) < want * 0.003);
  }
}

// Every pixel of a slanted half plane, against its exact area by fine sampling.
static void slanted_edges_are_exact(void **state) {
  (void)state;
  Mask  mask = {0};
  Point p[] = {{20.3f, 10.7f}, {230.1f, 71.9f}, {60.5f, 200.2f}};
  draw(&mask, all, false, p, 3);
  for (int y = 0; y < SIDE; y += 3)
    for (int x = 0; x < SIDE; x++) {
      int in = 0;
      for (int s = 0; s < 32 * 32; s++) {
        float px = (float)x + ((float)(s % 32) + 0.5f) / 32;
        float py = (float)y + ((float)(s / 32) + 0.5f) / 32;
        bool  inside = true;
        for (int i = 0; i < 3; i++) {
          Point a = p[i], b = p[(i + 1) % 3];
          inside &= (b.x - a.x) * (py - a.y) - (b.y - a.y) * (px - a.x) >= 0;
        }
        in += inside;
      }
      assert_true(abs(mask.at[y][x] - in * 255 / 1024) <= 4);
    }
}

static void a_window_shows_the_same(void **state) {
  (void)state;
  srand(5);
  for (int round = 0; round < 300; round++) {
    Point p[12];
    for (int i = 0; i < 12; i++)
      p[i] =
        (Point){(float)(rand() % 90000) / 200 - 100, (float)(rand() % 90000) / 200 - 100};
    bool even_odd = round & 1;
    Mask whole = {0}, parts = {0};
    draw(&whole, all, even_odd, p, 12);
    int cut_x = 1 + rand() % (SIDE - 1), cut_y = 1 + rand() % (SIDE - 1);
    draw(&parts, (Box){0, 0, cut_x, cut_y}, even_odd, p, 12);
    draw(&parts, (Box){cut_x, 0, SIDE, cut_y}, even_odd, p, 12);
    draw(&parts, (Box){0, cut_y, cut_x, SIDE}, even_odd, p, 12);
    draw(&parts, (Box){cut_x, cut_y, SIDE, SIDE}, even_odd, p, 12);
    assert_memory_equal(&whole, &parts, sizeof whole);
  }
}

static void stars_follow_the_winding_rule(void **state) {
  (void)state;
  Point p[STAR];
  for (int i = 0; i < STAR; i++) {
    double turn = i * 2 * 2 * 3.14159265358979 / STAR;
    p[i] = (Point){128 + 100 * (float)sin(turn), 128 - 100 * (float)cos(turn)};
  }
  Mask filled = {0}, hollow = {0};
  draw(&filled, all, false, p, STAR);
  draw(&hollow, all, true, p, STAR);
  assert_int_equal(filled.at[128][128], 255);
  assert_int_equal(hollow.at[128][128], 0);
  assert_int_equal(filled.at[60][128], 255);
  assert_int_equal(hollow.at[60][128], 255);
}

static void a_hole_is_open_when_it_turns_the_other_way(void **state) {
  (void)state;
  Point  outer[] = {{10, 10}, {200, 10}, {200, 200}, {10, 200}};
  Point  inner[] = {{50, 50}, {50, 100}, {100, 100}, {100, 50}};
  Mask   mask = {0};
  Raster raster;
  raster_open(&raster, SIDE, SIDE);
  raster_begin(&raster, all);
  outline(&raster, outer, 4);
  outline(&raster, inner, 4);
  raster_end(&raster, false, keep, &mask);
  raster_close(&raster);
  assert_int_equal(mask.at[75][75], 0);
  assert_int_equal(mask.at[75][150], 255);
  assert_true(area_of(&mask) == 190 * 190 - 50 * 50);
}

static void boxes_are_crisp_on_whole_pixels(void **state) {
  (void)state;
  Mask mask = {0};
  raster_box(10, 20, 30, 40, all, keep, &mask);
  assert_true(area_of(&mask) == 400);
  assert_int_equal(mask.at[20][10], 255);
  assert_int_equal(mask.at[20][9], 0);

  memset(&mask, 0, sizeof mask);
  raster_box(10.5f, 20.25f, 30.5f, 40, all, keep, &mask);
  assert_int_equal(mask.at[21][10], 128);
  assert_int_equal(mask.at[21][30], 128);
  assert_int_equal(mask.at[20][11], 191);
  assert_int_equal(mask.at[20][10], 96);

  memset(&mask, 0, sizeof mask);
  raster_box(50.25f, 60, 50.75f, 61, all, keep, &mask);
  assert_int_equal(mask.at[60][50], 128);
  assert_true(area_of(&mask) < 1);
}

static void nothing_is_too_far_away(void **state) {
  (void)state;
  Mask  mask = {0};
  Point p[] = {{-1e6f, -1e6f}, {1e6f, -1e6f}, {1e6f, 1e6f}, {-1e6f, 1e6f}};
  draw(&mask, all, false, p, 4);
  assert_true(area_of(&mask) == SIDE * SIDE);
  memset(&mask, 0, sizeof mask);
  raster_box(-1e6f, -1e6f, 1e6f, 1e6f, all, keep, &mask);
  assert_true(area_of(&mask) == SIDE * SIDE);
  raster_box(9e5f, 9e5f, 1e6f, 1e6f, all, keep, NULL);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(circles_have_their_area),
    cmocka_unit_test(slanted_edges_are_exact),
    cmocka_unit_test(a_window_shows_the_same),
    cmocka_unit_test(stars_follow_the_winding_rule),
    cmocka_unit_test(a_hole_is_open_when_it_turns_the_other_way),
    cmocka_unit_test(boxes_are_crisp_on_whole_pixels),
    cmocka_unit_test(nothing_is_too_far_away),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
