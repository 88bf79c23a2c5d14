#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "desk/desk.h"
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
  char line[512];
  snprintf(line, sizeof line, "visits %s", words);
  expect_report(data, NULL, line, rows);
}

#define GROUPS "batches,units,people,talks,"
#define TAIL "completed,left_idle,faults,seconds,median_seconds"
#define DOORS ",door_in,door_out"
#define USE_MEASURES "sessions,uses," TAIL "\n"
#define MEASURES GROUPS "sessions,uses," TAIL DOORS "\n"
#define WITH_DAYS GROUPS "sessions,uses," TAIL DOORS ",days_alive,days_due\n"
#define BOTH_YEARS                                                                       \
  "batches,units,people,people_last_year,people_change,talks,"                           \
  "sessions,sessions_last_year,sessions_change,uses,uses_last_year,uses_change," TAIL    \
    DOORS

static void by_day(void **state) {
  (void)state;
  expect("", "day," MEASURES "2026-11-23,0,0,0,0,3,3,1,1,1,124,30,-,-\n"
             "2026-11-24,-,-,-,-,-,-,-,-,-,-,-,-,-\n"
             "2026-11-25,0,0,0,0,2,2,0,0,0,50,50,-,-\n"
             "2026-11-26,0,0,0,0,0,0,0,0,0,0,-,-,-\n"
             "2026-11-27,-,-,-,-,-,-,-,-,-,-,-,-,-\n"
             "2026-11-28,0,0,0,0,1,1,1,0,0,40,40,-,-\n"
             "date uncertain,0,0,0,0,1,1,0,0,0,20,20,-,-\n");
  expect("--from 2026-11-24 --to 2026-11-25",
         "day," MEASURES "2026-11-25,0,0,0,0,2,2,0,0,0,50,50,-,-\n");
  expect("--from 2026-11-26 --to 2026-11-26",
         "day," MEASURES "2026-11-26,0,0,0,0,0,0,0,0,0,0,-,-,-\n"
         "date uncertain,0,0,0,0,1,1,0,0,0,20,20,-,-\n");
  expect("--month 2026-10", "day," BOTH_YEARS "\n");
}

// A period that holds both bounds holds the session whose day is not known.
static void by_longer_periods(void **state) {
  (void)state;
  expect("--by week", "week," WITH_DAYS "2026-W48,0,0,0,0,7,7,2,1,1,234,30,-,-,4,6\n");
  expect("--by month --quarter 2026Q4",
         "month," BOTH_YEARS ",days_alive,days_due\n"
         "2026-11,0,0,0,-,-,0,7,-,-,7,-,-,2,1,1,234,30,-,-,4,30\n");
  expect("--by quarter --half 2026H2",
         "quarter," BOTH_YEARS ",days_alive,days_due\n"
         "2026Q4,0,0,0,-,-,0,7,-,-,7,-,-,2,1,1,234,30,-,-,4,92\n");
  expect("--by year --year 2026",
         "year," BOTH_YEARS ",days_alive,days_due\n"
         "2026,0,0,0,-,-,0,7,-,-,7,-,-,2,1,1,234,30,-,-,4,365\n");
  expect("--by hour", "hour," WITH_DAYS "09,0,0,0,0,2,3,1,1,0,164,50,-,-,3,6\n"
                      "10,0,0,0,0,2,1,0,0,1,10,10,-,-,1,6\n"
                      "11,0,0,0,0,1,1,0,0,0,-,-,-,-,1,6\n"
                      "12,-,-,-,-,-,-,-,-,-,-,-,-,-,0,6\n"
                      "13,-,-,-,-,-,-,-,-,-,-,-,-,-,0,6\n"
                      "14,0,0,0,0,1,1,1,0,0,40,40,-,-,1,6\n"
                      "date uncertain,0,0,0,0,1,1,0,0,0,20,20,-,-,-,-\n");
}

