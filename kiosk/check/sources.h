// sources.h - the files of one exhibit as bytes, and where in them something is written.
//
// First its own folder, then scripts/*.lua, then scripts/core. Names of all its own
// files are here; the text only of Lua files.
#ifndef KIOSK_CHECK_SOURCES_H
#define KIOSK_CHECK_SOURCES_H

#include <stdbool.h>
#include <stddef.h>

#include "check/finding.h"
#include "stage/library.h"

typedef struct {
  char  *path;  // from the home folder: "scripts/exhibits/quiz/exhibit.lua"
  char  *text;  // NUL-terminated; NULL: not Lua, or larger than an exhibit may have
  size_t bytes;
  bool   own;  // of the exhibit's folder
} SourceFile;

typedef struct {
  SourceFile *file;
  int         n;
  char        exhibit[WIRE_ID_SIZE];
} Sources;

Sources *sources_open(const Library *library, const char *exhibit);  // never NULL
void     sources_close(Sources *sources);                            // NULL is fine

// Its exhibit.lua, no line: where to look when nothing better is known.
Place sources_start(const Sources *sources);
// A file as a fault names it: "exhibit.lua", "words.lua", "core/button.lua", "site.lua".
Place sources_place(const Sources *sources, const char *file, unsigned line);
// Where these bytes first stand outside comments, own files first; false and
// sources_start() if nowhere.
bool sources_find(const Sources *sources, const char *bytes, Place *place);
// The same for words that are on the screen: line breaks as they are written in Lua, and
// when the whole is put together from parts, its longest part that is found.
bool sources_find_words(const Sources *sources, const char *words, Place *place);

#endif
