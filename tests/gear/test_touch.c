// Touches: what a panel sends wrong must not reach an exhibit.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "gear/touch.h"

static const int64_t MS = 1000000;

static Touches touches;
static bool    glass[64];  // the device's own list, by id

static bool on_glass(void *device, int64_t id) {
  (void)device;
  return id == SCREEN_MOUSE || (id >= 0 && id < 64 && glass[id]);
}

static void send(TouchPhase phase, int64_t finger, float x, float y, int64_t at) {
  ScreenEvent event = {
    .kind = SCREEN_TOUCH, .phase = phase, .finger = finger, .x = x, .y = y};
  touches_feed(&touches, &event, at);
}

static void expect(TouchPhase phase, int finger, float x, float y) {
  Touch touch;
  assert_true(touches_next(&touches, &touch));
  assert_int_equal(touch.phase, phase);
  assert_int_equal(touch.finger, finger);
  assert_float_equal(touch.x, x, 0);
  assert_float_equal(touch.y, y, 0);
}

static void expect_nothing(void) {
  Touch touch;
  assert_false(touches_next(&touches, &touch));
}

static int fresh(void **state) {
  (void)state;
  memset(&touches, 0, sizeof touches);
  memset(glass, 0, sizeof glass);
  return 0;
}

static void a_tap_and_a_drag(void **state) {
  (void)state;
  send(TOUCH_DOWN, 40, 100, 200, 1);
  send(TOUCH_DOWN, 41, 500, 500, 2);
  send(TOUCH_MOVE, 40, 101, 201, 3);
  send(TOUCH_MOVE, 41, 510, 500, 3);
  send(TOUCH_MOVE, 40, 130, 230, 4);
  send(TOUCH_UP, 41, 510, 501, 5);
  expect(TOUCH_DOWN, 0, 100, 200);
  expect(TOUCH_DOWN, 1, 500, 500);
  expect(TOUCH_MOVE, 0, 130, 230);  // two moves joined
  expect(TOUCH_MOVE, 1, 510, 500);
  expect(TOUCH_UP, 1, 510, 501);
  expect_nothing();
  assert_true(touches_held(&touches));
  send(TOUCH_MOVE, 40, 131, 230, 6);  // never joined with one that was taken
  expect(TOUCH_MOVE, 0, 131, 230);
  send(TOUCH_UP, 40, 131, 230, 7);
  expect(TOUCH_UP, 0, 131, 230);
  assert_false(touches_held(&touches));
}

static void joining_never_crosses_a_lift(void **state) {
  (void)state;
  send(TOUCH_DOWN, 1, 0, 0, 1);
  send(TOUCH_MOVE, 1, 50, 0, 2);
  send(TOUCH_UP, 1, 50, 0, 3);
  send(TOUCH_DOWN, 1, 900, 0, 4);
  send(TOUCH_MOVE, 1, 950, 0, 5);
  expect(TOUCH_DOWN, 0, 0, 0);
  expect(TOUCH_MOVE, 0, 50, 0);
  expect(TOUCH_UP, 0, 50, 0);
  expect(TOUCH_DOWN, 0, 900, 0);
  expect(TOUCH_MOVE, 0, 950, 0);
  expect_nothing();
}

static void a_lost_up_becomes_a_cancel(void **state) {
  (void)state;
  glass[5] = true;
  send(TOUCH_DOWN, 5, 10, 10, 1);
  touches_reconcile(&touches, on_glass, NULL, 2);
  expect(TOUCH_DOWN, 0, 10, 10);
  expect_nothing();
  glass[5] = false;
  touches_reconcile(&touches, on_glass, NULL, 3);
  expect(TOUCH_CANCEL, 0, 10, 10);
  touches_reconcile(&touches, on_glass, NULL, 4);
  send(TOUCH_UP, 5, 10, 10, 5);  // late: it is over already
  expect_nothing();
  assert_int_equal(touches_active(&touches), 1);
}

