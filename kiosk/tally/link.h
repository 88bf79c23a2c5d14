// link.h - what ties a line of the journal to the one before it.
#ifndef KIOSK_TALLY_LINK_H
#define KIOSK_TALLY_LINK_H

#include <stddef.h>

enum { LINK_SIZE = 33 };  // 32 hex digits and the NUL

// The first line of a journal links to this.
#define LINK_NONE "00000000000000000000000000000000"

// The first 32 hex digits of SHA-256 over the bytes (a whole line, without its newline).
void link_of(char link[LINK_SIZE], const void *data, size_t size);

#endif
