// l_string.c - Lua's string library without what reaches bytecode or raw memory (dump,
// pack), with caps on what loops in C where no hook runs, and without addresses.

#include <lualib.h>
#include <string.h>

#include "worker/l_all.h"

enum { SUBJECT_MAX = 64 << 10, PATTERN_MAX = 1 << 10, REP_MAX = 8 << 20 };

// Lua's own, the same in every state.
static struct { lua_CFunction find, match, gmatch, gsub, format; } stock;

static void check_pattern(lua_State *L) {
  size_t subject, pattern;
  luaL_checklstring(L, 1, &subject);
  luaL_checklstring(L, 2, &pattern);
  if (subject > SUBJECT_MAX)
    luaL_error(L, "text to search is over %d bytes", SUBJECT_MAX);
  if (pattern > PATTERN_MAX) luaL_error(L, "pattern is over %d bytes", PATTERN_MAX);
}

static int l_find(lua_State *L) {
  check_pattern(L);
  return stock.find(L);
}

static int l_match(lua_State *L) {
  check_pattern(L);
  return stock.match(L);
}

static int l_gmatch(lua_State *L) {
  check_pattern(L);
  return stock.gmatch(L);
}

static int l_gsub(lua_State *L) {
  check_pattern(L);
  return stock.gsub(L);
}

// Lua's own would loop n times over nothing for rep("", n).
static int l_rep(lua_State *L) {
  size_t      bytes, gap;
  const char *text = luaL_checklstring(L, 1, &bytes);
  lua_Integer n = luaL_checkinteger(L, 2);
  const char *between = luaL_optlstring(L, 3, "", &gap);
  if (n <= 0 || bytes + gap == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  if (n > REP_MAX || bytes + gap > REP_MAX / (size_t)n)
    return luaL_error(L, "resulting text is over %d bytes", REP_MAX);
  luaL_Buffer out;
  luaL_buffinitsize(L, &out, (bytes + gap) * (size_t)n);
  for (lua_Integer i = 0; i < n; i++) {
    luaL_addlstring(&out, text, bytes);
    if (i + 1 < n) luaL_addlstring(&out, between, gap);
  }
  luaL_pushresult(&out);
  return 1;
}

// %p is refused, and what %s would print as an address becomes our own text first.
static int l_format(lua_State *L) {
  const char *format = luaL_checkstring(L, 1);
  int         arg = 1, top = lua_gettop(L);
  for (const char *s = strchr(format, '%'); s && s[1]; s = strchr(s, '%')) {
    s += 1;
    if (*s == '%') {
      s++;
      continue;
    }
    s += strspn(s, "-+ #0123456789.");
    arg++;
    if (*s == 'p') return luaL_error(L, "invalid conversion '%%p' to 'format'");
    if (*s != 's' || arg > top || lua_isstring(L, arg)) continue;
    l_base_text(L, arg);
    lua_replace(L, arg);
  }
  return stock.format(L);
}

static lua_CFunction take(lua_State *L, const char *name) {
  lua_getfield(L, -1, name);
  lua_CFunction function = lua_tocfunction(L, -1);
  lua_pop(L, 1);
  return function;
}

static const luaL_Reg functions[] = {
  {"find", l_find},   {"format", l_format}, {"gmatch", l_gmatch}, {"gsub", l_gsub},
  {"match", l_match}, {"rep", l_rep},       {NULL, NULL},
};

int l_open_string(lua_State *L) {
  static const char *const kept[] = {"byte",    "char", "len",   "lower",
                                     "reverse", "sub",  "upper", NULL};
  luaopen_string(L);
  stock.find = take(L, "find");
  stock.match = take(L, "match");
  stock.gmatch = take(L, "gmatch");
  stock.gsub = take(L, "gsub");
  stock.format = take(L, "format");
  lua_newtable(L);
  bind_keep(L, -2, kept);
  luaL_setfuncs(L, functions, 0);

  lua_pushliteral(L, "");  // ("x"):rep() must find ours
  lua_getmetatable(L, -1);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 2);
  return 1;
}
