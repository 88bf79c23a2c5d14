// range.h - the period a command line asks for.
#ifndef KIOSK_DESK_RANGE_H
#define KIOSK_DESK_RANGE_H

#include "desk/desk.h"
#include "desk/period.h"

enum {
  RANGE_OPTIONS = 1u << DESK_FROM | 1u << DESK_TO | 1u << DESK_MONTH |
                  1u << DESK_QUARTER | 1u << DESK_HALF | 1u << DESK_YEAR,
};

// --from and --to, or one of --month, --quarter, --half, --year; without any, INDEX_FROM
// to INDEX_TO. Complains and returns DESK_USAGE when it names none, or two.
DeskStatus range_of(const Desk *desk, Period *period);
// The same month, quarter, half or year of the year before; false when none was asked.
bool range_year_before(const Desk *desk, Period *period);

#endif
