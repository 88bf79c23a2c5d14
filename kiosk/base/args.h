// args.h - the command line, the same way in every verb.
//
// Every verb takes --home, --data, --lang and --help. A wrong line is said with what
// would be right (the nearest option's name), and the caller ends with status 2.
#ifndef KIOSK_BASE_ARGS_H
#define KIOSK_BASE_ARGS_H

#include <stdbool.h>

#include "base/path.h"

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
