// demo_answers.h - answers of people who do not exist, from a table, through the live
// counters into closed bins: so that a report can be set beside R.
#ifndef KIOSK_DESK_DEMO_ANSWERS_H
#define KIOSK_DESK_DEMO_ANSWERS_H

#include <stdbool.h>

// Makes the data folder TO/yz-01 of the table. False with fail().
bool demo_answers(const char *to, const char *file);

#endif
