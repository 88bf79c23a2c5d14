// l_kiosk.c - what an exhibit may ask of the kiosk, and what it is told.

#include <string.h>

#include "base/near.h"
#include "worker/l_all.h"
#include "worker/source.h"
#include "worker/words.h"

static const char FIELDS[] = "kiosk.fields";  // the table behind `kiosk`

enum { STEPS_MAX = 8 };  // a path of kiosk.where() goes no deeper

static const char *const levels[] = {"none", "primary", "middle", "adult", NULL};
static const char *const languages[] = {"zh", "en", NULL};
static const char *const dayparts[] = {"day", "dusk", "night"};
static const char *const skins[] = {"paper", "water", "night", NULL};
static const char *const sounds[] = {"tap",     "right",  "wrong", "page",
                                     "lantern", "finish", "tick",  NULL};

static int act(lua_State *L, ActKind kind, uint32_t number, const char *text) {
  if (!bind_act(bind_host(L), kind, number, text))
    return bind_error(L, "more than %d requests at once", WIRE_ACTS_MAX);
  return 0;
}

static int l_open(lua_State *L) {
  size_t      bytes;
  const char *exhibit = bind_text(L, 1, "kiosk.open", "exhibit", &bytes);
  if (bytes == 0 || bytes >= WIRE_ID_SIZE)
    return bind_error(L, "kiosk.open: '%.40s' is no exhibit's name", exhibit);
  return act(L, ACT_OPEN, 0, exhibit);
}

static int l_home(lua_State *L) {
  return act(L, ACT_HOME, 0, "");
}

static int l_completed(lua_State *L) {
  Host *host = bind_host(L);
  if (host->completed) return 0;
  host->completed = true;
  return act(L, ACT_COMPLETED, 0, "");
}

static int l_choose_level(lua_State *L) {
  uint32_t level = bind_choice(L, 1, "kiosk.choose_level", "level", levels + 1) + 1;
  return act(L, ACT_LEVEL, level, "");
}

static int l_choose_lang(lua_State *L) {
  return act(L, ACT_LANG, bind_choice(L, 1, "kiosk.choose_lang", "lang", languages), "");
}

static int l_skin(lua_State *L) {
  return act(L, ACT_SKIN, bind_choice(L, 1, "kiosk.skin", "skin", skins), "");
}

// Like a log line, a sound too many is lost and no more.
static int l_sound(lua_State *L) {
  bind_act(bind_host(L), ACT_SOUND, bind_choice(L, 1, "kiosk.sound", "sound", sounds),
           "");
  return 0;
}

static int l_log(lua_State *L) {
  l_base_text(L, 1);
  bind_act(bind_host(L), ACT_LOG, 0,
           lua_tostring(L, -1));  // a full log loses lines, no more
  return 0;
}

static int l_wait_for_pictures(lua_State *L) {
  return act(L, ACT_READY, 0, "");
}

static int l_say(lua_State *L) {
  words_choose(L, 1, "kiosk.say");
  return 1;
}

// Adds the names of a module of the bundle, one a line, to the list on top of the stack.
static void add_names(lua_State *L, const char *module) {
  uint32_t    bytes = 0;
  const char *names = wire_bundle_find(bind_host(L)->shared, module, &bytes);
  for (lua_Integer n = luaL_len(L, -1) + 1; names && bytes; n++) {
    const char *end = memchr(names, '\n', bytes);
    uint32_t    length = end ? (uint32_t)(end - names) : bytes;
    lua_pushlstring(L, names, length);
    lua_rawseti(L, -2, n);
    if (!end) break;
    names += length + 1;
    bytes -= length + 1;
  }
}

// kiosk.files() -> { "captions.csv", "photos/market.jpg", … }
static int l_files(lua_State *L) {
  lua_newtable(L);
  add_names(L, "files");
  return 1;
}

// kiosk.meant(name) -> the file that a picture's name was probably meant to be | nil
static int l_meant(lua_State *L) {
  const char *name = bind_text(L, 1, "kiosk.meant", "name", NULL);
  lua_newtable(L);
  add_names(L, "files");
  add_names(L, "common");
  lua_Integer  n = luaL_len(L, -1);
  const char **names = lua_newuserdatauv(L, ((size_t)n + 1) * sizeof *names, 0);
  for (lua_Integer i = 0; i < n; i++, lua_pop(L, 1)) {
    lua_rawgeti(L, 2, i + 1);
    names[i] = lua_tostring(L, -1);  // the list keeps it
  }
  names[n] = NULL;
  lua_pushstring(L, near_file(name, names));  // nil for NULL
  return 1;
}

