#include "stage/staff_form.h"

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"

enum { CHIP_GAP = 16, HEADS_USUAL = 40 };

static const struct {
  const char *id, *zh, *en;
} purposes[STAFF_PURPOSES] = {
  {"visit", "参观学习", "Visit"},       {"class", "上课", "Lesson"},
  {"training", "培训", "Training"},     {"meeting", "会议", "Meeting"},
  {"campaign", "宣传活动", "Campaign"}, {"other", "其他", "Other"},
};

// --- words

static bool is_among(const char *name, const char *const names[], int n) {
  for (int i = 0; i < n; i++)
    if (strcmp(names[i], name) == 0) return true;
  return false;
}

static int add_name(const char *name, const char *names[], int n) {
  if (n < STAFF_UNITS_MAX && *name && !is_among(name, names, n)) names[n++] = name;
  return n;
}

int staff_units(const StaffWorld *world, const char *names[STAFF_UNITS_MAX]) {
  const WireSite *site = catalogue_site(world->catalogue);
  const Group    *group = world->group;
  int             n = 0;
  for (int i = group->recents; i-- > 0;)
    n = add_name(units_name(world->units, group->recent[i].unit), names, n);
  for (uint32_t i = 0; i < site->units; i++) n = add_name(site->unit[i], names, n);
  for (int i = units_count(world->units); i-- > 0;) {
    int64_t number = units_row(world->units, i)->number;
    n = add_name(units_name(world->units, number), names, n);
  }
  return n;
}

const char *staff_unit_name(const StaffWorld *world, int64_t number, uint32_t lang) {
  const char *name = units_name(world->units, number);
  return *name ? name : lang == LANG_EN ? "No unit" : "不记单位";
}

static const char *class_words(const WireSite *site, int i, uint32_t lang) {
  bool english = lang == LANG_EN && *site->class[i].en;
  return english ? site->class[i].en : site->class[i].zh;
}

const char *staff_class_title(const StaffWorld *world, const char *id, uint32_t lang) {
  const WireSite *site = catalogue_site(world->catalogue);
  for (int i = 0; i < (int)site->classes; i++)
    if (strcmp(site->class[i].id, id) == 0) return class_words(site, i, lang);
  return id;
}

const char *staff_purpose_title(const char *id, uint32_t lang) {
  for (int i = 0; i < STAFF_PURPOSES; i++)
    if (strcmp(purposes[i].id, id) == 0)
      return lang == LANG_EN ? purposes[i].en : purposes[i].zh;
  return id;
}

const char *staff_purpose_id(int i) {
  return purposes[i].id;
}

bool staff_is_recovery(const StaffWorld *world, int class) {
  return strcmp(catalogue_site(world->catalogue)->class[class].id, GROUP_RECOVERY) == 0;
}

// --- the form

StaffForm staff_form_usual(const StaffWorld *world) {
  const WireSite *site = catalogue_site(world->catalogue);
  const Group    *group = world->group;
  StaffForm       form = {.heads = HEADS_USUAL, .machine = true};
  const Batch    *last = NULL;
  for (int i = group->recents; i-- > 0 && !last;)
    if (!group->recent[i].joined && !group->recent[i].taken_back)
      last = &group->recent[i];
  if (last) {
    snprintf(form.unit, sizeof form.unit, "%s", units_name(world->units, last->unit));
    form.talk = last->talk;
    for (int i = 0; i < (int)site->classes; i++)
      if (strcmp(site->class[i].id, last->class) == 0) form.class = i;
    for (int i = 0; i < STAFF_PURPOSES; i++)
      if (strcmp(purposes[i].id, last->purpose) == 0) form.purpose = i;
    form.machine = !staff_is_recovery(world, form.class);
  }
  return form;
}

