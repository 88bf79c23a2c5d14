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
#include "hall.h"
#include "printed.h"

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
  hall_groups(data);
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

#define MACHINES "sessions,uses,completed,left_idle,faults,seconds,median_seconds"
#define VISITS(classes) "batches,units,people," classes "talks," MACHINES

static void people_by_day(void **state) {
  (void)state;
  expect("visits",
         "day," VISITS(
           "people_primary,people_middle,people_adult,") ",door_in,door_out\n"
                                                         "2026-11-23,2,2,74,44,30,0,1,5,"
                                                         "3,1,1,0,164,50,-,-\n"
                                                         "2026-11-24,1,1,12,0,0,12,0,3,3,"
                                                         "0,0,0,90,20,53,49\n");
  expect("visits --by hour --from 2026-11-23 --to 2026-11-23",
         "hour," VISITS(
           "people_primary,people_middle,") ",door_in,door_out,days_alive,days_due\n"
                                            "09,1,1,44,44,0,1,2,1,1,0,0,84,84,-,-,1,1\n"
                                            "10,0,0,0,0,0,0,1,1,0,1,0,30,30,-,-,1,1\n"
                                            "11,1,1,30,0,30,0,2,1,0,0,0,50,50,-,-,1,1\n");
}

// Whoever was there, the machine's sessions are theirs: over a start of the program, not
// over one of the machine. What was voided, and who is in recovery, is nobody.
static void machines_by_group(void **state) {
  (void)state;
  expect("visits --by class", "class," VISITS("") "\n"
                                                  "walk-ins,-,-,-,-,4,4,0,1,0,120,20\n"
                                                  "adult,1,1,12,0,0,0,0,0,0,0,-\n"
                                                  "middle,1,1,30,0,2,1,0,0,0,50,50\n"
                                                  "primary,1,1,44,1,2,1,1,0,0,84,84\n");
  expect("visits --by purpose,exhibit", "purpose,exhibit," MACHINES "\n"
                                        "walk-ins,film,-,3,0,1,0,110,30\n"
                                        "walk-ins,quiz,-,1,0,0,0,10,10\n"
                                        "class,quiz,-,1,0,0,0,50,50\n"
                                        "visit,quiz,-,1,1,0,0,84,84\n");
  expect("visits --by unit --class primary",
         "unit," VISITS("") "\n"
                            "Bay,1,1,44,1,2,1,1,0,0,84,84\n");
}

static void units_by_their_names(void **state) {
  (void)state;
  expect(
    "visits --by unit",
    "unit," VISITS(
      "people_primary,people_middle,people_adult,") "\n"
                                                    "unit 3 "
                                                    "(ID),1,1,12,0,0,12,0,0,0,0,0,0,0,-\n"
                                                    "walk-ins,-,-,-,-,-,-,-,4,4,0,1,0,"
                                                    "120,20\n"
                                                    "Bay,1,1,44,44,0,0,1,2,1,1,0,0,84,"
                                                    "84\n"
                                                    "Palm,1,1,30,0,30,0,0,2,1,0,0,0,50,"
                                                    "50\n");
  static const char *const by_name[] = {"--unit Palm", "--unit 2"};
  for (int i = 0; i < 2; i++) {
    char words[128];
    snprintf(words, sizeof words, "visits --by month %s", by_name[i]);
    expect(words,
           "month," VISITS("people_middle,") ",days_alive,days_due\n"
                                             "2026-11,1,1,30,30,0,2,1,0,0,0,50,50,2,2\n");
  }
  // The same unit under another name; then without one.
  char   journal[PATH_SIZE], *out;
  Units *units = units_load(path_join(journal, data, "journal"));
  assert_true(units_rename(units, 2, "Coconut", "2026-11-25"));
  units_blank(units, 1);
  assert_true(units_save(units, journal));
  units_close(units);
  out = desk_of(data, DESK_WELL, "report visits --by unit --format csv");
  assert_has(out, "Coconut,1,1,30,");
  assert_has(out, "unit 1 (");
  assert_lacks(out, "Palm");
  assert_lacks(out, "Bay");
  free(out);
}

#define LEDGER "day,kiosk,unit,class,people,purpose,talks,sessions,uses,mark\n"

