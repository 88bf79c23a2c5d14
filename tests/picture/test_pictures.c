// Pictures: as they are, scaled, turned, sliced, in depth.
#include <math.h>

#include "easel.h"

enum { SIDE = 64 };

static const uint32_t RED = 0xFFFF0000, GREEN = 0xFF00FF00, BLUE = 0xFF0000FF,
                      WHITE = 0xFFFFFFFF;

// Red, green, blue and white quarters.
static const uint32_t *quarters(void) {
  static uint32_t pixels[SIDE * SIDE];
  for (int i = 0; i < SIDE * SIDE; i++) {
    bool right = i % SIDE >= SIDE / 2, low = i / SIDE >= SIDE / 2;
    pixels[i] = low ? right ? WHITE : BLUE : right ? GREEN : RED;
  }
  return pixels;
}

// Each pixel differs from its neighbours.
static const uint32_t *speckled(void) {
  static uint32_t pixels[SIDE * SIDE];
  for (uint32_t i = 0; i < SIDE * SIDE; i++)
    pixels[i] = 0xFF000000 | i * 2654435761u >> 8;
  return pixels;
}

static Easel *with_picture(const uint32_t *pixels) {
  Easel *e = easel_open(1920, 1080, 0);
  easel_picture(e, 1, pixels, SIDE, SIDE);
  return e;
}

static void put(Easel *e, float x, float y, float w, float h) {
  ListPicture p = {.handle = 1, .u1 = 1, .v1 = 1, .x = x, .y = y, .ux = w, .vy = h};
  list_picture(&e->list, &e->style, &p);
}

static void one_to_one_is_a_copy(void **state) {
  (void)state;
  for (int opaque = 0; opaque < 2; opaque++) {
    Easel *e = with_picture(speckled());
    e->pictures[1].opaque = opaque;
    put(e, 100, 200, SIDE, SIDE);
    easel_paint(e);
    for (int y = 0; y < SIDE; y++)
      for (int x = 0; x < SIDE; x++)
        assert_int_equal(easel_at(e, 100 + x, 200 + y),
                         e->pictures[1].pixels[y * SIDE + x]);
    assert_int_equal(easel_at(e, 99, 200), GROUND);
    assert_int_equal(easel_at(e, 164, 200), GROUND);
    easel_close(e);
  }
}

static void half_a_pixel_aside_is_the_mean(void **state) {
  (void)state;
  Easel *e = with_picture(speckled());
  put(e, 100.5f, 200, SIDE, SIDE);
  easel_paint(e);
  const uint32_t *p = e->pictures[1].pixels;
  for (int x = 1; x < SIDE; x++)
    for (int shift = 0; shift < 24; shift += 8) {
      int mean = (channel(p[x - 1], shift) + channel(p[x], shift) + 1) / 2;
      assert_true(abs(channel(easel_at(e, 100 + x, 200), shift) - mean) <= 1);
    }
  easel_close(e);
}

static void pictures_scale_to_their_box(void **state) {
  (void)state;
  Easel *e = with_picture(quarters());
  put(e, 100, 100, 200, 100);
  put(e, 500, 100, 20, 20);      // far below half: a shrunken copy
  put(e, 600, 100, -200, -100);  // mirrored both ways, so it ends at 400,0
  easel_paint(e);
  assert_int_equal(easel_at(e, 100, 100), RED);
  assert_int_equal(easel_at(e, 299, 100), GREEN);
  assert_int_equal(easel_at(e, 100, 199), BLUE);
  assert_int_equal(easel_at(e, 299, 199), WHITE);
  assert_int_equal(easel_at(e, 300, 150), GROUND);
  assert_int_equal(easel_at(e, 501, 101), RED);
  assert_int_equal(easel_at(e, 518, 118), WHITE);
  assert_int_equal(easel_at(e, 400, 0), WHITE);
  assert_int_equal(easel_at(e, 599, 0), BLUE);
  assert_int_equal(easel_at(e, 400, 99), GREEN);
  easel_close(e);
}

static void shrinking_takes_the_mean(void **state) {
  (void)state;
  static uint32_t board[256 * 256];
  for (int i = 0; i < 256 * 256; i++)
    board[i] = (i % 256 + i / 256) & 1 ? WHITE : 0xFF000000;
  Easel *e = easel_open(1920, 1080, 0);
  easel_picture(e, 1, board, 256, 256);
  put(e, 100, 100, 37, 37);
  easel_paint(e);
  for (int y = 105; y < 132; y++)
    for (int x = 105; x < 132; x++) assert_near(easel_at(e, x, y), 0xFF808080, 12);
  easel_close(e);
}

