#include "desk/index.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/path.h"
#include "desk/index_store.h"
#include "desk/progress.h"
#include "desk/summed.h"
#include "tally/store.h"
#include "tally/totals.h"

// The number of a boot that stands for all that were pruned.
enum { BUSY_MILLISECONDS = 10000, BEFORE_ALL = -1 };

typedef struct {
  Fact  *fact;
  size_t count, room;
} FactList;

// One source, as it is read.
typedef struct {
  Index      *index;
  Progress   *progress;
  DatingBoot *boot;
  size_t      boots, boots_room;
  DatingBoot *last;     // looked up
  FactList    tail;     // since the last border
  FactList    undated;  // and before it: what only its boot can date
  Heads       heads;
  IndexState  state;
} Reading;

static void keep(FactList *list, const Fact *fact) {
  if (list->count == list->room) {
    list->room = 2 * list->room + 16;
    list->fact = mem_grow(list->fact, list->room, sizeof *list->fact);
  }
  list->fact[list->count++] = *fact;
}

// ---- boots ----

// Lines of a boot follow each other, so the last one is looked at first.
static DatingBoot *boot_of(Reading *reading, const char *kiosk, int64_t number) {
  DatingBoot *boot = reading->last;
  if (boot && boot->boot == number && strcmp(boot->kiosk, kiosk) == 0) return boot;
  for (size_t i = reading->boots; i-- > 0;) {
    boot = &reading->boot[i];
    if (boot->boot == number && strcmp(boot->kiosk, kiosk) == 0)
      return reading->last = boot;
  }
  if (reading->boots == reading->boots_room) {
    reading->boots_room = 2 * reading->boots + 16;
    reading->boot = mem_grow(reading->boot, reading->boots_room, sizeof *boot);
  }
  boot = &reading->boot[reading->boots++];
  dating_begin(boot, kiosk, number);
  return reading->last = boot;
}

// No line can be added to it: another boot of its kiosk came after. Else an anchor could
// still come, and all would be read anew.
static bool is_over(const Reading *reading, const DatingBoot *boot) {
  return boot + 1 < reading->boot + reading->boots &&
         strcmp(boot[1].kiosk, boot->kiosk) == 0;
}

// ---- what was read ----

static void keep_in_tail(void *user, const Fact *fact) {
  Reading *reading = user;
  keep(&reading->tail, fact);
}

static void keep_undated(void *user, const Fact *fact) {
  Reading *reading = user;
  keep(&reading->undated, fact);
}

// Nothing will change what the tail holds any more.
static void settle(Reading *reading) {
  for (size_t i = 0; i < reading->tail.count; i++) {
    const Fact *fact = &reading->tail.fact[i];
    if (fact->clock != CLOCK_TRUSTED || !store_put_packed(reading->index, fact))
      keep(&reading->undated, fact);
  }
  reading->tail.count = 0;
}

static void put_dated(Reading *reading, const Fact *fact, bool tail) {
  DatingBoot *boot = boot_of(reading, fact->kiosk, fact->boot);
  int64_t     lo, hi;
  dating_hours(boot, fact->clock, fact->hour, fact->up, &lo, &hi);
  if (!tail && lo == hi && is_over(reading, boot)) {
    Fact dated = *fact;
    dated.hour = lo;
    if (store_put_packed(reading->index, &dated)) {
      boot->packed = true;
      return;
    }
  }
  store_put_row(reading->index, fact, lo, hi, tail);
}

