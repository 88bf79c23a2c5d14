#include "worker/worker.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "worker/l_all.h"
#include "worker/outline.h"
#include "worker/place.h"
#include "worker/plain.h"
#include "worker/source.h"
#include "worker/words.h"

enum { FIRST = 1 };  // where the exhibit's table stands on the stack, once loaded

typedef struct {
  Host    *host;
  int      socket;
  Ask      ask;   // under way
  uint32_t slot;  // of the two lists
  bool     loaded;
  bool     failed;  // a fault: no script runs any more
  double   wake;
} Worker;

static const double DT_MAX = 0.1;

static Worker *current;  // for the handler of the timer's signal

// --- what runs inside script_call() --------------------------------------------------

static int open_all(lua_State *L) {
  l_all_open(L, bind_host(L)->shared->session.seed);
  l_canvas_open(L);
  return 0;
}

static void set_home(lua_State *L, const char *module, const char *file) {
  ScriptHome *home = &bind_host(L)->script->home;
  home->file = file;
  home->source = wire_bundle_find(bind_host(L)->shared, module, &home->bytes);
  if (home->source) home->line = source_line(home->source, home->bytes, NULL, 0);
}

static int load_exhibit(lua_State *L) {
  set_home(L, "exhibit", "exhibit.lua");
  l_require(L, "exhibit");
  plain_exhibit(L, &bind_host(L)->shared->facts);
  return 1;
}

static int load_site(lua_State *L) {
  set_home(L, "site", "site.lua");
  l_require(L, "site");
  plain_site(L, &bind_host(L)->shared->plain.site);
  return 0;
}

static int load_visit(lua_State *L) {
  WireShared *shared = bind_host(L)->shared;
  uint32_t    bytes = 0;
  l_require(L, "visit");
  const char *source = wire_bundle_find(shared, "visit", &bytes);
  plain_visit(L, source, bytes, &shared->plain.visit);
  return 0;
}

static int load_text(lua_State *L) {
  Host  *host = bind_host(L);
  size_t bytes;
  l_require(L, "text");
  const char *text = luaL_checklstring(L, -1, &bytes);
  if (bytes > sizeof host->shared->list[0]) return bind_error(L, "the text is too long");
  memcpy(host->shared->list[0], text, bytes);
  host->list.used = (uint32_t)bytes;
  return 0;
}

// Authors write `function exhibit:draw(g)` or `draw = function(g)`, and both mean the
// same. A function takes the exhibit if its first parameter is called self, or if it has
// one parameter more than there are values. The function is on top of the stack.
static bool takes_exhibit(lua_State *L, int values) {
  lua_Debug info;
  lua_pushvalue(L, -1);
  lua_getinfo(L, ">u", &info);
  if (info.isvararg || info.nparams > values) return true;
  const char *first = lua_getlocal(L, NULL, 1);
  return first && strcmp(first, "self") == 0;
}

// Calls the exhibit's method if it has one: exhibit, name, values -> results. The last
// `extra` values are ones that a function need not take.
static int call_with_extra(lua_State *L, int extra) {
  int values = lua_gettop(L) - 2;
  if (lua_getfield(L, 1, lua_tostring(L, 2)) == LUA_TNIL) return 0;
  bool exhibit = !lua_isfunction(L, -1) || takes_exhibit(L, values - extra);
  lua_replace(L, 2);  // exhibit, method, values ...
  if (exhibit) {
    lua_pushvalue(L, 1);
    lua_insert(L, 3);
  }
  lua_call(L, values + exhibit, 1);
  return 1;
}

static int call_method(lua_State *L) {
  return call_with_extra(L, 0);
}

static int call_touch(lua_State *L) {
  static const char *const phases[] = {"down", "move", "up", "cancel"};
  const WireEvent         *event = lua_touserdata(L, 2);
  lua_pushliteral(L, "touch");
  lua_replace(L, 2);
  lua_createtable(L, 0, 4);
  lua_pushstring(L, phases[event->u.touch.phase & 3]);
  lua_setfield(L, -2, "phase");
  lua_pushinteger(L, (lua_Integer)event->u.touch.finger);
  lua_setfield(L, -2, "finger");
  lua_pushnumber(L, event->u.touch.x);
  lua_setfield(L, -2, "x");
  lua_pushnumber(L, event->u.touch.y);
  lua_setfield(L, -2, "y");
  return call_method(L);
}

