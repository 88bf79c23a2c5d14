// What has changed in figures since they were reported: late sticks and corrections.
#include <string.h>

#include "base/mem.h"
#include "desk/gather.h"
#include "desk/report.h"
#include "desk/terms.h"

enum { MONTH, KIOSK, WHAT, WAS, IS, CHANGE, COLUMNS, NOTE_MAX = 256 };

static void put_columns(bool english, Table *table) {
  static const char *const names[COLUMNS][2] = {
    [WHAT] = {"figure", "数字"},
    [WAS] = {"was", "上次报送"},
    [IS] = {"is", "现在"},
    [CHANGE] = {"change", "变动"},
  };
  table->columns = COLUMNS;
  for (int c = WHAT; c < COLUMNS; c++)
    table->column[c] = (TableColumn){
      .name = names[c][0],
      .heading = terms_say(english, names[c][1], names[c][0]),
      .kind = c == WHAT ? TABLE_TEXT : TABLE_NUMBER,
    };
  table->column[MONTH] = terms_dimension(INDEX_MONTH, english);
  table->column[KIOSK] = terms_dimension(INDEX_KIOSK, english);
}

static void put_row(const ReportAsk *ask, const ManifestRow *was, const ManifestRow *is,
                    Table *table) {
  static const int         measures[MANIFEST_FIGURES] = {GATHER_SESSIONS,  GATHER_USES,
                                                         GATHER_COMPLETED, GATHER_BATCHES,
                                                         GATHER_PEOPLE,    GATHER_TALKS};
  static const ManifestRow none;
  const ManifestRow       *any = was ? was : is;
  if (!was) was = &none;
  if (!is) is = &none;
  for (int f = 0; f < MANIFEST_FIGURES; f++) {
    if (was->figure[f] == is->figure[f]) continue;
    TableCell  *cell = table_add(table);
    const char *month =
      *any->month ? any->month : terms_say(ask->english, "日期不确定", "date uncertain");
    cell[MONTH] = (TableCell){.text = mem_copy(month)};
    cell[KIOSK] = (TableCell){.text = mem_copy(any->kiosk)};
    cell[WHAT] = (TableCell){
      .text = mem_copy(ask->ids ? manifest_figure_name(f)
                                : terms_measure(measures[f], ask->english).heading)};
    cell[WAS] = (TableCell){.number = was->figure[f]};
    cell[IS] = (TableCell){.number = is->figure[f]};
    cell[CHANGE] = (TableCell){.number = is->figure[f] - was->figure[f]};
  }
}

// Months that began after the report are no change of it.
static const char *last_month(const Manifest *since) {
  const char *last = "";
  for (size_t i = 0; i < since->rows; i++)
    if (strcmp(since->row[i].month, last) > 0) last = since->row[i].month;
  return last;
}

static void put_rows(const ReportAsk *ask, const Manifest *now, Table *table) {
  const Manifest *since = ask->since;
  const char     *last = last_month(since);
  for (size_t i = 0; i < since->rows; i++) {
    const ManifestRow *was = &since->row[i];
    put_row(ask, was, manifest_find(now, was->kiosk, was->month), table);
  }
  for (size_t i = 0; i < now->rows; i++) {
    const ManifestRow *is = &now->row[i];
    if (!manifest_find(since, is->kiosk, is->month) && strcmp(is->month, last) <= 0)
      put_row(ask, NULL, is, table);
  }
}

static void note_since(const ReportAsk *ask, Table *table) {
  char from[PERIOD_TEXT_MAX] = "-", to[PERIOD_TEXT_MAX] = "-", line[NOTE_MAX];
  if (!ask->since) {
    table_note(table, terms_say(ask->english, "还没有报送过：没有 report all 的记录。\n",
                                "Nothing was reported yet by report all.\n"));
    return;
  }
  if (ask->since->period.from > INDEX_FROM)
    period_name(from, PERIOD_DAY, ask->since->period.from);
  if (ask->since->period.to < INDEX_TO)
    period_name(to, PERIOD_DAY, ask->since->period.to);
  snprintf(line, sizeof line,
           terms_say(ask->english, "对照上次报送：统计期间 %s 至 %s。\n",
                     "Beside what was reported last, of %s to %s.\n"),
           from, to);
  table_note(table, line);
}

static bool fill(const ReportAsk *ask, Table *table) {
  Manifest  now = {0};
  IndexSpan span;
  bool      ok = index_span(ask->index, &ask->query, &span);
  put_columns(ask->english, table);
  if (ok && ask->since) ok = manifest_take(&now, ask->index, ask->since->period);
  if (ok && ask->since) put_rows(ask, &now, table);
  terms_finish(ask, &span, TERMS_CHANGES, table);
  note_since(ask, table);
  manifest_free(&now);
  return ok;
}

const Report report_changes = {
  .name = "changes",
  .title = {"已报数字变动表", "Changes of reported figures"},
  .inside = true,
  .fill = fill,
};
