// trouble.h - what an author must see of a save that does not work: the message, the
// file, and the lines themselves.
#ifndef KIOSK_STAGE_TROUBLE_H
#define KIOSK_STAGE_TROUBLE_H

#include <stdbool.h>

#include "stage/library.h"

enum { TROUBLE_LINES = 5, TROUBLE_LINE_SIZE = 160 };

typedef struct {
  bool     shown, folded;
  bool     stopped;  // nothing good is on behind it, only the card
  char     file[96];
  char     message[WIRE_TEXT_SIZE];
  uint32_t line;   // the one that is wrong; 0: not known
  uint32_t first;  // the number of text[0]
  int      lines;
  char     text[TROUBLE_LINES][TROUBLE_LINE_SIZE];
} Trouble;

// Fills in all but `shown`, `folded` and `stopped`. A file that can't be read has no
// lines.
void trouble_tell(Trouble *trouble, const Library *library, const char *exhibit,
                  const WireFault *fault);

#endif
