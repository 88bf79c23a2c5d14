#include "tally/bin.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/crc32c.h"
#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"

static size_t counters_size(bool play) {
  return (size_t)items_counters(play) * sizeof(int64_t);
}

bool bin_is_play(const BinRow *row) {
  return strcmp(row->row, ITEMS_PLAY) == 0;
}

void bin_free(Bin *bin) {
  for (size_t i = 0; i < bin->rows; i++) free(bin->row[i].count);
  free(bin->row);
  *bin = (Bin){0};
}

// Rows are in the order of their names: the order in which they came would be the order
// of somebody's questions.
static int order_of(const BinRow *r, const char *pool, const char *key, const char *row) {
  int order = strcmp(r->pool, pool);
  if (order == 0) order = strcmp(r->key, key);
  return order ? order : strcmp(r->row, row);
}

// Where it is, or has to be.
static size_t place_of(const Bin *bin, const char *pool, const char *key, const char *row,
                       bool *there) {
  size_t from = 0, to = bin->rows;
  *there = false;
  while (from < to && !*there) {
    size_t middle = from + (to - from) / 2;
    int    order = order_of(&bin->row[middle], pool, key, row);
    *there = order == 0;
    if (order < 0)
      from = middle + 1;
    else
      to = middle;
  }
  return *there ? to : from;
}

bool bin_has_room(const Bin *bin, const char *pool, const char *key, const char *row) {
  bool there;
  place_of(bin, pool, key, row, &there);
  return there || bin->rows < BIN_ROWS_MAX ||
         fail("bin: %s has more than %d rows", bin->exhibit, BIN_ROWS_MAX);
}

int64_t *bin_row(Bin *bin, const char *pool, const char *key, const char *row) {
  bool   there;
  size_t at = place_of(bin, pool, key, row, &there);
  if (there) return bin->row[at].count;
  bin->row = mem_grow(bin->row, bin->rows + 1, sizeof *bin->row);
  BinRow *r = &bin->row[at];
  memmove(r + 1, r, (bin->rows++ - at) * sizeof *r);
  *r = (BinRow){0};
  snprintf(r->pool, sizeof r->pool, "%s", pool);
  snprintf(r->key, sizeof r->key, "%s", key);
  snprintf(r->row, sizeof r->row, "%s", row);
  r->count = mem_new(counters_size(bin_is_play(r)));
  return r->count;
}

void bin_add(Bin *to, const Bin *from) {
  for (size_t i = 0; i < from->rows; i++) {
    const BinRow *r = &from->row[i];
    int64_t      *count = bin_row(to, r->pool, r->key, r->row);
    for (int k = 0; k < items_counters(bin_is_play(r)); k++) count[k] += r->count[k];
  }
}

void bin_copy(Bin *to, const Bin *from) {
  *to = *from;
  to->row = mem_new(from->rows * sizeof *to->row + 1);
  for (size_t i = 0; i < from->rows; i++) {
    size_t size = counters_size(bin_is_play(&from->row[i]));
    to->row[i] = from->row[i];
    to->row[i].count = mem_new(size);
    memcpy(to->row[i].count, from->row[i].count, size);
  }
}

int64_t bin_finished(const Bin *bin) {
  int64_t finished = 0;
  for (size_t i = 0; i < bin->rows; i++)
    if (bin_is_play(&bin->row[i])) finished += bin->row[i].count[PLAY_FINISHED];
  return finished;
}

// ---- telling ----

bool bin_next(const Bin *bin, BinWalk *walk, BinPiece *piece) {
  for (; walk->row < bin->rows; walk->row++, walk->part = walk->done = 0) {
    const BinRow *row = &bin->row[walk->row];
    ItemsPart     part;
    for (; items_part(bin_is_play(row), walk->part, &part);
         walk->part++, walk->done = 0) {
      if (walk->done >= part.count) continue;
      int first = walk->done;
      walk->done += items_text(piece->counts, sizeof piece->counts,
                               row->count + part.first + first, part.count - first);
      if (!*piece->counts) continue;
      piece->row = row;
      if (first == 0)
        snprintf(piece->part, sizeof piece->part, "%s", part.name);
      else
        snprintf(piece->part, sizeof piece->part, "%.18s+%d", part.name, first % 1000);
      return true;
    }
  }
  return false;
}

