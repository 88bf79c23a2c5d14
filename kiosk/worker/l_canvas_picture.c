// l_canvas_picture.c - drawing pictures. One that is not ready draws nothing.

#include <math.h>

#include "worker/canvas.h"
#include "worker/l_all.h"
#include "worker/l_canvas.h"

typedef struct {
  float alpha, turn, cx, cy;
  bool  add, flip;
  Rect  part;  // fractions
} Options;

static const char *const option_names[] = {"alpha", "turn", "cx",   "cy",
                                           "add",   "flip", "part", NULL};

static void read_numbers(lua_State *L, int at, const char *who, const char *name,
                         float *out, int n) {
  bind_table(L, at, who, name);
  if (lua_rawlen(L, at) != (size_t)n)
    bind_error(L, "%s: '%s' needs %d numbers", who, name, n);
  for (int i = 0; i < n; i++) {
    lua_rawgeti(L, at, i + 1);
    out[i] = bind_float(L, lua_gettop(L), who, name);
    lua_pop(L, 1);
  }
}

static Rect read_part(lua_State *L, int at, const char *who) {
  float n[4];
  read_numbers(L, at, who, "part", n, 4);
  bool inside = n[0] >= 0 && n[1] >= 0 && n[2] > 0 && n[3] > 0 &&
                n[0] + n[2] <= 1.0001f && n[1] + n[3] <= 1.0001f;
  if (!inside) bind_error(L, "%s: part { u, v, w, h } must lie inside 0 to 1", who);
  return (Rect){n[0], n[1], n[2], n[3]};
}

static Options read_options(lua_State *L, int at, const char *who) {
  Options options = {.alpha = 1, .cx = 0.5f, .cy = 0.5f, .part = {0, 0, 1, 1}};
  float  *number[] = {&options.alpha, &options.turn, &options.cx, &options.cy};
  if (lua_isnoneornil(L, at)) return options;
  bind_table(L, at, who, "options");
  for (lua_pushnil(L); lua_next(L, at); lua_pop(L, 1)) {
    int value = lua_gettop(L), field = bind_field(L, value - 1, who, option_names);
    switch (field) {
    case 4: options.add = lua_toboolean(L, value); break;
    case 5: options.flip = lua_toboolean(L, value); break;
    case 6: options.part = read_part(L, value, who); break;
    default: *number[field] = bind_float(L, value, who, option_names[field]);
    }
  }
  return options;
}

static Point plus(Point p, Point v, float k) {
  return (Point){p.x + v.x * k, p.y + v.y * k};
}

// The box turned about (pivot), then through the group.
static void put(Host *host, const Picture *picture, Rect box, Point pivot,
                const Options *options) {
  ListStyle style;
  if (!canvas_style(host, options->alpha, options->add, &style)) return;
  float c = 1, s = 0;
  if (options->turn != 0) {
    c = cosf(options->turn * 6.28318530718f);
    s = sinf(options->turn * 6.28318530718f);
  }
  float        left = box.x - pivot.x, top = box.y - pivot.y;
  const Group *g = canvas_group(host);
  Point        corner =
    canvas_point(g, pivot.x + left * c - top * s, pivot.y + left * s + top * c);
  Point u = {g->a * c - g->b * s, g->b * c + g->a * s}, v = {-u.y, u.x};
  u = (Point){u.x * box.w, u.y * box.w};
  v = (Point){v.x * box.h, v.y * box.h};
  if (options->flip) {
    corner = plus(corner, u, 1);
    u = (Point){-u.x, -u.y};
  }
  const Rect *part = &options->part;
  ListPicture command = {.handle = picture->number,
                         .u0 = part->x,
                         .v0 = part->y,
                         .u1 = fminf(1, part->x + part->w),
                         .v1 = fminf(1, part->y + part->h),
                         .x = corner.x,
                         .y = corner.y,
                         .ux = u.x,
                         .uy = u.y,
                         .vx = v.x,
                         .vy = v.y};
  list_picture(&host->list, &style, &command);
}

