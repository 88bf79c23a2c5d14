// heads.h - where the lines of each kiosk begin and end, and which are missing between.
#ifndef KIOSK_DESK_HEADS_H
#define KIOSK_DESK_HEADS_H

#include "tally/reader.h"

typedef struct {
  int64_t from, to;  // sequences, both missing
} HeadGap;

typedef struct {
  char     kiosk[LINE_TEXT_MAX];
  int64_t  first, seq;       // of its first and its last line
  char     hash[LINK_SIZE];  // of the last line
  HeadGap *gap;
  size_t   gaps, gaps_kept;  // the caller's: how many of them it has stored
} Head;

// One for each kiosk, in the order they were met.
typedef struct {
  Head  *head;
  size_t count;
} Heads;

void  heads_free(Heads *heads);
Head *heads_of(Heads *heads, const char *kiosk);  // a new one when there is none
void  heads_gap(Head *head, int64_t from, int64_t to);
// The next line of a source; one that was fed before changes nothing.
void heads_feed(Heads *heads, const ReaderEvent *event);
void heads_sort(Heads *heads);  // by kiosk
// True when the head tells that a line of this sequence was there.
bool head_holds(const Head *head, int64_t seq);

#endif
