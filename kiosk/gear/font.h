// font.h - the faces, through SDL_ttf: advances for the worker, glyph pixels for the stage.
//
// font_open() maps the font files once, before the zygote is forked; every process shares
// the pages. Faces are numbered; a face that is not installed is simply not picked.
//   0 Noto Sans CJK SC Regular (collection index 2: index 0 has Japanese shapes)
//   1 Noto Sans CJK SC Bold
//   2, 3 DejaVu Sans and Bold, for what the first lacks
// Advances are unhinted and scale with the size, so text wraps alike at every pixel size.
#ifndef KIOSK_GEAR_FONT_H
#define KIOSK_GEAR_FONT_H

#include <stdbool.h>
#include <stdint.h>

bool font_open(void);  // false with fail() if no CJK face is there
int  font_pick(bool bold, uint32_t code);       // the face that has it; the main face if none has
bool font_has(uint32_t code);                   // some face has it (check's missing glyphs)
float font_advance(int face, uint32_t code);    // in em
float font_ascent(void), font_descent(void);    // of the main face in em, both positive

typedef struct {
  int            w, h, pitch;
  int            left, top;  // from the pen on the baseline to the bitmap's top left, y down
  const uint8_t *coverage;   // NULL when blank
} FontGlyph;

// Pixels of a glyph at `size` device pixels an em (kept to 1/8 pixel). Cached; the cache holds
// at most 24 MB and is emptied as a whole between frames by font_trim(). Stage only, one thread.
const FontGlyph *font_glyph(int face, float size, uint32_t code);
bool             font_glyph_ready(int face, float size, uint32_t code);  // is it in the cache?
void             font_trim(void);

#endif
