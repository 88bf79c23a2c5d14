#include "worker/l_all.h"

#include <lualib.h>

static const luaL_Reg libraries[] = {
  {"coroutine", l_open_coroutine},
  {"gradient", l_open_gradient},
  {"kiosk", l_open_kiosk},
  {"math", luaopen_math},
  {"picture", l_open_picture},
  {"string", l_open_string},
  {"table", luaopen_table},
  {"utf8", luaopen_utf8},
  {NULL, NULL},
};

enum { GLOBALS_MAX = 64 };

static int unknown_global(lua_State *L) {
  const char *names[GLOBALS_MAX + 4] = {"true", "false", "nil"};
  int         n = 3;
  const char *wrong = luaL_tolstring(L, 2, NULL);
  for (lua_pushnil(L); lua_next(L, 1) && n < GLOBALS_MAX; lua_pop(L, 1))
    names[n++] = lua_tostring(L, -2);
  names[n] = NULL;
  return bind_error(L, "'%.40s' is not known%s", wrong, bind_nearest(L, wrong, names));
}

static int new_global(lua_State *L) {
  const char *name = luaL_tolstring(L, 2, NULL);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
    return bind_error(L, "'%.40s' belongs to the kiosk; choose another name", name);
  return bind_error(L, "'%.40s' is not known here; write `local %.40s`", name, name);
}

// The one seed comes from the stage, so that a test can fix it; no script can set
// another.
static void seed_random(lua_State *L, uint64_t seed) {
  lua_getfield(L, -1, "randomseed");
  lua_pushinteger(L, (lua_Integer)seed);
  lua_pushinteger(L, (lua_Integer)(seed >> 32 ^ 0x9E3779B9u));
  lua_call(L, 2, 0);
  lua_pushnil(L);
  lua_setfield(L, -2, "randomseed");
}

// The real globals lie behind an empty table: so `type = 1` is caught like any new name.
static void make_strict(lua_State *L) {
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, unknown_global);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  lua_newtable(L);
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushvalue(L, -3);
  lua_pushcclosure(L, new_global, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_remove(L, -2);
}

void l_all_open(lua_State *L, uint64_t seed) {
  lua_pushcfunction(L, luaopen_base);
  lua_call(L, 0, 0);
  lua_createtable(L, 0, 32);
  l_base_add(L);
  l_pairs_add(L);
  for (const luaL_Reg *library = libraries; library->name; library++) {
    lua_pushcfunction(L, library->func);
    lua_call(L, 0, 1);
    if (library->func == luaopen_math) seed_random(L, seed);
    if (library->func != l_open_kiosk) bind_strict(L, library->name);  // it is by itself
    lua_setfield(L, -2, library->name);
  }
  l_require_add(L);
  make_strict(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);  // what every chunk gets as _ENV
}
