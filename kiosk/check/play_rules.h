// play_rules.h - what is said of faults, pictures and cost: seen by playing, not on a
// page.
#ifndef KIOSK_CHECK_PLAY_RULES_H
#define KIOSK_CHECK_PLAY_RULES_H

#include "check/rules.h"
#include "check/stand.h"

// It could not be opened (`opened` false), or failed while it was used.
void play_fault(const Case *exhibit, const Stand *stand, bool opened);
void play_missing(const Case *exhibit, const Stand *stand);
void play_cost(const Case *exhibit, const StandCost *cost);

#endif
