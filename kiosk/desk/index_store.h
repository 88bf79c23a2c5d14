// index_store.h - the tables of index.sqlite. Only index*.c include this.
//
// What is settled and dated lies in packs, those of a kiosk and a stretch of days in one.
// The rest are rows: what is not dated for good yet, what the next lines may still change
// (the tail), the lines of groups, and the odd fact that fits no pack. Reports do not
// read the first two: they lie once more in a pack of their kiosk, made again with them.
#ifndef KIOSK_DESK_INDEX_STORE_H
#define KIOSK_DESK_INDEX_STORE_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

#include "desk/dating.h"
#include "desk/groups.h"
#include "desk/heads.h"
#include "desk/index.h"
#include "desk/lexicon.h"
#include "desk/pack.h"
#include "desk/sources.h"
#include "tally/items.h"

// Where reading a source begins again, and what was there then.
typedef struct {
  int     segment;
  int64_t offset;
  char    hash[LINK_SIZE];  // of that line
  int64_t batch;            // the group that was there
  int64_t before;           // bytes of the segments before it
  int     end_segment;      // where the last line ends
  int64_t end_offset;
  int64_t size;  // of all segments
} IndexState;

enum { STORE_STRETCH = 32 };  // days in a pack

typedef struct {
  PackPart    part;
  PackRecord *record;
  size_t      room;
} IndexPart;

typedef struct {
  char       kiosk[LINE_TEXT_MAX];
  int64_t    stretch;
  IndexPart *part;
  size_t     count, room;
  bool       open;
} IndexPack;

// The columns of a row that make a fact, in the order store_fact() reads them.
#define STORE_FACT                                                                       \
  "kind, kiosk, boot, up, clock, hour, exhibit, language, level, outcome, completed,"    \
  " faults, seconds, seq, batch, came, went, words"
enum { STORE_FACT_COLUMNS = 18 };

typedef struct {
  ItemsLine items;
  int       segment;
  int64_t   offset;
} IndexLine;

// The lines of a bin since the last border.
typedef struct {
  char       kiosk[LINE_TEXT_MAX];
  IndexLine *line;
  size_t     count, room;
} IndexBin;

struct Index {
  sqlite3      *db;
  sqlite3_stmt *put_row, *put_pack, *get_pack, *put_shape, *put_boot;
  sqlite3_stmt *put_item, *put_bin, *put_fold, *put_pool, *put_record;
  const char   *source;  // that is read
  Lexicon      *shapes;
  size_t        shapes_put;
  Lexicon      *pools;  // shapes of the rows of bins
  size_t        pools_put;
  IndexBin      bin;
  IndexPack     pack;    // in work
  bool          ok;      // of a run of rows: the first failure stays
  const Heads  *cut;     // the lines to read; NULL: all
  Groups       *groups;  // once they were asked for
  Source       *sources;
  IndexState   *states;  // of each source
  size_t        source_count;
};

bool          store_failed(Index *index);  // false, with fail()
bool          store_run(Index *index, const char *sql);
sqlite3_stmt *store_prepare(Index *index, const char *sql);
void          store_bind_text(sqlite3_stmt *statement, int at, const char *text);
bool          store_step(Index *index, sqlite3_stmt *statement);  // and resets it

Fact store_fact(sqlite3_stmt *get);

// Empty tables of this version; or true when they are there.
bool store_begin(Index *index, bool *fresh);
bool store_forget(Index *index, const char *source);
bool store_forget_tail(Index *index);
// All sources that have something in the tables but are not among index->sources.
bool store_forget_others(Index *index);

// A line of a bin; those of index->source from a place on are read again. A failure to
// put is kept in index->ok. At a border, and at the end, what is in work is put.
void store_put_items(Index *index, const ReaderEvent *event);
void store_end_items(Index *index);
bool store_forget_items(Index *index, const IndexState *from);

// All of index->source. A failure is kept in index->ok.
void store_put_row(Index *index, const Fact *fact, int64_t lo, int64_t hi, bool tail);
bool store_put_packed(Index *index, const Fact *fact);  // false: it does not fit
void store_end_pack(Index *index);
// So many of a fact that totals.txt tells of, between two hours; they stay as they are.
void store_put_summed(Index *index, const Fact *fact, int64_t lo, int64_t hi,
                      int64_t times);
// Packs the rows that are not odd, for reports.
bool store_fold_rows(Index *index);

bool store_get_state(Index *index, IndexState *state);  // false when there is none
bool store_put_state(Index *index, const IndexState *state);
// free() *boots.
bool store_get_boots(Index *index, DatingBoot **boots, size_t *count);
bool store_put_boot(Index *index, const DatingBoot *boot);
// Gives the rows of a boot and deletes them.
bool store_take_rows(Index *index, const DatingBoot *boot, FactPut put, void *user);
// Those of one source, or with NULL of all.
bool store_get_heads(Index *index, const char *source, Heads *heads);
bool store_put_heads(Index *index, Heads *heads);

#endif