static bool is_small(const Bin *bin, const BinRow *row) {
  bool   there;
  size_t at = place_of(bin, row->pool, row->key, ITEMS_PLAY, &there);
  return !there || bin->row[at].count[PLAY_FINISHED] < BIN_PLAYS;
}

bool bin_next_told(const Bin *bin, BinWalk *walk, BinPiece *piece) {
  while (bin_next(bin, walk, piece)) {
    bool rounds = bin_is_play(piece->row) && strcmp(piece->part, "rounds") == 0;
    if (rounds || !is_small(bin, piece->row)) return true;
  }
  return false;
}

char *bin_text(const Bin *bin, size_t *size) {
  char    *text;
  BinWalk  walk = {0};
  BinPiece piece;
  FILE    *to = open_memstream(&text, size);
  if (!to) abort();
  fprintf(to,
          "answers 1\nbin %" PRId64 "\nrevision %" PRId64
          "\nexhibit %s\nperiod %s\nsince %s\nstate %s\n",
          bin->number, bin->revision, bin->exhibit, bin->period, bin->since,
          bin->closing ? "closing" : "open");
  if (bin->took) fprintf(to, "took %" PRId64 "\n", bin->took);
  while (bin_next(bin, &walk, &piece))
    fprintf(to, "%s %s %s %s %s\n", piece.row->pool, piece.row->key, piece.row->row,
            piece.part, piece.counts);
  fflush(to);
  fprintf(to, "crc %08" PRIx32 "\n", crc32c(0, text, *size));
  if (fclose(to) != 0) abort();  // memory
  return text;
}

// ---- reading ----

static bool read_head(Bin *bin, const char *text, int *used) {
  char state[8];
  *used = 0;
  if (sscanf(text,
             "answers 1\nbin %" SCNd64 "\nrevision %" SCNd64
             "\nexhibit %31s\nperiod %63s\nsince %7s\nstate %7s\n%n",
             &bin->number, &bin->revision, bin->exhibit, bin->period, bin->since, state,
             used) != 6 ||
      *used == 0)
    return false;
  bin->closing = strcmp(state, "closing") == 0;
  int more = 0;
  if (sscanf(text + *used, "took %" SCNd64 "\n%n", &bin->took, &more) == 1) *used += more;
  return bin->number > 0 && path_is_id(bin->exhibit);
}

static bool read_piece(Bin *bin, char *line) {
  char *word[5], *rest = NULL;
  int   n = 0;
  for (char *at = strtok_r(line, " ", &rest); at && n < 5;
       at = strtok_r(NULL, " ", &rest))
    word[n++] = at;
  if (n < 5 || !items_is_hash(word[0]) || !items_is_key(word[1])) return false;
  bool play = strcmp(word[2], ITEMS_PLAY) == 0;
  if (!play && !items_is_hash(word[2])) return false;
  return items_set(bin_row(bin, word[0], word[1], word[2]), play, word[3], word[4]);
}

static bool read_all(Bin *bin, char *text) {
  int used;
  if (!read_head(bin, text, &used)) return false;
  char *rest = NULL;
  for (char *line = strtok_r(text + used, "\n", &rest); line;
       line = strtok_r(NULL, "\n", &rest))
    if (!read_piece(bin, line)) return false;
  return true;
}

bool bin_read(Bin *bin, const char *text, size_t size) {
  enum { SEAL = sizeof "crc 00000000\n" - 1 };
  char seal[SEAL + 1];
  *bin = (Bin){0};
  if (size < SEAL) return fail("bin: cut short");
  snprintf(seal, sizeof seal, "crc %08" PRIx32 "\n", crc32c(0, text, size - SEAL));
  if (memcmp(text + size - SEAL, seal, SEAL) != 0) return fail("bin: its crc is wrong");
  char *copy = mem_new(size - SEAL + 1);
  memcpy(copy, text, size - SEAL);
  bool ok = read_all(bin, copy);
  free(copy);
  if (ok) return true;
  bin_free(bin);
  return fail("bin: not as it should be");
}
