#include "desk/index.h"

#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"
#include "desk/dating.h"
#include "desk/facts.h"

// Grows with the schema or with what rows mean: a file of another version is made again.
enum { VERSION = 1, BUSY_MILLISECONDS = 10000, SQL_MAX = 2048 };

// A whole id, or a name whose ids add four digits.
#define OF_KIOSK                                                                         \
  "(?3 IS NULL OR kiosk = ?3 OR kiosk GLOB ?3 || '-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]')"

struct Index {
  sqlite3      *db;
  sqlite3_stmt *put_fact, *put_day;
  int64_t       last_day;  // put last
  bool          ok;        // of a run of rows: the first failure stays
  DatingBoot   *boots;
  size_t        boot_count;
  int           end_segment;
  int64_t       end_offset;
};

static const char schema[] =
  "CREATE TABLE fact(place INTEGER, kind INTEGER, kiosk TEXT, boot INTEGER, up INTEGER,"
  " clock INTEGER, hour INTEGER, lo INTEGER, hi INTEGER, exhibit TEXT, language TEXT,"
  " level TEXT, outcome TEXT, sessions INTEGER, uses INTEGER, completed INTEGER,"
  " left_idle INTEGER, faults INTEGER, seconds INTEGER, PRIMARY KEY(place, kind))"
  " WITHOUT ROWID;"
  "CREATE INDEX fact_time ON fact(lo, hi);"
  "CREATE INDEX fact_undated ON fact(kiosk, boot) WHERE clock < 3;"
  "CREATE TABLE boot(kiosk TEXT, boot INTEGER, up INTEGER, anchored INTEGER, anchor "
  "INTEGER,"
  " first INTEGER, last INTEGER, battery_first INTEGER, battery_last INTEGER,"
  " battery INTEGER, after INTEGER, before INTEGER, PRIMARY KEY(kiosk, boot)) WITHOUT "
  "ROWID;"
  "CREATE TABLE day(day INTEGER PRIMARY KEY, name TEXT, week TEXT, month TEXT, quarter "
  "TEXT,"
  " year TEXT);"
  // Where reading begins again, the hash of that line, and how long the segments before
  // were.
  "CREATE TABLE state(segment INTEGER, offset INTEGER, hash TEXT, before INTEGER);";

// ---- sqlite, the few ways we need it ----

static bool failed(Index *index) {
  return fail("index: %s", sqlite3_errmsg(index->db));
}

static bool run(Index *index, const char *sql) {
  return sqlite3_exec(index->db, sql, NULL, NULL, NULL) == SQLITE_OK || failed(index);
}

static sqlite3_stmt *prepare(Index *index, const char *sql) {
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v2(index->db, sql, -1, &statement, NULL) != SQLITE_OK)
    failed(index);
  return statement;
}

static void bind_text(sqlite3_stmt *statement, int at, const char *text) {
  sqlite3_bind_text(statement, at, text, -1, SQLITE_TRANSIENT);
}

static bool step_and_reset(Index *index, sqlite3_stmt *statement) {
  bool ok = sqlite3_step(statement) == SQLITE_DONE || failed(index);
  sqlite3_reset(statement);
  return ok;
}

// One row of integers from a query without one is all zeros.
static bool numbers(Index *index, const char *sql, int64_t *out, int count) {
  sqlite3_stmt *statement = prepare(index, sql);
  if (!statement) return false;
  int result = sqlite3_step(statement);
  for (int i = 0; i < count; i++)
    out[i] = result == SQLITE_ROW ? sqlite3_column_int64(statement, i) : 0;
  sqlite3_finalize(statement);
  return result == SQLITE_ROW || result == SQLITE_DONE || failed(index);
}

// ---- rows in ----

static void put_day(Index *index, int64_t hour) {
  int64_t day = hour / 24;
  if (hour <= 0 || hour >= DATING_EVER || day == index->last_day) return;
  index->last_day = day;
  char                    text[PERIOD_TEXT_MAX];
  static const PeriodKind kinds[] = {PERIOD_DAY, PERIOD_WEEK, PERIOD_MONTH,
                                     PERIOD_QUARTER, PERIOD_YEAR};
  sqlite3_bind_int64(index->put_day, 1, day);
  for (int i = 0; i < 5; i++)
    bind_text(index->put_day, i + 2, period_name(text, kinds[i], day));
  index->ok = index->ok && step_and_reset(index, index->put_day);
}

