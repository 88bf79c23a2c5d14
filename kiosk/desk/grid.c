#include "desk/grid.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/gather.h"
#include "desk/hide.h"
#include "desk/terms.h"

enum { NOTE_MAX = 512, CLASSES_MAX = 10 };

typedef struct {
  int64_t alive, due;
} Days;

typedef struct {
  const ReportAsk *ask;
  int              measure[GRID_MEASURES_MAX];
  int              measures;
  bool             by_time, days;  // the first key is one of time; has columns of days
  Gather           now, before;
  Gather           now_days, before_days;  // keys: the first one, and the day
  Gather           classes;                // groups; keys: those asked, and the class
  int64_t          pruned;                 // the last day that only totals tell of
  const char *class[CLASSES_MAX];          // that have a column each
  int    class_count;
  Table *table;
} Grid;

static const PeriodKind kinds[] = {
  [INDEX_DAY] = PERIOD_DAY,     [INDEX_WEEK] = PERIOD_WEEK,
  [INDEX_MONTH] = PERIOD_MONTH, [INDEX_QUARTER] = PERIOD_QUARTER,
  [INDEX_YEAR] = PERIOD_YEAR,
};

// ---- gathering ----

static bool has(const Grid *grid, int measure) {
  for (int m = 0; m < grid->measures; m++)
    if (grid->measure[m] == measure) return true;
  return false;
}

// Usual classes in the order of their age, then others.
static void note_class(Grid *grid, const char *class) {
  static const char *const usual[] = {"primary", "middle", "high",   "college",
                                      "adult",   "staff",  "public", NULL};
  int                      rank[2] = {0, 0}, at = grid->class_count;
  for (int i = 0; i < at; i++)
    if (strcmp(grid->class[i], class) == 0) return;
  if (at == CLASSES_MAX) return;
  while (usual[rank[0]] && strcmp(usual[rank[0]], class) != 0) rank[0]++;
  for (; at > 0; at--) {
    for (rank[1] = 0; usual[rank[1]]; rank[1]++)
      if (strcmp(usual[rank[1]], grid->class[at - 1]) == 0) break;
    if (rank[1] <= rank[0]) break;
    grid->class[at] = grid->class[at - 1];
  }
  grid->class[at] = class;
  grid->class_count++;
}

// A row would give away a class that is hidden in it, so the public sees none.
static bool gather_classes(Grid *grid) {
  IndexQuery query = grid->ask->query;
  int        last = query.count;
  if (!has(grid, GATHER_TALKS) || grid->ask->publication || query.class) return true;
  for (int i = 0; i < last; i++)
    if (query.by[i] == INDEX_CLASS) return true;
  query.by[query.count++] = INDEX_CLASS;
  query.groups_only = true;
  if (!gather_open(&grid->classes, grid->ask->index, &query)) return false;
  for (size_t g = 0; g < grid->classes.groups; g++)
    if (grid->classes.group[g].key[last])
      note_class(grid, grid->classes.group[g].key[last]);
  return true;
}

static bool gather_all(Grid *grid) {
  const ReportAsk *ask = grid->ask;
  IndexQuery       before = ask->query;
  IndexQuery       days = ask->query;
  before.period = ask->before;
  days.brief = true;
  days.by[1] = INDEX_DAY;
  days.count = ask->query.by[0] == INDEX_DAY ? 1 : 2;
  bool ok = gather_open(&grid->now, ask->index, &ask->query);
  if (ok && grid->by_time) ok = gather_open(&grid->now_days, ask->index, &days);
  days.period = ask->before;
  if (ok && ask->compare) ok = gather_open(&grid->before, ask->index, &before);
  if (ok && ask->compare && grid->by_time)
    ok = gather_open(&grid->before_days, ask->index, &days);
  return ok && gather_classes(grid);
}

static void release(Grid *grid) {
  gather_close(&grid->now);
  gather_close(&grid->before);
  gather_close(&grid->now_days);
  gather_close(&grid->before_days);
  gather_close(&grid->classes);
}

// ---- days ----

static Days days_of_all(const Gather *gather) {
  Period period = terms_period(&gather->query, &gather->span);
  return (Days){gather->span.alive, period.to - period.from + 1};
}

