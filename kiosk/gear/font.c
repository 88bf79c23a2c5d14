#include "gear/font.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <SDL2/SDL_ttf.h>

#include "base/fail.h"
#include "base/mem.h"

enum {
  ADVANCES_MIN = 1024,
  GLYPHS_MIN = 1024,
  CHUNK_SIZE = 256 << 10,
  MEASURING = 0,
  NOTO_EM = 1000,
  DEJAVU_EM = 2048
};

static const char *const FOLDERS[] = {
  KIOSK_HOME "/assets/fonts",         "/usr/share/fonts/opentype/noto",
  "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/noto-cjk",
  "/usr/share/fonts/dejavu",          "/usr/local/share/fonts",
};

// `em` is the design size: measured at so many pixels, advances are whole numbers.
static const struct {
  const char *file;
  int         index, em;
} FACES[FONT_FACES] = {
  {"NotoSansCJK-Regular.ttc", 2, NOTO_EM}, {"NotoSansCJK-Bold.ttc", 2, NOTO_EM},
  {"DejaVuSans.ttf", 0, DEJAVU_EM},        {"DejaVuSans-Bold.ttf", 0, DEJAVU_EM},
  {"NotoSansCJK-Regular.ttc", 1, NOTO_EM}, {"NotoSansCJK-Bold.ttc", 1, NOTO_EM},
};

// Who is asked for a glyph, in order: regular, bold, and each of them narrow.
enum { ORDER = 5 };
static const int PICK[4][ORDER] = {
  {0, 1, 2, 3, -1}, {1, 0, 3, 2, -1}, {4, 0, 1, 2, 3}, {5, 1, 0, 3, 2}};

typedef struct {
  const void *data;  // the mapped file; NULL: not installed
  size_t      bytes;
  TTF_Font   *font;  // opened when first needed
  int         size;  // what it is set to: MEASURING, or eighths of a pixel
} Face;

// An empty place has key 0: face and code are kept plus one face.
typedef struct {
  uint32_t key;
  bool     has;
  float    advance;
} Advance;

typedef struct {
  uint64_t         key;
  const FontGlyph *glyph;
} Cached;

typedef struct Chunk {
  struct Chunk *next;
  size_t        used, size;
  uint8_t       bytes[];
} Chunk;

// One set a process: a font is as much a fact of the machine as its screen.
static struct {
  Face     face[FONT_FACES];
  Advance *advances;
  uint32_t advances_used, advances_size;
  Cached  *glyphs;
  uint32_t glyphs_used, glyphs_size;
  Chunk   *chunks;
  size_t   cache_bytes;
} fonts;

// --- faces

static bool map_file(Face *face, const char *path) {
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  struct stat info;
  void       *data = MAP_FAILED;
  if (fstat(fd, &info) == 0 && info.st_size > 0 && info.st_size <= INT32_MAX)
    data = mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
  close(fd);
  if (data == MAP_FAILED) return false;
  face->data = data;
  face->bytes = (size_t)info.st_size;
  return true;
}

static void map_face(int i) {
  for (int k = 0; k < i; k++) {
    if (strcmp(FACES[k].file, FACES[i].file) != 0) continue;
    fonts.face[i].data = fonts.face[k].data;
    fonts.face[i].bytes = fonts.face[k].bytes;
    return;
  }
  char path[512];
  for (size_t k = 0; k < sizeof FOLDERS / sizeof *FOLDERS; k++) {
    SDL_snprintf(path, sizeof path, "%s/%s", FOLDERS[k], FACES[i].file);
    if (map_file(&fonts.face[i], path)) return;
  }
}

static void set_size(Face *face, int em, int size) {
  if (size == MEASURING) {
    TTF_SetFontHinting(face->font, TTF_HINTING_NONE);
    TTF_SetFontSize(face->font, em);
  } else {
    TTF_SetFontHinting(face->font, TTF_HINTING_LIGHT);
    // size * 64 units of 1/64 point at 9 to the inch: 1/8 pixels, where SDL_ttf has whole
    // points.
    TTF_SetFontSizeDPI(face->font, size, 9, 9);
  }
  face->size = size;
}

// The face, set to a size; NULL when it is not installed or broken.
static TTF_Font *face_at(int i, int size) {
  if (i < 0 || i >= FONT_FACES) return NULL;
  Face *face = &fonts.face[i];
  if (!face->data) return NULL;
  if (!face->font) {
    SDL_RWops *memory = SDL_RWFromConstMem(face->data, (int)face->bytes);
    face->font = TTF_OpenFontIndexRW(memory, 1, FACES[i].em, FACES[i].index);
    if (!face->font) {
      face->data = NULL;
      return NULL;
    }
    set_size(face, FACES[i].em, size);
  }
  if (face->size != size) set_size(face, FACES[i].em, size);
  return face->font;
}

static int main_face(const int order[ORDER]) {
  for (int i = 0; i < ORDER && order[i] >= 0; i++)
    if (fonts.face[order[i]].data) return order[i];
  return 0;
}

// --- advances

