#include "desk/answers_table.h"

#include <string.h>

#include "base/mem.h"
#include "desk/terms.h"

void answers_table_begin(const ReportAsk *ask, Table *table) {
  for (int i = 0; i < ask->query.count; i++)
    table->column[table->columns++] = terms_dimension(ask->query.by[i], ask->english);
}

static const char *key_text(const ReportAsk *ask, const char *key, int i,
                            char text[TERMS_KEY_MAX]) {
  IndexDimension by = ask->query.by[i];
  bool           time = by <= INDEX_HOUR;
  if (key) return time || ask->ids ? key : terms_key(by, key, ask->english, text);
  return time || i == 0 ? terms_say(ask->english, "日期不确定", "date uncertain") : "-";
}

TableCell *answers_table_keys(const ReportAsk *ask, const Sum *sum, TableCell *cell) {
  char text[TERMS_KEY_MAX];
  for (int i = 0; i < ask->query.count; i++)
    *cell++ = (TableCell){.text = mem_copy(key_text(ask, sum->key[i], i, text))};
  return cell;
}

const char *answers_table_topic(const ReportAsk *ask, const char *group) {
  static const char *const words[][2] = {
    {"recognise", "识别毒品"}, {"harm", "毒品危害"},     {"law", "法律法规"},
    {"refuse", "拒绝与求助"},  {"recovery", "戒毒康复"}, {"other", "其他"}};
  for (size_t i = 0; !ask->ids && !ask->english && i < sizeof words / sizeof *words; i++)
    if (strcmp(words[i][0], group) == 0) return words[i][1];
  return group;
}

bool answers_table_finish(const ReportAsk *ask, const char *const (*notes)[2], int count,
                          Table *table) {
  static const char *const of_all[][2] = {
    {"只算每次参观在该展项的第一轮；再玩一次不算。散客的答题在月末、团队的在其参观结束时"
     "计"
     "入"
     "，属于那个月或团队登记的那天；仍在累计的不在表中。\n",
     "Only the first round of an exhibit in each session. Walk-ins' answers are counted "
     "when a month is over, a group's when its visit is; they belong to that month, or "
     "to the day on which the group was entered. What is still being gathered is not "
     "here.\n"},
    {"一个月答完不足 10 "
     "人次的并入该季度，再并入该年；统计期间不能整段包含的，列在“日期不确"
     "定”一行。\n",
     "A month with under 10 finished plays joins its quarter, then its year. What the "
     "period does not hold whole is in the row \"date uncertain\".\n"},
    {"- = 没有数据，或算不出来。\n", "- = no data, or no such figure.\n"}};
  IndexSpan span;
  if (!index_span(ask->index, &ask->query, &span)) return false;
  terms_finish(ask, &span, 0, table);
  for (int i = 0; i < count; i++) table_note(table, notes[i][ask->english]);
  for (size_t i = 0; i < sizeof of_all / sizeof *of_all; i++)
    table_note(table, of_all[i][ask->english]);
  return true;
}
