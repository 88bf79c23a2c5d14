#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "desk/figure.h"
#include "desk/period.h"
#include "desk/table.h"

#include <cmocka.h>

static void expect(PeriodKind kind, const char *name, const char *from, const char *to) {
  Period period;
  char   text[PERIOD_TEXT_MAX];
  assert_true(period_parse(&period, kind, name));
  assert_string_equal(period_name(text, PERIOD_DAY, period.from), from);
  assert_string_equal(period_name(text, PERIOD_DAY, period.to), to);
  assert_string_equal(period_name(text, kind, period.from), name);
  assert_string_equal(period_name(text, kind, period.to), name);
}

static void periods(void **state) {
  (void)state;
  expect(PERIOD_DAY, "2028-02-29", "2028-02-29", "2028-02-29");
  expect(PERIOD_WEEK, "2026-W48", "2026-11-23", "2026-11-29");
  expect(PERIOD_WEEK, "2026-W53", "2026-12-28", "2027-01-03");
  expect(PERIOD_WEEK, "2027-W01", "2027-01-04", "2027-01-10");
  expect(PERIOD_WEEK, "2025-W01", "2024-12-30", "2025-01-05");
  expect(PERIOD_MONTH, "2026-11", "2026-11-01", "2026-11-30");
  expect(PERIOD_MONTH, "2026-12", "2026-12-01", "2026-12-31");
  expect(PERIOD_MONTH, "2028-02", "2028-02-01", "2028-02-29");
  expect(PERIOD_QUARTER, "2026Q4", "2026-10-01", "2026-12-31");
  expect(PERIOD_HALF, "2026H1", "2026-01-01", "2026-06-30");
  expect(PERIOD_YEAR, "2026", "2026-01-01", "2026-12-31");
}

static void no_periods(void **state) {
  (void)state;
  Period period;
  assert_false(period_parse(&period, PERIOD_DAY, "2026-02-29"));
  assert_false(period_parse(&period, PERIOD_DAY, "2026-2-9"));
  assert_false(period_parse(&period, PERIOD_DAY, "2026-11-24 "));
  assert_false(period_parse(&period, PERIOD_WEEK, "2027-W53"));
  assert_false(period_parse(&period, PERIOD_MONTH, "2026-00"));
  assert_false(period_parse(&period, PERIOD_QUARTER, "2026Q0"));
  assert_false(period_parse(&period, PERIOD_HALF, "2026H3"));
  assert_false(period_parse(&period, PERIOD_YEAR, "26"));
  assert_false(period_parse(&period, PERIOD_YEAR, ""));
}

static void medians(void **state) {
  (void)state;
  assert_int_equal(figure_median(NULL, 0), -1);
  assert_int_equal(figure_median((FigureCount[]){{7, 1}}, 1), 7);
  assert_int_equal(figure_median((FigureCount[]){{1, 1}, {9, 1}}, 2), 1);
  assert_int_equal(figure_median((FigureCount[]){{1, 1}, {5, 1}, {9, 1}}, 3), 5);
  assert_int_equal(figure_median((FigureCount[]){{1, 2}, {5, 3}, {9, 1}}, 3), 5);
  assert_int_equal(figure_median((FigureCount[]){{1, 3}, {5, 3}}, 2), 1);
}

static char *written(void (*write)(const Table *, FILE *), const char *cell) {
  Table table = {
    .name = "t", .columns = 2, .column = {{"a", "甲"}, {"n", "数", TABLE_NUMBER}}};
  char  *text;
  size_t size;
  table.title = "题";
  table.foot = strdup("注\n");
  TableCell *row = table_add(&table);
  row[0] = (TableCell){.text = strdup(cell)};
  row[1] = (TableCell){.number = -5};
  FILE *to = open_memstream(&text, &size);
  write(&table, to);
  fclose(to);
  table_free(&table);
  return text;
}

static void expect_table(void (*write)(const Table *, FILE *), const char *cell,
                         const char *want) {
  char *text = written(write, cell);
  assert_string_equal(text, want);
  free(text);
}

#define HEAD "\xEF\xBB\xBF甲,数\r\n"

static void csv(void **state) {
  (void)state;
  expect_table(table_write_csv, "quiz", HEAD "quiz,-5\r\n");
  expect_table(table_write_csv, "-", HEAD "-,-5\r\n");
  expect_table(table_write_csv, "=1+1", HEAD "'=1+1,-5\r\n");
  expect_table(table_write_csv, "+86", HEAD "'+86,-5\r\n");
  expect_table(table_write_csv, "-x", HEAD "'-x,-5\r\n");
  expect_table(table_write_csv, "@a", HEAD "'@a,-5\r\n");
  expect_table(table_write_csv, "\tb", HEAD "'\tb,-5\r\n");
  expect_table(table_write_csv, "\rc", HEAD "\"'\rc\",-5\r\n");
  expect_table(table_write_csv, "a,\"b\"", HEAD "\"a,\"\"b\"\"\",-5\r\n");
}

static void text(void **state) {
  (void)state;
  expect_table(table_write_text, "测验", "题\n\n甲    数\n测验  -5\n\n注\n");
  expect_table(table_write_text, "quiz", "题\n\n甲    数\nquiz  -5\n\n注\n");
}

static void json(void **state) {
  (void)state;
  expect_table(table_write_json, "a\"\\\n测",
               "{\"report\":\"t\",\"from\":null,\"to\":null,\"rows\":[\n"
               "{\"a\":\"a\\\"\\\\\\u000a测\",\"n\":-5}]}\n");
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(periods), cmocka_unit_test(no_periods), cmocka_unit_test(medians),
    cmocka_unit_test(csv),     cmocka_unit_test(text),       cmocka_unit_test(json),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
