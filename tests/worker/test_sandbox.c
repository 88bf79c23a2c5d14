// What a worker could try if its Lua were broken out of: each in a locked process of its
// own.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>

#include "hall.h"
#include "worker/sandbox.h"

enum { REFUSED = 40, DONE = 41 };

static int try(bool done) {
  return done ? DONE : REFUSED;
}

// Raw calls where the library would do something else before.
static int try_open(void) {
  return try(open("/etc/passwd", O_RDONLY) >= 0);
}
static int try_creat(void) {
  return try(open("/tmp/kiosk-out", O_CREAT | O_WRONLY, 0600) >= 0);
}
static int try_openat2(void) {
  return try(syscall(SYS_openat2, AT_FDCWD, "/", NULL, 0) >= 0);
}
static int try_truncate(void) {
  return try(truncate("/tmp/kiosk-none", 0) == 0);
}
static int try_unlink(void) {
  return try(unlink("/tmp/kiosk-none") == 0);
}
static int try_rename(void) {
  return try(rename("/tmp/a", "/tmp/b") == 0);
}
static int try_stat(void) {
  return try(faccessat(AT_FDCWD, "/etc/passwd", R_OK, 0) == 0);
}
static int try_socket(void) {
  return try(socket(AF_INET, SOCK_STREAM, 0) >= 0);
}
static int try_pair(void) {
  int p[2];
  return try(socketpair(AF_UNIX, SOCK_STREAM, 0, p) == 0);
}
static int try_exec(void) {
  execl("/bin/true", "true", (char *)NULL);
  return REFUSED;
}
static int try_fork(void) {
  return try(fork() >= 0);
}
static int try_clone(void) {
  return try(syscall(SYS_clone3, NULL, 0) >= 0);
}
static int try_kill_parent(void) {
  return try(kill(getppid(), 0) == 0);
}
static int try_kill_all(void) {
  return try(kill(-1, 0) == 0);
}
static int try_tgkill(void) {
  pid_t p = getppid();
  return try(syscall(SYS_tgkill, p, p, 0) == 0);
}
static int try_ptrace(void) {
  return try(ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0);
}
static int try_memfd(void) {
  return try(memfd_create("x", 0) >= 0);
}
static int try_peek(void) {
  char         byte;
  struct iovec here = {&byte, 1}, there = {&byte, 1};
  return try(process_vm_writev(getppid(), &here, 1, &there, 1, 0) == 1);
}
static int try_code(void) {
  return try(mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1,
                  0) != MAP_FAILED);
}
static int try_make_code(void) {
  void *page =
    mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return page == MAP_FAILED ? DONE
                            : try(mprotect(page, 4096, PROT_READ | PROT_EXEC) == 0);
}
static int try_ioctl(void) {
  return try(syscall(SYS_ioctl, 0, 0x5413, NULL) == 0);
}
static int try_setuid(void) {
  return try(syscall(SYS_setuid, 0) == 0);
}
static int try_chdir(void) {
  return try(chdir("/") == 0);
}
static int try_io_uring(void) {
  return try(syscall(SYS_io_uring_setup, 1, NULL) >= 0);
}

// What it does need.
static int need_memory(void) {
  char *block = malloc(20 << 20);
  if (!block) return REFUSED;
  memset(block, 1, 20 << 20);
  block = realloc(block, 40 << 20);
  return try(block != NULL);
}
static int need_time(void) {
  struct timespec t;
  return try(clock_gettime(CLOCK_MONOTONIC, &t) == 0);
}
static int need_messages(void) {
  char byte = 1;
  return try(wire_send(3, &byte, 1));
}

static const struct {
  const char *name;
  int (*attempt)(void);
  bool needed;
} attempts[] = {
  {"open", try_open, false},
  {"creat", try_creat, false},
  {"openat2", try_openat2, false},
  {"truncate", try_truncate, false},
  {"unlink", try_unlink, false},
  {"rename", try_rename, false},
  {"access", try_stat, false},
  {"socket", try_socket, false},
  {"socketpair", try_pair, false},
  {"execve", try_exec, false},
  {"fork", try_fork, false},
  {"clone3", try_clone, false},
  {"kill parent", try_kill_parent, false},
  {"kill all", try_kill_all, false},
  {"tgkill", try_tgkill, false},
  {"ptrace", try_ptrace, false},
  {"memfd", try_memfd, false},
  {"process_vm_writev", try_peek, false},
  {"executable map", try_code, false},
  {"executable protect", try_make_code, false},
  {"ioctl", try_ioctl, false},
  {"setuid", try_setuid, false},
  {"chdir", try_chdir, false},
  {"io_uring", try_io_uring, false},
  {"memory", need_memory, true},
  {"time", need_time, true},
  {"messages", need_messages, true},
};

// The status of a locked child that ran the attempt; the pair's other end stays with us.
static int run(int (*attempt)(void), bool lock) {
  int pair[2];
  assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair), 0);
  pid_t pid = fork();
  if (pid == 0) {
    dup2(pair[1], 3);
    if (lock && !sandbox_lock(SANDBOX_WORKER)) _exit(1);
    _exit(attempt());
  }
  int status;
  assert_int_equal(waitpid(pid, &status, 0), pid);
  close(pair[0]);
  close(pair[1]);
  return status;
}

static bool killed(int status) {
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS;
}

static void test_refused(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++) {
    int  status = run(attempts[i].attempt, true);
    bool done = WIFEXITED(status) && WEXITSTATUS(status) == DONE;
    bool refused =
      killed(status) || (WIFEXITED(status) && WEXITSTATUS(status) == REFUSED);
    if (attempts[i].needed ? !done : !refused)
      fail_msg("%s: status %x", attempts[i].name, (unsigned)status);
  }
}

// The same attempts do work without the lock, or this test would prove nothing.
static void test_allowed_without(void **state) {
  (void)state;
  int (*const harmless[])(void) = {try_stat,        try_socket, try_pair,  try_exec,
                                   try_kill_parent, try_ptrace, try_memfd, try_code,
                                   try_make_code,   try_chdir};
  for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++) {
    int status = run(harmless[i], false);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) != REFUSED);
  }
}

static void test_paths_are_deadly(void **state) {
  (void)state;
  assert_true(killed(run(try_truncate, true)));
  assert_true(killed(run(try_exec, true)));
  assert_true(killed(run(try_socket, true)));
  assert_true(killed(run(try_kill_parent, true)));
  assert_true(killed(run(try_ptrace, true)));
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_refused),
    cmocka_unit_test(test_allowed_without),
    cmocka_unit_test(test_paths_are_deadly),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
