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
  float top = (state->upright ? 700 : 210) + 120 * powf(1 - in, 3);
  sketch_rect(s, (Rect){0, 0, s->w, s->h}, list_solid(sketch_alpha(LOOK_DEEP, 0.55f)));
  sketch_tide(s, top - 56, 20, 0.4f, list_solid(sketch_alpha(LOOK_LAGOON, 0.6f)));
  sketch_tide(s, top - 28, 20, 1.0f, list_solid(sketch_alpha(LOOK_MIST, 0.85f)));
  sketch_tide(s, top, 20, 1.5f, sketch_fade(top, LOOK_PAPER_TOP, s->h, LOOK_PAPER_FOOT));
  return top;
}

static void number(Sketch *s, const FrontState *state, const Line *line, Rect r) {
  SketchText big = {.size = 92, .bold = true, .color = LOOK_DEEP, .width = r.w - 40};
  SketchText small = {.size = 42, .color = LOOK_INK2, .width = r.w - 40};
  sketch_round(s, r, 28, list_solid(LOOK_WHITE));
  sketch_text(s, line->number, r.x + 30, r.y + 18, &big);
  sketch_text(s, words(line->who, state->lang), r.x + 32, r.y + 136, &small);
}

void front_help(Front *front, Sketch *s, const FrontState *state) {
  bool       up = state->upright;
  float      left = up ? 84 : 128, top = paper(s, state), width = s->w - 2 * left;
  SketchText title = {.size = 84, .bold = true, .color = LOOK_DEEP, .width = width};
  SketchText line = {.size = 44, .color = LOOK_DEEP, .width = width};
  front_control(front, CONTROL_SHEET, (Rect){0, 0, s->w, s->h});
  sketch_text(s, words(WORDS_HELP_TITLE, state->lang), left, top + 60, &title);
  sketch_text(s, words(WORDS_HELP_LINE, state->lang), left, top + 178, &line);
  int   columns = up ? 2 : 4;
  float step = (width + 24) / (float)columns;
  for (int i = 0; i < 4; i++) {
    Rect r = {left + step * (float)(i % columns), top + 270 + 240 * (float)(i / columns),
              step - 24, 216};
    number(s, state, &lines[i], r);
  }
  // Beside home, help and language, or above them.
  float x = up ? left : 496, y = up ? 1620 : s->h - 188;
  float third = (s->w - left - x - 48) / 3;
  front_button(front, s, state, CONTROL_CALM, (Rect){x, y, third, 136},
               words(WORDS_HELP_CALM, state->lang),
               state->reduced_motion ? BUTTON_CHOSEN : BUTTON_WHITE);
  front_button(front, s, state, CONTROL_REACH, (Rect){x + third + 24, y, third, 136},
               words(WORDS_HELP_REACH, state->lang),
               state->reach ? BUTTON_CHOSEN : BUTTON_WHITE);
  front_button(front, s, state, CONTROL_CLOSE, (Rect){s->w - left - third, y, third, 136},
               words(WORDS_HELP_CLOSE, state->lang), BUTTON_AMBER);
}
