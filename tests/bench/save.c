// save.c - saves a file again and again as an editor does, and prints when.
//
// Usage: save write|rename|steps TEMPLATE FILE TIMES MS
// Each save is TEMPLATE with every "@@@" replaced by the number of the save, MS apart.
// write: cut to nothing and written; rename: a new file in its place; steps: cut to
// nothing, closed, written a moment later. A line a save: CLOCK_BOOTTIME in nanoseconds,
// taken when the last close or the rename is over.
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { SIZE_MAX_BYTES = 1 << 20, STEP_MS = 5 };

static void sleep_ms(long ms) {
  struct timespec t = {ms / 1000, ms % 1000 * 1000000};
  nanosleep(&t, NULL);
}

static int64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_BOOTTIME, &t);
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void put(const char *path, const char *text) {
  int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (fd < 0 || write(fd, text, strlen(text)) != (ssize_t)strlen(text)) {
    perror(path);
    exit(1);
  }
  close(fd);
}

int main(int argc, char **argv) {
  static char text[SIZE_MAX_BYTES];
  if (argc != 6)
    return fputs("save write|rename|steps TEMPLATE FILE TIMES MS\n", stderr), 2;
  const char *mode = argv[1], *file = argv[3];
  FILE       *in = fopen(argv[2], "r");
  if (!in) return perror(argv[2]), 1;
  text[fread(text, 1, sizeof text - 1, in)] = '\0';
  fclose(in);
  for (int i = 1; i <= atoi(argv[4]); i++) {
    char beside[4096], number[16];
    snprintf(beside, sizeof beside, "%s.new", file);
    snprintf(number, sizeof number, "%03d", i % 1000);
    char *copy = strdup(text);
    for (char *at = copy; (at = strstr(at, "@@@"));) memcpy(at, number, 3);
    sleep_ms(atol(argv[5]));
    if (strcmp(mode, "steps") == 0) {
      put(file, "");
      sleep_ms(STEP_MS);
    }
    put(strcmp(mode, "rename") == 0 ? beside : file, copy);
    if (strcmp(mode, "rename") == 0) rename(beside, file);
    printf("%" PRId64 "\n", now());
    fflush(stdout);
    free(copy);
  }
  return 0;
}
