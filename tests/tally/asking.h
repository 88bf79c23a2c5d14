// asking.h - what the tests of the answers share: a kiosk whose visitors answer two
// questions.
#ifndef TESTS_TALLY_ASKING_H
#define TESTS_TALLY_ASKING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "folder.h"
#include "tally/answers.h"
#include "tally/shelf.h"

#include <cmocka.h>

#define POOL "5a81c0de"
#define ONE "00000001"
#define TWO "00000002"

static char     data[PATH_SIZE], shelf[PATH_SIZE];
static Journal *journal;
static Answers *answers;

static inline void open_all(void) {
  journal = journal_open(data, "yz-01", NULL, NULL);
  answers = answers_open(data, journal, NULL, NULL);
}

static inline void close_all(void) {
  answers_close(answers);
  journal_close(journal);
  answers = NULL;
  journal = NULL;
}

static inline int begin(void **state) {
  (void)state;
  folder_new(data);
  path_join(shelf, data, "answers");
  play_at("2026-11-24T09:00:00+08:00", CLOCK_TRUSTED, BOOT_A);
  open_all();
  return 0;
}

static inline int end(void **state) {
  (void)state;
  close_all();
  folder_remove(data);
  return 0;
}

static const AnswersRound usual = {.exhibit = "quiz",
                                   .pool = POOL,
                                   .mode = 's',
                                   .level = 'p',
                                   .form = '-',
                                   .lang = "zh",
                                   .asked = 2};

static inline void answer(const char *version, int score, double seconds,
                          uint16_t chosen) {
  assert_true(answers_shown(answers, 0, version, 4));
  assert_true(answers_answered(
    answers, 0,
    &(RoundAnswer){
      .version = version, .score = score, .seconds = seconds, .chosen = chosen}));
}

// A whole session: two questions, both right or both wrong.
static inline void play(const AnswersRound *round, bool right) {
  assert_true(answers_round(answers, round));
  answer(ONE, right ? 60 : 0, 4, right ? 1 : 2);
  answer(TWO, right ? 60 : 20, 70, right ? 1 : 4);
  assert_true(answers_over(answers, 0, right));
  answers_left(answers, ROUND_HOME);
  answers_session_over(answers);
}

static inline void play_many(const AnswersRound *round, int n) {
  for (int i = 0; i < n; i++) play(round, i % 2 == 0);
}

// The bin of that period on the disk; false: there is none.
static inline bool on_disk(const char *period, Bin *found) {
  size_t count;
  int    damaged;
  bool   any = false;
  answers_wait(answers);
  Bin *bin = shelf_read(shelf, &count, &damaged);
  assert_int_equal(damaged, 0);
  for (size_t i = 0; i < count; i++) {
    if (!any && strcmp(bin[i].period, period) == 0) {
      *found = bin[i];
      any = true;
    } else {
      bin_free(&bin[i]);
    }
  }
  free(bin);
  return any;
}

#endif
