// Closed bins of answers, however their lines came: over a session's start, in several
// goes, spread over two folders, read bit by bit or at once.
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

static char data[PATH_SIZE];

enum { PLAYS = 20, BIN = 2001 };

static int new_hall(void **state) {
  (void)state;
  folder_new(data);
  hall_groups(data);
  quiz_texts(data);
  return 0;
}

static int remove_folder(void **state) {
  (void)state;
  folder_remove(data);
  return 0;
}

static Journal *open_later(void) {
  play_at("2026-12-02T09:00:00+08:00", CLOCK_TRUSTED, BOOT_D);
  return hall_open(data);
}

// 20 plays, 14 of them passed: 17 lines and more.
static void october(Bin *bin) {
  quiz_begin(bin, BIN, "2026-10");
  quiz_two(bin, "s.p.zh.-", 14, 60, 60, QUIZ_PASSED);
  quiz_two(bin, "s.m.zh.-", 6, 60, 0, QUIZ_FAILED);
}

static int lines_of(const Bin *bin) {
  BinWalk  walk = {0};
  BinPiece piece;
  int      n = 0;
  while (bin_next(bin, &walk, &piece)) n++;
  return n;
}

// Its lines [from, to), with `last` the one that says it is whole.
static void lines(Journal *journal, const Bin *bin, int from, int to, bool last) {
  BinWalk  walk = {0};
  BinPiece piece;
  char     counts[24];
  for (int n = 0; bin_next(bin, &walk, &piece); n++)
    if (n >= from && n < to)
      quiz_tell(journal, bin, piece.row->pool, piece.row->key, piece.row->row, piece.part,
                piece.counts);
  snprintf(counts, sizeof counts, "%d", lines_of(bin));
  if (last) quiz_tell(journal, bin, NULL, NULL, "bin", "whole", counts);
  assert_true(journal_wait(journal));
}

// The finished plays of that month, of this index and of a new one; and of the raw lines.
static void expect_plays(int finished) {
  char path[PATH_SIZE], started[32], raw[32];
  snprintf(started, sizeof started, "%d", finished);
  snprintf(raw, sizeof raw, "plays_finished %d\n", finished);
  char *one[2], *two[2];
  for (int i = 0; i < 2; i++) {
    one[i] = desk_of(data, DESK_WELL, "report quiz --by month,level --format csv");
    two[i] = desk_of(data, DESK_WELL, "report questions --by month --format csv");
    assert_int_equal(unlink(path_join(path, data, "index.sqlite")), 0);
  }
  assert_string_equal(one[0], one[1]);
  assert_string_equal(two[0], two[1]);
  if (finished) assert_has(one[0], "2026-10,primary,");
  if (!finished) assert_lacks(one[0], "2026-10");
  char *out = desk_of(data, DESK_WELL, "recount");
  assert_has(out, raw);
  free(out);
  for (int i = 0; i < 2; i++) {
    free(one[i]);
    free(two[i]);
  }
}

// What is read while the lines come in, a few at a time, each with or without a session
// between.
static void in_several_goes(void **state) {
  (void)state;
  for (int borders = 0; borders < 2; borders++) {
    Bin bin;
    if (borders) remove_folder(NULL), new_hall(NULL);
    october(&bin);
    int n = lines_of(&bin);
    assert_true(n > 6);
    Journal *journal = open_later();
    for (int from = 0; from < n; from += 5) {
      lines(journal, &bin, from, from + 5, false);
      if (borders) hall_session(journal, "film", "home", 10);
      journal_wait(journal);
      char *out = desk_of(data, DESK_WELL, "report quiz --by month --format csv");
      assert_lacks(out, "2026-10");
      free(out);
    }
    expect_plays(0);
    lines(journal, &bin, 0, 0, true);
    expect_plays(PLAYS);
    // Once more all of it, in one go: it is the same bin.
    lines(journal, &bin, 0, n, true);
    hall_session(journal, "film", "home", 10);
    journal_close(journal);
    expect_plays(PLAYS);
    bin_free(&bin);
  }
}