// Those of a row. An hour stands for all days of the period.
static Days days_of_row(const Gather *days, const char *key) {
  Period bounds = terms_period(&days->query, &days->span), row;
  Days   result = {0, bounds.to - bounds.from + 1};
  for (size_t g = 0; g < days->sure; g++)
    result.alive += strcmp(days->group[g].key[0], key) == 0;
  if (days->query.by[0] == INDEX_HOUR) return result;
  if (!period_parse(&row, kinds[days->query.by[0]], key)) return (Days){0, 0};
  if (row.from < bounds.from) row.from = bounds.from;
  if (row.to > bounds.to) row.to = bounds.to;
  result.due = row.to - row.from + 1;
  return result;
}

// Whether a row, or with NULL the whole, may be compared: both years have enough days.
static bool enough(const Grid *grid, const char *key, const char *key_before) {
  bool row = key && key_before && grid->by_time && grid->ask->query.by[0] != INDEX_HOUR;
  Days now = row ? days_of_row(&grid->now_days, key) : days_of_all(&grid->now);
  Days before =
    row ? days_of_row(&grid->before_days, key_before) : days_of_all(&grid->before);
  return figure_enough(now.alive, now.due) && figure_enough(before.alive, before.due);
}

// ---- columns ----

static bool compared(const Grid *grid, int measure) {
  bool compares = measure == GATHER_SESSIONS || measure == GATHER_USES ||
                  (measure == GATHER_PEOPLE && has(grid, GATHER_TALKS));
  return grid->ask->compare && compares &&
         !(measure == GATHER_SESSIONS && index_by_use(&grid->ask->query));
}

static void put_compared_columns(Table *table, int measure) {
  static const char *const names[][2] = {
    [GATHER_SESSIONS] = {"sessions_last_year", "sessions_change"},
    [GATHER_USES] = {"uses_last_year", "uses_change"},
    [GATHER_PEOPLE] = {"people_last_year", "people_change"},
  };
  static const char *const headings[][2] = {
    [GATHER_SESSIONS] = {"上年同期场次", "场次增减"},
    [GATHER_USES] = {"上年同期使用次数", "使用次数增减"},
    [GATHER_PEOPLE] = {"上年同期人数", "人数增减"},
  };
  bool english = table->english;
  int  at = table->columns;
  table->column[at] = terms_measure(measure, english);
  table->column[at].name = names[measure][0];
  table->column[at].heading = terms_say(english, headings[measure][0], names[measure][0]);
  table->column[at + 1] = (TableColumn){
    .name = names[measure][1],
    .heading = terms_say(english, headings[measure][1], names[measure][1]),
    .kind = TABLE_SHARE,
    .of = {at - 1, at},
  };
  table->column[at].aside = table->column[at + 1].aside = measure != GATHER_PEOPLE;
  table->columns += 2;
}

// People and machines in one table: a sheet to sign has no room for all of it.
static bool is_crowded(const Grid *grid) {
  return has(grid, GATHER_TALKS) && has(grid, GATHER_SESSIONS);
}

static void put_class_columns(const Grid *grid) {
  Table *table = grid->table;
  char   name[LINE_TEXT_MAX + 8], word[TERMS_KEY_MAX];
  for (int i = 0; i < grid->class_count; i++) {
    bool unknown = strcmp(grid->class[i], GROUPS_UNKNOWN) == 0;
    snprintf(name, sizeof name, "people_%s", unknown ? "unknown" : grid->class[i]);
    terms_key(INDEX_CLASS, grid->class[i], table -> english, word);
    TableColumn *column = &table->column[table->columns++];
    *column = terms_measure(GATHER_PEOPLE, table->english);
    column->name = table_keep(table, name);
    column->heading = table->english ? column->name : table_keep(table, word);
    column->aside = is_crowded(grid);
  }
}

static bool is_aside(const Grid *grid, int measure) {
  bool door = measure == GATHER_IN || measure == GATHER_OUT;
  if (is_crowded(grid) && (measure == GATHER_TALKS || measure == GATHER_LEFT_IDLE ||
                           measure == GATHER_FAULTS || measure == GATHER_SECONDS ||
                           measure == GATHER_MEDIAN || measure == GATHER_OUT))
    return true;
  for (size_t g = 0; door && g < grid->now.groups; g++)
    if (grid->now.group[g].doors > 0) return false;
  return door;
}

