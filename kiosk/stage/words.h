// words.h - every word the stage itself shows, in both languages. Exhibits bring their
// own.
#ifndef KIOSK_STAGE_WORDS_H
#define KIOSK_STAGE_WORDS_H

#include "wire/wire.h"

typedef enum {
  WORDS_LANGUAGE,  // on the language disc: the other language
  WORDS_STILL_TITLE,
  WORDS_STILL_TEXT,
  WORDS_STILL_STAY,
  WORDS_STILL_LEAVE,
  WORDS_SECONDS,
  WORDS_REST_TITLE,
  WORDS_REST_TEXT,
  WORDS_REST_ALL,
  WORDS_HELP_TITLE,
  WORDS_HELP_LINE,
  WORDS_HELP_POLICE,
  WORDS_HELP_AMBULANCE,
  WORDS_HELP_YOUTH,
  WORDS_HELP_MIND,
  WORDS_HELP_REACH,
  WORDS_HELP_CALM,
  WORDS_HELP_CLOSE,
  WORDS_TROUBLE_KEPT,
  WORDS_TROUBLE_STOPPED,
} Words;

const char *words(Words which, uint32_t lang);

#endif
