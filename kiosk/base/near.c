#include "base/near.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

enum { LETTERS_MAX = 32 };

int near_distance(const char *a, const char *b) {
  size_t n = strlen(a), m = strlen(b);
  if (n > LETTERS_MAX || m > LETTERS_MAX) return NEAR_FAR;
  int d[LETTERS_MAX + 1][LETTERS_MAX + 1];
  for (size_t i = 0; i <= n; i++) d[i][0] = (int)i;
  for (size_t j = 0; j <= m; j++) d[0][j] = (int)j;
  for (size_t i = 1; i <= n; i++)
    for (size_t j = 1; j <= m; j++) {
      int best = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
      if (d[i - 1][j] + 1 < best) best = d[i - 1][j] + 1;
      if (d[i][j - 1] + 1 < best) best = d[i][j - 1] + 1;
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
          d[i - 2][j - 2] + 1 < best)
        best = d[i - 2][j - 2] + 1;
      d[i][j] = best;
    }
  return d[n][m] < NEAR_FAR ? d[n][m] : NEAR_FAR;
}

const char *near_of(const char *wrong, const char *const names[]) {
  const char *near = NULL;
  int         best = NEAR_FAR;
  for (int i = 0; names[i]; i++) {
    int distance = near_distance(wrong, names[i]);
    if (distance >= best || distance >= (int)strlen(names[i])) continue;
    best = distance;
    near = names[i];
  }
  return near;
}

// "photos/Cat.JPG" has "Cat": what a misspelt name still has in common.
static const char *stem_of(const char *name, size_t *size) {
  const char *slash = strrchr(name, '/'), *stem = slash ? slash + 1 : name;
  const char *dot = strrchr(stem, '.');
  *size = dot ? (size_t)(dot - stem) : strlen(stem);
  return stem;
}

bool near_is_like(const char *file, const char *name) {
  size_t      size, wanted_size, whole = strlen(name);
  const char *stem = stem_of(file, &size), *wanted = stem_of(name, &wanted_size);
  bool        alike = size == wanted_size && strncasecmp(stem, wanted, size) == 0;
  bool        doubled = strncasecmp(file, name, whole) == 0 && file[whole] == '.';
  return (size > 0 && alike) || doubled;
}

const char *near_file(const char *wrong, const char *const files[]) {
  for (int i = 0; files[i]; i++)
    if (near_is_like(files[i], wrong)) return files[i];
  return near_of(wrong, files);
}
