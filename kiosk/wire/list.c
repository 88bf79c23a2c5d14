#include "wire/list.h"

#include <math.h>
#include <string.h>

enum { WORD = sizeof(uint32_t) };

// --- building

// What is no number stays none, and list_fault() then refuses the command.
static float held(float x) {
  if (!isfinite(x)) return NAN;
  return fminf(fmaxf(x, -LIST_COORDINATE_MAX), LIST_COORDINATE_MAX);
}

static float fraction(float x) {
  return isnan(x) ? x : fminf(fmaxf(x, 0), 1);
}

static Point held_point(Point p) {
  return (Point){held(p.x), held(p.y)};
}

static ListHead head_of(const ListStyle *style, ListOp op, size_t bytes) {
  const Rect *clip = &style->clip;
  return (ListHead){
    .op = (uint16_t)op,
    .flags = style->add ? LIST_FLAG_ADD : 0,
    .words = (uint32_t)(bytes / WORD),
    .alpha = fraction(style->alpha),
    .clip_x0 = held(clip->x),
    .clip_y0 = held(clip->y),
    .clip_x1 = held(clip->x + clip->w),
    .clip_y1 = held(clip->y + clip->h),
  };
}

// Only the fields that count, so that paints which look the same are the same bytes.
static ListPaint paint_of(const ListPaint *paint) {
  if (paint->kind == PAINT_SOLID) return list_solid(paint->color);
  ListPaint out = {
    .kind = paint->kind,
    .x0 = held(paint->x0),
    .y0 = held(paint->y0),
    .x1 = held(paint->x1),
    .y1 = paint->kind == PAINT_RADIAL ? 0 : held(paint->y1),
  };
  if (paint->kind == PAINT_PICTURE) {
    out.handle = paint->handle;
    return out;
  }
  out.stops = paint->stops;
  for (uint32_t i = 0; i < paint->stops && i < LIST_STOPS_MAX; i++) {
    out.stop[i].at = fraction(paint->stop[i].at);
    out.stop[i].color = paint->stop[i].color;
  }
  return out;
}

// Where a command of that many bytes may be composed; it counts only after commit().
static char *claim(List *list, size_t bytes, uint32_t points, uint32_t glyphs) {
  if (list->full) return NULL;
  bool fits =
    list->commands < LIST_COMMANDS_MAX && bytes / WORD <= list->max - list->used &&
    points <= LIST_POINTS_MAX - list->points && glyphs <= LIST_GLYPHS_MAX - list->glyphs;
  list->full = !fits;
  return fits ? (char *)(list->words + list->used) : NULL;
}

static void commit(List *list, uint32_t points, uint32_t glyphs) {
  const ListHead *head = (const ListHead *)(list->words + list->used);
  bool            shows = head->alpha > 0;
  if (!shows || list_fault(head)) return;
  list->used += head->words;
  list->commands++;
  list->points += points;
  list->glyphs += glyphs;
}

static void add(List *list, const void *command, size_t bytes) {
  char *at = claim(list, bytes, 0, 0);
  if (!at) return;
  memcpy(at, command, bytes);
  commit(list, 0, 0);
}

ListStyle list_style(void) {
  float far = LIST_COORDINATE_MAX;
  return (ListStyle){.alpha = 1, .clip = {-far, -far, 2 * far, 2 * far}};
}

void list_begin(List *list, uint32_t *words, uint32_t max) {
  *list = (List){.words = words, .max = max < LIST_WORDS_MAX ? max : LIST_WORDS_MAX};
}

ListPaint list_solid(uint32_t color) {
  return (ListPaint){.kind = PAINT_SOLID, .color = color};
}

void list_rect(List *list, const ListStyle *style, Rect r, const ListPaint *paint) {
  ListRect rect = {
    .head = head_of(style, LIST_RECT, sizeof rect),
    .x = held(r.x),
    .y = held(r.y),
    .w = held(r.w),
    .h = held(r.h),
    .paint = paint_of(paint),
  };
  add(list, &rect, sizeof rect);
}

