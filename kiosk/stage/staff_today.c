// staff_today.c - the day so far: groups and people, sessions and uses, by exhibit and by
// hour. "0" is none, "–" is unknown.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/mem.h"
#include "base/path.h"
#include "stage/staff_job.h"
#include "tally/today.h"

enum { FIRST_HOUR = 8, LAST_HOUR = 17, BAR_ROW = 56, SHOWN_MAX = WIRE_EXHIBITS_MAX };

typedef struct {
  char    folder[PATH_SIZE];
  int64_t day;
  Today   today;
} Work;

typedef struct {
  StaffJob *job;
  Work     *found;  // NULL: not yet
  StaffList list;
  struct {
    const Exhibit *exhibit;
    int            uses;  // -1: it is not on
  } row[SHOWN_MAX];
  int rows, most;
} Page;

static void read_day(void *data) {
  Work *work = data;
  today_read(work->folder, work->day, &work->today);
}

static void enter(StaffPage *page) {
  Page *own = page->own;
  Work *work = mem_new(sizeof *work);
  path_join(work->folder, page->world->data, "journal");
  work->day = group_hour() / 24;
  own->job = staff_job(page, read_day, work);
}

static void leave(StaffPage *page) {
  Page *own = page->own;
  staff_job_leave(own->job);
  free(own->found);
}

// --- rows: the most used first, what is not on at the foot

static void put_row(Page *own, const Exhibit *exhibit, int uses) {
  int i = own->rows++;
  for (; i > 0 && own->row[i - 1].uses < uses; i--) own->row[i] = own->row[i - 1];
  own->row[i].exhibit = exhibit;
  own->row[i].uses = uses;
  if (uses > own->most) own->most = uses;
}

static void step(StaffPage *page) {
  Page *own = page->own;
  int   n;
  own->found = staff_job_done(page, own->job);
  if (!own->found) return;
  own->job = NULL;
  const Exhibit *all = catalogue_exhibits(page->world->catalogue, &n);
  for (int i = 0; i < n; i++) {
    int uses = today_uses(&own->found->today, all[i].id);
    put_row(own, &all[i], uses || all[i].state == EXHIBIT_OK ? uses : -1);
  }
}

// --- the picture

static void fact(StaffView *view, Rect r, const char *name, int64_t number) {
  char       text[32] = "–";
  SketchText big = {.size = 92, .bold = true, .color = LOOK_DEEP, .width = r.w - 24};
  if (number >= 0) snprintf(text, sizeof text, "%" PRId64, number);
  staff_heading(view, r.x, r.y, name);
  sketch_text(&view->sketch, text, r.x, r.y + 44, &big);
}

static float facts(StaffPage *page, StaffView *view) {
  const Today *t = &((Page *)page->own)->found->today;
  int64_t      heads;
  int          groups = group_today(page->world->group, &heads);
  const struct {
    const char *name;
    int64_t     number;
  } all[] = {
    {staff_say(view, "批", "Groups"), groups},
    {staff_say(view, "登记人数", "People"), heads},
    {staff_say(view, "场次", "Sessions"), t->sessions},
    {staff_say(view, "使用次数", "Uses"), t->uses},
    {staff_say(view, "看完", "Completed"), t->completed},
    {staff_say(view, "门口进", "In at the door"), t->has_door ? t->in : -1},
  };
  int   n = (int)(sizeof all / sizeof *all), columns = view->upright ? 3 : n;
  float w = view->body.w / (float)columns, y = view->body.y + 36;
  for (int i = 0; i < n; i++)
    fact(view,
         (Rect){view->body.x + w * (float)(i % columns), y + 190 * (float)(i / columns),
                w, 180},
         all[i].name, all[i].number);
  return y + 190 * (float)((n + columns - 1) / columns) + 20;
}

