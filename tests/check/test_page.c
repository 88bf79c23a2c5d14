// A picture read as a page: what is seen, what can be touched, and when two are the same.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "check/page.h"
#include "gear/font.h"
#include "gear/text.h"

enum { ROOM = 1 << 16 };

static uint32_t    words[2][ROOM];
static List        list;
static ListStyle   style;
static WireSession session = {.width = 1920, .height = 1080};
static Page        page;

static void begin(int which) {
  list_begin(&list, words[which], ROOM);
  style = list_style();
}

static void put(const char *text, float x, float y) {
  TextSpan  span = {text, false, 0xFF0B2A3A};
  TextStyle look = {.size = 50, .line = 1.4f};
  text_put(&list, &style, text_layout(&span, 1, &look), x, y, 1);
}

static void put_rect(float x, float y, float w, float h, uint32_t color) {
  ListPaint paint = list_solid(color);
  list_rect(&list, &style, (Rect){x, y, w, h}, &paint);
}

static void target(float x, float y, float w, float h) {
  list_target(&list, &style, (Rect){x, y, w, h});
}

static const Page *read_page(const PageBefore *before) {
  PaintLayer layer = {.words = list.words, .used = list.used, .alpha = 1};
  PageBefore same = {list.words, list.used};
  page_read(&page, &layer, before ? before : &same, &session);
  return &page;
}

static void words_are_found_where_their_ink_is(void **state) {
  (void)state;
  begin(0);
  put("先想一想", 300, 200);
  const Page *p = read_page(NULL);
  char        out[PAGE_WORDS_SIZE];
  assert_int_equal(p->texts, 1);
  assert_int_equal(p->lines, 1);
  assert_true(p->text[0].seen && p->text[0].still);
  assert_string_equal(page_words(&p->text[0], out), "先想一想");
  Rect ink = p->text[0].ink;
  assert_true(ink.x > 295 && ink.x < 310 && ink.w > 190 && ink.w < 205);
  assert_true(ink.y > 200 && ink.y + ink.h < 270);
}

static void what_is_covered_is_not_seen_and_not_touched(void **state) {
  (void)state;
  begin(0);
  put("看得见", 300, 200);
  put("看不见", 300, 600);
  target(300, 200, 300, 100);
  target(300, 600, 300, 100);
  put_rect(0, 500, 1920, 580, 0xFFFFFFFF);
  target(900, 800, 300, 100);
  put_rect(890, 790, 320, 120, 0xFF0A4F66);  // its own shape
  const Page *p = read_page(NULL);
  assert_int_equal(p->texts, 2);
  assert_true(p->text[0].seen);
  assert_false(p->text[1].seen);
  assert_int_equal(p->targets, 2);
  assert_int_equal(p->target[1].box.x, 900);
}

static void faint_words_are_not_seen(void **state) {
  (void)state;
  begin(0);
  style.alpha = 0.4f;
  put("淡出", 300, 200);
  assert_false(read_page(NULL)->text[0].seen);
}

static uint64_t hash_with(const char *text, float x, bool touch) {
  begin(0);
  put(text, 300, 200);
  if (touch) target(x, 600, 300, 160);
  return read_page(NULL)->hash;
}

static void numbers_make_no_new_page_words_and_targets_do(void **state) {
  (void)state;
  uint64_t one = hash_with("还有 9 秒", 300, true);
  assert_int_equal(hash_with("还有 10 秒", 300, true), one);
  assert_int_not_equal(hash_with("还有几秒", 300, true), one);
  assert_int_not_equal(hash_with("还有 9 秒", 900, true), one);
  assert_int_not_equal(hash_with("还有 9 秒", 300, false), one);
}

static void what_moves_is_not_still(void **state) {
  (void)state;
  begin(1);
  put("一", 300, 200);
  put("二", 300, 400);
  target(300, 600, 300, 160);
  PageBefore before = {list.words, list.used};
  begin(0);
  put("一", 300, 200);
  put("二", 306, 400);
  target(300, 606, 300, 160);
  const Page *p = read_page(&before);
  assert_true(p->text[0].still);
  assert_false(p->text[1].still);
  assert_false(p->target[0].still);
  // A target that moves is one, wherever it is just now.
  uint64_t hash = p->hash;
  begin(0);
  put("一", 300, 200);
  put("二", 300, 400);
  target(340, 640, 300, 160);
  assert_int_equal(read_page(&before)->hash, hash);
}

static int open_font(void **state) {
  (void)state;
  return font_open() ? 0 : -1;
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(words_are_found_where_their_ink_is),
    cmocka_unit_test(what_is_covered_is_not_seen_and_not_touched),
    cmocka_unit_test(faint_words_are_not_seen),
    cmocka_unit_test(numbers_make_no_new_page_words_and_targets_do),
    cmocka_unit_test(what_moves_is_not_still),
  };
  return cmocka_run_group_tests(tests, open_font, NULL);
}
