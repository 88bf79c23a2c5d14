#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/index_fetch.h"
#include "desk/index_store.h"

// ---- putting ----

static bool put(Index *index, sqlite3_stmt *statement) {
  bool ok = sqlite3_step(statement) == SQLITE_DONE || store_failed(index);
  sqlite3_reset(statement);
  return ok;
}

static void bind_place(Index *index, sqlite3_stmt *statement, const ReaderEvent *event,
                       int64_t bin) {
  store_bind_text(statement, 1, event->kiosk);
  sqlite3_bind_int64(statement, 2, bin);
  store_bind_text(statement, 3, index->source);
  sqlite3_bind_int(statement, 4, event->segment);
  sqlite3_bind_int64(statement, 5, event->offset);
}

void store_put_items(Index *index, const ReaderEvent *event) {
  ItemsLine items;
  if (!index->ok || !items_read(&items, event->line, event->size)) return;
  if (items.whole) {
    bind_place(index, index->put_bin, event, items.bin);
    store_bind_text(index->put_bin, 6, items.exhibit);
    store_bind_text(index->put_bin, 7, items.period);
    sqlite3_bind_int64(index->put_bin, 8, items.lines);
    index->ok = put(index, index->put_bin);
    return;
  }
  const char *texts[] = {items.pool, items.key, items.row, items.part, items.counts};
  bind_place(index, index->put_item, event, items.bin);
  for (int i = 0; i < 5; i++) store_bind_text(index->put_item, 6 + i, texts[i]);
  index->ok = put(index, index->put_item);
}

bool store_forget_items(Index *index, const IndexState *from) {
  static const char *const sql[] = {
    "DELETE FROM item WHERE source = ?1 AND (segment, offset) >= (?2, ?3)",
    "DELETE FROM bin WHERE source = ?1 AND (segment, offset) >= (?2, ?3)"};
  bool ok = true;
  for (int i = 0; ok && i < 2; i++) {
    sqlite3_stmt *drop = store_prepare(index, sql[i]);
    if (!drop) return false;
    store_bind_text(drop, 1, index->source);
    sqlite3_bind_int(drop, 2, from->segment);
    sqlite3_bind_int64(drop, 3, from->offset);
    ok = put(index, drop);
    sqlite3_finalize(drop);
  }
  return ok;
}

// ---- fetching ----

static FetchBin bin_of(sqlite3_stmt *get) {
  FetchBin bin = {.bin.number = sqlite3_column_int64(get, 1),
                  .lines = sqlite3_column_int64(get, 4)};
  snprintf(bin.kiosk, sizeof bin.kiosk, "%s", (const char *)sqlite3_column_text(get, 0));
  snprintf(bin.bin.exhibit, sizeof bin.bin.exhibit, "%s",
           (const char *)sqlite3_column_text(get, 2));
  snprintf(bin.bin.period, sizeof bin.bin.period, "%s",
           (const char *)sqlite3_column_text(get, 3));
  return bin;
}

// A kiosk's lines may lie in two folders.
static bool is_same(const FetchBin *a, const FetchBin *b) {
  return a->bin.number == b->bin.number && strcmp(a->kiosk, b->kiosk) == 0;
}

bool fetch_bins(Index *index, FetchBin **bins, size_t *count) {
  sqlite3_stmt *get = store_prepare(index, "SELECT kiosk, bin, exhibit, period, lines"
                                           " FROM bin ORDER BY kiosk, bin, source");
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

typedef struct {
  char pool[ITEMS_HASH_SIZE], key[ITEMS_KEY_SIZE], row[ITEMS_HASH_SIZE];
  char part[ITEMS_PART_SIZE];
} Place;

static Place place_of(sqlite3_stmt *get) {
  Place               place = {0};
  char               *to[] = {place.pool, place.key, place.row, place.part};
  static const size_t room[] = {sizeof place.pool, sizeof place.key, sizeof place.row,
                                sizeof place.part};
  for (int i = 0; i < 4; i++)
    snprintf(to[i], room[i], "%s", (const char *)sqlite3_column_text(get, i));
  return place;
}

bool fetch_bin_rows(Index *index, FetchBin *bin, bool *whole) {
  sqlite3_stmt *get =
    store_prepare(index, "SELECT pool, key, row, part, counts FROM item WHERE kiosk = ?1"
                         " AND bin = ?2 ORDER BY pool, key, row, part, source");
  int64_t lines = 0;
  Place   last = {0};
  *whole = true;
  if (!get) return false;
  store_bind_text(get, 1, bin->kiosk);
  sqlite3_bind_int64(get, 2, bin->bin.number);
  while (sqlite3_step(get) == SQLITE_ROW) {
    Place place = place_of(get);
    if (memcmp(&place, &last, sizeof place) == 0) continue;
    int64_t *count = bin_row(&bin->bin, place.pool, place.key, place.row);
    *whole = *whole && items_set(count, strcmp(place.row, ITEMS_PLAY) == 0, place.part,
                                 (const char *)sqlite3_column_text(get, 4));
    last = place;
    lines++;
  }
  *whole = *whole && lines == bin->lines;
  return sqlite3_finalize(get) == SQLITE_OK || store_failed(index);
}
