// copies.h - pictures made smaller, and pictures as the screen showed them last, kept.
//
// Two kinds. A *shrunk* picture is one averaged down by steps of 1.12: bilinear alone
// would skip pixels when it goes below half. A *print* holds what a sampler gives for
// each device pixel, so that the next frame copies instead of weighing; it never changes
// what is painted, and where it stands on the screen does not matter. Kept by last use up
// to COPIES_BYTES. Pixels are never given up in the frame that uses them; a Copy itself
// is good until the next call.
// A frame that needs more shrunken pictures than that at once samples the rest as they
// are: the one case in which what was painted before can be seen.
#ifndef KIOSK_PICTURE_COPIES_H
#define KIOSK_PICTURE_COPIES_H

#include "picture/cold.h"
#include "picture/paint.h"
#include "picture/sampler.h"

enum { COPIES_BYTES = 24 << 20, COPIES_MAX = 512, COPIES_SEEN = 256 };

typedef struct {
  uint64_t  key;
  uint32_t *pixels;
  int       w, h;
  uint64_t  used;  // the frame
} Copy;

typedef struct {
  Copy     copy[COPIES_MAX];
  int      n;
  size_t   bytes;
  uint64_t frame;
  uint64_t seen[COPIES_SEEN];  // keys of samplers without a print, by their low bits
} Copies;

void copies_close(Copies *copies);
void copies_frame(Copies *copies);  // a new frame begins

// How many steps of 1.12 to shrink where a device pixel spans so many of the picture's.
int copies_steps(double ratio);
int copies_size(int size, int steps);  // what is left of a side

// The picture at steps_x, steps_y; NULL when it may not be made now. `*later`: it may be
// then.
const Copy *copies_shrunk(Copies *copies, const PaintPicture *picture, int steps_x,
                          int steps_y, Cold *cold, bool *later);
// The print of an upright sampler over `box`, if it was wanted in an earlier frame too.
// `texture_key` names the sampler's pixels.
const Copy *copies_print(Copies *copies, const Sampler *sampler, Box box,
                         uint64_t texture_key, Cold *cold);

#endif
