// clock.h - the only place that asks for the time.
//
// Two clocks. Steady time counts nanoseconds since the machine booted (CLOCK_BOOTTIME, so
// a sleep counts too): every time-out uses it. Wall time is UTC seconds since 1970 and
// may be wrong (no battery, no network), so it always comes with a quality. A played
// visit sets both and moves them by hand; then nothing here asks the kernel.
#ifndef KIOSK_BASE_CLOCK_H
#define KIOSK_BASE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

typedef enum {
  CLOCK_UNKNOWN,   // before the build date, or nothing is known
  CLOCK_RESTORED,  // came back from a saved value at boot: too early by the time it was
                   // off
  CLOCK_BATTERY,   // a hardware clock is there and agrees
  CLOCK_TRUSTED,   // synchronised by network, or set by staff
} ClockQuality;

typedef struct {
  int year, month, day, hour, minute, second;  // in +08:00, always (no summer time)
  ClockQuality quality;
} ClockLocal;

int64_t clock_steady(void);  // nanoseconds
int64_t clock_real(void);    // the same, but never played: deadlines of other processes
int64_t clock_cpu(
  void);  // nanoseconds this process has computed; async-signal-safe, as clock_real
int64_t      clock_cpu_of(pid_t pid);  // the same of a child; -1: it is gone
int64_t      clock_wall(void);         // seconds since 1970, UTC
ClockQuality clock_quality(void);
const char *
clock_quality_name(ClockQuality quality);  // "unknown" "restored" "battery" "trusted"
ClockLocal clock_local(void);              // the wall clock now, in +08:00
ClockLocal clock_local_of(int64_t wall);   // the same for any wall second (quality unset)
int64_t    clock_wall_of(int year, int month, int day, int hour, int minute,
                         int second);  // +08:00 calendar to UTC seconds
// Staff say what time it is: from now on it is CLOCK_TRUSTED. The machine's own clock is
// set, and its battery's after some minutes. False with fail() when that is not permitted
// (CAP_SYS_TIME); then this process alone goes by it, until the network knows better.
bool clock_set(int64_t wall);
const char *
clock_boot_id(void);  // the kernel's boot_id, 36 characters; a test may set it

// For played visits and tests. After clock_play() time stands still until
// clock_advance(); steady time is 0 then. Call it before any thread starts.
void clock_play(int64_t wall, ClockQuality quality, const char *boot_id);
void clock_advance(int64_t nanoseconds);
// "2026-11-24T09:00:00+08:00" to UTC seconds; false when it is not of that form, or no
// such time.
bool clock_parse(const char *text, int64_t *wall);

#endif
