#include "gear/pinyin.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"

#define LIBRARY "libgooglepinyin.so.0"
#define DICTIONARY "googlepinyin/data/dict_pinyin.dat"

enum {
  UNITS_MAX = PINYIN_WORD_SIZE / 3,  // of UTF-16, with the 0 at the end
  SYLLABLES_MAX = 10,
};

// Of its pinyinime.h, which is C++.
struct Pinyin {
  void *library;
  bool (*open_decoder)(const char *dictionary, const char *of_user);
  void (*reset_search)(void);
  size_t (*search)(const char *letters, size_t n);
  uint16_t *(*get_candidate)(size_t i, uint16_t *out, size_t room);
  size_t (*choose)(size_t i);
  size_t (*get_fixed_len)(void);
  size_t (*get_spl_start_pos)(const uint16_t **starts);
  char word[PINYIN_WORD_SIZE];
};

static bool find(const Pinyin *p, const char *name, void *function) {
  void *found = dlsym(p->library, name);
  if (!found) return fail("pinyin: %s: %s", name, dlerror());
  memcpy(function, &found, sizeof found);  // as dlsym(3) says: no cast to a function
  return true;
}

static bool find_all(Pinyin *p) {
  return find(p, "im_open_decoder", &p->open_decoder) &&
         find(p, "im_reset_search", &p->reset_search) &&
         find(p, "im_search", &p->search) &&
         find(p, "im_get_candidate", &p->get_candidate) &&
         find(p, "im_choose", &p->choose) &&
         find(p, "im_get_fixed_len", &p->get_fixed_len) &&
         find(p, "im_get_spl_start_pos", &p->get_spl_start_pos);
}

// The dictionary lies in a folder beside the library. One of the user's that can't be
// opened is left out by the library: nothing is ever learnt or written.
static bool open_dictionary(Pinyin *p) {
  char    folder[PATH_SIZE], path[PATH_SIZE];
  Dl_info info;
  void   *there;
  memcpy(&there, &p->open_decoder, sizeof there);
  if (!dladdr(there, &info)) return fail("pinyin: %s", dlerror());
  snprintf(folder, sizeof folder, "%.900s", info.dli_fname);
  char *slash = strrchr(folder, '/');
  if (!slash) return fail("pinyin: %s: no folder", folder);
  *slash = '\0';
  path_join(path, folder, DICTIONARY);
  return p->open_decoder(path, "/") || fail("pinyin: %s can't be read", path);
}

static Pinyin *load(void) {
  Pinyin *p = mem_new(sizeof *p);
  p->library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (!p->library) fail("pinyin: %s", dlerror());
  if (p->library && find_all(p) && open_dictionary(p)) return p;
  if (p->library) dlclose(p->library);
  free(p);
  return NULL;
}

// Kept for good: each closing of its dictionary leaves 200 kB behind, and it has one
// state a process anyway.
Pinyin *pinyin_open(void) {
  static Pinyin *only;
  if (!only) only = load();
  return only;
}

void pinyin_close(Pinyin *pinyin) {
  if (pinyin) pinyin->reset_search();
}

// The library aborts on 14 initials in a row ("zzzz..."), so it gets no letter more when
// it has found SYLLABLES_MAX. What it has seen already it does not search again.
int pinyin_search(Pinyin *pinyin, const char *letters) {
  const uint16_t *starts;
  size_t          all = strnlen(letters, PINYIN_LETTERS_MAX), n = SYLLABLES_MAX, words;
  pinyin->reset_search();
  if (all == 0) return 0;
  if (n > all) n = all;
  words = pinyin->search(letters, n);
  while (n < all && pinyin->get_spl_start_pos(&starts) < SYLLABLES_MAX)
    words = pinyin->search(letters, ++n);
  return (int)words;
}

// Its words are of the first plane only; anything else would be a sign we can't show.
static size_t put_utf8(char *out, uint16_t c) {
  if (c < 0x80) return (size_t)sprintf(out, "%c", c);
  if (c < 0x800) return (size_t)sprintf(out, "%c%c", 0xc0 | c >> 6, 0x80 | (c & 0x3f));
  return (size_t)sprintf(out, "%c%c%c", 0xe0 | c >> 12, 0x80 | (c >> 6 & 0x3f),
                         0x80 | (c & 0x3f));
}

const char *pinyin_word(Pinyin *pinyin, int i) {
  uint16_t units[UNITS_MAX] = {0};
  size_t   used = 0;
  pinyin->word[0] = '\0';
  if (!pinyin->get_candidate((size_t)i, units, UNITS_MAX - 1)) return "";
  for (int at = 0; units[at]; at++) used += put_utf8(pinyin->word + used, units[at]);
  return pinyin->word;
}

size_t pinyin_letters(Pinyin *pinyin, int i) {
  const uint16_t *starts;
  pinyin->choose((size_t)i);
  size_t syllables = pinyin->get_spl_start_pos(&starts), fixed = pinyin->get_fixed_len();
  return fixed <= syllables ? starts[fixed] : starts[syllables];
}
