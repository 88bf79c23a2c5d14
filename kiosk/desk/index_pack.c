// Facts into packs: the parts of one kiosk and a stretch of days lie in one row.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/index_store.h"

enum { HOURS = 24, LOOSE = -1, SUMMED = -2 };

static void put_shapes(Index *index) {
  for (; index->shapes_put < lexicon_count(index->shapes); index->shapes_put++) {
    sqlite3_bind_int64(index->put_shape, 1, (sqlite3_int64)index->shapes_put);
    store_bind_text(index->put_shape, 2, lexicon_text(index->shapes, index->shapes_put));
    index->ok = index->ok && store_step(index, index->put_shape);
  }
}

static void bind_pack(Index *index, sqlite3_stmt *statement) {
  store_bind_text(statement, 1, index->source);
  store_bind_text(statement, 2, index->pack.kiosk);
  sqlite3_bind_int64(statement, 3, index->pack.stretch);
}

// ---- the pack in work ----

static void add_records(IndexPart *part, const PackRecord *records, size_t count) {
  if (part->part.count + count > part->room) {
    part->room = 2 * (part->part.count + count);
    part->record = mem_grow(part->record, part->room, sizeof *part->record);
  }
  if (count) memcpy(part->record + part->part.count, records, count * sizeof *records);
  part->part.count += (uint32_t)count;
}

// The room of an earlier pack's records is used again.
static IndexPart *new_part(IndexPack *pack, const PackPart *like) {
  if (pack->count == pack->room) {
    size_t room = 2 * pack->room + 64;
    pack->part = mem_grow(pack->part, room, sizeof *pack->part);
    memset(pack->part + pack->room, 0, (room - pack->room) * sizeof *pack->part);
    pack->room = room;
  }
  IndexPart *part = &pack->part[pack->count++];
  part->part = *like;
  part->part.count = 0;
  return part;
}

static bool is_part(const PackPart *a, const PackPart *b) {
  return a->lo == b->lo && a->hi == b->hi && a->batch == b->batch && a->dated == b->dated;
}

// Mostly the last one.
static IndexPart *part_of(IndexPack *pack, const PackPart *like) {
  for (size_t i = pack->count; i-- > 0;)
    if (is_part(&pack->part[i].part, like)) return &pack->part[i];
  return new_part(pack, like);
}

// Sessions of one hour are one record. True when there is one to add to.
static bool join_session(IndexPart *part, const PackRecord *record) {
  for (size_t i = part->part.count; record->kind == PACK_SESSION && i-- > 0;) {
    PackRecord *other = &part->record[i];
    if (other->kind != PACK_SESSION || other->shape != record->shape) continue;
    if (other->hour != record->hour) continue;
    other->value += record->value;
    return true;
  }
  return false;
}

static void add_fact(IndexPack *pack, const PackPart *like, const PackRecord *records,
                     size_t count) {
  IndexPart *part = part_of(pack, like);
  for (size_t i = 0; i < count; i++) pack_count(&part->part, &records[i]);
  if (!join_session(part, records)) add_records(part, records, count);
}

// ---- from and to the table ----

static void load_parts(Index *index, const PackPart *parts, size_t count,
                       const PackRecord *records, size_t left) {
  for (size_t i = 0; i < count && parts[i].count <= left; i++) {
    add_records(new_part(&index->pack, &parts[i]), records, parts[i].count);
    records += parts[i].count;
    left -= parts[i].count;
  }
}

// What it already holds comes first.
static void begin_pack(Index *index, const char *kiosk, int64_t stretch) {
  IndexPack    *pack = &index->pack;
  sqlite3_stmt *get = index->get_pack;
  store_end_pack(index);
  snprintf(pack->kiosk, sizeof pack->kiosk, "%s", kiosk);
  pack->stretch = stretch;
  pack->count = 0;
  pack->open = true;
  bind_pack(index, get);
  if (sqlite3_step(get) == SQLITE_ROW) {
    const PackPart   *parts = sqlite3_column_blob(get, 0);
    const PackRecord *records = sqlite3_column_blob(get, 1);
    load_parts(index, parts, (size_t)sqlite3_column_bytes(get, 0) / sizeof *parts,
               records, (size_t)sqlite3_column_bytes(get, 1) / sizeof *records);
  }
  sqlite3_reset(get);
}

static void need_pack(Index *index, const char *kiosk, int64_t stretch) {
  const IndexPack *pack = &index->pack;
  if (!pack->open || pack->stretch != stretch || strcmp(pack->kiosk, kiosk) != 0)
    begin_pack(index, kiosk, stretch);
}

