// index_fetch.h - what questions want of the tables. A database of another kind would
// answer these, index_span(), index_groups(), index_heads() and index_has_kiosk();
// the rest of a report would stay as it is.
#ifndef KIOSK_DESK_INDEX_FETCH_H
#define KIOSK_DESK_INDEX_FETCH_H

#include "desk/bincode.h"
#include "desk/facts.h"
#include "desk/index.h"
#include "desk/lexicon.h"
#include "desk/pack.h"
#include "tally/bin.h"

typedef struct {
  const char       *kiosk;
  const PackPart   *part;
  const PackRecord *record;  // part->count of them; NULL: not asked for
} FetchPack;

typedef struct {
  Fact    fact;
  int64_t lo, hi;
} FetchRow;

// A bin of answers that was closed.
typedef struct {
  char         kiosk[LINE_TEXT_MAX];
  int64_t      number, lines;  // how many it has; of a fold 0
  char         exhibit[BIN_NAME_SIZE], period[ITEMS_PERIOD_SIZE];
  BincodeBytes plays, items;  // items: none, when they were not asked for
} FetchBin;

// Only period and kiosk of a query count here. False with fail(), also when `each` said
// so.
bool fetch_packs(Index *index, const IndexQuery *query, bool records,
                 bool (*each)(void *user, const FetchPack *pack), void *user);
// Facts that fit no pack. Without the lines of groups.
bool           fetch_rows(Index *index, const IndexQuery                      *query,
                          void (*each)(void *user, const FetchRow *row), void *user);
const Lexicon *fetch_shapes(const Index *index);
// All bins whose lines are all there, each once.
bool fetch_bins(Index *index, bool items, bool (*each)(void *user, const FetchBin *bin),
                void *user);
// "pool key row" of their rows, by number; grows while bins are fetched.
const Lexicon *fetch_pools(const Index *index);

#endif
