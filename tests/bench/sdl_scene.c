// sdl_scene.c - the opponent: the scene of home/scripts/core/scene.lua in plain
// SDL_Renderer, as a good program without a compositor of its own would draw it: the
// software renderer, each glyph rendered once into an atlas, one SDL_RenderCopy a picture
// and a glyph.
//
// Usage: sdl_scene full|calm HOME SECONDS TIMES
//   draws as fast as it can; the time (ns, CLOCK_BOOTTIME) after each present goes to
//   TIMES.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <SDL2/SDL.h>
#include <SDL2/SDL_image.h>
#include <SDL2/SDL_ttf.h>

static const char font_file[] = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

enum { W = 1920, H = 1080, SIMPLIFIED = 2 };  // SIMPLIFIED: its place in the collection
enum { PICTURES = 40, LABELS = 200, LETTERS = 12, LETTERS_LONG = 500 };
enum { POOL = 1000, COMMA = 0xFF0C, BMP = 0x10000 };
enum { WARM_UP = 80 };  // frames until every label has shown every character
enum { PAGE = 2048, PAGES = 8, SIZES = 5, LONG = 4 };  // LONG: the paragraph's size

static const int size_px[SIZES] = {18, 24, 32, 48, 28};

typedef struct {
  SDL_Texture *page;  // NULL: not rendered yet
  SDL_Rect     at;
  int          advance;
} Glyph;

// One scene in one program: it lives here.
static struct {
  SDL_Renderer *renderer;
  SDL_Texture  *ground, *sprite;
  TTF_Font     *font[SIZES];
  Glyph         glyph[SIZES][BMP];
  SDL_Texture  *page[PAGES];
  int           pages, x, y, row;  // where the next glyph goes on the last page
  uint32_t      pool[POOL];
  int           moving_pictures, moving_labels;
} scene;

static void die(const char *what) {
  fprintf(stderr, "sdl_scene: %s: %s\n", what, SDL_GetError());
  exit(1);
}

static void next_page(void) {
  if (scene.pages == PAGES) die("the atlas is full");
  SDL_Texture *page = SDL_CreateTexture(scene.renderer, SDL_PIXELFORMAT_ARGB8888,
                                        SDL_TEXTUREACCESS_STATIC, PAGE, PAGE);
  if (!page) die("page");
  SDL_SetTextureBlendMode(page, SDL_BLENDMODE_BLEND);
  scene.page[scene.pages++] = page;
  scene.x = scene.y = scene.row = 0;
}

static SDL_Rect room_for(int w, int h) {
  if (scene.x + w > PAGE) {
    scene.x = 0;
    scene.y += scene.row;
    scene.row = 0;
  }
  if (scene.pages == 0 || scene.y + h > PAGE) next_page();
  SDL_Rect at = {scene.x, scene.y, w, h};
  scene.x += w;
  if (h > scene.row) scene.row = h;
  return at;
}

static const Glyph *glyph(int size, uint32_t code) {
  Glyph *g = &scene.glyph[size][code];
  if (g->page) return g;
  SDL_Surface *s =
    TTF_RenderGlyph32_Blended(scene.font[size], code, (SDL_Color){255, 255, 255, 255});
  if (!s) die("glyph");
  TTF_GlyphMetrics32(scene.font[size], code, NULL, NULL, NULL, NULL, &g->advance);
  g->at = room_for(s->w, s->h);
  g->page = scene.page[scene.pages - 1];
  SDL_UpdateTexture(g->page, &g->at, s->pixels, s->pitch);
  SDL_FreeSurface(s);
  return g;
}

static void put(const Glyph *g, int x, int y, SDL_Color color) {
  SDL_Rect to = {x, y, g->at.w, g->at.h};
  SDL_SetTextureColorMod(g->page, color.r, color.g, color.b);
  SDL_RenderCopy(scene.renderer, g->page, &g->at, &to);
}

static void draw_picture(int i, int frame) {
  int      f = i < scene.moving_pictures ? frame : 0, side = 100 + i % 5 * 30;
  SDL_Rect to = {(97 * i + 3 * f) % 1800, (53 * i + 2 * f) % 1000, side, side};
  SDL_RenderCopy(scene.renderer, scene.sprite, NULL, &to);
}

