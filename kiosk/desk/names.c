#include "desk/names.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"
#include "tally/units.h"

struct Names {
  const Source *sources;
  size_t        count;
  Units       **units;
};

Names *names_open(const Source *sources, size_t count) {
  Names *names = mem_new(sizeof *names);
  names->sources = sources;
  names->count = count;
  names->units = mem_new((count + 1) * sizeof(Units *));
  for (size_t i = 0; i < count; i++) {
    names->units[i] = units_load(sources[i].folder);
    if (!names->units[i]) log_warn("desk: %s", fail_text());
  }
  return names;
}

void names_close(Names *names) {
  if (!names) return;
  for (size_t i = 0; i < names->count; i++) units_close(names->units[i]);
  free(names->units);
  free(names);
}

const char *names_of(void *of, const char *source, int64_t number) {
  const Names *names = of;
  for (size_t i = 0; i < names->count; i++)
    if (strcmp(names->sources[i].name, source) == 0)
      return names->units[i] ? units_name(names->units[i], number) : "";
  return "";
}
