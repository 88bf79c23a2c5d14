#include "picture/plan.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "picture/gradient.h"
#include "picture/hash.h"

enum { FAR = 1 << 24 };  // pixels; every float below is an int, and sums don't overflow

void plan_close(Plan *plan) {
  free(plan->items);
  *plan = (Plan){0};
}

static int whole(float x) {
  return (int)fminf(fmaxf(x, -FAR), FAR);
}

static Box pixels_around(Point from, Point to) {
  return (Box){whole(floorf(from.x)), whole(floorf(from.y)), whole(ceilf(to.x)),
               whole(ceilf(to.y))};
}

static Box pixels_inside(Point from, Point to) {
  return (Box){whole(ceilf(from.x)), whole(ceilf(from.y)), whole(floorf(to.x)),
               whole(floorf(to.y))};
}

// Clips lie on whole pixels, the nearest ones.
static Box nearest_pixels(const PlaceView *view, float x0, float y0, float x1, float y1) {
  Point from = place_point(view, x0, y0), to = place_point(view, x1, y1);
  return (Box){whole(floorf(from.x + 0.5f)), whole(floorf(from.y + 0.5f)),
               whole(floorf(to.x + 0.5f)), whole(floorf(to.y + 0.5f))};
}

void plan_begin(Plan *plan, const PaintView *view, int w, int h) {
  plan->n = 0;
  PlaceView place = {view->scale, view->left, view->top};
  plan->screen = box_common(nearest_pixels(&place, 0, 0, view->width, view->height),
                            (Box){0, 0, w, h});
}

static const ListPaint *paint_of(const ListHead *head) {
  if (head->op == LIST_RECT) return &((const ListRect *)head)->paint;
  if (head->op == LIST_SHAPE) return &((const ListShape *)head)->paint;
  return NULL;
}

static uint32_t handle_of(const ListHead *head) {
  const ListPaint *paint = paint_of(head);
  if (paint) return paint->kind == PAINT_PICTURE ? paint->handle : 0;
  switch (head->op) {
  case LIST_PICTURE: return ((const ListPicture *)head)->handle;
  case LIST_NINE: return ((const ListNine *)head)->handle;
  case LIST_QUAD: return ((const ListQuad *)head)->handle;
  default: return 0;
  }
}

static bool opaque_paint(const ListPaint *paint) {
  if (paint->kind == PAINT_SOLID) return paint->color >> 24 == 255;
  return paint->kind != PAINT_PICTURE && gradient_opaque(paint);
}

// The whole pixels that a plain upright command hides.
static Box cover_of(const Item *item) {
  const ListHead *head = item->head;
  Box             none = {0};
  if (item->alpha < 1 || head->flags & LIST_FLAG_ADD) return none;
  Point from, to;
  if (head->op == LIST_RECT) {
    const ListRect *rect = (const ListRect *)head;
    if (!opaque_paint(&rect->paint)) return none;
    from = place_point(&item->view, rect->x, rect->y);
    to = place_point(&item->view, rect->x + rect->w, rect->y + rect->h);
  } else if (head->op == LIST_PICTURE) {
    const PaintPicture *p = item->picture;
    bool                full = p->opaque && p->w == p->full_w && p->h == p->full_h;
    const ListPicture  *command = (const ListPicture *)head;
    if (!full || !place_upright(command, &item->view, &from, &to)) return none;
  } else {
    return none;
  }
  return box_common(pixels_inside(from, to), item->box);
}

static void add_item(Plan *plan, Cells *cells, Item *item, uint64_t hash) {
  if (plan->n == plan->room) {
    plan->room = plan->room ? 2 * plan->room : 1024;
    plan->items = mem_grow(plan->items, (size_t)plan->room, sizeof *plan->items);
  }
  plan->items[plan->n++] = *item;
  cells_mix(cells, item->box, hash);
}

// Lines are items of their own, so that a word that changes repaints little.
static uint32_t line_length(const ListGlyph *glyph, uint32_t n) {
  uint32_t i = 1;
  while (i < n && glyph[i].y == glyph[0].y) i++;
  return i;
}

static Box box_of_line(const Item *item, const ListText *text) {
  float left = item->glyph[0].x, right = left;
  for (uint32_t i = 1; i < item->glyphs; i++) {
    left = fminf(left, item->glyph[i].x);
    right = fmaxf(right, item->glyph[i].x);
  }
  float k = text->scale, em = item->run->size * k;
  float x = text->x, y = text->y + item->glyph[0].y * k;
  Point from = place_point(&item->view, x + left * k - em / 2, y - 1.5f * em);
  Point to = place_point(&item->view, x + right * k + 1.5f * em, y + em / 2);
  return pixels_around(from, to);
}

