#include <fcntl.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include "base/log.h"
#include "base/mem.h"
#include "desk/desk.h"
#include "printed.h"
#include "quizhall.h"

#include <cmocka.h>

static char data[PATH_SIZE], id[LINE_TEXT_MAX];

static int new_folder(void **state) {
  (void)state;
  folder_new(data);
  return 0;
}

static int new_hall(void **state) {
  ReaderEvent event;
  new_folder(state);
  quiz_hall(data);
  folder_events(data, &event, 1, NULL);
  memcpy(id, event.kiosk, sizeof id);
  return 0;
}

static int remove_folder(void **state) {
  (void)state;
  folder_remove(data);
  return 0;
}

static void expect(const char *words, const char *rows) {
  expect_report(data, id, words, rows);
}

static size_t place_of(const char *text, const char *part) {
  assert_has(text, part);
  return strlen(text) - strlen(strstr(text, part));
}

// The number of a field in the row of a report as JSON that holds `of`.
static double figure(const char *json, const char *of, const char *name) {
  char        key[64];
  const char *row = strstr(json, of);
  if (!row) fail_msg("no %s in %s", of, json);
  while (row > json && row[-1] != '\n') row--;
  snprintf(key, sizeof key, "\"%s\":", name);
  const char *at = strstr(row, key);
  if (!at) fail_msg("no %s in %s", name, row);
  return strncmp(at + strlen(key), "null", 4) == 0 ? NAN : strtod(at + strlen(key), NULL);
}

static void near(double got, double want) {
  if (!(fabs(got - want) <= 1e-9)) fail_msg("%.15g, not %.15g", got, want);
}

// ---- the bulletin ----

#define QUIZ "invited,started,answered,left,rate,pass_rate,full_rate,mean,overall\n"

// Palm has 8 plays: hidden, and with it the next smallest, or the total would tell. The
// unit without a name was invited and did not play. All that is not sure of November is
// in its own row.
static void quiz_by_unit(void **state) {
  (void)state;
  expect("quiz --month 2026-11", "unit," QUIZ "unit 3 (ID),12,0,0,0,0.000,-,-,-,-\n"
                                 "walk-ins,-,＊,＊,0,-,＊,＊,＊,-\n"
                                 "Bay,44,40,40,0,0.909,0.750,0.750,87.50,-\n"
                                 "Palm,30,＜10,＜10,0,＊,＊,＊,＊,-\n"
                                 "date uncertain,0,25,25,0,-,1.000,1.000,100.00,-\n");
  char *text = desk_of(data, DESK_WELL, "report quiz --month 2026-11");
  // 48 of groups, 86 invited; 63 of 84 passed; 8820 of 10080 points.
  assert_has(text, "55.8%");
  assert_has(text, "75.0%");
  assert_has(text, "87.50");
  assert_has(text, "rate = finished plays of groups / invited");
  free(text);
  expect("quiz --unit Bay", "unit," QUIZ "Bay,44,40,40,0,0.909,0.750,0.750,87.50,-\n");
}

// October: 23 started, 20 finished of which 10 passed; 1560 of 2400 points. In the
// quarter all is sure but what is dated by nothing; in all of time that, too.
static void quiz_by_time_and_level(void **state) {
  (void)state;
  expect("quiz --month 2026-10 --by month",
         "month," QUIZ "2026-10,0,23,20,3,-,0.500,0.500,65.00,-\n"
         "date uncertain,0,25,25,0,-,1.000,1.000,100.00,-\n");
  expect("quiz --quarter 2026Q4 --by quarter",
         "quarter," QUIZ "2026Q4,86,94,91,3,0.558,0.659,0.659,80.77,-\n"
         "date uncertain,0,13,13,0,-,1.000,1.000,100.00,-\n");
  expect("quiz --by month", "month," QUIZ "2026-10,0,23,20,3,-,0.500,0.500,65.00,-\n"
                            "2026-11,86,59,59,0,0.558,0.644,0.644,82.20,-\n"
                            "date uncertain,0,25,25,0,-,1.000,1.000,100.00,-\n");
  expect("quiz --by level,language",
         "level,language," QUIZ "adult,zh,-,36,36,0,-,0.694,0.694,84.72,-\n"
         "middle,zh,-,8,8,0,-,1.000,1.000,100.00,-\n"
         "primary,en,-,4,4,0,-,0.000,0.000,0.00,-\n"
         "primary,zh,-,59,56,3,-,0.714,0.714,85.71,-\n");
}

