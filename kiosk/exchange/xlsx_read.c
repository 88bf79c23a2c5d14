// xlsx_read.c - the first sheet of an Excel workbook: a ZIP (libarchive) of XML (expat).
// Element and attribute names are those of ECMA-376, part 1, section 18.
#include <archive.h>
#include <archive_entry.h>
#include <expat.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/fail.h"
#include "base/mem.h"
#include "exchange/sheet.h"

enum {
  MEMBER_MAX = 32 << 20,  // of one member, unpacked
  NAME_MAX_LENGTH = 256,
  FORMATS_MAX = 512,
  COLUMNS_MAX = 256,
  ROWS_MAX = 100000,
};

typedef struct {
  char  *text;
  size_t size, room;
} Buffer;

typedef struct {
  const char *bytes;  // of the file
  size_t      size;
  Sheet      *sheet;
  char      **shared;  // strings
  size_t      shared_count, shared_room;
  char        first_id[64], target[NAME_MAX_LENGTH];  // of the first sheet
  bool        from_1904;
  struct {
    int  id;
    bool date, year;
  } format[FORMATS_MAX];  // of its own
  int    formats;
  int    style[FORMATS_MAX];  // the number format of each cell style
  int    styles;
  bool   in_styles, in_text, in_phonetic;
  Buffer text;
  // the cell in work
  int  row, column, cell_style;
  char cell_type[16];
} Workbook;

static void append(Buffer *buffer, const char *text, size_t size) {
  if (buffer->size + size + 1 > buffer->room) {
    buffer->room = 2 * (buffer->size + size + 1);
    buffer->text = mem_grow(buffer->text, buffer->room, 1);
  }
  memcpy(buffer->text + buffer->size, text, size);
  buffer->size += size;
  buffer->text[buffer->size] = '\0';
}

static const char *attribute(const char **attributes, const char *name) {
  for (; *attributes; attributes += 2)
    if (strcmp(attributes[0], name) == 0) return attributes[1];
  return NULL;
}

static const char *or_empty(const char *text) {
  return text ? text : "";
}

// --- the ZIP -------------------------------------------------------------------------

static bool read_data(struct archive *zip, Buffer *out) {
  char    block[16384];
  ssize_t n;
  while ((n = archive_read_data(zip, block, sizeof block)) > 0) {
    append(out, block, (size_t)n);
    if (out->size > MEMBER_MAX) return fail("sheet: the workbook is too large");
  }
  return n == 0 || fail("sheet: %s", or_empty(archive_error_string(zip)));
}

// 1: it is there; 0: there is none; -1 with fail().
static int read_member(const Workbook *book, const char *name, Buffer *out) {
  struct archive       *zip = archive_read_new();
  struct archive_entry *entry;
  int                   found = 0;
  archive_read_support_format_zip(zip);
  if (archive_read_open_memory(zip, book->bytes, book->size) != ARCHIVE_OK) {
    fail("sheet: this is no Excel workbook (.xlsx)");
    found = -1;
  }
  while (found == 0 && archive_read_next_header(zip, &entry) == ARCHIVE_OK)
    if (strcmp(or_empty(archive_entry_pathname(entry)), name) == 0)
      found = read_data(zip, out) ? 1 : -1;
  archive_read_free(zip);
  return found;
}

static void XMLCALL characters(void *data, const XML_Char *text, int size) {
  Workbook *book = data;
  if (book->in_text && !book->in_phonetic) append(&book->text, text, (size_t)size);
}

static int parse_member(Workbook *book, const char *name, XML_StartElementHandler start,
                        XML_EndElementHandler end) {
  Buffer xml = {0};
  int    found = read_member(book, name, &xml);
  if (found > 0) {
    XML_Parser parser = XML_ParserCreate(NULL);
    XML_SetUserData(parser, book);
    XML_SetElementHandler(parser, start, end);
    XML_SetCharacterDataHandler(parser, characters);
    if (XML_Parse(parser, xml.text, (int)xml.size, 1) != XML_STATUS_OK) {
      fail("sheet: %s: line %lu: %s", name, XML_GetCurrentLineNumber(parser),
           XML_ErrorString(XML_GetErrorCode(parser)));
      found = -1;
    }
    XML_ParserFree(parser);
  }
  free(xml.text);
  return found;
}

// --- its parts -----------------------------------------------------------------------

static void XMLCALL nothing(void *data, const XML_Char *name) {
  (void)data;
  (void)name;
}