// Dates what is new, and again all rows of a boot whose anchor or neighbours have
// changed. *again: what was packed would be dated otherwise now.
static bool date_facts(Reading *reading, bool *again) {
  Index *index = reading->index;
  dating_bound(reading->boot, reading->boots);
  reading->last = NULL;  // they moved
  for (size_t i = 0; i < reading->boots; i++) {
    DatingBoot *boot = &reading->boot[i];
    *again = *again || (boot->packed && boot->redated);
    bool touched =
      boot->fed || boot->moved || (i + 1 < reading->boots && reading->boot[i + 1].fed);
    if (touched && !store_take_rows(index, boot, keep_undated, reading)) return false;
  }
  if (*again) return true;
  for (size_t i = 0; i < reading->undated.count; i++)
    put_dated(reading, &reading->undated.fact[i], false);
  for (size_t i = 0; i < reading->tail.count; i++)
    put_dated(reading, &reading->tail.fact[i], true);
  store_end_pack(index);
  index->ok = index->ok && store_fold_rows(index);
  for (size_t i = 0; i < reading->boots && index->ok; i++) {
    const DatingBoot *boot = &reading->boot[i];
    if (boot->fed || boot->moved) index->ok = store_put_boot(index, boot);
  }
  return index->ok;
}

static bool is_cut(const Index *index, const ReaderEvent *event) {
  for (size_t i = 0; index->cut && i < index->cut->count; i++)
    if (strcmp(index->cut->head[i].kiosk, event->kiosk) == 0)
      return !head_holds(&index->cut->head[i], event->seq);
  return index->cut != NULL;
}

static void keep_place(IndexState *state, const Facts *facts, const ReaderEvent *event) {
  state->segment = event->segment;
  state->offset = event->offset;
  state->batch = facts->batch;
  memcpy(state->hash, event->hash, sizeof state->hash);
}

static bool read_lines(Reading *reading, Reader *reader) {
  Index      *index = reading->index;
  IndexState *state = &reading->state;
  Facts facts = {.put = keep_in_tail, .user = reading, .batch = reading->state.batch};
  ReaderEvent event;
  while (index->ok && reader_next(reader, &event)) {
    if (is_cut(index, &event)) continue;
    if (facts_is_border(&event)) {
      facts_end(&facts);
      store_end_items(index);
      settle(reading);
      keep_place(state, &facts, &event);
    }
    heads_feed(&reading->heads, &event);
    dating_feed(boot_of(reading, event.kiosk, event.boot), &event);
    facts_feed(&facts, &event);
    if (strcmp(event.event, "items") == 0) store_put_items(index, &event);
    state->end_segment = event.segment;
    state->end_offset = event.offset + (int64_t)event.size + 1;
    progress_add(reading->progress, (int64_t)event.size + 1);
  }
  if (reader_failed(reader)) return false;
  facts_end(&facts);
  store_end_items(index);
  return index->ok;
}

// ---- what was pruned ----

// A journal may have had several ids, and each of its exports has all totals with it: a
// collected folder counts those of its own kiosk.
static bool is_here(const Reading *reading, const char *kiosk) {
  const char *source = reading->index->source;
  return !*source || strcmp(source, kiosk) == 0;
}

static void take_head(void *user, const Head *head, int64_t hour) {
  Reading *reading = user;
  if (!is_here(reading, head->kiosk)) return;
  DatingBoot *boot = boot_of(reading, head->kiosk, BEFORE_ALL);
  Head       *kept = heads_of(&reading->heads, head->kiosk);
  kept->first = head->first;  // its gaps may stand before it
  kept->seq = head->seq;
  memcpy(kept->hash, head->hash, sizeof kept->hash);
  if (hour > DATING_NEVER) boot->first = boot->last = hour;
  boot->fed = true;
}

static void take_gap(void *user, const char *kiosk, int64_t from, int64_t to) {
  Reading *reading = user;
  if (is_here(reading, kiosk)) heads_gap(heads_of(&reading->heads, kiosk), from, to);
}

static void take_fact(void *user, const Fact *fact, int64_t lo, int64_t hi,
                      int64_t times) {
  Reading *reading = user;
  if (!is_here(reading, fact->kiosk)) return;
  if (lo == hi)
    store_put_packed(reading->index, fact);
  else
    store_put_summed(reading->index, fact, lo, hi, times);
}

// A line of groups, for its facts.
typedef struct {
  Index  *index;
  int64_t lo, hi;
} Kept;

