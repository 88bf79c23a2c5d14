// demo-data - journals of a base that does not exist: so many kiosks, so many days. The
// same seed gives the same bytes. What happens on a day is made up here; what a line
// looks like is kiosk/tally/FORMAT.md.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"
#include "desk/demo_answers.h"
#include "desk/demo_groups.h"
#include "desk/demo_quiz.h"
#include "desk/desk.h"
#include "desk/progress.h"
#include "tally/store.h"

enum {
  HOUR = DEMO_HOUR,
  DAY = DEMO_DAY,
  OPENS = 9 * HOUR,
  CLOSES = 17 * HOUR,
  MONDAY = 4,         // day % 7 of the closed day: 1970-01-01 was a Thursday
  FIRST_DAY = 19723,  // 2024-01-01
  KIOSKS_MAX = 99,
  KIOSKS_OF_BASE = 3,  // the others stand alone, at a station each
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

static const char *const levels[] = {"primary", "middle", "adult"};

// ---- a day ----

static void put_anchor(DemoKiosk *kiosk) {
  demo_put(kiosk, "anchor", true, ",\"wall\":%" PRId64, kiosk->now - 8 * HOUR);
}

// Time passes; on the way the kiosk says every hour that it is on, and ties its clock
// when it becomes trusted.
static void pass(DemoKiosk *kiosk, int64_t seconds) {
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
      demo_put(kiosk, "alive", true, "%s", "");
  }
  kiosk->now = until;
}

// Most clocks are right from the start. Some start without a battery and are set later,
// or never that day; a few kiosks have no network at all.
static void start(DemoKiosk *kiosk, int64_t at, bool offline) {
  uint64_t a = demo_draw(kiosk), b = demo_draw(kiosk);
  bool     late = !offline && demo_happens(kiosk, 40);
  kiosk->boot++;
  kiosk->started = kiosk->now = at;
  kiosk->quality = offline ? CLOCK_BATTERY : CLOCK_UNKNOWN;
  kiosk->trusted = offline || (late && demo_happens(kiosk, 250)) ? INT64_MAX : at;
  if (late && kiosk->trusted == at)
    kiosk->trusted = at + (1 + demo_below(kiosk, 4)) * HOUR + 1;
  demo_put(kiosk, "boot", true,
           ",\"boot_id\":\"%08" PRIx64 "-%04" PRIx64 "-4%03" PRIx64 "-8%03" PRIx64
           "-%012" PRIx64 "\"",
           a >> 32, a >> 16 & 0xFFFF, a & 0xFFF, b >> 52, b & UINT64_C(0xFFFFFFFFFFFF));
  if (kiosk->trusted == at) put_anchor(kiosk);
}

static const Exhibit *choose(DemoKiosk *kiosk) {
  int            at = demo_below(kiosk, 100);
  const Exhibit *exhibit = exhibits;
  while (at >= exhibit->weight) at -= (exhibit++)->weight;
  return exhibit;
}

static void answer(DemoKiosk *kiosk, const Exhibit *exhibit, const char *level, bool done,
                   const char *how) {
  if (strcmp(exhibit->name, "quiz") != 0) return;
  bool      idle = how && strcmp(how, "idle") == 0;
  RoundLeft left = !how ? ROUND_CUT : idle ? ROUND_IDLE : ROUND_HOME;
  demo_quiz_play(kiosk->quiz, kiosk, level, done && how, left);
}

