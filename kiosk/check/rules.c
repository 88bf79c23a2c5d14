#include "check/rules.h"

#include <string.h>

typedef void (*CaseRule)(const Case *);
typedef void (*PageRule)(const Case *, const Page *);

static const CaseRule of_hall[] = {site_rule, NULL};

static const CaseRule of_source[] = {source_rule, NULL};

static const PageRule of_page[] = {
  text_cut_rule,     text_edge_rule, text_overlap_rule, glyph_rule, target_size_rule,
  target_place_rule, NULL,
};

bool rules_find(const Case *exhibit, const PageText *text, Place *place) {
  char words[LIST_TEXT_BYTES_MAX + 1];
  memcpy(words, list_text_source(text->text), text->text->bytes);
  words[text->text->bytes] = '\0';
  return sources_find_words(exhibit->sources, words, place);
}

Place rules_place_of(const Case *exhibit, const PageText *text) {
  Place place;
  rules_find(exhibit, text, &place);
  return place;
}

void rules_of_hall(const Case *hall) {
  for (int i = 0; of_hall[i]; i++) of_hall[i](hall);
}

void rules_of_source(const Case *exhibit) {
  for (int i = 0; of_source[i]; i++) of_source[i](exhibit);
}

void rules_of_page(const Case *exhibit, const Page *page) {
  for (int i = 0; of_page[i]; i++) of_page[i](exhibit, page);
}
