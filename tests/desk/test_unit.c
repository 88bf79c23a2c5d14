// Names of units and what is left of them, and the reports of who came and what was
// chosen.
#include <dirent.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "desk/desk.h"
#include "printed.h"
#include "quizhall.h"

#include <cmocka.h>

// The kiosk of hall_groups(), a stick, and the office's data folder.
static char top[PATH_SIZE], kiosk[PATH_SIZE], stick[PATH_SIZE], office[PATH_SIZE];

static int new_hall(void **state) {
  (void)state;
  folder_new(top);
  path_make(path_join(kiosk, top, "kiosk"));
  path_make(path_join(stick, top, "stick"));
  path_make(path_join(office, top, "office"));
  hall_groups(kiosk);
  return 0;
}

static int remove_hall(void **state) {
  (void)state;
  folder_remove(top);
  return 0;
}

static void run(const char *data, DeskStatus status, const char *words, const char *has) {
  char *out = desk_of(data, status, words), path[PATH_SIZE];
  char *complaint = path_read(path_join(path, data, "complaint"), FOLDER_FILE_MAX, NULL);
  if (!strstr(out, has)) assert_has(complaint, has);
  free(complaint);
  free(out);
}

// ---- names ----

static void renamed_in_all_reports(void **state) {
  (void)state;
  run(kiosk, DESK_WELL, "unit list", "     1  Bay\n     2  Palm\n     3  (taken out)\n");
  run(kiosk, DESK_WELL, "report ledger --format csv", "Bay");
  run(kiosk, DESK_WELL, "unit rename 1 Cape", "Renamed");
  char *out = desk_of(kiosk, DESK_WELL, "report ledger --format csv");
  assert_has(out, "Cape");
  assert_lacks(out, "Bay");
  free(out);
  run(kiosk, DESK_WELL, "unit list", "     1  Cape\n");
}

static void wrong_words_change_nothing(void **state) {
  (void)state;
  run(kiosk, DESK_USAGE, "unit", "Write kiosk unit list");
  run(kiosk, DESK_USAGE, "unit blank", "Write kiosk unit list");
  run(kiosk, DESK_USAGE, "unit rename 1", "Write kiosk unit list");
  run(kiosk, DESK_USAGE, "unit blank two", "Write kiosk unit list");
  run(kiosk, DESK_WRONG, "unit blank 9", "there is no unit 9");
  run(kiosk, DESK_WRONG, "unit rename 1 13812345678", "Nothing was changed");
  Journal *journal = hall_open(kiosk);
  run(kiosk, DESK_WRONG, "unit blank 2", "the show is running");
  journal_close(journal);
  run(kiosk, DESK_WELL, "unit list", "     1  Bay\n     2  Palm\n     3  (taken out)\n");
}

static bool bytes_have(const char *path, const char *name) {
  size_t size;
  char  *bytes = path_read(path, FOLDER_FILE_MAX, &size);
  bool   has = bytes && memmem(bytes, size, name, strlen(name));
  free(bytes);
  return has;
}

// How many files under a folder have the name in them.
static int files_with(const char *folder, const char *name) {
  char           path[PATH_SIZE];
  int            found = 0;
  DIR           *dir = opendir(folder);
  struct dirent *entry;
  if (!dir) return bytes_have(folder, name);
  while ((entry = readdir(dir)))
    if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
      found += files_with(path_join(path, folder, entry->d_name), name);
  closedir(dir);
  return found;
}

static void carry(void) {
  char words[PATH_SIZE + 32];
  snprintf(words, sizeof words, "export --to %s", stick);
  run(kiosk, DESK_WELL, words, "lines 1 to");
  snprintf(words, sizeof words, "collect %s --accept", stick);
  run(office, DESK_WELL, words, "taken up to line");
  run(kiosk, DESK_WELL, "report ledger", "44");
  run(office, DESK_WELL, "report ledger", "44");
  run(office, DESK_WELL, "unit list", "Bay");
}

static void taken_out_everywhere(void **state) {
  (void)state;
  carry();
  assert_true(files_with(kiosk, "Palm") > 0);
  assert_true(files_with(stick, "Palm") > 0);
  assert_true(files_with(office, "Palm") > 0);
  run(kiosk, DESK_WELL, "unit blank 2", "Taken out");
  carry();
  assert_int_equal(files_with(top, "Palm"), 0);
  assert_true(files_with(top, "Bay") > 0);
  run(office, DESK_WELL, "report ledger", "unit 2");
}

// The copy in the office, of which the kiosk sends the next one.
static void taken_out_of_a_copy(void **state) {
  (void)state;
  char    words[LINE_TEXT_MAX + 32];
  int64_t batch[5];
  carry();
  snprintf(words, sizeof words, "unit blank 2 --kiosk %s", quiz_batches(kiosk, batch));
  run(office, DESK_WELL, words, "Taken out");
  run(office, DESK_WELL, "report ledger", "unit 2");
  run(office, DESK_WELL, "unit list", "     1  Bay\n     2  (taken out)\n");
  assert_int_equal(files_with(office, "Palm"), 0);
}

// ---- who came ----