static void a_second_down_cancels_the_first(void **state) {
  (void)state;
  send(TOUCH_DOWN, 5, 10, 10, 1);
  send(TOUCH_DOWN, 5, 300, 10, 2);
  expect(TOUCH_DOWN, 0, 10, 10);
  expect(TOUCH_CANCEL, 0, 10, 10);
  expect(TOUCH_DOWN, 0, 300, 10);
  expect_nothing();
}

static void gum_is_masked_and_is_no_activity(void **state) {
  (void)state;
  glass[3] = true;
  send(TOUCH_DOWN, 3, 100, 100, MS);
  expect(TOUCH_DOWN, 0, 100, 100);
  for (int64_t at = 100; at < 59900; at += 100) {
    send(TOUCH_MOVE, 3, 100 + (float)(at % 7), 100, at * MS);
    touches_reconcile(&touches, on_glass, NULL, at * MS);
    Touch touch;
    while (touches_next(&touches, &touch)) assert_int_equal(touch.phase, TOUCH_MOVE);
  }
  assert_int_equal(touches_active(&touches), MS);
  touches_reconcile(&touches, on_glass, NULL, 60001 * MS);
  Touch touch;
  assert_true(touches_next(&touches, &touch));
  assert_int_equal(touch.phase, TOUCH_CANCEL);
  send(TOUCH_MOVE, 3, 300, 300, 60002 * MS);
  send(TOUCH_UP, 3, 300, 300, 60003 * MS);
  expect_nothing();
  assert_int_equal(touches_active(&touches), MS);
  send(TOUCH_DOWN, 3, 300, 300, 60004 * MS);  // wiped off, and a hand in its place
  expect(TOUCH_DOWN, 0, 300, 300);
}

static void a_slow_hand_is_no_gum(void **state) {
  (void)state;
  glass[3] = true;
  send(TOUCH_DOWN, 3, 100, 100, MS);
  for (int64_t s = 1; s < 300; s++) {
    send(TOUCH_MOVE, 3, 100 + (float)s, 100, s * 1000 * MS);
    touches_reconcile(&touches, on_glass, NULL, s * 1000 * MS);
  }
  expect(TOUCH_DOWN, 0, 100, 100);
  expect(TOUCH_MOVE, 0, 399, 100);
  expect_nothing();
  assert_true(touches_active(&touches) > 280000 * MS);
}

static void ten_fingers_and_no_more(void **state) {
  (void)state;
  for (int i = 0; i < 11; i++) send(TOUCH_DOWN, i, 100.0f * (float)i, 0, 1 + i);
  for (int i = 0; i < 10; i++) expect(TOUCH_DOWN, i, 100.0f * (float)i, 0);
  expect_nothing();
  send(TOUCH_MOVE, 10, 5, 5, 20);
  send(TOUCH_UP, 10, 5, 5, 21);
  expect_nothing();
  send(TOUCH_UP, 4, 400, 0, 22);
  send(TOUCH_DOWN, 11, 7, 7, 23);
  expect(TOUCH_UP, 4, 400, 0);
  expect(TOUCH_DOWN, 4, 7, 7);  // the lowest free number
}

static void a_touch_sent_as_mouse_too_is_one(void **state) {
  (void)state;
  send(TOUCH_DOWN, 9, 100, 100, 1000 * MS);
  send(TOUCH_DOWN, SCREEN_MOUSE, 101, 100, 1001 * MS);
  send(TOUCH_UP, 9, 100, 100, 1080 * MS);
  send(TOUCH_UP, SCREEN_MOUSE, 101, 100, 1081 * MS);
  expect(TOUCH_DOWN, 0, 100, 100);
  expect(TOUCH_UP, 0, 100, 100);
  expect_nothing();
  send(TOUCH_DOWN, SCREEN_MOUSE, 100, 100, 1200 * MS);  // the copy only after the lift
  send(TOUCH_UP, SCREEN_MOUSE, 100, 100, 1201 * MS);
  expect_nothing();
  send(TOUCH_DOWN, SCREEN_MOUSE, 100, 100, 3000 * MS);  // the mouse first
  send(TOUCH_DOWN, 9, 100, 102, 3001 * MS);
  expect(TOUCH_DOWN, 0, 100, 100);
  expect_nothing();
}

