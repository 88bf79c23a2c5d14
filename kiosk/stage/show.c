#include "stage/show.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"
#include "stage/actor.h"
#include "stage/front.h"
#include "stage/pictures.h"
#include "stage/session.h"

static const int64_t MS = 1000000, SECOND = 1000000000, FRAME = 1000000000 / 60;

enum {
  FINGERS = 10,
  TIDE_MS = 320,
  COVER_MAX_MS = 1000,  // how long a tide waits for a first frame
  CARD_SECONDS = 8,
  STILL_SECONDS = 20,
  WAITING_MS =
    250,  // from here on something of the stage's moves while an exhibit is silent
  CATALOGUE_MS = 300,
  ALIVE_SECONDS = 3600,
  AUTHOR_LINES_MAX = 200,
};

typedef enum { OWNER_NOBODY, OWNER_STAGE, OWNER_EXHIBIT } Owner;
typedef enum { TIDE_OUT, TIDE_RISING, TIDE_COVERS, TIDE_FALLING } TideState;

struct Show {
  ShowWish   wish;
  Catalogue *catalogue;
  Pictures  *pictures;
  Session    session;
  PaintView  view;
  char       on[WIRE_ID_SIZE];
  Actor     *actor, *ghost;  // ghost: its last frame stays until the tide has covered it
  PictureTable *table, *ghost_table;
  bool          wait_pictures;  // asked for by the exhibit: show it complete
  bool      frame_whole;  // the last frame was asked for after the last picture had come
  bool      revealed;     // it may be seen
  bool      ever_revealed;  // the first picture of all was complete
  int64_t   opened, asked, due;
  int       author_lines;
  TideState tide;
  int64_t   tide_since;
  Overlay   overlay;
  int64_t   overlay_since;
  Owner     owner[FINGERS];
  Point     at[FINGERS];
  ControlId pressed;
  uint32_t  pressed_by, skin;
  char      next[WIRE_ID_SIZE];  // to be opened after this step
  Front     front;
  bool      front_old, changed, catalogue_known;
  int64_t   front_drawn, alive_due;
  const Exhibit *card[2];
};

// --- opening and leaving
// ----------------------------------------------------------------------

static bool is_on(const Show *show, const char *exhibit) {
  return strcmp(show->on, exhibit) == 0;
}

static void drop_ghost(Show *show) {
  actor_close(show->ghost);
  pictures_table_close(show->pictures, show->ghost_table);
  show->ghost = NULL;
  show->ghost_table = NULL;
}

// The one that was on ends at once; its picture lives until the tide has covered it.
static void retire(Show *show) {
  if (!show->actor) return;
  if (!show->revealed) {
    actor_close(show->actor);
    pictures_table_close(show->pictures, show->table);
  } else {
    drop_ghost(show);
    actor_freeze(show->actor);
    show->ghost = show->actor;
    show->ghost_table = show->table;
  }
  show->actor = NULL;
  show->table = NULL;
}

static void set_overlay(Show *show, Overlay overlay) {
  show->overlay = overlay;
  show->overlay_since = clock_steady();
  show->front_old = show->changed = true;
  if (overlay == OVERLAY_NONE) {
    show->due = clock_steady();
    return;
  }
  for (uint32_t i = 0; i < FINGERS; i++) {
    if (show->owner[i] != OWNER_EXHIBIT) continue;
    WireEvent event = {.kind = EVENT_TOUCH};
    event.u.touch.phase = TOUCH_CANCEL;
    event.u.touch.finger = i;
    event.u.touch.x = show->at[i].x;
    event.u.touch.y = show->at[i].y;
    if (show->actor) actor_event(show->actor, &event);
    show->owner[i] = OWNER_NOBODY;
  }
}

static void set_tide(Show *show, TideState tide) {
  show->tide = tide;
  show->tide_since = clock_steady();
  show->front_old = show->changed = true;
}

static float tide_part(const Show *show) {
  return fminf(1, (float)(clock_steady() - show->tide_since) / (float)(TIDE_MS * MS));
}

