#include "picture/paint.h"

#include <stdlib.h>

#include "base/mem.h"
#include "picture/crew.h"
#include "picture/rotate.h"
#include "picture/tile.h"

enum {
  TILE_COLUMNS = 10 * CELL,  // a tile and what it is painted from stay in the cache
  HANDS = 2,
  SHARED_PIXELS = 1 << 17,  // less is done before a second thread has woken up
};

struct Painter {
  PaintTarget target;
  PaintView   view;
  int         w, h;    // of the picture, before rotation
  uint32_t   *turned;  // the picture, when the window shows it rotated
  bool        unfinished;

  Cells  cells;
  Plan   plan;
  Stamps stamps;
  Copies copies;
  Place *places;
  int    places_n, places_room;

  Box  *tiles;
  int   tiles_n, tiles_room;
  Scene scene;
  Desk  desk[HANDS];
  Crew *crew;
};

Painter *paint_open(int threads) {
  Painter *painter = mem_new(sizeof *painter);
  if (threads > 1) painter->crew = crew_open();
  return painter;
}

static void close_shape(Painter *painter) {
  cells_close(&painter->cells);
  for (int i = 0; i < HANDS; i++) desk_close(&painter->desk[i]);
  free(painter->turned);
  painter->turned = NULL;
}

void paint_close(Painter *painter) {
  if (!painter) return;
  crew_close(painter->crew);
  close_shape(painter);
  plan_close(&painter->plan);
  stamps_close(&painter->stamps);
  copies_close(&painter->copies);
  free(painter->places);
  free(painter->tiles);
  free(painter);
}

bool paint_unfinished(const Painter *painter) {
  return painter->unfinished;
}

static bool same_shape(const PaintTarget *a, const PaintTarget *b) {
  return a->pixels == b->pixels && a->w == b->w && a->h == b->h &&
         a->stride == b->stride && a->rotate == b->rotate;
}

static void set_shape(Painter *painter, const PaintTarget *target) {
  close_shape(painter);
  bool side = target->rotate == 90 || target->rotate == 270;
  painter->target = *target;
  painter->w = side ? target->h : target->w;
  painter->h = side ? target->w : target->h;
  painter->view = paint_view(target->w, target->h, target->rotate);
  cells_open(&painter->cells, painter->w, painter->h);
  for (int i = 0; i < HANDS; i++) desk_open(&painter->desk[i], TILE_COLUMNS);
  if (target->rotate != 0)
    painter->turned =
      mem_new((size_t)painter->w * (size_t)painter->h * sizeof *painter->turned);
}

static void plan_frame(Painter *painter, const PaintLayer *layers, int n) {
  cells_begin(&painter->cells);
  plan_begin(&painter->plan, &painter->view, painter->w, painter->h);
  for (int i = 0; i < n; i++)
    plan_add(&painter->plan, &layers[i], &painter->view, &painter->cells);
}

// --- what must be there before the first pixel is painted

static bool make_place(PlaceMaker *maker, Place *place, const Item *item) {
  const ListHead     *head = item->head;
  const PaintPicture *picture = item->picture;
  const PlaceView    *view = &item->view;
  switch (head->op) {
  case LIST_RECT:
    return place_paint(maker, place, picture, &((const ListRect *)head)->paint, view);
  case LIST_SHAPE:
    return place_paint(maker, place, picture, &((const ListShape *)head)->paint, view);
  case LIST_PICTURE:
    return place_picture(maker, place, picture, (const ListPicture *)head, view);
  case LIST_NINE: return place_nine(maker, place, picture, (const ListNine *)head, view);
  default: return place_quad(maker, place, picture, (const ListQuad *)head, view);
  }
}

// False when the item will look better in the next frame.
static bool place_item(Painter *painter, Item *item, Cold *cold) {
  if (painter->places_n == painter->places_room) {
    painter->places_room = painter->places_room ? 2 * painter->places_room : 256;
    painter->places =
      mem_grow(painter->places, (size_t)painter->places_room, sizeof *painter->places);
  }
  PlaceMaker maker = {&painter->copies, cold, false};
  item->first = painter->places_n;
  item->count = make_place(&maker, &painter->places[item->first], item);
  painter->places_n += item->count;
  return !maker.later;
}

