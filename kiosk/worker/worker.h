// worker.h - one opening of an exhibit: a locked process with Lua in it.
#ifndef KIOSK_WORKER_WORKER_H
#define KIOSK_WORKER_WORKER_H

#include "wire/wire.h"

// The child's whole life; speaks wire.h, returns when the socket ends. After a fault it
// runs no script any more and answers every further Ask with the same fault.
void worker_run(int socket, WireShared *shared);

#endif
