#include "worker/plain.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/near.h"
#include "gear/key.h"
#include "worker/bind.h"
#include "worker/source.h"
#include "worker/words.h"

static const char *const levels[] = {"none", "primary", "middle", "adult", NULL};

void plain_field(lua_State *L, const char *name) {
  ScriptHome *home = &bind_host(L)->script->home;
  uint32_t    line = home->source ? source_name(home->source, home->bytes, name) : 0;
  if (line) home->line = line;
}

// --- exhibits ------------------------------------------------------------------------

static const char *const callbacks[] = {"enter", "update",  "draw",
                                        "touch", "changed", NULL};
static const char *const known[] = {"title",  "line", "picture", "level",   "enter",
                                    "update", "draw", "touch",   "changed", NULL};

// The table may hold whatever the exhibit remembers; but a name one slip away from a
// known one that is not there is that one, misspelt.
static void check_slips(lua_State *L) {
  lua_pushnil(L);
  while (lua_next(L, 1)) {
    lua_pop(L, 1);
    if (lua_type(L, -1) != LUA_TSTRING) continue;
    const char *name = lua_tostring(L, -1);
    for (int i = 0; known[i]; i++) {
      if (near_distance(name, known[i]) != 1 || strlen(name) < 4) continue;
      bool there = lua_getfield(L, 1, known[i]) != LUA_TNIL;
      lua_pop(L, 1);
      if (there) continue;
      plain_field(L, name);
      bind_error(L, "exhibit.lua: unknown field '%.40s'; did you mean '%s'?", name,
                 known[i]);
    }
  }
}

static void check_callbacks(lua_State *L) {
  for (int i = 0; callbacks[i]; i++) {
    int type = lua_getfield(L, 1, callbacks[i]);
    if (type != LUA_TNIL && type != LUA_TFUNCTION) {
      plain_field(L, callbacks[i]);
      bind_error(L, "exhibit.lua: '%s' must be a function, got %s", callbacks[i],
                 lua_typename(L, type));
    }
    lua_pop(L, 1);
  }
  if (lua_getfield(L, 1, "draw") == LUA_TNIL)
    bind_error(L, "exhibit.lua: 'draw' is missing: function exhibit:draw(g) … end");
  lua_pop(L, 1);
}

static void read_words(lua_State *L, const char *field, char *zh, char *en) {
  plain_field(L, field);
  if (lua_getfield(L, 1, field) != LUA_TNIL) {
    words_plain(L, -1, field, LANG_ZH, zh, WIRE_TEXT_SIZE);
    words_plain(L, -1, field, LANG_EN, en, WIRE_TEXT_SIZE);
  }
  lua_pop(L, 1);
}

void plain_exhibit(lua_State *L, WireFacts *out) {
  ScriptHome *home = &bind_host(L)->script->home;
  uint32_t    line = home->line;
  *out = (WireFacts){0};
  if (!lua_istable(L, 1))
    bind_error(L, "exhibit.lua must end with `return { … }`, it gives back a %s",
               luaL_typename(L, 1));
  check_slips(L);
  check_callbacks(L);
  read_words(L, "title", out->title_zh, out->title_en);
  read_words(L, "line", out->line_zh, out->line_en);
  home->line = line;
  if (!*out->title_zh && !*out->title_en)
    bind_error(L, "exhibit.lua: 'title' is missing: title = { zh = \"…\", en = \"…\" }");
  plain_field(L, "picture");
  if (lua_getfield(L, 1, "picture") != LUA_TNIL) {
    if (!lua_isstring(L, -1))
      bind_error(L, "exhibit.lua: 'picture' must be a file's name");
    script_clean(out->picture, sizeof out->picture, lua_tostring(L, -1));
  }
  plain_field(L, "level");
  if (lua_getfield(L, 1, "level") != LUA_TNIL)
    out->level = bind_choice(L, lua_gettop(L), "exhibit.lua", "level", levels);
  home->line = line;
  lua_settop(L, 1);
}