// Two bins whose lines lie mixed, one of them without its last line.
static void two_at_once(void **state) {
  (void)state;
  Bin      bin, other;
  Journal *journal = open_later();
  october(&bin);
  quiz_begin(&other, BIN + 1, "2026-09");
  quiz_two(&other, "s.m.zh.-", 30, 60, 60, QUIZ_PASSED);
  int n = lines_of(&bin);
  // As many lines as the last one says, and one is of the other.
  lines(journal, &other, 0, 1, false);
  lines(journal, &bin, 1, n, true);
  expect_plays(0);
  for (int i = 0; i < n; i++) {
    lines(journal, &bin, i, i + 1, false);
    lines(journal, &other, i, i + 1, false);
  }
  lines(journal, &bin, 0, 0, true);
  expect_plays(PLAYS);
  char *out = desk_of(data, DESK_WELL, "report quiz --by month --format csv");
  assert_lacks(out, "2026-09");
  free(out);
  lines(journal, &other, 0, 0, true);
  expect_plays(PLAYS + 30);
  journal_close(journal);
  bin_free(&bin);
  bin_free(&other);
}

// A failing disk takes the last line: what was whole is so no more.
static void its_end_is_lost(void **state) {
  (void)state;
  Bin      bin;
  size_t   size;
  Journal *journal = open_later();
  october(&bin);
  lines(journal, &bin, 0, 6, false);
  hall_session(journal, "film", "home", 10);
  lines(journal, &bin, 6, lines_of(&bin), true);
  journal_close(journal);
  expect_plays(PLAYS);
  char *text = folder_text(data, "000001.jsonl", &size), *end = text + size - 1;
  while (end[-1] != '\n') end--;
  folder_put(data, "000001.jsonl", text, (size_t)(end - text));
  expect_plays(0);
  free(text);
  bin_free(&bin);
}

// ---- two folders ----

// Lines of the journal's only segment whose sequence is in [from, to), as a collected
// folder or as the own one.
static void keep_lines(const char *text, int64_t from, int64_t to, const char *folder) {
  char path[PATH_SIZE], *kept = mem_new(strlen(text) + 1), *at = kept;
  for (const char *line = text; *line; line = strchr(line, '\n') + 1) {
    size_t  size = strcspn(line, "\n");
    int64_t seq = 0;
    assert_true(line_number(line, size, "seq", &seq));
    if (seq >= from && seq < to) at = (char *)memcpy(at, line, size + 1) + size + 1;
  }
  assert_true(path_make(folder));
  assert_true(
    path_replace(path_join(path, folder, "000001.jsonl"), kept, (size_t)(at - kept)));
  free(kept);
}

// Own lines up to one, those of a stick from another on: no one folder has all of the
// bin.
static void in_two_folders(void **state) {
  (void)state;
  char    own[PATH_SIZE], collected[PATH_SIZE], folder[PATH_SIZE];
  Bin     bin;
  size_t  size;
  int64_t batch[5];
  october(&bin);
  int      n = lines_of(&bin);
  Journal *journal = open_later();
  int64_t  first = (int64_t)add(journal, "session_start", NULL) + 1;
  lines(journal, &bin, 0, n, true);
  journal_close(journal);
  const char *id = quiz_batches(data, batch);
  char       *text = folder_text(data, "000001.jsonl", &size);
  path_join(own, data, "journal");
  path_make(path_join(collected, data, "collected"));
  path_join(folder, collected, id);
  // The stick has the end with some of the rest; all of it; the beginning alone, so that
  // the last line and the middle are own; and nothing but the last line.
  const struct {
    int64_t own_from, own_to, from, to;
  } spread[] = {{1, first + 4, first + 2, first + n + 1},
                {1, first + 4, 1, first + n + 1},
                {first + 2, first + n + 1, 1, first + 3},
                {1, first + n, first + n, first + n + 1},
                {1, first + n + 1, 1, first + n + 1}};
  for (size_t i = 0; i < sizeof spread / sizeof *spread; i++) {
    keep_lines(text, spread[i].own_from, spread[i].own_to, own);
    keep_lines(text, spread[i].from, spread[i].to, folder);
    char *a = desk_of(data, DESK_WELL, "report quiz --by month,level --format csv");
    char  path[PATH_SIZE];
    assert_int_equal(unlink(path_join(path, data, "index.sqlite")), 0);
    char *b = desk_of(data, DESK_WELL, "report quiz --by month,level --format csv");
    assert_string_equal(a, b);
    assert_has(a, "2026-10,primary,-,14,14,0,");
    free(a);
    free(b);
  }
  // One of its lines is nowhere.
  keep_lines(text, 1, first + 2, own);
  keep_lines(text, first + 3, first + n + 1, folder);
  char *out = desk_of(data, DESK_WELL, "report quiz --by month --format csv");
  assert_lacks(out, "2026-10");
  free(out);
  // A folder that is gone leaves nothing.
  keep_lines(text, 1, first + n + 1, own);
  path_remove_all(folder);
  expect_plays(PLAYS);
  bin_free(&bin);
  free(text);
}

