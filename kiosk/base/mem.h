// mem.h - memory that is there. Out of memory aborts: a kiosk restarts better than it
// limps.
#ifndef KIOSK_BASE_MEM_H
#define KIOSK_BASE_MEM_H

#include <stddef.h>

void *mem_new(size_t size);                        // zeroed; release with free()
void *mem_grow(void *old, size_t n, size_t each);  // as reallocarray; new part not zeroed
char *mem_copy(const char *text);                  // a private copy; NULL gives ""

#endif