void list_shape(List *list, const ListStyle *style, const ListPaint *paint, bool even_odd,
                const uint32_t *ends, uint32_t contours, const Point *points) {
  if (contours == 0) return;
  uint32_t n = ends[contours - 1];
  if (contours > LIST_SHAPE_POINTS_MAX || n > LIST_SHAPE_POINTS_MAX) {
    list->full = true;
    return;
  }
  size_t    bytes = sizeof(ListShape) + contours * sizeof *ends + n * sizeof *points;
  ListShape shape = {
    .head = head_of(style, LIST_SHAPE, bytes),
    .paint = paint_of(paint),
    .even_odd = even_odd,
    .contours = contours,
    .points = n,
  };
  char *at = claim(list, bytes, n, 0);
  if (!at) return;
  memcpy(at, &shape, sizeof shape);
  at += sizeof shape;
  memcpy(at, ends, contours * sizeof *ends);
  at += contours * sizeof *ends;
  for (uint32_t i = 0; i < n; i++, at += sizeof(Point)) {
    Point p = held_point(points[i]);
    memcpy(at, &p, sizeof p);
  }
  commit(list, n, 0);
}

void list_picture(List *list, const ListStyle *style, const ListPicture *picture) {
  ListPicture out = {
    .head = head_of(style, LIST_PICTURE, sizeof out),
    .handle = picture->handle,
    .u0 = fraction(picture->u0),
    .v0 = fraction(picture->v0),
    .u1 = fraction(picture->u1),
    .v1 = fraction(picture->v1),
    .x = held(picture->x),
    .y = held(picture->y),
    .ux = held(picture->ux),
    .uy = held(picture->uy),
    .vx = held(picture->vx),
    .vy = held(picture->vy),
  };
  add(list, &out, sizeof out);
}

void list_nine(List *list, const ListStyle *style, const ListNine *nine) {
  ListNine out = {
    .head = head_of(style, LIST_NINE, sizeof out),
    .handle = nine->handle,
    .corner = held(nine->corner),
    .edge = held(nine->edge),
    .x = held(nine->x),
    .y = held(nine->y),
    .w = held(nine->w),
    .h = held(nine->h),
  };
  add(list, &out, sizeof out);
}

void list_quad(List *list, const ListStyle *style, uint32_t handle,
               const Point corner[4]) {
  ListQuad quad = {.head = head_of(style, LIST_QUAD, sizeof quad), .handle = handle};
  for (int i = 0; i < 4; i++) quad.corner[i] = held_point(corner[i]);
  add(list, &quad, sizeof quad);
}

void list_text(List *list, const ListStyle *style, const ListText *text,
               const ListRun *runs, const ListGlyph *glyphs, const char *source) {
  if (text->runs > LIST_RUNS_MAX || text->glyphs > LIST_GLYPHS_MAX ||
      text->bytes > LIST_TEXT_BYTES_MAX) {
    list->full = true;
    return;
  }
  size_t padded = (text->bytes + WORD - 1) / WORD * WORD;
  size_t bytes =
    sizeof *text + text->runs * sizeof *runs + text->glyphs * sizeof *glyphs + padded;
  ListText out = {
    .head = head_of(style, LIST_TEXT, bytes),
    .x = held(text->x),
    .y = held(text->y),
    .w = held(text->w),
    .h = held(text->h),
    .scale = text->scale,
    .runs = text->runs,
    .glyphs = text->glyphs,
    .bytes = text->bytes,
  };
  char *at = claim(list, bytes, 0, text->glyphs);
  if (!at) return;
  memcpy(at, &out, sizeof out);
  at += sizeof out;
  if (text->runs) memcpy(at, runs, text->runs * sizeof *runs);
  at += text->runs * sizeof *runs;
  for (uint32_t i = 0; i < text->glyphs; i++, at += sizeof(ListGlyph)) {
    ListGlyph glyph = {glyphs[i].code, held(glyphs[i].x), held(glyphs[i].y)};
    memcpy(at, &glyph, sizeof glyph);
  }
  memset(at, 0, padded);
  if (text->bytes) memcpy(at, source, text->bytes);
  commit(list, 0, text->glyphs);
}

void list_target(List *list, const ListStyle *style, Rect r) {
  ListTarget target = {
    .head = head_of(style, LIST_TARGET, sizeof target),
    .x = held(r.x),
    .y = held(r.y),
    .w = held(r.w),
    .h = held(r.h),
  };
  add(list, &target, sizeof target);
}

