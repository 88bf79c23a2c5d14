#include "tally/texts.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/fnv.h"
#include "base/mem.h"
#include "base/path.h"
#include "tally/items.h"

enum { FILE_MAX = 8 << 20, KEY_MAX = 16 };

typedef struct {
  uint64_t exhibit, version;  // hashes of the names
} Known;

struct Texts {
  char   path[PATH_SIZE];
  char  *text;
  size_t size;
  Known *known;
  size_t count;
  bool   loaded, fresh;  // fresh: not all of it is in the file
};

Texts *texts_open(const char *folder) {
  Texts *texts = mem_new(sizeof *texts);
  path_join(texts->path, folder, "items.tsv");
  return texts;
}

void texts_close(Texts *texts) {
  if (!texts) return;
  free(texts->text);
  free(texts->known);
  free(texts);
}

// ---- what may stand there ----

// Bytes of the character at `at`, 0 when it is none (RFC 3629) or a control character.
static size_t character(const unsigned char *at, size_t left) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  size_t                n = *at < 0x80 ? 1 : *at >= 0xF0 ? 4 : *at >= 0xE0 ? 3 : 2;
  if (n == 1) return *at >= ' ' && *at != 0x7F;
  if (*at < 0xC2 || *at > 0xF4 || n > left) return 0;
  uint32_t code = *at & (0x7Fu >> n);
  for (size_t i = 1; i < n; i++) {
    if ((at[i] & 0xC0) != 0x80) return 0;
    code = code << 6 | (at[i] & 0x3Fu);
  }
  return code >= least[n] && code <= 0x10FFFF && code >> 11 != 0x1B && code >= 0xA0 ? n
                                                                                    : 0;
}

static bool is_text(const char *text, size_t size) {
  for (size_t at = 0, n; at < size; at += n)
    if (!(n = character((const unsigned char *)text + at, size - at))) return false;
  return true;
}

// The place of a key, -1 when it is none.
static int key_of(const char *key, size_t size) {
  static const char *const names[] = {"id",    "type",   "topic", "group",
                                      "level", "points", "ask",   "key"};
  enum { NAMES = sizeof names / sizeof *names };
  for (int i = 0; i < NAMES; i++)
    if (strlen(names[i]) == size && memcmp(names[i], key, size) == 0) return i;
  for (int i = 1; i <= ITEMS_OPTIONS; i++) {
    char number[KEY_MAX];
    int  n = snprintf(number, sizeof number, "%d", i);
    if ((size_t)n == size && memcmp(number, key, size) == 0) return NAMES + i;
  }
  return -1;
}

// "key<TAB>value"; `keys` are those that were there before, a bit each.
static bool is_line(const char *line, size_t size, uint32_t *keys) {
  const char *tab = memchr(line, '\t', size);
  if (!tab) return false;
  size_t n = (size_t)(tab - line);
  int    key = key_of(line, n);
  if (key < 0 || *keys & 1u << key || !is_text(tab + 1, size - n - 1)) return false;
  *keys |= 1u << key;
  return true;
}

static size_t line_size(const char *at, const char *end) {
  const char *newline = memchr(at, '\n', (size_t)(end - at));
  return (size_t)((newline ? newline : end) - at);
}

bool texts_check(const char *text, size_t size) {
  uint32_t    keys = 0;
  const char *end = text + size;
  if (size == 0 || size > TEXTS_ITEM_MAX)
    return fail("item_text: %zu bytes, %d are the most", size, TEXTS_ITEM_MAX);
  if (memmem(text, size, "\"seq\":", 6)) return fail("item_text: \"seq\": in a text");
  for (const char *at = text; at < end;) {
    size_t n = line_size(at, end);
    if (!is_line(at, n, &keys))
      return fail("item_text: \"%.*s\" is no line of key and text, or its key is there "
                  "twice",
                  n < 40 ? (int)n : 40, at);
    at += n + (at + n < end);
  }
  return true;
}

// ---- the file ----

static uint64_t hash_of(const char *text, size_t size) {
  return fnv(FNV_START, text, size);
}

static bool is_known(const Texts *texts, Known known) {
  for (size_t i = 0; i < texts->count; i++)
    if (texts->known[i].version == known.version &&
        texts->known[i].exhibit == known.exhibit)
      return true;
  return false;
}

static void know(Texts *texts, Known known) {
  texts->known = mem_grow(texts->known, texts->count + 1, sizeof *texts->known);
  texts->known[texts->count++] = known;
}

// A version's lines stand together, so only the first of them is new.
static void know_line(Texts *texts, const char *line, size_t size) {
  const char *tab = memchr(line, '\t', size);
  if (!tab) return;
  size_t      n = (size_t)(tab - line), left = size - n - 1;
  const char *second = memchr(tab + 1, '\t', left);
  if (!second) return;
  Known known = {hash_of(line, n), hash_of(tab + 1, (size_t)(second - tab - 1))};
  if (!is_known(texts, known)) know(texts, known);
}

static bool load(Texts *texts) {
  if (texts->loaded) return true;
  if (access(texts->path, F_OK) == 0 || errno != ENOENT) {
    texts->text = path_read(texts->path, FILE_MAX, &texts->size);
    if (!texts->text) return false;
  }
  const char *end = texts->text + texts->size;
  for (const char *at = texts->text; at && at < end;) {
    size_t n = line_size(at, end);
    know_line(texts, at, n);
    at += n + 1;
  }
  texts->loaded = true;
  return true;
}

static void put(Texts *texts, const char *data, size_t size) {
  texts->text = mem_grow(texts->text, texts->size + size + 1, 1);
  memcpy(texts->text + texts->size, data, size);
  texts->size += size;
}

static size_t versions_of(const Texts *texts, uint64_t exhibit) {
  size_t n = 0;
  for (size_t i = 0; i < texts->count; i++) n += texts->known[i].exhibit == exhibit;
  return n;
}

bool texts_add(Texts *texts, const char *exhibit, const char *version, const char *text,
               size_t size) {
  Known known = {hash_of(exhibit, strlen(exhibit)), hash_of(version, strlen(version))};
  char  head[64];
  if (!load(texts)) return false;
  if (is_known(texts, known)) return true;
  if (versions_of(texts, known.exhibit) >= TEXTS_VERSIONS_MAX)
    return fail("items.tsv: %s has more than %d versions", exhibit, TEXTS_VERSIONS_MAX);
  if (texts->size + 64u * ITEMS_OPTIONS + 2 * size > FILE_MAX)
    return fail("items.tsv: it would be over %d MB", FILE_MAX >> 20);
  if (texts->size > 0 && texts->text[texts->size - 1] != '\n') put(texts, "\n", 1);
  int n = snprintf(head, sizeof head, "%.31s\t%.8s\t", exhibit, version);
  for (const char *at = text, *end = text + size; at < end;) {
    size_t line = line_size(at, end);
    put(texts, head, (size_t)n);
    put(texts, at, line);
    put(texts, "\n", 1);
    at += line + (at + line < end);
  }
  know(texts, known);
  texts->fresh = true;
  return true;
}

bool texts_is_new(const Texts *texts) {
  return texts->fresh;
}

bool texts_save(Texts *texts) {
  if (!texts->fresh) return true;
  if (!path_replace(texts->path, texts->text, texts->size)) return false;
  texts->fresh = false;
  return true;
}
