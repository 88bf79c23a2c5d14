#include "tally/identity.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include "base/path.h"
#include "tally/key.h"
#include "tally/link.h"

enum { FILE_MAX = 256 };

static void hash_machine(char hash[LINK_SIZE]) {
  size_t size = 0;
  char  *text = path_read("/etc/machine-id", FILE_MAX, &size);
  link_of(hash, text ? text : "", size);
  free(text);
}

static bool read_kept(char id[IDENTITY_SIZE], char hash[LINK_SIZE], const char *folder) {
  char   path[PATH_SIZE];
  size_t size;
  char  *text = path_read(path_join(path, folder, "id"), FILE_MAX, &size);
  bool   ok = text && sscanf(text, "%39s %32s", id, hash) == 2;
  free(text);
  return ok;
}

void identity_find(Identity *identity, const char *folder, const char *name, bool fresh) {
  char     kept[IDENTITY_SIZE], hash[LINK_SIZE], machine[LINK_SIZE];
  size_t   length = strlen(name);
  uint16_t digits = 0;
  hash_machine(machine);
  if (!fresh && read_kept(kept, hash, folder) && strcmp(hash, machine) == 0 &&
      strlen(kept) == length + 5 && memcmp(kept, name, length) == 0 &&
      kept[length] == '-') {
    memcpy(identity->id, kept, sizeof kept);
    identity->saved = true;
    return;
  }
  getrandom(&digits, sizeof digits, 0);
  snprintf(identity->id, sizeof identity->id, "%s-%04x", name, (unsigned)digits);
  identity->saved = false;
}

bool identity_save(Identity *identity, const char *folder) {
  char path[PATH_SIZE], machine[LINK_SIZE], text[FILE_MAX], seed[LINK_KEY_SIZE];
  hash_machine(machine);
  int n = snprintf(text, sizeof text, "%s %s\n", identity->id, machine);
  identity->saved = path_replace(path_join(path, folder, "id"), text, (size_t)n);
  // The key belongs to the id from the start. No visit waits for it: what fails here, the
  // first export makes good.
  if (identity->saved) key_find(seed, folder, identity->id);
  return identity->saved;
}