// ---- as of ----

// A manifest tells of lines up to one; more lines of that bin, more sessions and a
// correction come. As of it, all is as an index over the lines of then has it.
static const char *const tables[] = {
  "report visits --by month,exhibit --format csv",
  "report people --by month --format csv",
  "report ledger --quarter 2026Q4 --format csv",
  "report quiz --by month --format csv",
  "report questions --by month --format csv",
  "report visits --by day --format csv",
  "report options --quarter 2026Q4 --format csv",
};
enum { TABLES = sizeof tables / sizeof *tables };

static char *table(int i, const char *words) {
  char line[2 * PATH_SIZE];
  snprintf(line, sizeof line, "%s%s", tables[i], words);
  return desk_of(data, DESK_WELL, line);
}

static void report_all(char with[PATH_SIZE + 32], const char *name) {
  char words[PATH_SIZE + 32];
  snprintf(words, sizeof words, "report all --quarter 2026Q4 --out %.900s/%s", data,
           name);
  free(desk_of(data, DESK_WELL, words));
  snprintf(with, PATH_SIZE + 32, " --as-of %.900s/%s/manifest.json", data, name);
}

static void a_cut_in_the_middle(void **state) {
  (void)state;
  char    with[PATH_SIZE + 32], path[PATH_SIZE], *then[TABLES];
  Bin     bin;
  int64_t batch[5];
  int     changed = 0;
  october(&bin);
  quiz_batches(data, batch);
  Journal *journal = open_later();
  add(journal, "session_start", NULL);
  hall_enter(journal, "film", "zh", "primary");  // it is on, and has not been left
  lines(journal, &bin, 0, 6, false);             // and a bin is being closed
  report_all(with, "then");
  for (int i = 0; i < TABLES; i++) then[i] = table(i, "");
  lines(journal, &bin, 6, lines_of(&bin), true);
  add(journal, "fault", "film");
  add(journal, "exhibit_completed", "film");
  hall_leave(journal, "film", "home", 33);
  hall_correct(journal, batch[1], NULL, "heads", NULL, 29);
  hall_correct(journal, batch[2], NULL, "void", "0", 0);
  hall_session(journal, "quiz", "idle", 12);
  journal_close(journal);
  play_at("2026-12-03T09:00:00+08:00", CLOCK_TRUSTED, BOOT_E);
  journal_close(hall_open(data));
  for (int i = 0; i < TABLES; i++) {
    char *now = table(i, ""), *again = table(i, with), *kept = table(i, with);
    changed += strcmp(now, then[i]) != 0;
    assert_string_equal(again, then[i]);
    assert_string_equal(kept, then[i]);
    free(now);
    free(again);
    free(kept);
  }
  assert_int_equal(changed, TABLES);
  // The kept index of then goes on in a journal that has grown, and begins anew.
  journal = open_later();
  hall_session(journal, "film", "home", 5);
  journal_close(journal);
  for (int i = 0; i < TABLES; i++) {
    char *again = table(i, with);
    assert_string_equal(again, then[i]);
    free(again);
    free(then[i]);
  }
  expect_plays(PLAYS);
  assert_int_equal(access(path_join(path, data, "index.sqlite"), F_OK), 0);
  bin_free(&bin);
}

int main(void) {
  log_quiet(true);
#define TEST(f) cmocka_unit_test_setup_teardown(f, new_hall, remove_folder)
  const struct CMUnitTest tests[] = {
    TEST(in_several_goes), TEST(two_at_once),         TEST(its_end_is_lost),
    TEST(in_two_folders),  TEST(a_cut_in_the_middle),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
