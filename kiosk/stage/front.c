#include "stage/front_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "stage/words.h"

enum { DISC = 112, DISC_STEP = 136 };

void front_open(Front *front) {
  front->words = mem_new(FRONT_WORDS * sizeof *front->words);
}

void front_close(Front *front) {
  free(front->words);
}

void front_control(Front *front, ControlId id, Rect r) {
  if (front->controls == FRONT_CONTROLS_MAX) return;
  front->control[front->controls++] = (Control){id, {r.x - 8, r.y, r.w + 16, r.h + 16}};
}

static const uint32_t button_look[][3] = {
  // top, foot, words
  [BUTTON_AMBER] = {LOOK_AMBER_LIGHT, LOOK_AMBER, LOOK_DEEP},
  [BUTTON_WHITE] = {LOOK_WHITE, LOOK_FOAM, LOOK_DEEP},
  [BUTTON_NIGHT] = {0xa8061a27u, 0xa8061a27u, LOOK_WHITE},
  [BUTTON_CHOSEN] = {LOOK_SEA, LOOK_TIDE, LOOK_WHITE},
};

static uint32_t darker(uint32_t color) {
  uint32_t out = color & 0xff000000;
  for (int shift = 0; shift < 24; shift += 8)
    out |= ((color >> shift & 255) * 225 / 256) << shift;
  return out;
}

void front_button(Front *front, Sketch *s, const FrontState *state, ControlId id, Rect r,
                  Icon icon, const char *label, ButtonKind kind) {
  const uint32_t *look = button_look[kind];
  bool            pressed = state->pressed == id;
  front_control(front, id, r);
  if (!pressed && kind != BUTTON_NIGHT) sketch_shadow(s, r);
  if (pressed) r.y += 4;
  uint32_t top = pressed ? darker(look[0]) : look[0],
           foot = pressed ? darker(look[1]) : look[1];
  sketch_round(s, r, r.h / 2, sketch_fade(r.y, top, r.y + r.h, foot));
  SketchText text = {.size = 50, .bold = true, .color = look[2], .width = r.w - 64};
  sketch_label(s, label, icon, r, &text);
}

static void disc(Front *front, Sketch *s, const FrontState *state, ControlId id, float x,
                 float y) {
  static const uint32_t fill[][2] = {
    {LOOK_WHITE, LOOK_FOAM}, {0xa8061a27u, 0xa8061a27u}, {0xff35606eu, 0xff35606eu}};
  bool     on_paper = state->overlay == OVERLAY_HELP || state->skin > 2;
  uint32_t skin = on_paper ? 0 : state->skin;
  uint32_t ink = skin == 0 ? LOOK_DEEP : LOOK_WHITE;
  bool     pressed = state->pressed == id;
  Rect     r = {x, y + (pressed ? 4 : 0), DISC, DISC};
  Point    c = {r.x + DISC / 2, r.y + DISC / 2};
  front_control(front, id, (Rect){x, y, DISC, DISC});
  if (skin == 0 && !pressed) sketch_shadow(s, r);
  uint32_t top = pressed ? darker(fill[skin][0]) : fill[skin][0];
  uint32_t foot = pressed ? darker(fill[skin][1]) : fill[skin][1];
  sketch_round(s, r, DISC / 2, sketch_fade(r.y, top, r.y + r.h, foot));
  if (id == CONTROL_LANGUAGE)
    sketch_label(s, words(WORDS_LANGUAGE, state->lang), ICON_NONE, r,
                 &(SketchText){.size = 42, .bold = true, .color = ink});
  else
    sketch_icon(s, id == CONTROL_HOME ? ICON_HOME : ICON_HELP, c, 53, ink);
}

static void discs(Front *front, Sketch *s, const FrontState *state) {
  float x = state->upright ? 84 : 64;
  float y = state->upright ? 1892 - DISC : 1016 - DISC;
  if (state->attract) {
    disc(front, s, state, CONTROL_LANGUAGE, x, y);
    return;
  }
  disc(front, s, state, CONTROL_HOME, x, y);
  disc(front, s, state, CONTROL_HELP, x + DISC_STEP, y);
  disc(front, s, state, CONTROL_LANGUAGE, x + 2 * DISC_STEP, y);
}

