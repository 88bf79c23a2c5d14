// staff_icon.h - the icons of the staff screen: outlines on a grid of 24, two units
// thick.
#ifndef KIOSK_STAGE_STAFF_ICON_H
#define KIOSK_STAGE_STAFF_ICON_H

#include "stage/sketch.h"

typedef enum {
  STAFF_ICON_NONE,
  STAFF_ICON_BACK,
  STAFF_ICON_CLOSE,
  STAFF_ICON_PLUS,
  STAFF_ICON_MINUS,
  STAFF_ICON_START,
  STAFF_ICON_STOP,
  STAFF_ICON_TICK,
  STAFF_ICON_ERASE,
  STAFF_ICON_UP,
  STAFF_ICON_DOWN,
  STAFF_ICON_EDIT,   // correct a group
  STAFF_ICON_CHART,  // today
  STAFF_ICON_STICK,  // export
  STAFF_ICON_CLOCK,
  STAFF_ICON_SCREEN,  // try screen, touch and sound
  STAFF_ICON_WIPE,
  STAFF_ICON_WRENCH,  // exhibits
  STAFF_ICON_JOIN,
} StaffIcon;

void staff_icon(Sketch *s, StaffIcon icon, Point center, float size, uint32_t color);

#endif
