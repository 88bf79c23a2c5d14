#include "verbs/trace.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"

enum { LINE_SIZE = 160 };

static void print(const char *line, int size) {
  if (size > 0 && write(STDOUT_FILENO, line, (size_t)size) < 0)
    log_warn("--trace: %s", strerror(errno));
}

void trace_line(void *user, uint64_t seq, const char *event, const char *exhibit) {
  (void)user;
  char line[LINE_SIZE];
  print(line, snprintf(line, sizeof line, "%" PRIu64 " %s %s\n", seq, event,
                       exhibit ? exhibit : "-"));
}

void trace_answers(void *user, int64_t revision, const char *exhibit) {
  (void)user;
  char line[LINE_SIZE];
  print(line,
        snprintf(line, sizeof line, "~%" PRId64 " answers %s\n", revision, exhibit));
}
