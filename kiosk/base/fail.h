// fail.h - why the last call failed. One slot per thread, never cleared.
#ifndef KIOSK_BASE_FAIL_H
#define KIOSK_BASE_FAIL_H

#include <stdbool.h>

// Keeps the reason and returns false, so a caller can `return fail(...)`.
bool        fail(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
const char *fail_text(void);

#endif
