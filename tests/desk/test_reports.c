#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "base/mem.h"
#include "desk/desk.h"
#include "desk/figure.h"
#include "desk/hide.h"
#include "desk/sheet.h"
#include "hall.h"
#include "printed.h"

#include <cmocka.h>

static char data[PATH_SIZE];

static int new_folder(void **state) {
  (void)state;
  folder_new(data);
  return 0;
}

static int new_week(void **state) {
  new_folder(state);
  hall_week(data);
  return 0;
}

static int remove_folder(void **state) {
  (void)state;
  folder_remove(data);
  return 0;
}

static void expect(const char *words, const char *rows) {
  expect_report(data, NULL, words, rows);
}

static char *read_file(const char *path, size_t *size) {
  char *bytes = path_read(path, FOLDER_FILE_MAX, size);
  assert_non_null(bytes);
  return bytes;
}

// A part of a workbook as text; free() it.
static char *unzip(const char *path, const char *part) {
  char command[PATH_SIZE + 64], *text = mem_new(1 << 20);
  snprintf(command, sizeof command, "unzip -p '%s' '%s'", path, part);
  FILE *pipe = popen(command, "r");
  assert_non_null(pipe);
  fread(text, 1, (1 << 20) - 1, pipe);
  assert_int_equal(pclose(pipe), 0);
  return text;
}

// Not a number: a place in the list of texts.
static void assert_text_cell(const char *sheet, const char *cell) {
  char        head[32];
  const char *at = strstr(sheet, cell);
  assert_non_null(at);
  snprintf(head, sizeof head, "%s", at);
  assert_has(head, "t=\"s\"");
}

// ---- what is counted ----

#define HOURS                                                                            \
  "hour,batches,people,sessions,uses,completed,door_in,door_out,days_alive,days_due\n"

static void hours_of_a_day(void **state) {
  (void)state;
  expect("day", HOURS "14,0,0,1,1,1,-,-,1,1\n"
                      "date uncertain,0,0,1,1,0,-,-,-,-\n");
  expect("day --from 2026-11-23 --to 2026-11-23", HOURS "09,0,0,1,2,1,-,-,1,1\n"
                                                        "10,0,0,2,1,0,-,-,1,1\n");
  expect("day --from 2026-11-25 --to 2026-11-26",
         HOURS "09,0,0,1,1,0,-,-,2,2\n"
               "10,-,-,-,-,-,-,-,0,2\n"
               "11,0,0,1,1,0,-,-,1,2\n"
               "date uncertain,0,0,1,1,0,-,-,-,-\n");
}

#define USE "exhibit,title,uses,completed,median_seconds,left_idle,faults,hours_open\n"

static void use_of_exhibits(void **state) {
  (void)state;
  expect("exhibits --from 2026-11-23 --to 2026-11-23",
         USE "film,-,1,0,30,1,0,2\n"
             "quiz,Ten lanterns,2,1,10,0,1,2\n");
  expect("exhibits", USE "film,-,3,1,30,1,0,6\n"
                         "quiz,Ten lanterns,4,1,50,0,1,6\n");
}

#define SITES "kiosk,site,days_alive,days_due,last_data,sessions,uses,gaps\n"

static void every_site(void **state) {
  (void)state;
  ReaderEvent e[1];
  char        rows[256];
  folder_events(data, e, 1, NULL);
  snprintf(rows, sizeof rows, SITES "%s,-,4,30,2026-11-28,7,7,0\n", e[0].kiosk);
  expect("sites --month 2026-11", rows);
  snprintf(rows, sizeof rows, SITES "%s,-,0,31,2026-11-28,-,-,0\n", e[0].kiosk);
  expect("sites --month 2026-10 --kiosk yz-01", rows);
}

