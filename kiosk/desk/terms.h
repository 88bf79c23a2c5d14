// terms.h - the names of dimensions and measures, and what they mean, in both languages.
#ifndef KIOSK_DESK_TERMS_H
#define KIOSK_DESK_TERMS_H

#include "desk/report.h"

// What is explained below a table, in this order.
enum {
  TERMS_SESSIONS = 1 << 0,
  TERMS_USES = 1 << 1,
  TERMS_LEFT_IDLE = 1 << 2,
  TERMS_FAULTS = 1 << 3,
  TERMS_SECONDS = 1 << 4,
  TERMS_MEDIAN = 1 << 5,
  TERMS_DAYS = 1 << 6,
  TERMS_OPEN = 1 << 7,
  TERMS_GAPS = 1 << 8,
  TERMS_LAST_YEAR = 1 << 9,
  TERMS_HOUR = 1 << 10,
  TERMS_GROUPS = 1 << 11,
  TERMS_DOOR = 1 << 12,
  TERMS_LEDGER = 1 << 13,
  TERMS_CORRECTIONS = 1 << 14,
  TERMS_CHANGES = 1 << 15,
  TERMS_NONE = 1 << 16,
  TERMS_NOTES = 17,
};

enum { TERMS_KEY_MAX = 128, TERMS_NAMES_MAX = 256 };

const char *terms_say(bool english, const char *chinese, const char *in_english);
// The column of a dimension, and of a measure of gather.h.
TableColumn terms_dimension(IndexDimension dimension, bool english);
TableColumn terms_measure(int measure, bool english);
// A key of a dimension, as people read it; what has no word stays as it is. Returns text.
char *terms_key(IndexDimension dimension, const char *key, bool english,
                char text[TERMS_KEY_MAX]);
// Dimensions by name, separated by commas, into the query; false when one is unknown or
// twice.
bool terms_dimensions(const char *text, IndexQuery *query);
// "day week ...", of those whose bits are set, for a message. Returns text.
char *terms_dimension_names(unsigned by, char text[TERMS_NAMES_MAX]);
// The days a table tells of: those asked, or else those with data.
Period terms_period(const IndexQuery *query, const IndexSpan *span);
// Sets the table's days and its foot: days with records, of those in the period, and what
// is explained.
void terms_finish(const ReportAsk *ask, const IndexSpan *span, unsigned notes,
                  Table *table);

#endif
