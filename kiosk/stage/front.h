// front.h - what the stage draws over every exhibit, and where a finger hits it.
//
// Home, help and language; the tide between two exhibits; "still there?"; the help sheet;
// the card of a resting exhibit. Drawn from a plain description, so that each state is a
// picture a test can ask for. No file is read here.
#ifndef KIOSK_STAGE_FRONT_H
#define KIOSK_STAGE_FRONT_H

#include <stdbool.h>
#include <stdint.h>

#include "stage/trouble.h"
#include "wire/list.h"

typedef enum {
  CONTROL_NONE,
  CONTROL_HOME,
  CONTROL_HELP,
  CONTROL_LANGUAGE,
  CONTROL_STAY,   // "I'm here": the button, and the whole screen around it
  CONTROL_LEAVE,  // back to the coast
  CONTROL_CARD_FIRST,
  CONTROL_CARD_SECOND,
  CONTROL_CARD_ALL,
  CONTROL_CLOSE,
  CONTROL_REACH,
  CONTROL_CALM,
  CONTROL_TROUBLE,  // the author's panel: folds and unfolds
  CONTROL_SHEET,    // the overlay itself: a touch there does nothing and goes no further
} ControlId;

typedef enum { OVERLAY_NONE, OVERLAY_STILL, OVERLAY_HELP, OVERLAY_CARD } Overlay;

typedef struct {
  float          w, h;
  bool           upright;
  uint32_t       lang;
  uint32_t       skin;     // 0 paper, 1 water, 2 night
  bool           attract;  // only the language disc
  bool           reduced_motion, reach;
  ControlId      pressed;
  Overlay        overlay;
  bool           card;     // the card lies under another overlay or under the rising tide
  float          age;      // seconds the overlay has been there
  float          left;     // OVERLAY_STILL: seconds until the end
  float          tide;     // 0 no tide ... 1 covers all; between two exhibits
  bool           waiting;  // the exhibit has not answered for a while: the waves go on
  float          time;     // for waves
  const char    *card_first, *card_second;  // titles of other exhibits, NULL: none
  const Trouble *trouble;                   // NULL: none
} FrontState;

typedef struct {
  ControlId id;
  Rect      box;  // what a finger may hit
} Control;

enum { FRONT_CONTROLS_MAX = 16, FRONT_WORDS = 1 << 18 };

typedef struct {
  List      list;
  uint32_t *words;
  Control   control[FRONT_CONTROLS_MAX];  // later ones lie on top
  int       controls;
} Front;

void      front_open(Front *front);
void      front_close(Front *front);
void      front_draw(Front *front, const FrontState *state);
ControlId front_hit(const Front *front, Point at);
// "home" "help" "language" "stay" "leave" "all" "close" ... : the control of that name.
const Control *front_named(const Front *front, const char *name);

#endif