static void a_row_a_group(void **state) {
  (void)state;
  expect("ledger", LEDGER "2026-11-23,ID,Bay,primary,44,visit,1,2,1,corrected\n"
                          "2026-11-23,ID,Palm,middle,30,class,0,2,1,\n"
                          "2026-11-24,ID,unit 3 (ID),adult,12,other,0,0,0,\n");
  expect("ledger --unit Bay --from 2026-11-24", LEDGER);
  free(desk_of(data, DESK_WRONG, "report ledger --unit Nobody"));
}

static void every_correction(void **state) {
  (void)state;
  expect("corrections", "entered,kiosk,day,unit,what,was,is,reason\n"
                        "2026-11-24 09 h,ID,2026-11-23,Bay,heads,42,45,typo\n"
                        "2026-11-24 09 h,ID,2026-11-23,Bay,heads,45,44,typo\n"
                        "2026-11-24 10 h,ID,2026-11-24,Bay,void,valid,void,typo\n");
}

// All that can be corrected; what becomes a group in recovery is told of nowhere, nor
// what it was.
static void all_kinds_of_corrections(void **state) {
  (void)state;
  play_at("2026-11-25T09:00:00+08:00", CLOCK_TRUSTED, BOOT_C);
  Journal *journal = hall_open(data);
  int64_t  x = hall_group(journal, 1, "staff", 20, "meeting", 0, 11);
  hall_close(journal, x);
  hall_correct(journal, x, NULL, "unit", NULL, 2);
  hall_correct(journal, x, id, "class", "public", 0);
  hall_correct(journal, x, NULL, "purpose", "campaign", 0);
  hall_correct(journal, x, NULL, "talk", NULL, 1);
  hall_correct(journal, x, NULL, "void", NULL, 1);
  hall_correct(journal, x, NULL, "void", NULL, 0);
  hall_correct(journal, 99999, NULL, "heads", NULL, 5);
  journal_close(journal);
  expect("ledger --from 2026-11-25",
         LEDGER "2026-11-25,ID,Palm,public,20,campaign,1,0,0,corrected\n");
  char *out = desk_of(data, DESK_WELL, "report corrections --format csv");
  assert_has(out, ",Palm,unit,Bay,Palm,typo");
  assert_has(out, ",Palm,class,staff,public,typo");
  assert_has(out, ",Palm,talk,no,yes,typo");
  assert_has(out, ",-,-,heads,-,5,typo");
  free(out);
  journal = hall_open(data);
  hall_correct(journal, x, NULL, "class", "recovery", 0);
  journal_close(journal);
  expect("ledger --from 2026-11-25", LEDGER);
  out = desk_of(data, DESK_WELL, "report corrections --format csv");
  assert_lacks(out, "Palm");
  assert_lacks(out, "recovery");
  free(out);
  free(desk_of(data, DESK_WELL, "recount"));
}

static void twice_is_flagged(void **state) {
  (void)state;
  play_at("2026-11-25T09:00:00+08:00", CLOCK_TRUSTED, BOOT_C);
  Journal *journal = hall_open(data);
  for (int i = 0; i < 3; i++)
    hall_group(journal, 1, "primary", 40 + i / 2, "visit", 0, 11);
  journal_close(journal);
  expect("ledger --from 2026-11-25",
         LEDGER "2026-11-25,ID,Bay,primary,40,visit,0,0,0,twice?\n"
                "2026-11-25,ID,Bay,primary,40,visit,0,0,0,twice?\n"
                "2026-11-25,ID,Bay,primary,41,visit,0,0,0,\n");
  expect("visits --from 2026-11-25 --by class",
         "class," VISITS("") "\n"
                             "walk-ins,-,-,-,-,0,0,0,0,0,0,-\n"
                             "primary,3,1,121,0,0,0,0,0,0,0,-\n");
}

