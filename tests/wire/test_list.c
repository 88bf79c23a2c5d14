// The draw list: what is built is accepted, what is not as the header says is refused.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#undef fail  // of cmocka; ours is a function
#include "base/fail.h"
#include "wire/list.h"

enum { ROOM = 4096, MUTATIONS = 200000 };

static uint32_t room[ROOM];

static const Point    star[] = {{0, 0}, {10, 0}, {10, 10}, {2, 2}, {4, 2}, {3, 4}};
static const uint32_t star_ends[] = {3, 6};
static const char     words_zh[] = "第 1 题\nwhy?";

static void add_text(List *list, const ListStyle *style, const char *source,
                     uint32_t bytes) {
  ListRun   runs[] = {{.size = 40, .color = 0xFF000000, .glyphs = 2},
                      {.size = 20, .glyphs = 1}};
  ListGlyph glyphs[] = {{0x7B2C, 0, 40}, {'1' | 7u << 24, 40, 40}, {0x9898, 60, 40}};
  ListText  text = {
     .x = 100, .y = 200, .w = 80, .h = 50, .scale = 2, .runs = 2, .glyphs = 3};
  text.bytes = bytes;
  list_text(list, style, &text, runs, glyphs, source);
}

static void add_rect(List *list, Rect r) {
  ListStyle style = list_style();
  ListPaint paint = list_solid(0xFF0E7490);
  list_rect(list, &style, r, &paint);
}

// One of each command and of each paint.
static void build_all(List *list) {
  ListStyle style = list_style();
  ListPaint solid = list_solid(0xFF0B2A3A);
  ListPaint linear = {
    .kind = PAINT_LINEAR, .stops = 2, .x1 = 10, .stop = {{0, 1}, {1, 2}}};
  ListPaint radial = {
    .kind = PAINT_RADIAL, .stops = 3, .x1 = 10, .stop = {{0, 1}, {0.5f, 2}, {0.5f, 3}}};
  ListPaint picture = {.kind = PAINT_PICTURE, .handle = 1023, .x1 = 5, .y1 = 5};
  list_rect(list, &style, (Rect){1, 2, 3, 4}, &solid);
  list_rect(list, &style, (Rect){1, 2, 3, 4}, &linear);
  style.add = true;
  style.alpha = 0.5f;
  list_shape(list, &style, &radial, true, star_ends, 2, star);
  list_shape(list, &style, &picture, false, star_ends, 2, star);
  style.clip = (Rect){0, 0, 500, 500};
  list_picture(list, &style,
               &(ListPicture){.handle = 1, .u1 = 1, .v1 = 0.5f, .ux = 9, .vy = 9});
  list_nine(list, &style,
            &(ListNine){.handle = 2, .corner = 8, .edge = 16, .w = 90, .h = 60});
  list_quad(list, &style, 3, (Point[4]){{0, 0}, {9, 1}, {9, 8}, {0, 9}});
  add_text(list, &style, words_zh, sizeof words_zh - 1);
  list_target(list, &style, (Rect){10, 20, 160, 96});
}

static List fresh(void) {
  List list;
  memset(room, 0xAA, sizeof room);
  list_begin(&list, room, ROOM);
  return list;
}

static void assert_refused(const List *list, const char *why) {
  assert_false(list_check(list->words, list->used));
  if (!strstr(fail_text(), why)) assert_string_equal(fail_text(), why);
}

