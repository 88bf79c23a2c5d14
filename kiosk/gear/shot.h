// shot.h - a picture of the moment, as a PNG file.
#ifndef KIOSK_GEAR_SHOT_H
#define KIOSK_GEAR_SHOT_H

#include <stdbool.h>
#include <stdint.h>

// x8r8g8b8, stride in pixels. False with fail().
bool shot_save(const char *path, const uint32_t *pixels, int w, int h, int stride);
// The same as a JPEG file: small, for sheets of many pictures.
bool shot_save_small(const char *path, const uint32_t *pixels, int w, int h, int stride);

#endif
