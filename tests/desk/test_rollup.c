#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "desk/figure.h"
#include "desk/rollup.h"

#include <cmocka.h>

enum { USES = 1000, DAY = 20000 };

typedef struct {
  int64_t     uses, completed, last;
  FigureCount count[USES];
  size_t      counts;
} Seen;

static void see(void *user, const IndexRow *row) {
  Seen *seen = user;
  assert_true(row->seconds > seen->last);  // ascending, each once
  seen->last = row->seconds;
  seen->uses += row->uses;
  seen->completed += row->completed;
  if (row->seconds >= 0)
    seen->count[seen->counts++] = (FigureCount){row->seconds, row->uses};
}

static bool add(Rollup *rollup, const char *kiosk, const PackRecord *records,
                size_t count) {
  PackPart part = {
    .lo = DAY * 24, .hi = DAY * 24 + 23, .dated = 1, .count = (uint32_t)count};
  return rollup_pack(rollup, &(FetchPack){kiosk, &part, records});
}

static int by_value(const void *a, const void *b) {
  int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
  return (x > y) - (x < y);
}

// Uses of a few seconds, of hours and of no known time, first few and then many of them;
// the sums and the median are those of the single ones.
static void seconds_of_all_lengths(void **state) {
  (void)state;
  static const int32_t longest[] = {1, 90, 1023, 1024, 5000, INT32_MAX};
  for (size_t length = 0; length < 6; length++) {
    for (size_t n = 1; n <= USES; n += 111) {
      PackRecord records[USES];
      int32_t    known[USES];
      size_t     knowns = 0;
      int64_t    completed = 0;
      Lexicon   *shapes = lexicon_new();
      Groups    *nobody = groups_new();
      IndexQuery query = {
        .by = {INDEX_MONTH}, .count = 1, .period = {INDEX_FROM, INDEX_TO}};
      Seen seen = {.last = -2};
      lexicon_number(shapes, "quiz zh primary home");
      uint32_t random = 12345;
      for (size_t i = 0; i < n; i++) {
        random = random * 1664525 + 1013904223;
        bool    done = random >> 31;
        int32_t value = (int32_t)(random % (uint32_t)longest[length]) - (random % 7 == 0);
        if (i % 50 == 3) value = longest[length];
        completed += done;
        if (value >= 0) known[knowns++] = value;
        records[i] =
          (PackRecord){0, 9, (uint8_t)(done ? PACK_COMPLETED : PACK_USE), value};
      }
      Rollup *rollup = rollup_new(&query, shapes, nobody);
      assert_true(add(rollup, "yz-01-aaaa", records, n / 2));
      assert_true(add(rollup, "yz-02-bbbb", records + n / 2, n - n / 2));
      rollup_each(rollup, see, &seen);
      qsort(known, knowns, sizeof *known, by_value);
      assert_int_equal(seen.uses, n);
      assert_int_equal(seen.completed, completed);
      assert_int_equal(figure_median(seen.count, seen.counts),
                       knowns ? known[(knowns + 1) / 2 - 1] : -1);
      rollup_free(rollup);
      lexicon_free(shapes);
      groups_free(nobody);
    }
  }
}

static void a_spoilt_pack_is_refused(void **state) {
  (void)state;
  Lexicon   *shapes = lexicon_new();
  Groups    *nobody = groups_new();
  IndexQuery query = {.by = {INDEX_DAY}, .count = 1, .period = {INDEX_FROM, INDEX_TO}};
  PackRecord record = {.shape = 0, .hour = 9, .kind = PACK_USE, .value = 1};
  Rollup    *rollup = rollup_new(&query, shapes, nobody);
  assert_false(add(rollup, "yz-01-aaaa", &record, 1));  // no such shape
  rollup_free(rollup);
  lexicon_number(shapes, "quiz zh primary home");
  rollup = rollup_new(&query, shapes, nobody);
  assert_true(add(rollup, "yz-01-aaaa", &record, 1));
  record.hour = 24;
  assert_false(add(rollup, "yz-01-aaaa", &record, 1));
  rollup_free(rollup);
  lexicon_free(shapes);
  groups_free(nobody);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(seconds_of_all_lengths),
    cmocka_unit_test(a_spoilt_pack_is_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
