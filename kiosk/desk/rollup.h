// rollup.h - the sums a question asks for, gathered from packs and from facts that are in
// none.
#ifndef KIOSK_DESK_ROLLUP_H
#define KIOSK_DESK_ROLLUP_H

#include "desk/index.h"
#include "desk/pack.h"

typedef struct Rollup Rollup;

// Both are borrowed until rollup_free().
Rollup *rollup_new(const IndexQuery *query, const Lexicon *shapes);
void    rollup_free(Rollup *rollup);  // NULL is fine
// All records of one kiosk's day. False with fail() when they are none.
bool rollup_pack(Rollup *rollup, const char *kiosk, int64_t day,
                 const PackRecord *records, size_t count);
// A fact that lies between two hours.
void rollup_fact(Rollup *rollup, const Fact *fact, int64_t lo, int64_t hi);
// All sums, as index_rows() promises them.
void rollup_each(Rollup *rollup, void (*each)(void *user, const IndexRow *row),
                 void   *user);

#endif
