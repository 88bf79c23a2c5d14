// picture_cache.h - decoded pixels kept in DATA/cache/pictures, so that a start need not
// decode.
//
// Only a cache: any file may be missing, old or damaged (a CRC tells), then the picture
// is decoded again. Writing happens in a thread of its own; the oldest go when the folder
// is over PICTURE_CACHE_BYTES.
#ifndef KIOSK_STAGE_PICTURE_CACHE_H
#define KIOSK_STAGE_PICTURE_CACHE_H

#include <stdbool.h>
#include <stdint.h>

#include "worker/decoder.h"

enum {
  PICTURE_CACHE_BYTES = 256 << 20,
  PICTURE_CACHE_ONE_MAX = 24 << 20,
  PICTURE_CACHE_NOTED_MAX = 256
};

typedef struct PictureCache PictureCache;

PictureCache *picture_cache_open(const char *data);
void          picture_cache_close(PictureCache *cache);  // finishes what is queued
// The pixels under this key (free() them), or NULL.
uint32_t *picture_cache_get(PictureCache *cache, uint64_t key, DecodeSize *size);
// Notes what the first frame needed, for the next start; forgets what was read for this
// one.
void picture_cache_note(PictureCache *cache, const uint64_t *keys, uint32_t n);
void picture_cache_put(PictureCache *cache, uint64_t key, const DecodeSize *size,
                       const uint32_t *pixels);  // copies

#endif