// Half of the rate (more than all counts as all), half of the mean: 100 x (0.5 x 0.909 +
// 0.5 x 0.875).
static void quiz_weights(void **state) {
  (void)state;
  char home[PATH_SIZE], path[PATH_SIZE], words[PATH_SIZE + 64];
  path_join(home, data, "home");
  assert_true(path_make(path_join(path, home, "scripts")));
  FILE *file = fopen(path_join(path, home, "scripts/site.lua"), "we");
  assert_non_null(file);
  fputs("return { bulletin = { rate = 0.5, mean = .5 } }\n", file);
  fclose(file);
  snprintf(words, sizeof words, "report quiz --unit Bay --format json --home %s", home);
  char *json = desk_of(data, DESK_WELL, words);
  near(figure(json, "Bay", "overall"), 100 * (0.5 * 40 / 44 + 0.5 * 0.875));
  free(json);
}

// ---- counting ----

static Journal *open_later(void) {
  play_at("2026-12-02T09:00:00+08:00", CLOCK_TRUSTED, BOOT_D);
  return hall_open(data);
}

// A bin counts once, however often its lines stand there; not before its last line, and
// not with a line missing. The index may have read up to anywhere.
static void bins_count_once_and_whole(void **state) {
  (void)state;
  Bin               bin, torn;
  static const char october[] = "month," QUIZ "2026-10,0,23,20,3,-,0.500,0.500,65.00,-\n"
                                "date uncertain,0,25,25,0,-,1.000,1.000,100.00,-\n";
  expect("quiz --month 2026-10 --by month", october);
  quiz_begin(&bin, 2001, "2026-10");
  quiz_two(&bin, "s.p.zh.-", 20, 60, 60, QUIZ_PASSED);
  quiz_begin(&torn, 2002, "2026-10");
  quiz_two(&torn, "s.p.zh.-", 20, 60, 60, QUIZ_PASSED);
  Journal *journal = open_later();
  quiz_lines(journal, &torn, 1, 1);
  quiz_lines(journal, &bin, 0, 0);
  journal_wait(journal);
  expect("quiz --month 2026-10 --by month", october);
  quiz_lines(journal, &bin, 2, 0);
  quiz_lines(journal, &bin, 0, 1);
  quiz_lines(journal, &bin, 0, 1);
  journal_close(journal);
  bin_free(&bin);
  bin_free(&torn);
  for (int i = 0; i < 2; i++) {
    char path[PATH_SIZE];
    expect("quiz --month 2026-10 --by month",
           "month," QUIZ "2026-10,0,43,40,3,-,0.750,0.750,82.50,-\n"
           "date uncertain,0,25,25,0,-,1.000,1.000,100.00,-\n");
    unlink(path_join(path, data, "index.sqlite"));
  }
  char *out = desk_of(data, DESK_WELL, "recount");
  assert_has(out, "plays_finished 124\nanswers 248\n");
  assert_has(out, "Agreed");
  free(out);
}

// Lines that a power cut took back were never acknowledged: the index forgets them.
static void lines_taken_back(void **state) {
  (void)state;
  static const char rows[] = "level," QUIZ "adult,-,36,36,0,-,0.694,0.694,84.72,-\n"
                             "middle,-,8,8,0,-,1.000,1.000,100.00,-\n"
                             "primary,-,63,60,3,-,0.667,0.667,80.00,-\n";
  size_t            size;
  Bin               bin;
  Journal          *journal = open_later();
  journal_wait(journal);
  expect("quiz --by level", rows);
  char *before = folder_text(data, "000001.jsonl", &size);
  quiz_begin(&bin, 2001, "2026-10");
  quiz_two(&bin, "s.p.zh.-", 20, 60, 60, QUIZ_PASSED);
  quiz_close(journal, &bin);
  journal_close(journal);
  char *out = desk_of(data, DESK_WELL, "report quiz --by level --format csv");
  assert_has(out, "primary,-,83,80,3,");
  free(out);
  folder_put(data, "000001.jsonl", before, size);
  free(before);
  expect("quiz --by level", rows);
  out = desk_of(data, DESK_WELL, "recount");
  assert_has(out, "Agreed");
  free(out);
}

