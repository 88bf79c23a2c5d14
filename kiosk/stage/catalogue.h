// catalogue.h - what this hall has: the site and its exhibits, as found by short workers.
//
// site.lua and every exhibit.lua are Lua, and the stage has none: a worker runs each and
// hands back plain data. Results are kept in DATA/cache by a hash of all the bytes that
// went in; of site.lua the last good text is kept, so that a spoiled one changes nothing
// but the log.
#ifndef KIOSK_STAGE_CATALOGUE_H
#define KIOSK_STAGE_CATALOGUE_H

#include <stdbool.h>

#include "stage/library.h"
#include "stage/verdict.h"
#include "wire/wire.h"
#include "worker/zygote.h"

// REFUSED: it can't be loaded, or a check has found errors in it. RESTING: nothing wrong
// with the files as such, but it is not shown: not in the menu of site.lua, or it failed
// CATALOGUE_FAULTS_MAX times as it stands, or staff have switched it off.
typedef enum { EXHIBIT_OK, EXHIBIT_REFUSED, EXHIBIT_RESTING } ExhibitState;

enum { CATALOGUE_FAULTS_MAX = 3, CATALOGUE_COMPLAINTS_MAX = 8 };

typedef struct {
  char          id[WIRE_ID_SIZE];
  ExhibitState  state;
  char          why[384];  // refused: file:line: message
  uint32_t      group;
  uint32_t      faults;  // while visitors used it, since its files last changed
  WireFacts     facts;
  uint32_t      left_out;  // parts (questions) that are wrong and not shown
  WireComplaint complaint[CATALOGUE_COMPLAINTS_MAX];  // the first of them
} Exhibit;

typedef struct Catalogue Catalogue;

// Finds the site at once (from the cache, or by one worker) so that the first picture can
// have its name; the exhibits follow with catalogue_step().
Catalogue *catalogue_open(Zygote *zygote, const Library *library,
                          const WireSession *session);
void       catalogue_close(Catalogue *catalogue);
// Files have changed: finds the site anew, and the exhibits with catalogue_step().
void catalogue_renew(Catalogue *catalogue);
// What is wrong with site.lua as it stands; NULL: nothing.
const WireFault *catalogue_site_fault(const Catalogue *catalogue);
// Goes on with the exhibits: waits at most wait_ms for the one under way. False when all
// are known; then the other functions tell everything.
bool catalogue_step(Catalogue *catalogue, int wait_ms);
int  catalogue_fd(
   const Catalogue *catalogue);  // readable when there is news; -1: nothing under way

// It failed before a visitor. The count outlives a restart and ends when a file of it
// changes.
void catalogue_fault(Catalogue *catalogue, const char *id);

// From now on what checks have found counts (verdict.h): errors keep an exhibit out of
// the hall. Before the first catalogue_step().
void catalogue_mind_checks(Catalogue *catalogue);
// What a check has found of it as it stands; NULL: it was not checked, or no check
// counts.
const Verdict *catalogue_verdict(const Catalogue *catalogue, const char *id);
// It was checked just now: looks at what was found.
void catalogue_checked(Catalogue *catalogue, const char *id);
// It opens for nobody: it failed too often, a check has found errors, or staff have
// switched it off.
bool catalogue_is_shut(const Catalogue *catalogue, const char *id);

// Staff's switch, kept in DATA/off (one id a line). It leaves the menu, and opens for
// nobody. False with fail() when that can't be written; then nothing has changed.
bool catalogue_switch(Catalogue *catalogue, const char *id, bool on);
bool catalogue_is_off(const Catalogue *catalogue, const char *id);

const WireSite *catalogue_site(const Catalogue *catalogue);
const char    *catalogue_site_text(const Catalogue *catalogue);  // the last good site.lua
const Exhibit *catalogue_exhibits(const Catalogue *catalogue,
                                  int             *n);  // in the site's order
// In that language, else in Chinese, else its id.
const char *exhibit_title(const Exhibit *exhibit, uint32_t lang);
Exhibit    *catalogue_find(Catalogue *catalogue, const char *id);  // NULL: none
// The module "catalogue" for the menu, as Lua text; belongs to the catalogue until the
// next call.
const char *catalogue_module(Catalogue *catalogue);

#endif
