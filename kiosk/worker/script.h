// script.h - one Lua state, and the one guarded door into it.
//
// Whatever a script does, script_call() comes back with a fault or the process ends:
//   heap     the allocator refuses to pass SCRIPT_HEAP_MAX.
//   time     a timer signal arms a hook on the running coroutine. It costs nothing until
//   then
//            (a count hook that is always on costs 40 % of Lua's speed). Once spent, the
//            time stays spent: every further instruction of this call raises again.
//   catching pcall, xpcall and coroutines are ours (l_base.c, l_coroutine.c) and never
//   keep a
//            fault of time or memory: script_rethrow().
//   C loops  where no hook runs (pattern matching, the collector, sorting numbers) the
//   second
//            tick of the timer calls `stuck` from the signal handler, which ends the
//            process.
// Sanitizer builds have ten times as long.
#ifndef KIOSK_WORKER_SCRIPT_H
#define KIOSK_WORKER_SCRIPT_H

#include <lua.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wire/wire.h"

enum { SCRIPT_HEAP_MAX = 32 << 20, SCRIPT_MESSAGE_MAX = 200 };

typedef enum { DOOM_NONE, DOOM_TIME, DOOM_MEMORY } Doom;

// The file an author began, and where he looks in it when no frame of an error is his
// own: `return template { … }` is a tail call, which leaves none. Line 0: anywhere.
typedef struct {
  const char *file, *source;  // "exhibit.lua"; its text, NULL if there is none
  uint32_t    bytes, line;
} ScriptHome;

typedef struct Script {
  lua_State *L;
  lua_State *volatile running;  // the coroutine that runs now; l_coroutine.c keeps it
  void                 *host;   // whoever opened us: see bind.h
  size_t                heap;
  int                   limit;      // of the call under way, milliseconds as told
  int64_t               ask_ends;   // steady time when the whole Ask must be answered
  int                   patience;   // as script_ask() was told
  int64_t               cpu_begun;  // clock_cpu() when the call began
  int64_t               cpu_due;    // clock_cpu() from which a tick finds it guilty
  int64_t               longest;    // CPU nanoseconds of the longest call of this Ask
  volatile sig_atomic_t inside;     // a call is under way
  volatile sig_atomic_t expired;    // its time is spent
  Doom                  doom;       // what no script may catch
  int                   closing;    // nested closings of coroutines (l_coroutine.c)
  WireFault             fault;      // of the last failed call
  ScriptHome            home;
  void (*stuck)(
    void *host);  // in a signal handler: tells the fault; then the process ends
} Script;

Script *script_open(void *host, void (*stuck)(void *host));
void    script_close(Script *script);
Script *script_of(lua_State *L);

// A new Ask: all calls until the next one share WIRE_LOAD_MS, `patience` times.
void script_ask(Script *script, int patience);
// Calls the function below `args` values on the stack, as lua_pcall. On failure the stack
// is as before the function was pushed and script->fault tells what, where and on which
// line.
bool script_call(Script *script, int args, int results, int limit_ms);
// A fault found in what a script returned: no line is known unless given.
void script_set_fault(Script *script, const char *file, uint32_t line,
                      const char *message);

// The innermost line that runs in the exhibit's own files: where an author can do
// something about it. False: none does. `return template { … }` leaves none: it is a tail
// call.
bool script_own_line(lua_State *L, char file[LUA_IDSIZE], uint32_t *line);

// For whoever catches errors for a script: raises the error on top of the stack again if
// it is one of time or memory.
void script_rethrow(lua_State *L, int status);

// Text for people: one line, valid UTF-8, no control characters, cut to
// SCRIPT_MESSAGE_MAX.
void script_clean(char *out, size_t size, const char *text);

#endif
