// items.h - the counters of answers: their places, their names and their text.
//
// A row of counters belongs to one item, or to the plays of one key; FORMAT.md says what
// each counts. In a bin's file and in the journal's `items` lines a row is told by parts,
// "end" "12.720.43200": a part's counters with '.' between, trailing zeros left out.
#ifndef KIOSK_TALLY_ITEMS_H
#define KIOSK_TALLY_ITEMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
  ITEMS_FULL = 60,     // the score of an item that is all right
  ITEMS_OPTIONS = 16,  // of one item
  ITEMS_TIMES = 16,    // buckets
  ITEMS_ASKED = 200,   // items of one round
  ITEMS_GROUPS = 6,
  ITEMS_ORDERS = 3,
};

// Places of an item's counters. Of every play, then of finished plays.
enum {
  ITEM_SHOWN,
  ITEM_ANSWERED,
  ITEM_TIMED_OUT,
  ITEM_LEFT,
  ITEM_RIGHT,
  ITEM_SUM,                                 // s
  ITEM_SQUARES,                             // s²
  ITEM_CHOSEN,                              // and 15 more: by option
  ITEM_TIME = ITEM_CHOSEN + ITEMS_OPTIONS,  // and 15 more: by bucket
  ITEM_END = ITEM_TIME + ITEMS_TIMES,       // n
  ITEM_END_S,
  ITEM_END_SS,
  ITEM_END_R,
  ITEM_END_RR,
  ITEM_END_SR,
  ITEM_END_CHOSEN,                                  // by option: n
  ITEM_END_REST = ITEM_END_CHOSEN + ITEMS_OPTIONS,  // by option: r
  ITEM_COUNTERS = ITEM_END_REST + ITEMS_OPTIONS
};

// Places in one gain.
enum {
  GAIN_N,
  GAIN_BEFORE_ONLY,
  GAIN_B,
  GAIN_A,
  GAIN_BB,
  GAIN_AA,
  GAIN_AB,
  GAIN_COUNTERS
};

// Places of the counters of plays.
enum {
  PLAY_STARTED,
  PLAY_FINISHED,
  PLAY_IDLE,
  PLAY_HOME,
  PLAY_PASSED,
  PLAY_FULL,
  PLAY_AGAIN,
  PLAY_SUM,      // S
  PLAY_SQUARES,  // S²
  PLAY_HIST,     // and 200 more: floor(S/60)
  PLAY_GAIN = PLAY_HIST + ITEMS_ASKED + 1,
  PLAY_COUNTERS = PLAY_GAIN + ITEMS_GROUPS * ITEMS_ORDERS * GAIN_COUNTERS
};

enum {
  ITEMS_HASH_SIZE = 9,     // a pool or a version: 8 hex digits
  ITEMS_KEY_SIZE = 9,      // "s.p.zh.a"
  ITEMS_PART_SIZE = 24,    // "gain.recovery.a+6"
  ITEMS_PERIOD_SIZE = 64,  // "2026-11", "yz-01-3fa9:123"
  ITEMS_COUNTS_SIZE = 73,  // a line holds no more of a part
};

// The row of plays; any other row is an item's version.
#define ITEMS_PLAY "play"

typedef struct {
  char name[ITEMS_PART_SIZE];
  int  first, count;  // places
} ItemsPart;

// The i-th part of a row of plays, or of an item; false: there are no more.
bool items_part(bool play, int i, ItemsPart *part);
int  items_counters(bool play);

// "recognise" "harm" "law" "refuse" "recovery" "other", "a" "b" "-"; -1 when it is none.
int items_group(const char *name);
int items_order(const char *name);
int items_gain(int group, int order);  // the place of its GAIN_N
// The bucket of an answer's seconds, and its upper edge (infinity for the last).
int    items_bucket(double seconds);
double items_edge(int bucket);

bool items_is_hash(const char *text);
bool items_is_key(const char *text);

// Counters as text, from the first on, as many as `room` takes, trailing zeros left out;
// "" when all of them are zero. Returns how many it took of `count`.
int items_text(char *out, size_t room, const int64_t *counter, int count);
// Sets the counters that a part's text tells ("end", "time+8"). False: no such part, or
// no such text.
bool items_set(int64_t *counter, bool play, const char *part, const char *counts);

// One `items` line of the journal. The last line of a bin has `whole`.
typedef struct {
  int64_t bin;
  char    exhibit[32];
  char    period[ITEMS_PERIOD_SIZE];
  bool    whole;
  int64_t lines;  // of a last line: how many came before it
  char    pool[ITEMS_HASH_SIZE], key[ITEMS_KEY_SIZE], row[ITEMS_HASH_SIZE];
  char    part[ITEMS_PART_SIZE];
  char    counts[ITEMS_COUNTS_SIZE];  // for items_set()
} ItemsLine;

// Reads a valid line whose event is `items`. False when it is none, or not well formed.
bool items_read(ItemsLine *items, const char *line, size_t size);

#endif
