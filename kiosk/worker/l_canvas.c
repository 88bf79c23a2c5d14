// l_canvas.c - the canvas: groups and shapes. Pictures and words are in
// l_canvas_picture.c and l_canvas_text.c.

#include <math.h>

#include "base/fail.h"
#include "worker/canvas.h"
#include "worker/l_all.h"
#include "worker/l_canvas.h"
#include "worker/outline.h"

static const char  METHODS[] = "kiosk.canvas";
static const float FOOT_RADIUS = 28;  // of the wall's arch

// --- what every call begins with -----------------------------------------------------

Host *l_canvas_check(lua_State *L, const char *who) {
  Host *host = bind_host(L);
  if (lua_touserdata(L, 1) != host->canvas)
    bind_error(L, "%s: call it with a colon", who);
  if (!host->drawing) bind_error(L, "%s: the canvas is good only inside draw()", who);
  return host;
}

static Outline *begin(Host *host) {
  outline_begin(host->outline, canvas_tolerance(host));
  return host->outline;
}

static int finish(lua_State *L, Host *host, const char *who, const ListPaint *paint,
                  bool even_odd) {
  if (host->outline->full)
    return bind_error(L, "%s: the shape has more than %d points", who,
                      LIST_SHAPE_POINTS_MAX);
  canvas_shape(host, paint, even_odd);
  return 0;
}

static Rect check_box(lua_State *L, const char *who) {
  Rect r = {bind_float(L, 2, who, "x"), bind_float(L, 3, who, "y"),
            bind_float(L, 4, who, "w"), bind_float(L, 5, who, "h")};
  return r;
}

// The points of { x1, y1, x2, y2, ... } into a scratch that the state owns. Pushes it.
static Point *check_points(lua_State *L, int at, const char *who, const char *name,
                           uint32_t *n) {
  bind_table(L, at, who, name);
  size_t values = lua_rawlen(L, at);
  if (values % 2)
    bind_error(L, "%s: '%s' has a number too few: x and y in pairs", who, name);
  if (values > 2 * LIST_SHAPE_POINTS_MAX)
    bind_error(L, "%s: '%s' is too long", who, name);
  *n = (uint32_t)values / 2;
  Point *points = lua_newuserdatauv(L, (values + 2) * sizeof(float), 0);
  for (uint32_t i = 0; i < values; i++) {
    lua_rawgeti(L, at, i + 1);
    double value = lua_tonumber(L, -1);
    if (lua_type(L, -1) != LUA_TNUMBER || !(fabs(value) <= 1e5))
      bind_error(L, "%s: '%s' value %u must be a number, got %s", who, name, i + 1,
                 lua_isnumber(L, -1) ? "one that is not finite or too large"
                                     : luaL_typename(L, -1));
    *(i % 2 ? &points[i / 2].y : &points[i / 2].x) = (float)value;
    lua_pop(L, 1);
  }
  return points;
}

// --- shapes --------------------------------------------------------------------------

static int l_fill(lua_State *L) {
  Host     *host = l_canvas_check(L, "canvas:fill");
  ListPaint paint = l_gradient_paint(L, 2, "canvas:fill");
  ListStyle style;
  Rect      all = {0, 0, host->shared->session.width, host->shared->session.height};
  if (canvas_style(host, 1, false, &style)) list_rect(&host->list, &style, all, &paint);
  return 0;
}

static int l_rect(lua_State *L) {
  const char  *who = "canvas:rect";
  Host        *host = l_canvas_check(L, who);
  Rect         r = check_box(L, who);
  ListPaint    paint = l_gradient_paint(L, 6, who);
  float        radius = bind_float_or(L, 7, who, "radius", 0);
  const Group *group = canvas_group(host);
  ListStyle    style;
  if (r.w <= 0 || r.h <= 0) return 0;
  if (radius <= 0 && group->b == 0 && group->a > 0) {
    if (canvas_style(host, 1, false, &style))
      list_rect(&host->list, &style, canvas_box(group, r), &paint);
    return 0;
  }
  outline_box(begin(host), r, radius, radius);
  return finish(L, host, who, &paint, false);
}

static int l_circle(lua_State *L) {
  const char *who = "canvas:circle";
  Host       *host = l_canvas_check(L, who);
  float       x = bind_float(L, 2, who, "x"), y = bind_float(L, 3, who, "y");
  float       r = bind_float(L, 4, who, "r");
  ListPaint   paint = l_gradient_paint(L, 5, who);
  if (r <= 0) return 0;
  outline_ellipse(begin(host), x, y, r, r);
  return finish(L, host, who, &paint, false);
}

static int l_ellipse(lua_State *L) {
  const char *who = "canvas:ellipse";
  Host       *host = l_canvas_check(L, who);
  float       x = bind_float(L, 2, who, "x"), y = bind_float(L, 3, who, "y");
  float       rx = bind_float(L, 4, who, "rx"), ry = bind_float(L, 5, who, "ry");
  ListPaint   paint = l_gradient_paint(L, 6, who);
  if (rx <= 0 || ry <= 0) return 0;
  outline_ellipse(begin(host), x, y, rx, ry);
  return finish(L, host, who, &paint, false);
}