static void built_lists_are_accepted(void **state) {
  (void)state;
  List list = fresh();
  assert_true(list_check(list.words, 0));
  assert_null(list_next(list.words, 0, NULL));
  build_all(&list);
  assert_int_equal(list.commands, 9);
  assert_int_equal(list.points, 12);
  assert_int_equal(list.glyphs, 3);
  assert_false(list.full);
  assert_true(list_check(list.words, list.used));

  static const int ops[] = {LIST_RECT, LIST_RECT, LIST_SHAPE, LIST_SHAPE, LIST_PICTURE,
                            LIST_NINE, LIST_QUAD, LIST_TEXT,  LIST_TARGET};
  const ListHead  *at = NULL;
  const ListText  *text = NULL;
  for (int i = 0; i < 9; i++) {
    at = list_next(list.words, list.used, at);
    assert_non_null(at);
    assert_int_equal(at->op, ops[i]);
    assert_int_equal(at->flags, i < 2 ? 0 : LIST_FLAG_ADD);
    if (at->op == LIST_TEXT) text = (const ListText *)at;
  }
  assert_null(list_next(list.words, list.used, at));
  assert_int_equal(list_bounds(at).w, 160);
  assert_null(list_next(list.words, list.used, at));

  assert_int_equal(text->bytes, sizeof words_zh - 1);
  assert_memory_equal(list_text_source(text), words_zh, sizeof words_zh - 1);
  assert_int_equal(list_text_runs(text)[1].glyphs, 1);
  assert_int_equal(list_text_glyphs(text)[2].code, 0x9898);
}

static void shapes_keep_their_points(void **state) {
  (void)state;
  List      list = fresh();
  ListStyle style = list_style();
  ListPaint paint = list_solid(1);
  list_shape(&list, &style, &paint, true, star_ends, 2, star);
  const ListShape *shape = (const ListShape *)list_next(list.words, list.used, NULL);
  assert_int_equal(shape->even_odd, 1);
  assert_memory_equal(list_shape_ends(shape), star_ends, sizeof star_ends);
  assert_memory_equal(list_shape_points(shape), star, sizeof star);
}

// Two frames that look the same are compared by their bytes.
static void the_same_is_the_same_bytes(void **state) {
  (void)state;
  List one = fresh();
  build_all(&one);
  uint32_t *copy = malloc(one.used * sizeof *copy);
  memcpy(copy, one.words, one.used * sizeof *copy);
  List two = fresh();
  memset(room, 0x55, sizeof room);
  build_all(&two);
  assert_int_equal(one.used, two.used);
  assert_memory_equal(copy, two.words, two.used * sizeof *copy);
  free(copy);

  ListStyle style = list_style();
  ListPaint loud = list_solid(7), plain = list_solid(7);
  loud.handle = 9;
  loud.stop[3].at = NAN;
  loud.x0 = 3;
  List list = fresh();
  list_rect(&list, &style, (Rect){0, 0, 1, 1}, &loud);
  list_rect(&list, &style, (Rect){0, 0, 1, 1}, &plain);
  assert_int_equal(list.commands, 2);
  assert_memory_equal(list.words, list.words + list.used / 2,
                      list.used / 2 * sizeof *copy);
}

static void coordinates_are_clamped(void **state) {
  (void)state;
  List list = fresh();
  add_rect(&list, (Rect){-1e9f, 5, 1e30f, 1});
  const ListRect *rect = (const ListRect *)list_next(list.words, list.used, NULL);
  assert_non_null(rect);
  assert_true(rect->x == -1e5f && rect->y == 5 && rect->w == 1e5f && rect->h == 1);
}

static void wrong_commands_are_left_out(void **state) {
  (void)state;
  List      list = fresh();
  ListStyle style = list_style(), hidden = list_style(), blank = list_style();
  ListStyle odd = list_style();
  ListPaint paint = list_solid(1), unknown = {.kind = 9};
  add_rect(&list, (Rect){NAN, 0, 1, 1});
  add_rect(&list, (Rect){0, INFINITY, 1, 1});
  add_rect(&list, (Rect){0, 0, -1, 1});
  list_rect(&list, &style, (Rect){0, 0, 1, 1}, &unknown);
  hidden.alpha = 0;
  blank.clip.w = 0;
  odd.alpha = NAN;
  list_rect(&list, &hidden, (Rect){0, 0, 1, 1}, &paint);
  list_rect(&list, &blank, (Rect){0, 0, 1, 1}, &paint);
  list_rect(&list, &odd, (Rect){0, 0, 1, 1}, &paint);
  list_quad(&list, &style, 0, star);
  list_quad(&list, &style, LIST_PICTURES_MAX, star);
  list_shape(&list, &style, &paint, false, (uint32_t[]){3, 3}, 2, star);
  list_shape(&list, &style, &paint, false, star_ends, 0, star);
  Point lost[] = {{0, 0}, {1, NAN}, {2, 2}};
  list_shape(&list, &style, &paint, false, (uint32_t[]){3}, 1, lost);
  add_text(&list, &style, "\xC0\x80", 2);
  assert_int_equal(list.used, 0);
  assert_int_equal(list.commands + list.points + list.glyphs, 0);
  assert_false(list.full);
}

