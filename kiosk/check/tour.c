#include "check/tour.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
  POINTS_MAX = 2048,
  TAPS_MAX = 48,
  WAYS_MAX = TAPS_MAX + 2,  // and two swipes
  PRESS_FRAMES = 3,
  SWIPE_FRAMES = 6,
  AFTER_FRAMES = 45,
  IDLE_VISITORS = 3,
  FAULTS_MAX = 6,
  SWIPES_IN_VAIN = 12,
};
static const float BOARD_STEP = 180;  // units between two points

enum { NOWHERE = -1, UNKNOWN = -2 };

// A page: where each way led, as far as it was tried.
typedef struct {
  uint64_t hash;
  uint32_t number;
  int      taps, ways, tried, dead;
  bool     timed;  // it may go on by itself
  int16_t  to[WAYS_MAX];
  char     words[PAGE_WORDS_SIZE];
} Spot;

typedef struct {
  const TourWish *wish;
  Stand          *stand;
  Page            page;
  Point           tap[TAPS_MAX];  // of the page, by find_taps()
  Spot           *spot;
  int             spots, frames, faults;
  uint32_t        work_us;
  int             swipes;  // tried in vain; -1 once one did something
  int             visitor;
  bool            fresh;  // this visitor has tried or found something new
  int16_t         from[POINTS_MAX], queue[POINTS_MAX];  // scratch of lead()
} Walk;

static int find(Walk *w, uint64_t hash) {
  for (int i = 0; i < w->spots; i++)
    if (w->spot[i].hash == hash) return i;
  return NOWHERE;
}

static void name_spot(Spot *spot, const Page *page) {
  float largest = 0;
  for (int i = 0; i < page->texts; i++) {
    if (!page->text[i].seen || page->text[i].ink.h <= largest) continue;
    largest = page->text[i].ink.h;
    page_words(&page->text[i], spot->words);
  }
}

// Where to tap: the middle of each target; a board, on which several things may lie, at
// up to 4 x 4 points.
static int find_taps(Walk *w) {
  int n = 0;
  for (int i = 0; i < w->page.targets; i++) {
    Rect  box = w->page.target[i].box;
    bool  board = fminf(box.w, box.h) >= 2 * BOARD_STEP;
    float columns = board ? fminf(4, floorf(box.w / BOARD_STEP)) : 1;
    float rows = board ? fminf(4, floorf(box.h / BOARD_STEP)) : 1;
    for (float row = 0; row < rows; row++)
      for (float column = 0; column < columns && n < TAPS_MAX; column++)
        w->tap[n++] = (Point){box.x + box.w * (column + 0.5f) / columns,
                              box.y + box.h * (row + 0.5f) / rows};
  }
  return n;
}

static int here(Walk *w) {
  int at = find(w, w->page.hash);
  if (at != NOWHERE || w->spots == POINTS_MAX) return at;
  at = w->spots++;
  Spot *spot = &w->spot[at];
  *spot = (Spot){.hash = w->page.hash};
  spot->taps = find_taps(w);
  spot->ways = spot->taps + 2;
  for (int i = 0; i < WAYS_MAX; i++) spot->to[i] = UNKNOWN;
  name_spot(spot, &w->page);
  w->fresh = true;
  w->wish->page(w->wish->user, w->stand, &w->page);
  spot->number = w->page.number;
  stand_read(w->stand, &w->page);
  return at;
}

// --- moving

static bool over(const Walk *w) {
  return w->frames + stand_frames(w->stand) >= w->wish->frames ||
         w->work_us + stand_cost(w->stand).work_us > w->wish->work_us ||
         w->faults >= FAULTS_MAX;
}

static void swipe(Walk *w, int side) {
  float width = w->page.session.width, y = w->page.session.height * 0.4f;
  float from = side > 0 ? 0.25f : 0.75f, to = side > 0 ? 0.75f : 0.25f;
  stand_touch(w->stand, TOUCH_DOWN, 0, (Point){width * from, y});
  for (int i = 1; i <= SWIPE_FRAMES; i++) {
    float part = from + (to - from) * (float)i / SWIPE_FRAMES;
    stand_run(w->stand, 1);
    stand_touch(w->stand, TOUCH_MOVE, 0, (Point){width * part, y});
  }
  stand_touch(w->stand, TOUCH_UP, 0, (Point){width * to, y});
}

static void tap(Walk *w, Point at) {
  stand_touch(w->stand, TOUCH_DOWN, 0, at);
  stand_run(w->stand, PRESS_FRAMES);
  stand_touch(w->stand, TOUCH_UP, 0, at);
}

static bool open_stand(Walk *w) {
  StandWish wish = w->wish->stand;
  wish.session.seed += (uint64_t)w->visitor++;
  w->fresh = false;
  w->stand = stand_open(&wish);
  if (!w->stand) return false;
  w->wish->touch(w->wish->user, false);
  stand_settle(w->stand, &w->page);
  return true;
}

