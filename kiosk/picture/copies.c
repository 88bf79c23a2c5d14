#include "picture/copies.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "picture/hash.h"

enum { PRINT_PIXELS_MAX = 1 << 21, STEPS_MAX = 96 };

static const double STEP = 1.12;

void copies_close(Copies *copies) {
  for (int i = 0; i < copies->n; i++) free(copies->copy[i].pixels);
  copies->n = 0;
  copies->bytes = 0;
}

void copies_frame(Copies *copies) {
  copies->frame++;
}

int copies_steps(double ratio) {
  if (!(ratio > 2)) return 0;
  return (int)fmin(log(ratio) / log(STEP), STEPS_MAX);
}

int copies_size(int size, int steps) {
  return box_most(1, (int)ceil(size / pow(STEP, steps)));
}

static Copy *find(Copies *copies, uint64_t key) {
  for (int i = 0; i < copies->n; i++) {
    if (copies->copy[i].key != key) continue;
    copies->copy[i].used = copies->frame;
    return &copies->copy[i];
  }
  return NULL;
}

static size_t bytes_of(int w, int h) {
  return (size_t)w * (size_t)h * sizeof(uint32_t);
}

static bool drop_oldest(Copies *copies) {
  Copy *oldest = NULL;
  for (int i = 0; i < copies->n; i++)
    if (!oldest || copies->copy[i].used < oldest->used) oldest = &copies->copy[i];
  if (!oldest || oldest->used == copies->frame) return false;
  copies->bytes -= bytes_of(oldest->w, oldest->h);
  free(oldest->pixels);
  *oldest = copies->copy[--copies->n];
  return true;
}

static Copy *add(Copies *copies, uint64_t key, int w, int h) {
  size_t bytes = bytes_of(w, h);
  while (copies->n == COPIES_MAX || copies->bytes + bytes > COPIES_BYTES)
    if (!drop_oldest(copies)) return NULL;
  Copy *copy = &copies->copy[copies->n++];
  *copy = (Copy){key, mem_new(bytes), w, h, copies->frame};
  copies->bytes += bytes;
  return copy;
}

// Adds one source row, averaged across, to `sums`: four floats a pixel, blue first.
static void add_row(const uint32_t *row, int w, float *sums, int to_w, float weight) {
  double span = (double)w / to_w;
  for (int i = 0; i < to_w; i++) {
    double from = i * span, to = (i + 1) * span;
    float  sum[4] = {0};
    for (int x = (int)from; x < w && x < to; x++) {
      float part = (float)(fmin(x + 1, to) - fmax(x, from)) * weight;
      for (int c = 0; c < 4; c++) sum[c] += (float)(row[x] >> (8 * c) & 255) * part;
    }
    for (int c = 0; c < 4; c++) sums[4 * i + c] += sum[c];
  }
}

static void shrink(const PaintPicture *picture, const Copy *copy) {
  float *sums = mem_new((size_t)copy->w * 4 * sizeof *sums);
  double span = (double)picture->h / copy->h;
  float  area = (float)(span * picture->w / copy->w);
  for (int j = 0; j < copy->h; j++) {
    memset(sums, 0, (size_t)copy->w * 4 * sizeof *sums);
    double from = j * span, to = (j + 1) * span;
    for (int y = (int)from; y < picture->h && y < to; y++)
      add_row(picture->pixels + (size_t)y * (size_t)picture->stride, picture->w, sums,
              copy->w, (float)(fmin(y + 1, to) - fmax(y, from)) / area);
    uint32_t *out = copy->pixels + (size_t)j * (size_t)copy->w;
    for (int i = 0; i < copy->w; i++)
      for (int c = 0; c < 4; c++)
        out[i] |= (uint32_t)fminf(sums[4 * i + c] + 0.5f, 255) << (8 * c);
  }
  free(sums);
}

const Copy *copies_shrunk(Copies *copies, const PaintPicture *picture, int steps_x,
                          int steps_y, Cold *cold, bool *later) {
  uint64_t steps = (uint64_t)steps_x << 8 | (uint64_t)steps_y;
  uint64_t key = hash_mix(hash_mix(1, picture->id), steps);
  Copy    *copy = find(copies, key);
  if (copy) return copy;
  if (!cold_may(cold)) {
    *later = true;
    return NULL;
  }
  copy =
    add(copies, key, copies_size(picture->w, steps_x), copies_size(picture->h, steps_y));
  if (copy) shrink(picture, copy);
  return copy;
}

static uint64_t axis_key(uint64_t key, const Axis *axis) {
  key = hash_mix(key, (uint64_t)axis->pieces);
  for (int i = 0; i < axis->pieces; i++) {
    key = hash_mix(key, (uint64_t)axis->piece[i].from);
    key = hash_mix(key, (uint64_t)axis->piece[i].start);
    key = hash_mix(key, (uint64_t)axis->piece[i].step);
  }
  return key;
}

static uint64_t print_key(const Sampler *s, int w, int h, uint64_t key) {
  const Box *part = &s->texture.part;
  int        sides[] = {part->x0, part->y0, part->x1, part->y1, w, h};
  for (size_t i = 0; i < sizeof sides / sizeof *sides; i++)
    key = hash_mix(key, (uint64_t)sides[i]);
  return axis_key(axis_key(key, &s->across), &s->down);
}

const Copy *copies_print(Copies *copies, const Sampler *sampler, Box box,
                         uint64_t texture_key, Cold *cold) {
  int w = box.x1 - box.x0, h = box.y1 - box.y0;
  if ((int64_t)w * h > PRINT_PIXELS_MAX) return NULL;
  uint64_t key = print_key(sampler, w, h, hash_mix(2, texture_key));
  Copy    *copy = find(copies, key);
  if (copy) return copy;
  uint64_t *seen = &copies->seen[key % COPIES_SEEN];
  if (*seen != key) {
    *seen = key;
    return NULL;
  }
  if (!cold_may(cold) || !(copy = add(copies, key, w, h))) return NULL;
  for (int y = 0; y < h; y++) {
    uint32_t       *out = copy->pixels + (size_t)y * (size_t)w;
    const uint32_t *row = sampler_row(sampler, box.x0, box.y0 + y, w, out);
    if (row != out) memcpy(out, row, (size_t)w * sizeof *out);
  }
  return copy;
}
