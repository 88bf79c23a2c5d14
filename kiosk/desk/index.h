// index.h - DATA/index.sqlite: the journals, own and collected, added up for reports. Not
// a truth of its own.
//
// Opening reads what the journals have grown by; when the file does not fit them (or is
// of another make, or damaged) it is made again from the start. Where it can't be
// written, the same is kept in memory for this one run.
#ifndef KIOSK_DESK_INDEX_H
#define KIOSK_DESK_INDEX_H

#include <stdbool.h>
#include <stdint.h>

#include "desk/period.h"

typedef struct Index Index;

// Dimensions of time come first.
typedef enum {
  INDEX_DAY,
  INDEX_WEEK,
  INDEX_MONTH,
  INDEX_QUARTER,
  INDEX_YEAR,
  INDEX_HOUR,  // of the day, "09"
  INDEX_EXHIBIT,
  INDEX_KIOSK,
  INDEX_LANGUAGE,
  INDEX_LEVEL,
  INDEX_OUTCOME,
  INDEX_DIMENSIONS,
} IndexDimension;

// A period that holds everything, dated or not.
enum { INDEX_FROM = -50000, INDEX_TO = 5000000 };

typedef struct {
  IndexDimension by[INDEX_DIMENSIONS];
  int            count;
  Period         period;
  const char    *kiosk;  // a whole id, or the name without its four digits; NULL: all
} IndexQuery;

// Sums over all of the same keys, ordered by keys: first a row with the uses whose
// seconds are not known (-1) and all other sums, then one for each number of seconds,
// ascending. What lies between bounds that no one period holds comes last: its keys of
// time are NULL, and if there is no dimension of time, all keys.
typedef struct {
  const char *key[INDEX_DIMENSIONS];
  bool        uncertain;
  int64_t     sessions, uses, completed, left_idle, faults;
  int64_t     seconds;  // of each of these uses; -1: not known
} IndexRow;

typedef struct {
  int64_t first, last;  // days with data, first > last when there are none
  int64_t alive;        // days on which a kiosk was on
} IndexSpan;

Index *index_open(const char *data);            // NULL with fail()
void   index_close(Index *index);               // NULL is fine
bool   index_by_time(const IndexQuery *query);  // some dimension is one of time
bool   index_by_use(
    const IndexQuery *query);  // some dimension is one a session does not have
bool index_rows(Index *index, const IndexQuery                      *query,
                void (*each)(void *user, const IndexRow *row), void *user);
bool index_span(Index *index, const IndexQuery *query, IndexSpan *span);
// Where the last line ends that was read in a folder: its segment (0: there is none) and
// the bytes up to there.
void index_end(const Index *index, const char *folder, int *segment, int64_t *offset);
// Whether any line is of that kiosk.
bool index_has_kiosk(Index *index, const char *kiosk);

#endif
