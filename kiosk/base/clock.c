#include "base/clock.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

#include "base/fail.h"

static const int64_t SECOND = 1000000000;
static const int64_t DAY = 86400;
static const int64_t EAST = 8 * 3600;  // +08:00
static const int64_t EARLIEST =
  1704067200;                              // 2024-01-01: before it, nobody set the clock
static const int64_t LATEST = 4102444800;  // 2100-01-01
static const int64_t BATTERY_DRIFT = 600;

enum { BOOT_ID_SIZE = 37 };

// There is one time in a program, so it lives here. A played visit is set up before any
// thread starts; only its steady time moves later.
static struct {
  bool             on;
  _Atomic(int64_t) wall;
  atomic_int       quality;
  char             boot_id[BOOT_ID_SIZE];
  _Atomic(int64_t) passed;
} played;

// What staff have said: wall nanoseconds less steady ones, so that it holds whatever is
// done to the machine's clock. Kept here when that could not be set.
static _Atomic(int64_t) by_staff;
static atomic_bool      set_by_staff;

static char kernel_boot_id[BOOT_ID_SIZE] = "00000000-0000-0000-0000-000000000000";
static pthread_once_t boot_id_once = PTHREAD_ONCE_INIT;

static int64_t ask(clockid_t which) {
  struct timespec now;
  clock_gettime(which, &now);
  return (int64_t)now.tv_sec * SECOND + now.tv_nsec;
}

int64_t clock_steady(void) {
  return played.on ? atomic_load(&played.passed) : ask(CLOCK_BOOTTIME);
}

int64_t clock_real(void) {
  return ask(CLOCK_BOOTTIME);
}

int64_t clock_cpu(void) {
  return ask(CLOCK_PROCESS_CPUTIME_ID);
}

int64_t clock_cpu_of(pid_t pid) {
  clockid_t       id;
  struct timespec t;
  bool there = clock_getcpuclockid(pid, &id) == 0 && clock_gettime(id, &t) == 0;
  return there ? (int64_t)t.tv_sec * SECOND + t.tv_nsec : -1;
}

static bool is_synchronised(void) {
  struct timex state = {0};
  return adjtimex(&state) >= 0 && !(state.status & STA_UNSYNC);
}

int64_t clock_wall(void) {
  if (played.on) return played.wall + atomic_load(&played.passed) / SECOND;
  int64_t told = atomic_load(&by_staff);
  if (told && !is_synchronised()) return (ask(CLOCK_BOOTTIME) + told) / SECOND;
  return ask(CLOCK_REALTIME) / SECOND;
}

// Bytes read into `text`, which is NUL-terminated; 0 when the file can't be read.
static size_t read_short(const char *path, char *text, size_t size) {
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  ssize_t n = read(fd, text, size - 1);
  close(fd);
  text[n > 0 ? n : 0] = '\0';
  return n > 0 ? (size_t)n : 0;
}

// By sysfs and not by /dev/rtc0, which only root may open.
static bool battery_agrees(int64_t wall) {
  char text[32];
  if (!read_short("/sys/class/rtc/rtc0/since_epoch", text, sizeof text)) return false;
  return llabs(strtoll(text, NULL, 10) - wall) <= BATTERY_DRIFT;
}

ClockQuality clock_quality(void) {
  if (played.on) return (ClockQuality)atomic_load(&played.quality);
  int64_t wall = clock_wall();
  if (wall < EARLIEST || wall >= LATEST) return CLOCK_UNKNOWN;
  if (atomic_load(&set_by_staff) || is_synchronised()) return CLOCK_TRUSTED;
  return battery_agrees(wall) ? CLOCK_BATTERY : CLOCK_RESTORED;
}

// A clock that is called synchronised is copied to the battery's by the kernel.
static void call_synchronised(void) {
  struct timex state = {.modes = ADJ_STATUS | ADJ_MAXERROR, .status = STA_PLL};
  adjtimex(&state);
}

bool clock_set(int64_t wall) {
  if (played.on) {
    atomic_store(&played.wall, wall - atomic_load(&played.passed) / SECOND);
    atomic_store(&played.quality, CLOCK_TRUSTED);
    return true;
  }
  bool set = clock_settime(CLOCK_REALTIME, &(struct timespec){.tv_sec = wall}) == 0;
  int  why = errno;
  if (set) call_synchronised();
  atomic_store(&by_staff, set ? 0 : wall * SECOND - ask(CLOCK_BOOTTIME));
  atomic_store(&set_by_staff, true);
  return set || fail("clock: the machine's clock: %s", strerror(why));
}

