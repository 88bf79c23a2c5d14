#include "desk/index_fetch.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/mem.h"
#include "desk/index_store.h"
#include "desk/names.h"

// A whole id, or a name whose ids add four digits.
#define OF_KIOSK                                                                         \
  "(?3 IS NULL OR kiosk = ?3 OR kiosk GLOB ?3 || '-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]')"

#define OF_STRETCH " WHERE (stretch < 0 OR stretch BETWEEN ?1 / ?4 AND ?2 / ?4) AND "

enum { HOURS = 24 };

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
  sqlite3_stmt *get =
    store_prepare(index, "SELECT " STORE_FACT ", lo, hi FROM row"
                         " WHERE odd AND hi >= ?1 AND lo < ?2 AND " OF_KIOSK);
  if (!get) return false;
  bind_query(get, query);
  while (sqlite3_step(get) == SQLITE_ROW) {
    FetchRow row = row_of(get);
    each(user, &row);
  }
  return sqlite3_finalize(get) == SQLITE_OK || store_failed(index);
}

static bool overlaps(const PackPart *part, const IndexQuery *query) {
  return part->hi >= query->period.from * HOURS &&
         part->lo < (query->period.to + 1) * HOURS;
}

typedef struct {
  const char       *kiosk;
  const PackPart   *part;
  size_t            parts;
  const PackRecord *record;  // NULL: not asked for
  size_t            records;
} Packed;

static bool give_parts(const Packed *packed, const IndexQuery                *query,
                       bool (*each)(void *user, const FetchPack *pack), void *user) {
  size_t at = 0;
  bool   ok = true;
  for (size_t i = 0; ok && i < packed->parts; i++) {
    const PackPart *part = &packed->part[i];
    if (packed->record && part->count > packed->records - at)
      return fail("index: a pack of %s is spoilt", packed->kiosk);
    FetchPack pack = {packed->kiosk, part, packed->record ? packed->record + at : NULL};
    if (overlaps(part, query)) ok = each(user, &pack);
    at += part->count;
  }
  return ok;
}

bool fetch_packs(Index *index, const IndexQuery *query, bool records,
                 bool (*each)(void *user, const FetchPack *pack), void *user) {
  sqlite3_stmt *get =
    store_prepare(index, records ? "SELECT kiosk, parts, records FROM record JOIN pack"
                                   " USING (source, kiosk, stretch)" OF_STRETCH OF_KIOSK
                                 : "SELECT kiosk, parts FROM pack" OF_STRETCH   OF_KIOSK);
  if (!get) return false;
  bind_query(get, query);
  sqlite3_bind_int(get, 4, STORE_STRETCH * HOURS);
  bool ok = true;
  while (ok && sqlite3_step(get) == SQLITE_ROW) {
    Packed packed = {
      .kiosk = (const char *)sqlite3_column_text(get, 0),
      .part = sqlite3_column_blob(get, 1),
      .parts = (size_t)sqlite3_column_bytes(get, 1) / sizeof(PackPart),
    };
    if (records) {
      packed.record = sqlite3_column_blob(get, 2);
      packed.records = (size_t)sqlite3_column_bytes(get, 2) / sizeof(PackRecord);
    }
    ok = give_parts(&packed, query, each, user);
  }
  return (sqlite3_finalize(get) == SQLITE_OK || store_failed(index)) && ok;
}

const Lexicon *fetch_shapes(const Index *index) {
  return index->shapes;
}

// ---- days ----

typedef struct {
  Period     period;
  IndexSpan *span;
  uint8_t   *seen;  // a bit a day
} Days;

static bool see_day(void *user, const FetchPack *pack) {
  Days   *days = user;
  int64_t day = pack->part->lo / HOURS;
  if (!pack->part->dated || day < days->period.from || day > days->period.to) return true;
  if (days->span->alive == 0 || day < days->span->first) days->span->first = day;
  if (days->span->alive == 0 || day > days->span->last) days->span->last = day;
  if (!(days->seen[day / 8] & 1u << day % 8)) days->span->alive++;
  days->seen[day / 8] |= (uint8_t)(1u << day % 8);
  return true;
}

// A line that is no pack's is of a day that some pack has: its kiosk was on.
bool index_span(Index *index, const IndexQuery *query, IndexSpan *span) {
  Days days = {query->period, span, mem_new(DATING_EVER / HOURS / 8 + 1)};
  *span = (IndexSpan){0};
  bool ok = fetch_packs(index, query, false, see_day, &days);
  if (span->alive == 0) span->first = 1;
  free(days.seen);
  return ok;
}

// Boot -1 stands for all that were pruned.
int64_t index_pruned(Index *index) {
  sqlite3_stmt *get =
    store_prepare(index, "SELECT MAX(last) FROM boot WHERE boot = -1 AND last > 0");
  int64_t day = INDEX_FROM;
  if (get && sqlite3_step(get) == SQLITE_ROW && sqlite3_column_int64(get, 0) > 0)
    day = sqlite3_column_int64(get, 0) / HOURS;
  sqlite3_finalize(get);
  return day;
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
                                           " FROM row WHERE kind >= 5");
  _Static_assert(FACT_GROUP == 5, "lines of groups");
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