// 0: no tide, 1: it covers everything. Eased in and out.
static float tide_cover(const Show *show) {
  float t = tide_part(show);
  float eased = t < 0.5f ? 4 * t * t * t : 1 - powf(2 - 2 * t, 3) / 2;
  switch (show->tide) {
  case TIDE_OUT: return 0;
  case TIDE_RISING: return eased;
  case TIDE_COVERS: return 1;
  case TIDE_FALLING: return 1 - eased;
  }
  return 0;
}

static void pick_others(Show *show, const char *not_this) {
  int            n, found = 0;
  const Exhibit *all = catalogue_exhibits(show->catalogue, &n);
  show->card[0] = show->card[1] = NULL;
  for (int i = 0; i < n && found < 2; i++)
    if (all[i].state == EXHIBIT_OK && strcmp(all[i].id, not_this) != 0)
      show->card[found++] = &all[i];
}

// A broken exhibit: the use ends, the log has why, the visitor has a card with ways on.
static void show_card(Show *show, const char *kind, const WireFault *fault) {
  log_error("exhibit %s: %s%s%u: %s", show->on, fault->file, *fault->file ? ":" : "line ",
            fault->line, fault->message);
  session_fault(&show->session, show->on, kind);
  session_leave(&show->session, "fault");
  pick_others(show, show->on);
  retire(show);
  show->skin = 0;
  show->revealed = show->ever_revealed = true;
  if (show->tide == TIDE_RISING || show->tide == TIDE_COVERS)
    set_tide(show, TIDE_FALLING);
  set_overlay(show, OVERLAY_CARD);
}

static void know_catalogue(Show *show) {
  int64_t until = clock_real() + CATALOGUE_MS * MS;
  while (!show->catalogue_known && clock_real() < until)
    show->catalogue_known = !catalogue_step(show->catalogue, 20);
}

static bool exists(const char *exhibit) {
  return path_is_id(exhibit);
}

static uint64_t fresh_seed(const Show *show) {
  uint64_t seed;
  if (show->wish.seed) return show->wish.seed;
  return getrandom(&seed, sizeof seed, 0) == (ssize_t)sizeof seed ? seed : 1;
}

// Day 06:30 to 17:30, dusk to 19:00, then night; a clock nobody can trust means day.
static DayPart day_part(void) {
  ClockLocal now = clock_local();
  int        minute = now.hour * 60 + now.minute;
  if (now.quality < CLOCK_BATTERY) return DAY_DAY;
  if (minute >= 390 && minute < 1050) return DAY_DAY;
  return minute >= 1050 && minute < 1140 ? DAY_DUSK : DAY_NIGHT;
}

static void refresh_session(Show *show) {
  WireSession *s = &show->session.wire;
  s->daypart = day_part();
  s->upright = show->view.upright;
  s->width = show->view.width;
  s->height = show->view.height;
  s->scale = show->view.scale;
  s->seed = fresh_seed(show);
}

static void open_now(Show *show, const char *exhibit) {
  bool menu = strcmp(exhibit, "menu") == 0;
  if (menu) know_catalogue(show);
  retire(show);
  snprintf(show->on, sizeof show->on, "%s", exhibit);
  refresh_session(show);
  session_enter(&show->session, exhibit);
  ActorWish wish = {
    .exhibit = exhibit,
    .site = catalogue_site_text(show->catalogue),
    .extra_module = menu ? "catalogue" : NULL,
    .extra_source = menu ? catalogue_module(show->catalogue) : NULL,
    .session = &show->session.wire,
    .ask = ASK_LOAD,
  };
  show->skin = 0;
  show->wait_pictures = show->frame_whole = show->revealed = false;
  show->author_lines = 0;
  show->opened = show->asked = show->due = clock_steady();
  show->overlay = OVERLAY_NONE;
  if (show->ghost && show->tide != TIDE_COVERS && show->tide != TIDE_RISING)
    set_tide(show, TIDE_RISING);
  for (int i = 0; i < FINGERS; i++)
    if (show->owner[i] == OWNER_EXHIBIT) show->owner[i] = OWNER_NOBODY;
  show->front_old = show->changed = true;
  show->table = pictures_table(show->pictures, exhibit);
  show->actor = actor_open(show->wish.zygote, show->wish.library, &wish);
  if (show->actor) return;
  WireFault fault = {0};
  snprintf(fault.message, sizeof fault.message, "%.255s", fail_text());
  pictures_table_close(show->pictures, show->table);
  show->table = NULL;
  show_card(show, "script", &fault);
}