static bool prepare_item(Painter *painter, Item *item, Cold *cold) {
  if (item->head->op == LIST_TEXT) return stamps_add(&painter->stamps, item, cold);
  return !item->picture || place_item(painter, item, cold);
}

// Looks up glyphs and pictures of all that is to be painted, and marks the cells of what
// could not be had in time.
static void prepare(Painter *painter) {
  Plan *plan = &painter->plan;
  Cold  cold = {0};
  painter->stamps.n = painter->places_n = 0;
  painter->unfinished = false;
  copies_frame(&painter->copies);
  cells_end(&painter->cells);
  for (int i = 0; i < plan->n; i++) {
    Item *item = &plan->items[i];
    if (!cells_dirty(&painter->cells, item->box)) continue;
    if (prepare_item(painter, item, &cold)) continue;
    painter->unfinished = true;
    cells_spoil(&painter->cells, item->box);
  }
}

// --- painting

static void add_tile(Painter *painter, Box tile) {
  if (painter->tiles_n == painter->tiles_room) {
    painter->tiles_room = painter->tiles_room ? 2 * painter->tiles_room : 256;
    painter->tiles =
      mem_grow(painter->tiles, (size_t)painter->tiles_room, sizeof *painter->tiles);
  }
  painter->tiles[painter->tiles_n++] = tile;
}

static int cut_tiles(Painter *painter, const Box *boxes, int n) {
  int area = 0;
  painter->tiles_n = 0;
  for (int i = 0; i < n; i++) {
    Box box = boxes[i];
    area += (box.x1 - box.x0) * (box.y1 - box.y0);
    for (int y = box.y0; y < box.y1; y += TILE_ROWS)
      for (int x = box.x0; x < box.x1; x += TILE_COLUMNS)
        add_tile(painter, (Box){x, y, box_least(x + TILE_COLUMNS, box.x1),
                                box_least(y + TILE_ROWS, box.y1)});
  }
  return area;
}

static void do_tile(void *user, int hand, int part) {
  Painter *painter = user;
  Box      tile = painter->tiles[part];
  tile_paint(&painter->scene, &painter->desk[hand], tile);
  if (painter->turned)
    rotate_copy(painter->turned, painter->w, painter->h, &painter->target, tile);
}

static void paint_tiles(Painter *painter, const Box *boxes, int n) {
  int area = cut_tiles(painter, boxes, n);
  painter->scene = (Scene){
    .plan = &painter->plan,
    .stamps = &painter->stamps,
    .places = painter->places,
    .pixels = painter->turned ? painter->turned : painter->target.pixels,
    .stride = painter->turned ? painter->w : painter->target.stride,
  };
  if (painter->crew && area >= SHARED_PIXELS) {
    crew_do(painter->crew, do_tile, painter, painter->tiles_n);
    return;
  }
  for (int i = 0; i < painter->tiles_n; i++) do_tile(painter, 0, i);
}

int paint_frame(Painter *painter, const PaintTarget *target, const PaintLayer *layers,
                int n, bool all, PaintRect *rects, int max) {
  enum { BOXES_MAX = 64 };
  Box boxes[BOXES_MAX];
  if (target->w <= 0 || target->h <= 0) return 0;
  if (!same_shape(&painter->target, target)) {
    set_shape(painter, target);
    all = true;
  }
  plan_frame(painter, layers, n);
  int changed = cells_changed(&painter->cells, all, boxes, box_least(max, BOXES_MAX));
  if (changed == 0) return 0;

  prepare(painter);
  paint_tiles(painter, boxes, changed);
  for (int i = 0; i < changed; i++)
    rects[i] = rotate_box(boxes[i], painter->w, painter->h, target->rotate);
  return changed;
}
