#include "desk/demo_quiz.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/mem.h"
#include "tally/bin.h"
#include "tally/span.h"
#include "tally/texts.h"

enum {
  ITEMS = 40,
  DRAW = 10,
  PASS = 7,
  OPTIONS = 4,
  WRONG_KEY = 23,
  OBSCURE = 37,
  PARTIAL = 10,  // every tenth can be half right
};

#define EXHIBIT "quiz"
#define POOL "d3a0c0de"

struct DemoQuiz {
  DemoKiosk chance;  // of its own, so that the rest of the days stays as it is
  Bin       month, group;
  int64_t   there;  // the group's line
  bool      again;  // in this session there was a round
};

// ---- the questions ----

static void version_of(char out[ITEMS_HASH_SIZE], int item) {
  snprintf(out, ITEMS_HASH_SIZE, "d0%06x", (unsigned)item);
}

static bool put_texts(Texts *texts, int item) {
  static const char *const groups[] = {"recognise", "harm", "law", "refuse", "recovery"};
  char                     version[ITEMS_HASH_SIZE], text[TEXTS_ITEM_MAX];
  version_of(version, item);
  int n = snprintf(text, sizeof text,
                   "id\td%02d\ntype\t%s\ntopic\t演示\ngroup\t%s\nlevel\t%c\npoints\t60\n"
                   "ask\t演示题 %d\n1\t甲\n2\t乙\n3\t丙\n4\t丁\nkey\t1",
                   item, item % PARTIAL ? "single" : "multiple", groups[item % 5],
                   "PMA"[item * 3 / (ITEMS + 1)], item);
  return texts_check(text, (size_t)n) &&
         texts_add(texts, EXHIBIT, version, text, (size_t)n);
}

static bool write_texts(const char *folder) {
  Texts *texts = texts_open(folder);
  bool   ok = true;
  for (int item = 1; ok && item <= ITEMS; item++) ok = put_texts(texts, item);
  ok = ok && texts_save(texts);
  texts_close(texts);
  return ok;
}

DemoQuiz *demo_quiz_open(const DemoKiosk *kiosk) {
  if (!write_texts(kiosk->folder)) return NULL;
  DemoQuiz *quiz = mem_new(sizeof *quiz);
  quiz->chance.random = kiosk->seed * 15485863 + (uint64_t)kiosk->site * 32452843 +
                        (uint64_t)kiosk->number_of_site;
  return quiz;
}

void demo_quiz_close(DemoQuiz *quiz) {
  if (!quiz) return;
  bin_free(&quiz->month);
  bin_free(&quiz->group);
  free(quiz);
}

// ---- bins ----

static void month_of(char month[BIN_MONTH_SIZE], const DemoKiosk *kiosk) {
  ClockLocal local = clock_local_of(kiosk->now - 8 * DEMO_HOUR);
  snprintf(month, BIN_MONTH_SIZE, "%04u-%02u", (unsigned)local.year % 10000,
           (unsigned)local.month % 100);
}

static void begin(Bin *bin, const DemoKiosk *kiosk) {
  *bin = (Bin){.number = kiosk->seq + 1};
  snprintf(bin->exhibit, sizeof bin->exhibit, EXHIBIT);
}

static void write_bin(const Bin *bin, DemoKiosk *kiosk) {
  BinWalk  walk = {0};
  BinPiece piece;
  int      lines = 0;
  for (; bin_next_told(bin, &walk, &piece); lines++)
    demo_put(kiosk, "items", false,
             ",\"exhibit\":\"%s\",\"bin\":%" PRId64
             ",\"period\":\"%s\",\"pool\":\"%s\",\"key\":\"%s\",\"row\":\"%s\","
             "\"part\":\"%s\",\"counts\":\"%s\"",
             bin->exhibit, bin->number, bin->period, piece.row->pool, piece.row->key,
             piece.row->row, piece.part, piece.counts);
  demo_put(kiosk, "items", false,
           ",\"exhibit\":\"%s\",\"bin\":%" PRId64
           ",\"period\":\"%s\",\"row\":\"bin\",\"part\":\"whole\",\"counts\":\"%d\"",
           bin->exhibit, bin->number, bin->period, lines);
}

