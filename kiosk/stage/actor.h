// actor.h - one opening of an exhibit, as the stage sees it: a worker, its wire, its last
// frame.
//
// Nothing an actor hands out was left in shared memory: lists are private copies that
// passed list_check() and the price, acts are copied and their texts ended. An actor that
// was late, broke the contract or died is ACTOR_FAULT for good; its last frame stays
// readable until actor_close(), so that a tide can cover it.
#ifndef KIOSK_STAGE_ACTOR_H
#define KIOSK_STAGE_ACTOR_H

#include <stdbool.h>
#include <stdint.h>

#include "picture/paint.h"
#include "stage/library.h"
#include "wire/wire.h"
#include "worker/zygote.h"

typedef struct Actor Actor;

typedef enum {
  ACTOR_NOTHING,  // no news
  ACTOR_LOADED,   // the first ask was answered
  ACTOR_FRAME,    // a new list and acts
  ACTOR_PLACE,    // see actor_place()
  ACTOR_FAULT,    // see actor_fault()
} ActorNews;

typedef enum { FAULT_SCRIPT, FAULT_TIME, FAULT_CRASH, FAULT_CONTRACT } FaultKind;

// Forks a worker, packs the bundle and sends the first ask (ASK_LOAD, ASK_FACTS,
// ASK_SITE). `extra` adds a module of the stage's own making (name, then source; NULL:
// none). NULL with fail() when there is no such exhibit or no process could be made.
typedef struct {
  const char        *exhibit;
  const char        *site;          // stands in for site.lua; NULL: the file itself
  const char        *extra_module;  // "catalogue", "visit"
  const char        *extra_source;
  const WireSession *session;
  AskKind            ask;
  bool               bare;   // no exhibit and no core: only extra and site
  const char        *place;  // in the exhibit, from another opening; NULL: its beginning
  bool               dev;    // a fault tells the place, too
  bool forgiving;  // parts that are wrong are left out; else the first of them is a fault
  // Nobody waits for it: an answer may take so many times longer, as long as what the
  // script computes stays within its limits. 0: once.
  int patience;
} ActorWish;

Actor *actor_open(Zygote *zygote, const Library *library, const ActorWish *wish);
void   actor_close(Actor *actor);   // kills the worker; NULL is fine
void   actor_freeze(Actor *actor);  // kills the worker, keeps the last frame

int  actor_fd(const Actor *actor);  // -1 once dead
bool actor_busy(const Actor *actor);
int64_t
actor_asked(const Actor *actor);  // when the ask under way was sent, real steady ns
// Queues an event for the next frame; a full queue drops moves first, then takes no more
// downs and pictures. An up or a cancel always finds room, and is dropped only with its
// down. False: dropped.
bool actor_event(Actor *actor, const WireEvent *event);
bool actor_has_events(const Actor *actor);
void actor_session(Actor *actor, const WireSession *session);  // and tells the worker
bool actor_ask(Actor *actor, double dt);  // ASK_FRAME; not while busy
bool actor_ask_place(Actor *actor);       // ASK_PLACE; not while busy

// Looks at the wire without waiting, or waits at most wait_ms for an answer. A worker
// that does not answer within WIRE_DEADLINE_MS (times `patience`) is killed here.
ActorNews actor_poll(Actor *actor, const PaintView *view, int wait_ms);
// Waits for the answer that is under way; never ACTOR_NOTHING: of a dead one ACTOR_FAULT.
ActorNews actor_wait(Actor *actor, const PaintView *view);

const uint32_t *actor_list(const Actor *actor,
                           uint32_t    *used);  // of the last frame, may be empty
int             actor_acts(const Actor *actor, const WireAct **acts);
// The text of an ACT_ITEM_TEXT, not ended; NULL: it lies outside of its bounds.
const char *actor_item_text(const Actor *actor, const WireAct *act);
double      actor_wake(const Actor *actor);
// What the last answer cost, by the worker's word: bytes of Lua's heap, and the CPU time
// of its longest callback.
void      actor_cost(const Actor *actor, uint32_t *heap, uint32_t *longest_us);
FaultKind actor_fault(const Actor *actor, const WireFault **fault);
// Where the visitor was, after ACTOR_PLACE, and with `dev` after ACTOR_FAULT. "":
// unknown.
const char *actor_place(const Actor *actor);
const char *actor_fault_name(FaultKind kind);  // "script" "time" "crash" "contract"
// Plain data of the other asks; valid after ACTOR_LOADED, privately copied, texts ended.
void actor_facts(const Actor *actor, WireFacts *out);
// How many parts were left out for being wrong, after ACTOR_LOADED or ACTOR_FAULT; `out`
// gets the first of them, at most `most`.
uint32_t actor_complaints(const Actor *actor, WireComplaint *out, uint32_t most);
void     actor_site(const Actor *actor, WireSite *out);
void     actor_visit(const Actor *actor, WireVisit *out);
// Of ASK_TEXT; until actor_close().
const char *actor_text(const Actor *actor);

#endif