static void put_columns(const Grid *grid) {
  const IndexQuery *query = &grid->ask->query;
  Table            *table = grid->table;
  bool              english = grid->ask->english;
  int               uses = 0;
  for (int i = 0; i < query->count; i++)
    table->column[table->columns++] = terms_dimension(query->by[i], english);
  for (int m = 0; m < grid->measures; m++) {
    int          measure = grid->measure[m];
    TableColumn *column = &table->column[table->columns++];
    *column = terms_measure(measure, english);
    if (measure == GATHER_USES) uses = table->columns - 1;
    column->aside = is_aside(grid, measure);
    if (measure == GATHER_SECONDS || measure == GATHER_MEDIAN) column->of[0] = uses;
    if (compared(grid, measure)) put_compared_columns(table, measure);
    if (measure == GATHER_PEOPLE) put_class_columns(grid);
  }
  if (!grid->days) return;
  bool adds = query->by[0] != INDEX_HOUR;
  table->column[table->columns++] =
    (TableColumn){.name = "days_alive",
                  .heading = terms_say(english, "开机天数", "days_alive"),
                  .kind = TABLE_NUMBER,
                  .adds = adds};
  table->column[table->columns++] =
    (TableColumn){.name = "days_due",
                  .heading = terms_say(english, "应有天数", "days_due"),
                  .kind = TABLE_NUMBER,
                  .adds = adds};
}

// ---- rows ----

static const char *key_text(const Grid *grid, const char *const *key, int i,
                            char text[TERMS_KEY_MAX]) {
  bool time = grid->ask->query.by[i] <= INDEX_HOUR;
  if (key[i] && (time || grid->ask->ids)) return key[i];
  if (key[i]) return terms_key(grid->ask->query.by[i], key[i], grid->ask->english, text);
  return time || i == 0 ? terms_say(grid->ask->english, "日期不确定", "date uncertain")
                        : "-";
}

static void put_number(TableCell *cell, int64_t number) {
  cell->number = number;
  cell->none = number < 0;
}

// The same keys a year earlier; false for what has no date.
static bool keys_before(const Grid *grid, const char *const *key, const char **before,
                        char text[][PERIOD_TEXT_MAX]) {
  for (int i = 0; i < grid->ask->query.count; i++) {
    if (!key[i]) return false;
    before[i] = key[i];
    if (grid->ask->query.by[i] >= INDEX_HOUR) continue;
    snprintf(text[i], PERIOD_TEXT_MAX, "%04d%s", atoi(key[i]) - 1, key[i] + 4);
    before[i] = text[i];
  }
  return true;
}

static void put_change(TableCell *cell, int64_t now, int64_t before, bool fair) {
  cell->none = !fair || now < 0 || before <= 0;
  if (!cell->none) cell->number = figure_change(now, before);
}

static void put_compared(const Grid *grid, const char *const *key, int64_t now,
                         int measure, TableCell *cell) {
  const char *before_key[INDEX_DIMENSIONS];
  char        text[INDEX_DIMENSIONS][PERIOD_TEXT_MAX];
  if (!keys_before(grid, key, before_key, text)) return;
  const GatherGroup *group = gather_find(&grid->before, before_key);
  if (!group) return;
  put_number(&cell[0], group->sum[measure]);
  put_change(&cell[1], now, group->sum[measure], enough(grid, key[0], before_key[0]));
}

static void put_days(const Grid *grid, const char *key, TableCell *cell) {
  Days days = key ? days_of_row(&grid->now_days, key) : (Days){-1, -1};
  put_number(&cell[0], days.alive);
  put_number(&cell[1], days.due);
}

static TableCell *put_classes(const Grid *grid, const char *const *key, int64_t people,
                              TableCell *cell) {
  const char *class_key[INDEX_DIMENSIONS];
  int         count = grid->ask->query.count;
  for (int i = 0; i < count; i++) class_key[i] = key[i];
  for (int i = 0; i < grid->class_count; i++) {
    class_key[count] = grid->class[i];
    const GatherGroup *group = gather_find(&grid->classes, class_key);
    put_number(cell++, group ? group->sum[GATHER_PEOPLE] : people < 0 ? -1 : 0);
  }
  return cell;
}

// What machines saw of a day or week that was pruned is told of its month only.
static bool is_pruned(const Grid *grid, const char *key) {
  IndexDimension by = grid->ask->query.by[0];
  Period         row;
  return key && (by == INDEX_DAY || by == INDEX_WEEK) &&
         period_parse(&row, kinds[by], key) && row.from <= grid->pruned;
}

