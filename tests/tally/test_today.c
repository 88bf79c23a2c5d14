// One day of one kiosk, counted from the tail of its journal.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/log.h"
#include "folder.h"
#include "tally/today.h"

#include <cmocka.h>

enum { HOUR = 3600 };

static char     data[PATH_SIZE];
static Journal *journal;

static void write_line(const char *event, const char *exhibit) {
  assert_int_not_equal(
    journal_append(journal, &(JournalEntry){.event = event, .exhibit = exhibit}), 0);
}

static Today count(int day) {
  char  folder[PATH_SIZE];
  Today today;
  journal_wait(journal);
  today_read(path_join(folder, data, "journal"),
             (clock_wall_of(2026, 11, day, 0, 0, 0) + 8 * HOUR) / 86400, &today);
  return today;
}

static int begin(void **state) {
  (void)state;
  log_quiet(true);
  folder_new(data);
  play_at("2026-11-23T16:30:00+08:00", CLOCK_TRUSTED, BOOT_A);
  journal = journal_open(data, "yz-01", NULL, NULL);
  return journal ? 0 : -1;
}

static int end(void **state) {
  (void)state;
  journal_close(journal);
  folder_remove(data);
  return 0;
}

// Two exhibits, one of them twice; one that was completed twice in one use counts once,
// and so does one that went over midnight: in the day of its enter.
static void a_day_is_counted(void **state) {
  (void)state;
  write_line("session_start", NULL);
  write_line("exhibit_enter", "quiz");
  pass(16 * HOUR + HOUR / 2);  // 09:00 of the next day
  write_line("exhibit_completed", "quiz");
  write_line("exhibit_leave", "quiz");
  write_line("alive", NULL);
  pass(HOUR);
  write_line("session_start", NULL);
  write_line("exhibit_enter", "maze");
  write_line("exhibit_completed", "maze");
  write_line("exhibit_completed", "maze");
  write_line("exhibit_leave", "maze");
  write_line("exhibit_enter", "quiz");
  write_line("exhibit_enter", "quiz");
  write_line("exhibit_completed", "maze");  // of none that is on

  Today today = count(24);
  assert_int_equal(today.sessions, 1);
  assert_int_equal(today.uses, 3);
  assert_int_equal(today.completed, 1);
  assert_int_equal(today_uses(&today, "quiz"), 2);
  assert_int_equal(today_uses(&today, "maze"), 1);
  assert_int_equal(today_uses(&today, "booklet"), 0);
  assert_true(today.alive[9] && today.alive[10]);
  assert_false(today.alive[8] || today.alive[11]);
  assert_int_equal(today.used[9], 0);
  assert_int_equal(today.used[10], 3);

  today = count(23);
  assert_int_equal(today.uses, 1);
  assert_int_equal(today.completed, 1);
  assert_int_equal(today.used[16], 1);
}

static void a_door_without_a_counter_is_not_one_that_nobody_passed(void **state) {
  (void)state;
  assert_false(count(23).has_door);
  journal_append(journal, &(JournalEntry){.event = "door",
                                          .field = {{.name = "in", .number = 0},
                                                    {.name = "out", .number = 2}}});
  Today today = count(23);
  assert_true(today.has_door);
  assert_int_equal(today.in, 0);
  assert_int_equal(today.out, 2);
}

// A failed write that was made good stands twice.
static void a_line_that_stands_twice_counts_once(void **state) {
  (void)state;
  write_line("exhibit_enter", "quiz");
  assert_int_equal(count(23).uses, 1);
  size_t size;
  char  *text = folder_text(data, "000001.jsonl", &size);
  folder_put(data, "000002.jsonl", text, size);
  free(text);
  assert_int_equal(count(23).uses, 1);
}

static void a_journal_without_lines_is_a_day_of_nothing(void **state) {
  (void)state;
  Today today;
  today_read("/nowhere", 20000, &today);
  assert_int_equal(today.uses, 0);
  for (int i = 0; i < 24; i++) assert_false(today.alive[i]);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown(a_day_is_counted, begin, end),
    cmocka_unit_test_setup_teardown(
      a_door_without_a_counter_is_not_one_that_nobody_passed, begin, end),
    cmocka_unit_test_setup_teardown(a_line_that_stands_twice_counts_once, begin, end),
    cmocka_unit_test(a_journal_without_lines_is_a_day_of_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
