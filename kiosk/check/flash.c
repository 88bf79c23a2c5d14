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

// One pixel and one kind: the extreme it has reached since it last turned round. It is
// gone over many times a second, so what few pixels need is apart.
typedef struct {
  float    extreme;
  float    last;       // when it turned; -INFINITY: not yet
  uint16_t run;        // which this is about; in others it has not changed
  bool     saturated;  // RED: there
  int8_t   way;        // it went last: +1 up, -1 down, 0 not yet
} Trace;

// When a pixel turned round, the last times.
typedef struct {
  float turned[CHANGES];
  int   turns;
} Turns;

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
  uint16_t  run;  // from 1
  bool      begun, over[KINDS];
  double    begin;
  uint32_t *last;  // the frame before
  Trace    *trace[KINDS];
  Turns    *turns[KINDS];
  float    *row[KINDS];  // when one of its pixels turned last
  Field    *field[KINDS];
  int      *sum[2];  // (w + 1) x (h + 1): left of and above, turned down, up just now
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
  f->last = mem_new(n * sizeof *f->last);
  for (int kind = 0; kind < KINDS; kind++) {
    f->trace[kind] = mem_new(n * sizeof **f->trace);
    f->turns[kind] = mem_new(n * sizeof **f->turns);
    f->row[kind] = mem_new((size_t)h * sizeof **f->row);
    f->field[kind] = mem_new((size_t)(f->columns * f->rows) * sizeof **f->field);
  }
  for (int up = 0; up < 2; up++)
    f->sum[up] = mem_new((size_t)(w + 1) * (size_t)(h + 1) * sizeof **f->sum);
  return f;
}

void flash_close(Flash *f) {
  if (!f) return;
  for (int kind = 0; kind < KINDS; kind++) {
    free(f->trace[kind]);
    free(f->turns[kind]);
    free(f->row[kind]);
    free(f->field[kind]);
  }
  for (int up = 0; up < 2; up++) free(f->sum[up]);
  free(f->last);
  free(f);
}

static void forget_all(Flash *f) {
  for (int kind = 0; kind < KINDS; kind++)
    memset(f->trace[kind], 0, (size_t)(f->w * f->h) * sizeof **f->trace);
}

