#include "desk/index_store.h"
#include "desk/rollup.h"

// A whole id, or a name whose ids add four digits.
#define OF_KIOSK                                                                         \
  "(?3 IS NULL OR kiosk = ?3 OR kiosk GLOB ?3 || '-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]')"

bool index_by_time(const IndexQuery *query) {
  for (int i = 0; i < query->count; i++)
    if (query->by[i] <= INDEX_HOUR) return true;
  return false;
}

bool index_by_use(const IndexQuery *query) {
  for (int i = 0; i < query->count; i++)
    if (query->by[i] >= INDEX_EXHIBIT && query->by[i] != INDEX_KIOSK) return true;
  return false;
}

static void bind_query(sqlite3_stmt *get, const IndexQuery *query) {
  sqlite3_bind_int64(get, 1, query->period.from * 24);
  sqlite3_bind_int64(get, 2, (query->period.to + 1) * 24);
  if (query->kiosk) store_bind_text(get, 3, query->kiosk);
}

static bool add_rows(Index *index, const IndexQuery *query, Rollup *rollup) {
  sqlite3_stmt *get = store_prepare(index, "SELECT " STORE_FACT ", lo, hi FROM row"
                                           " WHERE hi >= ?1 AND lo < ?2 AND " OF_KIOSK);
  if (!get) return false;
  bind_query(get, query);
  while (sqlite3_step(get) == SQLITE_ROW) {
    Fact fact = store_fact(get);
    rollup_fact(rollup, &fact, sqlite3_column_int64(get, STORE_FACT_COLUMNS),
                sqlite3_column_int64(get, STORE_FACT_COLUMNS + 1));
  }
  return sqlite3_finalize(get) == SQLITE_OK || store_failed(index);
}

static bool add_packs(Index *index, const IndexQuery *query, Rollup *rollup) {
  sqlite3_stmt *get =
    store_prepare(index, "SELECT kiosk, day, records FROM pack"
                         " WHERE day >= ?1 / 24 AND day < ?2 / 24 AND " OF_KIOSK);
  if (!get) return false;
  bind_query(get, query);
  bool ok = true;
  while (ok && sqlite3_step(get) == SQLITE_ROW) {
    const PackRecord *records = sqlite3_column_blob(get, 2);
    size_t            count = (size_t)sqlite3_column_bytes(get, 2) / sizeof *records;
    ok = rollup_pack(rollup, (const char *)sqlite3_column_text(get, 0),
                     sqlite3_column_int64(get, 1), records, count);
  }
  return (sqlite3_finalize(get) == SQLITE_OK || store_failed(index)) && ok;
}

bool index_rows(Index *index, const IndexQuery                      *query,
                void (*each)(void *user, const IndexRow *row), void *user) {
  Rollup *rollup = rollup_new(query, index->shapes);
  bool    ok = add_packs(index, query, rollup) && add_rows(index, query, rollup);
  if (ok) rollup_each(rollup, each, user);
  rollup_free(rollup);
  return ok;
}

bool index_span(Index *index, const IndexQuery *query, IndexSpan *span) {
  sqlite3_stmt *get = store_prepare(
    index, "SELECT MIN(day), MAX(day), COUNT(DISTINCT day) FROM ("
           "SELECT lo / 24 AS day FROM row WHERE lo = hi AND lo >= ?1 AND hi < ?2"
           " AND " OF_KIOSK
           " UNION ALL SELECT day FROM pack WHERE day >= ?1 / 24 AND day < ?2 / 24"
           " AND " OF_KIOSK ")");
  if (!get) return false;
  bind_query(get, query);
  *span = (IndexSpan){.first = 1};
  if (sqlite3_step(get) == SQLITE_ROW && sqlite3_column_int64(get, 2) > 0)
    *span = (IndexSpan){
      .first = sqlite3_column_int64(get, 0),
      .last = sqlite3_column_int64(get, 1),
      .alive = sqlite3_column_int64(get, 2),
    };
  return sqlite3_finalize(get) == SQLITE_OK || store_failed(index);
}

bool index_has_kiosk(Index *index, const char *kiosk) {
  sqlite3_stmt *get = store_prepare(index, "SELECT 1 FROM boot WHERE " OF_KIOSK);
  if (!get) return false;
  store_bind_text(get, 3, kiosk);
  bool found = sqlite3_step(get) == SQLITE_ROW;
  sqlite3_finalize(get);
  return found;
}
