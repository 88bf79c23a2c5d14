#include "server/mirror.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/fnv.h"
#include "base/mem.h"
#include "server/server.h"
#include "tally/store.h"

enum { STATE_MAX = 4096 };

// The copy of one kiosk. What lies beyond is the rest of a copy that was interrupted.
typedef struct {
  const char *folder;  // of its segments
  int64_t     generation, last;
  int         segment;  // the last one, 0: none
  int64_t     size;     // and its bytes
  int         fd;
} Copy;

static char *state_path(const Copy *copy, char path[PATH_SIZE]) {
  return path_join(path, copy->folder, "mirror");
}

static void read_state(Copy *copy) {
  char   path[PATH_SIZE];
  size_t size;
  char  *text = path_read(state_path(copy, path), STATE_MAX, &size);
  if (!text || sscanf(text, "%" SCNd64 " %" SCNd64 " %d %" SCNd64, &copy->generation,
                      &copy->last, &copy->segment, &copy->size) != 4)
    *copy = (Copy){.folder = copy->folder, .generation = -1};
  free(text);
}

static bool write_state(const Copy *copy) {
  char path[PATH_SIZE], text[128];
  int  n = snprintf(text, sizeof text, "%" PRId64 " %" PRId64 " %d %" PRId64 "\n",
                    copy->generation, copy->last, copy->segment, copy->size);
  return path_replace(state_path(copy, path), text, (size_t)n);
}

static bool open_segment(Copy *copy) {
  char path[PATH_SIZE];
  copy->fd = open(store_path(path, copy->folder, copy->segment),
                  O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  return copy->fd >= 0 || fail("mirror: %s: %s", path, strerror(errno));
}

static bool end_segment(Copy *copy) {
  bool ok = copy->fd < 0 || (fsync(copy->fd) == 0 && close(copy->fd) == 0);
  copy->fd = -1;
  return ok || fail("mirror: %s: %s", copy->folder, strerror(errno));
}

// Takes away what the state does not tell of, and opens the last segment.
static bool resume(Copy *copy) {
  char   path[PATH_SIZE];
  size_t count = 0;
  int   *segments = store_list(copy->folder, &count);
  bool   ok = true;
  for (size_t i = 0; ok && i < count; i++) {
    store_path(path, copy->folder, segments[i]);
    if (segments[i] > copy->segment) ok = unlink(path) == 0;
    if (segments[i] == copy->segment) ok = truncate(path, copy->size) == 0;
  }
  free(segments);
  if (!ok) return fail("mirror: %s: %s", path, strerror(errno));
  if (copy->segment == 0) copy->segment = 1;
  return open_segment(copy);
}

static bool add_line(void *user, int64_t seq, const char *line, size_t size) {
  Copy *copy = user;
  if (copy->size + (int64_t)size + 1 > STORE_SEGMENT_MAX && copy->size > 0) {
    if (!end_segment(copy)) return false;
    copy->segment++;
    copy->size = 0;
    if (!open_segment(copy)) return false;
  }
  char whole[JOURNAL_LINE_MAX + 1];
  if (size >= sizeof whole) return fail("mirror: a line is too long");
  memcpy(whole, line, size);
  whole[size] = '\n';
  if (write(copy->fd, whole, size + 1) != (ssize_t)size + 1)
    return fail("mirror: %s: %s", copy->folder, strerror(errno));
  copy->size += (int64_t)size + 1;
  copy->last = seq;
  return true;
}

static bool put_paper(void *user, const char *name, const char *text) {
  const Copy *copy = user;
  char        path[PATH_SIZE];
  if (strchr(name, '/') || *name == '.')
    return fail("mirror: '%s' is no file's name", name);
  return path_replace(path_join(path, copy->folder, name), text, strlen(text));
}

static bool update_kiosk(Server *server, const char *collected, const ServerHead *head) {
  char folder[PATH_SIZE];
  Copy copy = {.folder = path_join(folder, collected, head->kiosk), .fd = -1};
  if (strchr(head->kiosk, '/') || *head->kiosk == '.')
    return fail("mirror: '%s' is no kiosk's name", head->kiosk);
  if (!path_make(folder)) return fail("mirror: %s can't be made", folder);
  read_state(&copy);
  if (copy.generation != head->generation)
    copy = (Copy){.folder = folder, .generation = head->generation, .fd = -1};
  bool ok = true;
  if (copy.last < head->last) {
    ok = resume(&copy) && server_lines(server, head->kiosk, copy.last, add_line, &copy);
    ok = end_segment(&copy) && ok && write_state(&copy);
  }
  return ok && server_papers(server, head->kiosk, put_paper, &copy);
}

// Two reports at once take turns.
static int lock(const char *folder) {
  char path[PATH_SIZE];
  int  fd = open(path_join(path, folder, "lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd >= 0 && flock(fd, LOCK_EX) == 0) return fd;
  fail("mirror: %s: %s", path, strerror(errno));
  if (fd >= 0) close(fd);
  return -1;
}

bool mirror_update(const char *data, const char *url, char folder[PATH_SIZE]) {
  char        name[48], collected[PATH_SIZE];
  ServerHead *heads = NULL;
  size_t      count = 0;
  snprintf(name, sizeof name, "mirror/%016" PRIx64, fnv(FNV_START, url, strlen(url)));
  path_join(folder, data, name);
  if (!path_make(path_join(collected, folder, "collected")))
    return fail("mirror: %s can't be made", collected);
  int     held = lock(folder);
  Server *server = held >= 0 ? server_open(url) : NULL;
  bool    ok = server && server_heads(server, false, &heads, &count);
  for (size_t i = 0; ok && i < count; i++)
    ok = update_kiosk(server, collected, &heads[i]);
  if (ok && count == 0) ok = fail("mirror: no kiosk has sent lines there");
  server_heads_free(heads, count);
  server_close(server);
  if (held >= 0) close(held);
  return ok;
}
