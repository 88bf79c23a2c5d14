// sketch.h - the few shapes the stage draws by itself, put on a draw list.
//
// Everything here works without a file: these are the screens that must appear when
// nothing else does.
#ifndef KIOSK_STAGE_SKETCH_H
#define KIOSK_STAGE_SKETCH_H

#include "gear/text.h"
#include "wire/list.h"

// Colours of the look, 0xAARRGGBB. (Not an enum: they need all 32 bits unsigned.)
#define LOOK_DEEP 0xff0b2a3au
#define LOOK_TIDE 0xff0a4f66u
#define LOOK_SEA 0xff0e7490u
#define LOOK_LAGOON 0xff3fa7b5u
#define LOOK_MIST 0xffcdebe9u
#define LOOK_FOAM 0xfff3fafbu
#define LOOK_PAPER_TOP 0xfffbfdfcu
#define LOOK_PAPER_FOOT 0xffeaf5f4u
#define LOOK_AMBER 0xfff2a541u
#define LOOK_AMBER_LIGHT 0xffffc468u
#define LOOK_CREAM 0xfffff3d6u
#define LOOK_INK2 0xff39566au
#define LOOK_WHITE 0xffffffffu

typedef struct {
  List     *list;
  ListStyle style;
  float     w, h;  // the canvas
} Sketch;

ListPaint sketch_fade(float y0, uint32_t top, float y1, uint32_t foot);  // downwards
uint32_t  sketch_alpha(uint32_t color, float alpha);

void sketch_rect(Sketch *s, Rect r, ListPaint paint);
void sketch_round(Sketch *s, Rect r, float radius, ListPaint paint);
void sketch_disc(Sketch *s, Point c, float r, ListPaint paint);
// Part of a circle's outline, in turns from the top, clockwise; round ends.
void sketch_ring(Sketch *s, Point c, float r, float width, float from, float to,
                 ListPaint paint);
// A line through the points with round ends and joins; at most 32 points.
void sketch_line(Sketch *s, const Point *points, int n, float width, ListPaint paint);
void sketch_poly(Sketch *s, const Point *points, int n, ListPaint paint);
// The tide line (look, section 9.1): all below y + a sin(x/230 + p) + 0.45 a sin(x/97 +
// 2p).
void sketch_tide(Sketch *s, float y, float amplitude, float phase, ListPaint paint);
// The foam along it.
void sketch_foam(Sketch *s, float y, float amplitude, float phase, float width,
                 ListPaint paint);
void sketch_ellipse(Sketch *s, Point c, float rx, float ry, ListPaint paint);
// A soft shadow beneath a pill or a disc: what lies on paper.
void sketch_shadow(Sketch *s, Rect pill);
// Light around a point, fading to nothing at r.
void sketch_glow(Sketch *s, Point c, float r, uint32_t color, float alpha);
// A lit paper lantern of about twice r in height, its middle at c.
void sketch_lantern(Sketch *s, Point c, float r);

typedef struct {
  float     size;
  bool      bold;
  uint32_t  color;
  TextAlign align;
  float     width;  // 0: one line; shrinks to two thirds if it would be wider than this
} SketchText;

// Top left (or top centre, top right) at (x,y). Returns the height.
float sketch_text(Sketch *s, const char *words, float x, float y, const SketchText *text);
typedef enum { ICON_NONE, ICON_HOME, ICON_HELP, ICON_CLOSE } Icon;
void sketch_icon(Sketch *s, Icon icon, Point center, float size, uint32_t color);
// The same in the middle of a box, on one line, after an icon if there is one.
void sketch_label(Sketch *s, const char *words, Icon icon, Rect box,
                  const SketchText *text);

#endif
