#include "stage/show_parts.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"

enum { TIDE_MS = 320, CATALOGUE_MS = 300, FAILING_MAX = 10 };

bool show_is_on(const Show *show, const char *exhibit) {
  return strcmp(show->on, exhibit) == 0;
}

void show_drop_ghost(Show *show) {
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
    show_drop_ghost(show);
    actor_freeze(show->actor);
    show->ghost = show->actor;
    show->ghost_table = show->table;
  }
  show->actor = NULL;
  show->table = NULL;
}

bool show_has_card(const Show *show) {
  return !show->actor && show->revealed;
}

void show_cancel_fingers(Show *show) {
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

void show_set_overlay(Show *show, Overlay overlay) {
  if (overlay == OVERLAY_NONE && show_has_card(show)) overlay = OVERLAY_CARD;
  show->overlay = overlay;
  show->overlay_since = clock_steady();
  show->front_old = show->changed = true;
  if (overlay == OVERLAY_NONE) {
    show->due = clock_steady();
    return;
  }
  show_cancel_fingers(show);
}

void show_set_tide(Show *show, TideState tide) {
  show->tide = tide;
  show->tide_since = clock_steady();
  show->front_old = show->changed = true;
}

float show_tide_part(const Show *show) {
  return fminf(1,
               (float)(clock_steady() - show->tide_since) / (float)(TIDE_MS * SHOW_MS));
}

// 0: no tide, 1: it covers everything. Eased in and out.
float show_tide_cover(const Show *show) {
  float t = show_tide_part(show);
  float eased = t < 0.5f ? 4 * t * t * t : 1 - powf(2 - 2 * t, 3) / 2;
  switch (show->tide) {
  case TIDE_OUT: return 0;
  case TIDE_RISING: return eased;
  case TIDE_COVERS: return 1;
  case TIDE_FALLING: return 1 - eased;
  }
  return 0;
}

// Two others that are meant for this visitor; without a chosen level, for the youngest.
static void pick_others(Show *show, const char *not_this) {
  int            n, found = 0;
  uint32_t       level = show->session.wire.level;
  const Exhibit *all = catalogue_exhibits(show->catalogue, &n);
  if (level == LEVEL_NONE) level = LEVEL_PRIMARY;
  show->card[0] = show->card[1] = NULL;
  for (int i = 0; i < n && found < 2; i++)
    if (all[i].state == EXHIBIT_OK && all[i].facts.level <= level &&
        strcmp(all[i].id, not_this) != 0)
      show->card[found++] = &all[i];
}

// What is on ends; the visitor has a card with ways on.
static void show_card(Show *show) {
  pick_others(show, show->on);
  retire(show);
  show->skin = 0;
  show->revealed = show->ever_revealed = true;
  if (show->tide == TIDE_RISING || show->tide == TIDE_COVERS)
    show_set_tide(show, TIDE_FALLING);
  show_set_overlay(show, OVERLAY_CARD);
}

void show_fault(Show *show, const char *kind, const WireFault *fault) {
  if (fault->line)
    log_error("exhibit %s: %s:%u: %s", show->on, fault->file, fault->line,
              fault->message);
  else
    log_error("exhibit %s: %s: %s", show->on, kind, fault->message);
  if (show_dev_failed(show, fault)) return;
  if (show_is_on(show, show->wish.first ? show->wish.first : "attract") &&
      show->failing < FAILING_MAX)
    show->failing++;
  session_fault(&show->session, show->on, kind);
  session_leave(&show->session, "fault");
  if (!show->wish.dev) catalogue_fault(show->catalogue, show->on);
  show_card(show);
}

static void know_catalogue(Show *show) {
  int64_t until = clock_real() + CATALOGUE_MS * SHOW_MS;
  while (!show->catalogue_known && clock_real() < until)
    show->catalogue_known = !catalogue_step(show->catalogue, 20);
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

void show_refresh(Show *show) {
  WireSession *s = &show->session.wire;
  s->daypart = day_part();
  s->upright = show->view.upright;
  s->width = show->view.width;
  s->height = show->view.height;
  s->scale = show->view.scale;
  s->seed = fresh_seed(show);
}

void show_begin(Show *show, const char *place) {
  bool menu = show_is_on(show, "menu");
  if (menu) know_catalogue(show);
  ActorWish wish = {
    .exhibit = show->on,
    .site = catalogue_site_text(show->catalogue),
    .extra_module = menu ? "catalogue" : NULL,
    .extra_source = menu ? catalogue_module(show->catalogue) : NULL,
    .session = &show->session.wire,
    .ask = ASK_LOAD,
    .place = place,
    .dev = show->wish.dev,
    .forgiving = !show->wish.dev,
  };
  show->wait_pictures = place != NULL;  // it follows a picture that is complete
  show->frame_whole = show->revealed = show->framed = false;
  show->author_lines = 0;
  show->opened = show->asked = show->due = clock_steady();
  show->table = pictures_table(show->pictures, show->on);
  show->actor = actor_open(show->wish.zygote, show->wish.library, &wish);
  if (show->actor) return;
  WireFault fault = {0};
  snprintf(fault.message, sizeof fault.message, "%.255s", fail_text());
  pictures_table_close(show->pictures, show->table);
  show->table = NULL;
  show_fault(show, "script", &fault);
}

void show_open_now(Show *show, const char *exhibit) {
  show_dev_leave(show);
  show->left_card = show_has_card(show);
  retire(show);
  snprintf(show->on, sizeof show->on, "%s", exhibit);
  show_refresh(show);
  session_enter(&show->session, exhibit);
  show->skin = 0;
  show->overlay = OVERLAY_NONE;
  if ((show->ghost || show->left_card) && show->tide != TIDE_COVERS &&
      show->tide != TIDE_RISING)
    show_set_tide(show, TIDE_RISING);
  for (int i = 0; i < FINGERS; i++)
    if (show->owner[i] == OWNER_EXHIBIT) show->owner[i] = OWNER_NOBODY;
  show->front_old = show->changed = true;
  show_begin(show, NULL);
}

static bool exists(Show *show, const char *exhibit) {
  return session_is_way(exhibit) || catalogue_find(show->catalogue, exhibit) ||
         fail("show: there is no exhibit '%s'", exhibit);
}

void show_go_to(Show *show, const char *exhibit) {
  if (!exists(show, exhibit)) {
    log_warn("%s", fail_text());
    return;
  }
  session_leave(&show->session, "open");
  if (!catalogue_is_shut(show->catalogue, exhibit)) {
    show_open_now(show, exhibit);
    return;
  }
  snprintf(show->on, sizeof show->on, "%s", exhibit);
  show_card(show);
}

bool show_visit(Show *show, const char *exhibit) {
  if (!exists(show, exhibit)) return false;
  if (show_staff_is_on(show)) return fail("show: the staff screen is on");
  session_input(&show->session, true);
  show_go_to(show, exhibit);
  return true;
}

void show_go_home(Show *show) {
  if (show_is_on(show, "menu")) {
    session_end(&show->session, "home");
    show_open_now(show, "attract");
  } else {
    session_leave(&show->session, "home");
    show_open_now(show, "menu");
  }
}

void show_end_session(Show *show, const char *how) {
  session_end(&show->session, how);
  show_open_now(show, show->wish.first ? show->wish.first : "attract");
}
