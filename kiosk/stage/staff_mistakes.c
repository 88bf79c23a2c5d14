#include "stage/staff_mistakes.h"

#include <stdio.h>

#include "gear/text.h"

enum { ROW = 176 };

typedef struct {
  const Exhibit *exhibit;
  StaffList      list;
} Page;

// What a check has found is more, as long as it did not stop at what does not open.
static uint32_t all(const Catalogue *catalogue, const Exhibit *e,
                    const WireComplaint **out) {
  const Verdict *verdict = catalogue_verdict(catalogue, e->id);
  uint32_t       n = e->left_out;
  *out = e->complaint;
  if (verdict && (verdict->shut || !n)) {
    *out = verdict->told;
    return verdict->tolds;
  }
  return n < CATALOGUE_COMPLAINTS_MAX ? n : CATALOGUE_COMPLAINTS_MAX;
}

bool staff_mistakes_any(const Catalogue *catalogue, const Exhibit *exhibit) {
  const WireComplaint *told;
  return all(catalogue, exhibit, &told) > 0;
}

void staff_mistakes_push(StaffPage *page, const Exhibit *exhibit) {
  ((Page *)staff_push(page, &staff_mistakes)->own)->exhibit = exhibit;
}

static void paragraph(StaffView *view, const char *words, float x, float y, float w) {
  TextSpan  span = {words, false, LOOK_DEEP};
  TextStyle style = {.size = 36, .line = 1.3f, .width = w};
  text_put(view->sketch.list, &view->sketch.style, text_layout(&span, 1, &style), x, y,
           1);
}

static void row(StaffPage *page, StaffView *view, int i, int id, Rect r) {
  const Page          *own = page->own;
  const WireComplaint *told;
  char                 place[160];
  (void)id;
  all(page->world->catalogue, own->exhibit, &told);
  snprintf(place, sizeof place, staff_say(view, "%s 第 %u 行", "%s line %u"),
           told[i].file, told[i].line);
  sketch_round(&view->sketch, r, 44, list_solid(LOOK_WHITE));
  staff_heading(view, r.x + 40, r.y + 12, place);
  paragraph(view, staff_say(view, told[i].zh, told[i].en), r.x + 40, r.y + 66, r.w - 80);
}

static void draw(StaffPage *page, StaffView *view) {
  Page                *own = page->own;
  Rect                 b = view->body;
  const WireComplaint *told;
  SketchText           text = {.size = 42, .color = LOOK_INK2, .width = b.w};
  uint32_t             n = all(page->world->catalogue, own->exhibit, &told);
  sketch_text(
    &view->sketch,
    staff_say(view, "请转告写展项的人；改好文件、重新启动后就会显示",
              "For its author: once mended it is shown again after the next start"),
    b.x, b.y + 30, &text);
  staff_list(page, view, &own->list, (Rect){b.x, b.y + 120, b.w, b.h - 160}, (int)n, ROW,
             1, row);
}

static const char *title(StaffPage *page, uint32_t lang) {
  return exhibit_title(((Page *)page->own)->exhibit, lang);
}

static void press(StaffPage *page, int id) {
  (void)page;
  (void)id;
}

const StaffKind staff_mistakes = {
  .own = sizeof(Page),
  .title = title,
  .draw = draw,
  .press = press,
};
