#include "check/flash.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

// Fields overlap by two thirds. Two changes make a flash: with seven in a second there
// are more than three.
enum { STEPS = 3, CHANGES = 7 };
enum { GENERAL, RED, KINDS };

static const float CHANGE = 0.1f, DARKER = 0.8f;  // of relative luminance
static const float RED_PART = 0.8f, RED_CHANGE = 20.0f;
static const float AT_ONCE = 0.052f;  // three frames
static const float SECOND = 0.975f;   // less than one by the jitter of a frame
static const float QUARTER = 0.25f;
static const float BURST = 0.34f, REST = 0.5f;  // shorter, it is one movement

// One pixel and one kind: the extreme it has reached since it last turned round, and when
// it turned, the last times.
typedef struct {
  float  extreme;
  bool   saturated;  // RED: there
  int8_t way;        // it went last: +1 up, -1 down, 0 not yet
  int    turns;
  float  turned[CHANGES];
} Trace;

// A field of 10 degrees: when more than a quarter of it last turned round, one way.
typedef struct {
  float  turned[CHANGES];
  int    turns;
  int8_t way;
  float  since;  // it has turned round and round, without a rest, since then
} Field;

struct Flash {
  int       w, h, field_w, field_h, columns, rows;
  float     linear[256];
  bool      begun, over[KINDS];
  double    begin;
  uint32_t *last;  // the frame before
  Trace    *trace[KINDS];
  Field    *field[KINDS];
  // (w + 1) x (h + 1): how many, left of and above, turned down and up just now; and how
  // many of these for the seventh time within a second.
  int *turned[2], *flashing[2];
};

static int least(int a, int b) {
  return a < b ? a : b;
}

static int steps(int whole, int field) {
  int step = field / STEPS > 0 ? field / STEPS : 1;
  return (whole - field + step - 1) / step + 1;
}

Flash *flash_open(int w, int h, int field_w, int field_h) {
  Flash *f = mem_new(sizeof *f);
  size_t n = (size_t)w * (size_t)h;
  f->w = w;
  f->h = h;
  f->field_w = least(w, field_w < 1 ? 1 : field_w);
  f->field_h = least(h, field_h < 1 ? 1 : field_h);
  f->columns = steps(w, f->field_w);
  f->rows = steps(h, f->field_h);
  for (int i = 0; i < 256; i++) {  // sRGB to linear light
    float c = (float)i / 255;
    f->linear[i] = c <= 0.04045f ? c / 12.92f : powf((c + 0.055f) / 1.055f, 2.4f);
  }
  for (int kind = 0; kind < KINDS; kind++) {
    f->trace[kind] = mem_new(n * sizeof **f->trace);
  }
  f->last = mem_new(n * sizeof *f->last);
  for (int kind = 0; kind < KINDS; kind++)
    f->field[kind] = mem_new((size_t)(f->columns * f->rows) * sizeof **f->field);
  for (int up = 0; up < 2; up++) {
    size_t sums = (size_t)(w + 1) * (size_t)(h + 1);
    f->turned[up] = mem_new(sums * sizeof **f->turned);
    f->flashing[up] = mem_new(sums * sizeof **f->flashing);
  }
  return f;
}

void flash_close(Flash *f) {
  if (!f) return;
  for (int kind = 0; kind < KINDS; kind++) {
    free(f->trace[kind]);
  }
  free(f->last);
  for (int i = 0; i < 2; i++) {
    free(f->field[i]);
    free(f->turned[i]);
    free(f->flashing[i]);
  }
  free(f);
}

void flash_begin(Flash *f) {
  f->begun = f->over[GENERAL] = f->over[RED] = false;
  for (int kind = 0; kind < KINDS; kind++)
    memset(f->field[kind], 0, (size_t)(f->columns * f->rows) * sizeof **f->field);
}

typedef struct {
  float value;
  bool  saturated;
} Light;

static void light_of(const Flash *f, uint32_t pixel, Light out[KINDS]) {
  float r = f->linear[pixel >> 16 & 255], g = f->linear[pixel >> 8 & 255],
        b = f->linear[pixel & 255];
  out[GENERAL] = (Light){0.2126f * r + 0.7152f * g + 0.0722f * b, false};
  out[RED] = (Light){fmaxf(0, r - g - b) * 320, r > 0 && r >= RED_PART * (r + g + b)};
}

static bool counts(int kind, const Trace *trace, const Light *now) {
  float change = fabsf(now->value - trace->extreme);
  if (kind == RED) return change > RED_CHANGE && (trace->saturated || now->saturated);
  return change >= CHANGE && fminf(now->value, trace->extreme) < DARKER;
}

