// Every kiosk there are lines of, or that site.lua lists, also those that were off all
// the time.
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/gather.h"
#include "desk/report.h"
#include "desk/scan.h"
#include "desk/terms.h"

enum { KIOSK, SITE, ALIVE, DUE, LAST, SESSIONS, USES, GAPS, COLUMNS, DIGITS = 5 };

typedef struct {
  Gather     kiosks;  // of the period
  Period     period;
  Heads      heads;
  ScanKiosk *listed;
  size_t     list;
  Table     *table;
} Sites;

static void put_columns(bool english, Table *table) {
  static const char *const names[COLUMNS][2] = {
    [SITE] = {"site", "地点"},        [ALIVE] = {"days_alive", "开机天数"},
    [DUE] = {"days_due", "应有天数"}, [LAST] = {"last_data", "最后数据"},
    [GAPS] = {"gaps", "缺号"},
  };
  for (int c = 0; c < COLUMNS; c++)
    if (names[c][0])
      table->column[c] = (TableColumn){
        .name = names[c][0],
        .heading = terms_say(english, names[c][1], names[c][0]),
        .kind = c == LAST   ? TABLE_DATE
                : c == SITE ? TABLE_TEXT
                            : TABLE_NUMBER,
        .adds = c != LAST && c != SITE,
      };
  table->column[KIOSK] = terms_dimension(INDEX_KIOSK, english);
  table->column[SESSIONS] = terms_measure(GATHER_SESSIONS, english);
  table->column[USES] = terms_measure(GATHER_USES, english);
  table->columns = COLUMNS;
}

static TableCell *row_of(const Sites *sites, const char *kiosk) {
  for (size_t r = 0; r < sites->table->rows; r++) {
    TableCell *cell = &sites->table->cell[r * COLUMNS];
    if (strcmp(cell[KIOSK].text, kiosk) == 0) return cell;
  }
  return NULL;
}

static void put_alive(void *user, const IndexKiosk *kiosk) {
  TableCell *cell = row_of(user, kiosk->kiosk);
  if (cell) cell[ALIVE].number = kiosk->days;
}

static void put_last(void *user, const IndexKiosk *kiosk) {
  TableCell *cell = row_of(user, kiosk->kiosk);
  char       day[PERIOD_TEXT_MAX];
  if (cell)
    cell[LAST] = (TableCell){.text = mem_copy(period_name(day, PERIOD_DAY, kiosk->last))};
}

static TableCell *add_row(const Sites *sites, const char *kiosk) {
  TableCell *cell = table_add(sites->table);
  cell[KIOSK] = (TableCell){.text = mem_copy(kiosk)};
  cell[ALIVE] = (TableCell){.number = 0};
  cell[DUE] = (TableCell){.number = sites->period.to - sites->period.from + 1};
  return cell;
}

// "yz-01" of "yz-01-3fa9", as site.lua lists it; NULL when it does not.
static const ScanKiosk *find_listed(const Sites *sites, const char *kiosk) {
  size_t n = strlen(kiosk) > DIGITS ? strlen(kiosk) - DIGITS : 0;
  for (size_t i = 0; i < sites->list; i++)
    if (strlen(sites->listed[i].name) == n &&
        strncmp(sites->listed[i].name, kiosk, n) == 0)
      return &sites->listed[i];
  return NULL;
}

static void put_site(const ScanKiosk *listed, bool english, TableCell *cell) {
  const char *site = !listed ? "" : english ? listed->site.en : listed->site.zh;
  if (*site) cell[SITE] = (TableCell){.text = mem_copy(site)};
}

static void put_head(const Sites *sites, const Head *head) {
  TableCell         *cell = add_row(sites, head->kiosk);
  const char        *key[] = {head->kiosk};
  const GatherGroup *group = gather_find(&sites->kiosks, key);
  put_site(find_listed(sites, head->kiosk), sites->table->english, cell);
  cell[GAPS] = (TableCell){.number = (int64_t)head->gaps};
  if (!group) return;
  cell[SESSIONS] = (TableCell){.number = group->sum[GATHER_SESSIONS]};
  cell[USES] = (TableCell){.number = group->sum[GATHER_USES]};
}

// Listed, and never heard of.
static void put_silent(const Sites *sites, const ScanKiosk *listed) {
  for (size_t i = 0; i < sites->heads.count; i++)
    if (find_listed(sites, sites->heads.head[i].kiosk) == listed) return;
  put_site(listed, sites->table->english, add_row(sites, listed->name));
}

static bool put_rows(const ReportAsk *ask, Sites *sites) {
  IndexQuery all = ask->query;
  all.period = (Period){INDEX_FROM, INDEX_TO};
  for (size_t i = 0; i < sites->heads.count; i++)
    if (index_is_kiosk(&ask->query, sites->heads.head[i].kiosk))
      put_head(sites, &sites->heads.head[i]);
  for (size_t i = 0; i < sites->list && !ask->query.kiosk; i++)
    put_silent(sites, &sites->listed[i]);
  return index_kiosks(ask->index, &ask->query, put_alive, sites) &&
         index_kiosks(ask->index, &all, put_last, sites);
}

static bool gather_all(const ReportAsk *ask, Sites *sites) {
  IndexQuery query = ask->query;
  query.by[0] = INDEX_KIOSK;
  query.count = 1;
  query.brief = true;
  sites->listed = scan_kiosks(ask->home, &sites->list);
  return index_heads(ask->index, &sites->heads) &&
         gather_open(&sites->kiosks, ask->index, &query);
}

static bool fill(const ReportAsk *ask, Table *table) {
  Sites sites = {.table = table};
  bool  ok = gather_all(ask, &sites);
  sites.period = terms_period(&ask->query, &sites.kiosks.span);
  put_columns(ask->english, table);
  table->column[SITE].aside = sites.list == 0;
  if (ok && put_rows(ask, &sites)) {
    table_total(table);
    table->chart = ALIVE;
    terms_finish(ask, &sites.kiosks.span,
                 TERMS_SESSIONS | TERMS_USES | TERMS_DAYS | TERMS_GAPS | TERMS_HOUR |
                   TERMS_NONE,
                 table);
  } else {
    ok = false;
  }
  gather_close(&sites.kiosks);
  heads_free(&sites.heads);
  free(sites.listed);
  return ok;
}

const Report report_sites = {
  .name = "sites",
  .title = {"设备运行统计表", "Kiosks"},
  .fill = fill,
};