void flash_begin(Flash *f) {
  if (++f->run == 0) {
    forget_all(f);
    f->run = 1;
  }
  f->begun = f->over[GENERAL] = f->over[RED] = false;
  for (int kind = 0; kind < KINDS; kind++) {
    memset(f->field[kind], 0, (size_t)(f->columns * f->rows) * sizeof **f->field);
    for (int y = 0; y < f->h; y++) f->row[kind][y] = -INFINITY;
  }
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

static void note_turn(Flash *f, int kind, size_t at, float now) {
  Turns *turns = &f->turns[kind][at];
  turns->turned[turns->turns++ % CHANGES] = now;
  f->trace[kind][at].last = f->row[kind][at / (size_t)f->w] = now;
}

static void add_up(Flash *f, int kind, float now) {
  size_t row = (size_t)f->w + 1;
  for (int y = 0; y < f->h; y++) {
    const Trace *trace = &f->trace[kind][y * f->w];
    int         *down = f->sum[0] + (size_t)(y + 1) * row,
        *up = f->sum[1] + (size_t)(y + 1) * row;
    int turned[2] = {0, 0};
    if (f->row[kind][y] <= now - AT_ONCE) {
      memcpy(down, down - row, row * sizeof *down);
      memcpy(up, up - row, row * sizeof *up);
      continue;
    }
    for (size_t x = 1; x < row; x++, trace++) {
      if (trace->run == f->run && trace->last > now - AT_ONCE) turned[trace->way > 0]++;
      down[x] = (down - row)[x] + turned[0];
      up[x] = (up - row)[x] + turned[1];
    }
  }
}

static int in_field(const Flash *f, const int *sum, int x, int y) {
  int row = f->w + 1, x1 = x + f->field_w, y1 = y + f->field_h;
  return sum[y1 * row + x1] - sum[y * row + x1] - sum[y1 * row + x] + sum[y * row + x];
}

// The way more than a quarter of the field went, and not half as much the other; or 0.
static int8_t way_of(const Flash *f, int down, int up) {
  int most = up > down ? up : down, other = up + down - most;
  if ((float)most <= QUARTER * (float)(f->field_w * f->field_h)) return 0;
  return 2 * other >= most ? 0 : up > down ? 1 : -1;
}

// Of the field's pixels that turned just now, those that did so for the seventh time
// within a second are as many.
static bool same_pixels(const Flash *f, int kind, int x0, int y0, float now) {
  int flashing[2] = {0, 0};
  for (int y = y0; y < y0 + f->field_h; y++)
    for (int x = x0; x < x0 + f->field_w; x++) {
      const Trace *trace = &f->trace[kind][y * f->w + x];
      const Turns *turns = &f->turns[kind][y * f->w + x];
      if (trace->run != f->run || trace->last <= now - AT_ONCE) continue;
      flashing[trace->way > 0] += seven_in_a_second(turns->turned, turns->turns);
    }
  return way_of(f, flashing[0], flashing[1]) != 0;
}

static void judge(Flash *f, int kind, float now) {
  int step_x = f->field_w / STEPS > 0 ? f->field_w / STEPS : 1;
  int step_y = f->field_h / STEPS > 0 ? f->field_h / STEPS : 1;
  add_up(f, kind, now);
  for (int i = 0; i < f->columns * f->rows; i++) {
    int    x = least(i % f->columns * step_x, f->w - f->field_w);
    int    y = least(i / f->columns * step_y, f->h - f->field_h);
    Field *field = &f->field[kind][i];
    int8_t way = way_of(f, in_field(f, f->sum[0], x, y), in_field(f, f->sum[1], x, y));
    if (way == 0 || way == field->way) continue;
    if (last_of(field->turned, field->turns) < now - REST) field->since = now;
    field->way = way;
    field->turned[field->turns++ % CHANGES] = now;
    if (now - field->since >= BURST && seven_in_a_second(field->turned, field->turns) &&
        same_pixels(f, kind, x, y, now))
      f->over[kind] = true;
  }
}

// The first change of a pixel in this run: until now it stood as it did in the frame
// before.
static void meet(Flash *f, size_t at) {
  Light before[KINDS];
  light_of(f, f->last[at], before);
  for (int kind = 0; kind < KINDS; kind++) {
    f->trace[kind][at] =
      (Trace){before[kind].value, -INFINITY, f->run, before[kind].saturated, 0};
    f->turns[kind][at].turns = 0;
  }
}

// Of which kinds it turned round goes to `any`.
static void change(Flash *f, size_t at, uint32_t pixel, float now, bool any[KINDS]) {
  Light light[KINDS];
  if (f->trace[GENERAL][at].run != f->run) meet(f, at);
  light_of(f, pixel, light);
  for (int kind = 0; kind < KINDS; kind++) {
    if (!follow(kind, &f->trace[kind][at], &light[kind])) continue;
    note_turn(f, kind, at, now);
    any[kind] = true;
  }
}

static void changes(Flash *f, const uint32_t *pixels, float now) {
  bool   any[KINDS] = {false};
  size_t w = (size_t)f->w, n = w * (size_t)f->h;
  for (size_t row = 0; row < n; row += w) {
    if (memcmp(pixels + row, f->last + row, w * sizeof *pixels) == 0) continue;
    for (size_t i = row; i < row + w; i++)
      if (pixels[i] != f->last[i]) change(f, i, pixels[i], now, any);
  }
  for (int kind = 0; kind < KINDS; kind++)
    if (any[kind] && !f->over[kind]) judge(f, kind, now);
}

void flash_frame(Flash *f, const uint32_t *pixels, double seconds) {
  if (f->begun) {
    changes(f, pixels, (float)(seconds - f->begin));
  } else {
    f->begun = true;
    f->begin = seconds;
  }
  memcpy(f->last, pixels, (size_t)(f->w * f->h) * sizeof *pixels);
}

bool flash_general(const Flash *f) {
  return f->over[GENERAL];
}

bool flash_red(const Flash *f) {
  return f->over[RED];
}
