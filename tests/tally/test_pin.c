// The PIN: right and wrong, the waits, and that no plug that is pulled saves a miss.
//
// libsodium's compare is stood in for where a test must stop the program just before it.
#include <dlfcn.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fail.h"
#include "folder.h"
#include "tally/pin.h"

#include <cmocka.h>

static const char RIGHT[] = "135790", WRONG[] = "135791";

static char data[PATH_SIZE];
static bool stop_before_compare;
static int  unsynced;  // of the file of misses and its folder
static bool synced_first;

static bool is_of_misses(int fd) {
  char link[64], path[PATH_SIZE];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  path[n > 0 ? n : 0] = '\0';
  return strstr(path, "pin-misses") || strcmp(path, data) == 0;
}

int fsync(int fd) {
  if (is_of_misses(fd) && unsynced > 0) unsynced--;
  return (int)syscall(SYS_fsync, fd);
}

int crypto_pwhash_str_verify(const char str[], const char *const passwd,
                             unsigned long long size) {
  union {
    void *object;
    int (*call)(const char[], const char *, unsigned long long);
  } real = {.object = dlsym(RTLD_NEXT, "crypto_pwhash_str_verify")};
  synced_first = unsynced == 0;
  if (stop_before_compare) kill(getpid(), SIGKILL);
  return real.call(str, passwd, size);
}

static int begin(void **state) {
  (void)state;
  folder_new(data);
  play_at("2026-11-24T09:00:00+08:00", CLOCK_TRUSTED, BOOT_A);
  pass(100);
  return pin_set(data, RIGHT) ? 0 : -1;
}

static int done(void **state) {
  (void)state;
  folder_remove(data);
  return 0;
}

static void one_opens_and_others_do_not(void **state) {
  (void)state;
  assert_true(pin_is_set(data));
  assert_int_equal(pin_try(data, RIGHT), PIN_RIGHT);
  assert_int_equal(pin_try(data, WRONG), PIN_WRONG);
  assert_int_equal(pin_try(data, "1357900"), PIN_WRONG);
  assert_int_equal(pin_try(data, ""), PIN_WRONG);
  assert_int_equal(pin_try(data, RIGHT), PIN_RIGHT);
}

static void it_is_six_to_eight_digits(void **state) {
  (void)state;
  assert_true(pin_is_good("123456") && pin_is_good("12345678"));
  assert_false(pin_is_good("12345") || pin_is_good("123456789") || pin_is_good("12345a"));
  assert_false(pin_is_good("111111"));
  assert_false(pin_set(data, "12345"));
  assert_int_equal(pin_try(data, RIGHT), PIN_RIGHT);  // the old one stays
}

static void the_file_tells_nothing(void **state) {
  (void)state;
  struct stat st;
  char        path[PATH_SIZE];
  char       *text = path_read(path_join(path, data, "pin"), 256, NULL);
  assert_ptr_equal(strstr(text, "$argon2id$"), text);
  assert_null(strstr(text, RIGHT));
  assert_int_equal(stat(path, &st), 0);
  assert_int_equal(st.st_mode & 0777, 0600);
  free(text);
}

static void each_miss_costs_more(void **state) {
  (void)state;
  static const int seconds[] = {0, 0, 0, 5, 15, 60, 300, 300};
  for (size_t i = 0; i < sizeof seconds / sizeof *seconds; i++) {
    assert_int_equal(pin_try(data, WRONG), PIN_WRONG);
    assert_int_equal(pin_wait(data), seconds[i] * INT64_C(1000000000));
    if (!seconds[i]) continue;
    pass(seconds[i] - 1);
    assert_int_equal(pin_try(data, RIGHT), PIN_WAITS);
    pass(1);
  }
  assert_int_equal(pin_try(data, RIGHT), PIN_RIGHT);
  assert_int_equal(pin_wait(data), 0);
  assert_int_equal(pin_try(data, WRONG), PIN_WRONG);  // it begins anew
  assert_int_equal(pin_wait(data), 0);
}

