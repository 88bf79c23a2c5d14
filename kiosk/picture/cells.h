// cells.h - what each cell of the screen shows, as a hash, and which ones changed.
#ifndef KIOSK_PICTURE_CELLS_H
#define KIOSK_PICTURE_CELLS_H

#include "picture/box.h"

enum { CELL = 96 };  // device pixels a side

typedef struct {
  int       w, h, columns, rows;
  uint64_t *now, *shown;
  bool     *dirty;
} Cells;

void cells_open(Cells *cells, int w, int h);
void cells_close(Cells *cells);
void cells_begin(Cells *cells);  // of a frame: empty cells
// Something with that hash paints inside `box` (not empty, inside the screen).
void cells_mix(Cells *cells, Box box, uint64_t hash);
// The dirty cells as at most `max` rectangles that don't overlap. Cells that had to be
// taken along to keep the number down are dirty, too, after this.
int  cells_changed(Cells *cells, bool all, Box *boxes, int max);
bool cells_dirty(const Cells *cells, Box box);  // does it touch a dirty one?
void cells_end(Cells *cells);                   // of a frame: what is now is shown
// Those cells will be dirty in the next frame, whatever is in it. After cells_end().
void cells_spoil(Cells *cells, Box box);

#endif
