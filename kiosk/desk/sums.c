#include "desk/sums.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/dating.h"
#include "desk/gather.h"
#include "desk/lexicon.h"

// What a row's text says, as kept texts; and the sum it went to last.
typedef struct {
  const char *key, *language, *level, *version, *stratum;
  uint64_t    keys;  // of that sum, 0: none
  size_t      sum;
} Shape;

struct Sums {
  IndexQuery  query;
  SumsKind    kind;
  bool        by_time, invites;
  Lexicon    *words;
  Sum        *sum;
  size_t      count, room;
  size_t     *table;  // of sums by keys: number + 1, at most half full
  size_t      tables;
  Shape      *shape;
  size_t      shapes;
  Sum         bin;     // the keys that all rows of a bin have
  uint64_t    keys;    // counts where they differ from those of the bin before
  int64_t     number;  // of the bin in work
  const char *kiosk;
};

static const char *keep(Sums *sums, const char *text) {
  return text ? lexicon_text(sums->words, lexicon_number(sums->words, text)) : NULL;
}

// ---- finding ----

// Keys are kept texts, so equal ones lie in one place.
static bool same_sum(const Sum *a, const Sum *b) {
  return sums_together(a, b) && a->stratum == b->stratum;
}

static uint64_t mix(uint64_t hash, const char *text) {
  return (hash ^ (uintptr_t)text >> 4) * UINT64_C(0x9E3779B97F4A7C15);
}

static size_t *place_of(const Sums *sums, const Sum *sum) {
  uint64_t hash = sum->uncertain;
  for (int i = 0; i < sums->query.count; i++) hash = mix(hash, sum->key[i]);
  hash = mix(mix(mix(hash, sum->exhibit), sum->version), sum->stratum);
  size_t at = (size_t)(hash >> 32) & (sums->tables - 1);
  while (sums->table[at] && !same_sum(&sums->sum[sums->table[at] - 1], sum))
    at = (at + 1) & (sums->tables - 1);
  return &sums->table[at];
}

static void make_room(Sums *sums) {
  sums->room = sums->room ? 2 * sums->room : 64;
  sums->sum = mem_grow(sums->sum, sums->room, sizeof *sums->sum);
  sums->tables = 2 * sums->room;
  free(sums->table);
  sums->table = mem_new(sums->tables * sizeof *sums->table);
  for (size_t i = 0; i < sums->count; i++) *place_of(sums, &sums->sum[i]) = i + 1;
}

static int counters(const Sums *sums) {
  return items_counters(sums->kind != SUMS_ITEMS);
}

static size_t find(Sums *sums, const Sum *like) {
  if (sums->count == sums->room) make_room(sums);
  size_t *place = place_of(sums, like);
  if (*place) return *place - 1;
  Sum *sum = &sums->sum[sums->count++];
  *sum = *like;
  sum->count = mem_new((size_t)counters(sums) * sizeof *sum->count);
  sum->invited = sums->invites ? 0 : -1;
  return (*place = sums->count) - 1;
}

// ---- keys ----

// The name of the one month, quarter or year that holds a period; NULL: none does.
static const char *name_of(Sums *sums, IndexDimension by, Period period) {
  PeriodKind kind = by == INDEX_MONTH     ? PERIOD_MONTH
                    : by == INDEX_QUARTER ? PERIOD_QUARTER
                                          : PERIOD_YEAR;
  char       from[PERIOD_TEXT_MAX], to[PERIOD_TEXT_MAX];
  if (period.from < 0 || period.to >= DATING_EVER / 24) return NULL;
  period_name(from, kind, period.from);
  return strcmp(from, period_name(to, kind, period.to)) == 0 ? keep(sums, from) : NULL;
}

static const char *level_of(char letter) {
  static const char *const levels[] = {"primary", "middle", "adult"};
  static const char        letters[] = "pma";
  const char              *at = strchr(letters, letter);
  return letter && at ? levels[at - letters] : "-";
}

static Shape *shape_of(Sums *sums, size_t number, const char *text) {
  if (number >= sums->shapes) {
    size_t count = 2 * number + 64;
    sums->shape = mem_grow(sums->shape, count, sizeof *sums->shape);
    memset(sums->shape + sums->shapes, 0, (count - sums->shapes) * sizeof *sums->shape);
    sums->shapes = count;
  }
  Shape *shape = &sums->shape[number];
  if (shape->key) return shape;
  BincodeShape row = bincode_shape(text);
  char         language[3] = {row.key[4], row.key[5]}, stratum[ITEMS_HASH_SIZE + 4];
  snprintf(stratum, sizeof stratum, "%.3s%s", row.key, row.pool);
  *shape = (Shape){
    .key = keep(sums, row.key),
    .language = keep(sums, language),
    .level = keep(sums, level_of(row.key[2])),
    .version = keep(sums, row.row),
    .stratum = keep(sums, stratum),
  };
  return shape;
}

// Of dimensions that divide bins; those of rows come with the row.
static const char *key_of(Sums *sums, IndexDimension by, const BinsOne *one) {
  switch (by) {
  case INDEX_KIOSK: return keep(sums, one->kiosk);
  case INDEX_EXHIBIT: return keep(sums, one->exhibit);
  case INDEX_UNIT: return keep(sums, one->group ? one->group->unit : GROUPS_WALK_IN);
  case INDEX_CLASS: return keep(sums, one->group ? one->group->class : GROUPS_WALK_IN);
  default: return name_of(sums, by, one->period);
  }
}

static bool is_of_row(IndexDimension by) {
  return by == INDEX_LANGUAGE || by == INDEX_LEVEL;
}

