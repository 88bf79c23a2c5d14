#include "tally/tail.h"

#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "tally/line.h"
#include "tally/store.h"

enum { SEGMENTS_MAX = 8, SEGMENT_READ_MAX = 4 << 20 };

typedef struct {
  char  *text;
  size_t size;
} Segment;

static const char *next_line(const char *at, const char *end, size_t *size) {
  const char *newline = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
  if (newline) *size = (size_t)(newline - at);
  return newline;
}

// The hour of a segment's first line that tells one.
static bool first_hour(const char *text, size_t bytes, int64_t *hour) {
  size_t      size;
  const char *end = text + bytes, *newline;
  for (const char *at = text; (newline = next_line(at, end, &size)); at = newline + 1)
    if (line_valid(at, size) && line_hour(at, size, hour)) return true;
  return false;
}

// The newest first.
static int load(const char *folder, int64_t from_hour, Segment out[SEGMENTS_MAX]) {
  size_t count = 0;
  int   *list = store_list(folder, &count), n = 0;
  bool   enough = false;
  while (count > 0 && n < SEGMENTS_MAX && !enough) {
    char     path[PATH_SIZE];
    int64_t  hour;
    Segment *s = &out[n];
    store_path(path, folder, list[--count]);
    s->text = path_read(path, SEGMENT_READ_MAX, &s->size);
    if (!s->text) continue;
    enough = first_hour(s->text, s->size, &hour) && hour < from_hour;
    n++;
  }
  free(list);
  return n;
}

void tail_read(const char *folder, int64_t from_hour, TailLine line, void *user) {
  Segment segment[SEGMENTS_MAX];
  for (int n = load(folder, from_hour, segment); n-- > 0;) {
    size_t      size;
    const char *end = segment[n].text + segment[n].size, *newline;
    for (const char *at = segment[n].text; (newline = next_line(at, end, &size));
         at = newline + 1)
      line(user, at, size);
    free(segment[n].text);
  }
}
