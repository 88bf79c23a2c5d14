// staff_page.h - one page of the staff screen, and what it may ask of the shell.
//
// A page is a StaffKind: a table of what it does, all of it in the stage's own thread.
// The shell keeps a stack of open pages; only the top one is drawn and touched. draw()
// draws everything anew and says with each button where a finger can hit it (as front.c
// does); press() comes when a finger was lifted where it went down. Nothing is drawn
// twice unless something was touched, or the page asked with staff_redraw() or
// staff_wake().
//
// A new page is a file staff_NAME.c with a `const StaffKind staff_NAME`, its line at the
// end of this file, and its line in the tiles of staff_home.c.
//
// Words stand where they are used, Chinese first: staff_say(view, "返回", "Back").
#ifndef KIOSK_STAGE_STAFF_PAGE_H
#define KIOSK_STAGE_STAFF_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stage/catalogue.h"
#include "stage/group.h"
#include "stage/sketch.h"
#include "stage/staff_icon.h"
#include "tally/answers.h"
#include "tally/journal.h"
#include "tally/units.h"
#include "wire/wire.h"

typedef struct Staff Staff;

// What the pages work on; all of it outlives them.
typedef struct {
  const char *home, *data;  // folders
  Catalogue  *catalogue;
  Journal    *journal;  // NULL: nothing is counted
  Answers    *answers;  // NULL: as the journal
  Group      *group;    // the one in the hall
  Units      *units;
  void (*sound)(void *user, uint32_t sound);  // a WireSound; NULL: no ears
  void *user;
} StaffWorld;

typedef struct StaffKind StaffKind;

typedef struct {
  const StaffKind  *kind;
  Staff            *staff;
  const StaffWorld *world;
  void             *own;  // kind->own bytes, zeroed; gone with the page
} StaffPage;

typedef struct StaffButtons StaffButtons;

typedef struct {
  Sketch        sketch;  // .w and .h: the canvas
  bool          upright;
  uint32_t      lang;
  int           pressed;  // the button under a finger, 0: none
  Rect          body;     // what is the page's: between the strip and the edge
  StaffButtons *buttons;
} StaffView;

struct StaffKind {
  const char *zh, *en;  // on the strip, unless title() says something else
  size_t      own;
  bool        bare;  // no strip, no way back but its own: it draws the whole screen
  const char *(*title)(StaffPage *page, uint32_t lang);  // these five may be missing
  void (*enter)(StaffPage *page);
  void (*leave)(StaffPage *page);
  void (*step)(StaffPage *page);  // when the time of staff_wake() has come
  void (*touch)(StaffPage *page, TouchPhase phase, uint32_t finger,
                Point at);  // all of it
  void (*draw)(StaffPage *page, StaffView *view);
  void (*press)(StaffPage *page, int id);
};

// --- ways

// Opens one on top; the caller may fill in its `own`, before it is drawn.
StaffPage *staff_push(StaffPage *page, const StaffKind *kind);
// To the page below, which is returned. The page and its `own` are gone then.
StaffPage *staff_back(StaffPage *page);
void       staff_exit(StaffPage *page);  // back to the waiting picture
void       staff_redraw(StaffPage *page);
void staff_wake(StaffPage *page, double seconds);  // step() then, once; 0: next frame
void staff_stay(StaffPage *page);  // something is under way: two more minutes
// A sentence on the strip for some seconds, whatever page is on.
void     staff_notice(StaffPage *page, const char *zh, const char *en);
uint32_t staff_lang(const StaffPage *page);
// For work in a thread: it writes to this eventfd when it is done, and step() of the top
// page comes. While a page says it is busy, a played visit waits.
int  staff_bell(const StaffPage *page);
void staff_busy(StaffPage *page, bool busy);

// --- asking: each opens a page on top that comes back by itself. `done` gets the page
// that asked, which is on top again; it may go on from there.

// A whole number. Shows the pad; done() comes with least <= n <= most only.
typedef struct {
  const char *zh, *en;
  int         least, most, digits;
  bool        fixed;  // exactly so many digits (a code)
  void (*done)(StaffPage *page, int number);
} StaffNumberAsk;
void staff_number_ask(StaffPage *page, const StaffNumberAsk *ask);

// One of a list, which scrolls. label() is called while drawing; its text is copied.
typedef struct {
  const char *zh, *en;
  int         n;
  const char *(*label)(StaffPage *page, int i, uint32_t lang);
  void (*done)(StaffPage *page, int i);
} StaffChoiceAsk;
void staff_choice_ask(StaffPage *page, const StaffChoiceAsk *ask);

// Words from the keyboard. accept() is asked while it is open, and says false to keep it
// so (after a staff_notice()); it may be missing.
typedef struct {
  const char *zh, *en;            // the title
  const char *rule_zh, *rule_en;  // a line beneath: what to write, and what not
  size_t      most;               // bytes of UTF-8
  bool (*accept)(StaffPage *page, const char *text);
  void (*done)(StaffPage *page, const char *text);
} StaffKeyboardAsk;
void staff_keyboard_ask(StaffPage *page, const StaffKeyboardAsk *ask);

// --- drawing. Ids are the page's own, 1 ... STAFF_ID_MAX; 0 draws it disabled. Several
// places may share one.

enum { STAFF_ID_MAX = 9999, STAFF_CHIP_HEIGHT = 104, STAFF_BUTTON_HEIGHT = 160 };

typedef enum {
  STAFF_WHITE,
  STAFF_AMBER,
  STAFF_CHOSEN,
  STAFF_QUIET,
  STAFF_NIGHT
} StaffLook;

const char *staff_say(const StaffView *view, const char *zh, const char *en);
// A place to touch without a look of its own: the shape, grown 16 down and 8 sideways.
void staff_control(StaffView *view, int id, Rect shape);
// Words in a pill, after an icon unless STAFF_ICON_NONE; 100 high and more, text 50.
void staff_button(StaffView *view, int id, Rect r, StaffIcon icon, const char *label,
                  StaffLook look);
// A disc; `name` is how a played visit touches it ("#name").
void staff_disc(StaffView *view, int id, Point center, float radius, StaffIcon icon,
                const char *name, StaffLook look);
// A pill as wide as its words (42), STAFF_CHIP_HEIGHT high; returns its width.
float staff_chip(StaffView *view, int id, float x, float y, const char *label,
                 bool chosen);
float staff_chip_width(const char *label);
// Small heading over a group of things.
void staff_heading(StaffView *view, float x, float y, const char *words);
// What the disk refuses, in a sentence; NULL: all is well. In a pill where r is.
const char *staff_trouble(const StaffPage *page, const StaffView *view);
void        staff_draw_trouble(StaffView *view, const char *words, Rect r);
// How wide words are on one line.
float staff_width(const char *words, float size, bool bold);

// Rows that may be more than fit: r is filled from the top, with discs for up and down at
// its right when needed (the shell turns the pages). Row i is drawn by row() in its
// rectangle; a touch on it is press(first_id + i). Keep the StaffList in the page's own.
typedef struct {
  int top, columns;  // 0: one column
} StaffList;
typedef void (*StaffRow)(StaffPage *page, StaffView *view, int i, int id, Rect r);
void staff_list(StaffPage *page, StaffView *view, StaffList *list, Rect r, int n,
                float row_height, int first_id, StaffRow row);

// --- the pages

extern const StaffKind staff_home, staff_confirm, staff_join, staff_correct;
extern const StaffKind staff_today, staff_export, staff_exhibits, staff_clock;
extern const StaffKind staff_try, staff_wipe, staff_mistakes;

#endif
