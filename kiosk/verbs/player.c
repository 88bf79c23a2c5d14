#include "verbs/player.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"
#include "gear/font.h"
#include "gear/shot.h"
#include "picture/paint.h"
#include "stage/actor.h"
#include "stage/see.h"
#include "stage/show.h"
#include "tally/journal.h"
#include "tally/pin.h"
#include "tally/reader.h"
#include "verbs/counted.h"
#include "verbs/trace.h"

static const int64_t FRAME = 1000000000 / 60;

enum { PATIENCE = 120, PRESS_FRAMES = 3, SAVE_FRAMES = 6, REPORT_SIZE = 2048 };

typedef struct {
  const PlayWish *wish;
  WireVisit      *visit;
  Zygote         *zygote;
  Catalogue      *catalogue;
  Pictures       *pictures;
  Journal        *journal;
  Answers        *answers;
  Painter        *painter;
  uint32_t       *pixels;
  Show           *show;
  PlayPoint       point;
  int64_t         begun;  // wall second where the visit's clock started
} Player;

// --- time and fingers

static void frame(Player *p) {
  clock_advance(FRAME);
  p->point.passed += FRAME;
  show_settle(p->show);
}

static void frames(Player *p, int n) {
  for (int i = 0; i < n; i++) frame(p);
}

static void calm_down(Player *p) {
  for (int i = 0; i < PATIENCE && show_moving(p->show); i++) frame(p);
}

static void touch(Player *p, TouchPhase phase, uint32_t finger, float x, float y) {
  show_touch(p->show, phase, finger, (Point){x, y});
  show_settle(p->show);
}

static void tap_at(Player *p, Point at, uint32_t finger) {
  touch(p, TOUCH_DOWN, finger, at.x, at.y);
  frames(p, PRESS_FRAMES);
  touch(p, TOUCH_UP, finger, at.x, at.y);
  frame(p);
  calm_down(p);
}

static void drag(Player *p, const WireStep *step) {
  int n = (int)fmax(1, round(step->seconds * 60));
  touch(p, TOUCH_DOWN, step->finger, step->x, step->y);
  for (int i = 1; i <= n; i++) {
    float t = (float)i / (float)n;
    frame(p);
    touch(p, TOUCH_MOVE, step->finger, step->x + (step->x2 - step->x) * t,
          step->y + (step->y2 - step->y) * t);
  }
  touch(p, TOUCH_UP, step->finger, step->x2, step->y2);
  frame(p);
  calm_down(p);
}

static uint64_t next_random(uint64_t *state) {  // xorshift64*, Vigna 2016
  *state ^= *state >> 12;
  *state ^= *state << 25;
  *state ^= *state >> 27;
  return *state * 0x2545F4914F6CDD1Du;
}

static float random_up_to(uint64_t *state, float most) {
  return (float)(next_random(state) >> 40) / 16777216.0f * most;
}

static void monkey(Player *p, const WireStep *step) {
  uint64_t state = step->seed ? step->seed : 1;
  float    w = show_session(p->show)->width, h = show_session(p->show)->height;
  for (uint32_t i = 0; i < step->number; i++) {
    float    x = random_up_to(&state, w), y = random_up_to(&state, h);
    uint32_t finger = (uint32_t)(next_random(&state) % 3);
    touch(p, TOUCH_DOWN, finger, x, y);
    frames(p, 1 + (int)(next_random(&state) % 4));
    if (next_random(&state) % 3 == 0) {
      x = random_up_to(&state, w);
      y = random_up_to(&state, h);
      touch(p, TOUCH_MOVE, finger, x, y);
      frame(p);
    }
    touch(p, TOUCH_UP, finger, x, y);
    frame(p);
  }
  calm_down(p);
}

// --- looking

static int look(Player *p, Seen seen[SEE_MAX]) {
  PaintLayer layers[SHOW_LAYERS];
  int        n = show_layers(p->show, layers);
  return see_all(layers, n, show_session(p->show)->width, show_session(p->show)->height,
                 seen);
}

static void tell_seen(Player *p, char report[REPORT_SIZE]) {
  Seen *seen = mem_new(SEE_MAX * sizeof *seen);
  int   n = look(p, seen), used = 0;
  report[0] = '\0';
  for (int i = 0; i < n && used < REPORT_SIZE - 300; i++)
    used += snprintf(report + used, (size_t)(REPORT_SIZE - used), "%s\"%s\"",
                     i ? ", " : "", seen[i].text);
  free(seen);
}

