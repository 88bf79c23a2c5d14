// list - the exhibits: id, title by language, state and why.
#include <stdio.h>
#include <string.h>

#include "base/args.h"
#include "base/fail.h"
#include "base/json.h"
#include "base/log.h"
#include "gear/font.h"
#include "stage/catalogue.h"
#include "verbs/verbs.h"

static const char help[] =
  "kiosk list [--format text|json] [--home DIR] [--data DIR] [--lang zh|en]\n"
  "  展项一览：编号、标题、状态（ok 正常，refused 有错，resting 休息）和原因。\n"
  "  The exhibits: id, title, state (ok, refused: broken, resting) and why.\n";

static const char *const states[] = {"ok", "refused", "resting"};

static void put_json(const Exhibit *all, int n) {
  putchar('[');
  for (int i = 0; i < n; i++) {
    printf("%s\n{\"id\":\"%s\",\"title\":{\"zh\":", i ? "," : "", all[i].id);
    json_text(stdout, all[i].facts.title_zh);
    printf(",\"en\":");
    json_text(stdout, all[i].facts.title_en);
    printf("},\"state\":\"%s\",\"why\":", states[all[i].state]);
    json_text(stdout, all[i].why);
    putchar('}');
  }
  puts("]");
}

static void put_text(const Exhibit *all, int n, bool english) {
  for (int i = 0; i < n; i++) {
    const char *en = all[i].facts.title_en, *zh = all[i].facts.title_zh;
    printf("%-16s %-8s %s%s%s\n", all[i].id, states[all[i].state],
           english && *en ? en : zh, *all[i].why ? "  " : "", all[i].why);
  }
}

int verb_list(int argc, char **argv) {
  const char *format = "text";
  Args        args;
  ArgOption   options[] = {{"--format", &format, NULL}, {NULL, NULL, NULL}};
  bool        read = args_read(&args, argc, argv, options);
  if (read && args.help) return fputs(help, stdout), 0;
  if (!read || (strcmp(format, "text") != 0 && strcmp(format, "json") != 0)) {
    fprintf(stderr, "kiosk list: %s\n%s", read ? format : fail_text(), help);
    return 2;
  }
  Library library;
  snprintf(library.home, sizeof library.home, "%s", args.home);
  snprintf(library.data, sizeof library.data, "%s", args.data);
  log_quiet(true);
  Zygote *zygote = font_open() ? zygote_start() : NULL;
  if (!zygote) {
    fprintf(stderr, "kiosk list: %s\n", fail_text());
    return 1;
  }
  WireSession session = {.width = 1920, .height = 1080, .scale = 1, .seed = 1};
  Catalogue  *catalogue = catalogue_open(zygote, &library, &session);
  while (catalogue_step(catalogue, 100)) continue;
  int            n;
  const Exhibit *all = catalogue_exhibits(catalogue, &n);
  if (strcmp(format, "json") == 0)
    put_json(all, n);
  else
    put_text(all, n, args.english);
  catalogue_close(catalogue);
  zygote_stop(zygote);
  return 0;
}