// --- reading

const ListHead *list_next(const uint32_t *words, uint32_t used, const ListHead *at) {
  const uint32_t *next = at ? (const uint32_t *)at + at->words : words;
  return next < words + used ? (const ListHead *)next : NULL;
}

const uint32_t *list_shape_ends(const ListShape *shape) {
  return (const uint32_t *)(shape + 1);
}

const Point *list_shape_points(const ListShape *shape) {
  return (const Point *)(list_shape_ends(shape) + shape->contours);
}

const ListRun *list_text_runs(const ListText *text) {
  return (const ListRun *)(text + 1);
}

const ListGlyph *list_text_glyphs(const ListText *text) {
  return (const ListGlyph *)(list_text_runs(text) + text->runs);
}

const char *list_text_source(const ListText *text) {
  return (const char *)(list_text_glyphs(text) + text->glyphs);
}

typedef struct {
  float x0, y0, x1, y1;
} Box;

static void widen(Box *box, float x, float y) {
  if (x < box->x0) box->x0 = x;
  if (y < box->y0) box->y0 = y;
  if (x > box->x1) box->x1 = x;
  if (y > box->y1) box->y1 = y;
}

static Box box_of_points(const Point *p, uint32_t n) {
  Box box = {p[0].x, p[0].y, p[0].x, p[0].y};
  for (uint32_t i = 1; i < n; i++) widen(&box, p[i].x, p[i].y);
  return box;
}

static Box box_of_picture(const ListPicture *p) {
  float right = p->x + p->ux, under = p->y + p->uy;
  Point corner[4] = {{p->x, p->y},
                     {right, under},
                     {right + p->vx, under + p->vy},
                     {p->x + p->vx, p->y + p->vy}};
  return box_of_points(corner, 4);
}

// Nothing keeps a glyph inside its text's box: a slanted one overhangs, a hostile one is
// miles away.
static Box box_of_text(const ListText *text) {
  Box              box = {text->x, text->y, text->x + text->w, text->y + text->h};
  const ListRun   *run = list_text_runs(text);
  const ListGlyph *glyph = list_text_glyphs(text);
  for (uint32_t i = 0; i < text->runs; i++) {
    float em = run[i].size * text->scale;
    for (const ListGlyph *end = glyph + run[i].glyphs; glyph < end; glyph++) {
      float x = text->x + glyph->x * text->scale, y = text->y + glyph->y * text->scale;
      widen(&box, x - em / 2, y - em * 1.5f);
      widen(&box, x + em * 1.5f, y + em / 2);
    }
  }
  return box;
}

static Box box_of(const ListHead *head) {
  switch (head->op) {
  case LIST_RECT: {
    const ListRect *rect = (const ListRect *)head;
    return (Box){rect->x, rect->y, rect->x + rect->w, rect->y + rect->h};
  }
  case LIST_SHAPE: {
    const ListShape *shape = (const ListShape *)head;
    return box_of_points(list_shape_points(shape), shape->points);
  }
  case LIST_PICTURE: return box_of_picture((const ListPicture *)head);
  case LIST_NINE: {
    const ListNine *nine = (const ListNine *)head;
    return (Box){nine->x, nine->y, nine->x + nine->w, nine->y + nine->h};
  }
  case LIST_QUAD: return box_of_points(((const ListQuad *)head)->corner, 4);
  case LIST_TARGET: {
    const ListTarget *target = (const ListTarget *)head;
    return (Box){target->x, target->y, target->x + target->w, target->y + target->h};
  }
  default: return box_of_text((const ListText *)head);
  }
}

Rect list_bounds(const ListHead *head) {
  Box   box = box_of(head);
  float x0 = fmaxf(box.x0, head->clip_x0), y0 = fmaxf(box.y0, head->clip_y0);
  float x1 = fminf(box.x1, head->clip_x1), y1 = fminf(box.y1, head->clip_y1);
  if (!(x0 < x1 && y0 < y1)) return (Rect){0};
  return (Rect){x0, y0, x1 - x0, y1 - y0};
}