static void go_to(Show *show, const char *exhibit) {
  session_leave(&show->session, "open");
  open_now(show, exhibit);
}

void show_visit(Show *show, const char *exhibit) {
  session_input(&show->session, true);
  go_to(show, exhibit);
}

static void go_home(Show *show) {
  if (is_on(show, "menu")) {
    session_end(&show->session, "home");
    open_now(show, "attract");
  } else {
    session_leave(&show->session, "home");
    open_now(show, "menu");
  }
}

static void end_session(Show *show, const char *how) {
  session_end(&show->session, how);
  open_now(show, show->wish.first ? show->wish.first : "attract");
}

// --- fingers
// ------------------------------------------------------------------------------------

static void session_changed(Show *show) {
  if (show->actor) actor_session(show->actor, &show->session.wire);
  show->front_old = show->changed = true;
}

static void act_on(Show *show, ControlId id) {
  WireSession *s = &show->session.wire;
  switch (id) {
  case CONTROL_HOME: go_home(show); break;
  case CONTROL_HELP: set_overlay(show, OVERLAY_HELP); break;
  case CONTROL_LANGUAGE:
    s->lang = s->lang == LANG_EN ? LANG_ZH : LANG_EN;
    session_changed(show);
    break;
  case CONTROL_STAY:
  case CONTROL_CLOSE: set_overlay(show, OVERLAY_NONE); break;
  case CONTROL_LEAVE: end_session(show, "home"); break;
  case CONTROL_CARD_FIRST:
  case CONTROL_CARD_SECOND: {
    const Exhibit *other = show->card[id == CONTROL_CARD_SECOND];
    if (other) go_to(show, other->id);
    break;
  }
  case CONTROL_CARD_ALL: go_to(show, "menu"); break;
  case CONTROL_REACH:
    s->reach = !s->reach;
    session_changed(show);
    break;
  case CONTROL_CALM:
    s->reduced_motion = !s->reduced_motion;
    session_changed(show);
    break;
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
  bool      way_in = hit == CONTROL_NONE || !is_on(show, "attract");
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
    set_tide(show, TIDE_OUT);  // nothing waits for an animation
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
  if (finger >= FINGERS) return;
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

static bool any_finger(const Show *show) {
  for (int i = 0; i < FINGERS; i++)
    if (show->owner[i] != OWNER_NOBODY) return true;
  return false;
}

// --- what an exhibit says
// -------------------------------------------------------------------------

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
      session_changed(show);
    else
      snprintf(show->next, sizeof show->next, "%s", show->on);
    break;
  case ACT_LANG:
    s->lang = act->number == LANG_EN ? LANG_EN : LANG_ZH;
    session_changed(show);
    break;
  case ACT_SKIN:
    show->skin = act->number < 3 ? act->number : 0;
    show->front_old = show->changed = true;
    break;
  case ACT_LOG: author_line(show, act->text); break;
  case ACT_READY: show->wait_pictures = true; break;
  default: break;
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
    if (step < FRAME) step = FRAME;
    show->due = show->asked + step;
    if (show->due < now - 4 * FRAME) show->due = now;
  }
}