static void by_other_dimensions(void **state) {
  (void)state;
  expect("--by exhibit", "exhibit," USE_MEASURES "film,-,3,1,1,0,90,30\n"
                         "quiz,-,4,1,0,1,144,50\n");
  expect("--by outcome", "outcome," USE_MEASURES "cut,-,1,0,0,0,-,-\n"
                         "fault,-,1,0,0,1,10,10\n"
                         "home,-,4,2,0,0,194,40\n"
                         "idle,-,1,0,1,0,30,30\n");
  expect("--by language,level",
         "language,level," USE_MEASURES "en,adult,-,1,0,0,1,10,10\n"
         "zh,primary,-,4,2,1,0,174,30\n"
         "zh,senior,-,2,0,0,0,50,50\n");
  expect("--by day,exhibit --to 2026-11-26",
         "day,exhibit," USE_MEASURES "2026-11-23,film,-,1,0,1,0,30,30\n"
         "2026-11-23,quiz,-,2,1,0,1,94,10\n"
         "2026-11-25,quiz,-,2,0,0,0,50,50\n"
         "date uncertain,film,-,1,0,0,0,20,20\n");
  expect("--by exhibit --from 2026-11-28",
         "exhibit," USE_MEASURES "film,-,1,1,0,0,40,40\n"
         "date uncertain,-,1,0,0,0,20,20\n");
}

static void by_kiosk(void **state) {
  (void)state;
  ReaderEvent e[1];
  char        rows[256], words[128];
  folder_events(data, e, 1, NULL);
  snprintf(rows, sizeof rows, "kiosk," MEASURES "%s,0,0,0,0,7,7,2,1,1,234,30,-,-\n",
           e[0].kiosk);
  expect("--by kiosk --kiosk yz-01", rows);
  snprintf(words, sizeof words, "--by kiosk --kiosk %s", e[0].kiosk);
  expect(words, rows);
  char *out;
  assert_int_equal(hall_desk(data, "report visits --kiosk yz-02", &out), DESK_WRONG);
  assert_string_equal(out, "");
  free(out);
}

// A fault or a completion belongs to a use of its own session only, and never to another
// exhibit.
static void faults_of_no_use(void **state) {
  (void)state;
  play_at("2026-11-23T09:00:00+08:00", CLOCK_TRUSTED, BOOT_A);
  Journal *journal = hall_open(data);
  add(journal, "session_start", NULL);
  hall_enter(journal, "quiz", "zh", "primary");
  add(journal, "fault", "quiz");
  hall_leave(journal, "quiz", "fault", 5);
  add(journal, "fault", "menu");
  pass(3600);
  add(journal, "session_end", NULL);
  add(journal, "fault", "quiz");
  add(journal, "session_start", NULL);
  add(journal, "fault", "quiz");
  add(journal, "exhibit_completed", "quiz");
  add(journal, "session_end", NULL);
  journal_close(journal);
  expect("--by hour,exhibit", "hour,exhibit," USE_MEASURES "09,menu,-,0,0,0,1,0,-\n"
                              "09,quiz,-,1,0,0,2,5,5\n"
                              "10,quiz,-,0,0,0,1,0,-\n");
  char *out;
  assert_int_equal(hall_desk(data, "recount", &out), DESK_WELL);
  assert_non_null(strstr(out, "completed 0\nleft_idle 0\nfaults 4\n"));
  free(out);
}

// The index grows with the journal, day by day, to what one reading gives; an anchor that
// comes later dates what was there before.
static void grows(void **state) {
  (void)state;
  hall_monday(data);
  expect("", "day," MEASURES "2026-11-23,0,0,0,0,3,3,1,1,1,124,30,-,-\n");
  play_at("1970-01-01T08:00:05+08:00", CLOCK_UNKNOWN, BOOT_B);
  Journal *journal = hall_open(data);
  add(journal, "session_start", NULL);
  hall_enter(journal, "quiz", "zh", "senior");
  journal_wait(journal);
  expect("--by day", "day," MEASURES "2026-11-23,0,0,0,0,3,3,1,1,1,124,30,-,-\n"
                     "date uncertain,0,0,0,0,1,1,0,0,0,-,-,-,-\n");
  add(journal, "exhibit_completed", "quiz");
  hall_leave(journal, "quiz", "home", 7);
  journal_wait(journal);
  expect("--by day", "day," MEASURES "2026-11-23,0,0,0,0,3,3,1,1,1,124,30,-,-\n"
                     "date uncertain,0,0,0,0,1,1,1,0,0,7,7,-,-\n");
  play_at("2026-11-24T09:00:00+08:00", CLOCK_TRUSTED, BOOT_B);
  add(journal, "session_end", NULL);
  journal_close(journal);
  expect("--by day", "day," MEASURES "2026-11-23,0,0,0,0,3,3,1,1,1,124,30,-,-\n"
                     "2026-11-24,0,0,0,0,1,1,1,0,0,7,7,-,-\n");
  char path[PATH_SIZE];
  assert_int_equal(unlink(path_join(path, data, "index.sqlite")), 0);
  expect("--by day", "day," MEASURES "2026-11-23,0,0,0,0,3,3,1,1,1,124,30,-,-\n"
                     "2026-11-24,0,0,0,0,1,1,1,0,0,7,7,-,-\n");
}

