#include <stdlib.h>
#include <string.h>

#include "desk/index_fetch.h"
#include "desk/rollup.h"

enum { DIGITS = 5 };

bool index_by_time(const IndexQuery *query) {
  for (int i = 0; i < query->count; i++)
    if (query->by[i] <= INDEX_HOUR) return true;
  return false;
}

bool index_by_use(const IndexQuery *query) {
  for (int i = 0; i < query->count; i++)
    if (query->by[i] >= INDEX_EXHIBIT && query->by[i] <= INDEX_OUTCOME) return true;
  return false;
}

// The sums of parts answer it.
static bool is_summed(const IndexQuery *query) {
  for (int i = 0; i < query->count; i++)
    if (query->by[i] >= INDEX_HOUR && query->by[i] <= INDEX_OUTCOME &&
        query->by[i] != INDEX_KIOSK)
      return false;
  return query->brief;
}

bool index_by_group(const IndexQuery *query) {
  for (int i = 0; i < query->count; i++)
    if (query->by[i] >= INDEX_UNIT) return true;
  return query->unit || query->class;
}

bool index_is_kiosk(const IndexQuery *query, const char *kiosk) {
  size_t n = query->kiosk ? strlen(query->kiosk) : 0;
  return !query->kiosk || strcmp(kiosk, query->kiosk) == 0 ||
         (strncmp(kiosk, query->kiosk, n) == 0 && kiosk[n] == '-' &&
          strlen(kiosk) == n + DIGITS && strspn(kiosk + n + 1, "0123456789abcdef") == 4);
}

bool index_is_group(const IndexQuery *query, const Group *group) {
  if (query->class && strcmp(query->class, group->class) != 0) return false;
  if (!query->unit || strcmp(query->unit, group->unit) == 0) return true;
  char   *end;
  int64_t number = strtoll(query->unit, &end, 10);
  return *query->unit && *end == '\0' && number == group->unit_number;
}

bool index_asks_group(const IndexQuery *query, const Group *group) {
  return group->hi >= query->period.from * 24 &&
         group->lo < (query->period.to + 1) * 24 && index_is_kiosk(query, group->kiosk) &&
         index_is_group(query, group);
}

static bool add_pack(void *rollup, const FetchPack *pack) {
  return rollup_pack(rollup, pack);
}

static void add_row(void *rollup, const FetchRow *row) {
  rollup_fact(rollup, &row->fact, row->lo, row->hi);
}

static void add_groups(Rollup *rollup, const IndexQuery *query, const Groups *groups) {
  for (size_t i = 0; i < groups_count(groups); i++) {
    const Group *group = groups_at(groups, i);
    if (!group->voided && index_asks_group(query, group)) rollup_group(rollup, group);
  }
}

bool index_rows(Index *index, const IndexQuery                      *query,
                void (*each)(void *user, const IndexRow *row), void *user) {
  const Groups *groups = index_groups(index);
  if (!groups) return false;
  Rollup *rollup = rollup_new(query, fetch_shapes(index), groups);
  bool    ok = query->groups_only ||
            (fetch_packs(index, query, !is_summed(query), add_pack, rollup) &&
             fetch_rows(index, query, add_row, rollup));
  if (ok && !index_by_use(query)) add_groups(rollup, query, groups);
  if (ok) rollup_each(rollup, each, user);
  rollup_free(rollup);
  return ok;
}
