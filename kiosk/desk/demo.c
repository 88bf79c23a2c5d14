// demo-data - journals of a base that does not exist: so many kiosks, so many days. The
// same seed gives the same bytes. What happens on a day is made up here; what a line
// looks like is kiosk/tally/FORMAT.md.
#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"
#include "desk/desk.h"
#include "desk/progress.h"
#include "tally/line.h"
#include "tally/store.h"

enum {
  HOUR = 3600,
  DAY = 24 * HOUR,
  OPENS = 9 * HOUR,
  CLOSES = 17 * HOUR,
  MONDAY = 4,         // day % 7 of the closed day: 1970-01-01 was a Thursday
  FIRST_DAY = 19723,  // 2024-01-01
  KIOSKS_MAX = 99,
  DAYS_MAX = 36500,
  LINE_ABOUT = 217,   // bytes
  LINES_A_DAY = 284,  // of one kiosk, all days
};

typedef struct {
  const char *name;
  int         weight;    // how often it is chosen, of 100
  int         seconds;   // a usual use
  int         finishes;  // of 100
} Exhibit;

static const Exhibit exhibits[] = {
  {"quiz", 30, 95, 72},   {"disguises", 22, 70, 64}, {"steady", 18, 40, 81},
  {"refuse", 14, 85, 58}, {"film", 9, 160, 45},      {"pact", 7, 35, 77},
};

static const char *const levels[] = {"primary", "middle", "senior", "adult"};

// One kiosk, as it writes.
typedef struct {
  uint64_t random;
  char     id[LINE_TEXT_MAX], folder[PATH_SIZE];
  int64_t  boot, seq;
  char     link[LINK_SIZE];
  int64_t  started, now;  // seconds since 1970, +08:00
  // The clock: of this boot, and from when on it is trusted.
  ClockQuality quality;
  int64_t      trusted;
  char         hour[24];  // as last told
  int64_t      told;
  char         line[JOURNAL_LINE_MAX];
  char        *segment;
  size_t       size;
  int          number;
  bool         ok;
} Kiosk;

// ---- chance ----

static uint64_t draw(Kiosk *kiosk) {  // splitmix64
  uint64_t z = kiosk->random += UINT64_C(0x9E3779B97F4A7C15);
  z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
  return z ^ z >> 31;
}

static int below(Kiosk *kiosk, int n) {
  return (int)(draw(kiosk) % (uint64_t)n);
}

static bool happens(Kiosk *kiosk, int of_a_thousand) {
  return below(kiosk, 1000) < of_a_thousand;
}

// Around a mean: never under a quarter, seldom over twice of it.
static int about(Kiosk *kiosk, int mean) {
  return mean / 4 + below(kiosk, mean / 2 + 1) + below(kiosk, mean / 2 + 1) +
         below(kiosk, mean / 2 + 1);
}

// ---- lines ----

