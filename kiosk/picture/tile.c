#include "picture/tile.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "picture/blend.h"

void desk_open(Desk *desk, int w) {
  raster_open(&desk->raster, w, TILE_ROWS);
  desk->scratch = mem_new((size_t)w * sizeof *desk->scratch);
}

void desk_close(Desk *desk) {
  raster_close(&desk->raster);
  free(desk->scratch);
  desk->scratch = NULL;
}

// Fills a shape's or a rectangle's ink from its paint. `clip` shrinks to where a picture
// lies.
static bool dip(Ink *ink, Gradient *gradient, const Scene *scene, const Item *item,
                const ListPaint *paint, Box *clip) {
  if (paint->kind == PAINT_SOLID) {
    ink->color = blend_premultiply(paint->color, item->alpha);
    return ink->color != 0;
  }
  if (paint->kind != PAINT_PICTURE) {
    const PlaceView *view = &item->view;
    gradient_make(gradient, paint, item->alpha, view->scale, view->left, view->top);
    ink->gradient = gradient;
    ink->alpha = 255;
    ink->opaque = item->alpha >= 1 && !ink->add && gradient_opaque(paint);
    return true;
  }
  if (!item->count) return false;
  const Place *place = &scene->places[item->first];
  Box          lies = {(int)floorf(place->x0 + 0.5f), (int)floorf(place->y0 + 0.5f),
                       (int)floorf(place->x1 + 0.5f), (int)floorf(place->y1 + 0.5f)};
  *clip = box_common(*clip, lies);
  ink->sampler = &place->sampler;
  return !box_empty(*clip);
}

static void paint_rect(const Scene *scene, const Item *item, Ink *ink, Box clip) {
  const ListRect *rect = (const ListRect *)item->head;
  Gradient        gradient;
  if (!dip(ink, &gradient, scene, item, &rect->paint, &clip)) return;
  Point from = place_point(&item->view, rect->x, rect->y);
  Point to = place_point(&item->view, rect->x + rect->w, rect->y + rect->h);
  raster_box(from.x, from.y, to.x, to.y, clip, ink_row, ink);
}

static void trace(Raster *raster, const ListShape *shape, const PlaceView *view) {
  const uint32_t *ends = list_shape_ends(shape);
  const Point    *points = list_shape_points(shape);
  uint32_t        i = 0;
  for (uint32_t c = 0; c < shape->contours; c++) {
    Point first = place_point(view, points[i].x, points[i].y), before = first;
    for (i++; i < ends[c]; i++) {
      Point next = place_point(view, points[i].x, points[i].y);
      raster_edge(raster, before, next);
      before = next;
    }
    raster_edge(raster, before, first);
  }
}

static void paint_shape(const Scene *scene, Desk *desk, const Item *item, Ink *ink,
                        Box clip) {
  const ListShape *shape = (const ListShape *)item->head;
  Gradient         gradient;
  if (!dip(ink, &gradient, scene, item, &shape->paint, &clip)) return;
  raster_begin(&desk->raster, clip);
  trace(&desk->raster, shape, &item->view);
  raster_end(&desk->raster, shape->even_odd, ink_row, ink);
}

static void paint_place(const Scene *scene, Desk *desk, const Item *item, Ink *ink,
                        Box clip) {
  if (!item->count) return;
  const Place *place = &scene->places[item->first];
  ink->sampler = &place->sampler;
  if (place->upright) {
    raster_box(place->x0, place->y0, place->x1, place->y1, clip, ink_row, ink);
    return;
  }
  raster_begin(&desk->raster, clip);
  for (int i = 0; i < 4; i++)
    raster_edge(&desk->raster, place->corner[i], place->corner[(i + 1) % 4]);
  raster_end(&desk->raster, false, ink_row, ink);
}

static void paint_item(const Scene *scene, Desk *desk, const Item *item, Box clip) {
  Ink ink = {
    .pixels = scene->pixels,
    .stride = scene->stride,
    .scratch = desk->scratch,
    .add = item->head->flags & LIST_FLAG_ADD,
    .alpha = blend_byte(item->alpha),
  };
  ink.opaque = item->picture && item->picture->opaque && !ink.add;
  switch (item->head->op) {
  case LIST_RECT: paint_rect(scene, item, &ink, clip); break;
  case LIST_SHAPE: paint_shape(scene, desk, item, &ink, clip); break;
  case LIST_TEXT: stamps_paint(scene->stamps, item, ink.pixels, ink.stride, clip); break;
  default: paint_place(scene, desk, item, &ink, clip); break;
  }
}

static void paint_ground(const Scene *scene, Box tile) {
  uint32_t *row = scene->pixels + (size_t)tile.y0 * (size_t)scene->stride + tile.x0;
  for (int y = tile.y0; y < tile.y1; y++, row += scene->stride)
    blend_fill(row, tile.x1 - tile.x0, TILE_GROUND);
}

// The last item that hides all of the tile; 0 with *ground when none does.
static int lowest_seen(const Plan *plan, Box tile, bool *ground) {
  int i = plan->n - 1;
  while (i >= 0 && !box_holds(plan->items[i].cover, tile)) i--;
  *ground = i < 0;
  return i < 0 ? 0 : i;
}

void tile_paint(const Scene *scene, Desk *desk, Box tile) {
  const Plan *plan = scene->plan;
  bool        ground;
  int         i = lowest_seen(plan, tile, &ground);
  if (ground) paint_ground(scene, tile);
  for (; i < plan->n; i++) {
    Box clip = box_common(plan->items[i].box, tile);
    if (!box_empty(clip)) paint_item(scene, desk, &plan->items[i], clip);
  }
}
