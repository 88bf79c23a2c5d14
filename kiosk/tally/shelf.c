#include "tally/shelf.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"

enum { FILE_MAX = 16 << 20 };

static char *path_of(char out[PATH_SIZE], const char *folder, int64_t number) {
  char name[32];
  snprintf(name, sizeof name, "%06" PRId64 ".txt", number);
  return path_join(out, folder, name);
}

bool shelf_write(const char *folder, const Bin *bin) {
  char   path[PATH_SIZE];
  size_t size;
  char  *text = bin_text(bin, &size);
  bool   ok = path_make(folder) &&
            path_replace_undated(path_of(path, folder, bin->number), text, size);
  free(text);
  return ok;
}

bool shelf_remove(const char *folder, int64_t number) {
  char                         path[PATH_SIZE];
  static const struct timespec no_times[2];  // 1970: it must not tell when
  if (unlink(path_of(path, folder, number)) != 0 && errno != ENOENT)
    return fail("shelf: %s: %s", path, strerror(errno));
  utimensat(AT_FDCWD, folder, no_times, 0);
  return path_sync_folder(folder);
}

// ---- reading ----

static bool read_file(Bin *bin, const char *path, int64_t number) {
  size_t size;
  char  *text = path_read(path, FILE_MAX, &size);
  bool   ok = text && bin_read(bin, text, size);
  free(text);
  if (!ok || bin->number == number) return ok;
  bin_free(bin);
  return fail("shelf: it has the number of another");
}

static void set_aside(const char *path) {
  char aside[PATH_SIZE + sizeof ".damaged"];
  log_error("answers: %s: %s; kept as it is, its sums are not counted", path,
            fail_text());
  snprintf(aside, sizeof aside, "%s.damaged", path);
  rename(path, aside);
}

// The number in a file's name; 0: it is no bin's.
static int64_t number_of(const char *name) {
  int64_t number = 0;
  int     end = 0;
  if (sscanf(name, "%18" SCNd64 ".txt%n", &number, &end) != 1 || end == 0) return 0;
  return name[end] == '\0' ? number : 0;
}

static bool is_half(const char *name) {
  const char *end = strrchr(name, '.');
  return end && strcmp(end, ".new") == 0;
}

static int by_number(const void *a, const void *b) {
  int64_t x = ((const Bin *)a)->number, y = ((const Bin *)b)->number;
  return (x > y) - (x < y);
}

static bool was_taken(const Bin *bin, size_t count, int64_t number) {
  for (size_t i = 0; i < count; i++)
    if (bin[i].took == number) return true;
  return false;
}

static size_t leave_out_taken(Bin *bin, size_t count) {
  size_t kept = 0;
  bool  *taken = mem_new(count + 1);
  for (size_t i = 0; i < count; i++) taken[i] = was_taken(bin, count, bin[i].number);
  for (size_t i = 0; i < count; i++) {
    if (taken[i])
      bin_free(&bin[i]);
    else
      bin[kept++] = bin[i];
  }
  free(taken);
  return kept;
}

Bin *shelf_read(const char *folder, size_t *count, int *damaged) {
  struct dirent *entry;
  char           path[PATH_SIZE];
  Bin           *bin = NULL;
  DIR           *dir = opendir(folder);
  *count = 0;
  *damaged = 0;
  if (!dir) return NULL;
  while ((entry = readdir(dir))) {
    int64_t number = number_of(entry->d_name);
    path_join(path, folder, entry->d_name);
    if (number == 0) {
      if (is_half(entry->d_name)) unlink(path);
      continue;
    }
    bin = mem_grow(bin, *count + 1, sizeof *bin);
    if (read_file(&bin[*count], path, number)) {
      ++*count;
    } else {
      set_aside(path);
      ++*damaged;
    }
  }
  closedir(dir);
  if (bin) qsort(bin, *count, sizeof *bin, by_number);
  *count = leave_out_taken(bin, *count);
  return bin;
}