static void put_fact(void *user, const Fact *fact) {
  Index        *index = user;
  sqlite3_stmt *put = index->put_fact;
  bool          use = fact->kind == FACT_USE, dated = fact->clock == CLOCK_TRUSTED;
  const char   *texts[] = {fact->exhibit, fact->language, fact->level, fact->outcome};
  const int64_t counts[] = {fact->kind == FACT_SESSION, use, fact->completed,
                            use && strcmp(fact->outcome, "idle") == 0, fact->faults};
  sqlite3_bind_int64(put, 1, fact->place);
  sqlite3_bind_int64(put, 2, fact->kind);
  bind_text(put, 3, fact->kiosk);
  sqlite3_bind_int64(put, 4, fact->boot);
  sqlite3_bind_int64(put, 5, fact->up);
  sqlite3_bind_int64(put, 6, fact->clock);
  sqlite3_bind_int64(put, 7, fact->hour);
  for (int at = 8; at <= 9; at++) {
    if (dated)
      sqlite3_bind_int64(put, at, fact->hour);
    else
      sqlite3_bind_null(put, at);
  }
  for (int i = 0; i < 4; i++) bind_text(put, 10 + i, texts[i]);
  for (int i = 0; i < 5; i++) sqlite3_bind_int64(put, 14 + i, counts[i]);
  sqlite3_bind_int64(put, 19, fact->seconds);
  index->ok = index->ok && step_and_reset(index, put);
  if (dated) put_day(index, fact->hour);
}

// Boots stay in memory while reading; their lines follow each other, so the last is
// looked at.
static DatingBoot *boot_of(Index *index, const char *kiosk, int64_t number) {
  for (size_t i = index->boot_count; i-- > 0;) {
    DatingBoot *boot = &index->boots[i];
    if (boot->boot == number && strcmp(boot->kiosk, kiosk) == 0) return boot;
  }
  index->boots = mem_grow(index->boots, index->boot_count + 1, sizeof *index->boots);
  DatingBoot *boot = &index->boots[index->boot_count++];
  dating_begin(boot, kiosk, number);
  return boot;
}

static bool load_boots(Index *index) {
  sqlite3_stmt *get = prepare(
    index, "SELECT kiosk, boot, up, anchored, anchor, first, last, battery_first,"
           " battery_last, battery, after, before FROM boot ORDER BY kiosk, boot");
  if (!get) return false;
  while (sqlite3_step(get) == SQLITE_ROW) {
    DatingBoot *boot = boot_of(index, (const char *)sqlite3_column_text(get, 0),
                               sqlite3_column_int64(get, 1));
    boot->up = sqlite3_column_int64(get, 2);
    boot->anchored = sqlite3_column_int(get, 3);
    boot->anchor = sqlite3_column_int64(get, 4);
    boot->first = sqlite3_column_int64(get, 5);
    boot->last = sqlite3_column_int64(get, 6);
    boot->battery_first = sqlite3_column_int64(get, 7);
    boot->battery_last = sqlite3_column_int64(get, 8);
    boot->battery = sqlite3_column_int(get, 9);
    boot->after = sqlite3_column_int64(get, 10);
    boot->before = sqlite3_column_int64(get, 11);
    boot->moved = false;
  }
  return sqlite3_finalize(get) == SQLITE_OK || failed(index);
}

static bool save_boot(Index *index, sqlite3_stmt *put, const DatingBoot *boot) {
  const int64_t values[] = {boot->boot,          boot->up,           boot->anchored,
                            boot->anchor,        boot->first,        boot->last,
                            boot->battery_first, boot->battery_last, boot->battery,
                            boot->after,         boot->before};
  bind_text(put, 1, boot->kiosk);
  for (int i = 0; i < 11; i++) sqlite3_bind_int64(put, i + 2, values[i]);
  return step_and_reset(index, put);
}

// ---- dates of what was not dated by itself ----

static bool date_boot(Index *index, sqlite3_stmt *get, sqlite3_stmt *put,
                      const DatingBoot *boot) {
  bind_text(get, 1, boot->kiosk);
  sqlite3_bind_int64(get, 2, boot->boot);
  sqlite3_bind_int(get, 3, boot->moved);
  while (sqlite3_step(get) == SQLITE_ROW) {
    int64_t lo, hi;
    dating_hours(boot, (ClockQuality)sqlite3_column_int(get, 2),
                 sqlite3_column_int64(get, 3), sqlite3_column_int64(get, 4), &lo, &hi);
    sqlite3_bind_int64(put, 1, lo);
    sqlite3_bind_int64(put, 2, hi);
    sqlite3_bind_int64(put, 3, sqlite3_column_int64(get, 0));
    sqlite3_bind_int64(put, 4, sqlite3_column_int64(get, 1));
    index->ok = index->ok && step_and_reset(index, put);
    put_day(index, lo);
    put_day(index, hi);
  }
  return (sqlite3_reset(get) == SQLITE_OK || failed(index)) && index->ok;
}

