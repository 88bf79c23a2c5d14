#include "desk/demo_kiosk.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/clock.h"
#include "base/fail.h"
#include "tally/store.h"

// ---- chance ----

uint64_t demo_draw(DemoKiosk *kiosk) {  // splitmix64
  uint64_t z = kiosk->random += UINT64_C(0x9E3779B97F4A7C15);
  z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
  return z ^ z >> 31;
}

int demo_below(DemoKiosk *kiosk, int n) {
  return (int)(demo_draw(kiosk) % (uint64_t)n);
}

bool demo_happens(DemoKiosk *kiosk, int of_a_thousand) {
  return demo_below(kiosk, 1000) < of_a_thousand;
}

int demo_about(DemoKiosk *kiosk, int mean) {
  return mean / 4 + demo_below(kiosk, mean / 2 + 1) + demo_below(kiosk, mean / 2 + 1) +
         demo_below(kiosk, mean / 2 + 1);
}

// ---- lines ----

void demo_end_segment(DemoKiosk *kiosk, bool closed) {
  char path[PATH_SIZE];
  if (kiosk->size == 0) return;
  store_path(path, kiosk->folder, ++kiosk->number);
  FILE *file = fopen(path, "wxe");
  bool  ok = file && fwrite(kiosk->segment, 1, kiosk->size, file) == kiosk->size;
  if (file && fclose(file) != 0) ok = false;
  if (ok && closed) chmod(path, 0444);
  if (!ok && kiosk->ok)
    kiosk->ok = fail("%s: could not be written: %s", path, strerror(errno));
  kiosk->size = 0;
}

static const char *hour_text(DemoKiosk *kiosk, int64_t shown) {
  if (shown / DEMO_HOUR != kiosk->told) {
    ClockLocal local = clock_local_of(shown - 8 * DEMO_HOUR);
    kiosk->told = shown / DEMO_HOUR;
    snprintf(kiosk->hour, sizeof kiosk->hour, "%04d-%02d-%02dT%02d+08",
             local.year % 10000, local.month, local.day, local.hour);
  }
  return kiosk->hour;
}

void demo_put(DemoKiosk *kiosk, const char *event, bool exact, const char *fields, ...) {
  bool    trusted = kiosk->now >= kiosk->trusted;
  int64_t since = kiosk->now - kiosk->started;
  bool    shows = trusted || kiosk->quality == CLOCK_BATTERY;
  int     n =
    snprintf(kiosk->line, sizeof kiosk->line,
             "{\"v\":1,\"kiosk\":\"%s\",\"boot\":%" PRId64 ",\"seq\":%" PRId64
             ",\"%s\":%" PRId64 ",\"clock\":\"%s\",\"hour\":\"%s\",\"event\":\"%s\"",
             kiosk->id, kiosk->boot, ++kiosk->seq, exact ? "t" : "up",
             exact ? since : since / DEMO_HOUR,
             clock_quality_name(trusted ? CLOCK_TRUSTED : kiosk->quality),
             hour_text(kiosk, shows ? kiosk->now : 8 * DEMO_HOUR + since), event);
  va_list args;
  va_start(args, fields);
  n += vsnprintf(kiosk->line + n, sizeof kiosk->line - (size_t)n, fields, args);
  va_end(args);
  size_t size = line_seal(kiosk->line, (size_t)n, kiosk->link);
  if (size == 0) abort();
  link_of(kiosk->link, kiosk->line, size - 1);
  if (kiosk->size + size > STORE_SEGMENT_MAX) demo_end_segment(kiosk, true);
  memcpy(kiosk->segment + kiosk->size, kiosk->line, size);
  kiosk->size += size;
}
