// staff_confirm.c - what is about to be written, in one sentence; and joining a group
// that another kiosk has opened.
#include <stdio.h>

#include "base/fail.h"
#include "base/log.h"
#include "stage/staff_form.h"
#include "stage/staff_parts.h"

enum { ID_BEGIN = 1, ID_UNIT, ID_MACHINE };

// --- begin

static bool is_twice(StaffPage *page) {
  const StaffForm *form = page->own;
  int64_t          unit = units_find(page->world->units, form->unit);
  return !staff_is_recovery(page->world, form->class) &&
         group_is_twice(page->world->group, unit, form->heads);
}

static void draw_confirm(StaffPage *page, StaffView *view) {
  const StaffForm *form = page->own;
  bool             up = view->upright;
  Sketch          *s = &view->sketch;
  float            x = view->body.x, w = view->body.w, y = up ? 420 : 300;
  char             text[256];
  SketchText       big = {.size = 96, .bold = true, .color = LOOK_DEEP, .width = w};
  SketchText       line = {.size = 48, .color = LOOK_INK2, .width = w};
  staff_form_sentence(page->world, form, view->lang, text, sizeof text);
  y += sketch_text(s, text, x, y, &big) + 40;
  if (!form->machine)
    y += sketch_text(s,
                     staff_say(view, "这一批怎样使用机器，什么都不记。",
                               "Nothing is written of how they use the machine."),
                     x, y, &line) +
         24;
  line.color = 0xff9c3517u;
  line.bold = true;
  if (is_twice(page))
    sketch_text(
      s,
      staff_say(view, "今天已有一批：同一单位、同样人数。如果是同一批，请返回。",
                "The same unit with as many people came today. If it is the same "
                "group, go back."),
      x, y, &line);
  Rect r = up ? (Rect){84, 1560, 912, 180} : (Rect){1156, 800, 700, 180};
  staff_button(view, ID_BEGIN, r, STAFF_ICON_START,
               staff_say(view, "就是这样，开始", "Yes, begin"), STAFF_AMBER);
}

static void press_confirm(StaffPage *page, int id) {
  const StaffWorld *world = page->world;
  const StaffForm   form = *(const StaffForm *)page->own;
  bool              recovery = staff_is_recovery(world, form.class);
  GroupWish         wish = {
            .unit = recovery ? 0 : staff_unit_number(page, form.unit),
            .heads = form.heads,
            .talk = form.talk,
            .machine = form.machine,
  };
  (void)id;
  snprintf(wish.class, sizeof wish.class, "%s",
           catalogue_site(world->catalogue)->class[form.class].id);
  snprintf(wish.purpose, sizeof wish.purpose, "%s", staff_purpose_id(form.purpose));
  page = staff_back(page);
  if (group_open(world->group, &wish)) return;
  log_error("%s", fail_text());
  staff_notice(page, "没有记下来，请再试一次", "It was not written; try again");
}

const StaffKind staff_confirm = {
  .zh = "对吗？",
  .en = "Is this right?",
  .own = sizeof(StaffForm),
  .draw = draw_confirm,
  .press = press_confirm,
};

// --- join

typedef struct {
  char unit[UNITS_NAME_SIZE];
  int  code, digits;
  bool uncounted;
} Join;

static void take_unit(StaffPage *page, const char *name) {
  Join *join = page->own;
  snprintf(join->unit, sizeof join->unit, "%s", name);
}

static void enter_join(StaffPage *page) {
  const char *names[STAFF_UNITS_MAX];
  if (staff_units(page->world, names) > 0) take_unit(page, names[0]);
}

static void draw_join(StaffPage *page, StaffView *view) {
  const Join *join = page->own;
  bool        up = view->upright;
  Sketch     *s = &view->sketch;
  float       x = view->body.x, y = view->body.y + 60, w = up ? 912 : 820;
  char        text[8] = "";
  SketchText  big = {.size = 150, .bold = true, .color = LOOK_DEEP};
  staff_heading(view, x, y, staff_say(view, "哪个单位", "Which unit"));
  staff_button(view, ID_UNIT, (Rect){x, y + 60, w, 136}, STAFF_ICON_NONE,
               *join->unit ? join->unit : staff_say(view, "不记单位", "No unit"),
               STAFF_WHITE);
  staff_button(view, ID_MACHINE, (Rect){x, y + 226, w, 120},
               join->uncounted ? STAFF_ICON_TICK : STAFF_ICON_NONE,
               staff_say(view, "不计机器使用", "Don't count machine use"),
               join->uncounted ? STAFF_CHOSEN : STAFF_WHITE);
  float at = up ? y + 380 : y + 410;
  staff_heading(
    view, x, at,
    staff_say(view, "开始那台上显示的两位数", "The two digits on the first kiosk"));
  if (join->digits) snprintf(text, sizeof text, "%0*d", join->digits, join->code);
  sketch_text(s, *text ? text : "– –", x, at + 50, &big);
  staff_draw_pad(view, up ? (Rect){84, 900, 912, 900} : (Rect){1000, 218, 856, 790},
                 join->digits == 2 && join->code >= 10);
}

static void press_join(StaffPage *page, int id) {
  Join *join = page->own;
  staff_redraw(page);
  if (id == ID_UNIT) staff_unit_ask(page, take_unit);
  if (id == ID_MACHINE) join->uncounted = !join->uncounted;
  if (id == STAFF_ID_ERASE && join->digits > 0) {
    join->code /= 10;
    join->digits--;
  }
  if (id >= STAFF_ID_DIGIT && join->digits < 2) {
    join->code = join->code * 10 + id - STAFF_ID_DIGIT;
    join->digits++;
  }
  if (id != STAFF_ID_ENTER) return;
  Join    copy = *join;
  int64_t unit = staff_unit_number(page, copy.unit);
  page = staff_back(page);
  if (!group_join(page->world->group, unit, copy.code, !copy.uncounted))
    staff_notice(page, "没有记下来，请再试一次", "It was not written; try again");
}

const StaffKind staff_join = {
  .zh = "加入参观",
  .en = "Join a visit",
  .own = sizeof(Join),
  .enter = enter_join,
  .draw = draw_join,
  .press = press_join,
};
