// player.h - plays one visit with the real stage, worker, wire and journal, in played
// time.
//
// Lockstep: a frame is 1/60 s of kiosk time, and each frame waits until worker and
// pictures have nothing left to say. What a step expects is checked beside the act; the
// first that fails ends the visit with a line that says which, what was expected and what
// was seen.
#ifndef KIOSK_VERBS_PLAYER_H
#define KIOSK_VERBS_PLAYER_H

#include <stdbool.h>
#include <stdint.h>

#include "stage/library.h"

// Where a visit goes on after a cut.
typedef struct {
  int32_t  step;    // the next step
  int32_t  power;   // the cut before it took the power: another boot
  int64_t  wall;    // kiosk time then
  int64_t  passed;  // nanoseconds of this boot
  int32_t  boots;
  uint64_t tally;  // the last sequence a tally step has matched
} PlayPoint;

typedef struct {
  const char    *file;  // the visit
  const Library *library;
  const char
      *shots;  // folder for pictures; NULL: only of a failure, beside the system's others
  bool trace;
  PlayPoint from;
} PlayWish;

typedef enum { PLAYED_WELL, PLAYED_WRONG, PLAYED_CUT } Played;

// Needs a process of its own: it forks a zygote and sets the clock. PLAYED_CUT:
// everything here waits to be killed; go on from *next in a new process.
Played player_run(const PlayWish *wish, PlayPoint *next);

#endif
