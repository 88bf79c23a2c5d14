// l_coroutine.c - coroutines that the clock can see. The time-out hooks the coroutine
// that runs, so resume and wrap keep script->running; and no coroutine swallows a fault
// of time or memory.

#include <lualib.h>

#include "worker/l_all.h"

// Lua 5.4.4 does not count the C stack that closing needs: a chain of 20,000 coroutines,
// each closing the next, would run off its end.
enum { CLOSINGS_MAX = 50 };

static lua_State *check_coroutine(lua_State *L) {
  lua_State *co = lua_tothread(L, 1);
  luaL_argexpected(L, co, 1, "coroutine");
  return co;
}

// Results moved to L, or -1 with the error on top of L.
static int resume(lua_State *L, lua_State *co, int args) {
  Script *script = script_of(L);
  int     results;
  if (!lua_checkstack(co, args)) {
    lua_pushliteral(L, "too many values to resume");
    return -1;
  }
  lua_xmove(L, co, args);
  lua_State *before = script->running;
  script->running = co;
  int status = lua_resume(co, L, args, &results);
  script->running = before;
  if (status != LUA_OK && status != LUA_YIELD) {
    lua_xmove(co, L, 1);
    script_rethrow(L, status);
    return -1;
  }
  if (script->expired) luaL_error(L, "took longer than %d ms", script->limit);
  if (!lua_checkstack(L, results + 1)) {
    lua_pop(co, results);
    lua_pushliteral(L, "too many results to resume");
    return -1;
  }
  lua_xmove(co, L, results);
  return results;
}

static int l_resume(lua_State *L) {
  lua_State *co = check_coroutine(L);
  int        n = resume(L, co, lua_gettop(L) - 1);
  lua_pushboolean(L, n >= 0);
  if (n < 0) n = 1;
  lua_insert(L, -(n + 1));
  return n + 1;
}

static int close_one(lua_State *L, lua_State *co) {
  Script *script = script_of(L);
  if (script->closing >= CLOSINGS_MAX)
    luaL_error(L, "coroutines close each other too deeply");
  script->closing++;
  lua_State *before = script->running;
  script->running = co;
  int status = lua_resetthread(co);
  script->running = before;
  script->closing--;
  if (status != LUA_OK) {
    lua_xmove(co, L, 1);
    script_rethrow(L, status);
  }
  if (script->expired) luaL_error(L, "took longer than %d ms", script->limit);
  return status;
}

static int wrapped(lua_State *L) {
  lua_State *co = lua_tothread(L, lua_upvalueindex(1));
  int        n = resume(L, co, lua_gettop(L));
  if (n >= 0) return n;
  int status = lua_status(co);
  if (status != LUA_OK && status != LUA_YIELD && close_one(L, co) != LUA_OK)
    lua_remove(L, -2);  // the error of closing counts
  return lua_error(L);
}

static int l_wrap(lua_State *L) {
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_State *co = lua_newthread(L);
  lua_pushvalue(L, 1);
  lua_xmove(L, co, 1);
  lua_pushcclosure(L, wrapped, 1);
  return 1;
}

static int l_close(lua_State *L) {
  lua_State *co = check_coroutine(L);
  lua_Debug  ar;
  int        status = lua_status(co);
  bool       never_ran = status == LUA_OK && lua_getstack(co, 0, &ar) == 0;
  if (co == L || (status == LUA_OK && !never_ran))
    return luaL_error(L, "cannot close a running coroutine");
  if (close_one(L, co) == LUA_OK) {
    lua_pushboolean(L, 1);
    return 1;
  }
  lua_pushboolean(L, 0);
  lua_insert(L, -2);
  return 2;
}

static const luaL_Reg functions[] = {
  {"close", l_close},
  {"resume", l_resume},
  {"wrap", l_wrap},
  {NULL, NULL},
};

int l_open_coroutine(lua_State *L) {
  static const char *const kept[] = {"create", "isyieldable", "running",
                                     "status", "yield",       NULL};
  luaopen_coroutine(L);
  lua_newtable(L);
  bind_keep(L, -2, kept);
  luaL_setfuncs(L, functions, 0);
  return 1;
}
