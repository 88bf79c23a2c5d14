#include "desk/visits.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/figure.h"

typedef struct {
  const char *name, *chinese;
} Word;

static const Word dimensions[INDEX_DIMENSIONS] = {
  [INDEX_DAY] = {"day", "日期"},
  [INDEX_WEEK] = {"week", "周"},
  [INDEX_MONTH] = {"month", "月份"},
  [INDEX_QUARTER] = {"quarter", "季度"},
  [INDEX_YEAR] = {"year", "年份"},
  [INDEX_HOUR] = {"hour", "时段"},
  [INDEX_EXHIBIT] = {"exhibit", "展项"},
  [INDEX_KIOSK] = {"kiosk", "设备"},
  [INDEX_LANGUAGE] = {"language", "语言"},
  [INDEX_LEVEL] = {"level", "学段"},
  [INDEX_OUTCOME] = {"outcome", "结束方式"},
};

enum { SESSIONS, USES, COMPLETED, LEFT_IDLE, FAULTS, SECONDS, MEDIAN, MEASURES };

static const Word measures[MEASURES] = {
  [SESSIONS] = {"sessions", "场次"},
  [USES] = {"uses", "使用次数"},
  [COMPLETED] = {"completed", "完成"},
  [LEFT_IDLE] = {"left_idle", "无人离开"},
  [FAULTS] = {"faults", "故障"},
  [SECONDS] = {"seconds", "秒数"},
  [MEDIAN] = {"median_seconds", "秒数中位数"},
};

static const char *const definitions[2] = {
  "场次：从待机画面后的第一次触摸，到超时、“下一位”、工作人员操作、故障或断电为止。\n"
  "使用次数：打开一次展项。完成：到达该展项的最后一页或结果。\n"
  "无人离开：因无人操作而结束的使用。故障：展项运行中出错。\n"
  "秒数：从进入到最后一次操作；没有离开记录的使用（cut）没有秒数。中位数：第 ceil(n/2) "
  "小的值。\n"
  "每项都计入进入时所在的小时；时间为北京时间（+08:00），起止日期均含在内。\n"
  "场次和使用次数不是人数。0 = 已开机但没有；- = 没有数据。\n",
  "sessions: from the first touch after the attract loop until idle, next visitor, "
  "staff, fault or"
  " power cut.\n"
  "uses: openings of an exhibit. completed: its last page or result was reached.\n"
  "left_idle: uses that ended because nobody touched. faults: errors of an exhibit.\n"
  "seconds: enter to last input; a use without a leave (cut) has none. median: the "
  "ceil(n/2)-th"
  " smallest.\n"
  "Every measure belongs to the hour of its enter; +08:00; from and to inclusive.\n"
  "Sessions and uses are not people. 0 = on, and none; - = no data.\n",
};

// The sum of all rows of the same keys.
typedef struct {
  char   *key[INDEX_DIMENSIONS];  // owned; NULL: date uncertain
  bool    uncertain, empty;       // empty: the kiosk was off
  int64_t sum[MEASURES];
} Group;

typedef struct {
  const IndexQuery *query;
  Group            *group;
  size_t            groups, room;
  FigureCount      *count;  // seconds of the last group
  size_t            counts, counts_room;
} Gather;

bool visits_dimensions(const char *text, IndexQuery *query) {
  query->count = 0;
  for (;;) {
    size_t n = strcspn(text, ",");
    int    d = 0;
    while (d < INDEX_DIMENSIONS &&
           (strlen(dimensions[d].name) != n || memcmp(dimensions[d].name, text, n) != 0))
      d++;
    if (d == INDEX_DIMENSIONS) return false;
    for (int i = 0; i < query->count; i++)
      if (query->by[i] == (IndexDimension)d) return false;
    query->by[query->count++] = (IndexDimension)d;
    if (text[n] == '\0') return true;
    text += n + 1;
  }
}

const char *visits_dimension_names(void) {
  return "day, week, month, quarter, year, hour, exhibit, kiosk, language, level, "
         "outcome";
}

// ---- gathering ----

