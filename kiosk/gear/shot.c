#include "gear/shot.h"

#include <SDL.h>
#include <SDL_image.h>

#include "base/fail.h"

enum { QUALITY = 82 };

static SDL_Surface *surface_of(const uint32_t *pixels, int w, int h, int stride) {
  // SDL takes no const pixels, but does not write to them here.
  SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormatFrom(
    (void *)(uintptr_t)pixels, w, h, 32, stride * 4, SDL_PIXELFORMAT_RGB888);
  if (!surface) fail("shot: %s", SDL_GetError());
  return surface;
}

bool shot_save(const char *path, const uint32_t *pixels, int w, int h, int stride) {
  SDL_Surface *surface = surface_of(pixels, w, h, stride);
  if (!surface) return false;
  int failed = IMG_SavePNG(surface, path);
  SDL_FreeSurface(surface);
  return failed == 0 || fail("shot: %s: %s", path, IMG_GetError());
}

bool shot_save_small(const char *path, const uint32_t *pixels, int w, int h, int stride) {
  SDL_Surface *surface = surface_of(pixels, w, h, stride);
  if (!surface) return false;
  int failed = IMG_SaveJPG(surface, path, QUALITY);
  SDL_FreeSurface(surface);
  return failed == 0 || fail("shot: %s: %s", path, IMG_GetError());
}
