#include "stage/actor.h"

#include <math.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/mem.h"

// One place is kept for the session's own event, and one for the end of each finger.
enum { FINGERS = 10, EVENTS_QUEUED = WIRE_EVENTS_MAX - 1 - FINGERS };

enum { WAIT_MS = 50 };  // between two looks at the deadline

struct Actor {
  WireShared *shared;
  Child       child;
  bool        alive, busy, loaded;
  AskKind     under_way;
  uint32_t    serial;
  int64_t     asked, deadline;  // the latter from `asked` on
  WireEvent   event[WIRE_EVENTS_MAX];
  uint32_t    events;
  uint32_t    fingers;  // bits: those the exhibit knows to be down
  WireSession session;
  bool        session_new;
  uint32_t   *list;
  uint32_t    list_used, list_room;
  WireAct     act[WIRE_ACTS_MAX];
  uint32_t    acts;
  char       *items;  // their texts, once there were any
  double      wake;
  uint32_t    heap, longest_us;
  FaultKind   kind;
  WireFault   fault;
  char        place[WIRE_PLACE_SIZE];
  char       *text;
};

static void end_text(char *text, size_t size) {
  text[size - 1] = '\0';
}

static ActorNews broken(Actor *a, FaultKind kind, const char *message) {
  a->kind = kind;
  memset(&a->fault, 0, sizeof a->fault);
  snprintf(a->fault.message, sizeof a->fault.message, "%s", message);
  actor_freeze(a);
  return ACTOR_FAULT;
}

static bool send_ask(Actor *a, AskKind kind, double dt) {
  Ask ask = {.kind = kind, .serial = ++a->serial, .dt = dt};
  if (!wire_send(a->child.socket, &ask, sizeof ask)) return false;
  a->busy = true;
  a->under_way = kind;
  a->asked = clock_real();
  return true;
}

static bool pack(Actor *a, const Library *library, const ActorWish *wish) {
  if (wish->extra_module &&
      !wire_bundle_add(a->shared, wish->extra_module, wish->extra_source,
                       (uint32_t)strlen(wish->extra_source)))
    return false;
  if (!wish->bare) return library_bundle(library, wish->exhibit, wish->site, a->shared);
  return !wish->site ||
         wire_bundle_add(a->shared, "site", wish->site, (uint32_t)strlen(wish->site));
}

Actor *actor_open(Zygote *zygote, const Library *library, const ActorWish *wish) {
  Actor *a = mem_new(sizeof *a);
  int    fd = -1;
  a->child = (Child){.pidfd = -1, .socket = -1};
  a->shared = wire_new(&fd);
  if (!a->shared) goto failed;
  a->shared->session = *wish->session;
  a->shared->dev = wish->dev;
  a->shared->forgiving = wish->forgiving;
  a->shared->patience = (uint32_t)wish->patience;
  a->deadline = (int64_t)WIRE_DEADLINE_MS * WIRE_PATIENCE * 1000000;
  if (wish->patience) a->deadline *= wish->patience;
  if (wish->place) snprintf(a->place, sizeof a->place, "%s", wish->place);
  memcpy(a->shared->place, a->place, sizeof a->place);
  if (!pack(a, library, wish)) goto failed;
  if (!zygote_spawn(zygote, CHILD_WORKER, fd, &a->child)) goto failed;
  a->alive = true;
  close(fd);
  if (!send_ask(a, wish->ask, 0))
    broken(a, FAULT_CRASH, "the worker ended before it began");
  return a;
failed:
  if (fd >= 0) close(fd);
  actor_close(a);
  return NULL;
}

void actor_freeze(Actor *a) {
  if (a->alive) child_kill(&a->child);
  a->alive = a->busy = false;
}

void actor_close(Actor *a) {
  if (!a) return;
  actor_freeze(a);
  if (a->shared) wire_unmap(a->shared);
  free(a->list);
  free(a->text);
  free(a->items);
  free(a);
}

