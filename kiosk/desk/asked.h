// asked.h - a question as people read it, for the reports that have a row a question or a
// row an option.
#ifndef KIOSK_DESK_ASKED_H
#define KIOSK_DESK_ASKED_H

#include "desk/report.h"
#include "desk/sums.h"
#include "desk/wording.h"

// Texts are the caller's to free(). NULL where nothing is known.
char *asked_text(const ReportAsk *ask, const Wording *wording, const Sum *sum);
char *asked_option(const ReportAsk *ask, const Wording *wording, const Sum *sum,
                   int option);  // "option 3" when its words are not known
char *asked_type(const ReportAsk *ask, const char *type);
char *asked_level(const ReportAsk *ask, const char *level);
char *asked_copy(const char *text);  // NULL for ""
// `key` lists the numbers of right options, the first is 1.
bool asked_is_right(const char *key, int option);
// How often it was answered; an opinion, which has no score, in time.
int64_t asked_answers(const int64_t *count);

#endif