static void what_does_not_fit_is_dropped_whole(void **state) {
  (void)state;
  List whole = fresh();
  build_all(&whole);
  for (uint32_t max = 0; max < whole.used; max++) {
    List list;
    memset(room, 0xAA, sizeof room);
    list_begin(&list, room, max);
    build_all(&list);
    assert_true(list.full);
    assert_true(list.used <= max);
    assert_true(list_check(list.words, list.used));
    assert_int_equal(room[max], 0xAAAAAAAA);
    uint32_t used = list.used;
    add_rect(&list, (Rect){0, 0, 1, 1});
    assert_int_equal(list.used, used);  // nothing follows what was dropped
  }
}

static void the_caps_of_a_list_hold(void **state) {
  (void)state;
  static uint32_t  big[LIST_WORDS_MAX];
  static Point     points[LIST_SHAPE_POINTS_MAX + 1];
  static ListGlyph glyphs[LIST_GLYPHS_MAX + 1];
  ListStyle        style = list_style();
  ListPaint        paint = list_solid(1);
  List             list;

  list_begin(&list, big, LIST_WORDS_MAX + 9);
  for (int i = 0; i < LIST_COMMANDS_MAX; i++) list_quad(&list, &style, 1, star);
  assert_false(list.full);
  assert_int_equal(list.commands, LIST_COMMANDS_MAX);
  assert_true(list_check(big, list.used));
  memcpy(big + list.used, big, sizeof(ListQuad));
  list_quad(&list, &style, 1, star);
  assert_true(list.full);
  list.used += (uint32_t)(sizeof(ListQuad) / 4);
  assert_refused(&list, "20000 commands");

  list_begin(&list, big, LIST_WORDS_MAX);
  for (int i = 0; i < 12; i++)
    list_shape(&list, &style, &paint, false, (uint32_t[]){LIST_SHAPE_POINTS_MAX}, 1,
               points);
  assert_int_equal(list.commands, 12);
  list_shape(&list, &style, &paint, false, (uint32_t[]){LIST_SHAPE_POINTS_MAX}, 1,
             points);
  assert_true(list.full);
  assert_true(list_check(big, list.used));
  uint32_t one = list.used / 12;
  memcpy(big + list.used, big, one * sizeof *big);
  list.used += one;
  assert_refused(&list, "200000 points");
  list_begin(&list, big, LIST_WORDS_MAX);
  list_shape(&list, &style, &paint, false, (uint32_t[]){LIST_SHAPE_POINTS_MAX + 1}, 1,
             points);
  assert_true(list.full);

  ListRun  run = {.size = 20, .glyphs = LIST_GLYPHS_MAX};
  ListText text = {.scale = 1, .runs = 1, .glyphs = LIST_GLYPHS_MAX};
  list_begin(&list, big, LIST_WORDS_MAX);
  list_text(&list, &style, &text, &run, glyphs, "");
  assert_int_equal(list.commands, 1);
  assert_true(list_check(big, list.used));
  memcpy(big + list.used, big, list.used * sizeof *big);
  list.used *= 2;
  assert_refused(&list, "40000 glyphs");
  list_begin(&list, big, LIST_WORDS_MAX);
  text.glyphs = run.glyphs = LIST_GLYPHS_MAX + 1;
  list_text(&list, &style, &text, &run, glyphs, "");
  assert_true(list.full);
  assert_false(list_check(big, LIST_WORDS_MAX + 1));
}

// --- refusals: a good command, one field of it made wrong

