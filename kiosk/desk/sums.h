// sums.h - counters of closed bins, added up by the dimensions asked, in the order of
// their keys.
#ifndef KIOSK_DESK_SUMS_H
#define KIOSK_DESK_SUMS_H

#include "desk/bins.h"

// By these answers can be divided, a bit each.
enum {
  SUMS_DIMENSIONS = 1 << INDEX_MONTH | 1 << INDEX_QUARTER | 1 << INDEX_YEAR |
                    1 << INDEX_KIOSK | 1 << INDEX_EXHIBIT | 1 << INDEX_LANGUAGE |
                    1 << INDEX_LEVEL | 1 << INDEX_UNIT | 1 << INDEX_CLASS,
};

typedef enum {
  SUMS_PLAYS,
  SUMS_GAINS,  // plays, those that a host led apart: their stratum is "h"
  SUMS_ITEMS,  // a sum an item and stratum: mode, level and set of questions
} SumsKind;

// Keys are those of an IndexRow: what no one period holds comes last, without keys of
// time, or if there is no dimension of time without any; items are not told apart there.
typedef struct {
  const char *key[INDEX_DIMENSIONS];
  bool        uncertain;
  const char *exhibit, *version, *stratum;  // "" where they do not divide
  int64_t    *count;                        // items_counters() of them
  int64_t     by_groups;                    // finished plays of groups
  int64_t     asked;                        // items with a score, in finished plays
  int64_t     invited;  // people of groups; -1: these have no such dimension
} Sum;

typedef struct Sums Sums;

Sums      *sums_open(Index *index, const IndexQuery *query,
                     SumsKind kind);  // NULL with fail()
void       sums_close(Sums *sums);    // NULL is fine
size_t     sums_count(const Sums *sums);
const Sum *sums_at(const Sums *sums, size_t i);
// Both belong to one row: they differ in nothing but the stratum.
bool sums_together(const Sum *a, const Sum *b);

#endif