static ino_t index_file(void) {
  char        path[PATH_SIZE];
  struct stat status;
  assert_int_equal(stat(path_join(path, data, "index.sqlite"), &status), 0);
  return status.st_ino;
}

// Read day by day, and never from the start again, the week is what it is when read at
// once.
static void grows_to_the_same(void **state) {
  (void)state;
  void (*const days[])(const char *) = {hall_monday, hall_wednesday, hall_thursday,
                                        hall_some_day, hall_saturday};
  ino_t first = 0;
  char *out, path[PATH_SIZE];
  int   held = -1;  // open, so that no other file gets its number
  for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
    days[i](data);
    assert_int_equal(hall_desk(data, "report visits", &out), DESK_WELL);
    free(out);
    if (i == 0) {
      first = index_file();
      held = open(path_join(path, data, "index.sqlite"), O_RDONLY);
    }
    assert_int_equal(index_file(), first);
  }
  expect("--by week", "week," WITH_DAYS "2026-W48,0,0,0,0,7,7,2,1,1,234,30,-,-,4,6\n");
  by_day(state);
  assert_int_equal(index_file(), first);
  close(held);
}

// An index that does not fit the journals, or is none, is made again.
static void made_again(void **state) {
  (void)state;
  char path[PATH_SIZE], id[PATH_SIZE];
  expect("--by week", "week," WITH_DAYS "2026-W48,0,0,0,0,7,7,2,1,1,234,30,-,-,4,6\n");
  folder_put(data, "../index.sqlite", "not a database, but long enough to look at", 40);
  expect("--by week", "week," WITH_DAYS "2026-W48,0,0,0,0,7,7,2,1,1,234,30,-,-,4,6\n");
  unlink(folder_file(path, data, "000001.jsonl"));
  unlink(folder_file(id, data, "id"));
  hall_monday(data);
  expect("--by week", "week," WITH_DAYS "2026-W48,0,0,0,0,3,3,1,1,1,124,30,-,-,1,1\n");
}

// Where no file can be made, as on a read-only stick.
static void without_a_file(void **state) {
  (void)state;
  char path[PATH_SIZE];
  assert_true(path_make(path_join(path, data, "index.sqlite")));
  expect("--by week", "week," WITH_DAYS "2026-W48,0,0,0,0,7,7,2,1,1,234,30,-,-,4,6\n");
}

static void battery_is_believed_within_bounds(void **state) {
  (void)state;
  hall_monday(data);
  play_at("2026-11-24T10:00:00+08:00", CLOCK_BATTERY, BOOT_B);
  Journal *journal = hall_open(data);
  add(journal, "session_start", NULL);
  journal_close(journal);
  play_at("2024-02-01T10:00:00+08:00", CLOCK_BATTERY, BOOT_D);  // an empty battery
  journal = hall_open(data);
  add(journal, "session_start", NULL);
  journal_close(journal);
  hall_thursday(data);
  expect("", "day," MEASURES "2026-11-23,0,0,0,0,3,3,1,1,1,124,30,-,-\n"
             "2026-11-24,0,0,0,0,1,0,0,0,0,0,-,-,-\n"
             "2026-11-25,-,-,-,-,-,-,-,-,-,-,-,-,-\n"
             "2026-11-26,0,0,0,0,0,0,0,0,0,0,-,-,-\n"
             "date uncertain,0,0,0,0,1,0,0,0,0,0,-,-,-\n");
}

#define NOBODY "\"batches\":0,\"units\":0,\"people\":0,\"talks\":0,"
#define NO_DOOR ",\"door_in\":null,\"door_out\":null"

