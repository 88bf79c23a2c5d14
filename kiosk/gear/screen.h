// screen.h - the window: SDL's, with its own surface in shared memory and nothing
// between.
//
// Without a display (headless) the surface is plain memory; everything else is the same.
// Signals stay the caller's.
#ifndef KIOSK_GEAR_SCREEN_H
#define KIOSK_GEAR_SCREEN_H

#include <stdbool.h>
#include <stdint.h>

#include "wire/wire.h"

typedef struct Screen Screen;

typedef struct {
  int  w, h;      // 0: the whole screen, borderless, without a pointer
  bool headless;  // w, h or 1920 x 1080
} ScreenWish;

typedef enum {
  SCREEN_NONE,     // nothing for us, but there may be more
  SCREEN_TOUCH,    // phase, finger, x, y
  SCREEN_KEY,      // key: one was pressed (held down it does not repeat)
  SCREEN_AWAY,     // the window lost the focus or was hidden: no finger can be followed
  SCREEN_SIZE,     // ask for the pixels again
  SCREEN_EXPOSED,  // show everything again
  SCREEN_QUIT,
} ScreenEventKind;

enum { SCREEN_MOUSE = -1 };  // the finger that is the mouse's left button

typedef struct {
  ScreenEventKind kind;
  TouchPhase      phase;
  int64_t         finger;  // the device's own id; see touch.h
  float           x, y;    // window pixels
  uint32_t        key;     // key.h
} ScreenEvent;

Screen *screen_open(const ScreenWish *wish);  // NULL with fail()
void    screen_close(Screen *screen);         // NULL is fine
// The pixels to paint into, x8r8g8b8, `stride` in pixels; NULL with fail() while there
// are none.
uint32_t *screen_pixels(Screen *screen, int *w, int *h, int *stride);
void screen_show(Screen *screen, const int (*rects)[4], int n);  // x y w h, window pixels
// A descriptor to wait on after draining, or -1 when there is none (then poll every 10
// ms).
int  screen_fd(const Screen *screen);
bool screen_next(Screen *screen, ScreenEvent *event);  // drains; false: nothing left
// Is this finger still on the glass, as the device says? For lost finger-ups.
bool screen_finger_down(const Screen *screen, int64_t finger);

#endif
