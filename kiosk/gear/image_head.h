// image_head.h - what a picture file says about itself, read before anything is decoded.
//
// A few bytes decide what a decoder will allocate and run; so kind, size and turn are
// read here, with every offset checked, and what is not wanted is refused by name. Pure.
#ifndef KIOSK_GEAR_IMAGE_HEAD_H
#define KIOSK_GEAR_IMAGE_HEAD_H

#include <stdbool.h>
#include <stdint.h>

typedef enum { IMAGE_PNG, IMAGE_JPEG, IMAGE_WEBP, IMAGE_SVG } ImageKind;

typedef struct {
  ImageKind kind;
  float     w, h;  // as stored: pixels, or the user units of an SVG
  int       turn;  // JPEG: EXIF orientation 1 ... 8, how it wants to be turned; else 1
  float     origin_x, origin_y;  // SVG: see image.h
} ImageHead;

// False with fail() in plain words: another kind, damaged, or over the caps of image.h.
bool image_head(const uint8_t *data, uint32_t bytes, ImageHead *out);

#endif