static bool shoot(Player *p, const char *path) {
  PaintTarget target = {
    .pixels = p->pixels,
    .w = (int)p->visit->width,
    .h = (int)p->visit->height,
    .stride = (int)p->visit->width,
  };
  PaintLayer layers[SHOW_LAYERS];
  PaintRect  rect;
  int        n = show_layers(p->show, layers);
  font_trim();
  do paint_frame(p->painter, &target, layers, n, true, &rect, 1);
  while (paint_unfinished(p->painter));
  return shot_save(path, p->pixels, target.w, target.h, target.stride);
}

// Words, or one of the stage's own controls ("#home"). 1: there; 0: not; 2: twice.
static int find(Player *p, const char *words, Point *at, char other[SEE_TEXT_MAX]) {
  if (words[0] == '#') return show_control(p->show, words + 1, at);
  Seen       *seen = mem_new(SEE_MAX * sizeof *seen);
  const Seen *found, *twin;
  int         n = look(p, seen), result = see_find(seen, n, words, &found, &twin);
  if (found) *at = found->at;
  if (twin) snprintf(other, SEE_TEXT_MAX, "%s", twin->text);
  free(seen);
  return result;
}

// Waits up to two seconds for the words to be there and to stand still.
static int find_still(Player *p, const char *words, Point *at, char other[SEE_TEXT_MAX]) {
  Point before = {-1, -1};
  int   result = 0;
  for (int i = 0; i < PATIENCE; i++) {
    result = find(p, words, at, other);
    if (result && fabsf(at->x - before.x) < 0.5f && fabsf(at->y - before.y) < 0.5f)
      return result;
    before = result ? *at : (Point){-1, -1};
    frame(p);
  }
  return result;
}

static bool tap(Player *p, const WireStep *step) {
  Point at = {step->x, step->y};
  if (!step->has_point) {
    char other[SEE_TEXT_MAX] = "", seen[REPORT_SIZE];
    int  result = find_still(p, step->text, &at, other);
    if (result == 2)
      return fail("\"%s\" stands there twice (also in \"%s\"): name more of it",
                  step->text, other);
    if (!result) {
      tell_seen(p, seen);
      return fail("nothing shows \"%s\"; seen: %s", step->text, seen);
    }
  }
  tap_at(p, at, step->finger);
  return true;
}

static bool see(Player *p, const WireStep *step) {
  Point at;
  char  other[SEE_TEXT_MAX], seen[REPORT_SIZE];
  for (int i = 0; i < PATIENCE / 2; i++) {
    if (find(p, step->text, &at, other)) return true;
    frame(p);
  }
  tell_seen(p, seen);
  return fail("expected to see \"%s\"; seen: %s", step->text, seen);
}

static bool unseen(Player *p, const WireStep *step) {
  Point at;
  char  other[SEE_TEXT_MAX];
  return !find(p, step->text, &at, other) || fail("\"%s\" is on the picture", step->text);
}

static bool shot(Player *p, const WireStep *step) {
  char path[PATH_SIZE], name[WIRE_TEXT_SIZE + 8];
  if (!p->wish->shots) return true;
  snprintf(name, sizeof name, "%s.png", step->text);
  return shoot(p, path_join(path, p->wish->shots, name));
}

// --- the tally

// A line has a field when it holds "key":"value" or "key":value.
static bool has_field(const char *line, const char *key, const char *value) {
  char text[2 * WIRE_TEXT_SIZE], number[2 * WIRE_TEXT_SIZE];
  snprintf(text, sizeof text, "\"%s\":\"%s\"", key, value);
  snprintf(number, sizeof number, "\"%s\":%s", key, value);
  const char *at = strstr(line, number);
  char        after = at ? at[strlen(number)] : 'x';
  return strstr(line, text) || after == ',' || after == '}';
}

static bool fits(const char *line, const char *fields) {
  char copy[WIRE_TEXT_SIZE], *rest = NULL;
  snprintf(copy, sizeof copy, "%s", fields);
  for (char *part = strtok_r(copy, "\n", &rest); part;
       part = strtok_r(NULL, "\n", &rest)) {
    char *equals = strchr(part, '=');
    if (!equals) return false;
    *equals = '\0';
    if (!has_field(line, part, equals + 1)) return false;
  }
  return true;
}

