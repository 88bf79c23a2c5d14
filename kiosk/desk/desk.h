// desk.h - what the verbs of the desk program share: the command line, the language, the
// output.
#ifndef KIOSK_DESK_DESK_H
#define KIOSK_DESK_DESK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/args.h"

typedef enum {
  DESK_WELL,
  DESK_WRONG,  // it ran, and something is wrong
  DESK_USAGE,  // the command line is wrong
} DeskStatus;

typedef enum {
  DESK_FROM,
  DESK_TO,
  DESK_MONTH,
  DESK_QUARTER,
  DESK_HALF,
  DESK_YEAR,
  DESK_BY,
  DESK_KIOSK,
  DESK_FORMAT,
  DESK_OUT,
  DESK_TITLE,
  DESK_UNIT,
  DESK_CLASS,
  DESK_AS_OF,
  DESK_FROM_DB,
  DESK_FOR_PUBLICATION,  // takes no value
  DESK_KIOSKS,
  DESK_DAYS,
  DESK_SEED,
  DESK_ACCEPT,  // takes no value
  DESK_ANSWERS,
  DESK_WIDE,  // takes no value
  DESK_YES,   // takes no value
  DESK_OPTIONS,
} DeskOption;

typedef struct Desk Desk;

typedef struct {
  const char *name;
  const char *summary[2];  // Chinese, English: one line
  const char *usage[2];
  unsigned    takes;    // a bit an option, 1u << DESK_FROM; home, data, lang, help always
  int         names;    // how many words that are no options it takes
  bool        no_data;  // it needs no data folder
  bool        as_owner;  // it leaves files there: root works as the show's user
  DeskStatus (*run)(const Desk *desk);
} DeskVerb;

struct Desk {
  Args        args;
  const char *option[DESK_OPTIONS];  // NULL: not given
  bool        for_publication, accept, wide, yes;
  const char *name;  // the first word that is no option, NULL: none; all are in args
};

// Runs the verb that argv[1] names. `verbs` ends at one without a name.
DeskStatus  desk_main(int argc, char **argv, const DeskVerb *verbs);
const char *desk_say(const Desk *desk, const char *chinese, const char *english);
// A line on stderr, what is wrong and what to do. Returns status.
DeskStatus desk_complain(const Desk *desk, DeskStatus status, const char *chinese,
                         const char *english, ...) __attribute__((format(printf, 3, 5)))
__attribute__((format(printf, 4, 5)));
// Text to --out (whole or not at all) or to stdout.
DeskStatus desk_output(const Desk *desk, const char *text, size_t size);

// The verbs.
extern const DeskVerb desk_report, desk_recount, desk_demo_data, desk_key, desk_export,
  desk_collect, desk_push, desk_prune, desk_unit;

#endif
