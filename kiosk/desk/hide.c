#include "desk/hide.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static TableCell *cell_of(Table *table, size_t row, int column) {
  TableCell *cells =
    row < table->rows ? table->cell + row * (size_t)table->columns : table->total;
  return cells + column;
}

static bool shows(const TableCell *cell) {
  return !cell->none && !cell->text && cell->number != 0;
}

static void cover(TableCell *cell, const char *text) {
  free(cell->text);
  *cell = (TableCell){.text = mem_copy(text)};
}

static TableCell *smallest(Table *table, int column) {
  TableCell *least = NULL;
  for (size_t r = 0; r < table->rows; r++) {
    TableCell *cell = cell_of(table, r, column);
    if (shows(cell) && (!least || cell->number < least->number)) least = cell;
  }
  return least;
}

static void hide_column(Table *table, int column, bool seconds) {
  size_t hidden = 0, rows = table->rows + (table->total != NULL);
  for (size_t r = 0; r < rows; r++) {
    TableCell *cell = cell_of(table, r, column);
    if (!shows(cell) || cell->number >= HIDE_UNDER) continue;
    cover(cell, "＜10");
    hidden += r < table->rows;
  }
  TableCell *second = hidden == 1 && seconds ? smallest(table, column) : NULL;
  if (second) cover(second, "＊");
}

static void hide_made(Table *table, int column) {
  const int *of = table->column[column].of;
  size_t     rows = table->rows + (table->total != NULL);
  for (size_t r = 0; r < rows; r++) {
    bool hidden = false;
    for (int i = 0; i < 2; i++)
      hidden = hidden || (of[i] > 0 && cell_of(table, r, of[i])->text);
    TableCell *cell = cell_of(table, r, column);
    if (hidden && !cell->none && !(cell->text && !*cell->text)) cover(cell, "＊");
  }
}

static void hide(Table *table, bool seconds) {
  static const char *const said[2] = {
    "＜10 = 不足 10，隐去；＊ = 隐去，以免推算出别的数字。\n",
    "＜10 = fewer than 10, hidden; ＊ = hidden, or other figures could be worked out.\n"};
  for (int c = 0; c < table->columns; c++)
    if (table->column[c].counts) hide_column(table, c, seconds);
  for (int c = 0; c < table->columns; c++)
    if (table->column[c].of[0] > 0) hide_made(table, c);
  table_note(table, said[table->english]);
}

void hide_cell(TableCell *cell) {
  if (!cell->none) cover(cell, "＊");
}

void hide_few(Table *table) {
  hide(table, true);
}

void hide_alone(Table *table) {
  hide(table, false);
}
