// today.h - what one kiosk counted on one day, as its clock said then, for staff who want
// to see it at once. Figures that leave the kiosk are made by reports, which date lines
// better.
#ifndef KIOSK_TALLY_TODAY_H
#define KIOSK_TALLY_TODAY_H

#include <stdbool.h>
#include <stdint.h>

#include "tally/line.h"

enum { TODAY_EXHIBITS_MAX = 128 };

typedef struct {
  char id[LINE_TEXT_MAX];
  int  uses;
} TodayExhibit;

typedef struct {
  int          sessions, uses, completed;
  bool         alive[24];  // in that hour it wrote a line, so 0 uses are none
  int          used[24];   // uses that began in it
  TodayExhibit exhibit[TODAY_EXHIBITS_MAX];  // those that were used
  int          exhibits;
  bool         has_door;
  int64_t      in, out;
} Today;

// Of the last segments in `folder` (tail.h); `day`: days since 1970-01-01, of +08:00.
void today_read(const char *folder, int64_t day, Today *today);
int  today_uses(const Today *today, const char *exhibit);

#endif
