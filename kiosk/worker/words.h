// words.h - what an author may write where words are wanted: a string, a table by
// language, or a list of stretches; with **bold** inside strings.
#ifndef KIOSK_WORKER_WORDS_H
#define KIOSK_WORKER_WORDS_H

#include <lua.h>

#include "gear/text.h"
#include "wire/list.h"

typedef struct Words {
  TextSpan span[LIST_RUNS_MAX];
  int      spans;
  char     bytes[LIST_TEXT_BYTES_MAX + LIST_RUNS_MAX];  // the words, each ended by 0
  size_t   used, room;
} Words;

// Fills `words` in the current language. `base` is the look of what says nothing else.
void words_read(lua_State *L, int at, const char *who, const TextSpan *base,
                Words *words);
// Pushes the text for the current language: it, else Chinese, else English.
void words_choose(lua_State *L, int at, const char *who);
// The text as one plain line in one language (LANG_ZH, LANG_EN), "" if there is none.
void words_plain(lua_State *L, int at, const char *who, int lang, char *out, size_t size);

#endif
