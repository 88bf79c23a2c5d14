#include "desk/bincode.h"

#include <stdio.h>
#include <string.h>

#include "base/mem.h"

enum { MORE = 0x80, BITS = 7, NUMBER_MAX = 10 };

// ---- numbers: seven bits a byte, the low ones first ----

static void put_number(BincodeBytes *to, uint64_t number) {
  if (to->room - to->count < NUMBER_MAX) {
    to->room = 2 * to->room + 256;
    to->byte = mem_grow(to->byte, to->room, 1);
  }
  for (; number >= MORE; number >>= BITS)
    to->byte[to->count++] = (unsigned char)(number | MORE);
  to->byte[to->count++] = (unsigned char)number;
}

static bool take_number(const unsigned char **at, const unsigned char *end,
                        uint64_t *number) {
  *number = 0;
  for (int shift = 0; *at < end && shift < 64; shift += BITS) {
    unsigned char byte = *(*at)++;
    *number |= (uint64_t)(byte & (MORE - 1)) << shift;
    if (byte < MORE) return true;
  }
  return false;
}

// ---- rows ----

// A zero is followed by how many there are.
static void put_counts(BincodeBytes *to, const int64_t *count, int counters) {
  for (int i = 0, zeros; i < counters; i += zeros ? zeros : 1) {
    for (zeros = 0; i + zeros < counters && count[i + zeros] == 0;) zeros++;
    put_number(to, (uint64_t)count[i]);
    if (zeros) put_number(to, (uint64_t)zeros);
  }
}

static bool take_counts(const unsigned char **at, const unsigned char *end,
                        int64_t *count, int counters) {
  uint64_t number;
  for (int i = 0; i < counters;) {
    if (!take_number(at, end, &number)) return false;
    if (number > 0) {
      count[i++] = (int64_t)number;
      continue;
    }
    if (!take_number(at, end, &number) || number == 0 ||
        number > (uint64_t)(counters - i))
      return false;
    memset(&count[i], 0, number * sizeof *count);
    i += (int)number;
  }
  return true;
}

bool bincode_next(const unsigned char **at, const unsigned char *end, bool play,
                  BincodeRow *row) {
  uint64_t shape, asked = 0;
  if (!take_number(at, end, &shape) || (play && !take_number(at, end, &asked)))
    return false;
  row->shape = shape;
  row->asked = (int64_t)asked;
  return take_counts(at, end, row->count, items_counters(play));
}

static size_t shape_of(Lexicon *shapes, const ItemsLine *line, const char *row) {
  char text[BINCODE_SHAPE_MAX];
  snprintf(text, sizeof text, "%.8s %.8s %.8s", line->pool, line->key, row);
  return lexicon_number(shapes, text);
}

BincodeShape bincode_shape(const char *text) {
  BincodeShape shape = {0};
  sscanf(text, "%8s %8s %8s", shape.pool, shape.key, shape.row);
  return shape;
}

// ---- lines ----

static bool same_key(const ItemsLine *a, const ItemsLine *b) {
  return strcmp(a->pool, b->pool) == 0 && strcmp(a->key, b->key) == 0;
}

static bool same_row(const ItemsLine *a, const ItemsLine *b) {
  return same_key(a, b) && strcmp(a->row, b->row) == 0;
}

int bincode_order(const void *a, const void *b) {
  const ItemsLine *x = a, *y = b;
  int              order = strcmp(x->pool, y->pool);
  if (order == 0) order = strcmp(x->key, y->key);
  if (order == 0) order = strcmp(x->row, y->row);
  return order ? order : strcmp(x->part, y->part);
}

// The row's lines; how many. 0: one is none.
static size_t take_row(const ItemsLine *lines, size_t count, bool play,
                       int64_t counters[PLAY_COUNTERS]) {
  size_t n = 0;
  memset(counters, 0, PLAY_COUNTERS * sizeof *counters);
  for (; n < count && same_row(&lines[n], lines); n++)
    if (!items_set(counters, play, lines[n].part, lines[n].counts)) return 0;
  return n;
}

// Plays come after the items of their key, whose versions are hexadecimal digits; a key
// may have items and no plays.
bool bincode_put(const ItemsLine *lines, size_t count, Lexicon *shapes,
                 BincodeBytes *plays, BincodeBytes *items) {
  int64_t counters[PLAY_COUNTERS], asked = 0;
  for (size_t i = 0, n; i < count; i += n) {
    bool play = strcmp(lines[i].row, ITEMS_PLAY) == 0;
    n = take_row(lines + i, count - i, play, counters);
    if (n == 0) return false;
    bool last = i + n == count || !same_key(&lines[i], &lines[i + n]);
    if (!play) {
      put_number(items, shape_of(shapes, &lines[i], lines[i].row));
      put_counts(items, counters, ITEM_COUNTERS);
      asked += counters[ITEM_END];
      memset(counters, 0, sizeof counters);
    }
    if (!last) continue;
    put_number(plays, shape_of(shapes, &lines[i], ITEMS_PLAY));
    put_number(plays, (uint64_t)asked);
    put_counts(plays, counters, PLAY_COUNTERS);
    asked = 0;
  }
  return true;
}