static uint32_t spread(uint64_t key) {
  return (uint32_t)((key * 0x9E3779B97F4A7C15u) >> 32);
}

static Advance *advance_place(uint32_t key) {
  uint32_t mask = fonts.advances_size - 1, i = spread(key) & mask;
  while (fonts.advances[i].key && fonts.advances[i].key != key) i = (i + 1) & mask;
  return &fonts.advances[i];
}

static void advances_grow(void) {
  Advance *old = fonts.advances;
  uint32_t n = fonts.advances_size;
  fonts.advances_size = n ? n * 2 : ADVANCES_MIN;
  fonts.advances = mem_new(fonts.advances_size * sizeof *fonts.advances);
  for (uint32_t i = 0; i < n; i++)
    if (old[i].key) *advance_place(old[i].key) = old[i];
  free(old);
}

// Noto's ideographs all fill a square; to load an outline only to learn that costs 10 us.
static bool is_square(int face, uint32_t code) {
  return FACES[face].em == NOTO_EM && code >= 0x4E00 && code <= 0x9FFF;
}

// What a missing glyph measures is its empty box, as it will be drawn.
static Advance measure(int face, uint32_t code) {
  Advance   entry = {.advance = 0.5f};
  TTF_Font *font = face_at(face, MEASURING);
  int       advance = 0;
  if (!font) return entry;
  entry.has = TTF_GlyphIsProvided32(font, code) != 0;
  if (is_square(face, code)) {
    entry.advance = 1;
  } else if (TTF_GlyphMetrics32(font, code, NULL, NULL, NULL, NULL, &advance) == 0) {
    entry.advance = (float)advance / (float)FACES[face].em;
  }
  return entry;
}

static Advance advance_of(int face, uint32_t code) {
  uint32_t key = (uint32_t)(face + 1) << 21 | (code & 0x1FFFFF);
  if (fonts.advances_used * 2 >= fonts.advances_size) advances_grow();
  Advance *place = advance_place(key);
  if (!place->key) {
    *place = measure(face, code);
    place->key = key;
    fonts.advances_used++;
  }
  return *place;
}

static int pick(const int order[ORDER], uint32_t code) {
  for (int i = 0; i < ORDER && order[i] >= 0; i++)
    if (fonts.face[order[i]].data && advance_of(order[i], code).has) return order[i];
  return main_face(order);
}

// --- glyph cache

static Cached *glyph_place(uint64_t key) {
  uint32_t mask = fonts.glyphs_size - 1, i = spread(key) & mask;
  while (fonts.glyphs[i].key && fonts.glyphs[i].key != key) i = (i + 1) & mask;
  return &fonts.glyphs[i];
}

static void glyphs_grow(void) {
  Cached  *old = fonts.glyphs;
  uint32_t n = fonts.glyphs_size;
  fonts.glyphs_size = n ? n * 2 : GLYPHS_MIN;
  fonts.glyphs = mem_new(fonts.glyphs_size * sizeof *fonts.glyphs);
  fonts.cache_bytes += (fonts.glyphs_size - n) * sizeof *fonts.glyphs;
  for (uint32_t i = 0; i < n; i++)
    if (old[i].key) *glyph_place(old[i].key) = old[i];
  free(old);
}

// Room that lives until font_trim(), NULL when the cache is full.
static void *cache_room(size_t bytes) {
  bytes = (bytes + 7) & ~(size_t)7;
  Chunk *chunk = fonts.chunks;
  if (!chunk || chunk->size - chunk->used < bytes) {
    size_t size = bytes > CHUNK_SIZE ? bytes : CHUNK_SIZE;
    if (fonts.cache_bytes + size > FONT_CACHE_MAX) return NULL;
    chunk = mem_new(sizeof *chunk + size);
    chunk->size = size;
    chunk->next = fonts.chunks;
    fonts.chunks = chunk;
    fonts.cache_bytes += size;
  }
  void *room = chunk->bytes + chunk->used;
  chunk->used += bytes;
  return room;
}

// The part of a rendered glyph that has ink; w is 0 when there is none.
static SDL_Rect ink(const SDL_Surface *surface) {
  int x0 = surface->w, x1 = -1, y0 = surface->h, y1 = -1;
  for (int y = 0; y < surface->h; y++) {
    const uint8_t *row = (const uint8_t *)surface->pixels + (ptrdiff_t)y * surface->pitch;
    int            left = 0, right = surface->w - 1;
    while (left <= right && !row[left]) left++;
    if (left > right) continue;
    while (!row[right]) right--;
    if (left < x0) x0 = left;
    if (right > x1) x1 = right;
    if (y < y0) y0 = y;
    y1 = y;
  }
  return x1 < 0 ? (SDL_Rect){0} : (SDL_Rect){x0, y0, x1 - x0 + 1, y1 - y0 + 1};
}