static void bar(StaffPage *page, StaffView *view, int i, int id, Rect r) {
  const Page    *own = page->own;
  const Exhibit *e = own->row[i].exhibit;
  Sketch        *s = &view->sketch;
  int            uses = own->row[i].uses;
  float          names = r.w * 0.38f, room = r.w - names - 120;
  char           text[16] = "–";
  (void)id;
  SketchText name = {
    .size = 40, .color = uses < 0 ? LOOK_INK2 : LOOK_DEEP, .width = names - 24};
  SketchText number = {.size = 40, .bold = true, .color = LOOK_DEEP};
  sketch_text(s, exhibit_title(e, view->lang), r.x, r.y, &name);
  float long_ = own->most > 0 && uses > 0 ? room * (float)uses / (float)own->most : 0;
  if (long_ > 0) {
    if (long_ < 28) long_ = 28;
    sketch_round(s, (Rect){r.x + names, r.y + 12, long_, 32}, 14,
                 sketch_fade(r.y, LOOK_SEA, r.y + 44, LOOK_TIDE));
    long_ += 16;
  }
  if (uses >= 0) snprintf(text, sizeof text, "%d", uses);
  sketch_text(s, text, r.x + names + long_, r.y, &number);
}

static void column(Sketch *s, const Today *t, int hour, Rect r, int most) {
  char       text[16];
  float      middle = r.x + r.w / 2, foot = r.y + r.h - 52;
  SketchText label = {.size = 32, .color = LOOK_INK2, .align = TEXT_CENTER};
  SketchText number = {
    .size = 32, .bold = true, .color = LOOK_DEEP, .align = TEXT_CENTER};
  int   uses = t->used[hour];
  float tall = most > 0 ? (foot - r.y - 48) * (float)uses / (float)most : 0;
  snprintf(text, sizeof text, "%d", hour);
  sketch_text(s, text, middle, foot + 6, &label);
  sketch_rect(s, (Rect){r.x + 4, foot, r.w - 8, 3}, list_solid(LOOK_LAGOON));
  if (uses > 0)
    sketch_round(s, (Rect){r.x + 8, foot - tall, r.w - 16, tall},
                 tall < 16 ? tall / 2 : 8,
                 sketch_fade(foot - tall, LOOK_SEA, foot, LOOK_TIDE));
  snprintf(text, sizeof text, t->alive[hour] ? "%d" : "–", uses);
  sketch_text(s, text, middle, foot - tall - 46, &number);
}

static void hours(StaffPage *page, StaffView *view, Rect r) {
  const Today *t = &((Page *)page->own)->found->today;
  int          first = FIRST_HOUR, last = LAST_HOUR, most = 0;
  for (int i = 0; i < 24; i++) {
    if (t->alive[i] && i < first) first = i;
    if (t->alive[i] && i > last) last = i;
    if (t->used[i] > most) most = t->used[i];
  }
  staff_heading(view, r.x, r.y, staff_say(view, "每小时使用次数", "Uses by hour"));
  float w = r.w / (float)(last - first + 1);
  for (int i = first; i <= last; i++)
    column(&view->sketch, t, i,
           (Rect){r.x + w * (float)(i - first), r.y + 60, w, r.h - 60}, most);
}

static void draw(StaffPage *page, StaffView *view) {
  Page      *own = page->own;
  Rect       b = view->body;
  bool       up = view->upright;
  SketchText text = {.size = 48, .color = LOOK_INK2, .width = b.w};
  if (!own->found) {
    sketch_text(&view->sketch, staff_say(view, "正在数……", "Counting…"), b.x, b.y + 60,
                &text);
    return;
  }
  const char *trouble = staff_trouble(page, view);
  if (trouble) {
    staff_draw_trouble(view, trouble, (Rect){b.x, b.y + 30, b.w, 100});
    view->body.y += 130;
  }
  float y = facts(page, view), foot = view->sketch.h - 40;
  Rect  left = {b.x, y, up ? b.w : b.w * 0.56f, foot - y};
  Rect  right = {b.x + b.w * 0.6f, y, b.w * 0.4f, foot - y};
  if (up) {
    right = (Rect){b.x, y, b.w, 460};
    left.y += 500;
    left.h -= 500;
  }
  hours(page, view, right);
  staff_heading(view, left.x, left.y, staff_say(view, "每个展项", "By exhibit"));
  staff_list(page, view, &own->list, (Rect){left.x, left.y + 64, left.w, left.h - 64},
             own->rows, BAR_ROW, 1, bar);
}

static void press(StaffPage *page, int id) {
  (void)page;
  (void)id;
}

const StaffKind staff_today = {
  .zh = "今天",
  .en = "Today",
  .own = sizeof(Page),
  .enter = enter,
  .leave = leave,
  .step = step,
  .draw = draw,
  .press = press,
};
