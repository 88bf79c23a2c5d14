// rotate.h - the picture into a window that hangs on its side or on its head.
#ifndef KIOSK_PICTURE_ROTATE_H
#define KIOSK_PICTURE_ROTATE_H

#include "picture/box.h"
#include "picture/paint.h"

// A rectangle of the upright picture (w x h) in the window that shows it turned
// clockwise.
PaintRect rotate_box(Box box, int w, int h, int rotate);
// Copies that rectangle of `from` (w x h, w pixels a row) to where it is in the target.
void rotate_copy(const uint32_t *from, int w, int h, const PaintTarget *target, Box box);

#endif
