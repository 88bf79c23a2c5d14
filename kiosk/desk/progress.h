// progress.h - a bar on a terminal, nothing elsewhere.
#ifndef KIOSK_DESK_PROGRESS_H
#define KIOSK_DESK_PROGRESS_H

#include <stdint.h>

typedef struct {
  int64_t done, whole;  // bytes, or what else the work is measured in
  int     shown;        // percent
} Progress;

// Work under `whole` of PROGRESS_LONG is not worth a bar.
enum { PROGRESS_LONG = 32 << 20 };

void progress_add(Progress *progress, int64_t done);
void progress_end(Progress *progress);  // takes the bar away

#endif
