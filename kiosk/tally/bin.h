// bin.h - the sums of answers to one exhibit in one period, in memory and as text.
//
// Nothing in a bin tells one play from another. FORMAT.md has its file and its lines.
#ifndef KIOSK_TALLY_BIN_H
#define KIOSK_TALLY_BIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tally/items.h"

enum { BIN_NAME_SIZE = 32, BIN_MONTH_SIZE = 8, BIN_ROWS_MAX = 2000, BIN_PLAYS = 10 };

typedef struct {
  char     pool[ITEMS_HASH_SIZE], key[ITEMS_KEY_SIZE], row[ITEMS_HASH_SIZE];
  int64_t *count;  // items_counters() of them
} BinRow;

typedef struct {
  int64_t number, revision;
  char    exhibit[BIN_NAME_SIZE], period[ITEMS_PERIOD_SIZE];
  char    since[BIN_MONTH_SIZE];  // "2026-11", "-": not known
  bool    closing;
  int64_t took;  // the bin whose sums are in this one, whatever file of it is left; 0
  BinRow *row;
  size_t  rows;
} Bin;

void bin_free(Bin *bin);  // its rows; the struct is the caller's
void bin_copy(Bin *to, const Bin *from);
// The counters of a row, made when there is none. Who takes an exhibit's word for it asks
// bin_has_room() first.
bool     bin_has_room(const Bin *bin, const char *pool, const char *key, const char *row);
int64_t *bin_row(Bin *bin, const char *pool, const char *key, const char *row);
bool     bin_is_play(const BinRow *row);
int64_t  bin_finished(const Bin *bin);
void     bin_add(Bin *to, const Bin *from);  // its sums

// Its file, and back; free() the text. False with fail() when it is damaged.
char *bin_text(const Bin *bin, size_t *size);
bool  bin_read(Bin *bin, const char *text, size_t size);

// A walk over what is to be told of a bin: its parts that are not zero, in pieces of at
// most ITEMS_COUNTS_SIZE. Begins with a BinWalk of zeros.
typedef struct {
  size_t row;
  int    part, done;
} BinWalk;

typedef struct {
  const BinRow *row;
  char          part[ITEMS_PART_SIZE];
  char          counts[ITEMS_COUNTS_SIZE];
} BinPiece;

bool bin_next(const Bin *bin, BinWalk *walk, BinPiece *piece);
// The same for what leaves the kiosk: of a key with under BIN_PLAYS finished plays only
// how many there were, since its other sums could be the answers of one visitor.
bool bin_next_told(const Bin *bin, BinWalk *walk, BinPiece *piece);

#endif
