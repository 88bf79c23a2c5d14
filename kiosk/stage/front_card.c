// The card of an exhibit that rests: a boat at the jetty at dusk, and ways to go on.
// All of it is drawn here, since whatever files there are may be what went wrong.
#include <math.h>

#include "stage/front_parts.h"
#include "stage/words.h"

// A streak of cloud: two arcs that meet.
static void cloud(Sketch *s, float x, float y, float w, float h, uint32_t color) {
  enum { HALF = 20 };
  Point p[2 * HALF];
  for (int i = 0; i < HALF; i++) {
    float t = (float)i / HALF, rise = h * t * (1 - t) * 2;
    p[i] = (Point){x + w * t, y - rise};
    p[2 * HALF - 1 - i] = (Point){x + w * (t + 1.0f / HALF), y + rise};
  }
  sketch_poly(s, p, 2 * HALF, list_solid(color));
}

static void sky(Sketch *s, float horizon) {
  ListPaint paint = {.kind = PAINT_LINEAR, .stops = 5, .y1 = horizon};
  uint32_t  colors[] = {0xff23406eu, 0xff5c5a8eu, 0xffb56f8cu, 0xfff09a6cu, 0xfffcd79au};
  float     at[] = {0, 0.5f, 0.75f, 0.9f, 1};
  Point     sun = {s->w * 0.24f, horizon - 50};
  for (int i = 0; i < 5; i++) {
    paint.stop[i].at = at[i];
    paint.stop[i].color = colors[i];
  }
  sketch_rect(s, (Rect){0, 0, s->w, horizon}, paint);
  ListStyle whole = s->style;
  s->style.clip = (Rect){0, 0, s->w, horizon};
  sketch_glow(s, sun, 360, 0xfffff1c4u, 0.8f);
  cloud(s, s->w * 0.02f, horizon * 0.74f, s->w * 0.44f, 20, 0x8cf6a77fu);
  cloud(s, s->w * 0.46f, horizon * 0.54f, s->w * 0.42f, 26, 0x80c9809au);
  cloud(s, s->w * 0.6f, horizon * 0.67f, s->w * 0.5f, 18, 0x80f9b98au);
  cloud(s, s->w * 0.78f, horizon * 0.4f, s->w * 0.3f, 22, 0x809a6c99u);
  sketch_disc(s, sun, 92, list_solid(0xfffff3cfu));
  cloud(s, s->w * 0.12f, horizon * 0.93f, s->w * 0.3f, 10, 0x99ffd9a5u);
  s->style = whole;
}

// A ridge: `peak` of the way along it is highest.
static void hill(Sketch *s, float horizon, Rect r, float peak, uint32_t color) {
  enum { STEPS = 48 };
  Point p[STEPS + 1];
  for (int i = 0; i <= STEPS; i++) {
    float t = (float)i / STEPS;
    float u = t < peak ? t / peak : (1 - t) / (1 - peak);
    float up = u * u * (3 - 2 * u) + 0.06f * sinf(t * 17) * u;
    p[i] = (Point){r.x + r.w * t, horizon + 2 - r.h * up};
  }
  sketch_poly(s, p, STEPS + 1, list_solid(color));
}

static void sea(Sketch *s, float horizon) {
  ListPaint paint = {.kind = PAINT_LINEAR, .stops = 4, .y0 = horizon, .y1 = s->h};
  uint32_t  colors[] = {0xfff0b58au, 0xffa97f94u, 0xff5f5a82u, 0xff27466au};
  float     at[] = {0, 0.18f, 0.45f, 1};
  for (int i = 0; i < 4; i++) {
    paint.stop[i].at = at[i];
    paint.stop[i].color = colors[i];
  }
  sketch_rect(s, (Rect){0, horizon, s->w, s->h - horizon}, paint);
  for (int i = 0; i < 26; i++) {  // the sun's path: broken, wider the nearer
    float t = (float)i / 26, aside = 34 * (0.3f + t) * sinf((float)i * 2.4f);
    float wide = (26 + 70 * t) * (0.7f + 0.3f * cosf((float)i * 3.1f));
    sketch_ellipse(s, (Point){s->w * 0.24f + aside, horizon + 8 + 190 * t}, wide,
                   1.2f + 2 * t, list_solid(sketch_alpha(0xffffe9bfu, 0.8f - 0.6f * t)));
  }
  for (int i = 0; i < 14; i++)  // and light on small waves everywhere else
    sketch_ellipse(s,
                   (Point){fmodf(397.0f * (float)i + 90, s->w),
                           horizon + 24 + fmodf(61.0f * (float)i, 180)},
                   34 + 12 * (float)(i % 4), 1.6f, list_solid(0x66ffd9b0u));
}

