#include "tally/key.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/path.h"

enum { FILE_MAX = 256, NAME_ROOM = 64 };

static bool read_seed(char seed[LINK_KEY_SIZE], const char *path) {
  char   key[LINK_KEY_SIZE];
  size_t size;
  char  *text = path_read(path, FILE_MAX, &size);
  bool   ok = text && sscanf(text, "%64s", seed) == 1 && link_public_key(key, seed);
  if (text && !ok) fail("%s: no key", path);
  free(text);
  return ok;
}

static bool write_seed(const char *path, const char *seed) {
  int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (fd < 0) return fail("%s: %s", path, strerror(errno));
  bool ok = dprintf(fd, "%s\n", seed) == LINK_KEY_SIZE && fsync(fd) == 0;
  if (!ok) fail("%s: %s", path, strerror(errno));
  close(fd);
  return ok;
}

bool key_find(char seed[LINK_KEY_SIZE], const char *journal, const char *id) {
  char path[PATH_SIZE], fresh[PATH_SIZE], name[NAME_ROOM];
  snprintf(name, sizeof name, "key-%s", id);
  path_join(path, journal, name);
  if (access(path, F_OK) == 0) return read_seed(seed, path);
  snprintf(name, sizeof name, "key-%s.new", id);
  path_join(fresh, journal, name);
  link_make_seed(seed);
  // link(), unlike rename(), replaces no key that another process has just made.
  bool ok = write_seed(fresh, seed) &&
            (link(fresh, path) == 0 || errno == EEXIST ||
             fail("%s: %s", path, strerror(errno))) &&
            path_sync_folder(journal) && read_seed(seed, path);
  unlink(fresh);
  return ok;
}
