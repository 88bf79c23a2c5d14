// sheet.h - the contact sheet: every page that check has seen, as one HTML file with the
// pictures in it, and beside each what is wrong with it.
#ifndef KIOSK_CHECK_SHEET_H
#define KIOSK_CHECK_SHEET_H

#include <stdbool.h>

#include "check/check.h"

typedef struct {
  char        exhibit[WIRE_ID_SIZE];
  CheckResult part[CHECK_PARTS];
} SheetExhibit;

// Pictures lie in `pictures` as check_exhibit() wrote them. False with fail().
bool sheet_write(const char *path, const char *pictures, const SheetExhibit *exhibits,
                 int n, const Findings *findings, bool english);

#endif
