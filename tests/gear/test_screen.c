// The window, on SDL's driver without a display: pixels, and SDL's events in our words.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>

#include <SDL2/SDL.h>

#include "gear/screen.h"

static Screen *open_window(void) {
  setenv("SDL_VIDEODRIVER", "dummy", 1);
  Screen *screen = screen_open(&(ScreenWish){.w = 640, .h = 480});
  assert_non_null(screen);
  ScreenEvent event;
  while (screen_next(screen, &event)) continue;
  return screen;
}

// Pushes one event and gives what the screen makes of it.
static ScreenEvent made_of(Screen *screen, SDL_Event sdl) {
  ScreenEvent event, found = {0};
  assert_int_equal(SDL_PushEvent(&sdl), 1);
  while (screen_next(screen, &event))
    if (event.kind != SCREEN_NONE) found = event;
  return found;
}

static void headless_is_plain_memory(void **state) {
  (void)state;
  Screen *screen = screen_open(&(ScreenWish){.headless = true});
  int     w, h, stride;
  screen_pixels(screen, &w, &h, &stride)[1920 * 1080 - 1] = 7;
  assert_int_equal(w, 1920);
  assert_int_equal(h, 1080);
  assert_int_equal(stride, 1920);
  assert_int_equal(screen_fd(screen), -1);
  ScreenEvent event;
  assert_false(screen_next(screen, &event));
  assert_false(screen_finger_down(screen, SCREEN_MOUSE));
  screen_show(screen, &(const int[4]){0, 0, 10, 10}, 1);
  screen_close(screen);
  screen_close(NULL);
}

static void a_window_has_pixels_to_paint(void **state) {
  (void)state;
  Screen *screen = open_window();
  int     w, h, stride;
  assert_non_null(screen_pixels(screen, &w, &h, &stride));
  assert_int_equal(w, 640);
  assert_int_equal(h, 480);
  assert_true(stride >= 640);
  screen_show(screen, (const int[2][4]){{0, 0, 640, 1}, {5, 5, 2, 2}}, 2);
  screen_close(screen);
}

static void fingers_come_in_window_pixels(void **state) {
  (void)state;
  Screen   *screen = open_window();
  SDL_Event sdl = {
    .tfinger = {.type = SDL_FINGERDOWN, .touchId = 1, .fingerId = 5, .x = 1}};
  sdl.tfinger.y = 0.5f;
  ScreenEvent down = made_of(screen, sdl);
  assert_int_equal(down.kind, SCREEN_TOUCH);
  assert_int_equal(down.phase, TOUCH_DOWN);
  assert_float_equal(down.x, 639, 0.01f);
  assert_float_equal(down.y, 239.5f, 0.01f);
  sdl.tfinger.type = SDL_FINGERMOTION;
  assert_int_equal(made_of(screen, sdl).phase, TOUCH_MOVE);
  assert_int_equal(made_of(screen, sdl).finger, down.finger);
  sdl.tfinger.type = SDL_FINGERUP;
  assert_int_equal(made_of(screen, sdl).phase, TOUCH_UP);
  sdl.tfinger.touchId = 2;  // another panel
  assert_true(made_of(screen, sdl).finger != down.finger);
  assert_false(screen_finger_down(screen, down.finger));
  screen_close(screen);
}

static void the_left_button_is_a_finger(void **state) {
  (void)state;
  Screen   *screen = open_window();
  SDL_Event sdl = {.button = {.type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT}};
  sdl.button.state = SDL_PRESSED;
  sdl.button.x = 30;
  ScreenEvent event = made_of(screen, sdl);
  assert_int_equal(event.kind, SCREEN_TOUCH);
  assert_int_equal(event.phase, TOUCH_DOWN);
  assert_int_equal(event.finger, SCREEN_MOUSE);
  assert_float_equal(event.x, 30, 0);
  sdl.button.which = SDL_TOUCH_MOUSEID;
  assert_int_equal(made_of(screen, sdl).kind, SCREEN_NONE);
  sdl.button.which = 0;
  sdl.button.button = SDL_BUTTON_RIGHT;
  assert_int_equal(made_of(screen, sdl).kind, SCREEN_NONE);
  SDL_Event motion = {.motion = {.type = SDL_MOUSEMOTION, .x = 9}};
  assert_int_equal(made_of(screen, motion).kind, SCREEN_NONE);
  motion.motion.state = SDL_BUTTON_LMASK;
  assert_int_equal(made_of(screen, motion).phase, TOUCH_MOVE);
  screen_close(screen);
}

static void the_window_tells(void **state) {
  (void)state;
  Screen   *screen = open_window();
  SDL_Event sdl = {
    .window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_SIZE_CHANGED}};
  sdl.window.data1 = 800;
  sdl.window.data2 = 600;
  assert_int_equal(made_of(screen, sdl).kind, SCREEN_SIZE);
  SDL_Event finger = {.tfinger = {.type = SDL_FINGERDOWN, .x = 1, .y = 1}};
  assert_float_equal(made_of(screen, finger).x, 799, 0.01f);
  sdl.window.event = SDL_WINDOWEVENT_EXPOSED;
  assert_int_equal(made_of(screen, sdl).kind, SCREEN_EXPOSED);
  sdl.window.event = SDL_WINDOWEVENT_FOCUS_LOST;
  assert_int_equal(made_of(screen, sdl).kind, SCREEN_AWAY);
  SDL_Event key = {.key = {.type = SDL_KEYDOWN}};
  key.key.keysym.scancode = SDL_SCANCODE_F13;
  assert_int_equal(made_of(screen, key).kind, SCREEN_KEY);
  assert_int_equal(made_of(screen, key).key, SDL_SCANCODE_F13);
  key.key.repeat = 1;  // held down
  assert_int_equal(made_of(screen, key).kind, SCREEN_NONE);
  assert_int_equal(made_of(screen, (SDL_Event){.type = SDL_QUIT}).kind, SCREEN_QUIT);
  screen_close(screen);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(headless_is_plain_memory),
    cmocka_unit_test(a_window_has_pixels_to_paint),
    cmocka_unit_test(fingers_come_in_window_pixels),
    cmocka_unit_test(the_left_button_is_a_finger),
    cmocka_unit_test(the_window_tells),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