// What is told after a manifest is not in the figures as of it.
static void as_of(void **state) {
  (void)state;
  char folder[PATH_SIZE], words[2 * PATH_SIZE];
  Bin  bin;
  snprintf(words, sizeof words, "report all --out %s", path_join(folder, data, "all"));
  free(desk_of(data, DESK_WELL, words));
  static const char *const files[] = {"quiz.xlsx", "questions.html", "gain.xlsx"};
  for (int i = 0; i < 3; i++) {
    char path[PATH_SIZE];
    assert_int_equal(access(path_join(path, folder, files[i]), R_OK), 0);
  }
  Journal *journal = open_later();
  quiz_begin(&bin, 2001, "2026-10");
  quiz_two(&bin, "s.p.zh.-", 20, 60, 60, QUIZ_PASSED);
  quiz_close(journal, &bin);
  journal_close(journal);
  snprintf(words, sizeof words, "quiz --by year --as-of %s/manifest.json", folder);
  expect(words, "year," QUIZ "2026,86,94,91,3,0.558,0.659,0.659,80.77,-\n"
                "date uncertain,0,13,13,0,-,1.000,1.000,100.00,-\n");
  expect("quiz --by year", "year," QUIZ "2026,86,114,111,3,0.558,0.721,0.721,84.23,-\n"
                           "date uncertain,0,13,13,0,-,1.000,1.000,100.00,-\n");
}

// ---- questions ----

// October: one is right 16 times of 20, two 10 times; phi of the two is 0.5. Of the wrong
// option of one there are 4: hidden.
static void questions_by_hand(void **state) {
  (void)state;
  expect("questions --month 2026-10",
         "ask,type,group,level,shown,answered,facility,discrimination,median_seconds,"
         "wrong_option,wrong_share,remark,exhibit,id,version,timed_out\n"
         "second?,single,law,primary,20,20,0.500,0.50,4.50,no,0.500,,quiz,q2,bbbbbbbb,0\n"
         "first?,single,law,primary,23,20,0.800,0.50,4.50,＜10,-,,quiz,q1,aaaaaaaa,0\n"
         "date uncertain,-,-,-,50,50,-,-,-,-,-,-,-,-,-,0\n");
  char *json = desk_of(data, DESK_WELL, "report questions --month 2026-10 --format json");
  near(figure(json, "aaaaaaaa", "discrimination"), 0.5);
  near(figure(json, "aaaaaaaa", "facility"), 0.8);
  free(json);
  // Palm has 8 of each: nothing is told of them.
  json = desk_of(data, DESK_WELL, "report questions --unit Palm --format csv");
  assert_has(json, "first?,single,law,primary,＜10,＜10,＊,-,＊,");
  free(json);
}

// Whoever gets three right gets four wrong, 60 of each; five is right 20 times of 120,
// six always. Nobody knows the words of four and on.
static void remarks_say_what_needs_a_look(void **state) {
  (void)state;
  static const char *const versions[] = {"cccccccc", "dddddddd", "eeeeeeee", "ffffffff"};
  Bin                      bin;
  Journal                 *journal = open_later();
  quiz_begin(&bin, 2001, "2026-09");
  for (int i = 0; i < 6; i++)
    quiz_plays(&bin, "s.p.zh.-", 20,
               (int[]){i < 3 ? 60 : 0, i < 3 ? 0 : 60, i == 0 ? 60 : 0, 60, -1}, versions,
               QUIZ_FAILED);
  quiz_close(journal, &bin);
  // 29 plays are too few to say anything.
  quiz_begin(&bin, 2002, "2026-08");
  quiz_two(&bin, "s.p.zh.-", 29, 0, 60, QUIZ_FAILED);
  quiz_close(journal, &bin);
  journal_close(journal);
  char *json = desk_of(data, DESK_WELL, "report questions --month 2026-09 --format json");
  assert_true(place_of(json, "cccccccc") < place_of(json, "eeeeeeee"));
  assert_true(place_of(json, "dddddddd") < place_of(json, "eeeeeeee"));
  assert_true(place_of(json, "eeeeeeee") < place_of(json, "ffffffff"));
  assert_has(json, "\"remark\":\"negative also_right\"");
  assert_has(json, "\"remark\":\"negative\"");
  assert_has(json, "\"remark\":\"hard\"");
  assert_has(json, "\"remark\":\"easy\"");
  near(figure(json, "eeeeeeee", "facility"), 20.0 / 120);
  assert_true(isnan(figure(json, "ffffffff", "discrimination")));
  free(json);
  json = desk_of(data, DESK_WELL, "report questions --month 2026-08 --format json");
  assert_has(json, "\"facility\":0,");
  assert_lacks(json, "hard");
  assert_lacks(json, "easy");
  free(json);
  char *chinese = desk_of(data, DESK_WELL, "report questions --month 2026-09");
  assert_has(chinese, "is the key right?");
  free(chinese);
}

