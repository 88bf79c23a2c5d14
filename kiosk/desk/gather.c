#include "desk/gather.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static int order_of(const char *a, const char *b) {
  if (a && b) return strcmp(a, b);
  return (a != NULL) - (b != NULL);
}

static int order_of_keys(const Gather *gather, char *const *a, const char *const *b) {
  int order = 0;
  for (int i = 0; order == 0 && i < gather->query.count; i++)
    order = order_of(a[i], b[i]);
  return order;
}

static bool same_keys(const Gather *gather, const IndexRow *row) {
  if (gather->groups == 0) return false;
  const GatherGroup *last = &gather->group[gather->groups - 1];
  return last->uncertain == row->uncertain &&
         order_of_keys(gather, last->key, row->key) == 0;
}

// Whoever comes alone is in no group.
static bool is_walk_in(const Gather *gather, const GatherGroup *group) {
  for (int i = 0; i < gather->query.count; i++)
    if (gather->query.by[i] >= INDEX_UNIT && group->key[i] &&
        strcmp(group->key[i], GROUPS_WALK_IN) == 0)
      return true;
  return false;
}

static void end_group(Gather *gather) {
  if (gather->groups == 0) return;
  GatherGroup *last = &gather->group[gather->groups - 1];
  last->sum[GATHER_MEDIAN] = figure_median(gather->count, gather->counts);
  if (gather->counts == 0 && last->sum[GATHER_USES] > 0) last->sum[GATHER_SECONDS] = -1;
  if (is_walk_in(gather, last))
    for (int m = GATHER_BATCHES; m <= GATHER_TALKS; m++) last->sum[m] = -1;
  if (last->doors == 0) last->sum[GATHER_IN] = last->sum[GATHER_OUT] = -1;
  if (index_by_use(&gather->query)) last->sum[GATHER_SESSIONS] = -1;
  gather->counts = 0;
}

static void begin_group(Gather *gather, const IndexRow *row) {
  end_group(gather);
  if (gather->groups == gather->room) {
    gather->room = 2 * gather->room + 64;
    gather->group = mem_grow(gather->group, gather->room, sizeof *gather->group);
  }
  GatherGroup *group = &gather->group[gather->groups++];
  *group = (GatherGroup){.uncertain = row->uncertain};
  if (!row->uncertain) gather->sure = gather->groups;
  for (int i = 0; i < gather->query.count; i++)
    if (row->key[i]) group->key[i] = mem_copy(row->key[i]);
}

static void gather_row(void *user, const IndexRow *row) {
  Gather *gather = user;
  if (!same_keys(gather, row)) begin_group(gather, row);
  GatherGroup *group = &gather->group[gather->groups - 1];
  group->sum[GATHER_SESSIONS] += row->sessions;
  group->sum[GATHER_USES] += row->uses;
  group->sum[GATHER_COMPLETED] += row->completed;
  group->sum[GATHER_LEFT_IDLE] += row->left_idle;
  group->sum[GATHER_FAULTS] += row->faults;
  group->sum[GATHER_BATCHES] += row->batches;
  group->sum[GATHER_UNITS] += row->units;
  group->sum[GATHER_PEOPLE] += row->people;
  group->sum[GATHER_TALKS] += row->talks;
  group->sum[GATHER_IN] += row->in;
  group->sum[GATHER_OUT] += row->out;
  group->doors += row->doors;
  if (row->seconds < 0 || row->uses == 0) return;
  group->sum[GATHER_SECONDS] += row->seconds * row->uses;
  if (gather->counts == gather->counts_room) {
    gather->counts_room = 2 * gather->counts_room + 64;
    gather->count = mem_grow(gather->count, gather->counts_room, sizeof *gather->count);
  }
  gather->count[gather->counts++] = (FigureCount){row->seconds, row->uses};
}

bool gather_open(Gather *gather, Index *index, const IndexQuery *query) {
  *gather = (Gather){.query = *query};
  bool ok = index_span(index, query, &gather->span) &&
            index_rows(index, query, gather_row, gather);
  end_group(gather);
  return ok;
}

void gather_close(Gather *gather) {
  for (size_t g = 0; g < gather->groups; g++)
    for (int i = 0; i < gather->query.count; i++) free(gather->group[g].key[i]);
  free(gather->group);
  free(gather->count);
}

const GatherGroup *gather_find(const Gather *gather, const char *const *key) {
  size_t lo = 0, hi = gather->sure;
  while (lo < hi) {
    size_t             mid = lo + (hi - lo) / 2;
    const GatherGroup *group = &gather->group[mid];
    int                order = order_of_keys(gather, group->key, key);
    if (order == 0) return group;
    if (order < 0)
      lo = mid + 1;
    else
      hi = mid;
  }
  return NULL;
}