// True when the pixel has turned round: the way it went is trace->way.
static bool follow(int kind, Trace *trace, const Light *now) {
  int8_t way = now->value > trace->extreme ? 1 : now->value < trace->extreme ? -1 : 0;
  if (way == 0) return false;
  bool turned = way != trace->way;
  if (turned && !counts(kind, trace, now)) return false;
  trace->extreme = now->value;
  trace->saturated = now->saturated;
  trace->way = way;
  return turned;
}

static float last_of(const float turned[CHANGES], int turns) {
  return turns ? turned[(turns - 1) % CHANGES] : -INFINITY;
}

static bool seven_in_a_second(const float turned[CHANGES], int turns) {
  return turns >= CHANGES && last_of(turned, turns) - turned[turns % CHANGES] < SECOND;
}

static void add_up(Flash *f, const Trace *trace, float now) {
  int row = f->w + 1;
  for (int y = 0; y < f->h; y++) {
    int turned[2] = {0, 0}, flashing[2] = {0, 0};
    for (int x = 0; x < f->w; x++, trace++) {
      if (last_of(trace->turned, trace->turns) > now - AT_ONCE) {
        turned[trace->way > 0]++;
        flashing[trace->way > 0] += seven_in_a_second(trace->turned, trace->turns);
      }
      int at = (y + 1) * row + x + 1;
      for (int up = 0; up < 2; up++) {
        f->turned[up][at] = f->turned[up][at - row] + turned[up];
        f->flashing[up][at] = f->flashing[up][at - row] + flashing[up];
      }
    }
  }
}

static int in_field(const Flash *f, const int *sum, int x, int y) {
  int row = f->w + 1, x1 = x + f->field_w, y1 = y + f->field_h;
  return sum[y1 * row + x1] - sum[y * row + x1] - sum[y1 * row + x] + sum[y * row + x];
}

// The way more than a quarter of the field went, and not half as much the other; or 0.
static int8_t way_of(const Flash *f, int *const sum[2], int x, int y) {
  int up = in_field(f, sum[1], x, y), down = in_field(f, sum[0], x, y);
  int most = up > down ? up : down, other = up + down - most;
  if ((float)most <= QUARTER * (float)(f->field_w * f->field_h)) return 0;
  return 2 * other >= most ? 0 : up > down ? 1 : -1;
}

static void judge(Flash *f, int kind, float now) {
  int step_x = f->field_w / STEPS > 0 ? f->field_w / STEPS : 1;
  int step_y = f->field_h / STEPS > 0 ? f->field_h / STEPS : 1;
  add_up(f, f->trace[kind], now);
  for (int i = 0; i < f->columns * f->rows; i++) {
    int    x = least(i % f->columns * step_x, f->w - f->field_w);
    int    y = least(i / f->columns * step_y, f->h - f->field_h);
    Field *field = &f->field[kind][i];
    int8_t way = way_of(f, f->turned, x, y);
    if (way == 0 || way == field->way) continue;
    if (last_of(field->turned, field->turns) < now - REST) field->since = now;
    field->way = way;
    field->turned[field->turns++ % CHANGES] = now;
    if (now - field->since >= BURST && seven_in_a_second(field->turned, field->turns) &&
        way_of(f, f->flashing, x, y))
      f->over[kind] = true;
  }
}

void flash_frame(Flash *f, const uint32_t *pixels, double seconds) {
  bool   any[KINDS] = {false};
  size_t n = (size_t)f->w * (size_t)f->h;
  if (!f->begun) f->begin = seconds;
  for (size_t i = 0; i < n; i++) {
    if (f->begun && pixels[i] == f->last[i]) continue;
    Light now[KINDS];
    light_of(f, pixels[i], now);
    for (int kind = 0; kind < KINDS; kind++) {
      Trace *trace = &f->trace[kind][i];
      if (!f->begun)
        *trace = (Trace){.extreme = now[kind].value, .saturated = now[kind].saturated};
      if (!follow(kind, trace, &now[kind])) continue;
      trace->turned[trace->turns++ % CHANGES] = (float)(seconds - f->begin);
      any[kind] = true;
    }
  }
  memcpy(f->last, pixels, n * sizeof *pixels);
  f->begun = true;
  for (int kind = 0; kind < KINDS; kind++)
    if (any[kind] && !f->over[kind]) judge(f, kind, (float)(seconds - f->begin));
}

bool flash_general(const Flash *f) {
  return f->over[GENERAL];
}

bool flash_red(const Flash *f) {
  return f->over[RED];
}
