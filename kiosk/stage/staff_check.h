// staff_check.h - `kiosk check` of one exhibit, run by a page of the staff screen: a
// process of its own at the lowest priority, so that the picture never waits for it.
#ifndef KIOSK_STAGE_STAFF_CHECK_H
#define KIOSK_STAGE_STAFF_CHECK_H

#include "stage/staff_page.h"

typedef struct StaffCheck StaffCheck;

// Begins it; the page's step() comes when it has ended. What it has found is then in
// DATA/checks (stage/verdict.h).
StaffCheck *staff_check(StaffPage *page, const char *exhibit);
// True once, when it has ended; it is gone then.
bool staff_check_done(StaffPage *page, StaffCheck *check);
void staff_check_leave(StaffCheck *check);  // ends it at once; NULL is fine

#endif
