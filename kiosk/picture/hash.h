// hash.h - 64 bits of a run of words, for telling frames apart. Not for hostile keys.
#ifndef KIOSK_PICTURE_HASH_H
#define KIOSK_PICTURE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline uint64_t hash_mix(uint64_t hash, uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15;
  return hash ^ hash >> 32;
}

static inline uint64_t hash_words(uint64_t hash, const uint32_t *words, size_t n) {
  for (; n >= 2; n -= 2, words += 2) {
    uint64_t pair;
    memcpy(&pair, words, sizeof pair);
    hash = hash_mix(hash, pair);
  }
  return n ? hash_mix(hash, *words) : hash;
}

#endif
