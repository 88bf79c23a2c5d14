// staff_clock.c - the date and the time, and how far they can be believed; staff set them
// by steps or by the pad.
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"
#include "stage/staff_page.h"

enum { PARTS = 5, ID_SET = 1, ID_PLUS = 10, ID_MINUS = 20, ID_NUMBER = 30 };
enum { FIRST_YEAR = 2024, LAST_YEAR = 2099 };  // as base/clock.h believes

typedef struct {
  bool edited;  // else it follows the clock
  int  asked;   // which part the pad is for
  int  part[PARTS];
} Page;

static const struct {
  const char *zh, *en, *plus, *minus;
  int         least, most;
} parts[PARTS] = {
  {"年", "Year", "plus-year", "minus-year", FIRST_YEAR, LAST_YEAR},
  {"月", "Month", "plus-month", "minus-month", 1, 12},
  {"日", "Day", "plus-day", "minus-day", 1, 31},
  {"时", "Hour", "plus-hour", "minus-hour", 0, 23},
  {"分", "Minute", "plus-minute", "minus-minute", 0, 59},
};

static void follow(Page *own) {
  ClockLocal t = clock_local();
  int        now[PARTS] = {t.year, t.month, t.day, t.hour, t.minute};
  if (own->edited) return;
  for (int i = 0; i < PARTS; i++) own->part[i] = now[i];
  if (own->part[0] < FIRST_YEAR) own->part[0] = FIRST_YEAR;
  if (own->part[0] > LAST_YEAR) own->part[0] = LAST_YEAR;
}

static void enter(StaffPage *page) {
  follow(page->own);
  staff_wake(page, 1);
}

static void step(StaffPage *page) {
  enter(page);
}

static int64_t wall_of(const int part[PARTS]) {
  return clock_wall_of(part[0], part[1], part[2], part[3], part[4], 0);
}

static int days_of(int year, int month) {
  int64_t next = month == 12 ? clock_wall_of(year + 1, 1, 1, 0, 0, 0)
                             : clock_wall_of(year, month + 1, 1, 0, 0, 0);
  return (int)((next - clock_wall_of(year, month, 1, 0, 0, 0)) / 86400);
}

static int most(const Page *own, int i) {
  return i == 2 ? days_of(own->part[0], own->part[1]) : parts[i].most;
}

static void change(StaffPage *page, int i, int number) {
  Page *own = page->own;
  own->edited = true;
  own->part[i] = number;
  if (own->part[2] > most(own, 2)) own->part[2] = most(own, 2);
  staff_redraw(page);
}

static void move(StaffPage *page, int i, int by) {
  const Page *own = page->own;
  int         n = own->part[i] + by;
  if (n > most(own, i)) n = parts[i].least;
  if (n < parts[i].least) n = most(own, i);
  change(page, i, n);
}

static void take_number(StaffPage *page, int number) {
  change(page, ((Page *)page->own)->asked, number);
}

// The line brings the anchor with it (tally/journal.h), which ties all of this boot to
// the time told.
static void set(StaffPage *page) {
  Page   *own = page->own;
  int64_t told = wall_of(own->part);
  bool    kept = clock_set(told);
  if (llabs(clock_wall() - told) > 60)
    staff_notice(page, "网络在校准时间，没有改",
                 "The network sets the time: nothing was changed");
  else if (kept)
    staff_notice(page, "时间已设好", "The clock is set");
  else
    staff_notice(page, "时间已记下，这次开机有效；机器自己的时钟没有权限改",
                 "Noted until the machine is switched off: its own clock may not be set");
  if (!kept) log_warn("staff: %s", fail_text());
  log_info("staff: the clock was set");
  if (page->world->journal &&
      !journal_append(page->world->journal, &(JournalEntry){.event = "alive"}))
    log_error("%s", fail_text());
  own->edited = false;
  follow(own);
}

