// shelf.h - the files of open bins: DATA/answers/000123.txt.
#ifndef KIOSK_TALLY_SHELF_H
#define KIOSK_TALLY_SHELF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tally/bin.h"

// Reads all of them, by number; free() the array after bin_free() of each. A bin whose
// sums another one took is left out (its taker says so, the file can go). What was left
// half written is swept away. A damaged file is set aside as it is and told in the log:
// `damaged` counts them.
Bin *shelf_read(const char *folder, size_t *count, int *damaged);

// Replaces its file; false with fail(): the one before is whole.
bool shelf_write(const char *folder, const Bin *bin);
// Removes its file for good; no file is fine. False with fail().
bool shelf_remove(const char *folder, int64_t number);

#endif
