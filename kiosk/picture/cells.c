#include "picture/cells.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "picture/hash.h"

void cells_open(Cells *cells, int w, int h) {
  *cells = (Cells){.w = w, .h = h};
  cells->columns = (w + CELL - 1) / CELL;
  cells->rows = (h + CELL - 1) / CELL;
  size_t n = (size_t)cells->columns * (size_t)cells->rows;
  cells->now = mem_new(n * sizeof *cells->now);
  cells->shown = mem_new(n * sizeof *cells->shown);
  cells->dirty = mem_new(n * sizeof *cells->dirty);
}

void cells_close(Cells *cells) {
  free(cells->now);
  free(cells->shown);
  free(cells->dirty);
  *cells = (Cells){0};
}

static int count(const Cells *cells) {
  return cells->columns * cells->rows;
}

// In cells instead of pixels.
static Box cells_of(Box box) {
  return (Box){box.x0 / CELL, box.y0 / CELL, (box.x1 - 1) / CELL + 1,
               (box.y1 - 1) / CELL + 1};
}

void cells_begin(Cells *cells) {
  for (int i = 0; i < count(cells); i++) cells->now[i] = 1;
}

void cells_mix(Cells *cells, Box box, uint64_t hash) {
  Box at = cells_of(box);
  for (int y = at.y0; y < at.y1; y++) {
    uint64_t *row = cells->now + y * cells->columns;
    for (int x = at.x0; x < at.x1; x++) row[x] = hash_mix(row[x], hash);
  }
}

// Runs of dirty cells of each row, joined with the run above where both have the same
// ends. -1 if they are more than max.
static int join(const Cells *cells, Box *boxes, int max) {
  int n = 0;
  for (int y = 0; y < cells->rows; y++) {
    const bool *row = cells->dirty + y * cells->columns;
    for (int x = 0; x < cells->columns;) {
      int from = x;
      while (x < cells->columns && row[x]) x++;
      if (x++ == from) continue;
      int past = x - 1, above = n - 1;
      while (above >= 0 && !(boxes[above].y1 == y && boxes[above].x0 == from &&
                             boxes[above].x1 == past))
        above--;
      if (above >= 0) {
        boxes[above].y1 = y + 1;
        continue;
      }
      if (n == max) return -1;
      boxes[n++] = (Box){from, y, past, y + 1};
    }
  }
  return n;
}

static Box around(const Cells *cells) {
  Box all = {cells->columns, cells->rows, 0, 0};
  for (int y = 0; y < cells->rows; y++)
    for (int x = 0; x < cells->columns; x++)
      if (cells->dirty[y * cells->columns + x]) {
        all.x0 = box_least(all.x0, x);
        all.y0 = box_least(all.y0, y);
        all.x1 = box_most(all.x1, x + 1);
        all.y1 = box_most(all.y1, y + 1);
      }
  return all;
}

static void soil(Cells *cells, Box at) {
  for (int y = at.y0; y < at.y1; y++)
    memset(cells->dirty + y * cells->columns + at.x0, true, (size_t)(at.x1 - at.x0));
}

// One run a row, from its first dirty cell to its last.
static void fill_rows(Cells *cells) {
  for (int y = 0; y < cells->rows; y++) {
    bool *row = cells->dirty + y * cells->columns;
    int   from = 0, past = cells->columns;
    while (from < past && !row[from]) from++;
    while (past > from && !row[past - 1]) past--;
    soil(cells, (Box){from, y, past, y + 1});
  }
}

int cells_changed(Cells *cells, bool all, Box *boxes, int max) {
  for (int i = 0; i < count(cells); i++)
    cells->dirty[i] = all || cells->now[i] != cells->shown[i];
  int n = join(cells, boxes, max);
  if (n < 0) {
    fill_rows(cells);
    n = join(cells, boxes, max);
  }
  if (n < 0) {
    soil(cells, around(cells));
    n = join(cells, boxes, max);
  }
  for (int i = 0; i < n; i++)
    boxes[i] = (Box){boxes[i].x0 * CELL, boxes[i].y0 * CELL,
                     box_least(boxes[i].x1 * CELL, cells->w),
                     box_least(boxes[i].y1 * CELL, cells->h)};
  return n;
}

bool cells_dirty(const Cells *cells, Box box) {
  Box at = cells_of(box);
  for (int y = at.y0; y < at.y1; y++)
    for (int x = at.x0; x < at.x1; x++)
      if (cells->dirty[y * cells->columns + x]) return true;
  return false;
}

void cells_end(Cells *cells) {
  uint64_t *shown = cells->shown;
  cells->shown = cells->now;
  cells->now = shown;
}

void cells_spoil(Cells *cells, Box box) {
  Box at = cells_of(box);
  for (int y = at.y0; y < at.y1; y++)
    for (int x = at.x0; x < at.x1; x++) cells->shown[y * cells->columns + x] = 0;
}
