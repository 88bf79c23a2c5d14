// store.h - the numbered segments of one journal on the disk, as its only writer needs
// them.
//
// A segment takes lines up to 1 MB and is then made read-only; nothing is ever changed or
// deleted but the half line of a power cut. Only the writer's thread calls store_write().
#ifndef KIOSK_TALLY_STORE_H
#define KIOSK_TALLY_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tally/line.h"

enum { STORE_SEGMENT_MAX = 1 << 20 };

typedef struct Store Store;

// What the last valid lines say, and what had to be mended.
typedef struct {
  uint64_t seq;  // 0: there is no line yet
  int64_t  boot;
  char     boot_id[LINE_TEXT_MAX];  // of the last boot or start line
  char     link[LINK_SIZE];         // of the last line, for the next
  int      torn;                    // lines cut off the end
  int      damaged;                 // lines in the middle that are left as they are
} StoreTail;

// Reads the last segment of the folder (and those before, while it says too little) and
// makes it ready. Never fails: what can't be opened now is tried again by store_write().
Store *store_open(const char *folder, StoreTail *tail);
void   store_close(Store *store);  // NULL is fine

// Appends whole lines and syncs them. False with fail() when that could not be done: then
// no part of them is left at the end (or it will be cut before anything else is written),
// and the same lines may be given again.
bool store_write(Store *store, const char *lines, size_t size);

// Makes the 8 MB that are given up when the disk is full, if there is room to spare.
void store_make_ballast(Store *store);

// What happened since store_open() that staff should see, "" if nothing. Writer's thread
// only.
const char *store_trouble(const Store *store);

// The numbers of the segments in a folder, ascending; free() it. NULL when there is none.
int *store_list(const char *folder, size_t *count);
// FOLDER/NNNNNN.jsonl
char *store_path(char *out, const char *folder, int number);

#endif
