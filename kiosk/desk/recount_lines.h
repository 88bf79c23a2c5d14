// recount_lines.h - what recount reads: lines, and the rows that stand for pruned ones.
// Only recount*.c include this.
#ifndef KIOSK_DESK_RECOUNT_LINES_H
#define KIOSK_DESK_RECOUNT_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/path.h"
#include "desk/recount_answers.h"
#include "desk/recount_groups.h"
#include "tally/link.h"

enum {
  NAME = RECOUNT_NAME,
  HOUR = 3600,
  EAST = 8 * HOUR,
  LONG_AGO = -1000000,
  LONG_AFTER = 100000000
};

// The first ones begin with a line.
enum {
  SESSIONS,
  USES,
  COMPLETED,
  LEFT_IDLE,
  FAULTS,
  SECONDS,
  DOOR_IN,
  DOOR_OUT,
  AMOUNTS,
  BATCHES = AMOUNTS,
  PEOPLE,
  TALKS,
  GROUP_SESSIONS,
  GROUP_USES,
  TOTALS
};

// A line that is whole and new.
typedef struct {
  char    kiosk[NAME], event[NAME], exhibit[NAME], clock[NAME];
  int64_t boot, up, hour;
  int64_t start;  // anchor: UTC second of boot
  int64_t
    amount[AMOUNTS];  // what begins with this line, summed up from those that follow
  int64_t batch;      // who was there
  char   *text;       // of a line of groups; owned
  int64_t lo, hi;     // hours
} Line;

typedef struct {
  Line           *line;
  size_t          count;
  int64_t         repeats;
  int             bad, broken;
  char            kiosk[NAME];  // of the last line, with its sequence and hash
  int64_t         seq;
  int64_t         batch;  // that is there
  char            hash[LINK_SIZE];
  char            folder[PATH_SIZE];
  RecountAnswers *answers;
  int             end_segment;  // the kiosk may be writing: read as far as the index did
  int64_t         end_offset;
  int             told_segment;  // totals.txt stands for segments to this one
  int64_t         told_seq;      // and lines to this one,
  Line           *told;          // with these amounts,
  size_t          tolds;
  char            known_kiosk[NAME];  // and a kiosk's last hour
  int64_t         known;
} Book;

bool recount_crc_fits(const char *line);
Line recount_line(const char *text);
// The rows of the folder's totals.txt, if there is one.
void recount_told(Book *book);

#endif
