// session.h - who is on: from the first touch after attract until idle, home or "next
// visitor".
//
// Writes the visit's lines into the journal (definitions: tally/FORMAT.md). It knows no
// person: only language, level, what was opened and when the last finger was there.
#ifndef KIOSK_STAGE_SESSION_H
#define KIOSK_STAGE_SESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "tally/answers.h"
#include "tally/journal.h"
#include "wire/wire.h"

typedef struct {
  Journal    *journal;  // NULL: nothing is counted (author's mode)
  WireSession wire;     // what workers are told
  uint32_t    first_lang;
  bool        on;
  char        exhibit[WIRE_ID_SIZE];  // the use under way, "" none
  bool        completed;
  int64_t     began, entered, input;  // steady nanoseconds
  uint32_t    uses;
  uint64_t    batch;   // seq here of the batch_open or batch_join under way, 0: none
  bool     uncounted;  // by its wish: nothing of these visitors is written, only faults
  Answers *answers;    // NULL: as the journal
  int64_t  shown[ANSWERS_ZONES];  // steady: the question on that side of the screen
  int      refusals;              // of what the exhibit says of its questions
} Session;

// attract and menu are ways, not uses: they write no lines.
bool session_is_way(const char *exhibit);

void session_input(Session *session,
                   bool     begins);  // a finger; `begins`: it may start a session
void session_enter(Session *session, const char *exhibit);
void session_completed(Session *session);
void session_leave(Session    *session,
                   const char *how);  // home open idle fault; safe without a use
void session_fault(Session *session, const char *exhibit, const char *kind);
// how: idle, home. Language and level go back to the first ones.
void session_end(Session *session, const char *how);
// Sums of answers that are over are closed: a group has ended, or an hour.
void session_turn(Session *session);

#endif