// Takes what the worker has said, if anything; waits at most wait_ms for it.
static bool hear(Show *show, int wait_ms) {
  if (!show->actor) return false;
  ActorNews news = actor_poll(show->actor, &show->view, wait_ms);
  if (news == ACTOR_NOTHING) return false;
  if (news == ACTOR_FAULT) {
    const WireFault *fault;
    FaultKind        kind = actor_fault(show->actor, &fault);
    WireFault        copy = *fault;
    show_card(show, actor_fault_name(kind), &copy);
    return true;
  }
  take_acts(show);
  if (news == ACTOR_FRAME) {
    show->changed = true;
    plan_next_frame(show);
  }
  return true;
}

static bool look_for_pictures(Show *show, int wait_ms) {
  PictureTable *table;
  WireEvent     event;
  bool          any = false;
  while (pictures_next(show->pictures, wait_ms, &table, &event)) {
    if (table != show->table || !show->actor) continue;
    actor_event(show->actor, &event);
    show->frame_whole = false;
    any = true;
  }
  return any;
}

static bool pictures_missing(const Show *show) {
  return show->table && pictures_waiting(show->pictures, show->table);
}

// The first frame is there, with its pictures when the exhibit asked for that.
static bool can_be_seen(const Show *show) {
  uint32_t used = 0;
  if (!show->actor) return true;
  actor_list(show->actor, &used);
  if (!used || actor_busy(show->actor)) return false;
  bool late = clock_steady() - show->opened > COVER_MAX_MS * MS;
  return late || !show->wait_pictures ||
         (!pictures_missing(show) && show->frame_whole && !actor_has_events(show->actor));
}

static void ask(Show *show) {
  int64_t now = clock_steady();
  bool    paused = show->overlay == OVERLAY_STILL || show->overlay == OVERLAY_CARD;
  if (!show->actor || actor_busy(show->actor) || paused) return;
  if (now < show->due && !actor_has_events(show->actor)) return;
  double dt = (double)(now - show->asked) / 1e9;
  show->frame_whole = !pictures_missing(show);
  show->asked = now;
  show->due = INT64_MAX;  // until the answer says when
  actor_ask(show->actor, fmin(dt, 0.1));
}

// --- time passing
// -----------------------------------------------------------------------------------

static void move_tide(Show *show) {
  bool full = tide_part(show) >= 1;
  if (show->tide == TIDE_RISING && full) set_tide(show, TIDE_COVERS);
  if (!show->revealed && can_be_seen(show) && show->tide != TIDE_RISING) {
    show->revealed = show->ever_revealed = true;
    drop_ghost(show);
    show->changed = true;
    if (show->tide == TIDE_COVERS) set_tide(show, TIDE_FALLING);
  }
  if (show->tide == TIDE_FALLING && full) set_tide(show, TIDE_OUT);
}

static int64_t idle_limit(const Show *show) {
  uint32_t seconds = catalogue_site(show->catalogue)->idle_seconds;
  return (seconds ? seconds : 60) * SECOND;
}

static bool can_idle(const Show *show) {
  return !is_on(show, show->wish.first ? show->wish.first : "attract") ||
         show->session.on;
}

static void mind_the_idle(Show *show) {
  int64_t quiet = clock_steady() - show->session.input;
  if (any_finger(show)) return;
  if (!can_idle(show)) {
    if (quiet > idle_limit(show) && show->session.wire.lang != show->session.first_lang) {
      show->session.wire.lang = show->session.first_lang;
      session_changed(show);
    }
    return;
  }
  if (show->overlay == OVERLAY_STILL) {
    if (clock_steady() - show->overlay_since >= STILL_SECONDS * SECOND)
      end_session(show, "idle");
  } else if (quiet >= idle_limit(show)) {
    set_overlay(show, OVERLAY_STILL);
  }
}

static void mind_the_card(Show *show) {
  if (show->overlay != OVERLAY_CARD) return;
  if (clock_steady() - show->overlay_since < CARD_SECONDS * SECOND) return;
  if (is_on(show, "attract") || is_on(show, "menu"))
    end_session(show, "fault");
  else
    open_now(show, "menu");
}

