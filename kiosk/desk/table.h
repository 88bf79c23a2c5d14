// table.h - a finished report as rows of cells, and how it is written as text. Nothing is
// counted here.
#ifndef KIOSK_DESK_TABLE_H
#define KIOSK_DESK_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "desk/period.h"

enum { TABLE_COLUMNS_MAX = 48, TABLE_SHOWN_MAX = 32 };

typedef enum {
  TABLE_TEXT,
  TABLE_DATE,  // "2026-11-24", or other text where there is no date
  TABLE_NUMBER,
  TABLE_SHARE,    // in thousandths
  TABLE_DECIMAL,  // in hundredths
} TableKind;

typedef struct {
  const char *name;     // of the field in JSON
  const char *heading;  // for people
  TableKind   kind;
  bool        counts;  // visitors or their doings: hidden when few
  bool        adds;    // the column has a total
  bool        aside;   // not on a printed page
  int         of[2];   // columns of counts that it tells about; 0: none
} TableColumn;

typedef struct {
  char   *text;  // owned; in a column of numbers NULL, or what stands for the number
  int64_t number;
  bool    none;   // no data: "-", null
  bool    exact;  // a share or decimal of which JSON tells the value below
  double  value;
} TableCell;

typedef struct {
  const char *name;  // of the report, in JSON
  bool        english;
  const char *title;  // for people
  const char *unit;   // who reports; NULL: to be written by hand
  char       *foot;   // owned; below the table: what the figures mean, a line each
  char from[PERIOD_TEXT_MAX], to[PERIOD_TEXT_MAX];  // days, "" when there is no data
  TableColumn column[TABLE_COLUMNS_MAX];
  int         columns;
  int         chart;  // the column to draw over the first one; 0: none
  size_t      plain;  // rows at the end that are not drawn
  TableCell  *cell;   // row by row
  size_t      rows;
  TableCell  *total;                    // owned; a row for people, NULL: none
  char       *word[TABLE_COLUMNS_MAX];  // owned; of names and headings
  int         words;
} Table;

void table_free(Table *table);
// Keeps a copy for a name or a heading, as long as the table is there.
const char *table_keep(Table *table, const char *text);
// The column of that name, -1 when there is none.
int table_column(const Table *table, const char *name);
// Takes away the columns that are not printed.
void table_trim(Table *table);
// A new last row, all cells none. Valid until the next one.
TableCell *table_add(Table *table);
// Puts a share or decimal, and its exact value; none when that is NAN.
void table_ratio(const TableColumn *column, TableCell *cell, double value);
// Adds up the columns that add, when there are two rows or more. The first cell says so.
void table_total(Table *table);
// One more line of the foot, with its newline.
void             table_note(Table *table, const char *line);
const TableCell *table_at(const Table *table, size_t row, int column);
bool             table_is_text(const TableColumn *column);
// A cell as people read it; a number goes into the buffer.
const char *table_show(const TableColumn *column, const TableCell *cell,
                       char buffer[TABLE_SHOWN_MAX]);
// "2026-07-01 to 2026-09-30". Returns text.
char *table_period(const Table *table, char text[2 * PERIOD_TEXT_MAX]);
// Places of a typewriter: a Chinese character takes two.
int table_width(const char *text);

void table_write_text(const Table *table, FILE *to);
void table_write_csv(const Table *table, FILE *to);
void table_write_json(const Table *table, FILE *to);

#endif
