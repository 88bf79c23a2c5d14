// The reports of people, sessions, uses and doors, by whatever is asked.
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

static bool fill_people(const ReportAsk *ask, Table *table) {
  static const int measures[] = {GATHER_BATCHES, GATHER_UNITS, GATHER_PEOPLE,
                                 GATHER_TALKS};
  return grid_fill(ask, measures, sizeof measures / sizeof *measures, table);
}

const Report report_people = {
  .name = "people",
  .title = {"各类观众统计表", "People by class"},
  .usual = {"day", "month"},
  .by = 1u << INDEX_DAY | 1u << INDEX_WEEK | 1u << INDEX_MONTH | 1u << INDEX_QUARTER |
        1u << INDEX_YEAR | 1u << INDEX_KIOSK | 1u << INDEX_UNIT | 1u << INDEX_PURPOSE,
  .inside = true,
  .fill = fill_people,
};
