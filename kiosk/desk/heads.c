#include "desk/heads.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/sources.h"

static Head *head_of(Head **heads, size_t *count, const char *kiosk) {
  for (size_t i = *count; i-- > 0;)
    if (strcmp((*heads)[i].kiosk, kiosk) == 0) return &(*heads)[i];
  *heads = mem_grow(*heads, *count + 1, sizeof **heads);
  Head *head = &(*heads)[(*count)++];
  *head = (Head){0};
  memcpy(head->kiosk, kiosk, strlen(kiosk) + 1);
  return head;
}

static int by_kiosk(const void *a, const void *b) {
  return strcmp(((const Head *)a)->kiosk, ((const Head *)b)->kiosk);
}

static bool read_source(const Source *source, Head **heads, size_t *count) {
  Reader     *reader = reader_open(source->folder);
  ReaderEvent event;
  while (reader && reader_next(reader, &event)) {
    Head *head = head_of(heads, count, event.kiosk);
    if (event.seq <= head->seq) continue;  // collected, and here too
    // A kiosk's first line has none before it: a new id goes on with the old one's
    // numbers.
    head->gaps += head->seq > 0 && event.seq > head->seq + 1;
    head->seq = event.seq;
    memcpy(head->hash, event.hash, sizeof head->hash);
  }
  bool ok = reader && !reader_failed(reader);
  reader_close(reader);
  return ok;
}

Head *heads_read(const char *data, size_t *count) {
  size_t  sources;
  Source *source = sources_list(data, &sources);
  Head   *heads = mem_new(sizeof *heads);
  bool    ok = source != NULL;
  *count = 0;
  for (size_t i = 0; ok && i < sources; i++) ok = read_source(&source[i], &heads, count);
  free(source);
  if (!ok) {
    free(heads);
    return NULL;
  }
  qsort(heads, *count, sizeof *heads, by_kiosk);
  return heads;
}
