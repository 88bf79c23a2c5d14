// Help: who to call, first of all; and two ways to make this screen easier.
#include <math.h>

#include "stage/front_parts.h"
#include "stage/words.h"

typedef struct {
  const char *number;
  Words       who;
} Line;

static const Line lines[] = {
  {"110", WORDS_HELP_POLICE},
  {"120", WORDS_HELP_AMBULANCE},
  {"12355", WORDS_HELP_YOUTH},
  {"12356", WORDS_HELP_MIND},
};

static float paper(Sketch *s, const FrontState *state) {
  float in = state->reduced_motion ? 1 : fminf(1, state->age / 0.28f);
  float top = (state->upright ? 560 : 200) + 120 * powf(1 - in, 3);
  sketch_rect(s, (Rect){0, 0, s->w, s->h}, list_solid(sketch_alpha(LOOK_DEEP, 0.55f)));
  sketch_tide(s, top - 56, 20, 0.4f, list_solid(sketch_alpha(LOOK_LAGOON, 0.6f)));
  sketch_tide(s, top - 28, 20, 1.0f, list_solid(sketch_alpha(LOOK_MIST, 0.85f)));
  sketch_tide(s, top, 20, 1.5f, sketch_fade(top, LOOK_PAPER_TOP, s->h, LOOK_PAPER_FOOT));
  return top;
}

#define ROPE 0xff8a7358u

// How far the rope hangs down at x.
static float hang(const Sketch *s, float x) {
  return 60 * (x / s->w) * (1 - x / s->w);
}

// A rope across the sheet.
static void rope(Sketch *s, float y) {
  enum { STEPS = 24 };
  Point p[2 * (STEPS + 1)];
  for (int i = 0; i <= STEPS; i++) {
    float x = s->w * (float)i / STEPS, sag = hang(s, x);
    p[i] = (Point){x, y + sag - 2};
    p[2 * STEPS + 1 - i] = (Point){x, y + sag + 2};
  }
  sketch_poly(s, p, 2 * (STEPS + 1), list_solid(ROPE));
}

// A number hangs under its light: warm light means people.
static void number(Sketch *s, const FrontState *state, const Line *line, float x, float y,
                   float width) {
  SketchText big = {
    .size = 104, .bold = true, .color = LOOK_DEEP, .align = TEXT_CENTER, .width = width};
  SketchText small = {
    .size = 44, .color = LOOK_DEEP, .align = TEXT_CENTER, .width = width};
  float cord = y + hang(s, x);
  sketch_rect(s, (Rect){x - 2, cord, 4, 28}, list_solid(ROPE));
  sketch_lantern(s, (Point){x, cord + 68}, 44);
  sketch_text(s, line->number, x, y + 136, &big);
  sketch_text(s, words(line->who, state->lang), x, y + 266, &small);
}

static void numbers(Sketch *s, const FrontState *state, float left, float y) {
  int   columns = state->upright ? 2 : 4;
  float step = (s->w - 2 * left) / (float)columns;
  for (int i = 0; i < 4; i++) {
    float row = y + 372 * (float)(i / columns);
    if (i % columns == 0) rope(s, row);
    number(s, state, &lines[i], left + step * ((float)(i % columns) + 0.5f), row,
           step - 24);
  }
}

void front_help(Front *front, Sketch *s, const FrontState *state) {
  bool       up = state->upright;
  float      left = up ? 84 : 128, top = paper(s, state), width = s->w - 2 * left;
  SketchText title = {.size = 84, .bold = true, .color = LOOK_DEEP, .width = width};
  SketchText line = {.size = 44, .color = LOOK_DEEP, .width = width};
  front_control(front, CONTROL_SHEET, (Rect){0, 0, s->w, s->h});
  sketch_text(s, words(WORDS_HELP_TITLE, state->lang), left, top + 40, &title);
  sketch_text(s, words(WORDS_HELP_LINE, state->lang), left + 4, top + 154, &line);
  numbers(s, state, left, top + (up ? 270 : 250));
  // Beside home, help and language, or above them.
  float x = up ? left : 496, y = up ? 1600 : s->h - 188;
  float third = (s->w - (up ? left : 64) - x - 48) / 3;
  front_button(front, s, state, CONTROL_CALM, (Rect){x, y, third, 136}, ICON_NONE,
               words(WORDS_HELP_CALM, state->lang),
               state->reduced_motion ? BUTTON_CHOSEN : BUTTON_WHITE);
  front_button(front, s, state, CONTROL_REACH, (Rect){x + third + 24, y, third, 136},
               ICON_NONE, words(WORDS_HELP_REACH, state->lang),
               state->reach ? BUTTON_CHOSEN : BUTTON_WHITE);
  front_button(front, s, state, CONTROL_CLOSE,
               (Rect){x + 2 * (third + 24), y, third, 136}, ICON_NONE,
               words(WORDS_HELP_CLOSE, state->lang), BUTTON_AMBER);
}
