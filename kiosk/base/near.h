// near.h - which name a mistyped one was meant to be.
#ifndef KIOSK_BASE_NEAR_H
#define KIOSK_BASE_NEAR_H

enum { NEAR_FAR = 3 };  // this and more is not near

// How many slips make one name of the other, at most NEAR_FAR: a letter more, less or
// another, or two changed over (Damerau 1964, each pair of letters changed once).
int near_distance(const char *a, const char *b);
// The nearest of `names` (ended by NULL), or NULL when none is near. A name no longer
// than its distance is not.
const char *near_of(const char *wrong, const char *const names[]);

#endif