// SDL_ttf moves a glyph that hangs over the left or top edge into its surface; where the
// pen is in it follows from the metrics at this size.
static SDL_Point pen(TTF_Font *font, uint32_t code) {
  int min_x = 0, max_y = 0, ascent = TTF_FontAscent(font);
  TTF_GlyphMetrics32(font, code, &min_x, NULL, NULL, &max_y, NULL);
  return (SDL_Point){min_x < 0 ? -min_x : 0, max_y > ascent ? max_y : ascent};
}

// Shaded white on black: a palette index is the coverage. NULL when the cache is full.
static const FontGlyph *render(TTF_Font *font, uint32_t code) {
  const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
  SDL_Surface    *surface = TTF_RenderGlyph32_Shaded(font, code, white, black);
  SDL_Rect        box = surface ? ink(surface) : (SDL_Rect){0};
  size_t          bytes = (size_t)box.w * (size_t)box.h;
  FontGlyph      *glyph = cache_room(sizeof *glyph + bytes);
  if (glyph && box.w) {
    SDL_Point origin = pen(font, code);
    uint8_t  *to = (uint8_t *)(glyph + 1);
    for (int y = 0; y < box.h; y++) {
      const uint8_t *row = (const uint8_t *)surface->pixels +
                           (ptrdiff_t)(box.y + y) * surface->pitch + box.x;
      memcpy(to + (size_t)y * (size_t)box.w, row, (size_t)box.w);
    }
    *glyph = (FontGlyph){.w = box.w,
                         .h = box.h,
                         .pitch = box.w,
                         .left = box.x - origin.x,
                         .top = box.y - origin.y,
                         .coverage = to};
  }
  SDL_FreeSurface(surface);
  return glyph;
}

// 0: no such size.
static int eighths(float size) {
  return size >= 1 && size <= FONT_SIZE_MAX ? (int)(size * 8 + 0.5f) : 0;
}

static uint64_t glyph_key(int face, int size, uint32_t code) {
  return (uint64_t)(face + 1) << 48 | (uint64_t)size << 32 | code;
}

// --- public

bool font_open(void) {
  if (!TTF_WasInit()) {
    if (TTF_Init() != 0) return fail("font: %s", TTF_GetError());
    for (int i = 0; i < FONT_FACES; i++) map_face(i);
  }
  if (!face_at(0, MEASURING) && !face_at(1, MEASURING))
    return fail("font: NotoSansCJK is missing; install the package fonts-noto-cjk");
  for (uint32_t code = ' '; code <= '~'; code++) advance_of(main_face(PICK[0]), code);
  return true;
}

bool font_warm(void) {
  for (int i = 0; i < FONT_FACES; i++) {
    if (!fonts.face[i].data || fonts.face[i].font) continue;
    for (uint32_t code = ' '; code <= '~'; code++) advance_of(i, code);
    return true;
  }
  return false;
}

int font_pick(bool bold, uint32_t code) {
  return pick(PICK[bold], code);
}

int font_pick_narrow(bool bold, uint32_t code) {
  // In every manner of Noto an ellipsis hangs at half height; DejaVu's stands on the
  // line.
  if (code == 0x2026 && advance_of(2 + bold, code).has) return 2 + bold;
  return pick(PICK[2 + bold], code);
}

bool font_has(uint32_t code) {
  return advance_of(pick(PICK[0], code), code).has;
}

float font_advance(int face, uint32_t code) {
  return advance_of(face, code).advance;
}

float font_ascent(void) {
  int       face = main_face(PICK[0]);
  TTF_Font *font = face_at(face, MEASURING);
  return font ? (float)TTF_FontAscent(font) / (float)FACES[face].em : 0;
}

float font_descent(void) {
  int       face = main_face(PICK[0]);
  TTF_Font *font = face_at(face, MEASURING);
  return font ? (float)-TTF_FontDescent(font) / (float)FACES[face].em : 0;
}

const FontGlyph *font_glyph(int face, float size, uint32_t code) {
  static const FontGlyph blank = {0};
  int                    eighth = eighths(size);
  if (!eighth) return &blank;
  if (fonts.glyphs_used * 2 >= fonts.glyphs_size) glyphs_grow();
  uint64_t key = glyph_key(face, eighth, code);
  Cached  *place = glyph_place(key);
  if (place->key) return place->glyph;

  TTF_Font        *font = face_at(face, eighth);
  const FontGlyph *glyph = font ? render(font, code) : &blank;
  if (!glyph) return &blank;
  *place = (Cached){key, glyph};
  fonts.glyphs_used++;
  return glyph;
}

bool font_glyph_ready(int face, float size, uint32_t code) {
  int eighth = eighths(size);
  if (!eighth) return true;
  return fonts.glyphs_size && glyph_place(glyph_key(face, eighth, code))->key;
}

void font_trim(void) {
  if (fonts.cache_bytes <= FONT_CACHE_TRIM) return;
  while (fonts.chunks) {
    Chunk *next = fonts.chunks->next;
    free(fonts.chunks);
    fonts.chunks = next;
  }
  free(fonts.glyphs);
  fonts.glyphs = NULL;
  fonts.glyphs_used = fonts.glyphs_size = 0;
  fonts.cache_bytes = 0;
}
