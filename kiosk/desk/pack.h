// pack.h - facts that are settled and dated, eight bytes each.
//
// A part holds those of one kiosk, one day and one group (or none), or what lies between
// the same two hours and has no date. Exhibit, language, level and outcome together are a
// shape: the number of their text in a table of Lexicon.
#ifndef KIOSK_DESK_PACK_H
#define KIOSK_DESK_PACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "desk/facts.h"
#include "desk/lexicon.h"

typedef enum {
  PACK_ALIVE,
  PACK_SESSION,    // value: how many
  PACK_USE,        // value: its seconds, -1 when they are not known
  PACK_COMPLETED,  // the same, of a use that was completed
  PACK_FAULTS,     // value: how many
  PACK_IN,         // value: how many came in by the door
  PACK_OUT,
} PackKind;

typedef struct {
  uint16_t shape;
  uint8_t  hour;  // of the day
  uint8_t  kind;
  int32_t  value;
} PackRecord;

enum { PACK_RECORDS = 2 };  // that a fact takes at most

// What is asked most often stands ready: who wants no more leaves the records unread.
typedef struct {
  int64_t  lo, hi;  // the hours that hold it
  int64_t  batch;   // the group that was there, 0: none
  uint32_t dated;   // 1: its records have their hours, all of one day
  uint32_t count;   // records
  uint32_t hours;   // of the day that some record is of, a bit each; when dated
  uint32_t sessions, uses, completed;
} PackPart;

// The records of a fact, how many; 0 when it does not fit (nothing a kiosk wrote by
// itself).
size_t pack_fact(PackRecord records[PACK_RECORDS], const Fact *fact, Lexicon *shapes);

enum { PACK_PARTS = 4, PACK_SHAPE_MAX = PACK_PARTS * LINE_TEXT_MAX };

// Counts a record in its part.
void pack_count(PackPart *part, const PackRecord *record);
// Exhibit, language, level, outcome of a shape.
void pack_shape(char parts[PACK_PARTS][LINE_TEXT_MAX], const char *shape);

#endif
