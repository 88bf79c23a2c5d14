// touch.c - a finger made by XTest, and how long the screen takes to answer it.
//
// Usage: touch tap X Y                   presses and releases
//        touch time X Y AWAY_X AWAY_Y COUNT
//   presses at (x,y) until the square of pixels around it changes, moves away and
//   releases; prints the milliseconds of each, a line each.
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <time.h>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>

enum { SIDE = 16, BYTES = SIDE * SIDE * 4, PATIENCE_MS = 3000, QUIET_MS = 400 };

typedef struct {
  Display        *display;
  XShmSegmentInfo shared;
  XImage         *image;
  int             x, y;
} Glass;

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void rest_ms(long ms) {
  nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000}, NULL);
}

static void die(const char *what) {
  fprintf(stderr, "touch: %s\n", what);
  exit(1);
}

static void open_glass(Glass *glass) {
  Display *d = glass->display;
  int      screen = DefaultScreen(d), depth = DefaultDepth(d, screen);
  glass->image = XShmCreateImage(d, DefaultVisual(d, screen), (unsigned)depth, ZPixmap,
                                 NULL, &glass->shared, SIDE, SIDE);
  if (!glass->image || glass->image->bytes_per_line * SIDE != BYTES)
    die("no 32-bit pixels");
  glass->shared.shmid = shmget(IPC_PRIVATE, BYTES, IPC_CREAT | 0600);
  glass->shared.shmaddr = glass->image->data = shmat(glass->shared.shmid, NULL, 0);
  if (!XShmAttach(d, &glass->shared)) die("no shared memory");
  XSync(d, False);
  shmctl(glass->shared.shmid, IPC_RMID, NULL);
}

static void look(Glass *glass, uint8_t pixels[BYTES]) {
  XShmGetImage(glass->display, DefaultRootWindow(glass->display), glass->image,
               glass->x - SIDE / 2, glass->y - SIDE / 2, AllPlanes);
  memcpy(pixels, glass->image->data, BYTES);
}

// After it the pixels have not changed for QUIET_MS.
static void wait_until_still(Glass *glass, uint8_t pixels[BYTES]) {
  uint8_t seen[BYTES];
  double  since = now_ms();
  look(glass, pixels);
  while (now_ms() - since < QUIET_MS) {
    rest_ms(10);
    look(glass, seen);
    if (memcmp(seen, pixels, BYTES) == 0) continue;
    memcpy(pixels, seen, BYTES);
    since = now_ms();
  }
}

static void move(Glass *glass, int x, int y) {
  XTestFakeMotionEvent(glass->display, -1, x, y, CurrentTime);
  XSync(glass->display, False);
}

static void press(Glass *glass, bool down) {
  XTestFakeButtonEvent(glass->display, 1, down, CurrentTime);
  XSync(glass->display, False);
}

static void time_one(Glass *glass, int away_x, int away_y) {
  uint8_t still[BYTES], seen[BYTES];
  move(glass, glass->x, glass->y);
  wait_until_still(glass, still);
  double began = now_ms();
  press(glass, true);
  do {
    look(glass, seen);
    if (now_ms() - began > PATIENCE_MS) die("nothing changed");
  } while (memcmp(seen, still, BYTES) == 0);
  printf("%.2f\n", now_ms() - began);
  move(glass, away_x, away_y);
  press(glass, false);
}

int main(int argc, char **argv) {
  bool timed = argc == 7 && strcmp(argv[1], "time") == 0;
  if (!timed && (argc != 4 || strcmp(argv[1], "tap") != 0))
    return fputs("usage: touch tap X Y | time X Y AWAY_X AWAY_Y COUNT\n", stderr), 2;
  Glass glass = {.display = XOpenDisplay(NULL), .x = atoi(argv[2]), .y = atoi(argv[3])};
  if (!glass.display) die("no display");
  if (timed) {
    open_glass(&glass);
    for (int i = 0; i < atoi(argv[6]); i++)
      time_one(&glass, atoi(argv[4]), atoi(argv[5]));
  } else {
    move(&glass, glass.x, glass.y);
    press(&glass, true);
    rest_ms(60);
    press(&glass, false);
  }
  XCloseDisplay(glass.display);
  return 0;
}
