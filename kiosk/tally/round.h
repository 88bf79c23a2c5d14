// round.h - one play of an exhibit's questions while it is under way, and what it adds to
// its bin.
//
// What is known of a single item is added at once; what ties items together (the rest
// score) only when the play is finished, all of it together. Until then it lies here, in
// memory, and is forgotten when the play is left. Nothing is trusted: a call that makes
// no sense changes nothing and is false with fail().
#ifndef KIOSK_TALLY_ROUND_H
#define KIOSK_TALLY_ROUND_H

#include <stdbool.h>
#include <stdint.h>

#include "tally/bin.h"

typedef struct {
  char     version[ITEMS_HASH_SIZE];
  uint8_t  options, score;
  bool     over;    // answered, or out of time
  bool     scored;  // towards the play: an opinion is not, nor a question before a lesson
  uint16_t chosen;  // a bit an option, the first is 1
} RoundItem;

typedef struct {
  bool      open;
  int64_t   bin;  // its number
  char      pool[ITEMS_HASH_SIZE], key[ITEMS_KEY_SIZE];
  int       asked, items;
  RoundItem item[ITEMS_ASKED];
} Round;

typedef struct {
  const char *version;
  int         score;    // 0 ... 60; -1: it asks an opinion, which has none
  double      seconds;  // from fully drawn to confirmed
  uint16_t    chosen;
  bool        timed_out;
  bool        before;  // a lesson: it counts for the item, not towards the play
} RoundAnswer;

typedef enum { ROUND_IDLE, ROUND_HOME, ROUND_CUT } RoundLeft;

bool round_begin(Round *round, Bin *bin, const char *pool, const char *key, int asked);
bool round_shown(Round *round, Bin *bin, const char *version, int options);
bool round_answered(Round *round, Bin *bin, const RoundAnswer *answer);
// The result was reached, or it was left before. Safe without a round.
void round_over(Round *round, Bin *bin, bool passed);
void round_left(Round *round, Bin *bin, RoundLeft how);

#endif
