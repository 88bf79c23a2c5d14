#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "desk/dating.h"
#include "desk/desk.h"
#include "desk/facts.h"
#include "desk/period.h"
#include "hall.h"

#include <cmocka.h>

// Made-up journals of 100 days; the fifth kiosk has no network, and only its battery's
// clock.
static char top[PATH_SIZE];

static void make(const char *folder, int kiosks, int days, int seed) {
  char words[PATH_SIZE + 96], *out;
  snprintf(words, sizeof words, "demo-data --kiosks %d --days %d --seed %d --to %s/%s",
           kiosks, days, seed, top, folder);
  assert_int_equal(hall_desk(top, words, &out), DESK_WELL);
  free(out);
}

static char *data_of(char path[PATH_SIZE], const char *folder, const char *kiosk) {
  char base[PATH_SIZE];
  return path_join(path, path_join(base, top, folder), kiosk);
}

static int new_folder(void **state) {
  (void)state;
  folder_new(top);
  return 0;
}

static int remove_folder(void **state) {
  (void)state;
  folder_remove(top);
  return 0;
}

static bool same_file(const char *a, const char *b, const char *name) {
  char   path[PATH_SIZE];
  size_t size_a, size_b;
  char  *x = folder_text(data_of(path, a, "yz-02"), name, &size_a);
  char  *y = folder_text(data_of(path, b, "yz-02"), name, &size_b);
  bool   same = x && y && size_a == size_b && memcmp(x, y, size_a) == 0;
  free(x);
  free(y);
  return same;
}

static void same_seed_same_bytes(void **state) {
  (void)state;
  make("a", 2, 30, 7);
  make("b", 3, 30, 7);
  make("c", 2, 30, 8);
  assert_true(same_file("a", "b", "000001.jsonl"));
  assert_true(same_file("a", "b", "000002.jsonl"));
  assert_false(same_file("a", "c", "000001.jsonl"));
}

static void lines_are_sound(void **state) {
  (void)state;
  char         path[PATH_SIZE], *out;
  ReaderDamage damage;
  make("a", 5, 100, 1);
  for (int i = 1; i <= 5; i++) {
    char name[16];
    snprintf(name, sizeof name, "yz-%02d", i);
    assert_true(folder_events(data_of(path, "a", name), NULL, 0, &damage) > 10000);
    assert_int_equal(damage.bad + damage.torn + damage.broken + damage.gaps, 0);
    assert_int_equal(damage.repeats, 0);
    assert_int_equal(hall_desk(path, "recount", &out), DESK_WELL);
    assert_non_null(strstr(out, "Agreed"));
    free(out);
  }
}

// ---- medians, one by one from the lines ----

enum { FACTS_MAX = 20000, BOOTS_MAX = 400, DAYS = 100, FIRST_DAY = 19723 };

static Fact       uses[FACTS_MAX];
static int        use_count;
static DatingBoot boots[BOOTS_MAX];
static size_t     boot_count;

static void keep_use(void *user, const Fact *fact) {
  (void)user;
  if (fact->kind != FACT_USE || fact->seconds < 0) return;
  assert_true(use_count < FACTS_MAX);
  uses[use_count++] = *fact;
}

static void read_uses(const char *data) {
  char        journal[PATH_SIZE];
  ReaderEvent event;
  Facts       facts = {.put = keep_use};
  Reader     *reader = reader_open(path_join(journal, data, "journal"));
  use_count = 0;
  boot_count = 0;
  while (reader_next(reader, &event)) {
    if (boot_count == 0 || boots[boot_count - 1].boot != event.boot)
      dating_begin(&boots[boot_count++], event.kiosk, event.boot);
    dating_feed(&boots[boot_count - 1], &event);
    facts_feed(&facts, &event);
  }
  facts_end(&facts);
  reader_close(reader);
  dating_bound(boots, boot_count);
}

static int by_value(const void *a, const void *b) {
  return (int)(*(const int64_t *)a - *(const int64_t *)b);
}

// -1: no use that day.
static int64_t median_of(int64_t day) {
  static int64_t seconds[FACTS_MAX];
  size_t         n = 0;
  for (int i = 0; i < use_count; i++) {
    int64_t lo, hi;
    dating_hours(&boots[uses[i].boot - 1], uses[i].clock, uses[i].hour, uses[i].up, &lo,
                 &hi);
    if (lo / 24 == day && hi / 24 == day) seconds[n++] = uses[i].seconds;
  }
  if (n == 0) return -1;
  qsort(seconds, n, sizeof *seconds, by_value);
  return seconds[(n + 1) / 2 - 1];
}

