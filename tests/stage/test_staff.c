// Every page of the staff screen, lying and upright, in both languages, with short names
// and long ones: what a finger can hit is large enough, on the canvas, and apart.
//
// The catalogue is a fake: a hall of two exhibits and a site of its own.
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/path.h"
#include "gear/font.h"
#include "stage/see.h"
#include "stage/staff.h"
#include "tally/pin.h"

#include <cmocka.h>

enum { LEAST = 96 };  // of anything one must touch (look, section 5)

static WireSite   site;
static Exhibit    exhibits[2];
static char       data[PATH_SIZE];
static Group      group;
static StaffWorld world;
static Staff     *staff;
static PaintView  view;

const WireSite *catalogue_site(const Catalogue *catalogue) {
  (void)catalogue;
  return &site;
}

const Exhibit *catalogue_exhibits(const Catalogue *catalogue, int *n) {
  (void)catalogue;
  *n = 2;
  return exhibits;
}

const char *exhibit_title(const Exhibit *exhibit, uint32_t lang) {
  (void)lang;
  return exhibit->facts.title_zh;
}

bool catalogue_is_off(const Catalogue *catalogue, const char *id) {
  (void)catalogue;
  (void)id;
  return false;
}

const Verdict *catalogue_verdict(const Catalogue *catalogue, const char *id) {
  (void)catalogue;
  (void)id;
  return NULL;
}

void catalogue_checked(Catalogue *catalogue, const char *id) {
  (void)catalogue;
  (void)id;
}

bool catalogue_switch(Catalogue *catalogue, const char *id, bool on) {
  (void)catalogue;
  (void)id;
  (void)on;
  return true;
}

static void name_classes(bool many) {
  static const char *const few[] = {"小学", "康复"};
  site.classes = many ? WIRE_CLASSES_MAX : 2;
  for (uint32_t i = 0; i < site.classes; i++) {
    snprintf(site.class[i].id, sizeof site.class[i].id, i == 1 ? "recovery" : "c%u", i);
    snprintf(site.class[i].zh, sizeof site.class[i].zh, "%s",
             many ? "社区志愿者队伍" : few[i]);
    snprintf(site.class[i].en, sizeof site.class[i].en,
             many ? "Community volunteers %u" : "C%u", i);
  }
}

static void name_units(bool many) {
  site.units = many ? WIRE_UNITS_MAX : 1;
  for (uint32_t i = 0; i < site.units; i++)
    snprintf(site.unit[i], sizeof site.unit[i],
             many ? "三亚市崖州区第 %u 初级中学北校区" : "南滨小学", i);
}

static int begin(void **state) {
  const char *tmp = getenv("TMPDIR");
  (void)state;
  path_join(data, tmp ? tmp : "/tmp", "staff-XXXXXX");
  clock_play(clock_wall_of(2026, 11, 24, 9, 0, 0), CLOCK_TRUSTED,
             "00000000-0000-4000-8000-000000000001");
  return font_open() && mkdtemp(data) && pin_set(data, "135790") ? 0 : -1;
}

static int done(void **state) {
  (void)state;
  path_remove_all(data);
  return 0;
}

// --- fingers and eyes

static PaintLayer layer(void) {
  PaintLayer l = {.alpha = 1};
  l.words = staff_picture(staff, &l.used);
  return l;
}

static void touch(Point at) {
  staff_touch(staff, TOUCH_DOWN, 0, at);
  staff_step(staff);
  staff_touch(staff, TOUCH_UP, 0, at);
  do staff_step(staff);
  while (staff_is_busy(staff));
  staff_step(staff);
}

static bool is_seen(const char *words, Point *at) {
  static Seen seen[SEE_MAX];
  const Seen *found, *other;
  PaintLayer  l = layer();
  int         n = see_all(&l, 1, view.width, view.height, seen);
  if (!see_find(seen, n, words, &found, &other)) return false;
  *at = found->at;
  return true;
}

static void tap(const char *words) {
  Point at;
  bool  there = *words == '#' ? staff_find(staff, words + 1, &at) : is_seen(words, &at);
  if (!there) fail_msg("nothing shows \"%s\"", words);
  touch(at);
}

static bool apart(Rect a, Rect b) {
  return a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
}

static void check_page(const char *name) {
  static Rect     r[256];
  int             n = 0;
  PaintLayer      l = layer();
  const ListHead *head = NULL;
  while ((head = list_next(l.words, l.used, head))) {
    if (head->op != LIST_TARGET) continue;
    const ListTarget *t = (const ListTarget *)head;
    r[n] = (Rect){t->x, t->y, t->w, t->h};
    bool fits = r[n].x >= 0 && r[n].y >= 0 && r[n].x + r[n].w <= view.width &&
                r[n].y + r[n].h <= view.height;
    if (!fits || roundf(r[n].w) < LEAST || roundf(r[n].h) < LEAST)
      fail_msg("%s: a place of %.0f x %.0f at %.0f,%.0f", name, r[n].w, r[n].h, r[n].x,
               r[n].y);
    for (int i = 0; i < n; i++)
      if (!apart(r[n], r[i]))
        fail_msg("%s: two places at %.0f,%.0f and %.0f,%.0f", name, r[n].x, r[n].y,
                 r[i].x, r[i].y);
    n++;
  }
  assert_true(n > 0 && n < 150);
}

