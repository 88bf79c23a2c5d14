// staff_try.c - is the screen, the touch and the sound well? Pictures that fill the
// screen, a field that lights up where fingers go, and a sound.
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "stage/staff_parts.h"

enum {
  ID_COLORS = 1,
  ID_GREYS,
  ID_TOUCH,
  ID_SOUND,
  CELL = 120,
  CELLS_MAX = 16 * 16,
  FINGERS = 10,
  HOLD_SECONDS = 3,
  AWAY_SECONDS = 60,
  STEPS = 32,
};

typedef enum { TRY_COLORS, TRY_GREYS, TRY_TOUCH } Picture;

typedef struct {
  Picture  picture;
  int      turn;           // of the plain pictures: the pattern, white, black
  int64_t  touched, held;  // steady; held: since when a finger is in the corner, 0: none
  uint32_t holder;
  bool     lit[CELLS_MAX];
  struct {
    bool  down;
    Point at;
  } finger[FINGERS];
} Try;

// --- every page of these ends by a finger held in the corner, or when nobody is there

static void mind_the_end(StaffPage *page) {
  const Try *own = page->own;
  int64_t    now = clock_steady(), second = 1000000000;
  int64_t    end = own->touched + AWAY_SECONDS * second;
  if (own->held && own->held + HOLD_SECONDS * second < end)
    end = own->held + HOLD_SECONDS * second;
  if (now >= end)
    staff_back(page);
  else
    staff_wake(page, (double)(end - now) / 1e9);
}

static void enter(StaffPage *page) {
  ((Try *)page->own)->touched = clock_steady();
  mind_the_end(page);
}

static void light(Try *own, Point at) {
  int column = (int)at.x / CELL, row = (int)at.y / CELL;
  if (at.x >= 0 && at.y >= 0 && column < 16 && row < 16)
    own->lit[row * 16 + column] = true;
}

static void touch(StaffPage *page, TouchPhase phase, uint32_t finger, Point at) {
  Try *own = page->own;
  bool ends = phase == TOUCH_UP || phase == TOUCH_CANCEL;
  own->touched = clock_steady();
  if (finger < FINGERS) {
    own->finger[finger].down = !ends;
    own->finger[finger].at = at;
  }
  if (phase != TOUCH_CANCEL) light(own, at);
  if (phase == TOUCH_DOWN && staff_in_corner(at)) {
    own->held = clock_steady();
    own->holder = finger;
  } else if (own->held && finger == own->holder && (ends || !staff_in_corner(at))) {
    own->held = 0;
  }
  if (phase == TOUCH_UP) own->turn++;
  staff_redraw(page);
  mind_the_end(page);
}

// --- the pictures

static void colors(Sketch *s) {
  static const uint32_t bars[] = {0xffffffffu, 0xffffff00u, 0xff00ffffu, 0xff00ff00u,
                                  0xffff00ffu, 0xffff0000u, 0xff0000ffu, 0xff000000u};
  float                 w = s->w / 8;
  for (int i = 0; i < 8; i++)
    sketch_rect(s, (Rect){w * (float)i, 0, w, s->h}, list_solid(bars[i]));
}

static void greys(Sketch *s) {
  for (int i = 0; i < STEPS; i++) {
    uint32_t grey = (uint32_t)(255 * i / (STEPS - 1));
    float    w = s->w / STEPS;
    sketch_rect(s, (Rect){w * (float)i, 0, w + 1, s->h},
                list_solid(0xff000000u | grey << 16 | grey << 8 | grey));
  }
}

// On a night pill, so that it can be read on any of them.
static void hint(StaffView *view, float y) {
  const char *words =
    staff_say(view, "按住左上角 3 秒离开", "Hold the top left corner to leave");
  float      w = staff_width(words, 38, false) + 80;
  Rect       r = {(view->sketch.w - w) / 2, y, w, 84};
  SketchText text = {.size = 38, .color = LOOK_WHITE};
  sketch_round(&view->sketch, r, 42, list_solid(0xcc061a27u));
  sketch_label(&view->sketch, words, ICON_NONE, r, &text);
}