static void medians_are_those_of_the_lines(void **state) {
  (void)state;
  char path[PATH_SIZE], name[PERIOD_TEXT_MAX], want[64], *out;
  int  days = 0;
  make("a", 5, DAYS, 1);
  static const char *const kiosks[] = {"yz-01", "yz-05"};
  for (int k = 0; k < 2; k++) {
    data_of(path, "a", kiosks[k]);
    read_uses(path);
    assert_int_equal(hall_desk(path, "report visits --format csv", &out), DESK_WELL);
    int place = 0;
    for (char *at = out; at < strstr(out, "median_seconds"); at++) place += *at == ',';
    for (int64_t day = FIRST_DAY; day < FIRST_DAY + DAYS; day++) {
      int64_t median = median_of(day);
      char   *row = strstr(out, period_name(name, PERIOD_DAY, day));
      if (median < 0) continue;
      assert_non_null(row);
      for (int field = 0; field < place; field++) row = strchr(row, ',') + 1;
      snprintf(want, sizeof want, "%d,", (int)median);
      assert_memory_equal(row, want, strlen(want));
      days++;
    }
    free(out);
  }
  assert_true(days > 150);
}

// ---- growing ----

static char *report(const char *data, const char *words) {
  char *out;
  assert_int_equal(hall_desk(data, words, &out), DESK_WELL);
  return out;
}

static void same_when_made_again(const char *data, const char *words) {
  char  path[PATH_SIZE];
  char *grown = report(data, words);
  assert_int_equal(unlink(path_join(path, data, "index.sqlite")), 0);
  char *anew = report(data, words);
  assert_string_equal(grown, anew);
  free(grown);
  free(anew);
}

// The journal of a hundred days, of which the index sees a few thousand lines more each
// time.
static void grows_to_the_same(void **state) {
  (void)state;
  static const char *const kiosks[] = {"yz-01", "yz-05"};
  static const char        words[] =
    "report visits --by day,hour,exhibit,language,level,outcome --format csv";
  make("a", 5, 100, 3);
  for (int k = 0; k < 2; k++) {
    char   data[PATH_SIZE];
    size_t size;
    data_of(data, "a", kiosks[k]);
    char *text = folder_text(data, "000002.jsonl", &size);
    char  path[PATH_SIZE];
    for (int i = 2; i < 12; i++) {  // read-only ones, too
      char name[24];
      snprintf(name, sizeof name, "%06d.jsonl", i);
      unlink(folder_file(path, data, name));
    }
    for (size_t step = 1; step <= 5; step++) {
      folder_put(data, "000002.jsonl", text, size * step / 5);
      free(report(data, words));
    }
    same_when_made_again(data, words);
    free(text);
  }
}

// Days that a battery's clock dated, and that lie in packs, until staff set the clock
// right.
static void packed_days_are_dated_again(void **state) {
  (void)state;
  static const char *const walls[] = {"2026-11-25T09:00:00+08:00",
                                      "2026-11-26T09:00:00+08:00",
                                      "2026-11-27T09:00:00+08:00"};
  static const char *const ids[] = {BOOT_A, BOOT_B, BOOT_C};
  for (int i = 0; i < 3; i++) {
    play_at(walls[i], CLOCK_BATTERY, ids[i]);
    Journal *journal = hall_open(top);
    add(journal, "session_start", NULL);
    add(journal, "session_end", NULL);
    journal_close(journal);
  }
  char *out = report(top, "report visits --format csv");
  assert_non_null(strstr(out, "2026-11-25,0,0,0,0,1,"));
  assert_non_null(strstr(out, "2026-11-26,0,0,0,0,1,"));
  free(out);
  play_at("2026-11-20T09:00:00+08:00", CLOCK_TRUSTED, BOOT_D);
  journal_close(hall_open(top));
  out = report(top, "report visits --format csv");
  assert_null(strstr(out, "2026-11-25"));
  assert_non_null(strstr(out, "date uncertain,0,0,0,0,3,"));
  free(out);
  same_when_made_again(top, "report visits --format csv");
}

int main(void) {
  log_quiet(true);
#define TEST(f) cmocka_unit_test_setup_teardown(f, new_folder, remove_folder)
  const struct CMUnitTest tests[] = {
    TEST(same_seed_same_bytes),           TEST(lines_are_sound),
    TEST(medians_are_those_of_the_lines), TEST(grows_to_the_same),
    TEST(packed_days_are_dated_again),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