// --- all pages

static void enter(bool english) {
  static const char *const digits[] = {"1", "3", "5", "7", "9", "0"};
  check_page("gate");
  for (int i = 0; i < 6; i++) tap(digits[i]);
  check_page("gate, typed");
  tap(english ? "OK" : "确定");
  assert_true(staff_is_inside(staff));
}

static void begin_group(bool english) {
  check_page("form");
  tap("#more-units"), check_page("units"), tap("#back");
  tap("#more-classes"), check_page("classes"), tap("#back");
  tap(english ? "Begin" : "开始参观"), check_page("confirm");
  tap(english ? "Yes, begin" : "就是这样，开始"), check_page("now");
}

static void correct(bool english) {
  tap("#correct"), check_page("correct");
  touch((Point){view.width / 2, 340});
  check_page("fix");
  tap(english ? "People" : "人数"), check_page("number"), tap("#back");
  tap(english ? "Purpose" : "目的"), check_page("purposes");
  tap(english ? "Lesson" : "上课"), check_page("reasons");
  tap("#back"), tap("#back"), tap("#back");
}

static void every_page(bool upright, bool english, bool many) {
  name_classes(many);
  name_units(many);
  view = paint_view(upright ? 1080 : 1920, upright ? 1920 : 1080, 0);
  group_begin(&group, NULL, data, 7);
  world =
    (StaffWorld){.home = data, .data = data, .group = &group, .units = units_load(data)};
  staff = staff_open(&world, &view, english ? LANG_EN : LANG_ZH);
  staff_step(staff);
  enter(english);
  begin_group(english);
  correct(english);
  tap("#join"), check_page("join"), tap("#back");
  staff_close(staff);
  units_close(world.units);
  group_done(&group);
}

static void every_place_can_be_hit(void **state) {
  (void)state;
  for (int i = 0; i < 8; i++) every_page(i & 1, i & 2, i & 4);
}

// --- the gesture

static const Point left = {40, 40}, right = {1880, 40}, middle = {900, 500};

static void pass(double seconds) {
  clock_advance((int64_t)(seconds * 1e9));
}

static bool hold_and_tap(Point first, double hold, double wait, Point second) {
  StaffGesture g = {0};
  assert_false(staff_gesture(&g, TOUCH_DOWN, 0, first, 1920));
  pass(hold);
  assert_false(staff_gesture(&g, TOUCH_UP, 0, first, 1920));
  pass(wait);
  return staff_gesture(&g, TOUCH_DOWN, 0, second, 1920);
}

static void the_gesture_is_held_then_tapped(void **state) {
  (void)state;
  assert_true(hold_and_tap(left, 3.1, 2.8, right));
  assert_false(hold_and_tap(left, 2.9, 0.1, right));
  assert_false(hold_and_tap(left, 3.1, 3.1, right));
  assert_false(hold_and_tap(middle, 3.1, 0.1, right));
  assert_false(hold_and_tap(left, 3.1, 0.1, middle));
}

static void a_finger_that_wanders_or_another_ends_it(void **state) {
  (void)state;
  StaffGesture g = {0};
  staff_gesture(&g, TOUCH_DOWN, 0, left, 1920);
  staff_gesture(&g, TOUCH_MOVE, 0, middle, 1920);
  staff_gesture(&g, TOUCH_MOVE, 0, left, 1920);
  pass(3.1);
  assert_false(staff_gesture(&g, TOUCH_DOWN, 1, right, 1920));
  staff_gesture(&g, TOUCH_DOWN, 0, left, 1920);
  pass(2);
  staff_gesture(&g, TOUCH_DOWN, 1, middle, 1920);
  pass(1.1);
  assert_false(staff_gesture(&g, TOUCH_DOWN, 2, right, 1920));
  staff_gesture(&g, TOUCH_DOWN, 0, left, 1920);
  pass(3.1);
  assert_true(staff_gesture(&g, TOUCH_DOWN, 1, right, 1920));   // while it is still held
  assert_false(staff_gesture(&g, TOUCH_DOWN, 1, right, 1920));  // and only once
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(every_place_can_be_hit),
    cmocka_unit_test(the_gesture_is_held_then_tapped),
    cmocka_unit_test(a_finger_that_wanders_or_another_ends_it),
  };
  return cmocka_run_group_tests(tests, begin, done);
}
