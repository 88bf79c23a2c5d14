// show.h - the show itself: which exhibit is on, what a finger means, what the picture is
// now.
//
// Knows no window: verbs/run.c drives it from a screen in real time, verbs/play.c from a
// written visit in played time. One thread.
//
// A driver loops: show_touch() for each finger, show_step(), and when show_changed()
// paints show_layers(); then it sleeps until show_next() or until one of show_fds() is
// readable.
#ifndef KIOSK_STAGE_SHOW_H
#define KIOSK_STAGE_SHOW_H

#include <poll.h>
#include <stdbool.h>
#include <stdint.h>

#include "picture/paint.h"
#include "stage/catalogue.h"
#include "stage/library.h"
#include "stage/pictures.h"
#include "tally/answers.h"
#include "tally/journal.h"
#include "wire/wire.h"
#include "worker/zygote.h"

typedef struct Show Show;

enum { SHOW_LAYERS = 2, SHOW_FDS = 4 };

typedef struct {
  Zygote        *zygote;
  const Library *library;
  Catalogue     *catalogue;
  Pictures      *pictures;  // these four stay the caller\'s, and outlive the show
  Journal       *journal;   // NULL: nothing is counted
  Answers       *answers;   // NULL: as the journal
  PaintView      view;
  uint32_t       lang, level;
  uint64_t       seed;     // 0: from the kernel
  const char    *first;    // opened instead of attract; NULL
  bool           unpaced;  // frames follow each other without a wait (bench)
  bool           dev;      // author's mode: what is saved is shown, nothing is idle
  // A sound an exhibit asks for, a WireSound; NULL: the driver has no ears.
  void (*sound)(void *user, uint32_t sound);
  void *user;
} ShowWish;

Show *show_open(const ShowWish *wish);
void  show_close(Show *show);  // ends the session under way

// With `dev`: a file beneath home was saved, such as "assets/quiz/arch.svg"; "":
// anything.
void show_saved(Show *show, const char *path);

void show_resize(Show *show, const PaintView *view);
void show_touch(Show *show, TouchPhase phase, uint32_t finger, Point at);  // canvas units
// A key of a counter at the door (gear/key.h); all others mean nothing.
void show_key(Show *show, uint32_t key);
// As a touch on its tile would. False with fail(): there is no such exhibit.
bool show_visit(Show *show, const char *exhibit);

// Takes what arrived, moves what moves, asks for what is due.
void show_step(Show *show);
// The same, but waits for the worker and the pictures instead of coming back for them:
// after it everything this moment of (played) time can bring is in the picture.
void show_settle(Show *show);

bool show_changed(Show *show);  // since the last call
int  show_layers(const Show *show, PaintLayer layers[SHOW_LAYERS]);
int64_t
    show_next(const Show *show);  // steady ns of the next thing to do; INT64_MAX: nothing
int show_fds(const Show *show, struct pollfd fds[SHOW_FDS]);
bool show_ready(const Show *show);   // the first picture of all is complete
bool show_moving(const Show *show);  // between two exhibits

const WireSession *show_session(const Show *show);
// Centre of one of the stage's own controls ("home" "help" "language" "stay" ...); false:
// not there.
bool show_control(const Show *show, const char *name, Point *at);

#endif
