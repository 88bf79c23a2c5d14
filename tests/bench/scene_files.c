// scene_files.c - makes what the scene needs beside its Lua: the two pictures and the
// pool of 1,000 characters, the same bytes every time.
//
// Usage: scene_files HOME
//   HOME/assets/common/ground.png, sprite.png    1920 x 1080, 256 x 256 with soft edges
//   HOME/scripts/core/pool.lua, HOME/pool.txt    the characters for Lua and for sdl_scene
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>

#include <SDL2/SDL_image.h>

enum { W = 1920, H = 1080, SPRITE = 256, POOL = 1000, PATH_SIZE = 4096, LETTER_SIZE = 5 };

// GB 2312 level 1, the 3,755 most used characters: rows 16 to 55 of 94 cells, the last
// row short.
enum { FIRST_ROW = 16, CELLS = 94, CHARACTERS = 3755, STEP = 1571 };

static void die(const char *what) {
  fprintf(stderr, "scene_files: %s: %s\n", what, SDL_GetError());
  exit(1);
}

static FILE *create(const char *home, const char *name) {
  char path[PATH_SIZE];
  snprintf(path, sizeof path, "%s/%s", home, name);
  FILE *out = fopen(path, "w");
  if (!out) die(path);
  return out;
}

// STEP has no divisor in common with CHARACTERS: no character comes twice.
static void pool_letter(iconv_t from_gb, int i, char letter[LETTER_SIZE]) {
  int    at = i * STEP % CHARACTERS;
  char   gb[2] = {(char)(0xA0 + FIRST_ROW + at / CELLS), (char)(0xA1 + at % CELLS)};
  char  *in = gb, *out = letter;
  size_t in_left = sizeof gb, out_left = LETTER_SIZE - 1;
  if (iconv(from_gb, &in, &in_left, &out, &out_left) == (size_t)-1) die("iconv");
  *out = '\0';
}

static void write_pool(const char *home) {
  FILE   *lua = create(home, "scripts/core/pool.lua"), *text = create(home, "pool.txt");
  iconv_t from_gb = iconv_open("UTF-8", "GB2312");
  if (from_gb == (iconv_t)-1) die("iconv_open");
  fputs("return {\n", lua);
  for (int i = 0; i < POOL; i++) {
    char letter[LETTER_SIZE];
    pool_letter(from_gb, i, letter);
    fprintf(lua, "  \"%s\",\n", letter);
    fputs(letter, text);
  }
  fputs("}\n", lua);
  iconv_close(from_gb);
  if (fclose(lua) != 0 || fclose(text) != 0) die("the pool");
}

static uint32_t ground_pixel(int x, int y) {
  uint32_t red = 32 + (uint32_t)(x * 96 / W), green = 48 + (uint32_t)(y * 16 / H);
  uint32_t blue = 80 - (uint32_t)((x + y) % 64 / 4);
  return 0xFF000000 | red << 16 | green << 8 | blue;
}

static uint32_t sprite_pixel(int x, int y) {
  int      dx = x - SPRITE / 2, dy = y - SPRITE / 2, radius = SPRITE / 2;
  int      left = radius * radius - dx * dx - dy * dy;
  uint32_t alpha = left > 0 ? (uint32_t)(left * 255 / (radius * radius)) : 0;
  return alpha << 24 | 0xFFCC66;
}

static void write_picture(const char *home, const char *name, int w, int h,
                          uint32_t pixel(int x, int y)) {
  char         path[PATH_SIZE];
  SDL_Surface *s = SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_ARGB8888);
  if (!s) die(name);
  for (int y = 0; y < h; y++)
    for (int x = 0; x < w; x++)
      ((uint32_t *)s->pixels)[y * s->pitch / 4 + x] = pixel(x, y);
  snprintf(path, sizeof path, "%s/assets/common/%s", home, name);
  if (IMG_SavePNG(s, path) != 0) die(path);
  SDL_FreeSurface(s);
}

int main(int argc, char **argv) {
  if (argc != 2) return fputs("usage: scene_files HOME\n", stderr), 2;
  write_pool(argv[1]);
  write_picture(argv[1], "ground.png", W, H, ground_pixel);
  write_picture(argv[1], "sprite.png", SPRITE, SPRITE, sprite_pixel);
  return 0;
}