static void as_json(void **state) {
  (void)state;
  char *out;
  assert_int_equal(
    hall_desk(data, "report visits --format json --from 2026-11-25 --to 2026-11-26",
              &out),
    DESK_WELL);
  assert_string_equal(
    out,
    "{\"report\":\"visits\",\"from\":\"2026-11-25\",\"to\":\"2026-11-26\",\"rows\":[\n"
    "{\"day\":\"2026-11-25\"," NOBODY "\"sessions\":2,\"uses\":2,\"completed\":0,"
    "\"left_idle\":0,\"faults\":0,\"seconds\":50,\"median_seconds\":50" NO_DOOR "},\n"
    "{\"day\":\"2026-11-26\"," NOBODY "\"sessions\":0,\"uses\":0,\"completed\":0,"
    "\"left_idle\":0,\"faults\":0,\"seconds\":0,\"median_seconds\":null" NO_DOOR "},\n"
    "{\"day\":\"date uncertain\"," NOBODY "\"sessions\":1,\"uses\":1,\"completed\":0,"
    "\"left_idle\":0,\"faults\":0,\"seconds\":20,\"median_seconds\":20" NO_DOOR "}]}\n");
  free(out);
}

// Columns stand under each other: a Chinese character is two places wide.
static void as_text(void **state) {
  (void)state;
  char *out;
  assert_int_equal(hall_desk(data, "report visits --by month", &out), DESK_WELL);
  assert_non_null(strstr(out, "Visits  2026-11-23 to 2026-11-28\n"));
  assert_non_null(
    strstr(out, "talks  sessions  uses  completed  left_idle  faults  seconds"));
  assert_non_null(
    strstr(out, "    0         7     7          2          1       1      234"));
  assert_non_null(strstr(out, "days with records: 4 of 6\n"));
  assert_non_null(strstr(out, "median: the ceil(n/2)-th smallest"));
  free(out);
}

static void into_a_file(void **state) {
  (void)state;
  char   words[PATH_SIZE + 64], path[PATH_SIZE], *out, *text;
  size_t size;
  snprintf(words, sizeof words, "report visits --by year --format csv --out %s",
           path_join(path, data, "figures.csv"));
  assert_int_equal(hall_desk(data, words, &out), DESK_WELL);
  assert_string_equal(out, "");
  text = path_read(path, FOLDER_FILE_MAX, &size);
  assert_string_equal(
    text, "\xEF\xBB\xBFyear,batches,units,people,talks,sessions,uses,completed,"
          "left_idle,faults,seconds,median_seconds,door_in,door_out,"
          "days_alive,days_due\r\n"
          "2026,0,0,0,0,7,7,2,1,1,234,30,-,-,4,6\r\n");
  free(text);
  free(out);
}

static void wrong_command_lines(void **state) {
  (void)state;
  static const char *const wrong[] = {
    "report",
    "report sales",
    "report visits more",
    "report visits --by moon",
    "report visits --by day,day",
    "report visits --from 2026-02-30",
    "report visits --from 2026-11-25 --to 2026-11-24",
    "report visits --month 2026-13",
    "report visits --quarter 2026Q5",
    "report visits --month 2026-11 --year 2026",
    "report visits --format pdf",
    "report day --by exhibit",
    "report all",
    "report all --out here --format csv",
    "report visits --for-publication",
    "report visits --for-publication --month 2026-11 --by day",
    "report exhibits --for-publication --month 2026-11 --kiosk yz-01",
    "report visits --for-publication --month 2026-11 --by month,exhibit",
    "report visits --speed 3",
    "recount --by day",
    "sing",
  };
  char *out;
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    assert_int_equal(hall_desk(data, wrong[i], &out), DESK_USAGE);
    assert_string_equal(out, "");
    free(out);
  }
}

static void no_journal(void **state) {
  (void)state;
  char *out;
  assert_int_equal(hall_desk(data, "report visits", &out), DESK_WRONG);
  assert_string_equal(out, "");
  free(out);
}

int main(void) {
  log_quiet(true);
#define WEEK(f) cmocka_unit_test_setup_teardown(f, new_week, remove_folder)
#define BARE(f) cmocka_unit_test_setup_teardown(f, new_folder, remove_folder)
  const struct CMUnitTest tests[] = {
    WEEK(by_day),
    WEEK(by_longer_periods),
    WEEK(by_other_dimensions),
    WEEK(by_kiosk),
    BARE(faults_of_no_use),
    BARE(grows),
    BARE(grows_to_the_same),
    WEEK(made_again),
    WEEK(without_a_file),
    BARE(battery_is_believed_within_bounds),
    WEEK(as_json),
    WEEK(as_text),
    WEEK(into_a_file),
    WEEK(wrong_command_lines),
    BARE(no_journal),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
