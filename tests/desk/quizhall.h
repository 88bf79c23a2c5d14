// quizhall.h - closed bins of answers in the hall of hall_groups(), whose figures the
// tests know by heart. Two questions in every play: one and two.
//
//   2026-10   walk-ins, primary: 10 all right and passed, 6 right wrong, 4 wrong wrong, 3
//   left
//             at question one
//   group A   Bay, 44 heads, primary: 30 all right and passed, 10 right wrong
//   group B   Palm, 30 heads, middle: 8 all right and passed
//   group C   void, so walk-ins of Tuesday 24, adult: 11 wrong right
//   2026Q4    walk-ins, adult: 12 all right and passed
//   uncertain walk-ins, adult: 13 all right and passed
#ifndef TESTS_DESK_QUIZHALL_H
#define TESTS_DESK_QUIZHALL_H

#include <inttypes.h>

#include "hall.h"
#include "tally/round.h"
#include "tally/texts.h"

#define QUIZ_POOL "00000001"
#define QUIZ_ONE "aaaaaaaa"
#define QUIZ_TWO "bbbbbbbb"

// Plays of as many questions as there are scores (-1: no more); option 1 is right. `over`
// 0: left at the first one.
static inline void quiz_plays(Bin *bin, const char *key, int n, const int *scores,
                              const char *const *versions, int over) {
  for (int i = 0; i < n; i++) {
    Round round;
    int   asked = 0;
    while (scores[asked] >= 0) asked++;
    if (!round_begin(&round, bin, QUIZ_POOL, key, asked)) abort();
    for (int k = 0; k < asked && (over || k == 0); k++) {
      RoundAnswer answer = {.version = versions[k],
                            .score = scores[k],
                            .seconds = 5,
                            .chosen = scores[k] == ITEMS_FULL ? 1 : 2};
      if (!round_shown(&round, bin, versions[k], 3)) abort();
      if (over && !round_answered(&round, bin, &answer)) abort();
    }
    if (over)
      round_over(&round, bin, over == 2);
    else
      round_left(&round, bin, ROUND_IDLE);
  }
}

enum { QUIZ_LEFT, QUIZ_FAILED, QUIZ_PASSED };

static inline void quiz_two(Bin *bin, const char *key, int n, int one, int two,
                            int over) {
  static const char *const versions[] = {QUIZ_ONE, QUIZ_TWO};
  quiz_plays(bin, key, n, (int[]){one, two, -1}, versions, over);
}

static inline void quiz_tell(Journal *journal, const Bin *bin, const char *pool,
                             const char *key, const char *row, const char *part,
                             const char *counts) {
  JournalEntry entry = {.event = "items",
                        .exhibit = bin->exhibit,
                        .field = {{"bin", NULL, bin->number},
                                  {"period", bin->period, 0},
                                  {"row", row, 0},
                                  {"part", part, 0},
                                  {"counts", counts, 0},
                                  {pool ? "pool" : NULL, pool, 0},
                                  {"key", key, 0}}};
  if (!journal_append(journal, &entry)) abort();
}

// Its lines from one on; `last` 0: without the one that says it is whole.
static inline void quiz_lines(Journal *journal, const Bin *bin, int from, int last) {
  BinWalk  walk = {0};
  BinPiece piece;
  char     counts[24];
  int      n = 0;
  while (bin_next(bin, &walk, &piece))
    if (n++ >= from)
      quiz_tell(journal, bin, piece.row->pool, piece.row->key, piece.row->row, piece.part,
                piece.counts);
  snprintf(counts, sizeof counts, "%d", n);
  if (last) quiz_tell(journal, bin, NULL, NULL, "bin", "whole", counts);
}

static inline void quiz_begin(Bin *bin, int64_t number, const char *period) {
  *bin = (Bin){.number = number, .exhibit = "quiz"};
  snprintf(bin->period, sizeof bin->period, "%s", period);
}

