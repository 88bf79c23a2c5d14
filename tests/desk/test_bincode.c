// The rows of a bin as bytes: what went in comes out, and bytes that are none are told.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/bincode.h"
#include "tally/bin.h"

#include <cmocka.h>

enum { LINES_MAX = 512, ROWS = 4 };

static const char        pool[] = "00000001";
static const char *const keys[] = {"s.p.zh.-", "h.m.en.a"};
static const char *const rows[] = {"aaaaaaaa", "ffffffff", "00000000", ITEMS_PLAY};

// Numbers of one to nine bytes, with zeros at both ends and between.
static void fill(int64_t *count, int counters, int salt) {
  for (int i = 0; i < counters; i++)
    count[i] = (i + salt) % 5 ? 0 : INT64_C(1) << ((i * 7 + salt) % 50);
}

static size_t lines_of(const Bin *bin, ItemsLine *lines) {
  BinWalk  walk = {0};
  BinPiece piece;
  size_t   n = 0;
  while (bin_next(bin, &walk, &piece)) {
    assert_true(n < LINES_MAX);
    ItemsLine *line = &lines[n++];
    *line = (ItemsLine){.bin = bin->number};
    snprintf(line->pool, sizeof line->pool, "%s", piece.row->pool);
    snprintf(line->key, sizeof line->key, "%s", piece.row->key);
    snprintf(line->row, sizeof line->row, "%s", piece.row->row);
    snprintf(line->part, sizeof line->part, "%s", piece.part);
    snprintf(line->counts, sizeof line->counts, "%s", piece.counts);
  }
  qsort(lines, n, sizeof *lines, bincode_order);
  return n;
}

static Bin a_bin(int keys_with_plays) {
  Bin bin = {.number = 7, .exhibit = "quiz"};
  for (int k = 0; k < 2; k++)
    for (int r = 0; r < ROWS - (k >= keys_with_plays); r++)
      fill(bin_row(&bin, pool, keys[k], rows[r]),
           items_counters(strcmp(rows[r], ITEMS_PLAY) == 0), k * ROWS + r);
  return bin;
}

// Its bytes are in their own block, so that a step beyond is seen.
static BincodeBytes tight(BincodeBytes bytes) {
  bytes.byte = realloc(bytes.byte, bytes.count ? bytes.count : 1);
  return bytes;
}

typedef struct {
  Lexicon     *shapes;
  BincodeBytes plays, items;
} Coded;

static Coded code(int keys_with_plays) {
  static ItemsLine lines[LINES_MAX];
  Bin              bin = a_bin(keys_with_plays);
  Coded            coded = {.shapes = lexicon_new()};
  size_t           n = lines_of(&bin, lines);
  assert_true(bincode_put(lines, n, coded.shapes, &coded.plays, &coded.items));
  coded.plays = tight(coded.plays);
  coded.items = tight(coded.items);
  bin_free(&bin);
  return coded;
}

static void end(Coded *coded) {
  lexicon_free(coded->shapes);
  free(coded->plays.byte);
  free(coded->items.byte);
}

static int compare(const Coded *coded, Bin *bin, bool play, int64_t asked[2]) {
  const BincodeBytes  *bytes = play ? &coded->plays : &coded->items;
  const unsigned char *at = bytes->byte, *to = at + bytes->count;
  BincodeRow           row;
  int                  n = 0;
  for (; at < to; n++) {
    assert_true(bincode_next(&at, to, play, &row));
    BincodeShape shape = bincode_shape(lexicon_text(coded->shapes, row.shape));
    assert_string_equal(shape.pool, pool);
    assert_int_equal(strcmp(shape.row, ITEMS_PLAY) == 0, play);
    assert_memory_equal(row.count, bin_row(bin, shape.pool, shape.key, shape.row),
                        (size_t)items_counters(play) * sizeof *row.count);
    if (play) asked[strcmp(shape.key, keys[1]) == 0] = row.asked;
  }
  return n;
}

static void what_went_in_comes_out(void **state) {
  (void)state;
  for (int plays = 0; plays <= 2; plays++) {
    Coded   coded = code(plays);
    Bin     bin = a_bin(plays);
    int64_t asked[2] = {-1, -1};
    assert_int_equal(compare(&coded, &bin, false, asked), 6);
    assert_int_equal(compare(&coded, &bin, true, asked), 2);  // of items alone as well
    for (int k = 0; k < 2; k++) {
      int64_t scored = 0;
      for (int r = 0; r < 3; r++)
        scored += bin_row(&bin, pool, keys[k], rows[r])[ITEM_END];
      assert_int_equal(asked[k], scored);
    }
    bin_free(&bin);
    end(&coded);
  }
}

static void a_bin_without_rows(void **state) {
  (void)state;
  Lexicon     *shapes = lexicon_new();
  BincodeBytes plays = {0}, items = {0};
  assert_true(bincode_put(NULL, 0, shapes, &plays, &items));
  assert_int_equal(plays.count + items.count + lexicon_count(shapes), 0);
  lexicon_free(shapes);
}

