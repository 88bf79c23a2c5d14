// shelf.h - a home and a data folder of a test's own, thrown away afterwards.
#ifndef KIOSK_TESTS_STAGE_SHELF_H
#define KIOSK_TESTS_STAGE_SHELF_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "stage/library.h"

typedef struct {
  Library library;
  char    top[PATH_SIZE];
} Shelf;

static inline void shelf_open(Shelf *shelf) {
  snprintf(shelf->top, sizeof shelf->top, "/tmp/kiosk-shelf-XXXXXX");
  if (!mkdtemp(shelf->top)) abort();
  path_join(shelf->library.home, shelf->top, "home");
  path_join(shelf->library.data, shelf->top, "data");
}

static inline void shelf_close(Shelf *shelf) {
  path_remove_all(shelf->top);
}

static inline char *shelf_path(const Shelf *shelf, char out[PATH_SIZE],
                               const char *name) {
  return path_join(out, shelf->library.home, name);
}

// Writes a file of the home, with its folders.
static inline void shelf_put(const Shelf *shelf, const char *name, const char *text) {
  char path[PATH_SIZE], folder[PATH_SIZE];
  shelf_path(shelf, path, name);
  snprintf(folder, sizeof folder, "%s", path);
  *strrchr(folder, '/') = '\0';
  path_make(folder);
  FILE *out = fopen(path, "w");
  if (!out) abort();
  fputs(text, out);
  fclose(out);
}

#endif
