// The workbook: one sheet to print, and one with its chart.
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"
#include "desk/sheet.h"

enum {
  ROW_TITLE,
  ROW_UNIT,
  ROW_HEAD,
  ROW_FIRST,
  A4 = 9,
  ROW_POINTS = 19,
  HEADING_PLACES = 10,
  FOUR_PLACES = 8,  // of four Chinese characters
  FOUR_BYTES = 12,
  HEADING_MAX = 256,
  UPRIGHT_PLACES = 84,  // that fit across the paper at the size of the type
  LANDSCAPE_PLACES = 128,
  TEXT_PLACES = 30,  // of a line of text; what is longer takes several
  NOTE_MAX = 512,
  SIGN_MAX = 512,
  SEAL_PLACES = 40,
  LANDSCAPE_POINTS = 487,  // from top to bottom of the paper
  UPRIGHT_POINTS = 734,
  HEAD_POINTS = 96,  // all rows above the table
  NOTE_POINTS = 15,
  CHART_WIDTH = 960,
  CHART_HEIGHT = 520,
};

static const double SEAL_POINTS = SHEET_SEAL_MM * 72 / 25.4 + 1;

typedef enum {
  TITLE,
  PLAIN,
  RIGHT,
  HEAD,
  TEXT,
  DATE,
  NUMBER,
  SHARE,
  DECIMAL,
  SIGN,
  SEAL,
  FORMATS
} Look;

typedef struct {
  const Table   *table;
  lxw_workbook  *book;
  lxw_worksheet *page;
  lxw_format    *format[FORMATS];
  int            width[TABLE_COLUMNS_MAX], places;  // of columns, and of all
  bool           high;                              // some heading takes two lines
  lxw_row_t      row;                               // the next one below the table
} Sheet;

static const char *say(const Sheet *sheet, const char *chinese, const char *english) {
  return sheet->table->english ? english : chinese;
}

static void make_formats(Sheet *sheet) {
  for (int i = 0; i < FORMATS; i++) {
    lxw_format *format = sheet->format[i] = workbook_add_format(sheet->book);
    format_set_font_name(format, "宋体");
    format_set_font_size(format, i == TITLE ? 18 : 11);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (i == TITLE || i == HEAD) format_set_bold(format);
    if (i == TITLE || i == HEAD || i == TEXT || i == DATE)
      format_set_align(format, LXW_ALIGN_CENTER);
    if (i >= HEAD && i <= DECIMAL) format_set_border(format, LXW_BORDER_THIN);
    if (i == RIGHT || (i >= NUMBER && i <= DECIMAL) || i == SEAL)
      format_set_align(format, LXW_ALIGN_RIGHT);
    if (i == SEAL || i == SIGN || i == HEAD || i == TEXT) format_set_text_wrap(format);
    if (i >= NUMBER && i <= DECIMAL) format_set_indent(format, 1);
  }
  format_set_num_format(sheet->format[DATE], "yyyy-mm-dd");
  format_set_num_format(sheet->format[NUMBER], "0");
  format_set_num_format(sheet->format[SHARE], "0.0%");
  format_set_num_format(sheet->format[DECIMAL], "0.00");
}

// ---- the table ----

// A long Chinese heading takes two lines, the first of four characters.
static bool breaks(const char *heading) {
  return table_width(heading) > HEADING_PLACES && (unsigned char)heading[0] >= 0x80;
}

static int heading_width(const char *heading) {
  int rest = breaks(heading) ? table_width(heading) - FOUR_PLACES : 0;
  return rest > FOUR_PLACES ? rest : rest > 0 ? FOUR_PLACES : table_width(heading);
}

static void put_heading(const Sheet *sheet, int column) {
  const char *heading = sheet->table->column[column].heading;
  char        text[HEADING_MAX];
  bool        two = breaks(heading);
  snprintf(text, sizeof text, "%.*s%s%s", two ? FOUR_BYTES : 0, heading, two ? "\n" : "",
           heading + (two ? FOUR_BYTES : 0));
  worksheet_write_string(sheet->page, ROW_HEAD, (lxw_col_t)column, text,
                         sheet->format[HEAD]);
}

static bool read_date(const char *text, lxw_datetime *date) {
  *date = (lxw_datetime){0};
  return strlen(text) == 10 &&
         sscanf(text, "%4d-%2d-%2d", &date->year, &date->month, &date->day) == 3;
}

