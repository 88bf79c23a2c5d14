// itemstat.h - what the counters of answers say: integer sums in, figures out.
//
// Every figure that cannot be had is NAN, and is printed as "-". Nothing here is rounded.
//
// Facility     mean score of an item as a share of the full one (Crocker & Algina,
//              Introduction to Classical and Modern Test Theory, 1986, ch. 14).
// Discrimination  correlation of the item's score with the rest of the play, r = S - s;
//              for right and wrong it is the corrected point-biserial (Henrysson,
//              Psychometrika 28, 1963). Over levels the centred sums are added (pooled
//              within groups, as in an analysis of covariance): sums that are added
//              before they are centred would tell how the levels differ.
// Median       of grouped data, linear within its bucket (Yule & Kendall, An Introduction
//              to the Theory of Statistics, 1950, ch. 5).
// Gain         d_av = mean gain / ((SD before + SD after) / 2), the SDs with n - 1
//              (Cumming, Understanding the New Statistics, 2012; Lakens, Frontiers in
//              Psychology 4:863, 2013). g = (after - before) / (full - before), of the
//              means (Hake, American Journal of Physics 66, 1998).
// Alpha        Cronbach (Psychometrika 16, 1951). Only of a fixed set: with questions
//              drawn at random each pair of items is seen by too few.
#ifndef KIOSK_TALLY_ITEMSTAT_H
#define KIOSK_TALLY_ITEMSTAT_H

#include <stdbool.h>
#include <stdint.h>

#include "tally/items.h"

enum {
  ITEMSTAT_FACILITY_N = 30,   // a facility is worth a remark from here on
  ITEMSTAT_NEGATIVE_N = 100,  // and a discrimination below zero from here on
};

// All of these take the counters of one item (ITEM_COUNTERS of them).
int64_t itemstat_n(const int64_t *item);  // answers that have a score
double  itemstat_facility(const int64_t *item);
double  itemstat_share(const int64_t *item, int option);  // of those who could choose it
// Seconds; INFINITY: over 60.
double itemstat_median(const int64_t *item);

// The tie between an item's score and the rest, of one level or of several. Begins with
// zeros.
typedef struct {
  int64_t n;
  double  both, score, rest;  // sums of products and squares, centred
} ItemstatTie;

void itemstat_tie(ItemstatTie *tie, const int64_t *item);
// Of an option that was chosen, instead of the score: a wrong one is good when below 0.
void   itemstat_tie_option(ItemstatTie *tie, const int64_t *item, int option);
double itemstat_discrimination(const ItemstatTie *tie);  // NAN: nobody differs
// Those who know more answer it wrong, and that is not chance: n is enough and the upper
// end of 95 %, r + 1.96 / sqrt(n), is below zero.
bool itemstat_is_negative(const ItemstatTie *tie);

// Plays: the counters of a key (PLAY_COUNTERS of them). Means and SD in items, so ten
// questions all right are 10.
double itemstat_mean(const int64_t *play);
double itemstat_sd(const int64_t *play);
// Of one fixed set: NAN unless every finished play answered each of these items.
double itemstat_alpha(const int64_t *play, const int64_t *const *item, int items);

typedef struct {
  int64_t n, before_only;
  double  before, after;  // means, as shares of the full score
  double  d, g;
} ItemstatGain;

ItemstatGain itemstat_gain(const int64_t *gain);  // GAIN_COUNTERS of one group and order

#endif