static void people_of_each_class(void **state) {
  (void)state;
  expect_report(kiosk, NULL, "people --by month",
                "month,batches,units,people,people_primary,people_middle,people_adult,"
                "talks,days_alive,days_due\n"
                "2026-11,3,3,86,44,30,12,1,2,2\n");
  expect_report(kiosk, NULL, "people --by purpose",
                "purpose,batches,units,people,people_primary,people_middle,people_adult,"
                "talks\n"
                "walk-ins,-,-,-,-,-,-,-\n"
                "class,1,1,30,0,30,0,0\nother,1,1,12,0,0,12,0\nvisit,1,1,44,44,0,0,1\n");
  char *text = desk_of(kiosk, DESK_WELL, "report people --quarter 2026Q4");
  assert_has(text, "2026Q4: ＜10.");
  assert_lacks(text, "people_recovery");
  free(text);
  run(kiosk, DESK_USAGE, "report people --quarter 2026Q4 --for-publication",
      "fixed tables only");
}

// What is on paper, and what is explained below it.
static void wide_prints_all_columns(void **state) {
  (void)state;
  char *page = desk_of(kiosk, DESK_WELL, "report visits --by month --format html");
  char *wide = desk_of(kiosk, DESK_WELL, "report visits --by month --wide --format html");
  static const char *const aside[] = {">talks<", ">left_idle<", ">people_primary<",
                                      "left_idle:", "median:"};
  for (size_t i = 0; i < sizeof aside / sizeof *aside; i++) {
    assert_lacks(page, aside[i]);
    assert_has(wide, aside[i]);
  }
  assert_has(page, ">people<");
  free(page);
  free(wide);
}

// What has no date is a row, and no bar.
static void charts_are_of_what_is_dated(void **state) {
  (void)state;
  char data[PATH_SIZE];
  path_make(path_join(data, top, "week"));
  hall_week(data);
  char *page = desk_of(data, DESK_WELL, "report visits --by day --format html");
  assert_has(page, "date uncertain</td>");
  const char *chart = page;
  while (strncmp(chart, "<svg", 4) != 0) assert_true(*++chart != '\0');
  assert_lacks(chart, "date uncertain");
  assert_has(chart, "2026-11-28");
  free(page);
}

// ---- what was chosen ----

static void put_question(Journal *journal, int64_t bin, const char *version,
                         const char *shown, const char *chosen) {
  Bin all = {.exhibit = "quiz", .number = bin, .period = "2026-11"};
  quiz_tell(journal, &all, QUIZ_POOL, "s.p.zh.-", "play", "rounds", "60.60");
  quiz_tell(journal, &all, QUIZ_POOL, "s.p.zh.-", version, "shown", shown);
  quiz_tell(journal, &all, QUIZ_POOL, "s.p.zh.-", version, "opt", chosen);
  quiz_tell(journal, &all, NULL, NULL, "bin", "whole", "3");
}

static void put_opinions(const char *data) {
  static const char *const versions[] = {"dddddddd", "eeeeeeee"};
  char                     folder[PATH_SIZE];
  Journal                 *journal = hall_open(data);
  put_question(journal, 2001, QUIZ_ONE, "60.60.0.0.50.3000.180000", "50.10");
  put_question(journal, 2002, versions[0], "60.60", "30.18.9.3");
  put_question(journal, 2003, versions[1], "60.60", "40.12.8");
  journal_close(journal);
  quiz_texts(data);
  Texts *texts = texts_open(path_join(folder, data, "journal"));
  for (int i = 0; i < 2; i++) {
    static const char text[] = "id\ts\ntype\tsurvey\nask\tWhat now?\n1\tstay\n2\tgo\n"
                               "3\task\n4\tnone\n";
    if (!texts_add(texts, "quiz", versions[i], text, sizeof text - 1)) abort();
  }
  assert_true(texts_save(texts));
  texts_close(texts);
}

// Opinions first. Of one with a single hidden number the next smallest is hidden as well:
// 60 answers less 40 and 12 would tell the 8.
static void options_and_few(void **state) {
  (void)state;
  put_opinions(kiosk);
  expect_report(kiosk, NULL, "options --month 2026-11",
                "ask,type,option,right,chosen,share,exhibit,id,number,version\n"
                "What now?,survey,stay,,30,0.500,quiz,s,1,dddddddd\n"
                "What now?,survey,go,,18,0.300,quiz,s,2,dddddddd\n"
                "What now?,survey,ask,,＜10,＊,quiz,s,3,dddddddd\n"
                "What now?,survey,none,,＜10,＊,quiz,s,4,dddddddd\n"
                "What now?,survey,stay,,40,0.667,quiz,s,1,eeeeeeee\n"
                "What now?,survey,go,,＊,＊,quiz,s,2,eeeeeeee\n"
                "What now?,survey,ask,,＜10,＊,quiz,s,3,eeeeeeee\n"
                "What now?,survey,none,,0,0.000,quiz,s,4,eeeeeeee\n"
                "first?,single,yes,right,50,0.833,quiz,q1,1,aaaaaaaa\n"
                "first?,single,no,,10,0.167,quiz,q1,2,aaaaaaaa\n"
                "first?,single,maybe,,0,0.000,quiz,q1,3,aaaaaaaa\n");
  char *json = desk_of(kiosk, DESK_WELL, "report options --month 2026-11 --format json");
  assert_lacks(json, "0.13333");  // 8 of 60
  free(json);
}

int main(void) {
  log_quiet(true);
#define TEST(f) cmocka_unit_test_setup_teardown(f, new_hall, remove_hall)
  const struct CMUnitTest tests[] = {
    TEST(renamed_in_all_reports),      TEST(wrong_words_change_nothing),
    TEST(taken_out_everywhere),        TEST(taken_out_of_a_copy),
    TEST(people_of_each_class),        TEST(wide_prints_all_columns),
    TEST(charts_are_of_what_is_dated), TEST(options_and_few),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
