// bins.h - the closed bins of answers that a question asks for, each with its period and
// its group.
#ifndef KIOSK_DESK_BINS_H
#define KIOSK_DESK_BINS_H

#include "desk/index.h"
#include "tally/bin.h"

typedef struct {
  const char  *kiosk;
  const Group *group;   // whose answers these are; NULL: walk-ins
  Period       period;  // holds them; INDEX_FROM, INDEX_TO: nobody knows
  bool         sure;    // the period asked holds that
  const Bin   *bin;
} BinsOne;

// All that may lie in the period, of the kiosk, unit and class asked; each once, and only
// when all its lines are there. False with fail().
bool bins_each(Index *index, const IndexQuery                     *query,
               void (*each)(void *user, const BinsOne *one), void *user);

#endif
