#include "stage/staff_icon.h"

#include <stdlib.h>

enum { STROKE_MAX = 24, GRID = 24 };

// An icon is strokes, each "x y x y ...;", and circles "ox y r;".
static const char *const drawing[] = {
  [STAFF_ICON_NONE] = "",
  [STAFF_ICON_BACK] = "5 12 19 12;5 12 11 18;5 12 11 6;",
  [STAFF_ICON_CLOSE] = "6 6 18 18;18 6 6 18;",
  [STAFF_ICON_PLUS] = "12 5 12 19;5 12 19 12;",
  [STAFF_ICON_MINUS] = "5 12 19 12;",
  [STAFF_ICON_START] = "7 4 7 20 20 12 7 4;",
  [STAFF_ICON_STOP] = "5 5 19 5 19 19 5 19 5 5;",
  [STAFF_ICON_TICK] = "5 12 10 17 20 7;",
  [STAFF_ICON_ERASE] = "20 6 9 6 3 12 9 18 20 18 20 6;12 10 16 14;16 10 12 14;",
  [STAFF_ICON_UP] = "6 15 12 9 18 15;",
  [STAFF_ICON_DOWN] = "6 9 12 15 18 9;",
  [STAFF_ICON_EDIT] = "4 20 8 20 18.5 9.5 14.5 5.5 4 16 4 20;13.5 6.5 17.5 10.5;",
  [STAFF_ICON_CHART] =
    "3 12 3 20 9 20 9 12 3 12;9 8 9 20 15 20 15 8 9 8;15 4 15 20 21 20 "
    "21 4 15 4;",
  [STAFF_ICON_STICK] =
    "12 17 12 4;12 4 9.5 6.5;12 4 14.5 6.5;12 15 17 12.5 17 10;12 16 7 "
    "13.5 7 12;16 8 18 8 18 10 16 10 16 8;o12 19 2;o7 10 1.6;",
  [STAFF_ICON_CLOCK] = "o12 12 9;12 7 12 12 15 15;",
  [STAFF_ICON_SCREEN] = "3 5 21 5 21 16 3 16 3 5;7 20 17 20;9 16 9 20;15 16 15 20;",
  [STAFF_ICON_WIPE] = "4 6 20 6 20 10 4 10 4 6;12 10 12 14;9 14 15 14 15 21 9 21 9 14;",
  [STAFF_ICON_WRENCH] =
    "7 10 10 10 10 7 6.5 3.5 9 2.9 12 3.6 14.6 6.5 15 10 21 16 21 19 19 "
    "21 16 21 10 15 6.5 14.6 3.6 12 2.9 9 3.5 6.5 7 10;",
  [STAFF_ICON_JOIN] = "4 12 15 12;11 8 15 12 11 16;13 4 20 4 20 20 13 20;",
};

void staff_icon(Sketch *s, StaffIcon icon, Point c, float size, uint32_t color) {
  ListPaint paint = list_solid(color);
  float     k = size / GRID;
  for (const char *at = drawing[icon]; *at; at++) {
    Point p[STROKE_MAX];
    float number[2 * STROKE_MAX];
    int   n = 0;
    bool  circle = *at == 'o';
    for (at += circle; *at != ';'; n++) {
      char *end;
      number[n] = strtof(at, &end);
      at = end;
    }
    for (int i = 0; 2 * i + 1 < n; i++)
      p[i] = (Point){c.x + (number[2 * i] - GRID / 2) * k,
                     c.y + (number[2 * i + 1] - GRID / 2) * k};
    if (circle)
      sketch_ring(s, p[0], number[2] * k, 2 * k, 0, 1, paint);
    else
      sketch_line(s, p, n / 2, 2 * k, paint);
  }
}
