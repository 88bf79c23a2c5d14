#include "stage/show_parts.h"
#include "stage/staff.h"

void show_session_changed(Show *show) {
  if (show->actor) actor_session(show->actor, &show->session.wire);
  show->front_old = show->changed = true;
}

static void act_on(Show *show, ControlId id) {
  WireSession *s = &show->session.wire;
  switch (id) {
  case CONTROL_HOME: show_go_home(show); break;
  case CONTROL_HELP:
    show_set_overlay(show, show->overlay == OVERLAY_HELP ? OVERLAY_NONE : OVERLAY_HELP);
    break;
  case CONTROL_LANGUAGE:
    s->lang = s->lang == LANG_EN ? LANG_ZH : LANG_EN;
    show_session_changed(show);
    break;
  case CONTROL_STAY:
  case CONTROL_CLOSE: show_set_overlay(show, OVERLAY_NONE); break;
  case CONTROL_LEAVE: show_end_session(show, "home"); break;
  case CONTROL_CARD_FIRST:
  case CONTROL_CARD_SECOND: {
    const Exhibit *other = show->card[id == CONTROL_CARD_SECOND];
    if (other) show_go_to(show, other->id);
    break;
  }
  case CONTROL_CARD_ALL: show_go_to(show, "menu"); break;
  case CONTROL_REACH:
    s->reach = !s->reach;
    show_session_changed(show);
    break;
  case CONTROL_CALM:
    s->reduced_motion = !s->reduced_motion;
    show_session_changed(show);
    break;
  case CONTROL_TROUBLE: show_dev_fold(show); break;
  case CONTROL_NONE:
  case CONTROL_SHEET: break;
  }
}

static void pass_on(Show *show, TouchPhase phase, uint32_t finger, Point at) {
  if (!show->actor) return;
  WireEvent event = {.kind = EVENT_TOUCH};
  event.u.touch.phase = phase;
  event.u.touch.finger = finger;
  event.u.touch.x = at.x;
  event.u.touch.y = at.y;
  actor_event(show->actor, &event);
}

static void finger_down(Show *show, uint32_t finger, Point at) {
  ControlId hit = front_hit(&show->front, at);
  bool      attract = show_is_on(show, "attract");
  bool      way_in = !attract || (hit == CONTROL_NONE && !staff_in_corner(at));
  session_input(&show->session, way_in);
  show->owner[finger] = OWNER_NOBODY;
  if (hit != CONTROL_NONE) {
    show->owner[finger] = OWNER_STAGE;
    if (show->pressed != CONTROL_NONE) return;  // one button at a time
    show->pressed = hit;
    show->pressed_by = finger;
    show->front_old = show->changed = true;
    return;
  }
  if (show->tide == TIDE_RISING || show->tide == TIDE_COVERS) return;
  if (show->tide == TIDE_FALLING)
    show_set_tide(show, TIDE_OUT);  // nothing waits for an animation
  show->owner[finger] = OWNER_EXHIBIT;
  pass_on(show, TOUCH_DOWN, finger, at);
}

static void finger_end(Show *show, TouchPhase phase, uint32_t finger, Point at) {
  Owner owner = show->owner[finger];
  show->owner[finger] = OWNER_NOBODY;
  if (owner == OWNER_EXHIBIT) pass_on(show, phase, finger, at);
  if (owner != OWNER_STAGE || show->pressed_by != finger || !show->pressed) return;
  ControlId id = show->pressed;
  show->pressed = CONTROL_NONE;
  show->front_old = show->changed = true;
  if (phase == TOUCH_UP && front_hit(&show->front, at) == id) act_on(show, id);
}

void show_touch(Show *show, TouchPhase phase, uint32_t finger, Point at) {
  if (finger >= FINGERS || show_staff_touch(show, phase, finger, at)) return;
  show->at[finger] = at;
  if (phase != TOUCH_CANCEL && phase != TOUCH_DOWN) session_input(&show->session, false);
  switch (phase) {
  case TOUCH_DOWN: finger_down(show, finger, at); break;
  case TOUCH_MOVE:
    if (show->owner[finger] == OWNER_EXHIBIT) pass_on(show, phase, finger, at);
    break;
  case TOUCH_UP:
  case TOUCH_CANCEL: finger_end(show, phase, finger, at); break;
  }
}

bool show_any_finger(const Show *show) {
  for (int i = 0; i < FINGERS; i++)
    if (show->owner[i] != OWNER_NOBODY) return true;
  return false;
}