static void draw_touch(const Try *own, StaffView *view) {
  Sketch    *s = &view->sketch;
  int        columns = (int)s->w / CELL, rows = (int)s->h / CELL, lit = 0;
  char       text[96];
  SketchText small = {.size = 36, .bold = true, .color = LOOK_DEEP};
  for (int i = 0; i < rows * columns; i++) {
    int  row = i / columns, column = i % columns;
    bool on = own->lit[row * 16 + column];
    Rect r = {(float)(column * CELL) + 3, (float)(row * CELL) + 3, CELL - 6, CELL - 6};
    lit += on;
    sketch_round(s, r, 18, list_solid(on ? LOOK_LAGOON : LOOK_WHITE));
  }
  for (int i = 0; i < FINGERS; i++) {
    if (!own->finger[i].down) continue;
    Point at = own->finger[i].at;
    sketch_ring(s, at, 84, 10, 0, 1, list_solid(LOOK_AMBER));
    snprintf(text, sizeof text, "%d: %.1f, %.1f", i + 1, (double)at.x, (double)at.y);
    float x = at.x + 110 + 320 > s->w ? at.x - 420 : at.x + 110;
    sketch_round(s, (Rect){x - 16, at.y - 32, 330, 64}, 32, list_solid(LOOK_CREAM));
    sketch_text(s, text, x, at.y - 27, &small);
  }
  snprintf(text, sizeof text, staff_say(view, "%d / %d 格", "%d of %d cells"), lit,
           rows * columns);
  SketchText count = {.size = 72, .bold = true, .color = LOOK_DEEP, .align = TEXT_CENTER};
  sketch_text(s, text, s->w / 2, s->h / 2 - 130, &count);
}

static void draw_try(StaffPage *page, StaffView *view) {
  const Try *own = page->own;
  Sketch    *s = &view->sketch;
  int        turn = own->turn % 3;
  sketch_rect(s, (Rect){0, 0, s->w, s->h},
              list_solid(own->picture == TRY_TOUCH ? LOOK_MIST
                         : turn == 1               ? LOOK_WHITE
                                                   : 0xff000000u));
  if (own->picture == TRY_TOUCH) {
    draw_touch(own, view);
    hint(view, s->h / 2);
    return;
  }
  if (turn == 0 && own->picture == TRY_COLORS) colors(s);
  if (turn == 0 && own->picture == TRY_GREYS) greys(s);
  if (turn == 0) hint(view, s->h - 140);
}

static void press_nothing(StaffPage *page, int id) {
  (void)page;
  (void)id;
}

static const StaffKind full = {
  .zh = "屏幕",
  .en = "Screen",
  .own = sizeof(Try),
  .bare = true,
  .enter = enter,
  .step = mind_the_end,
  .touch = touch,
  .draw = draw_try,
  .press = press_nothing,
};

// --- the choice

static void press(StaffPage *page, int id) {
  if (id == ID_SOUND)
    page->world->sound(page->world->user, SOUND_FINISH);
  else
    ((Try *)staff_push(page, &full)->own)->picture = (Picture)(id - ID_COLORS);
}

static void draw(StaffPage *page, StaffView *view) {
  static const char *const words[][4] = {
    {"颜色", "Colours", "八种颜色；碰一下换成全白、全黑",
     "Eight colours; touch for white, then black"},
    {"灰阶", "Greys", "从黑到白要分得清每一级", "Every step from black to white"},
    {"触摸", "Touch", "手指到过的地方会亮", "Where a finger has been lights up"},
    {"声音", "Sound", "响一声", "Plays one sound"},
  };
  Rect  b = view->body;
  int   n = page->world->sound ? ID_SOUND : ID_TOUCH, columns = view->upright ? 1 : 2;
  float w = (b.w - 40 * (float)(columns - 1)) / (float)columns;
  for (int i = 0; i < n; i++) {
    float      x = b.x + (w + 40) * (float)(i % columns);
    float      y = b.y + 90 + 300 * (float)(i / columns);
    SketchText line = {.size = 38, .color = LOOK_INK2, .align = TEXT_CENTER, .width = w};
    staff_button(view, ID_COLORS + i, (Rect){x, y, w, STAFF_BUTTON_HEIGHT},
                 STAFF_ICON_NONE, staff_say(view, words[i][0], words[i][1]), STAFF_WHITE);
    sketch_text(&view->sketch, staff_say(view, words[i][2], words[i][3]), x + w / 2,
                y + STAFF_BUTTON_HEIGHT + 24, &line);
  }
}

const StaffKind staff_try = {
  .zh = "试一试屏幕",
  .en = "Try it out",
  .draw = draw,
  .press = press,
};
