// groups.h - what staff entered about groups: the lines put together, corrections
// applied.
//
// The rules are those of kiosk/tally/FORMAT.md, "Groups". A group of people in recovery
// is kept apart: nothing but groups_recovery() tells of it.
#ifndef KIOSK_DESK_GROUPS_H
#define KIOSK_DESK_GROUPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "desk/facts.h"

// Stand for a unit where there is none; nobody types such a name.
#define GROUPS_WALK_IN "-"  // no group was there
#define GROUPS_UNKNOWN                                                                   \
  "."  // a group, of which it was not entered; for class and purpose, too

typedef struct {
  char    kiosk[LINE_TEXT_MAX];
  int64_t seq;     // of its batch_open on that kiosk
  int64_t lo, hi;  // hours of that line
  // As entered, then corrected. `unit` is a name; or "#3 yz-01-b090" when number 3 of
  // that kiosk has none.
  const char *unit;
  int64_t     unit_number;
  char class[LINE_TEXT_MAX], purpose[LINE_TEXT_MAX];
  int64_t heads;
  bool    talk;
  bool    corrected, voided;
  bool    twice;  // another group of the same unit, day and heads is there
} Group;

typedef struct {
  const Group *group;                 // NULL: there is none that may be told of
  char         kiosk[LINE_TEXT_MAX];  // that wrote the line
  int64_t      lo, hi;
  char         what[LINE_TEXT_MAX], reason[LINE_TEXT_MAX];
  const char  *was, *is;  // a unit as above, an id, or a number
} GroupCorrection;

typedef struct Groups Groups;

// The name of a unit, "" when it has none. `source` is the one of the line that has the
// number.
typedef const char *(*GroupsName)(void *user, const char *source, int64_t number);

Groups *groups_new(void);
void    groups_free(Groups *groups);  // NULL is fine
// A fact of kind FACT_GROUP, FACT_JOIN or FACT_CORRECTION; in any order, all before
// groups_settle().
void groups_add(Groups *groups, const Fact *fact, int64_t lo, int64_t hi,
                const char *source);
void groups_settle(Groups *groups, GroupsName name, void *user);

// By kiosk and sequence. Groups in recovery are left out; what was voided is not.
size_t                 groups_count(const Groups *groups);
const Group           *groups_at(const Groups *groups, size_t i);
size_t                 groups_corrections(const Groups *groups);
const GroupCorrection *groups_correction(const Groups *groups, size_t i);
// Who was at a kiosk since that line of it, batch_open or batch_join. NULL: nobody that
// counts as a group.
const Group *groups_there(const Groups *groups, const char *kiosk, int64_t seq);
// The hours of that line, whatever became of its group; false when it is not there.
bool groups_when(const Groups *groups, const char *kiosk, int64_t seq, int64_t *lo,
                 int64_t *hi);
// People in recovery of groups that began in these hours, for sure.
int64_t groups_recovery(const Groups *groups, int64_t from, int64_t to);

#endif
