// What was acknowledged is in the journal, once, after the writer is killed or the power
// cut.
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/log.h"
#include "base/mem.h"
#include "disk.h"
#include "folder.h"

#include <cmocka.h>

enum { KILLS = 200, CUTS = 60, TEETH = 20, SEQ_MAX = 1 << 22 };

static bool sync_is_false;  // the teeth: a writer that only says that it synced

int fdatasync(int fd) {
  return sync_is_false ? 0 : (int)syscall(SYS_fdatasync, fd);
}

static char           place[PATH_SIZE];
static unsigned char *acknowledged;  // by sequence

static int set_up(void **state) {
  (void)state;
  folder_new(place);
  acknowledged = mem_new(SEQ_MAX);
  return 0;
}

static int clean_up(void **state) {
  (void)state;
  free(acknowledged);
  folder_remove(place);
  return 0;
}

// ---- the writer ----

static void say(void *user, uint64_t seq, const char *event, const char *exhibit) {
  (void)event, (void)exhibit;
  if (write(*(int *)user, &seq, sizeof seq) != sizeof seq) _exit(1);
}

// Writes until it is killed, and says each sequence that counts.
static void write_for_ever(const char *data, int out) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  play_at("2026-11-24T09:00:00+08:00", CLOCK_TRUSTED, BOOT_A);
  Journal *journal = journal_open(data, "yz-01", say, &out);
  for (int i = 0; journal; i++) {
    add(journal, i % 2 ? "exhibit_leave" : "exhibit_enter", "quiz");
    if (i % 5 == 0) journal_wait(journal);
  }
  _exit(1);
}

static pid_t start_writer(const char *data, int *in) {
  int pipes[2];
  if (pipe(pipes) != 0) abort();
  pid_t child = fork();
  if (child == 0) {
    close(pipes[0]);
    write_for_ever(data, pipes[1]);
  }
  close(pipes[1]);
  *in = pipes[0];
  return child;
}

// Takes acknowledgements until so many came, or none for a second.
static int hear(int in, int count) {
  struct pollfd ready = {.fd = in, .events = POLLIN};
  uint64_t      seq;
  int           heard = 0;
  while (heard < count && poll(&ready, 1, 1000) == 1 &&
         read(in, &seq, sizeof seq) == sizeof seq) {
    if (seq < SEQ_MAX) acknowledged[seq] = 1;
    heard++;
  }
  return heard;
}

static void stop_writer(pid_t child, int in) {
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
  close(in);
}

// How many acknowledged lines are not there. The reader gives each sequence once; that
// the raw lines do so too is what `repeats` says.
static int lost(const char *data, ReaderDamage *damage) {
  char           folder[PATH_SIZE];
  ReaderEvent    event;
  unsigned char *found = mem_new(SEQ_MAX);
  Reader        *reader = reader_open(path_join(folder, data, "journal"));
  *damage = (ReaderDamage){0};
  while (reader && reader_next(reader, &event))
    if (event.seq < SEQ_MAX) found[event.seq] = 1;
  if (reader) *damage = *reader_damage(reader);
  reader_close(reader);
  int n = 0;
  for (int i = 0; i < SEQ_MAX; i++) n += acknowledged[i] && !found[i];
  free(found);
  return n;
}

static void killed(void **state) {
  (void)state;
  ReaderDamage damage;
  int          in, heard = 0;
  for (int i = 0; i < KILLS; i++) {
    pid_t child = start_writer(place, &in);
    heard += hear(in, 1 + i % 23);
    stop_writer(child, in);
  }
  print_message("%d acknowledged before %d kills\n", heard, KILLS);
  assert_true(heard >= KILLS);
  assert_int_equal(lost(place, &damage), 0);
  assert_int_equal(damage.bad + damage.broken + damage.gaps + damage.repeats, 0);
}

// ---- the power cut ----

static char data[PATH_SIZE];

static void need_a_disk(void) {
  if (disk_make(place)) {
    path_join(data, disk, "data");
    return;
  }
  print_message("skipped: no loop device can be mounted here, or not root\n");
  skip();
}

// One cut after some acknowledgements; gives how many lines are lost after mounting
// again.
static int cut_power(int after, ReaderDamage *damage) {
  int   in;
  pid_t child = start_writer(data, &in);
  assert_int_equal(hear(in, after), after);
  disk_cut();
  stop_writer(child, in);
  assert_int_equal(umount(disk), 0);
  assert_true(disk_mount());
  return lost(data, damage);
}

static void power_cut(void **state) {
  (void)state;
  ReaderDamage damage;
  need_a_disk();
  for (int i = 0; i < CUTS; i++) {
    assert_int_equal(cut_power(5 + i % 17, &damage), 0);
    assert_int_equal(damage.bad + damage.broken + damage.gaps + damage.repeats, 0);
  }
  assert_int_equal(umount(disk), 0);
}

static void power_cut_has_teeth(void **state) {
  (void)state;
  ReaderDamage damage;
  int          cuts = 0, gone = 0;
  need_a_disk();
  sync_is_false = true;
  while (cuts < TEETH && gone == 0) {
    gone = cut_power(20, &damage);
    cuts++;
  }
  sync_is_false = false;
  umount(disk);
  print_message("without the sync: %d lines lost at cut %d\n", gone, cuts);
  assert_true(gone > 0);
}

int main(void) {
  log_quiet(true);
#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, clean_up)
  const struct CMUnitTest tests[] = {TEST(killed), TEST(power_cut),
                                     TEST(power_cut_has_teeth)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
