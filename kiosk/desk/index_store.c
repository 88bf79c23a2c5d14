#include "desk/index_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/mem.h"

// Grows with the schema or with what rows mean: a file of another version is made again.
enum { VERSION = 5 };

static const char schema[] =
  "CREATE TABLE row(source TEXT, tail INTEGER, kind INTEGER, kiosk TEXT, boot INTEGER,"
  " up INTEGER, clock INTEGER, hour INTEGER, lo INTEGER, hi INTEGER, exhibit TEXT,"
  " language TEXT, level TEXT, outcome TEXT, completed INTEGER, faults INTEGER,"
  " seconds INTEGER, seq INTEGER, batch INTEGER, came INTEGER, went INTEGER, words TEXT,"
  " odd INTEGER);"
  "CREATE INDEX row_boot ON row(source, kiosk, boot);"
  "CREATE INDEX row_group ON row(kind) WHERE kind >= 5;"
  "CREATE INDEX row_odd ON row(odd) WHERE odd;"
  "CREATE TABLE pack(source TEXT, kiosk TEXT, stretch INTEGER, parts BLOB,"
  " UNIQUE(source, kiosk, stretch));"
  "CREATE TABLE record(source TEXT, kiosk TEXT, stretch INTEGER, records BLOB,"
  " UNIQUE(source, kiosk, stretch));"
  "CREATE TABLE shape(number INTEGER PRIMARY KEY, text TEXT);"
  "CREATE TABLE boot(source TEXT, kiosk TEXT, boot INTEGER, up INTEGER,"
  " anchored INTEGER, anchor INTEGER, first INTEGER, last INTEGER,"
  " battery_first INTEGER, battery_last INTEGER, battery INTEGER, after INTEGER,"
  " before INTEGER, packed INTEGER, PRIMARY KEY(source, kiosk, boot)) WITHOUT ROWID;"
  "CREATE INDEX boot_kiosk ON boot(kiosk);"
  "CREATE TABLE state(source TEXT PRIMARY KEY, segment INTEGER, offset INTEGER,"
  " hash TEXT, batch INTEGER, before INTEGER, end_segment INTEGER, end_offset INTEGER,"
  " size INTEGER) WITHOUT ROWID;"
  "CREATE TABLE head(source TEXT, kiosk TEXT, first INTEGER, seq INTEGER, hash TEXT,"
  " PRIMARY KEY(source, kiosk)) WITHOUT ROWID;"
  "CREATE TABLE gap(source TEXT, kiosk TEXT, first INTEGER, last INTEGER);"
  "CREATE TABLE item(kiosk TEXT, bin INTEGER, source TEXT, segment INTEGER,"
  " offset INTEGER, pool TEXT, key TEXT, row TEXT, part TEXT, counts TEXT,"
  " PRIMARY KEY(kiosk, bin, pool, key, row, part, source)) WITHOUT ROWID;"
  "CREATE INDEX item_place ON item(source, segment, offset);"
  "CREATE TABLE bin(kiosk TEXT, bin INTEGER, source TEXT, segment INTEGER,"
  " offset INTEGER, exhibit TEXT, period TEXT, lines INTEGER,"
  " PRIMARY KEY(kiosk, bin, source)) WITHOUT ROWID;"
  "CREATE TABLE fold(kiosk TEXT, bin INTEGER, source TEXT, segment INTEGER,"
  " offset INTEGER, exhibit TEXT, period TEXT, plays BLOB, items BLOB,"
  " UNIQUE(kiosk, bin, source));"
  "CREATE INDEX fold_place ON fold(source, segment, offset);"
  "CREATE TABLE pool(number INTEGER PRIMARY KEY, text TEXT);";

static const char *const tables[] = {"row", "pack", "shape", "boot", "state", "head",
                                     "gap", "item", "bin",   "fold", "pool",  "record"};
enum { TABLES = sizeof tables / sizeof *tables };

// ---- sqlite, the few ways we need it ----

bool store_failed(Index *index) {
  return fail("index: %s", sqlite3_errmsg(index->db));
}

bool store_run(Index *index, const char *sql) {
  return sqlite3_exec(index->db, sql, NULL, NULL, NULL) == SQLITE_OK ||
         store_failed(index);
}