static void mind_the_hour(Show *show) {
  if (clock_steady() < show->alive_due || !show->session.journal) return;
  show->alive_due += ALIVE_SECONDS * SECOND;
  if (!journal_append(show->session.journal, &(JournalEntry){.event = "alive"}))
    log_error("%s", fail_text());
}

static bool is_waiting(const Show *show) {
  return show->actor && actor_busy(show->actor) &&
         clock_real() - actor_asked(show->actor) > WAITING_MS * MS;
}

static bool front_moves(const Show *show) {
  bool young =
    show->overlay != OVERLAY_NONE && clock_steady() - show->overlay_since < SECOND / 2;
  return show->tide != TIDE_OUT || show->overlay == OVERLAY_STILL || young ||
         is_waiting(show);
}

static const char *title_of(const Exhibit *exhibit, uint32_t lang) {
  if (!exhibit) return NULL;
  bool en = lang == LANG_EN && *exhibit->facts.title_en;
  return en ? exhibit->facts.title_en : exhibit->facts.title_zh;
}

static void draw_front(Show *show) {
  int64_t    now = clock_steady();
  uint32_t   lang = show->session.wire.lang;
  float      age = (float)(now - show->overlay_since) / 1e9f;
  FrontState state = {
    .w = show->view.width,
    .h = show->view.height,
    .upright = show->view.upright,
    .lang = lang,
    .skin = show->skin,
    .attract = is_on(show, "attract") && show->overlay != OVERLAY_CARD,
    .reduced_motion = show->session.wire.reduced_motion,
    .reach = show->session.wire.reach,
    .pressed = show->pressed,
    .overlay = show->overlay,
    .age = age,
    .left = fmaxf(0, STILL_SECONDS - age),
    .tide = tide_cover(show),
    .waiting = is_waiting(show),
    .time = (float)fmod((double)now / 1e9, 3600),
    .card_first = title_of(show->card[0], lang),
    .card_second = title_of(show->card[1], lang),
  };
  front_draw(&show->front, &state);
  show->front_drawn = now;
  show->front_old = false;
  show->changed = true;
}

static void open_what_was_asked(Show *show) {
  char next[WIRE_ID_SIZE];
  if (!*show->next) return;
  memcpy(next, show->next, sizeof next);
  *show->next = '\0';
  if (strcmp(next, "#home") == 0)
    go_home(show);
  else if (exists(next))
    go_to(show, next);
}

static void look_at_exhibits(Show *show, int wait_ms) {
  if (show->catalogue_known || !show->ever_revealed) return;
  show->catalogue_known = !catalogue_step(show->catalogue, wait_ms);
}

static void step(Show *show, int wait_ms) {
  look_for_pictures(show, pictures_missing(show) ? wait_ms : 0);
  hear(show, wait_ms && show->actor && actor_busy(show->actor) ? wait_ms : 0);
  open_what_was_asked(show);
  move_tide(show);
  mind_the_idle(show);
  mind_the_card(show);
  mind_the_hour(show);
  ask(show);
  look_at_exhibits(show, wait_ms);
  if (show->front_old ||
      (front_moves(show) && clock_steady() - show->front_drawn >= FRAME))
    draw_front(show);
}

void show_step(Show *show) {
  step(show, 0);
}

static bool is_settled(const Show *show) {
  bool asks = show->actor && (actor_busy(show->actor) || actor_has_events(show->actor));
  bool paused = show->overlay == OVERLAY_STILL || show->overlay == OVERLAY_CARD;
  bool late = show->actor && !paused && clock_steady() >= show->due;
  return (paused || !asks) && !late && !pictures_missing(show) &&
         (show->catalogue_known || !show->ever_revealed);
}

void show_settle(Show *show) {
  do step(show, 50);
  while (!is_settled(show));
  move_tide(show);
  if (show->front_old) draw_front(show);
}

// --- for the driver
// -----------------------------------------------------------------------------------

