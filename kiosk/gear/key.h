// key.h - the names of keys, as SDL has them: "F13", "A", "5", "Keypad 1".
//
// A kiosk has no keyboard. But a counter at the door says that it is one, and types a key
// for each person (stage/door.h).
#ifndef KIOSK_GEAR_KEY_H
#define KIOSK_GEAR_KEY_H

#include <stdint.h>

uint32_t    key_of(const char *name);     // 0: there is no such key
const char *key_near(const char *wrong);  // which name was meant; NULL: none is near

#endif
