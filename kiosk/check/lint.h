// lint.h - what is wrong with an exhibit's table and text, before it is played.
#ifndef KIOSK_CHECK_LINT_H
#define KIOSK_CHECK_LINT_H

#include "check/rules.h"
#include "worker/zygote.h"

// What scripts/core/lint.lua finds in the table that exhibit.lua returns. It runs in a
// worker, as all of an author's code does. Only for an exhibit that opens.
void lint_table(const Case *exhibit, Zygote *zygote);

#endif
