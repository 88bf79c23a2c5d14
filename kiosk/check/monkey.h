// monkey.h - random touches, to find what only they find.
//
// Two of three land where a finger is meant, the rest anywhere; three fingers, some of
// which move before they go. A frame passes with each touch. When the exhibit asks to be
// left it is opened anew; one that asks so at every touch, as attract does, has its work
// used up by openings before it has all its touches.
#ifndef KIOSK_CHECK_MONKEY_H
#define KIOSK_CHECK_MONKEY_H

#include "check/stand.h"

enum { MONKEY_TOUCHES = 10000 };

// Until `touches` are done or it has failed; `work_us` as in tour.h. The stand as it then
// is, failed or not, for the caller to close; NULL when it could not be opened.
Stand *monkey_play(const StandWish *wish, int touches, uint32_t work_us);

#endif
