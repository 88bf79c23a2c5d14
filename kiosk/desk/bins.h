// bins.h - the closed bins of answers that a question asks for, row by row, each with its
// period and its group.
#ifndef KIOSK_DESK_BINS_H
#define KIOSK_DESK_BINS_H

#include "desk/bincode.h"
#include "desk/index.h"

typedef struct {
  const char  *kiosk;
  const Group *group;   // whose answers these are; NULL: walk-ins
  Period       period;  // holds them; INDEX_FROM, INDEX_TO: nobody knows
  bool         sure;    // the period asked holds that
  const char  *exhibit;
  int64_t      number;
} BinsOne;

// `text` is what bincode_shape() reads; each has a number of its own, from 0 on.
typedef void (*BinsEach)(void *user, const BinsOne *one, const BincodeRow *row,
                         const char *text, bool play);

// All that may lie in the period, of the kiosk, unit and class asked; each once, and only
// when all its lines are there. Rows of items only when they are asked for; rows of plays
// always. False with fail().
bool bins_each(Index *index, const IndexQuery *query, bool items, BinsEach each,
               void *user);

#endif
