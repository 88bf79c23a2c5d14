#include "gear/image.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <SDL2/SDL_image.h>

#include "base/fail.h"
#include "base/mem.h"
#include "gear/image_head.h"

// Pixels on their way, owned.
typedef struct {
  uint32_t *pixels;
  int       w, h;
} Pixels;

// --- decoding

// An SVG's currentColor has no text around it here: it is deep sea.
static SDL_Surface *load_svg(const void *data, uint32_t bytes, int w, int h) {
  static const char current[] = "currentcolor", sea[] = "#0B2A3A     ";  // of one length
  char             *text = mem_new((size_t)bytes + 1);
  memcpy(text, data, bytes);
  for (char *at = text; (at = strpbrk(at, "cC")); at++)
    if (SDL_strncasecmp(at, current, sizeof current - 1) == 0)
      memcpy(at, sea, sizeof sea - 1);
  SDL_RWops   *memory = SDL_RWFromConstMem(text, (int)bytes);
  SDL_Surface *surface = IMG_LoadSizedSVG_RW(memory, w, h);
  SDL_RWclose(memory);
  free(text);
  return surface;
}

static SDL_Surface *load_raster(ImageKind kind, const void *data, uint32_t bytes) {
  SDL_RWops   *memory = SDL_RWFromConstMem(data, (int)bytes);
  SDL_Surface *surface = kind == IMAGE_PNG    ? IMG_LoadPNG_RW(memory)
                         : kind == IMAGE_JPEG ? IMG_LoadJPG_RW(memory)
                                              : IMG_LoadWEBP_RW(memory);
  SDL_RWclose(memory);
  return surface;
}

static uint32_t premultiplied(uint32_t color) {
  uint32_t a = color >> 24;
  if (a == 255) return color;
  uint32_t rb = (color & 0xFF00FF) * a + 0x800080, g = (color >> 8 & 0xFF) * a + 0x80;
  rb = (rb + (rb >> 8 & 0xFF00FF)) >> 8 & 0xFF00FF;
  g = (g + (g >> 8)) >> 8;
  return a << 24 | rb | g << 8;
}

static SDL_Surface *load(ImageKind kind, const void *data, uint32_t bytes, int w, int h) {
  SDL_Surface *surface =
    kind == IMAGE_SVG ? load_svg(data, bytes, w, h) : load_raster(kind, data, bytes);
  if (!surface) fail("image: it is damaged (%s)", SDL_GetError());
  if (!surface ||
      (!SDL_ISPIXELFORMAT_INDEXED(surface->format->format) && !SDL_HasColorKey(surface)))
    return surface;
  // Only a whole surface has the palette and the colour that stands for transparent.
  SDL_Surface *plain = SDL_ConvertSurfaceFormat(surface, SDL_PIXELFORMAT_ARGB8888, 0);
  if (!plain) fail("image: %s", SDL_GetError());
  SDL_FreeSurface(surface);
  return plain;
}

// Row by row: a photo's surface is large, a second one of it would cost as much as
// decoding.
static void read_row(const SDL_Surface *surface, int y, uint32_t *to) {
  const void *row = (const uint8_t *)surface->pixels + (ptrdiff_t)y * surface->pitch;
  SDL_ConvertPixels(surface->w, 1, surface->format->format, row, surface->pitch,
                    SDL_PIXELFORMAT_ARGB8888, to, surface->w * (int)sizeof *to);
  for (int x = 0; x < surface->w; x++) to[x] = premultiplied(to[x]);
}

// --- size and turn

static void add_pixel(float sum[4], uint32_t pixel, float weight) {
  for (int i = 0; i < 4; i++) sum[i] += (float)(pixel >> (8 * i) & 0xFF) * weight;
}