// `group` NULL: the kiosk was off. Or `none`: on, and none.
static void put_row(const Grid *grid, const char *const *key, const GatherGroup *group,
                    int64_t none) {
  TableCell *cell = table_add(grid->table);
  char       text[TERMS_KEY_MAX];
  for (int i = 0; i < grid->ask->query.count; i++, cell++) {
    cell->text = mem_copy(key_text(grid, key, i, text));
    cell->none = false;
  }
  bool sure = !group || !group->uncertain, pruned = is_pruned(grid, key[0]);
  for (int m = 0; m < grid->measures; m++) {
    int     measure = grid->measure[m];
    int64_t number = group ? group->sum[measure] : none;
    if (!group && measure == GATHER_SESSIONS && index_by_use(&grid->ask->query))
      number = -1;
    if (!group && (measure == GATHER_MEDIAN || measure >= GATHER_IN)) number = -1;
    if (pruned && (measure < GATHER_BATCHES || measure >= GATHER_IN)) number = -1;
    put_number(cell++, number);
    if (compared(grid, measure)) {
      if (sure) put_compared(grid, key, number, measure, cell);
      cell += 2;
    }
    if (measure == GATHER_PEOPLE) cell = put_classes(grid, key, number, cell);
  }
  if (grid->days && sure) put_days(grid, key[0], cell);
}

static void put_group(const Grid *grid, const GatherGroup *group) {
  const char *key[INDEX_DIMENSIONS];
  for (int i = 0; i < grid->ask->query.count; i++) key[i] = group->key[i];
  put_row(grid, key, group, 0);
}

// A period of which no line tells stands as a row without data, between the first and the
// last.
static void put_until(const Grid *grid, const char *name, size_t *next) {
  const Gather *now = &grid->now;
  int           order = -1;
  while (order < 0 && *next < now->sure && now->group[*next].key[0]) {
    order = strcmp(now->group[*next].key[0], name);
    if (order <= 0) put_group(grid, &now->group[(*next)++]);
  }
  if (order != 0) put_row(grid, &name, NULL, -1);
}

static size_t put_periods(const Grid *grid) {
  const IndexSpan *span = &grid->now.span;
  size_t           next = 0;
  char             name[PERIOD_TEXT_MAX], last[PERIOD_TEXT_MAX] = "";
  for (int64_t day = span->first; day <= span->last; day++) {
    period_name(name, kinds[grid->ask->query.by[0]], day);
    if (strcmp(name, last) == 0) continue;
    put_until(grid, name, &next);
    memcpy(last, name, sizeof last);
  }
  return next;
}

static size_t put_hours(const Grid *grid) {
  const Gather *now = &grid->now;
  size_t        next = 0;
  char          name[PERIOD_TEXT_MAX];
  if (now->sure == 0) return 0;
  int last = atoi(now->group[now->sure - 1].key[0]);
  for (int hour = atoi(now->group[0].key[0]); hour <= last; hour++) {
    snprintf(name, sizeof name, "%02d", hour);
    put_until(grid, name, &next);
  }
  return next;
}

// What was there last year and is not now: on, and none; or no data, when never on.
static void put_gone(const Grid *grid) {
  for (size_t g = 0; g < grid->before.sure; g++) {
    const char *key[INDEX_DIMENSIONS];
    for (int i = 0; i < grid->ask->query.count; i++)
      key[i] = grid->before.group[g].key[i];
    if (!gather_find(&grid->now, key))
      put_row(grid, key, NULL, grid->now.span.alive > 0 ? 0 : -1);
  }
}

static void put_rows(const Grid *grid) {
  const IndexQuery *query = &grid->ask->query;
  size_t            next = 0;
  if (query->count == 1 && query->by[0] < INDEX_HOUR) next = put_periods(grid);
  if (query->count == 1 && query->by[0] == INDEX_HOUR) next = put_hours(grid);
  for (; next < grid->now.sure; next++) put_group(grid, &grid->now.group[next]);
  if (!index_by_time(query)) put_gone(grid);
  for (; next < grid->now.groups; next++) put_group(grid, &grid->now.group[next]);
}

