// first.c - how long a program takes until it says that its first picture is on the
// screen.
//
// Usage: first WORDS PROGRAM ARGUMENT...
//   runs PROGRAM, waits for a line with WORDS on its stderr, prints the milliseconds
//   since just before its exec, ends it with SIGTERM.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

int main(int argc, char **argv) {
  int  ends[2];
  char line[1024];
  if (argc < 3) return fputs("usage: first WORDS PROGRAM ARGUMENT...\n", stderr), 2;
  if (pipe(ends) != 0) return perror("first"), 1;
  double began = now_ms(), took = -1;
  pid_t  child = fork();
  if (child == 0) {
    dup2(ends[1], STDERR_FILENO);
    close(ends[0]);
    close(ends[1]);
    execvp(argv[2], argv + 2);
    _exit(127);
  }
  close(ends[1]);
  FILE *said = fdopen(ends[0], "r");
  while (said && took < 0 && fgets(line, sizeof line, said))
    if (strstr(line, argv[1])) took = now_ms() - began;
  kill(child, SIGTERM);
  waitpid(child, NULL, 0);
  if (took < 0) return fprintf(stderr, "first: %s never said it\n", argv[2]), 1;
  printf("%.1f\n", took);
  return 0;
}
