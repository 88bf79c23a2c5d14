#include "stage/trouble.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "worker/script.h"

enum { NEIGHBOURS = TROUBLE_LINES / 2, TAB = 4 };

// "core/button.lua" and "site.lua" are the hall's; any other name is the exhibit's own.
static char *read_source(const Library *library, const char *exhibit, const char *file) {
  char   scripts[PATH_SIZE], folder[PATH_SIZE], path[PATH_SIZE];
  size_t bytes;
  path_join(scripts, library->home, "scripts");
  path_join(folder, path_join(folder, scripts, "exhibits"), exhibit);
  if (strchr(file, '/') == file || strstr(file, "..")) return NULL;
  char *own = path_read(path_join(path, folder, file), WIRE_SOURCE_MAX, &bytes);
  return own ? own : path_read(path_join(path, scripts, file), WIRE_SOURCE_MAX, &bytes);
}

static uint32_t indent_of(const char *line) {
  uint32_t n = 0;
  for (; *line == ' ' || *line == '\t'; line++) n += *line == '\t' ? TAB : 1;
  return n;
}

// One line of the file, its indent as blanks.
static void copy_line(char out[TROUBLE_LINE_SIZE], const char *line) {
  char     plain[TROUBLE_LINE_SIZE];
  uint32_t indent = indent_of(line);
  size_t   bytes = strcspn(line, "\r\n");
  while (bytes && (*line == ' ' || *line == '\t')) line++, bytes--;
  if (bytes == 0) indent = 0;
  snprintf(plain, sizeof plain, "%*s%.*s", (int)(indent % 64), "", (int)bytes, line);
  script_clean(out, TROUBLE_LINE_SIZE, plain);
}

// What all the lines are indented by says nothing here, and takes room.
static void outdent(Trouble *t) {
  uint32_t least = TROUBLE_LINE_SIZE;
  for (int i = 0; i < t->lines; i++)
    if (*t->text[i] && indent_of(t->text[i]) < least) least = indent_of(t->text[i]);
  for (int i = 0; i < t->lines; i++)
    if (*t->text[i])
      memmove(t->text[i], t->text[i] + least, strlen(t->text[i] + least) + 1);
}

void trouble_tell(Trouble *t, const Library *library, const char *exhibit,
                  const WireFault *fault) {
  memcpy(t->file, fault->file, sizeof t->file);
  memcpy(t->message, fault->message, sizeof t->message);
  t->line = fault->line;
  t->first = fault->line > NEIGHBOURS ? fault->line - NEIGHBOURS : 1;
  t->lines = 0;
  char *source = fault->line ? read_source(library, exhibit, fault->file) : NULL;
  char *at = source;
  for (uint32_t n = 1; at && *at && n <= fault->line + NEIGHBOURS; n++) {
    if (n >= t->first) copy_line(t->text[t->lines++], at);
    at = strchr(at, '\n');
    if (at) at++;
  }
  free(source);
  // What Lua misses at the end it tells of the line after the last.
  if (t->lines && t->line >= t->first + (uint32_t)t->lines)
    t->line = t->first + (uint32_t)t->lines - 1;
  outdent(t);
}