// kiosk.scripts() -> { "drink", … }: the exhibit's own modules but exhibit.lua
static int l_scripts(lua_State *L) {
  static const char own[] = "exhibit.";
  const size_t      prefix = sizeof own - 1;
  const char       *name;
  uint32_t          at = 0, bytes;
  lua_Integer       n = 0;
  lua_newtable(L);
  while (wire_bundle_next(bind_host(L)->shared, &at, &name, &bytes)) {
    if (bytes <= prefix || memcmp(name, own, prefix) != 0) continue;
    lua_pushlstring(L, name + prefix, bytes - prefix);
    lua_rawseti(L, -2, ++n);
  }
  return 1;
}

// kiosk.read(name) -> text | nil, reason
static int l_read(lua_State *L) {
  uint32_t    bytes = 0;
  const char *name = bind_text(L, 1, "kiosk.read", "name", NULL);
  const char *module = lua_pushfstring(L, "text/%s", name);
  const char *text = wire_bundle_find(bind_host(L)->shared, module, &bytes);
  if (text) return lua_pushlstring(L, text, bytes), 1;
  lua_pushnil(L);
  lua_pushfstring(L, "%s is not there, or is no text in UTF-8 or GBK", name);
  return 2;
}

// Whether a list of names, one a line, has this one.
static bool has_line(const char *names, uint32_t bytes, const char *name) {
  size_t length = strlen(name);
  while (names && bytes) {
    const char *end = memchr(names, '\n', bytes);
    size_t      line = end ? (size_t)(end - names) : bytes;
    if (line == length && memcmp(names, name, length) == 0) return true;
    if (!end) break;
    names += line + 1;
    bytes -= (uint32_t)line + 1;
  }
  return false;
}

// kiosk.has(name) -> whether picture.get(name) will find a file
static int l_has(lua_State *L) {
  const WireShared *shared = bind_host(L)->shared;
  const char       *name = bind_text(L, 1, "kiosk.has", "name", NULL);
  uint32_t          own = 0, common = 0;
  const char       *mine = wire_bundle_find(shared, "files", &own);
  const char       *ours = wire_bundle_find(shared, "common", &common);
  lua_pushboolean(L, has_line(mine, own, name) || has_line(ours, common, name));
  return 1;
}

// The steps on the stack from `at`.
static uint32_t take_steps(lua_State *L, int at, const char *who,
                           SourceStep path[STEPS_MAX]) {
  uint32_t steps = 0;
  for (; at <= lua_gettop(L) && steps < STEPS_MAX; at++, steps++) {
    bool index = lua_isinteger(L, at);
    path[steps] = (SourceStep){
      .name = index ? NULL : bind_text(L, at, who, "step", NULL),
      .index = (uint32_t)lua_tointeger(L, at),
    };
  }
  return steps;
}

// The line of a module that the steps on the stack from `at` lead to; 0: unknown.
static uint32_t line_of(lua_State *L, const char *module, int at, const char *who) {
  SourceStep  path[STEPS_MAX];
  uint32_t    steps = take_steps(L, at, who, path), bytes;
  const char *source = wire_bundle_find(bind_host(L)->shared, module, &bytes);
  return source ? source_line(source, bytes, path, steps) : 0;
}

// kiosk.where(step, ...) -> "exhibit.lua:12: " | ""
static int l_where(lua_State *L) {
  uint32_t line = line_of(L, "exhibit", 1, "kiosk.where");
  lua_pushstring(L, "");
  if (line) lua_pushfstring(L, "exhibit.lua:%d: ", (int)line);
  return 1;
}

// kiosk.where_in(script, step, ...) -> "drink.lua:12: " | ""
static int l_where_in(lua_State *L) {
  static const char who[] = "kiosk.where_in";
  const char       *module =
    lua_pushfstring(L, "exhibit.%s", bind_text(L, 1, who, "script", NULL));
  char file[96];
  lua_insert(L, 1);
  uint32_t line = line_of(L, module, 3, who);
  l_require_file(file, sizeof file, module);
  lua_pushstring(L, "");
  if (line) lua_pushfstring(L, "%s:%d: ", file, (int)line);
  return 1;
}

static void complain(WireShared *shared, const char *file, uint32_t line, const char *zh,
                     const char *en) {
  if (shared->complaints < WIRE_COMPLAINTS_MAX) {
    WireComplaint *complaint = &shared->complaint[shared->complaints];
    script_clean(complaint->file, sizeof complaint->file, file);
    script_clean(complaint->zh, sizeof complaint->zh, zh);
    script_clean(complaint->en, sizeof complaint->en, en);
    complaint->line = line;
  }
  shared->complaints++;
}

