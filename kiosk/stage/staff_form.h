// staff_form.h - what is said of a group before it begins: the words for it, and the
// chips to choose them from.
#ifndef KIOSK_STAGE_STAFF_FORM_H
#define KIOSK_STAGE_STAFF_FORM_H

#include "stage/staff_page.h"

enum { STAFF_UNITS_MAX = WIRE_UNITS_MAX + 128, STAFF_PURPOSES = 6 };

typedef struct {
  char unit[UNITS_NAME_SIZE];  // "": none is told
  int class, purpose;          // by their places
  int  heads;
  bool talk, machine;
} StaffForm;

// The names to choose from: those that came last, then all others. Borrowed until a unit
// is added.
int         staff_units(const StaffWorld *world, const char *names[STAFF_UNITS_MAX]);
const char *staff_unit_name(const StaffWorld *world, int64_t number, uint32_t lang);
// By their ids in the journal; an unknown class is told as it is.
const char *staff_class_title(const StaffWorld *world, const char *id, uint32_t lang);
const char *staff_purpose_title(const char *id, uint32_t lang);
const char *staff_purpose_id(int i);
bool        staff_is_recovery(const StaffWorld *world, int class);

// As the last group was, without its heads; nothing was: the first of each.
StaffForm staff_form_usual(const StaffWorld *world);
// "南滨小学，小学 45 人，参观学习，有讲解"
void staff_form_sentence(const StaffWorld *world, const StaffForm *form, uint32_t lang,
                         char *out, size_t size);
// The number of the unit of that name; a new one is added and the list saved. 0: none.
int64_t staff_unit_number(StaffPage *page, const char *name);

// Chips on one line from (x,y) to at most x + width; what does not fit is behind a disc
// of id `more`. The chosen one is always there. Chip i is id first + i.
typedef struct {
  const char *const *label;
  int                n, chosen;  // -1: none
  int                first, more;
  const char        *name;  // of the disc
  bool               off;   // nothing of it may be touched
} StaffChips;
void staff_chip_row(StaffView *view, const StaffChips *chips, float x, float y,
                    float width);

// Asks for a unit by the list, its last row leads to the keyboard. `done` gets "" for
// none.
void staff_unit_ask(StaffPage *page, void (*done)(StaffPage *page, const char *name));

#endif
