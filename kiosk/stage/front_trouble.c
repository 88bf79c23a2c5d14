// The author's panel: why the last save is not shown, and the line it is about. It hangs
// from the top, far from home, and folds to a tag when touched.
#include <stdio.h>
#include <string.h>

#include "stage/front_parts.h"
#include "stage/plainly.h"
#include "stage/words.h"

#define CORAL 0xffe4572eu
#define PALE 0xff9fc3cfu

enum { PAD = 36, LINE = 54, NUMBER = 96, MESSAGE_LINES = 3 };

static float put(Sketch *s, const char *words, float x, float y, float width,
                 const TextSpan *look, const TextStyle *as) {
  TextSpan  span = {words, look->bold, look->color};
  TextStyle style = *as;
  style.width = width;
  const TextBlock *block = text_layout(&span, 1, &style);
  if (s->list) text_put(s->list, &s->style, block, x, y, 1);
  return block->h;
}

static void place_of(const Trouble *t, char *out, size_t size) {
  if (t->line)
    snprintf(out, size, "%s : %u", t->file, t->line);
  else
    snprintf(out, size, "%s", t->file);
}

static void tag(Front *front, Sketch *s, const FrontState *state) {
  char place[128];
  place_of(state->trouble, place, sizeof place);
  Rect r = {s->w - 460, 24, 436, 112};
  front_control(front, CONTROL_TROUBLE, r);
  sketch_round(s, (Rect){r.x - 3, r.y - 3, r.w + 6, r.h + 6}, 59, list_solid(CORAL));
  sketch_round(s, r, 56, list_solid(LOOK_DEEP));
  sketch_disc(s, (Point){r.x + 56, r.y + 56}, 18, list_solid(CORAL));
  SketchText text = {.size = 40, .bold = true, .color = LOOK_WHITE, .width = 300};
  sketch_label(s, place, ICON_NONE, (Rect){r.x + 90, r.y, r.w - 120, r.h}, &text);
}

static void code(Sketch *s, const Trouble *t, Rect box) {
  static const TextStyle style = {.size = 36, .lines = 1};
  sketch_round(s, box, 16, list_solid(0xff061a27u));
  for (int i = 0; i < t->lines; i++) {
    uint32_t n = t->first + (uint32_t)i;
    float    y = box.y + 14 + (float)(i * LINE);
    bool     wrong = n == t->line;
    char     number[16];
    if (wrong) sketch_rect(s, (Rect){box.x, y - 4, box.w, LINE}, list_solid(0xff6b2a1eu));
    if (wrong) sketch_rect(s, (Rect){box.x, y - 4, 10, LINE}, list_solid(CORAL));
    snprintf(number, sizeof number, "%u", n);
    TextSpan look = {NULL, wrong, wrong ? LOOK_AMBER_LIGHT : PALE};
    put(s, number, box.x + 28, y - 2, 0, &look, &style);
    look.color = wrong ? LOOK_WHITE : PALE;
    put(s, t->text[i], box.x + 28 + NUMBER, y - 2, box.w - 56 - NUMBER, &look, &style);
  }
}

static void panel(Front *front, Sketch *s, const FrontState *state) {
  static const TextStyle message = {.size = 42, .lines = MESSAGE_LINES, .line = 1.3f};
  static const TextStyle place = {.size = 36, .lines = 1};
  static const TextSpan  plain = {NULL, false, LOOK_WHITE};
  static const TextSpan  bold = {NULL, true, LOOK_AMBER_LIGHT};
  const Trouble         *t = state->trouble;
  char                   where[128], said[2 * WIRE_TEXT_SIZE];
  Sketch                 nowhere = {NULL, s->style, s->w, s->h};
  Rect                   r = {40, 24, s->w - 80, 0};
  float                  x = r.x + PAD, width = r.w - 2 * PAD;
  plainly(said, sizeof said, t->message, state->lang);
  float says = put(&nowhere, said, 0, 0, width, &plain, &message);
  float lines = t->lines ? (float)(t->lines * LINE) + 44 : 0;
  place_of(t, where, sizeof where);
  r.h = 28 + 76 + says + 64 + lines + 20;
  front_control(front, CONTROL_TROUBLE, r);
  sketch_round(s, (Rect){r.x - 3, r.y - 3, r.w + 6, r.h + 6}, 31, list_solid(CORAL));
  sketch_round(s, r, 28, list_solid(LOOK_DEEP));
  sketch_disc(s, (Point){x + 20, r.y + 60}, 20, list_solid(CORAL));
  SketchText title = {.size = 46, .bold = true, .color = LOOK_WHITE, .width = width - 60};
  sketch_text(s,
              words(t->stopped ? WORDS_TROUBLE_STOPPED : WORDS_TROUBLE_KEPT, state->lang),
              x + 60, r.y + 28, &title);
  float y = r.y + 28 + 76;
  y += put(s, said, x, y, width, &plain, &message);
  put(s, where, x, y + 4, width, &bold, &place);
  if (t->lines) code(s, t, (Rect){x, y + 64, width, lines - 16});
}

void front_trouble(Front *front, Sketch *s, const FrontState *state) {
  if (!state->trouble || !state->trouble->shown) return;
  if (state->trouble->folded)
    tag(front, s, state);
  else
    panel(front, s, state);
}
