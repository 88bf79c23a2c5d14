// pin.h - the PIN before the staff screen: 6 to 8 digits.
//
// DATA/pin holds an Argon2id hash (libsodium's text; readable by its owner only).
// DATA/pin-misses counts the tries: a try is written and synced before it is compared, so
// that pulling the plug saves nobody a miss. After the third miss in a row each costs a
// wait, measured on the time since the machine started; a restart of the machine begins
// the wait anew. A file of misses that can't be read counts as very many.
#ifndef KIOSK_TALLY_PIN_H
#define KIOSK_TALLY_PIN_H

#include <stdbool.h>
#include <stdint.h>

enum { PIN_LEAST = 6, PIN_MOST = 8 };

typedef enum {
  PIN_RIGHT,
  PIN_WRONG,
  PIN_WAITS,   // it is not time yet; nothing was compared
  PIN_NONE,    // no PIN was set
  PIN_FAILED,  // the try could not be written, or the hash not read: fail_text()
} PinAnswer;

bool pin_is_set(const char *data);
bool pin_is_good(const char *pin);  // 6 to 8 digits, and not all the same; else fail()
// Takes 50 to 100 ms and 64 MB for that time, as pin_try(). Ends every wait.
bool pin_set(const char *data, const char *pin);
bool pin_reset(const char *data);  // no PIN, no misses

// Counts the try, then compares. Takes long: call it from a thread of its own.
PinAnswer pin_try(const char *data, const char *pin);
// Steady nanoseconds until the next try is taken; 0: now.
int64_t pin_wait(const char *data);

#endif
