// contrast.h - text against what lies under it, by pixels.
//
// The page is painted without its words; the pixels under each line are held against the
// colour of its letters (WCAG 2.2, contrast ratio). One pixel in ten may be under
// the bound: where a letter meets an edge of the picture. The bound is 4.5:1 for text of
// every size: the look never goes under it.
//
// What was looked at once is not painted again: a line in the same colour and place over
// the same paint has the same contrast.
#ifndef KIOSK_CHECK_CONTRAST_H
#define KIOSK_CHECK_CONTRAST_H

#include "check/rules.h"

typedef struct Contrast Contrast;

Contrast *contrast_open(float scale);  // device pixels a canvas unit
void      contrast_close(Contrast *contrast);
// What stays faded wherever it was met is said here, when all pages were seen.
void contrast_tell(Contrast *contrast, const Case *exhibit);
void contrast_rule(Contrast *contrast, const Case *exhibit, const Page *page);

#endif
