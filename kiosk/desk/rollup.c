#include "desk/rollup.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/mem.h"
#include "desk/dating.h"

enum { HOURS = 24, NAMED = 4096, SHORT = 1024, MANY = 128 };

// What has the same keys. Seconds are kept one by one while they are few; when there are
// many, short times are counted.
typedef struct {
  IndexRow     row;      // keys are of rollup->words, so equal ones are the same pointer
  int64_t      unknown;  // uses without seconds
  int64_t     *value;
  size_t       values, room;
  uint32_t    *times;  // of each number of seconds under SHORT; NULL while they are few
  const char **unit;   // of each group of people, as kept
  size_t       units, units_room;
} Sums;

// Where the records of a class go, found at its first one in the pack.
typedef struct {
  uint64_t pack;
  size_t   group;
} Slot;

typedef struct {
  bool        known;
  int64_t     day;
  const char *name[INDEX_DIMENSIONS];  // NULL: no dimension of time, or the hour
} Named;

struct Rollup {
  const IndexQuery *query;
  const Lexicon    *shapes;
  const Groups     *people;
  Lexicon          *words;
  bool              by_use, by_hour, by_group, by_time;
  bool              asks_group;  // some dimension is one of groups
  Sums             *group;
  size_t            groups, room;
  size_t           *table;  // of groups by keys: number + 1, at most half full
  size_t            tables;
  size_t           *class_of;  // a shape's; those of a class have the same keys
  bool             *idle;      // a shape's outcome
  const char *(*class_key)[PACK_PARTS];
  Slot       *slot;  // class by class, hour by hour
  uint64_t    packs;
  Named      *named;  // by day % NAMED
  const char *hour[HOURS];
};

// ---- groups ----

static const char *keep(Rollup *rollup, const char *text) {
  return text ? lexicon_text(rollup->words, lexicon_number(rollup->words, text)) : NULL;
}

static bool same_keys(const Rollup *rollup, const IndexRow *a, const IndexRow *b) {
  return a->uncertain == b->uncertain &&
         memcmp(a->key, b->key, (size_t)rollup->query->count * sizeof *a->key) == 0;
}

static size_t *place_of(const Rollup *rollup, const IndexRow *row) {
  uint64_t hash = row->uncertain;
  for (int i = 0; i < rollup->query->count; i++)
    hash = (hash ^ (uintptr_t)row->key[i] >> 4) * UINT64_C(0x9E3779B97F4A7C15);
  size_t at = (size_t)(hash >> 32) & (rollup->tables - 1);
  while (rollup->table[at] &&
         !same_keys(rollup, &rollup->group[rollup->table[at] - 1].row, row))
    at = (at + 1) & (rollup->tables - 1);
  return &rollup->table[at];
}

static void make_room(Rollup *rollup) {
  rollup->room = rollup->room ? 2 * rollup->room : 256;
  rollup->group = mem_grow(rollup->group, rollup->room, sizeof *rollup->group);
  rollup->tables = 2 * rollup->room;
  free(rollup->table);
  rollup->table = mem_new(rollup->tables * sizeof *rollup->table);
  for (size_t i = 0; i < rollup->groups; i++)
    *place_of(rollup, &rollup->group[i].row) = i + 1;
}

// The group of the row's keys, which are kept texts.
static size_t group_of(Rollup *rollup, const IndexRow *row) {
  if (rollup->groups == rollup->room) make_room(rollup);
  size_t *place = place_of(rollup, row);
  if (*place) return *place - 1;
  Sums *group = &rollup->group[rollup->groups];
  *group = (Sums){.row = {.uncertain = row->uncertain}};
  memcpy(group->row.key, row->key, sizeof row->key);
  *place = ++rollup->groups;
  return *place - 1;
}

static void count_short(Sums *group) {
  size_t left = 0;
  group->times = mem_new(SHORT * sizeof *group->times);
  for (size_t i = 0; i < group->values; i++) {
    if (group->value[i] < SHORT)
      group->times[group->value[i]]++;
    else
      group->value[left++] = group->value[i];
  }
  group->values = left;
}

