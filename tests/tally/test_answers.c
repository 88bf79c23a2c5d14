// What a bin counts, by hand; which bin; and when it closes, joins another or stays.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "asking.h"
#include "base/log.h"
#include "tally/items.h"

#include <cmocka.h>

static int64_t finished_in(const char *period) {
  Bin bin;
  if (!on_disk(period, &bin)) return -1;
  int64_t n = bin_finished(&bin);
  bin_free(&bin);
  return n;
}

// The sums that whole bins of that period have in the journal: play counters of the key,
// and those of one item. False: there are none.
typedef struct {
  int64_t play[PLAY_COUNTERS], item[ITEM_COUNTERS];
  int     bins;
} Told;

static Told told_in(const char *period) {
  Told      told = {0};
  ItemsLine items;
  char      folder[PATH_SIZE];
  assert_true(journal_wait(journal));
  Reader     *reader = reader_open(path_join(folder, data, "journal"));
  ReaderEvent event;
  int64_t     lines = 0;
  while (reader_next(reader, &event)) {
    if (strcmp(event.event, "items") != 0) continue;
    assert_true(items_read(&items, event.line, event.size));
    if (strcmp(items.period, period) != 0) continue;
    if (items.whole) {
      assert_int_equal(items.lines, lines);
      told.bins++;
      lines = 0;
      continue;
    }
    lines++;
    if (strcmp(items.row, ITEMS_PLAY) == 0)
      assert_true(items_set(told.play, true, items.part, items.counts));
    else if (strcmp(items.row, ONE) == 0)
      assert_true(items_set(told.item, false, items.part, items.counts));
  }
  reader_close(reader);
  return told;
}

static void turn(uint64_t batch) {
  answers_turn(answers, batch);
  assert_true(answers_wait(answers));
}

static void go_to(const char *wall) {
  int64_t seconds;
  assert_true(clock_parse(wall, &seconds));
  pass(seconds - clock_wall());
  turn(0);
}

// ---- what is counted ----

// Three plays of two questions; S = 120, 80, 60 and the rest of ONE: 60, 20, 60.
static void counters_by_hand(void **state) {
  (void)state;
  const int scores[3][2] = {{60, 60}, {60, 20}, {0, 60}};
  for (int i = 0; i < 3; i++) {
    assert_true(answers_round(answers, &usual));
    answer(ONE, scores[i][0], 1.0 + i, (uint16_t)(scores[i][0] ? 1 : 2));
    answer(TWO, scores[i][1], 60.5, 1);
    assert_true(answers_over(answers, 0, i == 0));
    answers_session_over(answers);
  }
  Bin bin;
  assert_true(on_disk("2026-11", &bin));
  const int64_t *play = bin_row(&bin, POOL, "s.p.zh.-", ITEMS_PLAY);
  assert_int_equal(play[PLAY_STARTED], 3);
  assert_int_equal(play[PLAY_FINISHED], 3);
  assert_int_equal(play[PLAY_PASSED], 1);
  assert_int_equal(play[PLAY_FULL], 1);
  assert_int_equal(play[PLAY_SUM], 120 + 80 + 60);
  assert_int_equal(play[PLAY_SQUARES], 14400 + 6400 + 3600);
  assert_int_equal(play[PLAY_HIST + 2], 1);
  assert_int_equal(play[PLAY_HIST + 1], 2);
  const int64_t *one = bin_row(&bin, POOL, "s.p.zh.-", ONE);
  const int64_t  want[] = {3, 3, 0, 0, 2, 120, 7200};
  assert_memory_equal(one, want, sizeof want);
  assert_int_equal(one[ITEM_CHOSEN], 2);
  assert_int_equal(one[ITEM_CHOSEN + 1], 1);
  assert_int_equal(one[ITEM_TIME] + one[ITEM_TIME + 1] + one[ITEM_TIME + 2], 3);
  const int64_t ends[] = {
    3, 120, 7200, 60 + 20 + 60, 3600 + 400 + 3600, 60 * 60 + 60 * 20};
  assert_memory_equal(one + ITEM_END, ends, sizeof ends);
  assert_int_equal(one[ITEM_END_CHOSEN], 2);
  assert_int_equal(one[ITEM_END_REST], 80);
  assert_int_equal(one[ITEM_END_REST + 1], 60);
  const int64_t *two = bin_row(&bin, POOL, "s.p.zh.-", TWO);
  assert_int_equal(two[ITEM_TIME + 15], 3);
  bin_free(&bin);
}

