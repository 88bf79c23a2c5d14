// figure.h - figures made of integers that are no plain sums. Only here, so that every
// report and every database gives the same digits.
#ifndef KIOSK_DESK_FIGURE_H
#define KIOSK_DESK_FIGURE_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  int64_t value, times;
} FigureCount;

// The ceil(n/2)-th smallest of n values, given in ascending order; -1 when n is 0.
int64_t figure_median(const FigureCount *counts, size_t size);

#endif
