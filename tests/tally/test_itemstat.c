// The figures against R (the numbers below are what itemstat.R prints), and the cases in
// which there is none, by hand. All go through the live counters.
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "tally/bin.h"
#include "tally/itemstat.h"
#include "tally/round.h"

#include <cmocka.h>

enum { LSAT_ITEMS = 5, ITEMS = 8, PEOPLE = 400, LEVELS = 3 };

#define POOL "00000001"

static const char *const levels[LEVELS] = {"s.p.zh.-", "s.m.zh.-", "s.a.zh.-"};

static void near(double got, double want) {
  if (!(fabs(got - want) <= 1e-9)) fail_msg("%.15g, and R says %.15g", got, want);
}

static bool none(double figure) {
  return isnan(figure);
}

static const char *version(int item) {
  static char text[ITEMS_HASH_SIZE];
  snprintf(text, sizeof text, "%08x", (unsigned)item + 1);
  return text;
}

// Option 1 is the right one, 2 all others.
static void play(Bin *bin, const char *key, const int *score, int items) {
  Round round;
  assert_true(round_begin(&round, bin, POOL, key, items));
  for (int i = 0; i < items; i++) {
    assert_true(round_shown(&round, bin, version(i), 2));
    assert_true(round_answered(
      &round, bin,
      &(RoundAnswer){.version = version(i),
                     .score = score[i],
                     .seconds = 3,
                     .chosen = (uint16_t)(score[i] == ITEMS_FULL ? 1 : 2)}));
  }
  round_over(&round, bin, false);
}

static const int64_t *item_of(Bin *bin, const char *key, int item) {
  return bin_row(bin, POOL, key, version(item));
}

static double discrimination(Bin *bin, const char *const *keys, int n, int item) {
  ItemstatTie tie = {0};
  for (int i = 0; i < n; i++) itemstat_tie(&tie, item_of(bin, keys[i], item));
  return itemstat_discrimination(&tie);
}

static double alpha(Bin *bin, const char *key, int items) {
  const int64_t *item[ITEMS];
  for (int i = 0; i < items; i++) item[i] = item_of(bin, key, i);
  return itemstat_alpha(bin_row(bin, POOL, key, ITEMS_PLAY), item, items);
}

// ---- against R ----

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

static void lsat_6(void **state) {
  (void)state;
  static const double facility[] = {0.924, 0.709, 0.553, 0.763, 0.87};
  static const double tie[] = {0.112832688922342, 0.15317812011653, 0.17277894329109,
                               0.144428095247094, 0.121596402547096};
  Bin                 bin = {.number = 1};
  int                 score[LSAT_ITEMS];
  for (size_t k = 0; k < sizeof lsat / sizeof *lsat; k++) {
    for (int i = 0; i < LSAT_ITEMS; i++)
      score[i] = lsat[k].pattern[i] == '1' ? ITEMS_FULL : 0;
    for (int i = 0; i < lsat[k].people; i++) play(&bin, levels[0], score, LSAT_ITEMS);
  }
  const int64_t *all = bin_row(&bin, POOL, levels[0], ITEMS_PLAY);
  assert_int_equal(all[PLAY_FINISHED], 1000);
  assert_int_equal(all[PLAY_FULL], 298);
  for (int i = 0; i < LSAT_ITEMS; i++) {
    near(itemstat_facility(item_of(&bin, levels[0], i)), facility[i]);
    near(discrimination(&bin, levels, 1, i), tie[i]);
    // Right is option 1: chosen is the score, and the other option its opposite.
    ItemstatTie right = {0}, wrong = {0};
    itemstat_tie_option(&right, item_of(&bin, levels[0], i), 0);
    itemstat_tie_option(&wrong, item_of(&bin, levels[0], i), 1);
    near(itemstat_discrimination(&right), tie[i]);
    near(itemstat_discrimination(&wrong), -tie[i]);
    near(itemstat_share(item_of(&bin, levels[0], i), 0), facility[i]);
  }
  near(itemstat_mean(all), 3.819);
  near(itemstat_sd(all), 1.0350412118898);
  near(alpha(&bin, levels[0], LSAT_ITEMS), 0.294997192215944);
  bin_free(&bin);
}

