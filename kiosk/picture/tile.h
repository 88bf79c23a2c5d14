// tile.h - the items of a frame onto one rectangle of the picture.
#ifndef KIOSK_PICTURE_TILE_H
#define KIOSK_PICTURE_TILE_H

#include "picture/ink.h"
#include "picture/plan.h"
#include "picture/stamps.h"

enum { TILE_ROWS = CELL };  // a tile is no higher

// Beside and beneath everything: deep sea.
static const uint32_t TILE_GROUND = 0xFF0B2A3A;

// What is ready to be painted; threads only read it.
typedef struct {
  const Plan   *plan;
  const Stamps *stamps;
  const Place  *places;
  uint32_t     *pixels;
  int           stride;
} Scene;

// The room one thread works in.
typedef struct {
  Raster    raster;
  uint32_t *scratch;
} Desk;

void desk_open(Desk *desk, int w);  // for tiles as wide as that
void desk_close(Desk *desk);
void tile_paint(const Scene *scene, Desk *desk, Box tile);

#endif
