#include "desk/table.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "base/mem.h"
#include "desk/figure.h"

static void free_cells(TableCell *cell, size_t cells) {
  for (size_t i = 0; cell && i < cells; i++) free(cell[i].text);
  free(cell);
}

void table_free(Table *table) {
  free_cells(table->cell, table->rows * (size_t)table->columns);
  free_cells(table->total, (size_t)table->columns);
  free(table->foot);
  for (int i = 0; i < table->words; i++) free(table->word[i]);
}

const char *table_keep(Table *table, const char *text) {
  if (table->words == TABLE_COLUMNS_MAX) abort();
  return table->word[table->words++] = mem_copy(text);
}

int table_column(const Table *table, const char *name) {
  for (int c = 0; c < table->columns; c++)
    if (strcmp(table->column[c].name, name) == 0) return c;
  return -1;
}

static void trim_cells(const Table *table, TableCell *to, TableCell *from) {
  for (int c = 0; c < table->columns; c++) {
    if (table->column[c].aside)
      free(from[c].text);
    else
      *to++ = from[c];
  }
}

void table_trim(Table *table) {
  int kept = 0, chart = 0;
  for (int c = 0; c < table->columns; c++) kept += !table->column[c].aside;
  for (size_t r = 0; r < table->rows; r++)
    trim_cells(table, table->cell + r * (size_t)kept,
               table->cell + r * (size_t)table->columns);
  if (table->total) trim_cells(table, table->total, table->total);
  kept = 0;
  for (int c = 0; c < table->columns; c++) {
    if (table->column[c].aside) continue;
    if (c == table->chart) chart = kept;
    table->column[kept] = table->column[c];
    table->column[kept].of[0] = table->column[kept].of[1] = 0;
    kept++;
  }
  table->columns = kept;
  table->chart = chart;
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

void table_note(Table *table, const char *line) {
  size_t size = table->foot ? strlen(table->foot) : 0, more = strlen(line) + 1;
  table->foot = mem_grow(table->foot, size + more, 1);
  memcpy(table->foot + size, line, more);
}

const TableCell *table_at(const Table *table, size_t row, int column) {
  return &table->cell[row * (size_t)table->columns + (size_t)column];
}

bool table_is_text(const TableColumn *column) {
  return column->kind == TABLE_TEXT || column->kind == TABLE_DATE;
}

void table_ratio(const TableColumn *column, TableCell *cell, double value) {
  bool none = isnan(value);
  *cell = (TableCell){.none = none, .exact = !none, .value = value};
  if (!none) cell->number = figure_round(value, column->kind == TABLE_SHARE ? 1000 : 100);
}

void table_total(Table *table) {
  if (table->rows < 2) return;
  table->total = mem_new((size_t)table->columns * sizeof *table->total);
  for (int c = 0; c < table->columns; c++) {
    TableCell *total = &table->total[c];
    total->none = table->column[c].adds;
    if (c == 0) total->text = mem_copy(table->english ? "total" : "合计");
    if (c > 0 && !table->column[c].adds) total->text = mem_copy("");
    for (size_t r = 0; table->column[c].adds && r < table->rows; r++) {
      const TableCell *cell = table_at(table, r, c);
      if (cell->none) continue;
      total->none = false;
      total->number += cell->number;
    }
  }
}

const char *table_show(const TableColumn *column, const TableCell *cell,
                       char buffer[TABLE_SHOWN_MAX]) {
  if (cell->none) return "-";
  if (cell->text) return cell->text;
  int64_t n = cell->number;
  if (column->kind == TABLE_SHARE)
    snprintf(buffer, TABLE_SHOWN_MAX, "%s%" PRId64 ".%d%%", n < 0 ? "-" : "",
             (int64_t)(llabs(n) / 10), (int)(llabs(n) % 10));
  else if (column->kind == TABLE_DECIMAL)
    snprintf(buffer, TABLE_SHOWN_MAX, "%s%" PRId64 ".%02d", n < 0 ? "-" : "",
             (int64_t)(llabs(n) / 100), (int)(llabs(n) % 100));
  else
    snprintf(buffer, TABLE_SHOWN_MAX, "%" PRId64, n);
  return buffer;
}

char *table_period(const Table *table, char text[2 * PERIOD_TEXT_MAX]) {
  snprintf(text, 2 * PERIOD_TEXT_MAX, table->english ? "%s to %s" : "%s 至 %s",
           *table->from ? table->from : "-", *table->to ? table->to : "-");
  return text;
}

// What is not ASCII in a table is Chinese.
int table_width(const char *text) {
  int width = 0;
  for (; *text; text++) {
    unsigned char c = (unsigned char)*text;
    if (c < 0x80) width++;
    if (c >= 0xC0) width += 2;
  }
  return width;
}

// ---- text ----

static void put_cell(FILE *to, const char *text, int width, bool right) {
  int pad = width - table_width(text);
  if (right)
    fprintf(to, "%*s%s", pad, "", text);
  else
    fprintf(to, "%s%*s", text, pad, "");
}

static void put_row(const Table *table, FILE *to, const int *width,
                    const TableCell *cells) {
  char buffer[TABLE_SHOWN_MAX];
  for (int c = 0; c < table->columns; c++) {
    const TableColumn *column = &table->column[c];
    const char *text = cells ? table_show(column, &cells[c], buffer) : column->heading;
    if (c > 0) fputs("  ", to);
    put_cell(to, text, width[c], !table_is_text(column));
  }
  fputc('\n', to);
}

static void widen(const Table *table, const TableCell *cells, int *width) {
  char buffer[TABLE_SHOWN_MAX];
  for (int c = 0; c < table->columns; c++) {
    int w = table_width(table_show(&table->column[c], &cells[c], buffer));
    if (w > width[c]) width[c] = w;
  }
}

void table_write_text(const Table *table, FILE *to) {
  int  width[TABLE_COLUMNS_MAX];
  char period[2 * PERIOD_TEXT_MAX];
  for (int c = 0; c < table->columns; c++)
    width[c] = table_width(table->column[c].heading);
  for (size_t r = 0; r < table->rows; r++) widen(table, table_at(table, r, 0), width);
  if (table->total) widen(table, table->total, width);
  fputs(table->title, to);
  if (*table->from || *table->to) fprintf(to, "  %s", table_period(table, period));
  fputs("\n\n", to);
  put_row(table, to, width, NULL);
  for (size_t r = 0; r < table->rows; r++)
    put_row(table, to, width, table_at(table, r, 0));
  if (table->total) put_row(table, to, width, table->total);
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

static void put_bare(const TableColumn *column, const TableCell *cell, FILE *to) {
  int64_t n = cell->number;
  char    buffer[TABLE_SHOWN_MAX];
  if (column->kind == TABLE_SHARE)
    fprintf(to, "%s%d.%03d", n < 0 ? "-" : "", (int)(llabs(n) / 1000),
            (int)(llabs(n) % 1000));
  else
    fputs(table_show(column, &(TableCell){.number = n}, buffer), to);
}

void table_write_csv(const Table *table, FILE *to) {
  fputs("\xEF\xBB\xBF", to);
  for (int c = 0; c < table->columns; c++) {
    if (c > 0) fputc(',', to);
    put_csv(to, table->column[c].heading);
  }
  fputs("\r\n", to);
  for (size_t r = 0; r < table->rows; r++) {
    for (int c = 0; c < table->columns; c++) {
      const TableCell *cell = table_at(table, r, c);
      if (c > 0) fputc(',', to);
      if (cell->none)
        fputc('-', to);
      else if (cell->text)
        put_csv(to, cell->text);
      else
        put_bare(&table->column[c], cell, to);
    }
    fputs("\r\n", to);
  }
}

// ---- JSON ----

static void put_day(FILE *to, const char *name, const char *day) {
  fprintf(to, ",\"%s\":", name);
  if (*day)
    json_text(to, day);
  else
    fputs("null", to);
}

static void put_object(const Table *table, FILE *to, const TableCell *cells) {
  for (int c = 0; c < table->columns; c++) {
    fprintf(to, "%c\"%s\":", c ? ',' : '{', table->column[c].name);
    if (cells[c].none)
      fputs("null", to);
    else if (cells[c].text)
      json_text(to, cells[c].text);
    else if (cells[c].exact)
      fprintf(to, "%.12g", cells[c].value);
    else
      put_bare(&table->column[c], &cells[c], to);
  }
  fputc('}', to);
}

void table_write_json(const Table *table, FILE *to) {
  fputs("{\"report\":", to);
  json_text(to, table->name);
  put_day(to, "from", table->from);
  put_day(to, "to", table->to);
  fputs(",\"rows\":[", to);
  for (size_t r = 0; r < table->rows; r++) {
    fputs(r ? ",\n" : "\n", to);
    put_object(table, to, table_at(table, r, 0));
  }
  fputs("]}\n", to);
}