// kiosk.complain(zh, en, step, ...): without steps it is about the line that runs now.
static int l_complain(lua_State *L) {
  static const char who[] = "kiosk.complain";
  const char       *zh = bind_text(L, 1, who, "zh", NULL);
  const char       *en = bind_text(L, 2, who, "en", NULL);
  char              file[LUA_IDSIZE] = "exhibit.lua";
  uint32_t          line = 0;
  if (lua_gettop(L) > 2)
    line = line_of(L, "exhibit", 3, who);
  else
    script_own_line(L, file, &line);
  complain(bind_host(L)->shared, file, line, zh, en);
  return 0;
}

// "exhibit.lua" is `exhibit`, "drink.lua" is `exhibit.drink`.
static const char *module_of(lua_State *L, const char *file) {
  size_t n = strcspn(file, ".");
  bool   main = n == 7 && memcmp(file, "exhibit", n) == 0;
  luaL_gsub(L, lua_pushlstring(L, file, n), "/", ".");
  return main ? "exhibit" : lua_pushfstring(L, "exhibit.%s", lua_tostring(L, -1));
}

// kiosk.complain_of(call, zh, en, step, ...): about a part of the table that the function
// of this name is handed on the line that runs now.
static int l_complain_of(lua_State *L) {
  static const char who[] = "kiosk.complain_of";
  WireShared       *shared = bind_host(L)->shared;
  const char       *call = bind_text(L, 1, who, "call", NULL);
  const char       *zh = bind_text(L, 2, who, "zh", NULL);
  const char       *en = bind_text(L, 3, who, "en", NULL);
  SourceStep        path[STEPS_MAX];
  uint32_t          steps = take_steps(L, 4, who, path), bytes, line = 0;
  char              file[LUA_IDSIZE] = "exhibit.lua";
  if (script_own_line(L, file, &line)) {
    const char *source = wire_bundle_find(shared, module_of(L, file), &bytes);
    if (source) line = source_line_of(source, bytes, call, line, path, steps);
  }
  complain(shared, file, line, zh, en);
  return 0;
}

static int l_newindex(lua_State *L) {
  return bind_error(L, "kiosk.%.40s can only be read", luaL_tolstring(L, 2, NULL));
}

static void set_text(lua_State *L, const char *name, const char *text) {
  lua_pushstring(L, text);
  lua_setfield(L, -2, name);
}

static void set_flag(lua_State *L, const char *name, uint32_t flag) {
  lua_pushboolean(L, flag != 0);
  lua_setfield(L, -2, name);
}

static void set_number(lua_State *L, const char *name, float number) {
  lua_Integer whole = (lua_Integer)number;
  if ((float)whole == number)
    lua_pushinteger(L, whole);
  else
    lua_pushnumber(L, number);
  lua_setfield(L, -2, name);
}

void l_kiosk_changed(lua_State *L) {
  const WireShared  *shared = bind_host(L)->shared;
  const WireSession *session = &shared->session;
  luaL_getsubtable(L, LUA_REGISTRYINDEX, FIELDS);
  lua_pushlstring(L, shared->exhibit, strnlen(shared->exhibit, sizeof shared->exhibit));
  lua_setfield(L, -2, "exhibit");
  set_text(L, "lang", languages[session->lang & 1]);
  set_text(L, "level", levels[session->level & 3]);
  set_text(L, "daypart", dayparts[session->daypart < 3 ? session->daypart : 0]);
  set_flag(L, "upright", session->upright);
  set_flag(L, "reduced_motion", session->reduced_motion);
  set_flag(L, "reach", session->reach);
  set_number(L, "w", session->width);
  set_number(L, "h", session->height);
  lua_pushinteger(L, (lua_Integer)session->batch_seed);
  lua_setfield(L, -2, "batch_seed");
  lua_pop(L, 1);
}

static const luaL_Reg functions[] = {
  {"choose_lang", l_choose_lang},
  {"choose_level", l_choose_level},
  {"complain", l_complain},
  {"complain_of", l_complain_of},
  {"completed", l_completed},
  {"files", l_files},
  {"has", l_has},
  {"home", l_home},
  {"log", l_log},
  {"meant", l_meant},
  {"open", l_open},
  {"read", l_read},
  {"say", l_say},
  {"skin", l_skin},
  {"sound", l_sound},
  {"wait_for_pictures", l_wait_for_pictures},
  {"scripts", l_scripts},
  {"where", l_where},
  {"where_in", l_where_in},
  {NULL, NULL},
};

// An empty table in front of the real one, so that no script can change what it is told.
int l_open_kiosk(lua_State *L) {
  luaL_getsubtable(L, LUA_REGISTRYINDEX, FIELDS);
  luaL_setfuncs(L, functions, 0);
  l_answers_add(L);
  l_kiosk_changed(L);
  bind_strict(L, "kiosk");
  lua_newtable(L);
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, l_newindex);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  return 1;
}
