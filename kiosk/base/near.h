// near.h - which name a mistyped one was meant to be.
#ifndef KIOSK_BASE_NEAR_H
#define KIOSK_BASE_NEAR_H

#include <stdbool.h>

enum { NEAR_FAR = 3 };  // this and more is not near

// How many slips make one name of the other, at most NEAR_FAR: a letter more, less or
// another, or two changed over (Damerau 1964, each pair of letters changed once).
int near_distance(const char *a, const char *b);
// The nearest of `names` (ended by NULL), or NULL when none is near. A name no longer
// than its distance is not.
const char *near_of(const char *wrong, const char *const names[]);

// Does only the folder, the ending or a capital tell this file from that name?
// "photos/Cat.JPG" is like "cat.png", and "cat.jpg.jpg" like "cat.jpg".
bool near_is_like(const char *file, const char *name);
// The first file that is like a name, or else the nearest; NULL when there is none.
const char *near_file(const char *wrong, const char *const files[]);

#endif
