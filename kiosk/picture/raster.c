#include "picture/raster.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { ONE = 1 << 16 };  // a whole pixel

void raster_open(Raster *raster, int w, int h) {
  size_t stride = (size_t)w + 1, words = stride / 64 + 1, rows = (size_t)h;
  *raster = (Raster){.stride = (int)stride, .words = (int)words};
  raster->sums = mem_new(rows * stride * sizeof *raster->sums);
  raster->touched = mem_new(rows * words * sizeof *raster->touched);
  raster->spans = mem_new(2 * stride * sizeof *raster->spans);
}

void raster_close(Raster *raster) {
  free(raster->sums);
  free(raster->touched);
  free(raster->spans);
  *raster = (Raster){0};
}

void raster_begin(Raster *raster, Box window) {
  raster->window = window;
  raster->first = window.y1;
  raster->last = window.y0 - 1;
}

// One row of the raster while an edge is put into it.
typedef struct {
  int32_t  *sums;
  uint64_t *touched;
  int       x0, x1;
} Line;

static Line line_of(const Raster *raster, int y) {
  size_t row = (size_t)(y - raster->window.y0);
  return (Line){raster->sums + row * (size_t)raster->stride,
                raster->touched + row * (size_t)raster->words, raster->window.x0,
                raster->window.x1};
}

// Pixel x and all to its right gain `sum`. What happens left of the window happened at
// its edge.
static inline void gain(const Line *line, int x, int sum) {
  if (x > line->x1) return;
  int i = x < line->x0 ? 0 : x - line->x0;
  line->sums[i] += sum;
  line->touched[i >> 6] |= (uint64_t)1 << (i & 63);
}

// A piece of an edge inside one pixel: `cover` high, on average `inset` from the pixel's
// left.
static inline void piece(const Line *line, int x, int cover, float inset, int sign) {
  int left = (int)((float)cover * inset + 0.5f);
  gain(line, x, sign * (cover - left));
  gain(line, x + 1, sign * left);
}

// floorf(), fminf() and fmaxf() are calls, and this is where the time goes.
static inline int floor_of(float x) {
  int i = (int)x;
  return i - ((float)i > x);
}

static inline float least(float a, float b) {
  return a < b ? a : b;
}

static inline float most(float a, float b) {
  return a > b ? a : b;
}

// An edge inside one row, from left to right, `cover` high.
static void stretch(const Line *line, float left, float right, int cover, int sign) {
  int first = floor_of(left), last = floor_of(right);
  if (first >= line->x1) return;
  if (last < line->x0) {
    gain(line, line->x0, sign * cover);
    return;
  }
  if (first == last) {
    piece(line, first, cover, (left + right) * 0.5f - (float)first, sign);
    return;
  }
  float slope = (float)cover / (right - left);
  int   before = 0, x = first;
  if (first < line->x0) {
    before = box_clamp((int)(((float)line->x0 - left) * slope + 0.5f), 0, cover);
    gain(line, line->x0, sign * before);
    x = line->x0;
  }
  for (; x <= last && x < line->x1; x++) {
    int after = cover;
    if (x < last)
      after = box_clamp((int)(((float)(x + 1) - left) * slope + 0.5f), before, cover);
    float from = x == first ? left - (float)x : 0, to = x == last ? right - (float)x : 1;
    piece(line, x, after - before, (from + to) * 0.5f, sign);
    before = after;
  }
}

// Where the edge crosses the height y; only the edge and y decide, never the window.
static inline float crossing(Point a, Point b, float slope, float y) {
  float x = a.x + (y - a.y) * slope;
  return a.x < b.x ? least(most(x, a.x), b.x) : least(most(x, b.x), a.x);
}

static int height_in_row(float y, int row) {
  return (int)((y - (float)row) * ONE + 0.5f);
}

