// staff_home.c - the first page: the group that is in the hall, or the form to begin one;
// the day so far; and the ways to every other page.
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "stage/staff_form.h"

enum {
  ID_START = 1,
  ID_MINUS,
  ID_PLUS,
  ID_HEADS,
  ID_PURPOSE,
  ID_TALK,
  ID_MACHINE,
  ID_MORE_UNITS,
  ID_MORE_CLASSES,
  ID_END,
  ID_JOIN,
  ID_EXIT,
  ID_TILE = 20,
  ID_QUICK = 40,
  ID_UNIT = 1000,
  ID_CLASS = 2000,
};

enum { TILE_STEP = 136, TILE_RADIUS = 52 };

// Every other page: one line each.
static const struct {
  const StaffKind *page;
  StaffIcon        icon;
  const char      *zh, *en, *name;
} tiles[] = {
  {&staff_correct, STAFF_ICON_EDIT, "更正", "Correct", "correct"},
  {&staff_today, STAFF_ICON_CHART, "今天", "Today", "today"},
  {&staff_export, STAFF_ICON_STICK, "导出", "Export", "export"},
  {&staff_exhibits, STAFF_ICON_WRENCH, "展项", "Exhibits", "exhibits"},
  {&staff_clock, STAFF_ICON_CLOCK, "时钟", "Clock", "clock"},
  {&staff_try, STAFF_ICON_SCREEN, "试屏幕", "Try", "try"},
  {&staff_wipe, STAFF_ICON_WIPE, "擦屏幕", "Wipe", "wipe"},
};

enum { TILES = sizeof tiles / sizeof *tiles };

static const int quick[] = {20, 30, 40, 50};

typedef struct {
  StaffForm form;
} Home;

static void enter(StaffPage *page) {
  Home *home = page->own;
  home->form = staff_form_usual(page->world);
}

// --- the form

static void choose_class(StaffPage *page, int class) {
  Home *home = page->own;
  bool  was = staff_is_recovery(page->world, home->form.class);
  home->form.class = class;
  bool recovery = staff_is_recovery(page->world, class);
  if (recovery != was) home->form.machine = !recovery;
}

static void take_unit(StaffPage *page, const char *name) {
  Home *home = page->own;
  snprintf(home->form.unit, sizeof home->form.unit, "%s", name);
}

static void take_heads(StaffPage *page, int number) {
  ((Home *)page->own)->form.heads = number;
}

static const char *class_label(StaffPage *page, int i, uint32_t lang) {
  return staff_class_title(page->world,
                           catalogue_site(page->world->catalogue)->class[i].id, lang);
}

static const char *purpose_label(StaffPage *page, int i, uint32_t lang) {
  (void)page;
  return staff_purpose_title(staff_purpose_id(i), lang);
}

static void take_purpose(StaffPage *page, int i) {
  ((Home *)page->own)->form.purpose = i;
}

static float unit_row(StaffPage *page, StaffView *view, float y, float width) {
  const char *names[STAFF_UNITS_MAX];
  Home       *home = page->own;
  StaffChips  chips = {.label = names,
                       .chosen = -1,
                       .first = ID_UNIT,
                       .more = ID_MORE_UNITS,
                       .name = "more-units"};
  float       x = view->body.x;
  bool        recovery = staff_is_recovery(page->world, home->form.class);
  chips.n = staff_units(page->world, names);
  for (int i = 0; i < chips.n; i++)
    if (strcmp(names[i], home->form.unit) == 0) chips.chosen = i;
  if (chips.chosen < 0 && *home->form.unit && chips.n < STAFF_UNITS_MAX) {
    memmove(names + 1, names, (size_t)chips.n * sizeof *names);
    names[0] = home->form.unit;  // typed just now
    chips.n++;
    chips.chosen = 0;
  }
  staff_heading(view, x, y,
                recovery ? staff_say(view, "哪个单位（康复人员不记单位）",
                                     "Which unit (not told for recovery)")
                         : staff_say(view, "哪个单位", "Which unit"));
  chips.off = recovery;
  if (recovery) chips.chosen = -1;
  staff_chip_row(view, &chips, x, y + 60, width);
  return y + 60 + STAFF_CHIP_HEIGHT;
}