static void a_mouse_elsewhere_is_a_finger(void **state) {
  (void)state;
  send(TOUCH_DOWN, 9, 100, 100, 1000 * MS);
  send(TOUCH_DOWN, SCREEN_MOUSE, 600, 100, 1001 * MS);
  expect(TOUCH_DOWN, 0, 100, 100);
  expect(TOUCH_DOWN, 1, 600, 100);
}

static void away_cancels_all(void **state) {
  (void)state;
  send(TOUCH_DOWN, 1, 1, 1, 1);
  send(TOUCH_DOWN, 2, 200, 2, 2);
  touches_feed(&touches, &(ScreenEvent){.kind = SCREEN_AWAY}, 3);
  expect(TOUCH_DOWN, 0, 1, 1);
  expect(TOUCH_DOWN, 1, 200, 2);
  expect(TOUCH_CANCEL, 0, 1, 1);
  expect(TOUCH_CANCEL, 1, 200, 2);
  expect_nothing();
  assert_false(touches_held(&touches));
}

// Every touch that began must end, whatever is lost; and nothing moves that is not down.
static bool down[TOUCH_FINGERS];

static int take_all(void) {
  Touch touch;
  int   n = 0;
  while (touches_next(&touches, &touch)) {
    assert_in_range(touch.finger, 0, TOUCH_FINGERS - 1);
    assert_int_equal(down[touch.finger], touch.phase != TOUCH_DOWN);
    down[touch.finger] = touch.phase == TOUCH_DOWN || touch.phase == TOUCH_MOVE;
    n++;
  }
  return n;
}

// Ten fingers at 1000 events a second each, one up in four lost, frames of 16 ms and now
// and then one of two seconds, in which the queue overflows.
static void ten_fingers_at_full_speed(void **state) {
  (void)state;
  srand(7);
  memset(down, 0, sizeof down);
  int64_t next_frame = 16;
  for (int64_t ms = 1; ms < 60000; ms++) {
    for (int i = 0; i < 10; i++) {
      float x = (float)(rand() % 1920), y = (float)(rand() % 1080);
      if (!glass[i]) {
        glass[i] = true;
        send(TOUCH_DOWN, i, x, y, ms * MS);
      } else if (rand() % 30) {
        send(TOUCH_MOVE, i, x, y, ms * MS);
      } else {
        glass[i] = false;
        if (rand() % 4) send(TOUCH_UP, i, x, y, ms * MS);
      }
    }
    if (ms < next_frame) continue;
    touches_reconcile(&touches, on_glass, NULL, ms * MS);
    assert_in_range(take_all(), 0, TOUCH_QUEUE);
    next_frame = ms + (rand() % 50 ? 16 : 2000);
  }
  memset(glass, 0, sizeof glass);
  touches_reconcile(&touches, on_glass, NULL, 60000 * MS);
  take_all();
  for (int i = 0; i < TOUCH_FINGERS; i++) assert_false(down[i]);
  assert_false(touches_held(&touches));
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup(a_tap_and_a_drag, fresh),
    cmocka_unit_test_setup(joining_never_crosses_a_lift, fresh),
    cmocka_unit_test_setup(a_lost_up_becomes_a_cancel, fresh),
    cmocka_unit_test_setup(a_second_down_cancels_the_first, fresh),
    cmocka_unit_test_setup(gum_is_masked_and_is_no_activity, fresh),
    cmocka_unit_test_setup(a_slow_hand_is_no_gum, fresh),
    cmocka_unit_test_setup(ten_fingers_and_no_more, fresh),
    cmocka_unit_test_setup(a_touch_sent_as_mouse_too_is_one, fresh),
    cmocka_unit_test_setup(a_mouse_elsewhere_is_a_finger, fresh),
    cmocka_unit_test_setup(away_cancels_all, fresh),
    cmocka_unit_test_setup(ten_fingers_at_full_speed, fresh),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
