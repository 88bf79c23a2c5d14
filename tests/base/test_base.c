// Reasons, memory, time, files and the log.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#undef fail  // of cmocka; ours is a function
#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"

static char folder[] = "/tmp/kiosk-base-XXXXXX";

static int make_folder(void **state) {
  (void)state;
  return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state) {
  (void)state;
  return path_remove_all(folder) ? 0 : -1;
}

static const char *in_folder(const char *name) {
  static char path[PATH_SIZE];
  return path_join(path, folder, name);
}

static bool is_there(const char *name) {
  struct stat st;
  return lstat(in_folder(name), &st) == 0;
}

// True when the program ends by abort() in `what`.
static bool aborts(void (*what)(void)) {
  pid_t child = fork();
  if (child == 0) {
    what();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

static void *fail_elsewhere(void *unused) {
  (void)unused;
  assert_false(fail("other: thread"));
  return NULL;
}

static void reasons_are_kept_by_thread(void **state) {
  (void)state;
  pthread_t other;
  assert_false(fail("film: %s: %d", "tide", 3));
  assert_int_equal(pthread_create(&other, NULL, fail_elsewhere, NULL), 0);
  pthread_join(other, NULL);
  assert_string_equal(fail_text(), "film: tide: 3");
}

static void grow_too_far(void) {
  free(mem_grow(NULL, (size_t)-1 / 8 + 1, 8));  // the product wraps to 0
}

static void memory_is_there(void **state) {
  (void)state;
  char *zeroed = mem_new(64), zeros[64] = {0};
  assert_memory_equal(zeroed, zeros, 64);
  zeroed[63] = 'k';
  zeroed = mem_grow(zeroed, 100, 2);
  assert_int_equal(zeroed[63], 'k');
  free(zeroed);
  char *copy = mem_copy(NULL);
  assert_string_equal(copy, "");
  free(copy);
  assert_true(aborts(grow_too_far));
}

// --- time

static void the_kernel_tells_the_time(void **state) {
  (void)state;
  int64_t before = clock_steady();
  assert_true(before > 0);
  assert_true(clock_steady() >= before);
  assert_true(clock_wall() > 1700000000);
  assert_int_equal(strlen(clock_boot_id()), 36);
  assert_string_not_equal(clock_boot_id(), "00000000-0000-0000-0000-000000000000");
  assert_in_range(clock_quality(), CLOCK_RESTORED, CLOCK_TRUSTED);
}

static void assert_local(int64_t wall, int year, int month, int day, int hour, int minute,
                         int second) {
  ClockLocal t = clock_local_of(wall);
  assert_int_equal(t.year, year);
  assert_int_equal(t.month, month);
  assert_int_equal(t.day, day);
  assert_int_equal(t.hour, hour);
  assert_int_equal(t.minute, minute);
  assert_int_equal(t.second, second);
  assert_int_equal(clock_wall_of(year, month, day, hour, minute, second), wall);
}

// Figures of `TZ=Asia/Shanghai date -d ... +%s`.
static void the_calendar_is_eight_hours_east(void **state) {
  (void)state;
  setenv("TZ", "America/New_York", 1);
  assert_local(0, 1970, 1, 1, 8, 0, 0);
  assert_local(-28801, 1969, 12, 31, 23, 59, 59);
  assert_local(951753599, 2000, 2, 28, 23, 59, 59);
  assert_local(951753600, 2000, 2, 29, 0, 0, 0);
  assert_local(951840000, 2000, 3, 1, 0, 0, 0);
  assert_local(1709136000, 2024, 2, 29, 0, 0, 0);
  assert_local(1795482000, 2026, 11, 24, 9, 0, 0);
  assert_local(1798732799, 2026, 12, 31, 23, 59, 59);
  assert_local(4107427200, 2100, 2, 28, 0, 0, 0);
  assert_local(4107513600, 2100, 3, 1, 0, 0, 0);
}

static void every_day_of_five_centuries_comes_back(void **state) {
  (void)state;
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int64_t          wall = clock_wall_of(1800, 1, 1, 0, 0, 0);
  for (int year = 1800; year < 2300; year++)
    for (int month = 1; month <= 12; month++) {
      bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      int  days = lengths[month - 1] + (month == 2 && leap);
      for (int day = 1; day <= days; day++, wall += 86400)
        assert_local(wall, year, month, day, 0, 0, 0);
    }
}

static void times_are_read_strictly(void **state) {
  (void)state;
  static const char *const wrong[] = {
    "",
    "2026-11-24T09:00:00",
    "2026-11-24T09:00:00Z",
    "2026-11-24T09:00:00+07:00",
    "2026-11-24T09:00:00+08:00 ",
    "2026-11-24 09:00:00+08:00",
    "2026-11-24T 9:00:00+08:00",
    "2026-11-24T-9:00:00+08:00",
    "2026-02-29T09:00:00+08:00",
    "2026-13-01T09:00:00+08:00",
    "2026-00-01T09:00:00+08:00",
    "2026-11-24T24:00:00+08:00",
    "2026-11-24T09:60:00+08:00",
    "2026-11-24T09:00:60+08:00",
  };
  int64_t wall = 5;
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
    if (clock_parse(wrong[i], &wall)) assert_string_equal(wrong[i], "refused");
  assert_int_equal(wall, 5);
  assert_true(clock_parse("2026-11-24T09:00:00+08:00", &wall));
  assert_int_equal(wall, 1795482000);
}

// Who may not set the machine's clock (nobody may here) is still believed, by this
// process alone.
static void staff_are_believed(void **state) {
  (void)state;
  pid_t child = fork();
  if (child == 0) {
    int64_t told = clock_wall_of(2031, 5, 6, 7, 8, 0), before = clock_steady();
    if (geteuid() == 0 && setuid(65534) != 0) _exit(1);
    int64_t machine = clock_wall();
    bool    set = clock_set(told);
    bool    known = clock_quality() == CLOCK_TRUSTED;
    int64_t now = clock_wall();
    bool    synchronised = now >= machine && now < machine + 60;  // it knows better
    _exit(set                                                ? 2
          : !known                                           ? 3
          : clock_steady() < before                          ? 4
          : !synchronised && (now < told || now > told + 60) ? 5
                                                             : 0);
  }
  int status = 1;
  waitpid(child, &status, 0);
  assert_int_equal(WEXITSTATUS(status), 0);
}

static void staff_set_a_played_clock(void **state) {
  (void)state;
  clock_play(300, CLOCK_UNKNOWN, "boot");
  clock_advance(7 * INT64_C(1000000000));
  int64_t steady = clock_steady();
  assert_true(clock_set(1795482000));
  assert_int_equal(clock_wall(), 1795482000);
  assert_int_equal(clock_quality(), CLOCK_TRUSTED);
  assert_int_equal(clock_steady(), steady);
  clock_advance(2 * INT64_C(1000000000));
  assert_int_equal(clock_wall(), 1795482002);
}

// Time stays in our hands from here on, so the tests after this one are played.
static void played_time_stands_still(void **state) {
  (void)state;
  clock_play(1795482000, CLOCK_BATTERY, "a boot of ours");
  assert_int_equal(clock_steady(), 0);
  assert_int_equal(clock_wall(), 1795482000);
  clock_advance(1999999999);
  assert_int_equal(clock_steady(), 1999999999);
  assert_int_equal(clock_wall(), 1795482001);
  ClockLocal now = clock_local();
  assert_int_equal(now.hour, 9);
  assert_int_equal(now.second, 1);
  assert_string_equal(clock_quality_name(now.quality), "battery");
  assert_string_equal(clock_boot_id(), "a boot of ours");
}

// --- files

static void join_too_much(void) {
  char out[PATH_SIZE], part[PATH_SIZE - 1];
  memset(part, 'a', sizeof part);
  part[sizeof part - 1] = '\0';
  path_join(out, part, "b");
}

static void paths_are_joined(void **state) {
  (void)state;
  char out[PATH_SIZE];
  assert_string_equal(path_join(out, "a", "b"), "a/b");
  assert_string_equal(path_join(out, "a/", "b"), "a/b");
  assert_string_equal(path_join(out, "/", "b"), "/b");
  assert_string_equal(path_join(out, "", "b"), "b");
  assert_string_equal(path_join(out, "a", ""), "a");
  assert_string_equal(path_join(out, out, "c"), "a/c");
  assert_true(aborts(join_too_much));
}

static void ids_are_plain(void **state) {
  (void)state;
  assert_true(path_is_id("q"));
  assert_true(path_is_id("sea-1_b"));
  assert_true(path_is_id("abcdefghijklmnopqrstuvwxyz01234"));
  assert_false(path_is_id("abcdefghijklmnopqrstuvwxyz012345"));
  assert_false(path_is_id(""));
  assert_false(path_is_id("1a"));
  assert_false(path_is_id("-a"));
  assert_false(path_is_id("Quiz"));
  assert_false(path_is_id("a/b"));
  assert_false(path_is_id("a.b"));
  assert_false(path_is_id("a\n"));
}

static void folders_are_made_with_their_parents(void **state) {
  (void)state;
  assert_true(path_make(in_folder("one/two/three/")));
  assert_true(path_make(in_folder("one/two/three")));
  assert_true(is_there("one/two/three"));
  assert_true(path_replace(in_folder("file"), "x", 1));
  assert_false(path_make(in_folder("file")));
  assert_false(path_make(in_folder("file/under")));
  assert_false(path_make(""));
}

static void files_are_read_whole_or_not(void **state) {
  (void)state;
  enum { SIZE = 10000 };
  char   data[SIZE];
  size_t size = 0;
  memset(data, 'd', sizeof data);
  assert_true(path_replace(in_folder("data"), data, SIZE));
  char *text = path_read(in_folder("data"), SIZE, &size);
  assert_non_null(text);
  assert_int_equal(size, SIZE);
  assert_int_equal(text[SIZE], '\0');
  assert_memory_equal(text, data, SIZE);
  free(text);
  assert_null(path_read(in_folder("data"), SIZE - 1, &size));
  assert_non_null(strstr(fail_text(), "over 9999 bytes"));
  assert_null(path_read(in_folder("missing"), SIZE, &size));
  assert_null(path_read(folder, SIZE, &size));
  assert_int_equal(mkfifo(in_folder("fifo"), 0600), 0);
  assert_null(path_read(in_folder("fifo"), SIZE, NULL));
  text = path_read("/proc/self/stat", SIZE, NULL);  // a file that tells no size
  assert_non_null(text);
  assert_true(strlen(text) > 0);
  free(text);
}

static void files_are_replaced(void **state) {
  (void)state;
  assert_true(path_replace(in_folder("kept"), "first", 5));
  assert_true(path_replace(in_folder("kept"), "", 0));
  assert_true(path_replace(in_folder("kept"), "2nd", 3));
  char *text = path_read(in_folder("kept"), 100, NULL);
  assert_string_equal(text, "2nd");
  free(text);
  assert_false(is_there("kept.new"));
  assert_false(path_replace(in_folder("no/such/file"), "x", 1));

  assert_true(path_make(in_folder("taken")));
  assert_false(path_replace(in_folder("taken"), "x", 1));
  assert_false(is_there("taken.new"));
  assert_false(path_sync_folder(in_folder("kept")));
}

// What lies behind a link is not ours to remove.
static void removing_follows_no_link(void **state) {
  (void)state;
  assert_true(path_make(in_folder("outside/deep")));
  assert_true(path_replace(in_folder("outside/deep/precious"), "p", 1));
  assert_true(path_make(in_folder("gone/a/b")));
  assert_true(path_replace(in_folder("gone/a/b/file"), "x", 1));
  assert_int_equal(symlink("../outside", in_folder("gone/link")), 0);
  assert_int_equal(symlink("../../outside/deep/precious", in_folder("gone/a/link")), 0);
  assert_int_equal(symlink("outside", in_folder("link")), 0);
  assert_false(path_remove_all(in_folder("link")));
  assert_false(path_remove_all(in_folder("link/")));
  assert_true(path_remove_all(in_folder("gone/")));
  assert_false(is_there("gone"));
  assert_true(is_there("outside/deep/precious"));
  assert_true(path_remove_all(in_folder("gone")));
  assert_false(path_remove_all(in_folder("outside/deep/precious")));
  assert_true(is_there("outside/deep/precious"));
}

// --- the log

static char *read_log(void) {
  char *text = path_read(in_folder("log/kiosk.log"), 2 << 20, NULL);
  assert_non_null(text);
  return text;
}

static void the_log_is_lines(void **state) {
  (void)state;
  log_quiet(true);
  clock_play(1795482000, CLOCK_TRUSTED, "boot");
  assert_true(log_open(folder));
  log_info("hello %d", 1);
  log_warn("two\nlines");
  for (int i = 0; i < 5; i++) log_warn("again and again");
  log_info("again and again");
  char *text = read_log();
  assert_string_equal(text, "2026-11-24 09:00:00 info  hello 1\n"
                            "2026-11-24 09:00:00 warn  two lines\n"
                            "2026-11-24 09:00:00 warn  again and again\n"
                            "2026-11-24 09:00:00 warn  (and 4 times more)\n"
                            "2026-11-24 09:00:00 info  again and again\n");
  free(text);
}

static void long_lines_are_cut_between_characters(void **state) {
  (void)state;
  for (int pad = 0; pad < 3; pad++) {
    char message[600] = "abc";
    message[pad] = '\0';
    while (strlen(message) < 590) strcat(message, "海");
    log_info("%s", message);
    char  *text = read_log();
    char  *line = strrchr(text, ' ') + 1;
    size_t n = strlen(line);
    assert_true(n < 300 && n > 250);
    assert_int_equal((n - 1 - (size_t)pad) % 3, 0);
    free(text);
  }
}

static void the_log_is_turned_over(void **state) {
  (void)state;
  for (int i = 0; i < 12000; i++) log_info("%06d %0200d", i, 0);
  struct stat now, older;
  assert_int_equal(stat(in_folder("log/kiosk.log"), &now), 0);
  assert_int_equal(stat(in_folder("log/kiosk.log.1"), &older), 0);
  assert_in_range(older.st_size, 1 << 20, (1 << 20) + 300);
  assert_true(now.st_size < 1 << 20);
  assert_false(is_there("log/kiosk.log.2"));
  char *text = read_log();
  assert_non_null(strstr(text, " 011999 "));
  free(text);
  assert_true(path_replace(in_folder("plain"), "x", 1));
  assert_false(log_open(in_folder("plain")));
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(reasons_are_kept_by_thread),
    cmocka_unit_test(memory_is_there),
    cmocka_unit_test(the_kernel_tells_the_time),
    cmocka_unit_test(the_calendar_is_eight_hours_east),
    cmocka_unit_test(every_day_of_five_centuries_comes_back),
    cmocka_unit_test(times_are_read_strictly),
    cmocka_unit_test(staff_are_believed),
    cmocka_unit_test(staff_set_a_played_clock),
    cmocka_unit_test(played_time_stands_still),
    cmocka_unit_test(paths_are_joined),
    cmocka_unit_test(ids_are_plain),
    cmocka_unit_test(folders_are_made_with_their_parents),
    cmocka_unit_test(files_are_read_whole_or_not),
    cmocka_unit_test(files_are_replaced),
    cmocka_unit_test(removing_follows_no_link),
    cmocka_unit_test(the_log_is_lines),
    cmocka_unit_test(long_lines_are_cut_between_characters),
    cmocka_unit_test(the_log_is_turned_over),
  };
  return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