// Two lines taken out in different places are two gaps.
static void gaps_are_shown(void **state) {
  (void)state;
  char   path[PATH_SIZE];
  size_t size;
  hall_monday(data);
  char *text = folder_text(data, "000001.jsonl", &size), *kept = mem_new(size + 1);
  int   number = 0;
  for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n"))
    if (++number != 4 && number != 7) strcat(strcat(kept, line), "\n");
  chmod(folder_file(path, data, "000001.jsonl"), 0644);
  folder_put(data, "000001.jsonl", kept, strlen(kept));
  char *out;
  assert_int_equal(hall_desk(data, "report sites --format csv", &out), DESK_WELL);
  assert_non_null(strstr(out, ",2\r\n"));
  free(out);
  free(text);
  free(kept);
}

// ---- the last year ----

static void november(int year, int days, int busy) {
  for (int day = 1; day <= days; day++) {
    char wall[64], boot[64];
    snprintf(wall, sizeof wall, "%d-11-%02dT10:00:00+08:00", year, day);
    snprintf(boot, sizeof boot, "%04d%04d-0000-4000-8000-000000000001", year, day);
    play_at(wall, CLOCK_TRUSTED, boot);
    Journal *journal = hall_open(data);
    for (int i = 0; i < (day <= busy ? 2 : 1); i++) {
      add(journal, "session_start", NULL);
      add(journal, "session_end", NULL);
    }
    journal_close(journal);
  }
}

#define BOTH                                                                             \
  "batches,units,people,people_last_year,people_change,talks,"                           \
  "sessions,sessions_last_year,sessions_change,uses,uses_last_year,uses_change,"         \
  "completed,left_idle,faults,seconds,median_seconds,door_in,door_out,"                  \
  "days_alive,days_due\n"

// 30 sessions in 30 days; then 17 twice and 11 once in 28 days: half as many again.
static void beside_the_last_year(void **state) {
  (void)state;
  november(2025, 30, 0);
  november(2026, 28, 17);
  expect("visits --month 2026-11 --by month",
         "month," BOTH "2026-11,0,0,0,0,-,0,45,30,0.500,0,0,-,0,0,0,0,-,-,-,28,30\n");
  // A year of which only November is there is not compared, but both are told.
  expect("visits --year 2026 --by year",
         "year," BOTH "2026,0,0,0,0,-,0,45,30,-,0,0,-,0,0,0,0,-,-,-,28,365\n");
  expect("visits --month 2025-11 --by month",
         "month," BOTH "2025-11,0,0,0,-,-,0,30,-,-,0,-,-,0,0,0,0,-,-,-,30,30\n");
  char *out;
  assert_int_equal(hall_desk(data, "report visits --month 2026-11 --by month", &out),
                   DESK_WELL);
  assert_has(out, "50.0%");
  assert_has(out, "1 kiosks on in both years: sessions 45, last year 30;");
  free(out);
}

static void too_few_days_are_not_compared(void **state) {
  (void)state;
  november(2025, 30, 0);
  november(2026, 26, 0);
  expect("visits --month 2026-11 --by month",
         "month," BOTH "2026-11,0,0,0,0,-,0,26,30,-,0,0,-,0,0,0,0,-,-,-,26,30\n");
}

static void figures(void **state) {
  (void)state;
  assert_int_equal(figure_change(3, 2), 500);
  assert_int_equal(figure_change(2, 3), -333);
  assert_int_equal(figure_change(1, 3), -667);
  assert_int_equal(figure_change(2001, 2000), 1);     // half up
  assert_int_equal(figure_change(1001, 2000), -499);  // up, not away from zero
  assert_true(figure_enough(9, 10));
  assert_false(figure_enough(89, 100));
  assert_false(figure_enough(0, 0));
}

// ---- tables made by hand ----

static void put_number(TableCell *cell, int64_t number) {
  *cell = (TableCell){.number = number};
}

