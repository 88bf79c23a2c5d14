#include "tally/pin.h"

#include <errno.h>
#include <inttypes.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/path.h"

enum { FILE_MAX = 256, MANY = 1000 };

#define SECOND INT64_C(1000000000)

typedef struct {
  int     n;
  char    boot[40];
  int64_t at;  // steady nanoseconds of that boot
} Misses;

static char *pin_path(char path[PATH_SIZE], const char *data) {
  return path_join(path, data, "pin");
}

static char *misses_path(char path[PATH_SIZE], const char *data) {
  return path_join(path, data, "pin-misses");
}

static bool is_there(const char *path) {
  return access(path, F_OK) == 0 || errno != ENOENT;
}

bool pin_is_set(const char *data) {
  char path[PATH_SIZE];
  return is_there(pin_path(path, data));
}

bool pin_is_good(const char *pin) {
  size_t n = strlen(pin);
  if (n < PIN_LEAST || n > PIN_MOST || strspn(pin, "0123456789") != n)
    return fail("pin: 6 to 8 digits");
  return strspn(pin, (char[]){pin[0], '\0'}) != n || fail("pin: not all digits alike");
}

// --- misses

static Misses read_misses(const char *data) {
  char   path[PATH_SIZE];
  Misses misses = {0};
  if (!is_there(misses_path(path, data))) return misses;
  char *text = path_read(path, FILE_MAX, NULL);
  bool  read = text &&
              sscanf(text, "%d %39s %" SCNd64, &misses.n, misses.boot, &misses.at) == 3 &&
              misses.n > 0;
  free(text);
  return read ? misses : (Misses){.n = MANY};
}

static bool write_miss(const char *data, int n) {
  char path[PATH_SIZE], text[FILE_MAX];
  int  size = snprintf(text, sizeof text, "%d %s %" PRId64 "\n", n, clock_boot_id(),
                       clock_steady());
  return path_replace(misses_path(path, data), text, (size_t)size);
}

static bool remove_synced(const char *data, const char *path) {
  if (unlink(path) != 0 && errno != ENOENT)
    return fail("pin: %s: %s", path, strerror(errno));
  return path_sync_folder(data);
}

static bool forget_misses(const char *data) {
  char path[PATH_SIZE];
  return remove_synced(data, misses_path(path, data));
}

static int64_t wait_after(int misses) {
  static const int seconds[] = {0, 0, 0, 0, 5, 15, 60, 300};
  enum { LAST = sizeof seconds / sizeof *seconds - 1 };
  return seconds[misses < LAST ? misses : LAST] * SECOND;
}

int64_t pin_wait(const char *data) {
  Misses  misses = read_misses(data);
  int64_t now = clock_steady(), wait = wait_after(misses.n);
  bool    same = strcmp(misses.boot, clock_boot_id()) == 0 && misses.at <= now;
  int64_t left = (same ? misses.at : 0) + wait - now;
  return left > 0 ? left : 0;
}

// --- the PIN

bool pin_set(const char *data, const char *pin) {
  char path[PATH_SIZE], hash[crypto_pwhash_STRBYTES];
  if (!pin_is_good(pin)) return false;
  if (sodium_init() < 0) abort();
  if (crypto_pwhash_str(hash, pin, strlen(pin), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    return fail("pin: not enough memory");
  return path_make(data) &&
         path_replace_private(pin_path(path, data), hash, strlen(hash)) &&
         forget_misses(data);
}

bool pin_reset(const char *data) {
  char path[PATH_SIZE];
  return remove_synced(data, pin_path(path, data)) && forget_misses(data);
}

PinAnswer pin_try(const char *data, const char *pin) {
  char   path[PATH_SIZE];
  size_t size;
  if (!pin_is_set(data)) return PIN_NONE;
  if (pin_wait(data) > 0) return PIN_WAITS;
  char *hash = path_read(pin_path(path, data), FILE_MAX, &size);
  if (!hash || !write_miss(data, read_misses(data).n + 1)) {
    free(hash);
    return PIN_FAILED;
  }
  if (sodium_init() < 0) abort();
  bool right = crypto_pwhash_str_verify(hash, pin, strlen(pin)) == 0;
  free(hash);
  if (!right) return PIN_WRONG;
  // The door is open either way; misses that stay cost no more than a wait next time.
  forget_misses(data);
  return PIN_RIGHT;
}
