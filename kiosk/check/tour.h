// tour.h - a walk through an exhibit that goes where it has not been.
//
// Pages are the points, touches the ways: each target is tapped, and the whole is swiped
// left and right. The walk goes on from where it is, taking ways not tried; when all of
// these lie behind it, or the exhibit asks to be left, it opens it anew with another
// seed, as another visitor would. It ends when three visitors in a row have found nothing
// new, or with its frames. Steps are counted, not timed: the same files, the same walk,
// however busy the machine is.
#ifndef KIOSK_CHECK_TOUR_H
#define KIOSK_CHECK_TOUR_H

#include "check/stand.h"

typedef struct Tour Tour;

typedef struct {
  StandWish stand;
  int       frames;   // at most so many
  uint32_t  work_us;  // and not after so much computing of the exhibit's
  void     *user;
  // A page for the first time. It may be looked at in another language, but the stand
  // must come back as it was.
  void (*page)(void *user, Stand *stand, Page *page);
  // It was opened, tapped or swiped; what then moves follows.
  void (*touch)(void *user, bool swipe);
  // It failed; before the stand is closed.
  void (*failed)(void *user, Stand *stand);
  // All of its targets do nothing, nothing else leads on, and time does not, either.
  void (*stuck)(void *user, uint32_t number, const char *words);
  void (*closed)(void *user, Stand *stand);  // one visitor is done
} TourWish;

void tour_walk(const TourWish *wish);

#endif
