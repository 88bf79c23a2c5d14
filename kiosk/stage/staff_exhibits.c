// staff_exhibits.c - every exhibit with its state, and a switch for each.
#include <stdio.h>
#include <string.h>

#include "base/fail.h"
#include "base/log.h"
#include "stage/plainly.h"
#include "stage/staff_page.h"

enum { ID_ROW = 1, ROW = 140, WHY_SIZE = 400 };

typedef struct {
  StaffList list;
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

static void why(StaffPage *page, const StaffView *view, const Exhibit *e,
                char out[WHY_SIZE]) {
  if (catalogue_is_off(page->world->catalogue, e->id))
    snprintf(out, WHY_SIZE, "%s",
             staff_say(view, "工作人员关闭", "Switched off by staff"));
  else if (e->state == EXHIBIT_OK)
    snprintf(out, WHY_SIZE, "%s", staff_say(view, "正常", "Well"));
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
  const Exhibit *e = exhibit(page, i);
  char           text[WHY_SIZE];
  bool           off = catalogue_is_off(page->world->catalogue, e->id);
  bool           enabled = can_switch(page, e), pressed = enabled && view->pressed == id;
  bool           ill = !off && enabled && e->state != EXHIBIT_OK;
  const char    *title = view->lang == LANG_EN && *e->facts.title_en ? e->facts.title_en
                         : *e->facts.title_zh                        ? e->facts.title_zh
                                                                     : e->id;
  SketchText name = {.size = 46, .bold = true, .color = LOOK_DEEP, .width = r.w - 320};
  SketchText line = {
    .size = 34, .bold = ill, .color = ill ? 0xff9c3517u : LOOK_INK2, .width = r.w - 320};
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
  sketch_label(&view->sketch,
               off ? staff_say(view, "关", "Off") : staff_say(view, "开", "On"),
               ICON_NONE, (Rect){r.x + r.w - 270, r.y, 80, r.h}, &word);
  draw_switch(view, (Point){r.x + r.w - 106, r.y + r.h / 2}, !off, enabled);
}

static void draw(StaffPage *page, StaffView *view) {
  Page      *own = page->own;
  Rect       b = view->body;
  int        n;
  SketchText text = {.size = 42, .color = LOOK_INK2, .width = b.w};
  catalogue_exhibits(page->world->catalogue, &n);
  own->list.columns = view->upright ? 1 : 2;
  sketch_text(&view->sketch,
              staff_say(view, "关闭的展项不在菜单里出现，直到再打开",
                        "What is off is not in the menu until it is on again"),
              b.x, b.y + 30, &text);
  staff_list(page, view, &own->list, (Rect){b.x, b.y + 120, b.w, b.h - 160}, n, ROW,
             ID_ROW, row);
}

static void press(StaffPage *page, int id) {
  const Exhibit *e = exhibit(page, id - ID_ROW);
  Catalogue     *catalogue = page->world->catalogue;
  bool           off = catalogue_is_off(catalogue, e->id);
  staff_redraw(page);
  if (catalogue_switch(catalogue, e->id, off)) return;
  log_error("staff: %s", fail_text());
  staff_notice(page, "磁盘写不进去，没有改", "The disk refuses: nothing was changed");
}

const StaffKind staff_exhibits = {
  .zh = "展项开关",
  .en = "Exhibits",
  .own = sizeof(Page),
  .draw = draw,
  .press = press,
};
