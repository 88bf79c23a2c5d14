// source_rules.c - what can be seen in the text of the files.
#include <stdio.h>
#include <string.h>

#include "base/near.h"
#include "check/rules.h"
#include "worker/source.h"

static const char *const start[] = {"exhibit.lua", "Exhibit.lua", "EXHIBIT.LUA", NULL};

typedef struct {
  const Case       *c;
  const SourceFile *file;
} Reading;

static Place place_at(const Reading *reading, uint32_t line) {
  Place place = {.line = line};
  snprintf(place.file, sizeof place.file, "%.*s", FINDING_FILE_SIZE - 1,
           reading->file->path);
  return place;
}

static void say_twice(void *user, const char *name, size_t size, uint32_t line,
                      uint32_t first) {
  Reading *reading = user;
  Place    place = place_at(reading, line);
  findings_say(
    reading->c->findings, &place, "field-twice", FINDING_ERROR,
    "%.*s 写了两次，第 %u 行已经有了，只有后面这个算数：删掉一个。",
    "%.*s is there twice, on line %u before; only this one counts: take one out.",
    (int)size, name, first);
}

// "photos\new.jpg": Lua makes a line break of \n. A path has a dot and no spaces.
static void say_backslash(void *user, const char *text, size_t size, uint32_t line) {
  Reading    *reading = user;
  const char *mark = memchr(text, '\\', size);
  if (!mark || !memchr(text, '.', size) || memchr(text, ' ', size)) return;
  for (size_t i = 0; i < size; i++)
    if (text[i] & 0x80 || (text[i] == '\\' && i + 2 < size && text[i + 1] == '\\'))
      return;
  Place place = place_at(reading, line);
  findings_say(reading->c->findings, &place, "path-backslash", FINDING_ERROR,
               "路径里的 \\ 要写成 /：“%.*s”", "write / for \\ in a path: \"%.*s\"",
               (int)size, text);
}

// Windows hides endings: what looks like exhibit.lua may be exhibit.lua.txt.
static void find_hidden_ending(const Case *c) {
  for (int i = 0; i < c->sources->n; i++) {
    const char *path = c->sources->file[i].path, *dot = strstr(path, ".lua.");
    if (!dot || !c->sources->file[i].own || strstr(path, ".lua.old")) continue;
    Place place = {.line = 0};
    snprintf(place.file, sizeof place.file, "%.*s", FINDING_FILE_SIZE - 1, path);
    findings_say(
      c->findings, &place, "file-ending", FINDING_ERROR,
      "文件名多了“%s”：改成 .lua 结尾（在资源管理器里打开“显示文件扩展名”）。",
      "its name has “%s” too much: it must end in .lua (let the file manager show "
      "endings).",
      dot + 4);
  }
}

// What was meant to be exhibit.lua; NULL: nothing.
static const SourceFile *misnamed(const Sources *s) {
  for (int i = 0; i < s->n; i++) {
    const SourceFile *file = &s->file[i];
    const char       *near = near_of(file->name ? file->name : "", start);
    if (file->own && file->lua && near) return file;
  }
  return NULL;
}

static bool any_hidden_ending(const Sources *s) {
  for (int i = 0; i < s->n; i++)
    if (s->file[i].own && strstr(s->file[i].path, "/exhibit.lua.")) return true;
  return false;
}

static void find_start(const Case *c) {
  Place             place = sources_start(c->sources);
  const SourceFile *file = misnamed(c->sources);
  if (sources_has_start(c->sources) || any_hidden_ending(c->sources)) return;
  if (file)
    findings_say(c->findings, &place, "no-exhibit", FINDING_ERROR,
                 "没有 exhibit.lua；有的是 %s：改名为 exhibit.lua（全是小写）。",
                 "there is no exhibit.lua; there is %s: rename it exhibit.lua (all in "
                 "small letters).",
                 file->name);
  else
    findings_say(c->findings, &place, "no-exhibit", FINDING_ERROR,
                 "没有 exhibit.lua：每个展项的文件夹里都要有它；kiosk new "
                 "会建好一个新展项。%.0s",
                 "there is no exhibit.lua, which the folder of every exhibit must have; "
                 "kiosk new makes a new one.%.0s",
                 "");
}

void source_rule(const Case *c) {
  find_hidden_ending(c);
  find_start(c);
  for (int i = 0; i < c->sources->n; i++) {
    const SourceFile *file = &c->sources->file[i];
    Reading           reading = {c, file};
    if (!file->own || !file->lua || !file->text) continue;
    source_twice(file->text, (uint32_t)file->bytes, say_twice, &reading);
    source_texts(file->text, (uint32_t)file->bytes, say_backslash, &reading);
  }
}
