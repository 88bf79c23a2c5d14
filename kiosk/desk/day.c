// The day sheet: hours of a day, by default the last one with data. Of a longer period,
// the hours of all its days together.
#include "desk/gather.h"
#include "desk/grid.h"

static bool fill(const ReportAsk *ask, Table *table) {
  static const int measures[] = {GATHER_BATCHES, GATHER_PEOPLE,    GATHER_SESSIONS,
                                 GATHER_USES,    GATHER_COMPLETED, GATHER_IN,
                                 GATHER_OUT};
  ReportAsk        hours = *ask;
  IndexSpan        span;
  hours.query.count = 1;
  hours.query.by[0] = INDEX_HOUR;
  hours.compare = false;
  if (hours.query.period.from <= INDEX_FROM && hours.query.period.to >= INDEX_TO) {
    if (!index_span(ask->index, &ask->query, &span)) return false;
    if (span.first <= span.last) hours.query.period = (Period){span.last, span.last};
  }
  return grid_fill(&hours, measures, sizeof measures / sizeof *measures, table);
}

const Report report_day = {
  .name = "day",
  .title = {"参观时段统计表", "Hours of the day"},
  .fill = fill,
};