Show *show_open(const ShowWish *wish) {
  Show *show = mem_new(sizeof *show);
  show->wish = *wish;
  show->catalogue = wish->catalogue;
  show->view = wish->view;
  show->session.journal = wish->journal;
  show->session.first_lang = show->session.wire.lang = wish->lang;
  show->session.wire.level = wish->level;
  show->session.input = clock_steady();
  show->alive_due = clock_steady() + ALIVE_SECONDS * SECOND;
  show->pictures = pictures_open(wish->zygote, wish->library);
  front_open(&show->front);
  open_now(show, wish->first ? wish->first : "attract");
  return show;
}

void show_close(Show *show) {
  if (!show) return;
  session_end(&show->session, "stop");
  actor_close(show->actor);
  pictures_table_close(show->pictures, show->table);
  drop_ghost(show);
  pictures_close(show->pictures);
  front_close(&show->front);
  free(show);
}

void show_resize(Show *show, const PaintView *view) {
  show->view = *view;
  refresh_session(show);
  session_changed(show);
}

bool show_changed(Show *show) {
  bool changed = show->changed;
  show->changed = false;
  return changed;
}

static PaintLayer layer_of(const Actor *actor, const PictureTable *table) {
  PaintLayer layer = {.alpha = 1};
  layer.words = actor_list(actor, &layer.used);
  layer.picture = pictures_paint(table, &layer.pictures);
  return layer;
}

int show_layers(const Show *show, PaintLayer layers[SHOW_LAYERS]) {
  int n = 0;
  if (show->overlay != OVERLAY_CARD && show->revealed && show->actor)
    layers[n++] = layer_of(show->actor, show->table);
  else if (show->overlay != OVERLAY_CARD && show->ghost)
    layers[n++] = layer_of(show->ghost, show->ghost_table);
  if (show->ever_revealed)
    layers[n++] = (PaintLayer){
      .words = show->front.list.words, .used = show->front.list.used, .alpha = 1};
  return n;
}

static int64_t sooner(int64_t a, int64_t b) {
  return a < b ? a : b;
}

int64_t show_next(const Show *show) {
  int64_t next = show->alive_due;
  bool    busy = show->actor && actor_busy(show->actor);
  bool    paused = show->overlay == OVERLAY_STILL || show->overlay == OVERLAY_CARD;
  if (show->actor && !busy && !paused) {
    next = sooner(next, show->due);
    if (actor_has_events(show->actor)) next = 0;
  }
  if (busy || pictures_missing(show))
    next = sooner(next, clock_steady() + WAITING_MS * MS);
  if (front_moves(show)) next = sooner(next, show->front_drawn + FRAME);
  if (!show->revealed) next = sooner(next, show->opened + COVER_MAX_MS * MS);
  if (show->overlay == OVERLAY_CARD)
    next = sooner(next, show->overlay_since + CARD_SECONDS * SECOND);
  if (can_idle(show) && !any_finger(show))
    next = sooner(next, show->session.input + idle_limit(show));
  if (!show->catalogue_known && show->ever_revealed && catalogue_fd(show->catalogue) < 0)
    next = 0;
  return next;
}

int show_fds(const Show *show, struct pollfd fds[SHOW_FDS]) {
  fds[0] =
    (struct pollfd){.fd = show->actor ? actor_fd(show->actor) : -1, .events = POLLIN};
  fds[1] = (struct pollfd){.fd = pictures_fd(show->pictures), .events = POLLIN};
  fds[2] = (struct pollfd){.fd = catalogue_fd(show->catalogue), .events = POLLIN};
  return SHOW_FDS;
}

bool show_ready(const Show *show) {
  return show->ever_revealed;
}

bool show_moving(const Show *show) {
  return show->tide != TIDE_OUT || !show->revealed;
}

const char *show_on(const Show *show) {
  return show->on;
}

const WireSession *show_session(const Show *show) {
  return &show->session.wire;
}

bool show_control(const Show *show, const char *name, Point *at) {
  const Control *control = front_named(&show->front, name);
  if (!control) return false;
  const Rect *r = &control->box;
  *at = (Point){r->x + r->w / 2, r->y + r->h / 2 - 8};
  return true;
}
