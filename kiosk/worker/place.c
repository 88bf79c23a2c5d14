#include "worker/place.h"

#include <lauxlib.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "worker/bind.h"

enum { DEPTH_MAX = 8 };

typedef struct {
  lua_State *L;
  char      *out;
  size_t     used;
} Writer;

static void put(Writer *w, const char *text, size_t bytes) {
  if (w->used + bytes >= WIRE_PLACE_SIZE)
    bind_error(w->L, "place() gives back more than %d bytes", WIRE_PLACE_SIZE - 1);
  memcpy(w->out + w->used, text, bytes);
  w->used += bytes;
}

static void put_text(Writer *w, const char *text, size_t bytes) {
  put(w, "\"", 1);
  for (size_t i = 0; i < bytes; i++) {
    unsigned char c = (unsigned char)text[i];
    char          code[8];
    if (c >= ' ' && c != '"' && c != '\\' && c != 127)
      put(w, &text[i], 1);
    else
      put(w, code, (size_t)snprintf(code, sizeof code, "\\%03u", c));
  }
  put(w, "\"", 1);
}

static void put_number(Writer *w) {
  char text[40];
  int  n;
  if (lua_isinteger(w->L, -1))
    n = snprintf(text, sizeof text, LUA_INTEGER_FMT, lua_tointeger(w->L, -1));
  else if (isfinite(lua_tonumber(w->L, -1)))
    n = snprintf(text, sizeof text, "%a", lua_tonumber(w->L, -1));
  else
    n = snprintf(text, sizeof text, "0");
  put(w, text, (size_t)n);
}

static void put_value(Writer *w, int depth);

static void put_table(Writer *w, int depth) {
  lua_State *L = w->L;
  if (depth == DEPTH_MAX) bind_error(L, "place() goes too deep");
  luaL_checkstack(L, 6, "place");
  put(w, "{", 1);
  for (lua_pushnil(L); lua_next(L, -2);) {
    lua_pushvalue(L, -2);  // key, value, key
    put(w, "[", 1);
    put_value(w, depth + 1);
    put(w, "]=", 2);
    lua_pop(L, 1);
    put_value(w, depth + 1);
    put(w, ",", 1);
    lua_pop(L, 1);
  }
  put(w, "}", 1);
}

static void put_value(Writer *w, int depth) {
  lua_State  *L = w->L;
  size_t      bytes;
  const char *text;
  switch (lua_type(L, -1)) {
  case LUA_TBOOLEAN:
    text = lua_toboolean(L, -1) ? "true" : "false";
    put(w, text, strlen(text));
    break;
  case LUA_TNUMBER: put_number(w); break;
  case LUA_TSTRING:
    text = lua_tolstring(L, -1, &bytes);
    put_text(w, text, bytes);
    break;
  case LUA_TTABLE: put_table(w, depth); break;
  default:
    bind_error(L, "place() may give back numbers, text and tables of these, not a %s",
               luaL_typename(L, -1));
  }
}

void place_write(lua_State *L, char out[WIRE_PLACE_SIZE]) {
  Writer w = {L, out, 0};
  out[0] = '\0';
  if (lua_isnil(L, -1)) return;
  put_value(&w, 0);
  out[w.used] = '\0';
}

void place_read(lua_State *L, const char *text) {
  if (*text) {
    lua_pushfstring(L, "return %s", text);
    const char *chunk = lua_tostring(L, -1);
    if (luaL_loadbufferx(L, chunk, strlen(chunk), "=place", "t") == LUA_OK) {
      lua_newtable(L);
      lua_setupvalue(L, -2, 1);  // it sees no names
      lua_call(L, 0, 1);
    } else {
      lua_pushnil(L);
      lua_replace(L, -2);
    }
    lua_remove(L, -2);
  } else {
    lua_pushnil(L);
  }
}