static void refuse(size_t command, size_t offset, uint32_t value, const char *why) {
  List list = fresh();
  build_all(&list);
  const ListHead *at = list_next(list.words, list.used, NULL);
  while (command-- > 0) at = list_next(list.words, list.used, at);
  uint32_t *field = list.words + ((const uint32_t *)at - list.words) + offset / 4;
  assert_int_not_equal(*field, value);
  *field = value;
  assert_refused(&list, why);
}

static uint32_t bits(float x) {
  uint32_t b;
  memcpy(&b, &x, sizeof b);
  return b;
}

enum { SOLID, LINEAR, RADIAL, PICTURED, PICTURE, NINE, QUAD, TEXT, TARGET };

static void hostile_heads_are_refused(void **state) {
  (void)state;
  refuse(SOLID, 0, 0, "unknown op");
  refuse(SOLID, 0, 8, "unknown op");
  refuse(SOLID, 0, LIST_RECT | 2u << 16, "unknown flag");
  refuse(SOLID, offsetof(ListHead, words), 0, "too small");
  refuse(SOLID, offsetof(ListHead, words), 7, "too small");
  refuse(SOLID, offsetof(ListHead, words), 32, "size of a rect");
  refuse(SOLID, offsetof(ListHead, words), 0xFFFFFFFF, "cut off");
  refuse(SOLID, offsetof(ListHead, alpha), bits(1.01f), "alpha");
  refuse(SOLID, offsetof(ListHead, alpha), bits(-0.01f), "alpha");
  refuse(SOLID, offsetof(ListHead, alpha), bits(NAN), "alpha");
  refuse(SOLID, offsetof(ListHead, clip_x0), bits(-INFINITY), "clip");
  refuse(SOLID, offsetof(ListHead, clip_y1), bits(100000.01f), "clip");
  refuse(SOLID, offsetof(ListHead, clip_y1), bits(-1e5f), "empty clip");
  List list = fresh();
  build_all(&list);
  for (uint32_t cut = 1; cut < 8; cut++) {
    list.used--;
    assert_refused(&list, "cut off");
  }
}

static void hostile_paints_are_refused(void **state) {
  (void)state;
  size_t paint = offsetof(ListRect, paint), fill = offsetof(ListShape, paint);
  refuse(SOLID, paint + offsetof(ListPaint, kind), 4, "unknown paint");
  refuse(SOLID, paint + offsetof(ListPaint, y1), bits(NAN), "paint");
  refuse(LINEAR, paint + offsetof(ListPaint, stops), 1, "too few stops");
  refuse(LINEAR, paint + offsetof(ListPaint, stops), 7, "too many stops");
  refuse(LINEAR, paint + offsetof(ListPaint, stops), 0xFFFFFFFF, "too many stops");
  refuse(LINEAR, paint + offsetof(ListPaint, stop[1].at), bits(1.5f), "rise");
  refuse(LINEAR, paint + offsetof(ListPaint, stop[0].at), bits(-0.1f), "rise");
  refuse(LINEAR, paint + offsetof(ListPaint, stop[0].at), bits(NAN), "rise");
  refuse(RADIAL, fill + offsetof(ListPaint, stop[2].at), bits(0.4f), "rise");
  refuse(RADIAL, fill + offsetof(ListPaint, x1), bits(-1), "radius");
  refuse(PICTURED, fill + offsetof(ListPaint, handle), 0, "picture of a paint");
  refuse(PICTURED, fill + offsetof(ListPaint, handle), LIST_PICTURES_MAX,
         "picture of a paint");
  refuse(SOLID, offsetof(ListRect, w), bits(-1), "negative rect");
  refuse(SOLID, offsetof(ListRect, x), bits(2e5f), "rect");
}

