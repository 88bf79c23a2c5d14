// zygote.h - the process that makes workers, seen from the stage.
//
// zygote_start() forks before SDL and before any thread; call it from the main thread,
// first thing after font_open(). The zygote waits for orders; each order forks one child
// that is locked down (sandbox.h) before it reads a byte it was given. Children die with
// the zygote, the zygote dies with the stage.
#ifndef KIOSK_WORKER_ZYGOTE_H
#define KIOSK_WORKER_ZYGOTE_H

#include <stdbool.h>
#include <sys/types.h>

typedef enum {
  CHILD_WORKER,   // speaks wire.h: socket and the shared block
  CHILD_DECODER,  // speaks decoder.h: socket only
} ChildKind;

typedef struct {
  pid_t pid;
  int   pidfd;   // closed by child_kill
  int   socket;  // our end; closed by child_kill
} Child;

typedef struct Zygote Zygote;

Zygote *zygote_start(void);           // NULL with fail()
void    zygote_stop(Zygote *zygote);  // kills it and all its children; NULL is fine
pid_t   zygote_pid(const Zygote *zygote);
// `shared` is the descriptor of a WireShared, or -1 for a decoder. A dead zygote is
// started again from /proc/self/exe, once a call.
bool zygote_spawn(Zygote *zygote, ChildKind kind, int shared, Child *out);
void child_kill(Child *child);  // SIGKILL by pidfd; safe twice
// When the program was started again as a zygote (argv[1] is "--zygote" and 3 is its
// socket) this runs it and never returns; otherwise it returns at once. First line of
// main().
void zygote_main_if_asked(int argc, char **argv);

#endif
