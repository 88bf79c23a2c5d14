// batches.h - the groups a kiosk has had lately, as its journal tells them.
//
// The journal is the only place where they stand, so the staff screen and the start of
// the program read its last segments back (at most 8, 8 MB). Never locks; a journal may
// be read while it is written.
#ifndef KIOSK_TALLY_BATCHES_H
#define KIOSK_TALLY_BATCHES_H

#include <stdbool.h>
#include <stdint.h>

#include "tally/line.h"

typedef struct {
  int64_t seq, boot, hour;  // of its batch_open or batch_join
  bool    joined;           // opened on another kiosk of the hall
  bool    closed;           // by its batch_close, or by the next batch
  bool    taken_back;       // a correction says it was none
  int64_t unit, heads, code;
  bool    talk, machine;
  char class[LINE_TEXT_MAX], purpose[LINE_TEXT_MAX];
} Batch;

// Those of the hour from_hour and later (hours as in line.h), the oldest first, with
// their corrections; and the last one while it is not closed, whatever its hour. Returns
// how many; free() *out.
int batches_read(const char *folder, int64_t from_hour, Batch **out);

// What a correction changes of it. `text` NULL: the number counts.
void batches_correct(Batch *batch, const char *what, const char *text, int64_t number);

#endif