static void hostile_shapes_are_refused(void **state) {
  (void)state;
  size_t tail = sizeof(ListShape);
  refuse(RADIAL, offsetof(ListShape, even_odd), 2, "winding");
  refuse(RADIAL, offsetof(ListShape, points), 0, "points of a shape");
  refuse(RADIAL, offsetof(ListShape, points), LIST_SHAPE_POINTS_MAX + 1,
         "points of a shape");
  refuse(RADIAL, offsetof(ListShape, points), 0x80000006, "points of a shape");
  refuse(RADIAL, offsetof(ListShape, points), 5, "size of a shape");
  refuse(RADIAL, offsetof(ListShape, contours), 0, "contours of a shape");
  refuse(RADIAL, offsetof(ListShape, contours), 7, "contours of a shape");
  refuse(RADIAL, tail, 0, "contours do not rise");
  refuse(RADIAL, tail, 6, "contours do not rise");
  refuse(RADIAL, tail + 4, 5, "contours and points differ");
  refuse(RADIAL, tail + 4, 7, "contours and points differ");
  refuse(RADIAL, tail + 8 + 5 * sizeof(Point), bits(NAN), "point");
}

static void hostile_pictures_are_refused(void **state) {
  (void)state;
  refuse(PICTURE, offsetof(ListPicture, handle), 0, "picture");
  refuse(PICTURE, offsetof(ListPicture, handle), 0xFFFFFFFF, "picture");
  refuse(PICTURE, offsetof(ListPicture, u0), bits(1), "part");
  refuse(PICTURE, offsetof(ListPicture, u1), bits(1.1f), "part");
  refuse(PICTURE, offsetof(ListPicture, v0), bits(NAN), "part");
  refuse(PICTURE, offsetof(ListPicture, vy), bits(-1.1e5f), "corner");
  refuse(NINE, offsetof(ListNine, handle), LIST_PICTURES_MAX, "picture");
  refuse(NINE, offsetof(ListNine, edge), bits(-1), "negative nine");
  refuse(NINE, offsetof(ListNine, h), bits(INFINITY), "nine");
  refuse(QUAD, offsetof(ListQuad, handle), 0, "picture");
  refuse(QUAD, offsetof(ListQuad, corner[3].y), bits(NAN), "corner");
  refuse(TARGET, offsetof(ListTarget, y), bits(INFINITY), "target");
  refuse(TARGET, offsetof(ListTarget, h), bits(-1), "negative target");
}

static void hostile_texts_are_refused(void **state) {
  (void)state;
  size_t runs = sizeof(ListText), glyphs = runs + 2 * sizeof(ListRun);
  refuse(TEXT, offsetof(ListText, runs), LIST_RUNS_MAX + 1, "too many runs");
  refuse(TEXT, offsetof(ListText, glyphs), LIST_GLYPHS_MAX + 1, "too many glyphs");
  refuse(TEXT, offsetof(ListText, glyphs), 0x55555558, "too many glyphs");
  refuse(TEXT, offsetof(ListText, bytes), LIST_TEXT_BYTES_MAX + 1, "too long");
  refuse(TEXT, offsetof(ListText, bytes), 40, "size of a text");
  refuse(TEXT, offsetof(ListText, w), bits(-1), "negative box");
  refuse(TEXT, offsetof(ListText, y), bits(NAN), "box");
  refuse(TEXT, offsetof(ListText, scale), bits(0), "scale");
  refuse(TEXT, offsetof(ListText, scale), bits(101), "scale");
  refuse(TEXT, runs + offsetof(ListRun, size), bits(0), "runs");
  refuse(TEXT, runs + offsetof(ListRun, size), bits(2001), "runs");
  refuse(TEXT, runs + offsetof(ListRun, size), bits(NAN), "runs");
  refuse(TEXT, runs + offsetof(ListRun, glyphs), 1, "runs");
  refuse(TEXT, runs + offsetof(ListRun, glyphs), 0xFFFFFFFF, "runs");
  refuse(TEXT, glyphs, 0x110000, "glyph");
  refuse(TEXT, glyphs, 'a' | 8u << 24, "glyph");
  refuse(TEXT, glyphs + 2 * sizeof(ListGlyph) + 8, bits(NAN), "glyph");
}

// 2^32 - 1 and 4 glyphs would be 3 to an adder of 32 bits.
static void sums_do_not_wrap(void **state) {
  (void)state;
  List      list = fresh();
  ListStyle style = list_style();
  add_text(&list, &style, "", 0);
  size_t first = (sizeof(ListText) + offsetof(ListRun, glyphs)) / sizeof(uint32_t);
  list.words[first] = 0xFFFFFFFF;
  list.words[first + sizeof(ListRun) / sizeof(uint32_t)] = 4;
  assert_refused(&list, "runs of a text");
}

