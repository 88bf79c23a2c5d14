// span.h - the period of a bin: which it is, when it is over, and what becomes of it
// then.
//
// A month is "2026-11", or SPAN_NONE when the clock does not know it.
#ifndef KIOSK_TALLY_SPAN_H
#define KIOSK_TALLY_SPAN_H

#include "tally/bin.h"

#define SPAN_NONE "-"
#define SPAN_UNCERTAIN "uncertain"

enum {
  SPAN_PLAYS = BIN_PLAYS,  // with fewer finished plays a bin isn't closed
  SPAN_PLAYS_ALONE = 100   // and one that no calendar ends
};

typedef enum { SPAN_STAYS, SPAN_CLOSES, SPAN_JOINS } SpanFate;

// The month that the clock shows now.
void span_month(char month[BIN_MONTH_SIZE]);
// Where walk-in visitors' plays of that month go.
void span_of_month(char period[ITEMS_PERIOD_SIZE], const char *month);

// What becomes of the bin in that month while the group of `batch` is on ("": none). It
// joins the period `into`, which may be over as well.
SpanFate span_fate(const Bin *bin, const char *month, const char *batch,
                   char into[ITEMS_PERIOD_SIZE]);

#endif