sqlite3_stmt *store_prepare(Index *index, const char *sql) {
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v2(index->db, sql, -1, &statement, NULL) != SQLITE_OK)
    store_failed(index);
  return statement;
}

void store_bind_text(sqlite3_stmt *statement, int at, const char *text) {
  sqlite3_bind_text(statement, at, text, -1, SQLITE_TRANSIENT);
}

bool store_step(Index *index, sqlite3_stmt *statement) {
  bool ok = sqlite3_step(statement) == SQLITE_DONE || store_failed(index);
  sqlite3_reset(statement);
  return ok;
}

// Runs a statement whose ?1 is the source.
static bool run_for(Index *index, const char *sql, const char *source) {
  sqlite3_stmt *statement = store_prepare(index, sql);
  if (!statement) return false;
  store_bind_text(statement, 1, source);
  bool ok = store_step(index, statement);
  sqlite3_finalize(statement);
  return ok;
}

// ---- tables ----

static bool make_tables(Index *index) {
  char sql[64];
  bool ok = true;
  for (int i = 0; ok && i < TABLES; i++) {
    snprintf(sql, sizeof sql, "DROP TABLE IF EXISTS %s", tables[i]);
    ok = store_run(index, sql);
  }
  snprintf(sql, sizeof sql, "PRAGMA user_version = %d", VERSION);
  return ok && store_run(index, schema) && store_run(index, sql);
}

static bool load_texts(Index *index, const char *sql, Lexicon *texts, size_t *put) {
  sqlite3_stmt *get = store_prepare(index, sql);
  if (!get) return false;
  while (sqlite3_step(get) == SQLITE_ROW)
    lexicon_number(texts, (const char *)sqlite3_column_text(get, 0));
  *put = lexicon_count(texts);
  return sqlite3_finalize(get) == SQLITE_OK || store_failed(index);
}

static bool get_version(Index *index, int *version) {
  sqlite3_stmt *get = store_prepare(index, "PRAGMA user_version");
  if (!get) return false;
  if (sqlite3_step(get) == SQLITE_ROW) *version = sqlite3_column_int(get, 0);
  return sqlite3_finalize(get) == SQLITE_OK || store_failed(index);
}

bool store_begin(Index *index, bool *fresh) {
  int version = 0;
  if (!get_version(index, &version)) return false;
  *fresh = version != VERSION;
  if (*fresh && !make_tables(index)) return false;
  index->put_row =
    store_prepare(index, "INSERT INTO row VALUES(?1,?2,?3,?4,?5,?6,?7,?8,"
                         "?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,"
                         "?22,?23)");
  index->put_pack =
    store_prepare(index, "INSERT OR REPLACE INTO pack VALUES(?1,?2,?3,?4)");
  index->put_record =
    store_prepare(index, "INSERT OR REPLACE INTO record VALUES(?1,?2,?3,?4)");
  index->get_pack =
    store_prepare(index, "SELECT parts, records FROM pack JOIN record"
                         " USING (source, kiosk, stretch)"
                         " WHERE source = ?1 AND kiosk = ?2 AND stretch = ?3");
  index->put_shape = store_prepare(index, "INSERT INTO shape VALUES(?1,?2)");
  index->put_boot = store_prepare(index, "INSERT OR REPLACE INTO boot VALUES(?1,?2,?3,?4,"
                                         "?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)");
  index->put_item = store_prepare(
    index, "INSERT OR IGNORE INTO item VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)");
  index->put_bin =
    store_prepare(index, "INSERT OR IGNORE INTO bin VALUES(?1,?2,?3,?4,?5,?6,?7,?8)");
  index->put_fold =
    store_prepare(index, "INSERT OR IGNORE INTO fold VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9)");
  index->put_pool = store_prepare(index, "INSERT INTO pool VALUES(?1,?2)");
  return index->put_row && index->put_pack && index->get_pack && index->put_shape &&
         index->put_boot && index->put_item && index->put_bin && index->put_fold &&
         index->put_pool && index->put_record &&
         load_texts(index, "SELECT text FROM shape ORDER BY number", index->shapes,
                    &index->shapes_put) &&
         load_texts(index, "SELECT text FROM pool ORDER BY number", index->pools,
                    &index->pools_put);
}