// Three bands, one behind the other; at 1 the last covers all.
static void tide(Sketch *s, const FrontState *state) {
  if (state->tide <= 0) return;
  if (state->reduced_motion) {
    sketch_rect(s, (Rect){0, 0, s->w, s->h},
                list_solid(sketch_alpha(LOOK_SEA, state->tide)));
    return;
  }
  float low = s->h + 80, rise = s->h + 300;
  float phase = state->time * 0.9f;
  float y[3];
  for (int i = 0; i < 3; i++)
    y[i] = low - rise * fminf(1, fmaxf(0, state->tide * 1.2f - 0.08f * (float)i));
  if (y[2] > -60) {
    sketch_tide(s, y[0], 20, phase + 0.4f, list_solid(sketch_alpha(LOOK_LAGOON, 0.6f)));
    sketch_tide(s, y[1], 20, phase + 1.0f, list_solid(sketch_alpha(LOOK_MIST, 0.85f)));
  }
  sketch_tide(s, y[2], 20, phase + 1.5f, sketch_fade(0, 0xff15809bu, s->h, 0xff0a3a50u));
  sketch_foam(s, y[2], 20, phase + 1.5f, 6, list_solid(LOOK_MIST));
}

// A small moving wave by the discs: the stage is alive though the exhibit is not
// answering.
static void waiting(Sketch *s, const FrontState *state) {
  if (!state->waiting) return;
  for (int i = 0; i < 3; i++) {
    float lift = 10 * sinf(state->time * 4 - (float)i * 0.9f);
    Point c = {s->w / 2 + (float)(i - 1) * 52, s->h - 56 - lift};
    sketch_disc(s, c, 15, list_solid(LOOK_TIDE));
    sketch_disc(s, c, 11, list_solid(LOOK_MIST));
  }
}

void front_draw(Front *front, const FrontState *state) {
  list_begin(&front->list, front->words, FRONT_WORDS);
  front->controls = 0;
  Sketch s = {&front->list, list_style(), state->w, state->h};
  if (state->overlay == OVERLAY_CARD || state->card) front_card(front, &s, state);
  if (state->overlay != OVERLAY_CARD) front->controls = 0;  // seen, but out of reach
  if (state->overlay == OVERLAY_HELP) front_help(front, &s, state);
  if (state->overlay == OVERLAY_STILL) front_still(front, &s, state);
  if (state->overlay != OVERLAY_STILL) discs(front, &s, state);
  front_trouble(front, &s, state);
  waiting(&s, state);
  tide(&s, state);
}

static bool inside(const Rect *r, Point p) {
  return p.x >= r->x && p.x < r->x + r->w && p.y >= r->y && p.y < r->y + r->h;
}

ControlId front_hit(const Front *front, Point at) {
  for (int i = front->controls; i-- > 0;)
    if (inside(&front->control[i].box, at)) return front->control[i].id;
  return CONTROL_NONE;
}

const Control *front_named(const Front *front, const char *name) {
  static const struct {
    const char *name;
    ControlId   id;
  } names[] = {
    {"home", CONTROL_HOME},          {"help", CONTROL_HELP},
    {"language", CONTROL_LANGUAGE},  {"stay", CONTROL_STAY},
    {"leave", CONTROL_LEAVE},        {"all", CONTROL_CARD_ALL},
    {"close", CONTROL_CLOSE},        {"reach", CONTROL_REACH},
    {"calm", CONTROL_CALM},          {"first", CONTROL_CARD_FIRST},
    {"second", CONTROL_CARD_SECOND}, {"trouble", CONTROL_TROUBLE},
  };
  for (size_t n = 0; n < sizeof names / sizeof *names; n++) {
    if (strcmp(name, names[n].name) != 0) continue;
    for (int i = front->controls; i-- > 0;)
      if (front->control[i].id == names[n].id) return &front->control[i];
  }
  return NULL;
}