static void XMLCALL start_workbook(void *data, const XML_Char *name,
                                   const XML_Char **attributes) {
  Workbook   *book = data;
  const char *epoch = attribute(attributes, "date1904"),
             *id = attribute(attributes, "r:id");
  if (strcmp(name, "workbookPr") == 0 && epoch)
    book->from_1904 = strcmp(epoch, "1") == 0 || strcmp(epoch, "true") == 0;
  if (strcmp(name, "sheet") == 0 && id && !*book->first_id)
    snprintf(book->first_id, sizeof book->first_id, "%.63s", id);
}

static void XMLCALL start_relations(void *data, const XML_Char *name,
                                    const XML_Char **attributes) {
  Workbook   *book = data;
  const char *id = attribute(attributes, "Id"), *target = attribute(attributes, "Target");
  if (strcmp(name, "Relationship") != 0 || !id || !target) return;
  if (strcmp(id, book->first_id) != 0) return;
  snprintf(book->target, sizeof book->target, "%s%.200s", *target == '/' ? "" : "xl/",
           target + (*target == '/'));
}

static void clear_text(Workbook *book) {
  book->text.size = 0;
  append(&book->text, "", 0);
}

static void XMLCALL start_strings(void *data, const XML_Char *name,
                                  const XML_Char **attributes) {
  Workbook *book = data;
  (void)attributes;
  if (strcmp(name, "si") == 0) clear_text(book);
  if (strcmp(name, "rPh") == 0) book->in_phonetic = true;
  if (strcmp(name, "t") == 0) book->in_text = true;
}

static void XMLCALL end_strings(void *data, const XML_Char *name) {
  Workbook *book = data;
  if (strcmp(name, "t") == 0) book->in_text = false;
  if (strcmp(name, "rPh") == 0) book->in_phonetic = false;
  if (strcmp(name, "si") != 0) return;
  if (book->shared_count == book->shared_room) {
    book->shared_room = book->shared_room ? 2 * book->shared_room : 256;
    book->shared = mem_grow(book->shared, book->shared_room, sizeof *book->shared);
  }
  book->shared[book->shared_count++] = mem_copy(book->text.text);
}

// Whether a format's code shows a date: a y or d, or an m without an h or s beside it.
static void know_format(Workbook *book, int id, const char *code) {
  bool quoted = false, bracket = false, year = false, day = false, month = false,
       time = false;
  for (; *code; code++) {
    if (*code == '"') quoted = !quoted;
    if (*code == '[') bracket = true;
    if (!quoted && !bracket) {
      year |= *code == 'y' || *code == 'Y';
      day |= *code == 'd' || *code == 'D';
      month |= *code == 'm' || *code == 'M';
      time |= *code == 'h' || *code == 's';
    }
    if (*code == ']') bracket = false;
    if (*code == '\\' && code[1]) code++;
  }
  if (book->formats == FORMATS_MAX) return;
  book->format[book->formats].id = id;
  book->format[book->formats].date = year || day || (month && !time);
  book->format[book->formats++].year = year;
}

static void XMLCALL start_styles(void *data, const XML_Char *name,
                                 const XML_Char **attributes) {
  Workbook   *book = data;
  const char *id = attribute(attributes, "numFmtId");
  if (strcmp(name, "numFmt") == 0 && id)
    know_format(book, atoi(id), or_empty(attribute(attributes, "formatCode")));
  if (strcmp(name, "cellXfs") == 0) book->in_styles = true;
  if (strcmp(name, "xf") == 0 && book->in_styles && book->styles < FORMATS_MAX)
    book->style[book->styles++] = id ? atoi(id) : 0;
}

static void XMLCALL end_styles(void *data, const XML_Char *name) {
  Workbook *book = data;
  if (strcmp(name, "cellXfs") == 0) book->in_styles = false;
}

// The built-in formats of dates: 14 to 17 and 22 everywhere, 27 to 36 and 50 to 58 in
// Chinese, Japanese and Korean programs (18.8.30).
static bool is_date(const Workbook *book, bool *year) {
  if (book->cell_style < 0 || book->cell_style >= book->styles) return false;
  int id = book->style[book->cell_style];
  for (int i = 0; i < book->formats; i++)
    if (book->format[i].id == id) {
      *year = book->format[i].year;
      return book->format[i].date;
    }
  *year =
    id == 14 || id == 15 || id == 22 || id == 27 || id == 31 || id == 36 || id == 50;
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
         (id >= 50 && id <= 54) || id == 57 || id == 58;
}