// Each target pixel is the average of exactly the area it covers: a part of the first
// pixel, all of those between, a part of the last.
static void shrink_row(const uint32_t *from, int from_w, float (*to)[4], int w) {
  double step = (double)from_w / w;
  float  share = (float)(1 / step);
  for (int x = 0; x < w; x++) {
    double begin = x * step, end = fmin((x + 1) * step, from_w);
    int    first = (int)begin, last = (int)ceil(end) - 1;
    float  sum[4] = {0};
    if (first == last) {
      add_pixel(sum, from[first], 1);
    } else {
      add_pixel(sum, from[first], (float)(first + 1 - begin) * share);
      for (int i = first + 1; i < last; i++) add_pixel(sum, from[i], share);
      add_pixel(sum, from[last], (float)(end - last) * share);
    }
    memcpy(to[x], sum, sizeof sum);
  }
}

static uint32_t rounded(const float sum[4]) {
  uint32_t pixel = 0;
  for (int i = 0; i < 4; i++) {
    uint32_t part = (uint32_t)(sum[i] + 0.5f);
    pixel |= (part > 255 ? 255 : part) << (8 * i);
  }
  return pixel;
}

static void shrink(const SDL_Surface *from, const Pixels *to) {
  uint32_t *whole = mem_new((size_t)from->w * sizeof *whole);
  float(*row)[4] = mem_new((size_t)to->w * sizeof *row);
  float(*sum)[4] = mem_new((size_t)to->w * sizeof *sum);
  double step = (double)from->h / to->h;
  int    ready = -1;  // which source row is in `row`: one at an edge counts for two
  for (int y = 0; y < to->h; y++) {
    double begin = y * step, end = fmin((y + 1) * step, from->h);
    memset(sum, 0, (size_t)to->w * sizeof *sum);
    for (int i = (int)begin; i < end; i++) {
      if (ready != i) {
        read_row(from, i, whole);
        shrink_row(whole, from->w, row, to->w);
        ready = i;
      }
      float weight = (float)((fmin(i + 1, end) - fmax(i, begin)) / step);
      for (int x = 0; x < to->w; x++)
        for (int k = 0; k < 4; k++) sum[x][k] += row[x][k] * weight;
    }
    uint32_t *out = to->pixels + (size_t)y * (size_t)to->w;
    for (int x = 0; x < to->w; x++) out[x] = rounded(sum[x]);
  }
  free(whole);
  free(row);
  free(sum);
}

// Takes the surface; what is not smaller is copied.
static Pixels take(SDL_Surface *surface, int w, int h) {
  if (w > surface->w) w = surface->w;
  if (h > surface->h) h = surface->h;
  Pixels image = {mem_new((size_t)w * (size_t)h * sizeof *image.pixels), w, h};
  if (w < surface->w || h < surface->h) {
    shrink(surface, &image);
  } else {
    for (int y = 0; y < h; y++)
      read_row(surface, y, image.pixels + (size_t)y * (size_t)w);
  }
  SDL_FreeSurface(surface);
  return image;
}

// EXIF: 5 to 8 exchange the axes, then either may be turned around.
static void turn(Pixels *image, int how) {
  if (how == 1) return;
  bool      swap = how >= 5, flip_x = how == 2 || how == 3 || how == 7 || how == 8;
  bool      flip_y = how == 3 || how == 4 || how == 6 || how == 7;
  int       w = swap ? image->h : image->w, h = swap ? image->w : image->h;
  uint32_t *turned = mem_new((size_t)w * (size_t)h * sizeof *turned);
  for (int y = 0; y < h; y++)
    for (int x = 0; x < w; x++) {
      int from_x = swap ? y : x, from_y = swap ? x : y;
      if (flip_x) from_x = image->w - 1 - from_x;
      if (flip_y) from_y = image->h - 1 - from_y;
      turned[(size_t)y * (size_t)w + (size_t)x] =
        image->pixels[(size_t)from_y * (size_t)image->w + (size_t)from_x];
    }
  free(image->pixels);
  *image = (Pixels){turned, w, h};
}

// --- borders

typedef struct {
  int  x0, y0, x1, y1;  // what is not empty; one pixel when all is
  bool opaque;
} Extent;