// The third time a print is used instead of the sampler: the same pixels.
static void prints_change_nothing(void **state) {
  (void)state;
  Easel   *e = with_picture(speckled());
  uint32_t first[100 * 100];
  for (int round = 0; round < 4; round++) {
    int at = 100 + 7 * round;
    easel_clear(e);
    put(e, (float)at + 0.25f, 100.75f, 98.5f, 97);
    easel_paint(e);
    for (int i = 0; i < 100 * 100; i++) {
      uint32_t pixel = easel_at(e, at + i % 100, 100 + i / 100);
      if (round == 0) first[i] = pixel;
      assert_int_equal(first[i], pixel);
    }
  }
  easel_close(e);
}

static void pictures_fade_and_glow(void **state) {
  (void)state;
  Easel *e = with_picture(quarters());
  e->pictures[1].opaque = true;
  easel_rect(e, 0, 0, 400, 200, 0xFF002040);
  e->style.alpha = 0.5f;
  put(e, 0, 0, SIDE, SIDE);
  put(e, 100, 0, 100, 100);
  e->style.add = true;
  put(e, 200, 0, SIDE, SIDE);
  easel_paint(e);
  assert_near(easel_at(e, 10, 10), 0xFF801020, 1);
  assert_near(easel_at(e, 110, 10), 0xFF801020, 1);
  assert_near(easel_at(e, 210, 10), 0xFF802040, 1);
  assert_near(easel_at(e, 260, 60), 0xFF80A0C0, 1);
  easel_close(e);
}

// Two that differ in one thing only must not share a print.
static void prints_are_told_apart(void **state) {
  (void)state;
  static const struct {
    float x, y, w, u1;
  } look[] = {{100.25f, 100.25f, 90, 1},
              {100.5f, 100.25f, 90, 1},
              {100.25f, 100.5f, 90, 1},
              {100.25f, 100.25f, 45, 0.5f}};
  Easel *e = with_picture(speckled());
  for (int i = 0; i < 4; i++)
    for (int round = 0; round < 3; round++) {
      ListPicture p = {
        .handle = 1, .u1 = look[i].u1, .v1 = 1, .x = look[i].x, .y = look[i].y};
      p.ux = look[i].w, p.vy = 90;
      easel_clear(e);
      list_picture(&e->list, &e->style, &p);
      easel_rect(e, 110 + (float)round, 110, 1, 1, RED);
      easel_paint(e);
      Easel *fresh = with_picture(speckled());
      list_picture(&fresh->list, &fresh->style, &p);
      easel_rect(fresh, 110 + (float)round, 110, 1, 1, RED);
      easel_paint(fresh);
      assert_memory_equal(e->target.pixels, fresh->target.pixels, 1920 * 1080 * 4);
      easel_close(fresh);
    }
  easel_close(e);
}

static void parts_do_not_bleed(void **state) {
  (void)state;
  Easel      *e = with_picture(quarters());
  ListPicture p = {.handle = 1, .u0 = 0.5f, .v0 = 0, .u1 = 1, .v1 = 0.5f};
  p.x = 100, p.y = 100, p.ux = 333, p.vy = 333;
  list_picture(&e->list, &e->style, &p);
  easel_paint(e);
  for (int x = 100; x < 433; x++)
    for (int y = 100; y < 433; y++) assert_int_equal(easel_at(e, x, y), GREEN);
  easel_close(e);
}

static void cut_off_borders_are_empty(void **state) {
  (void)state;
  Easel *e = with_picture(quarters());
  e->pictures[1].trim_x = 10, e->pictures[1].trim_y = 20;
  e->pictures[1].full_w = 128, e->pictures[1].full_h = 128;
  put(e, 100, 100, 128, 128);
  put(e, 400, 100, 256, 256);
  easel_paint(e);
  assert_int_equal(easel_at(e, 109, 150), GROUND);
  assert_int_equal(easel_at(e, 110, 120), RED);
  assert_int_equal(easel_at(e, 173, 183), WHITE);
  assert_int_equal(easel_at(e, 174, 183), GROUND);
  assert_int_equal(easel_at(e, 420, 140), RED);
  assert_int_equal(easel_at(e, 419, 140), GROUND);
  assert_int_equal(easel_at(e, 547, 267), WHITE);
  assert_int_equal(easel_at(e, 548, 267), GROUND);
  easel_close(e);
}

static void a_quarter_turn_is_exact(void **state) {
  (void)state;
  Easel      *e = with_picture(speckled());
  ListPicture p = {
    .handle = 1, .u1 = 1, .v1 = 1, .x = 300, .y = 100, .uy = SIDE, .vx = -SIDE};
  list_picture(&e->list, &e->style, &p);
  easel_paint(e);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      assert_int_equal(easel_at(e, 299 - y, 100 + x),
                       e->pictures[1].pixels[y * SIDE + x]);
  assert_int_equal(easel_at(e, 300, 110), GROUND);
  easel_close(e);
}

