// sheet.h - a table of texts: what a spreadsheet program has saved, and what it can open.
#ifndef KIOSK_EXCHANGE_SHEET_H
#define KIOSK_EXCHANGE_SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

typedef struct {
  char *text;  // owned, UTF-8; NULL: empty
  bool
    dated;  // the spreadsheet program kept a date; the text is that date as it was shown
} SheetCell;

typedef struct {
  SheetCell *cell;
  size_t     cells;
  int        number;  // the row's number in the file, from 1
} SheetRow;

typedef struct {
  SheetRow *row;
  size_t    rows, room;
  bool      converted;  // it was not UTF-8, but GB 18030
} Sheet;

void      sheet_free(Sheet *sheet);
SheetRow *sheet_add(Sheet *sheet, int number);
// The cell in that column, from 0; the row grows to it. Takes a copy.
SheetCell  *sheet_set(SheetRow *row, size_t column, const char *text);
const char *sheet_get(const SheetRow *row, size_t column);  // "" when empty

// CSV (RFC 4180; comma, semicolon or tab, whichever the first line has), in UTF-8 with or
// without a mark, or in GB 18030 as Chinese spreadsheet programs save it. False with
// fail().
bool sheet_read_csv(Sheet *sheet, const char *bytes, size_t size);
// With a mark and CRLF, so that every spreadsheet program reads it as UTF-8.
void sheet_write_csv(const Sheet *sheet, FILE *to);

// The first sheet of an Office Open XML workbook (ECMA-376). False with fail().
bool sheet_read_xlsx(Sheet *sheet, const char *bytes, size_t size);
// The first row as the head of a table. False with fail().
bool sheet_write_xlsx(const Sheet *sheet, const char *file);

#endif
