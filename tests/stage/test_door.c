// Lines of people at the door. The journal is a fake: it adds up what it is told.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/clock.h"
#include "stage/door.h"

#include <cmocka.h>

static const int64_t SECOND = 1000000000;

static int      lines, in, out;
static bool     refuses;
static Door     door;
static int      some;
static Journal *journal = (Journal *)(void *)&some;

uint64_t journal_append(Journal *to, const JournalEntry *entry) {
  assert_ptr_equal(to, journal);
  assert_string_equal(entry->event, "door");
  assert_string_equal(entry->field[0].name, "in");
  assert_string_equal(entry->field[1].name, "out");
  if (refuses) return 0;
  lines++;
  in += (int)entry->field[0].number;
  out += (int)entry->field[1].number;
  return (uint64_t)lines;
}

static int begin(void **state) {
  (void)state;
  lines = in = out = 0;
  refuses = false;
  door = (Door){0};
  clock_play(1795483600, CLOCK_TRUSTED, "00000000-0000-4000-8000-000000000001");
  return 0;
}

static void expect(int wanted_lines, int wanted_in, int wanted_out) {
  assert_int_equal(lines, wanted_lines);
  assert_int_equal(in, wanted_in);
  assert_int_equal(out, wanted_out);
}

static void the_first_at_once_the_next_together(void **state) {
  (void)state;
  assert_true(door_next(&door) == INT64_MAX);
  door_passed(&door, journal, true);
  expect(1, 1, 0);
  assert_true(door_next(&door) == INT64_MAX);
  for (int i = 0; i < 44; i++) door_passed(&door, journal, i % 4 != 0);
  expect(1, 1, 0);
  assert_true(door_next(&door) == DOOR_SECONDS * SECOND);
  clock_advance(DOOR_SECONDS * SECOND - 1);
  door_step(&door, journal);
  expect(1, 1, 0);
  clock_advance(1);
  door_step(&door, journal);
  expect(2, 34, 11);
  clock_advance(DOOR_SECONDS * SECOND);
  door_step(&door, journal);
  expect(2, 34, 11);
  door_passed(&door, journal, false);
  expect(3, 34, 12);
}

static void what_is_refused_is_tried_again(void **state) {
  (void)state;
  refuses = true;
  door_passed(&door, journal, true);
  door_passed(&door, journal, true);
  expect(0, 0, 0);
  refuses = false;
  clock_advance(DOOR_SECONDS * SECOND);
  door_step(&door, journal);
  expect(1, 2, 0);
}

static void closing_writes_the_rest(void **state) {
  (void)state;
  door_passed(&door, journal, true);
  door_passed(&door, journal, false);
  door_close(&door, journal);
  expect(2, 1, 1);
  door_close(&door, journal);
  expect(2, 1, 1);
}

static void nobody_is_counted_without_a_journal(void **state) {
  (void)state;
  door_passed(&door, NULL, true);
  assert_true(door_next(&door) == INT64_MAX);
  door_close(&door, NULL);
  expect(0, 0, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup(the_first_at_once_the_next_together, begin),
    cmocka_unit_test_setup(what_is_refused_is_tried_again, begin),
    cmocka_unit_test_setup(closing_writes_the_rest, begin),
    cmocka_unit_test_setup(nobody_is_counted_without_a_journal, begin),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