static int by_kiosk_and_boot(const void *a, const void *b) {
  const DatingBoot *x = a, *y = b;
  int               order = strcmp(x->kiosk, y->kiosk);
  return order ? order : (x->boot > y->boot) - (x->boot < y->boot);
}

static void bound_boots(Index *index) {
  DatingBoot *boots = index->boots;
  if (boots) qsort(boots, index->boot_count, sizeof *boots, by_kiosk_and_boot);
  for (size_t i = 0, n; i < index->boot_count; i += n) {
    for (n = 1; i + n < index->boot_count; n++)
      if (strcmp(boots[i + n].kiosk, boots[i].kiosk) != 0) break;
    dating_bound(boots + i, n);
  }
}

// Dates the rows that are new; and all of a boot whose anchor or neighbours have changed.
static bool date_rows(Index *index) {
  sqlite3_stmt *save = prepare(
    index, "INSERT OR REPLACE INTO boot VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)");
  sqlite3_stmt *get = prepare(
    index, "SELECT place, kind, clock, hour, up FROM fact"
           " WHERE kiosk = ?1 AND boot = ?2 AND clock < 3 AND (?3 OR lo IS NULL)");
  sqlite3_stmt *put =
    prepare(index, "UPDATE fact SET lo = ?1, hi = ?2 WHERE place = ?3 AND kind = ?4");
  bool ok = save && get && put;
  bound_boots(index);
  for (size_t i = 0; ok && i < index->boot_count; i++)
    ok = date_boot(index, get, put, &index->boots[i]) &&
         save_boot(index, save, &index->boots[i]);
  sqlite3_finalize(save);
  sqlite3_finalize(get);
  sqlite3_finalize(put);
  return ok;
}

// ---- reading on ----

// Where the last run stopped, if the journals still go on from there.
static bool find_place(Index *index, Reader *reader) {
  sqlite3_stmt *get = prepare(index, "SELECT segment, offset, hash, before FROM state");
  if (!get) return false;
  bool found = false;
  if (sqlite3_step(get) == SQLITE_ROW) {
    int segment = sqlite3_column_int(get, 0);
    found = reader_size_before(reader, segment) == sqlite3_column_int64(get, 3) &&
            reader_seek(reader, segment, sqlite3_column_int64(get, 1),
                        (const char *)sqlite3_column_text(get, 2));
  }
  sqlite3_finalize(get);
  return found;
}

static bool save_place(Index *index, const Reader *reader, const ReaderEvent *border) {
  if (!border->segment) return true;
  sqlite3_stmt *put = prepare(index, "INSERT INTO state VALUES(?1, ?2, ?3, ?4)");
  if (!put || !run(index, "DELETE FROM state")) return false;
  sqlite3_bind_int64(put, 1, border->segment);
  sqlite3_bind_int64(put, 2, border->offset);
  bind_text(put, 3, border->hash);
  sqlite3_bind_int64(put, 4, reader_size_before(reader, border->segment));
  bool ok = step_and_reset(index, put);
  sqlite3_finalize(put);
  return ok;
}

static bool read_on(Index *index, Reader *reader) {
  Facts       facts = {.put = put_fact, .user = index};
  ReaderEvent event, border = {0};
  index->ok = true;
  index->last_day = -1;
  while (index->ok && reader_next(reader, &event)) {
    if (facts_is_border(&event)) border = event;
    dating_feed(boot_of(index, event.kiosk, event.boot), &event);
    facts_feed(&facts, &event);
    index->end_segment = event.segment;
    index->end_offset = event.offset + (int64_t)event.size + 1;
  }
  if (reader_failed(reader)) return false;
  facts_end(&facts);
  return index->ok && date_rows(index) && save_place(index, reader, &border);
}

static bool forget_rows_from_place(Index *index) {
  return run(
    index,
    "DELETE FROM fact WHERE place >= (SELECT (segment << 32) + offset FROM state)");
}

static bool forget_all(Index *index) {
  char sql[64];
  snprintf(sql, sizeof sql, "PRAGMA user_version = %d", VERSION);
  return run(index, "DROP TABLE IF EXISTS fact; DROP TABLE IF EXISTS boot;"
                    "DROP TABLE IF EXISTS day; DROP TABLE IF EXISTS state;") &&
         run(index, schema) && run(index, sql);
}

