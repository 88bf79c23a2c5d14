// A table of answers through the live counters into the journal's `items` lines, and the
// figures that come of it beside R's (tests/tally/itemstat.R).
#include <fcntl.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"
#include "desk/desk.h"
#include "hall.h"
#include "tally/bin.h"
#include "tally/itemstat.h"

#include <cmocka.h>

static char top[PATH_SIZE];

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

static DeskStatus make(const char *table) {
  char  path[PATH_SIZE], words[3 * PATH_SIZE], *out;
  FILE *file = fopen(path_join(path, top, "table.csv"), "we");
  if (!file || fputs(table, file) < 0 || fclose(file) != 0) abort();
  snprintf(words, sizeof words, "demo-data --to %s --answers %s", top, path);
  DeskStatus status = hall_desk(top, words, &out);
  free(out);
  return status;
}

// The sums of the closed bin of that period, or of all that end so; false: there is none.
static bool told(const char *period, Bin *bin) {
  char        data[PATH_SIZE], journal[PATH_SIZE];
  ReaderEvent event;
  ItemsLine   items;
  bool        whole = false;
  *bin = (Bin){0};
  Reader *reader =
    reader_open(path_join(journal, path_join(data, top, "yz-01"), "journal"));
  while (reader_next(reader, &event)) {
    if (strcmp(event.event, "items") != 0) continue;
    assert_true(items_read(&items, event.line, event.size));
    size_t n = strlen(items.period), m = strlen(period);
    if (n < m || strcmp(items.period + n - m, period) != 0) continue;
    whole |= items.whole;
    if (!items.whole)
      assert_true(items_set(bin_row(bin, items.pool, items.key, items.row),
                            strcmp(items.row, ITEMS_PLAY) == 0, items.part,
                            items.counts));
  }
  reader_close(reader);
  return whole;
}

// ---- LSAT-6 ----

static char *lsat_table(void) {
  static const struct {
    const char *pattern;
    int         people;
  } lsat[] = {
    {"00000", 3},   {"00001", 6},  {"00010", 2},  {"00011", 11}, {"00100", 1},
    {"00101", 1},   {"00110", 3},  {"00111", 4},  {"01000", 1},  {"01001", 8},
    {"01011", 16},  {"01101", 3},  {"01110", 2},  {"01111", 15}, {"10000", 10},
    {"10001", 29},  {"10010", 14}, {"10011", 81}, {"10100", 3},  {"10101", 28},
    {"10110", 15},  {"10111", 80}, {"11000", 16}, {"11001", 56}, {"11010", 21},
    {"11011", 173}, {"11100", 11}, {"11101", 61}, {"11110", 28}, {"11111", 298},
  };
  char *text = mem_new(16384);
  strcpy(text, "\"Q1\",\"Q2\",\"Q3\",\"Q4\",\"Q5\"\r\n");
  char *at = text + strlen(text);
  for (size_t i = 0; i < sizeof lsat / sizeof *lsat; i++)
    for (int n = 0; n < lsat[i].people; n++) {
      const char *p = lsat[i].pattern;
      at += sprintf(at, "%c,%c,%c,%c,%c\r\n", p[0], p[1], p[2], p[3], p[4]);
    }
  return text;
}

static void the_figures_are_those_of_r(void **state) {
  (void)state;
  static const struct {
    double facility, tie;
  } want[] = {{0.924, 0.112832688922342},
              {0.709, 0.15317812011653},
              {0.553, 0.17277894329109},
              {0.763, 0.144428095247094},
              {0.87, 0.121596402547096}};
  char *table = lsat_table();
  Bin   bin;
  int   items = 0;
  assert_int_equal(make(table), DESK_WELL);
  assert_true(told("2026-03", &bin));
  for (size_t i = 0; i < bin.rows; i++) {
    if (bin_is_play(&bin.row[i])) continue;
    ItemstatTie tie = {0};
    double      facility = itemstat_facility(bin.row[i].count);
    itemstat_tie(&tie, bin.row[i].count);
    for (int k = 0; k < 5; k++) {
      if (fabs(want[k].facility - facility) > 1e-9) continue;
      assert_true(fabs(itemstat_discrimination(&tie) - want[k].tie) <= 1e-9);
      items++;
    }
  }
  assert_int_equal(items, 5);
  bin_free(&bin);
  free(table);
}