// Name, uses, seconds, day. The numbers are found nowhere else in a file.
static void make_table(Table *table, const int64_t *uses, const int64_t *seconds,
                       size_t rows) {
  *table = (Table){
    .name = "test",
    .english = true,
    .title = "A <test> & more",
    .foot = mem_copy("One note.\n"),
    .from = "2026-07-01",
    .to = "2026-09-30",
    .column = {{.name = "name", .heading = "name"},
               {.name = "uses",
                .heading = "uses",
                .kind = TABLE_NUMBER,
                .counts = true,
                .adds = true},
               {.name = "seconds",
                .heading = "seconds",
                .kind = TABLE_NUMBER,
                .adds = true,
                .of = {1, 0}},
               {.name = "day", .heading = "day", .kind = TABLE_DATE}},
    .columns = 4,
    .chart = 1,
  };
  for (size_t r = 0; r < rows; r++) {
    TableCell *cell = table_add(table);
    char       name[32];
    snprintf(name, sizeof name, "row %zu", r);
    cell[0] = (TableCell){.text = mem_copy(name)};
    if (uses[r] >= 0) put_number(&cell[1], uses[r]);
    if (uses[r] >= 0) put_number(&cell[2], seconds[r]);
    cell[3] = (TableCell){.text = mem_copy("2026-09-30")};
  }
  table_total(table);
}

static void assert_shown(const Table *table, size_t row, int column, const char *text) {
  char buffer[TABLE_SHOWN_MAX];
  assert_string_equal(
    table_show(&table->column[column], table_at(table, row, column), buffer), text);
}

static const int64_t few_uses[] = {8, 5555, 4321, 0, -1};
static const int64_t few_seconds[] = {98765, 66666, 77777, 0, 0};

static void few_are_hidden(void **state) {
  (void)state;
  static const char *const shown[][2] = {
    {"＜10", "＊"}, {"5555", "66666"}, {"＊", "＊"}, {"0", "0"}, {"-", "-"}};
  Table table;
  make_table(&table, few_uses, few_seconds, 5);
  hide_few(&table);
  for (size_t r = 0; r < 5; r++)
    for (int c = 0; c < 2; c++) assert_shown(&table, r, c + 1, shown[r][c]);
  assert_int_equal(table.total[1].number, 8 + 5555 + 4321);
  assert_has(table.foot, "＜10 = fewer than 10, hidden");
  table_free(&table);
}

static void two_hidden_need_no_third(void **state) {
  (void)state;
  static const int64_t uses[] = {8, 9, 10}, seconds[] = {1, 1, 1};
  Table                table;
  make_table(&table, uses, seconds, 3);
  hide_few(&table);
  assert_shown(&table, 0, 1, "＜10");
  assert_shown(&table, 1, 1, "＜10");
  assert_shown(&table, 2, 1, "10");
  table_free(&table);
}

// A total of few is hidden like any other cell.
static void few_in_all(void **state) {
  (void)state;
  static const int64_t uses[] = {3, 0}, seconds[] = {12, 0};
  Table                table;
  make_table(&table, uses, seconds, 2);
  hide_few(&table);
  assert_string_equal(table.total[1].text, "＜10");
  assert_string_equal(table.total[2].text, "＊");
  table_free(&table);
}

static char *write_sheet(const Table *table, bool (*write)(const Table *, FILE *),
                         const char *name, char path[PATH_SIZE], size_t *size) {
  char *text;
  FILE *to = open_memstream(&text, size);
  assert_true(write(table, to));
  fclose(to);
  assert_true(path_replace(path_join(path, data, name), text, *size));
  return text;
}