static void put_cell(Sheet *sheet, lxw_row_t row, int column, const TableCell *cell) {
  static const Look  looks[] = {[TABLE_TEXT] = TEXT,
                                [TABLE_DATE] = DATE,
                                [TABLE_NUMBER] = NUMBER,
                                [TABLE_SHARE] = SHARE,
                                [TABLE_DECIMAL] = DECIMAL};
  const TableColumn *head = &sheet->table->column[column];
  lxw_format        *format = sheet->format[looks[head->kind]];
  lxw_col_t          at = (lxw_col_t)column;
  lxw_datetime       date;
  if (cell->none)
    worksheet_write_string(sheet->page, row, at, "-", format);
  else if (cell->text && head->kind == TABLE_DATE && read_date(cell->text, &date))
    worksheet_write_datetime(sheet->page, row, at, &date, format);
  else if (cell->text && !*cell->text)
    worksheet_write_blank(sheet->page, row, at, format);
  else if (cell->text)
    worksheet_write_string(sheet->page, row, at, cell->text, format);
  else if (head->kind == TABLE_SHARE)
    worksheet_write_number(sheet->page, row, at, (double)cell->number / 1000, format);
  else if (head->kind == TABLE_DECIMAL)
    worksheet_write_number(sheet->page, row, at, (double)cell->number / 100, format);
  else
    worksheet_write_number(sheet->page, row, at, (double)cell->number, format);
}

// Texts are broken between any two characters, about.
static int lines_of(const Sheet *sheet, size_t row) {
  int lines = 1;
  for (int c = 0; c < sheet->table->columns; c++) {
    const TableCell *cell = table_at(sheet->table, row, c);
    int              room = sheet->width[c] - 2, n = 1;
    if (cell->text) n = (table_width(cell->text) + room - 1) / room;
    if (n > lines) lines = n;
  }
  return lines;
}

static void put_table(Sheet *sheet) {
  const Table *table = sheet->table;
  worksheet_set_row(sheet->page, ROW_HEAD, sheet->high ? 38 : 24, NULL);
  for (int c = 0; c < table->columns; c++) put_heading(sheet, c);
  sheet->row = ROW_FIRST;
  for (size_t r = 0; r < table->rows; r++, sheet->row++) {
    worksheet_set_row(sheet->page, sheet->row, ROW_POINTS * lines_of(sheet, r), NULL);
    for (int c = 0; c < table->columns; c++)
      put_cell(sheet, sheet->row, c, table_at(table, r, c));
  }
  if (!table->total) return;
  worksheet_set_row(sheet->page, sheet->row, ROW_POINTS, NULL);
  for (int c = 0; c < table->columns; c++)
    put_cell(sheet, sheet->row, c, &table->total[c]);
  sheet->row++;
}

// ---- widths ----

static int widest(const Table *table, int column) {
  char               buffer[TABLE_SHOWN_MAX];
  const TableColumn *head = &table->column[column];
  int                width = heading_width(head->heading);
  for (size_t r = 0; r <= table->rows; r++) {
    const TableCell *cell = r < table->rows ? table_at(table, r, column)
                            : table->total  ? &table->total[column]
                                            : NULL;
    int              w = cell ? table_width(table_show(head, cell, buffer)) : 0;
    if (head->kind == TABLE_TEXT && w > TEXT_PLACES) w = TEXT_PLACES;
    if (w > width) width = w;
  }
  return width + 2;
}

// The columns together are at least as wide as the paper, so that one line holds unit and
// period, and notes are not broken early.
static void set_widths(Sheet *sheet) {
  const Table *table = sheet->table;
  int         *width = sheet->width, whole = 0;
  for (int c = 0; c < table->columns; c++) whole += width[c] = widest(table, c);
  int paper = table->columns > SHEET_LANDSCAPE_OVER ? LANDSCAPE_PLACES : UPRIGHT_PLACES;
  int spare = paper > whole ? paper - whole : 0;
  for (int c = 0; c < table->columns; c++) {
    width[c] += spare / table->columns + (c < spare % table->columns);
    worksheet_set_column(sheet->page, (lxw_col_t)c, (lxw_col_t)c, width[c], NULL);
    sheet->places += width[c];
    sheet->high = sheet->high || breaks(table->column[c].heading);
  }
}

// ---- around the table ----

static void put_head(Sheet *sheet) {
  const Table *table = sheet->table;
  lxw_col_t    last = (lxw_col_t)(table->columns - 1);
  char         line[SIGN_MAX], period[2 * PERIOD_TEXT_MAX];
  worksheet_set_row(sheet->page, ROW_TITLE, 36, NULL);
  worksheet_merge_range(sheet->page, ROW_TITLE, 0, ROW_TITLE, last, table->title,
                        sheet->format[TITLE]);
  worksheet_set_row(sheet->page, ROW_UNIT, 22, NULL);
  snprintf(line, sizeof line, "%s%s", say(sheet, "填报单位（盖章）：", "Unit (seal): "),
           table->unit ? table->unit : "");
  worksheet_write_string(sheet->page, ROW_UNIT, 0, line, sheet->format[PLAIN]);
  snprintf(line, sizeof line, "%s%s", say(sheet, "统计期间：", "Period: "),
           table_period(table, period));
  worksheet_write_string(sheet->page, ROW_UNIT, last, line, sheet->format[RIGHT]);
}

