// Every kiosk there are lines of, also those that were off all the time.
#include <string.h>

#include "base/mem.h"
#include "desk/gather.h"
#include "desk/report.h"
#include "desk/terms.h"

enum { KIOSK, ALIVE, DUE, LAST, SESSIONS, USES, GAPS, COLUMNS };

typedef struct {
  Gather days;    // kiosk and day, of all time
  Gather kiosks;  // of the period
  Period period;
} Sites;

static void put_columns(bool english, Table *table) {
  static const char *const names[COLUMNS][2] = {
    [ALIVE] = {"days_alive", "开机天数"},
    [DUE] = {"days_due", "应有天数"},
    [LAST] = {"last_data", "最后数据"},
    [GAPS] = {"gaps", "缺号"},
  };
  for (int c = 0; c < COLUMNS; c++)
    if (names[c][0])
      table->column[c] = (TableColumn){
        .name = names[c][0],
        .heading = terms_say(english, names[c][1], names[c][0]),
        .kind = c == LAST ? TABLE_DATE : TABLE_NUMBER,
        .adds = c != LAST,
      };
  table->column[KIOSK] = terms_dimension(INDEX_KIOSK, english);
  table->column[SESSIONS] = terms_measure(GATHER_SESSIONS, english);
  table->column[USES] = terms_measure(GATHER_USES, english);
  table->columns = COLUMNS;
}

// Days within the period, and the last of all.
static void put_days(const Sites *sites, const char *kiosk, TableCell *cell) {
  const char *last = NULL;
  Period      day;
  int64_t     alive = 0;
  for (size_t g = 0; g < sites->days.sure; g++) {
    const GatherGroup *group = &sites->days.group[g];
    if (strcmp(group->key[0], kiosk) != 0) continue;
    last = group->key[1];
    alive += period_parse(&day, PERIOD_DAY, last) && day.from >= sites->period.from &&
             day.to <= sites->period.to;
  }
  cell[ALIVE] = (TableCell){.number = alive};
  cell[DUE] = (TableCell){.number = sites->period.to - sites->period.from + 1};
  if (last) cell[LAST] = (TableCell){.text = mem_copy(last)};
}

static void put_head(const Sites *sites, const Head *head, Table *table) {
  TableCell         *cell = table_add(table);
  const char        *key[] = {head->kiosk};
  const GatherGroup *group = gather_find(&sites->kiosks, key);
  put_days(sites, head->kiosk, cell);
  cell[KIOSK] = (TableCell){.text = mem_copy(head->kiosk)};
  cell[GAPS] = (TableCell){.number = head->gaps};
  if (!group) return;
  cell[SESSIONS] = (TableCell){.number = group->sum[GATHER_SESSIONS]};
  cell[USES] = (TableCell){.number = group->sum[GATHER_USES]};
}

static bool matches(const char *kiosk, const char *asked) {
  size_t n = asked ? strlen(asked) : 0;
  return !asked || strcmp(kiosk, asked) == 0 ||
         (strncmp(kiosk, asked, n) == 0 && kiosk[n] == '-' && strlen(kiosk) == n + 5);
}

static bool gather_all(const ReportAsk *ask, Sites *sites) {
  IndexQuery days = ask->query, kiosks = ask->query;
  days.period = (Period){INDEX_FROM, INDEX_TO};
  days.by[0] = kiosks.by[0] = INDEX_KIOSK;
  days.by[1] = INDEX_DAY;
  days.count = 2;
  kiosks.count = 1;
  return gather_open(&sites->days, ask->index, &days) &&
         gather_open(&sites->kiosks, ask->index, &kiosks);
}

static bool fill(const ReportAsk *ask, Table *table) {
  Sites sites = {0};
  bool  ok = gather_all(ask, &sites);
  if (ok) {
    sites.period = terms_period(&ask->query, &sites.kiosks.span);
    put_columns(ask->english, table);
    for (size_t i = 0; i < ask->heads; i++)
      if (matches(ask->head[i].kiosk, ask->query.kiosk))
        put_head(&sites, &ask->head[i], table);
    table_total(table);
    table->chart = ALIVE;
    terms_finish(ask, &sites.kiosks.span,
                 TERMS_SESSIONS | TERMS_USES | TERMS_DAYS | TERMS_GAPS | TERMS_HOUR |
                   TERMS_NONE,
                 table);
  }
  gather_close(&sites.days);
  gather_close(&sites.kiosks);
  return ok;
}

const Report report_sites = {
  .name = "sites",
  .title = {"设备运行统计表", "Kiosks"},
  .heads = true,
  .fill = fill,
};
