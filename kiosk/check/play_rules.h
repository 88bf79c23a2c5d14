// play_rules.h - what is said of faults, pictures and cost: seen by playing, not on a
// page.
#ifndef KIOSK_CHECK_PLAY_RULES_H
#define KIOSK_CHECK_PLAY_RULES_H

#include "check/rules.h"
#include "check/stand.h"

// It could not be opened: the same failure in a Chinese and in an English session, as
// core speaks the session's language. NULL: only the first is known.
void play_refused(const Case *exhibit, const Stand *zh, const Stand *en);
// Each part that was left out for being wrong; false: none was. An exhibit that opens
// without them has no other finding of the rule "load".
bool play_left_out(const Case *exhibit, const Stand *stand);
// It failed while it was used.
void play_fault(const Case *exhibit, const Stand *stand);
void play_missing(const Case *exhibit, const Stand *stand);
void play_cost(const Case *exhibit, const StandCost *cost);

#endif
