// log.h - what happened, for whoever looks after the kiosk. Not a record of visits.
//
// Lines go to stderr and, once log_open() was called, to DATA/log/kiosk.log. The file is
// turned over at 1 MB (one older is kept); a message that repeats is written once and its
// repetitions are counted. A line never holds more than 300 bytes. Any thread.
#ifndef KIOSK_BASE_LOG_H
#define KIOSK_BASE_LOG_H

#include <stdbool.h>

bool log_open(
  const char *data);  // the data folder; false (and stderr only) if it can't be written
void log_quiet(bool quiet);  // true: nothing on stderr but errors (played visits, tests)
void log_info(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void log_warn(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void log_error(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

#endif
