// The worked example of FORMAT.md, read out of the document itself.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "folder.h"

#include <cmocka.h>

enum { LINES = 7 };

static char data[PATH_SIZE];

static int new_folder(void **state) {
  (void)state;
  folder_new(data);
  return 0;
}

static int remove_folder(void **state) {
  (void)state;
  folder_remove(data);
  return 0;
}

static char *read_document(void) {
  size_t size;
  char  *text = path_read(TESTS_DIR "/../kiosk/tally/FORMAT.md", FOLDER_FILE_MAX, &size);
  assert_non_null(text);
  return text;
}

static void the_example_is_a_journal(void **state) {
  (void)state;
  char *text = read_document(), *lines = strstr(text, "\n{\"v\":1,") + 1;
  char *end = strstr(lines, "\n```") + 1, path[PATH_SIZE];
  assert_true(path_make(path_join(path, data, "journal")));
  folder_put(data, "000001.jsonl", lines, (size_t)(end - lines));
  ReaderEvent  e[LINES];
  ReaderDamage damage;
  assert_int_equal(folder_events(data, e, LINES, &damage), LINES);
  assert_int_equal(
    damage.bad + damage.broken + damage.gaps + damage.torn + damage.repeats, 0);
  assert_string_equal(e[3].event, "exhibit_enter");
  assert_string_equal(e[5].how, "home");
  assert_int_equal(e[5].seconds, 84);
  assert_int_equal(e[1].wall - e[1].t, 1795482000);
  free(text);
}

// The figures told under the example are those of the lines.
static void the_told_figures_fit(void **state) {
  (void)state;
  char *text = read_document(), *third = strstr(text, "\"seq\":3,");
  char  link[LINK_SIZE], told[LINK_SIZE + 4];
  while (third[-1] != '\n') third--;
  char *fourth = strchr(third, '\n') + 1;
  link_of(link, third, (size_t)(fourth - third - 1));
  snprintf(told, sizeof told, "\n%s\n", link);
  assert_non_null(strstr(fourth, told));
  char *crc = strstr(fourth, "\"crc\":\"") + 7;
  snprintf(told, sizeof told, "`%.8s`", crc);
  assert_non_null(strstr(fourth, told));
  free(text);
}

// It has every event that is written, and every field order as lines have it.
static void all_events_are_told(void **state) {
  (void)state;
  static const char *const events[] = {
    "boot",        "start",         "anchor",        "alive", "session_start",
    "session_end", "exhibit_enter", "exhibit_leave", "fault", "exhibit_completed",
    "batch_open",  "batch_close",   "correction",    "items", "door",
  };
  char *text = read_document(), name[64];
  for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
    snprintf(name, sizeof name, "`%s`", events[i]);
    assert_non_null(strstr(text, name));
  }
  free(text);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown(the_example_is_a_journal, new_folder, remove_folder),
    cmocka_unit_test(the_told_figures_fit),
    cmocka_unit_test(all_events_are_told),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
