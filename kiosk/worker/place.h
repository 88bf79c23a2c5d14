// place.h - where a visitor is in an exhibit, as plain data that outlives its worker.
//
// What an exhibit's place() gives back (numbers, text, true and false, tables of these)
// becomes a short text, and the next worker's enter() gets the same value from it. The
// text is a Lua value as one would write it.
#ifndef KIOSK_WORKER_PLACE_H
#define KIOSK_WORKER_PLACE_H

#include <lua.h>

#include "wire/wire.h"

// The value on top of the stack; nil is "". Raises for what is no plain data or too much.
void place_write(lua_State *L, char out[WIRE_PLACE_SIZE]);
// Pushes the value; nil for "" and for what is no such text.
void place_read(lua_State *L, const char *text);

#endif
