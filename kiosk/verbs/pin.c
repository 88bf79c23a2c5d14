// pin - sets the PIN of the staff screen, or takes it away.
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "base/args.h"
#include "base/fail.h"
#include "base/owner.h"
#include "tally/pin.h"
#include "verbs/verbs.h"

static const char help[] =
  "kiosk pin [--reset] [--data DIR] [--lang zh|en]\n"
  "  设置工作人员密码（6 到 8 位数字，输入两遍）。--reset "
  "取消密码和等待，工作人员界面随之关闭。\n"
  "  Sets the PIN of the staff screen (6 to 8 digits, typed twice). --reset takes it and "
  "all waits\n"
  "  away; without a PIN nobody enters the staff screen.\n" ARGS_LANG;

enum { LINE_SIZE = 64 };

// One line without its newline; on a terminal it is not shown.
static bool ask(const char *prompt, char line[LINE_SIZE]) {
  struct termios was, hidden;
  bool           terminal = tcgetattr(STDIN_FILENO, &was) == 0;
  if (terminal) {
    hidden = was;
    hidden.c_lflag &= (tcflag_t)~ECHO;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    fprintf(stderr, "%s", prompt);
  }
  bool got = fgets(line, LINE_SIZE, stdin) != NULL;
  if (terminal) {
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &was);
    fputc('\n', stderr);
  }
  if (got) line[strcspn(line, "\r\n")] = '\0';
  return got;
}

static int refuse(const Args *args, const char *zh, const char *en) {
  fprintf(stderr, "kiosk pin: %s\n", args_say(args, zh, en));
  return 1;
}

static int set(const Args *args) {
  char first[LINE_SIZE] = "", second[LINE_SIZE] = "";
  if (!ask(args_say(args, "新密码：", "New PIN: "), first) ||
      !ask(args_say(args, "再输一遍：", "Again: "), second))
    return refuse(args, "要输入两行", "two lines are wanted");
  if (!pin_is_good(first))
    return refuse(args, "密码是 6 到 8 位数字，不能全是同一个数字",
                  "a PIN is 6 to 8 digits, not all alike");
  if (strcmp(first, second) != 0)
    return refuse(args, "两遍不一样，密码没有改", "the two differ; nothing was changed");
  if (!pin_set(args->data, first)) return refuse(args, fail_text(), fail_text());
  puts(args_say(args, "密码已设好", "The PIN is set"));
  return 0;
}

int verb_pin(int argc, char **argv) {
  bool      reset = false;
  Args      args;
  ArgOption options[] = {{"--reset", NULL, &reset}, {NULL, NULL, NULL}};
  bool      read = args_read(&args, argc, argv, options);
  if (read && args.help) return fputs(help, stdout), 0;
  if (!read || args.rest) {
    fprintf(stderr, "kiosk pin: %s\n%s", read ? args.word[0] : fail_text(), help);
    return 2;
  }
  owner_become(args.data);
  if (!reset) return set(&args);
  if (!pin_reset(args.data)) return refuse(&args, fail_text(), fail_text());
  puts(args_say(&args, "密码已取消", "The PIN is gone"));
  return 0;
}
