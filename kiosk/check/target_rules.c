// target_rules.c - places to touch: large enough, far enough from each other, and not
// under the stage's own buttons.
//
// 20 mm a side (Colle and Hiszem 2004, Duff et al. 2010) and 4 mm apart, on the real
// screen: a canvas unit is as long as the diagonal says, in both orientations.
#include <math.h>
#include <stdio.h>

#include "check/rules.h"

static const float LEAST_MM = 20, APART_MM = 4,
                   DIAGONAL = 2202.9f;  // units of 1920 x 1080
static const float LARGE_MM = 60;       // between areas this large nobody slips
static const float BACKGROUND = 0.4f;   // of the canvas: a target under everything
static const float UNDER = 8;           // units that may lie under a disc

static float mm(float units, float inches) {
  return units * inches * 25.4f / DIAGONAL;
}

static float smallest(const Hall *hall) {
  float least = hall->inches[0];
  for (int i = 1; i < hall->sizes; i++) least = fminf(least, hall->inches[i]);
  return least;
}

// What stands on a target, to name it by; else where it is.
static const PageText *label_of(const Page *page, Rect box) {
  for (int i = 0; i < page->texts; i++) {
    const Rect *ink = &page->text[i].ink;
    float       x = ink->x + ink->w / 2, y = ink->y + ink->h / 2;
    bool        on = x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h;
    if (on && page->text[i].seen) return &page->text[i];
  }
  return NULL;
}

static const char *name_of(const Page *page, Rect box, char out[PAGE_WORDS_SIZE]) {
  const PageText *label = label_of(page, box);
  if (label) return page_words(label, out);
  snprintf(out, PAGE_WORDS_SIZE, "x %.0f, y %.0f", (double)box.x, (double)box.y);
  return out;
}

// The line of the g:target that has drawn it, or else of its words.
static Place place_of(const Case *c, const Page *page, Rect box) {
  const PageText *label = label_of(page, box);
  Place           place, drawn;
  int             alike = sources_find_target(c->sources, box, &drawn);
  if (alike > 0) return drawn;
  if (label && rules_find(c, label, &place)) return place;
  return alike == 0 ? drawn : sources_start(c->sources);
}

static bool background(const Page *page, Rect box) {
  return box.w * box.h > BACKGROUND * page->session.width * page->session.height;
}

static bool small(Rect box, float inches) {
  return mm(fminf(box.w, box.h), inches) < LEAST_MM - 0.05f;
}

// Units that are at least so long, in tens: what one writes.
static double units(float millimetres, float inches) {
  return (double)ceilf(millimetres / mm(10, inches)) * 10;
}

// To a tenth, downwards: what is too small must not look large enough.
static double tenths(float millimetres) {
  return floor((double)millimetres * 10) / 10;
}

// One sentence a line of the files: buttons that a loop draws are one mistake.
void target_size_rule(const Case *c, const Page *page) {
  float inches = smallest(c->hall);
  for (int i = 0; i < page->targets; i++) {
    Rect box = page->target[i].box;
    char name[PAGE_WORDS_SIZE];
    if (!page->target[i].still || !small(box, inches)) continue;
    Place place = place_of(c, page, box);
    if (findings_has(c->findings, &place, "target-small")) continue;
    double least = units(LEAST_MM, inches);
    findings_say(c->findings, &place, "target-small", FINDING_ERROR,
                 "“%s”能按的地方在 %.1f 英寸屏上只有 %.1f × %.1f 毫米（%.0f × %.0f "
                 "单位），手指要 20 × 20 毫米才按得准：宽和高都放大到 %.0f 单位以上。",
                 "the place to press “%s” is on a screen of %.1f inches only %.1f x %.1f "
                 "mm (%.0f x %.0f units); a finger needs 20 x 20 mm: make it at least "
                 "%.0f units wide and high.",
                 name_of(page, box, name), (double)inches, tenths(mm(box.w, inches)),
                 tenths(mm(box.h, inches)), (double)box.w, (double)box.h, least);
  }
}

static bool holds(Rect a, Rect b) {
  return a.x <= b.x && a.y <= b.y && a.x + a.w >= b.x + b.w && a.y + a.h >= b.y + b.h;
}

static bool large(Rect box, float inches) {
  return mm(fminf(box.w, box.h), inches) >= LARGE_MM;
}

// Negative where they overlap.
static float gap(Rect a, Rect b) {
  float x = fmaxf(a.x, b.x) - fminf(a.x + a.w, b.x + b.w);
  float y = fmaxf(a.y, b.y) - fminf(a.y + a.h, b.y + b.h);
  return fmaxf(x, y);
}

