// new - an exhibit to begin with: a template's files under a name of one's own.
//
// A template is a folder of scripts/templates: exhibit.lua, whose first two lines say in
// Chinese and in English what it is, whatever else the exhibit needs, and in assets/ its
// pictures. "@name@" in a Lua file becomes the exhibit's name.
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/args.h"
#include "base/fail.h"
#include "base/mem.h"
#include "base/near.h"
#include "base/path.h"
#include "verbs/verbs.h"

static const char help[] =
  "kiosk new TEMPLATE NAME [--home DIR] [--lang zh|en]\n"
  "  按模板写一个新展项：scripts/exhibits/NAME/exhibit.lua，图片放 assets/NAME/。\n"
  "  A new exhibit from a template. `kiosk new` alone lists the templates.\n" ARGS_LANG;

enum { TEMPLATES_MAX = 64, NAME_SIZE = 32, LINE_SIZE = 256, FILE_MAX = 32 << 20 };

typedef struct {
  const Args *args;
  char        templates[PATH_SIZE];
  char        name[TEMPLATES_MAX + 1][NAME_SIZE];
  const char *names[TEMPLATES_MAX + 1];  // ended by NULL, for near_of()
  int         n;
} New;

static bool is_there(const char *path) {
  struct stat st;
  return lstat(path, &st) == 0;
}

static int by_name(const void *a, const void *b) {
  return strcmp(a, b);
}

// The home's own templates; a hall without any has those the program came with.
static bool find_templates(New *new) {
  path_join(new->templates, new->args->home, "scripts/templates");
  if (!is_there(new->templates))
    path_join(new->templates, KIOSK_HOME, "scripts/templates");
  DIR *dir = opendir(new->templates);
  if (!dir) return fail("%s: %s", new->templates, strerror(errno));
  for (struct dirent *e; new->n < TEMPLATES_MAX && (e = readdir(dir));)
    if (path_is_id(e->d_name))
      snprintf(new->name[new->n++], NAME_SIZE, "%.31s", e->d_name);
  closedir(dir);
  qsort(new->name, (size_t) new->n, sizeof *new->name, by_name);
  for (int i = 0; i < new->n; i++) new->names[i] = new->name[i];
  return true;
}

// The first line of a template's exhibit.lua, or with English the second.
static void sentence_of(const New *new, const char *template, char out[LINE_SIZE]) {
  char path[PATH_SIZE];
  path_join(path, path_join(path, new->templates, template), "exhibit.lua");
  FILE *in = fopen(path, "r");
  out[0] = '\0';
  for (int line = 0; in && line <= new->args->english; line++)
    if (!fgets(out, LINE_SIZE, in)) out[0] = '\0';
  if (in) fclose(in);
  out[strcspn(out, "\n")] = '\0';
  if (strncmp(out, "-- ", 3) == 0) memmove(out, out + 3, strlen(out + 3) + 1);
}

static void list(const New *new) {
  puts(args_say(new->args, "kiosk new 模板 名字：按模板写一个新展项。模板有：",
                "kiosk new TEMPLATE NAME: a new exhibit from a template. There are:"));
  for (int i = 0; i < new->n; i++) {
    char sentence[LINE_SIZE];
    sentence_of(new, new->name[i], sentence);
    printf("  %-10s %s\n", new->name[i], sentence);
  }
}

// --- names

static bool check_template(const New *new, const char *template) {
  for (int i = 0; i < new->n; i++)
    if (strcmp(new->name[i], template) == 0) return true;
  const char *near = near_of(template, new->names);
  if (near)
    return fail(args_say(new->args, "没有叫 %s 的模板，是不是想写 %s？",
                         "there is no template %s; is it %s?"),
                template, near);
  return fail(args_say(new->args, "没有叫 %s 的模板。有哪些：kiosk new",
                       "there is no template %s. Which there are: kiosk new"),
              template);
}

// What could stand for a name that is none: its letters, small, with hyphens between.
static void suggest(const char *name, char out[NAME_SIZE]) {
  size_t n = 0;
  for (; *name && n < NAME_SIZE - 1; name++) {
    char c = (char)tolower((unsigned char)*name);
    bool letter = (c >= 'a' && c <= 'z') || (n && c >= '0' && c <= '9');
    if (letter)
      out[n++] = c;
    else if (n && out[n - 1] != '-' && strchr(" -_.", c))
      out[n++] = '-';
  }
  while (n && out[n - 1] == '-') n--;
  out[n] = '\0';
}

static bool is_name(const char *name) {
  return path_is_id(name) && !strchr(name, '_');
}

static bool check_name(const New *new, const char *name) {
  static const char *const taken[] = {"attract",  "menu",        "core",  "common",
                                      "licences", "screenshots", "guide", NULL};
  char                     path[PATH_SIZE], better[NAME_SIZE];
  suggest(name, better);
  if (!is_name(name) && *better)
    return fail(
      args_say(new->args,
               "名字 %s 不行：要用小写字母开头，只用 a-z、0-9 和 -，最多 31 "
               "个。比如：%s",
               "the name %s won't do: begin with a small letter, then only a-z, "
               "0-9 and -, at most 31. For example: %s"),
      name, better);
  if (!is_name(name))
    return fail(
      args_say(new->args,
               "名字 %s 不行：要用小写字母开头，只用 a-z、0-9 和 -，最多 31 "
               "个。中文名写在 title 里。",
               "the name %s won't do: begin with a small letter, then only a-z, "
               "0-9 and -, at most 31. What visitors read is its title."),
      name);
  bool used = false;
  for (int i = 0; taken[i]; i++) used = used || strcmp(taken[i], name) == 0;
  path_join(path, path_join(path, new->args->home, "scripts/exhibits"), name);
  if (used || is_there(path))
    return fail(args_say(new->args, "已经有 %s 了，换一个名字。",
                         "there is a %s already; take another name."),
                name);
  return true;
}

