#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static void *there(void *p) {
  if (!p) abort();
  return p;
}

void *mem_new(size_t size) {
  return there(calloc(1, size ? size : 1));
}

void *mem_grow(void *old, size_t n, size_t each) {
  if (each && n > (size_t)-1 / each) abort();
  return there(realloc(old, n && each ? n * each : 1));
}

char *mem_copy(const char *text) {
  if (!text) text = "";
  size_t size = strlen(text) + 1;
  return memcpy(mem_new(size), text, size);
}
