#include "verbs/counted.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/path.h"
#include "tally/shelf.h"

enum { FIELDS_SIZE = 256, SEEN_SIZE = 1024 };

static const char *value_of(const Bin *bin, const BinPiece *piece, const char *name) {
  const struct {
    const char *name, *value;
  } values[] = {
    {"exhibit", bin->exhibit}, {"period", bin->period},  {"pool", piece->row->pool},
    {"key", piece->row->key},  {"row", piece->row->row}, {"part", piece->part},
    {"counts", piece->counts},
  };
  for (size_t i = 0; i < sizeof values / sizeof *values; i++)
    if (strcmp(values[i].name, name) == 0) return values[i].value;
  return "";
}

// `but`: a field that need not fit; NULL: all must.
static bool fits(const Bin *bin, const BinPiece *piece, const char *fields,
                 const char *but) {
  char copy[FIELDS_SIZE], *rest = NULL;
  snprintf(copy, sizeof copy, "%s", fields);
  for (char *name = strtok_r(copy, "\n", &rest); name;
       name = strtok_r(NULL, "\n", &rest)) {
    char *value = strchr(name, '=');
    if (!value) return false;
    *value++ = '\0';
    if (but && strcmp(name, but) == 0) continue;
    if (strcmp(value_of(bin, piece, name), value) != 0) return false;
  }
  return true;
}

// Looks for it, and gathers what fits but for its counts.
static bool look(const Bin *bin, const char *fields, char seen[SEEN_SIZE]) {
  BinWalk  walk = {0};
  BinPiece piece;
  while (bin_next(bin, &walk, &piece)) {
    if (fits(bin, &piece, fields, NULL)) return true;
    size_t used = strlen(seen);
    if (fits(bin, &piece, fields, "counts") && used < SEEN_SIZE - 200)
      snprintf(seen + used, SEEN_SIZE - used, " [%s %s %s %s %s]", bin->period,
               piece.row->key, piece.row->row, piece.part, piece.counts);
  }
  return false;
}

bool counted(const char *data, const char *fields) {
  char   folder[PATH_SIZE], seen[SEEN_SIZE] = "", wanted[FIELDS_SIZE];
  size_t count;
  int    damaged;
  bool   found = false;
  Bin   *bin = shelf_read(path_join(folder, data, "answers"), &count, &damaged);
  for (size_t i = 0; i < count; i++) {
    found = found || look(&bin[i], fields, seen);
    bin_free(&bin[i]);
  }
  free(bin);
  if (found) return true;
  snprintf(wanted, sizeof wanted, "%s", fields);
  for (char *c = wanted; *c; c++)
    if (*c == '\n') *c = ' ';
  return fail("no sum of answers has %s; there is%s", wanted, *seen ? seen : " none");
}