static void a_left_round_leaves_no_tie(void **state) {
  (void)state;
  assert_true(answers_round(answers, &usual));
  answer(ONE, 60, 2, 1);
  assert_true(answers_shown(answers, 0, TWO, 4));
  answers_left(answers, ROUND_IDLE);
  assert_false(answers_over(answers, 0, true));
  Bin bin;
  assert_true(on_disk("2026-11", &bin));
  const int64_t *play = bin_row(&bin, POOL, "s.p.zh.-", ITEMS_PLAY);
  const int64_t *one = bin_row(&bin, POOL, "s.p.zh.-", ONE);
  const int64_t *two = bin_row(&bin, POOL, "s.p.zh.-", TWO);
  assert_int_equal(play[PLAY_IDLE], 1);
  assert_int_equal(play[PLAY_FINISHED], 0);
  assert_int_equal(play[PLAY_SUM], 0);
  assert_int_equal(one[ITEM_RIGHT], 1);
  for (int i = ITEM_END; i < ITEM_COUNTERS; i++) assert_int_equal(one[i], 0);
  assert_int_equal(two[ITEM_LEFT], 1);
  bin_free(&bin);
}

static void only_the_first_round_counts(void **state) {
  (void)state;
  for (int i = 0; i < 3; i++) {
    assert_true(answers_round(answers, &usual));
    answer(ONE, 60, 2, 1);
    assert_true(answers_over(answers, 0, true));
  }
  answers_session_over(answers);
  assert_true(answers_round(answers, &usual));
  answers_left(answers, ROUND_HOME);
  Bin bin;
  assert_true(on_disk("2026-11", &bin));
  const int64_t *play = bin_row(&bin, POOL, "s.p.zh.-", ITEMS_PLAY);
  assert_int_equal(play[PLAY_STARTED], 2);
  assert_int_equal(play[PLAY_FINISHED], 1);
  assert_int_equal(play[PLAY_AGAIN], 2);
  assert_int_equal(play[PLAY_HOME], 1);
  assert_int_equal(bin_row(&bin, POOL, "s.p.zh.-", ONE)[ITEM_SHOWN], 1);
  bin_free(&bin);
}

static void two_sides_are_two_plays(void **state) {
  (void)state;
  AnswersRound versus = usual;
  versus.mode = 'v';
  for (uint32_t zone = 0; zone < 2; zone++) {
    versus.zone = zone;
    assert_true(answers_round(answers, &versus));
  }
  for (uint32_t zone = 0; zone < 2; zone++) {
    assert_true(answers_shown(answers, zone, ONE, 2));
    assert_true(answers_answered(
      answers, zone, &(RoundAnswer){.version = ONE, .score = (int)zone * 60}));
  }
  assert_true(answers_over(answers, 0, false));
  assert_true(answers_over(answers, 1, true));
  Bin bin;
  assert_true(on_disk("2026-11", &bin));
  const int64_t *play = bin_row(&bin, POOL, "v.p.zh.-", ITEMS_PLAY);
  assert_int_equal(play[PLAY_FINISHED], 2);
  assert_int_equal(play[PLAY_SUM], 60);
  bin_free(&bin);
}

static void gain_is_of_one_session(void **state) {
  (void)state;
  AnswersGain gain = {.exhibit = "quiz", .group = items_group("law"), .order = 0};
  gain.before = 20, gain.after = 50;
  assert_false(answers_gain(answers, &gain));  // no round yet
  assert_true(answers_round(answers, &usual));
  gain.after = -1;
  assert_true(answers_gain(answers, &gain));
  gain.after = 50;
  assert_true(answers_gain(answers, &gain));
  assert_false(answers_gain(answers, &gain));
  gain.group = items_group("harm"), gain.after = -1;
  assert_true(answers_gain(answers, &gain));
  Bin bin;
  assert_true(on_disk("2026-11", &bin));
  const int64_t *play = bin_row(&bin, POOL, "s.p.zh.-", ITEMS_PLAY);
  const int64_t  law[] = {1, 0, 20, 50, 400, 2500, 1000};
  const int64_t  harm[] = {0, 1, 0, 0, 0, 0, 0};
  assert_memory_equal(play + items_gain(items_group("law"), 0), law, sizeof law);
  assert_memory_equal(play + items_gain(items_group("harm"), 0), harm, sizeof harm);
  bin_free(&bin);
}

