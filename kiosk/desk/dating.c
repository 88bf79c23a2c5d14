#include "desk/dating.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { HOUR = 3600, EAST_8 = 8 * HOUR };

static int64_t least(int64_t a, int64_t b) {
  return a < b ? a : b;
}

static int64_t most(int64_t a, int64_t b) {
  return a > b ? a : b;
}

void dating_begin(DatingBoot *boot, const char *kiosk, int64_t number) {
  *boot = (DatingBoot){
    .boot = number,
    .first = DATING_EVER,
    .last = DATING_NEVER,
    .battery_first = DATING_EVER,
    .battery_last = DATING_NEVER,
    .moved = true,
  };
  snprintf(boot->kiosk, sizeof boot->kiosk, "%s", kiosk);
}

void dating_feed(DatingBoot *boot, const ReaderEvent *event) {
  boot->fed = true;
  boot->up = most(boot->up, event->up);
  if (event->clock == CLOCK_TRUSTED) {
    boot->first = least(boot->first, event->hour);
    boot->last = most(boot->last, event->hour);
  } else if (event->clock == CLOCK_BATTERY) {
    boot->battery_first = least(boot->battery_first, event->hour);
    boot->battery_last = most(boot->battery_last, event->hour);
  }
  if (strcmp(event->event, "anchor") == 0 && event->wall >= 0 && event->t >= 0) {
    int64_t anchor = event->wall - event->t;
    bool    other = !boot->anchored || boot->anchor != anchor;
    boot->moved = boot->moved || other;
    boot->redated = boot->redated || other;
    boot->anchored = true;
    boot->anchor = anchor;
  }
}

static int64_t hour_of(int64_t wall) {
  return (wall + EAST_8) / HOUR;
}

static int64_t start_of(const DatingBoot *boot) {
  return boot->anchored ? least(boot->first, hour_of(boot->anchor)) : boot->first;
}

static int64_t end_of(const DatingBoot *boot) {
  if (!boot->anchored) return boot->last;
  return most(boot->last, hour_of(boot->anchor + boot->up * HOUR));
}

static void set_bounds(DatingBoot *boot, int64_t after, int64_t before) {
  bool battery = boot->battery_first >= after && boot->battery_last <= before;
  boot->redated = boot->redated || (!boot->anchored && boot->battery != battery);
  boot->moved = boot->moved || boot->after != after || boot->before != before ||
                boot->battery != battery;
  boot->after = after;
  boot->before = before;
  boot->battery = battery;
}

// All boots of one kiosk, in order of their numbers.
static void bound(DatingBoot *boots, size_t count) {
  int64_t *after = mem_grow(NULL, count, sizeof *after);
  int64_t  edge = DATING_NEVER;
  for (size_t i = 0; i < count; i++) {
    after[i] = edge;
    edge = most(edge, end_of(&boots[i]));
  }
  edge = DATING_EVER;
  for (size_t i = count; i-- > 0;) {
    set_bounds(&boots[i], after[i], edge);
    edge = least(edge, start_of(&boots[i]));
  }
  free(after);
}

static int by_kiosk_and_boot(const void *a, const void *b) {
  const DatingBoot *x = a, *y = b;
  int               order = strcmp(x->kiosk, y->kiosk);
  return order ? order : (x->boot > y->boot) - (x->boot < y->boot);
}

void dating_bound(DatingBoot *boots, size_t count) {
  if (count) qsort(boots, count, sizeof *boots, by_kiosk_and_boot);
  for (size_t i = 0, n; i < count; i += n) {
    for (n = 1; i + n < count; n++)
      if (strcmp(boots[i + n].kiosk, boots[i].kiosk) != 0) break;
    bound(boots + i, n);
  }
}

void dating_hours(const DatingBoot *boot, ClockQuality clock, int64_t hour, int64_t up,
                  int64_t *lo, int64_t *hi) {
  *lo = *hi = hour;
  if (clock == CLOCK_TRUSTED) return;
  if (boot->anchored) {
    *lo = *hi = hour_of(boot->anchor + up * HOUR);
    return;
  }
  if (clock == CLOCK_BATTERY && boot->battery) return;
  *lo = boot->after == DATING_NEVER ? DATING_NEVER : boot->after + most(up, 0);
  *hi = boot->before;
  if (*lo > *hi) *lo = boot->after;
  if (*lo > *hi) *lo = DATING_NEVER, *hi = DATING_EVER;
}
