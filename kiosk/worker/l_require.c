// l_require.c - require(): the stage's bundle and the modules written in C, nothing else.

#include <stdio.h>
#include <string.h>

#include "worker/l_all.h"
#include "worker/source.h"

static const char LOADED[] = "kiosk.loaded";    // module -> value
static const char LOADING[] = "kiosk.loading";  // list of the modules under way

enum { MODULES_MAX = 256 };

void l_require_file(char *out, size_t size, const char *module) {
  if (strncmp(module, "exhibit.", 8) == 0) module += 8;
  snprintf(out, size, "%s", module);
  for (char *s = out; *s; s++)
    if (*s == '.') *s = '/';
  size_t n = strlen(out);
  snprintf(out + n, size - n, ".lua");
}

// All names of the bundle and of the C modules, for "did you mean".
static const char *nearest_module(lua_State *L, const char *wrong) {
  const WireShared *shared = bind_host(L)->shared;
  const char       *names[MODULES_MAX + 4] = {"picture", "gradient", "kiosk"};
  int               n = 3;
  uint32_t          at = 0, bytes;
  const char       *name;
  while (n < MODULES_MAX && wire_bundle_next(shared, &at, &name, &bytes)) {
    luaL_checkstack(L, 4, NULL);
    names[n++] = lua_pushlstring(L, name, bytes);
  }
  names[n] = NULL;
  return bind_nearest(L, wrong, names);
}

static void check_circle(lua_State *L, int loading, const char *module) {
  lua_Integer n = luaL_len(L, loading);
  for (lua_Integer i = 1; i <= n; i++) {
    lua_rawgeti(L, loading, i);
    bool same = strcmp(lua_tostring(L, -1), module) == 0;
    lua_pop(L, 1);
    if (!same) continue;
    lua_rawgeti(L, loading, n);
    bind_error(L, "'%s' and '%s' require each other", module, lua_tostring(L, -1));
  }
  lua_pushstring(L, module);
  lua_rawseti(L, loading, n + 1);
}

void l_require(lua_State *L, const char *module) {
  luaL_checkstack(L, 20, "require");
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LOADED);
  int loaded = lua_gettop(L);
  if (lua_getfield(L, loaded, module) != LUA_TNIL) {
    lua_remove(L, loaded);
    return;
  }
  uint32_t    bytes;
  const char *source = wire_bundle_find(bind_host(L)->shared, module, &bytes);
  if (!source)
    bind_error(L, "there is no module '%.60s'%s", module, nearest_module(L, module));
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LOADING);
  int loading = lua_gettop(L);
  check_circle(L, loading, module);
  char file[96];
  l_require_file(file, sizeof file, module);
  source_load(L, source, bytes, file);
  lua_call(L, 0, 1);
  if (lua_isnil(L, -1)) {
    lua_pushfstring(L, "%s:%d: the file must end with `return` and what it gives back",
                    file, source_lines(source, bytes));
    lua_error(L);
  }
  lua_pushnil(L);
  lua_rawseti(L, loading, luaL_len(L, loading));
  lua_pushvalue(L, -1);
  lua_setfield(L, loaded, module);
  lua_insert(L, loaded);
  lua_settop(L, loaded);
}

static int l_function(lua_State *L) {
  l_require(L, bind_text(L, 1, "require", "module", NULL));
  return 1;
}

void l_require_add(lua_State *L) {
  static const char *const modules[] = {"picture", "gradient", "kiosk", NULL};
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LOADED);
  bind_keep(L, -2, modules);
  lua_pop(L, 1);
  lua_pushcfunction(L, l_function);
  lua_setfield(L, -2, "require");
}
