// library.h - the shelves: where scripts and assets lie, and how they are taken from
// there.
//
// The stage reads scripts as bytes and never understands them. Whatever an exhibit names
// is opened beneath its own folders only (openat2: no "..", no absolute path, no link
// out).
#ifndef KIOSK_STAGE_LIBRARY_H
#define KIOSK_STAGE_LIBRARY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/path.h"
#include "wire/wire.h"

typedef struct {
  char home[PATH_SIZE];  // holds scripts/ and assets/
  char data[PATH_SIZE];  // journals, counters, caches, logs
} Library;

// The folders under scripts/exhibits, sorted; returns how many.
int library_exhibits(const Library *library, char ids[][WIRE_ID_SIZE], int max);

// Fills a worker's bundle: scripts/*.lua ("site", "facts"), core ("core.button"), the
// exhibit's own files ("exhibit", "exhibit.words"). Beside them, from its folder and from
// assets/<exhibit>, the names of all other files, one a line ("files"), those in
// assets/common ("common"), and its own tables and texts as UTF-8 ("text/captions.csv").
// `site` stands in for site.lua when given. False with fail() when the exhibit has no
// exhibit.lua or something does not fit.
bool library_bundle(const Library *library, const char *exhibit, const char *site,
                    WireShared *shared);
// One number for all the bytes library_bundle() would pack; 0 when it can't.
uint64_t library_hash(const Library *library, const char *exhibit);
// The same without site.lua, but with name, size and time of every file of its folders
// and of assets/common.
uint64_t library_stamp(const Library *library, const char *exhibit);

// Opens a picture by name: the exhibit's folder, assets/<exhibit>, assets/common. -1 with
// fail().
int library_open_asset(const Library *library, const char *exhibit, const char *name);

#endif
