#include "tally/store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"

enum {
  SEGMENT_READ_MAX = 64 << 20,
  BALLAST_SIZE = 8 << 20,
  ATTEMPTS =
    2,  // a passing fault heals at once; a lasting one is the caller's to wait out
};

struct Store {
  char    folder[PATH_SIZE];
  int     fd;      // -1: the next write opens a new segment
  int     number;  // of the newest segment, 0 if none
  int64_t size;    // good bytes in it
  bool    dirty;   // bytes after the good ones wait to be cut
  char    trouble[160];
};

// ---- folder ----

static int by_number(const void *a, const void *b) {
  int x = *(const int *)a, y = *(const int *)b;
  return (x > y) - (x < y);
}

int *store_list(const char *folder, size_t *count) {
  *count = 0;
  DIR *dir = opendir(folder);
  if (!dir) return NULL;
  int           *numbers = NULL;
  struct dirent *entry;
  while ((entry = readdir(dir))) {
    int number, end = 0;
    if (sscanf(entry->d_name, "%9d.jsonl%n", &number, &end) != 1 || number <= 0) continue;
    if (end == 0 || entry->d_name[end] != '\0') continue;
    numbers = mem_grow(numbers, *count + 1, sizeof *numbers);
    numbers[(*count)++] = number;
  }
  closedir(dir);
  if (numbers) qsort(numbers, *count, sizeof *numbers, by_number);
  return numbers;
}

char *store_path(char *out, const char *folder, int number) {
  char name[24];
  snprintf(name, sizeof name, "%06d.jsonl", number);
  return path_join(out, folder, name);
}

// ---- writing ----

// The good bytes end at `size`. Tried twice: a half line left behind costs more than a
// call.
static bool cut(Store *store) {
  store->dirty =
    ftruncate(store->fd, store->size) != 0 && ftruncate(store->fd, store->size) != 0;
  return !store->dirty;
}

static void close_segment(Store *store) {
  if (store->fd < 0) return;
  fchmod(store->fd, 0444);
  close(store->fd);
  store->fd = -1;
  store->dirty = false;
}

static bool next_segment(Store *store) {
  char path[PATH_SIZE];
  int  fd;
  do {
    store_path(path, store->folder, ++store->number);
    fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  } while (fd < 0 && errno == EEXIST);
  if (fd < 0) {
    store->number--;
    return fail("journal: %s: %s", path, strerror(errno));
  }
  if (!path_sync_folder(
        store->folder)) {  // the name may not be on the disk: take another
    close(fd);
    unlink(path);
    return false;
  }
  close_segment(store);
  store->fd = fd;
  store->size = 0;
  return true;
}

static bool append(Store *store, const char *data, size_t size) {
  while (size > 0) {
    ssize_t n = write(store->fd, data, size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      int why = errno;
      store->dirty = true;
      cut(store);
      errno = why;
      return fail("journal: write: %s", strerror(why));
    }
    data += n;
    size -= (size_t)n;
  }
  return true;
}

// After a failed sync the kernel may call lost pages clean, so a second sync proves
// nothing: the segment is given up and its unacknowledged lines go to a new one.
static bool sync_lines(Store *store) {
  if (fdatasync(store->fd) == 0) return true;
  int why = errno;
  snprintf(store->trouble, sizeof store->trouble, "journal: segment %06d: sync: %s",
           store->number, strerror(why));
  log_error("%s", store->trouble);
  cut(store);
  close_segment(store);
  errno = why;
  return fail("%s", store->trouble);
}

static bool try_write(Store *store, const char *lines, size_t size) {
  if (store->dirty && !cut(store)) close_segment(store);
  bool full = store->size > 0 && store->size + (int64_t)size > STORE_SEGMENT_MAX;
  if ((store->fd < 0 || full) && !next_segment(store)) return false;
  if (!append(store, lines, size) || !sync_lines(store)) return false;
  store->size += (int64_t)size;
  return true;
}

static void release_ballast(Store *store) {
  char path[PATH_SIZE];
  if (unlink(path_join(path, store->folder, "ballast")) != 0) return;
  snprintf(store->trouble, sizeof store->trouble,
           "journal: the disk is full; the reserve of 8 MB is in use");
  log_error("%s", store->trouble);
}

bool store_write(Store *store, const char *lines, size_t size) {
  for (int i = 0; i < ATTEMPTS; i++) {
    if (try_write(store, lines, size)) return true;
    if (errno == ENOSPC || errno == EDQUOT) release_ballast(store);
  }
  return false;
}

void store_make_ballast(Store *store) {
  char           path[PATH_SIZE];
  struct statvfs disk;
  path_join(path, store->folder, "ballast");
  if (access(path, F_OK) == 0 || statvfs(store->folder, &disk) != 0) return;
  if (disk.f_bavail * disk.f_frsize < 2ul * BALLAST_SIZE) return;
  int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (fd < 0) return;
  if (posix_fallocate(fd, 0, BALLAST_SIZE) != 0) unlink(path);
  close(fd);
}

