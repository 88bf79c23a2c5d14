// "Still there?": the tide rises over the exhibit while the seconds run out.
#include <math.h>
#include <stdio.h>

#include "stage/front_parts.h"
#include "stage/words.h"

static const float STILL_SECONDS = 20;

// Bubbles stand at fixed places and rise slowly; none with reduced motion.
static void bubbles(Sketch *s, const FrontState *state, float top) {
  if (state->reduced_motion) return;
  ListPaint paint = list_solid(sketch_alpha(LOOK_MIST, 0.4f));
  for (int i = 0; i < 18; i++) {
    float x = fmodf(137.5f * (float)i + 60, s->w);
    float y =
      s->h - fmodf(213.7f * (float)i + state->age * (14 + (float)(i % 5) * 5), s->h);
    if (y > top + 60)
      sketch_ring(s, (Point){x, y}, 6 + (float)(i % 4) * 2, 2, 0, 1, paint);
  }
}

static void water(Sketch *s, const FrontState *state) {
  float gone = 1 - state->left / STILL_SECONDS;
  float in = fminf(1, state->age / 0.4f);
  float rise = 1 - powf(1 - in, 3);
  float low = state->upright ? 620 : 330;
  float top = s->h + 60 - (s->h + 60 - low) * rise - gone * low;
  float phase = state->reduced_motion ? 0 : state->age * 0.5f;
  sketch_rect(s, (Rect){0, 0, s->w, s->h},
              list_solid(sketch_alpha(LOOK_DEEP, 0.45f * rise)));
  sketch_tide(s, top - 70, 20, phase + 0.4f, list_solid(sketch_alpha(LOOK_LAGOON, 0.6f)));
  sketch_tide(s, top - 30, 20, phase + 1.0f, list_solid(0xe615809bu));
  sketch_tide(s, top, 20, phase + 1.5f, sketch_fade(top, 0xff15809bu, s->h, 0xff06293cu));
  sketch_foam(s, top, 20, phase + 1.5f, 6, list_solid(LOOK_MIST));
  bubbles(s, state, top);
}

static void countdown(Sketch *s, const FrontState *state, Point c) {
  float left = state->reduced_motion ? ceilf(state->left) : state->left;
  char  number[8];
  snprintf(number, sizeof number, "%d", (int)ceilf(state->left));
  sketch_ring(s, c, 190, 26, 0, 1, list_solid(sketch_alpha(LOOK_WHITE, 0.22f)));
  sketch_ring(s, c, 190, 26, 0, left / STILL_SECONDS, list_solid(LOOK_AMBER_LIGHT));
  SketchText big = {.size = 170, .bold = true, .color = LOOK_WHITE, .align = TEXT_CENTER};
  SketchText small = {.size = 40, .color = LOOK_WHITE, .align = TEXT_CENTER};
  sketch_text(s, number, c.x, c.y - 132, &big);
  sketch_text(s, words(WORDS_SECONDS, state->lang), c.x, c.y + 66, &small);
}

void front_still(Front *front, Sketch *s, const FrontState *state) {
  bool       up = state->upright;
  float      x = up ? 84 : 300, y = up ? 760 : 440;
  SketchText title = {
    .size = 168, .bold = true, .color = LOOK_WHITE, .width = up ? 912 : 1000};
  SketchText line = {.size = 46, .color = LOOK_WHITE, .width = up ? 912 : 1000};
  front_control(front, CONTROL_STAY, (Rect){0, 0, s->w, s->h});
  water(s, state);
  sketch_text(s, words(WORDS_STILL_TITLE, state->lang), x, y, &title);
  sketch_text(s, words(WORDS_STILL_TEXT, state->lang), x + 6, y + 210, &line);
  countdown(s, state, up ? (Point){540, 1280} : (Point){1560, 560});
  Rect stay = up ? (Rect){84, 1560, 470, 180} : (Rect){300, 790, 620, 180};
  Rect leave = up ? (Rect){578, 1560, 418, 180} : (Rect){944, 790, 480, 180};
  front_button(front, s, state, CONTROL_STAY, stay, ICON_NONE,
               words(WORDS_STILL_STAY, state->lang), BUTTON_AMBER);
  front_button(front, s, state, CONTROL_LEAVE, leave, ICON_HOME,
               words(WORDS_STILL_LEAVE, state->lang), BUTTON_NIGHT);
}
