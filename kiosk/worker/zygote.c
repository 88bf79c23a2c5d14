#include "worker/zygote.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"
#include "gear/font.h"
#include "wire/wire.h"
#include "worker/decoder.h"
#include "worker/sandbox.h"
#include "worker/worker.h"

enum { SOCKET_AT = 3, SHARED_AT = 4, SPARE_AT = 16, ANSWER_MS = 2000 };

struct Zygote {
  pid_t pid;
  int   socket;
};

typedef struct {
  uint32_t kind;
} Order;  // with the child's end of the socket and, for a worker, the shared block

typedef struct {
  int32_t pid;  // 0: no child, see error
  int32_t error;
} Receipt;  // with the pidfd

extern char **environ;

// --- in the child --------------------------------------------------------------------

static void die_with(pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(0);  // it died before we asked
}

// Everything but what the child was given goes: the zygote's socket would keep it alive,
// and the rest is not a worker's business. stderr stays where a sanitizer has to report.
static void keep_only(int socket, int shared) {
  int spare_socket = fcntl(socket, F_DUPFD_CLOEXEC, SPARE_AT);
  int spare_shared = shared < 0 ? -1 : fcntl(shared, F_DUPFD_CLOEXEC, SPARE_AT);
  int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (spare_socket < 0 || null < 0 || (shared >= 0 && spare_shared < 0)) _exit(1);
  dup2(null, STDIN_FILENO);
  dup2(null, STDOUT_FILENO);
#ifndef KIOSK_SANITIZE
  dup2(null, STDERR_FILENO);
#endif
  dup2(spare_socket, SOCKET_AT);
  if (spare_shared >= 0) dup2(spare_shared, SHARED_AT);
  close_range(spare_shared < 0 ? SHARED_AT : SHARED_AT + 1, ~0u, 0);
}

static _Noreturn void child_main(ChildKind kind, pid_t zygote, int socket, int shared) {
  die_with(zygote);
  signal(SIGCHLD, SIG_DFL);
  keep_only(socket, shared);
  if (kind == CHILD_DECODER) {
    prctl(PR_SET_NAME, "kiosk-decoder");
    if (sandbox_lock(SANDBOX_DECODER)) decoder_run(SOCKET_AT);
    _exit(0);
  }
  prctl(PR_SET_NAME, "kiosk-worker");
  WireShared *block = wire_map(SHARED_AT);  // before the lock, which refuses fstat
  close(SHARED_AT);
  if (block && sandbox_lock(SANDBOX_WORKER)) worker_run(SOCKET_AT, block);
  _exit(0);
}

// --- in the zygote -------------------------------------------------------------------

static Receipt obey(const Order *order, const int *fds, int n, int *pidfd) {
  bool worker = order->kind == CHILD_WORKER;
  if (n != (worker ? 2 : 1)) return (Receipt){.error = EINVAL};
  pid_t self = getpid();
  pid_t pid = fork();
  if (pid == 0) child_main((ChildKind)order->kind, self, fds[0], worker ? fds[1] : -1);
  if (pid < 0) return (Receipt){.error = errno};
  *pidfd = (int)syscall(SYS_pidfd_open, pid, 0);
  if (*pidfd >= 0) return (Receipt){.pid = pid};
  int error = errno;  // ESRCH: it is dead and gone already
  if (error != ESRCH) kill(pid, SIGKILL);
  return (Receipt){.error = error};
}

// Opens the faces while nobody waits: what is open here is open, and shared, in every
// child.
static void warm_up(int socket) {
  struct pollfd order = {.fd = socket, .events = POLLIN};
  while (font_warm() && poll(&order, 1, 0) == 0) continue;
}

// The stage may have the right to set the clock, or be root: nothing here needs any.
static void drop_rights(void) {
  struct __user_cap_header_struct head = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct   none[_LINUX_CAPABILITY_U32S_3] = {{0}};
  prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
  if (syscall(SYS_capset, &head, none) != 0) _exit(1);
}

static _Noreturn void zygote_main(int socket) {
  prctl(PR_SET_NAME, "kiosk-zygote");
  drop_rights();
  signal(SIGCHLD, SIG_IGN);  // the kernel reaps
  signal(SIGINT, SIG_IGN);   // a Ctrl-C on the desk is the stage's to answer
  for (;;) {
    Order order;
    int   fds[2], n = 2, pidfd = -1;
    warm_up(socket);
    if (wire_receive_fd(socket, &order, sizeof order, fds, &n, true) != 1) _exit(0);
    Receipt receipt = obey(&order, fds, n, &pidfd);
    for (int i = 0; i < n; i++) close(fds[i]);
    bool sent = wire_send_fd(socket, &receipt, sizeof receipt, &pidfd, pidfd >= 0);
    if (pidfd >= 0) close(pidfd);
    if (!sent) _exit(0);
  }
}

