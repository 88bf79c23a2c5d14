// door.h - people counted by a sensor at the door that types a key for each of them.
//
// The first person is written at once, those who follow within DOOR_SECONDS share the
// next line: a class that streams in makes few lines, and a power cut loses at most its
// last seconds. A sensor that types without end can't fill the disk.
#ifndef KIOSK_STAGE_DOOR_H
#define KIOSK_STAGE_DOOR_H

#include <stdbool.h>
#include <stdint.h>

#include "tally/journal.h"

enum { DOOR_SECONDS = 5 };

typedef struct {
  int     in, out;  // not written yet
  int64_t due;      // steady nanoseconds: when the next line may be written
} Door;

// Without a journal (NULL) nobody is counted.
void    door_passed(Door *door, Journal *journal, bool in);
void    door_step(Door *door, Journal *journal);   // writes what is due
int64_t door_next(const Door *door);               // steady; INT64_MAX: nothing waits
void    door_close(Door *door, Journal *journal);  // writes what is left

#endif
