#include "desk/terms.h"

#include <inttypes.h>
#include <string.h>

#include "desk/gather.h"

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
  [INDEX_UNIT] = {"unit", "单位"},
  [INDEX_CLASS] = {"class", "观众类别"},
  [INDEX_PURPOSE] = {"purpose", "来访目的"},
  [INDEX_BATCH] = {"batch", "批次"},
};

typedef struct {
  IndexDimension dimension;
  const char    *key, *chinese, *english;  // NULL: the key
} Key;

static const Key keys[] = {
  {INDEX_LANGUAGE, "zh", "中文", NULL},
  {INDEX_LANGUAGE, "en", "英文", NULL},
  {INDEX_LEVEL, "primary", "小学", NULL},
  {INDEX_LEVEL, "middle", "中学", NULL},
  {INDEX_LEVEL, "adult", "成人", NULL},
  {INDEX_OUTCOME, "home", "返回主页", NULL},
  {INDEX_OUTCOME, "idle", "无人操作", NULL},
  {INDEX_OUTCOME, "open", "换展项", NULL},
  {INDEX_OUTCOME, "next", "下一位", NULL},
  {INDEX_OUTCOME, "staff", "工作人员", NULL},
  {INDEX_OUTCOME, "fault", "故障", NULL},
  {INDEX_OUTCOME, "stop", "关机", NULL},
  {INDEX_OUTCOME, "cut", "断电", NULL},
  {INDEX_UNIT, GROUPS_WALK_IN, "散客", "walk-ins"},
  {INDEX_UNIT, GROUPS_UNKNOWN, "未填单位", "not entered"},
  {INDEX_CLASS, GROUPS_WALK_IN, "散客", "walk-ins"},
  {INDEX_CLASS, GROUPS_UNKNOWN, "未填类别", "not entered"},
  {INDEX_CLASS, "primary", "小学", NULL},
  {INDEX_CLASS, "middle", "初中", NULL},
  {INDEX_CLASS, "high", "高中", NULL},
  {INDEX_CLASS, "college", "大学", NULL},
  {INDEX_CLASS, "adult", "成人", NULL},
  {INDEX_CLASS, "staff", "干部职工", NULL},
  {INDEX_CLASS, "public", "公众", NULL},
  {INDEX_PURPOSE, GROUPS_WALK_IN, "散客", "walk-ins"},
  {INDEX_PURPOSE, GROUPS_UNKNOWN, "未填目的", "not entered"},
  {INDEX_PURPOSE, "visit", "参观", NULL},
  {INDEX_PURPOSE, "class", "上课", NULL},
  {INDEX_PURPOSE, "training", "培训", NULL},
  {INDEX_PURPOSE, "meeting", "会议", NULL},
  {INDEX_PURPOSE, "campaign", "宣传活动", NULL},
  {INDEX_PURPOSE, "other", "其他", NULL},
};

static const Word measures[GATHER_MEASURES] = {
  [GATHER_SESSIONS] = {"sessions", "场次"},
  [GATHER_USES] = {"uses", "使用次数"},
  [GATHER_COMPLETED] = {"completed", "完成"},
  [GATHER_LEFT_IDLE] = {"left_idle", "无人离开"},
  [GATHER_FAULTS] = {"faults", "故障"},
  [GATHER_SECONDS] = {"seconds", "秒数"},
  [GATHER_MEDIAN] = {"median_seconds", "秒数中位数"},
  [GATHER_BATCHES] = {"batches", "批次"},
  [GATHER_UNITS] = {"units", "单位数"},
  [GATHER_PEOPLE] = {"people", "人数"},
  [GATHER_TALKS] = {"talks", "讲解场次"},
  [GATHER_IN] = {"door_in", "门口进"},
  [GATHER_OUT] = {"door_out", "门口出"},
};

static const char *const notes_said[TERMS_NOTES][2] = {
  {"场次：从待机画面后的第一次触摸，到超时、“下一位”、工作人员操作、故障或断电为止。",
   "sessions: from the first touch after the attract loop until idle, next visitor, "
   "staff, fault or power cut."},
  {"使用次数：打开一次展项。完成：到达该展项的最后一页或结果。",
   "uses: openings of an exhibit. completed: its last page or result was reached."},
  {"无人离开：因无人操作而结束的使用。",
   "left_idle: uses that ended because nobody touched."},
  {"故障：展项运行中出错。", "faults: errors of an exhibit."},
  {"秒数：从进入到最后一次操作；没有离开记录的使用（cut）没有秒数。",
   "seconds: enter to last input; a use without a leave (cut) has none."},
  {"中位数：第 ceil(n/2) 小的值。", "median: the ceil(n/2)-th smallest."},
  {"开机天数：该行内至少一台设备有记录的天数。应有天数：该行内统计期间的天数。",
   "days_alive: days of the row on which a kiosk was on. days_due: its days within the "
   "period."},
  {"开放小时：统计期间内用过该展项的设备，其开机的小时数之和。",
   "hours_open: hours in which the kiosks were on that had the exhibit in use within the "
   "period, added up."},
  {"最后数据：该设备最后一条可定日期的记录。缺号：记录编号不连续之处，至今全部；有缺号时"
   "数字可能偏少。",
   "last_data: day of the kiosk's last dated record. gaps: places where record numbers "
   "are "
   "left out, of all time; figures may then be too low."},
  {"上年同期：上一年同名的时间段。增减：两年都有九成以上天数的记录时才计算。",
   "last_year: the period of the same name a year earlier. change: only where both years "
   "have records of nine days in ten."},
  {"每项都计入进入时所在的小时；时间为北京时间（+08:00），起止日期均含在内。",
   "Every measure belongs to the hour of its enter; +08:00; from and to inclusive."},
  {"批次、人数、讲解：工作人员登记的团队，计入登记时所在的小时，更正按最后一次；一个单位"
   "一行内只算一次"
   "（单位数）。团队参观期间的场次和使用次数归该团队，其余归散客。社区戒毒康复人员的团队"
   "不计入，只列季度总数"
   "。",
   "batches, people, talks: groups as staff entered and last corrected them, in the hour "
   "they were entered; units: each once a row. Sessions and uses while a group was there "
   "are the group's, all others walk-ins'. Groups of people in recovery are not in any "
   "figure but their quarter's total."},
  {"门口进、出：门口计数器的人次，与登记人数、场次互不相加。",
   "door_in, door_out: what a counter at the door saw; never added to people or "
   "sessions."},
  {"疑似重复：同一单位、同一天、同样人数登记了两次，请核实；未合并。作废的不列。",
   "twice?: the same unit, day and number of people were entered again: please check; "
   "nothing was merged. What was voided is left out."},
  {"更正另起一行登记，原记录不改；同一项更正多次，以最后一次为准。作废的团队不计入任何数"
   "字。",
   "A correction is a line of its own, what was entered stays; of several the last one "
   "counts. A voided group is in no figure."},
  {"变动来自上次报送后才收到的记录（U盘晚到）和登记更正。",
   "Changes come from records that were collected later, and from corrections."},
  {"场次和使用次数不是人数。0 = 已开机但没有；- = 没有数据。",
   "Sessions and uses are not people. 0 = on, and none; - = no data."},
};

