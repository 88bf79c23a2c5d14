// rollup.h - the sums a question asks for, gathered from packs and from facts that are in
// none.
#ifndef KIOSK_DESK_ROLLUP_H
#define KIOSK_DESK_ROLLUP_H

#include "desk/index_fetch.h"

typedef struct Rollup Rollup;

// All three are borrowed until rollup_free().
Rollup *rollup_new(const IndexQuery *query, const Lexicon *shapes, const Groups *people);
void    rollup_free(Rollup *rollup);  // NULL is fine
// False with fail() when its records are none.
bool rollup_pack(Rollup *rollup, const FetchPack *pack);
// A fact that lies between two hours.
void rollup_fact(Rollup *rollup, const Fact *fact, int64_t lo, int64_t hi);
// A group of people, as staff entered it.
void rollup_group(Rollup *rollup, const Group *people);
// All sums, as index_rows() promises them.
void rollup_each(Rollup *rollup, void (*each)(void *user, const IndexRow *row),
                 void   *user);

#endif
