// The card of an exhibit that rests: a boat at the jetty at dusk, and ways to go on.
// All of it is drawn here, since whatever files there are may be what went wrong.
#include <math.h>

#include "stage/front_parts.h"
#include "stage/words.h"

static void sky(Sketch *s, float horizon) {
  ListPaint paint = {.kind = PAINT_LINEAR, .stops = 4, .y1 = horizon};
  uint32_t  colors[] = {0xff22325eu, 0xff7a5a8eu, 0xffe58f6fu, 0xfff9cf8au};
  float     at[] = {0, 0.45f, 0.8f, 1};
  for (int i = 0; i < 4; i++) {
    paint.stop[i].at = at[i];
    paint.stop[i].color = colors[i];
  }
  sketch_rect(s, (Rect){0, 0, s->w, horizon}, paint);
  ListPaint glow = {
    .kind = PAINT_RADIAL, .stops = 2, .x0 = s->w * 0.24f, .y0 = horizon - 60, .x1 = 420};
  glow.stop[0].color = 0x90fff0c8u;
  glow.stop[1].at = 1;
  glow.stop[1].color = 0x00fff0c8u;
  sketch_rect(s, (Rect){0, 0, s->w, horizon}, glow);
  sketch_disc(s, (Point){s->w * 0.24f, horizon - 56}, 92, list_solid(0xfffdeecau));
}

static void hill(Sketch *s, float horizon, float x, float width, float height,
                 uint32_t color) {
  enum { STEPS = 40 };
  Point p[STEPS + 1];
  for (int i = 0; i <= STEPS; i++) {
    float t = (float)i / STEPS;
    p[i] = (Point){x + width * t, horizon + 2 - height * powf(sinf(t * 3.14159f), 1.6f)};
  }
  sketch_poly(s, p, STEPS + 1, list_solid(color));
}

static void sea(Sketch *s, float horizon) {
  ListPaint paint = sketch_fade(horizon, 0xffd9a68eu, s->h, 0xff2b4a68u);
  sketch_rect(s, (Rect){0, horizon, s->w, s->h - horizon}, paint);
  for (int i = 0; i < 9; i++) {
    float y = horizon + 14 + 15 * (float)i;
    float w = 60 + 22 * fmodf((float)i * 7, 5);
    sketch_round(s, (Rect){s->w * 0.24f - w / 2, y, w, 4}, 2, list_solid(0xa0fdeecau));
  }
}

static void jetty(Sketch *s, float y) {
  float x = s->w * 0.62f;
  for (int i = 0; i < 4; i++)
    sketch_rect(s, (Rect){x + 40 + 190 * (float)i, y - 30, 24, 190},
                list_solid(0xff4a3b4cu));
  Point deck[] = {{x, y}, {s->w, y - 44}, {s->w, y + 6}, {x, y + 30}};
  sketch_poly(s, deck, 4, list_solid(0xff8a5a4cu));
  sketch_round(s, (Rect){x + 8, y - 64, 26, 70}, 8, list_solid(0xff4a3b4cu));
  ListPaint glow = {
    .kind = PAINT_RADIAL, .stops = 2, .x0 = x + 21, .y0 = y - 110, .x1 = 120};
  glow.stop[0].color = 0xb0ffd98au;
  glow.stop[1].at = 1;
  glow.stop[1].color = 0x00ffd98au;
  sketch_rect(s, (Rect){x - 99, y - 230, 240, 240}, glow);
  sketch_round(s, (Rect){x - 5, y - 136, 52, 58}, 24, list_solid(0xffe8693cu));
  sketch_round(s, (Rect){x + 11, y - 136, 20, 58}, 10, list_solid(0xffffb066u));
}