static bool same_keys(const Gather *gather, const IndexRow *row) {
  if (gather->groups == 0) return false;
  const Group *last = &gather->group[gather->groups - 1];
  if (last->uncertain != row->uncertain) return false;
  for (int i = 0; i < gather->query->count; i++) {
    const char *a = last->key[i], *b = row->key[i];
    if (a != b && (!a || !b || strcmp(a, b) != 0)) return false;
  }
  return true;
}

static void end_group(Gather *gather) {
  if (gather->groups == 0) return;
  Group *last = &gather->group[gather->groups - 1];
  last->sum[MEDIAN] = figure_median(gather->count, gather->counts);
  if (gather->counts == 0 && last->sum[USES] > 0) last->sum[SECONDS] = -1;
  gather->counts = 0;
}

static Group *new_group(Gather *gather) {
  if (gather->groups == gather->room) {
    gather->room = 2 * gather->room + 64;
    gather->group = mem_grow(gather->group, gather->room, sizeof *gather->group);
  }
  Group *group = &gather->group[gather->groups++];
  *group = (Group){0};
  return group;
}

static void begin_group(Gather *gather, const IndexRow *row) {
  end_group(gather);
  Group *group = new_group(gather);
  group->uncertain = row->uncertain;
  for (int i = 0; i < gather->query->count; i++)
    if (row->key[i]) group->key[i] = mem_copy(row->key[i]);
}

static void gather_row(void *user, const IndexRow *row) {
  Gather *gather = user;
  if (!same_keys(gather, row)) begin_group(gather, row);
  Group *group = &gather->group[gather->groups - 1];
  group->sum[SESSIONS] += row->sessions;
  group->sum[USES] += row->uses;
  group->sum[COMPLETED] += row->completed;
  group->sum[LEFT_IDLE] += row->left_idle;
  group->sum[FAULTS] += row->faults;
  if (row->seconds < 0 || row->uses == 0) return;
  group->sum[SECONDS] += row->seconds * row->uses;
  if (gather->counts == gather->counts_room) {
    gather->counts_room = 2 * gather->counts_room + 64;
    gather->count = mem_grow(gather->count, gather->counts_room, sizeof *gather->count);
  }
  gather->count[gather->counts++] = (FigureCount){row->seconds, row->uses};
}

static void release(Gather *gather) {
  for (size_t g = 0; g < gather->groups; g++)
    for (int i = 0; i < gather->query->count; i++) free(gather->group[g].key[i]);
  free(gather->group);
  free(gather->count);
}

// ---- the table ----

static void put_columns(const Desk *desk, const IndexQuery *query, Table *table) {
  for (int i = 0; i < query->count; i++) {
    const Word *word = &dimensions[query->by[i]];
    table->column[table->columns++] =
      (TableColumn){word->name, desk_say(desk, word->chinese, word->name), false};
  }
  for (int m = 0; m < MEASURES; m++) {
    const Word *word = &measures[m];
    table->column[table->columns++] =
      (TableColumn){word->name, desk_say(desk, word->chinese, word->name), true};
  }
}

static const char *key_text(const Desk *desk, const IndexQuery *query, const Group *group,
                            int i) {
  bool time = query->by[i] <= INDEX_HOUR;
  if (group->key[i]) return group->key[i];
  return time || i == 0 ? desk_say(desk, "日期不确定", "date uncertain") : "-";
}

static void put_group(const Desk *desk, const IndexQuery *query, const Group *group,
                      Table *table) {
  TableCell *cell = table_add(table);
  for (int i = 0; i < query->count; i++) {
    cell[i].text = mem_copy(key_text(desk, query, group, i));
    cell[i].none = false;
  }
  if (group->empty) return;
  for (int m = 0; m < MEASURES; m++) {
    TableCell *measure = &cell[query->count + m];
    measure->number = group->sum[m];
    measure->none = group->sum[m] < 0 || (m == SESSIONS && index_by_use(query));
  }
}

