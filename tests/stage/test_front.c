// Every overlay, lying and upright, in both languages: where a finger can go, and that it
// can.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "gear/font.h"
#include "stage/front.h"
#include "wire/wire.h"

#include <cmocka.h>

enum { LEAST = 96 };  // of anything one must touch (look, section 5)

static Front front;

static FrontState state_of(bool upright, Overlay overlay, uint32_t lang) {
  return (FrontState){
    .w = upright ? 1080 : 1920,
    .h = upright ? 1920 : 1080,
    .upright = upright,
    .lang = lang,
    .overlay = overlay,
    .age = 2,
    .left = 12,
    .card_first = "看外表分不出的东西和它的名字很长",
    .card_second = "手稳一稳",
  };
}

static bool fills_the_screen(const Control *c, const FrontState *s) {
  return c->box.w >= s->w && c->box.h >= s->h;
}

static bool apart(const Rect *a, const Rect *b) {
  return a->x + a->w <= b->x || b->x + b->w <= a->x || a->y + a->h <= b->y ||
         b->y + b->h <= a->y;
}

static void check_places(const FrontState *s) {
  for (int i = 0; i < front.controls; i++) {
    const Control *a = &front.control[i];
    if (fills_the_screen(a, s)) continue;
    // A hit box may stand 16 out below and 8 at the sides; what is drawn is on the
    // canvas.
    assert_true(a->box.x + 8 >= 0 && a->box.x + a->box.w - 8 <= s->w);
    assert_true(a->box.y >= 0 && a->box.y + a->box.h - 16 <= s->h);
    assert_true(a->box.h - 16 >= LEAST && a->box.w - 16 >= LEAST);
    for (int k = 0; k < i; k++)
      if (!fills_the_screen(&front.control[k], s))
        assert_true(apart(&a->box, &front.control[k].box));
    Point middle = {a->box.x + a->box.w / 2, a->box.y + a->box.h / 2};
    assert_int_equal(front_hit(&front, middle), a->id);
  }
}

static void each(void (*check)(const FrontState *)) {
  static const Overlay overlays[] = {OVERLAY_NONE, OVERLAY_STILL, OVERLAY_HELP,
                                     OVERLAY_CARD};
  for (int i = 0; i < 16; i++) {
    FrontState s = state_of(i & 1, overlays[i >> 2], i & 2 ? LANG_EN : LANG_ZH);
    front_draw(&front, &s);
    check(&s);
  }
}

static void controls_are_in_reach_and_apart(void **state) {
  (void)state;
  each(check_places);
}

static void check_ways(const FrontState *s) {
  static const char *const ways[] = {"home", "help", "language"};
  for (int i = 0; i < 3; i++) {
    const Control *way = front_named(&front, ways[i]);
    if (s->overlay == OVERLAY_STILL) {
      assert_null(way);
      continue;
    }
    assert_non_null(way);
    Point middle = {way->box.x + way->box.w / 2, way->box.y + way->box.h / 2};
    assert_int_equal(front_hit(&front, middle), way->id);
  }
}

static void home_help_and_language_are_always_there(void **state) {
  (void)state;
  each(check_ways);
}

static void check_list(const FrontState *s) {
  (void)s;
  assert_false(front.list.full);
  assert_true(list_check(front.words, front.list.used));
}

static void what_is_drawn_is_a_good_list(void **state) {
  (void)state;
  each(check_list);
}

static void still_there_can_be_answered_anywhere(void **state) {
  (void)state;
  FrontState s = state_of(false, OVERLAY_STILL, LANG_ZH);
  front_draw(&front, &s);
  assert_int_equal(front_hit(&front, (Point){5, 5}), CONTROL_STAY);
  assert_int_equal(front_hit(&front, (Point){1900, 1070}), CONTROL_STAY);
  const Control *leave = front_named(&front, "leave");
  assert_int_equal(front_hit(&front, (Point){leave->box.x + 60, leave->box.y + 60}),
                   CONTROL_LEAVE);
}

static void a_sheet_lets_nothing_through(void **state) {
  (void)state;
  for (Overlay o = OVERLAY_HELP; o <= OVERLAY_CARD; o++) {
    FrontState s = state_of(false, o, LANG_ZH);
    front_draw(&front, &s);
    assert_int_equal(front_hit(&front, (Point){960, 20}), CONTROL_SHEET);
  }
  FrontState s = state_of(false, OVERLAY_NONE, LANG_ZH);
  front_draw(&front, &s);
  assert_int_equal(front_hit(&front, (Point){960, 20}), CONTROL_NONE);
}

static void a_card_under_the_tide_is_out_of_reach(void **state) {
  (void)state;
  FrontState s = state_of(false, OVERLAY_NONE, LANG_ZH);
  s.card = true;
  s.tide = 0.5f;
  front_draw(&front, &s);
  assert_null(front_named(&front, "all"));
  assert_non_null(front_named(&front, "home"));
}

static void the_card_offers_what_there_is(void **state) {
  (void)state;
  FrontState s = state_of(true, OVERLAY_CARD, LANG_EN);
  front_draw(&front, &s);
  assert_non_null(front_named(&front, "first"));
  assert_non_null(front_named(&front, "second"));
  s.card_first = s.card_second = NULL;
  front_draw(&front, &s);
  assert_null(front_named(&front, "first"));
  assert_non_null(front_named(&front, "all"));
}

static void the_waiting_picture_has_the_language_only(void **state) {
  (void)state;
  FrontState s = state_of(false, OVERLAY_NONE, LANG_ZH);
  s.attract = true;
  front_draw(&front, &s);
  assert_int_equal(front.controls, 1);
  assert_non_null(front_named(&front, "language"));
}

static int open_all(void **state) {
  (void)state;
  front_open(&front);
  return font_open() ? 0 : 1;
}

static int close_all(void **state) {
  (void)state;
  front_close(&front);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(controls_are_in_reach_and_apart),
    cmocka_unit_test(home_help_and_language_are_always_there),
    cmocka_unit_test(what_is_drawn_is_a_good_list),
    cmocka_unit_test(still_there_can_be_answered_anywhere),
    cmocka_unit_test(a_sheet_lets_nothing_through),
    cmocka_unit_test(a_card_under_the_tide_is_out_of_reach),
    cmocka_unit_test(the_card_offers_what_there_is),
    cmocka_unit_test(the_waiting_picture_has_the_language_only),
  };
  return cmocka_run_group_tests(tests, open_all, close_all);
}
