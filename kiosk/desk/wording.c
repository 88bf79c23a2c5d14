#include "desk/wording.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"

enum { FILE_MAX = 64 << 20, FIELDS = 4 };

// A line of a file, cut where its tabs were.
typedef struct {
  const char *field[FIELDS];  // exhibit, version, key, text
  size_t      place;          // of two lines of one key, the earlier one counts
} Line;

struct Wording {
  char **file;  // their texts
  size_t files;
  Line  *line;  // sorted
  size_t lines, room;
};

static int order_of(const Line *a, const Line *b) {
  int order = 0;
  for (int i = 0; order == 0 && i < FIELDS - 1; i++)
    order = strcmp(a->field[i], b->field[i]);
  return order;
}

static int by_key(const void *a, const void *b) {
  const Line *x = a, *y = b;
  int         order = order_of(x, y);
  return order ? order : (x->place > y->place) - (x->place < y->place);
}

// A line that lacks a field is none.
static void take_line(Wording *wording, char *text) {
  Line  line = {.place = wording->lines};
  char *rest = text;
  for (int i = 0; i < FIELDS; i++) {
    line.field[i] = rest;
    char *tab = i + 1 < FIELDS ? strchr(rest, '\t') : NULL;
    if (!tab && i + 1 < FIELDS) return;
    if (tab) *tab = '\0';
    rest = tab ? tab + 1 : rest;
  }
  if (wording->lines == wording->room) {
    wording->room = 2 * wording->room + 256;
    wording->line = mem_grow(wording->line, wording->room, sizeof line);
  }
  wording->line[wording->lines++] = line;
}

static void take_file(Wording *wording, const char *folder) {
  char   path[PATH_SIZE];
  size_t size;
  if (access(path_join(path, folder, "items.tsv"), F_OK) != 0) return;
  char *text = path_read(path, FILE_MAX, &size);
  if (!text) {
    log_warn("desk: %s", fail_text());
    return;
  }
  wording->file[wording->files++] = text;
  for (char *next; *text; text = next) {
    size_t n = strcspn(text, "\n");
    next = text + n + (text[n] == '\n');
    text[n] = '\0';
    take_line(wording, text);
  }
}

Wording *wording_open(const Source *sources, size_t count) {
  Wording *wording = mem_new(sizeof *wording);
  wording->file = mem_new((count + 1) * sizeof *wording->file);
  for (size_t i = 0; i < count; i++) take_file(wording, sources[i].folder);
  if (wording->lines) qsort(wording->line, wording->lines, sizeof(Line), by_key);
  return wording;
}

void wording_close(Wording *wording) {
  if (!wording) return;
  for (size_t i = 0; i < wording->files; i++) free(wording->file[i]);
  free(wording->file);
  free(wording->line);
  free(wording);
}

const char *wording_of(const Wording *wording, const char *exhibit, const char *version,
                       const char *key) {
  Line   like = {.field = {exhibit, version, key, ""}};
  size_t lo = 0, hi = wording->lines;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    if (order_of(&wording->line[mid], &like) < 0)
      lo = mid + 1;
    else
      hi = mid;
  }
  if (lo == wording->lines || order_of(&wording->line[lo], &like) != 0) return NULL;
  return wording->line[lo].field[FIELDS - 1];
}
