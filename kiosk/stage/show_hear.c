#include "stage/questions.h"
#include "stage/show_parts.h"

#include <math.h>
#include <stdio.h>

#include "base/clock.h"
#include "base/log.h"

enum { AUTHOR_LINES_MAX = 200 };

static void author_line(Show *show, const char *text) {
  if (show->author_lines++ < AUTHOR_LINES_MAX)
    log_info("exhibit %s says: %s", show->on, text);
}

static void take_act(Show *show, const WireAct *act) {
  WireSession *s = &show->session.wire;
  switch (act->kind) {
  case ACT_PICTURE:
    pictures_ask(show->pictures, show->table, act->number, act->text, act->w, act->h,
                 show->view.scale);
    break;
  case ACT_OPEN: snprintf(show->next, sizeof show->next, "%.31s", act->text); break;
  case ACT_HOME: snprintf(show->next, sizeof show->next, "#home"); break;
  case ACT_COMPLETED: session_completed(&show->session); break;
  case ACT_LEVEL:
    if (act->number < LEVEL_PRIMARY || act->number > LEVEL_ADULT ||
        act->number == s->level)
      break;
    s->level = act->number;
    if (session_is_way(show->on))
      show_session_changed(show);
    else
      snprintf(show->next, sizeof show->next, "%s", show->on);
    break;
  case ACT_LANG:
    s->lang = act->number == LANG_EN ? LANG_EN : LANG_ZH;
    show_session_changed(show);
    break;
  case ACT_SKIN:
    show->skin = act->number < 3 ? act->number : 0;
    show->front_old = show->changed = true;
    break;
  case ACT_LOG: author_line(show, act->text); break;
  case ACT_READY: show->wait_pictures = true; break;
  case ACT_SOUND:
    if (show->wish.sound && act->number < WIRE_SOUNDS)
      show->wish.sound(show->wish.user, act->number);
    break;
  default:
    if (act->kind >= ACT_ROUND)
      questions_take(&show->session, act, actor_item_text(show->actor, act));
  }
}

static void take_acts(Show *show) {
  const WireAct *acts;
  int            n = actor_acts(show->actor, &acts);
  for (int i = 0; i < n; i++) take_act(show, &acts[i]);
}

static void plan_next_frame(Show *show) {
  double  wake = actor_wake(show->actor);
  int64_t now = clock_steady();
  if (wake > 1e6) {
    show->due = INT64_MAX;
  } else if (show->wish.unpaced) {
    show->due = now;
  } else {
    int64_t step = (int64_t)(wake * 1e9);
    if (step < SHOW_FRAME) step = SHOW_FRAME;
    show->due = show->asked + step;
    if (show->due < now - 4 * SHOW_FRAME) show->due = now;
  }
}

// Takes what the worker has said, if anything; waits at most wait_ms for it.
bool show_hear(Show *show, int wait_ms) {
  if (!show->actor) return false;
  ActorNews news = actor_poll(show->actor, &show->view, wait_ms);
  if (news == ACTOR_NOTHING) return false;
  if (news == ACTOR_FAULT) {
    const WireFault *fault;
    FaultKind        kind = actor_fault(show->actor, &fault);
    WireFault        copy = *fault;
    show_fault(show, actor_fault_name(kind), &copy);
    return true;
  }
  take_acts(show);
  if (news == ACTOR_PLACE) show_dev_place(show);
  if (news == ACTOR_FRAME) {
    show->changed = show->framed = true;
    plan_next_frame(show);
  }
  return true;
}

bool show_look_for_pictures(Show *show, int wait_ms) {
  PictureTable *table;
  WireEvent     event;
  bool          any = false;
  while (pictures_next(show->pictures, wait_ms, &table, &event)) {
    Actor *whose = table == show->table ? show->actor : show_dev_spare(show);
    if (!whose) continue;
    actor_event(whose, &event);
    show->frame_whole = false;
    any = true;
  }
  return any;
}

bool show_pictures_missing(const Show *show) {
  return show->table && pictures_waiting(show->pictures, show->table);
}

// The first frame is there, with its pictures when the exhibit asked for that.
bool show_can_be_seen(const Show *show) {
  uint32_t used = 0;
  if (!show->actor) return true;
  actor_list(show->actor, &used);
  if (!used || actor_busy(show->actor)) return false;
  bool late = clock_steady() - show->opened > COVER_MAX_MS * SHOW_MS;
  return late || !show->wait_pictures ||
         (!show_pictures_missing(show) && show->frame_whole &&
          !actor_has_events(show->actor));
}

void show_ask(Show *show) {
  int64_t now = clock_steady();
  bool    paused = show_is_paused(show);
  if (!show->actor || actor_busy(show->actor) || paused) return;
  if (now < show->due && !actor_has_events(show->actor)) return;
  double dt = (double)(now - show->asked) / 1e9;
  show->frame_whole = !show_pictures_missing(show);
  show->asked = now;
  show->due = INT64_MAX;  // until the answer says when
  actor_ask(show->actor, fmin(dt, 0.1));
}
