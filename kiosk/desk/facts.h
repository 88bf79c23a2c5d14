// facts.h - what the lines of one kiosk add up to: a row a session, a use, a lone fault
// and a count of a door; and the lines of groups, as they are.
//
// The rules are those of kiosk/tally/FORMAT.md. A use is held back until nothing can
// belong to it any more, because its faults and its completion may be written after it
// was left.
#ifndef KIOSK_DESK_FACTS_H
#define KIOSK_DESK_FACTS_H

#include <stdbool.h>
#include <stdint.h>

#include "tally/reader.h"

typedef enum {
  FACT_ALIVE,  // the kiosk was on in that hour
  FACT_SESSION,
  FACT_USE,
  FACT_FAULT,  // of no use
  FACT_DOOR,
  FACT_GROUP,       // words: unit class heads purpose talk machine code
  FACT_JOIN,        // unit code
  FACT_CORRECTION,  // batch of what value reason
  FACT_KINDS,
} FactKind;

enum { FACT_WORDS_MAX = 200 };

typedef struct {
  FactKind     kind;
  char         kiosk[LINE_TEXT_MAX];
  int64_t      boot, seq, up, hour;  // as its first line says
  int64_t      batch;  // the group that was there: seq of its line on this kiosk; 0: none
  ClockQuality clock;
  char         exhibit[LINE_TEXT_MAX], language[LINE_TEXT_MAX], level[LINE_TEXT_MAX];
  char         outcome[LINE_TEXT_MAX];
  bool         completed;
  int64_t      seconds;  // -1: not known
  int64_t      faults;
  int64_t      in, out;                // of a door
  char         words[FACT_WORDS_MAX];  // of a line of groups: its fields, "-" where none
} Fact;

typedef void (*FactPut)(void *user, const Fact *fact);

typedef struct {
  FactPut put;
  void   *user;
  Fact    use;    // the last use, while
  bool    held;   // something may still belong to it
  bool    open;   // and it was not left
  Fact    alive;  // the last put
  int64_t batch;  // the group that is there
} Facts;

// True for a line before which nothing but `batch` is held: reading may begin again with
// it.
bool facts_is_border(const ReaderEvent *event);
void facts_feed(Facts *facts, const ReaderEvent *event);
void facts_end(Facts *facts);  // gives what is held, a use that was not left as cut

#endif
