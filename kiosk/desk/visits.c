// The report of sessions and uses, by whatever is asked.
#include "desk/gather.h"
#include "desk/grid.h"

static bool fill(const ReportAsk *ask, Table *table) {
  static const int measures[] = {
    GATHER_SESSIONS, GATHER_USES,    GATHER_COMPLETED, GATHER_LEFT_IDLE,
    GATHER_FAULTS,   GATHER_SECONDS, GATHER_MEDIAN,
  };
  return grid_fill(ask, measures, GATHER_MEASURES, table);
}

const Report report_visits = {
  .name = "visits",
  .title = {"参观统计表", "Visits"},
  .by = true,
  .fill = fill,
};
