// cold.h - how much a frame may spend on what it meets for the first time: glyphs without
// pixels, pictures to be shrunk. What does not fit waits for the next frame. (A played
// visit's clock stands still: there everything fits.)
#ifndef KIOSK_PICTURE_COLD_H
#define KIOSK_PICTURE_COLD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/clock.h"

enum { COLD_NANOSECONDS = 4000000 };

typedef struct {
  bool    begun;
  int64_t begin;
} Cold;  // zero it for each frame

// May one more cold thing be done?
static inline bool cold_may(Cold *cold) {
  int64_t now = clock_steady();
  if (!cold->begun) *cold = (Cold){true, now};
  return now - cold->begin < COLD_NANOSECONDS;
}

#endif
