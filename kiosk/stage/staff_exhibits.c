// staff_exhibits.c - every exhibit with its state, a switch for each, what is wrong with
// it to be read, and a way to check those that were not.
#include <stdio.h>
#include <string.h>

#include "base/fail.h"
#include "base/log.h"
#include "stage/plainly.h"
#include "stage/staff_check.h"
#include "stage/staff_mistakes.h"
#include "stage/staff_page.h"

enum { ID_ROW = 1, ID_READ = 101, ID_CHECK = 200, ROW = 140, WHY_SIZE = 400 };

typedef struct {
  StaffList   list;
  StaffCheck *check;  // under way; NULL: none
  int         at;     // the exhibit it is about
  int         done, n;
} Page;

static const Exhibit *exhibit(StaffPage *page, int i) {
  int n;
  return catalogue_exhibits(page->world->catalogue, &n) + i;
}

// In the menu of site.lua, and so in staff's hands; what it is else is the author's.
static bool can_switch(StaffPage *page, const Exhibit *e) {
  const WireSite *site = catalogue_site(page->world->catalogue);
  for (uint32_t i = 0; i < site->exhibits; i++)
    if (strcmp(site->exhibit[i].id, e->id) == 0) return true;
  return false;
}

// What is to be said of one that is shown.
static void well(StaffPage *page, const StaffView *view, const Exhibit *e,
                 char out[WHY_SIZE]) {
  const Verdict *verdict = catalogue_verdict(page->world->catalogue, e->id);
  if (e->left_out)
    snprintf(out, WHY_SIZE,
             staff_say(view, "%u 道题有错，未显示", "%u with mistakes, not shown"),
             e->left_out);
  else if (!verdict)
    snprintf(out, WHY_SIZE, "%s",
             staff_say(view, "正常，还没检查过", "Well, not yet checked"));
  else if (verdict->warnings)
    snprintf(out, WHY_SIZE,
             staff_say(view, "正常，检查有 %u 个提醒", "Well; checked, %u to look at"),
             verdict->warnings);
  else
    snprintf(out, WHY_SIZE, "%s", staff_say(view, "正常", "Well"));
}

static void why(StaffPage *page, const StaffView *view, const Exhibit *e,
                char out[WHY_SIZE]) {
  const Verdict *verdict = catalogue_verdict(page->world->catalogue, e->id);
  if (catalogue_is_off(page->world->catalogue, e->id))
    snprintf(out, WHY_SIZE, "%s",
             staff_say(view, "工作人员关闭", "Switched off by staff"));
  else if (e->state == EXHIBIT_OK)
    well(page, view, e, out);
  else if (e->state == EXHIBIT_REFUSED && verdict && verdict->shut)
    snprintf(
      out, WHY_SIZE,
      staff_say(view, "检查有 %u 个错误，未显示", "Check found %u errors: not shown"),
      verdict->errors);
  else if (e->state == EXHIBIT_REFUSED && e->left_out)
    snprintf(out, WHY_SIZE,
             staff_say(view, "%u 道题有错，整个展项未显示",
                       "%u with mistakes: none of it is shown"),
             e->left_out);
  else if (e->state == EXHIBIT_REFUSED)
    plainly(out, WHY_SIZE, e->why, view->lang);
  else if (e->faults >= CATALOGUE_FAULTS_MAX)
    snprintf(out, WHY_SIZE,
             staff_say(view, "出错 %u 次，休息到文件改好",
                       "Failed %u times: it rests until a file changes"),
             e->faults);
  else
    snprintf(out, WHY_SIZE, "%s",
             staff_say(view, "不在 site.lua 的菜单里", "Not in the menu of site.lua"));
}

static void draw_switch(StaffView *view, Point c, bool on, bool enabled) {
  Rect     r = {c.x - 70, c.y - 40, 140, 80};
  uint32_t fill = !enabled ? 0xffdce7e6u : on ? 0xff1d5e43u : 0xff8aa0aau;
  sketch_round(&view->sketch, r, 40, list_solid(fill));
  sketch_disc(&view->sketch, (Point){on ? r.x + 100 : r.x + 40, c.y}, 32,
              list_solid(LOOK_WHITE));
}