int actor_fd(const Actor *a) {
  return a->alive ? a->child.socket : -1;
}

bool actor_busy(const Actor *a) {
  return a->busy;
}

int64_t actor_asked(const Actor *a) {
  return a->asked;
}

static bool is_touch(const WireEvent *e, TouchPhase phase) {
  return e->kind == EVENT_TOUCH && e->u.touch.phase == phase;
}

static bool is_move(const WireEvent *e) {
  return is_touch(e, TOUCH_MOVE);
}

// The last event of this finger, if it is a move that a newer one may replace.
static WireEvent *earlier_move(Actor *a, uint32_t finger) {
  for (uint32_t i = a->events; i-- > 0;)
    if (a->event[i].kind == EVENT_TOUCH && a->event[i].u.touch.finger == finger)
      return is_move(&a->event[i]) ? &a->event[i] : NULL;
  return NULL;
}

// Makes room in a full queue: of what waits in it, the oldest move is missed least.
static bool drop_move(Actor *a) {
  for (uint32_t i = 0; i < a->events; i++) {
    if (!is_move(&a->event[i])) continue;
    a->events--;
    memmove(&a->event[i], &a->event[i + 1], (a->events - i) * sizeof *a->event);
    return true;
  }
  return false;
}

bool actor_event(Actor *a, const WireEvent *event) {
  if (!a->alive) return false;
  WireEvent *same = is_move(event) ? earlier_move(a, event->u.touch.finger) : NULL;
  if (same) {
    *same = *event;
    return true;
  }
  uint32_t finger =
    event->kind == EVENT_TOUCH ? 1u << (event->u.touch.finger % FINGERS) : 0;
  bool down = is_touch(event, TOUCH_DOWN);
  bool end = is_touch(event, TOUCH_UP) || is_touch(event, TOUCH_CANCEL);
  if (finger && !down && !(a->fingers & finger)) return false;  // its down found no room
  while (a->events >= EVENTS_QUEUED && drop_move(a)) continue;
  if (a->events >= EVENTS_QUEUED && !end) return fail("actor: too many events at once");
  if (down) a->fingers |= finger;
  if (end) a->fingers &= ~finger;
  a->event[a->events++] = *event;
  return true;
}

bool actor_has_events(const Actor *a) {
  return a->events > 0 || a->session_new;
}

void actor_session(Actor *a, const WireSession *session) {
  a->session = *session;
  a->session_new = true;
}

// The session goes first: touches of this frame already mean the new layout.
static void put_session(Actor *a) {
  if (!a->session_new) return;
  memmove(a->event + 1, a->event, a->events * sizeof *a->event);
  a->event[0] = (WireEvent){.kind = EVENT_SESSION};
  a->events++;
  a->shared->session = a->session;
  a->session_new = false;
}

bool actor_ask(Actor *a, double dt) {
  if (!a->alive || a->busy) return false;
  put_session(a);
  memcpy(a->shared->event, a->event, a->events * sizeof *a->event);
  a->shared->events = a->events;
  a->events = 0;
  return send_ask(a, ASK_FRAME, dt);
}

bool actor_ask_place(Actor *a) {
  return a->alive && !a->busy && send_ask(a, ASK_PLACE, 0);
}

static bool take_list(Actor *a, const Answer *answer, const PaintView *view) {
  uint32_t used = answer->list_words;
  if (used > LIST_WORDS_MAX || answer->slot > 1)
    return fail("a draw list beyond its bounds");
  if (used > a->list_room) {
    a->list_room = used + used / 2;
    a->list = mem_grow(a->list, a->list_room, sizeof *a->list);
  }
  if (used) memcpy(a->list, a->shared->list[answer->slot], used * sizeof *a->list);
  a->list_used = 0;
  if (!list_check(a->list, used)) return false;
  if (view && paint_price(a->list, used, view) > PAINT_PRICE_MAX)
    return fail("the picture is too costly to draw: fewer or smaller shapes");
  a->list_used = used;
  return true;
}