// --- the site ------------------------------------------------------------------------

static double number_field(lua_State *L, int at, const char *field, double other) {
  double value = other;
  plain_field(L, field);
  if (lua_getfield(L, at, field) != LUA_TNIL) {
    value = lua_tonumber(L, -1);
    if (lua_type(L, -1) != LUA_TNUMBER || !isfinite(value) || value < 0 || value > 1e6)
      bind_error(L, "site.lua: '%s' must be a number, got %s", field,
                 luaL_typename(L, -1));
  }
  lua_pop(L, 1);
  return value;
}

// "12:30" -> 750 minutes.
static uint32_t minute_field(lua_State *L, int at, const char *field) {
  int hour = -1, minute = -1, used = 0;
  plain_field(L, field);
  lua_getfield(L, at, field);
  const char *text = lua_tostring(L, -1);
  if (lua_type(L, -1) != LUA_TSTRING ||
      sscanf(text, "%2d:%2d%n", &hour, &minute, &used) != 2 || text[used] || hour < 0 ||
      hour > 24 || minute < 0 || minute > 59 || hour * 60 + minute > 24 * 60)
    bind_error(L, "site.lua: sound: quiet: '%s' must be a time such as \"12:00\"", field);
  lua_pop(L, 1);
  return (uint32_t)(hour * 60 + minute);
}

// sound = { volume = 0.6, quiet = { from = "12:00", to = "14:00" } }, or sound = false
static void read_sound(lua_State *L, WireSite *out) {
  plain_field(L, "sound");
  int type = lua_getfield(L, 1, "sound"), at = lua_gettop(L);
  if (type == LUA_TBOOLEAN && !lua_toboolean(L, at)) {
    out->volume = 0;
  } else if (type == LUA_TTABLE) {
    double volume = number_field(L, at, "volume", out->volume);
    if (volume > 1) bind_error(L, "site.lua: sound: 'volume' is a number from 0 to 1");
    out->volume = (float)volume;
    plain_field(L, "quiet");
    type = lua_getfield(L, at, "quiet");
    if (type == LUA_TTABLE) {
      out->quiet_from = minute_field(L, at + 1, "from");
      out->quiet_to = minute_field(L, at + 1, "to");
    } else if (type != LUA_TNIL) {
      bind_error(L, "site.lua: sound: quiet = { from = \"12:00\", to = \"14:00\" }");
    }
    lua_pop(L, 1);
  } else if (type != LUA_TNIL) {
    bind_error(L, "site.lua: sound must be { volume = 0.6 } or false, got %s",
               luaL_typename(L, at));
  }
  lua_pop(L, 1);
}

// door = { enter = "F13", leave = "F14" }; at `at`.
static uint32_t key_field(lua_State *L, int at, const char *field) {
  uint32_t key = 0;
  if (lua_getfield(L, at, field) != LUA_TNIL) {
    if (lua_type(L, -1) != LUA_TSTRING)
      bind_error(L, "site.lua: door: '%s' must be a key's name such as \"F13\", got %s",
                 field, luaL_typename(L, -1));
    const char *name = lua_tostring(L, -1), *near = key_near(name);
    key = key_of(name);
    if (!key && near)
      bind_error(L, "site.lua: door: no key is called '%.30s'; did you mean '%s'?", name,
                 near);
    if (!key) bind_error(L, "site.lua: door: no key is called '%.30s'", name);
  }
  lua_pop(L, 1);
  return key;
}

static void read_door(lua_State *L, WireSite *out) {
  static const char *const fields[] = {"enter", "leave", NULL};
  int                      type = lua_getfield(L, 1, "door"), at = lua_gettop(L);
  plain_field(L, "door");
  if (type == LUA_TTABLE) {
    for (lua_pushnil(L); lua_next(L, at); lua_pop(L, 1))
      bind_field(L, lua_gettop(L) - 1, "site.lua: door", fields);
    out->door_in = key_field(L, at, "enter");
    out->door_out = key_field(L, at, "leave");
    if (out->door_in && out->door_in == out->door_out)
      bind_error(L, "site.lua: door: 'enter' and 'leave' are the same key");
  } else if (type != LUA_TNIL) {
    bind_error(L, "site.lua: door must be { enter = \"F13\", leave = \"F14\" }, got %s",
               luaL_typename(L, at));
  }
  lua_pop(L, 1);
}