static void boat(Sketch *s, float x, float y) {
  Point hull[] = {{x - 190, y - 74}, {x - 120, y - 56},  {x + 60, y - 50},
                  {x + 150, y - 70}, {x + 200, y - 108}, {x + 150, y},
                  {x - 150, y}};
  Point rim[] = {{x - 190, y - 74}, {x - 120, y - 56},  {x + 60, y - 50},
                 {x + 150, y - 70}, {x + 200, y - 108}, {x + 188, y - 80},
                 {x + 140, y - 46}, {x + 50, y - 30},   {x - 120, y - 34},
                 {x - 176, y - 50}};
  Point band[] = {
    {x - 164, y - 26}, {x + 160, y - 22}, {x + 156, y - 10}, {x - 156, y - 12}};
  sketch_rect(s, (Rect){x - 14, y - 250, 8, 200}, list_solid(0xff6b4a44u));
  sketch_rect(s, (Rect){x - 130, y - 160, 110, 110}, list_solid(0xfff0cfb0u));
  sketch_rect(s, (Rect){x - 60, y - 160, 40, 110}, list_solid(0xffd8a98au));
  sketch_round(s, (Rect){x - 142, y - 176, 134, 22}, 10, list_solid(0xffe0663eu));
  for (int i = 0; i < 2; i++)
    sketch_round(s, (Rect){x - 116 + 40 * (float)i, y - 136, 28, 32}, 6,
                 list_solid(0xffffd98au));
  sketch_poly(s, hull, 7, list_solid(0xff2f5573u));
  sketch_poly(s, rim, 10, list_solid(0xfff3d8bcu));
  sketch_poly(s, band, 4, list_solid(0xffe0663eu));
  sketch_disc(s, (Point){x - 10, y - 256}, 12, list_solid(0xfffff3d6u));
  Point rope[] = {{x + 196, y - 100}, {x + 240, y - 60}, {s->w * 0.62f + 18, y - 60}};
  sketch_line(s, rope, 3, 5, list_solid(0xffe8c6a0u));
}

static void ways_on(Front *front, Sketch *s, const FrontState *state) {
  bool        up = state->upright;
  float       y = up ? 1480 : 904, h = 136;
  float       x = up ? 84 : 560, w = up ? 912 : 400, gap = 24;
  const char *titles[] = {state->card_first, state->card_second};
  for (int i = 0; i < 2; i++) {
    if (!titles[i]) continue;
    front_button(front, s, state, i ? CONTROL_CARD_SECOND : CONTROL_CARD_FIRST,
                 (Rect){x, y, w, h}, titles[i], BUTTON_WHITE);
    if (up)
      y -= h + gap;
    else
      x += w + gap;
  }
  Rect all = up ? (Rect){560, 1756, 436, h} : (Rect){1456, y, 400, h};
  front_button(front, s, state, CONTROL_CARD_ALL, all, words(WORDS_REST_ALL, state->lang),
               BUTTON_AMBER);
}

void front_card(Front *front, Sketch *s, const FrontState *state) {
  bool       up = state->upright;
  float      horizon = up ? 900 : 560, x = up ? 84 : 132;
  SketchText title = {
    .size = 104, .bold = true, .color = LOOK_WHITE, .width = s->w - 2 * x};
  SketchText line = {.size = 46, .color = LOOK_WHITE, .width = s->w - 2 * x};
  front_control(front, CONTROL_SHEET, (Rect){0, 0, s->w, s->h});
  sky(s, horizon);
  hill(s, horizon, s->w * 0.2f, s->w * 0.8f, 130, 0xffb07f92u);
  hill(s, horizon, s->w * 0.5f, s->w * 0.6f, 150, 0xff6b5a80u);
  sea(s, horizon);
  jetty(s, horizon + 190);
  boat(s, s->w * 0.45f, horizon + 236);
  sketch_tide(s, s->h - (up ? 540.0f : 210.0f), 20, 0.4f,
              list_solid(sketch_alpha(LOOK_LAGOON, 0.6f)));
  sketch_tide(s, s->h - (up ? 512.0f : 182.0f), 20, 1.0f,
              list_solid(sketch_alpha(LOOK_MIST, 0.85f)));
  float paper = s->h - (up ? 484 : 154);
  sketch_tide(s, paper, 20, 1.5f,
              sketch_fade(paper, LOOK_PAPER_TOP, s->h, LOOK_PAPER_FOOT));
  sketch_text(s, words(WORDS_REST_TITLE, state->lang), x, up ? 190 : 90, &title);
  sketch_text(s, words(WORDS_REST_TEXT, state->lang), x + 4, up ? 340 : 234, &line);
  ways_on(front, s, state);
}