void raster_edge(Raster *raster, Point a, Point b) {
  int sign = 1;
  if (a.y > b.y) {
    Point t = a;
    a = b;
    b = t;
    sign = -1;
  }
  const Box *window = &raster->window;
  if (a.y == b.y || b.y <= (float)window->y0 || a.y >= (float)window->y1) return;

  float slope = (b.x - a.x) / (b.y - a.y);
  int   top = floor_of(a.y), end = -floor_of(-b.y);
  int   first = box_most(top, window->y0), past = box_least(end, window->y1);
  raster->first = box_least(raster->first, first);
  raster->last = box_most(raster->last, past - 1);
  for (int y = first; y < past; y++) {
    bool  begins = y == top, ends = y + 1 == end;
    float from = begins ? a.x : crossing(a, b, slope, (float)y);
    float to = ends ? b.x : crossing(a, b, slope, (float)(y + 1));
    int   high = begins ? height_in_row(a.y, y) : 0;
    int   low = ends ? height_in_row(b.y, y) : ONE;
    if (low <= high) continue;
    Line line = line_of(raster, y);
    stretch(&line, least(from, to), most(from, to), low - high, sign);
  }
}

static int coverage_of(int sum, bool even_odd) {
  if (even_odd) {
    sum &= 2 * ONE - 1;
    if (sum > ONE) sum = 2 * ONE - sum;
  } else {
    sum = box_least(abs(sum), ONE);
  }
  return (sum * 255 + ONE / 2) >> 16;
}

static int put_span(Span *spans, int n, int x, int past, int coverage) {
  if (!coverage || x >= past) return n;
  if (n && spans[n - 1].x + spans[n - 1].n == x && spans[n - 1].coverage == coverage) {
    spans[n - 1].n += past - x;
    return n;
  }
  spans[n] = (Span){x, past - x, (uint8_t)coverage};
  return n + 1;
}

// Sums up one row, leaves it zero, and returns its spans.
static int spans_of(Raster *raster, int y, bool even_odd) {
  Line line = line_of(raster, y);
  int  n = 0, sum = 0, coverage = 0, from = line.x0;
  for (int word = 0; word < raster->words; word++) {
    uint64_t bits = line.touched[word];
    line.touched[word] = 0;
    for (; bits; bits &= bits - 1) {
      int i = word * 64 + ffsll((long long)bits) - 1, x = line.x0 + i;
      n = put_span(raster->spans, n, from, box_least(x, line.x1), coverage);
      sum += line.sums[i];
      line.sums[i] = 0;
      coverage = coverage_of(sum, even_odd);
      from = x;
    }
  }
  return put_span(raster->spans, n, from, line.x1, coverage);
}

void raster_end(Raster *raster, bool even_odd, RasterRow row, void *user) {
  for (int y = raster->first; y <= raster->last; y++) {
    int n = spans_of(raster, y, even_odd);
    if (n) row(user, y, raster->spans, n);
  }
}

// An interval in 256ths of a pixel, cut into pixels: how much of pixel `at` it covers.
static int part_of(int from, int to, int at) {
  return box_most(0, box_least(to, (at + 1) * 256) - box_most(from, at * 256));
}

void raster_box(float x0, float y0, float x1, float y1, Box window, RasterRow row,
                void *user) {
  float far = 1 << 22;  // 256 times that is still an int
  int   left = (int)lroundf(fmaxf(x0, -far) * 256);
  int   right = (int)lroundf(fminf(x1, far) * 256);
  int   top = (int)lroundf(fmaxf(y0, -far) * 256);
  int   low = (int)lroundf(fminf(y1, far) * 256);
  if (left >= right || top >= low) return;

  int first = left >> 8, last = (right - 1) >> 8;
  int y_past = box_least(window.y1, (low + 255) >> 8);
  for (int y = box_most(window.y0, top >> 8); y < y_past; y++) {
    int  height = part_of(top, low, y), n = 0;
    Span spans[3];
    for (int i = 0; i < 3; i++) {
      int from = i == 0 ? first : i == 1 ? first + 1 : last;
      int past = i == 0 ? first + 1 : i == 1 ? last : last + 1;
      if (i == 2 && last == first) break;
      int area = part_of(left, right, from) * height;
      n = put_span(spans, n, box_most(from, window.x0), box_least(past, window.x1),
                   (area * 255 + 0x8000) >> 16);
    }
    if (n) row(user, y, spans, n);
  }
}
