// bind.h - what all bindings share: the host behind a state, and arguments checked with
// messages an author understands ("canvas:rect: 4th value 'h' must be a number, got
// nil").
//
// `who` is the function as an author writes it, "canvas:rect" or "picture.get"; with a
// colon the first value on the stack is the object itself and does not count.
#ifndef KIOSK_WORKER_BIND_H
#define KIOSK_WORKER_BIND_H

#include <lauxlib.h>
#include <lua.h>

#include "wire/wire.h"
#include "worker/script.h"

// Every userdata of ours begins with its number: the order pairs() walks them in.
typedef struct {
  uint32_t number;
} Numbered;

typedef struct {
  uint32_t number;  // and its handle
  bool     asked, ready, missing;
  float    want_w, want_h, w, h, ox, oy;
  char     name[WIRE_NAME_SIZE];
} Picture;

// Where drawing stands inside push and pop: a point (x,y) becomes (a x - b y + dx, b x +
// a y + dy).
typedef struct {
  float a, b, dx, dy, scale, alpha;
  bool  add, clipped;
  Rect  clip;
} Group;

enum { GROUPS_MAX = 32 };

typedef struct {
  WireShared *shared;
  Script     *script;
  uint32_t    acts, numbers;
  uint32_t    items;      // bytes used of the texts of items
  bool        completed;  // told once an opening
  // pictures, by handle; the userdata are kept alive in the registry
  Picture *picture[LIST_PICTURES_MAX];
  uint32_t pictures, asked, waiting;
  // the canvas
  bool            drawing;
  void           *canvas;  // the userdata scripts hold
  List            list;
  Group           group[GROUPS_MAX + 1];
  int             depth;
  struct Outline *outline;  // scratch of every shape
  struct Words   *words;    // scratch of every text
} Host;

Host *bind_host(lua_State *L);

// An error for the caller's line.
int bind_error(lua_State *L, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
float bind_float(lua_State *L, int at, const char *who, const char *name);  // |x| <= 1e5
float bind_float_or(lua_State *L, int at, const char *who, const char *name, float other);
const char *bind_text(lua_State *L, int at, const char *who, const char *name,
                      size_t *bytes);
void        bind_table(lua_State *L, int at, const char *who, const char *name);
// One of `names` (ended by NULL) by its place; an error names the nearest.
uint32_t bind_choice(lua_State *L, int at, const char *who, const char *name,
                     const char *const names[]);
// The place of a field's name in `fields`; an unknown one is an error naming the nearest.
int bind_field(lua_State *L, int key, const char *who, const char *const fields[]);

uint32_t bind_color(lua_State *L, int at, const char *who, const char *name);
// "…; did you mean 'x'?" or "" when nothing is near. `names` end with NULL.
const char *bind_nearest(lua_State *L, const char *wrong, const char *const names[]);

// Sets the table on top to raise for names it does not have: "math has no 'flor'; did you
// mean …".
void bind_strict(lua_State *L, const char *name);
// Moves the named functions from the table at `from` into the one on top.
void bind_keep(lua_State *L, int from, const char *const names[]);

// A request to the stage, sent with this answer. False when there is no more room.
bool bind_act(Host *host, ActKind kind, uint32_t number, const char *text);
// The same, to be filled in; NULL when there is no more room.
WireAct *bind_new_act(Host *host, ActKind kind);

#endif