static void add_exhibit(lua_State *L, uint32_t group, WireSite *out) {
  const char *id = lua_tostring(L, -1);
  if (lua_type(L, -1) != LUA_TSTRING || !*id || strlen(id) >= WIRE_ID_SIZE)
    bind_error(L, "site.lua: menu: an exhibit's name is wanted, got %s",
               luaL_typename(L, -1));
  if (out->exhibits >= WIRE_EXHIBITS_MAX)
    bind_error(L, "site.lua: menu: more than %d exhibits", WIRE_EXHIBITS_MAX);
  for (uint32_t i = 0; i < out->exhibits; i++)
    if (strcmp(out->exhibit[i].id, id) == 0)
      bind_error(L, "site.lua: menu: '%s' stands in it twice", id);
  script_clean(out->exhibit[out->exhibits].id, WIRE_ID_SIZE, id);
  out->exhibit[out->exhibits++].group = group;
}

static void menu_line(lua_State *L, uint32_t group, uint32_t at) {
  ScriptHome      *home = &bind_host(L)->script->home;
  const SourceStep steps[] = {{"menu", 0}, {NULL, group}, {NULL, at}};
  if (home->source) home->line = source_line(home->source, home->bytes, steps, 3);
}

static void read_menu(lua_State *L, WireSite *out) {
  plain_field(L, "menu");
  if (lua_getfield(L, 1, "menu") != LUA_TTABLE)
    bind_error(L,
               "site.lua: 'menu' is missing: menu = { { title = …, \"quiz\", … }, … }");
  int         menu = lua_gettop(L);
  lua_Integer groups = (lua_Integer)lua_rawlen(L, menu);
  for (lua_Integer i = 1; i <= groups; i++) {
    if (lua_rawgeti(L, menu, i) != LUA_TTABLE)
      bind_error(L, "site.lua: menu: group %d must be a table", (int)i);
    lua_Integer n = (lua_Integer)lua_rawlen(L, -1);
    for (lua_Integer k = 1; k <= n; k++) {
      lua_rawgeti(L, -1, k);
      menu_line(L, (uint32_t)i, (uint32_t)k);
      add_exhibit(L, (uint32_t)i - 1, out);
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}

void plain_site(lua_State *L, WireSite *out) {
  *out = (WireSite){.idle_seconds = 60, .volume = 0.6f};
  if (!lua_istable(L, 1)) bind_error(L, "site.lua must end with `return { … }`");
  read_words(L, "name", out->name_zh, out->name_en);
  plain_field(L, "kiosk");
  if (lua_getfield(L, 1, "kiosk") != LUA_TNIL) {
    const char *kiosk = lua_tostring(L, -1);
    if (lua_type(L, -1) != LUA_TSTRING || strlen(kiosk) >= WIRE_ID_SIZE)
      bind_error(L, "site.lua: 'kiosk' must be a short name such as \"yz-01\"");
    script_clean(out->kiosk, sizeof out->kiosk, kiosk);
  }
  lua_pop(L, 1);
  plain_field(L, "screen");
  if (lua_getfield(L, 1, "screen") != LUA_TNIL) {
    if (!lua_istable(L, -1)) bind_error(L, "site.lua: screen must be { inches = 43 }");
    out->inches = (float)number_field(L, lua_gettop(L), "inches", 0);
  }
  lua_pop(L, 1);
  out->idle_seconds = (uint32_t)number_field(L, 1, "idle", 60);
  read_sound(L, out);
  read_door(L, out);
  read_menu(L, out);
  plain_groups(L, out);
}