static int64_t chance;

static int draw(int n) {
  chance = 48271 * chance % 2147483647;
  return (int)(chance % n);
}

static int level_of(int v) {
  return v >= 60 ? 60 : v >= 45 ? 45 : v >= 30 ? 30 : v >= 15 ? 15 : 0;
}

static void add_gain(int64_t *gain, int b, int a) {
  gain[GAIN_N]++;
  gain[GAIN_B] += b;
  gain[GAIN_A] += a;
  gain[GAIN_BB] += b * b;
  gain[GAIN_AA] += a * a;
  gain[GAIN_AB] += a * b;
}

// By level into one bin, all together into the other.
static void make_partial(Bin *by_level, Bin *together, int64_t *gain) {
  chance = 20261124;
  for (int p = 0; p < PEOPLE; p++) {
    int ability = draw(100), score[ITEMS];
    for (int i = 0; i < ITEMS; i++)
      score[i] = level_of(ability + 10 * (p % LEVELS) - 9 * (i + 1) + draw(100) - 20);
    int before = (score[0] + score[1] + score[2] + score[3]) / 4;
    int after = before + draw(30);
    add_gain(gain, before, after < ITEMS_FULL ? after : ITEMS_FULL);
    play(by_level, levels[p % LEVELS], score, ITEMS);
    play(together, levels[0], score, ITEMS);
  }
}

static void partial_credit(void **state) {
  (void)state;
  static const double facility[ITEMS] = {0.795,    0.73875,  0.654375, 0.57375,
                                         0.521875, 0.455625, 0.376875, 0.325};
  static const double first[ITEMS] = {
    0.43147129626994,  0.532278277941821, 0.663110845188452, 0.49869577464733,
    0.644548056462762, 0.627078697728538, 0.570542024531598, 0.525567948854975};
  static const double over[ITEMS] = {
    0.452125648825833, 0.533781693521221, 0.608222688112484, 0.542532719722708,
    0.585869573046801, 0.584007969326835, 0.588290186813436, 0.567965176820014};
  Bin     bin = {.number = 1}, all = {.number = 2};
  int64_t sums[GAIN_COUNTERS] = {0};
  make_partial(&bin, &all, sums);
  for (int i = 0; i < ITEMS; i++) {
    near(itemstat_facility(item_of(&all, levels[0], i)), facility[i]);
    near(discrimination(&bin, levels, 1, i), first[i]);
    near(discrimination(&bin, levels, LEVELS, i), over[i]);
  }
  ItemstatTie option = {0};
  itemstat_tie_option(&option, item_of(&all, levels[0], 2), 0);
  near(itemstat_discrimination(&option), 0.572894469713248);
  const int64_t *plays = bin_row(&all, POOL, levels[0], ITEMS_PLAY);
  near(itemstat_mean(plays), 4.44125);
  near(itemstat_sd(plays), 2.12751067958056);
  near(alpha(&all, levels[0], ITEMS), 0.842104347244002);
  ItemstatGain gain = itemstat_gain(sums);
  near(gain.before, 0.685583333333333);
  near(gain.after, 0.84675);
  near(gain.d, 0.665914036586035);
  near(gain.g, 0.512589451364962);
  bin_free(&bin);
  bin_free(&all);
}

// ---- by hand ----

