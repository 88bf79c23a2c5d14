// screen.h - the window: SDL's, with its own surface in shared memory and nothing between.
//
// Without a display (headless) the surface is plain memory; everything else is the same.
#ifndef KIOSK_GEAR_SCREEN_H
#define KIOSK_GEAR_SCREEN_H

#include <stdbool.h>
#include <stdint.h>

#include "wire/wire.h"

typedef struct Screen Screen;

typedef struct {
  int  w, h;        // 0: the whole screen, borderless
  bool headless;    // w, h or 1920 x 1080
  int  rotate;      // turns touches too
} ScreenWish;

typedef enum { SCREEN_NONE, SCREEN_TOUCH, SCREEN_SIZE, SCREEN_EXPOSED, SCREEN_QUIT } ScreenEventKind;

typedef struct {
  ScreenEventKind kind;
  TouchPhase      phase;
  int64_t         finger;  // the device's own id; see touch.h
  float           x, y;    // window pixels
} ScreenEvent;

Screen *screen_open(const ScreenWish *wish);  // NULL with fail()
void    screen_close(Screen *screen);
// The pixels to paint into, x8r8g8b8. Asks again after SCREEN_SIZE.
uint32_t *screen_pixels(Screen *screen, int *w, int *h, int *stride);
void      screen_show(Screen *screen, const int (*rects)[4], int n);  // x y w h, window pixels
// A descriptor to wait on, or -1 when the driver has none (then poll every 10 ms).
int  screen_fd(const Screen *screen);
bool screen_next(Screen *screen, ScreenEvent *event);  // drains; false: nothing left
// Is this finger still on the glass, as the device says? For lost finger-ups.
bool screen_finger_down(const Screen *screen, int64_t finger);

#endif
