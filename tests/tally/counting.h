// counting.h - how many finished plays a data folder tells of: whole bins of the journal,
// and bins that are open.
#ifndef TESTS_TALLY_COUNTING_H
#define TESTS_TALLY_COUNTING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fnv.h"
#include "base/mem.h"
#include "folder.h"
#include "tally/shelf.h"

#include <cmocka.h>

enum { BINS_MAX = 64, LINES_MAX = 16000 };

typedef struct {
  int64_t bin, play[PLAY_COUNTERS];
  int     whole;  // how often
} Told;

static inline Told *told_of(Told *told, int *n, int64_t bin) {
  for (int i = 0; i < *n; i++)
    if (told[i].bin == bin) return &told[i];
  assert_true(*n < BINS_MAX);
  told[*n] = (Told){.bin = bin};
  return &told[(*n)++];
}

// A line that is there twice says the same twice.
typedef struct {
  uint64_t line, counts;
} Said;

static inline void check_said(Said *said, int *n, const ItemsLine *items) {
  char name[128];
  snprintf(name, sizeof name, "%d %s %s", (int)items->bin, items->row, items->part);
  Said now = {fnv(FNV_START, name, strlen(name)),
              fnv(FNV_START, items->counts, strlen(items->counts))};
  for (int i = 0; i < *n; i++)
    if (said[i].line == now.line) assert_int_equal(said[i].counts, now.counts);
  assert_true(*n < LINES_MAX);
  said[(*n)++] = now;
}

static inline int64_t finished_in_journal(const char *data) {
  Told       *told = mem_new(BINS_MAX * sizeof *told);
  Said       *said = mem_new(LINES_MAX * sizeof *said);
  int         n = 0, lines = 0;
  char        folder[PATH_SIZE];
  ReaderEvent event;
  ItemsLine   items;
  int64_t     sum = 0;
  Reader     *reader = reader_open(path_join(folder, data, "journal"));
  while (reader && reader_next(reader, &event)) {
    if (strcmp(event.event, "items") != 0) continue;
    assert_true(items_read(&items, event.line, event.size));
    check_said(said, &lines, &items);
    Told *one = told_of(told, &n, items.bin);
    one->whole += items.whole;
    if (!items.whole && strcmp(items.row, ITEMS_PLAY) == 0)
      assert_true(items_set(one->play, true, items.part, items.counts));
  }
  for (int i = 0; i < n; i++) {
    assert_true(told[i].whole <= 1);
    if (told[i].whole) sum += told[i].play[PLAY_FINISHED];
  }
  reader_close(reader);
  free(told);
  free(said);
  return sum;
}

static inline int64_t finished_in_bins(const char *data) {
  char    folder[PATH_SIZE];
  size_t  count;
  int     damaged;
  int64_t sum = 0;
  Bin    *bin = shelf_read(path_join(folder, data, "answers"), &count, &damaged);
  assert_int_equal(damaged, 0);
  for (size_t i = 0; i < count; i++) {
    sum += bin_finished(&bin[i]);
    bin_free(&bin[i]);
  }
  free(bin);
  return sum;
}

#endif
