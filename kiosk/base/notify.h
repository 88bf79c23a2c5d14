// notify.h - tells systemd how this service is, as sd_notify(3) describes: a datagram to
// the socket in NOTIFY_SOCKET. Started by anything else, nothing here does anything.
#ifndef KIOSK_BASE_NOTIFY_H
#define KIOSK_BASE_NOTIFY_H

#include <stdint.h>

void notify_say(const char *state);  // "READY=1", "WATCHDOG=1"
int64_t
notify_period(void);  // nanoseconds within which WATCHDOG=1 is wanted; 0: it isn't

#endif
