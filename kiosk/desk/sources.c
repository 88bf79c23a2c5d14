#include "desk/sources.h"

#include <dirent.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/mem.h"
#include "tally/reader.h"

static int is_kiosk(const struct dirent *entry) {
  return entry->d_name[0] != '.' && strlen(entry->d_name) < LINE_TEXT_MAX;
}

static int by_bytes(const struct dirent **a, const struct dirent **b) {
  return strcmp((*a)->d_name, (*b)->d_name);
}

Source *sources_list(const char *data, size_t *count) {
  char            own[PATH_SIZE], collected[PATH_SIZE];
  struct dirent **entries = NULL;
  path_join(own, data, "journal");
  int found =
    scandir(path_join(collected, data, "collected"), &entries, is_kiosk, by_bytes);
  if (found < 0) found = 0;
  Source *sources = mem_grow(NULL, (size_t)found + 1, sizeof *sources);
  *count = 0;
  if (access(own, F_OK) == 0) {
    Source *source = &sources[(*count)++];
    source->name[0] = '\0';
    memcpy(source->folder, own, sizeof own);
  }
  for (int i = 0; i < found; i++) {
    Source *source = &sources[(*count)++];
    strcpy(source->name, entries[i]->d_name);
    path_join(source->folder, collected, entries[i]->d_name);
    free(entries[i]);
  }
  free(entries);
  if (*count > 0) return sources;
  free(sources);
  fail("%s: no journal", own);
  return NULL;
}

int64_t source_bytes(const Source *source) {
  Reader *reader = reader_open(source->folder);
  int64_t size = reader ? reader_size_before(reader, INT_MAX) : 0;
  reader_close(reader);
  return size;
}
