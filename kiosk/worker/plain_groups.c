// plain_groups.c - who comes in groups, as site.lua tells it (part of plain_site).
#include <stdio.h>
#include <string.h>

#include "base/path.h"
#include "worker/bind.h"
#include "worker/plain.h"
#include "worker/words.h"

static const struct {
  const char *id, *zh, *en;
} usual[] = {
  {"primary", "小学", "Primary"},       {"middle", "初中", "Junior high"},
  {"high", "高中", "Senior high"},      {"college", "大学", "College"},
  {"adult", "成人", "Adults"},          {"staff", "干部职工", "Officials"},
  {"recovery", "康复人员", "Recovery"}, {"public", "公众", "Public"},
};

static void read_units(lua_State *L, WireSite *out) {
  plain_field(L, "units");
  int type = lua_getfield(L, 1, "units");
  if (type != LUA_TNIL && type != LUA_TTABLE)
    bind_error(L, "site.lua: 'units' must be a list of names: units = { \"…\", \"…\" }");
  lua_Integer n = type == LUA_TTABLE ? (lua_Integer)lua_rawlen(L, -1) : 0;
  if (n > WIRE_UNITS_MAX)
    bind_error(L, "site.lua: units: more than %d names", WIRE_UNITS_MAX);
  for (lua_Integer i = 1; i <= n; i++) {
    if (lua_rawgeti(L, -1, i) != LUA_TSTRING)
      bind_error(L, "site.lua: units: name %d must be text, got %s", (int)i,
                 luaL_typename(L, -1));
    if (lua_rawlen(L, -1) == 0 || lua_rawlen(L, -1) >= WIRE_UNIT_SIZE)
      bind_error(L, "site.lua: units: name %d has 1 to %d bytes", (int)i,
                 WIRE_UNIT_SIZE - 1);
    script_clean(out->unit[out->units++], WIRE_UNIT_SIZE, lua_tostring(L, -1));
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}

// The class on top of the stack: { id = "primary", title = { zh = …, en = … } }.
static void read_class(lua_State *L, int i, WireSite *out) {
  if (!lua_istable(L, -1))
    bind_error(L, "site.lua: classes: entry %d must be { id = \"…\", title = … }", i);
  const char *id = NULL;
  if (lua_getfield(L, -1, "id") == LUA_TSTRING) id = lua_tostring(L, -1);
  if (!id || !path_is_id(id) || strlen(id) >= sizeof out->class[0].id)
    bind_error(L, "site.lua: classes: entry %d: 'id' is a short name such as \"middle\"",
               i);
  script_clean(out->class[out->classes].id, sizeof out->class[0].id, id);
  lua_pop(L, 1);
  if (lua_getfield(L, -1, "title") == LUA_TNIL)
    bind_error(L, "site.lua: classes: entry %d: 'title' is missing", i);
  words_plain(L, -1, "title", LANG_ZH, out->class[out->classes].zh,
              sizeof out->class[0].zh);
  words_plain(L, -1, "title", LANG_EN, out->class[out->classes].en,
              sizeof out->class[0].en);
  lua_pop(L, 1);
  out->classes++;
}

static void usual_classes(WireSite *out) {
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
    snprintf(out->class[i].id, sizeof out->class[i].id, "%s", usual[i].id);
    snprintf(out->class[i].zh, sizeof out->class[i].zh, "%s", usual[i].zh);
    snprintf(out->class[i].en, sizeof out->class[i].en, "%s", usual[i].en);
  }
  out->classes = sizeof usual / sizeof *usual;
}

static void read_classes(lua_State *L, WireSite *out) {
  plain_field(L, "classes");
  int type = lua_getfield(L, 1, "classes");
  if (type != LUA_TNIL && type != LUA_TTABLE)
    bind_error(L, "site.lua: 'classes' must be { { id = \"…\", title = … }, … }");
  int n = type == LUA_TTABLE ? (int)lua_rawlen(L, -1) : 0;
  if (n > WIRE_CLASSES_MAX)
    bind_error(L, "site.lua: classes: more than %d entries", WIRE_CLASSES_MAX);
  for (int i = 1; i <= n; i++) {
    lua_rawgeti(L, -1, i);
    read_class(L, i, out);
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
  if (out->classes == 0) usual_classes(out);
}

void plain_groups(lua_State *L, WireSite *out) {
  read_units(L, out);
  read_classes(L, out);
}
