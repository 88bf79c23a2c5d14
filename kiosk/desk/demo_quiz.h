// demo_quiz.h - answers to a quiz that does not exist, in the bins of a kiosk that does
// not: of months, and of groups who all get the same ten questions.
//
// Forty questions of rising difficulty. Number 23 has the wrong key, so who knows more
// gets it wrong; number 37 nobody understands.
#ifndef KIOSK_DESK_DEMO_QUIZ_H
#define KIOSK_DESK_DEMO_QUIZ_H

#include "desk/demo_kiosk.h"
#include "tally/round.h"

typedef struct DemoQuiz DemoQuiz;

// Writes items.tsv. NULL with fail().
DemoQuiz *demo_quiz_open(const DemoKiosk *kiosk);
void      demo_quiz_close(DemoQuiz *quiz);  // NULL is fine

// Another day, or another group (the seq of its line; 0: none): what is over is written.
void demo_quiz_turn(DemoQuiz *quiz, DemoKiosk *kiosk, int64_t group);
void demo_quiz_session(DemoQuiz *quiz);  // somebody else
// One round, finished or left.
void demo_quiz_play(DemoQuiz *quiz, const DemoKiosk *kiosk, const char *level,
                    bool finished, RoundLeft how);

#endif
