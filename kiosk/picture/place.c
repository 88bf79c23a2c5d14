#include "picture/place.h"

#include <math.h>

#include "picture/hash.h"

// Thinner than this (device pixels) nothing is drawn: it would hardly show, and no step
// across the picture can overflow.
static const float THIN = 1.0f / 16;

static const double ONE = 1 << SAMPLER_FRACTION;

// A stretch of one axis: picture pixels from u0 to u1 stand on device x0 to x1.
typedef struct {
  double u0, u1, x0, x1;
} Stretch;

static bool there(const PaintPicture *p) {
  return p && p->pixels && p->w > 0 && p->h > 0 && p->full_w > 0 && p->full_h > 0;
}

static float to_256ths(float x) {
  return floorf(x * 256 + 0.5f) / 256;
}

// --- textures

typedef struct {
  double   shrunk_x, shrunk_y;  // sides as a part of the picture's own
  uint64_t key;
} Size;

// The pixels to sample where one device pixel spans ratio_x x ratio_y of the picture's,
// kept inside `part` of it.
static Size choose_texture(PlaceMaker *maker, Texture *texture, const PaintPicture *p,
                           double ratio_x, double ratio_y, Box part) {
  *texture = (Texture){p->pixels, p->stride, part};
  Size size = {1, 1, p->id};
  int  x = copies_steps(ratio_x), y = copies_steps(ratio_y);
  if (x == 0 && y == 0) return size;
  const Copy *copy = copies_shrunk(maker->copies, p, x, y, maker->cold, &maker->later);
  if (!copy) return size;

  size = (Size){(double)copy->w / p->w, (double)copy->h / p->h, copy->key};
  *texture = (Texture){copy->pixels, copy->w, {0, 0, copy->w, copy->h}};
  Box *cut = &texture->part;
  cut->x0 = box_clamp((int)(part.x0 * size.shrunk_x), 0, copy->w - 1);
  cut->y0 = box_clamp((int)(part.y0 * size.shrunk_y), 0, copy->h - 1);
  cut->x1 = box_clamp((int)ceil(part.x1 * size.shrunk_x), cut->x0 + 1, copy->w);
  cut->y1 = box_clamp((int)ceil(part.y1 * size.shrunk_y), cut->y0 + 1, copy->h);
  return size;
}

// The pixels that a part u0 ... u1 touches, at least one.
static void cut_part(double u0, double u1, int size, int *from, int *past) {
  *from = box_clamp((int)floor(u0 + 1e-3), 0, size - 1);
  *past = box_clamp((int)ceil(u1 - 1e-3), *from + 1, size);
}

static Box whole(const PaintPicture *p) {
  return (Box){0, 0, p->w, p->h};
}

// --- upright

static double ratio_of(const Stretch *s) {
  return fabs((s->u1 - s->u0) / (s->x1 - s->x0));
}

static void add_piece(Axis *axis, const Stretch *s, double shrunk, int from) {
  double step = (s->u1 - s->u0) / (s->x1 - s->x0) * shrunk;
  double start = s->u0 * shrunk + (axis->origin + 0.5 - s->x0) * step;
  axis->piece[axis->pieces].from = from;
  axis->piece[axis->pieces].start = llround(start * ONE);
  axis->piece[axis->pieces].step = llround(step * ONE);
  axis->pieces++;
}

// One step a pixel where the sides agree to less than a pixel: crisp instead of nearly
// so.
static void set_axis(Axis *axis, const Stretch *s, double shrunk) {
  axis->origin = (int)floor(fmin(s->x0, s->x1));
  axis->pieces = 0;
  Stretch even = *s;
  double  slack = (s->u1 - s->u0) - (s->x1 - s->x0);
  if (shrunk == 1 && slack != 0 && fabs(slack) < 0.75) {
    even.u0 += slack / 2;
    even.u1 -= slack / 2;
  }
  add_piece(axis, &even, shrunk, 0);
}

static bool thin(const Stretch *s) {
  return fabs(s->x1 - s->x0) < THIN || s->u1 <= s->u0;
}

static bool is_direct(const Axis *axis) {
  int64_t one = 1 << SAMPLER_FRACTION;
  return axis->pieces == 1 && axis->piece[0].step == one &&
         (axis->piece[0].start & (one - 1)) == one / 2;
}

// Samples a print of it instead, when there is one.
static void use_print(PlaceMaker *maker, Place *place, uint64_t key) {
  Sampler *s = &place->sampler;
  if (is_direct(&s->across) && is_direct(&s->down)) return;
  Box box = {(int)floorf(place->x0), (int)floorf(place->y0), (int)ceilf(place->x1),
             (int)ceilf(place->y1)};
  const Copy *copy = copies_print(maker->copies, s, box, key, maker->cold);
  if (!copy) return;
  s->texture = (Texture){copy->pixels, copy->w, {0, 0, copy->w, copy->h}};
  Axis plain = {.pieces = 1, .piece = {{0, (int64_t)ONE / 2, (int64_t)ONE}}};
  s->across = s->down = plain;
  s->across.origin = box.x0;
  s->down.origin = box.y0;
}

