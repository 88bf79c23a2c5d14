// font.h - the faces, through SDL_ttf: advances for the worker, glyph pixels for the
// stage.
//
// font_open() maps the font files once, before the zygote is forked; every process shares
// the pages, and nothing later touches a path: a locked worker opens a face from memory
// when it first meets it. Faces are numbered; a face that is not installed is simply not
// picked.
//   0 Noto Sans CJK SC Regular (collection index 2: index 0 has Japanese shapes)
//   1 Noto Sans CJK SC Bold
//   2, 3 DejaVu Sans and Bold, for what the first lacks
//   4, 5 the Noto files again with Korean manners: the same shapes, but quotation marks
//   as
//        narrow as English wants them (in Chinese they fill a square)
// Advances are unhinted and scale with the size, so text wraps alike at every pixel size.
// One set of faces a process; one thread.
#ifndef KIOSK_GEAR_FONT_H
#define KIOSK_GEAR_FONT_H

#include <stdbool.h>
#include <stdint.h>

enum {
  FONT_FACES = 6,
  FONT_SIZE_MAX = 2048,        // device pixels an em; larger glyphs are blank
  FONT_CACHE_MAX = 24 << 20,   // bytes
  FONT_CACHE_TRIM = 16 << 20,  // font_trim() empties a cache larger than this
};

// False with fail() if no CJK face is there; what was found works all the same.
bool font_open(void);
// Opens one more face (up to 8 ms), bold first; false when all are open. For the zygote
// while it waits: its workers then find them open.
bool  font_warm(void);
int   font_pick(bool     bold,
                uint32_t code);  // the face that has it; the main face if none has
int   font_pick_narrow(bool bold, uint32_t code);  // the same, for marks in English
bool  font_has(uint32_t code);                // some face has it (check's missing glyphs)
float font_advance(int face, uint32_t code);  // in em
float font_ascent(void), font_descent(void);  // of the main face in em, both positive

typedef struct {
  int w, h, pitch;
  int left, top;  // from the pen on the baseline to the bitmap's top left, y down
  const uint8_t *coverage;  // NULL when blank
} FontGlyph;

// Pixels of a glyph at `size` device pixels an em (kept to 1/8 pixel). Never NULL; valid
// until font_trim(). A cache that is full gives a blank one, and font_glyph_ready() stays
// false: draw it again after font_trim(). Stage only.
const FontGlyph *font_glyph(int face, float size, uint32_t code);
bool font_glyph_ready(int face, float size, uint32_t code);  // is it in the cache?
void font_trim(void);                                        // call between frames

#endif
