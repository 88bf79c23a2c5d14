// list.h - the draw list: one frame as plain data, in one block of 32-bit words.
//
// All coordinates are canvas units (1920 x 1080, or 1080 x 1920 upright), y down,
// resolved: the builder's user has already applied its transforms. Every command stands
// alone (its own clip and alpha), so a command's bytes alone say what it paints: that is
// what makes the compare of two frames a compare of hashes. Colours are 0xAARRGGBB,
// straight (not premultiplied).
//
// The worker builds lists, the stage checks them before anything else looks at them: a
// list that came from a worker is hostile until list_check() said yes to a private copy
// of it.
#ifndef KIOSK_WIRE_LIST_H
#define KIOSK_WIRE_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
  LIST_WORDS_MAX = 1 << 20,  // 4 MB
  LIST_COMMANDS_MAX = 20000,
  LIST_GLYPHS_MAX = 40000,
  LIST_POINTS_MAX = 200000,
  LIST_SHAPE_POINTS_MAX = 16384,
  LIST_TEXT_BYTES_MAX = 4096,
  LIST_RUNS_MAX = 64,
  LIST_STOPS_MAX = 6,
  LIST_PICTURES_MAX = 1024,  // handles are 1 ... 1023
  LIST_FACES_MAX = 8,
  LIST_COORDINATE_MAX = 100000,  // of every coordinate and length, either side of 0
  LIST_SIZE_MAX = 2000,          // of a run's em size
  LIST_SCALE_MAX = 100,          // of a text's scale
};

typedef struct {
  float x, y, w, h;
} Rect;

typedef struct {
  float x, y;
} Point;

typedef enum {
  LIST_RECT = 1,  // ListRect
  LIST_SHAPE,     // ListShape, then uint32_t ends[contours], Point points[points]
  LIST_PICTURE,   // ListPicture: a picture, or a part of it, in any parallelogram
  LIST_NINE,      // ListNine: nine slices
  LIST_QUAD,      // ListQuad: a picture seen in depth (perspective-correct)
  LIST_TEXT,    // ListText, then ListRun[runs], ListGlyph[glyphs], source bytes padded to
                // words
  LIST_TARGET,  // ListTarget: here a finger is meant; paints nothing
} ListOp;

enum { LIST_FLAG_ADD = 1 };  // add to what is beneath instead of covering it (glow)

// The head of every command. `words` counts the whole command, head included.
typedef struct {
  uint16_t op, flags;
  uint32_t words;
  float    alpha;  // 0 ... 1, multiplies everything in the command
  float    clip_x0, clip_y0, clip_x1, clip_y1;
} ListHead;

typedef enum { PAINT_SOLID, PAINT_LINEAR, PAINT_RADIAL, PAINT_PICTURE } PaintKind;

// What fills a shape.
// LINEAR: from (x0,y0) at stop 0 to (x1,y1) at stop 1. RADIAL: centre (x0,y0), radius x1.
// PICTURE: the picture `handle` laid over (x0,y0) to (x1,y1); nothing is painted outside
// it. Stops rise in `at`; the ends pad outwards.
typedef struct {
  uint32_t kind;
  uint32_t color;   // SOLID
  uint32_t handle;  // PICTURE
  uint32_t stops;   // gradients: 2 ... LIST_STOPS_MAX
  float    x0, y0, x1, y1;
  struct {
    float    at;
    uint32_t color;
  } stop[LIST_STOPS_MAX];
} ListPaint;

typedef struct {
  ListHead  head;
  float     x, y, w, h;
  ListPaint paint;
} ListRect;

// Filled contours, closed by themselves, none empty. Winding rule: non-zero, or even-odd.
typedef struct {
  ListHead  head;
  ListPaint paint;
  uint32_t  even_odd, contours, points;
} ListShape;

// The part u0,v0 ... u1,v1 (fractions of the whole picture, 0 ... 1, u0 < u1, v0 < v1) is
// mapped to the parallelogram with corner (x,y) and edges (ux,uy) and (vx,vy).
typedef struct {
  ListHead head;
  uint32_t handle;
  float    u0, v0, u1, v1;
  float    x, y, ux, uy, vx, vy;
} ListPicture;

