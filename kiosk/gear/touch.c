#include "gear/touch.h"

#include <math.h>

static const int64_t SECOND = 1000000000;
static const int64_t ECHO = SECOND / 2;  // how long after a touch its copy may come
static const float   ECHO_PIXELS = 32;   // and how far from it

static bool near(float x0, float y0, float x1, float y1, float reach) {
  return fabsf(x0 - x1) <= reach && fabsf(y0 - y1) <= reach;
}

static TouchContact *find(Touches *touches, int64_t id) {
  for (int i = 0; i < TOUCH_FINGERS; i++)
    if (touches->contact[i].down && touches->contact[i].id == id)
      return &touches->contact[i];
  return NULL;
}

static int held(const Touches *touches) {
  int n = 0;
  for (int i = 0; i < TOUCH_FINGERS; i++) n += touches->contact[i].down;
  return n;
}

// The caller has made sure of the room: each held finger keeps a place for its end.
static void push(Touches *touches, TouchContact *contact, TouchPhase phase) {
  int at = touches->first + touches->used;
  touches->queue[at] =
    (Touch){phase, (int)(contact - touches->contact), contact->x, contact->y};
  contact->move = phase == TOUCH_MOVE ? at : -1;
  touches->used++;
}

static void end(Touches *touches, TouchContact *contact, TouchPhase phase,
                int64_t steady) {
  contact->down = false;
  contact->changed = steady;
  push(touches, contact, phase);
}

// The same touch by the other way: a finger where the mouse pressed, or the reverse.
static bool is_echo(const Touches *touches, const ScreenEvent *event, int64_t steady) {
  for (int i = 0; i < TOUCH_FINGERS; i++) {
    const TouchContact *other = &touches->contact[i];
    if (!other->changed || (other->id == SCREEN_MOUSE) == (event->finger == SCREEN_MOUSE))
      continue;
    if (steady - other->changed <= ECHO &&
        near(other->x, other->y, event->x, event->y, ECHO_PIXELS))
      return true;
  }
  return false;
}

static void down(Touches *touches, const ScreenEvent *event, int64_t steady) {
  TouchContact *contact = find(touches, event->finger);
  if (contact) end(touches, contact, TOUCH_CANCEL, steady);
  if (is_echo(touches, event, steady)) return;
  // Room for this down, and for the end of each finger with this one.
  if (touches->first + touches->used + held(touches) + 2 > TOUCH_QUEUE) return;
  for (int i = 0; i < TOUCH_FINGERS; i++) {
    contact = &touches->contact[i];
    if (contact->down) continue;
    *contact = (TouchContact){.down = true,
                              .id = event->finger,
                              .x = event->x,
                              .y = event->y,
                              .still_x = event->x,
                              .still_y = event->y,
                              .still_since = steady,
                              .changed = steady};
    push(touches, contact, TOUCH_DOWN);
    touches->active = steady;
    return;
  }
}

static void move(Touches *touches, TouchContact *contact, const ScreenEvent *event,
                 int64_t steady) {
  contact->x = event->x;
  contact->y = event->y;
  contact->changed = steady;
  if (!near(contact->still_x, contact->still_y, event->x, event->y, TOUCH_STILL_PIXELS)) {
    contact->still_x = event->x;
    contact->still_y = event->y;
    contact->still_since = touches->active = steady;
  }
  if (contact->move >= touches->first) {
    touches->queue[contact->move].x = event->x;
    touches->queue[contact->move].y = event->y;
  } else if (touches->first + touches->used + held(touches) < TOUCH_QUEUE) {
    push(touches, contact, TOUCH_MOVE);
  }
}

static void up(Touches *touches, TouchContact *contact, const ScreenEvent *event,
               TouchPhase phase, int64_t steady) {
  contact->x = event->x;
  contact->y = event->y;
  touches->active = steady;
  end(touches, contact, phase, steady);
}

void touches_feed(Touches *touches, const ScreenEvent *event, int64_t steady) {
  if (event->kind == SCREEN_AWAY) {
    for (int i = 0; i < TOUCH_FINGERS; i++)
      if (touches->contact[i].down)
        end(touches, &touches->contact[i], TOUCH_CANCEL, steady);
    return;
  }
  if (event->kind != SCREEN_TOUCH || !isfinite(event->x) || !isfinite(event->y)) return;
  if (event->phase == TOUCH_DOWN) {
    down(touches, event, steady);
    return;
  }
  // One that has no contact was ignored or masked at its down; so is the rest of it.
  TouchContact *contact = find(touches, event->finger);
  if (!contact) return;
  if (event->phase == TOUCH_MOVE) {
    move(touches, contact, event, steady);
  } else {
    up(touches, contact, event, event->phase, steady);
  }
}

void touches_reconcile(Touches *touches, bool (*is_down)(void *device, int64_t id),
                       void *device, int64_t steady) {
  for (int i = 0; i < TOUCH_FINGERS; i++) {
    TouchContact *contact = &touches->contact[i];
    if (!contact->down) continue;
    bool stuck = steady - contact->still_since >= TOUCH_STILL_SECONDS * SECOND;
    if (stuck || !is_down(device, contact->id))
      end(touches, contact, TOUCH_CANCEL, steady);
  }
}

bool touches_next(Touches *touches, Touch *out) {
  if (!touches->used) return false;
  *out = touches->queue[touches->first++];
  if (--touches->used) return true;
  touches->first = 0;
  for (int i = 0; i < TOUCH_FINGERS; i++) touches->contact[i].move = -1;
  return true;
}

bool touches_held(const Touches *touches) {
  return held(touches) > 0;
}

int64_t touches_active(const Touches *touches) {
  return touches->active;
}
