// visit.c - a written-down visit as plain steps (plain_visit of plain.h).

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "gear/key.h"
#include "worker/bind.h"
#include "worker/plain.h"
#include "worker/source.h"

typedef enum {
  DOES_NOTHING,
  DOES_TEXT,
  DOES_TAP,
  DOES_POINT,
  DOES_DRAG,
  DOES_NUMBER,
  DOES_TALLY,
  DOES_CUT,
  DOES_KEY,
  DOES_EDIT
} What;

static const struct {
  const char *name;
  StepKind    kind;
  What        what;
} verbs[] = {
  {"tap", STEP_TAP, DOES_TAP},           {"drag", STEP_DRAG, DOES_DRAG},
  {"down", STEP_DOWN, DOES_POINT},       {"move", STEP_MOVE, DOES_POINT},
  {"up", STEP_UP, DOES_POINT},           {"wait", STEP_WAIT, DOES_NUMBER},
  {"open", STEP_OPEN, DOES_TEXT},        {"see", STEP_SEE, DOES_TEXT},
  {"unseen", STEP_UNSEEN, DOES_TEXT},    {"shot", STEP_SHOT, DOES_TEXT},
  {"tally", STEP_TALLY, DOES_TALLY},     {"monkey", STEP_MONKEY, DOES_NUMBER},
  {"cut", STEP_CUT, DOES_CUT},           {"edit", STEP_EDIT, DOES_EDIT},
  {"answers", STEP_ANSWERS, DOES_TALLY}, {"key", STEP_KEY, DOES_KEY},
};

enum { VERBS = sizeof verbs / sizeof *verbs };

static const char *const names[] = {
  "tap",    "drag",    "down",  "move",   "up",  "wait", "open",    "see",
  "unseen", "shot",    "tally", "monkey", "cut", "edit", "answers", "key",
  "finger", "seconds", "seed",  "from",   "to",  NULL};

// Raises with the step's line.
static void wrong(lua_State *L, const WireStep *step, const char *what) {
  luaL_error(L, "visit.lua:%d: %s", (int)step->line, what);
}

static double number(lua_State *L, int at, const WireStep *step, const char *what) {
  double value = lua_tonumber(L, at);
  if (lua_type(L, at) != LUA_TNUMBER || !isfinite(value) || fabs(value) > 1e9)
    wrong(
      L, step,
      lua_pushfstring(L, "'%s' must be a number, got %s", what, luaL_typename(L, at)));
  return value;
}

static void read_text(lua_State *L, WireStep *step, const char *what) {
  if (lua_type(L, -1) != LUA_TSTRING)
    wrong(L, step,
          lua_pushfstring(L, "'%s' must be text, got %s", what, luaL_typename(L, -1)));
  if (lua_rawlen(L, -1) >= WIRE_TEXT_SIZE)
    wrong(
      L, step,
      lua_pushfstring(L, "the text of '%s' is over %d bytes", what, WIRE_TEXT_SIZE - 1));
  snprintf(step->text, sizeof step->text, "%s", lua_tostring(L, -1));
}

static void read_point(lua_State *L, const WireStep *step, const char *what, float *x,
                       float *y) {
  if (!lua_istable(L, -1) || lua_rawlen(L, -1) != 2)
    wrong(L, step, lua_pushfstring(L, "'%s' must be { x, y }", what));
  lua_rawgeti(L, -1, 1);
  *x = (float)number(L, -1, step, what);
  lua_rawgeti(L, -2, 2);
  *y = (float)number(L, -1, step, what);
  lua_pop(L, 2);
}

static void read_drag(lua_State *L, WireStep *step) {
  if (!lua_istable(L, -1) || lua_rawlen(L, -1) != 2)
    wrong(L, step, "'drag' must be { { x, y }, { x, y } }");
  lua_rawgeti(L, -1, 1);
  read_point(L, step, "drag", &step->x, &step->y);
  lua_pop(L, 1);
  lua_rawgeti(L, -1, 2);
  read_point(L, step, "drag", &step->x2, &step->y2);
  lua_pop(L, 1);
}

