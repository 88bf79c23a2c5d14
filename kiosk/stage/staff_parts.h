// staff_parts.h - the staff screen from inside: what its shell, its gate and its askers
// share. Pages need staff_page.h only.
#ifndef KIOSK_STAGE_STAFF_PARTS_H
#define KIOSK_STAGE_STAFF_PARTS_H

#include "stage/staff.h"
#include "stage/staff_page.h"

enum { STAFF_BUTTONS_MAX = 160, STAFF_STRIP = 150 };

// Ids of the shell's own, above those of the pages.
enum {
  STAFF_ID_BACK = STAFF_ID_MAX + 1,
  STAFF_ID_UP,
  STAFF_ID_DOWN,
  STAFF_ID_ERASE,
  STAFF_ID_ENTER,
  STAFF_ID_DIGIT,  // and the nine after it
};

typedef struct {
  int         id;
  Rect        box;
  const char *name;  // for played visits; NULL: its words
  StaffList  *list;  // STAFF_ID_UP and DOWN: what they turn, by so many rows
  int         rows;
} StaffButton;

struct StaffButtons {
  StaffButton button[STAFF_BUTTONS_MAX];  // later ones lie on top
  int         n;
};

// Strip, title, the way back, clock, and what is told there.
typedef struct {
  const char *title;
  bool        way_back;
  int         seconds;  // until the screen closes, 0: not told yet
  const char *notice;   // "": none
} StaffFrame;
void staff_draw_frame(StaffView *view, const StaffFrame *frame);  // and sets view->body
StaffPage *staff_below(StaffPage *page);  // the one that opened it; it stays open
void staff_pass_gate(StaffPage *page);    // the PIN was right: home instead of the gate

// Twelve keys in r: digits, erase, and enter in amber when it may be touched.
void staff_draw_pad(StaffView *view, Rect r, bool enter);

extern const StaffKind staff_gate, staff_number, staff_choice, staff_keyboard;

#endif
