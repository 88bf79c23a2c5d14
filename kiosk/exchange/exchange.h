// exchange.h - the verbs that bring questions in and out as files people can edit.
#ifndef KIOSK_EXCHANGE_EXCHANGE_H
#define KIOSK_EXCHANGE_EXCHANGE_H

#include "desk/desk.h"
#include "exchange/sheet.h"

// As CSV, or as a workbook. False with fail().
bool exchange_save_sheet(const Sheet *sheet, bool csv, const char *file);

// `import quiz FILE --to EXHIBIT`, and `quiz-file --format F --out FILE`, to which
// `kiosk export quiz` hands the questions it has read, as question.h writes them, on
// stdin.
extern const DeskVerb exchange_import, exchange_quiz_file;

#endif
