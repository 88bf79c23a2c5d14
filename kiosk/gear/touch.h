// touch.h - from a device's contacts to fingers 0 ... 9. Pure: no device, no clock.
//
// What panels and drivers do wrong is mended here:
//   a finger-up that was lost          the finger gets a cancel at the next reconcile
//   a down for a finger that is down   its old touch is cancelled first
//   dirt, gum, a leaning poster        a contact that stood still for 60 s gets a cancel
//   and is
//                                      ignored until it lifts; it never counts as
//                                      activity
//   a touch sent as mouse as well      the second of the two is ignored
//   an eleventh finger                 ignored
// Moves of a finger within one drain are joined. Coordinates stay window pixels.
#ifndef KIOSK_GEAR_TOUCH_H
#define KIOSK_GEAR_TOUCH_H

#include <stdbool.h>
#include <stdint.h>

#include "gear/screen.h"

enum {
  TOUCH_FINGERS = 10,
  TOUCH_QUEUE = 256,
  TOUCH_STILL_PIXELS = 12,  // jitter of a contact that stands still
  TOUCH_STILL_SECONDS = 60,
};

typedef struct {
  TouchPhase phase;
  int        finger;  // 0 ... 9
  float      x, y;
} Touch;

// One contact. It stays readable after it lifted, to know its echo.
typedef struct {
  bool    down;
  int64_t id;
  float   x, y;
  float   still_x, still_y;  // where it has been since still_since
  int64_t still_since, changed;
  int     move;  // its last move in the queue while nothing followed it, or -1
} TouchContact;

// Begins as {0}.
typedef struct {
  TouchContact contact[TOUCH_FINGERS];
  Touch        queue[TOUCH_QUEUE];
  int          first, used;
  int64_t      active;
} Touches;

// Takes any event of the screen; what is no touch but SCREEN_AWAY changes nothing.
void touches_feed(Touches *touches, const ScreenEvent *event, int64_t steady);
// Once a frame, after the drain, and a few times a second while touches_held().
// `is_down` asks the device (screen_finger_down).
void touches_reconcile(Touches *touches, bool (*is_down)(void *device, int64_t id),
                       void *device, int64_t steady);
bool touches_next(Touches *touches, Touch *out);  // false: nothing left
bool touches_held(const Touches *touches);        // a finger is on the glass
// When somebody last did something: touched, lifted, or moved further than jitter. 0:
// never.
int64_t touches_active(const Touches *touches);

#endif