// One opening of an exhibit. Returns how it was left; NULL: the power was cut.
static const char *use(DemoKiosk *kiosk, const char *level, bool last, bool cut,
                       int *seconds) {
  const Exhibit *exhibit = choose(kiosk);
  bool           done = demo_below(kiosk, 100) < exhibit->finishes;
  const char    *how = last && demo_happens(kiosk, 420) ? "idle" : "home";
  *seconds = demo_about(kiosk, done ? exhibit->seconds : exhibit->seconds / 2);
  demo_put(kiosk, "exhibit_enter", false,
           ",\"exhibit\":\"%s\",\"lang\":\"%s\",\"level\":\"%s\"", exhibit->name,
           demo_happens(kiosk, 40) ? "en" : "zh", level);
  pass(kiosk, *seconds);
  answer(kiosk, exhibit, level, done, cut ? NULL : how);
  if (cut) return NULL;
  if (demo_happens(kiosk, 1)) {
    demo_put(kiosk, "fault", false, ",\"exhibit\":\"%s\",\"kind\":\"script\"",
             exhibit->name);
    how = "fault";
  } else if (done) {
    demo_put(kiosk, "exhibit_completed", false, ",\"exhibit\":\"%s\"", exhibit->name);
  }
  if (strcmp(how, "idle") == 0) pass(kiosk, 80);
  demo_put(kiosk, "exhibit_leave", false,
           ",\"exhibit\":\"%s\",\"how\":\"%s\",\"seconds\":%d", exhibit->name, how,
           *seconds);
  return how;
}

// False: the power was cut in the midst of it.
static bool session(DemoKiosk *kiosk, const char *level, bool cut) {
  int         uses = demo_happens(kiosk, 60) ? 0 : 1 + demo_below(kiosk, 4), whole = 3;
  const char *how = "idle";
  demo_put(kiosk, "session_start", false, "%s", "");
  demo_quiz_session(kiosk->quiz);
  for (int i = 0; i < uses; i++) {
    int seconds;
    how = use(kiosk, level, i + 1 == uses, cut && i + 1 == uses, &seconds);
    if (!how) return false;
    whole += seconds + 4;
    pass(kiosk, 4);
  }
  if (strcmp(how, "idle") != 0) how = demo_happens(kiosk, 300) ? "next" : "idle";
  demo_put(kiosk, "session_end", false, ",\"how\":\"%s\",\"seconds\":%d,\"uses\":%d", how,
           whole, uses);
  return true;
}

// What staff did since the last look: a group came, went, was corrected.
static void look_at_groups(DemoKiosk *kiosk, DemoGroups *groups) {
  demo_groups_pass(groups, kiosk);
  demo_quiz_turn(kiosk->quiz, kiosk, groups->there < 0 ? 0 : groups->line[groups->there]);
  if (kiosk->now / HOUR == kiosk->counted) return;
  if (kiosk->counted && kiosk->door) demo_groups_door(groups, kiosk);
  kiosk->counted = kiosk->now / HOUR;
}

static void open_day(DemoKiosk *kiosk, int64_t day, bool offline) {
  int        month = clock_local_of(day * DAY).month;
  bool       holidays = month == 2 || month == 7 || month == 8;
  bool       cut = demo_happens(kiosk, 12);
  int64_t    closes = day * DAY + CLOSES - demo_below(kiosk, 900);
  int64_t    cut_at = day * DAY + OPENS + demo_below(kiosk, CLOSES - OPENS);
  DemoGroups groups;
  demo_groups_plan(&groups, kiosk, day, holidays);
  start(kiosk, day * DAY + OPENS - 300 - demo_below(kiosk, 600), offline);
  kiosk->counted = 0;
  pass(kiosk, day * DAY + OPENS - kiosk->now + demo_below(kiosk, 600));
  while (kiosk->now < closes) {
    look_at_groups(kiosk, &groups);
    const DemoGroup *group = demo_groups_there(&groups);
    int              who = demo_below(kiosk, 10);
    const char      *level = group ? group->level : levels[who < 4 ? 0 : who < 6 ? 1 : 2];
    if (group && !group->counted) {
      pass(kiosk, demo_about(kiosk, 620));
      continue;
    }
    if (!session(kiosk, level, cut && kiosk->now > cut_at)) {
      start(kiosk, kiosk->now + demo_about(kiosk, 400), offline);
      demo_groups_cut(&groups, kiosk);
      cut = false;
    }
    pass(kiosk, demo_about(kiosk, group ? 45 : holidays ? 420 : 620));
  }
  demo_groups_end(&groups, kiosk);
  demo_quiz_turn(kiosk->quiz, kiosk, 0);
}

// ---- all of it ----