static void lines_that_are_none(void **state) {
  (void)state;
  static const struct {
    const char *row, *part, *counts;
  } bad[] = {
    {"aaaaaaaa", "none", "1"},
    {"aaaaaaaa", "rounds", "1"},  // of plays
    {ITEMS_PLAY, "shown", "1"},   // of items
    {"aaaaaaaa", "shown", ""},
    {"aaaaaaaa", "shown", "1.-1"},
    {"aaaaaaaa", "shown", "1..1"},
    {"aaaaaaaa", "shown", "1.1."},
    {"aaaaaaaa", "shown", " 1"},
    {"aaaaaaaa", "shown", "1.2.3.4.5.6.7.8"},
    {"aaaaaaaa", "shown+7", "1"},
    {"aaaaaaaa", "shown+-1", "1"},
    {"aaaaaaaa", "shown+", "1"},
    {"aaaaaaaa", "shown", "1000000000000001"},
    {"aaaaaaaa", "shown", "99999999999999999999"},
  };
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    ItemsLine    line = {.pool = "00000001", .key = "s.p.zh.-"};
    Lexicon     *shapes = lexicon_new();
    BincodeBytes plays = {0}, items = {0};
    snprintf(line.row, sizeof line.row, "%s", bad[i].row);
    snprintf(line.part, sizeof line.part, "%s", bad[i].part);
    snprintf(line.counts, sizeof line.counts, "%s", bad[i].counts);
    if (bincode_put(&line, 1, shapes, &plays, &items))
      fail_msg("%s %s %s is a line", bad[i].row, bad[i].part, bad[i].counts);
    lexicon_free(shapes);
    free(plays.byte);
    free(items.byte);
  }
}

// How many rows there are; -1: it is none.
static int rows_in(const unsigned char *bytes, size_t count, bool play) {
  unsigned char       *copy = mem_grow(NULL, count ? count : 1, 1);
  const unsigned char *at = copy, *to = copy + count;
  BincodeRow           row;
  int                  n = 0;
  if (count) memcpy(copy, bytes, count);
  while (at < to && n >= 0) n = bincode_next(&at, to, play, &row) ? n + 1 : -1;
  free(copy);
  return n;
}

static void cut_bytes_are_told(void **state) {
  (void)state;
  Coded coded = code(2);
  for (int play = 0; play < 2; play++) {
    const BincodeBytes *bytes = play ? &coded.plays : &coded.items;
    int                 whole = rows_in(bytes->byte, bytes->count, play), rows_left = 0;
    for (size_t n = 0; n < bytes->count; n++) {
      int left = rows_in(bytes->byte, n, play);
      assert_true(left == -1 || left < whole);
      rows_left += left >= 0;
    }
    assert_int_equal(rows_left, whole);  // between two rows alone
  }
  end(&coded);
}

static void hostile_bytes(void **state) {
  (void)state;
  enum { COUNTERS = ITEM_COUNTERS };
  static const unsigned char no_end[16] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                                           0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                                           0xff, 0xff, 0xff, 0xff};
  static const unsigned char all[] = {0, 0, COUNTERS}, none[] = {0, 0, 0, 0, COUNTERS},
                             more[] = {0, 0, COUNTERS + 1},
                             far[] = {0,    0,    0xff, 0xff, 0xff, 0xff,
                                      0xff, 0xff, 0xff, 0xff, 0xff, 1};
  assert_int_equal(rows_in(all, sizeof all, false), 1);
  assert_int_equal(rows_in(none, sizeof none, false), -1);  // a run of no zeros
  assert_int_equal(rows_in(more, sizeof more, false), -1);
  assert_int_equal(rows_in(far, sizeof far, false), -1);
  assert_int_equal(rows_in(no_end, sizeof no_end, false), -1);
  assert_int_equal(rows_in(no_end, sizeof no_end, true), -1);
  unsigned char noise[64];
  uint32_t      seed = 1;
  for (int i = 0; i < 20000; i++) {
    size_t n = seed % (sizeof noise + 1);
    for (size_t k = 0; k < n; k++) {
      seed = seed * 1664525 + 1013904223;
      noise[k] = (unsigned char)(seed >> (i % 2 ? 24 : 29));  // also with many zeros
    }
    seed = seed * 1664525 + 1013904223;
    rows_in(noise, n, i & 1);  // the sanitizers watch
  }
}

static void shapes_that_are_none(void **state) {
  (void)state;
  static const char *const texts[] = {
    "", " ", "one", "0123456789 0123456789 0123456789", "a b", "a b c d"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    BincodeShape shape = bincode_shape(texts[i]);
    assert_true(strlen(shape.pool) < sizeof shape.pool);
    assert_true(strlen(shape.key) < sizeof shape.key);
    assert_true(strlen(shape.row) < sizeof shape.row);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(what_went_in_comes_out), cmocka_unit_test(a_bin_without_rows),
    cmocka_unit_test(lines_that_are_none),    cmocka_unit_test(cut_bytes_are_told),
    cmocka_unit_test(hostile_bytes),          cmocka_unit_test(shapes_that_are_none),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
