#include "gear/screen.h"

#include <stdlib.h>
#include <string.h>

#include <SDL2/SDL.h>
#define Screen XScreen  // Xlib has one too
#include <SDL2/SDL_syswm.h>
#undef Screen

#include "base/fail.h"
#include "base/mem.h"

enum { HEADLESS_W = 1920, HEADLESS_H = 1080 };

struct Screen {
  SDL_Window *window;  // NULL: headless
  bool        whole;   // covers the display
  int         w, h;
  uint32_t   *pixels;  // headless
};

// screen_show() hands its rectangles on as they are.
_Static_assert(sizeof(SDL_Rect) == sizeof(int[4]), "a rectangle is x y w h");

static void set_hints(void) {
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_AUTO_CAPTURE, "0");  // with it X11 loses finger-ups
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
  // SDL looks for a session bus (it forks to start one) and reads a table of key
  // combinations: a kiosk has use for neither, and both cost the start some twenty
  // milliseconds.
  setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
  setenv("XCOMPOSEFILE", "/dev/null", 0);
}

static bool open_window(Screen *screen, const ScreenWish *wish) {
  set_hints();
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return fail("screen: %s", SDL_GetError());
  // X11 has a surface in shared memory; elsewhere SDL can only show one as a texture.
  if (strcmp(SDL_GetCurrentVideoDriver(), "x11") == 0)
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_Rect where = {SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, wish->w, wish->h};
  uint32_t flags = SDL_WINDOW_RESIZABLE;
  screen->whole = wish->w <= 0 || wish->h <= 0;
  if (screen->whole) {
    if (SDL_GetDisplayBounds(0, &where) != 0) return fail("screen: %s", SDL_GetError());
    flags = SDL_WINDOW_BORDERLESS;
    SDL_ShowCursor(SDL_DISABLE);
  }
  screen->window = SDL_CreateWindow("Kiosk", where.x, where.y, where.w, where.h, flags);
  if (!screen->window) return fail("screen: %s", SDL_GetError());
  SDL_GetWindowSize(screen->window, &screen->w, &screen->h);
  int w, h, stride;
  return screen_pixels(screen, &w, &h, &stride) != NULL;
}

// Another display, or another mode of it: a window that covers it goes along.
static void fit_display(Screen *screen) {
  SDL_Rect bounds;
  if (!screen->whole || SDL_GetDisplayBounds(0, &bounds) != 0) return;
  SDL_SetWindowPosition(screen->window, bounds.x, bounds.y);
  SDL_SetWindowSize(screen->window, bounds.w, bounds.h);
}

// Fingers of two panels must not be one.
static int64_t finger_id(SDL_TouchID device, SDL_FingerID finger) {
  return (device & 0x7FFF) << 48 | (finger & 0xFFFFFFFFFFFF);
}

static ScreenEvent finger_event(const Screen               *screen,
                                const SDL_TouchFingerEvent *finger) {
  ScreenEvent event = {.kind = SCREEN_TOUCH,
                       .finger = finger_id(finger->touchId, finger->fingerId),
                       .x = finger->x * (float)(screen->w - 1),
                       .y = finger->y * (float)(screen->h - 1)};
  event.phase = finger->type == SDL_FINGERDOWN ? TOUCH_DOWN
                : finger->type == SDL_FINGERUP ? TOUCH_UP
                                               : TOUCH_MOVE;
  return event;
}

static ScreenEvent mouse_event(TouchPhase phase, int x, int y) {
  return (ScreenEvent){.kind = SCREEN_TOUCH,
                       .phase = phase,
                       .finger = SCREEN_MOUSE,
                       .x = (float)x,
                       .y = (float)y};
}

static ScreenEvent window_event(Screen *screen, const SDL_WindowEvent *window) {
  switch (window->event) {
  case SDL_WINDOWEVENT_SIZE_CHANGED:
    screen->w = window->data1;
    screen->h = window->data2;
    return (ScreenEvent){.kind = SCREEN_SIZE};
  case SDL_WINDOWEVENT_SHOWN:
  case SDL_WINDOWEVENT_RESTORED:
  case SDL_WINDOWEVENT_EXPOSED: return (ScreenEvent){.kind = SCREEN_EXPOSED};
  case SDL_WINDOWEVENT_HIDDEN:
  case SDL_WINDOWEVENT_MINIMIZED:
  case SDL_WINDOWEVENT_FOCUS_LOST: return (ScreenEvent){.kind = SCREEN_AWAY};
  default: return (ScreenEvent){.kind = SCREEN_NONE};
  }
}