static void end_segment(Kiosk *kiosk, bool closed) {
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

static const char *hour_text(Kiosk *kiosk, int64_t shown) {
  if (shown / HOUR != kiosk->told) {
    ClockLocal local = clock_local_of(shown - 8 * HOUR);
    kiosk->told = shown / HOUR;
    snprintf(kiosk->hour, sizeof kiosk->hour, "%04d-%02d-%02dT%02d+08",
             local.year % 10000, local.month, local.day, local.hour);
  }
  return kiosk->hour;
}

// `exact`: told by the kiosk itself, to the second. The rest are further fields.
static void __attribute__((format(printf, 4, 5)))
put(Kiosk *kiosk, const char *event, bool exact, const char *fields, ...) {
  bool    trusted = kiosk->now >= kiosk->trusted;
  int64_t since = kiosk->now - kiosk->started;
  bool    shows = trusted || kiosk->quality == CLOCK_BATTERY;
  int     n =
    snprintf(kiosk->line, sizeof kiosk->line,
             "{\"v\":1,\"kiosk\":\"%s\",\"boot\":%" PRId64 ",\"seq\":%" PRId64
             ",\"%s\":%" PRId64 ",\"clock\":\"%s\",\"hour\":\"%s\",\"event\":\"%s\"",
             kiosk->id, kiosk->boot, ++kiosk->seq, exact ? "t" : "up",
             exact ? since : since / HOUR,
             clock_quality_name(trusted ? CLOCK_TRUSTED : kiosk->quality),
             hour_text(kiosk, shows ? kiosk->now : 8 * HOUR + since), event);
  va_list args;
  va_start(args, fields);
  n += vsnprintf(kiosk->line + n, sizeof kiosk->line - (size_t)n, fields, args);
  va_end(args);
  size_t size = line_seal(kiosk->line, (size_t)n, kiosk->link);
  if (size == 0) abort();
  link_of(kiosk->link, kiosk->line, size - 1);
  if (kiosk->size + size > STORE_SEGMENT_MAX) end_segment(kiosk, true);
  memcpy(kiosk->segment + kiosk->size, kiosk->line, size);
  kiosk->size += size;
}

// ---- a day ----

static void put_anchor(Kiosk *kiosk) {
  put(kiosk, "anchor", true, ",\"wall\":%" PRId64, kiosk->now - 8 * HOUR);
}

// Time passes; on the way the kiosk says every hour that it is on, and ties its clock
// when it becomes trusted.
static void pass(Kiosk *kiosk, int64_t seconds) {
  int64_t until = kiosk->now + seconds;
  for (;;) {
    int64_t since = kiosk->now - kiosk->started;
    int64_t next = kiosk->started + (since / HOUR + 1) * HOUR;
    bool    ties = kiosk->trusted > kiosk->now && kiosk->trusted <= next;
    if (ties) next = kiosk->trusted;
    if (next > until) break;
    kiosk->now = next;
    if (ties)
      put_anchor(kiosk);
    else
      put(kiosk, "alive", true, "%s", "");
  }
  kiosk->now = until;
}

// Most clocks are right from the start. Some start without a battery and are set later,
// or never that day; a few kiosks have no network at all.
static void start(Kiosk *kiosk, int64_t at, bool offline) {
  uint64_t a = draw(kiosk), b = draw(kiosk);
  bool     late = !offline && happens(kiosk, 40);
  kiosk->boot++;
  kiosk->started = kiosk->now = at;
  kiosk->quality = offline ? CLOCK_BATTERY : CLOCK_UNKNOWN;
  kiosk->trusted = offline || (late && happens(kiosk, 250)) ? INT64_MAX : at;
  if (late && kiosk->trusted == at)
    kiosk->trusted = at + (1 + below(kiosk, 4)) * HOUR + 1;
  put(kiosk, "boot", true,
      ",\"boot_id\":\"%08" PRIx64 "-%04" PRIx64 "-4%03" PRIx64 "-8%03" PRIx64
      "-%012" PRIx64 "\"",
      a >> 32, a >> 16 & 0xFFFF, a & 0xFFF, b >> 52, b & UINT64_C(0xFFFFFFFFFFFF));
  if (kiosk->trusted == at) put_anchor(kiosk);
}

static const Exhibit *choose(Kiosk *kiosk) {
  int            at = below(kiosk, 100);
  const Exhibit *exhibit = exhibits;
  while (at >= exhibit->weight) at -= (exhibit++)->weight;
  return exhibit;
}

// One opening of an exhibit. Returns how it was left; NULL: the power was cut.
static const char *use(Kiosk *kiosk, const char *level, bool last, bool cut,
                       int *seconds) {
  const Exhibit *exhibit = choose(kiosk);
  bool           done = below(kiosk, 100) < exhibit->finishes;
  const char    *how = last && happens(kiosk, 420) ? "idle" : "home";
  *seconds = about(kiosk, done ? exhibit->seconds : exhibit->seconds / 2);
  put(kiosk, "exhibit_enter", false,
      ",\"exhibit\":\"%s\",\"lang\":\"%s\",\"level\":\"%s\"", exhibit->name,
      happens(kiosk, 40) ? "en" : "zh", level);
  pass(kiosk, *seconds);
  if (cut) return NULL;
  if (happens(kiosk, 1)) {
    put(kiosk, "fault", false, ",\"exhibit\":\"%s\",\"kind\":\"script\"", exhibit->name);
    how = "fault";
  } else if (done) {
    put(kiosk, "exhibit_completed", false, ",\"exhibit\":\"%s\"", exhibit->name);
  }
  if (strcmp(how, "idle") == 0) pass(kiosk, 80);
  put(kiosk, "exhibit_leave", false, ",\"exhibit\":\"%s\",\"how\":\"%s\",\"seconds\":%d",
      exhibit->name, how, *seconds);
  return how;
}

// False: the power was cut in the midst of it.
static bool session(Kiosk *kiosk, const char *level, bool cut) {
  int         uses = happens(kiosk, 60) ? 0 : 1 + below(kiosk, 4), whole = 3;
  const char *how = "idle";
  put(kiosk, "session_start", false, "%s", "");
  for (int i = 0; i < uses; i++) {
    int seconds;
    how = use(kiosk, level, i + 1 == uses, cut && i + 1 == uses, &seconds);
    if (!how) return false;
    whole += seconds + 4;
    pass(kiosk, 4);
  }
  if (strcmp(how, "idle") != 0) how = happens(kiosk, 300) ? "next" : "idle";
  put(kiosk, "session_end", false, ",\"how\":\"%s\",\"seconds\":%d,\"uses\":%d", how,
      whole, uses);
  return true;
}

// A school's visit: from, to, level.
typedef struct {
  int64_t     from, to;
  const char *level;
} Group;

static Group school_group(Kiosk *kiosk, int64_t day, bool holidays) {
  bool  weekend = (day + 4) % 7 == 0 || (day + 4) % 7 == 6;
  Group group = {0};
  if (weekend || holidays || !happens(kiosk, 450)) return group;
  group.from = day * DAY + (happens(kiosk, 600) ? 9 * HOUR + 1800 : 14 * HOUR);
  group.to = group.from + about(kiosk, 5400);
  group.level = levels[below(kiosk, 3)];
  return group;
}

static void open_day(Kiosk *kiosk, int64_t day, bool offline) {
  int     month = clock_local_of(day * DAY).month;
  bool    holidays = month == 2 || month == 7 || month == 8, cut = happens(kiosk, 12);
  Group   group = school_group(kiosk, day, holidays);
  int64_t closes = day * DAY + CLOSES - below(kiosk, 900);
  int64_t cut_at = day * DAY + OPENS + below(kiosk, CLOSES - OPENS);
  start(kiosk, day * DAY + OPENS - 300 - below(kiosk, 600), offline);
  pass(kiosk, day * DAY + OPENS - kiosk->now + below(kiosk, 600));
  while (kiosk->now < closes) {
    bool        in_group = kiosk->now >= group.from && kiosk->now < group.to;
    int         who = below(kiosk, 10);
    const char *level = in_group ? group.level
                                 : levels[who < 4   ? 0
                                          : who < 6 ? 1
                                          : who < 7 ? 2
                                                    : 3];
    if (!session(kiosk, level, cut && kiosk->now > cut_at)) {
      start(kiosk, kiosk->now + about(kiosk, 400), offline);
      cut = false;
    }
    pass(kiosk, about(kiosk, in_group ? 45 : holidays ? 420 : 620));
  }
}

// ---- all of it ----

static bool make_kiosk(const char *to, int number, int days, uint64_t seed,
                       Progress *progress) {
  char  name[16], folder[PATH_SIZE];
  Kiosk kiosk = {.random = seed * 1000003 + (uint64_t)number, .told = -1, .ok = true};
  snprintf(name, sizeof name, "yz-%02d", number);
  snprintf(kiosk.id, sizeof kiosk.id, "%s-%04x", name, (unsigned)below(&kiosk, 1 << 16));
  memcpy(kiosk.link, LINK_NONE, LINK_SIZE);
  path_join(kiosk.folder, path_join(folder, to, name), "journal");
  if (!path_make(kiosk.folder)) return false;
  kiosk.segment = mem_new(STORE_SEGMENT_MAX);
  for (int i = 0; i < days && kiosk.ok; i++) {
    int64_t day = FIRST_DAY + i;
    if (day % 7 != MONDAY) open_day(&kiosk, day, number % 12 == 5);
    progress_add(progress, LINES_A_DAY * LINE_ABOUT);
  }
  end_segment(&kiosk, false);
  free(kiosk.segment);
  return kiosk.ok;
}

static bool number_of(const Desk *desk, DeskOption option, int64_t most,
                      int64_t otherwise, int64_t *number) {
  const char *text = desk->option[option];
  char       *end = NULL;
  *number = text ? strtoll(text, &end, 10) : otherwise;
  return (!text || (end != text && *end == '\0')) && *number >= 1 && *number <= most;
}

static DeskStatus run(const Desk *desk) {
  int64_t     kiosks, days, seed;
  const char *to = desk->option[DESK_TO];
  if (!to)
    return desk_complain(desk, DESK_USAGE, "请用 --to 指定目录。",
                         "Name the folder with --to.");
  if (!number_of(desk, DESK_KIOSKS, KIOSKS_MAX, 3, &kiosks) ||
      !number_of(desk, DESK_DAYS, DAYS_MAX, 90, &days) ||
      !number_of(desk, DESK_SEED, UINT32_MAX, 1, &seed))
    return desk_complain(
      desk, DESK_USAGE, "--kiosks（1 至 %d）、--days、--seed 应为正整数。",
      "--kiosks (1 to %d), --days and --seed are positive numbers.", KIOSKS_MAX);
  Progress progress = {.whole = kiosks * days * LINES_A_DAY * LINE_ABOUT};
  bool     ok = true;
  for (int number = 1; ok && number <= kiosks; number++)
    ok = make_kiosk(to, number, (int)days, (uint64_t)seed, &progress);
  progress_end(&progress);
  if (ok) return DESK_WELL;
  return desk_complain(desk, DESK_WRONG, "无法生成：%s", "It could not be made: %s",
                       fail_text());
}

const DeskVerb desk_demo_data = {
  .name = "demo-data",
  .summary = {"生成演示数据", "make journals to try reports with"},
  .usage =
    {
      "kiosk demo-data --to 目录 [--kiosks 3] [--days 90] [--seed 1]\n\n"
      "  每台设备一个数据目录：目录/yz-01 ...，从 2024-01-01 "
      "起；种子相同，内容逐字节相同。\n",
      "kiosk demo-data --to DIR [--kiosks 3] [--days 90] [--seed 1]\n\n"
      "  A data folder each kiosk: DIR/yz-01 ..., from 2024-01-01 on; the same seed "
      "gives "
      "the same bytes.\n",
    },
  .takes = 1u << DESK_TO | 1u << DESK_KIOSKS | 1u << DESK_DAYS | 1u << DESK_SEED,
  .no_data = true,
  .run = run,
};
