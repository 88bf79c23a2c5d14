// Processes: that they come again, and that none outlives its stage.
#include <fcntl.h>
#include <sys/wait.h>

#include "hall.h"

static const char still[] = "return { title = '试', draw = function() end }";

static void test_zygote_again(void **state) {
  (void)state;
  pid_t before = zygote_pid(zygote);
  kill(before, SIGKILL);
  Hall hall;
  hall_load(&hall, still);
  assert_int_not_equal(zygote_pid(zygote), before);
  assert_true(hall_ok(&hall, ASK_FRAME));
  hall_close(&hall);
}

// Dead, reaped by whoever is first of this machine or not yet.
static bool gone(pid_t pid) {
  char path[64], text[256];
  snprintf(path, sizeof path, "/proc/%d/stat", pid);
  for (int i = 0; i < 100; i++, usleep(10000)) {
    FILE *stat = fopen(path, "r");
    if (!stat) return true;
    char *read = fgets(text, sizeof text, stat);
    fclose(stat);
    if (!read || strstr(text, ") Z ")) return true;
  }
  return false;
}

// A stage that is killed takes its zygote and workers along, even those that can do
// nothing.
static void test_nothing_outlives_the_stage(void **state) {
  (void)state;
  int pipes[2];
  assert_int_equal(pipe(pipes), 0);
  pid_t stage = fork();
  if (stage == 0) {
    Zygote *own = zygote_start();
    zygote = own;
    Hall hall;
    hall_load(&hall, still);  // a child stopped before its prctl could not die yet
    pid_t pids[] = {zygote_pid(own), hall.child.pid};
    if (write(pipes[1], pids, sizeof pids) != sizeof pids) _exit(1);
    for (;;) pause();
  }
  pid_t pids[2];
  assert_int_equal(read(pipes[0], pids, sizeof pids), sizeof pids);
  assert_int_equal(kill(pids[1], 0), 0);
  kill(pids[0], SIGSTOP);
  kill(pids[1], SIGSTOP);
  kill(stage, SIGKILL);
  waitpid(stage, NULL, 0);
  assert_true(gone(pids[0]) && gone(pids[1]));
  close(pipes[0]);
  close(pipes[1]);
}

// The receipt names the process, and killing through it is the end of the socket.
static void test_kill(void **state) {
  (void)state;
  Hall hall;
  hall_load(&hall, still);
  pid_t pid = hall.child.pid;
  assert_int_equal(kill(pid, 0), 0);
  child_kill(&hall.child);
  child_kill(&hall.child);
  assert_true(gone(pid));
  hall_close(&hall);
}

// When the stage's end of the socket closes, the worker goes by itself.
static void test_end_of_socket(void **state) {
  (void)state;
  Hall hall;
  hall_load(&hall, still);
  close(hall.child.socket);
  hall.child.socket = -1;
  assert_true(gone(hall.child.pid));
  hall_close(&hall);
}

// A worker has its socket and nothing else of the stage's.
static void test_descriptors(void **state) {
  (void)state;
  if (geteuid() != 0) skip();  // a worker is not to be looked into, but by root
  char path[64];
  Hall hall;
  hall_load(&hall, still);
  for (int fd = 4; fd < 40; fd++) {
    snprintf(path, sizeof path, "/proc/%d/fd/%d", hall.child.pid, fd);
    assert_int_not_equal(access(path, F_OK), 0);
  }
  snprintf(path, sizeof path, "/proc/%d/fd/3", hall.child.pid);
  assert_int_equal(faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW), 0);
  hall_close(&hall);
}

int main(int argc, char **argv) {
  zygote_main_if_asked(argc, argv);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_kill),
    cmocka_unit_test(test_end_of_socket),
    cmocka_unit_test(test_descriptors),
    cmocka_unit_test(test_zygote_again),
    cmocka_unit_test(test_nothing_outlives_the_stage),
  };
  return cmocka_run_group_tests(tests, hall_start, hall_stop);
}