static void say_close(const Case *c, const Page *page, Rect a, Rect b) {
  char  one[PAGE_WORDS_SIZE], other[PAGE_WORDS_SIZE];
  float inches = smallest(c->hall), apart = mm(gap(a, b), inches);
  Place place = place_of(c, page, b);
  if (findings_has(c->findings, &place, "target-close")) return;
  if (apart < 0)
    findings_say(c->findings, &place, "target-close", FINDING_ERROR,
                 "能按的“%s”和“%s”叠在一起，会按错：移开它们，中间空出 %.0f 单位以上（4 "
                 "毫米，按 %.1f 英寸屏算）。",
                 "the places to press “%s” and “%s” overlap, and fingers hit the wrong "
                 "one: move them apart, with at least %.0f units between (4 mm on a "
                 "screen of %.1f inches).",
                 name_of(page, a, one), name_of(page, b, other), units(APART_MM, inches),
                 (double)inches);
  else
    findings_say(c->findings, &place, "target-close", FINDING_ERROR,
                 "能按的“%s”和“%s”在 %.1f 英寸屏上只隔 %.1f 毫米，至少要 4 毫米，"
                 "不然会按错：中间空出 %.0f 单位以上。",
                 "the places to press “%s” and “%s” are on a screen of %.1f inches only "
                 "%.1f mm apart; at least 4 mm are needed, or fingers hit the wrong one: "
                 "leave at least %.0f units between.",
                 name_of(page, a, one), name_of(page, b, other), (double)inches,
                 tenths(apart), units(APART_MM, inches));
}

// What a template lays over each other it also tells apart; a canvas does as its author
// wrote.
static void say_over(const Case *c, const Page *page, Rect a, Rect b) {
  char  one[PAGE_WORDS_SIZE], other[PAGE_WORDS_SIZE];
  Place place;
  if (sources_find_target(c->sources, b, &place) < 0) return;
  if (findings_has(c->findings, &place, "target-overlap")) return;
  findings_say(c->findings, &place, "target-overlap", FINDING_WARNING,
               "能按的“%s”和“%s”叠在一起：按在重叠的地方算哪一个？移开它们，或在 touch "
               "里先问上面的那个。",
               "the places to press “%s” and “%s” overlap: which one has a finger on "
               "both? Move them apart, or let touch ask the upper one first.",
               name_of(page, a, one), name_of(page, b, other));
}

static void pairs(const Case *c, const Page *page) {
  float inches = smallest(c->hall);
  for (int i = 0; i < page->targets; i++)
    for (int k = i + 1; k < page->targets; k++) {
      Rect a = page->target[i].box, b = page->target[k].box;
      if (!page->target[i].still || !page->target[k].still) continue;
      if (background(page, a) || background(page, b)) continue;
      bool within = holds(a, b) || holds(b, a),
           wide = large(a, inches) && large(b, inches);
      if (!within && !wide && mm(gap(a, b), inches) < APART_MM - 0.05f)
        say_close(c, page, a, b);
      else if (gap(a, b) < -UNDER)
        say_over(c, page, a, b);
    }
}

// The stage draws home, help and language over every exhibit, and takes their touches.
static void under_controls(const Case *c, const Page *page) {
  for (int i = 0; i < page->targets; i++) {
    Rect box = page->target[i].box;
    char name[PAGE_WORDS_SIZE];
    if (!page->target[i].still || background(page, box)) continue;
    for (int k = 0; k < page->controls; k++) {
      if (gap(box, page->control[k]) > -UNDER) continue;
      Place place = place_of(c, page, box);
      findings_say(c->findings, &place, "target-covered", FINDING_ERROR,
                   "“%s”有一部分在左下角的固定按钮（回家、帮助、语言）下面，"
                   "那里按不到：往右或往上移。",
                   "“%s” lies in part under the fixed buttons at the lower left (home, "
                   "help, language), where it can't be pressed: move it right or up.",
                   name_of(page, box, name));
      break;
    }
  }
}

static void words_under_controls(const Case *c, const Page *page) {
  for (int i = 0; i < page->lines; i++) {
    const PageLine *line = &page->line[i];
    const PageText *text = &page->text[line->text];
    char            words[PAGE_WORDS_SIZE];
    if (!line->seen || !text->seen || !text->still) continue;
    for (int k = 0; k < page->controls; k++) {
      if (gap(line->ink, page->control[k]) > -UNDER) continue;
      Place place = rules_place_of(c, text);
      findings_say(c->findings, &place, "text-covered", FINDING_ERROR,
                   "“%s”有一部分在左下角的固定按钮（回家、帮助、语言）下面：移开它。",
                   "“%s” lies in part under the fixed buttons at the lower left (home, "
                   "help, language): move it.",
                   page_words(text, words));
      break;
    }
  }
}

void target_place_rule(const Case *c, const Page *page) {
  pairs(c, page);
  under_controls(c, page);
  words_under_controls(c, page);
}
