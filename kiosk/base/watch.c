#include "base/watch.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/mem.h"

enum {
  DEPTH_MAX = 8,  // a link that leads back up ends here
  NEWS_SIZE = 16 << 10,
  SAVES = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE,
};

struct Watch {
  char   root[PATH_SIZE];
  int    fd;
  char **folder;  // by the kernel's number; NULL: none, or gone
  int    room;
  _Alignas(struct inotify_event) char news[NEWS_SIZE];
  size_t used, at;
};

Watch *watch_open(const char *root) {
  Watch *watch = mem_new(sizeof *watch);
  path_join(watch->root, root, "");
  watch->fd = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (watch->fd >= 0) return watch;
  fail("watch: %s", strerror(errno));
  free(watch);
  return NULL;
}

void watch_close(Watch *watch) {
  if (!watch) return;
  close(watch->fd);
  for (int i = 0; i < watch->room; i++) free(watch->folder[i]);
  free(watch->folder);
  free(watch);
}

static void remember(Watch *watch, int number, const char *folder) {
  if (number >= watch->room) {
    int room = number + 32;
    watch->folder = mem_grow(watch->folder, (size_t)room, sizeof *watch->folder);
    memset(watch->folder + watch->room, 0,
           (size_t)(room - watch->room) * sizeof *watch->folder);
    watch->room = room;
  }
  free(watch->folder[number]);
  watch->folder[number] = strdup(folder);
  if (!watch->folder[number]) abort();
}

static bool is_folder(const char *path) {
  struct stat st;
  return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool add(Watch *watch, const char *folder, int depth) {
  char path[PATH_SIZE];
  int  number = inotify_add_watch(watch->fd, path_join(path, watch->root, folder),
                                  SAVES | IN_ONLYDIR);
  if (number < 0) return fail("watch: %s: %s", path, strerror(errno));
  remember(watch, number, folder);
  DIR *dir = depth < DEPTH_MAX ? opendir(path) : NULL;
  bool ok = true;
  for (struct dirent *e; dir && (e = readdir(dir));) {
    char inner[PATH_SIZE];
    if (e->d_name[0] == '.') continue;
    if (is_folder(path_join(inner, path, e->d_name)))
      ok = add(watch, path_join(inner, folder, e->d_name), depth + 1) && ok;
  }
  if (dir) closedir(dir);
  return ok;
}

bool watch_add(Watch *watch, const char *folder) {
  return add(watch, folder, 0);
}

int watch_fd(const Watch *watch) {
  return watch->fd;
}

static bool is_leftover(const char *name) {
  size_t n = strlen(name);
  return n == 0 || name[0] == '.' || name[n - 1] == '~';
}

// Whether it is a save; a new folder is watched, too.
static bool take(Watch *watch, const struct inotify_event *event, char path[PATH_SIZE]) {
  path[0] = '\0';
  if (event->mask & IN_Q_OVERFLOW) return true;
  if (event->wd < 0 || event->wd >= watch->room || !watch->folder[event->wd])
    return false;
  if (event->mask & IN_IGNORED) {
    free(watch->folder[event->wd]);
    watch->folder[event->wd] = NULL;
    return false;
  }
  if (event->len == 0 || is_leftover(event->name)) return false;
  path_join(path, watch->folder[event->wd], event->name);
  bool appeared = event->mask & (IN_CREATE | IN_MOVED_TO);
  if (event->mask & IN_ISDIR) {
    if (appeared) watch_add(watch, path);  // it may be gone again: no news then either
    return true;
  }
  return !(event->mask & IN_CREATE);  // a file just made is empty: its closing follows
}

bool watch_next(Watch *watch, char path[PATH_SIZE]) {
  for (;;) {
    if (watch->at >= watch->used) {
      ssize_t got = read(watch->fd, watch->news, sizeof watch->news);
      if (got <= 0) return false;
      watch->used = (size_t)got;
      watch->at = 0;
    }
    const struct inotify_event *event = (const void *)(watch->news + watch->at);
    watch->at += sizeof *event + event->len;
    if (take(watch, event, path)) return true;
  }
}