const char *store_trouble(const Store *store) {
  return store->trouble;
}

// ---- start-up ----

// What one segment holds, read from its front.
typedef struct {
  int64_t   good;   // end of the last valid line
  int64_t   size;   // of the file
  int       bad;    // invalid lines before that end
  int       after;  // and after it, a half one included
  StoreTail tail;
} Scan;

static void scan_line(Scan *scan, const char *line, size_t size) {
  StoreTail *tail = &scan->tail;
  int64_t    seq = 0;
  char       event[LINE_TEXT_MAX];
  line_number(line, size, "seq", &seq);
  line_number(line, size, "boot", &tail->boot);
  tail->seq = (uint64_t)seq;
  link_of(tail->link, line, size);
  if (!line_text(line, size, "event", event, sizeof event)) return;
  if (strcmp(event, "boot") == 0 || strcmp(event, "start") == 0)
    line_text(line, size, "boot_id", tail->boot_id, sizeof tail->boot_id);
}

static void scan_segment(Scan *scan, const char *text, size_t size) {
  int pending = 0;  // invalid lines since the last valid one
  scan->size = (int64_t)size;
  for (const char *line = text; line < text + size;) {
    size_t      rest = (size_t)(text + size - line);
    const char *end = memchr(line, '\n', rest);
    if (!end) end = text + size;
    if (end < text + size && line_valid(line, (size_t)(end - line))) {
      scan_line(scan, line, (size_t)(end - line));
      scan->good = end + 1 - text;
      scan->bad += pending;
      pending = 0;
    } else {
      pending++;
    }
    line = end + 1;
  }
  scan->after = pending;
}

static bool read_segment(Scan *scan, const char *folder, int number) {
  char   path[PATH_SIZE];
  size_t size;
  *scan = (Scan){0};
  char *text = path_read(store_path(path, folder, number), SEGMENT_READ_MAX, &size);
  if (!text) return false;
  scan_segment(scan, text, size);
  free(text);
  return true;
}

// The newest segment goes on being written if it can be; else it is closed as it is.
static void adopt(Store *store, const Scan *scan, StoreTail *tail) {
  char        path[PATH_SIZE];
  struct stat status;
  store_path(path, store->folder, store->number);
  bool broken = scan->bad > 0 || scan->after > 1;
  tail->damaged = broken ? scan->bad + scan->after : 0;
  tail->torn = !broken && scan->after;
  store->size = scan->good;
  store->fd = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
  if (store->fd < 0) return;
  store->dirty = tail->torn && !cut(store);
  bool closed = fstat(store->fd, &status) == 0 && !(status.st_mode & S_IWUSR);
  if (!broken && !closed && store->size < STORE_SEGMENT_MAX) return;
  fdatasync(
    store->fd);  // what a killed writer left unsynced; nobody was told that it counts
  close_segment(store);
}

static void report_mending(Store *store, const StoreTail *tail) {
  if (tail->torn)
    log_warn("journal: segment %06d: a torn last line was cut off", store->number);
  if (!tail->damaged) return;
  snprintf(store->trouble, sizeof store->trouble,
           "journal: segment %06d: %d damaged lines; kept as it is", store->number,
           tail->damaged);
  log_error("%s", store->trouble);
}

// Earlier segments fill in what the newest does not say.
static void complete(StoreTail *tail, const StoreTail *earlier) {
  if (tail->seq == 0) {
    tail->seq = earlier->seq;
    tail->boot = earlier->boot;
    memcpy(tail->link, earlier->link, sizeof tail->link);
  }
  if (!tail->boot_id[0]) memcpy(tail->boot_id, earlier->boot_id, sizeof tail->boot_id);
}

Store *store_open(const char *folder, StoreTail *tail) {
  Store *store = mem_new(sizeof *store);
  store->fd = -1;
  snprintf(store->folder, sizeof store->folder, "%s", folder);
  *tail = (StoreTail){0};
  size_t count;
  int   *numbers = store_list(folder, &count);
  if (count > 0) store->number = numbers[count - 1];
  for (size_t i = count; i-- > 0 && (tail->seq == 0 || !tail->boot_id[0]);) {
    Scan scan;
    if (!read_segment(&scan, folder, numbers[i])) {
      log_error("journal: segment %06d: %s", numbers[i], fail_text());
      continue;
    }
    if (i + 1 == count) adopt(store, &scan, tail);
    complete(tail, &scan.tail);
  }
  if (tail->seq == 0) memcpy(tail->link, LINK_NONE, LINK_SIZE);
  report_mending(store, tail);
  free(numbers);
  return store;
}

void store_close(Store *store) {
  if (!store) return;
  if (store->fd >= 0) close(store->fd);
  free(store);
}
