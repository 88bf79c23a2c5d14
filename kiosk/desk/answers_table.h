// answers_table.h - what the reports of answers share: keys, and what is said below.
#ifndef KIOSK_DESK_ANSWERS_TABLE_H
#define KIOSK_DESK_ANSWERS_TABLE_H

#include "desk/report.h"
#include "desk/sums.h"

// The columns of the dimensions asked.
void answers_table_begin(const ReportAsk *ask, Table *table);
// Their cells. Returns the next one.
TableCell *answers_table_keys(const ReportAsk *ask, const Sum *sum, TableCell *cell);
// The name of a group of topics, as people read it; one that has none stays as it is.
const char *answers_table_topic(const ReportAsk *ask, const char *group);
// Sets the table's days and its foot: these notes, Chinese and English, and those of all
// reports of answers. False with fail().
bool answers_table_finish(const ReportAsk *ask, const char *const (*notes)[2], int count,
                          Table *table);

#endif
