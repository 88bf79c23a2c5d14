// The use of each exhibit.
#include <string.h>

#include "base/mem.h"
#include "desk/gather.h"
#include "desk/report.h"
#include "desk/scan.h"
#include "desk/terms.h"

static bool gather_by(const ReportAsk *ask, int count, const IndexDimension *by,
                      Gather *gather) {
  IndexQuery query = ask->query;
  query.count = count;
  query.brief = count > 1;  // who had it at all
  memcpy(query.by, by, (size_t)count * sizeof *by);
  return gather_open(gather, ask->index, &query);
}

static const int measures[] = {GATHER_USES, GATHER_COMPLETED, GATHER_MEDIAN,
                               GATHER_LEFT_IDLE, GATHER_FAULTS};
enum {
  FIRST = 2,
  MEASURES = sizeof measures / sizeof *measures,
  OPEN = FIRST + MEASURES
};

static void put_columns(bool english, Table *table) {
  table->column[table->columns++] = terms_dimension(INDEX_EXHIBIT, english);
  table->column[table->columns++] = (TableColumn){
    .name = "title", .heading = terms_say(english, "名称", "title"), .kind = TABLE_TEXT};
  for (int m = 0; m < MEASURES; m++)
    table->column[table->columns++] = terms_measure(measures[m], english);
  table->column[FIRST + 2].of[0] = FIRST;
  table->column[table->columns++] =
    (TableColumn){.name = "hours_open",
                  .heading = terms_say(english, "开放小时", "hours_open"),
                  .kind = TABLE_NUMBER};
}

static void put_title(const ReportAsk *ask, const char *exhibit, TableCell *cell) {
  ScanText title;
  if (exhibit && scan_title(ask->home, exhibit, &title))
    *cell = (TableCell){.text = mem_copy(ask->english ? title.en : title.zh)};
}

static void put_group(const ReportAsk *ask, const GatherGroup *group, Table *table) {
  TableCell  *cell = table_add(table);
  const char *exhibit = group->key[0];
  put_title(ask, exhibit, &cell[1]);
  cell[0] = (TableCell){
    .text = mem_copy(
      exhibit ? exhibit : terms_say(table->english, "日期不确定", "date uncertain"))};
  for (int m = 0; m < MEASURES; m++) {
    int64_t number = group->sum[measures[m]];
    cell[FIRST + m] = (TableCell){.number = number, .none = number < 0};
  }
  if (exhibit) cell[OPEN] = (TableCell){.number = 0};
}

typedef struct {
  const Gather *pairs;  // exhibit, kiosk
  Table        *table;
} Open;

// The hours of a kiosk that had the exhibit in use.
static void add_hours(void *user, const IndexKiosk *kiosk) {
  Open *open = user;
  for (size_t r = 0; r < open->table->rows; r++) {
    TableCell  *cell = &open->table->cell[r * (size_t)open->table->columns];
    const char *pair[] = {cell[0].text, kiosk->kiosk};
    if (gather_find(open->pairs, pair)) cell[OPEN].number += kiosk->hours;
  }
}

static bool fill(const ReportAsk *ask, Table *table) {
  static const IndexDimension by[] = {INDEX_EXHIBIT, INDEX_KIOSK};
  Gather                      each = {0}, pairs = {0};
  Open                        open = {&pairs, table};
  bool ok = gather_by(ask, 1, by, &each) && gather_by(ask, 2, by, &pairs);
  put_columns(ask->english, table);
  for (size_t g = 0; g < each.groups; g++) put_group(ask, &each.group[g], table);
  ok = ok && index_kiosks(ask->index, &ask->query, add_hours, &open);
  if (ok) {
    table_total(table);
    table->chart = FIRST;
    terms_finish(ask, &each.span,
                 TERMS_USES | TERMS_LEFT_IDLE | TERMS_FAULTS | TERMS_SECONDS |
                   TERMS_MEDIAN | TERMS_OPEN | TERMS_HOUR | TERMS_NONE,
                 table);
  }
  gather_close(&each);
  gather_close(&pairs);
  return ok;
}

const Report report_exhibits = {
  .name = "exhibits",
  .title = {"展项使用统计表", "Use of the exhibits"},
  .fill = fill,
};
