// visits.h - the report of sessions and uses, as a table.
#ifndef KIOSK_DESK_VISITS_H
#define KIOSK_DESK_VISITS_H

#include <stdbool.h>

#include "desk/desk.h"
#include "desk/index.h"
#include "desk/table.h"

// Dimensions by name, separated by commas, into the query; false when one is unknown or
// twice.
bool visits_dimensions(const char *text, IndexQuery *query);
// "day, week, ..." for a message.
const char *visits_dimension_names(void);
// Fills an empty table; table_free() it. False with fail().
bool visits_table(const Desk *desk, Index *index, const IndexQuery *query, Table *table);

#endif
