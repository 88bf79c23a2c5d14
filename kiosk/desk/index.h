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

#include "desk/groups.h"
#include "desk/heads.h"
#include "desk/period.h"
#include "desk/sources.h"

typedef struct Index Index;

// Dimensions of time come first, then those of a use, then those of a group.
typedef enum {
  INDEX_DAY,
  INDEX_WEEK,
  INDEX_MONTH,
  INDEX_QUARTER,
  INDEX_YEAR,
  INDEX_HOUR,  // of the day, "09"
  INDEX_KIOSK,
  INDEX_EXHIBIT,
  INDEX_LANGUAGE,
  INDEX_LEVEL,
  INDEX_OUTCOME,
  INDEX_UNIT,     // a name, or as groups.h says
  INDEX_CLASS,    // an id; GROUPS_WALK_IN, GROUPS_UNKNOWN
  INDEX_PURPOSE,  // the same
  INDEX_BATCH,    // kiosk and sequence of the group, a space between; GROUPS_WALK_IN
  INDEX_DIMENSIONS,
} IndexDimension;

// A period that holds everything, dated or not.
enum { INDEX_FROM = -50000, INDEX_TO = 5000000 };

typedef struct {
  IndexDimension by[INDEX_DIMENSIONS];
  int            count;
  Period         period;
  const char    *kiosk;  // a whole id, or the name without its four digits; NULL: all
  const char    *unit;   // a name, or a number on the kiosk that entered it; NULL: all
  const char *class;     // NULL: all
  bool groups_only;      // nothing that machines saw
  bool brief;            // of what they saw, only sessions, uses and completed
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
  int64_t     batches, units, people, talks;
  int64_t     doors, in, out;  // how many counts of doors; what they add up to
} IndexRow;

typedef struct {
  int64_t first, last;  // days with data, first > last when there are none
  int64_t alive;        // days on which a kiosk was on
} IndexSpan;

// Within a period: days and hours in which a kiosk was on, and the last of the days.
typedef struct {
  const char *kiosk;
  int64_t     days, hours, last;
} IndexKiosk;

Index *index_open(const char *data);  // NULL with fail()
// The same of those lines only that the heads hold, kept in DATA/name.
Index *index_open_cut(const char *data, const char *name, const Heads *cut);
void   index_close(Index *index);                // NULL is fine
bool   index_by_time(const IndexQuery *query);   // some dimension is one of time
bool   index_by_use(const IndexQuery *query);    // is one a session does not have
bool   index_by_group(const IndexQuery *query);  // is one of groups, or a filter is
// "yz-01" is asked, or all of "yz-01-3fa9".
bool index_is_kiosk(const IndexQuery *query, const char *kiosk);
// A group of that unit and class.
bool index_is_group(const IndexQuery *query, const Group *group);
// The same, and of the kiosk, and may be of the period.
bool index_asks_group(const IndexQuery *query, const Group *group);
bool index_rows(Index *index, const IndexQuery                      *query,
                void (*each)(void *user, const IndexRow *row), void *user);
// Of kiosks, whatever the unit and class.
bool index_span(Index *index, const IndexQuery *query, IndexSpan *span);
// Those that were on at all, whatever the unit and class.
bool index_kiosks(Index *index, const IndexQuery                          *query,
                  void (*each)(void *user, const IndexKiosk *kiosk), void *user);
// The folders that were read; the index's own.
const Source *index_sources(const Index *index, size_t *count);
// All groups; the index's own. NULL with fail().
const Groups *index_groups(Index *index);
// In order of their kiosks; heads_free() them.
bool index_heads(Index *index, Heads *heads);
// Where the last line ends that was read in a folder: its segment (0: there is none) and
// the bytes up to there.
void index_end(const Index *index, const char *folder, int *segment, int64_t *offset);
// The last day of which only monthly totals are left of some kiosk (kiosk prune);
// INDEX_FROM when nothing was pruned.
int64_t index_pruned(Index *index);
// Whether any line is of that kiosk.
bool index_has_kiosk(Index *index, const char *kiosk);

#endif
