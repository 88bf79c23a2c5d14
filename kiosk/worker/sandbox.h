// sandbox.h - locks this process, for good, before it meets anything untrusted.
//
// In this order: no_new_privs, core dumps off, rlimits (no file size, address space 512
// MB, 16 descriptors), Landlock (all rights of the running kernel's ABI refused; its
// absence is logged, not fatal), seccomp. What each wall is for stands in sandbox.c.
//
// What remains: reading, writing and closing descriptors that are open already, messages
// on sockets that are open already, memory that is not executable, clocks, one timer,
// exit. Any call with a path, a new process, a new socket or a signal to others ends the
// process on the spot; whatever else is not on the list fails with EPERM. Sanitizer
// builds: no address limit, a wider list.
#ifndef KIOSK_WORKER_SANDBOX_H
#define KIOSK_WORKER_SANDBOX_H

#include <stdbool.h>

typedef enum { SANDBOX_WORKER, SANDBOX_DECODER } SandboxKind;

bool sandbox_lock(SandboxKind kind);  // false with fail(): then the process must end

#endif