// Those of a session's second round are not: who answers again knows the pages.
static void a_second_lesson_gains_nothing(void **state) {
  (void)state;
  AnswersGain gain = {.exhibit = "quiz", .group = items_group("law"), .after = -1};
  assert_true(answers_round(answers, &usual));
  assert_true(answers_gain(answers, &gain));
  answers_left(answers, ROUND_HOME);
  assert_true(answers_round(answers, &usual));
  gain.before = 60, gain.after = 60;
  assert_true(answers_gain(answers, &gain));
  Bin bin;
  assert_true(on_disk("2026-11", &bin));
  const int64_t law[] = {0, 1, 0, 0, 0, 0, 0};
  assert_memory_equal(bin_row(&bin, POOL, "s.p.zh.-", ITEMS_PLAY) +
                        items_gain(items_group("law"), 0),
                      law, sizeof law);
  bin_free(&bin);
}

// ONE before a lesson, wrong, TWO after it, right: one play, of which only TWO is a part.
static void before_a_lesson_counts_for_the_item_alone(void **state) {
  (void)state;
  assert_true(answers_round(answers, &usual));
  assert_true(answers_shown(answers, 0, ONE, 2));
  assert_true(answers_answered(
    answers, 0,
    &(RoundAnswer){.version = ONE, .score = 20, .chosen = 2, .before = true}));
  answer(TWO, 60, 2, 1);
  assert_true(answers_over(answers, 0, true));
  Bin bin;
  assert_true(on_disk("2026-11", &bin));
  const int64_t *play = bin_row(&bin, POOL, "s.p.zh.-", ITEMS_PLAY);
  const int64_t *one = bin_row(&bin, POOL, "s.p.zh.-", ONE);
  const int64_t *two = bin_row(&bin, POOL, "s.p.zh.-", TWO);
  assert_int_equal(play[PLAY_FINISHED], 1);
  assert_int_equal(play[PLAY_FULL], 1);
  assert_int_equal(play[PLAY_SUM], 60);
  assert_int_equal(play[PLAY_HIST + 1], 1);
  assert_int_equal(one[ITEM_ANSWERED], 1);
  assert_int_equal(one[ITEM_SUM], 20);
  assert_int_equal(one[ITEM_CHOSEN + 1], 1);
  assert_int_equal(one[ITEM_END], 0);
  assert_int_equal(two[ITEM_END], 1);
  assert_int_equal(two[ITEM_END_R], 0);
  bin_free(&bin);
}

// An opinion has a choice and a time, and nothing that would look like a wrong answer.
static void an_opinion_has_no_score(void **state) {
  (void)state;
  assert_true(answers_round(answers, &usual));
  answer(ONE, 60, 3, 1);
  answer(TWO, -1, 3, 4);
  assert_true(answers_over(answers, 0, true));
  Bin bin;
  assert_true(on_disk("2026-11", &bin));
  const int64_t *play = bin_row(&bin, POOL, "s.p.zh.-", ITEMS_PLAY);
  const int64_t *two = bin_row(&bin, POOL, "s.p.zh.-", TWO);
  assert_int_equal(play[PLAY_FULL], 1);
  assert_int_equal(play[PLAY_SUM], 60);
  assert_int_equal(two[ITEM_SHOWN], 1);
  assert_int_equal(two[ITEM_ANSWERED] + two[ITEM_LEFT] + two[ITEM_END], 0);
  assert_int_equal(two[ITEM_CHOSEN + 2], 1);
  assert_int_equal(two[ITEM_TIME + 2], 1);
  bin_free(&bin);
}

