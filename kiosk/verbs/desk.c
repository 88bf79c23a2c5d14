// desk - reports are a second program, so that the show never carries their libraries.
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/path.h"
#include "verbs/verbs.h"

int verb_desk(int argc, char **argv) {
  (void)argc;
  char path[PATH_SIZE];
  if (!path_beside(path, "kiosk-desk"))
    return fprintf(stderr, "kiosk %s: %s\n", argv[1], fail_text()), 1;
  execv(path, argv);
  fprintf(stderr, "kiosk %s: %s: %s\n", argv[1], path, strerror(errno));
  return 1;
}
