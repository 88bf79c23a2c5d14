#include "tally/link.h"

#include <sodium.h>

void link_of(char link[LINK_SIZE], const void *data, size_t size) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, data, size);
  sodium_bin2hex(link, LINK_SIZE, hash, (LINK_SIZE - 1) / 2);
}
