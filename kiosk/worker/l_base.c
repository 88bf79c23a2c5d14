// l_base.c - Lua's base library, its safe part, and our own where Lua's own would let a
// script catch a fault of time or memory, print an address, or set a finalizer.

#include <string.h>

#include "worker/l_all.h"

static const char NUMBERS[] = "kiosk.numbers";  // weak keys: object -> its number

// Small numbers in the order in which they were first shown, instead of addresses.
static lua_Integer number_of(lua_State *L, int at) {
  Host *host = bind_host(L);
  at = lua_absindex(L, at);
  if (luaL_getsubtable(L, LUA_REGISTRYINDEX, NUMBERS) == 0) {
    lua_createtable(L, 0, 1);
    lua_pushliteral(L, "k");
    lua_setfield(L, -2, "__mode");
    lua_setmetatable(L, -2);
  }
  lua_pushvalue(L, at);
  if (lua_rawget(L, -2) != LUA_TNUMBER) {
    lua_pushvalue(L, at);
    lua_pushinteger(L, ++host->numbers);
    lua_rawset(L, -4);
    lua_pop(L, 1);
    lua_pushinteger(L, host->numbers);
  }
  lua_Integer number = lua_tointeger(L, -1);
  lua_pop(L, 2);
  return number;
}

void l_base_text(lua_State *L, int at) {
  at = lua_absindex(L, at);
  int type = lua_type(L, at);
  if (luaL_callmeta(L, at, "__tostring")) {
    if (!lua_isstring(L, -1)) luaL_error(L, "'__tostring' must return a string");
    return;
  }
  if (type == LUA_TNIL || type == LUA_TBOOLEAN || type == LUA_TNUMBER ||
      type == LUA_TSTRING) {
    luaL_tolstring(L, at, NULL);
    return;
  }
  lua_pushfstring(L, "%s: %I", lua_typename(L, type), (LUAI_UACINT)number_of(L, at));
}

static int l_tostring(lua_State *L) {
  luaL_checkany(L, 1);
  l_base_text(L, 1);
  return 1;
}

static int l_print(lua_State *L) {
  int         n = lua_gettop(L);
  luaL_Buffer line;
  luaL_buffinit(L, &line);
  for (int i = 1; i <= n; i++) {
    if (i > 1) luaL_addchar(&line, ' ');
    l_base_text(L, i);
    luaL_addvalue(&line);
  }
  luaL_pushresult(&line);
  bind_act(bind_host(L), ACT_LOG, 0, lua_tostring(L, -1));
  return 0;
}

static int l_setmetatable(lua_State *L) {
  int type = lua_type(L, 2);
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argexpected(L, type == LUA_TNIL || type == LUA_TTABLE, 2, "nil or table");
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL)
    return luaL_error(L, "cannot change a protected metatable");
  lua_settop(L, 2);
  if (type == LUA_TTABLE) {
    lua_pushliteral(L, "__gc");  // finalizers run where no time limit reaches
    if (lua_rawget(L, 2) != LUA_TNIL)
      return luaL_error(L, "a metatable may not have '__gc'");
    lua_settop(L, 2);
  }
  lua_setmetatable(L, 1);
  return 1;
}

// --- errors caught for a script ------------------------------------------------------

static int finish(lua_State *L, int status, lua_KContext skip) {
  if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(L) - (int)skip;
  script_rethrow(L, status);
  lua_pushboolean(L, 0);
  lua_insert(L, -2);
  return 2;
}

static int l_pcall(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushboolean(L, 1);  // the first result if all goes well
  lua_insert(L, 1);
  int status = lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, finish);
  return finish(L, status, 0);
}

// The script's handler must not run for a fault raised inside a hook: hooks are off
// there, so an endless handler could not be stopped.
static int guarded_handler(lua_State *L) {
  Script *script = script_of(L);
  if (script->expired || script->doom != DOOM_NONE) return 1;
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, 1, 1);
  return 1;
}

static int l_xpcall(lua_State *L) {
  int n = lua_gettop(L);
  luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_pushvalue(L, 2);
  lua_pushcclosure(L, guarded_handler, 1);
  lua_replace(L, 2);
  lua_pushboolean(L, 1);
  lua_pushvalue(L, 1);
  lua_rotate(L, 3, 2);  // f, handler, true, f, values ...
  int status = lua_pcallk(L, n - 2, LUA_MULTRET, 2, 2, finish);
  return finish(L, status, 2);
}

static const char *const kept[] = {
  "assert", "error",  "getmetatable", "ipairs",   "rawequal", "rawget",
  "rawlen", "rawset", "select",       "tonumber", "type",     NULL,
};

static const luaL_Reg functions[] = {
  {"pcall", l_pcall},       {"print", l_print},   {"setmetatable", l_setmetatable},
  {"tostring", l_tostring}, {"xpcall", l_xpcall}, {NULL, NULL},
};

void l_base_add(lua_State *L) {
  lua_rawgeti(L, LUA_REGISTRYINDEX,
              LUA_RIDX_GLOBALS);  // where luaopen_base put Lua's own
  lua_insert(L, -2);
  bind_keep(L, -2, kept);
  lua_remove(L, -2);
  luaL_setfuncs(L, functions, 0);
}