static void put_kept(void *user, const Fact *fact) {
  const Kept *kept = user;
  if (fact->kind >= FACT_GROUP)
    store_put_row(kept->index, fact, kept->lo, kept->hi, false);
}

static void take_line(void *user, const ReaderEvent *event, int64_t lo, int64_t hi) {
  Reading *reading = user;
  Kept     kept = {reading->index, lo, hi};
  Facts    facts = {.put = put_kept, .user = &kept};
  if (!is_here(reading, event->kiosk)) return;
  if (strcmp(event->event, "items") == 0)
    store_put_items(reading->index, event);
  else
    facts_feed(&facts, event);
}

static bool read_totals(Reading *reading, const char *folder) {
  const SummedTo to = {reading, take_head, take_gap, take_fact, take_line};
  Totals         totals;
  if (!totals_read(&totals, folder)) return false;
  bool ok = !totals.rows || summed_read(totals.rows, &to);
  store_end_pack(reading->index);
  store_end_items(reading->index);
  totals_free(&totals);
  return ok && reading->index->ok;
}

// ---- a source ----

// Where the last run stopped, if the lines still go on from there.
static bool find_place(Index *index, Reader *reader, IndexState *state) {
  return store_get_state(index, state) &&
         reader_size_before(reader, state->segment) == state->before &&
         reader_seek(reader, state->segment, state->offset, state->hash);
}

