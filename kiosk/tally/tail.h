// tail.h - the last segments of a journal, line by line, for whoever wants to know what
// was lately. Never locks; a journal may be read while it is written.
#ifndef KIOSK_TALLY_TAIL_H
#define KIOSK_TALLY_TAIL_H

#include <stddef.h>
#include <stdint.h>

// A whole line without its newline, valid or not (line_valid() tells).
typedef void (*TailLine)(void *user, const char *line, size_t size);

// All lines, the oldest first, of the last segments (at most 8) back to one that begins
// before from_hour (hours as in line.h).
void tail_read(const char *folder, int64_t from_hour, TailLine line, void *user);

#endif
