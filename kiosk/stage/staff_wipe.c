// staff_wipe.c - half a minute in which no touch does anything: the glass can be wiped.
#include <math.h>
#include <stdio.h>

#include "base/clock.h"
#include "stage/staff_page.h"

enum { WIPE_SECONDS = 30, FRAMES_A_SECOND = 30 };

typedef struct {
  int64_t begun;  // steady
} Page;

static double passed(const Page *own) {
  return (double)(clock_steady() - own->begun) / 1e9;
}

static void enter(StaffPage *page) {
  ((Page *)page->own)->begun = clock_steady();
  staff_wake(page, 0);
}

static void step(StaffPage *page) {
  if (passed(page->own) < WIPE_SECONDS) {
    staff_wake(page, 1.0 / FRAMES_A_SECOND);
    return;
  }
  staff_back(page);
}

static void draw(StaffPage *page, StaffView *view) {
  Sketch    *s = &view->sketch;
  float      t = (float)passed(page->own), middle = s->w / 2, y = s->h * 0.2f;
  int        left = WIPE_SECONDS - (int)t;
  char       text[16];
  SketchText title = {.size = 104,
                      .bold = true,
                      .color = LOOK_DEEP,
                      .align = TEXT_CENTER,
                      .width = s->w - 128};
  SketchText number = {
    .size = 170, .bold = true, .color = LOOK_DEEP, .align = TEXT_CENTER};
  SketchText line = {
    .size = 44, .color = LOOK_INK2, .align = TEXT_CENTER, .width = s->w - 128};
  sketch_rect(s, (Rect){0, 0, s->w, s->h},
              sketch_fade(0, LOOK_PAPER_TOP, s->h, LOOK_MIST));
  sketch_tide(s, s->h * 0.80f + 10 * sinf(t * 0.5f), 20, 1.5f + t * 0.30f,
              list_solid(sketch_alpha(LOOK_LAGOON, 0.35f)));
  sketch_tide(s, s->h * 0.86f + 8 * sinf(t * 0.6f + 1), 20, 0.4f + t * 0.40f,
              list_solid(sketch_alpha(LOOK_LAGOON, 0.6f)));
  sketch_tide(s, s->h * 0.92f + 6 * sinf(t * 0.7f + 2), 18, 1.0f + t * 0.55f,
              list_solid(LOOK_SEA));
  sketch_text(s, staff_say(view, "请擦屏幕", "Wipe the glass"), middle, y, &title);
  snprintf(text, sizeof text, "%d", left > 0 ? left : 1);
  sketch_text(s, text, middle, y + 150, &number);
  sketch_text(s,
              staff_say(view, "这段时间怎么碰都没有反应", "No touch does anything now"),
              middle, y + 380, &line);
}

static void press(StaffPage *page, int id) {
  (void)page;
  (void)id;
}

const StaffKind staff_wipe = {
  .zh = "擦屏幕",
  .en = "Wipe the glass",
  .own = sizeof(Page),
  .bare = true,
  .enter = enter,
  .step = step,
  .draw = draw,
  .press = press,
};
