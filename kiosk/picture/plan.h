// plan.h - one frame as items: commands, and lines of text, each with the pixels it can
// touch.
#ifndef KIOSK_PICTURE_PLAN_H
#define KIOSK_PICTURE_PLAN_H

#include "picture/cells.h"
#include "picture/paint.h"
#include "picture/place.h"

typedef struct {
  const ListHead     *head;
  const PaintPicture *picture;  // NULL: it has none, or there is none
  PlaceView           view;
  float               alpha;  // the command's times its layer's
  Box                 box;    // nothing outside is touched
  Box                 cover;  // here everything beneath is hidden; may be empty

  // LIST_TEXT: the glyphs of one line in one look.
  const ListRun   *run;
  const ListGlyph *glyph;
  uint32_t         glyphs;

  // Filled in before the frame is painted: in the stamps for text, else in the places.
  int first, count;
} Item;

typedef struct {
  Item *items;
  int   n, room;
  Box   screen;  // the canvas in device pixels
} Plan;

void plan_close(Plan *plan);
void plan_begin(Plan *plan, const PaintView *view, int w, int h);
// Adds what is visible of a layer, and mixes it into the cells.
void plan_add(Plan *plan, const PaintLayer *layer, const PaintView *view, Cells *cells);

#endif
