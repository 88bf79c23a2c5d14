// counted.h - what a visit expects of the sums of answers.
#ifndef KIOSK_VERBS_COUNTED_H
#define KIOSK_VERBS_COUNTED_H

#include <stdbool.h>

// `fields` are lines "name=value" of exhibit, period, pool, key, row, part and counts:
// does a bin that is open, on the disk, tell that? False with fail(), and what it tells.
bool counted(const char *data, const char *fields);

#endif