static bool accepts_source(const char *source) {
  List      list = fresh();
  ListStyle style = list_style();
  add_text(&list, &style, source, (uint32_t)strlen(source));
  return list.commands == 1;
}

static void sources_are_clean_utf8(void **state) {
  (void)state;
  static const char *const good[] = {
    "", "a\nb ~", "\xC2\xA0", "é第😀", "\xED\x9F\xBF\xEE\x80\x80", "\xF4\x8F\xBF\xBF"};
  static const char *const bad[] = {
    "a\tb",
    "\x1B",
    "\x7F",
    "\x80",
    "\xC1\xBF",
    "\xC2",
    "\xC2\x85",
    "\xE7\xAC",
    "\xE0\x9F\xBF",
    "\xED\xA0\x80",
    "\xE7\xAC"
    "a",
    "\xF0\x8F\xBF\xBF",
    "\xF4\x90\x80\x80",
    "\xF5\x80\x80\x80",
    "\xFF",
    "\xF0\x9F\x98",
  };
  for (size_t i = 0; i < sizeof good / sizeof *good; i++)
    if (!accepts_source(good[i])) assert_string_equal(good[i], "accepted");
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
    if (accepts_source(bad[i])) assert_string_equal(bad[i], "refused");
}

// --- bounds

static void assert_bounds(const List *list, float x, float y, float w, float h) {
  const ListHead *head = list_next(list->words, list->used, NULL);
  assert_non_null(head);
  Rect r = list_bounds(head);
  assert_float_equal(r.x, x, 0);
  assert_float_equal(r.y, y, 0);
  assert_float_equal(r.w, w, 0);
  assert_float_equal(r.h, h, 0);
}

static void bounds_hold_what_is_painted(void **state) {
  (void)state;
  ListStyle style = list_style(), clipped = list_style(), away = list_style();
  ListPaint paint = list_solid(1);
  clipped.clip = (Rect){5, 0, 3, 100};
  away.clip = (Rect){500, 500, 1, 1};
  List list = fresh();
  list_rect(&list, &style, (Rect){1, 2, 10, 20}, &paint);
  assert_bounds(&list, 1, 2, 10, 20);
  list = fresh();
  list_rect(&list, &clipped, (Rect){1, 2, 10, 20}, &paint);
  assert_bounds(&list, 5, 2, 3, 20);
  list = fresh();
  list_rect(&list, &away, (Rect){1, 2, 10, 20}, &paint);
  assert_bounds(&list, 0, 0, 0, 0);
  list = fresh();
  list_shape(&list, &style, &paint, false, star_ends, 2, star);
  assert_bounds(&list, 0, 0, 10, 10);
  list = fresh();
  ListPicture turned = {
    .handle = 1, .u1 = 1, .v1 = 1, .x = 10, .ux = 5, .uy = 5, .vx = -5, .vy = 5};
  list_picture(&list, &style, &turned);
  assert_bounds(&list, 5, 0, 10, 10);
  list = fresh();
  list_nine(&list, &style, &(ListNine){.handle = 1, .x = 3, .y = 4, .w = 5, .h = 6});
  assert_bounds(&list, 3, 4, 5, 6);
  list = fresh();
  list_quad(&list, &style, 1, (Point[4]){{-1, 0}, {9, 1}, {9, 8}, {0, 12}});
  assert_bounds(&list, -1, 0, 10, 12);
  list = fresh();
  add_text(&list, &style, "x",
           1);  // glyphs of 80 and 40 at (100,280) (180,280) (220,280)
  assert_bounds(&list, 60, 160, 240, 160);
}

// --- mutations

static uint64_t seed = 20261124;

static uint32_t next_random(void) {
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return (uint32_t)(seed >> 16);
}