void staff_form_sentence(const StaffWorld *world, const StaffForm *form, uint32_t lang,
                         char *out, size_t size) {
  const WireSite *site = catalogue_site(world->catalogue);
  bool            en = lang == LANG_EN;
  bool            unit = *form->unit && !staff_is_recovery(world, form->class);
  const char *class = class_words(site, form->class, lang);
  const char *purpose = staff_purpose_title(purposes[form->purpose].id, lang);
  const char *talk = form->talk ? en ? "with a talk" : "有讲解"
                     : en       ? "without a talk"
                                : "没有讲解";
  snprintf(out, size, en ? "%s%s%s, %d people, %s, %s." : "%s%s%s %d 人，%s，%s。",
           unit ? form->unit : "", unit ? (en ? ": " : "，") : "", class, form->heads,
           purpose, talk);
}

int64_t staff_unit_number(StaffPage *page, const char *name) {
  const StaffWorld *world = page->world;
  char              day[UNITS_DAY_SIZE + 24], folder[PATH_SIZE];
  ClockLocal        now = clock_local();
  int64_t           known = *name ? units_find(world->units, name) : 0;
  if (known || !*name) return known;
  snprintf(day, sizeof day, "%04d-%02d-%02d", now.year, now.month, now.day);
  int64_t number = units_find_or_add(world->units, name, day);
  if (!number || !units_save(world->units, path_join(folder, world->data, "journal"))) {
    log_error("%s", fail_text());
    staff_notice(page, "单位名单没有存好，请看磁盘", "The list of units was not saved");
  }
  return number;
}

// --- chips

void staff_chip_row(StaffView *view, const StaffChips *chips, float x, float y,
                    float width) {
  float more = STAFF_CHIP_HEIGHT + CHIP_GAP, end = x + width, at = x;
  float keep =
    chips->chosen >= 0 ? staff_chip_width(chips->label[chips->chosen]) + CHIP_GAP : 0;
  bool shown = chips->chosen < 0;
  for (int i = 0; i < chips->n; i++) {
    bool  chosen = i == chips->chosen;
    float w = staff_chip_width(chips->label[i]);
    float room = end - more - (shown || chosen ? 0 : keep);
    if (at + w > room) continue;
    staff_chip(view, chips->off ? 0 : chips->first + i, at, y, chips->label[i], chosen);
    shown = shown || chosen;
    at += w + CHIP_GAP;
  }
  float r = STAFF_CHIP_HEIGHT / 2;
  staff_disc(view, chips->off ? 0 : chips->more, (Point){at + r, y + r}, r,
             STAFF_ICON_PLUS, chips->name, STAFF_WHITE);
}

// --- a unit

// The asker of a unit, until it has it. One staff screen is on at a time.
static void (*unit_done)(StaffPage *page, const char *name);

static bool accept_unit(StaffPage *page, const char *text) {
  if (units_is_name(text)) return true;
  staff_notice(page, "只写单位，不写人名、电话和号码",
               "A unit only: no person, no number");
  return false;
}

static void unit_typed(StaffPage *page, const char *text) {
  unit_done(page, text);
}

static const char *unit_label(StaffPage *page, int i, uint32_t lang) {
  const char *names[STAFF_UNITS_MAX];
  int         n = staff_units(page->world, names);
  if (i == 0) return lang == LANG_EN ? "Type a new unit" : "写一个新单位";
  if (i == n + 1) return lang == LANG_EN ? "No unit" : "不记单位";
  return names[i - 1];
}

static void unit_chosen(StaffPage *page, int i) {
  const char *names[STAFF_UNITS_MAX];
  int         n = staff_units(page->world, names);
  if (i > 0) {
    unit_done(page, i <= n ? names[i - 1] : "");
    return;
  }
  staff_keyboard_ask(page, &(StaffKeyboardAsk){
                             .zh = "单位名称",
                             .en = "Name of the unit",
                             .rule_zh = "只写单位，不写人名",
                             .rule_en = "The unit only, never a person's name",
                             .most = UNITS_NAME_SIZE - 1,
                             .accept = accept_unit,
                             .done = unit_typed,
                           });
}

void staff_unit_ask(StaffPage *page, void (*done)(StaffPage *page, const char *name)) {
  const char *names[STAFF_UNITS_MAX];
  unit_done = done;
  staff_choice_ask(page, &(StaffChoiceAsk){
                           .zh = "哪个单位",
                           .en = "Which unit",
                           .n = staff_units(page->world, names) + 2,
                           .label = unit_label,
                           .done = unit_chosen,
                         });
}
