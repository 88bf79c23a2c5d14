// Closed bins of answers. A bin whose lines came in one go is one row of `fold`; of any
// other the lines are kept until a report puts them together.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/index_fetch.h"
#include "desk/index_store.h"

// ---- putting ----

static void bind_place(const Index *index, sqlite3_stmt *statement, int64_t number,
                       const IndexLine *place) {
  store_bind_text(statement, 1, index->bin.kiosk);
  sqlite3_bind_int64(statement, 2, number);
  store_bind_text(statement, 3, index->source);
  sqlite3_bind_int(statement, 4, place->segment);
  sqlite3_bind_int64(statement, 5, place->offset);
}

static void put_line(Index *index, const IndexLine *line) {
  const ItemsLine *items = &line->items;
  const char *texts[] = {items->pool, items->key, items->row, items->part, items->counts};
  bind_place(index, index->put_item, items->bin, line);
  for (int i = 0; i < 5; i++) store_bind_text(index->put_item, 6 + i, texts[i]);
  index->ok = index->ok && store_step(index, index->put_item);
}

static void put_whole(Index *index, const IndexLine *line) {
  bind_place(index, index->put_bin, line->items.bin, line);
  store_bind_text(index->put_bin, 6, line->items.exhibit);
  store_bind_text(index->put_bin, 7, line->items.period);
  sqlite3_bind_int64(index->put_bin, 8, line->items.lines);
  index->ok = index->ok && store_step(index, index->put_bin);
}

void store_end_items(Index *index) {
  IndexBin *bin = &index->bin;
  for (size_t i = 0; i < bin->count; i++) put_line(index, &bin->line[i]);
  bin->count = 0;
}

static void put_pools(Index *index) {
  for (; index->pools_put < lexicon_count(index->pools); index->pools_put++) {
    sqlite3_bind_int64(index->put_pool, 1, (sqlite3_int64)index->pools_put);
    store_bind_text(index->put_pool, 2, lexicon_text(index->pools, index->pools_put));
    index->ok = index->ok && store_step(index, index->put_pool);
  }
}

// The lines in work in order, when they are all there and each once. free() it.
static ItemsLine *all_lines(const IndexBin *bin, const ItemsLine *whole) {
  if (whole->lines != (int64_t)bin->count) return NULL;
  ItemsLine *lines = mem_grow(NULL, bin->count + 1, sizeof *lines);
  bool       each_once = true;
  for (size_t i = 0; i < bin->count; i++) lines[i] = bin->line[i].items;
  if (bin->count) qsort(lines, bin->count, sizeof *lines, bincode_order);
  for (size_t i = 1; i < bin->count; i++)
    each_once = each_once && bincode_order(&lines[i - 1], &lines[i]) != 0;
  if (each_once) return lines;
  free(lines);
  return NULL;
}

// False when it has to be kept line by line.
static bool put_fold(Index *index, const IndexLine *whole) {
  const IndexBin *bin = &index->bin;
  BincodeBytes    plays = {0}, items = {0};
  ItemsLine      *lines = all_lines(bin, &whole->items);
  bool ok = lines && bincode_put(lines, bin->count, index->pools, &plays, &items);
  if (ok) {
    sqlite3_stmt *fold = index->put_fold;
    bind_place(index, fold, whole->items.bin, bin->count ? bin->line : whole);
    store_bind_text(fold, 6, whole->items.exhibit);
    store_bind_text(fold, 7, whole->items.period);
    sqlite3_bind_blob64(fold, 8, plays.byte, plays.count, SQLITE_STATIC);
    sqlite3_bind_blob64(fold, 9, items.byte, items.count, SQLITE_STATIC);
    index->ok = index->ok && store_step(index, fold);
    sqlite3_clear_bindings(fold);
    put_pools(index);
  }
  free(lines);
  free(plays.byte);
  free(items.byte);
  return ok;
}

static void keep_line(IndexBin *bin, const IndexLine *line) {
  if (bin->count == bin->room) {
    bin->room = 2 * bin->room + 256;
    bin->line = mem_grow(bin->line, bin->room, sizeof *bin->line);
  }
  bin->line[bin->count++] = *line;
}

void store_put_items(Index *index, const ReaderEvent *event) {
  IndexBin *bin = &index->bin;
  IndexLine line = {.segment = event->segment, .offset = event->offset};
  if (!index->ok || !items_read(&line.items, event->line, event->size)) return;
  if (bin->count > 0 &&
      (bin->line->items.bin != line.items.bin || strcmp(bin->kiosk, event->kiosk) != 0))
    store_end_items(index);
  snprintf(bin->kiosk, sizeof bin->kiosk, "%s", event->kiosk);
  if (!line.items.whole) {
    keep_line(bin, &line);
  } else if (put_fold(index, &line)) {
    bin->count = 0;
  } else {
    store_end_items(index);
    put_whole(index, &line);
  }
}

bool store_forget_items(Index *index, const IndexState *from) {
  static const char *const sql[] = {
    "DELETE FROM item WHERE source = ?1 AND (segment, offset) >= (?2, ?3)",
    "DELETE FROM bin WHERE source = ?1 AND (segment, offset) >= (?2, ?3)",
    "DELETE FROM fold WHERE source = ?1 AND (segment, offset) >= (?2, ?3)"};
  bool ok = true;
  for (int i = 0; ok && i < 3; i++) {
    sqlite3_stmt *drop = store_prepare(index, sql[i]);
    if (!drop) return false;
    store_bind_text(drop, 1, index->source);
    sqlite3_bind_int(drop, 2, from->segment);
    sqlite3_bind_int64(drop, 3, from->offset);
    ok = store_step(index, drop);
    sqlite3_finalize(drop);
  }
  return ok;
}

