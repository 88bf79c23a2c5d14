#include "stage/staff_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/mem.h"
#include "stage/front.h"

#define SECOND INT64_C(1000000000)

enum {
  PAGES_MAX = 8,
  NOTICE_SIZE = 256,
  NOTICE_SECONDS = 5,
  STAY_SECONDS = 120,
  GATE_SECONDS = 30,
  TELL_SECONDS = 20,   // the last so many are counted down
  FRESH_SECONDS = 20,  // the time of day on the strip is at most so old
  CORNER = 160,
  HOLD_SECONDS = 3,
};

struct Staff {
  const StaffWorld *world;
  float             w, h;
  bool              upright;
  uint32_t          lang;
  StaffPage         page[PAGES_MAX];
  int               pages;
  List              list;
  uint32_t         *words;
  StaffButtons      buttons;
  StaffButton       pressed;  // id 0: none
  uint32_t          pressed_by;
  bool              stale, over, busy;
  int64_t           touched, wake, told;  // steady; told: when the seconds were drawn
  char              notice[NOTICE_SIZE];
  int64_t           notice_end;
  int               bell;
};

static StaffPage *top(Staff *staff) {
  return &staff->page[staff->pages - 1];
}

bool staff_is_inside(const Staff *staff) {
  return staff->page[0].kind != &staff_gate;
}

static int64_t end(const Staff *staff) {
  return staff->touched + (staff_is_inside(staff) ? STAY_SECONDS : GATE_SECONDS) * SECOND;
}

// --- what pages ask

static StaffPage *open_page(Staff *staff, const StaffKind *kind) {
  if (staff->pages == PAGES_MAX) abort();
  StaffPage *page = &staff->page[staff->pages++];
  *page = (StaffPage){kind, staff, staff->world, kind->own ? mem_new(kind->own) : NULL};
  staff->pressed.id = 0;
  staff->wake = INT64_MAX;
  staff->stale = true;
  if (kind->enter) kind->enter(page);
  return page;
}

static void close_page(Staff *staff) {
  StaffPage *page = top(staff);
  if (page->kind->leave) page->kind->leave(page);
  free(page->own);
  staff->pages--;
  staff->pressed.id = 0;
  staff->wake = INT64_MAX;
  staff->busy = false;
  staff->stale = true;
}

StaffPage *staff_push(StaffPage *page, const StaffKind *kind) {
  return open_page(page->staff, kind);
}

StaffPage *staff_back(StaffPage *page) {
  Staff *staff = page->staff;
  if (staff->pages == 1) {
    staff->over = true;
    return page;
  }
  close_page(staff);
  return top(staff);
}

StaffPage *staff_below(StaffPage *page) {
  return page > page->staff->page ? page - 1 : page;
}

void staff_pass_gate(StaffPage *page) {
  Staff *staff = page->staff;
  close_page(staff);
  open_page(staff, &staff_home);
}

void staff_exit(StaffPage *page) {
  page->staff->over = true;
}

void staff_redraw(StaffPage *page) {
  page->staff->stale = true;
}

void staff_wake(StaffPage *page, double seconds) {
  page->staff->wake = clock_steady() + (int64_t)(seconds * 1e9);
}

void staff_stay(StaffPage *page) {
  page->staff->touched = clock_steady();
}

void staff_notice(StaffPage *page, const char *zh, const char *en) {
  Staff *staff = page->staff;
  snprintf(staff->notice, sizeof staff->notice, "%s", staff->lang == LANG_EN ? en : zh);
  staff->notice_end = clock_steady() + NOTICE_SECONDS * SECOND;
  staff->stale = true;
}

uint32_t staff_lang(const StaffPage *page) {
  return page->staff->lang;
}

int staff_bell(const StaffPage *page) {
  return page->staff->bell;
}

void staff_busy(StaffPage *page, bool busy) {
  page->staff->busy = busy;
}

// --- the picture

static int seconds_left(const Staff *staff) {
  int64_t left = (end(staff) - clock_steady() + SECOND - 1) / SECOND;
  return left > 0 && left <= TELL_SECONDS && staff_is_inside(staff) ? (int)left : 0;
}

static const char *title_of(StaffPage *page) {
  const StaffKind *kind = page->kind;
  uint32_t         lang = page->staff->lang;
  if (kind->bare) return NULL;
  if (kind->title) return kind->title(page, lang);
  return lang == LANG_EN ? kind->en : kind->zh;
}

static void draw(Staff *staff) {
  StaffPage *page = top(staff);
  list_begin(&staff->list, staff->words, FRONT_WORDS);
  staff->buttons.n = 0;
  StaffView view = {
    .sketch = {&staff->list, list_style(), staff->w, staff->h},
    .upright = staff->upright,
    .lang = staff->lang,
    .pressed = staff->pressed.id,
    .body = {0, 0, staff->w, staff->h},
    .buttons = &staff->buttons,
  };
  StaffFrame frame = {
    .title = title_of(page),
    .way_back = staff->pages > 1 || !staff_is_inside(staff),
    .seconds = seconds_left(staff),
    .notice = clock_steady() < staff->notice_end ? staff->notice : "",
  };
  staff_draw_frame(&view, &frame);
  page->kind->draw(page, &view);
  staff->told = clock_steady();
  staff->stale = false;
}

static int64_t sooner(int64_t a, int64_t b) {
  return a < b ? a : b;
}

int64_t staff_next(const Staff *staff) {
  int64_t next =
    sooner(sooner(staff->wake, end(staff)), staff->told + FRESH_SECONDS * SECOND);
  if (staff->stale) return 0;
  if (staff->notice_end > staff->told) next = sooner(next, staff->notice_end);
  int64_t tell = end(staff) - TELL_SECONDS * SECOND;
  if (!staff_is_inside(staff)) return next;
  return sooner(next, staff->told < tell ? tell : staff->told + SECOND / 4);
}