static int by_text(const void *a, const void *b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

// A unit that came twice is one.
static void put_units(const Grid *grid) {
  const Groups *groups = index_groups(grid->ask->index);
  int           at = table_column(grid->table, "units");
  size_t        n = 0;
  if (at < 0 || !grid->table->total || !groups) return;
  const char **unit = mem_new((groups_count(groups) + 1) * sizeof(char *));
  for (size_t i = 0; i < groups_count(groups); i++) {
    const Group *group = groups_at(groups, i);
    if (!group->voided && strcmp(group->unit, GROUPS_UNKNOWN) != 0 &&
        index_asks_group(&grid->ask->query, group))
      unit[n++] = group->unit;
  }
  int64_t units = n > 0;
  if (n) qsort(unit, n, sizeof *unit, by_text);
  for (size_t i = 1; i < n; i++) units += strcmp(unit[i - 1], unit[i]) != 0;
  free(unit);
  free(grid->table->total[at].text);
  grid->table->total[at] = (TableCell){.number = units};
}

// The whole compares by the days of the whole.
static void put_total(const Grid *grid) {
  Table *table = grid->table;
  table_total(table);
  if (!table->total) return;
  for (int c = 0; c < table->columns; c++) {
    const TableColumn *column = &table->column[c];
    TableCell         *total = table->total;
    if (column->kind != TABLE_SHARE) continue;
    free(total[c].text);
    total[c].text = NULL;
    put_change(&total[c], total[c - 2].none ? -1 : total[c - 2].number,
               total[c - 1].none ? 0 : total[c - 1].number, enough(grid, NULL, NULL));
  }
}

static bool both_years(const Gather *now, const Gather *before, char *line, size_t size,
                       bool english) {
  int64_t sum[4] = {0};
  int     kiosks = 0;
  for (size_t g = 0; g < now->sure; g++) {
    const GatherGroup *a = &now->group[g];
    const char        *key[] = {a->key[0]};
    const GatherGroup *b = gather_find(before, key);
    if (!b) continue;
    kiosks++;
    for (int m = GATHER_SESSIONS; m <= GATHER_USES; m++) {
      sum[m] += a->sum[m];
      sum[2 + m] += b->sum[m];
    }
  }
  snprintf(line, size,
           terms_say(english,
                     "两年都开机的 %d 台设备：场次 %" PRId64 "，上年同期 %" PRId64
                     "；使用次数 %" PRId64 "，上年同期 %" PRId64 "。\n",
                     "%d kiosks on in both years: sessions %" PRId64
                     ", last year %" PRId64 "; uses %" PRId64 ", last year %" PRId64
                     ".\n"),
           kiosks, sum[0], sum[2], sum[1], sum[3]);
  return kiosks > 0;
}

// A hall that got more kiosks is compared without the new ones, too.
static bool note_both_years(const ReportAsk *ask, Table *table) {
  char       line[NOTE_MAX];
  Gather     now = {0}, before = {0};
  IndexQuery query = ask->query;
  query.by[0] = INDEX_KIOSK;
  query.count = 1;
  query.brief = true;
  bool ok = gather_open(&now, ask->index, &query);
  query.period = ask->before;
  ok = ok && gather_open(&before, ask->index, &query);
  if (ok && both_years(&now, &before, line, sizeof line, ask->english))
    table_note(table, line);
  gather_close(&now);
  gather_close(&before);
  return ok;
}

static void note_pruned(const Grid *grid) {
  const IndexQuery *query = &grid->ask->query;
  char              day[PERIOD_TEXT_MAX], line[NOTE_MAX];
  bool              fine =
    query->by[0] == INDEX_DAY || query->by[0] == INDEX_WEEK || query->by[0] == INDEX_HOUR;
  if (!fine || grid->pruned < terms_period(query, &grid->now.span).from) return;
  snprintf(
    line, sizeof line,
    terms_say(grid->ask->english,
              "到 %s 为止的原始记录已清理，只有月合计：场次和使用次数在“日期不确定”一"
              "行；请用 --by month、quarter 或 year。\n",
              "Lines up to %s were pruned, monthly totals are left: sessions and "
              "uses stand in the row \"date uncertain\"; take --by month, quarter or "
              "year.\n"),
    period_name(day, PERIOD_DAY, grid->pruned));
  table_note(grid->table, line);
}

// The total of each whole quarter, and nothing else.
static void note_recovery(const ReportAsk *ask, const IndexSpan *span, Table *table) {
  const Groups *groups = index_groups(ask->index);
  Period        period = terms_period(&ask->query, span), quarter;
  char          name[PERIOD_TEXT_MAX], line[NOTE_MAX], people[TABLE_SHOWN_MAX];
  if (!groups || ask->query.kiosk || ask->query.unit || ask->query.class) return;
  for (int64_t day = period.from; day <= period.to; day = quarter.to + 1) {
    period_name(name, PERIOD_QUARTER, day);
    if (!period_parse(&quarter, PERIOD_QUARTER, name)) return;
    if (ask->query.period.from > quarter.from || ask->query.period.to < quarter.to)
      continue;
    int64_t sum = groups_recovery(groups, quarter.from * 24, quarter.to * 24 + 23);
    if (sum == 0) continue;
    snprintf(people, sizeof people, sum < HIDE_UNDER ? "＜%d" : "%d",
             sum < HIDE_UNDER ? HIDE_UNDER : (int)sum);
    snprintf(line, sizeof line,
             terms_say(ask->english, "社区戒毒康复人员（不计入上表），%s：%s 人。\n",
                       "People in recovery (not in the table), %s: %s.\n"),
             name, people);
    table_note(table, line);
  }
}

static unsigned notes_of(const Grid *grid) {
  unsigned notes = TERMS_HOUR | TERMS_NONE;
  if (has(grid, GATHER_SESSIONS)) notes |= TERMS_SESSIONS | TERMS_USES;
  if (grid->days) notes |= TERMS_DAYS;
  if (grid->ask->compare) notes |= TERMS_LAST_YEAR;
  for (int m = 0; m < grid->measures; m++) {
    if (grid->ask->printed && is_aside(grid, grid->measure[m])) continue;
    if (grid->measure[m] == GATHER_LEFT_IDLE) notes |= TERMS_LEFT_IDLE;
    if (grid->measure[m] == GATHER_FAULTS) notes |= TERMS_FAULTS;
    if (grid->measure[m] == GATHER_SECONDS) notes |= TERMS_SECONDS | TERMS_MEDIAN;
    if (grid->measure[m] == GATHER_PEOPLE) notes |= TERMS_GROUPS;
    if (grid->measure[m] == GATHER_IN) notes |= TERMS_DOOR;
  }
  return notes;
}

// Sessions have no exhibit, doors and groups neither; a door has no group.
static void take_measures(Grid *grid, const int *measures, int count) {
  const IndexQuery *query = &grid->ask->query;
  for (int m = 0; m < count; m++) {
    bool door = measures[m] == GATHER_IN || measures[m] == GATHER_OUT;
    bool group = measures[m] >= GATHER_BATCHES && !door;
    if ((door || group) && index_by_use(query)) continue;
    if (door && index_by_group(query)) continue;
    grid->measure[grid->measures++] = measures[m];
  }
}

// People if there were any, else what the machines saw; of hours, always: groups come at
// two of them.
static int chart_of(const Grid *grid) {
  int     people = table_column(grid->table, "people");
  int64_t sum = 0;
  for (size_t g = 0; g < grid->now.groups; g++)
    sum += grid->now.group[g].sum[GATHER_PEOPLE];
  if (grid->ask->query.count != 1) return 0;
  if (people > 0 && sum > 0 && grid->ask->query.by[0] != INDEX_HOUR) return people;
  return table_column(grid->table, index_by_use(&grid->ask->query) ? "uses" : "sessions");
}

bool grid_fill(const ReportAsk *ask, const int *measures, int count, Table *table) {
  IndexDimension first = ask->query.by[0];
  Grid           grid = {
              .ask = ask,
              .by_time = first <= INDEX_HOUR,
              .days = first <= INDEX_HOUR && first != INDEX_DAY && ask->query.count == 1,
              .table = table,
  };
  take_measures(&grid, measures, count);
  grid.pruned = index_pruned(ask->index);
  bool ok = gather_all(&grid);
  if (ok) {
    put_columns(&grid);
    put_rows(&grid);
    put_total(&grid);
    put_units(&grid);
    terms_finish(ask, &grid.now.span, notes_of(&grid), table);
    table->chart = chart_of(&grid);
    table->plain = grid.now.groups - grid.now.sure;
    note_pruned(&grid);
    if (has(&grid, GATHER_TALKS)) note_recovery(ask, &grid.now.span, table);
  }
  release(&grid);
  if (ok && ask->compare && !ask->publication) ok = note_both_years(ask, table);
  return ok;
}