static inline void quiz_close(Journal *journal, Bin *bin) {
  quiz_lines(journal, bin, 0, 1);
  bin_free(bin);
}

// The batch_open lines of the hall, in order. Returns the kiosk's id.
static inline const char *quiz_batches(const char *data, int64_t batch[5]) {
  static char id[LINE_TEXT_MAX];
  ReaderEvent events[256];
  int         n = folder_events(data, events, 256, NULL), found = 0;
  for (int i = 0; i < n; i++)
    if (strcmp(events[i].event, "batch_open") == 0 && found < 5)
      batch[found++] = events[i].seq;
  memcpy(id, events[0].kiosk, sizeof id);
  return id;
}

static inline void quiz_texts(const char *data) {
  static const char *const said[][3] = {
    {QUIZ_ONE, "first?", "1"}, {QUIZ_TWO, "second?", "1"}, {"cccccccc", "third?", "1 3"}};
  char   folder[PATH_SIZE], text[256];
  Texts *texts = texts_open(path_join(folder, data, "journal"));
  for (int i = 0; i < 3; i++) {
    int n =
      snprintf(text, sizeof text,
               "id\tq%d\ntype\tsingle\ngroup\tlaw\nlevel\tprimary\nask\t%s\n1\tyes\n"
               "2\tno\n3\tmaybe\nkey\t%s\n",
               i + 1, said[i][1], said[i][2]);
    if (!texts_add(texts, "quiz", said[i][0], text, (size_t)n)) abort();
  }
  if (!texts_save(texts)) abort();
  texts_close(texts);
}

static inline void quiz_of_batch(Journal *journal, int64_t number, const char *id,
                                 int64_t batch, int who) {
  char period[ITEMS_PERIOD_SIZE];
  Bin  bin;
  snprintf(period, sizeof period, "%s:%" PRId64, id, batch);
  quiz_begin(&bin, number, period);
  if (who == 'A') quiz_two(&bin, "s.p.zh.-", 30, 60, 60, QUIZ_PASSED);
  if (who == 'A') quiz_two(&bin, "s.p.zh.-", 10, 60, 0, QUIZ_FAILED);
  if (who == 'B') quiz_two(&bin, "s.m.zh.-", 8, 60, 60, QUIZ_PASSED);
  if (who == 'C') quiz_two(&bin, "s.a.zh.-", 11, 0, 60, QUIZ_FAILED);
  quiz_close(journal, &bin);
}

static inline void quiz_hall(const char *data) {
  int64_t batch[5];
  Bin     bin;
  hall_groups(data);
  const char *id = quiz_batches(data, batch);
  play_at("2026-12-01T09:00:00+08:00", CLOCK_TRUSTED, BOOT_C);
  Journal *journal = hall_open(data);
  quiz_begin(&bin, 1001, "2026-10");
  quiz_two(&bin, "s.p.zh.-", 10, 60, 60, QUIZ_PASSED);
  quiz_two(&bin, "s.p.zh.-", 6, 60, 0, QUIZ_FAILED);
  quiz_two(&bin, "s.p.en.-", 4, 0, 0, QUIZ_FAILED);
  quiz_two(&bin, "s.p.zh.-", 3, 60, 60, QUIZ_LEFT);
  quiz_close(journal, &bin);
  quiz_of_batch(journal, 1002, id, batch[0], 'A');
  quiz_of_batch(journal, 1003, id, batch[1], 'B');
  quiz_of_batch(journal, 1004, id, batch[2], 'C');
  quiz_begin(&bin, 1005, "2026Q4");
  quiz_two(&bin, "s.a.zh.-", 12, 60, 60, QUIZ_PASSED);
  quiz_close(journal, &bin);
  quiz_begin(&bin, 1006, "uncertain");
  quiz_two(&bin, "s.a.zh.-", 13, 60, 60, QUIZ_PASSED);
  quiz_close(journal, &bin);
  journal_close(journal);
  quiz_texts(data);
}

#endif