static void mutate(uint32_t *word) {
  static const uint32_t nasty[] = {0,          1,          2,          6,
                                   7,          64,         0x7FFFFFFF, 0x80000000,
                                   0xFFFFFFFF, 0x7FC00000, 0x7F800000, 0x47C35000,
                                   0x47C35001, 0x3F800000, 0x55555556};
  switch (next_random() % 4) {
  case 0: *word ^= 1u << next_random() % 32; break;
  case 1: *word = nasty[next_random() % (sizeof nasty / sizeof *nasty)]; break;
  case 2: *word += next_random() % 9 - 4; break;
  default: *word = next_random(); break;
  }
}

static double touch_text(const ListText *text) {
  const ListRun   *run = list_text_runs(text);
  const ListGlyph *glyph = list_text_glyphs(text);
  const char      *source = list_text_source(text);
  double           sum = 0;
  for (uint32_t i = 0; i < text->runs; i++)
    for (uint32_t k = 0; k < run[i].glyphs; k++, glyph++)
      sum += (double)glyph->x + (double)glyph->y + (double)run[i].size;
  assert_ptr_equal(glyph, list_text_glyphs(text) + text->glyphs);
  for (uint32_t i = 0; i < text->bytes; i++) sum += source[i];
  return sum;
}

static double touch_shape(const ListShape *shape) {
  const uint32_t *ends = list_shape_ends(shape);
  const Point    *points = list_shape_points(shape);
  double          sum = 0;
  for (uint32_t contour = 0, i = 0; contour < shape->contours; contour++)
    for (; i < ends[contour]; i++) sum += (double)points[i].x + (double)points[i].y;
  return sum;
}

// As a painter that trusts the check would: every accessor, to the last byte.
static void walk(const uint32_t *words, uint32_t used) {
  uint32_t commands = 0;
  for (const ListHead *at = NULL; (at = list_next(words, used, at));) {
    Rect   r = list_bounds(at);
    double sum = (double)r.x + (double)r.y + (double)r.w + (double)r.h;
    if (at->op == LIST_TEXT) sum += touch_text((const ListText *)at);
    if (at->op == LIST_SHAPE) sum += touch_shape((const ListShape *)at);
    assert_true(isfinite(sum) && r.w >= 0 && r.h >= 0);
    assert_true(++commands <= LIST_COMMANDS_MAX);
  }
}

static void mutated_lists_are_safe_or_refused(void **state) {
  (void)state;
  List list = fresh();
  build_all(&list);
  int accepted = 0, refused = 0;
  for (int i = 0; i < MUTATIONS; i++) {
    uint32_t used = list.used;
    if (next_random() % 16 == 0) used = next_random() % used + 1;
    uint32_t *copy =
      malloc(used * sizeof *copy);  // exactly as large: a sanitizer sees the end
    memcpy(copy, list.words, used * sizeof *copy);
    for (uint32_t n = next_random() % 3 + 1; n > 0; n--)
      mutate(copy + next_random() % used);
    if (list_check(copy, used)) {
      accepted++;
      walk(copy, used);
    } else {
      refused++;
    }
    free(copy);
  }
  assert_true(accepted > MUTATIONS / 50);
  assert_true(refused > MUTATIONS / 50);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(built_lists_are_accepted),
    cmocka_unit_test(shapes_keep_their_points),
    cmocka_unit_test(the_same_is_the_same_bytes),
    cmocka_unit_test(coordinates_are_clamped),
    cmocka_unit_test(wrong_commands_are_left_out),
    cmocka_unit_test(what_does_not_fit_is_dropped_whole),
    cmocka_unit_test(the_caps_of_a_list_hold),
    cmocka_unit_test(hostile_heads_are_refused),
    cmocka_unit_test(hostile_paints_are_refused),
    cmocka_unit_test(hostile_shapes_are_refused),
    cmocka_unit_test(hostile_pictures_are_refused),
    cmocka_unit_test(hostile_texts_are_refused),
    cmocka_unit_test(sums_do_not_wrap),
    cmocka_unit_test(sources_are_clean_utf8),
    cmocka_unit_test(bounds_hold_what_is_painted),
    cmocka_unit_test(mutated_lists_are_safe_or_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
