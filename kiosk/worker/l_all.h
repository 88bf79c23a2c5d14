// l_all.h - everything a script can reach, and nothing else.
//
// Each l_open_x pushes one table of functions. l_all_open() puts the state's globals
// together: the safe part of Lua's own libraries, `picture`, `gradient`, `kiosk` and
// `require`. Globals are strict: an unknown name is an error that names the nearest.
#ifndef KIOSK_WORKER_L_ALL_H
#define KIOSK_WORKER_L_ALL_H

#include "worker/bind.h"

void l_all_open(lua_State *L, uint64_t seed);

void l_base_add(lua_State *L);  // into the table on top: pcall, pairs, tostring ...
int  l_open_string(lua_State *L);
int  l_open_coroutine(lua_State *L);
int  l_open_picture(lua_State *L);
int  l_open_gradient(lua_State *L);
int  l_open_kiosk(lua_State *L);
void l_answers_add(lua_State *L);    // into the table on top: round, shown, answered ...
void l_kiosk_changed(lua_State *L);  // the session is new: kiosk.lang and the rest follow
void l_require_add(lua_State *L);    // into the table on top: require
void l_pairs_add(lua_State *L);      // into the table on top: pairs, next

// The text of a value as a script may see it: no addresses. Pushes it.
void l_base_text(lua_State *L, int at);

// Loads a module of the bundle on to the stack; raises when it can't.
void l_require(lua_State *L, const char *module);
// The name of a module's file as its author knows it: "exhibit.words" is "words.lua".
void l_require_file(char *out, size_t size, const char *module);

// l_picture.c: pictures that were asked for and not yet told to the stage, and what came
// back.
void           l_picture_flush(Host *host);
void           l_picture_arrived(Host *host, const WireEvent *event);
const Picture *l_picture_check(lua_State *L, int at, const char *who);

// l_gradient.c: a paint given as colour or gradient, in the coordinates of the group.
ListPaint l_gradient_paint(lua_State *L, int at, const char *who);

// l_canvas.c
void l_canvas_open(lua_State *L);                    // makes the canvas of this state
void l_canvas_changed(lua_State *L);                 // its size follows the session
void l_canvas_begin(lua_State *L, uint32_t *words);  // pushes the canvas
void l_canvas_end(lua_State *L);                     // raises if a group is still open

#endif