// ---- fetching ----

static FetchBin bin_of(sqlite3_stmt *get) {
  FetchBin bin = {.number = sqlite3_column_int64(get, 1),
                  .lines = sqlite3_column_int64(get, 4)};
  snprintf(bin.kiosk, sizeof bin.kiosk, "%s", (const char *)sqlite3_column_text(get, 0));
  snprintf(bin.exhibit, sizeof bin.exhibit, "%s",
           (const char *)sqlite3_column_text(get, 2));
  snprintf(bin.period, sizeof bin.period, "%s",
           (const char *)sqlite3_column_text(get, 3));
  return bin;
}

// A kiosk's lines may lie in two folders.
static bool is_same(const FetchBin *a, const FetchBin *b) {
  return a->number == b->number && strcmp(a->kiosk, b->kiosk) == 0;
}

// Bins of which lines are kept; whoever has its fold has no need of them.
static bool list_bins(Index *index, FetchBin **bins, size_t *count) {
  sqlite3_stmt *get = store_prepare(
    index, "SELECT kiosk, bin, exhibit, period, lines FROM bin WHERE NOT EXISTS"
           " (SELECT 1 FROM fold WHERE fold.kiosk = bin.kiosk AND fold.bin = bin.bin)"
           " ORDER BY kiosk, bin, source");
  *bins = NULL;
  *count = 0;
  if (!get) return false;
  while (sqlite3_step(get) == SQLITE_ROW) {
    FetchBin bin = bin_of(get);
    if (*count > 0 && is_same(&(*bins)[*count - 1], &bin)) continue;
    if ((*count & (*count + 1)) == 0)
      *bins = mem_grow(*bins, 2 * *count + 1, sizeof **bins);
    (*bins)[(*count)++] = bin;
  }
  return sqlite3_finalize(get) == SQLITE_OK || store_failed(index);
}

static ItemsLine line_of(sqlite3_stmt *get) {
  ItemsLine           line = {0};
  char               *to[] = {line.pool, line.key, line.row, line.part, line.counts};
  static const size_t room[] = {sizeof line.pool, sizeof line.key, sizeof line.row,
                                sizeof line.part, sizeof line.counts};
  for (int i = 0; i < 5; i++)
    snprintf(to[i], room[i], "%s", (const char *)sqlite3_column_text(get, i));
  return line;
}

// Of all folders together, each place once. free() *lines.
static bool fetch_lines(Index *index, const FetchBin *bin, ItemsLine **lines,
                        size_t *count) {
  sqlite3_stmt *get =
    store_prepare(index, "SELECT pool, key, row, part, counts FROM item WHERE kiosk = ?1"
                         " AND bin = ?2 ORDER BY pool, key, row, part, source");
  *lines = NULL;
  *count = 0;
  if (!get) return false;
  store_bind_text(get, 1, bin->kiosk);
  sqlite3_bind_int64(get, 2, bin->number);
  while (sqlite3_step(get) == SQLITE_ROW) {
    ItemsLine line = line_of(get);
    if (*count > 0 && bincode_order(&(*lines)[*count - 1], &line) == 0) continue;
    if ((*count & (*count + 1)) == 0)
      *lines = mem_grow(*lines, 2 * *count + 1, sizeof **lines);
    (*lines)[(*count)++] = line;
  }
  return sqlite3_finalize(get) == SQLITE_OK || store_failed(index);
}

// Puts the lines of a bin together, and gives it when they are all there.
static bool give_lines(Index *index, FetchBin                              *bin,
                       bool (*each)(void *user, const FetchBin *bin), void *user) {
  ItemsLine   *lines;
  size_t       count;
  BincodeBytes plays = {0}, items = {0};
  bool         ok = fetch_lines(index, bin, &lines, &count);
  if (ok && (int64_t)count == bin->lines &&
      bincode_put(lines, count, index->pools, &plays, &items)) {
    bin->plays = plays;
    bin->items = items;
    ok = each(user, bin);
  }
  free(lines);
  free(plays.byte);
  free(items.byte);
  return ok;
}

static BincodeBytes bytes_of(sqlite3_stmt *get, int column) {
  return (BincodeBytes){.byte =
                          (unsigned char *)(uintptr_t)sqlite3_column_blob(get, column),
                        .count = (size_t)sqlite3_column_bytes(get, column)};
}

static bool give_folds(Index *index, bool                                   items,
                       bool (*each)(void *user, const FetchBin *bin), void *user) {
  sqlite3_stmt *get = store_prepare(
    index, items ? "SELECT kiosk, bin, exhibit, period, 0, plays, items FROM fold"
                   " ORDER BY kiosk, bin, source"
                 : "SELECT kiosk, bin, exhibit, period, 0, plays FROM fold"
                   " ORDER BY kiosk, bin, source");
  FetchBin last = {0};
  bool     ok = get != NULL;
  while (ok && sqlite3_step(get) == SQLITE_ROW) {
    FetchBin bin = bin_of(get);
    if (is_same(&last, &bin)) continue;
    last = bin;
    bin.plays = bytes_of(get, 5);
    if (items) bin.items = bytes_of(get, 6);
    ok = each(user, &bin);
  }
  return (sqlite3_finalize(get) == SQLITE_OK || store_failed(index)) && ok;
}

bool fetch_bins(Index *index, bool items, bool (*each)(void *user, const FetchBin *bin),
                void *user) {
  FetchBin *bins;
  size_t    count;
  bool      ok = list_bins(index, &bins, &count);
  for (size_t i = 0; ok && i < count; i++) ok = give_lines(index, &bins[i], each, user);
  free(bins);
  return ok && give_folds(index, items, each, user);
}

const Lexicon *fetch_pools(const Index *index) {
  return index->pools;
}
