// plain.h - what the stage wants to know of Lua tables, as plain data. All of it runs
// inside script_call(): each function takes its module's table at index 1 of the stack
// and raises "file:line: why" when something is missing or wrong.
#ifndef KIOSK_WORKER_PLAIN_H
#define KIOSK_WORKER_PLAIN_H

#include <lua.h>

#include "wire/wire.h"

void plain_exhibit(lua_State *L, WireFacts *out);
void plain_site(lua_State *L, WireSite *out);
void plain_groups(lua_State *L, WireSite *out);  // the part of it: units and classes
// What is wrong from here on is told where this field is written.
void plain_field(lua_State *L, const char *name);
// The source tells the lines of the steps.
void plain_visit(lua_State *L, const char *source, uint32_t bytes, WireVisit *out);

#endif
