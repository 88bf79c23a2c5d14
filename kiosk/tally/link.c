#include "tally/link.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

void link_of(char link[LINK_SIZE], const void *data, size_t size) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, data, size);
  sodium_bin2hex(link, LINK_SIZE, hash, (LINK_SIZE - 1) / 2);
}

// Exactly that many bytes, no more digits and no fewer.
static bool bytes_of(unsigned char *bytes, size_t size, const char *hex) {
  size_t got;
  return strlen(hex) == 2 * size &&
         sodium_hex2bin(bytes, size, hex, 2 * size, NULL, &got, NULL) == 0 && got == size;
}

void link_make_seed(char seed[LINK_KEY_SIZE]) {
  unsigned char bytes[crypto_sign_SEEDBYTES];
  if (sodium_init() < 0) abort();
  randombytes_buf(bytes, sizeof bytes);
  sodium_bin2hex(seed, LINK_KEY_SIZE, bytes, sizeof bytes);
}

static bool keys_of(unsigned char public[crypto_sign_PUBLICKEYBYTES],
                    unsigned char secret[crypto_sign_SECRETKEYBYTES], const char *seed) {
  unsigned char bytes[crypto_sign_SEEDBYTES];
  return bytes_of(bytes, sizeof bytes, seed) &&
         crypto_sign_seed_keypair(public, secret, bytes) == 0;
}

bool link_public_key(char key[LINK_KEY_SIZE], const char *seed) {
  unsigned char public[crypto_sign_PUBLICKEYBYTES], secret[crypto_sign_SECRETKEYBYTES];
  if (!keys_of(public, secret, seed)) return false;
  sodium_bin2hex(key, LINK_KEY_SIZE, public, sizeof public);
  return true;
}

bool link_sign(char signature[LINK_SIGNATURE_SIZE], const char *seed, const void *data,
               size_t size) {
  unsigned char public[crypto_sign_PUBLICKEYBYTES], secret[crypto_sign_SECRETKEYBYTES];
  unsigned char bytes[crypto_sign_BYTES];
  if (!keys_of(public, secret, seed)) return false;
  crypto_sign_detached(bytes, NULL, data, size, secret);
  sodium_bin2hex(signature, LINK_SIGNATURE_SIZE, bytes, sizeof bytes);
  return true;
}

bool link_is_signed(const char *signature, const char *key, const void *data,
                    size_t size) {
  unsigned char public[crypto_sign_PUBLICKEYBYTES], bytes[crypto_sign_BYTES];
  return bytes_of(public, sizeof public, key) &&
         bytes_of(bytes, sizeof bytes, signature) &&
         crypto_sign_verify_detached(bytes, data, size, public) == 0;
}