static bool make_kiosk(const char *to, int number, int days, uint64_t seed,
                       Progress *progress) {
  char      name[16], folder[PATH_SIZE];
  DemoKiosk kiosk = {.random = seed * 1000003 + (uint64_t)number,
                     .site = number <= KIOSKS_OF_BASE ? 0 : number,
                     .number_of_site = number <= KIOSKS_OF_BASE ? number - 1 : 0,
                     .seed = seed,
                     .door = number % 12 == 1,
                     .told = -1,
                     .ok = true};
  snprintf(name, sizeof name, "yz-%02d", number);
  snprintf(kiosk.id, sizeof kiosk.id, "%s-%04x", name,
           (unsigned)demo_below(&kiosk, 1 << 16));
  memcpy(kiosk.link, LINK_NONE, LINK_SIZE);
  path_join(kiosk.folder, path_join(folder, to, name), "journal");
  if (!path_make(kiosk.folder) || !demo_groups_name(&kiosk)) return false;
  kiosk.quiz = demo_quiz_open(&kiosk);
  if (!kiosk.quiz) return false;
  kiosk.segment = mem_new(STORE_SEGMENT_MAX);
  for (int i = 0; i < days && kiosk.ok; i++) {
    int64_t day = FIRST_DAY + i;
    if (day % 7 != MONDAY) open_day(&kiosk, day, number % 12 == 5);
    progress_add(progress, LINES_A_DAY * LINE_ABOUT);
  }
  demo_end_segment(&kiosk, false);
  free(kiosk.segment);
  demo_quiz_close(kiosk.quiz);
  return kiosk.ok;
}

static bool number_of(const Desk *desk, DeskOption option, int64_t most,
                      int64_t otherwise, int64_t *number) {
  const char *text = desk->option[option];
  char       *end = NULL;
  *number = text ? strtoll(text, &end, 10) : otherwise;
  return (!text || (end != text && *end == '\0')) && *number >= 1 && *number <= most;
}

static DeskStatus run_table(const Desk *desk, const char *to, const char *file) {
  if (demo_answers(to, file)) return DESK_WELL;
  return desk_complain(desk, DESK_WRONG, "%s：%s", "%s: %s", file, fail_text());
}

static DeskStatus run(const Desk *desk) {
  int64_t     kiosks, days, seed;
  const char *to = desk->option[DESK_TO];
  if (!to)
    return desk_complain(desk, DESK_USAGE, "请用 --to 指定目录。",
                         "Name the folder with --to.");
  if (desk->option[DESK_ANSWERS]) return run_table(desk, to, desk->option[DESK_ANSWERS]);
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
      "起；种子相同，内容逐字节相同。\n\n"
      "kiosk demo-data --to 目录 --answers 表.csv\n\n"
      "  把一张答题表（每行一人，每列一题）计入 目录/yz-01，用来和统计软件核对。格子是 "
      "0 至 1 的得分，空格是没抽到；\n"
      "  题名写成 q06:AC 时，格子是所选的选项（A、BD ...），AC "
      "是正确答案。另可有三列：level"
      "（primary middle adult）、\n"
      "  unit（同一单位相邻的人算一批）、seconds（每题用时）。\n",
      "kiosk demo-data --to DIR [--kiosks 3] [--days 90] [--seed 1]\n\n"
      "  A data folder each kiosk: DIR/yz-01 ..., from 2024-01-01 on; the same seed "
      "gives "
      "the same bytes.\n\n"
      "kiosk demo-data --to DIR --answers TABLE.csv\n\n"
      "  Counts a table of answers (a line a person, a column an item) into DIR/yz-01, "
      "to "
      "set reports beside\n"
      "  other statistics. A cell is a score from 0 to 1, an empty one was not asked. An "
      "item named q06:AC has\n"
      "  options in its cells (A, BD ...), of which A and C are right. Three more "
      "columns "
      "may be there: level\n"
      "  (primary middle adult), unit (neighbours of one unit are a group), seconds (for "
      "each answer).\n",
    },
  .takes = 1u << DESK_TO | 1u << DESK_KIOSKS | 1u << DESK_DAYS | 1u << DESK_SEED |
           1u << DESK_ANSWERS,
  .no_data = true,
  .run = run,
};
