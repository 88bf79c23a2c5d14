#include "desk/desk.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/fail.h"
#include "base/owner.h"
#include "base/path.h"

static const char *const option_names[DESK_OPTIONS] = {
  [DESK_FROM] = "--from",       [DESK_TO] = "--to",
  [DESK_MONTH] = "--month",     [DESK_QUARTER] = "--quarter",
  [DESK_HALF] = "--half",       [DESK_YEAR] = "--year",
  [DESK_BY] = "--by",           [DESK_KIOSK] = "--kiosk",
  [DESK_FORMAT] = "--format",   [DESK_OUT] = "--out",
  [DESK_TITLE] = "--title",     [DESK_FOR_PUBLICATION] = "--for-publication",
  [DESK_KIOSKS] = "--kiosks",   [DESK_DAYS] = "--days",
  [DESK_SEED] = "--seed",       [DESK_ACCEPT] = "--accept",
  [DESK_ANSWERS] = "--answers", [DESK_UNIT] = "--unit",
  [DESK_CLASS] = "--class",     [DESK_AS_OF] = "--as-of",
  [DESK_FROM_DB] = "--from-db", [DESK_WIDE] = "--wide",
  [DESK_YES] = "--yes",
};

static const char *const common[2] = {
  "  --home 目录     含 scripts/ 和 assets/ 的目录\n"
  "  --data 目录     数据目录（默认：本机或本用户的）\n" ARGS_LANG_ZH,
  "  --home DIR      the folder that holds scripts/ and assets/\n"
  "  --data DIR      the data folder (by default the machine's or the "
  "user's)\n" ARGS_LANG_EN,
};

const char *desk_say(const Desk *desk, const char *chinese, const char *english) {
  return args_say(&desk->args, chinese, english);
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
    return desk_complain(desk, DESK_WRONG, "无法输出。",
                         "The output could not be written.");
  }
  if (path_replace(out, text, size)) return DESK_WELL;
  return desk_complain(desk, DESK_WRONG, "无法写入 %s：%s", "%s could not be written: %s",
                       out, fail_text());
}

// ---- the command line ----

static ArgOption option_of(Desk *desk, DeskOption option) {
  ArgOption arg = {.name = option_names[option]};
  if (option == DESK_FOR_PUBLICATION)
    arg.flag = &desk->for_publication;
  else if (option == DESK_ACCEPT)
    arg.flag = &desk->accept;
  else if (option == DESK_WIDE)
    arg.flag = &desk->wide;
  else if (option == DESK_YES)
    arg.flag = &desk->yes;
  else
    arg.text = &desk->option[option];
  return arg;
}

static DeskStatus read_line(Desk *desk, const DeskVerb *verb, int argc, char **argv) {
  ArgOption options[DESK_OPTIONS + 1] = {{0}};
  int       n = 0;
  for (int i = 0; i < DESK_OPTIONS; i++)
    if (verb->takes & 1u << i) options[n++] = option_of(desk, (DeskOption)i);
  if (!args_read(&desk->args, argc, argv, options))
    return desk_complain(desk, DESK_USAGE, "%s", "%s", fail_text());
  if (desk->args.rest > verb->names)
    return desk_complain(desk, DESK_USAGE, "多了“%s”。参见 kiosk %s --help",
                         "\"%s\" is too much. See kiosk %s --help",
                         desk->args.word[verb->names], verb->name);
  if (desk->args.rest > 0) desk->name = desk->args.word[0];
  return DESK_WELL;
}

static DeskStatus find_data(const Desk *desk) {
  struct stat status;
  const char *data = desk->args.data;
  if (stat(data, &status) == 0 && S_ISDIR(status.st_mode)) return DESK_WELL;
  return desk_complain(desk, DESK_WRONG, "没有数据目录 %s。请用 --data 指定。",
                       "There is no data folder %s. Name it with --data.", data);
}

static DeskStatus list_verbs(const Desk *desk, const DeskVerb *verbs, FILE *to) {
  for (const DeskVerb *verb = verbs; verb->name; verb++)
    fprintf(to, "kiosk %-10s %s\n", verb->name, verb->summary[desk->args.english]);
  return to == stdout ? DESK_WELL : DESK_USAGE;
}

DeskStatus desk_main(int argc, char **argv, const DeskVerb *verbs) {
  Desk            desk = {0};
  const DeskVerb *verb = verbs;
  while (argc > 1 && verb->name && strcmp(verb->name, argv[1]) != 0) verb++;
  if (argc < 2 || !verb->name) {
    args_read(&desk.args, 2, argv, NULL);  // for the language
    return list_verbs(&desk, verbs, argc < 2 ? stdout : stderr);
  }
  DeskStatus status = read_line(&desk, verb, argc, argv);
  if (status != DESK_WELL) return status;
  bool english = desk.args.english;
  if (desk.args.help) {
    printf("%s%s", verb->usage[english], common[english]);
    return DESK_WELL;
  }
  status = verb->no_data || desk.option[DESK_FROM_DB] ? DESK_WELL : find_data(&desk);
  if (status != DESK_WELL) return status;
  if (verb->as_owner) owner_become(desk.args.data);
  return verb->run(&desk);
}
