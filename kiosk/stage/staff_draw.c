// staff_draw.c - how the staff screen looks: strip, buttons, chips, lists, the pad.
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "stage/staff_parts.h"

enum {
  CHIP_TEXT = 42,
  CHIP_SIDE = 32,
  BUTTON_TEXT = 50,
  BIG_TEXT = 60,
  GAP = 24,
  ARROW = 112,
};

#define INK_OFF 0xff4f6a78u
#define FILL_OFF 0xffdce7e6u
#define FILL_QUIET 0xffdceeecu

static const uint32_t looks[][3] = {
  // top, foot, words
  [STAFF_WHITE] = {LOOK_WHITE, LOOK_WHITE, LOOK_DEEP},
  [STAFF_AMBER] = {LOOK_AMBER_LIGHT, LOOK_AMBER, LOOK_DEEP},
  [STAFF_CHOSEN] = {LOOK_SEA, LOOK_TIDE, LOOK_WHITE},
  [STAFF_QUIET] = {FILL_QUIET, FILL_QUIET, LOOK_DEEP},
  [STAFF_NIGHT] = {0x33ffffffu, 0x33ffffffu, LOOK_WHITE},
};

const char *staff_say(const StaffView *view, const char *zh, const char *en) {
  return view->lang == LANG_EN ? en : zh;
}

float staff_width(const char *words, float size, bool bold) {
  TextSpan  span = {words, bold, LOOK_DEEP};
  TextStyle style = {.size = size};
  return text_layout(&span, 1, &style)->w;
}

// --- what can be touched

static StaffButton *add_control(StaffView *view, int id, Rect r) {
  StaffButtons *all = view->buttons;
  if (all->n == STAFF_BUTTONS_MAX || id == 0) return NULL;
  StaffButton *b = &all->button[all->n++];
  list_target(view->sketch.list, &view->sketch.style, r);
  *b = (StaffButton){.id = id, .box = {r.x - 8, r.y, r.w + 16, r.h + 16}};
  return b;
}

void staff_control(StaffView *view, int id, Rect shape) {
  add_control(view, id, shape);
}

static uint32_t darker(uint32_t color) {
  uint32_t out = color & 0xff000000;
  for (int shift = 0; shift < 24; shift += 8)
    out |= ((color >> shift & 255) * 225 / 256) << shift;
  return out;
}

// The shape under the words; returns their colour.
static uint32_t body(StaffView *view, int id, Rect *r, StaffLook kind) {
  const uint32_t *look = looks[kind];
  Sketch         *s = &view->sketch;
  bool            pressed = id && view->pressed == id;
  if (!id) {
    sketch_round(s, *r, r->h / 2, list_solid(FILL_OFF));
    return INK_OFF;
  }
  if (!pressed && kind != STAFF_QUIET && kind != STAFF_NIGHT) sketch_shadow(s, *r);
  if (pressed) r->y += 4;
  uint32_t up = pressed ? darker(look[0]) : look[0];
  uint32_t foot = pressed ? darker(look[1]) : look[1];
  sketch_round(s, *r, r->h / 2, sketch_fade(r->y, up, r->y + r->h, foot));
  return look[2];
}

void staff_button(StaffView *view, int id, Rect r, StaffIcon icon, const char *label,
                  StaffLook look) {
  add_control(view, id, r);
  uint32_t   ink = body(view, id, &r, look);
  float      room = r.w - (r.w < 160 ? 20 : 64);  // a key is narrow
  float      size = r.h < 120 ? CHIP_TEXT : r.h < 170 ? BUTTON_TEXT : BIG_TEXT;
  SketchText text = {.size = size,
                     .bold = look == STAFF_AMBER || look == STAFF_CHOSEN,
                     .color = ink,
                     .width = room};
  Rect       words = r;
  if (icon != STAFF_ICON_NONE) {
    float sign = size * 1.5f,
          wide = fminf(staff_width(label, size, text.bold), room - sign);
    float left = r.x + (r.w - wide - sign) / 2;
    staff_icon(&view->sketch, icon, (Point){left + size * 0.55f, r.y + r.h / 2},
               size * 1.1f, ink);
    words.x = left + sign;
    words.w = wide + 4;
    text.width = wide + 4;
  }
  sketch_label(&view->sketch, label, ICON_NONE, words, &text);
}

static StaffButton *disc(StaffView *view, int id, Point c, float radius, StaffIcon icon,
                         const char *name, StaffLook look) {
  Rect         r = {c.x - radius, c.y - radius, 2 * radius, 2 * radius};
  StaffButton *b = add_control(view, id, r);
  if (b) b->name = name;
  uint32_t ink = body(view, id, &r, look);
  staff_icon(&view->sketch, icon, (Point){c.x, r.y + radius}, radius * 0.95f, ink);
  return b;
}

