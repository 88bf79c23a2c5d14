// The names of units: kept, renamed, taken out; and what is refused.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "folder.h"
#include "tally/units.h"

#include <cmocka.h>

static char data[PATH_SIZE], folder[PATH_SIZE];

static int begin(void **state) {
  (void)state;
  folder_new(data);
  path_make(path_join(folder, data, "journal"));
  return 0;
}

static int done(void **state) {
  (void)state;
  folder_remove(data);
  return 0;
}

static void numbers_last(void **state) {
  (void)state;
  Units *units = units_load(folder);
  assert_int_equal(units_count(units), 0);
  assert_int_equal(units_find_or_add(units, "南滨小学", "2026-11-24"), 1);
  assert_int_equal(units_find_or_add(units, "崖城中学", "2026-11-24"), 2);
  assert_int_equal(units_find_or_add(units, "南滨小学", "2026-12-01"), 1);
  assert_true(units_save(units, folder));
  units_close(units);
  units = units_load(folder);
  assert_int_equal(units_count(units), 2);
  assert_string_equal(units_name(units, 2), "崖城中学");
  assert_string_equal(units_name(units, 3), "");
  assert_string_equal(units_row(units, 0)->day, "2026-11-24");
  assert_int_equal(units_find(units, "崖州小学"), 0);
  units_close(units);
}

static void a_new_name_keeps_the_number(void **state) {
  (void)state;
  Units *units = units_load(folder);
  units_find_or_add(units, "保港小学", "2026-11-24");
  assert_true(units_rename(units, 1, "保港中心小学", "2027-09-01"));
  assert_string_equal(units_name(units, 1), "保港中心小学");
  assert_int_equal(units_find(units, "保港中心小学"), 1);
  // The old name is free for another one now.
  assert_int_equal(units_find_or_add(units, "保港小学", "2027-09-02"), 2);
  assert_false(units_rename(units, 9, "谁", "2027-09-01"));
  units_close(units);
}

static void a_name_taken_out_is_nowhere(void **state) {
  (void)state;
  size_t size;
  Units *units = units_load(folder);
  units_find_or_add(units, "张三", "2026-11-24");
  units_rename(units, 1, "张三同学", "2026-11-25");
  units_blank(units, 1);
  assert_true(units_save(units, folder));
  units_close(units);
  char *text = folder_text(data, "units.tsv", &size);
  assert_null(strstr(text, "张三"));
  free(text);
  // A row without a name, written by hand, does the same.
  static const char rows[] =
    "1\t李四\t2026-11-24\n2\t南滨小学\t2026-11-24\n1\t\t2026-11-25\n";
  folder_put(data, "units.tsv", rows, sizeof rows - 1);
  units = units_load(folder);
  assert_string_equal(units_trouble(units), "");
  assert_true(units_save(units, folder));
  assert_int_equal(units_find_or_add(units, "李四家", "2026-11-26"), 3);
  units_close(units);
  text = folder_text(data, "units.tsv", &size);
  assert_null(strstr(text, "李四"));
  assert_non_null(strstr(text, "南滨小学"));
  free(text);
}

static void what_is_no_unit_is_refused(void **state) {
  (void)state;
  static const char *const wrong[] = {
    "",           " 南滨小学",
    "南滨小学 ",  "南滨\t小学",
    "南滨\n小学", "13807551234",
    "电话 83860", "一二三四五六七八九十一二三四五六七八九十一二三四"};
  Units *units = units_load(folder);
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    assert_false(units_is_name(wrong[i]));
    assert_int_equal(units_find_or_add(units, wrong[i], "2026-11-24"), 0);
  }
  assert_true(units_is_name("2026 级 1 班"));  // four digits are a year
  assert_int_equal(units_count(units), 0);
  units_close(units);
}

static void a_spoiled_file_is_left_as_it_is(void **state) {
  (void)state;
  static const char *const spoiled[] = {"1\t南滨小学\n", "x\t南滨小学\t2026-11-24\n",
                                        "0\t南滨小学\t2026-11-24\n",
                                        "1\t南滨小学\t2026-1-24\n"};
  static const char        good[] = "7\t崖城中学\t2026-11-24\n";
  for (size_t i = 0; i < sizeof spoiled / sizeof *spoiled; i++) {
    char   text[128];
    size_t size;
    snprintf(text, sizeof text, "%s%s", spoiled[i], good);
    folder_put(data, "units.tsv", text, strlen(text));
    Units *units = units_load(folder);
    assert_non_null(strstr(units_trouble(units), "units.tsv:1"));
    assert_string_equal(units_name(units, 7), "崖城中学");
    assert_int_equal(units_find_or_add(units, "新学校", "2026-11-24"), 0);
    assert_int_equal(units_find_or_add(units, "崖城中学", "2026-11-24"), 7);
    assert_false(units_save(units, folder));
    units_close(units);
    char *after = folder_text(data, "units.tsv", &size);
    assert_string_equal(after, text);
    free(after);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown(numbers_last, begin, done),
    cmocka_unit_test_setup_teardown(a_new_name_keeps_the_number, begin, done),
    cmocka_unit_test_setup_teardown(a_name_taken_out_is_nowhere, begin, done),
    cmocka_unit_test_setup_teardown(what_is_no_unit_is_refused, begin, done),
    cmocka_unit_test_setup_teardown(a_spoiled_file_is_left_as_it_is, begin, done),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
