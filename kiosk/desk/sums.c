#include "desk/sums.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/dating.h"
#include "desk/gather.h"
#include "desk/lexicon.h"

struct Sums {
  IndexQuery query;
  SumsKind   kind;
  bool       by_time, invites;
  Lexicon   *words, *names;  // of keys; of sums, by all their keys
  Sum       *sum;
  size_t     count, room;
};

static const char *keep(Sums *sums, const char *text) {
  return text ? lexicon_text(sums->words, lexicon_number(sums->words, text)) : NULL;
}

// ---- finding ----

// Keys are kept texts, so equal ones lie in one place.
static size_t number_of(Sums *sums, const Sum *sum) {
  char   name[(INDEX_DIMENSIONS + 4) * 20];
  size_t at = 0;
  for (int i = 0; i < sums->query.count; i++)
    at += (size_t)snprintf(name + at, sizeof name - at, "%p ", (const void *)sum->key[i]);
  snprintf(name + at, sizeof name - at, "%d %p %p %p", sum->uncertain,
           (const void *)sum->exhibit, (const void *)sum->version,
           (const void *)sum->stratum);
  return lexicon_number(sums->names, name);
}

static int counters(const Sums *sums) {
  return items_counters(sums->kind != SUMS_ITEMS);
}

static Sum *find(Sums *sums, const Sum *like) {
  size_t number = number_of(sums, like);
  if (number < sums->count) return &sums->sum[number];
  if (sums->count == sums->room) {
    sums->room = 2 * sums->room + 64;
    sums->sum = mem_grow(sums->sum, sums->room, sizeof *sums->sum);
  }
  Sum *sum = &sums->sum[sums->count++];
  *sum = *like;
  sum->count = mem_new((size_t)counters(sums) * sizeof *sum->count);
  sum->invited = sums->invites ? 0 : -1;
  return sum;
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
  return at ? levels[at - letters] : "-";
}

static const char *key_of(Sums *sums, IndexDimension by, const BinsOne *one,
                          const BinRow *row) {
  char language[3] = {row->key[4], row->key[5]};
  switch (by) {
  case INDEX_KIOSK: return keep(sums, one->kiosk);
  case INDEX_EXHIBIT: return keep(sums, one->bin->exhibit);
  case INDEX_LANGUAGE: return keep(sums, language);
  case INDEX_LEVEL: return keep(sums, level_of(row->key[2]));
  case INDEX_UNIT: return keep(sums, one->group ? one->group->unit : GROUPS_WALK_IN);
  case INDEX_CLASS: return keep(sums, one->group ? one->group->class : GROUPS_WALK_IN);
  default: return name_of(sums, by, one->period);
  }
}

static void set_keys(Sums *sums, const BinsOne *one, const BinRow *row, Sum *sum) {
  const IndexQuery *query = &sums->query;
  sum->uncertain = !one->sure;
  for (int i = 0; i < query->count; i++) {
    sum->key[i] = key_of(sums, query->by[i], one, row);
    if (!sum->key[i]) sum->uncertain = true;
  }
  for (int i = 0; sum->uncertain && i < query->count; i++)
    if (query->by[i] <= INDEX_HOUR || !sums->by_time) sum->key[i] = NULL;
}

static void set_item(Sums *sums, const BinsOne *one, const BinRow *row, Sum *sum) {
  char stratum[ITEMS_HASH_SIZE + 4];
  sum->exhibit = sum->version = sum->stratum = keep(sums, "");
  if (sums->kind == SUMS_GAINS && row->key[0] == 'h') sum->stratum = keep(sums, "h");
  if (sums->kind != SUMS_ITEMS || sum->uncertain) return;
  snprintf(stratum, sizeof stratum, "%.3s%s", row->key, row->pool);
  sum->exhibit = keep(sums, one->bin->exhibit);
  sum->version = keep(sums, row->row);
  sum->stratum = keep(sums, stratum);
}

// ---- adding ----

static void add_row(Sums *sums, const BinsOne *one, const BinRow *row) {
  bool play = bin_is_play(row), counts = play == (sums->kind != SUMS_ITEMS);
  Sum  like = {0};
  if (!counts && sums->kind != SUMS_PLAYS) return;
  set_keys(sums, one, row, &like);
  set_item(sums, one, row, &like);
  Sum *sum = find(sums, &like);
  if (!play) sum->asked += row->count[ITEM_END];
  if (play && one->group) sum->by_groups += row->count[PLAY_FINISHED];
  for (int i = 0; counts && i < counters(sums); i++) sum->count[i] += row->count[i];
}

static void add_bin(void *user, const BinsOne *one) {
  for (size_t i = 0; i < one->bin->rows; i++) add_row(user, one, &one->bin->row[i]);
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
    find(sums, &like)->invited += group->sum[GATHER_PEOPLE];
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
  sums->names = lexicon_new();
  bool ok = bins_each(index, query, add_bin, sums) &&
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
  lexicon_free(sums->names);
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