// `corner` is the size of the source's corners in the picture's own units; `edge` the
// size they are drawn at.
typedef struct {
  ListHead head;
  uint32_t handle;
  float    corner, edge;
  float    x, y, w, h;
} ListNine;

typedef struct {
  ListHead head;
  uint32_t handle;
  Point    corner[4];  // top left, top right, bottom right, bottom left of the picture
} ListQuad;

// A finished block of text. Glyph positions are baseline origins in the block's own
// units, relative to (x,y); the stage multiplies them, and each run's size, by `scale`.
typedef struct {
  ListHead head;
  float    x, y, w, h;  // the box on the canvas
  float    scale;
  uint32_t runs, glyphs,
    bytes;  // bytes: of the whole source in UTF-8, for tests and `see`
} ListText;

typedef struct {
  float    size;  // em size in the block's units
  uint32_t color;
  uint32_t glyphs;  // how many of the following glyphs belong to this run
} ListRun;

typedef struct {
  uint32_t code;  // Unicode code point | face << 24
  float    x, y;
} ListGlyph;

// An area that answers a finger, as its author says. Nothing is painted: it is for
// whoever plays an exhibit and must know where it can be touched.
typedef struct {
  ListHead head;
  float    x, y, w, h;
} ListTarget;

// --- building
//
// What is built passes list_check(). Coordinates are clamped; a command that is wrong (a
// number that is none, a handle out of range, a bad byte in a source) or that paints
// nothing (alpha 0, an empty clip) is left out. One that does not fit sets `full`, and
// nothing follows it.

typedef struct {
  uint32_t *words;
  uint32_t  used, max;
  uint32_t  commands, glyphs, points;
  bool      full;  // something did not fit a cap; the rest of the frame was dropped
} List;

// What each command carries; list_style() gives a plain one (alpha 1, a clip that is
// everything). A clip without area hides all.
typedef struct {
  float alpha;
  Rect  clip;
  bool  add;
} ListStyle;

ListStyle list_style(void);
void      list_begin(List *list, uint32_t *words, uint32_t max);
ListPaint list_solid(uint32_t color);

void list_rect(List *list, const ListStyle *style, Rect r, const ListPaint *paint);
// `ends[i]` is one past the last point of contour i.
void list_shape(List *list, const ListStyle *style, const ListPaint *paint, bool even_odd,
                const uint32_t *ends, uint32_t contours, const Point *points);
void list_picture(List *list, const ListStyle *style,
                  const ListPicture *picture);  // head is filled in
void list_nine(List *list, const ListStyle *style, const ListNine *nine);
void list_quad(List *list, const ListStyle *style, uint32_t handle,
               const Point corner[4]);
void list_text(List *list, const ListStyle *style, const ListText *text,
               const ListRun *runs, const ListGlyph *glyphs, const char *source);
void list_target(List *list, const ListStyle *style, Rect r);

// --- reading

// Everything that is needed to walk and paint the list without looking again: ops, sizes,
// counts, finite floats (|x| <= 1e5), handles, faces, UTF-8 of the source. False with
// fail().
bool list_check(const uint32_t *words, uint32_t used);
// The same for one command of which all `words` are there: NULL, or what is wrong with
// it.
const char *list_fault(const ListHead *head);

// Walks a checked list: first with NULL. NULL at the end.
const ListHead  *list_next(const uint32_t *words, uint32_t used, const ListHead *at);
const uint32_t  *list_shape_ends(const ListShape *shape);
const Point     *list_shape_points(const ListShape *shape);
const ListRun   *list_text_runs(const ListText *text);
const ListGlyph *list_text_glyphs(const ListText *text);
const char *list_text_source(const ListText *text);  // not NUL-terminated; `bytes` long
// The box a command can paint in, canvas units, clip included. Glyphs count with half an
// em to the left of and below their origin and 1.5 em to the right and above; what a font
// would draw further out is cut off.
Rect list_bounds(const ListHead *head);

#endif
