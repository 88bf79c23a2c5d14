// index_fetch.h - what questions want of the tables. A database of another kind would
// answer these, index_span(), index_groups(), index_heads() and index_has_kiosk();
// the rest of a report would stay as it is.
#ifndef KIOSK_DESK_INDEX_FETCH_H
#define KIOSK_DESK_INDEX_FETCH_H

#include "desk/facts.h"
#include "desk/index.h"
#include "desk/lexicon.h"
#include "desk/pack.h"
#include "tally/bin.h"

typedef struct {
  const char       *kiosk;
  int64_t           day, batch;
  const PackRecord *record;
  size_t            count;
} FetchPack;

typedef struct {
  Fact    fact;
  int64_t lo, hi;
} FetchRow;

// A bin of answers that was closed.
typedef struct {
  char    kiosk[LINE_TEXT_MAX];
  Bin     bin;    // its number, exhibit and period; and its rows, once fetched
  int64_t lines;  // that it has
} FetchBin;

// Only period and kiosk of a query count here. False with fail(), also when `each` said
// so.
bool fetch_packs(Index *index, const IndexQuery                        *query,
                 bool (*each)(void *user, const FetchPack *pack), void *user);
// Facts that lie in no pack. Without the lines of groups.
bool           fetch_rows(Index *index, const IndexQuery                      *query,
                          void (*each)(void *user, const FetchRow *row), void *user);
const Lexicon *fetch_shapes(const Index *index);
// All that have their last line, by kiosk and number; free() them.
bool fetch_bins(Index *index, FetchBin **bins, size_t *count);
// Sets the rows of a bin; bin_free() it. *whole: all its lines are there.
bool fetch_bin_rows(Index *index, FetchBin *bin, bool *whole);

#endif