static void nonsense_counts_nothing(void **state) {
  (void)state;
  AnswersRound bad = usual;
#define REFUSED(field, value)                                                            \
  bad = usual, bad.field = value, assert_false(answers_round(answers, &bad))
  REFUSED(pool, "5a81c0d");
  REFUSED(pool, "5A81C0DE");
  REFUSED(mode, 'x');
  REFUSED(form, '\0');
  REFUSED(lang, "fr");
  REFUSED(asked, 0);
  REFUSED(asked, 201);
  REFUSED(zone, ANSWERS_ZONES);
  REFUSED(exhibit, "../x");
#undef REFUSED
  assert_false(answers_shown(answers, 0, ONE, 4));
  assert_true(answers_round(answers, &usual));
  assert_false(answers_shown(answers, 0, "1", 4));
  assert_false(answers_shown(answers, 0, ONE, 17));
  assert_false(answers_shown(answers, 0, ONE, -1));
  RoundAnswer good = {.version = ONE, .score = 60, .seconds = 1, .chosen = 1};
  assert_false(answers_answered(answers, 0, &good));  // not shown
  assert_true(answers_shown(answers, 0, ONE, 4));
  assert_true(answers_shown(answers, 0, ONE, 4));  // once is enough
  RoundAnswer a = good;
  a.score = 61, assert_false(answers_answered(answers, 0, &a));
  a = good, a.score = -2, assert_false(answers_answered(answers, 0, &a));
  a = good, a.seconds = -1, assert_false(answers_answered(answers, 0, &a));
  a = good, a.seconds = 0.0 / 0.0, assert_false(answers_answered(answers, 0, &a));
  a = good, a.chosen = 16, assert_false(answers_answered(answers, 0, &a));
  assert_true(answers_answered(answers, 0, &good));
  assert_false(answers_answered(answers, 0, &good));  // once
  assert_true(answers_shown(answers, 0, TWO, 4));
  assert_false(answers_shown(answers, 0, "00000003", 4));  // two were announced
  Bin bin;
  assert_true(on_disk("2026-11", &bin));
  const int64_t *one = bin_row(&bin, POOL, "s.p.zh.-", ONE);
  assert_int_equal(one[ITEM_SHOWN] + one[ITEM_ANSWERED], 2);
  assert_int_equal(bin.rows, 3);
  bin_free(&bin);
}

static void a_flood_ends(void **state) {
  (void)state;
  AnswersRound many = usual;
  many.asked = ITEMS_ASKED;
  int refused = 0;
  for (unsigned round = 0; round < 20; round++) {
    answers_session_over(answers);
    refused += !answers_round(answers, &many);
    for (unsigned i = 0; i < ITEMS_ASKED; i++) {
      char version[ITEMS_HASH_SIZE];
      snprintf(version, sizeof version, "%08x", round * 1000 + i);
      refused += !answers_shown(answers, 0, version, 4);
    }
  }
  for (int i = 0; i < 300; i++) answers_round(answers, &many);
  Bin bin;
  assert_true(on_disk("2026-11", &bin));
  assert_int_equal(bin.rows, BIN_ROWS_MAX);
  assert_int_equal(refused, 20 * ITEMS_ASKED + 1 - BIN_ROWS_MAX);
  assert_int_equal(bin_row(&bin, POOL, "s.p.zh.-", ITEMS_PLAY)[PLAY_AGAIN], 100);
  bin_free(&bin);
}

// ---- when a bin is over ----

static void a_month_closes(void **state) {
  (void)state;
  play_many(&usual, 12);
  turn(0);
  assert_int_equal(finished_in("2026-11"), 12);
  go_to("2026-12-01T09:00:00+08:00");
  assert_int_equal(finished_in("2026-11"), -1);
  Told told = told_in("2026-11");
  assert_int_equal(told.bins, 1);
  assert_int_equal(told.play[PLAY_FINISHED], 12);
  assert_int_equal(told.play[PLAY_SUM], 6 * 120 + 6 * 20);
  assert_int_equal(told.play[PLAY_HIST + 2], 6);
  assert_int_equal(told.item[ITEM_END_SR], 6 * 3600);
  assert_int_equal(told.item[ITEM_TIME + 3], 12);
  close_all();
  open_all();
  turn(0);
  assert_int_equal(told_in("2026-11").bins, 1);
}

// Twelve plays in Chinese and one in English: of that one's answers nothing is told.
static void a_rare_key_is_no_answer_sheet(void **state) {
  (void)state;
  AnswersRound english = usual;
  english.lang = "en";
  play_many(&usual, 12);
  play(&english, true);
  go_to("2026-12-01T09:00:00+08:00");
  char        folder[PATH_SIZE];
  ReaderEvent event;
  ItemsLine   items;
  int         lines = 0;
  assert_true(journal_wait(journal));
  Reader *reader = reader_open(path_join(folder, data, "journal"));
  while (reader_next(reader, &event)) {
    if (!items_read(&items, event.line, event.size) || strcmp(items.key, "s.p.en.-") != 0)
      continue;
    assert_string_equal(items.row, ITEMS_PLAY);
    assert_string_equal(items.part, "rounds");
    assert_string_equal(items.counts, "1.1.0.0.1.1");
    lines++;
  }
  reader_close(reader);
  assert_int_equal(lines, 1);
}

