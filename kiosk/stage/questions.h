// questions.h - what an exhibit says of its questions, on its way to the counters.
//
// Level, language and group are the session's, not the exhibit's word. What is refused is
// said in the log, and the visitor notices nothing.
#ifndef KIOSK_STAGE_QUESTIONS_H
#define KIOSK_STAGE_QUESTIONS_H

#include "stage/session.h"
#include "wire/wire.h"

// Takes one of ACT_ROUND ... ACT_ROUND_OVER. `text` is that of an ACT_ITEM_TEXT (NULL: it
// was none).
void questions_take(Session *session, const WireAct *act, const char *text);

#endif
