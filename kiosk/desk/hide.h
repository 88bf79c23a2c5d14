// hide.h - makes a table fit for everybody: no cell is left that tells of fewer than ten.
#ifndef KIOSK_DESK_HIDE_H
#define KIOSK_DESK_HIDE_H

#include "desk/table.h"

enum { HIDE_UNDER = 10 };

// In columns of counts, cells from 1 to 9 become "＜10"; where that is one cell of its
// column only, the next smallest becomes "＊", or a subtraction would show it. What is
// made of hidden counts becomes "＊" too. The foot says so.
void hide_few(Table *table);
// The same for a table whose rows do not add up to anything: only cells under ten.
void hide_alone(Table *table);
// One cell, because others would tell it or be told by it.
void hide_cell(TableCell *cell);

#endif
