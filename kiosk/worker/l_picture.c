// l_picture.c - pictures by name. Asking costs nothing; the stage answers when it has
// them.

#include <stdio.h>
#include <string.h>

#include "worker/l_all.h"

static const char META[] = "kiosk.picture";
static const char KNOWN[] = "kiosk.pictures";  // "name|w|h" -> picture; keeps them alive

static void check_name(lua_State *L, const char *name, size_t bytes) {
  const char *why = NULL;
  if (bytes == 0 || bytes >= WIRE_NAME_SIZE)
    why = "must have 1 to 127 bytes";
  else if (name[0] == '/' || strchr(name, '\\'))
    why = "must be inside the folder, with '/'";
  else if (strstr(name, "..") || strstr(name, "//"))
    why = "must not leave the folder";
  for (size_t i = 0; !why && i < bytes; i++)
    if ((unsigned char)name[i] < ' ' || name[i] == 127)
      why = "has a control character in it";
  if (why) bind_error(L, "picture.get: the name '%.60s' %s", name, why);
}

static Picture *new_picture(lua_State *L, Host *host, const char *name) {
  if (host->pictures + 1 >= LIST_PICTURES_MAX)
    bind_error(L, "picture.get: more than %d pictures", LIST_PICTURES_MAX - 1);
  Picture *picture = lua_newuserdatauv(L, sizeof *picture, 0);
  *picture = (Picture){.number = host->pictures + 1};
  snprintf(picture->name, sizeof picture->name, "%s", name);
  luaL_setmetatable(L, META);
  return picture;
}

static int l_get(lua_State *L) {
  Host       *host = bind_host(L);
  size_t      bytes;
  const char *name = bind_text(L, 1, "picture.get", "name", &bytes);
  float       w = bind_float_or(L, 2, "picture.get", "w", 0);
  float       h = bind_float_or(L, 3, "picture.get", "h", 0);
  check_name(L, name, bytes);
  if (w < 0 || h < 0) return bind_error(L, "picture.get: w and h can't be negative");
  luaL_getsubtable(L, LUA_REGISTRYINDEX, KNOWN);
  lua_pushfstring(L, "%s|%f|%f", name, (LUAI_UACNUMBER)w, (LUAI_UACNUMBER)h);
  lua_pushvalue(L, -1);
  if (lua_rawget(L, -3) != LUA_TNIL) return 1;
  lua_pop(L, 1);
  Picture *picture = new_picture(L, host, name);
  lua_pushvalue(L, -1);
  lua_insert(L, -3);
  lua_rawset(L, -4);  // may run out of memory: only now does the host know it
  picture->want_w = w;
  picture->want_h = h;
  host->picture[++host->pictures] = picture;
  host->waiting++;
  return 1;
}

static int l_all_ready(lua_State *L) {
  lua_pushboolean(L, bind_host(L)->waiting == 0);
  return 1;
}

static int l_index(lua_State *L) {
  static const char *const fields[] = {"ready", "missing", "w", "h", "ox", "oy", NULL};
  const Picture           *picture = luaL_checkudata(L, 1, META);
  switch (bind_field(L, 2, "picture", fields)) {
  case 0: lua_pushboolean(L, picture->ready); break;
  case 1: lua_pushboolean(L, picture->missing); break;
  case 2: lua_pushnumber(L, picture->w); break;
  case 3: lua_pushnumber(L, picture->h); break;
  case 4: lua_pushnumber(L, picture->ox); break;
  default: lua_pushnumber(L, picture->oy);
  }
  return 1;
}

static int l_newindex(lua_State *L) {
  return bind_error(L, "a picture's fields can only be read");
}

const Picture *l_picture_check(lua_State *L, int at, const char *who) {
  const Picture *picture = luaL_testudata(L, at, META);
  if (!picture)
    bind_error(L, "%s: a picture is wanted (from picture.get), got %s", who,
               luaL_typename(L, at));
  return picture;
}

void l_picture_flush(Host *host) {
  while (host->asked < host->pictures && host->acts < WIRE_ACTS_MAX) {
    Picture *picture = host->picture[++host->asked];
    WireAct *act = &host->shared->act[host->acts++];
    *act = (WireAct){.kind = ACT_PICTURE,
                     .number = picture->number,
                     .w = picture->want_w,
                     .h = picture->want_h};
    memcpy(act->text, picture->name, sizeof act->text);
  }
}

void l_picture_arrived(Host *host, const WireEvent *event) {
  uint32_t handle = event->u.picture.handle;
  if (handle == 0 || handle > host->pictures) return;
  Picture *picture = host->picture[handle];
  if (!picture->ready && !picture->missing) host->waiting--;
  picture->missing = event->u.picture.missing != 0;
  picture->ready = !picture->missing;
  picture->w = event->u.picture.w;
  picture->h = event->u.picture.h;
  picture->ox = event->u.picture.origin_x;
  picture->oy = event->u.picture.origin_y;
}

static const luaL_Reg methods[] = {
  {"__index", l_index}, {"__newindex", l_newindex}, {NULL, NULL}};

static const luaL_Reg functions[] = {
  {"all_ready", l_all_ready},
  {"get", l_get},
  {NULL, NULL},
};

int l_open_picture(lua_State *L) {
  luaL_newmetatable(L, META);
  luaL_setfuncs(L, methods, 0);
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 1);
  luaL_newlib(L, functions);
  return 1;
}
