// verdict.h - what `kiosk check` last found of an exhibit, kept in DATA/checks/EXHIBIT.
//
// A verdict is about files: its stamp is made of the bytes of all scripts the exhibit
// runs with, of name, size and time of its pictures and other files, of the screen's
// size, and of this program. Pictures are not read for it: that would be the whole hall
// at every start, and one that was changed has another time. While the stamp is the same
// the verdict holds.
#ifndef KIOSK_STAGE_VERDICT_H
#define KIOSK_STAGE_VERDICT_H

#include <stdbool.h>
#include <stdint.h>

#include "stage/library.h"
#include "wire/wire.h"

enum { VERDICT_TOLD_MAX = 4 };

typedef struct {
  uint64_t stamp;
  uint32_t errors, warnings;
  // It is kept out of the hall. An error that costs only the part it is in does not do
  // that: that part is not shown anyway.
  bool          shut;
  uint32_t      tolds;
  WireComplaint told[VERDICT_TOLD_MAX];  // the first ones, errors before warnings
} Verdict;

// Of the files as they are now; 0: they can't be read.
uint64_t verdict_stamp(const Library *library, const char *exhibit, float inches);
bool     verdict_save(const char *data, const char *exhibit, const Verdict *verdict);
bool verdict_load(const char *data, const char *exhibit, Verdict *out);  // false: none

#endif
