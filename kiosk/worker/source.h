// source.h - one Lua file as an author wrote it: read, checked, and told about in plain
// words.
#ifndef KIOSK_WORKER_SOURCE_H
#define KIOSK_WORKER_SOURCE_H

#include <lua.h>
#include <stdint.h>

// Pushes the compiled file, or raises "file:line: why". Only text, only UTF-8 (a
// byte-order mark is passed over), never bytecode. Full-width marks in code are named as
// what they are.
void source_load(lua_State *L, const char *source, uint32_t bytes, const char *file);
int  source_lines(const char *source, uint32_t bytes);

// The lines of the list elements of the table that the file returns: `return { a = 1, { …
// }, x, … }` has two. Keyed fields do not count. Returns how many there are, at most max.
uint32_t source_elements(const char *source, uint32_t bytes, uint32_t *lines,
                         uint32_t max);

// A step into a table: to a field by its name, or to an element of its list (from 1).
typedef struct {
  const char *name;  // NULL: the element
  uint32_t    index;
} SourceStep;

// The line on which a part of the returned table begins, whether the file returns the
// table itself or hands it to a function: `return quiz { draw = 1, … }`. Where a step is
// not written there, the line of what it would stand in. 0: the file does not end so.
uint32_t source_line(const char *source, uint32_t bytes, const SourceStep *path,
                     uint32_t steps);

// The same for the table that a function of this name is handed on this line, or soon
// below: `quiz.single { ask = …, … }`. No such call: `line`.
uint32_t source_line_of(const char *source, uint32_t bytes, const char *call,
                        uint32_t line, const SourceStep *path, uint32_t steps);

// The line on which this name first stands in the code; 0: nowhere.
uint32_t source_name(const char *source, uint32_t bytes, const char *name);

// Each field that stands twice in one table (Lua takes the last without a word).
void source_twice(const char *source, uint32_t bytes,
                  void (*each)(void *user, const char *name, size_t size, uint32_t line,
                               uint32_t first),
                  void *user);
// The names of the fields of the first table in the file.
void source_keys(const char *source, uint32_t                                   bytes,
                 void (*each)(void *user, const char *name, size_t size), void *user);

// Where a text stands in quotes, and in what: the `id` of the table around it, and the
// Chinese words of its `ask` or `title`; empty where there are none.
typedef struct {
  uint32_t    line;
  const char *id, *words;
  size_t      id_size, words_size;
} SourceUse;

void source_uses(const char *source, uint32_t bytes, const char *text,
                 void (*each)(void *user, const SourceUse *use), void *user);

// Each text in quotes, as it is written.
void source_texts(const char *source, uint32_t bytes,
                  void (*each)(void *user, const char *text, size_t size, uint32_t line),
                  void *user);

#endif