static float class_row(StaffPage *page, StaffView *view, float y, float width) {
  const char *titles[WIRE_CLASSES_MAX];
  Home       *home = page->own;
  int         n = (int)catalogue_site(page->world->catalogue)->classes;
  for (int i = 0; i < n; i++) titles[i] = class_label(page, i, view->lang);
  staff_heading(view, view->body.x, y, staff_say(view, "什么人", "Who"));
  staff_chip_row(view,
                 &(StaffChips){.label = titles,
                               .n = n,
                               .chosen = home->form.class,
                               .first = ID_CLASS,
                               .more = ID_MORE_CLASSES,
                               .name = "more-classes"},
                 view->body.x, y + 60, width);
  return y + 60 + STAFF_CHIP_HEIGHT;
}

static void heads_row(StaffPage *page, StaffView *view, float y) {
  Home      *home = page->own;
  float      x = view->body.x, wide = view->upright ? 560 : 660;
  Rect       pill = {x, y + 60, wide, 180};
  char       text[16];
  SketchText big = {.size = 120, .bold = true, .color = LOOK_DEEP};
  staff_heading(view, x, y, staff_say(view, "多少人", "How many"));
  sketch_shadow(&view->sketch, pill);
  sketch_round(&view->sketch, pill, 90, list_solid(LOOK_WHITE));
  staff_control(view, ID_HEADS, (Rect){x + 184, pill.y, wide - 368, 180});
  staff_disc(view, ID_MINUS, (Point){x + 90, pill.y + 90}, 72, STAFF_ICON_MINUS, "minus",
             STAFF_QUIET);
  staff_disc(view, ID_PLUS, (Point){x + wide - 90, pill.y + 90}, 72, STAFF_ICON_PLUS,
             "plus", STAFF_QUIET);
  snprintf(text, sizeof text, "%d", home->form.heads);
  Rect number = {x + 170, pill.y, wide - 340, 180};
  sketch_label(&view->sketch, text, ICON_NONE, number, &big);
  float at = x + wide + 28;
  for (int i = 0; i < (int)(sizeof quick / sizeof *quick); i++) {
    snprintf(text, sizeof text, "%d", quick[i]);
    if (at + STAFF_CHIP_HEIGHT > x + (view->upright ? 912 : 1180)) break;
    at += staff_chip(view, ID_QUICK + i, at, pill.y + 38, text,
                     home->form.heads == quick[i]) +
          16;
  }
}

// --- the ticket

static void ticket(StaffView *view, Rect r, float tear) {
  Sketch *s = &view->sketch;
  for (int i = 12; i-- > 0;) {  // its shadow, which is no pill's
    float grow = 3 * (float)i - 6;
    sketch_round(s, (Rect){r.x - grow, r.y - grow + 14, r.w + 2 * grow, r.h + 2 * grow},
                 44 + grow, list_solid(sketch_alpha(LOOK_DEEP, 0.016f)));
  }
  sketch_round(s, r, 44, sketch_fade(r.y, LOOK_SEA, r.y + r.h, LOOK_TIDE));
  sketch_disc(s, (Point){r.x, tear}, 26, list_solid(0xfff3f9f8u));
  sketch_disc(s, (Point){r.x + r.w, tear}, 26, list_solid(0xfff3f9f8u));
  for (float x = r.x + 44; x < r.x + r.w - 44; x += 24)
    sketch_rect(s, (Rect){x, tear - 2, 13, 4}, list_solid(0xff6fa5b0u));
}

static void toggle(StaffView *view, int id, Rect r, const char *words, bool on) {
  staff_button(view, id, r, on ? STAFF_ICON_TICK : STAFF_ICON_NONE, words,
               on ? STAFF_WHITE : STAFF_NIGHT);
}

