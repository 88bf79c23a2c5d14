// names.h - the names of units, as each kiosk's units.tsv has them now.
#ifndef KIOSK_DESK_NAMES_H
#define KIOSK_DESK_NAMES_H

#include "desk/sources.h"

typedef struct Names Names;

// A list that can't be read has no names. The sources are borrowed.
Names *names_open(const Source *sources, size_t count);
void   names_close(Names *names);  // NULL is fine
// Of a source's number; "" when there is none, or it was taken out. A GroupsName.
const char *names_of(void *names, const char *source, int64_t number);

#endif
