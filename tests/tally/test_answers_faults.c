// The program ends at its n-th call to the disk, for every n: nothing acknowledged is
// lost and nothing counts twice, whatever a bin was going through. And a disk that
// refuses for a while.
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/log.h"
#include "counting.h"
#include "folder.h"
#include "tally/answers.h"

#include <cmocka.h>

enum { FIRST = 6, GROUP = 3, SECOND = 4, DECEMBER = 2, BATCH = 1000, ITEMS = 50 };

static struct {
  int         nth;      // the call that is the last one; 0: none
  atomic_bool refuses;  // bins' files, every one
  atomic_int  calls;
} plan;

static void step(void) {
  if (plan.nth && atomic_fetch_add(&plan.calls, 1) + 1 == plan.nth) _exit(77);
}

// The program's own calls come here instead of the C library.
ssize_t write(int fd, const void *bytes, size_t size) {
  step();
  return syscall(SYS_write, fd, bytes, size);
}

int fdatasync(int fd) {
  step();
  return (int)syscall(SYS_fdatasync, fd);
}

int fsync(int fd) {
  step();
  return (int)syscall(SYS_fsync, fd);
}

int rename(const char *from, const char *to) {
  step();
  if (plan.refuses && strstr(to, "/answers/")) {
    errno = ENOSPC;
    return -1;
  }
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int unlink(const char *path) {
  step();
  return (int)syscall(SYS_unlink, path);
}

// ---- the kiosk ----

static char     data[PATH_SIZE];
static Journal *journal;
static Answers *answers;

static void open_at(const char *wall, const char *boot_id) {
  play_at(wall, CLOCK_TRUSTED, boot_id);
  journal = journal_open(data, "yz-01", NULL, NULL);
  answers = answers_open(data, journal, NULL, NULL);
}

static void close_all(void) {
  answers_close(answers);
  journal_close(journal);
}

static void play(uint64_t batch) {
  answers_round(answers, &(AnswersRound){.exhibit = "quiz",
                                         .pool = "5a81c0de",
                                         .mode = 's',
                                         .level = 'p',
                                         .form = '-',
                                         .lang = "zh",
                                         .asked = ITEMS,
                                         .batch = batch});
  for (int i = 0; i < ITEMS; i++) {  // so many that a closed bin's lines are two writes
    char version[ITEMS_HASH_SIZE];
    snprintf(version, sizeof version, "%08x", (unsigned)i);
    answers_shown(answers, 0, version, 2);
    answers_answered(
      answers, 0,
      &(RoundAnswer){.version = version, .score = 60, .seconds = 3, .chosen = 1});
  }
  answers_over(answers, 0, true);
  answers_session_over(answers);
}

// Says on the pipe each play that counts.
static void plays(int n, uint64_t batch, int out) {
  for (int i = 0; i < n; i++) {
    play(batch);
    if (answers_wait(answers) && syscall(SYS_write, out, "x", 1) != 1) _exit(1);
  }
}

static void turn(uint64_t batch) {
  answers_turn(answers, batch);
  answers_wait(answers);
}

// A month with a group too small for a bin of its own; then the next month.
static void live(int out) {
  open_at("2026-11-24T09:00:00+08:00", BOOT_A);
  plays(FIRST, 0, out);
  plays(GROUP, BATCH, out);
  turn(0);
  plays(SECOND, 0, out);
  pass(7 * 24 * 3600);
  turn(0);
  plays(DECEMBER, 0, out);
  close_all();
}

static int64_t finished(void) {
  assert_true(answers_wait(answers));
  assert_true(journal_wait(journal));
  return finished_in_journal(data) + finished_in_bins(data);
}

// ---- the tests ----

// Runs until the n-th call; gives the plays that were acknowledged, or -1 when it ended
// well before.
static int run_until(int nth) {
  int  pipes[2], acked = 0, status;
  char byte;
  folder_new(data);
  if (pipe(pipes) != 0) abort();
  pid_t child = fork();
  if (child == 0) {
    plan.nth = nth;
    live(pipes[1]);
    _exit(0);
  }
  close(pipes[1]);
  while (read(pipes[0], &byte, 1) == 1) acked++;
  close(pipes[0]);
  waitpid(child, &status, 0);
  assert_true(WIFEXITED(status));
  return WEXITSTATUS(status) == 77 ? acked : -1;
}

// The sums as they lie there, and again after each of two starts that put all in order.
static void check(int acked) {
  int64_t before = -1;
  for (int i = 0; i < 2; i++) {
    open_at("2026-12-02T09:00:00+08:00", BOOT_B);
    turn(0);
    int64_t now = finished();
    close_all();
    if (now != acked && now != acked + 1)
      fail_msg("acknowledged %d, counted %d", acked, (int)now);
    if (before >= 0) assert_int_equal(now, before);
    before = now;
  }
}

static void ended_at_every_step(void **state) {
  (void)state;
  int nth = 1, acked;
  for (; (acked = run_until(nth)) >= 0; nth++) {
    check(acked);
    folder_remove(data);
  }
  print_message("%d steps\n", nth - 1);
  assert_true(nth > 60);
  check(FIRST + GROUP + SECOND + DECEMBER);
  folder_remove(data);
}

// What was closed half may not grow before it is closed anew.
static void a_bin_half_closed_takes_nothing(void **state) {
  (void)state;
  int nth = 1, acked, seen = 0;
  for (; (acked = run_until(nth)) >= 0; nth++) {
    open_at("2026-11-30T09:00:00+08:00", BOOT_B);
    play(0);
    turn(0);
    int64_t now = finished();
    assert_true(now == acked + 1 || now == acked + 2);
    seen += finished_in_journal(data) > 0;
    close_all();
    folder_remove(data);
  }
  assert_true(seen > 0);
  folder_remove(data);
}

static void a_full_disk_is_waited_for(void **state) {
  (void)state;
  folder_new(data);
  open_at("2026-11-24T09:00:00+08:00", BOOT_A);
  play(0);
  assert_true(answers_wait(answers));
  plan.refuses = true;
  for (int i = 0; i < 5; i++) play(0);
  assert_false(answers_wait(answers));
  assert_string_not_equal(answers_trouble(answers), "");
  assert_int_equal(finished_in_bins(data), 1);
  plan.refuses = false;
  play(0);
  assert_true(answers_wait(answers));
  assert_string_equal(answers_trouble(answers), "");
  assert_int_equal(finished_in_bins(data), 7);
  close_all();
  folder_remove(data);
}

static void a_bin_says_that_it_closes_before_it_is_told(void **state) {
  (void)state;
  folder_new(data);
  open_at("2026-11-24T09:00:00+08:00", BOOT_A);
  for (int i = 0; i < 12; i++) play(0);
  assert_true(answers_wait(answers));
  plan.refuses = true;
  pass(7 * 24 * 3600);
  turn(0);
  uint64_t before = journal_last(journal);
  turn(0);
  assert_int_equal(journal_last(journal), before);
  assert_int_equal(finished_in_journal(data), 0);
  plan.refuses = false;
  turn(0);
  assert_int_equal(finished_in_journal(data), 12);
  close_all();
  folder_remove(data);
}

int main(void) {
  log_quiet(true);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(ended_at_every_step),
    cmocka_unit_test(a_bin_half_closed_takes_nothing),
    cmocka_unit_test(a_full_disk_is_waited_for),
    cmocka_unit_test(a_bin_says_that_it_closes_before_it_is_told),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
