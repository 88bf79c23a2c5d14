#include "desk/recount_groups.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tally/units.h"

int64_t recount_number(const char *line, const char *key) {
  const char *at = strstr(line, key);
  return at ? strtoll(at + strlen(key), NULL, 10) : -1;
}

void recount_text(const char *line, const char *key, char out[RECOUNT_NAME]) {
  const char *at = strstr(line, key);
  out[0] = '\0';
  if (at) sscanf(at + strlen(key), "\"%39[^\"]", out);
}

// A number, or a text of digits.
static int64_t number_or_text(const char *line, const char *key) {
  char    text[RECOUNT_NAME];
  int64_t number = recount_number(line, key);
  recount_text(line, key, text);
  return text[0] ? atoll(text) : number;
}

static void name_unit(const char *folder, const char *kiosk, int64_t number,
                      char out[RECOUNT_UNIT]) {
  Units      *units = number > 0 ? units_load(folder) : NULL;
  const char *name = units ? units_name(units, number) : "";
  snprintf(out, RECOUNT_UNIT, "%s", number > 0 ? name : ".");
  if (!*out) snprintf(out, RECOUNT_UNIT, "#%" PRId64 " %s", number, kiosk);
  units_close(units);
}

void recount_groups_take(RecountGroups *groups, const char *folder, const char *text,
                         int64_t lo, int64_t hi) {
  RecountGroup group = {.lo = lo, .hi = hi, .seq = recount_number(text, "\"seq\":")};
  recount_text(text, "\"event\":", group.event);
  bool corrects = strcmp(group.event, "correction") == 0;
  if (!corrects && strcmp(group.event, "batch_open") && strcmp(group.event, "batch_join"))
    return;
  recount_text(text, "\"kiosk\":", group.kiosk);
  recount_text(text, "\"class\":", group.class);
  recount_text(text, "\"of\":", group.of);
  recount_text(text, "\"what\":", group.what);
  recount_text(text, "\"value\":", group.value);
  if (!group.value[0])
    snprintf(group.value, sizeof group.value, "%" PRId64,
             recount_number(text, "\"value\":"));
  group.batch = recount_number(text, "\"batch\":");
  group.heads = recount_number(text, "\"heads\":");
  group.talk = recount_number(text, "\"talk\":") > 0;
  group.code = number_or_text(text, "\"code\":");
  if (group.heads < 0) group.heads = 0;
  if (group.code < 0) group.code = 0;
  bool    unit = !corrects || strcmp(group.what, "unit") == 0;
  int64_t number = corrects ? atoll(group.value) : recount_number(text, "\"unit\":");
  if (unit) name_unit(folder, group.kiosk, number, group.unit);
  memcpy(group.typed, group.unit, sizeof group.typed);
  groups->group = mem_grow(groups->group, groups->count + 1, sizeof group);
  group.self = groups->count;
  groups->group[groups->count++] = group;
}

static int in_order(const void *a, const void *b) {
  const RecountGroup *x = a, *y = b;
  int                 order = strcmp(x->kiosk, y->kiosk);
  return order ? order : (x->seq > y->seq) - (x->seq < y->seq);
}

static RecountGroup *find(const RecountGroups *groups, const char *kiosk, int64_t seq) {
  for (size_t i = 0; i < groups->count; i++)
    if (groups->group[i].seq == seq && !strcmp(groups->group[i].kiosk, kiosk))
      return &groups->group[i];
  return NULL;
}

static bool is_secret(const RecountGroup *group) {
  return strcmp(group->class, "recovery") == 0;
}

static void put_right(const RecountGroups *groups, const RecountGroup *line) {
  const char   *what = line->what, *value = line->value;
  RecountGroup *group = find(groups, line->of[0] ? line->of : line->kiosk, line->batch);
  if (!group || strcmp(group->event, "batch_open")) return;
  if (!strcmp(what, "unit")) memcpy(group->unit, line->unit, sizeof group->unit);
  if (!strcmp(what, "class")) memcpy(group->class, value, sizeof group->class);
  if (!strcmp(what, "heads")) group->heads = atoll(value) > 0 ? atoll(value) : 0;
  if (!strcmp(what, "talk")) group->talk = atoll(value) > 0;
  if (!strcmp(what, "void")) group->out = strcmp(value, "0") != 0;
}

static bool same_visit(const RecountGroup *join, const RecountGroup *open) {
  return !strcmp(open->event, "batch_open") && strcmp(open->kiosk, join->kiosk) &&
         open->code == join->code && open->lo == open->hi && join->lo == join->hi &&
         open->lo <= join->lo && open->lo / 24 == join->lo / 24 &&
         (!strcmp(open->typed, join->typed) || !strcmp(open->unit, join->typed));
}

static void follow(const RecountGroups *groups, RecountGroup *join) {
  const RecountGroup *best = NULL;
  for (size_t i = 0; i < groups->count; i++) {
    const RecountGroup *open = &groups->group[i];
    if (!same_visit(join, open) || (best && is_secret(best) && !is_secret(open)))
      continue;
    if (!best || is_secret(open) || open->lo >= best->lo) best = open;
  }
  if (best) join->self = (size_t)(best - groups->group);
}

void recount_groups_settle(RecountGroups *groups) {
  RecountGroup *group = groups->group;
  if (groups->count) qsort(group, groups->count, sizeof *group, in_order);
  for (size_t i = 0; i < groups->count; i++) group[i].self = i;
  for (size_t i = 0; i < groups->count; i++)
    if (!strcmp(group[i].event, "correction")) put_right(groups, &group[i]);
  for (size_t i = 0; i < groups->count; i++)
    if (!strcmp(group[i].event, "batch_join")) follow(groups, &group[i]);
  for (size_t i = 0; i < groups->count; i++)
    group[i].out = group[i].out || is_secret(&group[i]);
}

const RecountGroup *recount_groups_there(const RecountGroups *groups, const char *kiosk,
                                         int64_t seq) {
  const RecountGroup *line = seq > 0 ? find(groups, kiosk, seq) : NULL;
  if (!line) return NULL;
  const RecountGroup *group = &groups->group[line->self];
  return group->out ? NULL : group;
}