// { event = "exhibit_enter", exhibit = "quiz" } as lines "event=exhibit_enter", in the
// order of the names.
static void read_tally(lua_State *L, WireStep *step, const char *name) {
  if (!lua_istable(L, -1))
    wrong(L, step, lua_pushfstring(L, "'%s' must be { event = \"…\", … }", name));
  const char *last = "";
  size_t      used = 0;
  for (;;) {
    const char *next = NULL;
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
      if (lua_type(L, -2) != LUA_TSTRING)
        wrong(L, step, lua_pushfstring(L, "'%s' has a field without a name", name));
      const char *key = lua_tostring(L, -2);
      if (strcmp(key, last) > 0 && (!next || strcmp(key, next) < 0)) next = key;
    }
    if (!next) return;
    lua_getfield(L, -1, next);
    const char *value = luaL_tolstring(L, -1, NULL);
    int n = snprintf(step->text + used, sizeof step->text - used, "%s=%s\n", next, value);
    lua_pop(L, 2);
    used += (size_t)n;
    if (used >= sizeof step->text)
      wrong(L, step, lua_pushfstring(L, "'%s' asks for too much", name));
    last = next;
  }
}

static void read_cut(lua_State *L, WireStep *step) {
  bool power =
    lua_type(L, -1) == LUA_TSTRING && strcmp(lua_tostring(L, -1), "power") == 0;
  if (!power && !(lua_isboolean(L, -1) && lua_toboolean(L, -1)))
    wrong(L, step, "'cut' must be true or \"power\"");
  step->number = power ? 2 : 1;
}

// { edit = "scripts/exhibits/quiz/exhibit.lua", from = "words in it", to = "others" },
// the step at `at`, the file on top.
static void read_edit(lua_State *L, WireStep *step, int at) {
  static const char *const fields[] = {"from", "to"};
  read_text(L, step, "edit");
  for (int i = 0; i < 2; i++) {
    lua_getfield(L, at, fields[i]);
    const char *text = lua_tostring(L, -1);
    size_t      used = strlen(step->text);
    if (lua_type(L, -1) != LUA_TSTRING || strchr(text, '\n'))
      wrong(L, step, "'edit' needs from = \"words in the file\", to = \"others\"");
    if (used + 1 + strlen(text) >= sizeof step->text)
      wrong(L, step, "'edit' is too long");
    snprintf(step->text + used, sizeof step->text - used, "\n%s", text);
    lua_pop(L, 1);
  }
}

static void read_verb(lua_State *L, WireStep *step, int verb, int at) {
  const char *name = verbs[verb].name;
  step->kind = verbs[verb].kind;
  switch (verbs[verb].what) {
  case DOES_TEXT: read_text(L, step, name); break;
  case DOES_TAP:
  case DOES_POINT:
    if (verbs[verb].what == DOES_TAP && lua_type(L, -1) == LUA_TSTRING) {
      read_text(L, step, name);
      break;
    }
    step->has_point = 1;
    read_point(L, step, name, &step->x, &step->y);
    break;
  case DOES_DRAG:
    step->has_point = 1;
    read_drag(L, step);
    break;
  case DOES_NUMBER:
    step->seconds = number(L, -1, step, name);
    if (step->seconds < 0)
      wrong(L, step, lua_pushfstring(L, "'%s' can't be negative", name));
    step->number = (uint32_t)step->seconds;
    break;
  case DOES_TALLY: read_tally(L, step, name); break;
  case DOES_EDIT: read_edit(L, step, at); break;
  case DOES_KEY:
    read_text(L, step, name);
    step->number = key_of(step->text);
    if (!step->number) wrong(L, step, "'key' is the name of a key such as \"F13\"");
    break;
  default: read_cut(L, step);
  }
}

// The step on top of the stack.
static void read_step(lua_State *L, WireStep *step) {
  if (!lua_istable(L, -1))
    wrong(L, step, "a step must be a table such as { tap = \"…\" }");
  int at = lua_gettop(L);
  for (lua_pushnil(L); lua_next(L, at); lua_pop(L, 1)) {
    const char *key = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "?";
    int         i = 0;
    while (names[i] && strcmp(names[i], key) != 0) i++;
    if (!names[i])
      wrong(
        L, step,
        lua_pushfstring(L, "no step is called '%s'%s", key, bind_nearest(L, key, names)));
    if (i >= VERBS) continue;
    if (step->kind) wrong(L, step, "one thing a step: two were told");
    read_verb(L, step, i, at);
  }
  if (!step->kind)
    wrong(L, step, "the step does nothing; write { tap = \"…\" } or the like");
  if (lua_getfield(L, at, "finger") != LUA_TNIL) {
    double finger = number(L, -1, step, "finger");
    if (finger < 0 || finger > 9) wrong(L, step, "'finger' must be 0 to 9");
    step->finger = (uint32_t)finger;
  }
  if (lua_getfield(L, at, "seconds") != LUA_TNIL)
    step->seconds = number(L, -1, step, "seconds");
  if (lua_getfield(L, at, "seed") != LUA_TNIL)
    step->seed = (uint64_t)number(L, -1, step, "seed");
  lua_settop(L, at);
}

