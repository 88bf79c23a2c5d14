#include "desk/index_fetch.h"

#include "desk/index_store.h"
#include "desk/names.h"

// A whole id, or a name whose ids add four digits.
#define OF_KIOSK                                                                         \
  "(?3 IS NULL OR kiosk = ?3 OR kiosk GLOB ?3 || '-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]')"

// FACT_GROUP and what comes after it.
#define OF_GROUPS "kind >= 5"
_Static_assert(FACT_GROUP == 5, "OF_GROUPS is FACT_GROUP");

static void bind_query(sqlite3_stmt *get, const IndexQuery *query) {
  sqlite3_bind_int64(get, 1, query->period.from * 24);
  sqlite3_bind_int64(get, 2, (query->period.to + 1) * 24);
  if (query->kiosk) store_bind_text(get, 3, query->kiosk);
}

static FetchRow row_of(sqlite3_stmt *get) {
  return (FetchRow){
    .fact = store_fact(get),
    .lo = sqlite3_column_int64(get, STORE_FACT_COLUMNS),
    .hi = sqlite3_column_int64(get, STORE_FACT_COLUMNS + 1),
  };
}

bool fetch_rows(Index *index, const IndexQuery                      *query,
                void (*each)(void *user, const FetchRow *row), void *user) {
  sqlite3_stmt *get = store_prepare(
    index, "SELECT " STORE_FACT ", lo, hi FROM row"
           " WHERE hi >= ?1 AND lo < ?2 AND NOT " OF_GROUPS " AND " OF_KIOSK);
  if (!get) return false;
  bind_query(get, query);
  while (sqlite3_step(get) == SQLITE_ROW) {
    FetchRow row = row_of(get);
    each(user, &row);
  }
  return sqlite3_finalize(get) == SQLITE_OK || store_failed(index);
}

bool fetch_packs(Index *index, const IndexQuery                        *query,
                 bool (*each)(void *user, const FetchPack *pack), void *user) {
  sqlite3_stmt *get =
    store_prepare(index, "SELECT kiosk, day, batch, records FROM pack"
                         " WHERE day >= ?1 / 24 AND day < ?2 / 24 AND " OF_KIOSK);
  if (!get) return false;
  bind_query(get, query);
  bool ok = true;
  while (ok && sqlite3_step(get) == SQLITE_ROW) {
    FetchPack pack = {
      .kiosk = (const char *)sqlite3_column_text(get, 0),
      .day = sqlite3_column_int64(get, 1),
      .batch = sqlite3_column_int64(get, 2),
      .record = sqlite3_column_blob(get, 3),
      .count = (size_t)sqlite3_column_bytes(get, 3) / sizeof(PackRecord),
    };
    ok = each(user, &pack);
  }
  return (sqlite3_finalize(get) == SQLITE_OK || store_failed(index)) && ok;
}

const Lexicon *fetch_shapes(const Index *index) {
  return index->shapes;
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

const Source *index_sources(const Index *index, size_t *count) {
  *count = index->source_count;
  return index->sources;
}

static bool add_groups(Index *index, Groups *groups) {
  sqlite3_stmt *get = store_prepare(index, "SELECT " STORE_FACT ", lo, hi, source"
                                           " FROM row WHERE " OF_GROUPS);
  if (!get) return false;
  while (sqlite3_step(get) == SQLITE_ROW) {
    FetchRow row = row_of(get);
    groups_add(groups, &row.fact, row.lo, row.hi,
               (const char *)sqlite3_column_text(get, STORE_FACT_COLUMNS + 2));
  }
  return sqlite3_finalize(get) == SQLITE_OK || store_failed(index);
}

const Groups *index_groups(Index *index) {
  if (index->groups) return index->groups;
  Groups *groups = groups_new();
  if (!add_groups(index, groups)) {
    groups_free(groups);
    return NULL;
  }
  Names *names = names_open(index->sources, index->source_count);
  groups_settle(groups, names_of, names);
  names_close(names);
  return index->groups = groups;
}

bool index_heads(Index *index, Heads *heads) {
  bool ok = store_get_heads(index, NULL, heads);
  heads_sort(heads);
  return ok;
}
