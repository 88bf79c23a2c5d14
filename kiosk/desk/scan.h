// scan.h - the little the desk wants to know of the hall's Lua files, found by their
// look: nothing is run here, and what is not written out plainly is not seen.
#ifndef KIOSK_DESK_SCAN_H
#define KIOSK_DESK_SCAN_H

#include <stdbool.h>
#include <stddef.h>

enum { SCAN_TEXT_MAX = 128, SCAN_NAME_MAX = 40, SCAN_KEY_MAX = 65 };

typedef struct {
  char zh[SCAN_TEXT_MAX], en[SCAN_TEXT_MAX];
} ScanText;

// One of site.lua's `kiosks = { ["yz-01"] = { site = "…", key = "…" } }`; "" where
// nothing stands.
typedef struct {
  char     name[SCAN_NAME_MAX], key[SCAN_KEY_MAX];
  ScanText site;
} ScanKiosk;

// site.lua's `bulletin = { rate = 0.3, pass = 0.3, full = 0.2, mean = 0.2 }`: how much
// each of these counts for a quiz's overall figure.
typedef struct {
  double rate, pass, full, mean;
} ScanWeights;

// The first `title = …` of the exhibit's exhibit.lua, else of its words.lua. False when
// there is none.
bool scan_title(const char *home, const char *exhibit, ScanText *title);
// free() it. NULL when none are listed.
ScanKiosk *scan_kiosks(const char *home, size_t *count);
// False when there are none, or one is below 0, or all are 0.
bool scan_weights(const char *home, ScanWeights *weights);

#endif