static uint64_t hash_of_line(const Item *item, const ListText *text, uint64_t salt) {
  // Not the size of the command: another line's length is none of this line's business.
  const ListHead *head = &text->head;
  float           numbers[] = {head->alpha,   head->clip_x0, head->clip_y0,
                               head->clip_x1, head->clip_y1, text->x,
                               text->y,       text->scale,   item->run->size};
  uint32_t        bits[9];
  memcpy(bits, numbers, sizeof bits);
  uint64_t hash =
    hash_words(hash_mix(salt, head->op | (uint64_t)head->flags << 16), bits, 9);
  return hash_words(hash_mix(hash, item->run->color), (const uint32_t *)item->glyph,
                    item->glyphs * sizeof *item->glyph / 4);
}

static void add_text(Plan *plan, Cells *cells, Item *item, Box clip, uint64_t salt) {
  const ListText *text = (const ListText *)item->head;
  item->run = list_text_runs(text);
  item->glyph = list_text_glyphs(text);
  for (uint32_t r = 0; r < text->runs; r++, item->run++) {
    for (uint32_t left = item->run->glyphs; left > 0; left -= item->glyphs) {
      item->glyphs = line_length(item->glyph, left);
      item->box = box_common(box_of_line(item, text), clip);
      if (!box_empty(item->box))
        add_item(plan, cells, item, hash_of_line(item, text, salt));
      item->glyph += item->glyphs;
    }
  }
}

static void add_command(Plan *plan, Cells *cells, Item *item, Box clip, uint64_t salt) {
  const ListHead *head = item->head;
  Rect            bounds = list_bounds(head);
  if (!(bounds.w > 0 && bounds.h > 0)) return;
  Point from = place_point(&item->view, bounds.x, bounds.y);
  Point to = place_point(&item->view, bounds.x + bounds.w, bounds.y + bounds.h);
  item->box = box_common(pixels_around(from, to), clip);
  if (box_empty(item->box)) return;
  item->cover = cover_of(item);
  if (item->picture) salt = hash_mix(salt, item->picture->id);
  add_item(plan, cells, item, hash_words(salt, (const uint32_t *)head, head->words));
}

static uint64_t salt_of(const PaintLayer *layer, const PlaceView *view, Box clip) {
  float    numbers[] = {layer->alpha, view->left, view->top};
  uint32_t bits[3];
  memcpy(bits, numbers, sizeof bits);
  int      sides[] = {clip.x0, clip.y0, clip.x1, clip.y1};
  uint64_t salt = hash_words(3, bits, 3);
  for (int i = 0; i < 4; i++) salt = hash_mix(salt, (uint64_t)sides[i]);
  return salt;
}

void plan_add(Plan *plan, const PaintLayer *layer, const PaintView *view, Cells *cells) {
  PlaceView still = {view->scale, view->left, view->top}, moved = still;
  // By whole pixels: what moves stays crisp, and pictures stay 1 to 1.
  moved.left += floorf(layer->dx * view->scale + 0.5f);
  moved.top += floorf(layer->dy * view->scale + 0.5f);
  Box clip = plan->screen;
  if (layer->clip.w != 0) {
    const Rect *r = &layer->clip;
    clip = box_common(clip, nearest_pixels(&still, r->x, r->y, r->x + r->w, r->y + r->h));
  }
  if (box_empty(clip)) return;

  uint64_t        salt = salt_of(layer, &moved, clip);
  const ListHead *head = NULL;
  while ((head = list_next(layer->words, layer->used, head))) {
    if (head->op == LIST_TARGET) continue;  // is no paint
    Item item = {.head = head, .view = moved, .alpha = head->alpha * layer->alpha};
    Box  inner = box_common(clip, nearest_pixels(&moved, head->clip_x0, head->clip_y0,
                                                 head->clip_x1, head->clip_y1));
    if (!(item.alpha > 0) || box_empty(inner)) continue;
    uint32_t handle = handle_of(head);
    if (handle) {
      item.picture = handle < layer->pictures ? &layer->picture[handle] : NULL;
      if (!item.picture || !item.picture->pixels) continue;
    }
    if (head->op == LIST_TEXT)
      add_text(plan, cells, &item, inner, salt);
    else
      add_command(plan, cells, &item, inner, salt);
  }
}
