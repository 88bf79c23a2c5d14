// fact.h - who uses a fact of scripts/facts.lua: before it is changed or taken out.
#ifndef KIOSK_CHECK_FACT_H
#define KIOSK_CHECK_FACT_H

#include <stdbool.h>
#include <stdio.h>

#include "stage/library.h"

typedef struct {
  const Library *library;
  const char    *fact;  // "G12"
  char (*exhibit)[WIRE_ID_SIZE];
  int  exhibits;
  bool json, english;
} FactWish;

// Writes every place in the exhibits' scripts where it is named: exhibit, question (its
// id, or its words), file and line. False with fail() when there is no such fact.
bool fact_list(const FactWish *wish, FILE *to);

#endif