static size_t character(const char *text) {
  size_t n = 1;
  while (((unsigned char)text[n] & 0xC0) == 0x80) n++;
  return n;
}

// How many bytes of the text fit on a line: to the last space, or between two Chinese
// characters, but not before a mark that may not begin a line.
static size_t fitting(const char *text, int places) {
  size_t at = 0, good = 0;
  int    used = 0;
  while (text[at]) {
    size_t n = character(text + at);
    used += n > 1 ? 2 : 1;
    if (used > places) return good ? good : at;
    at += n;
    bool space = text[at - 1] == ' ';
    bool mark = text[at] && strchr("\xE3\xEF", text[at]) &&
                (strncmp(text + at, "，", 3) == 0 || strncmp(text + at, "。", 3) == 0 ||
                 strncmp(text + at, "；", 3) == 0 || strncmp(text + at, "：", 3) == 0 ||
                 strncmp(text + at, "、", 3) == 0 || strncmp(text + at, "）", 3) == 0 ||
                 strncmp(text + at, "”", 3) == 0);
    if (space || ((n > 1 || (unsigned char)text[at] >= 0x80) && !mark)) good = at;
  }
  return at;
}

static void put_notes(Sheet *sheet) {
  char line[NOTE_MAX];
  sheet->row++;
  for (const char *note = sheet->table->foot; *note;) {
    size_t whole = strcspn(note, "\n"), room = whole < NOTE_MAX ? whole : NOTE_MAX - 1;
    snprintf(line, sizeof line, "%.*s", (int)room, note);
    for (const char *rest = line; *rest;) {
      char   part[NOTE_MAX];
      size_t n = fitting(rest, sheet->places - 4);
      snprintf(part, sizeof part, "%.*s", (int)n, rest);
      worksheet_write_string(sheet->page, sheet->row++, 0, part, sheet->format[PLAIN]);
      rest += n;
    }
    note += whole + (note[whole] == '\n');
  }
}

// From which column on the seal stands: the last ones that are wide enough together.
static lxw_col_t seal_column(const Sheet *sheet) {
  int at = sheet->table->columns, places = 0;
  while (at > 1 && places < SEAL_PLACES) places += sheet->width[--at];
  return (lxw_col_t)at;
}

static void put_across(const Sheet *sheet, lxw_col_t from, lxw_col_t to, const char *text,
                       Look look) {
  if (from == to)
    worksheet_write_string(sheet->page, sheet->row, from, text, sheet->format[look]);
  else
    worksheet_merge_range(sheet->page, sheet->row, from, sheet->row, to, text,
                          sheet->format[look]);
}

// Names and seal are one row, which no page break can part.
static void put_foot(Sheet *sheet) {
  lxw_col_t last = (lxw_col_t)(sheet->table->columns - 1), seal = seal_column(sheet);
  char      text[SIGN_MAX];
  sheet->row++;
  worksheet_set_row(sheet->page, sheet->row, SEAL_POINTS, NULL);
  snprintf(text, sizeof text, "%s\n\n%s\n\n%s", say(sheet, "负责人：", "Head:"),
           say(sheet, "审核人：", "Checked by:"),
           say(sheet, "填表人：", "Filled in by:"));
  put_across(sheet, 0, (lxw_col_t)(seal - 1), text, SIGN);
  snprintf(
    text, sizeof text, "%s%s%s", sheet->table->unit ? sheet->table->unit : "",
    sheet->table->unit ? "\n" : "",
    say(sheet, "填报日期：        年    月    日    ", "Date:                    "));
  put_across(sheet, seal, last, text, SEAL);
}

static void set_print(Sheet *sheet, lxw_worksheet *page, bool landscape) {
  worksheet_set_paper(page, A4);
  if (landscape) worksheet_set_landscape(page);
  worksheet_set_margins(page, 0.6, 0.6, 0.7, 0.8);
  worksheet_center_horizontally(page);
  worksheet_set_footer(
    page, say(sheet, "&C&\"宋体\"&10第 &P 页 共 &N 页", "&C&10Page &P of &N"));
}

// ---- the chart ----

