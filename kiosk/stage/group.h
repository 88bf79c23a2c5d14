// group.h - the group that is in the hall: at most one open batch a kiosk.
//
// The journal is the only place where it stands (tally/FORMAT.md, "Groups"): after a
// fault of the program it goes on, after a start of the machine it is closed. It ends by
// hand, after 60 minutes in which nobody touched anything, or at that start. No person's
// name, no visitor's line: what happens in between belongs to it by its place.
#ifndef KIOSK_STAGE_GROUP_H
#define KIOSK_STAGE_GROUP_H

#include <stdbool.h>
#include <stdint.h>

#include "tally/batches.h"
#include "tally/journal.h"

enum {
  GROUP_IDLE_SECONDS = 3600,
  GROUP_DAYS = 14,
  GROUP_HEADS_MAX = 9999,
  GROUP_ID_SIZE = 16
};

#define GROUP_RECOVERY "recovery"  // the class that is never tied to a unit

typedef struct {
  char class[GROUP_ID_SIZE], purpose[GROUP_ID_SIZE];
  int64_t unit;     // of units.tsv; 0: none
  int     heads;    // 1 ... GROUP_HEADS_MAX
  bool    talk;     // somebody guides them
  bool    machine;  // false: the kiosk writes nothing of their visit
} GroupWish;

typedef struct {
  Journal *journal;  // NULL: nothing is counted
  uint64_t random;
  Batch  *recent;  // of the last GROUP_DAYS days at least, the oldest first, as corrected
  int     recents;
  bool    open;   // the last of them
  int64_t since;  // steady: opened, or the program started again
} Group;

// Finds what the last start of the program has left open: goes on with it, or closes it.
// `seed`: of the join codes; 0: from the kernel.
void         group_begin(Group *group, Journal *journal, const char *data, uint64_t seed);
void         group_done(Group *group);       // frees; the one that is open stays open
const Batch *group_now(const Group *group);  // NULL: none is open
// The same number on each kiosk of a visit, 32 bits and not 0: from the code that staff
// call across the hall, and the day. Units have a number of their own on each kiosk.
uint64_t group_seed(const Batch *batch);
// Closes the one that is open first. False with fail() when something of it is refused.
bool group_open(Group *group, const GroupWish *wish);
// Another kiosk of the hall has opened it and shows the two digits; no heads from here.
bool group_join(Group *group, int64_t unit, int code, bool machine);
void group_close(Group *group, const char *how);  // staff idle boot; safe without one

int64_t group_end(const Group *group, int64_t input);  // steady; INT64_MAX: none is open
// Closes it when nobody has touched anything since `input` for too long. True: it did.
bool group_mind_idle(Group *group, int64_t input);

// A correction is a line of its own. `text` NULL: the number counts. Changing the class
// to GROUP_RECOVERY takes the unit out too.
bool group_correct(Group *group, int64_t batch, const char *what, const char *text,
                   int64_t number, const char *reason);

int64_t group_hour(void);  // now, in hours as in the lines
// Of this kiosk today: how many were opened here, and their heads.
int group_today(const Group *group, int64_t *heads);
// One of the same unit, day and heads was opened before. It is told, never merged.
bool group_is_twice(const Group *group, int64_t unit, int64_t heads);

#endif