bool store_forget(Index *index, const char *source) {
  static const char *const of_source[] = {"row", "pack", "boot", "state", "head",
                                          "gap", "item", "bin",  "fold",  "record"};
  char                     sql[64];
  bool                     ok = true;
  for (size_t i = 0; ok && i < sizeof of_source / sizeof *of_source; i++) {
    snprintf(sql, sizeof sql, "DELETE FROM %s WHERE source = ?1", of_source[i]);
    ok = run_for(index, sql, source);
  }
  return ok;
}

bool store_forget_tail(Index *index) {
  return run_for(index, "DELETE FROM row WHERE source = ?1 AND tail", index->source);
}

static bool is_source(const Index *index, const char *name) {
  for (size_t i = 0; i < index->source_count; i++)
    if (strcmp(index->sources[i].name, name) == 0) return true;
  return false;
}

bool store_forget_others(Index *index) {
  sqlite3_stmt *get = store_prepare(index, "SELECT source FROM state UNION"
                                           " SELECT source FROM boot");
  if (!get) return false;
  bool ok = true;
  while (ok && sqlite3_step(get) == SQLITE_ROW) {
    char name[LINE_TEXT_MAX];
    snprintf(name, sizeof name, "%s", (const char *)sqlite3_column_text(get, 0));
    ok = is_source(index, name) || store_forget(index, name);
  }
  sqlite3_finalize(get);
  return ok;
}

// ---- rows ----

void store_put_row(Index *index, const Fact *fact, int64_t lo, int64_t hi, bool tail) {
  sqlite3_stmt *put = index->put_row;
  PackRecord    records[PACK_RECORDS];
  bool odd = fact->kind < FACT_GROUP && pack_fact(records, fact, index->shapes) == 0;
  const char   *texts[] = {fact->exhibit, fact->language, fact->level, fact->outcome};
  const int64_t when[] = {fact->boot, fact->up, fact->clock, fact->hour, lo, hi};
  const int64_t counts[] = {fact->completed, fact->faults, fact->seconds, fact->seq,
                            fact->batch,     fact->in,     fact->out};
  store_bind_text(put, 1, index->source);
  sqlite3_bind_int(put, 2, tail);
  sqlite3_bind_int(put, 3, (int)fact->kind);
  store_bind_text(put, 4, fact->kiosk);
  for (int i = 0; i < 6; i++) sqlite3_bind_int64(put, 5 + i, when[i]);
  for (int i = 0; i < 4; i++) store_bind_text(put, 11 + i, texts[i]);
  for (int i = 0; i < 7; i++) sqlite3_bind_int64(put, 15 + i, counts[i]);
  store_bind_text(put, 22, fact->words);
  sqlite3_bind_int(put, 23, odd);
  index->ok = index->ok && store_step(index, put);
}

static void get_text(sqlite3_stmt *get, int column, char out[LINE_TEXT_MAX]) {
  snprintf(out, LINE_TEXT_MAX, "%s", (const char *)sqlite3_column_text(get, column));
}

Fact store_fact(sqlite3_stmt *get) {
  Fact fact = {
    .kind = (FactKind)sqlite3_column_int(get, 0),
    .boot = sqlite3_column_int64(get, 2),
    .up = sqlite3_column_int64(get, 3),
    .clock = (ClockQuality)sqlite3_column_int(get, 4),
    .hour = sqlite3_column_int64(get, 5),
    .completed = sqlite3_column_int(get, 10),
    .faults = sqlite3_column_int64(get, 11),
    .seconds = sqlite3_column_int64(get, 12),
    .seq = sqlite3_column_int64(get, 13),
    .batch = sqlite3_column_int64(get, 14),
    .in = sqlite3_column_int64(get, 15),
    .out = sqlite3_column_int64(get, 16),
  };
  snprintf(fact.words, sizeof fact.words, "%s",
           (const char *)sqlite3_column_text(get, 17));
  get_text(get, 1, fact.kiosk);
  get_text(get, 6, fact.exhibit);
  get_text(get, 7, fact.language);
  get_text(get, 8, fact.level);
  get_text(get, 9, fact.outcome);
  return fact;
}

