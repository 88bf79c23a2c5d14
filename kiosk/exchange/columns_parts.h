// columns_parts.h - the columns from inside: which there are, and the rows they make.
//   columns.c       their names, the first row
//   columns_row.c   a row as a question
//   columns_text.c  a question as a row
#ifndef KIOSK_EXCHANGE_COLUMNS_PARTS_H
#define KIOSK_EXCHANGE_COLUMNS_PARTS_H

#include "exchange/intake.h"
#include "exchange/sheet.h"

enum { COLUMNS_MAX = 128, LETTERS = 26 };

// In the order in which they are written.
typedef enum {
  ROLE_ID,
  ROLE_TYPE,
  ROLE_ASK,
  ROLE_OPTION,
  ROLE_ANSWER,
  ROLE_WHY,
  ROLE_TOPIC,
  ROLE_LEVEL,
  ROLE_FACTS,
  ROLE_PICTURE,
  ROLE_SAY,  // of an option
  ROLE_RIGHT,
  ROLE_HINT,
  ROLE_WITHIN,
  ROLE_MIN,
  ROLE_MAX,
  ROLE_STEP,
  ROLE_UNIT,
  ROLE_EXTRA,
  ROLES,
  ROLE_NONE
} Role;

typedef struct {
  Role role;
  bool english;
  int  letter;  // of OPTION and SAY
} Column;

// The names of a type, ours and those people write; NULL: not known.
const char *columns_type(const char *words);
// How we write a type.
const char *columns_type_words(const char *type);

void columns_read_row(const SheetRow *row, const Column *column, size_t columns,
                      Intake *intake);

// The cells of one question; NULL: empty.
typedef struct {
  char *cell[ROLES][LETTERS][2];
} ColumnsText;

ColumnsText *columns_text(const Quiz *quiz);  // one a question
void         columns_text_free(ColumnsText *text, size_t count);

#endif