static void hidden_is_nowhere(void **state) {
  (void)state;
  static const char *const parts[] = {"xl/worksheets/sheet1.xml",
                                      "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml",
                                      "xl/charts/chart1.xml"};
  char                     path[PATH_SIZE];
  size_t                   size;
  Table                    table;
  make_table(&table, few_uses, few_seconds, 5);
  hide_few(&table);
  free(write_sheet(&table, sheet_print_xlsx, "few.xlsx", path, &size));
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    char *text = unzip(path, parts[i]);
    assert_lacks(text, "4321");
    assert_lacks(text, "98765");
    assert_lacks(text, "77777");
    assert_lacks(text, "<c:v>8</c:v>");
    if (i == 0) assert_has(text, "<v>5555</v>");
    if (i == 0) assert_text_cell(text, "<c r=\"B4\"");
    if (i == 2) assert_has(text, "＜10");
    free(text);
  }
  char *page = write_sheet(&table, sheet_print_html, "few.html", path, &size);
  assert_lacks(page, "4321");
  assert_lacks(page, "98765");
  assert_lacks(page, "77777");
  assert_lacks(page, ">8<");
  assert_has(page, ">5555<");
  free(page);
  table_free(&table);
}

static void cells_of_csv(void **state) {
  (void)state;
  static const int64_t     uses[] = {1, 2, 3, -5}, seconds[] = {1, 2, 3, 4};
  static const char *const names[] = {"=1+1", "-", "a,\"b\"", "@x"};
  char                    *text;
  size_t                   size;
  Table                    table;
  make_table(&table, uses, seconds, 4);
  for (size_t r = 0; r < 4; r++) {
    free(table.cell[4 * r].text);
    table.cell[4 * r].text = mem_copy(names[r]);
  }
  table.column[2].kind = TABLE_SHARE;
  table.cell[2].number = -50;
  FILE *to = open_memstream(&text, &size);
  table_write_csv(&table, to);
  fclose(to);
  assert_string_equal(text, "\xEF\xBB\xBFname,uses,seconds,day\r\n"
                            "'=1+1,1,-0.050,2026-09-30\r\n"
                            "-,2,0.002,2026-09-30\r\n"
                            "\"a,\"\"b\"\"\",3,0.003,2026-09-30\r\n"
                            "'@x,-,-,2026-09-30\r\n");
  free(text);
  table_free(&table);
}

// ---- sheets ----

static void a_workbook(void **state) {
  (void)state;
  char   path[PATH_SIZE], again[PATH_SIZE];
  size_t size, size_again;
  Table  table;
  make_table(&table, few_uses, few_seconds, 5);
  table.unit = "A base";
  char *first = write_sheet(&table, sheet_print_xlsx, "a.xlsx", path, &size);
  sleep(1);  // another second on the clock of the file system
  char *second = write_sheet(&table, sheet_print_xlsx, "b.xlsx", again, &size_again);
  assert_int_equal(size, size_again);
  assert_memory_equal(first, second, size);
  char *page = unzip(path, "xl/worksheets/sheet1.xml");
  assert_has(page, "<v>4321</v>");
  assert_has(page, "<v>46295</v>");  // 2026-09-30
  assert_has(page, "paperSize=\"9\"");
  assert_lacks(page, "fitToHeight=\"0\"");  // a few rows: one page with its foot
  assert_has(page, "state=\"frozen\"");
  assert_has(page, "<mergeCells count=\"3\">");
  assert_has(page, "Page &amp;P of &amp;N");
  assert_has(page, "ht=\"120.05");  // the seal
  assert_lacks(page, "orientation=\"landscape\"");
  assert_lacks(page, "<f>");
  char *book = unzip(path, "xl/workbook.xml");
  assert_has(book, "_xlnm.Print_Titles");
  assert_has(book, "_xlnm.Print_Area");
  char *chart = unzip(path, "xl/charts/chart1.xml");
  assert_has(chart, "<c:v>5555</c:v>");
  char *styles = unzip(path, "xl/styles.xml");
  assert_has(styles, "宋体");
  assert_has(styles, "yyyy-mm-dd");
  free(first);
  free(second);
  free(page);
  free(book);
  free(chart);
  free(styles);
  table_free(&table);
}

