// totals.h - JOURNAL/totals.txt: what is left of segments that `kiosk prune` has removed.
//
// The file stands for all segments up to a number, and for the lines of the next one
// before its first `boot`: whoever reads the folder counts its rows instead of those
// lines, whether the segments still lie there or not. It is replaced whole, and ends in a
// hash of all before; FORMAT.md has the rows.
#ifndef KIOSK_TALLY_TOTALS_H
#define KIOSK_TALLY_TOTALS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tally/line.h"

#define TOTALS_NAME "totals.txt"

typedef struct {
  int     segment;               // the last one it stands for; 0: there is no such file
  int64_t seq;                   // of the last line it stands for
  char    kiosk[LINE_TEXT_MAX];  // of the last line of that segment, with its
  int64_t last;                  // sequence,
  char    link[LINK_SIZE];       // and what the next line links to
  char   *rows;                  // a line each; owned
} Totals;

void totals_free(Totals *totals);  // a zeroed one is fine
// A folder without the file has no totals. False with fail() when it is damaged.
bool totals_read(Totals *totals, const char *folder);
bool totals_write(const Totals *totals, const char *folder);
// The next row, without its newline, put where NULs end it; NULL at the end. Begins with
// *at = totals.rows, which is taken apart.
char *totals_row(char **at);

#endif
