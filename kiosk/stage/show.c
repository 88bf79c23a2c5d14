#include "stage/show_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"

enum {
  CARD_SECONDS = 8,
  CARD_SECONDS_MAX = 1024,  // a waiting picture that keeps failing is tried less and less
  STILL_SECONDS = 20,
  WAITING_MS =
    250,  // from here on something of the stage's moves while an exhibit is silent
  ALIVE_SECONDS = 3600,
};

static const char *first_of(const Show *show) {
  return show->wish.first ? show->wish.first : "attract";
}

// A picture without anything on it would keep the tide up for ever.
static void mind_the_empty(Show *show) {
  uint32_t used = 0;
  if (show->revealed || !show->actor || !show->framed) return;
  if (show_pictures_missing(show)) return;  // it may have waited for them
  if (clock_steady() - show->opened < COVER_MAX_MS * SHOW_MS) return;
  actor_list(show->actor, &used);
  if (used == 0)
    show_fault(show, "contract", &(WireFault){.message = "nothing is drawn"});
}

static void move_tide(Show *show) {
  bool full = show_tide_part(show) >= 1;
  if (show->tide == TIDE_RISING && full) show_set_tide(show, TIDE_COVERS);
  if (!show->revealed && show_can_be_seen(show) && show->tide != TIDE_RISING) {
    if (!show->ever_revealed && show->table && !show_pictures_missing(show))
      pictures_note_first(show->pictures, show->table);
    show->revealed = show->ever_revealed = true;
    if (show_is_on(show, first_of(show))) show->failing = 0;
    show_drop_ghost(show);
    show_dev_seen(show);
    show->changed = true;
    if (show->tide == TIDE_COVERS) show_set_tide(show, TIDE_FALLING);
  }
  if (show->tide == TIDE_FALLING && full) show_set_tide(show, TIDE_OUT);
}

static int64_t idle_limit(const Show *show) {
  uint32_t seconds = catalogue_site(show->catalogue)->idle_seconds;
  return (seconds ? seconds : 60) * SHOW_SECOND;
}

bool show_is_paused(const Show *show) {
  return show->overlay == OVERLAY_STILL || show->overlay == OVERLAY_CARD ||
         show_staff_is_on(show);
}

static bool can_idle(const Show *show) {
  return !show->wish.dev && (!show_is_on(show, first_of(show)) || show->session.on);
}

// Only what fingers do counts: one that merely lies there, and an exhibit that opens
// another and another, hold nothing up.
static void mind_the_idle(Show *show) {
  int64_t quiet = clock_steady() - show->session.input;
  if (show->wish.dev) return;
  if (!can_idle(show)) {
    if (quiet > idle_limit(show) && show->session.wire.lang != show->session.first_lang) {
      show->session.wire.lang = show->session.first_lang;
      show_session_changed(show);
    }
    return;
  }
  if (quiet >= idle_limit(show) + STILL_SECONDS * SHOW_SECOND)
    show_end_session(show, "idle");
  else if (quiet >= idle_limit(show) && !show_is_paused(show))
    show_set_overlay(show, OVERLAY_STILL);
  else if (quiet < idle_limit(show) && show->overlay == OVERLAY_STILL &&
           !show_any_finger(show))
    show_set_overlay(show, OVERLAY_NONE);  // slid off a button: somebody is there
}

static int64_t card_end(const Show *show) {
  if (show->wish.dev) return INT64_MAX;  // until a good save comes
  int64_t seconds = CARD_SECONDS << (show->failing > 1 ? show->failing - 1 : 0);
  if (seconds > CARD_SECONDS_MAX) seconds = CARD_SECONDS_MAX;
  return show->overlay_since + seconds * SHOW_SECOND;
}

static void mind_the_card(Show *show) {
  if (show->overlay != OVERLAY_CARD || clock_steady() < card_end(show)) return;
  if (show_is_on(show, "attract") || show_is_on(show, "menu"))
    show_end_session(show, "fault");
  else
    show_open_now(show, "menu");
}

