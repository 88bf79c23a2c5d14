// flash.h - counts the flashes of a run of frames, by pixels, as WCAG 2.3.1 tells them.
//
// https://www.w3.org/TR/WCAG22/#dfn-general-flash-and-red-flash-thresholds
// A general flash is a pair of opposing changes in relative luminance of 10 % or more of
// the largest, where the darker of the two is below 0.80. A red flash is a pair of
// opposing changes to or from a saturated red, R/(R+G+B) >= 0.8, in which (R-G-B) x 320
// changes by more than 20 (WCAG 2.0 and 2.1; the chromaticity of 2.2 lets more pass).
// More than three in a second are too many where, in a field of 10 degrees, more than a
// quarter goes the same way at once, over and over, and these are the same pixels each
// time. (A change that takes three frames is still at once.) What moves past brightens
// here as it darkens there, or is over within a third of a second, as a page that slides
// in, and is no flash.
//
// Pure: no clock, no file. Frames come as pixels with the second at which they are shown.
#ifndef KIOSK_CHECK_FLASH_H
#define KIOSK_CHECK_FLASH_H

#include <stdbool.h>
#include <stdint.h>

typedef struct Flash Flash;

// `field_w` and `field_h`: pixels of a field of 10 degrees. The whole picture if larger.
Flash *flash_open(int w, int h, int field_w, int field_h);
void   flash_close(Flash *flash);  // NULL is fine
void   flash_begin(Flash *flash);  // a new run: what was shown before is forgotten
// x8r8g8b8, rows without a gap; `seconds` never falls within a run.
void flash_frame(Flash *flash, const uint32_t *pixels, double seconds);

// Were there more than three flashes in any second of this run?
bool flash_general(const Flash *flash);
bool flash_red(const Flash *flash);

#endif
