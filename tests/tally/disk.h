// disk.h - a disk of the tests' own whose power can be cut: ext4 in a file.
#ifndef TESTS_TALLY_DISK_H
#define TESTS_TALLY_DISK_H

#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "folder.h"

// As ext4 takes it: the file system stops without writing its log, as at a power cut.
#define SHUTDOWN _IOR('X', 125, uint32_t)
enum { NO_LOG_FLUSH = 2 };

static char disk_image[PATH_SIZE], disk[PATH_SIZE];

static inline bool disk_shell(const char *format, const char *a, const char *b) {
  char command[3 * PATH_SIZE];
  snprintf(command, sizeof command, format, a, b);
  return system(command) == 0;
}

static inline bool disk_mount(void) {
  return disk_shell("mount -o loop '%s' '%s' 2>/dev/null", disk_image, disk);
}

// Beneath `place`, mounted at `disk`; false: not root, or no loop device can be had here.
static inline bool disk_make(const char *place) {
  path_join(disk_image, place, "image");
  path_join(disk, place, "disk");
  return geteuid() == 0 && path_make(disk) &&
         disk_shell("truncate -s 64M '%s' && mkfs.ext4 -q -F '%s' >/dev/null 2>&1",
                    disk_image, disk_image) &&
         disk_mount();
}

// What was not synced is gone after the next disk_mount().
static inline void disk_cut(void) {
  uint32_t how = NO_LOG_FLUSH;
  int      fd = open(disk, O_RDONLY | O_DIRECTORY);
  if (fd < 0 || ioctl(fd, SHUTDOWN, &how) != 0) abort();
  close(fd);
}

#endif
