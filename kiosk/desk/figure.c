#include "desk/figure.h"

#include <math.h>

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

int64_t figure_change(int64_t now, int64_t before) {
  int64_t twice = 2000 * (now - before) + before, by = 2 * before;
  return twice / by - (twice % by < 0);  // rounded down, whatever the sign
}

// A half that is not one in binary, 0.8735 in thousandths, is one all the same.
int64_t figure_round(double value, int64_t parts) {
  return (int64_t)floor(value * (double)parts + 0.5 + 1e-9);
}

bool figure_enough(int64_t alive, int64_t due) {
  return due > 0 && alive * 10 >= due * 9;
}
