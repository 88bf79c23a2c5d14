#include "exchange/sheet.h"

#include <stdlib.h>
#include <string.h>

#include "base/charset.h"
#include "base/mem.h"

void sheet_free(Sheet *sheet) {
  for (size_t i = 0; i < sheet->rows; i++) {
    for (size_t k = 0; k < sheet->row[i].cells; k++) free(sheet->row[i].cell[k].text);
    free(sheet->row[i].cell);
  }
  free(sheet->row);
  *sheet = (Sheet){0};
}

SheetRow *sheet_add(Sheet *sheet, int number) {
  if (sheet->rows == sheet->room) {
    sheet->room = sheet->room ? 2 * sheet->room : 64;
    sheet->row = mem_grow(sheet->row, sheet->room, sizeof *sheet->row);
  }
  sheet->row[sheet->rows] = (SheetRow){.number = number};
  return &sheet->row[sheet->rows++];
}

SheetCell *sheet_set(SheetRow *row, size_t column, const char *text) {
  if (column >= row->cells) {
    row->cell = mem_grow(row->cell, column + 1, sizeof *row->cell);
    memset(row->cell + row->cells, 0, (column + 1 - row->cells) * sizeof *row->cell);
    row->cells = column + 1;
  }
  free(row->cell[column].text);
  row->cell[column].text = mem_copy(text);
  return &row->cell[column];
}

const char *sheet_get(const SheetRow *row, size_t column) {
  return column < row->cells && row->cell[column].text ? row->cell[column].text : "";
}

// --- CSV -----------------------------------------------------------------------------

// A cell that a spreadsheet program would take for a formula gets an apostrophe before
// it; so does one that has apostrophes before such a beginning. Reading takes off just
// that one.
static bool is_formula(const char *text) {
  while (*text == '\'') text++;
  return *text && strchr("=+-@\t\r", *text) != NULL;
}

// The mark that the first line has most of, outside quotes.
static char delimiter(const char *text) {
  static const char marks[] = ",;\t";
  int               count[3] = {0}, best = 0;
  bool              quoted = false;
  for (; *text && (quoted || *text != '\n'); text++) {
    if (*text == '"') quoted = !quoted;
    const char *mark = quoted ? NULL : strchr(marks, *text);
    if (mark) count[mark - marks]++;
  }
  for (int i = 1; i < 3; i++)
    if (count[i] > count[best]) best = i;
  return marks[best];
}

// One cell from `at` on, into `out`; returns where it ends.
static const char *csv_cell(const char *at, char mark, char *out) {
  bool quoted = *at == '"';
  if (quoted) at++;
  for (; *at; at++) {
    if (quoted && at[0] == '"' && at[1] == '"') {
      at++;
    } else if (quoted && *at == '"') {
      quoted = false;
      continue;
    } else if (!quoted &&
               (*at == mark || *at == '\n' || (*at == '\r' && at[1] == '\n'))) {
      break;
    }
    if (*at == '\r' && at[1] == '\n') continue;
    *out++ = *at;
  }
  *out = '\0';
  return at;
}

bool sheet_read_csv(Sheet *sheet, const char *bytes, size_t size) {
  char *text = charset_utf8(bytes, size, &sheet->converted);
  if (!text) return false;
  char        mark = delimiter(text), *cell = mem_new(strlen(text) + 1);
  const char *at = text;
  for (int number = 1; *at; number++) {  // as a spreadsheet program counts rows
    SheetRow *row = sheet_add(sheet, number);
    for (size_t column = 0;; column++) {
      at = csv_cell(at, mark, cell);
      sheet_set(row, column, cell + (*cell == '\'' && is_formula(cell)));
      if (*at != mark) break;
      at++;
    }
    at += *at == '\r';
    at += *at == '\n';
  }
  free(cell);
  free(text);
  return true;
}

void sheet_write_csv(const Sheet *sheet, FILE *to) {
  fputs("\xef\xbb\xbf", to);
  for (size_t i = 0; i < sheet->rows; i++) {
    const SheetRow *row = &sheet->row[i];
    for (size_t k = 0; k < row->cells; k++) {
      const char *text = sheet_get(row, k);
      const char *mark = is_formula(text) ? "'" : "";
      if (k) fputc(',', to);
      if (!strpbrk(text, ",\"\r\n")) {
        fprintf(to, "%s%s", mark, text);
        continue;
      }
      fprintf(to, "\"%s", mark);
      for (; *text; text++) {
        if (*text == '"') fputc('"', to);
        fputc(*text, to);
      }
      fputc('"', to);
    }
    fputs("\r\n", to);
  }
}