// What is collected tells the same, words and all; and once, when it lies beside the own
// lines.
static void collected(void **state) {
  (void)state;
  static const char *const reports[] = {"report quiz --month 2026-11 --format csv",
                                        "report questions --format csv"};
  char                     words[3 * PATH_SIZE], stick[PATH_SIZE], office[PATH_SIZE];
  char                     from[PATH_SIZE], to[PATH_SIZE];
  path_join(stick, data, "stick");
  path_make(path_join(office, data, "office"));
  snprintf(words, sizeof words, "export --to %s", stick);
  free(desk_of(data, DESK_WELL, words));
  snprintf(words, sizeof words, "collect %s --accept", stick);
  free(desk_of(office, DESK_WELL, words));
  for (int i = 0; i < 2; i++) {
    char *own = desk_of(data, DESK_WELL, reports[i]);
    char *there = desk_of(office, DESK_WELL, reports[i]);
    assert_has(there, i ? "second?,single,law," : "Bay,44,40,40,");
    assert_string_equal(there, own);
    free(own);
    free(there);
  }
  char *own = desk_of(data, DESK_WELL, reports[0]);
  path_join(from, office, "collected");
  assert_int_equal(rename(from, path_join(to, data, "collected")), 0);
  char *both = desk_of(data, DESK_WELL, reports[0]);
  assert_string_equal(both, own);
  free(own);
  free(both);
}

// ---- before and after ----

static void add_gain(Bin *bin, const char *key, int place, int n, int before, int after) {
  int64_t *gain = bin_row(bin, QUIZ_POOL, key, ITEMS_PLAY) + place;
  gain[GAIN_N] += n;
  gain[GAIN_B] += n * before;
  gain[GAIN_A] += n * after;
  gain[GAIN_BB] += n * before * before;
  gain[GAIN_AA] += n * after * after;
  gain[GAIN_AB] += n * before * after;
}

// Ten go from 20 to 40, ten from 40 to 60: means 30 and 50, both SD sqrt(20 x 100 / 19),
// so d = 20 / that and g = 20 / 30.
static void gain_by_hand(void **state) {
  (void)state;
  Bin      bin;
  int      law = items_gain(items_group("law"), items_order("a"));
  int      harm = items_gain(items_group("harm"), items_order("-"));
  Journal *journal = open_later();
  quiz_begin(&bin, 2001, "2026-09");
  add_gain(&bin, "s.p.zh.-", law, 10, 20, 40);
  add_gain(&bin, "s.m.zh.-", law, 10, 40, 60);
  bin_row(&bin, QUIZ_POOL, "s.p.zh.-", ITEMS_PLAY)[law + GAIN_BEFORE_ONLY] = 11;
  add_gain(&bin, "s.p.zh.-", harm, 9, 20, 30);
  add_gain(&bin, "h.p.zh.-", law, 12, 30, 30);
  quiz_close(journal, &bin);
  journal_close(journal);
  expect("gain --month 2026-09",
         "group,order,pairs,n,before_only,before,after,gain,d_av,g\n"
         "harm,-,paired,＜10,0,＊,＊,＊,-,＊\n"
         "law,a first,paired,20,11,0.500,0.833,0.333,1.95,0.67\n"
         "law,a first,\"class, unpaired\",12,0,0.500,0.500,0.000,-,0.00\n");
  char *json = desk_of(data, DESK_WELL, "report gain --month 2026-09 --format json");
  near(figure(json, "\"n\":20", "d_av"), 20 / sqrt(2000.0 / 19));
  near(figure(json, "\"n\":20", "g"), 2.0 / 3);
  near(figure(json, "\"n\":20", "after"), 50.0 / 60);
  free(json);
}

