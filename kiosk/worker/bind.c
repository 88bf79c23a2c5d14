#include "worker/bind.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/near.h"

static const double REACH = 1e5;  // what list_check() takes

Host *bind_host(lua_State *L) {
  return script_of(L)->host;
}

int bind_error(lua_State *L, const char *fmt, ...) {
  char    text[384];
  va_list args;
  va_start(args, fmt);
  vsnprintf(text, sizeof text, fmt, args);
  va_end(args);
  luaL_where(L, 1);
  lua_pushstring(L, text);
  lua_concat(L, 2);
  return lua_error(L);
}

// --- values --------------------------------------------------------------------------

// "canvas:rect: 4th value 'h'"
static const char *place(lua_State *L, int at, const char *who, const char *name) {
  static const char *const ending[] = {"th", "st", "nd", "rd"};
  int                      n = strchr(who, ':') ? at - 1 : at;
  return lua_pushfstring(L, "%s: %d%s value '%s'", who, n,
                         ending[n >= 1 && n <= 3 ? n : 0], name);
}

static double refuse(lua_State *L, int at, const char *who, const char *name,
                     const char *wanted) {
  const char *got = luaL_typename(L, at);
  if (lua_type(L, at) == LUA_TNUMBER) got = "a number that is not finite or too large";
  return bind_error(L, "%s must be %s, got %s", place(L, at, who, name), wanted,
                    lua_isnone(L, at) ? "nil" : got);
}

float bind_float(lua_State *L, int at, const char *who, const char *name) {
  double value = lua_tonumber(L, at);
  if (lua_type(L, at) != LUA_TNUMBER || !(fabs(value) <= REACH))
    refuse(L, at, who, name, "a number");
  return (float)value;
}

float bind_float_or(lua_State *L, int at, const char *who, const char *name,
                    float other) {
  return lua_isnoneornil(L, at) ? other : bind_float(L, at, who, name);
}

const char *bind_text(lua_State *L, int at, const char *who, const char *name,
                      size_t *bytes) {
  if (lua_type(L, at) != LUA_TSTRING) refuse(L, at, who, name, "text");
  const char *text = lua_tolstring(L, at, bytes);
  if (strlen(text) != lua_rawlen(L, at))
    bind_error(L, "%s has a zero byte in it", place(L, at, who, name));
  return text;
}

void bind_table(lua_State *L, int at, const char *who, const char *name) {
  if (lua_type(L, at) != LUA_TTABLE) refuse(L, at, who, name, "a table");
}

uint32_t bind_choice(lua_State *L, int at, const char *who, const char *name,
                     const char *const names[]) {
  const char *text = bind_text(L, at, who, name, NULL);
  for (uint32_t i = 0; names[i]; i++)
    if (strcmp(names[i], text) == 0) return i;
  bind_error(L, "%s can't be '%.40s'%s", place(L, at, who, name), text,
             bind_nearest(L, text, names));
  return 0;
}

int bind_field(lua_State *L, int key, const char *who, const char *const fields[]) {
  if (lua_type(L, key) != LUA_TSTRING)
    return bind_error(L, "%s: unexpected value without a name", who);
  const char *name = lua_tostring(L, key);
  for (int i = 0; fields[i]; i++)
    if (strcmp(fields[i], name) == 0) return i;
  return bind_error(L, "%s: unknown field '%.40s'%s", who, name,
                    bind_nearest(L, name, fields));
}

// --- colours -------------------------------------------------------------------------

static int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Reading seven digits costs less than any look-up would.
uint32_t bind_color(lua_State *L, int at, const char *who, const char *name) {
  uint32_t rgba = 0;
  if (lua_isinteger(L, at)) {
    rgba = (uint32_t)lua_tointeger(L, at);
    return rgba >> 8 | rgba << 24;
  }
  if (lua_type(L, at) != LUA_TSTRING)
    refuse(L, at, who, name, "a colour such as \"#0E7490\"");
  size_t      bytes;
  const char *text = lua_tolstring(L, at, &bytes);
  bool        good = (bytes == 7 || bytes == 9) && text[0] == '#';
  for (size_t i = 1; good && i < bytes; i++) {
    int digit = hex_digit(text[i]);
    good = digit >= 0;
    rgba = rgba << 4 | (uint32_t)(digit & 15);
  }
  if (!good)
    bind_error(L, "%s: '%.20s' is no colour; write \"#0E7490\" or \"#0E749080\"",
               place(L, at, who, name), text);
  return bytes == 7 ? rgba | 0xFF000000u : rgba >> 8 | rgba << 24;
}

// --- names ---------------------------------------------------------------------------

const char *bind_nearest(lua_State *L, const char *wrong, const char *const names[]) {
  const char *near = near_of(wrong, names);
  return near ? lua_pushfstring(L, "; did you mean '%s'?", near) : "";
}

enum { NAMES_MAX = 64 };

// Upvalue 1 is the table's name; the table itself is what was indexed.
static int unknown(lua_State *L) {
  const char *names[NAMES_MAX + 1];
  int         n = 0;
  const char *wrong =
    lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2);
  lua_pushnil(L);
  while (lua_next(L, 1) && n < NAMES_MAX) {
    if (lua_type(L, -2) == LUA_TSTRING) names[n++] = lua_tostring(L, -2);
    lua_pop(L, 1);
  }
  names[n] = NULL;
  return bind_error(L, "%s has no '%.40s'%s", lua_tostring(L, lua_upvalueindex(1)), wrong,
                    bind_nearest(L, wrong, names));
}

void bind_strict(lua_State *L, const char *name) {
  lua_createtable(L, 0, 2);
  lua_pushstring(L, name);
  lua_pushcclosure(L, unknown, 1);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
}

void bind_keep(lua_State *L, int from, const char *const names[]) {
  from = lua_absindex(L, from);
  for (int i = 0; names[i]; i++) {
    lua_getfield(L, from, names[i]);
    lua_setfield(L, -2, names[i]);
  }
}

// --- requests ------------------------------------------------------------------------

WireAct *bind_new_act(Host *host, ActKind kind) {
  if (host->acts >= WIRE_ACTS_MAX) return NULL;
  WireAct *act = &host->shared->act[host->acts++];
  *act = (WireAct){.kind = kind};
  return act;
}

bool bind_act(Host *host, ActKind kind, uint32_t number, const char *text) {
  WireAct *act = bind_new_act(host, kind);
  if (!act) return false;
  act->number = number;
  script_clean(act->text, sizeof act->text, text);
  return true;
}
