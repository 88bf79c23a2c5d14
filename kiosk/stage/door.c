#include "stage/door.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"

// What the journal does not take stays, and is tried again with the next line.
static void write_line(Door *door, Journal *journal) {
  if (!door->in && !door->out) return;
  door->due = clock_steady() + DOOR_SECONDS * INT64_C(1000000000);
  JournalEntry entry = {
    .event = "door",
    .field = {{.name = "in", .number = door->in}, {.name = "out", .number = door->out}}};
  if (journal_append(journal, &entry))
    door->in = door->out = 0;
  else
    log_error("%s", fail_text());
}

void door_passed(Door *door, Journal *journal, bool in) {
  if (!journal) return;
  *(in ? &door->in : &door->out) += 1;
  door_step(door, journal);
}

void door_step(Door *door, Journal *journal) {
  if (clock_steady() >= door->due) write_line(door, journal);
}

int64_t door_next(const Door *door) {
  return door->in || door->out ? door->due : INT64_MAX;
}

void door_close(Door *door, Journal *journal) {
  write_line(door, journal);
}
