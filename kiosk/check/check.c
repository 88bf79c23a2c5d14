#include "check/check.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"
#include "check/contrast.h"
#include "check/flash.h"
#include "check/lint.h"
#include "check/monkey.h"
#include "check/peek.h"
#include "check/play_rules.h"
#include "check/tour.h"
#include "gear/font.h"
#include "gear/shot.h"
#include "stage/session.h"
#include "stage/verdict.h"

enum {
  WALK_FRAMES = 5000,
  WALK_WORK_US = 3000000,  // what has cost as much is slow, and its walk is cut
  MONKEY_WORK_US = 8000000,
  METERED_FRAMES = 1200,  // a walk's share of frames that are painted to look for flashes
  DWELL_FRAMES = 75,
  LANGUAGE_FRAMES = 3,
  SEEN_MAX = 4096,
};

static const float SCALE = 0.5f, SMALL = 1.0f / 6, SHOT_SCALE = 0.25f;
static const float FIELD_W_MM = 105, FIELD_H_MM = 79;  // 10 degrees at 60 cm
static const float DIAGONAL = 2202.9f;

typedef struct {
  bool    upright, reduced_motion;
  Level   level;
  DayPart daypart;
} Walk;

static const Walk walks[] = {
  {false, false, LEVEL_PRIMARY, DAY_DAY}, {false, false, LEVEL_MIDDLE, DAY_DUSK},
  {false, false, LEVEL_ADULT, DAY_NIGHT}, {true, false, LEVEL_PRIMARY, DAY_NIGHT},
  {true, true, LEVEL_MIDDLE, DAY_DAY},    {true, false, LEVEL_ADULT, DAY_DUSK},
};

// What a frame is painted with, once for each orientation.
typedef struct {
  Painter  *painter;
  uint32_t *pixels;
  int       w, h;
} Paper;

typedef struct {
  const CheckWish *wish;
  Case             c;
  Pictures        *pictures;
  Contrast        *contrast;
  Peek            *peek;
  Paper            small, shot;
  Flash           *flash;
  int              metered;  // frames painted in this walk
  uint32_t         pages;
  StandCost        cost;
  bool             blind;           // what moves now follows a finger
  uint64_t         seen[SEEN_MAX];  // pages
  uint32_t         seen_number[SEEN_MAX];
} Play;

// --- paper

static void paper_open(Paper *paper, float scale, bool upright) {
  paper->w = (int)((upright ? 1080 : 1920) * scale);
  paper->h = (int)((upright ? 1920 : 1080) * scale);
  paper->painter = paint_open(1);
  paper->pixels = mem_new((size_t)paper->w * (size_t)paper->h * sizeof *paper->pixels);
}

static void paper_close(Paper *paper) {
  paint_close(paper->painter);
  free(paper->pixels);
  *paper = (Paper){0};
}

// False when nothing changed.
static bool paper_paint(Paper *paper, const PaintLayer *layer) {
  PaintTarget target = {
    .pixels = paper->pixels, .w = paper->w, .h = paper->h, .stride = paper->w};
  PaintRect rect;
  bool      any = false;
  do any = paint_frame(paper->painter, &target, layer, 1, false, &rect, 1) > 0 || any;
  while (paint_unfinished(paper->painter));
  return any;
}

// --- flashes

static void flash_say(Play *p, const char *rule, const char *zh, const char *en) {
  Place place = sources_start(p->c.sources);
  findings_say(p->c.findings, &place, rule, FINDING_ERROR,
               "画面%s每秒超过三次，会让光敏性癫痫的人发病（WCAG 2.3.1）："
               "放慢到每 0.4 秒最多变一次，或把闪的地方缩小。%.0s",
               "the screen %.0s%s more than three times a second, which can cause "
               "seizures (WCAG 2.3.1): change at most once in 0.4 s, or make it smaller.",
               zh, en);
}

static void judge_flashes(Play *p) {
  if (flash_general(p->flash)) flash_say(p, "flash", "闪烁", "flashes");
  if (flash_red(p->flash)) flash_say(p, "flash-red", "红色闪烁", "flashes in red");
}

static void watch(void *user, const PaintLayer *layer, double seconds) {
  Play *p = user;
  if (p->blind || p->metered >= METERED_FRAMES) return;
  if (!paper_paint(&p->small, layer)) return;
  p->metered++;
  flash_frame(p->flash, p->small.pixels, seconds);
}

// What a swipe moves past is the finger's doing, and no flash.
static void on_touch(void *user, bool swipe) {
  Play *p = user;
  p->blind = swipe;
  judge_flashes(p);
  flash_begin(p->flash);
}

// --- pages

static void take_shot(Play *p, const Page *page, char mark) {
  char name[WIRE_ID_SIZE + 32], path[PATH_SIZE];
  if (!p->wish->shots) return;
  snprintf(name, sizeof name, "%s-%03u%c.jpg", p->wish->exhibit, page->number, mark);
  paper_paint(&p->shot, &page->layer);
  shot_save_small(path_join(path, p->wish->shots, name), p->shot.pixels, p->shot.w,
                  p->shot.h, p->shot.w);
}

