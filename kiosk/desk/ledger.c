// The ledger: a row a group, and what the machines saw while it was there.
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/gather.h"
#include "desk/report.h"
#include "desk/terms.h"

enum {
  DATE,
  KIOSK,
  UNIT,
  CLASS,
  PEOPLE,
  PURPOSE,
  TALK,
  SESSIONS,
  USES,
  MARK,
  COLUMNS,
  HOURS = 24
};

static void put_columns(bool english, Table *table) {
  table->columns = COLUMNS;
  table->column[DATE] = terms_dimension(INDEX_DAY, english);
  table->column[KIOSK] = terms_dimension(INDEX_KIOSK, english);
  table->column[UNIT] = terms_dimension(INDEX_UNIT, english);
  table->column[CLASS] = terms_dimension(INDEX_CLASS, english);
  table->column[PEOPLE] = terms_measure(GATHER_PEOPLE, english);
  table->column[PURPOSE] = terms_dimension(INDEX_PURPOSE, english);
  table->column[TALK] = terms_measure(GATHER_TALKS, english);
  table->column[SESSIONS] = terms_measure(GATHER_SESSIONS, english);
  table->column[USES] = terms_measure(GATHER_USES, english);
  table->column[MARK] = (TableColumn){
    .name = "mark", .heading = terms_say(english, "备注", "mark"), .kind = TABLE_TEXT};
}

static int by_day(const void *a, const void *b) {
  const Group *x = *(const Group *const *)a, *y = *(const Group *const *)b;
  bool sure = x->lo / HOURS == x->hi / HOURS, other = y->lo / HOURS == y->hi / HOURS;
  if (sure != other) return sure ? -1 : 1;
  if (x->lo != y->lo) return x->lo < y->lo ? -1 : 1;
  int order = strcmp(x->kiosk, y->kiosk);
  return order ? order : (x->seq > y->seq) - (x->seq < y->seq);
}

static char *key_of(const ReportAsk *ask, IndexDimension dimension, const char *key) {
  char text[TERMS_KEY_MAX];
  return mem_copy(ask->ids ? key : terms_key(dimension, key, ask->english, text));
}

static char *day_of(const Group *group, bool english) {
  char text[PERIOD_TEXT_MAX];
  bool sure = group->lo / HOURS == group->hi / HOURS;
  return mem_copy(sure ? period_name(text, PERIOD_DAY, group->lo / HOURS)
                       : terms_say(english, "日期不确定", "date uncertain"));
}

static const char *mark_of(const Group *group, bool english) {
  if (group->corrected && group->twice)
    return terms_say(english, "已更正；疑似重复", "corrected; twice?");
  if (group->corrected) return terms_say(english, "已更正", "corrected");
  return group->twice ? terms_say(english, "疑似重复", "twice?") : "";
}

static void put_group(const ReportAsk *ask, const Gather *machines, const Group *group,
                      Table *table) {
  char        batch[LINE_TEXT_MAX + 24];
  TableCell  *cell = table_add(table);
  const char *key[] = {batch};
  snprintf(batch, sizeof batch, "%s %" PRId64, group->kiosk, group->seq);
  const GatherGroup *seen = gather_find(machines, key);
  cell[DATE] = (TableCell){.text = day_of(group, ask->english)};
  cell[KIOSK] = (TableCell){.text = mem_copy(group->kiosk)};
  cell[UNIT] = (TableCell){.text = key_of(ask, INDEX_UNIT, group->unit)};
  cell[CLASS] = (TableCell){.text = key_of(ask, INDEX_CLASS, group->class)};
  cell[PEOPLE] = (TableCell){.number = group->heads};
  cell[PURPOSE] = (TableCell){.text = key_of(ask, INDEX_PURPOSE, group->purpose)};
  cell[TALK] = (TableCell){.number = group->talk};
  cell[SESSIONS] = (TableCell){.number = seen ? seen->sum[GATHER_SESSIONS] : 0};
  cell[USES] = (TableCell){.number = seen ? seen->sum[GATHER_USES] : 0};
  cell[MARK] = (TableCell){.text = mem_copy(mark_of(group, ask->english))};
}

static void put_groups(const ReportAsk *ask, const Gather *machines, Table *table) {
  const Groups *groups = index_groups(ask->index);
  const Group **asked = mem_new((groups_count(groups) + 1) * sizeof(Group *));
  size_t        n = 0;
  for (size_t i = 0; i < groups_count(groups); i++) {
    const Group *group = groups_at(groups, i);
    if (!group->voided && index_asks_group(&ask->query, group)) asked[n++] = group;
  }
  if (n) qsort(asked, n, sizeof *asked, by_day);
  for (size_t i = 0; i < n; i++) put_group(ask, machines, asked[i], table);
  free(asked);
}

static bool fill(const ReportAsk *ask, Table *table) {
  Gather     machines;
  IndexQuery query = ask->query;
  query.by[0] = INDEX_BATCH;
  query.count = 1;
  query.brief = true;
  query.kiosk = NULL;  // others may have joined
  bool ok = gather_open(&machines, ask->index, &query);
  if (ok) {
    put_columns(ask->english, table);
    put_groups(ask, &machines, table);
    table_total(table);
    terms_finish(ask, &machines.span,
                 TERMS_SESSIONS | TERMS_USES | TERMS_GROUPS | TERMS_LEDGER, table);
  }
  gather_close(&machines);
  return ok;
}

const Report report_ledger = {
  .name = "ledger",
  .title = {"团队参观台账", "Groups"},
  .inside = true,
  .fill = fill,
};
