#include "desk/range.h"

#include <stdio.h>
#include <stdlib.h>

#include "desk/index.h"

typedef struct {
  DeskOption  option;
  PeriodKind  kind;
  const char *example;
} Range;

static const Range ranges[] = {
  {DESK_MONTH, PERIOD_MONTH, "--month 2026-11"},
  {DESK_QUARTER, PERIOD_QUARTER, "--quarter 2026Q4"},
  {DESK_HALF, PERIOD_HALF, "--half 2026H2"},
  {DESK_YEAR, PERIOD_YEAR, "--year 2026"},
};

static DeskStatus no_period(const Desk *desk, const char *text, const char *example) {
  return desk_complain(desk, DESK_USAGE, "“%s”不是日期，应如 %s。",
                       "\"%s\" is no date; write it like %s.", text, example);
}

static DeskStatus take_days(const Desk *desk, Period *period) {
  const char *from = desk->option[DESK_FROM], *to = desk->option[DESK_TO];
  Period      day;
  if (from) {
    if (!period_parse(&day, PERIOD_DAY, from)) return no_period(desk, from, "2026-11-24");
    period->from = day.from;
  }
  if (to) {
    if (!period_parse(&day, PERIOD_DAY, to)) return no_period(desk, to, "2026-11-24");
    period->to = day.to;
  }
  if (period->from <= period->to) return DESK_WELL;
  return desk_complain(desk, DESK_USAGE, "--from 在 --to 之后。",
                       "--from is after --to.");
}

DeskStatus range_of(const Desk *desk, Period *period) {
  int given = desk->option[DESK_FROM] || desk->option[DESK_TO];
  *period = (Period){INDEX_FROM, INDEX_TO};
  for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
    const char *text = desk->option[ranges[i].option];
    if (!text) continue;
    given++;
    if (!period_parse(period, ranges[i].kind, text))
      return no_period(desk, text, ranges[i].example);
  }
  if (given > 1)
    return desk_complain(desk, DESK_USAGE, "时间段只能写一种。", "Give one period only.");
  return take_days(desk, period);
}

bool range_year_before(const Desk *desk, Period *period) {
  char name[PERIOD_TEXT_MAX];
  for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
    const char *text = desk->option[ranges[i].option];
    if (!text) continue;
    snprintf(name, sizeof name, "%04d%s", atoi(text) - 1, text + 4);
    return period_parse(period, ranges[i].kind, name);
  }
  return false;
}