static void mind_the_hour(Show *show) {
  if (clock_steady() < show->alive_due || !show->session.journal) return;
  show->alive_due += ALIVE_SECONDS * SHOW_SECOND;
  if (!journal_append(show->session.journal, &(JournalEntry){.event = "alive"}))
    log_error("%s", fail_text());
  session_turn(&show->session);
}

static bool is_waiting(const Show *show) {
  return show->actor && actor_busy(show->actor) &&
         clock_real() - actor_asked(show->actor) > WAITING_MS * SHOW_MS;
}

static bool front_moves(const Show *show) {
  bool young = show->overlay != OVERLAY_NONE &&
               clock_steady() - show->overlay_since < SHOW_SECOND / 2;
  return show->tide != TIDE_OUT || show->overlay == OVERLAY_STILL || young ||
         is_waiting(show);
}

static const char *title_of(const Exhibit *exhibit, uint32_t lang) {
  if (!exhibit) return NULL;
  bool en = lang == LANG_EN && *exhibit->facts.title_en;
  return en ? exhibit->facts.title_en : exhibit->facts.title_zh;
}

static float still_left(const Show *show) {
  int64_t end = show->session.input + idle_limit(show) + STILL_SECONDS * SHOW_SECOND;
  float   left = (float)(end - clock_steady()) / 1e9f;
  return fmaxf(0, fminf(left, STILL_SECONDS));
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
    .attract = show_is_on(show, "attract") && show->overlay != OVERLAY_CARD,
    .reduced_motion = show->session.wire.reduced_motion,
    .reach = show->session.wire.reach,
    .pressed = show->pressed,
    .overlay = show->overlay,
    .card = show_has_card(show) ||
            (show->left_card && !show->revealed && show->tide != TIDE_COVERS),
    .age = age,
    .left = still_left(show),
    .tide = show_tide_cover(show),
    .waiting = is_waiting(show),
    .time = (float)fmod((double)now / 1e9, 3600),
    .card_first = title_of(show->card[0], lang),
    .card_second = title_of(show->card[1], lang),
    .trouble = show_dev_trouble(show),
  };
  front_draw(&show->front, &state);
  show->front_drawn = now;
  show->front_old = false;
  show->changed = true;
}

static void open_what_was_asked(Show *show) {
  char next[WIRE_ID_SIZE];
  // One after the other, each seen: a chain of exhibits that open each other is no storm.
  if (!*show->next) return;
  if (!show->revealed && clock_steady() - show->opened < COVER_MAX_MS * SHOW_MS) return;
  memcpy(next, show->next, sizeof next);
  *show->next = '\0';
  if (strcmp(next, "#home") == 0)
    show_go_home(show);
  else if (path_is_id(next))
    show_go_to(show, next);
}

static void look_at_exhibits(Show *show, int wait_ms) {
  if (show->catalogue_known || !show->ever_revealed) return;
  show->catalogue_known = !catalogue_step(show->catalogue, wait_ms);
}

static void step(Show *show, int wait_ms) {
  show_look_for_pictures(show, show_pictures_missing(show) ? wait_ms : 0);
  show_hear(show, wait_ms && show->actor && actor_busy(show->actor) ? wait_ms : 0);
  mind_the_hour(show);
  look_at_exhibits(show, wait_ms);
  door_step(&show->door, show->session.journal);
  if (show_staff_step(show, wait_ms)) return;
  open_what_was_asked(show);
  mind_the_empty(show);
  move_tide(show);
  mind_the_idle(show);
  mind_the_card(show);
  show_dev_step(show);
  show_ask(show);
  if (show->front_old ||
      (front_moves(show) && clock_steady() - show->front_drawn >= SHOW_FRAME))
    draw_front(show);
}

void show_step(Show *show) {
  step(show, 0);
}

static bool is_settled(const Show *show) {
  bool asks = show->actor && (actor_busy(show->actor) || actor_has_events(show->actor));
  bool paused = show_is_paused(show);
  bool late = show->actor && !paused && clock_steady() >= show->due;
  return (paused || !asks) && !late && !show_pictures_missing(show) &&
         (show->catalogue_known || !show->ever_revealed) && !show_staff_is_busy(show);
}

