// intake.h - what became of each question of a file that was brought in.
#ifndef KIOSK_EXCHANGE_INTAKE_H
#define KIOSK_EXCHANGE_INTAKE_H

#include <stdbool.h>

#include "exchange/question.h"

typedef enum { ROW_TAKEN, ROW_MENDED, ROW_REFUSED } RowResult;

typedef struct {
  int       number;  // of the row or line it begins on
  RowResult result;
  char     *words;    // the question's, or what there is of it
  char     *message;  // what was mended, or why it was refused; "" when taken as it was
} IntakeRow;

typedef struct {
  bool       english;  // of the messages
  Quiz       quiz;     // what was taken
  IntakeRow *row;
  size_t     rows, room;
} Intake;

void intake_free(Intake *intake);

// A question begins on this row. Set its fields; say what is mended or refused; end it.
// Valid until the next one.
Question *intake_begin(Intake *intake, int number);
void      intake_mend(Intake *intake, const char *zh, const char *en, ...)
  __attribute__((format(printf, 2, 4))) __attribute__((format(printf, 3, 4)));
void intake_refuse(Intake *intake, const char *zh, const char *en, ...)
  __attribute__((format(printf, 2, 4))) __attribute__((format(printf, 3, 4)));
bool intake_refused(const Intake *intake);
// Checks what is the same for every file: that there are words, options that differ, an
// answer. A refused question is not in the quiz.
void intake_end(Intake *intake);

size_t intake_count(const Intake *intake, RowResult result);
// A line a question, then the sums. As JSON:
// {"taken":n,"mended":n,"refused":n,"rows":[…]}.
void intake_tell(const Intake *intake, FILE *to);
void intake_tell_json(const Intake *intake, FILE *to);

// The level that was meant, "P" "M" "A"; NULL when none is.
const char *intake_level(const char *words);

#endif