static int l_ring(lua_State *L) {
  const char *who = "canvas:ring";
  Host       *host = l_canvas_check(L, who);
  float       x = bind_float(L, 2, who, "x"), y = bind_float(L, 3, who, "y");
  float       r = bind_float(L, 4, who, "r"), width = bind_float(L, 5, who, "width");
  ListPaint   paint = l_gradient_paint(L, 6, who);
  float       from = bind_float_or(L, 7, who, "from", 0),
        to = bind_float_or(L, 8, who, "to", 1);
  float outer = r + width / 2, inner = fmaxf(0, r - width / 2);
  if (width <= 0 || outer <= 0 || from == to) return 0;
  Outline *outline = begin(host);
  if (fabsf(to - from) >= 1) {
    outline_ellipse(outline, x, y, outer, outer);
    if (inner > 0) outline_ellipse(outline, x, y, inner, inner);
    return finish(L, host, who, &paint, true);
  }
  outline_arc(outline, x, y, outer, from, to);
  outline_arc(outline, x, y, inner, to, from);
  outline_close(outline);
  return finish(L, host, who, &paint, false);
}

static int l_line(lua_State *L) {
  const char *who = "canvas:line";
  Host       *host = l_canvas_check(L, who);
  float       width = bind_float(L, 3, who, "width");
  ListPaint   paint = l_gradient_paint(L, 4, who);
  bool        closed = lua_toboolean(L, 5);
  uint32_t    n, kept = 0;
  Point      *points = check_points(L, 2, who, "points", &n);
  for (uint32_t i = 0; i < n; i++)  // a point twice has no direction
    if (!kept || points[i].x != points[kept - 1].x || points[i].y != points[kept - 1].y)
      points[kept++] = points[i];
  if (closed && kept > 1 && points[0].x == points[kept - 1].x &&
      points[0].y == points[kept - 1].y)
    kept--;
  if (kept == 0 || width <= 0) return 0;
  outline_stroke(begin(host), points, kept, width, closed);
  return finish(L, host, who, &paint, false);
}

static int l_poly(lua_State *L) {
  const char *who = "canvas:poly";
  Host       *host = l_canvas_check(L, who);
  ListPaint   paint = l_gradient_paint(L, 3, who);
  uint32_t    n;
  Point      *points = check_points(L, 2, who, "points", &n);
  Outline    *outline = begin(host);
  for (uint32_t i = 0; i < n; i++) outline_to(outline, points[i].x, points[i].y);
  outline_close(outline);
  return finish(L, host, who, &paint, false);
}

static int l_strip(lua_State *L) {
  const char *who = "canvas:strip";
  Host       *host = l_canvas_check(L, who);
  ListPaint   paint = l_gradient_paint(L, 4, who);
  uint32_t    n, m;
  Point      *upper = check_points(L, 2, who, "upper", &n);
  Point      *lower = check_points(L, 3, who, "lower", &m);
  if (n != m) return bind_error(L, "%s: upper has %u points, lower %u", who, n, m);
  Outline *outline = begin(host);
  for (uint32_t i = 0; i < n; i++) outline_to(outline, upper[i].x, upper[i].y);
  for (uint32_t i = n; i-- > 0;) outline_to(outline, lower[i].x, lower[i].y);
  outline_close(outline);
  return finish(L, host, who, &paint, false);
}

static int l_path(lua_State *L) {
  const char *who = "canvas:path";
  Host       *host = l_canvas_check(L, who);
  const char *data = bind_text(L, 2, who, "d", NULL);
  ListPaint   paint = l_gradient_paint(L, 3, who);
  if (!outline_path(begin(host), data)) return bind_error(L, "%s: %s", who, fail_text());
  return finish(L, host, who, &paint, lua_toboolean(L, 4));
}

static int l_arch(lua_State *L) {
  const char *who = "canvas:arch";
  Host       *host = l_canvas_check(L, who);
  Rect        r = check_box(L, who);
  ListPaint   paint = l_gradient_paint(L, 6, who);
  float       radius = bind_float_or(L, 7, who, "radius", r.w / 2);
  if (r.w <= 0 || r.h <= 0) return 0;
  outline_box(begin(host), r, radius, FOOT_RADIUS);
  return finish(L, host, who, &paint, false);
}

// The box around the area after the group's turning, as every list says it.
static int l_target(lua_State *L) {
  const char *who = "canvas:target";
  Host       *host = l_canvas_check(L, who);
  Rect        r = check_box(L, who);
  ListStyle   style;
  if (r.w > 0 && r.h > 0 && canvas_style(host, 1, false, &style))
    list_target(&host->list, &style, canvas_box(canvas_group(host), r));
  return 0;
}

// --- groups --------------------------------------------------------------------------

static Rect read_clip(lua_State *L, int at, const char *who) {
  uint32_t n;
  bind_table(L, at, who, "clip");
  const Point *p = check_points(L, at, who, "clip", &n);
  if (n != 2) bind_error(L, "%s: clip must be { x, y, w, h }", who);
  Rect clip = {p[0].x, p[0].y, p[1].x, p[1].y};
  lua_pop(L, 1);
  return clip;
}

