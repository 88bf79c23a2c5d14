#include "worker/sandbox.h"

#include <errno.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/log.h"

// --- limits --------------------------------------------------------------------------

static bool limit(int what, const char *name, rlim_t most) {
  struct rlimit limits = {most, most};
  return setrlimit(what, &limits) == 0 || fail("sandbox: %s: %s", name, strerror(errno));
}

// A script's "a.b.c..." with a hundred thousand links makes Lua 5.4 go as deep in C to
// name the field in its error. 64 MB of stack is more than a source of 256 KB can ask
// for.
static void deepen_stack(void) {
  struct rlimit stack;
  if (getrlimit(RLIMIT_STACK, &stack) != 0) return;
  rlim_t want = 64 << 20;
  stack.rlim_cur = stack.rlim_max < want ? stack.rlim_max : want;
  setrlimit(RLIMIT_STACK, &stack);
}

static bool set_limits(SandboxKind kind) {
  if (kind == SANDBOX_WORKER) deepen_stack();
#ifndef KIOSK_SANITIZE
  if (!limit(RLIMIT_AS, "address space", 512 << 20)) return false;
#endif
  return limit(RLIMIT_CORE, "core", 0) && limit(RLIMIT_FSIZE, "file size", 0) &&
         limit(RLIMIT_NOFILE, "descriptors", 16) &&
         limit(RLIMIT_MEMLOCK, "locked memory", 0);
}

// --- Landlock: the second wall, should a path ever get past the first ----------------

// How many of the rights, in the order of their bits, each ABI knows. Unknown bits are
// EINVAL.
static uint64_t rights_of(long abi) {
  static const int known[] = {0, 13, 14, 15, 15, 16};
  long             newest = sizeof known / sizeof *known - 1;
  return (1ULL << known[abi < newest ? abi : newest]) - 1;
}

static bool lock_paths(void) {
  long abi =
    syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (abi < 1) {
    log_info("sandbox: this kernel has no Landlock");
    return true;
  }
  struct landlock_ruleset_attr rules = {.handled_access_fs = rights_of(abi)};
  // The first field is all that ABI 1 to 3 know; later kernels take the short form too.
  size_t size = sizeof rules.handled_access_fs;
  int    fd = (int)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
  if (fd < 0) return fail("sandbox: Landlock: %s", strerror(errno));
  bool ok = syscall(SYS_landlock_restrict_self, fd, 0) == 0;
  close(fd);
  return ok || fail("sandbox: Landlock: %s", strerror(errno));
}

// --- seccomp: the wall ---------------------------------------------------------------

static const int allowed[] = {
  SCMP_SYS(read),
  SCMP_SYS(write),
  SCMP_SYS(writev),
  SCMP_SYS(close),
  SCMP_SYS(lseek),
  SCMP_SYS(recvmsg),
  SCMP_SYS(sendmsg),
  SCMP_SYS(poll),
  SCMP_SYS(ppoll),
  SCMP_SYS(brk),
  SCMP_SYS(munmap),
  SCMP_SYS(mremap),
  SCMP_SYS(madvise),
  SCMP_SYS(futex),
  SCMP_SYS(clock_gettime),
  SCMP_SYS(clock_nanosleep),
  SCMP_SYS(getrandom),
  SCMP_SYS(setitimer),
  SCMP_SYS(rt_sigreturn),
  SCMP_SYS(rt_sigprocmask),
  SCMP_SYS(sigaltstack),
  SCMP_SYS(rt_sigaction),
  SCMP_SYS(restart_syscall),
  SCMP_SYS(sched_yield),
  SCMP_SYS(getpid),
  SCMP_SYS(gettid),
  SCMP_SYS(exit),
  SCMP_SYS(exit_group),
#ifdef KIOSK_SANITIZE
  // AddressSanitizer looks at its own maps and at the terminal while it writes its
  // report.
  SCMP_SYS(openat),
  SCMP_SYS(readlink),
  SCMP_SYS(newfstatat),
  SCMP_SYS(fstat),
  SCMP_SYS(ioctl),
  SCMP_SYS(getuid),
  SCMP_SYS(getrlimit),
  SCMP_SYS(prlimit64),
  SCMP_SYS(sched_getaffinity),
  SCMP_SYS(uname),
  SCMP_SYS(pipe2),
  SCMP_SYS(process_vm_readv),
#endif
};