static void put_chart(Sheet *sheet) {
  const Table *table = sheet->table;
  lxw_row_t    last = ROW_FIRST + (lxw_row_t)(table->rows - table->plain) - 1;
  lxw_col_t    column = (lxw_col_t)table->chart;
  const char  *name = say(sheet, "统计表", "Table");
  if (table->chart == 0 || table->rows == table->plain) return;
  lxw_worksheet *page = workbook_add_worksheet(sheet->book, say(sheet, "图", "Chart"));
  lxw_chart     *chart = workbook_add_chart(sheet->book, LXW_CHART_COLUMN);
  lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
  lxw_chart_fill    fill = {.color = 0x1F5F7A};
  chart_series_set_categories(series, name, ROW_FIRST, 0, last, 0);
  chart_series_set_values(series, name, ROW_FIRST, column, last, column);
  chart_series_set_name(series, table->column[table->chart].heading);
  chart_series_set_fill(series, &fill);
  chart_title_set_name(chart, table->column[table->chart].heading);
  chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
  if (table->column[0].kind == TABLE_DATE)
    chart_axis_set_num_format(chart->x_axis, "yyyy-mm-dd");
  chart_axis_set_min(chart->y_axis, 0);
  bool share = table->column[table->chart].kind == TABLE_SHARE;
  chart_axis_set_num_format(chart->y_axis, share ? "0%" : "0");
  if (share) chart_axis_set_max(chart->y_axis, 1);
  lxw_chart_options options = {.x_scale = CHART_WIDTH / 480.0,
                               .y_scale = CHART_HEIGHT / 288.0};
  worksheet_insert_chart_opt(page, 0, 0, chart, &options);
  set_print(sheet, page, true);
  worksheet_fit_to_pages(page, 1, 1);
}

// ---- the file ----

// A foot that would stand on a page of its own is worth a smaller print.
static bool is_about_a_page(const Sheet *sheet, bool landscape, int notes) {
  const Table *table = sheet->table;
  int          places = landscape ? LANDSCAPE_PLACES : UPRIGHT_PLACES;
  double       room = (landscape ? LANDSCAPE_POINTS : UPRIGHT_POINTS) * 1.2;
  double       high = HEAD_POINTS + ROW_POINTS * (table->total != NULL) + SEAL_POINTS;
  for (size_t r = 0; r < table->rows; r++) high += ROW_POINTS * lines_of(sheet, r);
  high += NOTE_POINTS * notes;
  return high * places / (sheet->places > places ? sheet->places : places) < room;
}

static void put_page(Sheet *sheet) {
  const Table *table = sheet->table;
  lxw_col_t    last = (lxw_col_t)(table->columns - 1);
  sheet->page = workbook_add_worksheet(sheet->book, say(sheet, "统计表", "Table"));
  make_formats(sheet);
  set_widths(sheet);
  put_head(sheet);
  put_table(sheet);
  lxw_row_t notes = sheet->row;
  put_notes(sheet);
  notes = sheet->row - notes + 1;
  put_foot(sheet);
  bool landscape = table->columns > SHEET_LANDSCAPE_OVER;
  set_print(sheet, sheet->page, landscape);
  worksheet_fit_to_pages(sheet->page, 1, is_about_a_page(sheet, landscape, (int)notes));
  worksheet_repeat_rows(sheet->page, ROW_TITLE, ROW_HEAD);
  worksheet_print_area(sheet->page, 0, 0, sheet->row, last);
  worksheet_freeze_panes(sheet->page, ROW_FIRST, 1);
  put_chart(sheet);
}

// The last day told of stands for the time of making, so that the same figures give the
// same bytes.
static void set_properties(Sheet *sheet) {
  const Table       *table = sheet->table;
  Period             day = {0};
  lxw_doc_properties properties = {0};
  properties.title = mem_copy(table->title);
  properties.company = mem_copy(table->unit);
  period_parse(&day, PERIOD_DAY, table->to);
  properties.created = (time_t)(day.from > 0 ? day.from * 86400 : 86400);
  workbook_set_properties(sheet->book, &properties);
  free(properties.title);
  free(properties.company);
}

static bool copy_out(const char *path, FILE *to) {
  size_t size;
  char  *bytes = path_read(path, (size_t)1 << 30, &size);
  if (!bytes) return false;
  bool ok = fwrite(bytes, 1, size, to) == size || fail("sheet: no room");
  free(bytes);
  return ok;
}

bool sheet_print_xlsx(const Table *table, FILE *to) {
  char        path[PATH_SIZE];
  const char *tmp = getenv("TMPDIR");
  int         fd = mkstemp(path_join(path, tmp ? tmp : "/tmp", "kiosk-XXXXXX"));
  if (fd < 0) return fail("sheet: no temporary file in %s", tmp ? tmp : "/tmp");
  close(fd);
  Sheet sheet = {.table = table, .book = workbook_new(path)};
  set_properties(&sheet);
  put_page(&sheet);
  lxw_error error = workbook_close(sheet.book);
  bool      ok =
    error == LXW_NO_ERROR ? copy_out(path, to) : fail("sheet: %s", lxw_strerror(error));
  unlink(path);
  return ok;
}
