// bundle.h - what one kiosk exports: its segments, and a signed list of them.
//
// FOLDER/000001.jsonl ... hold whole lines of that kiosk alone. FOLDER/export.txt names
// them with size and hash, the first and last sequence and the hash of the last line, and
// ends in the signature over all text before it. It is written last, and a segment only
// ever grows, so that a folder pulled at any moment holds what an earlier list says. What
// else lies beside the segments and is needed to read them is listed and signed too.
#ifndef KIOSK_DESK_BUNDLE_H
#define KIOSK_DESK_BUNDLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tally/line.h"

#define BUNDLE_LIST "export.txt"

typedef struct {
  int    number;
  size_t size;
  char   hash[LINK_SIZE];  // of those bytes
} BundleSegment;

// The files beside the segments that are exported when they are there.
enum { BUNDLE_FILES = 3, BUNDLE_NAME_MAX = 16 };
extern const char *const bundle_names[BUNDLE_FILES];

typedef struct {
  char   name[BUNDLE_NAME_MAX];  // one of those
  size_t size;
  char   hash[LINK_SIZE];
} BundleFile;

typedef struct {
  char           kiosk[LINE_TEXT_MAX];
  char           key[LINK_KEY_SIZE];  // public
  int64_t        first, last;
  char           head[LINK_SIZE];
  BundleSegment *segment;
  size_t         segments;
  BundleFile     file[BUNDLE_FILES];
  int            files;
  char          *text;  // of the list, as read; owned
  size_t         size;
} Bundle;

void bundle_free(Bundle *bundle);
void bundle_add(Bundle *bundle, int number, const char *lines, size_t size);
void bundle_add_file(Bundle *bundle, const char *name, const char *text, size_t size);
// Signs the list and replaces it. False with fail().
bool bundle_write(const Bundle *bundle, const char *folder, const char *seed);
// False with fail() when there is none, or it is not as `key` in it signed it.
bool bundle_read(Bundle *bundle, const char *folder);
// "yz-01-3fa9": a name and four digits.
bool bundle_is_kiosk(const char *id);

#endif