// Nothing of ours ever asks for these: whoever does has taken over the process.
static const int deadly[] = {
  SCMP_SYS(open),
  SCMP_SYS(openat2),
  SCMP_SYS(creat),
  SCMP_SYS(open_by_handle_at),
  SCMP_SYS(truncate),
  SCMP_SYS(ftruncate),
  SCMP_SYS(rename),
  SCMP_SYS(renameat),
  SCMP_SYS(renameat2),
  SCMP_SYS(unlink),
  SCMP_SYS(unlinkat),
  SCMP_SYS(link),
  SCMP_SYS(linkat),
  SCMP_SYS(symlink),
  SCMP_SYS(symlinkat),
  SCMP_SYS(mkdir),
  SCMP_SYS(mkdirat),
  SCMP_SYS(rmdir),
  SCMP_SYS(mknod),
  SCMP_SYS(mknodat),
  SCMP_SYS(chmod),
  SCMP_SYS(fchmodat),
  SCMP_SYS(chown),
  SCMP_SYS(fchownat),
  SCMP_SYS(chdir),
  SCMP_SYS(chroot),
  SCMP_SYS(mount),
  SCMP_SYS(umount2),
  SCMP_SYS(access),
  SCMP_SYS(faccessat),
  SCMP_SYS(stat),
  SCMP_SYS(lstat),
  SCMP_SYS(statx),
  SCMP_SYS(execve),
  SCMP_SYS(execveat),
  SCMP_SYS(fork),
  SCMP_SYS(vfork),
  SCMP_SYS(clone),
  SCMP_SYS(clone3),
  SCMP_SYS(unshare),
  SCMP_SYS(setns),
  SCMP_SYS(ptrace),
  SCMP_SYS(process_vm_writev),
  SCMP_SYS(kill),
  SCMP_SYS(tkill),
  SCMP_SYS(pidfd_open),
  SCMP_SYS(pidfd_getfd),
  SCMP_SYS(pidfd_send_signal),
  SCMP_SYS(socket),
  SCMP_SYS(socketpair),
  SCMP_SYS(connect),
  SCMP_SYS(bind),
  SCMP_SYS(listen),
  SCMP_SYS(accept),
  SCMP_SYS(accept4),
  SCMP_SYS(bpf),
  SCMP_SYS(perf_event_open),
  SCMP_SYS(userfaultfd),
  SCMP_SYS(io_uring_setup),
  SCMP_SYS(io_uring_enter),
  SCMP_SYS(keyctl),
  SCMP_SYS(add_key),
  SCMP_SYS(init_module),
  SCMP_SYS(finit_module),
  SCMP_SYS(kexec_load),
  SCMP_SYS(reboot),
  SCMP_SYS(memfd_create),
#ifndef KIOSK_SANITIZE
  SCMP_SYS(openat),
  SCMP_SYS(readlink),
  SCMP_SYS(readlinkat),
  SCMP_SYS(newfstatat),
#endif
};

// Memory may be mapped, never as code. A flag that is not set is a masked compare with
// zero.
static int add_memory(scmp_filter_ctx filter) {
  struct scmp_arg_cmp no_code = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
  int bad = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, no_code);
  return bad | seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, no_code);
}

// abort() signals its own thread and nothing else.
static int add_abort(scmp_filter_ctx filter) {
  struct scmp_arg_cmp self = SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid());
  return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, self);
}

static bool lock_calls(void) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (!filter) return fail("sandbox: seccomp: no filter");
  // A call of another architecture's table (32-bit code on x86-64) must not slip past.
  int bad = seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
  for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++)
    bad |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0);
  for (size_t i = 0; i < sizeof deadly / sizeof *deadly;
       i++)  // some exist on x86-64 only
    if (deadly[i] >= 0)
      bad |= seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, deadly[i], 0);
  bad |= add_memory(filter) | add_abort(filter);
  if (bad == 0) bad = seccomp_load(filter);
  seccomp_release(filter);
  return bad == 0 || fail("sandbox: seccomp: %s", strerror(bad < 0 ? -bad : bad));
}

bool sandbox_lock(SandboxKind kind) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return fail("sandbox: no_new_privs: %s", strerror(errno));
  // Not dumpable: nobody of the same user may look into a worker through /proc or ptrace.
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
    return fail("sandbox: dumpable: %s", strerror(errno));
  return set_limits(kind) && lock_paths() && lock_calls();
}
