// grid.h - a table with a row a group of the index: measures beside keys, and beside them
// the days they stand for and the same period of the last year.
#ifndef KIOSK_DESK_GRID_H
#define KIOSK_DESK_GRID_H

#include "desk/report.h"

enum { GRID_MEASURES_MAX = 16 };

// The dimensions and the period are those asked; measures that these can't have are left
// out. False with fail().
bool grid_fill(const ReportAsk *ask, const int *measures, int count, Table *table);

#endif
