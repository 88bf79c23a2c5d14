// summed.h - facts of lines that were pruned, as rows of totals.txt (tally/totals.h):
// written by `kiosk prune`, read again for reports.
//
// What machines saw is added up by month; that a kiosk was on, and the lines of groups
// and of closed bins of answers, are kept as they are.
#ifndef KIOSK_DESK_SUMMED_H
#define KIOSK_DESK_SUMMED_H

#include "desk/facts.h"
#include "desk/heads.h"

// ---- writing ----

typedef struct Summed Summed;

Summed *summed_new(void);
void    summed_free(Summed *summed);
void    summed_head(Summed *summed, const Head *head, int64_t hour);  // hour: last known
// A fact that is no line of groups, between two hours.
void summed_fact(Summed *summed, const Fact *fact, int64_t lo, int64_t hi);
void summed_line(Summed *summed, const ReaderEvent *event, int64_t lo, int64_t hi);
// Rows of older totals, all but heads; they are taken apart.
void  summed_take(Summed *summed, char *rows);
char *summed_text(Summed *summed);  // free() it

// ---- reading ----

// What a row holds goes to whichever of these fits; NULL: not wanted.
typedef struct {
  void *user;
  void (*head)(void *user, const Head *head, int64_t hour);
  void (*gap)(void *user, const char *kiosk, int64_t from, int64_t to);
  void (*fact)(void *user, const Fact *fact, int64_t lo, int64_t hi, int64_t times);
  void (*line)(void *user, const ReaderEvent *event, int64_t lo, int64_t hi);
} SummedTo;

// Takes the rows apart. False with fail() at a row that is none.
bool summed_read(char *rows, const SummedTo *to);

#endif