static void turned_pictures_have_soft_edges(void **state) {
  (void)state;
  Easel      *e = with_picture(quarters());
  ListPicture p = {.handle = 1, .u1 = 1, .v1 = 1, .x = 300, .y = 100};
  p.ux = 160, p.uy = 120, p.vx = -120, p.vy = 160;  // 200 long, turned by 36.9 degrees
  list_picture(&e->list, &e->style, &p);
  easel_paint(e);
  assert_int_equal(easel_at(e, 310, 160), RED);
  assert_int_equal(easel_at(e, 400, 225), GREEN);
  assert_int_equal(easel_at(e, 220, 245), BLUE);
  assert_int_equal(easel_at(e, 330, 320), WHITE);
  int soft = 0;
  for (int x = 300; x < 460; x++)
    for (int y = 90; y < 230; y++) {
      uint32_t c = easel_at(e, x, y);
      soft += channel(c, 16) > 20 && channel(c, 16) < 240 && channel(c, 8) < 60;
    }
  assert_true(soft > 40);
  easel_close(e);
}

static void nine_slices_keep_their_corners(void **state) {
  (void)state;
  static uint32_t frame[30 * 30];
  for (int i = 0; i < 30 * 30; i++) {
    int  x = i % 30, y = i / 30;
    bool edge_x = x < 10 || x >= 20, edge_y = y < 10 || y >= 20;
    frame[i] = edge_x && edge_y   ? 0xFF000000 | (uint32_t)i * 997
               : edge_x || edge_y ? BLUE
                                  : GREEN;
  }
  Easel *e = easel_open(1920, 1080, 0);
  easel_picture(e, 1, frame, 30, 30);
  ListNine n = {
    .handle = 1, .corner = 10, .edge = 10, .x = 100, .y = 100, .w = 300, .h = 200};
  list_nine(&e->list, &e->style, &n);
  easel_paint(e);
  for (int y = 0; y < 10; y++)
    for (int x = 0; x < 10; x++) {
      assert_int_equal(easel_at(e, 100 + x, 100 + y), frame[y * 30 + x]);
      assert_int_equal(easel_at(e, 390 + x, 290 + y), frame[(20 + y) * 30 + 20 + x]);
    }
  assert_int_equal(easel_at(e, 250, 200), GREEN);
  assert_int_equal(easel_at(e, 250, 103), BLUE);
  assert_int_equal(easel_at(e, 103, 200), BLUE);
  assert_int_equal(easel_at(e, 400, 200), GROUND);
  easel_close(e);
}

static void a_flat_quad_is_the_picture(void **state) {
  (void)state;
  Easel *e = with_picture(speckled());
  Point  c[] = {{100, 100}, {164, 100}, {164, 164}, {100, 164}};
  list_quad(&e->list, &e->style, 1, c);
  easel_paint(e);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      assert_near(easel_at(e, 100 + x, 100 + y), e->pictures[1].pixels[y * SIDE + x], 3);
  easel_close(e);
}

static void a_quad_knows_of_cut_off_borders(void **state) {
  (void)state;
  Easel *e = with_picture(quarters());
  e->pictures[1].trim_x = 16, e->pictures[1].trim_y = 40;
  e->pictures[1].full_w = 128, e->pictures[1].full_h = 128;
  Point c[] = {{100, 100}, {356, 100}, {356, 356}, {100, 356}};
  list_quad(&e->list, &e->style, 1, c);
  easel_paint(e);
  assert_int_equal(easel_at(e, 131, 200), GROUND);
  assert_int_equal(easel_at(e, 133, 182), RED);
  assert_int_equal(easel_at(e, 194, 242), RED);
  assert_int_equal(easel_at(e, 198, 246), WHITE);
  assert_int_equal(easel_at(e, 258, 306), WHITE);
  assert_int_equal(easel_at(e, 261, 306), GROUND);
  easel_close(e);
}

// Where the diagonals cross is the middle of the picture, not the middle of the outline.
static void depth_is_true_to_perspective(void **state) {
  (void)state;
  Easel *e = with_picture(quarters());
  Point  c[] = {{400, 100}, {600, 100}, {900, 500}, {100, 500}};
  list_quad(&e->list, &e->style, 1, c);
  easel_paint(e);
  int middle = 180;  // 100 + 400 * 200 / (200 + 800)
  assert_int_equal(easel_at(e, 490, middle - 8), RED);
  assert_int_equal(easel_at(e, 510, middle - 8), GREEN);
  assert_int_equal(easel_at(e, 490, middle + 8), BLUE);
  assert_int_equal(easel_at(e, 510, middle + 8), WHITE);
  assert_int_equal(easel_at(e, 150, 150), GROUND);
  easel_close(e);
}

