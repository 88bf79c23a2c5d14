#include "desk/progress.h"

#include <stdio.h>
#include <unistd.h>

enum { WIDTH = 40 };

void progress_add(Progress *progress, int64_t done) {
  progress->done += done;
  if (progress->whole < PROGRESS_LONG) return;
  int percent = (int)(progress->done * 100 / progress->whole);
  if (percent > 100) percent = 100;
  if (percent == progress->shown) return;
  progress->shown = percent;
  if (!isatty(STDERR_FILENO)) return;
  fprintf(stderr, "\r[%-*.*s] %3d %%", WIDTH, percent * WIDTH / 100,
          "########################################", percent);
  fflush(stderr);
}

void progress_end(Progress *progress) {
  if (progress->shown > 0 && isatty(STDERR_FILENO)) fprintf(stderr, "\r\033[K");
  progress->shown = 0;
}