static void add_seconds(Sums *group, int64_t seconds) {
  if (group->times && seconds < SHORT) {
    group->times[seconds]++;
    return;
  }
  if (group->values == group->room) {
    group->room = 2 * group->room + 8;
    group->value = mem_grow(group->value, group->room, sizeof *group->value);
  }
  group->value[group->values++] = seconds;
  if (group->values == MANY && !group->times) count_short(group);
}

// ---- shapes ----

// Shapes whose keys in this question are the same fall into one class.
static void classify(Rollup *rollup) {
  static const IndexDimension dimension[PACK_PARTS] = {INDEX_EXHIBIT, INDEX_LANGUAGE,
                                                       INDEX_LEVEL, INDEX_OUTCOME};
  size_t                      count = lexicon_count(rollup->shapes);
  Lexicon                    *classes = lexicon_new();
  char                        parts[PACK_PARTS][LINE_TEXT_MAX], text[PACK_SHAPE_MAX];
  rollup->class_of = mem_new((count + 1) * sizeof *rollup->class_of);
  rollup->idle = mem_new((count + 1) * sizeof *rollup->idle);
  rollup->class_key = mem_new((count + 1) * sizeof *rollup->class_key);
  for (size_t shape = 0; shape < count; shape++) {
    const char *key[PACK_PARTS] = {NULL};
    char       *end = text;
    pack_shape(parts, lexicon_text(rollup->shapes, shape));
    for (int i = 0; i < rollup->query->count; i++)
      for (int p = 0; p < PACK_PARTS; p++)
        if (rollup->query->by[i] == dimension[p]) {
          key[p] = keep(rollup, parts[p]);
          end = stpcpy(stpcpy(end, key[p]), " ");
        }
    *end = '\0';
    size_t number = lexicon_number(classes, text);
    memcpy(rollup->class_key[number], key, sizeof key);
    rollup->class_of[shape] = number;
    rollup->idle[shape] = strcmp(parts[PACK_PARTS - 1], "idle") == 0;
  }
  rollup->slot = mem_new((lexicon_count(classes) * HOURS + 1) * sizeof *rollup->slot);
  lexicon_free(classes);
}

Rollup *rollup_new(const IndexQuery *query, const Lexicon *shapes, const Groups *people) {
  Rollup *rollup = mem_new(sizeof *rollup);
  rollup->query = query;
  rollup->shapes = shapes;
  rollup->people = people;
  rollup->words = lexicon_new();
  rollup->by_use = index_by_use(query);
  rollup->by_group = index_by_group(query);
  rollup->by_time = index_by_time(query);
  for (int i = 0; i < HOURS; i++) {
    char name[12];
    snprintf(name, sizeof name, "%02d", i);
    rollup->hour[i] = keep(rollup, name);
  }
  for (int i = 0; i < query->count; i++) {
    rollup->by_hour = rollup->by_hour || query->by[i] == INDEX_HOUR;
    rollup->asks_group = rollup->asks_group || query->by[i] >= INDEX_UNIT;
  }
  rollup->named = mem_new(NAMED * sizeof *rollup->named);
  classify(rollup);
  return rollup;
}

void rollup_free(Rollup *rollup) {
  if (!rollup) return;
  for (size_t i = 0; i < rollup->groups; i++) {
    free(rollup->group[i].value);
    free(rollup->group[i].times);
    free(rollup->group[i].unit);
  }
  free(rollup->group);
  free(rollup->table);
  free(rollup->class_of);
  free(rollup->idle);
  free(rollup->class_key);
  free(rollup->slot);
  free(rollup->named);
  lexicon_free(rollup->words);
  free(rollup);
}

// ---- groups of people ----

// The key of a dimension of groups; a group that is NULL is no group.
static const char *key_of(Rollup *rollup, IndexDimension by, const Group *group) {
  char text[LINE_TEXT_MAX + 24];
  if (!group) return keep(rollup, GROUPS_WALK_IN);
  if (by == INDEX_UNIT) return keep(rollup, group->unit);
  if (by == INDEX_CLASS) return keep(rollup, group->class);
  if (by == INDEX_PURPOSE) return keep(rollup, group->purpose);
  snprintf(text, sizeof text, "%s %" PRId64, group->kiosk, group->seq);
  return keep(rollup, text);
}