static bool set_upright(PlaceMaker *maker, Place *place, const PaintPicture *p,
                        Stretch *x, Stretch *y) {
  x->x0 = to_256ths((float)x->x0);
  x->x1 = to_256ths((float)x->x1);
  y->x0 = to_256ths((float)y->x0);
  y->x1 = to_256ths((float)y->x1);
  if (thin(x) || thin(y)) return false;
  Box part;
  cut_part(x->u0, x->u1, p->w, &part.x0, &part.x1);
  cut_part(y->u0, y->u1, p->h, &part.y0, &part.y1);
  Sampler *s = &place->sampler;
  s->kind = SAMPLER_UPRIGHT;
  Size size = choose_texture(maker, &s->texture, p, ratio_of(x), ratio_of(y), part);
  set_axis(&s->across, x, size.shrunk_x);
  set_axis(&s->down, y, size.shrunk_y);
  place->upright = true;
  place->x0 = (float)fmin(x->x0, x->x1);
  place->x1 = (float)fmax(x->x0, x->x1);
  place->y0 = (float)fmin(y->x0, y->x1);
  place->y1 = (float)fmax(y->x0, y->x1);
  use_print(maker, place, size.key);
  return true;
}

// The part of a whole side (u0 ... u1 of it on device x0 ... x1) that has pixels.
static Stretch stretch_of(float u0, float u1, float x0, float x1, int full, int trim,
                          int size) {
  double from = (double)u0 * full, to = (double)u1 * full;
  double left = fmax(from, trim), right = fmin(to, trim + size);
  double step = ((double)x1 - x0) / (to - from);
  return (Stretch){left - trim, right - trim, x0 + (left - from) * step,
                   x0 + (right - from) * step};
}

bool place_upright(const ListPicture *c, const PlaceView *view, Point *from, Point *to) {
  *from = place_point(view, c->x, c->y);
  *to = place_point(view, c->x + c->ux, c->y + c->vy);
  return c->uy == 0 && c->vx == 0 && c->ux > 0 && c->vy > 0;
}

bool place_paint(PlaceMaker *maker, Place *place, const PaintPicture *p,
                 const ListPaint *paint, const PlaceView *view) {
  if (!there(p)) return false;
  Point   from = place_point(view, paint->x0, paint->y0);
  Point   to = place_point(view, paint->x1, paint->y1);
  Stretch x = stretch_of(0, 1, from.x, to.x, p->full_w, p->trim_x, p->w);
  Stretch y = stretch_of(0, 1, from.y, to.y, p->full_h, p->trim_y, p->h);
  return set_upright(maker, place, p, &x, &y);
}

// --- turned

static bool tame(double step) {
  return fabs(step) < 1 << 18;
}

// The parallelogram from `at` along `u` and `v`, which shows the pixels from (s->u0,
// t->u0) on.
static bool set_turned(PlaceMaker *maker, Place *place, const PaintPicture *p, Point at,
                       Point u, Point v, const Stretch *s, const Stretch *t) {
  double w = s->u1 - s->u0, h = t->u1 - t->u0;
  double u_long = hypot(u.x, u.y), v_long = hypot(v.x, v.y);
  double det = (double)u.x * v.y - (double)u.y * v.x;
  if (!(w > 0 && h > 0 && u_long >= THIN && v_long >= THIN && fabs(det) >= THIN * THIN))
    return false;

  Sampler *sampler = &place->sampler;
  sampler->kind = SAMPLER_TURNED;
  Box part;
  cut_part(s->u0, s->u1, p->w, &part.x0, &part.x1);
  cut_part(t->u0, t->u1, p->h, &part.y0, &part.y1);
  Size   size = choose_texture(maker, &sampler->texture, p, w / u_long, h / v_long, part);
  double across = w * size.shrunk_x / det, down = h * size.shrunk_y / det;
  double u_x = v.y * across, u_y = -v.x * across, v_x = -u.y * down, v_y = u.x * down;
  if (!(tame(u_x) && tame(u_y) && tame(v_x) && tame(v_y))) return false;
  double left = 0.5 - at.x, over = 0.5 - at.y;
  sampler->u_x = llround(u_x * ONE);
  sampler->u_y = llround(u_y * ONE);
  sampler->v_x = llround(v_x * ONE);
  sampler->v_y = llround(v_y * ONE);
  sampler->u = llround((left * u_x + over * u_y + s->u0 * size.shrunk_x) * ONE);
  sampler->v = llround((left * v_x + over * v_y + t->u0 * size.shrunk_y) * ONE);
  Point corner[4] = {at,
                     {at.x + u.x, at.y + u.y},
                     {at.x + u.x + v.x, at.y + u.y + v.y},
                     {at.x + v.x, at.y + v.y}};
  place->upright = false;
  for (int i = 0; i < 4; i++) place->corner[i] = corner[i];
  return true;
}