bool store_take_rows(Index *index, const DatingBoot *boot, FactPut put, void *user) {
  sqlite3_stmt *get = store_prepare(
    index, "SELECT " STORE_FACT " FROM row"
           " WHERE source = ?1 AND kiosk = ?2 AND boot = ?3 ORDER BY rowid");
  sqlite3_stmt *drop = store_prepare(
    index, "DELETE FROM row WHERE source = ?1 AND kiosk = ?2 AND boot = ?3");
  bool ok = get && drop;
  for (int i = 0; ok && i < 2; i++) {
    store_bind_text(i ? drop : get, 1, index->source);
    store_bind_text(i ? drop : get, 2, boot->kiosk);
    sqlite3_bind_int64(i ? drop : get, 3, boot->boot);
  }
  while (ok && sqlite3_step(get) == SQLITE_ROW) {
    Fact fact = store_fact(get);
    put(user, &fact);
  }
  ok = (sqlite3_finalize(get) == SQLITE_OK || store_failed(index)) && ok;
  ok = ok && store_step(index, drop);
  sqlite3_finalize(drop);
  return ok;
}

// ---- states and boots ----

bool store_get_state(Index *index, IndexState *state) {
  sqlite3_stmt *get =
    store_prepare(index, "SELECT segment, offset, hash, batch, before, end_segment,"
                         " end_offset, size FROM state WHERE source = ?1");
  if (!get) return false;
  store_bind_text(get, 1, index->source);
  bool found = sqlite3_step(get) == SQLITE_ROW;
  if (found) {
    *state = (IndexState){
      .segment = sqlite3_column_int(get, 0),
      .offset = sqlite3_column_int64(get, 1),
      .batch = sqlite3_column_int64(get, 3),
      .before = sqlite3_column_int64(get, 4),
      .end_segment = sqlite3_column_int(get, 5),
      .end_offset = sqlite3_column_int64(get, 6),
      .size = sqlite3_column_int64(get, 7),
    };
    snprintf(state->hash, sizeof state->hash, "%s",
             (const char *)sqlite3_column_text(get, 2));
  }
  sqlite3_finalize(get);
  return found;
}

bool store_put_state(Index *index, const IndexState *state) {
  sqlite3_stmt *put = store_prepare(
    index, "INSERT OR REPLACE INTO state VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9)");
  if (!put) return false;
  store_bind_text(put, 1, index->source);
  sqlite3_bind_int(put, 2, state->segment);
  sqlite3_bind_int64(put, 3, state->offset);
  store_bind_text(put, 4, state->hash);
  sqlite3_bind_int64(put, 5, state->batch);
  sqlite3_bind_int64(put, 6, state->before);
  sqlite3_bind_int(put, 7, state->end_segment);
  sqlite3_bind_int64(put, 8, state->end_offset);
  sqlite3_bind_int64(put, 9, state->size);
  bool ok = store_step(index, put);
  sqlite3_finalize(put);
  return ok;
}

static DatingBoot boot_of(sqlite3_stmt *get) {
  DatingBoot boot = {
    .boot = sqlite3_column_int64(get, 1),
    .up = sqlite3_column_int64(get, 2),
    .anchored = sqlite3_column_int(get, 3),
    .anchor = sqlite3_column_int64(get, 4),
    .first = sqlite3_column_int64(get, 5),
    .last = sqlite3_column_int64(get, 6),
    .battery_first = sqlite3_column_int64(get, 7),
    .battery_last = sqlite3_column_int64(get, 8),
    .battery = sqlite3_column_int(get, 9),
    .after = sqlite3_column_int64(get, 10),
    .before = sqlite3_column_int64(get, 11),
    .packed = sqlite3_column_int(get, 12),
  };
  get_text(get, 0, boot.kiosk);
  return boot;
}

bool store_get_boots(Index *index, DatingBoot **boots, size_t *count) {
  sqlite3_stmt *get = store_prepare(
    index, "SELECT kiosk, boot, up, anchored, anchor, first, last, battery_first,"
           " battery_last, battery, after, before, packed FROM boot"
           " WHERE source = ?1 ORDER BY kiosk, boot");
  if (!get) return false;
  store_bind_text(get, 1, index->source);
  while (sqlite3_step(get) == SQLITE_ROW) {
    if ((*count & (*count + 1)) == 0)
      *boots = mem_grow(*boots, 2 * *count + 1, sizeof **boots);
    (*boots)[(*count)++] = boot_of(get);
  }
  return sqlite3_finalize(get) == SQLITE_OK || store_failed(index);
}

