// migrations.h - the numbered files of migrations/, built into the program by CMake.
#ifndef KIOSK_SERVER_MIGRATIONS_H
#define KIOSK_SERVER_MIGRATIONS_H

typedef struct {
  int         number;
  const char *sql;
} Migration;

extern const Migration migrations[];  // ends at one without sql

#endif