bool place_picture(PlaceMaker *maker, Place *place, const PaintPicture *p,
                   const ListPicture *c, const PlaceView *view) {
  if (!there(p)) return false;
  Point from = place_point(view, c->x, c->y);
  if (c->uy == 0 && c->vx == 0) {
    Point   to = place_point(view, c->x + c->ux, c->y + c->vy);
    Stretch x = stretch_of(c->u0, c->u1, from.x, to.x, p->full_w, p->trim_x, p->w);
    Stretch y = stretch_of(c->v0, c->v1, from.y, to.y, p->full_h, p->trim_y, p->h);
    return set_upright(maker, place, p, &x, &y);
  }
  // As fractions of the parallelogram's sides.
  Stretch s = stretch_of(c->u0, c->u1, 0, 1, p->full_w, p->trim_x, p->w);
  Stretch t = stretch_of(c->v0, c->v1, 0, 1, p->full_h, p->trim_y, p->h);
  float   k = view->scale, s0 = (float)s.x0, t0 = (float)t.x0;
  float   s_long = (float)(s.x1 - s.x0) * k, t_long = (float)(t.x1 - t.x0) * k;
  Point   at = {from.x + (c->ux * s0 + c->vx * t0) * k,
                from.y + (c->uy * s0 + c->vy * t0) * k};
  Point   u = {c->ux * s_long, c->uy * s_long}, v = {c->vx * t_long, c->vy * t_long};
  return set_turned(maker, place, p, at, u, v, &s, &t);
}

// --- nine slices

// Two knees in the way from picture to device: corner, middle, corner.
typedef struct {
  double u[4], x[4];
} Knees;

static Knees knees_of(int full, float natural, float corner, float edge, float x0,
                      float x1) {
  double cut =
    fmin((double)corner * full / (natural > 0 ? natural : (float)full), full / 2.0);
  double drawn = fmin(edge, ((double)x1 - x0) / 2);
  return (Knees){{0, cut, full - cut, full}, {x0, x0 + drawn, x1 - drawn, x1}};
}

// Picture to device; a stretch that has no width on either side is jumped over.
static double through(const Knees *k, double u) {
  for (int i = 0; i < 3; i++) {
    if (u > k->u[i + 1] && i < 2) continue;
    double w = k->u[i + 1] - k->u[i];
    return w > 0 ? k->x[i] + (u - k->u[i]) / w * (k->x[i + 1] - k->x[i]) : k->x[i];
  }
  return k->x[3];
}

static void set_knees(Axis *axis, const Knees *k, int trim, double shrunk, double x0) {
  axis->origin = (int)floor(x0);
  axis->pieces = 0;
  for (int i = 0; i < 3; i++) {
    Stretch s = {k->u[i] - trim, k->u[i + 1] - trim, k->x[i], k->x[i + 1]};
    if (s.x1 - s.x0 < THIN) continue;
    add_piece(axis, &s, shrunk, (int)floor(s.x0 + 0.5) - axis->origin);
  }
}

// The least shrinking of any stretch, so that none goes soft.
static double ratio_of_knees(const Knees *k) {
  double least = 1e9;
  for (int i = 0; i < 3; i++) {
    double w = k->x[i + 1] - k->x[i];
    if (w >= THIN) least = fmin(least, (k->u[i + 1] - k->u[i]) / w);
  }
  return least;
}

bool place_nine(PlaceMaker *maker, Place *place, const PaintPicture *p, const ListNine *c,
                const PlaceView *view) {
  if (!there(p)) return false;
  Point from = place_point(view, c->x, c->y),
        to = place_point(view, c->x + c->w, c->y + c->h);
  float edge = c->edge * view->scale;
  Knees x = knees_of(p->full_w, p->natural_w, c->corner, edge, to_256ths(from.x),
                     to_256ths(to.x));
  Knees y = knees_of(p->full_h, p->natural_h, c->corner, edge, to_256ths(from.y),
                     to_256ths(to.y));
  place->x0 = to_256ths((float)through(&x, p->trim_x));
  place->y0 = to_256ths((float)through(&y, p->trim_y));
  place->x1 = to_256ths((float)through(&x, p->trim_x + p->w));
  place->y1 = to_256ths((float)through(&y, p->trim_y + p->h));
  if (place->x1 - place->x0 < THIN || place->y1 - place->y0 < THIN) return false;

  Sampler *s = &place->sampler;
  s->kind = SAMPLER_UPRIGHT;
  Size size = choose_texture(maker, &s->texture, p, ratio_of_knees(&x),
                             ratio_of_knees(&y), whole(p));
  set_knees(&s->across, &x, p->trim_x, size.shrunk_x, place->x0);
  set_knees(&s->down, &y, p->trim_y, size.shrunk_y, place->y0);
  place->upright = true;
  if (!s->across.pieces || !s->down.pieces) return false;
  use_print(maker, place, size.key);
  return true;
}

