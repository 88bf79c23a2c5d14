// demo_kiosk.h - one kiosk of a base that does not exist, as it writes: chance, and lines
// as kiosk/tally/FORMAT.md has them.
#ifndef KIOSK_DESK_DEMO_KIOSK_H
#define KIOSK_DESK_DEMO_KIOSK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/clock.h"
#include "base/path.h"
#include "tally/line.h"

enum { DEMO_HOUR = 3600, DEMO_DAY = 24 * DEMO_HOUR };

typedef struct {
  uint64_t random, seed;
  int      site, number_of_site;  // a base has several kiosks, whose groups are the same
  bool     door;                  // has a counter at the door
  int64_t  counted;               // hour it last told of
  char     id[LINE_TEXT_MAX], folder[PATH_SIZE];
  int64_t  boot, seq;
  char     link[LINK_SIZE];
  int64_t  started, now;  // seconds since 1970, +08:00
  // The clock: of this boot, and from when on it is trusted.
  ClockQuality     quality;
  int64_t          trusted;
  char             hour[24];  // as last told
  int64_t          told;
  char             line[JOURNAL_LINE_MAX];
  char            *segment;
  size_t           size;
  int              number;
  bool             ok;
  struct DemoQuiz *quiz;
} DemoKiosk;

int  demo_below(DemoKiosk *kiosk, int n);  // from 0 on
bool demo_happens(DemoKiosk *kiosk, int of_a_thousand);
// Around a mean: never under a quarter, seldom over twice of it.
int      demo_about(DemoKiosk *kiosk, int mean);
uint64_t demo_draw(DemoKiosk *kiosk);

// A line. `exact`: told by the kiosk itself, to the second. The rest are further fields.
void demo_put(DemoKiosk *kiosk, const char *event, bool exact, const char *fields, ...)
  __attribute__((format(printf, 4, 5)));
void demo_end_segment(DemoKiosk *kiosk, bool closed);

#endif
