// image.h - picture files to pixels, through SDL_image's typed loaders (PNG, JPEG, WebP,
// SVG).
//
// Runs in the decoder only: these are untrusted bytes. The kind is decided by the first
// bytes, never by the name and never by the loader that guesses.
#ifndef KIOSK_GEAR_IMAGE_H
#define KIOSK_GEAR_IMAGE_H

#include <stdbool.h>
#include <stdint.h>

enum { IMAGE_SIDE_MAX = 8192, IMAGE_PIXELS_MAX = 24 << 20, IMAGE_BYTES_MAX = 32 << 20 };

// Pixels are premultiplied a8r8g8b8, with empty borders cut off.
typedef struct {
  uint32_t *pixels;
  int       w, h;                  // what is left after the cut
  int       trim_x, trim_y;        // where it stands in the whole
  int       full_w, full_h;        // the whole, device pixels
  float     natural_w, natural_h;  // the file's own size (SVG: user units, else pixels)
  float     origin_x, origin_y;    // SVG: where 0,0 of the viewBox lies, in natural units
  bool      opaque;                // no transparency anywhere in the whole
} Image;

// Reads `bytes` at data and makes it want_w x want_h device pixels (either 0: by the
// other; both 0: natural size times scale). Raster pictures are never made larger than
// they are: the painter scales those. An SVG keeps its proportions: with both given it
// fits inside; its currentColor is deep sea (#0B2A3A). A photo is turned as its camera
// says (EXIF). False with fail() in plain words.
bool image_decode(const void *data, uint32_t bytes, float want_w, float want_h,
                  float scale, Image *out);
void image_free(Image *image);

#endif
