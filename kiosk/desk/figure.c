#include "desk/figure.h"

int64_t figure_median(const FigureCount *counts, size_t size) {
  int64_t n = 0;
  for (size_t i = 0; i < size; i++) n += counts[i].times;
  int64_t place = (n + 1) / 2;
  for (size_t i = 0; i < size; i++) {
    place -= counts[i].times;
    if (n > 0 && place <= 0) return counts[i].value;
  }
  return -1;
}
