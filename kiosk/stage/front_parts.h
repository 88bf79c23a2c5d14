// front_parts.h - between front.c and the files that draw its overlays.
#ifndef KIOSK_STAGE_FRONT_PARTS_H
#define KIOSK_STAGE_FRONT_PARTS_H

#include "stage/front.h"
#include "stage/sketch.h"

// Adds a place to touch: its shape, grown 16 down and 8 sideways.
void front_control(Front *front, ControlId id, Rect shape);
// A button with its shadow and pressed look, its words after an icon unless ICON_NONE;
// kinds as the look's states sheet.
typedef enum { BUTTON_AMBER, BUTTON_WHITE, BUTTON_NIGHT, BUTTON_CHOSEN } ButtonKind;
void front_button(Front *front, Sketch *s, const FrontState *state, ControlId id, Rect r,
                  Icon icon, const char *label, ButtonKind kind);

void front_still(Front *front, Sketch *s, const FrontState *state);
void front_help(Front *front, Sketch *s, const FrontState *state);
void front_card(Front *front, Sketch *s, const FrontState *state);
void front_trouble(Front *front, Sketch *s, const FrontState *state);

#endif
