// gather.h - the index's rows as groups of the same keys, in the order of their keys.
#ifndef KIOSK_DESK_GATHER_H
#define KIOSK_DESK_GATHER_H

#include "desk/figure.h"
#include "desk/index.h"

enum {
  GATHER_SESSIONS,
  GATHER_USES,
  GATHER_COMPLETED,
  GATHER_LEFT_IDLE,
  GATHER_FAULTS,
  GATHER_SECONDS,
  GATHER_MEDIAN,
  GATHER_BATCHES,
  GATHER_UNITS,
  GATHER_PEOPLE,
  GATHER_TALKS,
  GATHER_IN,  // by the door
  GATHER_OUT,
  GATHER_MEASURES,
};

typedef struct {
  char   *key[INDEX_DIMENSIONS];  // owned; NULL: date uncertain
  bool    uncertain;
  int64_t sum[GATHER_MEASURES];  // -1: no data
  int64_t doors;                 // counts of doors
} GatherGroup;

typedef struct {
  IndexQuery   query;
  GatherGroup *group;
  size_t       groups, sure;  // those that are dated come first
  IndexSpan    span;
  FigureCount *count;  // seconds of the last group
  size_t       room, counts, counts_room;
} Gather;

bool gather_open(Gather *gather, Index *index, const IndexQuery *query);
void gather_close(Gather *gather);  // a zeroed one is fine
// The dated group of these keys, or NULL.
const GatherGroup *gather_find(const Gather *gather, const char *const *key);

#endif