// --- in depth

// From the unit square to the quad, whose first corner is 0,0 here. False for what no
// rectangle can look like.
static bool square_to_quad(const double x[4], const double y[4], double m[3][3]) {
  double sx = x[0] - x[1] + x[2] - x[3], sy = y[0] - y[1] + y[2] - y[3];
  double ax = x[1] - x[2], ay = y[1] - y[2], bx = x[3] - x[2], by = y[3] - y[2];
  double den = ax * by - bx * ay;
  if (fabs(den) < 1e-3) return false;
  double g = (sx * by - bx * sy) / den, h = (ax * sy - sx * ay) / den;
  double least = 1e-3;
  if (1 + g < least || 1 + h < least || 1 + g + h < least) return false;
  double out[3][3] = {{x[1] - x[0] + g * x[1], x[3] - x[0] + h * x[3], x[0]},
                      {y[1] - y[0] + g * y[1], y[3] - y[0] + h * y[3], y[0]},
                      {g, h, 1}};
  for (int i = 0; i < 9; i++) m[i / 3][i % 3] = out[i / 3][i % 3];
  return true;
}

static double minor_of(double m[3][3], int r, int c) {
  int r1 = (r + 1) % 3, r2 = (r + 2) % 3, c1 = (c + 1) % 3, c2 = (c + 2) % 3;
  return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
}

static float held(double x) {
  double far = 4e6;
  return x > -far ? (float)fmin(x, far) : (float)-far;
}

static Point project(double m[3][3], double u, double v, Point origin) {
  double w = m[2][0] * u + m[2][1] * v + m[2][2];
  return (Point){held(origin.x + (m[0][0] * u + m[0][1] * v + m[0][2]) / w),
                 held(origin.y + (m[1][0] * u + m[1][1] * v + m[1][2]) / w)};
}

static void set_deep(Sampler *s, double m[3][3], const PaintPicture *p, Size size) {
  // The inverse up to a factor, which the division takes away again; scaled to keep
  // floats in their best range. Then from the unit square to texture pixels.
  double largest = 1e-300;
  for (int i = 0; i < 9; i++) largest = fmax(largest, fabs(minor_of(m, i / 3, i % 3)));
  double width = p->full_w * size.shrunk_x, height = p->full_h * size.shrunk_y;
  double left = p->trim_x * size.shrunk_x, over = p->trim_y * size.shrunk_y;
  for (int c = 0; c < 3; c++) {
    double u = minor_of(m, c, 0) / largest, v = minor_of(m, c, 1) / largest;
    double w = minor_of(m, c, 2) / largest;
    s->deep[0][c] = (float)(u * width - w * left);
    s->deep[1][c] = (float)(v * height - w * over);
    s->deep[2][c] = (float)w;
  }
}

bool place_quad(PlaceMaker *maker, Place *place, const PaintPicture *p, const ListQuad *c,
                const PlaceView *view) {
  if (!there(p)) return false;
  Point  at[4];
  double x[4], y[4], m[3][3];
  for (int i = 0; i < 4; i++) {
    at[i] = place_point(view, c->corner[i].x, c->corner[i].y);
    x[i] = (double)at[i].x - at[0].x;
    y[i] = (double)at[i].y - at[0].y;
  }
  if (!square_to_quad(x, y, m)) return false;
  double   u_long = fmax(hypot(x[1], y[1]), hypot(x[2] - x[3], y[2] - y[3]));
  double   v_long = fmax(hypot(x[3], y[3]), hypot(x[2] - x[1], y[2] - y[1]));
  Sampler *s = &place->sampler;
  s->kind = SAMPLER_DEEP;
  s->x = at[0].x;
  s->y = at[0].y;
  Size size = choose_texture(maker, &s->texture, p, p->full_w / fmax(u_long, 1e-3),
                             p->full_h / fmax(v_long, 1e-3), whole(p));
  set_deep(s, m, p, size);
  double u0 = (double)p->trim_x / p->full_w, u1 = (double)(p->trim_x + p->w) / p->full_w;
  double v0 = (double)p->trim_y / p->full_h, v1 = (double)(p->trim_y + p->h) / p->full_h;
  place->upright = false;
  place->corner[0] = project(m, u0, v0, at[0]);
  place->corner[1] = project(m, u1, v0, at[0]);
  place->corner[2] = project(m, u1, v1, at[0]);
  place->corner[3] = project(m, u0, v1, at[0]);
  return true;
}
