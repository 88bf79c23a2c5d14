// identity.h - which kiosk the lines are of.
//
// The id is the name from site.lua and four hex digits made with a new journal, kept in
// FOLDER/id with a hash of the machine's own id: a cloned disk, an emptied folder or a
// new name gets a new id, or two kiosks would count under one (kiosk, seq) and a union
// would drop visits.
#ifndef KIOSK_TALLY_IDENTITY_H
#define KIOSK_TALLY_IDENTITY_H

#include <stdbool.h>

enum { IDENTITY_SIZE = 40 };

typedef struct {
  char id[IDENTITY_SIZE];
  bool saved;  // FOLDER/id holds it
} Identity;

// `fresh`: there are no lines yet, so a kept id would begin again at 1.
void identity_find(Identity *identity, const char *folder, const char *name, bool fresh);
// Must succeed before the first line is written; false with fail().
bool identity_save(Identity *identity, const char *folder);

#endif
