#include "worker/script.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/mem.h"

enum { GRACE_MS = 250, LAST_TICK_MS = 970, FRAMES_SEARCHED = 100 };

static Script
  *watched;  // a signal handler has no other way to its data; one script a process

Script *script_of(lua_State *L) {
  return *(Script **)lua_getextraspace(L);
}

// --- faults --------------------------------------------------------------------------

// Bytes of the well-formed UTF-8 character at s, 0 if it is none.
static size_t character(const unsigned char *s) {
  size_t n = s[0] < 0x80                   ? 1
             : s[0] >= 0xC2 && s[0] < 0xE0 ? 2
             : s[0] >= 0xE0 && s[0] < 0xF0 ? 3
             : s[0] >= 0xF0 && s[0] < 0xF5 ? 4
                                           : 0;
  for (size_t i = 1; i < n; i++)
    if ((s[i] & 0xC0) != 0x80) return 0;
  bool overlong = (s[0] == 0xE0 && s[1] < 0xA0) || (s[0] == 0xF0 && s[1] < 0x90);
  bool outside = (s[0] == 0xED && s[1] > 0x9F) || (s[0] == 0xF4 && s[1] > 0x8F);
  return overlong || outside ? 0 : n;
}

void script_clean(char *out, size_t size, const char *text) {
  size_t max = size - 1 < SCRIPT_MESSAGE_MAX ? size - 1 : SCRIPT_MESSAGE_MAX;
  size_t used = 0;
  for (const unsigned char *s = (const unsigned char *)text; *s;) {
    size_t n = character(s);
    if (used + (n ? n : 1) > max) break;
    if (n > 1)
      memcpy(out + used, s, n);
    else
      out[used] = n == 0 ? '?' : *s < ' ' || *s == 127 ? ' ' : (char)*s;
    used += n ? n : 1;
    s += n ? n : 1;
  }
  out[used] = '\0';
}

void script_set_fault(Script *script, const char *file, uint32_t line,
                      const char *message) {
  WireFault *fault = &script->fault;
  script_clean(fault->file, sizeof fault->file, file);
  script_clean(fault->message, sizeof fault->message, message);
  fault->line = line;
}

static bool is_core(const char *file) {
  return strncmp(file, "core/", 5) == 0;
}

// The innermost frame in the exhibit's own file: where an author can do something about
// it.
bool script_own_line(lua_State *L, char file[LUA_IDSIZE], uint32_t *line) {
  lua_Debug ar;
  for (int level = 0; level < FRAMES_SEARCHED && lua_getstack(L, level, &ar); level++) {
    lua_getinfo(L, "Sl", &ar);
    if (ar.currentline <= 0 || is_core(ar.short_src)) continue;
    memcpy(file, ar.short_src, LUA_IDSIZE);
    *line = (uint32_t)ar.currentline;
    return true;
  }
  return false;
}

// Splits "file.lua:12: message". Lua puts the place there itself, unless told not to;
// core does so for what stands in a table of the exhibit: "captions.csv:3: message".
static const char *split_place(const char *text, char file[LUA_IDSIZE], uint32_t *line) {
  size_t n = strcspn(text, ": \n");
  if (text[n] != ':' || n >= LUA_IDSIZE || !memchr(text, '.', n)) return text;
  char         *rest;
  unsigned long number = strtoul(text + n + 1, &rest, 10);
  if (rest == text + n + 1 || rest[0] != ':') return text;
  snprintf(file, LUA_IDSIZE, "%.*s", (int)n, text);
  *line = (uint32_t)number;
  return rest + 1 + (rest[1] == ' ');
}

static void describe(lua_State *L, Script *script, const char *text) {
  char        file[LUA_IDSIZE] = "", own[LUA_IDSIZE];
  char        message[512];
  uint32_t    line = 0, own_line;
  const char *words = split_place(text, file, &line);
  snprintf(message, sizeof message, "%s", words);
  if (!*file || is_core(file)) {
    if (*file) snprintf(message, sizeof message, "%.150s (%s:%u)", words, file, line);
    if (!script_own_line(L, own, &own_line)) {
      snprintf(own, sizeof own, "%s", script->home.file);
      own_line = script->home.line;
    }
    memcpy(file, own, sizeof file);
    line = own_line;
  }
  script_set_fault(script, file, line, message);
}

// Runs where the error was raised, before the stack is unwound.
static int on_error(lua_State *L) {
  if (script_of(L)->doom == DOOM_MEMORY) return 1;  // told already, by allocate()
  const char *text = lua_tostring(L, 1);
  char        other[64];
  if (!text) {
    snprintf(other, sizeof other, "error() was given a %s instead of words",
             luaL_typename(L, 1));
    text = other;
  }
  describe(L, script_of(L), text);
  return 1;
}

// --- memory --------------------------------------------------------------------------

static void *allocate(void *data, void *old, size_t old_size, size_t size) {
  Script *script = data;
  if (!old) old_size = 0;
  if (size == 0) {
    free(old);
    script->heap -= old_size;
    return NULL;
  }
  if (size > old_size && script->heap + (size - old_size) > SCRIPT_HEAP_MAX) {
    // Lua collects and asks again; if that fails too, this is where the memory went.
    if (script->inside)
      describe(script->running, script, "needs more than 32 MB of memory");
    return NULL;
  }
  void *block = realloc(old, size);
  if (block) script->heap += size - old_size;
  return block;
}

// --- time ----------------------------------------------------------------------------