static void jetty(Sketch *s, float y) {
  float x = s->w * 0.62f;
  for (int i = 0; i < 5; i++) {
    float post = x + 40 + 180 * (float)i;
    sketch_rect(s, (Rect){post, y - 30, 26, 260}, list_solid(0xff3b3048u));
    sketch_rect(s, (Rect){post, y - 30, 10, 260}, list_solid(0xff564560u));
  }
  Point deck[] = {{x, y}, {s->w, y - 44}, {s->w, y + 6}, {x, y + 30}};
  Point edge[] = {{x, y}, {s->w, y - 44}, {s->w, y - 32}, {x, y + 10}};
  sketch_poly(s, deck, 4, list_solid(0xff6d4650u));
  sketch_poly(s, edge, 4, list_solid(0xffb4786au));
  for (float at = x + 90; at < s->w; at += 90) {
    float lift = 44 * (at - x) / (s->w - x);
    sketch_rect(s, (Rect){at, y - lift, 4, 34}, list_solid(0xff553644u));
  }
  sketch_round(s, (Rect){x + 8, y - 64, 26, 70}, 8, list_solid(0xff3b3048u));
  sketch_rect(s, (Rect){x + 18, y - 78, 6, 20}, list_solid(0xff3b3048u));
  sketch_lantern(s, (Point){x + 21, y - 122}, 36);
}

// Two lines from the mast, the bunting on one of them.
static void rigging(Sketch *s, float x, float y) {
  Point     head = {x - 4, y - 282}, stern = {x - 168, y - 84}, bow = {x + 186, y - 112};
  Point     fore[] = {head, bow}, aft[] = {head, stern};
  ListPaint line = list_solid(0xff4a3540u);
  sketch_line(s, fore, 2, 3, line);
  sketch_line(s, aft, 2, 3, line);
  Point boom[] = {{x - 4, y - 110}, {x + 126, y - 214}};
  sketch_line(s, boom, 2, 7, list_solid(0xff6b4a44u));
  for (int i = 1; i < 6; i++) {
    float t = (float)i / 6.5f, fx = head.x + (bow.x - head.x) * t;
    float fy = head.y + (bow.y - head.y) * t;
    Point flag[] = {{fx - 9, fy - 8}, {fx + 10, fy + 8}, {fx - 5, fy + 26}};
    sketch_poly(s, flag, 3, list_solid(i % 2 ? 0xffe0663eu : 0xfff2c26bu));
  }
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
  sketch_rect(s, (Rect){x - 9, y - 286, 10, 236}, list_solid(0xff6b4a44u));
  rigging(s, x, y);
  sketch_rect(s, (Rect){x - 130, y - 160, 110, 110}, list_solid(0xfff6dcc0u));
  sketch_rect(s, (Rect){x - 62, y - 160, 42, 110}, list_solid(0xffd8a98au));
  sketch_round(s, (Rect){x - 142, y - 178, 134, 24}, 10, list_solid(0xffe0663eu));
  sketch_rect(s, (Rect){x - 62, y - 178, 44, 24}, list_solid(0xffb94e2cu));
  sketch_glow(s, (Point){x - 84, y - 122}, 130, 0xffffd98au, 0.45f);
  for (int i = 0; i < 2; i++)
    sketch_round(s, (Rect){x - 116 + 46 * (float)i, y - 138, 32, 34}, 6,
                 list_solid(0xffffe3a0u));
  sketch_ellipse(s, (Point){x + 74, y - 52}, 46, 26, list_solid(0xff7a5560u));
  sketch_poly(s, hull, 7, list_solid(0xff2f5573u));
  sketch_poly(s, rim, 10, list_solid(0xfff3d8bcu));
  sketch_poly(s, band, 4, list_solid(0xffe0663eu));
  sketch_ellipse(s, (Point){x, y + 4}, 190, 8, list_solid(0x66233d5eu));
  sketch_disc(s, (Point){x - 4, y - 290}, 10, list_solid(0xfffff3d6u));
}