static void form_ticket(StaffPage *page, StaffView *view, Rect r) {
  Home             *home = page->own;
  const StaffWorld *world = page->world;
  StaffForm        *form = &home->form;
  Sketch           *s = &view->sketch;
  int64_t           heads;
  char              text[160];
  float             x = r.x + 48, w = r.w - 96, tear = r.y + r.h - 190;
  SketchText        small = {.size = 40, .bold = true, .color = LOOK_MIST, .width = w};
  SketchText        big = {.size = 60, .bold = true, .color = LOOK_WHITE, .width = w};
  SketchText        line = {.size = 52, .bold = true, .color = LOOK_WHITE, .width = w};
  bool              recovery = staff_is_recovery(world, form->class);
  ticket(view, r, tear);
  snprintf(text, sizeof text, staff_say(view, "今天第 %d 批", "Group %d today"),
           group_today(world->group, &heads) + 1);
  sketch_text(s, text, x, r.y + 34, &small);
  sketch_text(
    s, *form->unit && !recovery ? form->unit : staff_say(view, "不记单位", "No unit"), x,
    r.y + 84, &big);
  snprintf(text, sizeof text, staff_say(view, "%s  %d 人", "%s  %d people"),
           class_label(page, form->class, view->lang), form->heads);
  sketch_text(s, text, x, r.y + 184, &line);
  float y = r.y + 268, whole = w + 32, part = whole * 0.57f;
  staff_button(view, ID_PURPOSE, (Rect){x - 16, y, part, 96}, STAFF_ICON_NONE,
               purpose_label(page, form->purpose, view->lang), STAFF_NIGHT);
  toggle(view, ID_TALK, (Rect){x + part, y, whole - part - 16, 96},
         staff_say(view, "讲解", "Talk"), form->talk);
  toggle(view, ID_MACHINE, (Rect){x - 16, y + 112, whole, 96},
         staff_say(view, "不计机器使用", "Don't count"), !form->machine);
  staff_button(view, ID_START, (Rect){x - 16, tear + 30, w + 32, 136}, STAFF_ICON_START,
               staff_say(view, "开始参观", "Begin"), STAFF_AMBER);
}

static void form_page(StaffPage *page, StaffView *view) {
  bool  up = view->upright;
  float y = view->body.y + (up ? 40 : 46), width = up ? 912 : 1180;
  y = unit_row(page, view, y, width);
  y = class_row(page, view, y + (up ? 46 : 36), width);
  heads_row(page, view, y + (up ? 46 : 36));
  form_ticket(page, view, up ? (Rect){84, 868, 912, 680} : (Rect){1340, 196, 516, 680});
}

// --- the group in the hall

static void now_words(StaffPage *page, StaffView *view, const Batch *b) {
  const StaffWorld *world = page->world;
  Sketch           *s = &view->sketch;
  float             x = view->body.x, y = view->body.y + 56;
  float             w = view->upright ? 912 : 1140;
  char              text[160];
  SketchText        big = {.size = 104, .bold = true, .color = LOOK_DEEP, .width = w};
  SketchText        line = {.size = 56, .bold = true, .color = LOOK_DEEP, .width = w};
  SketchText        small = {.size = 44, .color = LOOK_INK2, .width = w};
  staff_heading(view, x, y, staff_say(view, "正在参观", "In the hall"));
  sketch_text(s, staff_unit_name(world, b->unit, view->lang), x, y + 60, &big);
  if (b->joined)
    snprintf(text, sizeof text, "%s",
             staff_say(view, "从另一台开始的参观", "Begun on another kiosk"));
  else
    snprintf(text, sizeof text, staff_say(view, "%s  %d 人  %s", "%s  %d people  %s"),
             staff_class_title(world, b->class, view->lang), (int)b->heads,
             staff_purpose_title(b->purpose, view->lang));
  sketch_text(s, text, x, y + 216, &line);
  char hours[32];
  int  n = (int)(group_hour() - b->hour);
  snprintf(hours, sizeof hours,
           n > 0 ? staff_say(view, "已经 %d 小时", "%d hours ago")
                 : staff_say(view, "不到 1 小时", "less than an hour ago"),
           n);
  snprintf(text, sizeof text, staff_say(view, "%02d 点开始，%s%s", "Since %02d:00, %s%s"),
           (int)(b->hour % 24), hours,
           b->machine ? ""
                      : staff_say(view, "，不计机器使用", ", machine use not counted"));
  sketch_text(s, text, x, y + 304, &small);
}

static void now_code(StaffView *view, const Batch *b, float y) {
  char       text[8];
  float      x = view->body.x;
  Rect       pill = {x, y + 60, 420, 180};
  SketchText big = {.size = 130, .bold = true, .color = LOOK_DEEP};
  staff_heading(view, x, y,
                staff_say(view, "另一台机器加入时输入", "Another kiosk joins with"));
  sketch_shadow(&view->sketch, pill);
  sketch_round(&view->sketch, pill, 90, list_solid(LOOK_WHITE));
  snprintf(text, sizeof text, "%d", (int)b->code);
  sketch_label(&view->sketch, text, ICON_NONE, pill, &big);
}

