#include "desk/desk.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/fail.h"
#include "base/path.h"

static const char *const option_names[DESK_OPTIONS] = {
  [DESK_HOME] = "home",       [DESK_DATA] = "data",   [DESK_LANG] = "lang",
  [DESK_HELP] = "help",       [DESK_FROM] = "from",   [DESK_TO] = "to",
  [DESK_MONTH] = "month",     [DESK_QUARTER] = "quarter", [DESK_HALF] = "half",
  [DESK_YEAR] = "year",       [DESK_BY] = "by",       [DESK_KIOSK] = "kiosk",
  [DESK_FORMAT] = "format",   [DESK_OUT] = "out",
};

static const char *const common[2] = {
  "  --home 目录     含 scripts/ 和 assets/ 的目录\n"
  "  --data 目录     数据目录（默认：home 下的 data）\n"
  "  --lang zh|en    提示语言\n",
  "  --home DIR      the folder that holds scripts/ and assets/\n"
  "  --data DIR      the data folder (by default `data` in home)\n"
  "  --lang zh|en    language of the messages\n",
};

const char *desk_say(const Desk *desk, const char *chinese, const char *english) {
  return desk->english ? english : chinese;
}

DeskStatus desk_complain(const Desk *desk, DeskStatus status, const char *chinese,
                         const char *english, ...) {
  va_list args;
  va_start(args, english);
  vfprintf(stderr, desk_say(desk, chinese, english), args);
  va_end(args);
  fputc('\n', stderr);
  return status;
}

DeskStatus desk_output(const Desk *desk, const char *text, size_t size) {
  const char *out = desk->option[DESK_OUT];
  if (!out) {
    if (fwrite(text, 1, size, stdout) == size && fflush(stdout) == 0) return DESK_WELL;
    return desk_complain(desk, DESK_WRONG, "无法输出。", "The output could not be written.");
  }
  if (path_replace(out, text, size)) return DESK_WELL;
  return desk_complain(desk, DESK_WRONG, "无法写入 %s：%s", "%s could not be written: %s", out,
                       fail_text());
}

// ---- the command line ----

static const char *value_in(const char *argument, const char *name) {
  size_t n = strlen(name);
  return strncmp(argument, name, n) == 0 && argument[n] == '=' ? argument + n + 1 : NULL;
}

static bool takes(const DeskVerb *verb, int option) {
  return option <= DESK_HELP || verb->takes & 1u << option;
}

// One option at argv[*i]; false when it is none of the verb's, or its value is missing.
static bool take_option(Desk *desk, const DeskVerb *verb, int argc, char **argv, int *i) {
  const char *argument = argv[*i] + 2;
  for (int option = 0; option < DESK_OPTIONS; option++) {
    if (!takes(verb, option)) continue;
    const char *value = value_in(argument, option_names[option]);
    if (!value && strcmp(argument, option_names[option]) != 0) continue;
    if (!value && option != DESK_HELP) value = *i + 1 < argc ? argv[++*i] : NULL;
    desk->option[option] = option == DESK_HELP ? "" : value;
    return desk->option[option] != NULL;
  }
  return false;
}

static DeskStatus take_all(Desk *desk, const DeskVerb *verb, int argc, char **argv) {
  for (int i = 2; i < argc; i++) {
    const char *argument = argv[i];
    if (strncmp(argument, "--", 2) == 0) {
      if (!take_option(desk, verb, argc, argv, &i))
        return desk_complain(desk, DESK_USAGE, "“%s”不认识，或缺少内容。参见 kiosk %s --help",
                             "\"%s\" is unknown or lacks its value. See kiosk %s --help",
                             argument, verb->name);
    } else if (!desk->name && verb->names > 0) {
      desk->name = argument;
    } else {
      return desk_complain(desk, DESK_USAGE, "多了“%s”。参见 kiosk %s --help",
                           "\"%s\" is too much. See kiosk %s --help", argument, verb->name);
    }
  }
  return DESK_WELL;
}

// Known before anything can go wrong, so that complaints are in the right language.
static bool wants_english(int argc, char **argv) {
  static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
  const char              *lang = "";
  for (size_t i = 0; i < 3 && !*lang; i++)
    if (getenv(variables[i])) lang = getenv(variables[i]);
  for (int i = 2; i < argc; i++) {
    const char *value = value_in(argv[i], "--lang");
    if (value) lang = value;
    if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc) lang = argv[i + 1];
  }
  return strncmp(lang, "zh", 2) != 0;
}

static DeskStatus find_data(Desk *desk) {
  const char *home = desk->option[DESK_HOME] ? desk->option[DESK_HOME] : KIOSK_HOME;
  const char *data = desk->option[DESK_DATA];
  const char *lang = desk->option[DESK_LANG];
  struct stat status;
  int         n = data ? snprintf(desk->data, sizeof desk->data, "%s", data)
                       : snprintf(desk->data, sizeof desk->data, "%s/data", home);
  if (lang && strcmp(lang, "zh") != 0 && strcmp(lang, "en") != 0)
    return desk_complain(desk, DESK_USAGE, "--lang 只能是 zh 或 en，不是“%s”。",
                         "--lang is zh or en, not \"%s\".", lang);
  if (n < 0 || (size_t)n >= PATH_SIZE - 64)
    return desk_complain(desk, DESK_USAGE, "数据目录的路径太长。",
                         "The path of the data folder is too long.");
  if (stat(desk->data, &status) == 0 && S_ISDIR(status.st_mode)) return DESK_WELL;
  return desk_complain(desk, DESK_WRONG, "没有数据目录 %s。请用 --data 指定。",
                       "There is no data folder %s. Name it with --data.", desk->data);
}

static DeskStatus list_verbs(const Desk *desk, const DeskVerb *verbs, FILE *to) {
  for (const DeskVerb *verb = verbs; verb->name; verb++)
    fprintf(to, "kiosk %-10s %s\n", verb->name, verb->summary[desk->english]);
  return to == stdout ? DESK_WELL : DESK_USAGE;
}

DeskStatus desk_main(int argc, char **argv, const DeskVerb *verbs) {
  Desk desk = {.english = wants_english(argc, argv)};
  if (argc < 2) return list_verbs(&desk, verbs, stdout);
  const DeskVerb *verb = verbs;
  while (verb->name && strcmp(verb->name, argv[1]) != 0) verb++;
  if (!verb->name) {
    desk_complain(&desk, DESK_USAGE, "没有“%s”这个命令。", "There is no verb \"%s\".", argv[1]);
    return list_verbs(&desk, verbs, stderr);
  }
  DeskStatus status = take_all(&desk, verb, argc, argv);
  if (status != DESK_WELL) return status;
  if (desk.option[DESK_HELP]) {
    printf("%s%s", verb->usage[desk.english], common[desk.english]);
    return DESK_WELL;
  }
  status = find_data(&desk);
  return status == DESK_WELL ? verb->run(&desk) : status;
}
