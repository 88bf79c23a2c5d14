#include "check/stand.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/fnv.h"
#include "base/mem.h"
#include "stage/front.h"

static const int64_t FRAME = 1000000000 / 60;
static const double  REST = 1e6;  // seconds: it only wakes for events

enum { SETTLE_MAX = 180, SAME_MAX = 30, ANSWER_MS = 50 };

struct Stand {
  StandWish     wish;
  PaintView     view;
  Actor        *actor;
  PictureTable *table;
  WireSession   session;
  int64_t       asked, due;
  uint32_t     *before;  // the list of the frame before
  uint32_t      before_used, before_room;
  int           frames;
  bool          failed, left, waking;
  StandCost     cost;
  Rect          control[PAGE_CONTROLS_MAX];
  int           controls;
  StandMissing  missing[STAND_MISSING_MAX];
  int           missings;
  char          name[LIST_PICTURES_MAX][WIRE_NAME_SIZE];  // by handle
};

static uint32_t most(uint32_t a, uint32_t b) {
  return a > b ? a : b;
}

// --- what it asks for

static void take_act(Stand *s, const WireAct *act) {
  switch (act->kind) {
  case ACT_PICTURE:
    if (act->number < LIST_PICTURES_MAX)
      memcpy(s->name[act->number], act->text, sizeof act->text);
    pictures_ask(s->wish.pictures, s->table, act->number, act->text, act->w, act->h,
                 s->wish.scale);
    break;
  case ACT_OPEN:
  case ACT_HOME: s->left = true; break;
  case ACT_LEVEL:
    if (act->number != s->session.level) s->left = true;
    break;
  default: break;
  }
}

static void take_answer(Stand *s, ActorNews news) {
  const WireAct *acts;
  uint32_t       heap, longest;
  int            n = actor_acts(s->actor, &acts);
  for (int i = 0; i < n; i++) take_act(s, &acts[i]);
  actor_cost(s->actor, &heap, &longest);
  s->cost.heap = most(s->cost.heap, heap);
  uint32_t *worst = news == ACTOR_LOADED ? &s->cost.load_us : &s->cost.callback_us;
  *worst = most(*worst, longest);
  s->cost.work_us += longest;
}

static bool hear(Stand *s) {
  ActorNews news = actor_wait(s->actor, &s->view);
  s->failed = news == ACTOR_FAULT;
  if (!s->failed) take_answer(s, news);
  return !s->failed;
}

static void note_missing(Stand *s, uint32_t handle) {
  const char *name = handle < LIST_PICTURES_MAX ? s->name[handle] : "";
  for (int i = 0; i < s->missings; i++)
    if (strcmp(s->missing[i].name, name) == 0) return;
  if (s->missings < STAND_MISSING_MAX)
    memcpy(s->missing[s->missings++].name, name, WIRE_NAME_SIZE);
}

// All that was asked for: a played moment waits for its pictures.
static void take_pictures(Stand *s) {
  PictureTable *table;
  WireEvent     event;
  while (pictures_waiting(s->wish.pictures, s->table)) {
    if (!pictures_next(s->wish.pictures, ANSWER_MS, &table, &event)) continue;
    if (table != s->table) continue;
    if (event.u.picture.missing == PICTURE_MISSING)
      note_missing(s, event.u.picture.handle);
    actor_event(s->actor, &event);
  }
}

// Where the stage's own buttons lie over this exhibit.
static void find_controls(Stand *s) {
  Front      front;
  FrontState state = {.w = s->session.width,
                      .h = s->session.height,
                      .upright = s->session.upright != 0,
                      .attract = strcmp(s->wish.exhibit, "attract") == 0};
  front_open(&front);
  front_draw(&front, &state);
  s->controls = 0;
  for (int i = 0; i < front.controls; i++) {
    ControlId id = front.control[i].id;
    if (id != CONTROL_HOME && id != CONTROL_HELP && id != CONTROL_LANGUAGE) continue;
    s->control[s->controls++] = front.control[i].box;
    if (s->controls == PAGE_CONTROLS_MAX) break;
  }
  front_close(&front);
}

// --- opening

Stand *stand_open(const StandWish *wish) {
  Stand    *s = mem_new(sizeof *s);
  ActorWish actor = {
    .exhibit = wish->exhibit,
    .site = wish->site,
    .extra_module = wish->catalogue ? "catalogue" : NULL,
    .extra_source = wish->catalogue,
    .session = &s->session,
    .ask = ASK_LOAD,
    .forgiving = true,
    .patience = STAND_PATIENCE,
  };
  s->wish = *wish;
  s->session = wish->session;
  s->session.scale = wish->scale;
  s->view = (PaintView){.scale = wish->scale,
                        .width = wish->session.width,
                        .height = wish->session.height,
                        .upright = wish->session.upright != 0};
  s->asked = s->due = clock_steady();
  s->waking = true;
  find_controls(s);
  s->table = pictures_table(wish->pictures, wish->exhibit);
  s->actor = actor_open(wish->zygote, wish->library, &actor);
  if (!s->actor) {
    stand_close(s);
    return NULL;
  }
  if (hear(s)) take_pictures(s);
  return s;
}

