// watch.h - tells of files that were saved beneath some folders.
//
// A save is a file closed after writing, or moved, made or removed; folders that appear
// are watched from then on. What editors leave beside a file (hidden names, a ~ at the
// end) is no save. When the kernel has lost count, the path told is "": anything may have
// changed.
#ifndef KIOSK_BASE_WATCH_H
#define KIOSK_BASE_WATCH_H

#include "base/path.h"

typedef struct Watch Watch;

// Paths are told from `root` on: "scripts/core/button.lua".
Watch *watch_open(const char *root);  // NULL with fail()
void   watch_close(Watch *watch);     // NULL is fine
// A folder of the root and all in it; links to folders are followed. False with fail():
// it is not there, or the kernel watches no more.
bool watch_add(Watch *watch, const char *folder);

int  watch_fd(const Watch *watch);                    // readable when there is news
bool watch_next(Watch *watch, char path[PATH_SIZE]);  // without waiting

#endif
