// figure.h - figures made of integers that are no plain sums. Only here, so that every
// report and every database gives the same digits.
#ifndef KIOSK_DESK_FIGURE_H
#define KIOSK_DESK_FIGURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
  int64_t value, times;
} FigureCount;

// The ceil(n/2)-th smallest of n values, given in ascending order; -1 when n is 0.
int64_t figure_median(const FigureCount *counts, size_t size);
// How much `now` is over `before`, in thousandths of it, half up. `before` is above 0.
int64_t figure_change(int64_t now, int64_t before);
// A value in so many parts of one, half up.
int64_t figure_round(double value, int64_t parts);
// Whether so many days may stand for all that are due: nine in ten.
bool figure_enough(int64_t alive, int64_t due);

#endif
