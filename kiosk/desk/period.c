#include "desk/period.h"

#include <stdio.h>
#include <string.h>

#include "base/clock.h"

enum { DAY = 86400, EAST_8 = 8 * 3600 };

static int64_t day_of(int year, int month, int day) {
  return (clock_wall_of(year, month, day, 0, 0, 0) + EAST_8) / DAY;
}

static ClockLocal date_of(int64_t day) {
  return clock_local_of(day * DAY - EAST_8);
}

// The Thursday of a day's ISO week decides its year; 1970-01-01 was one.
static int64_t thursday_of(int64_t day) {
  int64_t monday_based = ((day + 3) % 7 + 7) % 7;
  return day - monday_based + 3;
}

char *period_name(char text[PERIOD_TEXT_MAX], PeriodKind kind, int64_t day) {
  int64_t    thursday = thursday_of(day);
  ClockLocal d = date_of(kind == PERIOD_WEEK ? thursday : day);
  int        week = (int)((thursday - day_of(d.year, 1, 1)) / 7) + 1;
  switch (kind) {
  case PERIOD_DAY:
    snprintf(text, PERIOD_TEXT_MAX, "%04d-%02d-%02d", d.year, d.month, d.day);
    break;
  case PERIOD_WEEK: snprintf(text, PERIOD_TEXT_MAX, "%04d-W%02d", d.year, week); break;
  case PERIOD_MONTH: snprintf(text, PERIOD_TEXT_MAX, "%04d-%02d", d.year, d.month); break;
  case PERIOD_QUARTER:
    snprintf(text, PERIOD_TEXT_MAX, "%04dQ%d", d.year, (d.month + 2) / 3);
    break;
  case PERIOD_HALF:
    snprintf(text, PERIOD_TEXT_MAX, "%04dH%d", d.year, d.month > 6 ? 2 : 1);
    break;
  case PERIOD_YEAR: snprintf(text, PERIOD_TEXT_MAX, "%04d", d.year); break;
  }
  return text;
}

// Months of a period that begins with that month; the day after it is the first of
// another.
static void months(Period *period, int year, int month, int count) {
  int after = month - 1 + count;
  period->from = day_of(year, month, 1);
  period->to = day_of(year + after / 12, after % 12 + 1, 1) - 1;
}

// Names are compared when read back, so "2026-02-30" or " 2026" name nothing.
bool period_parse(Period *period, PeriodKind kind, const char *text) {
  char again[PERIOD_TEXT_MAX];
  int  year = 0, part = 1, day = 1;
  switch (kind) {
  case PERIOD_DAY: sscanf(text, "%4d-%2d-%2d", &year, &part, &day); break;
  case PERIOD_WEEK: sscanf(text, "%4d-W%2d", &year, &part); break;
  case PERIOD_MONTH: sscanf(text, "%4d-%2d", &year, &part); break;
  case PERIOD_QUARTER: sscanf(text, "%4dQ%1d", &year, &part); break;
  case PERIOD_HALF: sscanf(text, "%4dH%1d", &year, &part); break;
  case PERIOD_YEAR: sscanf(text, "%4d", &year); break;
  }
  if (year < 1970 || part < 1 || part > 53 || day < 1 || day > 31) return false;
  if (kind == PERIOD_WEEK) {
    period->from = thursday_of(day_of(year, 1, 4)) - 3 + 7 * (part - 1);
    period->to = period->from + 6;
  } else if (kind == PERIOD_DAY) {
    if (part > 12) return false;
    period->from = period->to = day_of(year, part, day);
  } else {
    int span = kind == PERIOD_YEAR      ? 12
               : kind == PERIOD_HALF    ? 6
               : kind == PERIOD_QUARTER ? 3
                                        : 1;
    if (part * span > 12) return false;
    months(period, year, (part - 1) * span + 1, span);
  }
  return strcmp(period_name(again, kind, period->from), text) == 0;
}
