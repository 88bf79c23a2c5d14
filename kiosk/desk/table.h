// table.h - a finished report as rows of cells, and how it is written. Nothing is counted
// here.
#ifndef KIOSK_DESK_TABLE_H
#define KIOSK_DESK_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "desk/period.h"

enum { TABLE_COLUMNS_MAX = 24 };

typedef struct {
  const char *name;     // of the field in JSON
  const char *heading;  // for people
  bool        number;
} TableColumn;

typedef struct {
  char   *text;  // owned; NULL in a column of numbers
  int64_t number;
  bool    none;  // no data: "-", null
} TableCell;

typedef struct {
  const char *name;                                 // of the report, in JSON
  char       *title, *foot;                         // owned; for people, around the table
  char from[PERIOD_TEXT_MAX], to[PERIOD_TEXT_MAX];  // days, "" when there is no data
  TableColumn column[TABLE_COLUMNS_MAX];
  int         columns;
  TableCell  *cell;  // row by row
  size_t      rows;
} Table;

void table_free(Table *table);
// A new last row, all cells none. Valid until the next one.
TableCell *table_add(Table *table);

void table_write_text(const Table *table, FILE *to);
void table_write_csv(const Table *table, FILE *to);
void table_write_json(const Table *table, FILE *to);

#endif
