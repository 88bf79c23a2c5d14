// line.h - one line of the journal as text: sealed, checked, and its fields read.
//
// A line is flat JSON in ASCII whose texts hold no quote, comma or backslash (journal.h
// refuses them), so `,"name":` can stand in it only once and only as a field.
#ifndef KIOSK_TALLY_LINE_H
#define KIOSK_TALLY_LINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tally/journal.h"
#include "tally/link.h"

// The hour of a line counts hours since 1970-01-01T00+08, in +08:00; its day is hour
// / 24.
enum { LINE_TEXT_MAX = 40, LINE_NAME_MAX = 16 };

// Ends an open line ("{...", size bytes, in a buffer of JOURNAL_LINE_MAX) with link, crc,
// brace and newline. Returns the size with the newline, 0 when it does not fit.
size_t line_seal(char *line, size_t size, const char link[LINK_SIZE]);

// True for a line (without its newline) of a version we know whose crc fits.
bool line_valid(const char *line, size_t size);

// Fields of a valid line; false when it has none of that name and kind.
bool line_number(const char *line, size_t size, const char *name, int64_t *number);
bool line_text(const char *line, size_t size, const char *name, char *out, size_t room);
bool line_hour(const char *line, size_t size, int64_t *hour);

#endif