const char *terms_say(bool english, const char *chinese, const char *in_english) {
  return english ? in_english : chinese;
}

TableColumn terms_dimension(IndexDimension dimension, bool english) {
  const Word *word = &dimensions[dimension];
  return (TableColumn){
    .name = word->name,
    .heading = terms_say(english, word->chinese, word->name),
    .kind = dimension == INDEX_DAY ? TABLE_DATE : TABLE_TEXT,
  };
}

TableColumn terms_measure(int measure, bool english) {
  const Word *word = &measures[measure];
  return (TableColumn){
    .name = word->name,
    .heading = terms_say(english, word->chinese, word->name),
    .kind = TABLE_NUMBER,
    .counts = measure != GATHER_SECONDS && measure != GATHER_MEDIAN,
    .adds = measure != GATHER_MEDIAN && measure != GATHER_UNITS,
  };
}

char *terms_key(IndexDimension dimension, const char *key, bool english,
                char text[TERMS_KEY_MAX]) {
  int n = 0;
  snprintf(text, TERMS_KEY_MAX, "%s", key);
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    const char *word = english ? keys[i].english : keys[i].chinese;
    if (keys[i].dimension == dimension && strcmp(keys[i].key, key) == 0 && word)
      snprintf(text, TERMS_KEY_MAX, "%s", word);
  }
  if (dimension == INDEX_UNIT && sscanf(key, "#%*d%n", &n) == 0 && n > 0)
    snprintf(text, TERMS_KEY_MAX,
             terms_say(english, "第 %.*s 号单位（%s）", "unit %.*s (%s)"), n - 1, key + 1,
             key + n + (key[n] == ' '));
  return text;
}

bool terms_dimensions(const char *text, IndexQuery *query) {
  query->count = 0;
  for (;;) {
    size_t n = strcspn(text, ",");
    int    d = 0;
    while (d < INDEX_BATCH &&
           (strlen(dimensions[d].name) != n || memcmp(dimensions[d].name, text, n) != 0))
      d++;
    if (d == INDEX_BATCH) return false;
    for (int i = 0; i < query->count; i++)
      if (query->by[i] == (IndexDimension)d) return false;
    query->by[query->count++] = (IndexDimension)d;
    if (text[n] == '\0') return true;
    text += n + 1;
  }
}

char *terms_dimension_names(unsigned by, char text[TERMS_NAMES_MAX]) {
  size_t at = 0;
  *text = '\0';
  for (int d = 0; d < INDEX_BATCH; d++)
    if (by & 1u << d)
      at += (size_t)snprintf(text + at, TERMS_NAMES_MAX - at, "%s%s", at ? " " : "",
                             dimensions[d].name);
  return text;
}

Period terms_period(const IndexQuery *query, const IndexSpan *span) {
  return (Period){
    query->period.from > INDEX_FROM ? query->period.from : span->first,
    query->period.to < INDEX_TO ? query->period.to : span->last,
  };
}

void terms_finish(const ReportAsk *ask, const IndexSpan *span, unsigned notes,
                  Table *table) {
  bool   data = span->first <= span->last;
  Period period = terms_period(&ask->query, span);
  size_t size;
  FILE  *foot = open_memstream(&table->foot, &size);
  if (data || ask->query.period.from > INDEX_FROM)
    period_name(table->from, PERIOD_DAY, period.from);
  if (data || ask->query.period.to < INDEX_TO)
    period_name(table->to, PERIOD_DAY, period.to);
  if (*table->from && *table->to)
    fprintf(foot,
            terms_say(ask->english, "有记录的天数：%" PRId64 "，应有 %" PRId64 " 天\n",
                      "days with records: %" PRId64 " of %" PRId64 "\n"),
            span->alive, period.to - period.from + 1);
  for (int i = 0; i < TERMS_NOTES; i++)
    if (notes & 1u << i) fprintf(foot, "%s\n", notes_said[i][ask->english]);
  fclose(foot);
}
