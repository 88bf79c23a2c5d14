// heads.h - where the lines of each kiosk end, and whether some are missing before.
#ifndef KIOSK_DESK_HEADS_H
#define KIOSK_DESK_HEADS_H

#include "tally/reader.h"

typedef struct {
  char    kiosk[LINE_TEXT_MAX];
  int64_t seq;              // of the last line
  char    hash[LINK_SIZE];  // of the last line
  int64_t gaps;             // places where the sequence leaves numbers out
} Head;

// In order of their kiosks; free() it. NULL with fail().
Head *heads_read(const char *data, size_t *count);

#endif
