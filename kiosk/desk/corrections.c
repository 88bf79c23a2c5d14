// The corrections: what was, what is, when and why.
#include <string.h>

#include "base/mem.h"
#include "desk/report.h"
#include "desk/terms.h"

enum { ENTERED, KIOSK, DAY, UNIT, WHAT, WAS, IS, REASON, COLUMNS, HOURS = 24 };

typedef struct {
  const char *id, *chinese;
} Word;

static const Word things[] = {
  {"heads", "人数"},       {"unit", "单位"}, {"class", "观众类别"},
  {"purpose", "来访目的"}, {"talk", "讲解"}, {"void", "作废"},
};
static const Word reasons[] = {
  {"typo", "录入笔误"},        {"recount", "重新清点"}, {"double", "重复登记"},
  {"wrong_group", "选错团队"}, {"not_come", "未到场"},  {"other", "其他"},
};

static const char *word_of(const ReportAsk *ask, const Word *words, size_t count,
                           const char *id) {
  for (size_t i = 0; i < count && !ask->english && !ask->ids; i++)
    if (strcmp(words[i].id, id) == 0) return words[i].chinese;
  return id;
}

static void put_columns(bool english, Table *table) {
  static const char *const names[COLUMNS][2] = {
    {"entered", "更正时间"}, {"kiosk", "更正设备"}, {"day", "参观日期"},
    {"unit", "单位"},        {"what", "更正项目"},  {"was", "更正前"},
    {"is", "更正后"},        {"reason", "原因"},
  };
  for (int c = 0; c < COLUMNS; c++)
    table->column[table->columns++] = (TableColumn){
      .name = names[c][0],
      .heading = terms_say(english, names[c][1], names[c][0]),
      .kind = c == DAY ? TABLE_DATE : TABLE_TEXT,
    };
}

static char *hour_of(int64_t lo, int64_t hi, bool english) {
  char day[PERIOD_TEXT_MAX], text[PERIOD_TEXT_MAX + 16];
  if (lo != hi) return mem_copy(terms_say(english, "日期不确定", "date uncertain"));
  snprintf(text, sizeof text, terms_say(english, "%s %02d 时", "%s %02d h"),
           period_name(day, PERIOD_DAY, lo / HOURS), (int)(lo % HOURS));
  return mem_copy(text);
}

// A value of that thing as people read it.
static char *value_of(const ReportAsk *ask, const char *what, const char *value) {
  static const char *const states[][2][2] = {{{"无", "no"}, {"有", "yes"}},
                                             {{"有效", "valid"}, {"作废", "void"}}};
  char                     text[TERMS_KEY_MAX];
  bool                     voids = strcmp(what, "void") == 0;
  if (ask->ids) return mem_copy(value);
  if (voids || strcmp(what, "talk") == 0)
    return mem_copy(states[voids][strcmp(value, "0") != 0][ask->english]);
  IndexDimension dimension = strcmp(what, "unit") == 0      ? INDEX_UNIT
                             : strcmp(what, "class") == 0   ? INDEX_CLASS
                             : strcmp(what, "purpose") == 0 ? INDEX_PURPOSE
                                                            : INDEX_DAY;
  return mem_copy(terms_key(dimension, value, ask->english, text));
}

static void put_group(const ReportAsk *ask, const Group *group, TableCell *cell) {
  char day[PERIOD_TEXT_MAX], text[TERMS_KEY_MAX];
  if (!group) return;
  bool sure = group->lo / HOURS == group->hi / HOURS;
  cell[DAY] = (TableCell){
    .text = mem_copy(sure ? period_name(day, PERIOD_DAY, group->lo / HOURS)
                          : terms_say(ask->english, "日期不确定", "date uncertain"))};
  cell[UNIT] = (TableCell){
    .text = mem_copy(ask->ids ? group->unit
                              : terms_key(INDEX_UNIT, group->unit, ask->english, text))};
}

static void put_correction(const ReportAsk *ask, const GroupCorrection *correction,
                           Table *table) {
  TableCell  *cell = table_add(table);
  const char *what = correction->what;
  cell[ENTERED] =
    (TableCell){.text = hour_of(correction->lo, correction->hi, ask->english)};
  cell[KIOSK] = (TableCell){.text = mem_copy(correction->kiosk)};
  put_group(ask, correction->group, cell);
  cell[WHAT] = (TableCell){
    .text = mem_copy(word_of(ask, things, sizeof things / sizeof *things, what))};
  cell[WAS] = (TableCell){.text = value_of(ask, what, correction->was)};
  cell[IS] = (TableCell){.text = value_of(ask, what, correction->is)};
  cell[REASON] =
    (TableCell){.text = mem_copy(word_of(ask, reasons, sizeof reasons / sizeof *reasons,
                                         correction->reason))};
}

// Made in the period, or of a group that came in it.
static bool is_asked(const ReportAsk *ask, const GroupCorrection *correction) {
  const IndexQuery *query = &ask->query;
  const Group      *group = correction->group;
  bool              made = correction->hi >= query->period.from * HOURS &&
              correction->lo < (query->period.to + 1) * HOURS;
  if (group && index_asks_group(query, group)) return true;
  return made && !query->unit && !query->class &&
         index_is_kiosk(query, group ? group->kiosk : correction->kiosk);
}

static bool fill(const ReportAsk *ask, Table *table) {
  const Groups *groups = index_groups(ask->index);
  IndexSpan     span;
  if (!groups || !index_span(ask->index, &ask->query, &span)) return false;
  put_columns(ask->english, table);
  for (size_t i = 0; i < groups_corrections(groups); i++) {
    const GroupCorrection *correction = groups_correction(groups, i);
    if (is_asked(ask, correction)) put_correction(ask, correction, table);
  }
  terms_finish(ask, &span, TERMS_CORRECTIONS, table);
  return true;
}

const Report report_corrections = {
  .name = "corrections",
  .title = {"登记更正表", "Corrections"},
  .inside = true,
  .fill = fill,
};