// With too few plays a group's sums are the month's, and a month is told with the next
// years' wider periods, which made-up data leave out.
static void end(Bin *bin, Bin *wider, DemoKiosk *kiosk) {
  if (bin_finished(bin) >= SPAN_PLAYS)
    write_bin(bin, kiosk);
  else if (wider)
    bin_add(wider, bin);
  bin_free(bin);
}

void demo_quiz_turn(DemoQuiz *quiz, DemoKiosk *kiosk, int64_t group) {
  char month[BIN_MONTH_SIZE];
  month_of(month, kiosk);
  if (strcmp(month, quiz->month.period) != 0) {
    end(&quiz->month, NULL, kiosk);
    begin(&quiz->month, kiosk);
    snprintf(quiz->month.period, sizeof quiz->month.period, "%s", month);
  }
  if (group == quiz->there) return;
  if (quiz->there) end(&quiz->group, &quiz->month, kiosk);
  quiz->there = group;
  if (!group) return;
  begin(&quiz->group, kiosk);
  snprintf(quiz->group.period, sizeof quiz->group.period, "%s:%" PRId64, kiosk->id,
           group);
}

void demo_quiz_session(DemoQuiz *quiz) {
  quiz->again = false;
}

// ---- a round ----

static void draw_items(DemoQuiz *quiz, int item[DRAW]) {
  DemoKiosk  fixed = {.random = (uint64_t)quiz->there * 7919};
  DemoKiosk *chance = quiz->there ? &fixed : &quiz->chance;
  int        all[ITEMS];
  for (int i = 0; i < ITEMS; i++) all[i] = i + 1;
  for (int i = 0; i < DRAW; i++) {
    int j = i + demo_below(chance, ITEMS - i), kept = all[i];
    item[i] = all[j];
    all[j] = kept;
  }
}

static int score_of(DemoQuiz *quiz, int item, int ability) {
  int luck = demo_below(&quiz->chance, 60) + demo_below(&quiz->chance, 60) - 60;
  int over = (item == WRONG_KEY ? 60 - ability : ability) + luck - item;
  if (item == OBSCURE) over = luck * 2 - 50;
  if (over >= 0) return ITEMS_FULL;
  return item % PARTIAL == 0 && over > -25 ? ITEMS_FULL / 2 : 0;
}

static void answer(DemoQuiz *quiz, Round *round, Bin *bin, int item, int ability) {
  char        version[ITEMS_HASH_SIZE];
  RoundAnswer a = {.version = version, .score = score_of(quiz, item, ability)};
  version_of(version, item);
  a.seconds = 1 + demo_about(&quiz->chance, 60 + item) / 10.0;
  a.timed_out = demo_happens(&quiz->chance, 8);
  a.chosen =
    (uint16_t)(a.score == ITEMS_FULL ? 1 : 2u << demo_below(&quiz->chance, OPTIONS - 1));
  round_shown(round, bin, version, OPTIONS);
  round_answered(round, bin, &a);
}

static int64_t sum_of(const Round *round) {
  int64_t sum = 0;
  for (int i = 0; i < round->items; i++) sum += round->item[i].score;
  return sum;
}

void demo_quiz_play(DemoQuiz *quiz, const DemoKiosk *kiosk, const char *level,
                    bool finished, RoundLeft how) {
  Bin  *bin = quiz->there ? &quiz->group : &quiz->month;
  char  key[ITEMS_KEY_SIZE];
  int   item[DRAW], rank = *level == 'p' ? 0 : *level == 'm' ? 1 : 2;
  Round round;
  bool  known = kiosk->quality == CLOCK_BATTERY || kiosk->now >= kiosk->trusted;
  if (!known) return;  // they wait in a bin without a month
  snprintf(key, sizeof key, "s.%c.zh.-", *level);
  if (quiz->again) {
    bin_row(bin, POOL, key, ITEMS_PLAY)[PLAY_AGAIN]++;
    return;
  }
  quiz->again = true;
  draw_items(quiz, item);
  int ability = 20 + 8 * rank + demo_below(&quiz->chance, 50);
  int n = finished ? DRAW : demo_below(&quiz->chance, DRAW);
  round_begin(&round, bin, POOL, key, DRAW);
  for (int i = 0; i < n; i++) answer(quiz, &round, bin, item[i], ability);
  if (finished)
    round_over(&round, bin, sum_of(&round) >= PASS * ITEMS_FULL);
  else
    round_left(&round, bin, how);
}
