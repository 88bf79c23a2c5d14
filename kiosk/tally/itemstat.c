#include "tally/itemstat.h"

#include <math.h>

// Sum of products less its part that the means explain.
static double centred(int64_t n, int64_t xy, int64_t x, int64_t y) {
  return (double)xy - (double)x * (double)y / (double)n;
}

static double ratio(double a, double b) {
  return b != 0 ? a / b : NAN;
}

// With n - 1.
static double sd(int64_t n, int64_t squares, int64_t sum) {
  return n > 1 ? sqrt(fmax(0, centred(n, squares, sum, sum)) / (double)(n - 1)) : NAN;
}

int64_t itemstat_n(const int64_t *item) {
  return item[ITEM_ANSWERED] + item[ITEM_TIMED_OUT];
}

double itemstat_facility(const int64_t *item) {
  return ratio((double)item[ITEM_SUM], (double)(ITEMS_FULL * itemstat_n(item)));
}

// Opinions have no score, so it is who answered in time that is counted for them.
static int64_t choosers(const int64_t *item) {
  int64_t in_time = 0;
  if (itemstat_n(item) > 0) return itemstat_n(item);
  for (int i = 0; i < ITEMS_TIMES; i++) in_time += item[ITEM_TIME + i];
  return in_time;
}

double itemstat_share(const int64_t *item, int option) {
  return ratio((double)item[ITEM_CHOSEN + option], (double)choosers(item));
}

double itemstat_median(const int64_t *item) {
  const int64_t *time = item + ITEM_TIME;
  int64_t        n = 0, before = 0;
  int            i = 0;
  for (int k = 0; k < ITEMS_TIMES; k++) n += time[k];
  if (n == 0) return NAN;
  while (2 * (before + time[i]) < n) before += time[i++];
  double lower = i ? items_edge(i - 1) : 0;
  if (i == ITEMS_TIMES - 1) return INFINITY;
  return lower +
         (items_edge(i) - lower) * ((double)n / 2 - (double)before) / (double)time[i];
}

// ---- discrimination ----

void itemstat_tie(ItemstatTie *tie, const int64_t *item) {
  int64_t n = item[ITEM_END], s = item[ITEM_END_S], r = item[ITEM_END_R];
  if (n == 0) return;
  tie->n += n;
  tie->both += centred(n, item[ITEM_END_SR], s, r);
  tie->score += centred(n, item[ITEM_END_SS], s, s);
  tie->rest += centred(n, item[ITEM_END_RR], r, r);
}

// Chosen is 1, not chosen 0: its own square.
void itemstat_tie_option(ItemstatTie *tie, const int64_t *item, int option) {
  int64_t n = item[ITEM_END], r = item[ITEM_END_R];
  int64_t chosen = item[ITEM_END_CHOSEN + option];
  if (n == 0) return;
  tie->n += n;
  tie->both += centred(n, item[ITEM_END_REST + option], chosen, r);
  tie->score += centred(n, chosen, chosen, chosen);
  tie->rest += centred(n, item[ITEM_END_RR], r, r);
}

// What is left of equal numbers by rounding is not a difference.
static bool differs(double squares) {
  return squares > 1e-6;
}

double itemstat_discrimination(const ItemstatTie *tie) {
  if (!differs(tie->score) || !differs(tie->rest)) return NAN;
  return tie->both / sqrt(tie->score * tie->rest);
}

bool itemstat_is_negative(const ItemstatTie *tie) {
  double r = itemstat_discrimination(tie);
  return tie->n >= ITEMSTAT_NEGATIVE_N && r + 1.96 / sqrt((double)tie->n) < 0;
}

// ---- plays ----

double itemstat_mean(const int64_t *play) {
  return ratio((double)play[PLAY_SUM], (double)(ITEMS_FULL * play[PLAY_FINISHED]));
}

double itemstat_sd(const int64_t *play) {
  return sd(play[PLAY_FINISHED], play[PLAY_SQUARES], play[PLAY_SUM]) / ITEMS_FULL;
}

double itemstat_alpha(const int64_t *play, const int64_t *const *item, int items) {
  int64_t n = play[PLAY_FINISHED], s = 0;
  double  parts = 0, all;
  if (n < 2 || items < 2) return NAN;
  for (int i = 0; i < items; i++) {
    const int64_t *one = item[i];
    if (one[ITEM_END] != n) return NAN;
    s += one[ITEM_END_S];
    parts += centred(n, one[ITEM_END_SS], one[ITEM_END_S], one[ITEM_END_S]);
  }
  if (s != play[PLAY_SUM]) return NAN;  // something else was asked, too
  all = centred(n, play[PLAY_SQUARES], play[PLAY_SUM], play[PLAY_SUM]);
  if (!differs(all)) return NAN;
  return (double)items / (items - 1) * (1 - parts / all);
}

// ---- gain ----

ItemstatGain itemstat_gain(const int64_t *gain) {
  int64_t      n = gain[GAIN_N], b = gain[GAIN_B], a = gain[GAIN_A];
  double       full = (double)(ITEMS_FULL * n);
  double       spread = (sd(n, gain[GAIN_BB], b) + sd(n, gain[GAIN_AA], a)) / 2;
  ItemstatGain out = {
    .n = n,
    .before_only = gain[GAIN_BEFORE_ONLY],
    .before = ratio((double)b, full),
    .after = ratio((double)a, full),
    .g = ratio((double)(a - b), (double)(ITEMS_FULL * n - b)),
  };
  out.d = n > 0 ? ratio((double)(a - b) / (double)n, spread) : NAN;
  return out;
}
