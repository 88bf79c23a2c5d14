// export - `export quiz`: the questions of an exhibit as a file people can edit. What it
// is otherwise asked for is a matter of kiosk-desk.
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/args.h"
#include "base/fail.h"
#include "base/log.h"
#include "gear/font.h"
#include "stage/actor.h"
#include "stage/catalogue.h"
#include "verbs/verbs.h"

static const char help[] =
  "kiosk export quiz EXHIBIT --format xlsx|csv|gift|aiken --out FILE [--home DIR]\n"
  "  把展项的题目写成表格或文本；改好后用 kiosk import quiz 再导入。\n"
  "  xlsx 和 csv 什么都不丢；gift 和 aiken 装不下的会一条条说出来。\n"
  "  The questions of an exhibit as a file to edit and bring back with kiosk import "
  "quiz.\n"
  "  xlsx and csv lose nothing; what gift and aiken can't hold is told.\n" ARGS_LANG;

static const char reads[] = "return require \"core.quiz.model\"(require \"exhibit\")";

// The questions as text (exchange/question.h); NULL with fail().
static Actor *read_questions(Zygote *zygote, const Library *library, const char *exhibit,
                             bool english) {
  WireSession session = {.lang = english ? LANG_EN : LANG_ZH,
                         .width = 1920,
                         .height = 1080,
                         .scale = 1,
                         .seed = 1};
  Actor      *actor = actor_open(zygote, library,
                                 &(ActorWish){
                                   .exhibit = exhibit,
                                   .extra_module = "text",
                                   .extra_source = reads,
                                   .session = &session,
                                   .ask = ASK_TEXT,
                            });
  ActorNews   news = actor ? actor_wait(actor, NULL) : ACTOR_NOTHING;
  if (news == ACTOR_LOADED) return actor;
  if (actor) {
    const WireFault *fault;
    actor_fault(actor, &fault);
    fail(fault->line ? "%s:%u: %s" : "%s%.0u%s", fault->file, fault->line,
         fault->message);
  }
  actor_close(actor);
  return NULL;
}

// kiosk-desk, with the text as its standard input. Returns only when that fails.
static bool hand_over(const char *text, const char *self, const char *format,
                      const char *out, bool english) {
  size_t size = strlen(text);
  int    fd = memfd_create("questions", MFD_CLOEXEC);
  if (fd < 0 || write(fd, text, size) != (ssize_t)size || lseek(fd, 0, SEEK_SET) != 0 ||
      dup2(fd, STDIN_FILENO) < 0)
    return fail("export: %s", strerror(errno));
  char *argv[] = {(char *)self, "quiz-file", "--format", (char *)format,
                  "--out",      (char *)out, "--lang",   english ? "en" : "zh",
                  NULL};
  return verb_desk(8, argv) == 0;
}

int verb_export(int argc, char **argv) {
  if (argc < 3 || strcmp(argv[2], "quiz") != 0) return verb_desk(argc, argv);
  const char *format = NULL, *out = NULL;
  Args        args;
  ArgOption   options[] = {
      {"--format", &format, NULL}, {"--out", &out, NULL}, {NULL, NULL, NULL}};
  bool read = args_read(&args, argc, argv, options);
  if (read && args.help) return fputs(help, stdout), 0;
  if (!read || args.rest != 2 || !format || !out) {
    fprintf(stderr, "%s\n%s", read ? "kiosk export quiz" : fail_text(), help);
    return 2;
  }
  Library library;
  snprintf(library.home, sizeof library.home, "%s", args.home);
  snprintf(library.data, sizeof library.data, "%s", args.data);
  log_quiet(true);
  Zygote *zygote = font_open() ? zygote_start() : NULL;
  Actor  *actor =
    zygote ? read_questions(zygote, &library, args.word[1], args.english) : NULL;
  if (actor) hand_over(actor_text(actor), argv[0], format, out, args.english);
  fprintf(stderr, "kiosk export quiz %s: %s\n", args.word[1], fail_text());
  actor_close(actor);
  zygote_stop(zygote);
  return 1;
}