// Who was there. False when nothing of it is asked.
static bool find_people(const Rollup *rollup, const char *kiosk, int64_t batch,
                        const Group **group) {
  *group = groups_there(rollup->people, kiosk, batch);
  bool filters = rollup->query->unit || rollup->query->class;
  return !filters || (*group && index_is_group(rollup->query, *group));
}

// ---- packs ----

// The names of a day in the question's dimensions of time.
static const char *const *names_of(Rollup *rollup, int64_t day) {
  static const PeriodKind kinds[] = {
    [INDEX_DAY] = PERIOD_DAY,     [INDEX_WEEK] = PERIOD_WEEK,
    [INDEX_MONTH] = PERIOD_MONTH, [INDEX_QUARTER] = PERIOD_QUARTER,
    [INDEX_YEAR] = PERIOD_YEAR,
  };
  char   name[PERIOD_TEXT_MAX];
  Named *named = &rollup->named[(uint64_t)day % NAMED];
  if (named->known && named->day == day) return named->name;
  named->known = true;
  named->day = day;
  for (int i = 0; i < rollup->query->count; i++) {
    IndexDimension by = rollup->query->by[i];
    named->name[i] =
      by < INDEX_HOUR ? keep(rollup, period_name(name, kinds[by], day)) : NULL;
  }
  return named->name;
}

static size_t find_group(Rollup *rollup, const IndexRow *like, size_t class, int hour) {
  IndexRow row = *like;
  for (int i = 0; i < rollup->query->count; i++) {
    IndexDimension by = rollup->query->by[i];
    if (row.uncertain && (by <= INDEX_HOUR || !rollup->by_time)) continue;
    if (by == INDEX_HOUR)
      row.key[i] = rollup->hour[hour];
    else if (by >= INDEX_EXHIBIT && by <= INDEX_OUTCOME)
      row.key[i] = rollup->class_key[class][by - INDEX_EXHIBIT];
  }
  return group_of(rollup, &row);
}

static void add_use(Rollup *rollup, Sums *group, const PackRecord *record) {
  if (rollup->idle[record->shape]) group->row.left_idle++;
  if (record->value < 0 || rollup->query->brief)
    group->unknown++;
  else
    add_seconds(group, record->value);
}

static void add_record(Rollup *rollup, Sums *group, const PackRecord *record) {
  switch ((PackKind)record->kind) {
  case PACK_ALIVE: break;
  case PACK_SESSION: group->row.sessions += record->value; break;
  case PACK_COMPLETED:
    group->row.completed++;
    add_use(rollup, group, record);
    break;
  case PACK_USE: add_use(rollup, group, record); break;
  case PACK_FAULTS: group->row.faults += record->value; break;
  case PACK_IN:
    group->row.doors++;
    group->row.in += record->value;
    break;
  case PACK_OUT: group->row.out += record->value; break;
  }
}

// Sessions have no exhibit, doors no group.
static bool tells(const Rollup *rollup, const PackRecord *record) {
  bool door = record->kind == PACK_IN || record->kind == PACK_OUT;
  if (door) return !rollup->by_use && !rollup->by_group;
  return !rollup->by_use || record->kind >= PACK_USE;
}

// True when the period, and one row of each dimension of time, hold both bounds.
static bool is_sure(Rollup *rollup, IndexRow *row, int64_t lo, int64_t hi) {
  const IndexQuery *query = rollup->query;
  bool              known = lo > 0 && hi < DATING_EVER;
  bool sure = lo >= query->period.from * HOURS && hi < (query->period.to + 1) * HOURS &&
              (known || !index_by_time(query));
  const char *a[INDEX_DIMENSIONS] = {NULL}, *const *b = NULL;
  if (sure && known) {
    memcpy(a, names_of(rollup, lo / HOURS), sizeof a);
    b = names_of(rollup, hi / HOURS);
  }
  for (int i = 0; sure && i < query->count; i++) {
    if (query->by[i] < INDEX_HOUR) {
      sure = b && a[i] == b[i];
      row->key[i] = sure ? a[i] : NULL;
    } else if (query->by[i] == INDEX_HOUR) {
      sure = lo == hi;
      row->key[i] = rollup->hour[(lo % HOURS + HOURS) % HOURS];
    }
  }
  return sure;
}

