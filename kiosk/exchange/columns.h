// columns.h - questions as the rows of a sheet, and back.
//
// The first row names the columns, in Chinese or English, in any order: the question, A
// to F, the answer's letters, explanation, topic, level and what else there is (--help of
// `kiosk import` lists them). What has no column of its own stands in the last, 其他, a
// field a line: nothing is lost on the way out and back.
#ifndef KIOSK_EXCHANGE_COLUMNS_H
#define KIOSK_EXCHANGE_COLUMNS_H

#include "exchange/intake.h"
#include "exchange/sheet.h"

// False with fail() when the first row names no question.
bool columns_read(const Sheet *sheet, Intake *intake);
void columns_write(const Quiz *quiz, Sheet *sheet);
// The empty table with a few examples, for staff to fill in.
void columns_template(Sheet *sheet);

#endif
