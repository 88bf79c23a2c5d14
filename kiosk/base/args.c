#include "base/args.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/near.h"

enum { OPTIONS_MAX = 32 };

const char *args_say(const Args *args, const char *zh, const char *en) {
  return args->english ? en : zh;
}

static bool unknown(const Args *args, const ArgOption *options, const char *word) {
  const char *names[OPTIONS_MAX + 1] = {NULL};
  for (int i = 0; i < OPTIONS_MAX && options[i].name; i++) names[i] = options[i].name;
  const char *near = near_of(word, names);
  if (near)
    return fail(
      args_say(args, "不认识选项 %s；是不是 %s？", "unknown option %s; did you mean %s?"),
      word, near);
  return fail(args_say(args, "不认识选项 %s；用 --help 查看可用的选项",
                       "unknown option %s; --help lists them"),
              word);
}

// The data folder a machine uses when nobody says: one for the whole machine for root,
// else the user's own.
static void default_data(char data[PATH_SIZE]) {
  const char *share = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
  char        local[PATH_SIZE];
  if (geteuid() == 0 || (!share && !home))
    snprintf(data, PATH_SIZE, "/var/lib/kiosk");
  else if (share)
    path_join(data, share, "kiosk");
  else
    path_join(data, path_join(local, home, ".local/share"), "kiosk");
}

// The people of these machines read Chinese, also where no locale was ever set.
static bool speaks_english(void) {
  const char *lang = getenv("LC_ALL");
  if (!lang || !*lang) lang = getenv("LC_MESSAGES");
  if (!lang || !*lang) lang = getenv("LANG");
  return lang && strncmp(lang, "en", 2) == 0;
}

// Known before all else is read, so that whatever is wrong is said in it.
static const char *lang_in(int argc, char **argv) {
  for (int i = 2; i + 1 < argc; i++)
    if (strcmp(argv[i], "--lang") == 0) return argv[i + 1];
  return NULL;
}

static bool set(Args *args, const ArgOption *options, const char *name, const char *value,
                bool *took_value) {
  for (; options->name; options++) {
    if (strcmp(options->name, name) != 0) continue;
    *took_value = options->text != NULL;
    if (options->flag) *options->flag = true;
    if (!options->text) return true;
    *options->text = value;
    return value ||
           fail(args_say(args, "选项 %s 后面要有一个值", "%s needs a value"), name);
  }
  return false;
}

bool args_read(Args *args, int argc, char **argv, const ArgOption *options) {
  const char *home = NULL, *data = NULL, *lang = lang_in(argc, argv);
  ArgOption   all[OPTIONS_MAX] = {{"--home", &home, NULL},
                                  {"--data", &data, NULL},
                                  {"--lang", &lang, NULL},
                                  {"--help", NULL, &args->help}};
  int         n = 4;
  memset(args, 0, sizeof *args);
  args->english = lang ? strcmp(lang, "zh") != 0 : speaks_english();
  for (; options && options->name && n < OPTIONS_MAX - 1; options++) all[n++] = *options;
  int words = 2;
  for (int i = 2; i < argc; i++) {
    bool took = false;
    if (strncmp(argv[i], "--", 2) != 0) {
      argv[words++] = argv[i];  // options move out of the way
      continue;
    }
    char *name = argv[i], *value = i + 1 < argc ? argv[i + 1] : NULL;
    if (value && strncmp(value, "--", 2) == 0) value = NULL;  // the next option
    if (!set(args, all, name, value, &took))
      return took ? false : unknown(args, all, name);
    if (took) i++;
  }
  args->word = argv + 2;
  args->rest = words - 2;
  if (lang && strcmp(lang, "zh") != 0 && strcmp(lang, "en") != 0)
    return fail(args_say(args, "--lang 只能是 zh 或 en", "--lang is zh or en"));
  args->lang_given = lang != NULL;
  args->data_given = data != NULL;
  snprintf(args->home, sizeof args->home, "%s", home ? home : KIOSK_HOME);
  if (data)
    snprintf(args->data, sizeof args->data, "%s", data);
  else
    default_data(args->data);
  return true;
}