static void now_page(StaffPage *page, StaffView *view, const Batch *b) {
  bool up = view->upright;
  Rect r = up ? (Rect){84, 900, 912, 420} : (Rect){1340, 196, 516, 440};
  now_words(page, view, b);
  now_code(view, b, view->body.y + 460);
  ticket(view, r, r.y + r.h - 196);
  SketchText line = {.size = 52, .bold = true, .color = LOOK_WHITE, .width = r.w - 96};
  sketch_text(&view->sketch, staff_say(view, "展厅已经交给他们", "The hall is theirs"),
              r.x + 48, r.y + 60, &line);
  line.size = 40;
  line.bold = false;
  line.color = LOOK_MIST;
  sketch_text(
    &view->sketch,
    staff_say(view, "走时记得回来点“结束参观”", "End the visit when they leave"),
    r.x + 48, r.y + 140, &line);
  staff_button(view, ID_EXIT, (Rect){r.x + 32, r.y + r.h - 168, r.w - 64, 136},
               STAFF_ICON_START, staff_say(view, "回到展厅", "To the hall"), STAFF_AMBER);
  staff_button(view, ID_END, (Rect){r.x, r.y + r.h + 40, r.w, 160}, STAFF_ICON_STOP,
               staff_say(view, "结束参观", "End the visit"), STAFF_WHITE);
}

// --- the foot

static void fact(StaffView *view, float x, float y, const char *name, const char *text,
                 uint32_t color) {
  float      indent = staff_width(name, 38, true) + 24;
  SketchText line = {.size = 48, .bold = true, .color = color, .width = 432 - indent};
  staff_heading(view, x, y, name);
  sketch_text(&view->sketch, text, x + indent, y - 8, &line);
}

static void exhibits(StaffPage *page, StaffView *view, float x, float y) {
  char           text[96];
  int            n, well = 0, ill = 0;
  const Exhibit *all = catalogue_exhibits(page->world->catalogue, &n);
  for (int i = 0; i < n; i++) {
    bool worn = all[i].state == EXHIBIT_RESTING && all[i].faults >= CATALOGUE_FAULTS_MAX;
    bool off = catalogue_is_off(page->world->catalogue, all[i].id);
    well += all[i].state == EXHIBIT_OK;
    ill += worn || off || all[i].state == EXHIBIT_REFUSED;
  }
  snprintf(text, sizeof text, staff_say(view, "%d 正常  %d 休息", "%d well  %d resting"),
           well, ill);
  fact(view, x, y, staff_say(view, "展项", "Exhibits"), text, LOOK_DEEP);
}

// The day so far; and the exhibits, unless the records need somebody more.
static void today(StaffPage *page, StaffView *view) {
  bool        up = view->upright;
  char        text[96];
  int64_t     heads;
  int         groups = group_today(page->world->group, &heads);
  float       x = view->body.x, y = up ? 1560 : 916;
  float       x2 = up ? x + 456 : x, y2 = up ? y : y + 78;
  const char *trouble = page->world->journal ? journal_trouble(page->world->journal) : "";
  snprintf(text, sizeof text,
           staff_say(view, "%d 批  %" PRId64 " 人", "%d groups  %" PRId64 " people"),
           groups, heads);
  fact(view, x, y, staff_say(view, "今天", "Today"), text, LOOK_DEEP);
  if (*trouble)
    fact(view, x2, y2, staff_say(view, "记录", "Records"),
         staff_say(view, "磁盘写不进去", "The disk refuses"), 0xff9c3517u);
  else
    exhibits(page, view, x2, y2);
}

static void tile(StaffView *view, int id, Point c, StaffIcon icon, const char *label,
                 const char *name) {
  SketchText text = {.size = 34, .color = LOOK_DEEP, .align = TEXT_CENTER, .width = 132};
  staff_disc(view, id, c, TILE_RADIUS, icon, name, STAFF_WHITE);
  sketch_text(&view->sketch, label, c.x, c.y + TILE_RADIUS + 2, &text);
}