static void a_new_start_begins_the_wait_anew(void **state) {
  (void)state;
  for (int i = 0; i < 6; i++) {
    assert_int_equal(pin_try(data, WRONG), PIN_WRONG);
    pass(60);
  }
  assert_int_equal(pin_wait(data), 0);
  play_at("2026-11-24T10:00:00+08:00", CLOCK_TRUSTED, BOOT_B);
  assert_int_equal(pin_wait(data), INT64_C(60000000000));
  assert_int_equal(pin_try(data, RIGHT), PIN_WAITS);
  pass(60);
  assert_int_equal(pin_wait(data), 0);
  pass(350);  // as long as the last miss was after the old start
  assert_int_equal(pin_wait(data), 0);
  assert_int_equal(pin_try(data, RIGHT), PIN_RIGHT);
}

// A child tries and is killed after the miss was written, before the compare.
static void try_and_die(const char *pin) {
  int   status;
  pid_t child = fork();
  if (child == 0) {
    stop_before_compare = true;
    pin_try(data, pin);
    _exit(0);
  }
  waitpid(child, &status, 0);
  assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
}

static void a_kill_between_saves_no_miss(void **state) {
  (void)state;
  for (int i = 0; i < 4; i++) try_and_die(i % 2 ? RIGHT : WRONG);
  assert_int_equal(pin_wait(data), INT64_C(5000000000));
  assert_int_equal(pin_try(data, RIGHT), PIN_WAITS);
  pass(5);
  assert_int_equal(pin_try(data, RIGHT), PIN_RIGHT);
}

static void the_miss_is_synced_before_the_compare(void **state) {
  (void)state;
  synced_first = false;
  unsynced = 2;
  assert_int_equal(pin_try(data, WRONG), PIN_WRONG);
  assert_true(synced_first);
}

static void a_miss_that_cannot_be_written_opens_nothing(void **state) {
  (void)state;
  char path[PATH_SIZE];
  assert_int_equal(mkdir(path_join(path, data, "pin-misses.new"), 0755), 0);
  assert_int_equal(pin_try(data, RIGHT), PIN_FAILED);
  assert_non_null(strstr(fail_text(), "pin-misses"));
  assert_int_equal(rmdir(path), 0);
  assert_int_equal(pin_try(data, RIGHT), PIN_RIGHT);
}

static void a_spoiled_count_is_a_long_wait(void **state) {
  (void)state;
  char path[PATH_SIZE];
  path_replace(path_join(path, data, "pin-misses"), "?", 1);
  assert_int_equal(pin_wait(data),
                   INT64_C(200000000000));  // 300 from the start, 100 are over
  assert_int_equal(pin_try(data, RIGHT), PIN_WAITS);
}

static void without_one_nobody_enters(void **state) {
  (void)state;
  assert_int_equal(pin_try(data, WRONG), PIN_WRONG);
  assert_true(pin_reset(data));
  assert_false(pin_is_set(data));
  assert_int_equal(pin_try(data, RIGHT), PIN_NONE);
  assert_int_equal(pin_wait(data), 0);
  assert_true(pin_reset(data));
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown(one_opens_and_others_do_not, begin, done),
    cmocka_unit_test_setup_teardown(it_is_six_to_eight_digits, begin, done),
    cmocka_unit_test_setup_teardown(the_file_tells_nothing, begin, done),
    cmocka_unit_test_setup_teardown(each_miss_costs_more, begin, done),
    cmocka_unit_test_setup_teardown(a_new_start_begins_the_wait_anew, begin, done),
    cmocka_unit_test_setup_teardown(a_kill_between_saves_no_miss, begin, done),
    cmocka_unit_test_setup_teardown(the_miss_is_synced_before_the_compare, begin, done),
    cmocka_unit_test_setup_teardown(a_miss_that_cannot_be_written_opens_nothing, begin,
                                    done),
    cmocka_unit_test_setup_teardown(a_spoiled_count_is_a_long_wait, begin, done),
    cmocka_unit_test_setup_teardown(without_one_nobody_enters, begin, done),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