static bool tally(Player *p, const WireStep *step) {
  char        folder[PATH_SIZE], seen[REPORT_SIZE] = "", line[JOURNAL_LINE_MAX + 1];
  size_t      used = 0;
  ReaderEvent event;
  if (!p->journal) return fail("nothing is counted in the author's mode");
  answers_wait(p->answers);
  journal_wait(p->journal);
  Reader *reader = reader_open(path_join(folder, p->wish->library->data, "journal"));
  if (!reader) return false;
  bool found = false;
  while (!found && reader_next(reader, &event)) {
    if ((uint64_t)event.seq <= p->point.tally) continue;
    snprintf(line, sizeof line, "%.*s", (int)event.size, event.line);
    found = fits(line, step->text);
    if (found) p->point.tally = (uint64_t)event.seq;
    if (!found && used < sizeof seen - 128)
      used +=
        (size_t)snprintf(seen + used, sizeof seen - used, " %" PRId64 ":%s %s", event.seq,
                         event.event, *event.exhibit ? event.exhibit : "-");
  }
  reader_close(reader);
  if (found) return true;
  char wanted[WIRE_TEXT_SIZE];
  snprintf(wanted, sizeof wanted, "%s", step->text);
  for (char *c = wanted; *c; c++)
    if (*c == '\n') *c = ' ';
  return fail("no line with %s is on the disk; since the last match:%s", wanted, seen);
}

// --- an author at work

// Puts other words into a file of the home and saves it as an editor does: another file
// in its place. Only in a visit of the author's mode, and only beneath the home.
static bool edit(Player *p, const WireStep *step) {
  char  copy[WIRE_TEXT_SIZE], path[PATH_SIZE], *rest = copy;
  char *file, *from, *to;
  memcpy(copy, step->text, sizeof copy);
  file = strsep(&rest, "\n");
  from = strsep(&rest, "\n");
  to = strsep(&rest, "\n");
  if (!p->visit->dev) return fail("only a visit with dev = true edits files");
  if (!to || !*from || strstr(file, "..") || *file == '/')
    return fail("edit: %s ?", file);
  size_t bytes = 0;
  char  *text =
    path_read(path_join(path, p->wish->library->home, file), WIRE_SOURCE_MAX, &bytes);
  char *at = text ? strstr(text, from) : NULL;
  bool  once = at && !strstr(at + 1, from);
  char *edited = mem_new(bytes + sizeof copy);
  if (once)
    snprintf(edited, bytes + sizeof copy, "%.*s%s%s", (int)(at - text), text, to,
             at + strlen(from));
  bool ok = once
              ? path_replace(path, edited, strlen(edited))
              : fail("%s: \"%s\" stands in it %s", file, from, at ? "twice" : "nowhere");
  free(text);
  free(edited);
  if (!ok) return false;
  show_saved(p->show, file);
  frames(p, SAVE_FRAMES);
  calm_down(p);
  return true;
}

// --- a whole visit

static bool play_step(Player *p, const WireStep *step) {
  switch ((StepKind)step->kind) {
  case STEP_TAP: return tap(p, step);
  case STEP_DRAG: drag(p, step); return true;
  case STEP_DOWN: touch(p, TOUCH_DOWN, step->finger, step->x, step->y); return true;
  case STEP_MOVE: touch(p, TOUCH_MOVE, step->finger, step->x, step->y); return true;
  case STEP_UP:
    touch(p, TOUCH_UP, step->finger, step->x, step->y);
    frame(p);
    calm_down(p);
    return true;
  case STEP_WAIT: frames(p, (int)round(step->seconds * 60)); return true;
  case STEP_OPEN:
    if (!show_visit(p->show, step->text)) return false;
    show_settle(p->show);
    calm_down(p);
    return true;
  case STEP_SEE: return see(p, step);
  case STEP_UNSEEN: return unseen(p, step);
  case STEP_SHOT: return shot(p, step);
  case STEP_TALLY: return tally(p, step);
  case STEP_MONKEY: monkey(p, step); return true;
  case STEP_CUT: return true;
  case STEP_EDIT: return edit(p, step);
  case STEP_ANSWERS:
    return (!p->answers || answers_wait(p->answers)) &&
           counted(p->wish->library->data, step->text);
  case STEP_KEY: show_key(p->show, step->number); return true;
  }
  return fail("a step of no known kind");
}

static bool read_visit(Player *p) {
  size_t      bytes;
  char       *source = path_read(p->wish->file, WIRE_SOURCE_MAX, &bytes);
  WireSession session = {.width = 1920, .height = 1080, .scale = 1, .seed = 1};
  if (!source) return false;
  ActorWish wish = {.exhibit = "visit",
                    .extra_module = "visit",
                    .extra_source = source,
                    .session = &session,
                    .ask = ASK_VISIT,
                    .bare = true};
  Actor    *actor = actor_open(p->zygote, p->wish->library, &wish);
  ActorNews news = actor ? actor_wait(actor, NULL) : ACTOR_NOTHING;
  if (news == ACTOR_LOADED) actor_visit(actor, p->visit);
  if (news == ACTOR_FAULT) {
    const WireFault *fault;
    actor_fault(actor, &fault);
    fail("line %u: %s", fault->line, fault->message);
  }
  actor_close(actor);
  free(source);
  return news == ACTOR_LOADED;
}