// A period of which no line tells stands as a row without data, between the first and the
// last.
static void put_until(const Desk *desk, const IndexQuery *query, const char *name,
                      const Gather *gather, size_t *next, Table *table) {
  int order = -1;
  while (order < 0 && *next < gather->groups && gather->group[*next].key[0]) {
    order = strcmp(gather->group[*next].key[0], name);
    if (order <= 0) put_group(desk, query, &gather->group[(*next)++], table);
  }
  if (order == 0) return;
  Group gap = {.key = {mem_copy(name)}, .empty = true};
  put_group(desk, query, &gap, table);
  free(gap.key[0]);
}

static size_t put_periods(const Desk *desk, const IndexQuery *query,
                          const IndexSpan *span, const Gather *gather, Table *table) {
  static const PeriodKind kinds[] = {
    [INDEX_DAY] = PERIOD_DAY,     [INDEX_WEEK] = PERIOD_WEEK,
    [INDEX_MONTH] = PERIOD_MONTH, [INDEX_QUARTER] = PERIOD_QUARTER,
    [INDEX_YEAR] = PERIOD_YEAR,
  };
  size_t next = 0;
  char   name[PERIOD_TEXT_MAX], last[PERIOD_TEXT_MAX] = "";
  for (int64_t day = span->first; day <= span->last; day++) {
    if (strcmp(period_name(name, kinds[query->by[0]], day), last) == 0) continue;
    put_until(desk, query, name, gather, &next, table);
    memcpy(last, name, sizeof last);
  }
  return next;
}

static size_t put_hours(const Desk *desk, const IndexQuery *query, const Gather *gather,
                        Table *table) {
  size_t sure = 0, next = 0;
  char   name[PERIOD_TEXT_MAX];
  while (sure < gather->groups && gather->group[sure].key[0]) sure++;
  if (sure == 0) return 0;
  int last = atoi(gather->group[sure - 1].key[0]);
  for (int hour = atoi(gather->group[0].key[0]); hour <= last; hour++) {
    snprintf(name, sizeof name, "%02d", hour);
    put_until(desk, query, name, gather, &next, table);
  }
  return next;
}

static void put_rows(const Desk *desk, const IndexQuery *query, const IndexSpan *span,
                     const Gather *gather, Table *table) {
  size_t next = 0;
  if (query->count == 1 && query->by[0] < INDEX_HOUR)
    next = put_periods(desk, query, span, gather, table);
  else if (query->count == 1 && query->by[0] == INDEX_HOUR)
    next = put_hours(desk, query, gather, table);
  for (; next < gather->groups; next++)
    put_group(desk, query, &gather->group[next], table);
}

static void put_words(const Desk *desk, const IndexQuery *query, const IndexSpan *span,
                      Table *table) {
  bool    data = span->first <= span->last;
  int64_t from = query->period.from > INDEX_FROM ? query->period.from : span->first;
  int64_t to = query->period.to < INDEX_TO ? query->period.to : span->last;
  if (data || query->period.from > INDEX_FROM) period_name(table->from, PERIOD_DAY, from);
  if (data || query->period.to < INDEX_TO) period_name(table->to, PERIOD_DAY, to);

  size_t size;
  FILE  *title = open_memstream(&table->title, &size);
  fprintf(title, desk_say(desk, "参观统计  %s 至 %s", "Visits  %s to %s"),
          *table->from ? table->from : "-", *table->to ? table->to : "-");
  fclose(title);
  FILE *foot = open_memstream(&table->foot, &size);
  if (*table->from && *table->to)
    fprintf(foot,
            desk_say(desk, "有记录的天数：%" PRId64 "，应有 %" PRId64 " 天\n",
                     "days with records: %" PRId64 " of %" PRId64 "\n"),
            span->alive, to - from + 1);
  fputs(definitions[desk->args.english], foot);
  fclose(foot);
}

bool visits_table(const Desk *desk, Index *index, const IndexQuery *query, Table *table) {
  Gather    gather = {.query = query};
  IndexSpan span;
  bool      ok =
    index_span(index, query, &span) && index_rows(index, query, gather_row, &gather);
  end_group(&gather);
  if (ok) {
    *table = (Table){.name = "visits"};
    put_columns(desk, query, table);
    put_rows(desk, query, &span, &gather, table);
    put_words(desk, query, &span, table);
  }
  release(&gather);
  return ok;
}
