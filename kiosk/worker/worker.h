// worker.h - one opening of an exhibit: a locked process with Lua in it.
#ifndef KIOSK_WORKER_WORKER_H
#define KIOSK_WORKER_WORKER_H

void worker_run(int socket, int shared);  // the child's whole life; speaks wire.h

#endif
