// wording.h - what a version of an item was, as the items.tsv of each kiosk say.
#ifndef KIOSK_DESK_WORDING_H
#define KIOSK_DESK_WORDING_H

#include "desk/sources.h"

typedef struct Wording Wording;

// A file that can't be read has no words. The sources are borrowed for the call.
Wording *wording_open(const Source *sources, size_t count);
void     wording_close(Wording *wording);  // NULL is fine
// The text of a key ("ask", "type", "3", "key" ...); NULL when there is none.
const char *wording_of(const Wording *wording, const char *exhibit, const char *version,
                       const char *key);

#endif
