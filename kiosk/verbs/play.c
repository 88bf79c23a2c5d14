// play - written-down visits, played by the real program. Behaviour tests are such
// visits.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/args.h"
#include "base/fail.h"
#include "base/log.h"
#include "verbs/player.h"
#include "verbs/verbs.h"

static const char help[] =
  "kiosk play VISIT... [--shots DIR] [--trace] [--home DIR] [--data DIR]\n"
  "  按写好的剧本走一遍参观：触摸、截图、核对记录。不给 --data "
  "时用临时文件夹，用完删除。\n"
  "  Plays visits: touches in, screenshots and journal lines out. Without --data each "
  "visit has a\n"
  "  folder of its own that is thrown away.\n" ARGS_LANG;

// The child's last word: how it went, and where to go on.
typedef struct {
  Played    played;
  PlayPoint next;
} Word;

static void child(const PlayWish *wish, int out) {
  Word word;
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  word.played = player_run(wish, &word.next);
  bool told = write(out, &word, sizeof word) == sizeof word;
  fflush(NULL);
  if (word.played == PLAYED_CUT)
    for (;;) pause();  // until we are killed, with all that is open
  _exit(told && word.played == PLAYED_WELL ? 0 : 1);
}

// Plays until the end or the next cut.
static Word play_part(const PlayWish *wish) {
  Word word = {.played = PLAYED_WRONG};
  int  ends[2];
  if (pipe(ends) != 0) {
    fprintf(stderr, "kiosk play: %s\n", strerror(errno));
    return word;
  }
  fflush(NULL);
  pid_t pid = fork();
  if (pid == 0) {
    close(ends[0]);
    child(wish, ends[1]);
  }
  close(ends[1]);
  if (pid < 0 || read(ends[0], &word, sizeof word) != sizeof word) {
    fprintf(stderr, "%s: the program ended by itself\n", wish->file);
    word.played = PLAYED_WRONG;
  }
  if (pid > 0 && word.played == PLAYED_CUT) kill(pid, SIGKILL);
  if (pid > 0) waitpid(pid, NULL, 0);
  close(ends[0]);
  return word;
}

static bool play_visit(PlayWish *wish) {
  Word word;
  wish->from = (PlayPoint){0};
  do {
    word = play_part(wish);
    wish->from = word.next;
  } while (word.played == PLAYED_CUT);
  return word.played == PLAYED_WELL;
}

int verb_play(int argc, char **argv) {
  PlayWish    wish = {0};
  Library     library;
  const char *shots = NULL;
  Args        args;
  ArgOption   options[] = {
      {"--shots", &shots, NULL}, {"--trace", NULL, &wish.trace}, {NULL, NULL, NULL}};
  bool read = args_read(&args, argc, argv, options);
  if (read && args.help) return fputs(help, stdout), 0;
  if (!read || args.rest == 0) {
    fprintf(stderr, "kiosk play: %s\n%s", read ? "VISIT ?" : fail_text(), help);
    return 2;
  }
  int wrong = 0;
  log_quiet(true);
  snprintf(library.home, sizeof library.home, "%s", args.home);
  snprintf(library.data, sizeof library.data, "%s", args.data);
  wish.library = &library;
  wish.shots = shots;
  if (shots && !path_make(shots))
    return fprintf(stderr, "kiosk play: %s\n", fail_text()), 1;
  for (int i = 0; i < args.rest; i++) {
    wish.file = args.word[i];
    if (!args.data_given && !path_temp(library.data, "kiosk-play-"))
      return fprintf(stderr, "%s\n", fail_text()), 1;
    bool well = play_visit(&wish);
    if (!args.data_given) path_remove_all(library.data);
    fprintf(stderr, "%s: %s\n", wish.file, well ? "ok" : "FAILED");
    wrong += !well;
  }
  return wrong ? 1 : 0;
}
