// desk - reports are a second program, so that the show never carries their libraries.
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/path.h"
#include "verbs/verbs.h"

// kiosk-desk lies beside this program.
static bool beside_us(char path[PATH_SIZE]) {
  char    self[PATH_SIZE];
  ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
  if (n <= 0) return false;
  self[n] = '\0';
  char *slash = strrchr(self, '/');
  if (!slash) return false;
  *slash = '\0';
  path_join(path, self, "kiosk-desk");
  return true;
}

int verb_desk(int argc, char **argv) {
  (void)argc;
  char path[PATH_SIZE];
  if (beside_us(path)) execv(path, argv);
  fprintf(stderr, "kiosk %s: kiosk-desk: %s\n", argv[1], strerror(errno));
  return 1;
}
