// staff_ask.c - the two plain askers: a whole number, and one of a list.
#include <stdio.h>
#include <string.h>

#include "stage/staff_parts.h"

// --- a number

enum { DIGITS_MAX = 9 };

typedef struct {
  StaffNumberAsk ask;
  int            number, digits;
} Number;

void staff_number_ask(StaffPage *page, const StaffNumberAsk *ask) {
  Number *own = staff_push(page, &staff_number)->own;
  own->ask = *ask;
}

static bool fits(const Number *own) {
  return own->digits > 0 && own->number >= own->ask.least &&
         own->number <= own->ask.most &&
         (!own->ask.fixed || own->digits == own->ask.digits);
}

static void press_number(StaffPage *page, int id) {
  Number *own = page->own;
  if (id == STAFF_ID_ENTER && fits(own)) {
    StaffNumberAsk ask = own->ask;
    int            number = own->number;
    ask.done(staff_back(page), number);
    return;
  }
  if (id == STAFF_ID_ERASE && own->digits > 0) {
    own->number /= 10;
    own->digits--;
  }
  if (id >= STAFF_ID_DIGIT && own->digits < own->ask.digits && own->digits < DIGITS_MAX) {
    own->number = own->number * 10 + id - STAFF_ID_DIGIT;
    own->digits++;
  }
  staff_redraw(page);
}

static void draw_number(StaffPage *page, StaffView *view) {
  const Number *own = page->own;
  bool          up = view->upright;
  char          text[32] = "", range[64];
  float         x = up ? 84 : 150, y = up ? 260 : 330;
  SketchText    title = {.size = 64, .bold = true, .color = LOOK_DEEP, .width = 760};
  SketchText    big = {.size = 170, .bold = true, .color = LOOK_DEEP};
  SketchText    line = {.size = 42, .color = LOOK_INK2, .width = 760};
  sketch_text(&view->sketch, staff_say(view, own->ask.zh, own->ask.en), x, y, &title);
  if (own->digits) snprintf(text, sizeof text, "%0*d", own->digits, own->number);
  sketch_text(&view->sketch, *text ? text : "–", x, y + 110, &big);
  if (own->ask.fixed)
    snprintf(range, sizeof range, staff_say(view, "%d 位数字", "%d digits"),
             own->ask.digits);
  else
    snprintf(range, sizeof range, staff_say(view, "%d 到 %d", "%d to %d"), own->ask.least,
             own->ask.most);
  sketch_text(&view->sketch, range, x, y + 360, &line);
  staff_draw_pad(view, up ? (Rect){84, 780, 912, 900} : (Rect){1000, 218, 792, 790},
                 fits(own));
}

const StaffKind staff_number = {
  .zh = "输入数字",
  .en = "A number",
  .own = sizeof(Number),
  .draw = draw_number,
  .press = press_number,
};

// --- one of a list

enum { ROW = 128, LABEL_SIZE = 128 };

typedef struct {
  StaffChoiceAsk ask;
  StaffList      list;
} Choice;

void staff_choice_ask(StaffPage *page, const StaffChoiceAsk *ask) {
  Choice *own = staff_push(page, &staff_choice)->own;
  own->ask = *ask;
}

static void press_choice(StaffPage *page, int id) {
  StaffChoiceAsk ask = ((Choice *)page->own)->ask;
  ask.done(staff_back(page), id - 1);
}

static void draw_row(StaffPage *page, StaffView *view, int i, int id, Rect r) {
  const Choice *own = page->own;
  const char   *label = own->ask.label(staff_below(page), i, view->lang);
  staff_button(view, id, r, STAFF_ICON_NONE, label, STAFF_WHITE);
}

static void draw_choice(StaffPage *page, StaffView *view) {
  Choice    *own = page->own;
  Rect       b = view->body;
  SketchText title = {.size = 56, .bold = true, .color = LOOK_DEEP, .width = b.w};
  own->list.columns = view->upright ? 1 : 2;
  sketch_text(&view->sketch, staff_say(view, own->ask.zh, own->ask.en), b.x, b.y + 36,
              &title);
  staff_list(page, view, &own->list, (Rect){b.x, b.y + 136, b.w, b.h - 180}, own->ask.n,
             ROW, 1, draw_row);
}

const StaffKind staff_choice = {
  .zh = "选一个",
  .en = "Choose one",
  .own = sizeof(Choice),
  .draw = draw_choice,
  .press = press_choice,
};
