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
};

static const Word measures[GATHER_MEASURES] = {
  [GATHER_SESSIONS] = {"sessions", "场次"},
  [GATHER_USES] = {"uses", "使用次数"},
  [GATHER_COMPLETED] = {"completed", "完成"},
  [GATHER_LEFT_IDLE] = {"left_idle", "无人离开"},
  [GATHER_FAULTS] = {"faults", "故障"},
  [GATHER_SECONDS] = {"seconds", "秒数"},
  [GATHER_MEDIAN] = {"median_seconds", "秒数中位数"},
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
    .counts = measure < GATHER_SECONDS,
    .adds = measure < GATHER_MEDIAN,
  };
}

bool terms_dimensions(const char *text, IndexQuery *query) {
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

const char *terms_dimension_names(void) {
  return "day, week, month, quarter, year, hour, exhibit, kiosk, language, level, "
         "outcome";
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
