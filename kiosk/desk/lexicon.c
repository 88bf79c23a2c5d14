#include "desk/lexicon.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct Lexicon {
  char  **text;
  size_t  count, room;
  size_t *slot;  // number + 1, 0: free; open addressing, at most half full
  size_t  slots;
};

static size_t hash_of(const char *text) {
  uint64_t hash = UINT64_C(14695981039346656037);  // FNV-1a
  for (; *text; text++) hash = (hash ^ (unsigned char)*text) * UINT64_C(1099511628211);
  return (size_t)(hash ^ hash >> 32);
}

Lexicon *lexicon_new(void) {
  return mem_new(sizeof(Lexicon));
}

void lexicon_free(Lexicon *lexicon) {
  if (!lexicon) return;
  for (size_t i = 0; i < lexicon->count; i++) free(lexicon->text[i]);
  free(lexicon->text);
  free(lexicon->slot);
  free(lexicon);
}

size_t lexicon_count(const Lexicon *lexicon) {
  return lexicon->count;
}

const char *lexicon_text(const Lexicon *lexicon, size_t number) {
  return lexicon->text[number];
}

// Where the text is, or where it would be.
static size_t *slot_of(const Lexicon *lexicon, const char *text) {
  size_t at = hash_of(text) & (lexicon->slots - 1);
  while (lexicon->slot[at] && strcmp(lexicon->text[lexicon->slot[at] - 1], text) != 0)
    at = (at + 1) & (lexicon->slots - 1);
  return &lexicon->slot[at];
}

static void make_room(Lexicon *lexicon) {
  lexicon->room = lexicon->room ? 2 * lexicon->room : 64;
  lexicon->text = mem_grow(lexicon->text, lexicon->room, sizeof *lexicon->text);
  lexicon->slots = 2 * lexicon->room;
  free(lexicon->slot);
  lexicon->slot = mem_new(lexicon->slots * sizeof *lexicon->slot);
  for (size_t i = 0; i < lexicon->count; i++) *slot_of(lexicon, lexicon->text[i]) = i + 1;
}

size_t lexicon_number(Lexicon *lexicon, const char *text) {
  if (lexicon->count == lexicon->room) make_room(lexicon);
  size_t *slot = slot_of(lexicon, text);
  if (*slot) return *slot - 1;
  lexicon->text[lexicon->count] = mem_copy(text);
  *slot = ++lexicon->count;
  return *slot - 1;
}