static void tile_row(StaffView *view) {
  bool  up = view->upright;
  int   n = TILES + 2, columns = up ? 6 : n;
  float right = view->body.x + view->body.w - TILE_RADIUS;
  for (int i = 0; i < n; i++) {
    int   row = i / columns, in_row = row < n / columns ? columns : n - row * columns;
    int   rows = (n + columns - 1) / columns;
    float y = up ? 1806 - 150 * (float)(rows - 1 - row) : 958;
    Point c = {right - TILE_STEP * (float)(in_row - 1 - i % columns), y};
    if (i < TILES)
      tile(view, ID_TILE + i, c, tiles[i].icon, staff_say(view, tiles[i].zh, tiles[i].en),
           tiles[i].name);
    else if (i == TILES)
      tile(view, ID_JOIN, c, STAFF_ICON_JOIN, staff_say(view, "加入", "Join"), "join");
    else
      tile(view, ID_EXIT, c, STAFF_ICON_CLOSE, staff_say(view, "退出", "Leave"), "leave");
  }
}

// In the place of the title, which says less.
static void trouble(StaffPage *page, StaffView *view) {
  const char *words = staff_trouble(page, view);
  float       w = view->upright ? view->body.w : view->body.w - 480;
  if (words) staff_draw_trouble(view, words, (Rect){view->body.x - 24, 20, w + 24, 110});
}

static void draw(StaffPage *page, StaffView *view) {
  const Batch *now = group_now(page->world->group);
  trouble(page, view);
  if (now)
    now_page(page, view, now);
  else
    form_page(page, view);
  today(page, view);
  tile_row(view);
}

// --- touches

static void end_group(StaffPage *page) {
  group_close(page->world->group, "staff");
  ((Home *)page->own)->form = staff_form_usual(page->world);
  staff_notice(page, "参观已结束", "The visit has ended");
}

static void press_form(StaffPage *page, int id) {
  Home *home = page->own;
  int   heads = home->form.heads;
  switch (id) {
  case ID_MINUS: home->form.heads = heads > 1 ? heads - 1 : 1; break;
  case ID_PLUS: home->form.heads = heads < GROUP_HEADS_MAX ? heads + 1 : heads; break;
  case ID_TALK: home->form.talk = !home->form.talk; break;
  case ID_MACHINE: home->form.machine = !home->form.machine; break;
  case ID_MORE_UNITS: staff_unit_ask(page, take_unit); break;
  case ID_HEADS:
    staff_number_ask(page, &(StaffNumberAsk){"多少人", "How many people", 1,
                                             GROUP_HEADS_MAX, 4, false, take_heads});
    break;
  case ID_MORE_CLASSES:
    staff_choice_ask(
      page, &(StaffChoiceAsk){"什么人", "Who",
                              (int)catalogue_site(page->world->catalogue)->classes,
                              class_label, choose_class});
    break;
  case ID_PURPOSE:
    staff_choice_ask(page, &(StaffChoiceAsk){"目的", "Purpose", STAFF_PURPOSES,
                                             purpose_label, take_purpose});
    break;
  default: break;
  }
}

static void press(StaffPage *page, int id) {
  Home *home = page->own;
  if (id >= ID_CLASS) {
    choose_class(page, id - ID_CLASS);
  } else if (id >= ID_UNIT) {
    const char *names[STAFF_UNITS_MAX];
    int         n = staff_units(page->world, names), i = id - ID_UNIT;
    if (i < n) take_unit(page, names[i]);
  } else if (id >= ID_QUICK) {
    home->form.heads = quick[id - ID_QUICK];
  } else if (id >= ID_TILE) {
    staff_push(page, tiles[id - ID_TILE].page);
  } else if (id == ID_START) {
    *(StaffForm *)staff_push(page, &staff_confirm)->own = home->form;
  } else if (id == ID_JOIN) {
    staff_push(page, &staff_join);
  } else if (id == ID_EXIT) {
    staff_exit(page);
  } else if (id == ID_END) {
    end_group(page);
  } else {
    press_form(page, id);
  }
  staff_redraw(page);
}

static const char *title(StaffPage *page, uint32_t lang) {
  if (group_now(page->world->group)) return lang == LANG_EN ? "Visits" : "参观";
  return lang == LANG_EN ? "Begin a visit" : "开始一次参观";
}

const StaffKind staff_home = {
  .own = sizeof(Home),
  .title = title,
  .enter = enter,
  .draw = draw,
  .press = press,
};
