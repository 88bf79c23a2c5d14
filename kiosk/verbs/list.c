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
  "  The exhibits: id, title, state (ok, refused: broken, resting) and why.\n" ARGS_LANG;

static const char *const states[] = {"ok", "refused", "resting"};

enum { WHY_SIZE = 768 };

static void first_of(char out[WHY_SIZE], const char *what, uint32_t n,
                     const WireComplaint *first, bool english) {
  int used = snprintf(out, WHY_SIZE, what, n);
  snprintf(out + used, WHY_SIZE - (size_t)used, "%s:%u: %s", first->file, first->line,
           english ? first->en : first->zh);
}

static const char *why(const Catalogue *catalogue, const Exhibit *e, bool english) {
  static char    text[WHY_SIZE];
  const Verdict *verdict = catalogue_verdict(catalogue, e->id);
  if (e->state == EXHIBIT_REFUSED && verdict && verdict->shut)
    first_of(text, english ? "check found %u errors; " : "检查有 %u 个错误；",
             verdict->errors, verdict->told, english);
  else if (e->state == EXHIBIT_OK && e->left_out)
    first_of(text, english ? "%u with mistakes, not shown; " : "%u 道题有错，未显示；",
             e->left_out, e->complaint, english);
  else
    snprintf(text, sizeof text, "%s", e->why);
  return text;
}

static void put_json(const Catalogue *catalogue, const Exhibit *all, int n,
                     bool english) {
  putchar('[');
  for (int i = 0; i < n; i++) {
    printf("%s\n{\"id\":\"%s\",\"title\":{\"zh\":", i ? "," : "", all[i].id);
    json_text(stdout, all[i].facts.title_zh);
    printf(",\"en\":");
    json_text(stdout, all[i].facts.title_en);
    printf("},\"state\":\"%s\",\"why\":", states[all[i].state]);
    json_text(stdout, why(catalogue, &all[i], english));
    putchar('}');
  }
  puts("]");
}

static void put_text(const Catalogue *catalogue, const Exhibit *all, int n,
                     bool english) {
  for (int i = 0; i < n; i++) {
    const char *en = all[i].facts.title_en, *zh = all[i].facts.title_zh;
    const char *because = why(catalogue, &all[i], english);
    printf("%-16s %-8s %s%s%s\n", all[i].id, states[all[i].state],
           english && *en ? en : zh, *because ? "  " : "", because);
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
  catalogue_mind_checks(catalogue);
  while (catalogue_step(catalogue, 100)) continue;
  int            n;
  const Exhibit *all = catalogue_exhibits(catalogue, &n);
  if (strcmp(format, "json") == 0)
    put_json(catalogue, all, n, args.english);
  else
    put_text(catalogue, all, n, args.english);
  catalogue_close(catalogue);
  zygote_stop(zygote);
  return 0;
}
