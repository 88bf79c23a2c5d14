#include "tally/totals.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"

enum { FILE_MAX = 512 << 20 };

static const char end_head[] = "end ";

void totals_free(Totals *totals) {
  free(totals->rows);
  *totals = (Totals){0};
}

// The hash stands on the last line, over all before it.
static bool is_whole(const char *text, size_t size) {
  char   hash[LINK_SIZE];
  size_t tail = sizeof end_head - 1 + LINK_SIZE;
  if (size < tail || text[size - 1] != '\n') return false;
  const char *end = text + size - tail;
  link_of(hash, text, size - tail);
  return strncmp(end, end_head, sizeof end_head - 1) == 0 &&
         strncmp(end + sizeof end_head - 1, hash, LINK_SIZE - 1) == 0;
}

bool totals_read(Totals *totals, const char *folder) {
  char   path[PATH_SIZE];
  size_t size;
  int    n = 0;
  *totals = (Totals){0};
  if (access(path_join(path, folder, TOTALS_NAME), F_OK) != 0 && errno == ENOENT)
    return true;
  char *text = path_read(path, FILE_MAX, &size);
  if (!text) return false;
  bool ok = is_whole(text, size) &&
            sscanf(text,
                   "kiosk-totals 1\nsegments %d\nlines %" SCNd64 "\nafter %39s %" SCNd64
                   " %32s\n%n",
                   &totals->segment, &totals->seq, totals->kiosk, &totals->last,
                   totals->link, &n) == 5 &&
            n > 0;
  if (ok) {
    text[size - sizeof end_head + 1 - LINK_SIZE] = '\0';
    totals->rows = mem_copy(text + n);
  }
  free(text);
  if (ok) return true;
  totals_free(totals);
  return fail("%s: it is damaged; a copy is on the sticks of this kiosk", path);
}

bool totals_write(const Totals *totals, const char *folder) {
  char   path[PATH_SIZE], hash[LINK_SIZE], *text;
  size_t size;
  FILE  *to = open_memstream(&text, &size);
  if (!to) abort();
  fprintf(to,
          "kiosk-totals 1\nsegments %d\nlines %" PRId64 "\nafter %s %" PRId64 " %s\n%s",
          totals->segment, totals->seq, totals->kiosk, totals->last, totals->link,
          totals->rows);
  fflush(to);
  link_of(hash, text, size);
  fprintf(to, "%s%s\n", end_head, hash);
  fclose(to);
  bool ok = path_replace(path_join(path, folder, TOTALS_NAME), text, size);
  free(text);
  return ok;
}

char *totals_row(char **at) {
  char *row = *at, *end = row ? strchr(row, '\n') : NULL;
  if (!end) return NULL;
  *end = '\0';
  *at = end + 1;
  return row;
}