static void impossible_quads_are_left_out(void **state) {
  (void)state;
  static const Point flat[4] = {{100, 100}, {200, 200}, {300, 300}, {400, 400}};
  static const Point bow[4] = {{100, 100}, {300, 300}, {300, 100}, {100, 300}};
  static const Point dent[4] = {{100, 100}, {500, 100}, {150, 150}, {100, 500}};
  const Point       *all[] = {flat, bow, dent};
  Easel             *e = with_picture(quarters());
  for (int i = 0; i < 3; i++) list_quad(&e->list, &e->style, 1, all[i]);
  easel_paint(e);
  for (int i = 0; i < 1920 * 1080; i++) assert_int_equal(e->target.pixels[i], GROUND);
  easel_close(e);
}

static void pictures_fill_shapes(void **state) {
  (void)state;
  Easel    *e = with_picture(quarters());
  ListPaint paint = {
    .kind = PAINT_PICTURE, .handle = 1, .x0 = 100, .y0 = 100, .x1 = 300, .y1 = 300};
  Point    p[] = {{50, 50}, {350, 50}, {50, 350}};
  uint32_t ends[] = {3};
  list_shape(&e->list, &e->style, &paint, false, ends, 1, p);
  easel_paint(e);
  assert_int_equal(easel_at(e, 110, 110), RED);
  assert_int_equal(easel_at(e, 280, 110), GREEN);
  assert_int_equal(easel_at(e, 110, 280), BLUE);
  assert_int_equal(easel_at(e, 290, 290), GROUND);  // outside the triangle
  assert_int_equal(easel_at(e, 60, 60), GROUND);    // outside the picture
  easel_close(e);
}

static void missing_pictures_draw_nothing_until_they_come(void **state) {
  (void)state;
  Easel *e = with_picture(NULL);
  put(e, 100, 100, SIDE, SIDE);
  assert_int_equal(easel_paint(e), 1);
  assert_int_equal(easel_at(e, 110, 110), GROUND);
  e->pictures[1].pixels = quarters();
  assert_int_equal(easel_paint(e), 1);
  assert_int_equal(easel_at(e, 110, 110), RED);
  e->pictures[1].id += 1000;  // another picture under the same handle
  e->pictures[1].pixels = speckled();
  assert_int_equal(easel_paint(e), 1);
  assert_int_equal(easel_at(e, 100, 100), speckled()[0]);
  easel_close(e);
}

static void what_is_hidden_is_not_missed(void **state) {
  (void)state;
  Easel *e = with_picture(speckled());
  e->pictures[1].opaque = true;
  easel_rect(e, 0, 0, 1920, 1080, RED);
  put(e, -40, -40, 2000, 1200);  // covers every tile
  easel_rect(e, 100, 100, 50, 50, BLUE);
  e->style.alpha = 0.5f;
  put(e, 200, 100, 300, 300);
  easel_paint(e);
  assert_int_equal(easel_at(e, 120, 120), BLUE);
  for (int i = 0; i < 1920 * 1080; i++) assert_true(e->target.pixels[i] != RED);
  easel_close(e);
}

static void what_shows_through_an_edge_is_painted(void **state) {
  (void)state;
  Easel *e = easel_open(1920, 1080, 0);
  easel_rect(e, 0, 0, 1920, 1080, RED);
  easel_rect(e, -10, -10, 1929.5f, 1089.5f,
             WHITE);  // its last half pixels let red through
  easel_paint(e);
  assert_int_equal(easel_at(e, 1918, 500), WHITE);
  assert_near(easel_at(e, 1919, 500), 0xFFFF8080, 1);
  assert_near(easel_at(e, 900, 1079), 0xFFFF8080, 1);
  easel_close(e);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(one_to_one_is_a_copy),
    cmocka_unit_test(half_a_pixel_aside_is_the_mean),
    cmocka_unit_test(pictures_scale_to_their_box),
    cmocka_unit_test(shrinking_takes_the_mean),
    cmocka_unit_test(prints_change_nothing),
    cmocka_unit_test(pictures_fade_and_glow),
    cmocka_unit_test(prints_are_told_apart),
    cmocka_unit_test(parts_do_not_bleed),
    cmocka_unit_test(cut_off_borders_are_empty),
    cmocka_unit_test(a_quarter_turn_is_exact),
    cmocka_unit_test(turned_pictures_have_soft_edges),
    cmocka_unit_test(nine_slices_keep_their_corners),
    cmocka_unit_test(a_flat_quad_is_the_picture),
    cmocka_unit_test(a_quad_knows_of_cut_off_borders),
    cmocka_unit_test(depth_is_true_to_perspective),
    cmocka_unit_test(impossible_quads_are_left_out),
    cmocka_unit_test(pictures_fill_shapes),
    cmocka_unit_test(missing_pictures_draw_nothing_until_they_come),
    cmocka_unit_test(what_is_hidden_is_not_missed),
    cmocka_unit_test(what_shows_through_an_edge_is_painted),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