// --- the cells -----------------------------------------------------------------------

static void put_date(const Workbook *book, double serial, bool year, char out[48]) {
  time_t    second = (time_t)(serial + (book->from_1904 ? 1462 : 0) - 25569) * 86400;
  struct tm day;
  gmtime_r(&second, &day);
  if (year)
    snprintf(out, 48, "%d年%d月%d日", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
  else
    snprintf(out, 48, "%d月%d日", day.tm_mon + 1, day.tm_mday);
}

// "AB12" -> 27, 12.
static void read_place(Workbook *book, const char *place) {
  int column = 0;
  for (; *place >= 'A' && *place <= 'Z' && column < COLUMNS_MAX; place++)
    column = 26 * column + *place - 'A' + 1;
  book->column = column - 1;
  if (atoi(place) > 0) book->row = atoi(place);
}

static void XMLCALL start_cells(void *data, const XML_Char *name,
                                const XML_Char **attributes) {
  Workbook *book = data;
  if (strcmp(name, "row") == 0) {
    const char *number = attribute(attributes, "r");
    book->row = number ? atoi(number) : book->row + 1;
    book->column = -1;
  } else if (strcmp(name, "c") == 0) {
    const char *place = attribute(attributes, "r"), *style = attribute(attributes, "s");
    book->column++;
    if (place) read_place(book, place);
    book->cell_style = style ? atoi(style) : 0;
    snprintf(book->cell_type, sizeof book->cell_type, "%.15s",
             or_empty(attribute(attributes, "t")));
    clear_text(book);
  } else if (strcmp(name, "rPh") == 0) {
    book->in_phonetic = true;
  } else if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0) {
    book->in_text = true;
  }
}

static void put_cell(Workbook *book, const char *text, bool dated) {
  Sheet *sheet = book->sheet;
  if (book->column < 0 || book->column >= COLUMNS_MAX || book->row > ROWS_MAX) return;
  if (!sheet->rows || sheet->row[sheet->rows - 1].number < book->row)
    sheet_add(sheet, book->row);
  SheetRow *row = &sheet->row[sheet->rows - 1];
  if (row->number == book->row) sheet_set(row, (size_t)book->column, text)->dated = dated;
}

static void end_cell(Workbook *book) {
  const char *text = book->text.text, *type = book->cell_type;
  char        number[48];
  bool        year = false, dated = false;
  if (!*text) return;
  if (strcmp(type, "s") == 0) {
    size_t at = (size_t)atol(text);
    text = at < book->shared_count ? book->shared[at] : "";
  } else if (strcmp(type, "b") == 0) {
    text = *text == '1' ? "TRUE" : "FALSE";
  } else if (!*type || strcmp(type, "n") == 0) {
    double value = atof(text);
    dated = is_date(book, &year) && fabs(value) < 3e6;
    if (dated)
      put_date(book, value, year, number);
    else
      snprintf(number, sizeof number, "%.15g", value);
    text = number;
  }
  put_cell(book, text, dated);
}

static void XMLCALL end_cells(void *data, const XML_Char *name) {
  Workbook *book = data;
  if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0) book->in_text = false;
  if (strcmp(name, "rPh") == 0) book->in_phonetic = false;
  if (strcmp(name, "c") == 0) end_cell(book);
}

static bool read_parts(Workbook *book) {
  if (parse_member(book, "xl/workbook.xml", start_workbook, nothing) <= 0)
    return fail("sheet: this is no Excel workbook (.xlsx)");
  if (parse_member(book, "xl/_rels/workbook.xml.rels", start_relations, nothing) < 0 ||
      parse_member(book, "xl/sharedStrings.xml", start_strings, end_strings) < 0 ||
      parse_member(book, "xl/styles.xml", start_styles, end_styles) < 0)
    return false;
  if (!*book->target) return fail("sheet: the workbook has no sheet");
  int found = parse_member(book, book->target, start_cells, end_cells);
  return found > 0 || (found == 0 && fail("sheet: %s is missing", book->target));
}

bool sheet_read_xlsx(Sheet *sheet, const char *bytes, size_t size) {
  Workbook *book = mem_new(sizeof *book);
  book->bytes = bytes;
  book->size = size;
  book->sheet = sheet;
  append(&book->text, "", 0);
  bool ok = read_parts(book);
  for (size_t i = 0; i < book->shared_count; i++) free(book->shared[i]);
  free(book->shared);
  free(book->text.text);
  free(book);
  return ok;
}
