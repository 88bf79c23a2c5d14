// bincode.h - the rows of a closed bin as few bytes, for the index.
//
// "pool key row" of a row is a number in a table of Lexicon. Rows of plays lie apart,
// each with how many items of its key had a score: what reports of plays want of the
// items.
#ifndef KIOSK_DESK_BINCODE_H
#define KIOSK_DESK_BINCODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "desk/lexicon.h"
#include "tally/items.h"

typedef struct {
  unsigned char *byte;
  size_t         count, room;
} BincodeBytes;

typedef struct {
  size_t  shape;
  int64_t asked;                 // of plays: items with a score, in finished plays
  int64_t count[PLAY_COUNTERS];  // items_counters() of them
} BincodeRow;

// Lines of one bin, in the order of their places, each place once. False when one is
// none; what was added then must not be used.
bool bincode_put(const ItemsLine *lines, size_t count, Lexicon *shapes,
                 BincodeBytes *plays, BincodeBytes *items);
// Order of two lines of a bin by their places.
int bincode_order(const void *a, const void *b);
// The next row from *at on, which is moved behind it. False at the end, and where the
// bytes are none.
bool bincode_next(const unsigned char **at, const unsigned char *end, bool play,
                  BincodeRow *row);

enum { BINCODE_SHAPE_MAX = 2 * ITEMS_HASH_SIZE + ITEMS_KEY_SIZE };

typedef struct {
  char pool[ITEMS_HASH_SIZE], key[ITEMS_KEY_SIZE], row[ITEMS_HASH_SIZE];
} BincodeShape;

BincodeShape bincode_shape(const char *text);

#endif
