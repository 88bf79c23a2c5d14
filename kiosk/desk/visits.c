// The report of people, sessions, uses and doors, by whatever is asked.
#include "desk/gather.h"
#include "desk/grid.h"

static bool fill(const ReportAsk *ask, Table *table) {
  static const int measures[] = {
    GATHER_BATCHES, GATHER_UNITS,     GATHER_PEOPLE,    GATHER_TALKS,  GATHER_SESSIONS,
    GATHER_USES,    GATHER_COMPLETED, GATHER_LEFT_IDLE, GATHER_FAULTS, GATHER_SECONDS,
    GATHER_MEDIAN,  GATHER_IN,        GATHER_OUT,
  };
  return grid_fill(ask, measures, sizeof measures / sizeof *measures, table);
}

const Report report_visits = {
  .name = "visits",
  .title = {"参观统计表", "Visits"},
  .usual = {"day", "month"},
  .by = (1u << INDEX_BATCH) - 1,
  .fill = fill,
};