void staff_disc(StaffView *view, int id, Point center, float radius, StaffIcon icon,
                const char *name, StaffLook look) {
  disc(view, id, center, radius, icon, name, look);
}

float staff_chip_width(const char *label) {
  return fmaxf(STAFF_CHIP_HEIGHT, 2 * CHIP_SIDE + staff_width(label, CHIP_TEXT, true));
}

float staff_chip(StaffView *view, int id, float x, float y, const char *label,
                 bool chosen) {
  Rect r = {x, y, staff_chip_width(label), STAFF_CHIP_HEIGHT};
  staff_button(view, id, r, STAFF_ICON_NONE, label, chosen ? STAFF_CHOSEN : STAFF_WHITE);
  return r.w;
}

void staff_heading(StaffView *view, float x, float y, const char *words) {
  float      width = view->body.x + view->body.w - x;
  SketchText text = {.size = 38, .bold = true, .color = LOOK_TIDE, .width = width};
  sketch_text(&view->sketch, words, x, y, &text);
}

static void arrow(StaffView *view, StaffList *list, Point at, int rows) {
  bool         up = rows < 0;
  StaffButton *b =
    disc(view, up ? STAFF_ID_UP : STAFF_ID_DOWN, at, ARROW / 2,
         up ? STAFF_ICON_UP : STAFF_ICON_DOWN, up ? "up" : "down", STAFF_WHITE);
  if (!b) return;
  b->list = list;
  b->rows = rows;
}

void staff_list(StaffPage *page, StaffView *view, StaffList *list, Rect r, int n,
                float row_height, int first_id, StaffRow row) {
  int columns = list->columns ? list->columns : 1;
  int rows = (int)((r.h + GAP) / (row_height + GAP));
  int fit = (rows < 1 ? 1 : rows) * columns;
  int last = (n + columns - 1) / columns * columns - fit;
  if (list->top > last) list->top = last;
  if (list->top < 0) list->top = 0;
  float wide = n > fit ? r.w - ARROW - 2 * GAP : r.w;
  float w = (wide - GAP * (float)(columns - 1)) / (float)columns;
  for (int i = list->top; i < n && i < list->top + fit; i++) {
    int at = i - list->top;
    row(page, view, i, first_id + i,
        (Rect){r.x + (w + GAP) * (float)(at % columns),
               r.y + (row_height + GAP) * (float)(at / columns), w, row_height});
  }
  float x = r.x + r.w - ARROW / 2, middle = r.y + r.h / 2;
  if (list->top > 0) arrow(view, list, (Point){x, middle - ARROW}, -fit);
  if (list->top + fit < n) arrow(view, list, (Point){x, middle + ARROW}, fit);
}

// --- the pad

