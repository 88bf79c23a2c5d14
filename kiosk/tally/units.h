// units.h - the names of units (schools, villages): numbers in the journal's lines, names
// in JOURNAL/units.tsv beside it.
//
// A row of the file: number, name, day from which the name holds (YYYY-MM-DD), with tabs
// between; rows only grow in number. A later row of the same number renames the unit from
// that day on; a row without a name takes the name out (somebody typed a person's), and
// then no row of that number keeps one. The file is replaced whole.
#ifndef KIOSK_TALLY_UNITS_H
#define KIOSK_TALLY_UNITS_H

#include <stdbool.h>
#include <stdint.h>

enum { UNITS_NAME_SIZE = 64, UNITS_MAX = 4096, UNITS_DAY_SIZE = 11 };

typedef struct {
  int64_t number;                 // 1 and up; 0 means no unit and has no row
  char    name[UNITS_NAME_SIZE];  // "": taken out
  char    day[UNITS_DAY_SIZE];
} Unit;

typedef struct Units Units;

// `folder` is the one of the segments. A file that is not there is an empty list. Of one
// that can't be read, or with a wrong row, what is right is taken; then units_trouble()
// says why, and nothing is added or saved until somebody has put it right.
Units      *units_load(const char *folder);
const char *units_trouble(const Units *units);                   // "": none
void        units_close(Units *units);                           // NULL is fine
bool        units_save(const Units *units, const char *folder);  // false with fail()

int         units_count(const Units *units);  // rows, oldest first
const Unit *units_row(const Units *units, int i);
// The name that holds now: of the last row. "" when there is none, or it was taken out.
const char *units_name(const Units *units, int64_t number);
// The number of that name now; 0: none.
int64_t units_find(const Units *units, const char *name);
// The same, with a new row when there is none. 0 with fail() when the name is refused.
int64_t units_find_or_add(Units *units, const char *name, const char *day);
bool    units_rename(Units *units, int64_t number, const char *name, const char *day);
void    units_blank(Units *units, int64_t number);
// No control characters, not empty or too long, no blanks at the ends, and no five digits
// in a row: that is somebody's telephone number. False with fail().
bool units_is_name(const char *name);

#endif
