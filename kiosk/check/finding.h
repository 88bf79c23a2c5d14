// finding.h - what check has to say: one thing that is wrong, where, and what to do.
//
// A finding is for an author: plain words in Chinese and English, the file and the line
// where there is one. Errors keep an exhibit out of the hall; warnings are good to know.
#ifndef KIOSK_CHECK_FINDING_H
#define KIOSK_CHECK_FINDING_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "wire/wire.h"

typedef enum { FINDING_WARNING, FINDING_ERROR } Severity;

enum { FINDING_FILE_SIZE = 128, FINDING_WORDS_SIZE = 640 };

// Plain data of a size that crosses a pipe in one piece.
typedef struct {
  char     exhibit[WIRE_ID_SIZE];    // "" : the hall itself (site.lua, facts.lua)
  char     file[FINDING_FILE_SIZE];  // from the home folder: "scripts/site.lua"; "" none
  uint32_t line;                     // 0: none
  char     rule[24];                 // "text-overflow": what finds it; lower case and -
  uint32_t severity;
  uint32_t page;  // on the contact sheet; 0: none
  char     zh[FINDING_WORDS_SIZE], en[FINDING_WORDS_SIZE];
} Finding;

typedef struct Findings Findings;

Findings *findings_open(void);
void      findings_close(Findings *findings);  // NULL is fine
// What is said from now on is about this exhibit and this page of it.
void findings_about(Findings *findings, const char *exhibit, uint32_t page);

// Where in the files; NULL for a finding that has no place.
typedef struct {
  char     file[FINDING_FILE_SIZE];
  uint32_t line;
} Place;

// Both sentences take the same values in the same order. The same sentence about the
// same place is kept once.
void findings_say(Findings *findings, const Place *place, const char *rule,
                  Severity severity, const char *zh, const char *en, ...)
  __attribute__((format(printf, 5, 7), format(printf, 6, 7)));
void findings_take(Findings *findings, const Finding *finding);  // one from elsewhere
// Was anything said of this exhibit by this rule about this very line?
bool findings_has(const Findings *findings, const Place *place, const char *rule);

// Sorts by exhibit, file, line and rule; then they can be read.
void           findings_sort(Findings *findings);
const Finding *findings_all(const Findings *findings, int *n);
int            findings_errors(const Findings *findings);

// [{"exhibit":…,"file":…,"line":…,"rule":…,"severity":…,"message":…}], or text for
// people.
void findings_json(const Findings *findings, bool english, FILE *to);
void findings_text(const Findings *findings, bool english, FILE *to);

#endif
