// manifest.h - from which lines a folder of reports was made, and the figures it told.
//
// manifest.json is one JSON value, a kiosk and a figure a line: for each kiosk its first
// and last sequence, the hash of the last line and which lines were missing then; for
// each month and kiosk the main figures.
#ifndef KIOSK_DESK_MANIFEST_H
#define KIOSK_DESK_MANIFEST_H

#include <stdbool.h>
#include <stdio.h>

#include "desk/heads.h"
#include "desk/index.h"

enum {
  MANIFEST_SESSIONS,
  MANIFEST_USES,
  MANIFEST_COMPLETED,
  MANIFEST_BATCHES,
  MANIFEST_PEOPLE,
  MANIFEST_TALKS,
  MANIFEST_FIGURES,
};

typedef struct {
  char    month[PERIOD_TEXT_MAX];  // "2026-11"; "": date uncertain
  char    kiosk[LINE_TEXT_MAX];
  int64_t figure[MANIFEST_FIGURES];
} ManifestRow;

typedef struct {
  Period       period;  // INDEX_FROM, INDEX_TO: without end
  Heads        heads;
  ManifestRow *row;  // by kiosk and month
  size_t       rows;
} Manifest;

void manifest_free(Manifest *manifest);  // a zeroed one is fine
// The figures of a period as the index has them now, and its heads.
bool manifest_take(Manifest *manifest, Index *index, Period period);
void manifest_write(const Manifest *manifest, FILE *to, bool publication,
                    const char *const *files, int count);
// False with fail() when it is none.
bool        manifest_read(Manifest *manifest, const char *path);
const char *manifest_figure_name(int figure);
// The row of that kiosk and month, NULL when there is none.
const ManifestRow *manifest_find(const Manifest *manifest, const char *kiosk,
                                 const char *month);

#endif