void show_settle(Show *show) {
  do step(show, 50);
  while (!is_settled(show));
  if (show_staff_is_on(show)) return;
  move_tide(show);
  if (show->front_old) draw_front(show);
}

// --- the driver's door

Show *show_open(const ShowWish *wish) {
  Show *show = mem_new(sizeof *show);
  show->wish = *wish;
  show->catalogue = wish->catalogue;
  if (!wish->dev) catalogue_mind_checks(show->catalogue);
  show->view = wish->view;
  show->session.journal = wish->journal;
  show->session.answers = wish->answers;
  show->session.first_lang = show->session.wire.lang = wish->lang;
  show->session.wire.level = wish->level;
  show->session.input = clock_steady();
  show->alive_due = clock_steady() + ALIVE_SECONDS * SHOW_SECOND;
  show->pictures = wish->pictures;
  front_open(&show->front);
  show_staff_open(show);
  session_turn(&show->session);
  show_dev_open(show);
  show_open_now(show, wish->first ? wish->first : "attract");
  return show;
}

void show_close(Show *show) {
  if (!show) return;
  session_end(&show->session, "stop");
  door_close(&show->door, show->session.journal);
  actor_close(show->actor);
  pictures_table_close(show->pictures, show->table);
  show_drop_ghost(show);
  front_close(&show->front);
  show_dev_close(show);
  show_staff_close(show);
  free(show);
}

void show_key(Show *show, uint32_t key) {
  const WireSite *site = catalogue_site(show->catalogue);
  bool            in = key == site->door_in;
  if (key && (in || key == site->door_out))
    door_passed(&show->door, show->session.journal, in);
}

void show_resize(Show *show, const PaintView *view) {
  show->view = *view;
  show_refresh(show);
  show_session_changed(show);
  show_staff_resize(show);
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
  if (show_staff_layer(show, &layers[0])) n++;
  if (show_staff_is_on(show)) return n;
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
  int64_t next = sooner(show->alive_due, show_staff_next(show));
  next = sooner(next, door_next(&show->door));
  if (!show->catalogue_known && show->ever_revealed && catalogue_fd(show->catalogue) < 0)
    return 0;
  if (show_staff_is_on(show)) return next;
  next = sooner(next, show_dev_next(show));
  bool busy = show->actor && actor_busy(show->actor);
  if (show->actor && !busy && !show_is_paused(show)) {
    next = sooner(next, show->due);
    if (actor_has_events(show->actor)) next = 0;
  }
  if (busy || show_pictures_missing(show))
    next = sooner(next, clock_steady() + WAITING_MS * SHOW_MS);
  if (front_moves(show)) next = sooner(next, show->front_drawn + SHOW_FRAME);
  if (!show->revealed) next = sooner(next, show->opened + COVER_MAX_MS * SHOW_MS);
  if (show->overlay == OVERLAY_CARD) next = sooner(next, card_end(show));
  if (can_idle(show) && !show_is_paused(show))
    next = sooner(next, show->session.input + idle_limit(show));
  return next;
}

int show_fds(const Show *show, struct pollfd fds[SHOW_FDS]) {
  fds[0] =
    (struct pollfd){.fd = show->actor ? actor_fd(show->actor) : -1, .events = POLLIN};
  fds[1] = (struct pollfd){.fd = pictures_fd(show->pictures), .events = POLLIN};
  fds[2] = (struct pollfd){.fd = catalogue_fd(show->catalogue), .events = POLLIN};
  fds[3] = (struct pollfd){.fd = show_staff_fd(show), .events = POLLIN};
  return SHOW_FDS;
}

bool show_ready(const Show *show) {
  return show->ever_revealed;
}

bool show_moving(const Show *show) {
  if (show_staff_is_on(show)) return false;
  return show->tide != TIDE_OUT || !show->revealed;
}

const WireSession *show_session(const Show *show) {
  return &show->session.wire;
}

bool show_control(const Show *show, const char *name, Point *at) {
  if (show_staff_is_on(show)) return show_staff_find(show, name, at);
  const Control *control = front_named(&show->front, name);
  if (!control) return false;
  const Rect *r = &control->box;
  *at = (Point){r->x + r->w / 2, r->y + r->h / 2 - 8};
  return true;
}
