// doctor.h - what a technician would ask by phone, one finding a question.
#ifndef KIOSK_VERBS_DOCTOR_H
#define KIOSK_VERBS_DOCTOR_H

#include <stdbool.h>

#include "base/path.h"

typedef enum { DOCTOR_WELL, DOCTOR_MIND, DOCTOR_WRONG } DoctorState;

enum { DOCTOR_FINDINGS_MAX = 64, DOCTOR_TEXT_SIZE = 400 };

typedef struct {
  const char *check;  // "fonts"
  DoctorState state;
  char        text[DOCTOR_TEXT_SIZE];  // what was found
  const char *todo;                    // NULL: nothing
} DoctorFinding;

typedef struct {
  const char   *home, *data;
  bool          english;
  DoctorFinding finding[DOCTOR_FINDINGS_MAX];
  int           findings;
} Doctor;

// A form in both languages, with the same arguments. The later `todo` belongs to it.
void doctor_say(Doctor *doctor, const char *check, DoctorState state, const char *zh,
                const char *en, ...) __attribute__((format(printf, 4, 6)))
__attribute__((format(printf, 5, 6)));
void doctor_todo(Doctor *doctor, const char *zh, const char *en);

void doctor_look_at_machine(
  Doctor *doctor);  // fonts, display, touch panel, clock, sticks
void doctor_look_at_records(Doctor *doctor);   // data folder, journal, PIN
void doctor_look_at_exhibits(Doctor *doctor);  // site.lua and what it names

#endif