static bool prepare_puts(Index *index) {
  index->put_fact =
    prepare(index, "INSERT INTO fact VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,"
                   "?12,?13,?14,?15,?16,?17,?18,?19)");
  index->put_day = prepare(index, "INSERT OR IGNORE INTO day VALUES(?1,?2,?3,?4,?5,?6)");
  return index->put_fact && index->put_day;
}

static bool update(Index *index, const char *folder) {
  int64_t version = 0;
  Reader *reader = reader_open(folder);
  bool    ok = reader && run(index, "BEGIN IMMEDIATE") &&
            numbers(index, "PRAGMA user_version", &version, 1);
  if (ok && version == VERSION && find_place(index, reader)) {
    ok = forget_rows_from_place(index) && load_boots(index);
  } else if (ok) {
    reader_close(reader);
    reader = reader_open(folder);
    ok = reader && forget_all(index);
  }
  ok = ok && prepare_puts(index) && read_on(index, reader) && run(index, "COMMIT");
  reader_close(reader);
  return ok;
}

// ---- life ----

static Index *open_at(const char *path, const char *folder, int *why) {
  Index *index = mem_new(sizeof *index);
  bool   ok = sqlite3_open(path, &index->db) == SQLITE_OK || failed(index);
  if (ok) {
    sqlite3_busy_timeout(index->db, BUSY_MILLISECONDS);
    ok = run(index, "PRAGMA synchronous = NORMAL") && update(index, folder);
  }
  if (ok) return index;
  *why = sqlite3_errcode(index->db);
  index_close(index);
  return NULL;
}

// Not for a file that is only in use, or can't be written.
static bool is_spoilt(int why) {
  return why == SQLITE_NOTADB || why == SQLITE_CORRUPT || why == SQLITE_ERROR ||
         why == SQLITE_CONSTRAINT || why == SQLITE_MISMATCH;
}

// With its rollback journal, which would else be played into the next file.
static void remove_file(const char *data) {
  char path[PATH_SIZE];
  unlink(path_join(path, data, "index.sqlite"));
  unlink(path_join(path, data, "index.sqlite-journal"));
}

Index *index_open(const char *data) {
  char path[PATH_SIZE], folder[PATH_SIZE];
  int  why = SQLITE_OK;
  path_join(folder, data, "journal");
  path_join(path, data, "index.sqlite");
  Index *index = open_at(path, folder, &why);
  if (!index && is_spoilt(why)) {
    remove_file(data);
    index = open_at(path, folder, &why);
  }
  return index ? index : open_at(":memory:", folder, &why);
}

void index_close(Index *index) {
  if (!index) return;
  sqlite3_finalize(index->put_fact);
  sqlite3_finalize(index->put_day);
  sqlite3_close(index->db);
  free(index->boots);
  free(index);
}

void index_end(const Index *index, int *segment, int64_t *offset) {
  *segment = index->end_segment;
  *offset = index->end_offset;
}

// ---- questions ----

// A key of time as the day of either bound names it; the hour is one only when both are.
static const char *const time_keys[] = {
  [INDEX_DAY] = "name",        [INDEX_WEEK] = "week", [INDEX_MONTH] = "month",
  [INDEX_QUARTER] = "quarter", [INDEX_YEAR] = "year",
};

static const char *const other_keys[] = {
  [INDEX_EXHIBIT] = "exhibit", [INDEX_KIOSK] = "kiosk",     [INDEX_LANGUAGE] = "language",
  [INDEX_LEVEL] = "level",     [INDEX_OUTCOME] = "outcome",
};

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

static void __attribute__((format(printf, 2, 3))) put(char *sql, const char *fmt, ...) {
  size_t  size = strlen(sql);
  va_list args;
  va_start(args, fmt);
  vsnprintf(sql + size, SQL_MAX - size, fmt, args);
  va_end(args);
}

