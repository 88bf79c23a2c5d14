#include "base/near.h"

#include <stddef.h>
#include <string.h>

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
