// link.h - what shows that lines are as they were written: the tie of each to the one
// before, and a kiosk's signature under what it exports.
//
// Keys and signatures (Ed25519) are texts of hexadecimal digits.
#ifndef KIOSK_TALLY_LINK_H
#define KIOSK_TALLY_LINK_H

#include <stdbool.h>
#include <stddef.h>

enum {
  LINK_SIZE = 33,      // 32 hex digits and the NUL
  LINK_KEY_SIZE = 65,  // a public key, or the seed it is made from
  LINK_SIGNATURE_SIZE = 129,
};

// The first line of a journal links to this.
#define LINK_NONE "00000000000000000000000000000000"

// The first 32 hex digits of SHA-256 over the bytes (a whole line, without its newline).
void link_of(char link[LINK_SIZE], const void *data, size_t size);

void link_make_seed(char seed[LINK_KEY_SIZE]);
// False when the seed is none.
bool link_public_key(char key[LINK_KEY_SIZE], const char *seed);
bool link_sign(char signature[LINK_SIGNATURE_SIZE], const char *seed, const void *data,
               size_t size);
bool link_is_signed(const char *signature, const char *key, const void *data,
                    size_t size);

#endif