// ---- what else a table may hold ----

static void options_levels_and_groups(void **state) {
  (void)state;
  char table[4096] = "level,unit,q01:A,q02:BD,seconds\n";
  for (int i = 0; i < 12; i++)
    strcat(table, i % 2 ? "primary,椰林小学,A,BD,3\n" : "primary,椰林小学,C,BC,9\n");
  for (int i = 0; i < 3; i++) strcat(table, "middle,,A,,4.5\n");
  Bin bin;
  assert_int_equal(make(table), DESK_WELL);
  assert_false(told("2026-03", &bin));  // under ten: it waits in the quarter
  assert_true(told(":3", &bin));        // a group of its own
  int64_t played = 0, right = 0, opt[4] = {0}, sum = 0;
  for (size_t i = 0; i < bin.rows; i++) {
    const int64_t *count = bin.row[i].count;
    assert_string_equal(bin.row[i].key, "s.p.zh.-");
    if (bin_is_play(&bin.row[i])) {
      played += count[PLAY_FINISHED];
      continue;
    }
    right += count[ITEM_RIGHT];
    sum += count[ITEM_SUM];
    for (int k = 0; k < 4; k++) opt[k] += count[ITEM_CHOSEN + k];
    assert_int_equal(count[ITEM_TIME + 2], 6);
    assert_int_equal(count[ITEM_TIME + 7], 6);
  }
  assert_int_equal(played, 12);
  assert_int_equal(right, 6 + 6);
  assert_int_equal(sum, 6 * 60 + 6 * 60);  // q02 by B and C: one right less one wrong
  const int64_t want[] = {6, 12, 12, 6};
  assert_memory_equal(opt, want, sizeof want);
  bin_free(&bin);
}

static void what_is_wrong_is_refused(void **state) {
  (void)state;
  static const char *const tables[] = {"",
                                       "q1,q2\n",
                                       "q1,q2\n1\n",
                                       "q1\n2\n",
                                       "q1\nx\n",
                                       "q1:A\n1\n",
                                       "q1:a\nA\n",
                                       "level,q1\nhigh,1\n",
                                       "seconds,q1\n-1,1\n",
                                       "q1,q2\n,\n"};
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
    assert_int_equal(make(tables[i]), DESK_WRONG);
    remove_folder(NULL);
    new_folder(NULL);
  }
}

// Of the made-up days: the question with the wrong key is the one that those get wrong
// who know more.
static void made_up_bins_are_believable(void **state) {
  (void)state;
  char words[PATH_SIZE + 64], *out;
  Bin  bin;
  snprintf(words, sizeof words, "demo-data --kiosks 1 --days 70 --to %s", top);
  assert_int_equal(hall_desk(top, words, &out), DESK_WELL);
  free(out);
  assert_true(told("2024-02", &bin));
  ItemstatTie wrong = {0}, other = {0};
  int64_t     finished = 0;
  for (size_t i = 0; i < bin.rows; i++) {
    const BinRow *row = &bin.row[i];
    if (bin_is_play(row)) finished += row->count[PLAY_FINISHED];
    if (bin_is_play(row)) continue;
    itemstat_tie(strcmp(row->row, "d0000017") == 0 ? &wrong : &other, row->count);
  }
  assert_true(finished > 100);
  assert_true(itemstat_discrimination(&other) > 0.1);
  assert_true(itemstat_discrimination(&wrong) < -0.1);
  assert_false(told("2024-03", &bin));  // it goes on
  bin_free(&bin);
}

int main(void) {
  log_quiet(true);
#define TEST(f) cmocka_unit_test_setup_teardown(f, new_folder, remove_folder)
  const struct CMUnitTest tests[] = {
    TEST(the_figures_are_those_of_r),
    TEST(options_levels_and_groups),
    TEST(what_is_wrong_is_refused),
    TEST(made_up_bins_are_believable),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