static int call_changed(lua_State *L) {
  l_kiosk_changed(L);
  l_canvas_changed(L);
  lua_pushliteral(L, "changed");
  return call_method(L);
}

static int call_update(lua_State *L) {
  lua_pushliteral(L, "update");
  lua_insert(L, 2);
  if (call_method(L) == 0) {
    lua_pushnumber(L, HUGE_VAL);  // without update() only events bring a new frame
    return 1;
  }
  if (lua_isnil(L, -1)) lua_pushnumber(L, 0);
  if (lua_type(L, -1) != LUA_TNUMBER || isnan(lua_tonumber(L, -1)))
    return bind_error(L, "update() must return seconds or nothing, it returned a %s",
                      luaL_typename(L, -1));
  return 1;
}

static int call_draw(lua_State *L) {
  uint32_t *words = lua_touserdata(L, 2);
  lua_settop(L, 1);
  lua_pushliteral(L, "draw");
  l_canvas_begin(L, words);
  call_method(L);
  l_canvas_end(L);
  return 0;
}

// --- the Asks ------------------------------------------------------------------------

// The function with the exhibit and one more value, or none for NULL and NAN.
static bool call(Worker *worker, lua_CFunction function, void *pointer, double number,
                 int results) {
  lua_State *L = worker->host->script->L;
  int        args = 1;
  lua_pushcfunction(L, function);
  lua_pushvalue(L, FIRST);
  if (pointer)
    lua_pushlightuserdata(L, pointer);
  else if (!isnan(number))
    lua_pushnumber(L, number);
  args += pointer || !isnan(number);
  return script_call(worker->host->script, args, results, WIRE_CALLBACK_MS);
}

static int call_enter(lua_State *L) {
  char place[WIRE_PLACE_SIZE];
  memcpy(place, bind_host(L)->shared->place, sizeof place);
  place[sizeof place - 1] = '\0';
  lua_pushliteral(L, "enter");
  place_read(L, place);
  return call_with_extra(L, 1);
}

static int call_place(lua_State *L) {
  char place[WIRE_PLACE_SIZE];
  bool tells = lua_getfield(L, 1, "place") == LUA_TFUNCTION;  // else a field of its own
  lua_settop(L, 1);
  lua_pushliteral(L, "place");
  if (!tells || call_method(L) == 0) lua_pushnil(L);
  place_write(L, place);
  memcpy(bind_host(L)->shared->place, place, sizeof place);
  return 0;
}

static bool run(Worker *worker, lua_CFunction function, int results) {
  Script *script = worker->host->script;
  lua_pushcfunction(script->L, function);
  return script_call(script, 0, results, WIRE_LOAD_MS);
}

// Where parts were left out, the first of them is why there is no exhibit: what failed
// after it most likely did for want of them.
static void blame_complaint(Worker *worker) {
  const WireShared    *shared = worker->host->shared;
  const WireComplaint *first = shared->complaint;
  bool                 en = shared->session.lang == LANG_EN;
  if (shared->complaints && worker->host->script->doom == DOOM_NONE)
    script_set_fault(worker->host->script, first->file, first->line,
                     en ? first->en : first->zh);
}

// A module that may complain.
static bool run_own(Worker *worker, lua_CFunction function, int results) {
  const WireShared *shared = worker->host->shared;
  if (!run(worker, open_all, 0)) return false;
  bool good = run(worker, function, results);
  if (good && (shared->forgiving || !shared->complaints)) return true;
  blame_complaint(worker);
  return false;
}

static bool load(Worker *worker, bool enter) {
  if (!run_own(worker, load_exhibit, 1)) return false;
  worker->loaded = true;
  return !enter || call(worker, call_enter, NULL, NAN, 0);
}