static const Glyph *label_glyph(int i, int frame, int k) {
  int f = i < scene.moving_labels ? frame : 0;
  return glyph(i % 4, scene.pool[(37 * i + 13 * f + 7 * k) % POOL]);
}

static void draw_label(int i, int frame) {
  int       x = 10 + 240 * (i % 8), y = 10 + 43 * (i / 8);
  SDL_Color color = {255, (Uint8)(200 + i % 56), (Uint8)(128 + i % 100), 255};
  for (int k = 0; k < LETTERS; k++) {
    const Glyph *g = label_glyph(i, frame, k);
    put(g, x, y, color);
    x += g->advance;
  }
}

// Every glyph into the atlas before time counts, in the order in which frames draw them:
// those that stand together on the screen stand together in memory.
static void warm_up(void) {
  for (int frame = 0; frame < WARM_UP; frame++)
    for (int i = 0; i < LABELS; i++)
      for (int k = 0; k < LETTERS; k++) label_glyph(i, frame, k);
}

static void draw_paragraph(void) {
  int x = 20, y = 700;
  for (int k = 0; k < LETTERS_LONG; k++) {
    const Glyph *g = glyph(LONG, k % 20 == 19 ? COMMA : scene.pool[17 * k % POOL]);
    if (x + g->advance > 1900) {
      x = 20;
      y += 40;
    }
    put(g, x, y, (SDL_Color){255, 255, 255, 255});
    x += g->advance;
  }
}

static void draw(int frame) {
  SDL_RenderCopy(scene.renderer, scene.ground, NULL, NULL);
  for (int i = 0; i < PICTURES; i++) draw_picture(i, frame);
  for (int i = 0; i < LABELS; i++) draw_label(i, frame);
  draw_paragraph();
  SDL_SetRenderDrawColor(scene.renderer, 255, 0, 255, 255);
  SDL_RenderFillRect(scene.renderer, &(SDL_Rect){0, 0, 16, 16});
  SDL_RenderPresent(scene.renderer);
}

static SDL_Texture *load_picture(const char *home, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/assets/common/%s", home, name);
  SDL_Texture *texture = IMG_LoadTexture(scene.renderer, path);
  if (!texture) die(path);
  return texture;
}

// Each character of the pool is three bytes of UTF-8.
static void load_pool(const char *home) {
  char path[4096];
  snprintf(path, sizeof path, "%s/pool.txt", home);
  unsigned char text[POOL * 3];
  FILE         *in = fopen(path, "r");
  if (!in || fread(text, 3, POOL, in) != POOL) die(path);
  fclose(in);
  for (int i = 0; i < POOL; i++) {
    const unsigned char *p = text + 3 * i;
    scene.pool[i] =
      (uint32_t)(p[0] & 15) << 12 | (uint32_t)(p[1] & 63) << 6 | (uint32_t)(p[2] & 63);
  }
}

static void open_scene(const char *home) {
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0) die("init");
  SDL_Window *window = SDL_CreateWindow("scene", 0, 0, W, H, SDL_WINDOW_BORDERLESS);
  if (!window) die("window");
  scene.renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
  if (!scene.renderer) die("renderer");
  for (int i = 0; i < SIZES; i++)
    if (!(scene.font[i] = TTF_OpenFontIndex(font_file, size_px[i], SIMPLIFIED)))
      die("font");
  scene.ground = load_picture(home, "ground.png");
  scene.sprite = load_picture(home, "sprite.png");
  load_pool(home);
  warm_up();
}

static long long now(void) {
  struct timespec t;
  clock_gettime(CLOCK_BOOTTIME, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 5)
    return fputs("usage: sdl_scene full|calm HOME SECONDS TIMES\n", stderr), 2;
  bool full = strcmp(argv[1], "full") == 0;
  scene.moving_pictures = full ? PICTURES : 1;
  scene.moving_labels = full ? LABELS / 2 : 1;
  open_scene(argv[2]);
  FILE *times = fopen(argv[4], "w");
  if (!times) die(argv[4]);
  long long at = now(), end = at + atoll(argv[3]) * 1000000000;
  for (int frame = 0; at < end; frame++) {
    SDL_PumpEvents();
    draw(frame);
    at = now();
    fprintf(times, "%lld\n", at);
  }
  if (fclose(times) != 0) die(argv[4]);
  SDL_Quit();
  return 0;
}