static bool start_clock(Player *p) {
  char        boot[40];
  const char *text = *p->visit->clock ? p->visit->clock : "2026-11-24T09:00:00+08:00";
  if (!clock_parse(text, &p->begun)) return fail("clock: \"%s\" is no time", text);
  PlayPoint *at = &p->point;
  if (at->wall == 0) at->wall = p->begun;
  if (at->power) {
    at->boots++;
    at->passed = 0;
  }
  at->power = 0;
  snprintf(boot, sizeof boot, "00000000-0000-4000-8000-%012d", at->boots + 1);
  bool believable = at->wall >= clock_wall_of(2025, 1, 1, 0, 0, 0);
  clock_play(at->wall - at->passed / 1000000000,
             believable ? CLOCK_TRUSTED : CLOCK_UNKNOWN, boot);
  clock_advance(at->passed);
  return true;
}

static bool start_show(Player *p) {
  const Library *library = p->wish->library;
  WireVisit     *v = p->visit;
  WireSession    session = {.width = 1920, .height = 1080, .scale = 1, .seed = 1};
  if (v->width < 160 || v->height < 160 || v->width > 7680 || v->height > 7680)
    return fail("screen: { %u, %u } is no size", v->width, v->height);
  if (*v->pin && !pin_is_set(library->data) && !pin_set(library->data, v->pin))
    return false;
  p->pictures = pictures_open(p->zygote, library);
  p->catalogue = catalogue_open(p->zygote, library, &session);
  if (!v->dev)
    p->journal = journal_open(library->data, catalogue_site(p->catalogue)->kiosk,
                              p->wish->trace ? trace_line : NULL, NULL);
  if (!v->dev && !p->journal) return false;
  if (p->journal)
    p->answers = answers_open(library->data, p->journal,
                              p->wish->trace ? trace_answers : NULL, NULL);
  p->painter = paint_open(1);
  p->pixels = mem_new((size_t)v->width * v->height * sizeof *p->pixels);
  p->show = show_open(&(ShowWish){
    .zygote = p->zygote,
    .library = library,
    .catalogue = p->catalogue,
    .pictures = p->pictures,
    .journal = p->journal,
    .answers = p->answers,
    .view = paint_view((int)v->width, (int)v->height, 0),
    .lang = v->lang,
    .level = v->level,
    .seed = v->seed ? v->seed : 1,
    .dev = v->dev,
  });
  show_settle(p->show);
  calm_down(p);
  return true;
}

static void complain(Player *p, const WireStep *step, int number) {
  char        path[PATH_SIZE], name[96], why[REPORT_SIZE + 512];
  const char *slash = strrchr(p->wish->file, '/');
  snprintf(why, sizeof why, "%s", fail_text());
  snprintf(name, sizeof name, "%.60s-failed.png", slash ? slash + 1 : p->wish->file);
  path_join(path, p->wish->shots ? p->wish->shots : "/tmp", name);
  bool shown = shoot(p, path);
  fprintf(stderr, "%s:%u: step %d: %s%s%s\n", p->wish->file, step->line, number, why,
          shown ? "; picture: " : "", shown ? path : "");
}

static Played play(Player *p) {
  for (uint32_t i = (uint32_t)p->point.step; i < p->visit->steps; i++) {
    const WireStep *step = &p->visit->step[i];
    if (step->kind == STEP_CUT) {
      p->point.step = (int32_t)i + 1;
      p->point.power = step->number == 2;
      p->point.wall = clock_wall();
      return PLAYED_CUT;
    }
    if (!play_step(p, step)) {
      complain(p, step, (int)i + 1);
      return PLAYED_WRONG;
    }
  }
  return PLAYED_WELL;
}

Played player_run(const PlayWish *wish, PlayPoint *next) {
  Player p = {.wish = wish, .point = wish->from, .visit = mem_new(sizeof *p.visit)};
  bool   ready = font_open() && (p.zygote = zygote_start()) && read_visit(&p) &&
               start_clock(&p) && start_show(&p);
  if (!ready) fprintf(stderr, "%s: %s\n", wish->file, fail_text());
  Played played = ready ? play(&p) : PLAYED_WRONG;
  *next = p.point;
  if (played == PLAYED_CUT) return played;  // nothing is closed: that is the point
  show_close(p.show);
  paint_close(p.painter);
  answers_close(p.answers);
  journal_close(p.journal);
  catalogue_close(p.catalogue);
  pictures_close(p.pictures);
  zygote_stop(p.zygote);
  free(p.pixels);
  free(p.visit);
  return played;
}