static void row(StaffPage *page, StaffView *view, int i, int id, Rect r) {
  const Page    *own = page->own;
  const Exhibit *e = exhibit(page, i);
  char           text[WHY_SIZE];
  bool           off = catalogue_is_off(page->world->catalogue, e->id);
  bool           enabled = can_switch(page, e), pressed = enabled && view->pressed == id;
  bool           ill = !off && enabled && (e->state != EXHIBIT_OK || e->left_out);
  const char    *title = exhibit_title(e, view->lang);
  bool           reads = !own->check && staff_mistakes_any(page->world->catalogue, e);
  const char    *read = staff_say(view, "查看", "Read");
  float          chip = reads ? staff_chip_width(read) + 34 : 0, room = r.w - 320 - chip;
  SketchText     name = {.size = 46, .bold = true, .color = LOOK_DEEP, .width = room};
  SketchText     line = {
        .size = 34, .bold = ill, .color = ill ? 0xff9c3517u : LOOK_INK2, .width = room};
  SketchText word = {.size = 38, .color = LOOK_DEEP, .width = 90};
  if (!enabled) name.color = LOOK_INK2;
  if (enabled) staff_control(view, id, r);
  if (pressed) r.y += 4;
  if (enabled && !pressed) sketch_shadow(&view->sketch, r);
  sketch_round(&view->sketch, r, 44,
               list_solid(enabled ? LOOK_WHITE : sketch_alpha(LOOK_WHITE, 0.5f)));
  sketch_text(&view->sketch, title, r.x + 40, r.y + 12, &name);
  why(page, view, e, text);
  sketch_text(&view->sketch, text, r.x + 40, r.y + 80, &line);
  if (reads) staff_chip(view, ID_READ + i, r.x + r.w - 256 - chip, r.y + 18, read, false);
  sketch_label(&view->sketch,
               off ? staff_say(view, "关", "Off") : staff_say(view, "开", "On"),
               ICON_NONE, (Rect){r.x + r.w - 270, r.y, 80, r.h}, &word);
  draw_switch(view, (Point){r.x + r.w - 106, r.y + r.h / 2}, !off, enabled);
}

// --- checking

static bool wants_check(StaffPage *page, int i) {
  const Exhibit *e = exhibit(page, i);
  return can_switch(page, e) && e->state == EXHIBIT_OK &&
         !catalogue_verdict(page->world->catalogue, e->id);
}

static int unchecked(StaffPage *page) {
  int n, all = 0;
  catalogue_exhibits(page->world->catalogue, &n);
  for (int i = 0; i < n; i++) all += wants_check(page, i);
  return all;
}

// The next one after `at` that was not checked yet, if there is any.
static void check_next(StaffPage *page) {
  Page *own = page->own;
  int   n;
  catalogue_exhibits(page->world->catalogue, &n);
  while (++own->at < n && !wants_check(page, own->at)) continue;
  if (own->at < n) own->check = staff_check(page, exhibit(page, own->at)->id);
  staff_stay(page);
  staff_redraw(page);
}

static void step(StaffPage *page) {
  Page *own = page->own;
  if (!own->check || !staff_check_done(page, own->check)) return;
  own->check = NULL;
  own->done++;
  catalogue_checked(page->world->catalogue, exhibit(page, own->at)->id);
  check_next(page);
}

static void leave(StaffPage *page) {
  staff_check_leave(((Page *)page->own)->check);
}

static void begin_or_stop(StaffPage *page) {
  Page *own = page->own;
  if (own->check) {
    staff_check_leave(own->check);
    staff_busy(page, false);
    own->check = NULL;
    return;
  }
  own->at = -1;
  own->done = 0;
  own->n = unchecked(page);
  check_next(page);
}

// --- the page

static void draw_check(StaffPage *page, StaffView *view, Rect r) {
  const Page *own = page->own;
  int         n = unchecked(page);
  char        text[64];
  if (own->check)
    snprintf(text, sizeof text,
             staff_say(view, "正在检查 %d / %d，停", "Checking %d of %d: stop"),
             own->done + 1, own->n);
  else
    snprintf(text, sizeof text, staff_say(view, "检查 %d 个展项", "Check %d exhibits"),
             n);
  if (own->check || n)
    staff_button(view, ID_CHECK, r, own->check ? STAFF_ICON_STOP : STAFF_ICON_TICK, text,
                 STAFF_WHITE);
}

static void draw(StaffPage *page, StaffView *view) {
  Page      *own = page->own;
  Rect       b = view->body;
  int        n;
  float      wide = view->upright ? 420 : 560;
  SketchText text = {.size = 42, .color = LOOK_INK2, .width = b.w - wide - 40};
  catalogue_exhibits(page->world->catalogue, &n);
  own->list.columns = view->upright ? 1 : 2;
  sketch_text(&view->sketch,
              staff_say(view, "关闭的展项不在菜单里出现，直到再打开",
                        "What is off is not in the menu until it is on again"),
              b.x, b.y + 40, &text);
  draw_check(page, view, (Rect){b.x + b.w - wide, b.y + 20, wide, 100});
  staff_list(page, view, &own->list, (Rect){b.x, b.y + 140, b.w, b.h - 180}, n, ROW,
             ID_ROW, row);
}

static void press_switch(StaffPage *page, const Exhibit *e) {
  Catalogue *catalogue = page->world->catalogue;
  if (catalogue_switch(catalogue, e->id, catalogue_is_off(catalogue, e->id))) return;
  log_error("staff: %s", fail_text());
  staff_notice(page, "磁盘写不进去，没有改", "The disk refuses: nothing was changed");
}

static void press(StaffPage *page, int id) {
  staff_redraw(page);
  if (id == ID_CHECK)
    begin_or_stop(page);
  else if (id >= ID_READ)
    staff_mistakes_push(page, exhibit(page, id - ID_READ));
  else
    press_switch(page, exhibit(page, id - ID_ROW));
}

const StaffKind staff_exhibits = {
  .zh = "展项开关",
  .en = "Exhibits",
  .own = sizeof(Page),
  .leave = leave,
  .step = step,
  .draw = draw,
  .press = press,
};