static void close_stand(Walk *w) {
  if (!w->stand) return;
  if (stand_failed(w->stand)) {
    w->faults++;
    w->wish->failed(w->wish->user, w->stand);
  }
  w->wish->closed(w->wish->user, w->stand);
  w->frames += stand_frames(w->stand);
  w->work_us += stand_cost(w->stand).work_us;
  stand_close(w->stand);
  w->stand = NULL;
}

// Goes one way. False when this visitor is done.
static bool go(Walk *w, int at, int way) {
  Spot    *spot = &w->spot[at];
  uint64_t before = stand_picture(w->stand);
  bool     rested = !stand_moving(w->stand);
  bool     first = spot->to[way] == UNKNOWN, is_tap = way < spot->taps;
  w->wish->touch(w->wish->user, !is_tap);
  if (is_tap && way < find_taps(w)) tap(w, w->tap[way]);
  if (!is_tap) swipe(w, way == spot->taps ? -1 : 1);
  stand_settle(w->stand, &w->page);
  if (first && rested && stand_moving(w->stand)) {  // what this touch has set going
    stand_run(w->stand, AFTER_FRAMES);
    if (!stand_failed(w->stand)) stand_read(w->stand, &w->page);
  }
  bool ended = stand_left(w->stand) || stand_failed(w->stand);
  bool moving = !ended && stand_moving(w->stand);
  bool same = moving ? w->page.hash == spot->hash : stand_picture(w->stand) == before;
  spot->timed = spot->timed || moving;
  if (first) spot->tried++;
  if (first && same && !ended) spot->dead++;
  if (!is_tap && first && w->swipes >= 0) w->swipes = same && !ended ? w->swipes + 1 : -1;
  w->fresh = w->fresh || first;
  spot->to[way] = NOWHERE;
  if (ended) return false;
  int next = here(w);
  w->spot[at].to[way] = (int16_t)next;
  return next != NOWHERE && !stand_failed(w->stand) && !stand_left(w->stand);
}

// --- where to

static bool swiping_is_vain(const Walk *w) {
  return w->swipes >= SWIPES_IN_VAIN;
}

static int untried(const Walk *w, int at) {
  const Spot *spot = &w->spot[at];
  int         ways = swiping_is_vain(w) ? spot->taps : spot->ways;
  for (int way = 0; way < ways; way++)
    if (spot->to[way] == UNKNOWN) return way;
  return NOWHERE;
}

// The first step of the shortest known way to a page with something untried.
static int lead(Walk *w, int at) {
  int head = 0, tail = 0;
  memset(w->from, 0xff, sizeof w->from);
  w->from[at] = (int16_t)at;
  w->queue[tail++] = (int16_t)at;
  while (head < tail) {
    int spot = w->queue[head++];
    if (untried(w, spot) != NOWHERE) {
      while (w->from[spot] != at) spot = w->from[spot];
      for (int way = 0; way < w->spot[at].ways; way++)
        if (w->spot[at].to[way] == spot) return way;
    }
    for (int way = 0; way < w->spot[spot].ways; way++) {
      int to = w->spot[spot].to[way];
      if (to < 0 || w->from[to] >= 0) continue;
      w->from[to] = (int16_t)spot;
      w->queue[tail++] = (int16_t)to;
    }
  }
  return NOWHERE;
}

static void visit(Walk *w) {
  int at = stand_failed(w->stand) || stand_left(w->stand) ? NOWHERE : here(w);
  int led = 0;  // a way that leads elsewhere than it did must not be followed for ever
  while (at != NOWHERE && !over(w) && led < POINTS_MAX) {
    int way = untried(w, at);
    if (way == NOWHERE) {
      way = lead(w, at);
      led++;
    } else {
      led = 0;
    }
    if (way == NOWHERE || !go(w, at, way)) return;
    at = find(w, w->page.hash);
  }
}

static void tell_stuck(const Walk *w) {
  for (int i = 0; i < w->spots; i++) {
    const Spot *s = &w->spot[i];
    bool        all = s->tried >= (swiping_is_vain(w) ? s->taps : s->ways);
    if (s->taps > 0 && all && s->dead == s->tried && !s->timed)
      w->wish->stuck(w->wish->user, s->number, s->words);
  }
}

void tour_walk(const TourWish *wish) {
  Walk *w = mem_new(sizeof *w);
  int   idle = 0;
  w->wish = wish;
  w->spot = mem_new(POINTS_MAX * sizeof *w->spot);
  while (idle < IDLE_VISITORS && open_stand(w)) {
    visit(w);
    bool ended = over(w);
    idle = w->fresh ? 0 : idle + 1;
    close_stand(w);
    if (ended || w->spots == 0) break;
  }
  tell_stuck(w);
  free(w->spot);
  free(w);
}