static void put_blob(Index *index, sqlite3_stmt *statement, const void *bytes,
                     size_t size) {
  bind_pack(index, statement);
  sqlite3_bind_blob64(statement, 4, bytes, size, SQLITE_STATIC);
  index->ok = index->ok && store_step(index, statement);
  sqlite3_clear_bindings(statement);
}

void store_end_pack(Index *index) {
  IndexPack *pack = &index->pack;
  size_t     n = 0;
  if (!pack->open) return;
  for (size_t i = 0; i < pack->count; i++) n += pack->part[i].part.count;
  PackPart   *parts = mem_grow(NULL, pack->count + 1, sizeof *parts);
  PackRecord *records = mem_grow(NULL, n + 1, sizeof *records), *at = records;
  for (size_t i = 0; i < pack->count; i++) {
    const IndexPart *part = &pack->part[i];
    parts[i] = part->part;
    if (part->part.count) memcpy(at, part->record, part->part.count * sizeof *at);
    at += part->part.count;
  }
  put_blob(index, index->put_pack, parts, pack->count * sizeof *parts);
  put_blob(index, index->put_record, records, n * sizeof *records);
  free(parts);
  free(records);
  put_shapes(index);
  pack->open = false;
}

bool store_put_packed(Index *index, const Fact *fact) {
  PackRecord records[PACK_RECORDS];
  size_t     n = pack_fact(records, fact, index->shapes);
  int64_t    day = fact->hour / HOURS;
  if (n == 0 || fact->hour < 0 || fact->hour >= DATING_EVER) return false;
  PackPart like = {
    .lo = day * HOURS, .hi = day * HOURS + HOURS - 1, .batch = fact->batch, .dated = 1};
  need_pack(index, fact->kiosk, day / STORE_STRETCH);
  add_fact(&index->pack, &like, records, n);
  return true;
}

void store_put_summed(Index *index, const Fact *fact, int64_t lo, int64_t hi,
                      int64_t times) {
  PackRecord records[PACK_RECORDS];
  PackPart   like = {.lo = lo, .hi = hi, .batch = fact->batch};
  Fact       without_hour = *fact;
  without_hour.hour = 0;
  size_t n = pack_fact(records, &without_hour, index->shapes);
  need_pack(index, fact->kiosk, SUMMED);
  for (; times > 0 && n > 0; times--) add_fact(&index->pack, &like, records, n);
}

// ---- loose ones ----

static void put_loose(Index *index, Fact *fact, int64_t lo, int64_t hi) {
  PackRecord records[PACK_RECORDS];
  bool       dated = lo == hi && lo > 0 && hi < DATING_EVER;
  PackPart   like = {.lo = lo, .hi = hi, .batch = fact->batch, .dated = dated};
  fact->hour = dated ? lo : 0;
  need_pack(index, fact->kiosk, LOOSE);
  add_fact(&index->pack, &like, records, pack_fact(records, fact, index->shapes));
}

static bool forget_loose(Index *index, const char *sql) {
  sqlite3_stmt *drop = store_prepare(index, sql);
  if (!drop) return false;
  store_bind_text(drop, 1, index->source);
  bool ok = store_step(index, drop);
  sqlite3_finalize(drop);
  return ok;
}

bool store_fold_rows(Index *index) {
  sqlite3_stmt *get = store_prepare(
    index, "SELECT " STORE_FACT ", lo, hi FROM row WHERE source = ?1 AND NOT odd"
           " AND kind < 5 ORDER BY kiosk, lo, hi, batch");
  _Static_assert(FACT_GROUP == 5, "lines of groups stay rows");
  bool ok = get &&
            forget_loose(index, "DELETE FROM pack WHERE source = ?1 AND stretch = -1") &&
            forget_loose(index, "DELETE FROM record WHERE source = ?1 AND stretch = -1");
  if (ok) store_bind_text(get, 1, index->source);
  while (ok && sqlite3_step(get) == SQLITE_ROW) {
    Fact fact = store_fact(get);
    put_loose(index, &fact, sqlite3_column_int64(get, STORE_FACT_COLUMNS),
              sqlite3_column_int64(get, STORE_FACT_COLUMNS + 1));
  }
  store_end_pack(index);
  return (sqlite3_finalize(get) == SQLITE_OK || store_failed(index)) && ok && index->ok;
}