static void in_english(Play *p, Stand *stand, Page *page, bool whole) {
  WireSession zh = page->session, en = zh;
  en.lang = LANG_EN;
  stand_session(stand, &en);
  stand_run(stand, LANGUAGE_FRAMES);
  if (!stand_failed(stand) && !stand_left(stand)) {
    uint32_t number = page->number;
    stand_read(stand, page);
    page->number = number;
    if (whole) rules_of_page(&p->c, page);
    peek_look(p->peek, &p->c, page);
    contrast_rule(p->contrast, &p->c, page);
    if (whole && !page_upright(page)) take_shot(p, page, 'e');
  }
  stand_session(stand, &zh);
  stand_run(stand, LANGUAGE_FRAMES);
}

// The number it had before; 0: it is new.
static uint32_t *number_of(Play *p, uint64_t hash) {
  uint64_t key = hash ? hash : 1;
  size_t   at = key % SEEN_MAX;
  for (int i = 0; i < 64; i++, at = (at + 1) % SEEN_MAX) {
    if (p->seen[at] == key) return &p->seen_number[at];
    if (p->seen[at]) continue;
    p->seen[at] = key;
    p->seen_number[at] = 0;
    return &p->seen_number[at];
  }
  return &p->seen_number[at];
}

static void on_page(void *user, Stand *stand, Page *page) {
  Play     *p = user;
  uint32_t *number = number_of(p, page->hash);
  bool      fresh = *number == 0;
  if (fresh)
    *number = ++p->pages + (page_upright(page) ? (uint32_t)CHECK_UPRIGHT_FROM : 0);
  page->number = *number;
  findings_about(p->c.findings, p->wish->exhibit, *number);
  contrast_rule(p->contrast, &p->c, page);
  peek_look(p->peek, &p->c, page);
  if (!fresh) return;
  rules_of_page(&p->c, page);
  take_shot(p, page, page_upright(page) ? 'u' : 'z');
  p->blind = false;
  if (stand_moving(stand)) stand_run(stand, DWELL_FRAMES);
  judge_flashes(p);
  p->blind = true;
  in_english(p, stand, page, fresh);
  flash_begin(p->flash);
  page->number = *number;
}

static void on_failed(void *user, Stand *stand) {
  Play *p = user;
  if (stand_frames(stand) > 0)
    play_fault(&p->c, stand);
  else
    play_refused(&p->c, stand, NULL);
}

static void on_stuck(void *user, uint32_t number, const char *words) {
  Play *p = user;
  Place place;
  sources_find_words(p->c.sources, words, &place);
  findings_about(p->c.findings, p->wish->exhibit, number);
  findings_say(p->c.findings, &place, "page-stuck", FINDING_ERROR,
               "“%s”这一页上的按钮按了都没有反应，观众到这里走不下去："
               "检查它们的 press（或 touch），或加一个往下走的按钮。",
               "the page “%s”: its buttons do nothing, a visitor gets no further: look "
               "at their press (or touch), or add a button that leads on.",
               words);
}

static uint32_t most(uint32_t a, uint32_t b) {
  return a > b ? a : b;
}

static void on_closed(void *user, Stand *stand) {
  Play     *p = user;
  StandCost cost = stand_cost(stand);
  judge_flashes(p);
  p->cost.heap = most(p->cost.heap, cost.heap);
  p->cost.load_us = most(p->cost.load_us, cost.load_us);
  p->cost.callback_us = most(p->cost.callback_us, cost.callback_us);
  play_missing(&p->c, stand);
  if (!stand_failed(stand)) play_left_out(&p->c, stand);
}

// --- the whole

static StandWish stand_wish(Play *p, const Walk *walk) {
  bool up = walk->upright;
  return (StandWish){
    .zygote = p->wish->zygote,
    .library = p->wish->hall->library,
    .pictures = p->pictures,
    .site = p->wish->site,
    .catalogue = p->wish->catalogue,
    .exhibit = p->wish->exhibit,
    .session = {.lang = LANG_ZH,
                .level = walk->level,
                .daypart = walk->daypart,
                .upright = up,
                .reduced_motion = walk->reduced_motion,
                .width = up ? 1080 : 1920,
                .height = up ? 1920 : 1080,
                .seed = 1},
    .scale = SCALE,
    .eye = watch,
    .user = p,
  };
}

static float largest(const Hall *hall) {
  float most_inches = hall->inches[0];
  for (int i = 1; i < hall->sizes; i++) most_inches = fmaxf(most_inches, hall->inches[i]);
  return most_inches;
}

static void open_papers(Play *p, bool upright) {
  float pixel = largest(p->wish->hall) * 25.4f / DIAGONAL / SMALL;  // mm
  paper_open(&p->small, SMALL, upright);
  paper_open(&p->shot, SHOT_SCALE, upright);
  p->flash = flash_open(p->small.w, p->small.h, (int)(FIELD_W_MM / pixel),
                        (int)(FIELD_H_MM / pixel));
  flash_begin(p->flash);
}

