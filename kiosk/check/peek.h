// peek.h - words that lie over the edge of the picture, or of what they are clipped to.
//
// In a wall that scrolls the next thing peeks in, and is whole after a swipe; what is cut
// off on every page it was met on can never be read. So this is known only at the end.
#ifndef KIOSK_CHECK_PEEK_H
#define KIOSK_CHECK_PEEK_H

#include "check/rules.h"

typedef struct Peek Peek;

Peek *peek_open(void);
void  peek_close(Peek *peek);  // NULL is fine
void  peek_look(Peek *peek, const Case *exhibit, const Page *page);
void  peek_tell(Peek *peek, const Case *exhibit);

#endif
