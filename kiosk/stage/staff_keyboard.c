// staff_keyboard.c - words typed on the glass: Chinese by pinyin, Latin letters, digits
// and a few marks. Without the pinyin library: all but the Chinese.
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/fail.h"
#include "base/log.h"
#include "gear/pinyin.h"
#include "stage/staff_parts.h"

enum { TEXT_SIZE = 256, LABEL_SIZE = 8, TURNS_MAX = 64, ROWS = 4, COLUMNS = 10 };

enum {
  ID_SPACE = 1,
  ID_MODE,
  ID_EARLIER,
  ID_LATER,
  ID_DASH,
  ID_KEY = 20,
  ID_WORD = 1000,
};

typedef enum { MODE_PINYIN, MODE_SMALL, MODE_BIG } Mode;

static const char *const keys[ROWS][COLUMNS] = {
  {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"},
  {"q", "w", "e", "r", "t", "y", "u", "i", "o", "p"},
  {"a", "s", "d", "f", "g", "h", "j", "k", "l", "·"},
  {"z", "x", "c", "v", "b", "n", "m", "、", "（", "）"},
};

typedef struct {
  StaffKeyboardAsk ask;
  Mode             mode;
  char             text[TEXT_SIZE];
  char             letters[PINYIN_LETTERS_MAX + 1];  // that no word was chosen for yet
  Pinyin          *pinyin;                           // NULL: there is none
  int              words;                            // that they may mean
  int              turn[TURNS_MAX], turns;  // first word of each page seen, and of this
  int              shown;                   // words on this page
} Keyboard;

void staff_keyboard_ask(StaffPage *page, const StaffKeyboardAsk *ask) {
  Keyboard *own = staff_push(page, &staff_keyboard)->own;
  own->ask = *ask;
}

static void enter(StaffPage *page) {
  Keyboard *own = page->own;
  own->pinyin = pinyin_open();
  if (!own->pinyin) log_info("staff: %s; letters only", fail_text());
  own->mode = own->pinyin && staff_lang(page) != LANG_EN ? MODE_PINYIN : MODE_SMALL;
}

static void leave(StaffPage *page) {
  pinyin_close(((Keyboard *)page->own)->pinyin);
}

static const char *title(StaffPage *page, uint32_t lang) {
  const Keyboard *own = page->own;
  return lang == LANG_EN ? own->ask.en : own->ask.zh;
}

// --- typing

static void put(StaffPage *page, const char *words) {
  Keyboard *own = page->own;
  size_t    n = strlen(own->text), room = sizeof own->text;
  if (own->ask.most < room) room = own->ask.most;
  if (n + strlen(words) < room)
    memcpy(own->text + n, words, strlen(words) + 1);
  else
    staff_notice(page, "写不下了", "That is too long");
}

static void look(Keyboard *own) {
  own->words = *own->letters ? pinyin_search(own->pinyin, own->letters) : 0;
  own->turn[0] = 0;
  own->turns = 1;
}

static void choose(StaffPage *page, int i) {
  Keyboard *own = page->own;
  if (i >= own->words) return;
  put(page, pinyin_word(own->pinyin, i));
  size_t done = pinyin_letters(own->pinyin, i), all = strlen(own->letters);
  if (done == 0 || done > all) done = all;
  memmove(own->letters, own->letters + done, all - done + 1);
  look(own);
}

static void erase(Keyboard *own) {
  size_t n = strlen(own->letters);
  if (n > 0) {
    own->letters[n - 1] = '\0';
    look(own);
    return;
  }
  n = strlen(own->text);
  while (n > 0 && (own->text[--n] & 0xc0) == 0x80) continue;
  own->text[n] = '\0';
}

static void type(StaffPage *page, const char *label) {
  Keyboard *own = page->own;
  bool      letter = label[0] >= 'a' && label[0] <= 'z';
  size_t    n = strlen(own->letters);
  if (own->mode == MODE_PINYIN && letter) {
    if (n == PINYIN_LETTERS_MAX) return;
    own->letters[n] = label[0];
    own->letters[n + 1] = '\0';
    look(own);
    return;
  }
  choose(page, 0);  // what stands before a mark or a digit is meant as it is offered
  put(page,
      own->mode == MODE_BIG && letter ? (char[]){(char)toupper(label[0]), '\0'} : label);
}

static void next_mode(Keyboard *own) {
  own->letters[0] = '\0';
  own->words = 0;
  own->mode =
    own->mode == MODE_BIG ? own->pinyin ? MODE_PINYIN : MODE_SMALL : own->mode + 1;
}

static void finish(StaffPage *page) {
  Keyboard        *own = page->own;
  StaffKeyboardAsk ask = own->ask;
  char             text[TEXT_SIZE];
  if (ask.accept && !ask.accept(staff_below(page), own->text)) return;
  memcpy(text, own->text, sizeof text);
  ask.done(staff_back(page), text);
}

static void press(StaffPage *page, int id) {
  Keyboard *own = page->own;
  staff_redraw(page);
  switch (id) {
  case STAFF_ID_ENTER: finish(page); return;
  case STAFF_ID_ERASE: erase(own); return;
  case ID_MODE: next_mode(own); return;
  case ID_DASH: type(page, "-"); return;
  case ID_EARLIER: own->turns--; return;
  case ID_LATER:
    own->turn[own->turns] = own->turn[own->turns - 1] + own->shown;
    own->turns++;
    return;
  case ID_SPACE:
    if (*own->letters)
      choose(page, 0);
    else
      put(page, " ");
    return;
  default: break;
  }
  if (id >= ID_WORD)
    choose(page, id - ID_WORD);
  else
    type(page, keys[(id - ID_KEY) / COLUMNS][(id - ID_KEY) % COLUMNS]);
}

// --- the picture

// What is written, and after it the letters that are still pinyin.
static void draw_line(const Keyboard *own, StaffView *view, Rect r) {
  Sketch    *s = &view->sketch;
  SketchText text = {.size = 60, .bold = true, .color = LOOK_DEEP, .width = r.w - 80};
  sketch_round(s, r, 30, list_solid(LOOK_WHITE));
  float x = r.x + 40, y = r.y + 8, most = r.w - 80;
  float wide = *own->text ? staff_width(own->text, 60, true) : 0;
  if (*own->text) sketch_text(s, own->text, x, y, &text);
  x += wide < most ? wide : most;
  if (*own->letters) {
    SketchText typed = {.size = 52, .color = LOOK_SEA, .width = r.x + r.w - x - 40};
    float      w = staff_width(own->letters, 52, false);
    if (typed.width < 200) {  // the written part has the whole line: show it below
      typed.width = r.w - 80;
      typed.align = TEXT_RIGHT;
      x = r.x + r.w - 40;
      w = 0;
    }
    sketch_text(s, own->letters, x + (w > 0 ? 10 : 0), y + 6, &typed);
    if (w > 0) sketch_rect(s, (Rect){x + 10, r.y + r.h - 14, w, 4}, list_solid(LOOK_SEA));
    x += w + 10;
  }
  if (x < r.x + r.w - 20)
    sketch_rect(s, (Rect){x + 6, r.y + 16, 4, r.h - 32}, list_solid(LOOK_LAGOON));
}

static void draw_words(Keyboard *own, StaffView *view, Rect r) {
  float x = r.x, end = r.x + r.w - 2 * (r.h + 12);
  int   first = own->turns ? own->turn[own->turns - 1] : 0;
  own->shown = 0;
  for (int i = first; i < own->words; i++) {
    const char *word = pinyin_word(own->pinyin, i);
    float       wide = staff_chip_width(word);
    if (x + wide > end && own->shown > 0) break;
    x += staff_chip(view, ID_WORD + i, x, r.y, word, i == 0) + 12;
    own->shown++;
  }
  float radius = r.h / 2, right = r.x + r.w - radius, y = r.y + radius;
  bool  more = first + own->shown < own->words && own->turns < TURNS_MAX;
  if (own->turns > 1)
    staff_disc(view, ID_EARLIER, (Point){right - r.h - 12, y}, radius, STAFF_ICON_UP,
               "earlier", STAFF_QUIET);
  if (more)
    staff_disc(view, ID_LATER, (Point){right, y}, radius, STAFF_ICON_DOWN, "later",
               STAFF_QUIET);
}

static void hint(const Keyboard *own, StaffView *view, Rect r) {
  SketchText  text = {.size = 38, .color = LOOK_INK2, .width = r.w};
  const char *words = own->mode != MODE_PINYIN ? ""
                      : *own->letters
                        ? staff_say(view, "没有这样的拼音", "No such pinyin")
                        : staff_say(view, "打拼音，再选字", "Type pinyin, then choose");
  sketch_text(&view->sketch, words, r.x, r.y + 24, &text);
}

static void draw_keys(const Keyboard *own, StaffView *view, Rect r, float gap) {
  float h = (r.h - 4 * gap) / 5, w = (r.w - 9 * gap) / COLUMNS;
  for (int i = 0; i < ROWS * COLUMNS; i++) {
    const char *key = keys[i / COLUMNS][i % COLUMNS];
    char        big[LABEL_SIZE];
    if (own->mode == MODE_BIG && key[0] >= 'a') {
      snprintf(big, sizeof big, "%.7s", key);
      if (key[0] <= 'z') big[0] = (char)toupper(key[0]);
      key = big;
    }
    Rect at = {r.x + (w + gap) * (float)(i % COLUMNS),
               r.y + (h + gap) * (float)(i / COLUMNS), w, h};
    staff_button(view, ID_KEY + i, at, STAFF_ICON_NONE, key,
                 i < COLUMNS ? STAFF_QUIET : STAFF_WHITE);
  }
  static const char *const modes[] = {"中文", "abc", "ABC"};
  const struct {
    int         id, columns;
    const char *label;
    StaffLook   look;
  } foot[] = {
    {ID_MODE, 2, modes[own->mode], STAFF_QUIET},
    {ID_DASH, 1, "-", STAFF_WHITE},
    {ID_SPACE, 3, staff_say(view, "空格", "Space"), STAFF_WHITE},
    {STAFF_ID_ERASE, 2, staff_say(view, "删除", "Delete"), STAFF_QUIET},
    {*own->text && !*own->letters ? STAFF_ID_ENTER : 0, 2, staff_say(view, "确定", "OK"),
     STAFF_AMBER},
  };
  float x = r.x, y = r.y + (h + gap) * ROWS;
  for (int i = 0; i < (int)(sizeof foot / sizeof *foot); i++) {
    float wide = (w + gap) * (float)foot[i].columns - gap;
    staff_button(view, foot[i].id, (Rect){x, y, wide, h}, STAFF_ICON_NONE, foot[i].label,
                 foot[i].look);
    x += wide + gap;
  }
}

static void draw(StaffPage *page, StaffView *view) {
  Keyboard  *own = page->own;
  Rect       b = view->body;
  float      side = view->upright ? 24 : b.x;
  SketchText rule = {.size = 38, .color = LOOK_INK2, .width = b.w};
  sketch_text(&view->sketch, staff_say(view, own->ask.rule_zh, own->ask.rule_en), b.x,
              b.y + 14, &rule);
  draw_line(own, view, (Rect){b.x, b.y + 78, b.w, 104});
  Rect words = {b.x, b.y + 200, b.w, STAFF_CHIP_HEIGHT};
  if (own->words > 0)
    draw_words(own, view, words);
  else
    hint(own, view, words);
  float top = words.y + words.h + 20, foot = view->sketch.h - 36;
  if (view->upright) top = foot - 520;
  draw_keys(
    own, view,
    (Rect){side, top, view->upright ? view->sketch.w - 2 * side : b.w, foot - top},
    view->upright ? 8 : 12);
}

const StaffKind staff_keyboard = {
  .own = sizeof(Keyboard),
  .title = title,
  .enter = enter,
  .leave = leave,
  .draw = draw,
  .press = press,
};
