// The power is cut while plays are counted, bins joined and closed: each file is whole,
// what was acknowledged is there, and nothing is there twice.
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/log.h"
#include "counting.h"
#include "disk.h"
#include "tally/answers.h"

#include <cmocka.h>

enum { CUTS = 40, TEETH = 30, A_MONTH = 12, DAY = 24 * 3600 };

static bool sync_is_false;  // the teeth: a writer that only says that it synced

int fsync(int fd) {
  return sync_is_false ? 0 : (int)syscall(SYS_fsync, fd);
}

static char place[PATH_SIZE], data[PATH_SIZE];

static int set_up(void **state) {
  (void)state;
  folder_new(place);
  return 0;
}

static int clean_up(void **state) {
  (void)state;
  folder_remove(place);
  return 0;
}

// ---- the kiosk ----

// A later half year each time.
static void start_clock(int round) {
  play_at("2027-01-01T09:00:00+08:00", CLOCK_TRUSTED, BOOT_A);
  pass((int64_t)round * 180 * DAY);
}

static void play(Answers *answers, uint64_t batch) {
  answers_round(answers, &(AnswersRound){.exhibit = "quiz",
                                         .pool = "5a81c0de",
                                         .mode = 's',
                                         .level = 'p',
                                         .form = '-',
                                         .lang = "zh",
                                         .asked = 1,
                                         .batch = batch});
  answers_shown(answers, 0, "00000001", 2);
  answers_answered(
    answers, 0,
    &(RoundAnswer){.version = "00000001", .score = 60, .seconds = 3, .chosen = 1});
  answers_over(answers, 0, true);
  answers_session_over(answers);
}

// Months of walk-in visitors and of groups, some too small for a bin of their own.
static void count_for_ever(int round, int out) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  start_clock(round);
  Journal *journal = journal_open(data, "yz-01", NULL, NULL);
  Answers *answers = journal ? answers_open(data, journal, NULL, NULL) : NULL;
  for (int i = 1; answers; i++) {
    uint64_t batch = i % A_MONTH < 4 ? journal_last(journal) : 0;
    play(answers, batch);
    if (answers_wait(answers) && write(out, "x", 1) != 1) _exit(1);
    if (i % A_MONTH == 4) answers_turn(answers, 0);
    if (i % A_MONTH != 0) continue;
    pass(31 * DAY);
    answers_turn(answers, 0);
  }
  _exit(1);
}

static int hear(int in, int count) {
  struct pollfd ready = {.fd = in, .events = POLLIN};
  char          byte;
  int           heard = 0;
  while (heard < count && poll(&ready, 1, 1000) == 1 && read(in, &byte, 1) == 1) heard++;
  return heard;
}

// As a start finds it and puts it in order.
static int64_t count(int round) {
  start_clock(round);
  Journal *journal = journal_open(data, "yz-01", NULL, NULL);
  Answers *answers = answers_open(data, journal, NULL, NULL);
  answers_turn(answers, 0);
  assert_true(answers_wait(answers));
  assert_true(journal_wait(journal));
  if (!sync_is_false) assert_string_equal(answers_trouble(answers), "");
  answers_close(answers);
  journal_close(journal);
  return finished_in_journal(data) + finished_in_bins(data);
}

// Gives how many more plays are there than before; `after` of them were acknowledged.
static int64_t cut_power(int round, int after, int64_t before) {
  int pipes[2];
  if (pipe(pipes) != 0) abort();
  pid_t child = fork();
  if (child == 0) count_for_ever(round, pipes[1]);
  close(pipes[1]);
  int heard = hear(pipes[0], after);
  disk_cut();
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
  close(pipes[0]);
  assert_int_equal(heard, after);
  assert_int_equal(umount(disk), 0);
  assert_true(disk_mount());
  return count(round) - before;
}

static void need_a_disk(void) {
  if (disk_make(place)) {
    path_join(data, disk, "data");
    return;
  }
  print_message("skipped: no loop device can be mounted here, or not root\n");
  skip();
}

// ---- the tests ----

// One more than acknowledged may be there: it was on the disk, and nobody had been told.
static void power_cut(void **state) {
  (void)state;
  int64_t all = 0;
  need_a_disk();
  for (int i = 0; i < CUTS; i++) {
    int     after = 1 + i * 7 % 30;
    int64_t more = cut_power(i, after, all);
    if (more < after || more > after + 2)
      fail_msg("cut %d: acknowledged %d, counted %d", i, after, (int)more);
    all += more;
  }
  print_message("%d plays after %d cuts\n", (int)all, CUTS);
  assert_int_equal(umount(disk), 0);
}

static void power_cut_has_teeth(void **state) {
  (void)state;
  int64_t all = 0;
  int     cuts = 0;
  bool    lost = false;
  need_a_disk();
  sync_is_false = true;
  for (; cuts < TEETH && !lost; cuts++) {
    int64_t more = cut_power(cuts, 9, all);
    lost = more < 9;
    all += more;
  }
  sync_is_false = false;
  umount(disk);
  print_message("without the sync: plays are lost at cut %d\n", cuts);
  assert_true(lost);
}

int main(void) {
  log_quiet(true);
#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, clean_up)
  const struct CMUnitTest tests[] = {TEST(power_cut), TEST(power_cut_has_teeth)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
