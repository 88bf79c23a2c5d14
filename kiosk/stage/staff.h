// staff.h - the staff screen: a gate with a PIN, and pages behind it.
//
// Drawn by the stage alone, so that it is there when no exhibit is. Whoever opened it
// gives it every touch, and paints its picture and nothing else. It is over when somebody
// left it, or when nobody has touched it for two minutes (at the gate: half a minute).
#ifndef KIOSK_STAGE_STAFF_H
#define KIOSK_STAGE_STAFF_H

#include <stdbool.h>
#include <stdint.h>

#include "picture/paint.h"
#include "stage/staff_page.h"

// `world` is kept by reference. Begins at the gate.
Staff *staff_open(const StaffWorld *world, const PaintView *view, uint32_t lang);
void   staff_close(Staff *staff);  // NULL is fine
void   staff_resize(Staff *staff, const PaintView *view);

void            staff_touch(Staff *staff, TouchPhase phase, uint32_t finger, Point at);
bool            staff_step(Staff *staff);             // true: the picture has changed
bool            staff_is_inside(const Staff *staff);  // the PIN was right
bool            staff_is_over(const Staff *staff);
bool            staff_is_busy(const Staff *staff);  // something is done in a thread
int64_t         staff_next(const Staff *staff);     // steady ns of the next thing to do
int             staff_fd(const Staff *staff);       // readable when there is news
const uint32_t *staff_picture(const Staff *staff, uint32_t *used);
// The middle of the button of that name ("back" "plus" ...); false: not there.
bool staff_find(const Staff *staff, const char *name, Point *at);

// The gesture that opens it, on any screen: a finger rests in the top left corner for
// three seconds, and within three more the top right corner is touched. Both belong to
// whatever is on until then.
typedef struct {
  bool     down;
  uint32_t finger;
  int64_t  since, ready;  // steady; ready: until when the second touch counts
} StaffGesture;
bool staff_gesture(StaffGesture *gesture, TouchPhase phase, uint32_t finger, Point at,
                   float width);
bool staff_in_corner(Point at);  // the top left one

#endif