// Keys that cannot be told stay NULL.
static void set_keys(Rollup *rollup, const FetchPack *pack, const Group *people,
                     IndexRow *row) {
  const IndexQuery *query = rollup->query;
  const PackPart   *part = pack->part;
  if (part->dated)
    memcpy(row->key, names_of(rollup, part->lo / HOURS), sizeof row->key);
  else
    row->uncertain = !is_sure(rollup, row, part->lo, part->hi);
  for (int i = 0; i < query->count; i++) {
    IndexDimension by = query->by[i];
    if (by == INDEX_KIOSK) row->key[i] = keep(rollup, pack->kiosk);
    if (by >= INDEX_UNIT) row->key[i] = key_of(rollup, by, people);
    if (row->uncertain && (by <= INDEX_HOUR || !rollup->by_time)) row->key[i] = NULL;
  }
}

// Of others than those asked a part tells only that the kiosk was on.
static void add_part(Rollup *rollup, const PackPart *part, const IndexRow *row,
                     bool asked) {
  size_t number = group_of(rollup, row);
  Sums  *group = &rollup->group[number];
  if (!asked) return;
  group->row.sessions += part->sessions;
  group->row.completed += part->completed;
  group->unknown += part->uses;
}

static bool add_records(Rollup *rollup, const FetchPack *pack, const IndexRow *row,
                        bool asked) {
  size_t shapes = lexicon_count(rollup->shapes);
  rollup->packs++;
  for (size_t i = 0; i < pack->part->count; i++) {
    const PackRecord *record = &pack->record[i];
    if (record->shape >= shapes || record->hour >= HOURS)
      return fail("index: a pack of %s is spoilt", pack->kiosk);
    if (!tells(rollup, record) || (!asked && record->kind != PACK_ALIVE)) continue;
    size_t class = rollup->class_of[record->shape];
    Slot *slot = &rollup->slot[class * HOURS + (rollup->by_hour ? record->hour : 0)];
    if (slot->pack != rollup->packs)
      *slot = (Slot){rollup->packs, find_group(rollup, row, class, record->hour)};
    add_record(rollup, &rollup->group[slot->group], record);
  }
  return true;
}

bool rollup_pack(Rollup *rollup, const FetchPack *pack) {
  IndexRow     row = {0};
  const Group *people;
  bool         asked = find_people(rollup, pack->kiosk, pack->part->batch, &people);
  if (!asked && (rollup->by_use || rollup->asks_group)) return true;
  set_keys(rollup, pack, people, &row);
  if (pack->record) return add_records(rollup, pack, &row, asked);
  add_part(rollup, pack->part, &row, asked);
  return true;
}

// ---- single facts ----

static IndexRow row_of(Rollup *rollup, const Fact *fact, const Group *people, int64_t lo,
                       int64_t hi) {
  const IndexQuery *query = rollup->query;
  IndexRow          row = {0};
  row.uncertain = !is_sure(rollup, &row, lo, hi);
  for (int i = 0; i < query->count; i++) {
    const char *const text[] = {[INDEX_KIOSK] = fact->kiosk,
                                [INDEX_EXHIBIT] = fact->exhibit,
                                [INDEX_LANGUAGE] = fact->language,
                                [INDEX_LEVEL] = fact->level,
                                [INDEX_OUTCOME] = fact->outcome};
    IndexDimension    by = query->by[i];
    bool              time = by <= INDEX_HOUR;
    if (!time)
      row.key[i] = by >= INDEX_UNIT ? key_of(rollup, by, people) : keep(rollup, text[by]);
    if (row.uncertain && (time || !index_by_time(query))) row.key[i] = NULL;
  }
  return row;
}

