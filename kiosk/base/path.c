#include "base/path.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/mem.h"

enum { ID_MAX = 31, READ_FIRST = 4096 };

static bool failed(const char *path) {
  return fail("path: %s: %s", path, strerror(errno));
}

static void copy(char out[PATH_SIZE], const char *path) {
  size_t size = strlen(path) + 1;
  if (size > PATH_SIZE) abort();
  memmove(out, path, size);
}

char *path_join(char out[PATH_SIZE], const char *a, const char *b) {
  copy(out, a);  // a may be out itself
  size_t n = strlen(out), more = strlen(b);
  bool   slash = n > 0 && out[n - 1] != '/' && more > 0;
  if (n + slash + more >= PATH_SIZE) abort();
  if (slash) out[n++] = '/';
  memcpy(out + n, b, more + 1);
  return out;
}

static bool make_one(const char *folder) {
  struct stat st;
  if (mkdir(folder, 0755) == 0) return true;
  int why = errno;
  if (stat(folder, &st) == 0 && S_ISDIR(st.st_mode)) return true;
  errno = why;
  return failed(folder);
}

bool path_beside(char out[PATH_SIZE], const char *program) {
  char    self[PATH_SIZE];
  ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
  self[n > 0 ? n : 0] = '\0';
  char *slash = strrchr(self, '/');
  if (!slash) return fail("%s: it is not known where this program lies", program);
  *slash = '\0';
  path_join(out, self, program);
  return true;
}

bool path_make(const char *folder) {
  char path[PATH_SIZE];
  copy(path, folder);
  for (char *at = path + 1; path[0] && *at; at++) {
    if (*at != '/') continue;
    *at = '\0';
    if (!make_one(path)) return false;
    *at = '/';
  }
  return make_one(path);
}

// Files of /proc tell no size, so the end is where read() says it is.
static char *read_all(int fd, const char *path, size_t max, size_t *size) {
  size_t room = READ_FIRST, used = 0;
  char  *data = mem_new(room + 1);
  for (;;) {
    ssize_t n = read(fd, data + used, room - used);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) failed(path);
    if (n > 0) used += (size_t)n;
    bool over = used > max;
    if (over) fail("path: %s: over %zu bytes", path, max);
    if (n < 0 || over) {
      free(data);
      return NULL;
    }
    if (n == 0) break;
    if (used == room) {
      room *= 2;
      data = mem_grow(data, room + 1, 1);
    }
  }
  data[used] = '\0';
  if (size) *size = used;
  return data;
}

char *path_read(const char *path, size_t max, size_t *size) {
  int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);  // a FIFO must not hold us up
  if (fd < 0) {
    failed(path);
    return NULL;
  }
  struct stat st;
  char       *data = NULL;
  if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
    fail("path: %s: not a file", path);
  else
    data = read_all(fd, path, max, size);
  close(fd);
  return data;
}

static bool write_all(int fd, const char *data, size_t size) {
  while (size > 0) {
    ssize_t n = write(fd, data, size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    data += n;
    size -= (size_t)n;
  }
  return true;
}

// What kind of file it is to be.
typedef struct {
  mode_t mode;
  bool   undated;
} Kind;

// Both at 1970-01-01T00:00Z.
static const struct timespec no_times[2];

static bool write_synced(const char *path, const void *data, size_t size, Kind kind) {
  int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, kind.mode);
  if (fd < 0) return failed(path);
  bool written = write_all(fd, data, size) &&
                 (!kind.undated || futimens(fd, no_times) == 0) && fsync(fd) == 0;
  if (!written) failed(path);
  if (close(fd) != 0 && written) written = failed(path);
  return written;
}

static bool replace(const char *path, const void *data, size_t size, Kind kind) {
  char fresh[PATH_SIZE + sizeof ".new"], folder[PATH_SIZE];
  copy(folder, path);
  snprintf(fresh, sizeof fresh, "%s.new", folder);
  if (!write_synced(fresh, data, size, kind)) {
    unlink(fresh);
    return false;
  }
  if (rename(fresh, path) != 0) {
    failed(path);
    unlink(fresh);
    return false;
  }
  char *slash = strrchr(folder, '/');
  if (!slash) return path_sync_folder(".");
  slash[slash == folder] = '\0';
  if (kind.undated) utimensat(AT_FDCWD, folder, no_times, 0);
  return path_sync_folder(folder);
}

bool path_replace(const char *path, const void *data, size_t size) {
  return replace(path, data, size, (Kind){.mode = 0644});
}

bool path_replace_private(const char *path, const void *data, size_t size) {
  return replace(path, data, size, (Kind){.mode = 0600});
}

bool path_replace_undated(const char *path, const void *data, size_t size) {
  return replace(path, data, size, (Kind){.mode = 0644, .undated = true});
}

bool path_sync_folder(const char *folder) {
  int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return failed(folder);
  bool synced = fsync(fd) == 0 || failed(folder);
  close(fd);
  return synced;
}

// Names are only ever looked up in folders that are open, so that nothing put in our way
// meanwhile can lead us elsewhere.
static bool remove_in(int parent, const char *name) {
  int fd = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (fd < 0) return failed(name);
  DIR *folder = fdopendir(fd);
  if (!folder) {
    close(fd);
    return failed(name);
  }
  bool                 removed = true;
  const struct dirent *entry;
  while (removed && (entry = readdir(folder))) {
    const char *child = entry->d_name;
    if (strcmp(child, ".") == 0 || strcmp(child, "..") == 0) continue;
    if (unlinkat(fd, child, 0) == 0 || errno == ENOENT) continue;
    if (errno == EISDIR || errno == EPERM)
      removed = remove_in(fd, child);
    else
      removed = failed(child);
  }
  closedir(folder);
  if (!removed) return false;
  return unlinkat(parent, name, AT_REMOVEDIR) == 0 || failed(name);
}

bool path_temp(char out[PATH_SIZE], const char *prefix) {
  const char *temp = getenv("TMPDIR");
  char        name[NAME_MAX];
  snprintf(name, sizeof name, "%sXXXXXX", prefix);  // mkdtemp's marks
  path_join(out, temp && *temp ? temp : "/tmp", name);
  return mkdtemp(out) || fail("%s: %s", out, strerror(errno));
}

bool path_remove_all(const char *folder) {
  char path[PATH_SIZE];
  copy(path, folder);
  size_t n = strlen(path);
  while (n > 1 && path[n - 1] == '/') path[--n] = '\0';  // "link/" would follow the link
  struct stat st;
  if (lstat(path, &st) != 0 && errno == ENOENT) return true;
  return remove_in(AT_FDCWD, path);
}

bool path_is_id(const char *text) {
  size_t n = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-_");
  return n >= 1 && n <= ID_MAX && text[n] == '\0' && text[0] >= 'a' && text[0] <= 'z';
}