// Of people in recovery there is a quarter's total, and under ten not even that.
static void recovery_is_kept_apart(void **state) {
  (void)state;
  static const char *const tables[] = {
    "report visits --by class --quarter 2026Q4 --format csv",
    "report visits --by unit --format csv",
    "report visits --by purpose --format csv",
    "report ledger --format csv",
    "report corrections --format csv",
    "report visits --by class --format json",
  };
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
    char *out = desk_of(data, DESK_WELL, tables[i]);
    assert_lacks(out, "recovery");
    assert_lacks(out, "training");
    free(out);
  }
  char *out = desk_of(data, DESK_WELL, "report visits --by quarter --quarter 2026Q4");
  assert_has(out, "People in recovery (not in the table), 2026Q4: ＜10.\n");
  free(out);
  out = desk_of(data, DESK_WELL, "report visits --by month --month 2026-11");
  assert_lacks(out, "People in recovery (");
  free(out);
  free(desk_of(data, DESK_USAGE, "report visits --class recovery"));
  play_at("2026-12-01T09:00:00+08:00", CLOCK_TRUSTED, BOOT_C);
  Journal *journal = hall_open(data);
  hall_group(journal, 0, "recovery", 3, "training", 0, 44);
  journal_close(journal);
  out = desk_of(data, DESK_WELL, "report visits --year 2026 --by month");
  assert_has(out, "People in recovery (not in the table), 2026Q4: 10.\n");
  free(out);
}

// A unit that comes twice is one in the total.
static void units_are_counted_once(void **state) {
  (void)state;
  play_at("2026-12-01T09:00:00+08:00", CLOCK_TRUSTED, BOOT_C);
  Journal *journal = hall_open(data);
  hall_group(journal, 1, "primary", 40, "visit", 0, 11);
  hall_group(journal, 0, "public", 5, "visit", 0, 12);
  journal_close(journal);
  char *out = desk_of(data, DESK_WELL, "report visits --by month");
  assert_has(out, "2026-11        3      3      86 ");
  assert_has(out, "2026-12        2      1      45 ");
  assert_has(out, "total          5      3     131 ");
  free(out);
}

static void nothing_of_groups_for_everybody(void **state) {
  (void)state;
  free(desk_of(data, DESK_USAGE, "report ledger --for-publication --month 2026-11"));
  free(desk_of(data, DESK_USAGE, "report corrections --for-publication --month 2026-11"));
  free(desk_of(data, DESK_USAGE,
               "report visits --for-publication --month 2026-11 --by unit"));
  free(desk_of(data, DESK_USAGE,
               "report visits --for-publication --month 2026-11 --unit Bay"));
  expect(
    "visits --for-publication --month 2026-11 --by month",
    "month,batches,units,people,people_last_year,people_change,talks,sessions,"
    "sessions_last_year,sessions_change,uses,uses_last_year,uses_change,completed,"
    "left_idle,faults,seconds,median_seconds,door_in,door_out,days_alive,days_due\n"
    "2026-11,＜10,＜10,86,-,-,＜10,＜10,-,-,＜10,-,-,＜10,＜10,0,＊,＊,53,49,2,30\n");
}

// Read line by line, and never from the start, groups are what they are when read at
// once.
static void grows_to_the_same(void **state) {
  (void)state;
  static const char words[] =
    "report visits --by day,hour,unit,class,purpose --format csv";
  char   path[PATH_SIZE];
  size_t size, done = 0;
  char  *text = folder_text(data, "000001.jsonl", &size);
  for (char *end = text; (end = memchr(end, '\n', size - (size_t)(end - text))); end++) {
    folder_put(data, "000001.jsonl", text, (size_t)(end - text) + 1);
    free(desk_of(data, DESK_WELL, words));
    done++;
  }
  assert_true(done > 40);
  char *grown = desk_of(data, DESK_WELL, words);
  assert_int_equal(unlink(path_join(path, data, "index.sqlite")), 0);
  char *anew = desk_of(data, DESK_WELL, words);
  assert_string_equal(grown, anew);
  assert_has(anew, "2026-11-23,11,Palm,middle,class,1,1,30,0,2,1,");
  free(grown);
  free(anew);
  free(text);
}

static void recounted(void **state) {
  (void)state;
  char *out = desk_of(data, DESK_WELL, "recount");
  assert_has(out, "sessions 8\nuses 6\n");
  assert_has(out, "door_in 53\ndoor_out 49\nbatches 3\npeople 86\ntalks 1\n"
                  "group_sessions 4\ngroup_uses 2\n");
  free(out);
  out = desk_of(data, DESK_WELL, "recount --from 2026-11-24 --to 2026-11-24");
  assert_has(out, "batches 1\npeople 12\ntalks 0\ngroup_sessions 0\ngroup_uses 0\n");
  free(out);
}

