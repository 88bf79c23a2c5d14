// report.h - the reports there are, one file each, and what each is asked.
#ifndef KIOSK_DESK_REPORT_H
#define KIOSK_DESK_REPORT_H

#include <stdbool.h>

#include "desk/heads.h"
#include "desk/index.h"
#include "desk/table.h"

typedef struct {
  Index      *index;
  const Head *head;  // for reports that tell of them, else NULL
  size_t      heads;
  IndexQuery  query;
  bool        compare;      // with
  Period      before;       // the same period a year earlier
  bool        publication;  // text must not tell what cells will not
  bool        english;
} ReportAsk;

typedef struct {
  const char *name;
  const char *title[2];
  bool        by;     // takes --by
  bool        heads;  // tells of them: all lines are read
  // Fills an empty table, all but name, title, language and unit; false with fail().
  bool (*fill)(const ReportAsk *ask, Table *table);
} Report;

extern const Report report_visits, report_day, report_exhibits, report_sites;

#endif
