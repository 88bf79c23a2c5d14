// dating.h - when something happened, for lines whose clock could not be trusted.
//
// A trusted line is dated by itself. Any other is dated by the anchor of its boot; or by
// its own hour, when a battery kept the clock and its neighbours do not contradict; or it
// stays between two bounds: the last sure hour of the boots before and the first of those
// after.
#ifndef KIOSK_DESK_DATING_H
#define KIOSK_DESK_DATING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tally/reader.h"

// Hours before and after all others: a bound that is not known.
enum { DATING_NEVER = -1000000, DATING_EVER = 100000000 };

// A boot of one kiosk, from its lines; and, once bounded, what dates its lines.
typedef struct {
  char    kiosk[LINE_TEXT_MAX];
  int64_t boot;
  int64_t up;  // whole hours it ran, at least
  bool    anchored;
  int64_t anchor;       // UTC second of boot, by the last anchor
  int64_t first, last;  // hours of its trusted lines; EVER and NEVER when it has none
  int64_t battery_first, battery_last;  // the same of its battery lines
  // Set by dating_bound():
  bool    battery;        // its battery hours are believed
  int64_t after, before;  // the bounds
  bool    moved;          // what dates its lines, or bounds them, is not what it was
  bool    redated;        // what dates them is not
  // The caller's:
  bool fed;     // since it was loaded
  bool packed;  // dated lines were given away, as they were dated then
} DatingBoot;

void dating_begin(DatingBoot *boot, const char *kiosk, int64_t number);
void dating_feed(DatingBoot *boot, const ReaderEvent *event);
// All boots that are known, of whatever kiosks. Puts them in order, by kiosk and number.
void dating_bound(DatingBoot *boots, size_t count);
// The first and the last hour in which a line may have been written; equal when it is
// dated.
void dating_hours(const DatingBoot *boot, ClockQuality clock, int64_t hour, int64_t up,
                  int64_t *lo, int64_t *hi);

#endif