static void turn_and_scale(Group *group, float turn, float scale) {
  float c = 1, s = 0;
  if (turn != 0) {
    c = cosf(turn * 6.28318530718f);
    s = sinf(turn * 6.28318530718f);
  }
  float a = (group->a * c - group->b * s) * scale;
  group->b = (group->a * s + group->b * c) * scale;
  group->a = a;
  group->scale *= fabsf(scale);
}

static int l_push(lua_State *L) {
  static const char *const fields[] = {"x",     "y",    "scale", "turn",
                                       "alpha", "clip", "add",   NULL};
  const char              *who = "canvas:push";
  Host                    *host = l_canvas_check(L, who);
  bind_table(L, 2, who, "options");
  if (host->depth >= GROUPS_MAX)
    return bind_error(L, "%s: more than %d groups deep", who, GROUPS_MAX);
  const Group *outside = canvas_group(host);
  Group        group = *outside;
  float        value[5] = {0, 0, 1, 0, 1};
  for (lua_pushnil(L); lua_next(L, 2); lua_pop(L, 1)) {
    int field = bind_field(L, lua_gettop(L) - 1, who, fields), at = lua_gettop(L);
    if (field < 5) {
      value[field] = bind_float(L, at, who, fields[field]);
    } else if (field == 5) {
      Rect clip = canvas_box(outside, read_clip(L, at, who));
      group.clip = outside->clipped ? canvas_overlap(outside->clip, clip) : clip;
      group.clipped = true;
    } else {
      group.add = outside->add || lua_toboolean(L, at);
    }
  }
  Point origin = canvas_point(outside, value[0], value[1]);
  group.dx = origin.x;
  group.dy = origin.y;
  group.alpha *= fminf(fmaxf(value[4], 0), 1);
  turn_and_scale(&group, value[3], value[2]);
  host->group[++host->depth] = group;
  return 0;
}

static int l_pop(lua_State *L) {
  Host *host = l_canvas_check(L, "canvas:pop");
  if (host->depth == 0) return bind_error(L, "canvas:pop: there was no push before it");
  host->depth--;
  return 0;
}

// --- the canvas itself ---------------------------------------------------------------

static const luaL_Reg functions[] = {
  {"arch", l_arch},          {"circle", l_circle}, {"ellipse", l_ellipse},
  {"fill", l_fill},          {"line", l_line},     {"measure", l_canvas_measure},
  {"nine", l_canvas_nine},   {"path", l_path},     {"picture", l_canvas_picture},
  {"poly", l_poly},          {"pop", l_pop},       {"push", l_push},
  {"quad", l_canvas_quad},   {"rect", l_rect},     {"ring", l_ring},
  {"stand", l_canvas_stand}, {"strip", l_strip},   {"target", l_target},
  {"text", l_canvas_text},   {NULL, NULL},
};

static int l_newindex(lua_State *L) {
  return bind_error(L, "the canvas can't be changed");
}

void l_canvas_changed(lua_State *L) {
  const WireSession *session = &bind_host(L)->shared->session;
  lua_getfield(L, LUA_REGISTRYINDEX, METHODS);
  lua_pushnumber(L, session->width);
  lua_setfield(L, -2, "w");
  lua_pushnumber(L, session->height);
  lua_setfield(L, -2, "h");
  lua_pushboolean(L, session->upright != 0);
  lua_setfield(L, -2, "upright");
  lua_pop(L, 1);
}

// The userdata is only a name; w, h and the methods are found in one table, without a
// call.
void l_canvas_open(lua_State *L) {
  Numbered *canvas = lua_newuserdatauv(L, sizeof *canvas, 0);
  *canvas = (Numbered){0};
  lua_createtable(L, 0, 3);
  luaL_newlib(L, functions);
  bind_strict(L, "canvas");
  lua_pushvalue(L, -1);
  lua_setfield(L, LUA_REGISTRYINDEX, METHODS);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, l_newindex);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  bind_host(L)->canvas = canvas;
  lua_rawsetp(L, LUA_REGISTRYINDEX, bind_host(L));
  l_canvas_changed(L);
}

void l_canvas_begin(lua_State *L, uint32_t *words) {
  Host *host = bind_host(L);
  list_begin(&host->list, words, LIST_WORDS_MAX);
  host->group[0] = (Group){.a = 1, .scale = 1, .alpha = 1};
  host->depth = 0;
  host->drawing = true;
  lua_rawgetp(L, LUA_REGISTRYINDEX, host);
}

void l_canvas_end(lua_State *L) {
  Host *host = bind_host(L);
  host->drawing = false;
  if (host->depth > 0)
    luaL_error(L, "draw: %d canvas:push without canvas:pop", host->depth);
  if (host->list.full)
    luaL_error(
      L, "draw: too much for one picture (%d commands, %d glyphs, %d points at most)",
      LIST_COMMANDS_MAX, LIST_GLYPHS_MAX, LIST_POINTS_MAX);
}
