// xlsx_write.c - a sheet as an Excel workbook, by libxlsxwriter.
#include <xlsxwriter.h>

#include "base/fail.h"
#include "desk/table.h"
#include "exchange/sheet.h"

enum { NARROW = 8, WIDE = 42 };

static double width_of(const Sheet *sheet, size_t column) {
  int most = NARROW;
  for (size_t i = 0; i < sheet->rows; i++) {
    int width = 2 + table_width(sheet_get(&sheet->row[i], column));
    if (width > most) most = width;
  }
  return most < WIDE ? most : WIDE;
}

bool sheet_write_xlsx(const Sheet *sheet, const char *file) {
  lxw_workbook  *book = workbook_new(file);
  lxw_worksheet *page = workbook_add_worksheet(book, NULL);
  lxw_format    *head = workbook_add_format(book), *text = workbook_add_format(book);
  size_t         columns = sheet->rows ? sheet->row[0].cells : 0;
  format_set_bold(head);
  format_set_bg_color(head, 0xCDEBE9);
  format_set_num_format(text, "@");  // so that 6月26日 stays what was typed
  format_set_text_wrap(text);
  format_set_align(text, LXW_ALIGN_VERTICAL_TOP);
  for (size_t k = 0; k < columns; k++)
    worksheet_set_column(page, (lxw_col_t)k, (lxw_col_t)k, width_of(sheet, k), text);
  for (size_t i = 0; i < sheet->rows; i++)
    for (size_t k = 0; k < sheet->row[i].cells; k++)
      if (*sheet_get(&sheet->row[i], k))
        worksheet_write_string(page, (lxw_row_t)i, (lxw_col_t)k,
                               sheet_get(&sheet->row[i], k), i ? text : head);
  worksheet_freeze_panes(page, 1, 1);
  lxw_error error = workbook_close(book);
  return error == LXW_NO_ERROR || fail("sheet: %s: %s", file, lxw_strerror(error));
}
