// l_gradient.c - what fills a shape: runs of colours, and pictures.

#include <math.h>

#include "worker/canvas.h"
#include "worker/l_all.h"

static const char META[] = "kiosk.gradient";

typedef struct {
  uint32_t  number;
  ListPaint paint;  // in the coordinates it was made with
} Gradient;

static void push(lua_State *L, const ListPaint *paint) {
  Gradient *gradient = lua_newuserdatauv(L, sizeof *gradient, 0);
  *gradient = (Gradient){.number = ++bind_host(L)->numbers, .paint = *paint};
  luaL_setmetatable(L, META);
}

// { 0, "#…", 0.7, "#…", 1, "#…" }
static void read_places(lua_State *L, int at, const char *who, ListPaint *paint) {
  lua_Integer n = (lua_Integer)lua_rawlen(L, at);
  if (n < 4 || n % 2 || n > 2 * LIST_STOPS_MAX)
    bind_error(L, "%s: stops must be 2 to %d pairs of a place and a colour", who,
               LIST_STOPS_MAX);
  float before = 0;
  for (int i = 0; i < n / 2; i++) {
    lua_rawgeti(L, at, 2 * i + 1);
    lua_rawgeti(L, at, 2 * i + 2);
    float place = (float)lua_tonumber(L, -2);
    if (lua_type(L, -2) != LUA_TNUMBER || !(place >= before && place <= 1))
      bind_error(L, "%s: places of stops must rise from 0 to 1 (the %d. does not)", who,
                 i + 1);
    paint->stop[i].at = before = place;
    paint->stop[i].color = bind_color(L, lua_gettop(L), who, "stops");
    lua_pop(L, 2);
  }
  paint->stops = (uint32_t)n / 2;
}

static void read_stops(lua_State *L, int at, const char *who, ListPaint *paint) {
  if (lua_istable(L, at)) {
    read_places(L, at, who, paint);
    return;
  }
  paint->stops = 2;
  paint->stop[0].color = bind_color(L, at, who, "stops");
  paint->stop[1].at = 1;
  paint->stop[1].color = bind_color(L, at + 1, who, "last");
}

static int l_linear(lua_State *L) {
  const char *who = "gradient.linear";
  ListPaint   paint = {
      .kind = PAINT_LINEAR,
      .x0 = bind_float(L, 1, who, "x0"),
      .y0 = bind_float(L, 2, who, "y0"),
      .x1 = bind_float(L, 3, who, "x1"),
      .y1 = bind_float(L, 4, who, "y1"),
  };
  read_stops(L, 5, who, &paint);
  push(L, &paint);
  return 1;
}

static int l_radial(lua_State *L) {
  const char *who = "gradient.radial";
  ListPaint   paint = {
      .kind = PAINT_RADIAL,
      .x0 = bind_float(L, 1, who, "x"),
      .y0 = bind_float(L, 2, who, "y"),
      .x1 = fabsf(bind_float(L, 3, who, "r")),
  };
  read_stops(L, 4, who, &paint);
  push(L, &paint);
  return 1;
}

static int l_picture(lua_State *L) {
  const char    *who = "gradient.picture";
  const Picture *picture = l_picture_check(L, 1, who);
  ListPaint      paint = {
         .kind = PAINT_PICTURE,
         .handle = picture->number,
         .x0 = bind_float(L, 2, who, "x"),
         .y0 = bind_float(L, 3, who, "y"),
  };
  paint.x1 = paint.x0 + bind_float(L, 4, who, "w");
  paint.y1 = paint.y0 + bind_float(L, 5, who, "h");
  push(L, &paint);
  return 1;
}

ListPaint l_gradient_paint(lua_State *L, int at, const char *who) {
  int type = lua_type(L, at);
  if (type == LUA_TSTRING || type == LUA_TNUMBER)
    return list_solid(bind_color(L, at, who, "paint"));
  const Gradient *gradient = luaL_testudata(L, at, META);
  if (!gradient)
    return list_solid(bind_color(L, at, who, "paint"));  // which tells what is wrong
  const Group *group = canvas_group(bind_host(L));
  ListPaint    paint = gradient->paint;
  Point        from = canvas_point(group, paint.x0, paint.y0);
  if (paint.kind == PAINT_RADIAL) {
    paint.x1 *= group->scale;
  } else {
    Point to = canvas_point(group, paint.x1, paint.y1);
    paint.x1 = to.x;
    paint.y1 = to.y;
  }
  paint.x0 = from.x;
  paint.y0 = from.y;
  return paint;
}

static const luaL_Reg functions[] = {
  {"linear", l_linear},
  {"picture", l_picture},
  {"radial", l_radial},
  {NULL, NULL},
};

int l_open_gradient(lua_State *L) {
  luaL_newmetatable(L, META);
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 1);
  luaL_newlib(L, functions);
  return 1;
}
