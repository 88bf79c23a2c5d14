// Which words are on the picture: what hides a block, and which of several is meant.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "stage/see.h"

#include <cmocka.h>

static uint32_t   words[2][1 << 14];
static List       list[2];
static PaintLayer layer[2];
static Seen       seen[SEE_MAX];

static void begin(void) {
  for (int i = 0; i < 2; i++) list_begin(&list[i], words[i], 1 << 14);
}

static int look(void) {
  for (int i = 0; i < 2; i++)
    layer[i] = (PaintLayer){.words = words[i], .used = list[i].used, .alpha = 1};
  return see_all(layer, 2, 1920, 1080, seen);
}

static void text(int on, const ListStyle *style, Rect r, uint32_t color,
                 const char *said) {
  ListStyle plain = list_style();
  ListText  block = {.x = r.x,
                     .y = r.y,
                     .w = r.w,
                     .h = r.h,
                     .scale = 1,
                     .runs = 1,
                     .bytes = (uint32_t)strlen(said)};
  ListRun   run = {.size = 40, .color = color};
  list_text(&list[on], style ? style : &plain, &block, &run, NULL, said);
}

static void rect(int on, float alpha, Rect r, ListPaint paint) {
  ListStyle style = list_style();
  style.alpha = alpha;
  list_rect(&list[on], &style, r, &paint);
}

static const uint32_t INK = 0xff0b2a3a;
static const Rect     BOX = {100, 100, 200, 50};

static void a_plain_block_is_seen(void **state) {
  (void)state;
  begin();
  text(0, NULL, BOX, INK, "one\ntwo");
  assert_int_equal(look(), 1);
  assert_string_equal(seen[0].text, "one two");
  assert_float_equal(seen[0].at.x, 200, 0.5);
  assert_float_equal(seen[0].at.y, 125, 0.5);
}

static void what_is_over_it_hides_it(void **state) {
  (void)state;
  ListPaint opaque = list_solid(0xffffffff), glass = list_solid(0x80ffffff);
  begin();
  text(0, NULL, BOX, INK, "hidden");
  rect(0, 1, BOX, opaque);
  assert_int_equal(look(), 0);
  begin();  // in a later layer, too
  text(0, NULL, BOX, INK, "hidden");
  rect(1, 1, BOX, opaque);
  assert_int_equal(look(), 0);
  begin();  // but not from below
  rect(0, 1, BOX, opaque);
  text(0, NULL, BOX, INK, "seen");
  assert_int_equal(look(), 1);
  begin();  // nor through glass, nor by something that fades
  text(0, NULL, BOX, INK, "seen");
  rect(0, 1, BOX, glass);
  rect(0, 0.9f, BOX, opaque);
  assert_int_equal(look(), 1);
}

static void half_of_it_is_enough_to_read(void **state) {
  (void)state;
  ListPaint opaque = list_solid(0xffffffff);
  begin();
  text(0, NULL, BOX, INK, "most");
  rect(0, 1, (Rect){100, 100, 80, 50}, opaque);
  assert_int_equal(look(), 1);
  assert_true(seen[0].at.x > 200);  // a tap goes to what can be seen
  begin();
  text(0, NULL, BOX, INK, "less");
  rect(0, 1, (Rect){100, 100, 130, 50}, opaque);
  assert_int_equal(look(), 0);
}

static void a_shape_hides_where_it_is(void **state) {
  (void)state;
  ListPaint      opaque = list_solid(0xffffffff);
  ListStyle      style = list_style();
  const Point    over[] = {{90, 90}, {310, 90}, {310, 160}, {90, 160}};
  const Point    ring[] = {{0, 0},   {500, 0},  {500, 500}, {0, 500},
                           {90, 90}, {310, 90}, {310, 160}, {90, 160}};
  const uint32_t one[] = {4}, two[] = {4, 8};
  begin();
  text(0, NULL, BOX, INK, "hidden");
  list_shape(&list[0], &style, &opaque, false, one, 1, over);
  assert_int_equal(look(), 0);
  begin();  // the words stand in the hole
  text(0, NULL, BOX, INK, "seen");
  list_shape(&list[0], &style, &opaque, true, two, 2, ring);
  assert_int_equal(look(), 1);
}

