// owner.h - root at a data folder of the show's own user works as that user, so that what
// it leaves there can be read by the show, and so that it meets what the show meets.
#ifndef KIOSK_BASE_OWNER_H
#define KIOSK_BASE_OWNER_H

void owner_become(const char *data);  // does nothing when there is no folder yet

#endif
