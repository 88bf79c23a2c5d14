// quiz-file - writes the questions that `kiosk export quiz` has read.
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"
#include "desk/desk.h"
#include "exchange/columns.h"
#include "exchange/exchange.h"
#include "exchange/texts.h"

bool exchange_save_sheet(const Sheet *sheet, bool csv, const char *file) {
  if (!csv) return sheet_write_xlsx(sheet, file);
  char  *text = NULL;
  size_t size;
  FILE  *to = open_memstream(&text, &size);
  sheet_write_csv(sheet, to);
  fclose(to);
  bool ok = path_replace(file, text, size);
  free(text);
  return ok;
}

static char *read_all(FILE *from) {
  char  *text = NULL;
  size_t size, n;
  FILE  *to = open_memstream(&text, &size);
  char   block[16384];
  while ((n = fread(block, 1, sizeof block, from)) > 0) fwrite(block, 1, n, to);
  fclose(to);
  return text;
}

static bool write_sheet(const Quiz *quiz, bool csv, const char *out) {
  Sheet sheet = {0};
  columns_write(quiz, &sheet);
  bool ok = exchange_save_sheet(&sheet, csv, out);
  sheet_free(&sheet);
  return ok;
}

static bool write_text(const Desk *desk, const Quiz *quiz, bool gift, const char *out) {
  char  *text = NULL, *left = NULL;
  size_t size, left_size;
  FILE  *to = open_memstream(&text, &size), *told = open_memstream(&left, &left_size);
  (gift ? gift_write : aiken_write)(quiz, desk->args.english, to, told);
  fclose(to);
  fclose(told);
  bool ok = path_replace(out, text, size);
  if (ok && left_size)
    fprintf(stderr, "%s\n%s",
            desk_say(desk, "这种格式装不下的，没有带上：",
                     "What this format can't hold was left out:"),
            left);
  free(text);
  free(left);
  return ok;
}

static DeskStatus run(const Desk *desk) {
  const char *format = desk->option[DESK_FORMAT], *out = desk->option[DESK_OUT];
  static const char *const formats[] = {"xlsx", "csv", "gift", "aiken"};
  int                      form = 0;
  while (form < 4 && (!format || strcmp(format, formats[form]) != 0)) form++;
  if (form == 4 || !out)
    return desk_complain(desk, DESK_USAGE,
                         "请写 --format xlsx|csv|gift|aiken 和 --out 文件。",
                         "Give --format xlsx|csv|gift|aiken and --out FILE.");
  char *text = read_all(stdin);
  Quiz  quiz = {0};
  bool  ok = quiz_read(&quiz, text);
  ok = ok && (form < 2 ? write_sheet(&quiz, form == 1, out)
                       : write_text(desk, &quiz, form == 2, out));
  if (ok)
    printf(desk_say(desk, "写入 %s：%zu 题\n", "Written: %s, %zu questions\n"), out,
           quiz.questions);
  quiz_free(&quiz);
  free(text);
  if (ok) return DESK_WELL;
  return desk_complain(desk, DESK_WRONG, "没有写成：%s", "It could not be written: %s",
                       fail_text());
}

const DeskVerb exchange_quiz_file = {
  .name = "quiz-file",
  .summary = {"kiosk export quiz 用", "for kiosk export quiz"},
  .usage = {"kiosk export quiz --help\n", "kiosk export quiz --help\n"},
  .takes = 1u << DESK_FORMAT | 1u << DESK_OUT,
  .no_data = true,
  .run = run,
};