// The inner rows: keys k0, k1 ..., and `sure`: dated within the period and every key of
// time.
static void put_inner(char sql[SQL_MAX], const IndexQuery *query) {
  put(sql, "SELECT seconds, sessions, uses, completed, left_idle, faults");
  for (int i = 0; i < query->count; i++) {
    IndexDimension by = query->by[i];
    if (by < INDEX_HOUR)
      put(sql, ", a.%s AS k%d", time_keys[by], i);
    else if (by == INDEX_HOUR)
      put(sql, ", printf('%%02d', lo %% 24) AS k%d", i);
    else
      put(sql, ", %s AS k%d", other_keys[by], i);
  }
  put(sql, ", COALESCE(lo >= ?1 AND hi < ?2");
  for (int i = 0; i < query->count; i++) {
    IndexDimension by = query->by[i];
    if (by < INDEX_HOUR) put(sql, " AND a.%s = b.%s", time_keys[by], time_keys[by]);
    if (by == INDEX_HOUR) put(sql, " AND lo = hi");
  }
  put(sql, ", 0) AS sure FROM fact LEFT JOIN day a ON a.day = lo / 24"
           " LEFT JOIN day b ON b.day = hi / 24 WHERE hi >= ?1 AND lo < ?2"
           " AND " OF_KIOSK);
  if (index_by_use(query)) put(sql, " AND kind IN (%d, %d)", FACT_USE, FACT_FAULT);
}

static void put_query(char sql[SQL_MAX], const IndexQuery *query) {
  bool by_time = index_by_time(query);
  sql[0] = '\0';
  put(sql,
      "SELECT sure, seconds, SUM(sessions), SUM(uses), SUM(completed), SUM(left_idle),"
      " SUM(faults)");
  for (int i = 0; i < query->count; i++) {
    bool blank = query->by[i] <= INDEX_HOUR || !by_time;
    if (blank)
      put(sql, ", CASE WHEN sure THEN k%d END AS g%d", i, i);
    else
      put(sql, ", k%d AS g%d", i, i);
  }
  put(sql, " FROM (");
  put_inner(sql, query);
  put(sql, ") GROUP BY sure, seconds");
  for (int i = 0; i < query->count; i++) put(sql, ", g%d", i);
  put(sql, " ORDER BY sure DESC");
  for (int i = 0; i < query->count; i++) put(sql, ", g%d", i);
  put(sql, ", seconds");
}

static void bind_query(sqlite3_stmt *get, const IndexQuery *query) {
  sqlite3_bind_int64(get, 1, query->period.from * 24);
  sqlite3_bind_int64(get, 2, (query->period.to + 1) * 24);
  if (query->kiosk) bind_text(get, 3, query->kiosk);
}

bool index_rows(Index *index, const IndexQuery                      *query,
                void (*each)(void *user, const IndexRow *row), void *user) {
  char sql[SQL_MAX];
  put_query(sql, query);
  sqlite3_stmt *get = prepare(index, sql);
  if (!get) return false;
  bind_query(get, query);
  while (sqlite3_step(get) == SQLITE_ROW) {
    IndexRow row = {
      .uncertain = !sqlite3_column_int(get, 0),
      .seconds = sqlite3_column_int64(get, 1),
      .sessions = sqlite3_column_int64(get, 2),
      .uses = sqlite3_column_int64(get, 3),
      .completed = sqlite3_column_int64(get, 4),
      .left_idle = sqlite3_column_int64(get, 5),
      .faults = sqlite3_column_int64(get, 6),
    };
    for (int i = 0; i < query->count; i++)
      row.key[i] = (const char *)sqlite3_column_text(get, 7 + i);
    each(user, &row);
  }
  return sqlite3_finalize(get) == SQLITE_OK || failed(index);
}

bool index_span(Index *index, const IndexQuery *query, IndexSpan *span) {
  sqlite3_stmt *get =
    prepare(index, "SELECT MIN(lo) / 24, MAX(lo) / 24, COUNT(DISTINCT lo / 24) FROM fact"
                   " WHERE lo = hi AND lo >= ?1 AND hi < ?2 AND " OF_KIOSK);
  if (!get) return false;
  bind_query(get, query);
  *span = (IndexSpan){.first = 1};
  if (sqlite3_step(get) == SQLITE_ROW && sqlite3_column_int64(get, 2) > 0)
    *span = (IndexSpan){
      .first = sqlite3_column_int64(get, 0),
      .last = sqlite3_column_int64(get, 1),
      .alive = sqlite3_column_int64(get, 2),
    };
  return sqlite3_finalize(get) == SQLITE_OK || failed(index);
}

bool index_has_kiosk(Index *index, const char *kiosk) {
  sqlite3_stmt *get = prepare(index, "SELECT 1 FROM boot WHERE " OF_KIOSK);
  if (!get) return false;
  bind_text(get, 3, kiosk);
  bool found = sqlite3_step(get) == SQLITE_ROW;
  sqlite3_finalize(get);
  return found;
}