// ---- another kiosk of the hall ----

// Joins A, with its own numbers of units; its sessions are A's. Then a code nobody
// showed.
static void second_kiosk(const char *folder) {
  static const char *const names[] = {"Palm", "Bay", NULL};
  play_at("2026-11-23T09:00:00+08:00", CLOCK_TRUSTED, BOOT_D);
  Journal *journal = journal_open(folder, "yz-02", NULL, NULL);
  int64_t  join = hall_join(journal, 2, 17);
  hall_session(journal, "quiz", "home", 40);
  hall_close(journal, join);
  join = hall_join(journal, 1, 99);
  hall_session(journal, "film", "home", 15);
  hall_close(journal, join);
  journal_close(journal);
  hall_name(folder, names, 0);
}

static void collect_second(const char *folder) {
  char words[2 * PATH_SIZE], stick[PATH_SIZE];
  path_join(stick, folder, "stick");
  snprintf(words, sizeof words, "export --to %s", stick);
  free(desk_of(folder, DESK_WELL, words));
  snprintf(words, sizeof words, "collect %s --accept", stick);
  free(desk_of(data, DESK_WELL, words));
}

static void a_joined_kiosk(void **state) {
  (void)state;
  char folder[PATH_SIZE];
  path_make(path_join(folder, data, "second"));
  second_kiosk(folder);
  collect_second(folder);
  expect("visits --by unit,class --from 2026-11-23 --to 2026-11-23",
         "unit,class," VISITS("") "\n"
                                  "walk-ins,walk-ins,-,-,-,-,1,1,0,1,0,30,30\n"
                                  "Bay,primary,1,1,44,1,3,2,1,0,0,124,40\n"
                                  "Palm,not entered,0,0,0,0,1,1,0,0,0,15,15\n"
                                  "Palm,middle,1,1,30,0,2,1,0,0,0,50,50\n");
  char *out = desk_of(data, DESK_WELL, "report ledger --format csv --unit Bay");
  assert_has(out, ",Bay,primary,44,visit,1,3,2,corrected");
  free(out);
  free(desk_of(data, DESK_WELL, "recount"));
}

static void export_second(const char *folder, const char *stick) {
  char words[PATH_SIZE + 32];
  snprintf(words, sizeof words, "export --to %s", stick);
  free(desk_of(folder, DESK_WELL, words));
}

static void collect_stick(DeskStatus status, const char *stick, const char *more) {
  char words[2 * PATH_SIZE + 96];
  snprintf(words, sizeof words, "collect %s %s", stick, more);
  free(desk_of(data, status, words));
}

// The folder of the one kiosk on a stick, and its key.
static void find_export(const char *stick, char folder[PATH_SIZE],
                        char key[LINK_KEY_SIZE]) {
  char   path[PATH_SIZE];
  size_t size;
  for (int i = 0; i < 0x10000; i++) {
    char name[32];
    snprintf(name, sizeof name, "yz-02-%04x", (unsigned)i);
    if (access(path_join(folder, stick, name), F_OK) == 0) break;
  }
  char *list = path_read(path_join(path, folder, "export.txt"), 1 << 20, &size);
  assert_int_equal(sscanf(strstr(list, "\nkey "), "\nkey %64s", key), 1);
  free(list);
}

