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
#include "hall.h"
#include "tally/totals.h"

#include <cmocka.h>

// A made-up kiosk of 45 days, and a line of the year in which they may go. Small segments
// are not made here: 45 days fill three.
static char top[PATH_SIZE], kiosk[PATH_SIZE], office[PATH_SIZE], stick[PATH_SIZE];

static const char *const tables[] = {
  "report visits --by month --format csv",
  "report visits --by quarter,exhibit --format csv",
  "report visits --by month,outcome --format csv",
  "report visits --by unit --quarter 2024Q1 --format csv",
  "report people --by month --format csv",
  "report exhibits --month 2024-01 --format csv",
  "report ledger --quarter 2024Q1 --format csv",
  "report quiz --month 2024-01 --format csv",
  "report options --quarter 2024Q1 --format csv",
};
enum { TABLES = sizeof tables / sizeof *tables };

static char *said(const char *data, DeskStatus status, const char *words) {
  char *out, path[PATH_SIZE];
  if (hall_desk(data, words, &out) != status) {
    char *why = path_read(path_join(path, data, "complaint"), FOLDER_FILE_MAX, NULL);
    print_message("%s: %s", words, why);
    fail();
  }
  return out;
}

static void run(const char *data, DeskStatus status, const char *words, const char *has) {
  char *out = said(data, status, words);
  if (!strstr(out, has)) print_message("%s printed: %s", words, out);
  assert_non_null(strstr(out, has));
  free(out);
}

static void take_tables(const char *data, char *out[TABLES]) {
  for (int i = 0; i < TABLES; i++) out[i] = said(data, DESK_WELL, tables[i]);
}

static void same_tables(const char *data, char *before[TABLES]) {
  for (int i = 0; i < TABLES; i++) {
    char *now = said(data, DESK_WELL, tables[i]);
    assert_string_equal(now, before[i]);
    free(now);
  }
}

static void free_tables(char *out[TABLES]) {
  for (int i = 0; i < TABLES; i++) free(out[i]);
}

static int segments(const char *folder) {
  char           path[PATH_SIZE];
  int            n = 0;
  DIR           *dir = opendir(path_join(path, folder, "journal"));
  struct dirent *entry;
  while (dir && (entry = readdir(dir))) n += strstr(entry->d_name, ".jsonl") != NULL;
  if (dir) closedir(dir);
  return n;
}

// One more line, three years and a half later: what the older ones are measured by.
static int new_kiosk(void **state) {
  (void)state;
  char words[PATH_SIZE + 64], *out;
  folder_new(top);
  snprintf(words, sizeof words, "demo-data --kiosks 1 --days 45 --to %s", top);
  if (hall_desk(top, words, &out) != DESK_WELL) abort();
  free(out);
  path_join(kiosk, top, "yz-01");
  path_make(path_join(office, top, "office"));
  path_make(path_join(stick, top, "stick"));
  play_at("2027-08-02T09:00:00+08:00", CLOCK_TRUSTED, BOOT_B);
  Journal *journal = journal_open(kiosk, "yz-01", NULL, NULL);
  if (!journal) abort();
  add(journal, "session_start", NULL);
  journal_close(journal);
  return 0;
}

static int remove_kiosk(void **state) {
  (void)state;
  folder_remove(top);
  return 0;
}

static void months_stay_as_they_were(void **state) {
  (void)state;
  char *before[TABLES];
  int   had = segments(kiosk);
  take_tables(kiosk, before);
  run(kiosk, DESK_WELL, "prune", "Nothing was touched");
  assert_int_equal(segments(kiosk), had);
  run(kiosk, DESK_WELL, "prune --yes", "files removed");
  assert_true(segments(kiosk) < had);
  same_tables(kiosk, before);
  run(kiosk, DESK_WELL, "recount", "Agreed");
  run(kiosk, DESK_WELL, "prune --yes", "nothing to do");
  free_tables(before);
}

// The lines are of January and February 2024: they may go when they are older than 37
// whole months, and the later ones join the totals of the earlier ones.
static void twice_and_not_too_early(void **state) {
  (void)state;
  char *before[TABLES];
  int   had = segments(kiosk);
  take_tables(kiosk, before);
  play_at("2027-02-28T23:00:00+08:00", CLOCK_TRUSTED, BOOT_B);
  run(kiosk, DESK_WELL, "prune --yes", "nothing to do");
  play_at("2027-03-01T00:00:00+08:00", CLOCK_TRUSTED, BOOT_B);
  run(kiosk, DESK_WELL, "prune --yes", "files removed");
  int left = segments(kiosk);
  assert_true(left < had);
  same_tables(kiosk, before);
  play_at("2027-08-02T09:00:00+08:00", CLOCK_TRUSTED, BOOT_B);
  run(kiosk, DESK_WELL, "prune --yes", "files removed");
  assert_true(segments(kiosk) < left);
  same_tables(kiosk, before);
  run(kiosk, DESK_WELL, "recount", "Agreed");
  free_tables(before);
}

