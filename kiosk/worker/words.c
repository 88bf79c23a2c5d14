#include "worker/words.h"

#include <string.h>

#include "worker/bind.h"

static const char *const languages[] = {"zh", "en"};

static int refuse(lua_State *L, int at, const char *who) {
  return bind_error(L, "%s: words must be \"…\" or { zh = \"…\", en = \"…\" }, got %s",
                    who, luaL_typename(L, at));
}

static bool by_language(lua_State *L, int at) {
  for (int i = 0; i < 2; i++) {
    bool there = lua_getfield(L, at, languages[i]) != LUA_TNIL;
    lua_pop(L, 1);
    if (there) return true;
  }
  return false;
}

// A misspelt language would show as an empty list of stretches.
static void check_keys(lua_State *L, int at, const char *who) {
  for (lua_pushnil(L); lua_next(L, at); lua_pop(L, 1))
    if (lua_type(L, -2) == LUA_TSTRING)
      bind_error(L, "%s: words have no language '%.20s'; use zh and en", who,
                 lua_tostring(L, -2));
}

static void choose(lua_State *L, int at, const char *who, int lang) {
  at = lua_absindex(L, at);
  int type = lua_type(L, at);
  if (type == LUA_TTABLE && by_language(L, at)) {
    if (lua_getfield(L, at, languages[lang]) != LUA_TNIL) return;
    lua_pop(L, 1);
    lua_getfield(L, at, languages[1 - lang]);
    return;
  }
  if (type == LUA_TTABLE)
    check_keys(L, at, who);
  else if (type != LUA_TSTRING && type != LUA_TNUMBER)
    refuse(L, at, who);
  lua_pushvalue(L, at);
}

void words_choose(lua_State *L, int at, const char *who) {
  choose(L, at, who, bind_host(L)->shared->session.lang == LANG_EN);
}

static void add(lua_State *L, Words *words, const char *text, size_t bytes,
                const TextSpan *look) {
  if (bytes == 0) return;
  if (words->spans >= LIST_RUNS_MAX)
    bind_error(L, "more than %d stretches", LIST_RUNS_MAX);
  if (bytes > words->room) bind_error(L, "text is over %d bytes", LIST_TEXT_BYTES_MAX);
  char *copy = words->bytes + words->used;
  memcpy(copy, text, bytes);
  copy[bytes] = '\0';
  words->used += bytes + 1;
  words->room -= bytes;
  words->span[words->spans++] = (TextSpan){copy, look->bold, look->color};
}

// "**" turns bold on and off; a single one that finds no partner stays as it is.
static void add_marked(lua_State *L, Words *words, const char *text, size_t bytes,
                       const TextSpan *look) {
  const char *end = text + bytes, *open, *close;
  TextSpan    bold = {.bold = true, .color = look->color};
  while ((open = memmem(text, (size_t)(end - text), "**", 2))) {
    close = memmem(open + 2, (size_t)(end - open - 2), "**", 2);
    if (!close) break;
    add(L, words, text, (size_t)(open - text), look);
    add(L, words, open + 2, (size_t)(close - open - 2), &bold);
    text = close + 2;
  }
  add(L, words, text, (size_t)(end - text), look);
}

static void add_text(lua_State *L, int at, const char *who, const TextSpan *look,
                     Words *words) {
  if (lua_type(L, at) != LUA_TSTRING && lua_type(L, at) != LUA_TNUMBER)
    refuse(L, at, who);
  size_t      bytes;
  const char *text = lua_tolstring(L, at, &bytes);
  if (memchr(text, 0, bytes)) bind_error(L, "%s: words have a zero byte in them", who);
  add_marked(L, words, text, bytes, look);
}

// { "1 名", bold = true, color = "#9C3517" }
static void add_stretch(lua_State *L, int at, const char *who, const TextSpan *base,
                        Words *words) {
  static const char *const fields[] = {"bold", "color", NULL};
  TextSpan                 look = *base;
  for (lua_pushnil(L); lua_next(L, at); lua_pop(L, 1)) {
    if (lua_isinteger(L, -2) && lua_tointeger(L, -2) == 1) continue;
    if (bind_field(L, -2, who, fields) == 0)
      look.bold = lua_toboolean(L, -1);
    else
      look.color = bind_color(L, lua_gettop(L), who, "color");
  }
  lua_rawgeti(L, at, 1);
  add_text(L, lua_gettop(L), who, &look, words);
  lua_pop(L, 1);
}

void words_read(lua_State *L, int at, const char *who, const TextSpan *base,
                Words *words) {
  words->spans = 0;
  words->used = 0;
  words->room = LIST_TEXT_BYTES_MAX;
  if (lua_type(L, at) == LUA_TSTRING) {  // nearly always
    add_text(L, at, who, base, words);
    return;
  }
  words_choose(L, at, who);
  int chosen = lua_gettop(L);
  if (!lua_istable(L, chosen)) {
    add_text(L, chosen, who, base, words);
  } else {
    lua_Integer n = (lua_Integer)lua_rawlen(L, chosen);
    for (lua_Integer i = 1; i <= n; i++) {
      lua_rawgeti(L, chosen, i);
      if (lua_istable(L, -1))
        add_stretch(L, chosen + 1, who, base, words);
      else
        add_text(L, chosen + 1, who, base, words);
      lua_pop(L, 1);
    }
  }
  lua_settop(L, chosen - 1);
}

void words_plain(lua_State *L, int at, const char *who, int lang, char *out,
                 size_t size) {
  *out = '\0';
  at = lua_absindex(L, at);
  if (lua_type(L, at) == LUA_TTABLE && by_language(L, at))
    lua_getfield(L, at, languages[lang]);
  else if (!lua_isstring(L, at))
    refuse(L, at, who);
  else if (lang == LANG_ZH)
    lua_pushvalue(L, at);  // words in one language are Chinese
  else
    lua_pushnil(L);
  if (lua_isstring(L, -1))
    script_clean(out, size, lua_tostring(L, -1));
  else if (!lua_isnil(L, -1))
    refuse(L, -1, who);
  lua_pop(L, 1);
}