static ScreenEvent translate(Screen *screen, const SDL_Event *sdl) {
  const SDL_MouseButtonEvent *button = &sdl->button;
  const SDL_MouseMotionEvent *motion = &sdl->motion;
  switch (sdl->type) {
  case SDL_FINGERDOWN:
  case SDL_FINGERMOTION:
  case SDL_FINGERUP: return finger_event(screen, &sdl->tfinger);
  case SDL_MOUSEBUTTONDOWN:
  case SDL_MOUSEBUTTONUP:
    if (button->button != SDL_BUTTON_LEFT || button->which == SDL_TOUCH_MOUSEID) break;
    return mouse_event(button->state == SDL_PRESSED ? TOUCH_DOWN : TOUCH_UP, button->x,
                       button->y);
  case SDL_MOUSEMOTION:
    if (!(motion->state & SDL_BUTTON_LMASK) || motion->which == SDL_TOUCH_MOUSEID) break;
    return mouse_event(TOUCH_MOVE, motion->x, motion->y);
  case SDL_KEYDOWN:
    if (sdl->key.repeat) break;
    return (ScreenEvent){.kind = SCREEN_KEY, .key = (uint32_t)sdl->key.keysym.scancode};
  case SDL_WINDOWEVENT: return window_event(screen, &sdl->window);
  case SDL_DISPLAYEVENT: fit_display(screen); break;
  case SDL_QUIT: return (ScreenEvent){.kind = SCREEN_QUIT};
  }
  return (ScreenEvent){.kind = SCREEN_NONE};
}

Screen *screen_open(const ScreenWish *wish) {
  Screen *screen = mem_new(sizeof *screen);
  if (wish->headless) {
    screen->w = wish->w > 0 ? wish->w : HEADLESS_W;
    screen->h = wish->h > 0 ? wish->h : HEADLESS_H;
    screen->pixels = mem_new((size_t)screen->w * (size_t)screen->h * sizeof(uint32_t));
    return screen;
  }
  if (open_window(screen, wish)) return screen;
  screen_close(screen);
  return NULL;
}

void screen_close(Screen *screen) {
  if (!screen) return;
  if (!screen->pixels) {
    if (screen->window) SDL_DestroyWindow(screen->window);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
  }
  free(screen->pixels);
  free(screen);
}

uint32_t *screen_pixels(Screen *screen, int *w, int *h, int *stride) {
  if (!screen->window) {
    *w = *stride = screen->w;
    *h = screen->h;
    return screen->pixels;
  }
  SDL_Surface *surface = SDL_GetWindowSurface(screen->window);
  if (!surface) {
    fail("screen: %s", SDL_GetError());
    return NULL;
  }
  uint32_t format = surface->format->format;
  if (format != SDL_PIXELFORMAT_RGB888 && format != SDL_PIXELFORMAT_ARGB8888) {
    fail("screen: its pixels are %s; set the display to 24-bit colour",
         SDL_GetPixelFormatName(format));
    return NULL;
  }
  *w = surface->w;
  *h = surface->h;
  *stride = surface->pitch / (int)sizeof(uint32_t);
  return surface->pixels;
}

void screen_show(Screen *screen, const int (*rects)[4], int n) {
  if (screen->window && n > 0)
    SDL_UpdateWindowSurfaceRects(screen->window, (const SDL_Rect *)rects, n);
}

int screen_fd(const Screen *screen) {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (!screen->window || !SDL_GetWindowWMInfo(screen->window, &info) ||
      info.subsystem != SDL_SYSWM_X11)
    return -1;
  return ConnectionNumber(info.info.x11.display);
}

bool screen_next(Screen *screen, ScreenEvent *event) {
  SDL_Event sdl;
  if (!screen->window || !SDL_PollEvent(&sdl)) return false;
  *event = translate(screen, &sdl);
  return true;
}

bool screen_finger_down(const Screen *screen, int64_t finger) {
  if (!screen->window) return false;
  if (finger == SCREEN_MOUSE) return SDL_GetMouseState(NULL, NULL) & SDL_BUTTON_LMASK;
  for (int i = 0; i < SDL_GetNumTouchDevices(); i++) {
    SDL_TouchID device = SDL_GetTouchDevice(i);
    for (int k = 0; k < SDL_GetNumTouchFingers(device); k++)
      if (finger_id(device, SDL_GetTouchFinger(device, k)->id) == finger) return true;
  }
  return false;
}
