// lexicon.h - texts as small numbers: the same text, the same number, from 0 on.
#ifndef KIOSK_DESK_LEXICON_H
#define KIOSK_DESK_LEXICON_H

#include <stddef.h>

typedef struct Lexicon Lexicon;

Lexicon *lexicon_new(void);
void     lexicon_free(Lexicon *lexicon);  // NULL is fine
size_t   lexicon_count(const Lexicon *lexicon);
// Keeps a copy of a text it does not know yet.
size_t lexicon_number(Lexicon *lexicon, const char *text);
// Stays where it is until lexicon_free().
const char *lexicon_text(const Lexicon *lexicon, size_t number);

#endif