static void faint_clipped_or_outside_is_not_seen(void **state) {
  (void)state;
  ListStyle faint = list_style(), clipped = list_style();
  faint.alpha = 0.49f;
  clipped.clip = (Rect){100, 100, 80, 50};
  begin();
  text(0, &faint, BOX, INK, "faint");
  text(0, &clipped, BOX, INK, "clipped");
  text(0, NULL, BOX, 0x600b2a3a, "pale");
  text(0, NULL, (Rect){-150, 100, 200, 50}, INK, "outside");
  assert_int_equal(look(), 0);
  faint.alpha = 0.51f;
  clipped.clip.w = 120;
  text(0, &faint, BOX, INK, "readable");
  text(0, &clipped, BOX, INK, "mostly there");
  assert_int_equal(look(), 2);
}

static void a_layer_that_fades_takes_its_words_along(void **state) {
  (void)state;
  begin();
  text(0, NULL, BOX, INK, "going");
  look();
  layer[0].alpha = 0.4f;
  assert_int_equal(see_all(layer, 2, 1920, 1080, seen), 0);
}

static int find(const char *what, const Seen **found, const Seen **other) {
  return see_find(seen, look(), what, found, other);
}

static void the_whole_comes_before_a_part(void **state) {
  (void)state;
  const Seen *found, *other;
  begin();
  text(0, NULL, (Rect){100, 700, 200, 50}, INK, "下一题");
  text(0, NULL, (Rect){100, 300, 200, 50}, INK, "看下一题的图");
  assert_int_equal(find("下一题", &found, &other), 1);
  assert_string_equal(found->text, "下一题");
  assert_int_equal(find("的图", &found, &other), 1);
  assert_string_equal(found->text, "看下一题的图");
  assert_int_equal(find("上一题", &found, &other), 0);
  assert_null(found);
}

static void line_breaks_and_spaces_do_not_matter(void **state) {
  (void)state;
  const Seen *found, *other;
  begin();
  text(0, NULL, BOX, INK, "国家管制、\n会使人 成瘾");
  assert_int_equal(find("国家管制、会使人成瘾", &found, &other), 1);
}

static void two_equal_ones_are_both_named(void **state) {
  (void)state;
  const Seen *found, *other;
  begin();
  text(0, NULL, BOX, INK, "奶茶粉 A");
  text(0, NULL, (Rect){900, 100, 200, 50}, INK, "奶茶粉 B");
  assert_int_equal(find("奶茶粉", &found, &other), 2);
  assert_string_equal(found->text, "奶茶粉 B");
  assert_string_equal(other->text, "奶茶粉 A");
  begin();  // the same words in the same place, as in a cross-fade, are one
  text(0, NULL, BOX, INK, "奶茶粉");
  text(0, NULL, BOX, INK, "奶茶粉");
  assert_int_equal(find("奶茶粉", &found, &other), 1);
  begin();  // a whole one is meant, however many parts there are
  text(0, NULL, BOX, INK, "奶茶粉");
  text(0, NULL, (Rect){900, 100, 200, 50}, INK, "奶茶粉 B");
  text(0, NULL, (Rect){900, 300, 200, 50}, INK, "奶茶粉 C");
  assert_int_equal(find("奶茶粉", &found, &other), 1);
  assert_string_equal(found->text, "奶茶粉");
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(a_plain_block_is_seen),
    cmocka_unit_test(what_is_over_it_hides_it),
    cmocka_unit_test(half_of_it_is_enough_to_read),
    cmocka_unit_test(a_shape_hides_where_it_is),
    cmocka_unit_test(faint_clipped_or_outside_is_not_seen),
    cmocka_unit_test(a_layer_that_fades_takes_its_words_along),
    cmocka_unit_test(the_whole_comes_before_a_part),
    cmocka_unit_test(line_breaks_and_spaces_do_not_matter),
    cmocka_unit_test(two_equal_ones_are_both_named),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