// Nothing was added, and the line where reading would begin again is the same: without
// reading all of its segment.
static bool is_unchanged(const Source *source, const IndexState *state, int64_t size) {
  char path[PATH_SIZE], line[JOURNAL_LINE_MAX], hash[LINK_SIZE];
  if (state->size != size) return false;
  int fd = open(store_path(path, source->folder, state->segment), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  ssize_t     n = pread(fd, line, sizeof line, state->offset);
  const char *end = n > 0 ? memchr(line, '\n', (size_t)n) : NULL;
  close(fd);
  if (!end) return false;
  link_of(hash, line, (size_t)(end - line));
  return strcmp(hash, state->hash) == 0;
}

// Reads on from where the reader is; where it is at the start, what was pruned comes
// first. *again: it must be read from the start.
static bool read_on(Index *index, Reader *reader, Progress *progress, IndexState *state,
                    bool *again) {
  Reading reading = {.index = index, .progress = progress, .state = *state};
  reading.state.size = reader_size_before(reader, INT_MAX);
  bool ok = store_get_boots(index, &reading.boot, &reading.boots);
  reading.boots_room = reading.boots;
  ok = ok && store_get_heads(index, index->source, &reading.heads);
  if (!state->segment) ok = ok && read_totals(&reading, reader_folder(reader));
  ok = ok && read_lines(&reading, reader) && date_facts(&reading, again);
  if (ok && !*again && reading.state.segment) {
    reading.state.before = reader_size_before(reader, reading.state.segment);
    ok = store_put_state(index, &reading.state) && store_put_heads(index, &reading.heads);
  }
  *state = reading.state;
  free(reading.boot);
  free(reading.tail.fact);
  free(reading.undated.fact);
  heads_free(&reading.heads);
  return ok;
}

static bool read_anew(Index *index, const Source *source, Progress *progress,
                      IndexState *state) {
  bool    again = false;
  Reader *reader = reader_open(source->folder);
  *state = (IndexState){0};
  index->pack.open = false;
  index->bin.count = 0;
  bool ok = reader && store_forget(index, source->name) &&
            read_on(index, reader, progress, state, &again);
  reader_close(reader);
  return ok;
}

static bool update_source(Index *index, const Source *source, Progress *progress,
                          IndexState *state) {
  bool    again = false;
  Reader *reader = reader_open(source->folder);
  if (!reader) return false;
  bool ok = find_place(index, reader, state);
  again = !ok;
  if (ok)
    ok = store_forget_tail(index) && store_forget_items(index, state) &&
         read_on(index, reader, progress, state, &again);
  reader_close(reader);
  return again ? read_anew(index, source, progress, state) : ok;
}

// Which sources have changed, and how much there is to read, about.
static int64_t find_changed(Index *index, bool *changed) {
  int64_t to_read = 0;
  for (size_t i = 0; i < index->source_count; i++) {
    const Source *source = &index->sources[i];
    IndexState   *state = &index->states[i];
    int64_t       size = source_bytes(source);
    index->source = source->name;
    changed[i] = !store_get_state(index, state) || !is_unchanged(source, state, size);
    if (changed[i]) to_read += size - state->size;
  }
  return to_read;
}

static bool update_sources(Index *index) {
  bool    *changed = mem_new(index->source_count * sizeof *changed);
  Progress progress = {.whole = find_changed(index, changed)};
  index->ok = true;
  for (size_t i = 0; index->ok && i < index->source_count; i++) {
    index->source = index->sources[i].name;
    if (changed[i])
      index->ok = update_source(index, &index->sources[i], &progress, &index->states[i]);
  }
  progress_end(&progress);
  free(changed);
  return index->ok;
}

static bool update(Index *index, const char *data) {
  bool fresh;
  index->sources = sources_list(data, &index->source_count);
  if (!index->sources) return false;
  index->states = mem_new(index->source_count * sizeof *index->states);
  return store_run(index, "BEGIN IMMEDIATE") && store_begin(index, &fresh) &&
         (fresh || store_forget_others(index)) && update_sources(index) &&
         store_run(index, "COMMIT");
}

// ---- life ----

static Index *open_at(const char *path, const char *data, const Heads *cut, int *why) {
  Index *index = mem_new(sizeof *index);
  index->shapes = lexicon_new();
  index->pools = lexicon_new();
  index->cut = cut;
  bool ok = sqlite3_open(path, &index->db) == SQLITE_OK || store_failed(index);
  if (ok) {
    sqlite3_busy_timeout(index->db, BUSY_MILLISECONDS);
    ok = store_run(index, "PRAGMA synchronous = NORMAL; PRAGMA mmap_size = 1073741824") &&
         update(index, data);
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
static void remove_file(const char *data, const char *name) {
  char path[PATH_SIZE], journal[PATH_SIZE];
  unlink(path_join(path, data, name));
  snprintf(journal, sizeof journal, "%.*s-journal", PATH_SIZE - 9, path);
  unlink(journal);
}

static Index *open_file(const char *data, const char *name, const Heads *cut) {
  char path[PATH_SIZE];
  int  why = SQLITE_OK;
  path_join(path, data, name);
  Index *index = open_at(path, data, cut, &why);
  if (!index && is_spoilt(why)) {
    remove_file(data, name);
    index = open_at(path, data, cut, &why);
  }
  return index ? index : open_at(":memory:", data, cut, &why);
}

Index *index_open(const char *data) {
  return open_file(data, "index.sqlite", NULL);
}

Index *index_open_cut(const char *data, const char *name, const Heads *cut) {
  return open_file(data, name, cut);
}

void index_close(Index *index) {
  if (!index) return;
  sqlite3_stmt *const statements[] = {index->put_row,   index->put_pack, index->get_pack,
                                      index->put_shape, index->put_boot, index->put_item,
                                      index->put_bin,   index->put_fold, index->put_pool,
                                      index->put_record};
  for (size_t i = 0; i < sizeof statements / sizeof *statements; i++)
    sqlite3_finalize(statements[i]);
  sqlite3_close(index->db);
  lexicon_free(index->shapes);
  lexicon_free(index->pools);
  free(index->bin.line);
  groups_free(index->groups);
  for (size_t i = 0; i < index->pack.room; i++) free(index->pack.part[i].record);
  free(index->pack.part);
  free(index->sources);
  free(index->states);
  free(index);
}

void index_end(const Index *index, const char *folder, int *segment, int64_t *offset) {
  *segment = 0;
  *offset = 0;
  for (size_t i = 0; i < index->source_count; i++) {
    if (strcmp(index->sources[i].folder, folder) != 0) continue;
    *segment = index->states[i].end_segment;
    *offset = index->states[i].end_offset;
  }
}