void stand_close(Stand *s) {
  if (!s) return;
  actor_close(s->actor);
  pictures_table_close(s->wish.pictures, s->table);
  free(s->before);
  free(s);
}

// --- frames

static void keep_before(Stand *s) {
  uint32_t        used;
  const uint32_t *words = actor_list(s->actor, &used);
  if (used > s->before_room) {
    s->before_room = used + used / 2;
    s->before = mem_grow(s->before, s->before_room, sizeof *s->before);
  }
  if (used) memcpy(s->before, words, used * sizeof *words);
  s->before_used = used;
}

static void plan(Stand *s) {
  double  wake = actor_wake(s->actor);
  int64_t step = wake > REST ? 0 : (int64_t)(wake * 1e9);
  s->waking = wake <= REST;
  s->due = s->asked + (step < FRAME ? FRAME : step);
}

bool stand_frame(Stand *s) {
  if (s->failed || s->left) return false;
  clock_advance(FRAME);
  int64_t now = clock_steady();
  bool    due = (s->waking && now >= s->due) || actor_has_events(s->actor);
  if (!due) return true;
  double dt = fmin((double)(now - s->asked) / 1e9, 0.1);
  s->asked = now;
  s->frames++;
  keep_before(s);
  actor_ask(s->actor, dt);
  if (!hear(s)) return false;
  plan(s);
  take_pictures(s);
  if (s->wish.eye) {
    PaintLayer layer = stand_layer(s);
    s->wish.eye(s->wish.user, &layer, (double)now / 1e9);
  }
  return !s->left;
}

void stand_run(Stand *s, int frames) {
  for (int i = 0; i < frames && stand_frame(s); i++) continue;
}

void stand_settle(Stand *s, Page *page) {
  uint64_t hash = 0;
  int      same = 0;
  for (int i = 0; i < SETTLE_MAX && same < SAME_MAX; i++) {
    if (!stand_frame(s)) return;
    if (!stand_moving(s)) break;
    PaintLayer layer = stand_layer(s);
    uint64_t   now = page_glance(&layer);
    same = now == hash ? same + 1 : 0;
    hash = now;
  }
  stand_read(s, page);
}

void stand_touch(Stand *s, TouchPhase phase, uint32_t finger, Point at) {
  WireEvent event = {.kind = EVENT_TOUCH};
  if (s->failed || s->left) return;
  event.u.touch.phase = phase;
  event.u.touch.finger = finger;
  event.u.touch.x = at.x;
  event.u.touch.y = at.y;
  actor_event(s->actor, &event);
}

void stand_session(Stand *s, const WireSession *session) {
  if (s->failed || s->left) return;
  s->session = *session;
  s->session.scale = s->wish.scale;
  actor_session(s->actor, &s->session);
}

// --- looking

PaintLayer stand_layer(const Stand *s) {
  PaintLayer layer = {.alpha = 1};
  layer.words = actor_list(s->actor, &layer.used);
  layer.picture = pictures_paint(s->table, &layer.pictures);
  return layer;
}

void stand_read(Stand *s, Page *page) {
  PaintLayer layer = stand_layer(s);
  PageBefore before = {s->before, s->before_used};
  if (!stand_moving(s)) before = (PageBefore){layer.words, layer.used};
  page_read(page, &layer, &before, &s->session);
  page->controls = s->controls;
  memcpy(page->control, s->control, sizeof page->control);
}

uint64_t stand_picture(const Stand *s) {
  PaintLayer layer = stand_layer(s);
  return fnv(FNV_START, layer.words, layer.used * sizeof *layer.words);
}

int stand_frames(const Stand *s) {
  return s->frames;
}

bool stand_failed(const Stand *s) {
  return s->failed;
}

bool stand_left(const Stand *s) {
  return s->left;
}

bool stand_moving(const Stand *s) {
  return s->waking || actor_has_events(s->actor);
}

const WireFault *stand_fault(const Stand *s, FaultKind *kind) {
  const WireFault *fault;
  *kind = actor_fault(s->actor, &fault);
  return fault;
}

uint32_t stand_complaints(const Stand *s, WireComplaint out[WIRE_COMPLAINTS_MAX]) {
  return actor_complaints(s->actor, out, WIRE_COMPLAINTS_MAX);
}

void stand_facts(const Stand *s, WireFacts *out) {
  actor_facts(s->actor, out);
}

StandCost stand_cost(const Stand *s) {
  return s->cost;
}

const StandMissing *stand_missing(const Stand *s, int *n) {
  *n = s->missings;
  return s->missing;
}
