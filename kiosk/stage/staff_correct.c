// staff_correct.c - a wrong group is put right by a line of its own, never by an edit:
// which group, what of it, how it should be, and why.
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"
#include "stage/staff_form.h"

enum { ROW = 144, LABEL_SIZE = 160 };

static const struct {
  const char *id, *zh, *en;
} reasons[] = {
  {"typo", "按错了", "Typed wrong"},
  {"recount", "重新数过", "Counted again"},
  {"double", "记了两次", "Entered twice"},
  {"wrong_group", "记成别的单位", "Another group"},
  {"not_come", "没有来", "They did not come"},
  {"other", "其他", "Other"},
};

enum { REASONS = sizeof reasons / sizeof *reasons };

typedef enum {
  WHAT_HEADS,
  WHAT_UNIT,
  WHAT_CLASS,
  WHAT_PURPOSE,
  WHAT_TALK,
  WHAT_VOID
} What;

static const struct {
  const char *id, *zh, *en;
  bool        joined;  // also of a group that another kiosk has opened
} whats[] = {
  [WHAT_HEADS] = {"heads", "人数", "People", false},
  [WHAT_UNIT] = {"unit", "单位", "Unit", true},
  [WHAT_CLASS] = {"class", "什么人", "Who", false},
  [WHAT_PURPOSE] = {"purpose", "目的", "Purpose", false},
  [WHAT_TALK] = {"talk", "讲解", "Talk", false},
  [WHAT_VOID] = {"void", "整批作废", "Take it back", true},
};

enum { WHATS = sizeof whats / sizeof *whats };

static void describe(const StaffWorld *world, const Batch *b, uint32_t lang, char *out) {
  bool       en = lang == LANG_EN;
  int64_t    wall = (b->hour - 8) * 3600;
  ClockLocal t = clock_local_of(wall);
  int        n = snprintf(out, LABEL_SIZE,
                   en ? "%d/%d %02d:00   %.63s   " : "%d 月 %d 日 %02d 点   %.63s   ",
                   en ? t.day : t.month, en ? t.month : t.day, t.hour,
                          staff_unit_name(world, b->unit, lang));
  if (b->joined)
    snprintf(out + n, (size_t)(LABEL_SIZE - n), "%s", en ? "joined" : "加入的");
  else
    snprintf(out + n, (size_t)(LABEL_SIZE - n),
             en ? "%s %" PRId64 " people" : "%s %" PRId64 " 人",
             staff_class_title(world, b->class, lang), b->heads);
}

// --- one group

typedef struct {
  int64_t seq;
  What    what;
  bool    is_text;
  char    text[GROUP_ID_SIZE];
  int64_t number;
} Fix;

static const Batch *batch_of(const StaffPage *page) {
  const Fix   *fix = page->own;
  const Group *group = page->world->group;
  for (int i = 0; i < group->recents; i++)
    if (group->recent[i].seq == fix->seq) return &group->recent[i];
  return NULL;
}

static const char *reason_label(StaffPage *page, int i, uint32_t lang) {
  (void)page;
  return lang == LANG_EN ? reasons[i].en : reasons[i].zh;
}

static void take_reason(StaffPage *page, int i) {
  const Fix *fix = page->own;
  bool       written =
    group_correct(page->world->group, fix->seq, whats[fix->what].id,
                  fix->is_text ? fix->text : NULL, fix->number, reasons[i].id);
  bool gone = fix->what == WHAT_VOID;
  if (!written) log_error("%s", fail_text());
  if (written && gone) page = staff_back(page);
  if (written)
    staff_notice(page, gone ? "这一批已作废" : "已更正",
                 gone ? "Taken back" : "Corrected");
  else
    staff_notice(page, "没有记下来，请再试一次", "It was not written; try again");
}

static void ask_reason(StaffPage *page) {
  staff_choice_ask(
    page, &(StaffChoiceAsk){"为什么", "Why", REASONS, reason_label, take_reason});
}

static void take_number(StaffPage *page, int number) {
  Fix *fix = page->own;
  fix->number = number;
  ask_reason(page);
}

static void take_unit(StaffPage *page, const char *name) {
  Fix *fix = page->own;
  fix->number = staff_unit_number(page, name);
  ask_reason(page);
}

static const char *class_label(StaffPage *page, int i, uint32_t lang) {
  const WireSite *site = catalogue_site(page->world->catalogue);
  return staff_class_title(page->world, site->class[i].id, lang);
}

static void take_class(StaffPage *page, int i) {
  Fix *fix = page->own;
  snprintf(fix->text, sizeof fix->text, "%s",
           catalogue_site(page->world->catalogue)->class[i].id);
  ask_reason(page);
}

static const char *purpose_label(StaffPage *page, int i, uint32_t lang) {
  (void)page;
  return staff_purpose_title(staff_purpose_id(i), lang);
}

static void take_purpose(StaffPage *page, int i) {
  Fix *fix = page->own;
  snprintf(fix->text, sizeof fix->text, "%s", staff_purpose_id(i));
  ask_reason(page);
}

