// pinyin.h - Chinese words from typed pinyin, through libgooglepinyin.
//
// Library and dictionary are loaded when it is opened for the first time (3 MB, which
// then stay), so a show whose staff type nothing carries neither. It learns nothing:
// there is no dictionary of the user's, and closing forgets the letters. One at a time;
// one thread.
#ifndef KIOSK_GEAR_PINYIN_H
#define KIOSK_GEAR_PINYIN_H

#include <stddef.h>

typedef struct Pinyin Pinyin;

// More letters are not understood; longer words are not given.
enum { PINYIN_LETTERS_MAX = 39, PINYIN_WORD_SIZE = 96 };

Pinyin *pinyin_open(void);  // NULL with fail(): not installed, or no dictionary
void    pinyin_close(Pinyin *pinyin);  // NULL is fine
// How many words the letters (a-z) may mean; the first stands for as many of them as can
// be, but no more than about ten syllables.
int pinyin_search(Pinyin *pinyin, const char *letters);
// Word i of them, in UTF-8; "" when there is none. It is the Pinyin's until the next
// call.
const char *pinyin_word(Pinyin *pinyin, int i);
// How many of the letters it stands for. Then the search is over: look for the rest anew.
size_t pinyin_letters(Pinyin *pinyin, int i);

#endif
