// demo_groups.h - the groups that come to a base that does not exist: school classes,
// staff, villages; and the odd slip of the pen.
#ifndef KIOSK_DESK_DEMO_GROUPS_H
#define KIOSK_DESK_DEMO_GROUPS_H

#include "desk/demo_kiosk.h"

enum { DEMO_GROUPS_A_DAY = 2 };

typedef struct {
  int64_t from, to;  // 0: nobody comes
  int     unit;      // of the list of names, -1: none
  const char *class, *purpose, *level;
  int  heads, slip;  // entered wrong by so many
  bool talk, counted;
  bool doubled;  // is taken out again
  int  code;
} DemoGroup;

typedef struct {
  DemoGroup group[DEMO_GROUPS_A_DAY];
  int       there;                    // the group that is open, -1: none
  int       next;                     // to come
  int64_t   line[DEMO_GROUPS_A_DAY];  // seq of its line here; 0: none yet
} DemoGroups;

// Writes units.tsv. False with fail().
bool demo_groups_name(const DemoKiosk *kiosk);
// Who comes on a day: the same to all kiosks of a site.
void demo_groups_plan(DemoGroups *groups, const DemoKiosk *kiosk, int64_t day,
                      bool holidays);
// Writes what staff have entered by now.
void demo_groups_pass(DemoGroups *groups, DemoKiosk *kiosk);
void demo_groups_cut(DemoGroups *groups, DemoKiosk *kiosk);  // after a new start
void demo_groups_end(DemoGroups *groups, DemoKiosk *kiosk);  // of the day
void demo_groups_door(const DemoGroups *groups, DemoKiosk *kiosk);
const DemoGroup *demo_groups_there(const DemoGroups *groups);  // NULL: none

#endif
