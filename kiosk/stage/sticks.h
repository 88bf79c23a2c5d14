// sticks.h - the USB sticks that are plugged in: what is mounted beneath /media,
// /run/media or at /mnt and can be written.
//
// With KIOSK_STICKS=FOLDER in the environment, the folders in it are the sticks (a desk
// without a USB port, a test).
#ifndef KIOSK_STAGE_STICKS_H
#define KIOSK_STAGE_STICKS_H

#include <stdint.h>

#include "base/path.h"

enum { STICKS_MAX = 8 };

typedef struct {
  char    folder[PATH_SIZE];
  int64_t left;  // bytes
} Stick;

// May wait for a slow device: not for the stage's own thread. Returns how many.
int sticks_find(Stick out[STICKS_MAX]);
// The folders that a text like /proc/self/mountinfo names; whether they can be written
// now is not looked at.
int         sticks_of(const char *mountinfo, Stick out[STICKS_MAX]);
const char *sticks_name(const Stick *stick);  // as it is called on the stick, mostly

#endif
