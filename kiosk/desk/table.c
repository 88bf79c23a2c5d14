#include "desk/table.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void table_free(Table *table) {
  size_t cells = table->rows * (size_t)table->columns;
  for (size_t i = 0; i < cells; i++) free(table->cell[i].text);
  free(table->cell);
  free(table->title);
  free(table->foot);
}

TableCell *table_add(Table *table) {
  size_t columns = (size_t)table->columns, used = table->rows * columns;
  if ((table->rows & (table->rows + 1)) == 0)  // full at 0, 1, 3, 7 ... rows
    table->cell =
      mem_grow(table->cell, (2 * table->rows + 1) * columns, sizeof *table->cell);
  table->rows++;
  for (size_t i = 0; i < columns; i++) table->cell[used + i] = (TableCell){.none = true};
  return table->cell + used;
}

static const TableCell *cell_at(const Table *table, size_t row, int column) {
  return &table->cell[row * (size_t)table->columns + (size_t)column];
}

// The cell as people read it; a number goes into the buffer.
static const char *show(const TableCell *cell, char buffer[24]) {
  if (cell->none) return "-";
  if (cell->text) return cell->text;
  snprintf(buffer, 24, "%" PRId64, cell->number);
  return buffer;
}

// ---- text ----

// Places on a terminal: what is not ASCII here is Chinese and takes two.
static int width_of(const char *text) {
  int width = 0;
  for (; *text; text++) {
    unsigned char c = (unsigned char)*text;
    if (c < 0x80) width++;
    if (c >= 0xC0) width += 2;
  }
  return width;
}

static void put_cell(FILE *to, const char *text, int width, bool right) {
  int pad = width - width_of(text);
  if (right)
    fprintf(to, "%*s%s", pad, "", text);
  else
    fprintf(to, "%s%*s", text, pad, "");
}

static void put_row(const Table *table, FILE *to, const int *width,
                    const TableCell *cells) {
  char buffer[24];
  for (int c = 0; c < table->columns; c++) {
    const char *text = cells ? show(&cells[c], buffer) : table->column[c].heading;
    if (c > 0) fputs("  ", to);
    put_cell(to, text, width[c], table->column[c].number);
  }
  fputc('\n', to);
}

void table_write_text(const Table *table, FILE *to) {
  int  width[TABLE_COLUMNS_MAX];
  char buffer[24];
  for (int c = 0; c < table->columns; c++) {
    width[c] = width_of(table->column[c].heading);
    for (size_t r = 0; r < table->rows; r++) {
      int w = width_of(show(cell_at(table, r, c), buffer));
      if (w > width[c]) width[c] = w;
    }
  }
  fprintf(to, "%s\n\n", table->title);
  put_row(table, to, width, NULL);
  for (size_t r = 0; r < table->rows; r++)
    put_row(table, to, width, cell_at(table, r, 0));
  fprintf(to, "\n%s", table->foot);
}

// ---- CSV ----

// A sheet takes text that begins like this for a formula.
static bool looks_like_formula(const char *text) {
  return *text && strchr("=+-@\t\r", *text) && strcmp(text, "-") != 0;
}

static void put_csv(FILE *to, const char *text) {
  const char *mark = looks_like_formula(text) ? "'" : "";
  if (!strpbrk(text, ",\"\r\n")) {
    fprintf(to, "%s%s", mark, text);
    return;
  }
  fprintf(to, "\"%s", mark);
  for (; *text; text++) {
    if (*text == '"') fputc('"', to);
    fputc(*text, to);
  }
  fputc('"', to);
}

void table_write_csv(const Table *table, FILE *to) {
  char buffer[24];
  fputs("\xEF\xBB\xBF", to);
  for (int c = 0; c < table->columns; c++) {
    if (c > 0) fputc(',', to);
    put_csv(to, table->column[c].heading);
  }
  fputs("\r\n", to);
  for (size_t r = 0; r < table->rows; r++) {
    for (int c = 0; c < table->columns; c++) {
      const TableCell *cell = cell_at(table, r, c);
      if (c > 0) fputc(',', to);
      if (cell->text)
        put_csv(to, cell->text);
      else
        fputs(show(cell, buffer), to);
    }
    fputs("\r\n", to);
  }
}

// ---- JSON ----

static void put_json(FILE *to, const char *text) {
  fputc('"', to);
  for (; *text; text++) {
    if (*text == '"' || *text == '\\')
      fprintf(to, "\\%c", *text);
    else if ((unsigned char)*text < ' ')
      fprintf(to, "\\u%04x", (unsigned)*text);
    else
      fputc(*text, to);
  }
  fputc('"', to);
}

static void put_day(FILE *to, const char *name, const char *day) {
  fprintf(to, ",\"%s\":", name);
  if (*day)
    put_json(to, day);
  else
    fputs("null", to);
}

static void put_object(const Table *table, FILE *to, const TableCell *cells) {
  for (int c = 0; c < table->columns; c++) {
    fprintf(to, "%c\"%s\":", c ? ',' : '{', table->column[c].name);
    if (cells[c].none)
      fputs("null", to);
    else if (cells[c].text)
      put_json(to, cells[c].text);
    else
      fprintf(to, "%" PRId64, cells[c].number);
  }
  fputc('}', to);
}

void table_write_json(const Table *table, FILE *to) {
  fputs("{\"report\":", to);
  put_json(to, table->name);
  put_day(to, "from", table->from);
  put_day(to, "to", table->to);
  fputs(",\"rows\":[", to);
  for (size_t r = 0; r < table->rows; r++) {
    fputs(r ? ",\n" : "\n", to);
    put_object(table, to, cell_at(table, r, 0));
  }
  fputs("]}\n", to);
}
