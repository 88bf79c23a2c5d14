// answers.h - answers to questions, as sums. FORMAT.md says which, and what is never
// kept.
//
// The calls below only add in memory, so they never wait; a thread of its own replaces
// the bin's file after each change (after several, while the disk is slow) and then
// acknowledges it. A bin that is over goes into the journal as `items` lines and its
// file is deleted. Whatever instant the power is cut: each file is whole, nothing that
// was acknowledged is lost, and nothing counts twice.
//
// The numbers come from exhibits: a call that makes no sense changes nothing and is false
// with fail().
#ifndef KIOSK_TALLY_ANSWERS_H
#define KIOSK_TALLY_ANSWERS_H

#include <stdbool.h>
#include <stdint.h>

#include "tally/journal.h"
#include "tally/round.h"

typedef struct Answers Answers;

enum { ANSWERS_ZONES = 4 };  // sides of one screen, each with a round of its own

// Called in the thread of the answers when the file of that exhibit's bin is on the disk.
typedef void (*AnswersAck)(void *user, int64_t revision, const char *exhibit);

typedef struct {
  const char *exhibit, *pool;
  uint32_t    zone;
  char        mode;   // s v h: solo, versus, host
  char        level;  // n p m a
  char        form;   // a b -
  const char *lang;   // zh en
  int         asked;
  uint64_t    batch;  // the sequence of its batch_open or batch_join line; 0: walk-in
} AnswersRound;

typedef struct {
  const char *exhibit;
  int         group, order;   // items_group(), items_order()
  int         before, after;  // 0 ... 60; after -1: not yet
} AnswersGain;

// The journal must be open before and stay open after it: its lock guards this folder,
// too.
Answers *answers_open(const char *data, Journal *journal, AnswersAck ack, void *user);
void     answers_close(Answers *answers);  // writes what is left; NULL is fine

// A round begins; one that is open in its zone is left by that. Only the first of an
// exhibit in a session counts (in each zone), the others are counted as `again`.
bool answers_round(Answers *answers, const AnswersRound *round);
bool answers_shown(Answers *answers, uint32_t zone, const char *version, int options);
bool answers_answered(Answers *answers, uint32_t zone, const RoundAnswer *answer);
bool answers_over(Answers *answers, uint32_t zone, bool passed);
// Before and after of one group of topics, in the exhibit's first round of a session;
// those of a later one are not counted.
bool answers_gain(Answers *answers, const AnswersGain *gain);
// What a version of an item is, texts_check()ed here. Once a version is enough.
bool answers_item_text(Answers *answers, const char *exhibit, const char *version,
                       const char *text, size_t size);

void answers_left(Answers *answers, RoundLeft how);  // every zone's round
void answers_session_over(Answers *answers);         // the next round is a first one
// Closes what is over, while the group `batch` is on (0: none). To be called when a
// session or a group has ended, at the start and once an hour.
void answers_turn(Answers *answers, uint64_t batch);

// Until all is on the disk; false: writing has failed, see answers_trouble().
bool answers_wait(Answers *answers);
// Something the staff should see, "" if well. The text is good until the next call.
const char *answers_trouble(Answers *answers);

#endif
