#include "check/sources.h"

#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "base/path.h"

enum { DEPTH_MAX = 3, FILES_MAX = 1024, PART_LEAST = 6 };

static bool is_lua(const char *name) {
  size_t n = strlen(name);
  return n > 4 && strcmp(name + n - 4, ".lua") == 0;
}

static void add(Sources *s, const char *home, const char *path, bool own) {
  char whole[PATH_SIZE];
  if (s->n == FILES_MAX || (!own && !is_lua(path))) return;
  s->file = mem_grow(s->file, (size_t)s->n + 1, sizeof *s->file);
  SourceFile *file = &s->file[s->n++];
  *file = (SourceFile){.path = mem_copy(path), .own = own};
  if (is_lua(path))
    file->text = path_read(path_join(whole, home, path), WIRE_SOURCE_MAX, &file->bytes);
}

static int visible(const struct dirent *entry) {
  return entry->d_name[0] != '.';
}

// Files before folders, by name, so that exhibit.lua is found before what it requires.
static void add_folder(Sources *s, const char *home, const char *folder, bool own,
                       int depth) {
  char            whole[PATH_SIZE], path[PATH_SIZE];
  struct dirent **names;
  int             n = scandir(path_join(whole, home, folder), &names, visible, alphasort);
  for (int pass = 0; pass < 2; pass++)
    for (int i = 0; i < n; i++) {
      struct stat st;
      path_join(path, folder, names[i]->d_name);
      if (lstat(path_join(whole, home, path), &st) != 0) continue;
      if (pass == 0 && S_ISREG(st.st_mode)) add(s, home, path, own);
      if (pass == 1 && S_ISDIR(st.st_mode) && depth > 0)
        add_folder(s, home, path, own, depth - 1);
    }
  for (int i = 0; i < n; i++) free(names[i]);
  if (n >= 0) free(names);
}

Sources *sources_open(const Library *library, const char *exhibit) {
  Sources *s = mem_new(sizeof *s);
  char     folder[PATH_SIZE];
  snprintf(s->exhibit, sizeof s->exhibit, "%s", exhibit);
  if (*exhibit)
    add_folder(s, library->home, path_join(folder, "scripts/exhibits", exhibit), true,
               DEPTH_MAX);
  add_folder(s, library->home, "scripts", false, 0);
  add_folder(s, library->home, "scripts/core", false, DEPTH_MAX);
  return s;
}

void sources_close(Sources *s) {
  if (!s) return;
  for (int i = 0; i < s->n; i++) {
    free(s->file[i].path);
    free(s->file[i].text);
  }
  free(s->file);
  free(s);
}

static Place place_of(const char *path, unsigned line) {
  Place place = {.line = line};
  snprintf(place.file, sizeof place.file, "%.*s", FINDING_FILE_SIZE - 1, path);
  return place;
}

Place sources_start(const Sources *s) {
  return sources_place(s, "exhibit.lua", 0);
}

Place sources_place(const Sources *s, const char *file, unsigned line) {
  char path[PATH_SIZE];
  snprintf(path, sizeof path, "scripts/exhibits/%s/%s", s->exhibit, file);
  for (int i = 0; i < s->n; i++)
    if (strcmp(s->file[i].path, path) == 0) return place_of(path, line);
  char shared[PATH_SIZE];
  snprintf(shared, sizeof shared, "scripts/%.900s", file);
  for (int i = 0; i < s->n; i++)
    if (strcmp(s->file[i].path, shared) == 0) return place_of(shared, line);
  return place_of(path, line);
}

static unsigned line_of(const char *text, const char *at) {
  unsigned line = 1;
  for (; text < at; text++) line += *text == '\n';
  return line;
}

static bool in_comment(const char *text, const char *at) {
  const char *begin = at;
  while (begin > text && begin[-1] != '\n') begin--;
  begin += strspn(begin, " \t");
  return strncmp(begin, "--", 2) == 0;
}

static const char *search(const char *text, const char *bytes) {
  const char *at = text ? strstr(text, bytes) : NULL;
  while (at && in_comment(text, at)) at = strstr(at + 1, bytes);
  return at;
}

static bool find_in(const Sources *s, const char *bytes, bool own, Place *place) {
  for (int i = 0; *bytes && i < s->n; i++) {
    const char *at = own && !s->file[i].own ? NULL : search(s->file[i].text, bytes);
    if (!at) continue;
    *place = place_of(s->file[i].path, line_of(s->file[i].text, at));
    return true;
  }
  *place = sources_start(s);
  return false;
}

bool sources_find(const Sources *s, const char *bytes, Place *place) {
  return find_in(s, bytes, false, place);
}

// As it would stand in Lua, with its quotation marks.
static void quote(const char *words, char *out, size_t size) {
  size_t n = 0;
  out[n++] = '"';
  for (; *words && n + 4 < size; words++) {
    if (*words == '\n' || *words == '"' || *words == '\\') out[n++] = '\\';
    out[n++] = *words == '\n' ? 'n' : *words;
  }
  out[n++] = '"';
  out[n] = '\0';
}

// Numbers and marks stand everywhere and say nothing.
static bool are_words(const char *words) {
  int letters = 0;
  for (; *words; words++) letters += isalpha((unsigned char)*words) || *words & 0x80;
  return letters > 0;
}

// The longest stretch between line breaks and numbers that stands in its own files.
static bool find_part(const Sources *s, const char *words, Place *place) {
  char   part[LIST_TEXT_BYTES_MAX + 1];
  size_t best = PART_LEAST - 1;
  bool   found = false;
  for (const char *at = words; *at;) {
    size_t n = strcspn(at, "\n0123456789");
    Place  there;
    if (n > best && n < sizeof part) {
      snprintf(part, sizeof part, "%.*s", (int)n, at);
      if (find_in(s, part, true, &there)) {
        *place = there;
        best = n;
        found = true;
      }
    }
    at += n ? n : 1;
  }
  return found;
}

bool sources_find_words(const Sources *s, const char *words, Place *place) {
  char quoted[2 * LIST_TEXT_BYTES_MAX + 8];
  *place = sources_start(s);
  if (!are_words(words)) return false;
  quote(words, quoted, sizeof quoted);
  if (sources_find(s, quoted, place)) return true;
  quoted[strlen(quoted) - 1] = '\0';  // a part of a longer text
  return find_in(s, quoted + 1, true, place) || find_part(s, words, place);
}
