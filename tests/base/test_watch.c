// Saves as editors make them are told; what lies beside the files is not.
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/watch.h"

static char   root[PATH_SIZE];
static Watch *watch;

static int set_up(void **state) {
  char path[PATH_SIZE];
  (void)state;
  snprintf(root, sizeof root, "/tmp/kiosk-watch-XXXXXX");
  if (!mkdtemp(root)) return -1;
  path_make(path_join(path, root, "scripts/core"));
  watch = watch_open(root);
  return watch && watch_add(watch, "scripts") ? 0 : -1;
}

static int tear_down(void **state) {
  (void)state;
  watch_close(watch);
  path_remove_all(root);
  return 0;
}

static void write_file(const char *name, const char *text) {
  char path[PATH_SIZE];
  int  fd = open(path_join(path, root, name), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  assert_true(fd >= 0);
  assert_int_equal(write(fd, text, strlen(text)), strlen(text));
  close(fd);
}

static void rename_file(const char *from, const char *to) {
  char a[PATH_SIZE], b[PATH_SIZE];
  assert_int_equal(rename(path_join(a, root, from), path_join(b, root, to)), 0);
}

static bool told(const char *wanted) {
  char path[PATH_SIZE];
  bool found = false;
  while (watch_next(watch, path)) found = found || strcmp(path, wanted) == 0;
  return found;
}

static void nothing_told(void) {
  char path[PATH_SIZE];
  assert_false(watch_next(watch, path));
}

static void test_written(void **state) {
  (void)state;
  nothing_told();
  write_file("scripts/core/button.lua", "return 1");
  assert_true(told("scripts/core/button.lua"));
  write_file("scripts/core/button.lua", "return 2");
  assert_true(told("scripts/core/button.lua"));
  nothing_told();
}

static void test_renamed(void **state) {
  (void)state;
  write_file("scripts/.site.lua.swp", "return 1");
  write_file("scripts/site.lua~", "return 0");
  nothing_told();
  rename_file("scripts/.site.lua.swp", "scripts/site.lua");
  assert_true(told("scripts/site.lua"));
}

static void test_removed(void **state) {
  char path[PATH_SIZE];
  (void)state;
  write_file("scripts/site.lua", "return 1");
  assert_true(told("scripts/site.lua"));
  unlink(path_join(path, root, "scripts/site.lua"));
  assert_true(told("scripts/site.lua"));
}

static void test_new_folders(void **state) {
  char path[PATH_SIZE];
  (void)state;
  path_make(path_join(path, root, "scripts/exhibits/quiz"));
  assert_true(told("scripts/exhibits"));
  write_file("scripts/exhibits/quiz/exhibit.lua", "return 1");
  assert_true(told("scripts/exhibits/quiz/exhibit.lua"));
  rename_file("scripts/exhibits/quiz", "scripts/exhibits/test");
  assert_true(told("scripts/exhibits/test"));
  write_file("scripts/exhibits/test/exhibit.lua", "return 2");
  assert_true(told("scripts/exhibits/test/exhibit.lua"));
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown(test_written, set_up, tear_down),
    cmocka_unit_test_setup_teardown(test_renamed, set_up, tear_down),
    cmocka_unit_test_setup_teardown(test_removed, set_up, tear_down),
    cmocka_unit_test_setup_teardown(test_new_folders, set_up, tear_down),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
