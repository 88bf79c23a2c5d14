// l_answers.c - kiosk.round and what follows it: what the counters of answers are told.
//
// A value of the wrong type is an error for whoever wrote the call. A number that makes
// no sense is not: the stage refuses it in its log, and the visitor's round goes on.

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "worker/l_all.h"

static const char *const modes[] = {"solo", "versus", "host", NULL};
static const char *const forms[] = {"-", "a", "b", NULL};
static const char *const groups[] = {"recognise", "harm",  "law", "refuse",
                                     "recovery",  "other", NULL};
static const char *const orders[] = {"a", "b", "-", NULL};

enum { OPTIONS_MAX = 16, BIT_BEYOND = 31 };

static WireQuestion *question(lua_State *L, ActKind kind, const char *name) {
  WireAct *act = bind_new_act(bind_host(L), kind);
  if (!act) bind_error(L, "more than %d requests at once", WIRE_ACTS_MAX);
  snprintf(act->question.name, WIRE_HASH_SIZE, "%.11s", name);
  return &act->question;
}

static int32_t whole(lua_State *L, int at, const char *who, const char *name) {
  return (int32_t)lroundf(bind_float(L, at, who, name));
}

static int32_t whole_or(lua_State *L, int at, const char *who, const char *name,
                        int32_t other) {
  return lua_isnoneornil(L, at) ? other : whole(L, at, who, name);
}

// Zones are 1 and 2 for authors; 0 and what is beyond becomes one that the stage refuses.
static uint32_t zone(lua_State *L, int at, const char *who) {
  return (uint32_t)whole_or(L, at, who, "zone", 1) - 1;
}

static uint32_t choice_or(lua_State *L, int at, const char *who, const char *name,
                          const char *const names[], uint32_t other) {
  return lua_isnoneornil(L, at) ? other : bind_choice(L, at, who, name, names);
}

// kiosk.round { pool = "5a81c0de", mode = "solo", form = "-", asked = 10, zone = 1 }
static int l_round(lua_State *L) {
  static const char        who[] = "kiosk.round";
  static const char *const fields[] = {"asked", "form", "mode", "pool", "zone", NULL};
  bind_table(L, 1, who, "round");
  lua_settop(L, 1);
  for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) bind_field(L, 2, who, fields);
  for (int i = 0; fields[i]; i++) lua_getfield(L, 1, fields[i]);
  int32_t       asked = whole(L, 2, who, "asked");
  uint32_t      form = choice_or(L, 3, who, "form", forms, 0);
  uint32_t      mode = choice_or(L, 4, who, "mode", modes, 0);
  const char   *pool = bind_text(L, 5, who, "pool", NULL);
  uint32_t      side = zone(L, 6, who);
  WireQuestion *q = question(L, ACT_ROUND, pool);
  q->count = (uint32_t)asked;
  q->form = *forms[form];
  q->mode = *modes[mode];
  q->zone = side;
  return 0;
}

// kiosk.item_text(version, text) -> taken
static int l_item_text(lua_State *L) {
  static const char who[] = "kiosk.item_text";
  Host             *host = bind_host(L);
  size_t            bytes;
  const char       *version = bind_text(L, 1, who, "version", NULL);
  const char       *text = bind_text(L, 2, who, "text", &bytes);
  bool fits = bytes <= WIRE_ITEM_MAX && host->items + bytes <= WIRE_ITEMS_SIZE &&
              host->acts < WIRE_ACTS_MAX;
  if (bytes > WIRE_ITEM_MAX)
    return bind_error(L, "%s: %d bytes, %d are the most", who, (int)bytes, WIRE_ITEM_MAX);
  lua_pushboolean(L, fits);
  if (!fits) return 1;
  WireQuestion *q = question(L, ACT_ITEM_TEXT, version);
  memcpy(host->shared->items + host->items, text, bytes);
  q->at = host->items;
  q->bytes = (uint32_t)bytes;
  host->items += q->bytes;
  return 1;
}

// kiosk.shown(version, options, zone)
static int l_shown(lua_State *L) {
  static const char who[] = "kiosk.shown";
  const char       *version = bind_text(L, 1, who, "version", NULL);
  int32_t           options = whole_or(L, 2, who, "options", 0);
  uint32_t          side = zone(L, 3, who);
  WireQuestion     *q = question(L, ACT_SHOWN, version);
  q->count = (uint32_t)options;
  q->zone = side;
  return 0;
}

static uint32_t chosen(lua_State *L, int at, const char *who) {
  uint32_t bits = 0;
  if (lua_isnoneornil(L, at)) return 0;
  bind_table(L, at, who, "chosen");
  for (lua_Integer i = 1; i <= OPTIONS_MAX + 1; i++) {
    lua_rawgeti(L, at, i);
    lua_Integer n = lua_tointeger(L, -1);
    bool        end = lua_isnil(L, -1);
    lua_pop(L, 1);
    if (end) break;
    bits |= UINT32_C(1) << (n >= 1 && n <= OPTIONS_MAX ? n - 1 : BIT_BEYOND);
  }
  return bits;
}

// kiosk.answered(version, score, seconds, chosen, timed_out, zone, before)
static int l_answered(lua_State *L) {
  static const char who[] = "kiosk.answered";
  const char       *version = bind_text(L, 1, who, "version", NULL);
  int32_t           score = whole_or(L, 2, who, "score", -1);
  float             seconds = bind_float_or(L, 3, who, "seconds", -1);
  uint32_t          bits = chosen(L, 4, who);
  uint32_t          side = zone(L, 6, who);
  WireQuestion     *q = question(L, ACT_ANSWERED, version);
  q->score = score;
  q->seconds = seconds;
  q->chosen = bits;
  q->flag = lua_toboolean(L, 5) != 0;
  q->before = lua_toboolean(L, 7) != 0;
  q->zone = side;
  return 0;
}

// kiosk.gain(group, before, after, order)
static int l_gain(lua_State *L) {
  static const char who[] = "kiosk.gain";
  uint32_t          group = bind_choice(L, 1, who, "group", groups);
  int32_t           before = whole(L, 2, who, "before");
  int32_t           after = whole_or(L, 3, who, "after", -1);
  uint32_t          order = choice_or(L, 4, who, "order", orders, 2);
  WireQuestion     *q = question(L, ACT_GAIN, groups[group]);
  q->form = *orders[order];
  q->score = before;
  q->after = after;
  return 0;
}

// kiosk.round_over(passed, zone)
static int l_round_over(lua_State *L) {
  uint32_t      side = zone(L, 2, "kiosk.round_over");
  WireQuestion *q = question(L, ACT_ROUND_OVER, "");
  q->flag = lua_toboolean(L, 1) != 0;
  q->zone = side;
  return 0;
}

void l_answers_add(lua_State *L) {
  static const luaL_Reg functions[] = {
    {"answered", l_answered},
    {"gain", l_gain},
    {"item_text", l_item_text},
    {"round", l_round},
    {"round_over", l_round_over},
    {"shown", l_shown},
    {NULL, NULL},
  };
  luaL_setfuncs(L, functions, 0);
}
