// facts.h - what the lines of one kiosk add up to: a row a session, a use and a lone
// fault.
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
} FactKind;

typedef struct {
  FactKind     kind;
  char         kiosk[LINE_TEXT_MAX];
  int64_t      boot, up, hour;  // as its first line says
  ClockQuality clock;
  char         exhibit[LINE_TEXT_MAX], language[LINE_TEXT_MAX], level[LINE_TEXT_MAX];
  char         outcome[LINE_TEXT_MAX];
  bool         completed;
  int64_t      seconds;  // -1: not known
  int64_t      faults;
} Fact;

typedef void (*FactPut)(void *user, const Fact *fact);

typedef struct {
  FactPut put;
  void   *user;
  Fact    use;    // the last use, while
  bool    held;   // something may still belong to it
  bool    open;   // and it was not left
  Fact    alive;  // the last put
} Facts;

// True for a line before which nothing is held: reading may begin again with it.
bool facts_is_border(const ReaderEvent *event);
void facts_feed(Facts *facts, const ReaderEvent *event);
void facts_end(Facts *facts);  // gives what is held, a use that was not left as cut

#endif
