// staff_mistakes.h - what is wrong with an exhibit, to be read: parts that are not shown,
// and what a check has found.
#ifndef KIOSK_STAGE_STAFF_MISTAKES_H
#define KIOSK_STAGE_STAFF_MISTAKES_H

#include "stage/staff_page.h"

bool staff_mistakes_any(const Catalogue *catalogue, const Exhibit *exhibit);
void staff_mistakes_push(StaffPage *page, const Exhibit *exhibit);

#endif
