// The use of each exhibit.
#include <string.h>

#include "base/mem.h"
#include "desk/gather.h"
#include "desk/report.h"
#include "desk/terms.h"

static bool gather_by(const ReportAsk *ask, int count, const IndexDimension *by,
                      Gather *gather) {
  IndexQuery query = ask->query;
  query.count = count;
  memcpy(query.by, by, (size_t)count * sizeof *by);
  return gather_open(gather, ask->index, &query);
}

// Hours in which the kiosks were on that had the exhibit in use. `pairs`: exhibit, kiosk;
// `hours`: kiosk, day, hour.
static int64_t hours_open(const Gather *pairs, const Gather *hours, const char *exhibit) {
  int64_t open = 0;
  for (size_t g = 0; g < hours->sure; g++) {
    const char *pair[] = {exhibit, hours->group[g].key[0]};
    open += gather_find(pairs, pair) != NULL;
  }
  return open;
}

static const int measures[] = {GATHER_USES, GATHER_COMPLETED, GATHER_MEDIAN,
                               GATHER_LEFT_IDLE, GATHER_FAULTS};
enum { MEASURES = sizeof measures / sizeof *measures };

static void put_columns(bool english, Table *table) {
  table->column[table->columns++] = terms_dimension(INDEX_EXHIBIT, english);
  for (int m = 0; m < MEASURES; m++)
    table->column[table->columns++] = terms_measure(measures[m], english);
  table->column[3].of[0] = 1;
  table->column[table->columns++] =
    (TableColumn){.name = "hours_open",
                  .heading = terms_say(english, "开放小时", "hours_open"),
                  .kind = TABLE_NUMBER};
}

static void put_group(const Gather *pairs, const Gather *hours, const GatherGroup *group,
                      Table *table) {
  TableCell  *cell = table_add(table);
  const char *exhibit = group->key[0];
  cell[0] = (TableCell){
    .text = mem_copy(
      exhibit ? exhibit : terms_say(table->english, "日期不确定", "date uncertain"))};
  for (int m = 0; m < MEASURES; m++) {
    int64_t number = group->sum[measures[m]];
    cell[m + 1] = (TableCell){.number = number, .none = number < 0};
  }
  if (exhibit)
    cell[MEASURES + 1] = (TableCell){.number = hours_open(pairs, hours, exhibit)};
}

static bool fill(const ReportAsk *ask, Table *table) {
  static const IndexDimension by[] = {INDEX_EXHIBIT, INDEX_KIOSK};
  static const IndexDimension by_hour[] = {INDEX_KIOSK, INDEX_DAY, INDEX_HOUR};
  Gather                      each = {0}, pairs = {0}, hours = {0};
  bool ok = gather_by(ask, 1, by, &each) && gather_by(ask, 2, by, &pairs) &&
            gather_by(ask, 3, by_hour, &hours);
  if (ok) {
    put_columns(ask->english, table);
    for (size_t g = 0; g < each.groups; g++)
      put_group(&pairs, &hours, &each.group[g], table);
    table_total(table);
    table->chart = 1;
    terms_finish(ask, &each.span,
                 TERMS_USES | TERMS_LEFT_IDLE | TERMS_FAULTS | TERMS_SECONDS |
                   TERMS_MEDIAN | TERMS_OPEN | TERMS_HOUR | TERMS_NONE,
                 table);
  }
  gather_close(&each);
  gather_close(&pairs);
  gather_close(&hours);
  return ok;
}

const Report report_exhibits = {
  .name = "exhibits",
  .title = {"展项使用统计表", "Use of the exhibits"},
  .fill = fill,
};