static void press(StaffPage *page, int id) {
  if (id == ID_SET) {
    set(page);
  } else if (id >= ID_NUMBER) {
    int i = id - ID_NUMBER;
    ((Page *)page->own)->asked = i;
    staff_number_ask(page, &(StaffNumberAsk){parts[i].zh, parts[i].en, parts[i].least,
                                             most(page->own, i), i == 0 ? 4 : 2, false,
                                             take_number});
  } else if (id >= ID_MINUS) {
    move(page, id - ID_MINUS, -1);
  } else {
    move(page, id - ID_PLUS, 1);
  }
}

// --- the picture

static void draw_part(const Page *own, StaffView *view, int i, Rect r) {
  char       text[16];
  float      middle = r.x + r.w / 2, radius = 72;
  Rect       pill = {r.x, r.y + 210, r.w, 180};
  SketchText head = {.size = 44, .bold = true, .color = LOOK_TIDE, .align = TEXT_CENTER};
  SketchText number = {.size = 96, .bold = true, .color = LOOK_DEEP, .width = r.w - 24};
  sketch_text(&view->sketch, staff_say(view, parts[i].zh, parts[i].en), middle, r.y - 20,
              &head);
  staff_disc(view, ID_PLUS + i, (Point){middle, r.y + 116}, radius, STAFF_ICON_PLUS,
             parts[i].plus, STAFF_QUIET);
  staff_control(view, ID_NUMBER + i, pill);
  sketch_shadow(&view->sketch, pill);
  sketch_round(&view->sketch, pill, 44, list_solid(LOOK_WHITE));
  snprintf(text, sizeof text, i == 0 ? "%d" : "%02d", own->part[i]);
  sketch_label(&view->sketch, text, ICON_NONE, pill, &number);
  staff_disc(view, ID_MINUS + i, (Point){middle, r.y + 484}, radius, STAFF_ICON_MINUS,
             parts[i].minus, STAFF_QUIET);
}

static void quality(StaffView *view, float y) {
  static const char *const words[][2] = {
    [CLOCK_UNKNOWN] = {"时钟没有走对过，请设好", "The clock was never right: set it"},
    [CLOCK_RESTORED] = {"断电后恢复的时间，可能慢了",
                        "Restored after a power cut: it may be slow"},
    [CLOCK_BATTERY] = {"主板电池走的时间", "Kept by the machine's battery"},
    [CLOCK_TRUSTED] = {"可信：网络或工作人员校准过",
                       "Trusted: set by the network or by staff"},
  };
  ClockQuality now = clock_quality();
  SketchText   text = {.size = 48,
                       .bold = now < CLOCK_BATTERY,
                       .color = now < CLOCK_BATTERY ? 0xff9c3517u : LOOK_INK2,
                       .width = view->body.w};
  sketch_text(&view->sketch, staff_say(view, words[now][0], words[now][1]), view->body.x,
              y, &text);
}

static void draw(StaffPage *page, StaffView *view) {
  const Page *own = page->own;
  Rect        b = view->body;
  bool        up = view->upright;
  quality(view, b.y + 40);
  float gap = up ? 24 : 40, small = up ? 288 : 300;
  float x = b.x, y = b.y + 160;
  for (int i = 0; i < PARTS; i++) {
    if (up && i == 3) {
      x = b.x + (small + gap) / 2;
      y += 660;
    }
    draw_part(own, view, i, (Rect){x, y, small, 560});
    x += small + gap;
  }
  staff_button(view, own->edited ? ID_SET : 0,
               (Rect){b.x + b.w - 480, view->sketch.h - 204, 480, 160}, STAFF_ICON_CLOCK,
               staff_say(view, "设好", "Set"), STAFF_AMBER);
}

const StaffKind staff_clock = {
  .zh = "时钟",
  .en = "Clock",
  .own = sizeof(Page),
  .enter = enter,
  .step = step,
  .draw = draw,
  .press = press,
};