static void begin_bin(Sums *sums, const BinsOne *one) {
  const IndexQuery *query = &sums->query;
  Sum               bin = {.uncertain = !one->sure, .exhibit = keep(sums, one->exhibit)};
  for (int i = 0; i < query->count; i++) {
    if (is_of_row(query->by[i])) continue;
    bin.key[i] = key_of(sums, query->by[i], one);
    if (!bin.key[i]) bin.uncertain = true;
  }
  for (int i = 0; bin.uncertain && i < query->count; i++)
    if (query->by[i] <= INDEX_HOUR || !sums->by_time) bin.key[i] = NULL;
  sums->number = one->number;
  sums->kiosk = keep(sums, one->kiosk);
  if (sums->keys > 0 && sums_together(&bin, &sums->bin)) return;
  sums->bin = bin;
  sums->keys++;
}

// A sum of the bin's keys and the row's.
static size_t find_row(Sums *sums, const Shape *shape) {
  Sum like = sums->bin;
  like.exhibit = like.version = like.stratum = keep(sums, "");
  for (int i = 0; i < sums->query.count; i++) {
    IndexDimension by = sums->query.by[i];
    if (!is_of_row(by) || (like.uncertain && !sums->by_time)) continue;
    like.key[i] = by == INDEX_LANGUAGE ? shape->language : shape->level;
  }
  if (sums->kind == SUMS_GAINS && shape->key[0] == 'h') like.stratum = keep(sums, "h");
  if (sums->kind == SUMS_ITEMS && !like.uncertain) {
    like.exhibit = sums->bin.exhibit;
    like.version = shape->version;
    like.stratum = shape->stratum;
  }
  return find(sums, &like);
}

// ---- adding ----

static void add_row(void *user, const BinsOne *one, const BincodeRow *row,
                    const char *text, bool play) {
  Sums *sums = user;
  if (play == (sums->kind == SUMS_ITEMS)) return;
  if (sums->number != one->number || !sums->kiosk || strcmp(sums->kiosk, one->kiosk) != 0)
    begin_bin(sums, one);
  Shape *shape = shape_of(sums, row->shape, text);
  if (shape->keys != sums->keys) {
    shape->sum = find_row(sums, shape);
    shape->keys = sums->keys;
  }
  Sum *sum = &sums->sum[shape->sum];
  sum->asked += row->asked;
  if (play && one->group) sum->by_groups += row->count[PLAY_FINISHED];
  for (int i = 0; i < counters(sums); i++) sum->count[i] += row->count[i];
}

// Heads stand on one kiosk for all that joined it, so kiosks do not divide them.
static bool can_invite(const IndexQuery *query) {
  for (int i = 0; i < query->count; i++)
    if (query->by[i] == INDEX_KIOSK) return false;
  return !query->kiosk && !index_by_use(query);
}

static bool add_invited(Sums *sums, Index *index) {
  Gather     gather;
  IndexQuery query = sums->query;
  query.groups_only = true;
  bool ok = gather_open(&gather, index, &query);
  for (size_t g = 0; ok && g < gather.groups; g++) {
    const GatherGroup *group = &gather.group[g];
    Sum                like = {.uncertain = group->uncertain};
    if (group->sum[GATHER_PEOPLE] <= 0) continue;
    for (int i = 0; i < query.count; i++) like.key[i] = keep(sums, group->key[i]);
    like.exhibit = like.version = like.stratum = keep(sums, "");
    size_t at = find(sums, &like);  // may move what sums->sum points to
    sums->sum[at].invited += group->sum[GATHER_PEOPLE];
  }
  gather_close(&gather);
  return ok;
}

// ---- in order ----

static int order_of(const char *a, const char *b) {
  if (a == b) return 0;
  if (!a || !b) return a ? 1 : -1;
  return strcmp(a, b);
}

static int by_keys(const void *a, const void *b) {
  const Sum *x = a, *y = b;
  int        order = x->uncertain - y->uncertain;
  for (int i = 0; order == 0 && i < INDEX_DIMENSIONS; i++)
    order = order_of(x->key[i], y->key[i]);
  if (order == 0) order = strcmp(x->exhibit, y->exhibit);
  if (order == 0) order = strcmp(x->version, y->version);
  return order ? order : strcmp(x->stratum, y->stratum);
}

Sums *sums_open(Index *index, const IndexQuery *query, SumsKind kind) {
  Sums *sums = mem_new(sizeof *sums);
  sums->query = *query;
  sums->kind = kind;
  sums->by_time = index_by_time(query);
  sums->invites = kind == SUMS_PLAYS && can_invite(query);
  sums->words = lexicon_new();
  bool ok = bins_each(index, query, kind == SUMS_ITEMS, add_row, sums) &&
            (!sums->invites || add_invited(sums, index));
  if (sums->count) qsort(sums->sum, sums->count, sizeof *sums->sum, by_keys);
  if (ok) return sums;
  sums_close(sums);
  return NULL;
}

void sums_close(Sums *sums) {
  if (!sums) return;
  for (size_t i = 0; i < sums->count; i++) free(sums->sum[i].count);
  free(sums->sum);
  lexicon_free(sums->words);
  free(sums->table);
  free(sums->shape);
  free(sums);
}

size_t sums_count(const Sums *sums) {
  return sums->count;
}

const Sum *sums_at(const Sums *sums, size_t i) {
  return &sums->sum[i];
}

bool sums_together(const Sum *a, const Sum *b) {
  bool same =
    a->uncertain == b->uncertain && a->exhibit == b->exhibit && a->version == b->version;
  for (int i = 0; same && i < INDEX_DIMENSIONS; i++) same = a->key[i] == b->key[i];
  return same;
}