static void nothing_is_no_figure(void **state) {
  (void)state;
  int64_t     item[ITEM_COUNTERS] = {0}, plays[PLAY_COUNTERS] = {0};
  int64_t     sums[GAIN_COUNTERS] = {0};
  ItemstatTie tie = {0};
  itemstat_tie(&tie, item);
  assert_true(none(itemstat_facility(item)));
  assert_true(none(itemstat_median(item)));
  assert_true(none(itemstat_share(item, 0)));
  assert_true(none(itemstat_discrimination(&tie)));
  assert_false(itemstat_is_negative(&tie));
  assert_true(none(itemstat_mean(plays)));
  assert_true(none(itemstat_sd(plays)));
  ItemstatGain gain = itemstat_gain(sums);
  assert_true(none(gain.before) && none(gain.d) && none(gain.g));
}

// All answer an item alike, or all have the same rest: nobody differs, so there is no
// tie.
static void equals_have_no_tie(void **state) {
  (void)state;
  static const int scores[][3] = {{60, 60, 0}, {60, 0, 60}, {60, 0, 0}};
  Bin              bin = {.number = 1};
  for (int n = 0; n < 7; n++) {
    play(&bin, levels[0], scores[n % 3], 3);
    play(&bin, levels[1], (int[]){n % 2 * 60, 20, 40}, 3);
  }
  assert_true(none(discrimination(&bin, levels, 1, 0)));
  assert_false(none(discrimination(&bin, levels, 1, 1)));
  assert_true(none(discrimination(&bin, levels + 1, 1, 0)));
  bin_free(&bin);
}

// r = -1: 100 plays are enough to say so, 99 are not.
static void negative_needs_enough(void **state) {
  (void)state;
  Bin bin = {.number = 1};
  for (int n = 0; n < 100; n++) {
    ItemstatTie tie = {0};
    if (n > 0) itemstat_tie(&tie, item_of(&bin, levels[0], 0));
    assert_false(itemstat_is_negative(&tie));
    play(&bin, levels[0], n % 2 ? (int[]){60, 0} : (int[]){0, 60}, 2);
  }
  ItemstatTie tie = {0};
  itemstat_tie(&tie, item_of(&bin, levels[0], 0));
  near(itemstat_discrimination(&tie), -1);
  assert_true(itemstat_is_negative(&tie));
  bin_free(&bin);
}

static void alpha_is_of_one_fixed_set(void **state) {
  (void)state;
  Bin bin = {.number = 1};
  for (int n = 0; n < 20; n++)
    play(&bin, levels[0], (int[]){n % 2 * 60, n % 2 * 60, n % 3 * 30}, 3);
  assert_false(none(alpha(&bin, levels[0], 3)));
  assert_true(none(alpha(&bin, levels[0], 2)));  // a third was asked, too
  play(&bin, levels[0], (int[]){60, 0}, 2);
  assert_true(none(alpha(&bin, levels[0], 3)));
  bin_free(&bin);
}

// Ten answers: 4 up to 1 s, 2 up to 3 s, 4 over 60 s. The fifth is half way in the bucket
// from 2 to 3.
static void the_median_of_a_bucket(void **state) {
  (void)state;
  int64_t item[ITEM_COUNTERS] = {0};
  item[ITEM_TIME + items_bucket(1)] = 4;
  item[ITEM_TIME + items_bucket(2.5)] = 2;
  item[ITEM_TIME + items_bucket(60.01)] = 4;
  near(itemstat_median(item), 2.5);
  item[ITEM_TIME + items_bucket(61)] += 3;
  assert_true(itemstat_median(item) > 1e9);
  item[ITEM_TIME] = 100;
  near(itemstat_median(item), 109.0 / 2 / 100);
  assert_int_equal(items_bucket(0), 0);
  assert_int_equal(items_bucket(60), 14);
  assert_int_equal(items_bucket(6.5), 6);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(lsat_6),
    cmocka_unit_test(partial_credit),
    cmocka_unit_test(nothing_is_no_figure),
    cmocka_unit_test(equals_have_no_tie),
    cmocka_unit_test(negative_needs_enough),
    cmocka_unit_test(alpha_is_of_one_fixed_set),
    cmocka_unit_test(the_median_of_a_bucket),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
