// report.h - the reports there are, one file each, and what each is asked.
#ifndef KIOSK_DESK_REPORT_H
#define KIOSK_DESK_REPORT_H

#include <stdbool.h>

#include "desk/index.h"
#include "desk/manifest.h"
#include "desk/table.h"

typedef struct {
  Index          *index;
  IndexQuery      query;
  const char     *home;         // holds scripts/
  const Manifest *since;        // what was reported last; NULL: nothing was
  bool            compare;      // with
  Period          before;       // the same period a year earlier
  bool            publication;  // text must not tell what cells will not
  bool            english;
  bool            printed;  // columns that are aside will be taken away
  bool            ids;      // keys as the journal has them, not as people say
} ReportAsk;

typedef struct {
  const char *name;
  const char *title[2];
  // Dimensions without --by: alone, among all and for publication; NULL: none.
  const char *usual[2];
  unsigned    by;      // those that --by may name, a bit each
  bool        inside;  // is not for publication
  // Fills an empty table, all but name, title, language and unit; false with fail().
  bool (*fill)(const ReportAsk *ask, Table *table);
} Report;

extern const Report report_visits, report_people, report_day, report_exhibits,
  report_sites, report_quiz, report_questions, report_options, report_gain, report_ledger,
  report_corrections, report_changes;

#endif