static bool take_text(Actor *a, const Answer *answer) {
  uint32_t bytes = answer->list_words;
  if (bytes > sizeof a->shared->list[0]) return fail("a text beyond its bounds");
  a->text = mem_new(bytes + 1);
  memcpy(a->text, a->shared->list[0], bytes);
  return true;
}

static void take_place(Actor *a) {
  memcpy(a->place, a->shared->place, sizeof a->place);
  end_text(a->place, sizeof a->place);
}

static void take_items(Actor *a) {
  if (!a->items) a->items = mem_new(WIRE_ITEMS_SIZE);
  memcpy(a->items, a->shared->items, WIRE_ITEMS_SIZE);
}

static bool take_acts(Actor *a, uint32_t acts) {
  if (acts > WIRE_ACTS_MAX) return fail("too many requests in one frame");
  memcpy(a->act, a->shared->act, acts * sizeof *a->act);
  a->acts = acts;
  bool items = false;
  for (uint32_t i = 0; i < acts; i++) {
    WireAct *act = &a->act[i];
    end_text(act->text, sizeof act->text);
    if (act->kind < ACT_ROUND) continue;
    end_text(act->question.name, sizeof act->question.name);
    items |= act->kind == ACT_ITEM_TEXT;
  }
  if (items) take_items(a);
  return true;
}

static ActorNews take_answer(Actor *a, const Answer *answer, const PaintView *view) {
  bool asked = a->busy && answer->serial == a->serial;
  a->busy = false;
  if (!asked) return broken(a, FAULT_CONTRACT, "an answer nobody asked for");
  if (answer->kind == ANSWER_FAULT) {
    WireFault fault = a->shared->fault;
    end_text(fault.file, sizeof fault.file);
    end_text(fault.message, sizeof fault.message);
    broken(a, FAULT_SCRIPT, "");
    a->fault = fault;
    take_place(a);
    return ACTOR_FAULT;
  }
  if (answer->kind != ANSWER_OK)
    return broken(a, FAULT_CONTRACT, "an answer of no known kind");
  if (!take_acts(a, answer->acts)) return broken(a, FAULT_CONTRACT, fail_text());
  a->wake = answer->wake >= 0 ? answer->wake : 0;  // NaN is 0, too
  a->heap = answer->heap;
  a->longest_us = answer->longest_us;
  if (!a->loaded) {
    if (a->under_way == ASK_TEXT && !take_text(a, answer))
      return broken(a, FAULT_CONTRACT, fail_text());
    a->loaded = true;
    return ACTOR_LOADED;
  }
  if (a->under_way == ASK_PLACE) {
    take_place(a);
    return ACTOR_PLACE;
  }
  if (!take_list(a, answer, view)) return broken(a, FAULT_CONTRACT, fail_text());
  return ACTOR_FRAME;
}

ActorNews actor_poll(Actor *a, const PaintView *view, int wait_ms) {
  if (!a->alive) return ACTOR_NOTHING;
  struct pollfd fd = {.fd = a->child.socket, .events = POLLIN};
  if (wait_ms && poll(&fd, 1, wait_ms) < 0) return ACTOR_NOTHING;
  Answer answer;
  int    got = wire_receive(a->child.socket, &answer, sizeof answer, false);
  if (got > 0) return take_answer(a, &answer, view);
  if (got < 0) return broken(a, FAULT_CRASH, "the exhibit's process ended by itself");
  if (a->busy && clock_real() - a->asked > a->deadline)
    return broken(a, FAULT_TIME, "no answer within a second");
  return ACTOR_NOTHING;
}

ActorNews actor_wait(Actor *a, const PaintView *view) {
  ActorNews news = ACTOR_NOTHING;
  while (news == ACTOR_NOTHING && a->alive) news = actor_poll(a, view, WAIT_MS);
  return news == ACTOR_NOTHING ? ACTOR_FAULT : news;
}