static Extent extent_of(const Pixels *image) {
  Extent   extent = {image->w, image->h, 0, 0, true};
  uint32_t all = 0xFF000000;
  for (int y = 0; y < image->h; y++) {
    const uint32_t *row = image->pixels + (size_t)y * (size_t)image->w;
    int             left = 0, right = image->w;
    for (int x = 0; x < image->w; x++) all &= row[x];
    while (left < right && row[left] >> 24 == 0) left++;
    while (right > left && row[right - 1] >> 24 == 0) right--;
    if (left == right) continue;
    if (left < extent.x0) extent.x0 = left;
    if (right > extent.x1) extent.x1 = right;
    if (y < extent.y0) extent.y0 = y;
    extent.y1 = y + 1;
  }
  extent.opaque = all >> 24 == 255;
  return extent.x1 ? extent : (Extent){0, 0, 1, 1, false};
}

static void trim(Pixels *image, const Extent *extent) {
  int w = extent->x1 - extent->x0, h = extent->y1 - extent->y0;
  if (w == image->w && h == image->h) return;
  for (int y = 0; y < h; y++)
    memmove(image->pixels + (size_t)y * (size_t)w,
            image->pixels + (size_t)(extent->y0 + y) * (size_t)image->w + extent->x0,
            (size_t)w * sizeof *image->pixels);
  image->pixels = mem_grow(image->pixels, (size_t)w * (size_t)h, sizeof *image->pixels);
  image->w = w;
  image->h = h;
}

// --- public

// The size to make, in device pixels, of a picture of natural size (w,h).
static bool resolve(float w, float h, bool svg, float *want_w, float *want_h,
                    float scale) {
  bool by_w = *want_w > 0, by_h = *want_h > 0;
  if (!by_w && !by_h) {
    *want_w = w * (scale > 0 ? scale : 1);
    by_w = true;
  }
  if (!by_w) *want_w = *want_h * w / h;
  if (!by_h) *want_h = *want_w * h / w;
  if (svg && by_w && by_h) {  // fits inside
    float fit = fminf(*want_w / w, *want_h / h);
    *want_w = w * fit;
    *want_h = h * fit;
  }
  if (!svg) {
    *want_w = fminf(*want_w, w);
    *want_h = fminf(*want_h, h);
  }
  *want_w = fmaxf(roundf(*want_w), 1);
  *want_h = fmaxf(roundf(*want_h), 1);
  if (*want_w <= IMAGE_SIDE_MAX && *want_h <= IMAGE_SIDE_MAX &&
      *want_w * *want_h <= IMAGE_PIXELS_MAX)
    return true;
  return fail("image: it would be %.0f x %.0f pixels; that is too large", *want_w,
              *want_h);
}

bool image_decode(const void *data, uint32_t bytes, float want_w, float want_h,
                  float scale, Image *out) {
  ImageHead head;
  if (!image_head(data, bytes, &head)) return false;
  bool  svg = head.kind == IMAGE_SVG, lies = head.turn >= 5;
  float natural_w = lies ? head.h : head.w, natural_h = lies ? head.w : head.h;
  if (!resolve(natural_w, natural_h, svg, &want_w, &want_h, scale)) return false;

  int          w = (int)want_w, h = (int)want_h;
  SDL_Surface *surface = load(head.kind, data, bytes, w, h);
  if (!surface) return false;
  if (svg) w = surface->w, h = surface->h;  // within a pixel of what was asked for
  Pixels image = take(surface, lies ? h : w, lies ? w : h);
  turn(&image, head.turn);
  int    full_w = image.w, full_h = image.h;
  Extent extent = extent_of(&image);
  trim(&image, &extent);
  *out = (Image){.pixels = image.pixels,
                 .w = image.w,
                 .h = image.h,
                 .trim_x = extent.x0,
                 .trim_y = extent.y0,
                 .full_w = full_w,
                 .full_h = full_h,
                 .natural_w = natural_w,
                 .natural_h = natural_h,
                 .origin_x = head.origin_x,
                 .origin_y = head.origin_y,
                 .opaque = extent.opaque};
  return true;
}

void image_free(Image *image) {
  free(image->pixels);
  *image = (Image){0};
}