static void on_hook(lua_State *L, lua_Debug *ar) {
  (void)ar;
  Script *script = script_of(L);
  if (!script->expired) {  // left from an earlier call that ended just in time
    lua_sethook(L, NULL, 0, 0);
    return;
  }
  script->doom = DOOM_TIME;
  luaL_where(L, 0);  // a hook is no function of its own: level 0 is what it interrupted
  lua_pushfstring(L, "took longer than %d ms", script->limit);
  lua_concat(L, 2);
  lua_error(L);
}

// Lua hangs somewhere in C. Only looks at the state and only copies bytes: no more is
// allowed in a signal handler, and if the state is torn just now, a crash ends the
// process as well.
static _Noreturn void end_stuck(Script *script) {
  char     file[LUA_IDSIZE] = "exhibit.lua";
  uint32_t line = 0;
  script_own_line(script->running, file, &line);
  script_set_fault(script, file, line, "took too long and could not be stopped");
  script->stuck(script->host);
  _exit(3);
}

// What a call must have computed before a tick finds it guilty. Where somebody waits,
// half of its limit; where nobody does, all of it: then what is said of a script does not
// hang on how busy the machine is.
static int64_t due(const Script *script, int limit_ms) {
  return (int64_t)limit_ms * (script->patience > 1 ? 1000000 * WIRE_PATIENCE : 500000);
}

// On a busy machine time passes without us: such a script is no culprit yet, as long as
// another tick fits before the stage loses patience.
static bool was_kept_waiting(const Script *script) {
  int64_t left = script->ask_ends - clock_real();
  return clock_cpu() < script->cpu_due &&
         left > (int64_t)GRACE_MS * WIRE_PATIENCE * 2000000;
}

static void on_alarm(int signal_number) {
  (void)signal_number;
  Script *script = watched;
  if (!script || !script->inside) return;
  if (was_kept_waiting(script)) return;  // the next tick decides
  if (script->expired) end_stuck(script);
  script->expired = 1;
  script->cpu_due = clock_cpu() + due(script, GRACE_MS);
  int always = LUA_MASKCALL | LUA_MASKRET | LUA_MASKLINE | LUA_MASKCOUNT;
  lua_sethook(script->running, on_hook, always, 1);
  if (script->running != script->L) lua_sethook(script->L, on_hook, always, 1);
}

static void set_timer(int first_ms, int then_ms) {
  struct timeval   first = {first_ms / 1000, first_ms % 1000 * 1000};
  struct timeval   then = {then_ms / 1000, then_ms % 1000 * 1000};
  struct itimerval timer = {.it_value = first, .it_interval = then};
  setitimer(ITIMER_REAL, &timer, NULL);
}

void script_ask(Script *script, int patience) {
  int64_t whole = (int64_t)WIRE_LOAD_MS * WIRE_PATIENCE * 1000000;
  script->longest = 0;
  script->patience = patience;
  script->ask_ends = clock_steady() + whole * patience;
}

// Milliseconds this call may take: its own limit, within what is left of the Ask.
static int budget(const Script *script, int limit_ms) {
  int64_t left = (script->ask_ends - clock_steady()) / 1000000;
  int64_t want = (int64_t)limit_ms * WIRE_PATIENCE;
  return left < want ? (int)left : (int)want;
}

// --- the door ------------------------------------------------------------------------

bool script_call(Script *script, int args, int results, int limit_ms) {
  lua_State *L = script->L;
  int        at = lua_gettop(L) - args;
  int        ms = budget(script, limit_ms);
  script->doom = DOOM_NONE;
  script->expired = 0;
  script->closing = 0;
  script->limit = limit_ms;
  script->running = L;
  script->cpu_begun = clock_cpu();
  script->cpu_due = script->cpu_begun + due(script, limit_ms);
  if (ms <= 0) {
    lua_settop(L, at - 1);
    script_set_fault(script, "exhibit.lua", 0, "too much to do in one frame");
    return false;
  }
  lua_pushcfunction(L, on_error);
  lua_insert(L, at);
  int room = LAST_TICK_MS * WIRE_PATIENCE - ms;
  script->inside = 1;
  set_timer(ms, room < GRACE_MS * WIRE_PATIENCE ? room : GRACE_MS * WIRE_PATIENCE);
  int status = lua_pcall(L, args, results, at);
  script->inside = 0;
  set_timer(0, 0);
  int64_t took = clock_cpu() - script->cpu_begun;
  if (took > script->longest) script->longest = took;
  if (script->expired) lua_sethook(L, NULL, 0, 0);
  lua_remove(L, at);
  if (status == LUA_OK) return true;
  if (status == LUA_ERRERR)
    script_set_fault(script, "exhibit.lua", 0, "an error while telling of an error");
  lua_settop(L, at - 1);
  return false;
}

void script_rethrow(lua_State *L, int status) {
  Script *script = script_of(L);
  if (status == LUA_ERRMEM) script->doom = DOOM_MEMORY;
  if (script->doom != DOOM_NONE || script->expired) lua_error(L);
}

static int on_panic(lua_State *L) {
  (void)L;
  _exit(4);
}

Script *script_open(void *host, void (*stuck)(void *host)) {
  Script *script = mem_new(sizeof *script);
  script->host = host;
  script->home.file = "exhibit.lua";
  script->stuck = stuck;
  script->L = lua_newstate(allocate, script);
  if (!script->L) abort();
  *(Script **)lua_getextraspace(script->L) = script;
  script->running = script->L;
  lua_atpanic(script->L, on_panic);
  struct sigaction action = {.sa_handler = on_alarm, .sa_flags = SA_RESTART};
  sigaction(SIGALRM, &action, NULL);
  watched = script;
  return script;
}

void script_close(Script *script) {
  if (!script) return;
  watched = NULL;
  lua_close(script->L);
  free(script);
}