static void a_page(void **state) {
  (void)state;
  char   path[PATH_SIZE];
  size_t size;
  Table  table;
  make_table(&table, few_uses, few_seconds, 5);
  char *page = write_sheet(&table, sheet_print_html, "a.html", path, &size);
  static const char *const outside[] = {
    "http", "src=", "href=", "url(", "@import", "<script"};
  for (size_t i = 0; i < sizeof outside / sizeof *outside; i++)
    assert_lacks(page, outside[i]);
  assert_has(page, "<svg");
  assert_has(page, "A4 portrait");
  assert_has(page, "height:42mm");
  assert_has(page, "<h1>A &lt;test&gt; &amp; more</h1>");
  assert_has(page, "<p>One note.</p></div>");
  free(page);
  table_free(&table);
}

// ---- the folder for the meeting ----

static void all_of_a_quarter(void **state) {
  (void)state;
  static const char        title[] = "\xEF\xBB\xBF崖州区基地\r\n第二行";
  static const char *const files[] = {
    "visits.xlsx",   "visits.html",   "day.xlsx",         "day.html",
    "exhibits.xlsx", "exhibits.html", "sites.xlsx",       "sites.html",
    "ledger.xlsx",   "ledger.html",   "corrections.xlsx", "corrections.html",
    "changes.xlsx",  "changes.html"};
  char   words[PATH_SIZE + 128], folder[PATH_SIZE], path[PATH_SIZE], *out, head[160];
  size_t size;
  folder_put(data, "../title.txt", title, sizeof title - 1);
  snprintf(words, sizeof words, "report all --quarter 2026Q4 --out %s",
           path_join(folder, data, "meeting/q4"));
  assert_int_equal(hall_desk(data, words, &out), DESK_WELL);
  assert_string_equal(out, "");
  free(out);
  for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
    char *bytes = read_file(path_join(path, folder, files[i]), &size);
    if (strstr(files[i], "html")) assert_has(bytes, "崖州区基地</span>");
    free(bytes);
  }
  ReaderEvent e[64];
  int         n = folder_events(data, e, 64, NULL);
  char       *manifest = read_file(path_join(path, folder, "manifest.json"), &size);
  snprintf(head, sizeof head,
           "{\"kiosk\":\"%s\",\"first\":1,\"seq\":%d,\"head\":\"%s\",\"missing\":[]}",
           e[0].kiosk, n, e[n - 1].hash);
  assert_has(manifest, head);
  assert_has(manifest, "\"version\":\"");
  assert_has(manifest, "\"from\":\"2026-10-01\"");
  free(manifest);
}

static void fit_for_everybody(void **state) {
  (void)state;
  expect("exhibits --for-publication --month 2026-11",
         USE "film,-,＜10,＜10,＊,＜10,0,6\n"
             "quiz,Ten lanterns,＜10,＜10,＊,0,＜10,6\n");
  char *out;
  assert_int_equal(
    hall_desk(data, "report visits --for-publication --month 2026-11", &out), DESK_WELL);
  assert_lacks(out, "kiosks on in both years");
  free(out);
}

int main(void) {
  log_quiet(true);
#define WEEK(f) cmocka_unit_test_setup_teardown(f, new_week, remove_folder)
#define BARE(f) cmocka_unit_test_setup_teardown(f, new_folder, remove_folder)
  const struct CMUnitTest tests[] = {
    WEEK(hours_of_a_day),
    WEEK(use_of_exhibits),
    WEEK(every_site),
    BARE(gaps_are_shown),
    BARE(beside_the_last_year),
    BARE(too_few_days_are_not_compared),
    cmocka_unit_test(figures),
    cmocka_unit_test(few_are_hidden),
    cmocka_unit_test(two_hidden_need_no_third),
    cmocka_unit_test(few_in_all),
    BARE(hidden_is_nowhere),
    cmocka_unit_test(cells_of_csv),
    BARE(a_workbook),
    BARE(a_page),
    WEEK(all_of_a_quarter),
    WEEK(fit_for_everybody),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
