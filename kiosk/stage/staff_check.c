#include "stage/staff_check.h"

#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/path.h"
#include "stage/staff_job.h"

enum { LOWEST = 19 };

// What both threads have.
typedef struct {
  char        home[PATH_SIZE], data[PATH_SIZE], exhibit[WIRE_ID_SIZE];
  atomic_int  pid;  // 0: not begun, or over
  atomic_bool ends;
} Run;

struct StaffCheck {
  StaffJob *job;
  Run      *run;  // the job's
};

// Between fork and exec of a process with threads: system calls alone.
static _Noreturn void become_check(char *const argv[]) {
  sigset_t none;
  int      null = open("/dev/null", O_RDWR | O_CLOEXEC);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // of this thread, which waits for it
  setpriority(PRIO_PROCESS, 0, LOWEST);
  for (int fd = 0; fd <= 2; fd++) dup2(null, fd);
  execv("/proc/self/exe", argv);
  _exit(127);
}

static void work(void *data) {
  Run  *run = data;
  char *argv[] = {"kiosk",   "check",  run->exhibit, "--home",
                  run->home, "--data", run->data,    NULL};
  pid_t pid = fork();
  if (pid < 0) return;
  if (pid == 0) become_check(argv);
  atomic_store(&run->pid, pid);
  if (atomic_load(&run->ends)) kill(pid, SIGKILL);
  siginfo_t info;
  waitid(P_PID, (id_t)pid, &info, WEXITED | WNOWAIT);
  atomic_store(&run->pid, 0);
  waitpid(pid, NULL, 0);
}

StaffCheck *staff_check(StaffPage *page, const char *exhibit) {
  StaffCheck *check = mem_new(sizeof *check);
  Run        *run = check->run = mem_new(sizeof *run);
  snprintf(run->home, sizeof run->home, "%s", page->world->home);
  snprintf(run->data, sizeof run->data, "%s", page->world->data);
  snprintf(run->exhibit, sizeof run->exhibit, "%s", exhibit);
  check->job = staff_job(page, work, run);
  return check;
}

bool staff_check_done(StaffPage *page, StaffCheck *check) {
  void *run = staff_job_done(page, check->job);
  if (!run) return false;
  free(run);
  free(check);
  return true;
}

// Its hands and their zygotes end with it (PR_SET_PDEATHSIG).
void staff_check_leave(StaffCheck *check) {
  if (!check) return;
  atomic_store(&check->run->ends, true);
  pid_t pid = atomic_load(&check->run->pid);
  if (pid > 0) kill(pid, SIGKILL);
  staff_job_leave(check->job);
  free(check);
}