int l_canvas_picture(lua_State *L) {
  const char    *who = "canvas:picture";
  Host          *host = l_canvas_check(L, who);
  const Picture *picture = l_picture_check(L, 2, who);
  float          x = bind_float(L, 3, who, "x"), y = bind_float(L, 4, who, "y");
  float   w = bind_float_or(L, 5, who, "w", -1), h = bind_float_or(L, 6, who, "h", -1);
  Options options = read_options(L, 7, who);
  if (!picture->ready || picture->w <= 0 || picture->h <= 0) return 0;
  float natural_w = picture->w * options.part.w, natural_h = picture->h * options.part.h;
  if (w < 0) w = h < 0 ? natural_w : natural_w * h / natural_h;
  if (h < 0) h = natural_h * w / natural_w;
  Point pivot = {x + w * options.cx, y + h * options.cy};
  put(host, picture, (Rect){x, y, w, h}, pivot, &options);
  return 0;
}

int l_canvas_stand(lua_State *L) {
  const char    *who = "canvas:stand";
  Host          *host = l_canvas_check(L, who);
  const Picture *picture = l_picture_check(L, 2, who);
  Point          foot = {bind_float(L, 3, who, "x"), bind_float(L, 4, who, "y")};
  float          scale = bind_float_or(L, 5, who, "scale", 1);
  Options        options = read_options(L, 6, who);
  if (!picture->ready || picture->w <= 0 || picture->h <= 0 || scale <= 0) return 0;
  const Rect *part = &options.part;
  Rect        box = {(picture->w * part->x - picture->ox) * scale,
                     (picture->h * part->y - picture->oy) * scale, picture->w * part->w * scale,
                     picture->h * part->h * scale};
  if (options.flip) box.x = -box.x - box.w;  // the origin keeps its place
  box.x += foot.x;
  box.y += foot.y;
  put(host, picture, box, foot, &options);
  return 0;
}

// nine and quad take only { alpha = … }.
static float read_alpha(lua_State *L, int at, const char *who) {
  static const char *const fields[] = {"alpha", NULL};
  if (lua_isnoneornil(L, at)) return 1;
  bind_table(L, at, who, "options");
  float alpha = 1;
  for (lua_pushnil(L); lua_next(L, at); lua_pop(L, 1)) {
    bind_field(L, lua_gettop(L) - 1, who, fields);
    alpha = bind_float(L, lua_gettop(L), who, "alpha");
  }
  return alpha;
}

int l_canvas_nine(lua_State *L) {
  const char    *who = "canvas:nine";
  Host          *host = l_canvas_check(L, who);
  const Picture *picture = l_picture_check(L, 2, who);
  Rect           box = {bind_float(L, 3, who, "x"), bind_float(L, 4, who, "y"),
                        bind_float(L, 5, who, "w"), bind_float(L, 6, who, "h")};
  float          corner = bind_float(L, 7, who, "corner");
  float          edge = bind_float_or(L, 8, who, "edge", corner);
  float          alpha = read_alpha(L, 9, who);
  ListStyle      style;
  if (!picture->ready || !canvas_style(host, alpha, false, &style)) return 0;
  const Group *group = canvas_group(host);
  box = canvas_box(group, box);
  ListNine nine = {.handle = picture->number,
                   .corner = corner,
                   .edge = edge * group->scale,
                   .x = box.x,
                   .y = box.y,
                   .w = box.w,
                   .h = box.h};
  list_nine(&host->list, &style, &nine);
  return 0;
}

int l_canvas_quad(lua_State *L) {
  const char    *who = "canvas:quad";
  Host          *host = l_canvas_check(L, who);
  const Picture *picture = l_picture_check(L, 2, who);
  float          n[8];
  read_numbers(L, 3, who, "corners", n, 8);
  float     alpha = read_alpha(L, 4, who);
  ListStyle style;
  if (!picture->ready || !canvas_style(host, alpha, false, &style)) return 0;
  Point corner[4];
  for (int i = 0; i < 4; i++)
    corner[i] = canvas_point(canvas_group(host), n[2 * i], n[2 * i + 1]);
  list_quad(&host->list, &style, picture->number, corner);
  return 0;
}