void staff_draw_pad(StaffView *view, Rect r, bool enter) {
  static const char *const digits[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
  float                    w = (r.w - 2 * GAP) / 3, h = (r.h - 3 * GAP) / 4;
  for (int i = 0; i < 12; i++) {
    Rect key = {r.x + (w + GAP) * (float)(i % 3), r.y + (h + GAP) * (float)(i / 3), w, h};
    int  digit = i < 9 ? i + 1 : 0;
    if (i == 9)
      staff_button(view, STAFF_ID_ERASE, key, STAFF_ICON_NONE,
                   staff_say(view, "删除", "Delete"), STAFF_QUIET);
    else if (i == 11)
      staff_button(view, enter ? STAFF_ID_ENTER : 0, key, STAFF_ICON_NONE,
                   staff_say(view, "确定", "OK"), STAFF_AMBER);
    else
      staff_button(view, STAFF_ID_DIGIT + digit, key, STAFF_ICON_NONE, digits[digit],
                   STAFF_WHITE);
  }
}

// --- the frame

static void hill(Sketch *s, float x, float w, float h, float foot, uint32_t color) {
  enum { STEPS = 40 };
  Point p[STEPS + 1];
  for (int i = 0; i <= STEPS; i++) {
    float t = (float)i / STEPS, up = sinf(t * 3.14159265f);
    p[i] = (Point){x + w * t, foot - h * up * up};
  }
  sketch_poly(s, p, STEPS + 1, list_solid(color));
}

// The coast before sunrise, as far as a strip can show it.
static void strip(Sketch *s) {
  ListStyle whole = s->style;
  s->style.clip = (Rect){0, 0, s->w, STAFF_STRIP};
  sketch_rect(s, (Rect){0, 0, s->w, 90}, list_solid(0xff4a6370u));
  hill(s, s->w * 0.15f, s->w * 0.75f, 76, 90, 0xff3d5a66u);
  hill(s, s->w * 0.5f, s->w * 0.6f, 96, 90, 0xff2c4f58u);
  hill(s, s->w * 0.62f, s->w * 0.36f, 84, 90, 0xff1e454cu);
  sketch_rect(s, (Rect){0, 88, s->w, STAFF_STRIP - 88},
              sketch_fade(88, 0xff3a5a66u, STAFF_STRIP, 0xff225564u));
  s->style = whole;
}

static void date(StaffView *view, float right) {
  static const char *const zh[] = {"日", "一", "二", "三", "四", "五", "六"};
  static const char *const en[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  char                     text[64];
  ClockLocal               t = clock_local();
  int64_t                  days = (clock_wall() + 8 * 3600) / 86400;
  int week = (int)((days % 7 + 11) % 7);  // 1970-01-01 was a Thursday
  if (view->lang == LANG_EN)
    snprintf(text, sizeof text, "%s %d/%d   %02d:%02d", en[week], t.day, t.month, t.hour,
             t.minute);
  else
    snprintf(text, sizeof text, "%d 月 %d 日  星期%s  %02d:%02d", t.month, t.day,
             zh[week], t.hour, t.minute);
  SketchText look = {.size = 38, .color = LOOK_WHITE, .align = TEXT_RIGHT};
  if (t.quality < CLOCK_BATTERY) look.color = LOOK_AMBER_LIGHT;
  sketch_text(&view->sketch, text, right, 54, &look);
}

static void countdown(StaffView *view, int seconds, float right) {
  char text[64];
  snprintf(text, sizeof text, staff_say(view, "%d 秒后退出", "Closes in %d s"), seconds);
  SketchText look = {
    .size = 38, .bold = true, .color = LOOK_AMBER_LIGHT, .align = TEXT_RIGHT};
  sketch_text(&view->sketch, text, right, 54, &look);
}

// In the place of title and time: nothing that can be touched is ever behind it.
static void notice(Sketch *s, const char *words, Rect r) {
  sketch_round(s, r, r.h / 2, list_solid(LOOK_CREAM));
  SketchText text = {.size = 46, .bold = true, .color = LOOK_DEEP, .width = r.w - 96};
  sketch_label(s, words, ICON_NONE, r, &text);
}

const char *staff_trouble(const StaffPage *page, const StaffView *view) {
  const StaffWorld *world = page->world;
  if (world->journal && *journal_trouble(world->journal))
    return staff_say(view, "磁盘写不进去，参观记不下来：请找技术人员",
                     "The disk refuses: visits are not recorded. Call a technician");
  if (world->answers && *answers_trouble(world->answers))
    return staff_say(view, "磁盘写不进去，答题数字记不下来：请找技术人员",
                     "The disk refuses: answers are not stored. Call a technician");
  return NULL;
}

void staff_draw_trouble(StaffView *view, const char *words, Rect r) {
  SketchText text = {.size = 46, .bold = true, .color = 0xff9c3517u, .width = r.w - 96};
  sketch_round(&view->sketch, r, r.h / 2, list_solid(LOOK_CREAM));
  sketch_label(&view->sketch, words, ICON_NONE, r, &text);
}

void staff_draw_frame(StaffView *view, const StaffFrame *frame) {
  Sketch *s = &view->sketch;
  float   x = view->upright ? 84 : 96;
  if (!frame->title) return;
  sketch_rect(s, (Rect){0, STAFF_STRIP, s->w, s->h - STAFF_STRIP},
              sketch_fade(STAFF_STRIP, 0xffeef6f5u, s->h, LOOK_PAPER_TOP));
  strip(s);
  view->body =
    (Rect){x, STAFF_STRIP, s->w - x - (view->upright ? 84 : 64), s->h - STAFF_STRIP};
  if (frame->way_back) {
    StaffButton *b = disc(view, STAFF_ID_BACK, (Point){x + 52, 75}, 52, STAFF_ICON_BACK,
                          "back", STAFF_NIGHT);
    if (b) b->box = (Rect){x - 16, 0, 136, STAFF_STRIP};
    x += 136;
  }
  float right = view->body.x + view->body.w;
  if (*frame->notice) {
    notice(s, frame->notice, (Rect){x, 20, right - x, STAFF_STRIP - 40});
    return;
  }
  SketchText title = {
    .size = 64, .bold = true, .color = LOOK_WHITE, .width = right - x - 440};
  sketch_text(s, frame->title, x, 34, &title);
  if (frame->seconds)
    countdown(view, frame->seconds, right);
  else
    date(view, right);
}