// Names are signed too. One that was taken out stays out, also when an older stick comes
// again, although no line was added.
static void names_travel_signed(void **state) {
  (void)state;
  static const char forged[] = "1\tForged\t2026-11-01\n2\tForged\t2026-11-01\n";
  static const char words[] = "report visits --by unit --format csv";
  char              folder[PATH_SIZE], stick[PATH_SIZE], older[PATH_SIZE], on[PATH_SIZE],
    path[PATH_SIZE], key[LINK_KEY_SIZE];
  path_make(path_join(folder, data, "second"));
  second_kiosk(folder);
  path_join(stick, data, "stick");
  path_join(older, data, "older");
  export_second(folder, stick);
  export_second(folder, older);
  find_export(stick, on, key);
  assert_true(path_replace(path_join(path, on, "units.tsv"), forged, sizeof forged - 1));
  collect_stick(DESK_WRONG, stick, "--accept");
  char *out = desk_of(data, DESK_WELL, words);
  assert_lacks(out, "Forged");
  assert_has(out, "unit 2 (yz-02-");
  free(out);
  collect_stick(DESK_WELL, older, "");
  out = desk_of(data, DESK_WELL, words);
  assert_lacks(out, "unit 2 (yz-02-");
  assert_has(out, "Bay,1,1,44,44,0,0,1,3,2,");
  free(out);
  Units *units = units_load(path_join(path, folder, "journal"));
  units_blank(units, 2);
  assert_true(units_save(units, path));
  units_close(units);
  export_second(folder, stick);
  collect_stick(DESK_WELL, stick, "");
  collect_stick(DESK_WELL, older, "");
  out = desk_of(data, DESK_WELL, words);
  assert_has(out, "unit 2 (yz-02-");
  free(out);
}

// A key that site.lua lists is believed; another one under that name is not.
static void keys_of_the_hall(void **state) {
  (void)state;
  char folder[PATH_SIZE], stick[PATH_SIZE], on[PATH_SIZE], key[LINK_KEY_SIZE],
    home[PATH_SIZE], path[PATH_SIZE], site[256], more[PATH_SIZE + 16];
  path_make(path_join(folder, data, "second"));
  second_kiosk(folder);
  path_join(stick, data, "stick");
  export_second(folder, stick);
  find_export(stick, on, key);
  path_join(home, data, "home");
  path_make(path_join(path, home, "scripts"));
  path_join(path, home, "scripts/site.lua");
  snprintf(more, sizeof more, "--home %s", home);
  collect_stick(DESK_WRONG, stick, more);
  for (int right = 0; right < 2; right++) {
    snprintf(site, sizeof site, "return { kiosks = { [\"yz-02\"] = { key = \"%s\" } } }",
             right ? key : "00");
    assert_true(path_replace(path, site, strlen(site)));
    collect_stick(right ? DESK_WELL : DESK_WRONG, stick, more);
  }
}

// ---- as it was ----

static char *as_of(const char *folder, const char *more) {
  char words[PATH_SIZE + 128];
  snprintf(words, sizeof words,
           "report visits --quarter 2026Q4 --by kiosk --format csv %s", more);
  return desk_of(folder, DESK_WELL, words);
}

static void report_all(const char *to) {
  char words[PATH_SIZE + 64];
  snprintf(words, sizeof words, "report all --quarter 2026Q4 --out %s/%s", data, to);
  free(desk_of(data, DESK_WELL, words));
}

#define CHANGES "month,kiosk,figure,was,is,change\n"

// A stick that comes late, and a correction: the digits then stay, and the next report
// tells what has changed.
static void as_it_was_reported(void **state) {
  (void)state;
  char   folder[PATH_SIZE], page[PATH_SIZE], with[PATH_SIZE + 32];
  size_t size;
  expect("changes", CHANGES);
  report_all("q4");
  expect("changes", CHANGES);
  char *then = as_of(data, "");
  path_make(path_join(folder, data, "second"));
  second_kiosk(folder);
  collect_second(folder);
  play_at("2026-11-25T09:00:00+08:00", CLOCK_TRUSTED, BOOT_C);
  Journal *journal = hall_open(data);
  hall_correct(journal, 3, NULL, "heads", NULL, 40);
  journal_close(journal);
  snprintf(with, sizeof with, "--as-of %s/q4/manifest.json", data);
  char *now = as_of(data, ""), *again = as_of(data, with);
  assert_string_not_equal(now, then);
  assert_string_equal(again, then);
  free(again);
  again = as_of(data, with);  // from the kept file
  assert_string_equal(again, then);
  char *out = desk_of(data, DESK_WELL, "report changes --format csv");
  assert_has(out, "people,86,82,-4\r\n");
  assert_has(out, "sessions,0,2,2\r\n");
  report_all("later");
  char *html = path_read(path_join(page, data, "later/visits.html"), 1 << 20, &size);
  assert_has(html, "Since the last report 3 reported figures have changed");
  free(html);
  expect("changes", CHANGES);  // all is reported now
  free(then);
  free(now);
  free(again);
  free(out);
}

