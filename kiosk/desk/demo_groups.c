#include "desk/demo_groups.h"

#include <inttypes.h>

#include "tally/units.h"

typedef struct {
  const char *name, *class, *level;
} DemoUnit;

static const DemoUnit units[] = {
  {"海湾第一小学", "primary", "primary"}, {"海湾第二小学", "primary", "primary"},
  {"椰林小学", "primary", "primary"},     {"渔港小学", "primary", "primary"},
  {"海湾初级中学", "middle", "middle"},   {"椰林中学", "middle", "middle"},
  {"海湾高级中学", "high", "adult"},      {"滨海职业学院", "college", "adult"},
  {"海湾镇机关", "staff", "adult"},       {"椰林村委会", "adult", "adult"},
  {"渔港社区", "adult", "adult"},         {"海湾卫生院", "staff", "adult"},
};
enum {
  UNITS = sizeof units / sizeof *units,
  SCHOOLS = 8,
  MORNING = 9 * 3600 + 1800,
  AFTERNOON = 14 * 3600 + 900
};

// Each kiosk numbers the names in its own order.
static int64_t number_of(const DemoKiosk *kiosk, int unit) {
  return unit < 0 ? 0 : (unit + kiosk->site + kiosk->number_of_site) % UNITS + 1;
}

bool demo_groups_name(const DemoKiosk *kiosk) {
  Units *list = units_load(kiosk->folder);
  bool   ok = list != NULL;
  for (int64_t number = 1; ok && number <= UNITS; number++)
    for (int unit = 0; ok && unit < UNITS; unit++)
      if (number_of(kiosk, unit) == number)
        ok = units_find_or_add(list, units[unit].name, "2024-01-01") == number;
  ok = ok && units_save(list, kiosk->folder);
  units_close(list);
  return ok;
}

// ---- who comes ----

static const char *one_of(DemoKiosk *chance, const char *const *words, int count) {
  return words[demo_below(chance, count)];
}

static void plan_recovery(DemoGroup *group, DemoKiosk *chance) {
  group->unit = -1;
  group->class = "recovery";
  group->purpose = "training";
  group->level = "adult";
  group->heads = 4 + demo_below(chance, 12);
  group->talk = true;
}

static void plan_group(DemoGroup *group, DemoKiosk *chance, bool holidays) {
  static const char *const school[] = {"visit", "visit", "visit", "class", "campaign"};
  static const char *const others[] = {"training", "meeting", "visit", "campaign",
                                       "other"};
  bool                     pupils = !holidays && demo_happens(chance, 800);
  group->unit =
    pupils ? demo_below(chance, SCHOOLS) : SCHOOLS + demo_below(chance, UNITS - SCHOOLS);
  group->class = units[group->unit].class;
  group->level = units[group->unit].level;
  group->heads = pupils ? 20 + demo_below(chance, 31) : 6 + demo_below(chance, 30);
  group->purpose = pupils ? one_of(chance, school, 5) : one_of(chance, others, 5);
  group->talk = demo_happens(chance, 700);
  group->counted = true;
  if (demo_happens(chance, 60)) group->slip = 1 + demo_below(chance, 9);
  group->doubled = demo_happens(chance, 12);
}

void demo_groups_plan(DemoGroups *groups, const DemoKiosk *kiosk, int64_t day,
                      bool holidays) {
  bool      weekend = (day + 4) % 7 == 0 || (day + 4) % 7 == 6;
  DemoKiosk chance = {.random = kiosk->seed * 7919 + (uint64_t)kiosk->site * 104729 +
                                (uint64_t)day};
  *groups = (DemoGroups){.there = -1};
  for (int i = 0; i < DEMO_GROUPS_A_DAY; i++) {
    DemoGroup *group = &groups->group[i];
    int        often = kiosk->site == 0 ? 500 : 250;
    if (demo_happens(&chance, weekend || holidays ? often / 5 : often)) {
      group->from = day * DEMO_DAY + (i ? AFTERNOON : MORNING) + demo_below(&chance, 900);
      group->to = group->from + demo_about(&chance, 5400);
      group->code = 10 + demo_below(&chance, 90);
      if (i == 1 && demo_happens(&chance, 50))
        plan_recovery(group, &chance);
      else
        plan_group(group, &chance, holidays);
    }
  }
}

