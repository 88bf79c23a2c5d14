// stand.h - an exhibit on the test stand: opened, fed with touches, moved on frame by
// frame of played time (base/clock), its pictures decoded. There is no show around it:
// no tide, no home button, no journal.
//
// What an exhibit asks for is remembered, not done: one that asks to be left is `left`,
// and whoever plays it opens it anew.
#ifndef KIOSK_CHECK_STAND_H
#define KIOSK_CHECK_STAND_H

#include <stdbool.h>
#include <stdint.h>

#include "check/page.h"
#include "stage/actor.h"
#include "stage/pictures.h"

typedef struct Stand Stand;

// Checks run on busy machines: what counts is what a script computes, not how long its
// answer was on the way.
enum { STAND_PATIENCE = 20 };

// Called for each new list; what it is given is good for the call.
typedef void (*StandEye)(void *user, const PaintLayer *layer, double seconds);

typedef struct {
  Zygote        *zygote;
  const Library *library;
  Pictures      *pictures;
  const char    *site;       // as ActorWish
  const char    *catalogue;  // the menu's module; NULL: none
  const char    *exhibit;
  WireSession    session;
  float          scale;  // device pixels a canvas unit, of pictures
  StandEye       eye;    // NULL: none
  void          *user;
} StandWish;

// A picture that could not be had, by the name the exhibit asked for.
typedef struct {
  char name[WIRE_NAME_SIZE];
} StandMissing;

enum { STAND_MISSING_MAX = 64 };

Stand *stand_open(const StandWish *wish);  // NULL with fail()
void   stand_close(Stand *stand);          // NULL is fine

// All of these end early when it failed or was left.
bool stand_frame(Stand *stand);  // one 60th of a second; false: it failed or was left
// Until nothing moves and no picture is waited for, or the same page has stood for half a
// second, or three seconds have passed.
void stand_settle(Stand *stand, Page *page);
void stand_run(Stand *stand, int frames);
void stand_touch(Stand *stand, TouchPhase phase, uint32_t finger, Point at);
void stand_session(Stand *stand, const WireSession *session);

void       stand_read(Stand *stand, Page *page);  // the picture as it is now
PaintLayer stand_layer(const Stand *stand);
uint64_t   stand_picture(const Stand *stand);  // of all bytes of the list
int        stand_frames(const Stand *stand);   // asked for so far

bool stand_failed(const Stand *stand);
bool stand_left(const Stand *stand);    // it asked for home, another exhibit or a level
bool stand_moving(const Stand *stand);  // it wants to be called again
const WireFault *stand_fault(const Stand *stand, FaultKind *kind);
// What it left out for being wrong, as actor_complaints().
uint32_t stand_complaints(const Stand *stand, WireComplaint out[WIRE_COMPLAINTS_MAX]);
void     stand_facts(const Stand *stand, WireFacts *out);
// The most any answer so far has cost, loading and everything after it; and the sum.
typedef struct {
  uint32_t heap, load_us, callback_us, work_us;
} StandCost;
StandCost           stand_cost(const Stand *stand);
const StandMissing *stand_missing(const Stand *stand, int *n);

#endif