// The power goes when totals are written and segments are still there; and when some are
// gone. Both read as if it had been finished, and the next prune finishes it.
static void a_cut_between_the_steps(void **state) {
  (void)state;
  char  *before[TABLES], path[PATH_SIZE];
  int    had = segments(kiosk);
  size_t first, second;
  take_tables(kiosk, before);
  char *one = folder_text(kiosk, "000001.jsonl", &first);
  char *two = folder_text(kiosk, "000002.jsonl", &second);
  run(kiosk, DESK_WELL, "prune --yes", "files removed");
  int left = segments(kiosk);
  assert_true(had - left >= 2);
  folder_put(kiosk, "000002.jsonl", two, second);
  same_tables(kiosk, before);
  folder_put(kiosk, "000001.jsonl", one, first);
  assert_int_equal(unlink(path_join(path, kiosk, "index.sqlite")), 0);
  same_tables(kiosk, before);
  run(kiosk, DESK_WELL, "recount", "Agreed");
  run(kiosk, DESK_WELL, "prune --yes", "2 files removed");
  assert_int_equal(segments(kiosk), left);
  same_tables(kiosk, before);
  free(one);
  free(two);
  free_tables(before);
}

// The chain goes on from the last line that was removed.
static void a_changed_line_after_the_cut_is_seen(void **state) {
  (void)state;
  Totals totals;
  char   folder[PATH_SIZE];
  run(kiosk, DESK_WELL, "prune --yes", "files removed");
  path_join(folder, kiosk, "journal");
  assert_true(totals_read(&totals, folder));
  totals.link[0] = totals.link[0] == '0' ? '1' : '0';
  assert_true(totals_write(&totals, folder));
  totals_free(&totals);
  free(said(kiosk, DESK_WRONG, "recount"));
}

static void damaged_totals_are_told(void **state) {
  (void)state;
  size_t size;
  run(kiosk, DESK_WELL, "prune --yes", "files removed");
  char *text = folder_text(kiosk, TOTALS_NAME, &size);
  text[size / 2] ^= 1;
  folder_put(kiosk, TOTALS_NAME, text, size);
  free(text);
  free(said(kiosk, DESK_WRONG, "report visits"));
}

// An office that never had the lines takes the totals, of each of the two ids its own.
static void an_office_counts_them_once(void **state) {
  (void)state;
  char export[PATH_SIZE + 64], collect[PATH_SIZE + 64], path[PATH_SIZE], *before[TABLES];
  take_tables(kiosk, before);
  snprintf(export, sizeof export, "export --to %s", stick);
  snprintf(collect, sizeof collect, "collect %s", stick);
  run(kiosk, DESK_WELL, "prune --yes", "files removed");
  run(kiosk, DESK_WELL, export, "lines");
  char *keys = said(kiosk, DESK_WELL, "key");
  assert_true(path_replace(path_join(path, office, "keys.tsv"), keys, strlen(keys)));
  free(keys);
  for (int i = 0; i < 2; i++) {
    // The second id begins after the first one's lines, which are told as missing.
    run(office, DESK_WRONG, collect, "taken up to line");
    same_tables(office, before);
  }
  free_tables(before);
}

static void an_older_manifest_is_told(void **state) {
  (void)state;
  char words[2 * PATH_SIZE], all[PATH_SIZE], path[PATH_SIZE];
  path_join(all, top, "all");
  snprintf(words, sizeof words, "report all --month 2024-01 --out %s", all);
  free(said(kiosk, DESK_WELL, words));
  run(kiosk, DESK_WELL, "prune --yes", "files removed");
  snprintf(words, sizeof words, "report visits --by month --format csv --as-of %s",
           path_join(path, all, "manifest.json"));
  free(said(kiosk, DESK_WELL, words));  // it holds all lines, so the totals are whole
  size_t size;
  char  *text = path_read(path, FOLDER_FILE_MAX, &size), *seq = strstr(text, "\"seq\":");
  assert_non_null(seq);
  for (char *digit = seq + 6; *digit != ','; digit++)
    *digit = digit[1] == ',' ? '9' : '0';
  assert_true(path_replace(path, text, size));
  free(text);
  free(said(kiosk, DESK_WRONG, words));
}

// Lines that were missing before they were pruned are still told as missing.
static void a_gap_stays_a_gap(void **state) {
  (void)state;
  char   words[2 * PATH_SIZE], all[PATH_SIZE];
  size_t size;
  char  *text = folder_text(kiosk, "000001.jsonl", &size);
  char  *from = strstr(text, "\"seq\":300,"), *to = strstr(text, "\"seq\":310,");
  while (from[-1] != '\n') from--;
  while (to[-1] != '\n') to--;
  memmove(from, to, (size_t)(text + size - to));
  folder_put(kiosk, "000001.jsonl", text, size - (size_t)(to - from));
  free(text);
  run(kiosk, DESK_WELL, "report sites --format json", "\"gaps\":1");
  path_join(all, top, "all");
  snprintf(words, sizeof words, "report all --month 2024-01 --out %s", all);
  free(said(kiosk, DESK_WELL, words));
  run(kiosk, DESK_WELL, "prune --yes", "files removed");
  run(kiosk, DESK_WELL, "report sites --format json", "\"gaps\":1");
  snprintf(words, sizeof words, "report visits --by month --format csv --as-of %s/%s",
           all, "manifest.json");
  free(said(kiosk, DESK_WELL, words));
}

int main(void) {
  log_quiet(true);
#define TEST(f) cmocka_unit_test_setup_teardown(f, new_kiosk, remove_kiosk)
  const struct CMUnitTest tests[] = {
    TEST(months_stay_as_they_were),  TEST(twice_and_not_too_early),
    TEST(a_cut_between_the_steps),   TEST(a_changed_line_after_the_cut_is_seen),
    TEST(damaged_totals_are_told),   TEST(an_office_counts_them_once),
    TEST(an_older_manifest_is_told), TEST(a_gap_stays_a_gap),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