void zygote_main_if_asked(int argc, char **argv) {
  if (argc < 2 || strcmp(argv[1], "--zygote") != 0) return;
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // if the stage is gone already, its end of 3 is too
  close_range(SOCKET_AT + 1, ~0u, 0);
  fcntl(SOCKET_AT, F_SETFD, FD_CLOEXEC);
  if (!font_open()) _exit(1);
  zygote_main(SOCKET_AT);
}

// --- in the stage --------------------------------------------------------------------

static bool make_pair(int pair[2]) {
  int kind = SOCK_SEQPACKET | SOCK_CLOEXEC;
  return socketpair(AF_UNIX, kind, 0, pair) == 0 ||
         fail("zygote: socket: %s", strerror(errno));
}

Zygote *zygote_start(void) {
  int pair[2];
  if (!make_pair(pair)) return NULL;
  pid_t stage = getpid();
  pid_t pid = fork();
  if (pid == 0) {
    close(pair[0]);
    die_with(stage);
    zygote_main(pair[1]);
  }
  close(pair[1]);
  if (pid < 0) {
    fail("zygote: fork: %s", strerror(errno));
    close(pair[0]);
    return NULL;
  }
  Zygote *zygote = mem_new(sizeof *zygote);
  *zygote = (Zygote){.pid = pid, .socket = pair[0]};
  return zygote;
}

static void bury(Zygote *zygote) {
  if (zygote->socket >= 0) close(zygote->socket);
  zygote->socket = -1;
  if (zygote->pid <= 0) return;
  kill(zygote->pid, SIGKILL);
  waitpid(zygote->pid, NULL, 0);
  zygote->pid = 0;
}

void zygote_stop(Zygote *zygote) {
  if (!zygote) return;
  bury(zygote);
  free(zygote);
}

pid_t zygote_pid(const Zygote *zygote) {
  return zygote->pid;
}

// The stage has threads by now, so a plain fork would be half a process: the program
// starts afresh and finds its socket at 3.
static bool start_again(Zygote *zygote) {
  bury(zygote);
  int pair[2];
  if (!make_pair(pair)) return false;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  // dup2 onto itself would leave close-on-exec set; posix_spawn takes it off then.
  posix_spawn_file_actions_adddup2(&actions, pair[1], SOCKET_AT);
  char *const argv[] = {"kiosk", "--zygote", NULL};
  int error = posix_spawn(&zygote->pid, "/proc/self/exe", &actions, NULL, argv, environ);
  posix_spawn_file_actions_destroy(&actions);
  close(pair[1]);
  if (error) {
    zygote->pid = 0;
    close(pair[0]);
    return fail("zygote: start again: %s", strerror(error));
  }
  zygote->socket = pair[0];
  return true;
}

static bool order(Zygote *zygote, ChildKind kind, const int *fds, int n, Child *out) {
  Order         wanted = {.kind = kind};
  Receipt       receipt;
  int           pidfd, got = 1;
  struct pollfd ready = {.fd = zygote->socket, .events = POLLIN};
  if (zygote->socket < 0) return fail("zygote: it is not there");
  if (!wire_send_fd(zygote->socket, &wanted, sizeof wanted, fds, n)) return false;
  int polled;
  do polled = poll(&ready, 1, ANSWER_MS);
  while (polled < 0 && errno == EINTR);
  if (polled < 1) return fail("zygote: no answer");
  if (wire_receive_fd(zygote->socket, &receipt, sizeof receipt, &pidfd, &got, false) != 1)
    return false;
  if (receipt.pid == 0 || got != 1)
    return fail("zygote: fork: %s", strerror(receipt.error));
  *out = (Child){.pid = receipt.pid, .pidfd = pidfd, .socket = -1};
  return true;
}

bool zygote_spawn(Zygote *zygote, ChildKind kind, int shared, Child *out) {
  *out = (Child){.pidfd = -1, .socket = -1};
  int pair[2];
  if (!make_pair(pair)) return false;
  int  fds[] = {pair[1], shared}, n = kind == CHILD_WORKER ? 2 : 1;
  bool ok = order(zygote, kind, fds, n, out);
  if (!ok) {
    log_warn("%s; starting it again", fail_text());
    ok = start_again(zygote) && order(zygote, kind, fds, n, out);
  }
  close(pair[1]);
  if (ok)
    out->socket = pair[0];
  else
    close(pair[0]);
  return ok;
}

void child_kill(Child *child) {
  if (child->pidfd >= 0) {
    syscall(SYS_pidfd_send_signal, child->pidfd, SIGKILL, NULL, 0);
    close(child->pidfd);
  }
  if (child->socket >= 0) close(child->socket);
  *child = (Child){.pidfd = -1, .socket = -1};
}
