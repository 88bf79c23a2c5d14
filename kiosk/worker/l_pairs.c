// l_pairs.c - pairs() and next() in an order that is the same in every process. Lua's own
// depends on where its strings lie in memory.
//
// The order: 1, 2, 3 ... ; then 0 and the negative integers, rising; then other numbers;
// false, true; strings by their bytes; our own objects (pictures, gradients) by their
// making. Tables, functions and coroutines have no order, so a table with two such keys
// is refused rather than walked differently each time.
//
// pairs() looks at the keys once, at its start: keys that are added meanwhile are not
// visited, keys that are removed are left out. A list costs nothing extra.

#include <stdlib.h>
#include <string.h>

#include "worker/l_all.h"

typedef enum {
  KEY_INTEGER,
  KEY_NUMBER,
  KEY_BOOLEAN,
  KEY_STRING,
  KEY_OURS,
  KEY_OTHER
} KeyKind;

typedef struct {
  KeyKind     kind;
  lua_Integer at;  // its place in the table of keys
  union {
    lua_Unsigned rank;
    lua_Number   number;
    struct {
      const char *bytes;
      size_t      size;
    } text;
  } u;
} Key;

static Key key_at(lua_State *L, int at) {
  Key key = {0};
  switch (lua_type(L, at)) {
  case LUA_TNUMBER:
    key.kind = lua_isinteger(L, at) ? KEY_INTEGER : KEY_NUMBER;
    if (key.kind == KEY_NUMBER)
      key.u.number = lua_tonumber(L, at);
    else
      key.u.rank = (lua_Unsigned)lua_tointeger(L, at) - 1;  // 0 and below come last
    break;
  case LUA_TBOOLEAN:
    key.kind = KEY_BOOLEAN;
    key.u.rank = (lua_Unsigned)lua_toboolean(L, at);
    break;
  case LUA_TSTRING:
    key.kind = KEY_STRING;
    key.u.text.bytes = lua_tolstring(L, at, &key.u.text.size);
    break;
  case LUA_TUSERDATA:
    key.kind = KEY_OURS;
    key.u.rank = ((const Numbered *)lua_touserdata(L, at))->number;
    break;
  default: key.kind = KEY_OTHER;
  }
  return key;
}

static int compare(const void *left, const void *right) {
  const Key *a = left, *b = right;
  if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
  if (a->kind == KEY_NUMBER)
    return (a->u.number > b->u.number) - (a->u.number < b->u.number);
  if (a->kind != KEY_STRING) return (a->u.rank > b->u.rank) - (a->u.rank < b->u.rank);
  size_t n = a->u.text.size < b->u.text.size ? a->u.text.size : b->u.text.size;
  int    difference = memcmp(a->u.text.bytes, b->u.text.bytes, n);
  if (difference) return difference;
  return (a->u.text.size > b->u.text.size) - (a->u.text.size < b->u.text.size);
}

// How many keys; true in `plain` if Lua's own walk meets 1, 2, 3 ... and nothing else.
static lua_Integer count(lua_State *L, bool *plain) {
  lua_Integer n = 0;
  int         others = 0;
  *plain = true;
  for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
    n++;
    Key key = key_at(L, -2);
    *plain = *plain && key.kind == KEY_INTEGER && key.u.rank == (lua_Unsigned)n - 1;
    others += key.kind == KEY_OTHER;
  }
  if (others > 1)
    bind_error(
      L, "pairs: tables or functions as keys have no order; keep a list beside them");
  return n;
}

// Pushes a list of the keys of the table at 1, in order.
static void push_keys(lua_State *L, lua_Integer n) {
  lua_createtable(L, (int)n, 0);
  lua_createtable(L, (int)n, 0);
  Key        *keys = lua_newuserdatauv(L, (size_t)n * sizeof *keys + 1, 0);
  int         sorted = lua_gettop(L) - 2, found = sorted + 1;
  lua_Integer i = 0;
  for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
    keys[i] = key_at(L, -2);
    lua_pushvalue(L, -2);
    lua_rawseti(L, found, ++i);
    keys[i - 1].at = i;
  }
  qsort(keys, (size_t)n, sizeof *keys, compare);
  for (i = 0; i < n; i++) {
    lua_rawgeti(L, found, keys[i].at);
    lua_rawseti(L, sorted, i + 1);
  }
  lua_settop(L, sorted);
}

static int step_list(lua_State *L) {
  lua_settop(L, 2);
  return lua_next(L, 1) ? 2 : 0;
}

// Upvalues: the table, its keys, how many were visited.
static int step_keys(lua_State *L) {
  lua_Integer i = lua_tointeger(L, lua_upvalueindex(3));
  for (;;) {
    if (lua_rawgeti(L, lua_upvalueindex(2), ++i) == LUA_TNIL) return 1;
    lua_pushvalue(L, -1);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) break;
    lua_pop(L, 2);
  }
  lua_pushinteger(L, i);
  lua_replace(L, lua_upvalueindex(3));
  return 2;
}

static int after_metamethod(lua_State *L, int status, lua_KContext context) {
  (void)L, (void)status, (void)context;
  return 3;
}

static int l_pairs(lua_State *L) {
  luaL_checkany(L, 1);
  lua_settop(L, 1);
  if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
    lua_pushvalue(L, 1);
    lua_callk(L, 1, 3, 0, after_metamethod);
    return 3;
  }
  luaL_checktype(L, 1, LUA_TTABLE);
  bool        plain;
  lua_Integer n = count(L, &plain);
  if (plain) {
    lua_pushcfunction(L, step_list);
  } else {
    lua_pushvalue(L, 1);
    push_keys(L, n);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, step_keys, 3);
  }
  lua_pushvalue(L, 1);
  return 2;
}

// next(t) and next(t, key): the least key above `key`. In a list at once, else by looking
// at all.
static int l_next(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  bool        first = lua_isnil(L, 2);
  lua_Integer before = lua_tointeger(L, 2);
  if (first || (lua_isinteger(L, 2) && before > 0 && before < LUA_MAXINTEGER)) {
    lua_pushinteger(L, before + 1);
    if (lua_rawgeti(L, 1, before + 1) != LUA_TNIL) return 2;
    lua_settop(L, 2);
  }
  Key  last = first ? (Key){0} : key_at(L, 2), best = {0};
  bool found = false;
  lua_settop(L, 3);  // the best key so far
  bool plain;
  count(L, &plain);
  for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
    Key key = key_at(L, 4);
    if (!first && compare(&key, &last) <= 0) continue;
    if (found && compare(&key, &best) >= 0) continue;
    best = key;
    found = true;
    lua_pushvalue(L, 4);
    lua_replace(L, 3);
  }
  if (!found) return 0;
  lua_settop(L, 3);
  lua_pushvalue(L, 3);
  lua_rawget(L, 1);
  return 2;
}

void l_pairs_add(lua_State *L) {
  lua_pushcfunction(L, l_pairs);
  lua_setfield(L, -2, "pairs");
  lua_pushcfunction(L, l_next);
  lua_setfield(L, -2, "next");
}
