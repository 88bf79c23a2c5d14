// watch.c - what a process and all that came from it have cost so far.
//
// Usage: watch PID...
//   time NS                              now, CLOCK_BOOTTIME
//   PID NAME CPU_NS WAKEUPS PSS_KB       a line a process: CPU time, times it went to
//   sleep by
//                                        itself, its share of memory
#include <ctype.h>
#include <dirent.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PROCESSES_MAX = 1 << 16, PATH_SIZE = 512, LINE_SIZE = 1024 };

typedef struct {
  int pid, parent;
} Process;

static Process process[PROCESSES_MAX];
static int     processes;

static bool is_number(const char *name) {
  return isdigit((unsigned char)*name);
}

// The value after `name` in a file of lines "name: value"; 0 when it is not there.
static int64_t field(const char *path, const char *name) {
  char    line[LINE_SIZE];
  int64_t value = 0;
  FILE   *in = fopen(path, "r");
  while (in && fgets(line, sizeof line, in))
    if (strncmp(line, name, strlen(name)) == 0)
      value = strtoll(line + strlen(name), NULL, 10);
  if (in) fclose(in);
  return value;
}

static void find_processes(void) {
  DIR *proc = opendir("/proc");
  for (struct dirent *e; proc && (e = readdir(proc)) && processes < PROCESSES_MAX;) {
    char path[PATH_SIZE];
    if (!is_number(e->d_name)) continue;
    snprintf(path, sizeof path, "/proc/%s/status", e->d_name);
    process[processes++] = (Process){atoi(e->d_name), (int)field(path, "PPid:")};
  }
  if (proc) closedir(proc);
}

static void add_thread(int pid, const char *thread, int64_t *cpu, int64_t *wakeups) {
  char    path[PATH_SIZE];
  int64_t ran = 0;
  snprintf(path, sizeof path, "/proc/%d/task/%s/schedstat", pid, thread);
  FILE *in = fopen(path, "r");
  if (in && fscanf(in, "%" SCNd64, &ran) == 1) *cpu += ran;
  if (in) fclose(in);
  snprintf(path, sizeof path, "/proc/%d/task/%s/status", pid, thread);
  *wakeups += field(path, "voluntary_ctxt_switches:");
}

static void tell(int pid) {
  char    path[PATH_SIZE], name[64] = "?";
  int64_t cpu = 0, wakeups = 0;
  snprintf(path, sizeof path, "/proc/%d/task", pid);
  DIR *threads = opendir(path);
  for (struct dirent *e; threads && (e = readdir(threads));)
    if (is_number(e->d_name)) add_thread(pid, e->d_name, &cpu, &wakeups);
  if (threads) closedir(threads);
  snprintf(path, sizeof path, "/proc/%d/comm", pid);
  FILE *in = fopen(path, "r");
  if (in && fscanf(in, "%63s", name) != 1) strcpy(name, "?");
  if (in) fclose(in);
  snprintf(path, sizeof path, "/proc/%d/smaps_rollup", pid);
  printf("%d %s %" PRId64 " %" PRId64 " %" PRId64 "\n", pid, name, cpu, wakeups,
         field(path, "Pss:"));
}

static void tell_tree(int pid) {
  tell(pid);
  for (int i = 0; i < processes; i++)
    if (process[i].parent == pid) tell_tree(process[i].pid);
}

int main(int argc, char **argv) {
  struct timespec t;
  clock_gettime(CLOCK_BOOTTIME, &t);
  printf("time %lld\n", t.tv_sec * 1000000000LL + t.tv_nsec);
  find_processes();
  for (int i = 1; i < argc; i++) tell_tree(atoi(argv[i]));
  return 0;
}
