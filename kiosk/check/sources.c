#include "check/sources.h"

#include <ctype.h>
#include <dirent.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "base/path.h"
#include "worker/source.h"

enum { DEPTH_MAX = 3, FILES_MAX = 2048, PART_LEAST = 6 };

typedef struct {
  char folder[PATH_SIZE];
  int  depth;
  bool own, named;  // as in SourceFile
} Shelf;

static bool ends_with(const char *name, const char *ending) {
  size_t n = strlen(name), size = strlen(ending);
  return n > size && strcmp(name + n - size, ending) == 0;
}

static void add(Sources *s, const char *home, const char *path, const Shelf *shelf) {
  char whole[PATH_SIZE];
  bool lua = ends_with(path, ".lua");
  if (s->n == FILES_MAX || (!shelf->named && !lua)) return;
  s->file = mem_grow(s->file, (size_t)s->n + 1, sizeof *s->file);
  SourceFile *file = &s->file[s->n++];
  *file = (SourceFile){.path = mem_copy(path), .own = shelf->own, .lua = lua};
  if (shelf->named) file->name = file->path + strlen(shelf->folder) + 1;
  if (lua || (shelf->own && ends_with(path, ".csv")))
    file->text = path_read(path_join(whole, home, path), WIRE_SOURCE_MAX, &file->bytes);
}

static int visible(const struct dirent *entry) {
  return entry->d_name[0] != '.';
}

// Files before folders, by name, so that exhibit.lua is found before what it requires.
static void add_folder(Sources *s, const char *home, const char *folder, int depth,
                       const Shelf *shelf) {
  char            whole[PATH_SIZE], path[PATH_SIZE];
  struct dirent **names;
  int             n = scandir(path_join(whole, home, folder), &names, visible, alphasort);
  for (int pass = 0; pass < 2; pass++)
    for (int i = 0; i < n; i++) {
      struct stat st;
      path_join(path, folder, names[i]->d_name);
      if (lstat(path_join(whole, home, path), &st) != 0) continue;
      if (pass == 0 && S_ISREG(st.st_mode)) add(s, home, path, shelf);
      if (pass == 1 && S_ISDIR(st.st_mode) && depth > 0)
        add_folder(s, home, path, depth - 1, shelf);
    }
  for (int i = 0; i < n; i++) free(names[i]);
  if (n >= 0) free(names);
}

static void add_shelf(Sources *s, const char *home, const Shelf *shelf) {
  add_folder(s, home, shelf->folder, shelf->depth, shelf);
}

Sources *sources_open(const Library *library, const char *exhibit) {
  Sources *s = mem_new(sizeof *s);
  Shelf    own = {.depth = DEPTH_MAX, .own = true, .named = true}, media = own;
  snprintf(s->exhibit, sizeof s->exhibit, "%s", exhibit);
  if (*exhibit) {
    path_join(own.folder, "scripts/exhibits", exhibit);
    path_join(media.folder, "assets", exhibit);
    add_shelf(s, library->home, &own);
    add_shelf(s, library->home, &media);
    add_shelf(s, library->home,
              &(Shelf){.folder = "assets/common", .depth = DEPTH_MAX, .named = true});
  }
  add_shelf(s, library->home, &(Shelf){.folder = "scripts"});
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

static const SourceFile *file_at(const Sources *s, const char *folder, const char *name) {
  char path[PATH_SIZE];
  if (snprintf(path, sizeof path, "%s/%s", folder, name) >= (int)sizeof path) return NULL;
  for (int i = 0; i < s->n; i++)
    if (strcmp(s->file[i].path, path) == 0) return &s->file[i];
  return NULL;
}

static const SourceFile *start_of(const Sources *s) {
  char folder[PATH_SIZE];
  snprintf(folder, sizeof folder, "scripts/exhibits/%s", s->exhibit);
  return file_at(s, folder, "exhibit.lua");
}

bool sources_has_start(const Sources *s) {
  return start_of(s) != NULL;
}

Place sources_start(const Sources *s) {
  char              path[PATH_SIZE];
  const SourceFile *file = start_of(s);
  snprintf(path, sizeof path, "scripts/exhibits/%s/exhibit.lua", s->exhibit);
  bool read = file && file->text;
  return place_of(path,
                  read ? source_line(file->text, (uint32_t)file->bytes, NULL, 0) : 0);
}

Place sources_place(const Sources *s, const char *name, unsigned line) {
  char own[PATH_SIZE], media[PATH_SIZE];
  snprintf(own, sizeof own, "scripts/exhibits/%s", s->exhibit);
  snprintf(media, sizeof media, "assets/%s", s->exhibit);
  const char *const folders[] = {own, media, "scripts"};
  for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
    const SourceFile *file = file_at(s, folders[i], name);
    if (file) return place_of(file->path, line);
  }
  return sources_start(s);
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

// How many of the four numbers of a target are written in these brackets.
static int likeness(const char *at, Rect box) {
  const float number[] = {box.x, box.y, box.w, box.h};
  int         alike = 0;
  for (int i = 0; i < 4; i++) {
    char  *rest;
    double value = strtod(at, &rest);
    rest += strspn(rest, " ");
    alike += (*rest == ',' || *rest == ')') && fabs(value - (double)number[i]) < 0.5;
    at += strcspn(at, ",)\n");
    if (*at != ',') break;
    at++;
  }
  return alike;
}

int sources_find_target(const Sources *s, Rect box, Place *place) {
  static const char call[] = ":target(";
  int               best = -1;
  for (int i = 0; i < s->n; i++) {
    const SourceFile *file = &s->file[i];
    const char       *at = file->own && file->lua ? search(file->text, call) : NULL;
    for (; at; at = search(at + 1, call)) {
      int alike = likeness(at + strlen(call), box);
      if (alike <= best) continue;
      best = alike;
      *place = place_of(file->path, line_of(file->text, at));
    }
  }
  return best;
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

// The longest stretch between line breaks and numbers that stands in its own files; a
// short one only as a text of its own: "Go" .. i.
static bool find_part(const Sources *s, const char *words, Place *place) {
  char   part[LIST_TEXT_BYTES_MAX + 1];
  size_t best = 0;
  for (const char *at = words; *at;) {
    size_t n = strcspn(at, "\n0123456789");
    Place  there;
    if (n > best && n + 2 < sizeof part) {
      snprintf(part, sizeof part, n < PART_LEAST ? "\"%.*s\"" : "%.*s", (int)n, at);
      if (are_words(part) && find_in(s, part, true, &there)) {
        *place = there;
        best = n;
      }
    }
    at += n ? n : 1;
  }
  return best > 0;
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
