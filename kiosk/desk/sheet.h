// sheet.h - a table as a page to print, sign and seal.
#ifndef KIOSK_DESK_SHEET_H
#define KIOSK_DESK_SHEET_H

#include "desk/table.h"

// The lines to sign on, and where the seal goes: 42 mm across, over unit and date.
enum { SHEET_SEAL_MM = 42, SHEET_LANDSCAPE_OVER = 7 };

bool sheet_print_xlsx(const Table *table, FILE *to);  // false with fail()
bool sheet_print_html(const Table *table, FILE *to);

#endif