static void mind_the_time(Staff *staff) {
  int64_t now = clock_steady();
  if (now >= end(staff) && !staff->busy) staff->over = true;
  if (staff->notice_end > staff->told && now >= staff->notice_end) staff->stale = true;
  bool    counts = now >= end(staff) - TELL_SECONDS * SECOND && staff_is_inside(staff);
  int64_t age = now - staff->told;
  if (age >= FRESH_SECONDS * SECOND || (counts && age >= SECOND / 4)) staff->stale = true;
}

bool staff_step(Staff *staff) {
  eventfd_t rung = 0;
  bool      news = eventfd_read(staff->bell, &rung) == 0;
  bool      due = clock_steady() >= staff->wake;
  if (due) staff->wake = INT64_MAX;
  if ((news || due) && top(staff)->kind->step) {
    staff->stale = true;
    top(staff)->kind->step(top(staff));
  }
  mind_the_time(staff);
  if (!staff->stale || staff->over) return false;
  draw(staff);
  return true;
}

// --- fingers

static const StaffButton *hit(const Staff *staff, Point at) {
  for (int i = staff->buttons.n; i-- > 0;) {
    const StaffButton *b = &staff->buttons.button[i];
    if (at.x >= b->box.x && at.x < b->box.x + b->box.w && at.y >= b->box.y &&
        at.y < b->box.y + b->box.h)
      return b;
  }
  return NULL;
}

static void act(Staff *staff, const StaffButton *button) {
  StaffPage *page = top(staff);
  if (button->id == STAFF_ID_BACK)
    staff_back(page);
  else if (button->list)
    button->list->top += button->rows;
  else
    page->kind->press(page, button->id);
}

static void lift(Staff *staff, bool counts, Point at) {
  StaffButton        pressed = staff->pressed;
  const StaffButton *there = hit(staff, at);
  staff->pressed.id = 0;
  staff->stale = true;
  if (counts && there && there->id == pressed.id && there->list == pressed.list)
    act(staff, &pressed);
}

void staff_touch(Staff *staff, TouchPhase phase, uint32_t finger, Point at) {
  StaffPage *page = top(staff);
  if (phase != TOUCH_CANCEL) staff->touched = clock_steady();
  if (page->kind->touch) page->kind->touch(page, phase, finger, at);
  const StaffButton *there = phase == TOUCH_DOWN ? hit(staff, at) : NULL;
  if (there && there->id && !staff->pressed.id) {
    staff->pressed = *there;
    staff->pressed_by = finger;
    staff->stale = true;
  }
  bool ends = phase == TOUCH_UP || phase == TOUCH_CANCEL;
  if (ends && staff->pressed.id && staff->pressed_by == finger)
    lift(staff, phase == TOUCH_UP, at);
}

bool staff_in_corner(Point at) {
  return at.x < CORNER && at.y < CORNER;
}

bool staff_gesture(StaffGesture *g, TouchPhase phase, uint32_t finger, Point at,
                   float width) {
  int64_t now = clock_steady();
  if (phase == TOUCH_DOWN && at.x >= width - CORNER && at.y < CORNER) {
    bool held = g->down && now - g->since >= HOLD_SECONDS * SECOND;
    bool ready = held || now < g->ready;
    *g = (StaffGesture){0};
    return ready;
  }
  if (phase == TOUCH_DOWN) {
    bool corner = staff_in_corner(at);
    *g = (StaffGesture){.down = corner, .finger = finger, .since = now};
    return false;
  }
  if (!g->down || finger != g->finger) return false;
  if (phase == TOUCH_CANCEL || !staff_in_corner(at)) g->down = false;
  if (phase == TOUCH_UP && g->down) {
    if (now - g->since >= HOLD_SECONDS * SECOND) g->ready = now + HOLD_SECONDS * SECOND;
    g->down = false;
  }
  return false;
}

// --- life

Staff *staff_open(const StaffWorld *world, const PaintView *view, uint32_t lang) {
  Staff *staff = mem_new(sizeof *staff);
  staff->world = world;
  staff->lang = lang;
  staff->words = mem_new(FRONT_WORDS * sizeof *staff->words);
  staff->touched = clock_steady();
  staff->bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  staff_resize(staff, view);
  open_page(staff, &staff_gate);
  return staff;
}

void staff_close(Staff *staff) {
  if (!staff) return;
  while (staff->pages > 0) close_page(staff);
  close(staff->bell);
  free(staff->words);
  free(staff);
}

void staff_resize(Staff *staff, const PaintView *view) {
  staff->w = view->width;
  staff->h = view->height;
  staff->upright = view->upright;
  staff->stale = true;
}

bool staff_is_over(const Staff *staff) {
  return staff->over;
}

bool staff_is_busy(const Staff *staff) {
  return staff->busy;
}

int staff_fd(const Staff *staff) {
  return staff->bell;
}

const uint32_t *staff_picture(const Staff *staff, uint32_t *used) {
  *used = staff->list.used;
  return staff->words;
}

bool staff_find(const Staff *staff, const char *name, Point *at) {
  for (int i = staff->buttons.n; i-- > 0;) {
    const StaffButton *b = &staff->buttons.button[i];
    if (!b->name || strcmp(b->name, name) != 0) continue;
    *at = (Point){b->box.x + b->box.w / 2, b->box.y + b->box.h / 2 - 8};
    return true;
  }
  return false;
}
