// sources.h - the folders whose lines count: this machine's journal, and what was
// collected.
#ifndef KIOSK_DESK_SOURCES_H
#define KIOSK_DESK_SOURCES_H

#include <stddef.h>

#include "base/path.h"
#include "tally/line.h"

typedef struct {
  char name[LINE_TEXT_MAX];  // "" the own journal, else the kiosk's id
  char folder[PATH_SIZE];
} Source;

// DATA/journal, if it is there, then DATA/collected/KIOSK in order of names; free() it.
// NULL with fail() when there is none.
Source *sources_list(const char *data, size_t *count);
// Of all its segments; 0 when they can't be read.
int64_t source_bytes(const Source *source);

#endif