static void read_head(lua_State *L, WireVisit *out) {
  static const char *const languages[] = {"zh", "en", NULL};
  static const char *const levels[] = {"none", "primary", "middle", "adult", NULL};
  WireStep                 head = {.line = 1};
  if (lua_getfield(L, 1, "clock") != LUA_TNIL) {
    if (lua_type(L, -1) != LUA_TSTRING || lua_rawlen(L, -1) >= sizeof out->clock)
      wrong(L, &head, "'clock' must be such as \"2026-11-24T09:00:00+08:00\"");
    snprintf(out->clock, sizeof out->clock, "%s", lua_tostring(L, -1));
  }
  if (lua_getfield(L, 1, "pin") != LUA_TNIL) {
    if (lua_type(L, -1) != LUA_TSTRING || lua_rawlen(L, -1) >= sizeof out->pin)
      wrong(L, &head, "'pin' must be such as \"135790\"");
    snprintf(out->pin, sizeof out->pin, "%s", lua_tostring(L, -1));
  }
  if (lua_getfield(L, 1, "screen") != LUA_TNIL) {
    float w = 0, h = 0;
    read_point(L, &head, "screen", &w, &h);
    if (!(w >= 64 && h >= 64 && w <= 8192 && h <= 8192))
      wrong(L, &head, "'screen' is no size");
    out->width = (uint32_t)w;
    out->height = (uint32_t)h;
  }
  if (lua_getfield(L, 1, "lang") != LUA_TNIL)
    out->lang = bind_choice(L, lua_gettop(L), "visit.lua", "lang", languages);
  if (lua_getfield(L, 1, "level") != LUA_TNIL)
    out->level = bind_choice(L, lua_gettop(L), "visit.lua", "level", levels);
  if (lua_getfield(L, 1, "seed") != LUA_TNIL)
    out->seed = (uint64_t)number(L, -1, &head, "seed");
  if (lua_getfield(L, 1, "dev") != LUA_TNIL) out->dev = lua_toboolean(L, -1) != 0;
  lua_settop(L, 1);
}

static void check_head(lua_State *L) {
  static const char *const fields[] = {"clock", "screen", "lang", "level",
                                       "seed",  "dev",    "pin",  NULL};
  for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1))
    if (lua_type(L, -2) == LUA_TSTRING)
      bind_field(L, lua_gettop(L) - 1, "visit.lua", fields);
}

void plain_visit(lua_State *L, const char *source, uint32_t bytes, WireVisit *out) {
  memset(out, 0, sizeof *out);
  out->width = 1920;
  out->height = 1080;
  out->seed = 1;
  if (!lua_istable(L, 1))
    luaL_error(L, "visit.lua:1: the file must end with `return { … }`");
  check_head(L);
  read_head(L, out);
  lua_Integer n = (lua_Integer)lua_rawlen(L, 1);
  if (n > WIRE_STEPS_MAX)
    luaL_error(L, "visit.lua:1: more than %d steps", WIRE_STEPS_MAX);
  uint32_t *lines = lua_newuserdatauv(L, WIRE_STEPS_MAX * sizeof *lines, 0);
  uint32_t  told = source_elements(source, bytes, lines, WIRE_STEPS_MAX);
  for (lua_Integer i = 0; i < n; i++) {
    WireStep *step = &out->step[i];
    step->line =
      (lua_Integer)told == n ? lines[i] : 0;  // made by code: no line can be told
    lua_rawgeti(L, 1, i + 1);
    read_step(L, step);
    lua_pop(L, 1);
  }
  out->steps = (uint32_t)n;
}