// Lines that were missing then are left out, although their numbers are lower.
static void gaps_stay_gaps(void **state) {
  (void)state;
  char   words[PATH_SIZE + 64];
  size_t size;
  char  *text = folder_text(data, "000001.jsonl", &size), *kept = mem_new(size + 1);
  char  *copy = mem_copy(text), *rest = NULL;
  int    number = 0;
  for (char *line = strtok_r(copy, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest))
    if (++number < 4 || number > 9) strcat(strcat(kept, line), "\n");
  folder_put(data, "000001.jsonl", kept, strlen(kept));
  report_all("q4");
  char *then = as_of(data, "");
  folder_put(data, "000001.jsonl", text, size);
  snprintf(words, sizeof words, "--as-of %s/q4/manifest.json", data);
  char *now = as_of(data, ""), *again = as_of(data, words);
  assert_string_not_equal(now, then);
  assert_string_equal(again, then);
  free(now);
  free(again);
  free(then);
  // What was there then must be there still.
  folder_put(data, "000001.jsonl", kept, strlen(kept) - 1);
  snprintf(words, sizeof words, "report visits --as-of %s/q4/manifest.json", data);
  free(desk_of(data, DESK_WRONG, words));
  free(text);
  free(kept);
  free(copy);
}

// ---- the hall's files ----

static void listed_kiosks(void **state) {
  (void)state;
  static const char site[] =
    "-- kiosks = { [\"no\"] = {} }\nreturn {\n  name = { zh = \"kiosks = {\" },\n"
    "  kiosks = {\n"
    "    [\"yz-01\"] = { site = { zh = \"基地\", en = \"Base\" }, more = { 1, { 2 } } "
    "},\n"
    "    [\"yz-09\"] = { key = \"00\", site = \"Station\" },\n  },\n"
    "  menu = { { title = \"x\" } },\n}\n";
  static const char exhibit[] =
    "-- title = { zh = \"no\" }\nlocal t = title\nreturn quiz {\n"
    "  title = { zh = \"测验\", en = 'The quiz' },\n}\n";
  char path[PATH_SIZE], home[PATH_SIZE], words[PATH_SIZE + 64];
  path_join(home, data, "home");
  path_make(path_join(path, home, "scripts/exhibits/quiz"));
  assert_true(
    path_replace(path_join(path, home, "scripts/site.lua"), site, sizeof site - 1));
  assert_true(path_replace(path_join(path, home, "scripts/exhibits/quiz/exhibit.lua"),
                           exhibit, sizeof exhibit - 1));
  snprintf(words, sizeof words, "sites --home %s", home);
  expect(words, "kiosk,site,days_alive,days_due,last_data,sessions,uses,gaps\n"
                "ID,Base,2,2,2026-11-24,8,6,0\n"
                "yz-09,Station,0,2,-,-,-,-\n");
  snprintf(words, sizeof words, "exhibits --home %s", home);
  expect(words,
         "exhibit,title,uses,completed,median_seconds,left_idle,faults,hours_open\n"
         "film,-,3,0,30,1,0,7\n"
         "quiz,The quiz,3,1,50,0,0,7\n");
}

int main(void) {
  log_quiet(true);
#define HALL(f) cmocka_unit_test_setup_teardown(f, new_hall, remove_folder)
  const struct CMUnitTest tests[] = {
    HALL(people_by_day),          HALL(machines_by_group),
    HALL(units_by_their_names),   HALL(a_row_a_group),
    HALL(every_correction),       HALL(all_kinds_of_corrections),
    HALL(twice_is_flagged),       HALL(recovery_is_kept_apart),
    HALL(units_are_counted_once), HALL(nothing_of_groups_for_everybody),
    HALL(grows_to_the_same),      HALL(recounted),
    HALL(a_joined_kiosk),         HALL(names_travel_signed),
    HALL(keys_of_the_hall),       HALL(as_it_was_reported),
    HALL(gaps_stay_gaps),         HALL(listed_kiosks),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