static void mooring(Sketch *s, Point from, Point to) {
  enum { STEPS = 16 };
  Point p[STEPS + 1];
  for (int i = 0; i <= STEPS; i++) {
    float t = (float)i / STEPS;
    p[i] = (Point){from.x + (to.x - from.x) * t,
                   from.y + (to.y - from.y) * t + 110 * t * (1 - t)};
  }
  sketch_line(s, p, STEPS + 1, 4, list_solid(0xfff0d3acu));
}

static void ways_on(Front *front, Sketch *s, const FrontState *state) {
  bool        up = state->upright;
  const char *titles[] = {state->card_first, state->card_second};
  Rect        all = up ? (Rect){560, 1744, 436, 136} : (Rect){1456, 892, 400, 136};
  Rect        r = up ? (Rect){84, 1584, 912, 136} : (Rect){1032, 892, 400, 136};
  for (int i = 1; i >= 0; i--) {
    if (!titles[i]) continue;
    front_button(front, s, state, i ? CONTROL_CARD_SECOND : CONTROL_CARD_FIRST, r,
                 ICON_NONE, titles[i], BUTTON_WHITE);
    if (up)
      r.y -= r.h + 24;
    else
      r.x -= r.w + 24;
  }
  front_button(front, s, state, CONTROL_CARD_ALL, all, ICON_NONE,
               words(WORDS_REST_ALL, state->lang), BUTTON_AMBER);
}

void front_card(Front *front, Sketch *s, const FrontState *state) {
  bool       up = state->upright;
  float      horizon = up ? 860 : 560, x = up ? 84 : 132, paper = s->h - (up ? 560 : 154);
  float      quay = horizon + (up ? 260 : 176);
  Point      moored = {s->w * (up ? 0.36f : 0.46f), quay + 44};
  SketchText title = {
    .size = 104, .bold = true, .color = LOOK_WHITE, .width = s->w - 2 * x};
  SketchText line = {.size = 46, .color = LOOK_WHITE, .width = s->w - 2 * x};
  front_control(front, CONTROL_SHEET, (Rect){0, 0, s->w, s->h});
  sky(s, horizon);
  hill(s, horizon, (Rect){s->w * 0.3f, 0, s->w * 0.8f, 118}, 0.62f, 0xff96718eu);
  hill(s, horizon, (Rect){s->w * 0.5f, 0, s->w * 0.66f, 146}, 0.42f, 0xff6b5a80u);
  hill(s, horizon, (Rect){s->w * 0.72f, 0, s->w * 0.44f, 66}, 0.5f, 0xff4d4a72u);
  sea(s, horizon);
  sketch_tide(s, quay - 30, 9, 0.8f, list_solid(0x66445a80u));
  boat(s, moored.x, moored.y);
  jetty(s, quay);
  mooring(s, (Point){moored.x + 194, moored.y - 98},
          (Point){s->w * 0.62f + 20, quay - 40});
  sketch_tide(s, quay + 52, 12, 2.0f, list_solid(0xb3305078u));
  sketch_foam(s, quay + 52, 12, 2.0f, 3, list_solid(0x99d9c2c0u));
  sketch_tide(s, paper - 56, 20, 0.4f, list_solid(sketch_alpha(LOOK_LAGOON, 0.6f)));
  sketch_tide(s, paper - 28, 20, 1.0f, list_solid(sketch_alpha(LOOK_MIST, 0.85f)));
  sketch_tide(s, paper, 20, 1.5f,
              sketch_fade(paper, LOOK_PAPER_TOP, s->h, LOOK_PAPER_FOOT));
  sketch_text(s, words(WORDS_REST_TITLE, state->lang), x, up ? 190 : 90, &title);
  sketch_text(s, words(WORDS_REST_TEXT, state->lang), x + 4, up ? 340 : 234, &line);
  ways_on(front, s, state);
}
