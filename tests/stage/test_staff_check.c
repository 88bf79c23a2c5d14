// A check begun on the staff screen is a process of its own, and ends with the page that
// began it. Run as `check EXHIBIT --home DIR --data DIR` this program stands in for
// kiosk.
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/path.h"
#include "gear/font.h"
#include "stage/staff.h"
#include "stage/staff_check.h"

#include <cmocka.h>

enum { TURN_US = 5000, TURNS_MAX = 4000 };

static char       data[PATH_SIZE];
static StaffWorld world = {.home = "/nowhere", .data = data};
static Staff     *staff;
static StaffPage  page = {.world = &world};

// "last" ends at once, "long" never does.
static int stand_in(char **argv) {
  char path[PATH_SIZE], text[32];
  int  n = snprintf(text, sizeof text, "%d %d", getpid(), getpriority(PRIO_PROCESS, 0));
  if (!path_replace(path_join(path, argv[6], "pid"), text, (size_t)n)) return 1;
  while (strcmp(argv[2], "long") == 0) pause();
  return 0;
}

static pid_t wait_for_pid(int *nice) {
  char   path[PATH_SIZE];
  size_t size;
  int    pid = 0;
  path_join(path, data, "pid");
  for (int i = 0; !pid && i < TURNS_MAX; i++) {
    char *text = path_read(path, 64, &size);
    if (text) sscanf(text, "%d %d", &pid, nice);
    free(text);
    usleep(TURN_US);
  }
  return pid;
}

static void it_runs_and_is_done(void **state) {
  (void)state;
  int         nice = 0;
  StaffCheck *check = staff_check(&page, "last");
  assert_true(staff_is_busy(staff));
  for (int i = 0; !staff_check_done(&page, check); i++) {
    assert_true(i < TURNS_MAX);
    usleep(TURN_US);
  }
  assert_false(staff_is_busy(staff));
  assert_true(wait_for_pid(&nice) > 0);
  assert_int_equal(nice, 19);
}

static void it_ends_with_its_page(void **state) {
  (void)state;
  int         nice = 0, i = 0;
  StaffCheck *check = staff_check(&page, "long");
  pid_t       pid = wait_for_pid(&nice);
  assert_true(pid > 0);
  assert_false(staff_check_done(&page, check));
  staff_check_leave(check);
  while (kill(pid, 0) == 0 && i++ < TURNS_MAX) usleep(TURN_US);
  assert_true(i < TURNS_MAX);
}

static void one_left_at_once_ends_too(void **state) {
  (void)state;
  int nice;
  for (int k = 0; k < 20; k++) staff_check_leave(staff_check(&page, "long"));
  pid_t pid = 0;
  for (int i = 0; i < 20; i++, usleep(TURN_US)) {
    char   path[PATH_SIZE];
    size_t size;
    char  *text = path_read(path_join(path, data, "pid"), 64, &size);
    if (text) sscanf(text, "%d %d", &pid, &nice);
    free(text);
  }
  for (int i = 0; pid && kill(pid, 0) == 0; i++, usleep(TURN_US))
    assert_true(i < TURNS_MAX);
}

static int begin(void **state) {
  const char *tmp = getenv("TMPDIR");
  PaintView   view = paint_view(1920, 1080, 0);
  (void)state;
  path_join(data, tmp ? tmp : "/tmp", "staff-check-XXXXXX");
  if (!font_open() || !mkdtemp(data)) return -1;
  page.staff = staff = staff_open(&world, &view, LANG_ZH);
  return 0;
}

static int end(void **state) {
  (void)state;
  staff_close(staff);
  path_remove_all(data);
  return 0;
}

int main(int argc, char **argv) {
  if (argc == 7 && strcmp(argv[1], "check") == 0) return stand_in(argv);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown(it_runs_and_is_done, begin, end),
    cmocka_unit_test_setup_teardown(it_ends_with_its_page, begin, end),
    cmocka_unit_test_setup_teardown(one_left_at_once_ends_too, begin, end),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