// ---- against R ----

static char *questions_of(const char *table, const char *more) {
  char folder[PATH_SIZE], words[3 * PATH_SIZE];
  path_join(folder, data, table);
  snprintf(words, sizeof words, "demo-data --answers " TESTS_DIR "/desk/%s.csv --to %s",
           table, folder);
  free(desk_of(data, DESK_WELL, words));
  path_join(folder, folder, "yz-01");
  snprintf(words, sizeof words, "report %s --format json", more);
  return desk_of(folder, DESK_WELL, words);
}

// The numbers are what tests/desk/questions.R prints.
static void as_r_says(void **state) {
  (void)state;
  static const double easy[] = {0.924, 0.709, 0.553, 0.763, 0.87};
  static const double tie[] = {0.112832688922342, 0.15317812011653, 0.17277894329109,
                               0.144428095247094, 0.121596402547096};
  static const double part[] = {0.795,    0.73875,  0.654375, 0.57375,
                                0.521875, 0.455625, 0.376875, 0.325};
  static const double over[] = {0.452125648825833, 0.533781693521221, 0.608222688112484,
                                0.542532719722708, 0.585869573046801, 0.584007969326835,
                                0.588290186813436, 0.567965176820014};
  char                item[16];
  char               *json = questions_of("lsat6", "questions");
  for (int i = 0; i < 5; i++) {
    snprintf(item, sizeof item, "\"id\":\"i%d\"", i + 1);
    near(figure(json, item, "facility"), easy[i]);
    near(figure(json, item, "discrimination"), tie[i]);
  }
  free(json);
  json = questions_of("partial", "questions");
  for (int i = 0; i < 8; i++) {
    snprintf(item, sizeof item, "\"id\":\"p%d\"", i + 1);
    near(figure(json, item, "facility"), part[i]);
    near(figure(json, item, "discrimination"), over[i]);
  }
  free(json);
}

// ---- asking ----

static void not_for_publication(void **state) {
  (void)state;
  static const char *const names[] = {"quiz", "questions", "gain"};
  char                     words[2 * PATH_SIZE], folder[PATH_SIZE], path[PATH_SIZE];
  for (int i = 0; i < 3; i++) {
    snprintf(words, sizeof words, "report %s --month 2026-11 --for-publication",
             names[i]);
    free(desk_of(data, DESK_USAGE, words));
  }
  snprintf(words, sizeof words, "report all --month 2026-11 --for-publication --out %s",
           path_join(folder, data, "public"));
  free(desk_of(data, DESK_WELL, words));
  assert_int_equal(access(path_join(path, folder, "visits.xlsx"), R_OK), 0);
  assert_int_not_equal(access(path_join(path, folder, "questions.xlsx"), R_OK), 0);
  free(desk_of(data, DESK_USAGE, "report quiz --by hour"));
  free(desk_of(data, DESK_USAGE, "report day --by unit"));
}

#define TEST(name, setup) cmocka_unit_test_setup_teardown(name, setup, remove_folder)

int main(void) {
  log_quiet(true);
  const struct CMUnitTest tests[] = {
    TEST(quiz_by_unit, new_hall),      TEST(quiz_by_time_and_level, new_hall),
    TEST(quiz_weights, new_hall),      TEST(bins_count_once_and_whole, new_hall),
    TEST(lines_taken_back, new_hall),  TEST(as_of, new_hall),
    TEST(questions_by_hand, new_hall), TEST(remarks_say_what_needs_a_look, new_hall),
    TEST(collected, new_hall),         TEST(gain_by_hand, new_hall),
    TEST(as_r_says, new_folder),       TEST(not_for_publication, new_hall),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