static const char *talk_label(StaffPage *page, int i, uint32_t lang) {
  (void)page;
  return i == 0            ? lang == LANG_EN ? "With a talk" : "有讲解"
         : lang == LANG_EN ? "Without a talk"
                           : "没有讲解";
}

static void take_talk(StaffPage *page, int i) {
  take_number(page, i == 0);
}

static void press_fix(StaffPage *page, int id) {
  Fix *fix = page->own;
  int  classes = (int)catalogue_site(page->world->catalogue)->classes;
  fix->what = (What)(id - 1);
  fix->is_text = fix->what == WHAT_CLASS || fix->what == WHAT_PURPOSE;
  switch (fix->what) {
  case WHAT_HEADS:
    staff_number_ask(page, &(StaffNumberAsk){"应该是多少人", "How many it should be", 1,
                                             GROUP_HEADS_MAX, 4, false, take_number});
    break;
  case WHAT_UNIT: staff_unit_ask(page, take_unit); break;
  case WHAT_CLASS:
    staff_choice_ask(page, &(StaffChoiceAsk){"应该是什么人", "Who it should be", classes,
                                             class_label, take_class});
    break;
  case WHAT_PURPOSE:
    staff_choice_ask(page, &(StaffChoiceAsk){"目的应该是", "Purpose", STAFF_PURPOSES,
                                             purpose_label, take_purpose});
    break;
  case WHAT_TALK:
    staff_choice_ask(page, &(StaffChoiceAsk){"讲解", "Talk", 2, talk_label, take_talk});
    break;
  case WHAT_VOID: take_number(page, 1); break;
  }
}

static void draw_fix(StaffPage *page, StaffView *view) {
  const Batch *b = batch_of(page);
  bool         up = view->upright;
  Rect         body = view->body;
  char         text[LABEL_SIZE];
  SketchText   big = {.size = 60, .bold = true, .color = LOOK_DEEP, .width = body.w};
  if (!b) return;
  bool recovery = strcmp(b->class, GROUP_RECOVERY) == 0;
  describe(page->world, b, view->lang, text);
  sketch_text(&view->sketch, text, body.x, body.y + 56, &big);
  staff_heading(view, body.x, body.y + 170, staff_say(view, "哪里不对", "What is wrong"));
  int   columns = up ? 2 : 3;
  float w = (body.w - 24 * (float)(columns - 1)) / (float)columns, h = up ? 200 : 180;
  for (int i = 0; i < WHATS; i++) {
    Rect r = {body.x + (w + 24) * (float)(i % columns),
              body.y + 236 + (h + 24) * (float)(i / columns), w, h};
    bool can = (!b->joined || whats[i].joined) && !(i == WHAT_UNIT && recovery);
    staff_button(view, can ? i + 1 : 0, r, STAFF_ICON_NONE,
                 staff_say(view, whats[i].zh, whats[i].en), STAFF_WHITE);
  }
}

static const StaffKind fix_page = {
  .zh = "更正一批",
  .en = "Correct a group",
  .own = sizeof(Fix),
  .draw = draw_fix,
  .press = press_fix,
};

// --- which group

typedef struct {
  StaffList list;
} Correct;

// The i-th of those that count, the latest first; NULL when there are fewer.
static const Batch *latest(const Group *group, int i) {
  int64_t from = group_hour() - GROUP_DAYS * 24;
  for (int k = group->recents; k-- > 0;)
    if (!group->recent[k].taken_back && group->recent[k].hour >= from && i-- == 0)
      return &group->recent[k];
  return NULL;
}

static void draw_row(StaffPage *page, StaffView *view, int i, int id, Rect r) {
  char text[LABEL_SIZE];
  describe(page->world, latest(page->world->group, i), view->lang, text);
  staff_button(view, id, r, STAFF_ICON_EDIT, text, STAFF_WHITE);
}

static void draw(StaffPage *page, StaffView *view) {
  Correct *own = page->own;
  Rect     b = view->body;
  int      n = 0;
  while (latest(page->world->group, n)) n++;
  SketchText line = {.size = 46, .color = LOOK_INK2, .width = b.w};
  staff_heading(view, b.x, b.y + 40,
                staff_say(view,
                          "这台机器最近 14 天的参观。原来的记录不改，更正另写一行。",
                          "The last 14 days here. A correction is a line of its own."));
  if (n == 0)
    sketch_text(&view->sketch, staff_say(view, "还没有参观", "No visits yet"), b.x,
                b.y + 140, &line);
  staff_list(page, view, &own->list, (Rect){b.x, b.y + 116, b.w, b.h - 150}, n, ROW, 1,
             draw_row);
}

static void press(StaffPage *page, int id) {
  const Batch *b = latest(page->world->group, id - 1);
  if (b) ((Fix *)staff_push(page, &fix_page)->own)->seq = b->seq;
}

const StaffKind staff_correct = {
  .zh = "更正",
  .en = "Correct",
  .own = sizeof(Correct),
  .draw = draw,
  .press = press,
};
