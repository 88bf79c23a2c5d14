// texts.h - what a version of an item was: DATA/journal/items.tsv (FORMAT.md).
//
// A version's texts are written once and stay. The file is read when the first text comes
// and is then in memory; one thread.
#ifndef KIOSK_TALLY_TEXTS_H
#define KIOSK_TALLY_TEXTS_H

#include <stdbool.h>
#include <stddef.h>

enum { TEXTS_ITEM_MAX = 2000, TEXTS_VERSIONS_MAX = 2000 };  // of one exhibit

typedef struct Texts Texts;

Texts *texts_open(const char *folder);  // nothing is read yet
void   texts_close(Texts *texts);

// Lines "key<TAB>value" in UTF-8, keys as in FORMAT.md, each once. False with fail().
bool texts_check(const char *text, size_t size);
// Adds a version whose text was checked; one that is there is left as it is. False with
// fail() when the exhibit has too many, or the file can't be read.
bool texts_add(Texts *texts, const char *exhibit, const char *version, const char *text,
               size_t size);
bool texts_is_new(const Texts *texts);  // not all of it is in the file
// Replaces the file if anything is new. False with fail().
bool texts_save(Texts *texts);

#endif