void rollup_fact(Rollup *rollup, const Fact *fact, int64_t lo, int64_t hi) {
  bool         use = fact->kind == FACT_USE;
  const Group *people;
  bool         asked = find_people(rollup, fact->kiosk, fact->batch, &people);
  if (rollup->by_use && !use && fact->kind != FACT_FAULT) return;
  if (fact->kind == FACT_DOOR && rollup->by_group) return;
  if (!asked && (fact->kind != FACT_ALIVE || rollup->asks_group)) return;
  IndexRow row = row_of(rollup, fact, people, lo, hi);
  size_t   number = group_of(rollup, &row);
  Sums    *group = &rollup->group[number];
  group->row.sessions += fact->kind == FACT_SESSION;
  group->row.completed += fact->completed;
  group->row.left_idle += use && strcmp(fact->outcome, "idle") == 0;
  group->row.faults += fact->faults;
  group->row.doors += fact->kind == FACT_DOOR;
  group->row.in += fact->in;
  group->row.out += fact->out;
  if (use && fact->seconds < 0) group->unknown++;
  if (use && fact->seconds >= 0) add_seconds(group, fact->seconds);
}

void rollup_group(Rollup *rollup, const Group *people) {
  Fact fact = {0};
  memcpy(fact.kiosk, people->kiosk, sizeof fact.kiosk);
  IndexRow row = row_of(rollup, &fact, people, people->lo, people->hi);
  size_t   number = group_of(rollup, &row);
  Sums    *group = &rollup->group[number];
  group->row.batches++;
  group->row.people += people->heads;
  group->row.talks += people->talk;
  if (strcmp(people->unit, GROUPS_UNKNOWN) == 0) return;
  if (group->units == group->units_room) {
    group->units_room = 2 * group->units_room + 8;
    group->unit = mem_grow(group->unit, group->units_room, sizeof *group->unit);
  }
  group->unit[group->units++] = keep(rollup, people->unit);
}

// ---- giving out ----

static int by_keys(const void *a, const void *b) {
  const Sums *x = a, *y = b;
  if (x->row.uncertain != y->row.uncertain) return x->row.uncertain ? 1 : -1;
  for (int i = 0; i < INDEX_DIMENSIONS; i++) {
    const char *p = x->row.key[i], *q = y->row.key[i];
    if (p == q) continue;
    if (!p || !q) return p ? 1 : -1;
    return strcmp(p, q);
  }
  return 0;
}

static int by_value(const void *a, const void *b) {
  int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return (x > y) - (x < y);
}

static int by_pointer(const void *a, const void *b) {
  uintptr_t x = (uintptr_t) * (const char *const *)a,
            y = (uintptr_t) * (const char *const *)b;
  return (x > y) - (x < y);
}

static int64_t count_units(Sums *group) {
  int64_t units = group->units > 0;
  if (group->units) qsort(group->unit, group->units, sizeof *group->unit, by_pointer);
  for (size_t i = 1; i < group->units; i++) units += group->unit[i] != group->unit[i - 1];
  return units;
}

static void give_seconds(Sums *group, void (*each)(void *user, const IndexRow *row),
                         void *user) {
  IndexRow row = {.uncertain = group->row.uncertain};
  memcpy(row.key, group->row.key, sizeof row.key);
  for (row.seconds = 0; group->times && row.seconds < SHORT; row.seconds++) {
    row.uses = group->times[row.seconds];
    if (row.uses) each(user, &row);
  }
  if (group->values) qsort(group->value, group->values, sizeof(int64_t), by_value);
  for (size_t i = 0; i < group->values; i += (size_t)row.uses) {
    row.seconds = group->value[i];
    for (row.uses = 1; i + (size_t)row.uses < group->values; row.uses++)
      if (group->value[i + (size_t)row.uses] != row.seconds) break;
    each(user, &row);
  }
}

void rollup_each(Rollup *rollup, void (*each)(void *user, const IndexRow *row),
                 void   *user) {
  if (rollup->groups) qsort(rollup->group, rollup->groups, sizeof(Sums), by_keys);
  for (size_t g = 0; g < rollup->groups; g++) {
    Sums *group = &rollup->group[g];
    group->row.uses = group->unknown;
    group->row.units = count_units(group);
    group->row.seconds = -1;
    each(user, &group->row);
    give_seconds(group, each, user);
  }
}
