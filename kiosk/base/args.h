// args.h - the command line, the same way in every verb.
//
// Every verb takes --home, --data, --lang and --help. Without --lang the messages are in
// English where the locale (LC_ALL, else LC_MESSAGES, else LANG) is English, else in
// Chinese. A wrong line is said with what would be right (the nearest option's name), and
// the caller ends with status 2.
#ifndef KIOSK_BASE_ARGS_H
#define KIOSK_BASE_ARGS_H

#include <stdbool.h>

#include "base/path.h"

// The line of --lang in a verb's help, in one language or in both.
#define ARGS_LANG_SAID_ZH "提示和报表的语言（默认中文；系统语言是英文时用英文）\n"
#define ARGS_LANG_SAID_EN                                                                \
  "language of messages and sheets (Chinese, unless the locale is English)\n"
#define ARGS_LANG_ZH "  --lang zh|en    " ARGS_LANG_SAID_ZH
#define ARGS_LANG_EN "  --lang zh|en    " ARGS_LANG_SAID_EN
#define ARGS_LANG ARGS_LANG_ZH "                  " ARGS_LANG_SAID_EN

// An option with a value sets *text; one without sets *flag.
typedef struct {
  const char  *name;  // "--window"
  const char **text;
  bool        *flag;
} ArgOption;

typedef struct {
  char   home[PATH_SIZE];  // holds scripts/ and assets/
  char   data[PATH_SIZE];  // journals, counters, logs
  bool   data_given;
  bool   english;  // messages
  bool   lang_given;
  bool   help;
  int    rest;  // how many words are no options
  char **word;  // they, in order; lies in argv
} Args;

// Reads argv from argv[2] on (argv[1] is the verb). `options` ends with a NULL name.
// False with fail() in the chosen language.
bool args_read(Args *args, int argc, char **argv, const ArgOption *options);
// One of two messages, by the language.
const char *args_say(const Args *args, const char *zh, const char *en);

#endif
