#include "stage/sticks.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum { MOUNTINFO_MAX = 1 << 20 };

static bool is_removable(const char *folder) {
  return strncmp(folder, "/media/", 7) == 0 || strncmp(folder, "/run/media/", 11) == 0 ||
         strcmp(folder, "/mnt") == 0 || strncmp(folder, "/mnt/", 5) == 0;
}

// Blanks and the like stand there as \040.
static bool unescape(const char *text, char out[PATH_SIZE]) {
  size_t n = 0;
  while (*text && n + 1 < PATH_SIZE) {
    unsigned code;
    int      used = 0;
    if (sscanf(text, "\\%3o%n", &code, &used) == 1 && used == 4) {
      out[n++] = (char)code;
      text += used;
    } else {
      out[n++] = *text++;
    }
  }
  out[n] = '\0';
  return !*text;
}

// "36 35 98:0 / /media/STICK rw,nosuid shared:1 - vfat /dev/sdb1 rw,..."
static bool read_line(const char *line, char folder[PATH_SIZE]) {
  char        point[PATH_SIZE], mount[256], super[256];
  const char *rest = strstr(line, " - ");
  return rest && sscanf(line, "%*s %*s %*s %*s %1023s %255s", point, mount) == 2 &&
         sscanf(rest, " - %*s %*s %255s", super) == 1 && strncmp(mount, "rw", 2) == 0 &&
         strncmp(super, "rw", 2) == 0 && unescape(point, folder) && is_removable(folder);
}

int sticks_of(const char *mountinfo, Stick out[STICKS_MAX]) {
  int n = 0;
  for (const char *at = mountinfo; *at && n < STICKS_MAX;) {
    char   line[4096];
    size_t size = strcspn(at, "\n");
    snprintf(line, sizeof line, "%.*s", (int)(size < 4095 ? size : 4095), at);
    at += size + (at[size] == '\n');
    if (read_line(line, out[n].folder)) n++;
  }
  return n;
}

static int folders_in(const char *folder, Stick out[STICKS_MAX]) {
  int            n = 0;
  DIR           *open = opendir(folder);
  struct dirent *entry;
  while (open && n < STICKS_MAX && (entry = readdir(open)))
    if (entry->d_name[0] != '.') path_join(out[n++].folder, folder, entry->d_name);
  if (open) closedir(open);
  return n;
}

int sticks_find(Stick out[STICKS_MAX]) {
  const char    *instead = getenv("KIOSK_STICKS");
  size_t         size;
  char          *text = NULL;
  int            found, n = 0;
  struct statvfs room;
  if (!instead) text = path_read("/proc/self/mountinfo", MOUNTINFO_MAX, &size);
  found = instead ? folders_in(instead, out) : text ? sticks_of(text, out) : 0;
  free(text);
  for (int i = 0; i < found; i++) {
    if (access(out[i].folder, W_OK) != 0 || statvfs(out[i].folder, &room) != 0) continue;
    out[n] = out[i];
    out[n++].left = (int64_t)room.f_bavail * (int64_t)room.f_frsize;
  }
  return n;
}

const char *sticks_name(const Stick *stick) {
  const char *slash = strrchr(stick->folder, '/');
  return slash && slash[1] ? slash + 1 : stick->folder;
}