static void close_papers(Play *p) {
  paper_close(&p->small);
  paper_close(&p->shot);
  flash_close(p->flash);
  p->flash = NULL;
}

static void walk_once(Play *p, const Walk *walk) {
  open_papers(p, walk->upright);
  p->metered = 0;
  TourWish tour = {
    .stand = stand_wish(p, walk),
    .frames = WALK_FRAMES,
    .work_us = WALK_WORK_US * WIRE_PATIENCE,
    .user = p,
    .page = on_page,
    .touch = on_touch,
    .failed = on_failed,
    .stuck = on_stuck,
    .closed = on_closed,
  };
  tour_walk(&tour);
  close_papers(p);
}

static bool is_due(const Play *p, const Walk *walk, const WireFacts *facts) {
  return walk->upright == (p->wish->part == CHECK_UPRIGHT) && walk->level >= facts->level;
}

static void let_monkey(Play *p, const WireFacts *facts) {
  const Walk *walk = walks, *end = walks + sizeof walks / sizeof *walks;
  while (walk < end && !is_due(p, walk, facts)) walk++;
  if (walk == end) return;
  StandWish wish = stand_wish(p, walk);
  wish.eye = NULL;
  findings_about(p->c.findings, p->wish->exhibit, 0);
  uint32_t work_us = MONKEY_WORK_US * WIRE_PATIENCE;
  Stand   *stand = monkey_play(&wish, MONKEY_TOUCHES, work_us);
  if (stand && stand_failed(stand)) on_failed(p, stand);
  stand_close(stand);
}

static void refuse(Play *p, const Stand *stand) {
  StandWish wish = stand_wish(p, &walks[0]);
  wish.eye = NULL;
  wish.session.lang = LANG_EN;
  Stand *english = stand_open(&wish);
  play_refused(&p->c, stand, english && stand_failed(english) ? english : NULL);
  stand_close(english);
}

// Opens it once: what it says of itself. False with a finding when it does not open.
static bool meet(Play *p, WireFacts *facts) {
  StandWish wish = stand_wish(p, &walks[0]);
  wish.eye = NULL;
  Stand *stand = stand_open(&wish);
  if (!stand && !sources_has_start(p->c.sources)) return false;  // source_rules.c tells
  if (!stand) {
    Place place = sources_start(p->c.sources);
    findings_say(p->c.findings, &place, "load", FINDING_ERROR, "打不开：%s",
                 "it can't be opened: %s", fail_text());
    return false;
  }
  bool open = !stand_failed(stand), told = play_left_out(&p->c, stand);
  if (open)
    stand_facts(stand, facts);
  else if (!told)
    refuse(p, stand);
  stand_close(stand);
  return open;
}

static void walk_all(Play *p, const WireFacts *facts) {
  for (size_t i = 0; i < sizeof walks / sizeof *walks; i++) {
    Walk walk = walks[i];
    if (!is_due(p, &walk, facts)) continue;
    if (session_is_way(p->wish->exhibit) && walk.level == LEVEL_PRIMARY)
      walk.level = LEVEL_NONE;
    walk_once(p, &walk);
  }
  peek_tell(p->peek, &p->c);
  contrast_tell(p->contrast, &p->c);
  play_cost(&p->c, &p->cost);
}

CheckResult check_exhibit(const CheckWish *wish, Findings *findings) {
  Play       *p = mem_new(sizeof *p);
  float       inches = wish->hall->site->inches;
  CheckResult result = {.stamp =
                          verdict_stamp(wish->hall->library, wish->exhibit, inches)};
  WireFacts   facts = {0};
  Sources    *sources = sources_open(wish->hall->library, wish->exhibit);
  p->wish = wish;
  p->c = (Case){.hall = wish->hall,
                .exhibit = wish->exhibit,
                .sources = sources,
                .findings = findings};
  findings_about(findings, wish->exhibit, 0);
  if (wish->part == CHECK_LYING) rules_of_source(&p->c);
  p->pictures = pictures_open(wish->zygote, wish->hall->library);
  p->contrast = contrast_open(SCALE);
  p->peek = peek_open();
  bool open = meet(p, &facts);
  if (open && wish->part == CHECK_LYING && !session_is_way(wish->exhibit))
    lint_table(&p->c, wish->zygote);
  if (open && wish->part == CHECK_MONKEY) let_monkey(p, &facts);
  if (open && wish->part != CHECK_MONKEY) walk_all(p, &facts);
  memcpy(result.title_zh, facts.title_zh, sizeof result.title_zh);
  memcpy(result.title_en, facts.title_en, sizeof result.title_en);
  result.pages = p->pages;
  result.open = open;
  contrast_close(p->contrast);
  peek_close(p->peek);
  pictures_close(p->pictures);
  sources_close(sources);
  font_trim();
  free(p);
  return result;
}

void check_hall(const Hall *hall, Findings *findings) {
  Sources *sources = sources_open(hall->library, "");
  Case     c = {hall, "", sources, findings};
  findings_about(findings, "", 0);
  rules_of_hall(&c);
  sources_close(sources);
}
