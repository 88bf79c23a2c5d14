// unit - the names of units: seen, changed, taken out. A person's name that was typed by
// mistake goes from this journal, and from what was collected of it.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/path.h"
#include "desk/desk.h"
#include "desk/sources.h"
#include "tally/journal.h"
#include "tally/units.h"

enum { WORDS = 3 };

typedef enum { ACT_LIST, ACT_RENAME, ACT_BLANK, ACTS } Act;

static const char *const acts[ACTS] = {"list", "rename", "blank"};

// The last row of each number is the name that holds.
static void list(const Desk *desk, const Source *source, const Units *units) {
  if (*source->name) printf("%s\n", source->name);
  for (int i = 0; i < units_count(units); i++) {
    const Unit *unit = units_row(units, i);
    bool        last = true;
    for (int k = i + 1; k < units_count(units); k++)
      last = last && units_row(units, k)->number != unit->number;
    if (last)
      printf("%6" PRId64 "  %s\n", unit->number,
             *unit->name ? unit->name : desk_say(desk, "（已抹去）", "(taken out)"));
  }
}

static DeskStatus list_all(const Desk *desk) {
  size_t  count = 0;
  Source *sources = sources_list(desk->args.data, &count);
  if (!sources)
    return desk_complain(desk, DESK_WRONG, "读不到记录：%s", "No records: %s",
                         fail_text());
  for (size_t i = 0; i < count; i++) {
    Units *units = units_load(sources[i].folder);
    list(desk, &sources[i], units);
    units_close(units);
  }
  free(sources);
  return DESK_WELL;
}

static bool has(const Units *units, int64_t number) {
  for (int i = 0; i < units_count(units); i++)
    if (units_row(units, i)->number == number) return true;
  return false;
}

static bool change(Units *units, Act act, int64_t number, const char *name) {
  char       day[UNITS_DAY_SIZE];
  ClockLocal now = clock_local();
  if (!has(units, number)) return fail("units: there is no unit %" PRId64, number);
  if (act == ACT_BLANK) {
    units_blank(units, number);
    return true;
  }
  snprintf(day, sizeof day, "%04u-%02u-%02u", (unsigned)now.year % 10000,
           (unsigned)now.month % 100, (unsigned)now.day % 100);
  return units_rename(units, number, name, day);
}

// Which folder: the one of --kiosk, a collected one; else this machine's journal.
static char *folder_of(const Desk *desk, char folder[PATH_SIZE]) {
  char all[PATH_SIZE];
  if (!desk->option[DESK_KIOSK]) return path_join(folder, desk->args.data, "journal");
  return path_join(folder, path_join(all, desk->args.data, "collected"),
                   desk->option[DESK_KIOSK]);
}

// The show keeps the names in memory and would write the old ones again.
static bool is_free(const char *folder) {
  return !journal_is_held(folder) || fail("units: the show is running; stop it first");
}

static DeskStatus tell(const Desk *desk, Act act, bool ok) {
  if (!ok)
    return desk_complain(desk, DESK_WRONG, "没有改：%s", "Nothing was changed: %s",
                         fail_text());
  if (act == ACT_RENAME)
    puts(desk_say(desk, "已改名，各期报表都用新名字。再导出、收一次，办公室的也改。",
                  "Renamed: all reports have the new name. Export and collect again for "
                  "the office."));
  else
    puts(desk_say(
      desk, "已抹去。再导出、收一次，办公室的也抹去；旧 U 盘请清空，打印过的表另行处理。",
      "Taken out. Export and collect again for the office; empty old sticks, "
      "and see to what was printed."));
  return DESK_WELL;
}

static DeskStatus run(const Desk *desk) {
  char         folder[PATH_SIZE], *end = NULL;
  char *const *word = desk->args.word;
  int          words = desk->args.rest, act = 0;
  while (act < ACTS && (words == 0 || strcmp(acts[act], word[0]) != 0)) act++;
  if (act == ACT_LIST && words == 1) return list_all(desk);
  int64_t number = words > 1 ? strtoll(word[1], &end, 10) : 0;
  if (act == ACTS || act == ACT_LIST || words != (act == ACT_RENAME ? 3 : 2) ||
      *end != '\0' || number < 1)
    return desk_complain(desk, DESK_USAGE,
                         "请写 kiosk unit list，kiosk unit rename 编号 新名字，或 kiosk "
                         "unit blank 编号。",
                         "Write kiosk unit list, kiosk unit rename NUMBER NAME, or kiosk "
                         "unit blank NUMBER.");
  Units *units = units_load(folder_of(desk, folder));
  bool   ok = is_free(folder) &&
            change(units, (Act)act, number, words == WORDS ? word[2] : "") &&
            units_save(units, folder);
  units_close(units);
  return tell(desk, (Act)act, ok);
}

const DeskVerb desk_unit = {
  .name = "unit",
  .summary = {"单位名称：看、改名、抹去", "names of units: see, rename, take out"},
  .usage =
    {
      "kiosk unit list\n"
      "kiosk unit rename 编号 新名字 [--kiosk 设备编号]\n"
      "kiosk unit blank 编号 [--kiosk 设备编号]\n\n"
      "  在登记这个单位的机器上、停下放映后做；再导出、收一次，办公室的也改。blank "
      "把误写的\n"
      "  名字从这个编号的每一行里抹去。\n"
      "  --kiosk         改收来的那台设备的副本（它再送来新的记录时，以它的为准）\n",
      "kiosk unit list\n"
      "kiosk unit rename NUMBER NAME [--kiosk K]\n"
      "kiosk unit blank NUMBER [--kiosk K]\n\n"
      "  On the machine where the unit was entered, while the show is stopped; then "
      "export\n"
      "  and collect again. blank takes a name out of every row of that number.\n"
      "  --kiosk         the copy that was collected of that kiosk (what it sends later\n"
      "                  counts more)\n",
    },
  .takes = 1u << DESK_KIOSK,
  .names = WORDS,
  .as_owner = true,
  .run = run,
};
