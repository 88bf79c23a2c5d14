// sources.h - the files of one exhibit as bytes, and where in them something is written.
//
// First its own folder, then assets/<exhibit>, then assets/common and scripts/*.lua;
// never scripts/core, where no author can mend anything. The text is here of Lua files
// and of its own tables.
#ifndef KIOSK_CHECK_SOURCES_H
#define KIOSK_CHECK_SOURCES_H

#include <stdbool.h>
#include <stddef.h>

#include "check/finding.h"
#include "stage/library.h"

typedef struct {
  char       *path;  // from the home folder: "scripts/exhibits/quiz/exhibit.lua"
  const char *name;  // as the exhibit writes it: "photos/cat.jpg"; NULL: it can't
  char       *text;  // NUL-terminated; NULL: neither Lua nor table, or too large
  size_t      bytes;
  bool        own, lua;  // own: of the exhibit's folders
} SourceFile;

typedef struct {
  SourceFile *file;
  int         n;
  char        exhibit[WIRE_ID_SIZE];
} Sources;

Sources *sources_open(const Library *library, const char *exhibit);  // never NULL
void     sources_close(Sources *sources);                            // NULL is fine

// Its exhibit.lua, at `return template { … }`: where to look when nothing better is
// known.
Place sources_start(const Sources *sources);
bool  sources_has_start(const Sources *sources);
// A file as a fault names it: "exhibit.lua", "words.lua", "captions.csv", "site.lua".
Place sources_place(const Sources *sources, const char *file, unsigned line);
// Where these bytes first stand outside comments, own files first; false and
// sources_start() if nowhere.
bool sources_find(const Sources *sources, const char *bytes, Place *place);
// The same for words that are on the screen: line breaks as they are written in Lua, and
// when the whole is put together from parts, its longest part that is found.
bool sources_find_words(const Sources *sources, const char *words, Place *place);
// The g:target(…) of its own files that is most like this place to touch, and how many of
// its four numbers stand there as they are. -1 and nothing in `place`: there is none.
int sources_find_target(const Sources *sources, Rect box, Place *place);

#endif