// One pass a kind: the session first, so that a touch meets what it changed.
static bool deliver(Worker *worker, uint32_t kind) {
  WireShared *shared = worker->host->shared;
  for (uint32_t i = 0; i < shared->events && i < WIRE_EVENTS_MAX; i++) {
    WireEvent *event = &shared->event[i];
    if (event->kind != kind) continue;
    if (kind == EVENT_PICTURE)
      l_picture_arrived(worker->host, event);
    else if (kind == EVENT_TOUCH && !call(worker, call_touch, event, NAN, 0))
      return false;
    else if (kind == EVENT_SESSION)
      return call(worker, call_changed, NULL, NAN, 0);
  }
  return true;
}

static bool frame(Worker *worker) {
  lua_State *L = worker->host->script->L;
  double     dt = fmin(fmax(worker->ask.dt, 0), DT_MAX);
  if (!worker->loaded) {
    script_set_fault(worker->host->script, "exhibit.lua", 0, "it was not loaded");
    return false;
  }
  if (!deliver(worker, EVENT_SESSION) || !deliver(worker, EVENT_PICTURE) ||
      !deliver(worker, EVENT_TOUCH) || !call(worker, call_update, NULL, dt, 1))
    return false;
  worker->wake = fmax(lua_tonumber(L, -1), 0);
  lua_pop(L, 1);
  worker->slot ^= 1;
  return call(worker, call_draw, worker->host->shared->list[worker->slot], NAN, 0);
}

// What the exhibit can't tell is no fault of the visit: then it has no place.
static void tell_place(Worker *worker) {
  Host     *host = worker->host;
  WireFault before = host->script->fault;
  host->shared->place[0] = '\0';
  if (!worker->loaded || call(worker, call_place, NULL, NAN, 0)) return;
  char why[WIRE_NAME_SIZE];
  snprintf(why, sizeof why, "place(): %.100s", host->script->fault.message);
  bind_act(host, ACT_LOG, 0, why);
  host->script->fault = before;
}

static bool obey(Worker *worker) {
  switch (worker->ask.kind) {
  case ASK_LOAD: return load(worker, true);
  case ASK_FACTS: return load(worker, false);
  case ASK_FRAME: return frame(worker);
  case ASK_SITE: return run(worker, open_all, 0) && run(worker, load_site, 0);
  case ASK_VISIT: return run(worker, open_all, 0) && run(worker, load_visit, 0);
  case ASK_TEXT: return run_own(worker, load_text, 0);
  case ASK_PLACE: tell_place(worker); return true;
  default:
    script_set_fault(worker->host->script, "exhibit.lua", 0, "an unknown request");
    return false;
  }
}

static bool tells_list(uint32_t kind) {
  return kind == ASK_FRAME || kind == ASK_TEXT;
}

static bool answer(Worker *worker, bool ok) {
  Host  *host = worker->host;
  Answer out = {
    .kind = ok ? ANSWER_OK : ANSWER_FAULT,
    .serial = worker->ask.serial,
    .slot = worker->slot,
    .list_words = ok && tells_list(worker->ask.kind) ? host->list.used : 0,
    .acts = host->acts,
    .wake = worker->wake,
    .heap = (uint32_t)host->script->heap,
    .longest_us = (uint32_t)(host->script->longest / 1000),
  };
  if (!ok) host->shared->fault = host->script->fault;
  return wire_send(worker->socket, &out, sizeof out);
}

// In the handler of the timer's signal: the last words of this process.
static void stuck(void *data) {
  (void)data;
  current->host->acts = 0;
  answer(current, false);
}

void worker_run(int socket, WireShared *shared) {
  Host  *host = mem_new(sizeof *host);
  Worker worker = {.host = host, .socket = socket};
  host->shared = shared;
  host->outline = mem_new(sizeof *host->outline);
  host->words = mem_new(sizeof *host->words);
  host->script = script_open(host, stuck);
  current = &worker;
  while (wire_receive(socket, &worker.ask, sizeof worker.ask, true) == 1) {
    host->acts = host->items = 0;
    worker.wake = INFINITY;
    script_ask(host->script, shared->patience ? (int)shared->patience : 1);
    if (!worker.failed) worker.failed = !obey(&worker);
    if (worker.failed && shared->dev && worker.loaded && host->script->doom == DOOM_NONE)
      tell_place(&worker);
    l_picture_flush(host);
    if (!answer(&worker, !worker.failed)) break;
  }
  script_close(host->script);
  free(host->words);
  free(host->outline);
  free(host);
}
