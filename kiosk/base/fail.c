#include "base/fail.h"

#include <stdarg.h>
#include <stdio.h>

static _Thread_local char reason[512];  // one slot a thread: that is the contract

bool fail(const char *fmt, ...) {
  va_list args;
  va_start(args, fmt);
  vsnprintf(reason, sizeof reason, fmt, args);
  va_end(args);
  return false;
}

const char *fail_text(void) {
  return reason;
}