static void under_ten_rolls_on(void **state) {
  (void)state;
  play_many(&usual, 4);
  go_to("2026-12-05T09:00:00+08:00");
  assert_int_equal(finished_in("2026Q4"), 4);
  play_many(&usual, 5);
  go_to("2027-01-02T09:00:00+08:00");  // the quarter and the year are over, too
  assert_int_equal(finished_in("uncertain"), 9);
  play_many(&usual, 4);
  go_to("2027-02-02T09:00:00+08:00");  // uncertain waits: it had under 10 at the turn
  assert_int_equal(finished_in("2027Q1"), 4);
  play_many(&usual, 7);
  go_to("2027-03-02T09:00:00+08:00");
  assert_int_equal(finished_in("2027Q1"), 11);
  go_to("2027-04-02T09:00:00+08:00");
  assert_int_equal(told_in("2027Q1").play[PLAY_FINISHED], 11);
  assert_int_equal(finished_in("uncertain"), 9);
  assert_int_equal(told_in("uncertain").bins, 0);
}

static void a_group_is_a_bin(void **state) {
  (void)state;
  char         big[ITEMS_PERIOD_SIZE], small[ITEMS_PERIOD_SIZE];
  AnswersRound grouped = usual;
  grouped.batch = 77;
  snprintf(big, sizeof big, "%s:77", journal_kiosk(journal));
  snprintf(small, sizeof small, "%s:99", journal_kiosk(journal));
  play_many(&grouped, 10);
  turn(77);
  assert_int_equal(finished_in(big), 10);
  grouped.batch = 99;
  play_many(&grouped, 3);
  turn(99);
  assert_int_equal(finished_in(big), -1);
  assert_int_equal(told_in(big).play[PLAY_FINISHED], 10);
  play_many(&usual, 2);
  turn(0);
  assert_int_equal(finished_in(small), -1);
  assert_int_equal(finished_in("2026-11"), 5);
  assert_int_equal(told_in(small).bins, 0);
}

static void an_unknown_clock_is_uncertain(void **state) {
  (void)state;
  close_all();
  play_at("2020-01-01T00:00:00+08:00", CLOCK_RESTORED, BOOT_B);
  open_all();
  play_many(&usual, 99);
  turn(0);
  assert_int_equal(finished_in("uncertain"), 99);
  play_many(&usual, 1);
  turn(0);
  assert_int_equal(told_in("uncertain").play[PLAY_FINISHED], 100);
  play_many(&usual, 10);
  turn(0);
  assert_int_equal(finished_in("uncertain"), 10);
  close_all();
  play_at("2026-11-24T09:00:00+08:00", CLOCK_TRUSTED, BOOT_A);
  open_all();
  turn(0);
  assert_int_equal(finished_in("uncertain"), 10);
  go_to("2026-12-24T09:00:00+08:00");
  assert_int_equal(told_in("uncertain").bins, 2);
}

static void a_future_month_is_uncertain(void **state) {
  (void)state;
  play_many(&usual, 12);
  close_all();
  play_at("2026-10-24T09:00:00+08:00", CLOCK_TRUSTED, BOOT_B);
  open_all();
  turn(0);
  assert_int_equal(finished_in("uncertain"), 12);
}

static void a_play_keeps_its_bin_open(void **state) {
  (void)state;
  play_many(&usual, 10);
  assert_true(answers_round(answers, &usual));
  answer(ONE, 60, 1, 1);
  go_to("2026-12-01T00:00:30+08:00");
  assert_int_equal(finished_in("2026-11"), 10);
  assert_true(answers_over(answers, 0, true));
  turn(0);
  assert_int_equal(told_in("2026-11").play[PLAY_FINISHED], 11);
}

int main(void) {
  log_quiet(true);
#define TEST(f) cmocka_unit_test_setup_teardown(f, begin, end)
  const struct CMUnitTest tests[] = {
    TEST(counters_by_hand),
    TEST(a_left_round_leaves_no_tie),
    TEST(only_the_first_round_counts),
    TEST(two_sides_are_two_plays),
    TEST(gain_is_of_one_session),
    TEST(a_second_lesson_gains_nothing),
    TEST(before_a_lesson_counts_for_the_item_alone),
    TEST(an_opinion_has_no_score),
    TEST(nonsense_counts_nothing),
    TEST(a_flood_ends),
    TEST(a_month_closes),
    TEST(a_rare_key_is_no_answer_sheet),
    TEST(under_ten_rolls_on),
    TEST(a_group_is_a_bin),
    TEST(an_unknown_clock_is_uncertain),
    TEST(a_future_month_is_uncertain),
    TEST(a_play_keeps_its_bin_open),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
