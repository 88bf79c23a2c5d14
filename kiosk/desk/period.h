// period.h - days and the periods made of them, in +08:00. A day counts from 1970-01-01.
#ifndef KIOSK_DESK_PERIOD_H
#define KIOSK_DESK_PERIOD_H

#include <stdbool.h>
#include <stdint.h>

enum { PERIOD_TEXT_MAX = 40 };

typedef struct {
  int64_t from, to;  // days, both inside
} Period;

typedef enum {
  PERIOD_DAY,      // "2026-11-24"
  PERIOD_WEEK,     // "2026-W48", ISO
  PERIOD_MONTH,    // "2026-11"
  PERIOD_QUARTER,  // "2026Q4"
  PERIOD_HALF,     // "2026H2"
  PERIOD_YEAR,     // "2026"
} PeriodKind;

// The period of that name; false when the text names none.
bool period_parse(Period *period, PeriodKind kind, const char *text);
// The name of the period of that kind that holds the day. Returns text.
char *period_name(char text[PERIOD_TEXT_MAX], PeriodKind kind, int64_t day);

#endif
