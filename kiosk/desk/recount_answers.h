// recount_answers.h - answers counted a second time, from their lines as text: all bins
// that were ever closed, whatever the period.
#ifndef KIOSK_DESK_RECOUNT_ANSWERS_H
#define KIOSK_DESK_RECOUNT_ANSWERS_H

#include "desk/desk.h"
#include "desk/index.h"

typedef struct {
  char **line;  // "kiosk bin TAB pool key row part TAB exhibit TAB counts"
  size_t lines;
  void  *root;  // of a tree of sums
} RecountAnswers;

// Takes a line, if it is one of a bin.
void recount_answers_take(RecountAnswers *answers, const char *text);
// Once all were taken: adds them up, and beside them what the index has. False with
// fail().
bool recount_answers_settle(RecountAnswers *answers, Index *index);
// Prints what differs, and the sums of all. Returns how many counters differ.
int  recount_answers_compare(const RecountAnswers *answers, const Desk *desk);
void recount_answers_free(RecountAnswers *answers);

#endif
