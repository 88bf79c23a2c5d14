// binder.h - the folder of all reports.
#ifndef KIOSK_DESK_BINDER_H
#define KIOSK_DESK_BINDER_H

#include "desk/manifest.h"

enum { BINDER_FILES_MAX = 64, BINDER_NAME_MAX = 40 };

typedef struct {
  const char *path;
  char        file[BINDER_FILES_MAX][BINDER_NAME_MAX];
  int         files;
} Binder;

// Writes name.ending, and makes the folder when it is not there. False with fail().
bool binder_put(Binder *binder, const char *name, const char *ending, const char *text,
                size_t size);
// Writes manifest.json, last. False with fail().
bool binder_close(const Binder *binder, const Manifest *manifest, bool publication);

#endif
