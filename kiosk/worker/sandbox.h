// sandbox.h - locks this process, for good, before it meets anything untrusted.
//
// In this order: no_new_privs, core dumps off, rlimits (no file size, address space 512 MB, 16
// descriptors), Landlock (all rights of the running kernel's ABI refused; its absence is logged,
// not fatal), seccomp (allow-list; anything with a path, and everything unknown, is EPERM or
// kill). What each wall is for stands in sandbox.c. Sanitizer builds: no address limit, a wider
// list.
#ifndef KIOSK_WORKER_SANDBOX_H
#define KIOSK_WORKER_SANDBOX_H

#include <stdbool.h>

typedef enum { SANDBOX_WORKER, SANDBOX_DECODER } SandboxKind;

bool sandbox_lock(SandboxKind kind);  // false with fail(): then the process must end

#endif