bool store_put_boot(Index *index, const DatingBoot *boot) {
  const int64_t values[] = {boot->boot,          boot->up,           boot->anchored,
                            boot->anchor,        boot->first,        boot->last,
                            boot->battery_first, boot->battery_last, boot->battery,
                            boot->after,         boot->before,       boot->packed};
  store_bind_text(index->put_boot, 1, index->source);
  store_bind_text(index->put_boot, 2, boot->kiosk);
  for (int i = 0; i < 12; i++) sqlite3_bind_int64(index->put_boot, i + 3, values[i]);
  return store_step(index, index->put_boot);
}

// ---- heads ----

static bool get_gaps(Index *index, const char *source, Heads *heads) {
  sqlite3_stmt *get =
    store_prepare(index, "SELECT kiosk, first, last FROM gap"
                         " WHERE ?1 IS NULL OR source = ?1 ORDER BY kiosk, first");
  if (!get) return false;
  if (source) store_bind_text(get, 1, source);
  while (sqlite3_step(get) == SQLITE_ROW) {
    Head *head = heads_of(heads, (const char *)sqlite3_column_text(get, 0));
    heads_gap(head, sqlite3_column_int64(get, 1), sqlite3_column_int64(get, 2));
    head->gaps_kept = head->gaps;
  }
  return sqlite3_finalize(get) == SQLITE_OK || store_failed(index);
}

bool store_get_heads(Index *index, const char *source, Heads *heads) {
  sqlite3_stmt *get =
    store_prepare(index, "SELECT kiosk, first, seq, hash FROM head"
                         " WHERE ?1 IS NULL OR source = ?1 ORDER BY kiosk, seq");
  if (!get) return false;
  if (source) store_bind_text(get, 1, source);
  while (sqlite3_step(get) == SQLITE_ROW) {
    Head   *head = heads_of(heads, (const char *)sqlite3_column_text(get, 0));
    int64_t first = sqlite3_column_int64(get, 1);
    if (head->first == 0 || first < head->first) head->first = first;
    head->seq = sqlite3_column_int64(get, 2);
    snprintf(head->hash, sizeof head->hash, "%s",
             (const char *)sqlite3_column_text(get, 3));
  }
  return (sqlite3_finalize(get) == SQLITE_OK || store_failed(index)) &&
         get_gaps(index, source, heads);
}

static bool put_head(Index *index, sqlite3_stmt *put, const Head *head) {
  store_bind_text(put, 1, index->source);
  store_bind_text(put, 2, head->kiosk);
  sqlite3_bind_int64(put, 3, head->first);
  sqlite3_bind_int64(put, 4, head->seq);
  store_bind_text(put, 5, head->hash);
  return store_step(index, put);
}

static bool put_gaps(Index *index, sqlite3_stmt *put, Head *head) {
  bool ok = true;
  for (; ok && head->gaps_kept < head->gaps; head->gaps_kept++) {
    store_bind_text(put, 1, index->source);
    store_bind_text(put, 2, head->kiosk);
    sqlite3_bind_int64(put, 3, head->gap[head->gaps_kept].from);
    sqlite3_bind_int64(put, 4, head->gap[head->gaps_kept].to);
    ok = store_step(index, put);
  }
  return ok;
}

bool store_put_heads(Index *index, Heads *heads) {
  sqlite3_stmt *head =
    store_prepare(index, "INSERT OR REPLACE INTO head VALUES(?1,?2,?3,?4,?5)");
  sqlite3_stmt *gap = store_prepare(index, "INSERT INTO gap VALUES(?1,?2,?3,?4)");
  bool          ok = head && gap;
  for (size_t i = 0; ok && i < heads->count; i++)
    ok = put_head(index, head, &heads->head[i]) && put_gaps(index, gap, &heads->head[i]);
  sqlite3_finalize(head);
  sqlite3_finalize(gap);
  return ok;
}