// ---- what is written ----

static void come(DemoGroups *groups, DemoKiosk *kiosk) {
  const DemoGroup *group = &groups->group[groups->there];
  int64_t          unit = number_of(kiosk, group->unit);
  if (kiosk->number_of_site > 0) {
    demo_put(kiosk, "batch_join", false, ",\"unit\":%" PRId64 ",\"code\":%d", unit,
             group->code);
  } else {
    demo_put(kiosk, "batch_open", false,
             ",\"unit\":%" PRId64 ",\"class\":\"%s\",\"heads\":%d,\"purpose\":\"%s\","
             "\"talk\":%d,\"machine\":%d,\"code\":%d",
             unit, group->class, group->heads + group->slip, group->purpose, group->talk,
             group->counted, group->code);
  }
  groups->line[groups->there] = kiosk->seq;
}

static void go(DemoGroups *groups, DemoKiosk *kiosk, const char *how) {
  demo_put(kiosk, "batch_close", false, ",\"batch\":%" PRId64 ",\"how\":\"%s\"",
           groups->line[groups->there], how);
  groups->there = -1;
}

void demo_groups_pass(DemoGroups *groups, DemoKiosk *kiosk) {
  if (groups->there >= 0 && kiosk->now >= groups->group[groups->there].to)
    go(groups, kiosk, demo_happens(kiosk, 850) ? "staff" : "idle");
  while (groups->next < DEMO_GROUPS_A_DAY) {
    const DemoGroup *next = &groups->group[groups->next];
    if (next->from > kiosk->now || groups->there >= 0) return;
    if (next->to > kiosk->now) {
      groups->there = groups->next++;
      come(groups, kiosk);
      return;
    }
    groups->next++;
  }
}

void demo_groups_cut(DemoGroups *groups, DemoKiosk *kiosk) {
  if (groups->there >= 0) go(groups, kiosk, "boot");
}

// Slips are seen when the day is over.
static void correct(const DemoGroups *groups, DemoKiosk *kiosk, int i) {
  const DemoGroup *group = &groups->group[i];
  if (groups->line[i] == 0 || kiosk->number_of_site > 0) return;
  if (group->slip > 0)
    demo_put(kiosk, "correction", false,
             ",\"batch\":%" PRId64 ",\"what\":\"heads\",\"value\":%d,\"reason\":\"%s\"",
             groups->line[i], group->heads, group->slip % 2 ? "typo" : "recount");
  if (group->doubled)
    demo_put(kiosk, "correction", false,
             ",\"batch\":%" PRId64 ",\"what\":\"void\",\"value\":1,\"reason\":\"double\"",
             groups->line[i]);
}

void demo_groups_end(DemoGroups *groups, DemoKiosk *kiosk) {
  if (groups->there >= 0) go(groups, kiosk, "staff");
  for (int i = 0; i < DEMO_GROUPS_A_DAY; i++) correct(groups, kiosk, i);
}

void demo_groups_door(const DemoGroups *groups, DemoKiosk *kiosk) {
  const DemoGroup *group = demo_groups_there(groups);
  int in = demo_below(kiosk, 14) + (group ? group->heads + demo_below(kiosk, 5) : 0);
  demo_put(kiosk, "door", false, ",\"in\":%d,\"out\":%d", in, demo_below(kiosk, in + 3));
}

const DemoGroup *demo_groups_there(const DemoGroups *groups) {
  return groups->there >= 0 ? &groups->group[groups->there] : NULL;
}
