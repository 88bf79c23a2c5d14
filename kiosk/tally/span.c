#include "tally/span.h"

#include <stdio.h>
#include <string.h>

#include "base/clock.h"

enum { MONTH_TEXT = 7, QUARTER_TEXT = 6, YEAR_TEXT = 4 };

static bool is_known(const char *month) {
  return strcmp(month, SPAN_NONE) != 0;
}

void span_month(char month[BIN_MONTH_SIZE]) {
  ClockLocal now = clock_local();
  if (now.quality < CLOCK_BATTERY || now.year > 9999)
    snprintf(month, BIN_MONTH_SIZE, SPAN_NONE);
  else
    snprintf(month, BIN_MONTH_SIZE, "%04u-%02u", (unsigned)now.year % 10000,
             (unsigned)now.month % 100);
}

void span_of_month(char period[ITEMS_PERIOD_SIZE], const char *month) {
  snprintf(period, ITEMS_PERIOD_SIZE, "%s", is_known(month) ? month : SPAN_UNCERTAIN);
}

// A month, or what holds it, as long as a text of that many characters tells: "2026-11",
// "2026Q4", "2026".
static void widen(char period[ITEMS_PERIOD_SIZE], const char *month, size_t length) {
  int number = (month[5] - '0') * 10 + month[6] - '0';
  if (length == QUARTER_TEXT)
    snprintf(period, ITEMS_PERIOD_SIZE, "%.4sQ%d", month, (number + 2) / 3);
  else
    snprintf(period, ITEMS_PERIOD_SIZE, "%.*s", (int)length, month);
}

// Of a calendar period: the next wider one.
static void wider(char into[ITEMS_PERIOD_SIZE], const char *period) {
  size_t length = strlen(period);
  if (length == MONTH_TEXT)
    widen(into, period, QUARTER_TEXT);
  else if (length == QUARTER_TEXT)
    snprintf(into, ITEMS_PERIOD_SIZE, "%.4s", period);
  else
    snprintf(into, ITEMS_PERIOD_SIZE, SPAN_UNCERTAIN);
}

static SpanFate fate_uncertain(const Bin *bin, const char *month) {
  bool turned = is_known(month) && is_known(bin->since) && strcmp(bin->since, month) != 0;
  return bin_finished(bin) >= (turned ? SPAN_PLAYS : SPAN_PLAYS_ALONE) ? SPAN_CLOSES
                                                                       : SPAN_STAYS;
}

// Texts of one length are in the order of the calendar.
static SpanFate fate_calendar(const Bin *bin, const char *month,
                              char into[ITEMS_PERIOD_SIZE]) {
  char now[ITEMS_PERIOD_SIZE];
  if (!is_known(month)) return SPAN_STAYS;
  widen(now, month, strlen(bin->period));
  int order = strcmp(bin->period, now);
  if (order == 0) return SPAN_STAYS;
  if (order < 0 && bin_finished(bin) >= SPAN_PLAYS) return SPAN_CLOSES;
  if (order < 0)
    wider(into, bin->period);
  else
    snprintf(into, ITEMS_PERIOD_SIZE, SPAN_UNCERTAIN);
  return SPAN_JOINS;
}

SpanFate span_fate(const Bin *bin, const char *month, const char *batch,
                   char into[ITEMS_PERIOD_SIZE]) {
  if (strcmp(bin->period, SPAN_UNCERTAIN) == 0) return fate_uncertain(bin, month);
  if (!strchr(bin->period, ':')) return fate_calendar(bin, month, into);
  if (strcmp(bin->period, batch) == 0) return SPAN_STAYS;
  if (bin_finished(bin) >= SPAN_PLAYS) return SPAN_CLOSES;
  span_of_month(into, month);
  return SPAN_JOINS;
}
