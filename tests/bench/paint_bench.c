// paint_bench.c - what a frame costs to paint: the medians of three kinds of motion.
//
//   full   40 pictures move, 100 of 200 labels say something new
//   calm   one picture moves, one label changes
//   still  nothing
//
// 1920 x 1080: a background picture, 40 pictures of 100 to 220 pixels drawn from one of
// 256, 200 labels of 12 Chinese characters, a paragraph of 500. Usage: paint_bench
// [FRAMES]
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/mem.h"
#include "gear/font.h"
#include "picture/paint.h"

enum {
  W = 1920,
  H = 1080,
  SPRITE = 256,
  PICTURES = 40,
  LABELS = 200,
  LETTERS = 12,
  PARAGRAPH = 500,
  POOL = 1000,
  WARM_UP = 60,
  RECTS = 64
};

typedef enum { FULL, CALM, STILL } Motion;

static const char *const motion_name[] = {"full", "calm", "still"};

static uint32_t     words[LIST_WORDS_MAX];
static PaintPicture pictures[3];

static void make_pictures(void) {
  uint32_t *ground = mem_new(W * H * sizeof *ground);
  uint32_t *sprite = mem_new(SPRITE * SPRITE * sizeof *sprite);
  for (int y = 0; y < H; y++)
    for (int x = 0; x < W; x++)
      ground[y * W + x] = 0xFF000000 | (uint32_t)(x * 96 / W + y * 64 / H) * 0x010101;
  for (int y = 0; y < SPRITE; y++)
    for (int x = 0; x < SPRITE; x++) {
      int      dx = x - SPRITE / 2, dy = y - SPRITE / 2, r2 = dx * dx + dy * dy;
      int      left = SPRITE * SPRITE / 4 - r2;
      uint32_t a = left > 0 ? (uint32_t)(left * 255 / (SPRITE * SPRITE / 4)) : 0;
      sprite[y * SPRITE + x] = a << 24 | a << 16 | (a * 3 / 4) << 8 | a / 3;
    }
  pictures[1] =
    (PaintPicture){ground, W, H, W, 0, 0, W, H, W, H, .opaque = true, .id = 1};
  pictures[2] = (PaintPicture){sprite, SPRITE, SPRITE, SPRITE, 0,      0,
                               SPRITE, SPRITE, SPRITE, SPRITE, .id = 2};
}

static void put_picture(List *list, uint32_t handle, int x, int y, int w, int h) {
  ListStyle   style = list_style();
  ListPicture picture = {.handle = handle, .u1 = 1, .v1 = 1};
  picture.x = (float)x;
  picture.y = (float)y;
  picture.ux = (float)w;
  picture.vy = (float)h;
  list_picture(list, &style, &picture);
}

static uint32_t letter(int i) {
  return 0x4E00 + (uint32_t)(i % POOL) * 7;
}

static void put_label(List *list, int i, int frame) {
  static const float sizes[] = {18, 24, 32, 48};
  ListGlyph          glyphs[LETTERS];
  ListRun            run = {sizes[i % 4], 0xFFFFC880 + (uint32_t)(i % 56) * 256, LETTERS};
  for (int k = 0; k < LETTERS; k++)
    glyphs[k] =
      (ListGlyph){letter(i * 37 + frame * 13 + k * 7), run.size * (float)k, run.size};
  ListText text = {.x = (float)(10 + 240 * (i % 8)), .y = (float)(10 + 43 * (i / 8))};
  text.scale = 1;
  text.runs = 1;
  text.glyphs = LETTERS;
  text.w = run.size * LETTERS;
  text.h = run.size * 1.4f;
  ListStyle style = list_style();
  list_text(list, &style, &text, &run, glyphs, "");
}

static void put_paragraph(List *list) {
  ListGlyph glyphs[PARAGRAPH];
  ListRun   run = {28, 0xFFFFFFFF, PARAGRAPH};
  for (int k = 0; k < PARAGRAPH; k++)
    glyphs[k] =
      (ListGlyph){letter(k * 17), (float)(k % 67 * 28), (float)(28 + k / 67 * 40)};
  ListText text = {.x = 20, .y = 760, .w = 1880, .h = 320, .scale = 1, .runs = 1};
  text.glyphs = PARAGRAPH;
  ListStyle style = list_style();
  list_text(list, &style, &text, &run, glyphs, "");
}

static PaintLayer scene(Motion motion, int frame) {
  List list;
  list_begin(&list, words, LIST_WORDS_MAX);
  put_picture(&list, 1, 0, 0, W, H);
  for (int i = 0; i < PICTURES; i++) {
    int f = motion == FULL || (motion == CALM && i == 0) ? frame : 0;
    int side = 100 + i % 5 * 30;
    put_picture(&list, 2, (i * 97 + f * 3) % 1800, (i * 53 + f * 2) % 1000, side, side);
  }
  for (int i = 0; i < LABELS; i++) {
    bool moves = motion == FULL ? i < LABELS / 2 : motion == CALM && i == 0;
    put_label(&list, i, moves ? frame : 0);
  }
  put_paragraph(&list);
  return (PaintLayer){
    .words = words, .used = list.used, .picture = pictures, .pictures = 3, .alpha = 1};
}

static int by_size(const void *a, const void *b) {
  int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return (x > y) - (x < y);
}

static void measure(int threads, Motion motion, int rotate, int frames) {
  static uint32_t pixels[W * H];
  bool            side = rotate == 90 || rotate == 270;
  PaintTarget     target = {pixels, side ? H : W, side ? W : H, side ? H : W, rotate};
  Painter        *painter = paint_open(threads);
  int64_t        *took = mem_new((size_t)frames * sizeof *took);
  PaintRect       rects[RECTS];
  for (int f = -WARM_UP; f < frames; f++) {
    PaintLayer layer = scene(motion, f + WARM_UP);
    int64_t    begin = clock_steady();
    paint_frame(painter, &target, &layer, 1, false, rects, RECTS);
    if (f >= 0) took[f] = clock_steady() - begin;
    font_trim();
  }
  qsort(took, (size_t)frames, sizeof *took, by_size);
  printf("%-5s  %d thread%s  rotate %3d  least %6.3f  median %6.3f  p99 %6.3f ms\n",
         motion_name[motion], threads, threads > 1 ? "s" : " ", rotate,
         (double)took[0] / 1e6, (double)took[frames / 2] / 1e6,
         (double)took[frames * 99 / 100] / 1e6);
  free(took);
  paint_close(painter);
}

int main(int argc, char **argv) {
  int frames = argc > 1 ? atoi(argv[1]) : 300;
  if (frames < 1) return 2;
  if (!font_open()) {
    fprintf(stderr, "%s\n", fail_text());
    return 1;
  }
  make_pictures();
  for (int threads = 1; threads <= 2; threads++)
    for (Motion motion = FULL; motion <= STILL; motion++)
      measure(threads, motion, 0, frames);
  measure(1, FULL, 90, frames);
  return 0;
}