// --- files

static bool is_lua(const char *name) {
  size_t n = strlen(name);
  return n > 4 && strcmp(name + n - 4, ".lua") == 0;
}

static bool copy_file(const char *from, const char *to, const char *name) {
  static const char mark[] = "@name@";
  size_t            bytes;
  char             *data = path_read(from, FILE_MAX, &bytes);
  if (!data) return false;
  char  *rest = data, *text = NULL;
  size_t size = bytes;
  FILE  *out = open_memstream(&text, &size);
  if (!out) abort();
  for (char *at; is_lua(from) && (at = strstr(rest, mark)); rest = at + strlen(mark))
    fprintf(out, "%.*s%s", (int)(at - rest), rest, name);
  fwrite(rest, 1, (size_t)(data + bytes - rest), out);
  fclose(out);
  bool ok = path_replace(to, text, size);
  free(text);
  free(data);
  return ok;
}

// What is there already stays. A template's pictures go elsewhere than the rest.
static bool copy_folder(const char *from, const char *to, const char *name, int depth) {
  DIR *dir = opendir(from);
  bool ok = dir && path_make(to);
  for (struct dirent *e; ok && (e = readdir(dir));) {
    char        source[PATH_SIZE], target[PATH_SIZE];
    struct stat st;
    if (e->d_name[0] == '.' || (depth == 0 && strcmp(e->d_name, "assets") == 0)) continue;
    path_join(source, from, e->d_name);
    path_join(target, to, e->d_name);
    if (stat(source, &st) != 0)
      ok = fail("%s: %s", source, strerror(errno));
    else if (S_ISDIR(st.st_mode))
      ok = copy_folder(source, target, name, depth + 1);
    else if (!is_there(target))
      ok = copy_file(source, target, name);
  }
  if (!dir) fail("%s: %s", from, strerror(errno));
  if (dir) closedir(dir);
  return ok;
}

// The folder appears whole: a show that watches it never sees half of it.
static bool make(const New *new, const char *template, const char *name) {
  char from[PATH_SIZE], exhibits[PATH_SIZE], to[PATH_SIZE], half[PATH_SIZE];
  char pictures[PATH_SIZE], assets[PATH_SIZE], hidden[NAME_SIZE + 8];
  path_join(from, new->templates, template);
  path_join(exhibits, new->args->home, "scripts/exhibits");
  snprintf(hidden, sizeof hidden, ".%.31s.new", name);
  path_join(half, exhibits, hidden);
  path_join(to, exhibits, name);
  path_join(pictures, from, "assets");
  path_join(assets, path_join(assets, new->args->home, "assets"), name);
  path_remove_all(half);
  bool ok = path_make(exhibits) && copy_folder(from, half, name, 0);
  if (ok && is_there(pictures)) ok = copy_folder(pictures, assets, name, 1);
  if (ok && rename(half, to) != 0) ok = fail("%s: %s", to, strerror(errno));
  if (!ok) path_remove_all(half);
  return ok;
}

static void tell(const New *new, const char *name) {
  printf(
    args_say(new->args,
             "写好了：scripts/exhibits/%s/exhibit.lua，图片放在 assets/%s/。\n"
             "边改边看    kiosk run --dev --open %s\n"
             "检查        kiosk check %s\n"
             "放进菜单    在 scripts/site.lua 的 menu 里，给一组加上：  \"%s\",\n",
             "It is there: scripts/exhibits/%s/exhibit.lua; pictures go to assets/%s/.\n"
             "see it while you write   kiosk run --dev --open %s\n"
             "check it                 kiosk check %s\n"
             "put it in the menu       in scripts/site.lua, to a group of menu, add:  "
             "\"%s\",\n"),
    name, name, name, name, name);
}

int verb_new(int argc, char **argv) {
  Args args;
  New new = {.args = &args};
  bool read = args_read(&args, argc, argv, (ArgOption[]){{NULL, NULL, NULL}});
  if (read && args.help) return fputs(help, stdout), 0;
  if (!read || args.rest == 1 || args.rest > 2) {
    fprintf(stderr, "kiosk new: %s\n%s", read ? "TEMPLATE NAME ?" : fail_text(), help);
    return 2;
  }
  bool ok = find_templates(&new);
  if (ok && args.rest == 0) return list(&new), 0;
  if (!ok || !check_template(&new, args.word[0]) || !check_name(&new, args.word[1]) ||
      !make(&new, args.word[0], args.word[1])) {
    fprintf(stderr, "kiosk new: %s\n", fail_text());
    return 1;
  }
  tell(&new, args.word[1]);
  return 0;
}