const char *clock_quality_name(ClockQuality quality) {
  static const char *const names[] = {
    [CLOCK_UNKNOWN] = "unknown",
    [CLOCK_RESTORED] = "restored",
    [CLOCK_BATTERY] = "battery",
    [CLOCK_TRUSTED] = "trusted",
  };
  return names[quality];
}

ClockLocal clock_local(void) {
  ClockLocal local = clock_local_of(clock_wall());
  local.quality = clock_quality();
  return local;
}

static int64_t floor_div(int64_t a, int64_t b) {
  return a / b - (a % b < 0);
}

// Howard Hinnant, "chrono-compatible low-level date algorithms": years begin in March, so
// the leap day is the last, and 400 of them (146097 days) are one round.
ClockLocal clock_local_of(int64_t wall) {
  int64_t east = wall + EAST;
  int64_t days = floor_div(east, DAY), second = east - days * DAY;
  int64_t shifted = days + 719468;  // since 0000-03-01
  int64_t round = floor_div(shifted, 146097), in_round = shifted - round * 146097;
  int64_t year =
    (in_round - in_round / 1460 + in_round / 36524 - in_round / 146096) / 365;
  int64_t in_year = in_round - (365 * year + year / 4 - year / 100);
  int64_t march = (5 * in_year + 2) / 153;  // months since March
  int64_t month = march < 10 ? march + 3 : march - 9;
  return (ClockLocal){
    .year = (int)(year + round * 400 + (month <= 2)),
    .month = (int)month,
    .day = (int)(in_year - (153 * march + 2) / 5 + 1),
    .hour = (int)(second / 3600),
    .minute = (int)(second / 60 % 60),
    .second = (int)(second % 60),
  };
}

int64_t clock_wall_of(int year, int month, int day, int hour, int minute, int second) {
  int64_t from_march = (int64_t)year - (month <= 2);
  int64_t round = floor_div(from_march, 400), in_round = from_march - round * 400;
  int64_t in_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  int64_t days =
    round * 146097 + in_round * 365 + in_round / 4 - in_round / 100 + in_year;
  return (days - 719468) * DAY + hour * 3600 + minute * 60 + second - EAST;
}

static void read_boot_id(void) {
  char text[BOOT_ID_SIZE];
  if (read_short("/proc/sys/kernel/random/boot_id", text, sizeof text) ==
      BOOT_ID_SIZE - 1)
    memcpy(kernel_boot_id, text, sizeof text);
}

const char *clock_boot_id(void) {
  if (played.on) return played.boot_id;
  pthread_once(&boot_id_once, read_boot_id);
  return kernel_boot_id;
}

void clock_play(int64_t wall, ClockQuality quality, const char *boot_id) {
  played.wall = wall;
  played.quality = quality;
  snprintf(played.boot_id, sizeof played.boot_id, "%s", boot_id);
  atomic_store(&played.passed, 0);
  played.on = true;
}

void clock_advance(int64_t nanoseconds) {
  atomic_fetch_add(&played.passed, nanoseconds);
}

static bool has_form(const char *text, const char *form) {
  for (; *form; form++, text++) {
    bool digit = *text >= '0' && *text <= '9';
    if (*form == '#' ? !digit : *text != *form) return false;
  }
  return *text == '\0';
}

bool clock_parse(const char *text, int64_t *wall) {
  // Checked byte by byte first: sscanf() would take blanks and signs.
  if (!has_form(text, "####-##-##T##:##:##+08:00")) return false;
  ClockLocal t = {0};
  if (sscanf(text, "%d-%d-%dT%d:%d:%d", &t.year, &t.month, &t.day, &t.hour, &t.minute,
             &t.second) != 6)
    return false;
  int64_t    then = clock_wall_of(t.year, t.month, t.day, t.hour, t.minute, t.second);
  ClockLocal back = clock_local_of(then);
  bool       real = t.year == back.year && t.month == back.month && t.day == back.day &&
              t.hour == back.hour && t.minute == back.minute && t.second == back.second;
  if (real) *wall = then;  // there is no 30 February and no 25 o'clock
  return real;
}