const uint32_t *actor_list(const Actor *a, uint32_t *used) {
  *used = a->list_used;
  return a->list;
}

int actor_acts(const Actor *a, const WireAct **acts) {
  *acts = a->act;
  return (int)a->acts;
}

const char *actor_item_text(const Actor *a, const WireAct *act) {
  const WireQuestion *q = &act->question;
  if (act->kind != ACT_ITEM_TEXT || !a->items || q->bytes > WIRE_ITEM_MAX ||
      q->at > WIRE_ITEMS_SIZE - q->bytes)
    return NULL;
  return a->items + q->at;
}

const char *actor_text(const Actor *a) {
  return a->text ? a->text : "";
}

double actor_wake(const Actor *a) {
  return a->wake;
}

void actor_cost(const Actor *a, uint32_t *heap, uint32_t *longest_us) {
  *heap = a->heap;
  *longest_us = a->longest_us;
}

FaultKind actor_fault(const Actor *a, const WireFault **fault) {
  *fault = &a->fault;
  return a->kind;
}

const char *actor_fault_name(FaultKind kind) {
  static const char *const names[] = {"script", "time", "crash", "contract"};
  return names[kind];
}

const char *actor_place(const Actor *a) {
  return a->place;
}

void actor_facts(const Actor *a, WireFacts *out) {
  *out = a->shared->facts;
  end_text(out->title_zh, sizeof out->title_zh);
  end_text(out->title_en, sizeof out->title_en);
  end_text(out->line_zh, sizeof out->line_zh);
  end_text(out->line_en, sizeof out->line_en);
  end_text(out->picture, sizeof out->picture);
}

uint32_t actor_complaints(const Actor *a, WireComplaint *out, uint32_t most) {
  uint32_t all = a->shared->complaints;
  if (most > WIRE_COMPLAINTS_MAX) most = WIRE_COMPLAINTS_MAX;
  for (uint32_t i = 0; i < all && i < most; i++) {
    out[i] = a->shared->complaint[i];
    end_text(out[i].file, sizeof out[i].file);
    end_text(out[i].zh, sizeof out[i].zh);
    end_text(out[i].en, sizeof out[i].en);
  }
  return all;
}

void actor_site(const Actor *a, WireSite *out) {
  *out = a->shared->plain.site;
  end_text(out->name_zh, sizeof out->name_zh);
  end_text(out->name_en, sizeof out->name_en);
  end_text(out->kiosk, sizeof out->kiosk);
  if (out->exhibits > WIRE_EXHIBITS_MAX) out->exhibits = WIRE_EXHIBITS_MAX;
  for (uint32_t i = 0; i < out->exhibits; i++)
    end_text(out->exhibit[i].id, sizeof out->exhibit[i].id);
  if (out->units > WIRE_UNITS_MAX) out->units = WIRE_UNITS_MAX;
  for (uint32_t i = 0; i < out->units; i++) end_text(out->unit[i], sizeof out->unit[i]);
  if (out->classes > WIRE_CLASSES_MAX) out->classes = WIRE_CLASSES_MAX;
  for (uint32_t i = 0; i < out->classes; i++) {
    end_text(out->class[i].id, sizeof out->class[i].id);
    end_text(out->class[i].zh, sizeof out->class[i].zh);
    end_text(out->class[i].en, sizeof out->class[i].en);
  }
}

void actor_visit(const Actor *a, WireVisit *out) {
  *out = a->shared->plain.visit;
  end_text(out->clock, sizeof out->clock);
  end_text(out->pin, sizeof out->pin);
  if (out->steps > WIRE_STEPS_MAX) out->steps = WIRE_STEPS_MAX;
  for (uint32_t i = 0; i < out->steps; i++)
    end_text(out->step[i].text, sizeof out->step[i].text);
}
