// rules.h - what check looks for. A rule is a function; rules.c lists them.
//
// Three kinds: of the hall (once), of an exhibit's text (once each), and of a page as it
// is seen (once a page, in each language and orientation). A rule looks and says; it
// changes nothing. Names of rules are part of the contract (--format json).
#ifndef KIOSK_CHECK_RULES_H
#define KIOSK_CHECK_RULES_H

#include "base/clock.h"
#include "check/finding.h"
#include "check/page.h"
#include "check/sources.h"
#include "stage/library.h"
#include "wire/wire.h"

enum { RULES_SIZES_MAX = 3 };

typedef struct {
  const Library  *library;
  const WireSite *site;                     // what site.lua says; may be empty
  float           inches[RULES_SIZES_MAX];  // screens it must fit
  int             sizes;
  ClockLocal      today;  // only the day counts
} Hall;

typedef struct {
  const Hall    *hall;
  const char    *exhibit;
  const Sources *sources;
  Findings      *findings;  // already about this exhibit and page
} Case;

void rules_of_hall(const Case *hall);  // exhibit is ""
void rules_of_source(const Case *exhibit);
void rules_of_page(const Case *exhibit, const Page *page);

// Where the words of a block are written, as far as that can be found.
Place rules_place_of(const Case *exhibit, const PageText *text);
bool  rules_find(const Case *exhibit, const PageText *text, Place *place);

// --- the rules, by file

void site_rule(const Case *hall);  // site.c

void source_rule(const Case *exhibit);  // source_rules.c

void text_cut_rule(const Case *exhibit, const Page *page);  // text_rules.c
void text_edge_rule(const Case *exhibit, const Page *page);
void text_overlap_rule(const Case *exhibit, const Page *page);
void glyph_rule(const Case *exhibit, const Page *page);

void target_size_rule(const Case *exhibit, const Page *page);  // target_rules.c
void target_place_rule(const Case *exhibit, const Page *page);

#endif
