// key.h - the key a kiosk signs its exports with, one for each id.
//
// JOURNAL/key-ID holds its seed, for its owner's eyes only. Who reads it can sign in the
// kiosk's name.
#ifndef KIOSK_TALLY_KEY_H
#define KIOSK_TALLY_KEY_H

#include <stdbool.h>

#include "tally/link.h"

// Reads it, or makes it when there is none. False with fail().
bool key_find(char seed[LINK_KEY_SIZE], const char *journal, const char *id);

#endif
