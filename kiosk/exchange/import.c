// import - questions from a spreadsheet or a text file into an exhibit.
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/charset.h"
#include "base/fail.h"
#include "base/path.h"
#include "desk/desk.h"
#include "exchange/columns.h"
#include "exchange/exchange.h"
#include "exchange/texts.h"

enum { FILE_MAX = 32 << 20, DRAW_MOST = 10 };

typedef enum { FORM_XLSX, FORM_CSV, FORM_GIFT, FORM_AIKEN, FORM_UNKNOWN } Form;

// By what it holds, not by its name: teachers rename files.
static Form form_of(const char *file, const char *bytes, size_t size, const char *text) {
  const char *dot = strrchr(file, '.');
  if (size > 4 && memcmp(bytes, "PK\3\4", 4) == 0) return FORM_XLSX;
  if (!text) return FORM_UNKNOWN;
  if (dot && strcasecmp(dot, ".csv") == 0) return FORM_CSV;
  if (dot && strcasecmp(dot, ".tsv") == 0) return FORM_CSV;
  if (strstr(text, "\nANSWER:")) return FORM_AIKEN;
  if (strchr(text, '{')) return FORM_GIFT;
  return dot && strcasecmp(dot, ".gift") == 0 ? FORM_GIFT : FORM_CSV;
}

static bool read_sheet(Intake *intake, Form form, const char *bytes, size_t size) {
  Sheet sheet = {0};
  bool  ok = form == FORM_XLSX ? sheet_read_xlsx(&sheet, bytes, size)
                               : sheet_read_csv(&sheet, bytes, size);
  ok = ok && columns_read(&sheet, intake);
  sheet_free(&sheet);
  return ok;
}

static bool read_questions(const char *file, Intake *intake) {
  size_t size;
  bool   converted;
  char  *bytes = path_read(file, FILE_MAX, &size);
  if (!bytes) return false;
  bool  old = size > 4 && memcmp(bytes, "\xd0\xcf\x11\xe0", 4) == 0;  // OLE: xls, et
  char *text = old ? NULL : charset_utf8(bytes, size, &converted);
  Form  form = form_of(file, bytes, size, text);
  bool  ok = true;
  if (old)
    ok = fail(intake->english ? "%s is an old .xls; save it as .xlsx"
                              : "%s 是旧的 .xls；请另存为 .xlsx",
              file);
  else if (form == FORM_XLSX || form == FORM_CSV)
    ok = read_sheet(intake, form, bytes, size);
  else if (form == FORM_GIFT)
    gift_read(text, intake);
  else if (form == FORM_AIKEN)
    aiken_read(text, intake);
  else
    ok = false;  // charset_utf8() has said why
  free(text);
  free(bytes);
  return ok;
}

// --- writing -------------------------------------------------------------------------

static bool write_questions(const char *path, const Quiz *quiz) {
  char  *text = NULL;
  size_t size;
  FILE  *to = open_memstream(&text, &size);
  fputs(
    "-- 由 kiosk import 写成；可以直接改，再次导入会换掉它。\n"
    "-- Written by kiosk import; may be edited, and is replaced by the next import.\n",
    to);
  quiz_write_lua(quiz, to);
  fclose(to);
  bool ok = path_replace(path, text, size);
  free(text);
  return ok;
}

// Ten a round, or all there are.
static bool write_exhibit(const char *path, const Quiz *quiz) {
  size_t scored = 0;
  char   text[1024];
  for (size_t i = 0; i < quiz->questions; i++)
    scored += !question_is(&quiz->question[i], "survey");
  if (scored > DRAW_MOST) scored = DRAW_MOST;
  int n = snprintf(text, sizeof text,
                   "-- 题目在 questions.lua。 The questions are in questions.lua.\n"
                   "local quiz = require \"core.quiz\"\n\n"
                   "return quiz {\n"
                   "  title = { zh = \"知识小测验\", en = \"Quiz\" },  -- 展项的名字 the "
                   "exhibit's name\n"
                   "  draw = %zu,  -- 每次抽几题 questions a round\n"
                   "  banks = { \"questions\" },\n"
                   "}\n",
                   scored);
  return path_replace(path, text, (size_t)n);
}

static bool exists(const char *path) {
  struct stat status;
  return stat(path, &status) == 0;
}

static bool names_bank(const char *exhibit) {
  size_t size;
  char  *text = path_read(exhibit, FILE_MAX, &size);
  bool   named = text && strstr(text, "\"questions\"");
  free(text);
  return named;
}

// What was there is kept beside it, with the ending .old.
static bool keep_old(const char *path) {
  char old[PATH_SIZE];
  if (!exists(path)) return true;
  if (snprintf(old, sizeof old, "%s.old", path) >= (int)sizeof old) return false;
  return rename(path, old) == 0 || fail("import: %s", path);
}

static DeskStatus put(const Desk *desk, const char *to, const Intake *intake, FILE *say) {
  char exhibits[PATH_SIZE], folder[PATH_SIZE], questions[PATH_SIZE], exhibit[PATH_SIZE];
  path_join(exhibits, desk->args.home, "scripts/exhibits");
  path_join(folder, exhibits, to);
  path_join(questions, folder, "questions.lua");
  path_join(exhibit, folder, "exhibit.lua");
  bool fresh = !exists(exhibit);
  if (!path_make(folder) || !keep_old(questions) ||
      !write_questions(questions, &intake->quiz) ||
      (fresh && !write_exhibit(exhibit, &intake->quiz)))
    return desk_complain(desk, DESK_WRONG, "没有写成：%s", "It could not be written: %s",
                         fail_text());
  fprintf(say, desk_say(desk, "写入 %s\n", "Written: %s\n"), questions);
  if (fresh)
    fprintf(
      say,
      desk_say(desk,
               "写入 %s\n要出现在菜单里，在 scripts/site.lua 的 menu 里加上 \"%s\"。\n",
               "Written: %s\nTo have it in the menu, add \"%s\" to menu in "
               "scripts/site.lua.\n"),
      exhibit, to);
  else if (!names_bank(exhibit))
    fprintf(say,
            desk_say(desk, "在 %s 里加上一行：banks = { \"questions\" },\n",
                     "Add to %s: banks = { \"questions\" },\n"),
            exhibit);
  fprintf(say,
          desk_say(desk, "再检查一遍：kiosk check %s\n", "Now look: kiosk check %s\n"),
          to);
  return DESK_WELL;
}

static DeskStatus import_quiz(const Desk *desk, const char *file, const char *to) {
  const char *format = desk->option[DESK_FORMAT];
  bool        json = format && strcmp(format, "json") == 0;
  Intake      intake = {.english = desk->args.english};
  DeskStatus  status = DESK_WELL;
  if (!read_questions(file, &intake)) {
    status = desk_complain(desk, DESK_WRONG, "%s：%s", "%s: %s", file, fail_text());
  } else {
    if (json)
      intake_tell_json(&intake, stdout);
    else
      intake_tell(&intake, stdout);
    if (intake.quiz.questions)
      status = put(desk, to, &intake, json ? stderr : stdout);
    else
      status = desk_complain(desk, DESK_WRONG, "没有一题可用，什么也没有改。",
                             "No question can be used; nothing was changed.");
  }
  intake_free(&intake);
  return status;
}

static DeskStatus write_template(const Desk *desk, const char *file) {
  Sheet       sheet = {0};
  const char *dot = strrchr(file, '.');
  columns_template(&sheet);
  bool ok = exchange_save_sheet(&sheet, dot && strcasecmp(dot, ".csv") == 0, file);
  sheet_free(&sheet);
  if (!ok)
    return desk_complain(desk, DESK_WRONG, "没有写成：%s", "It could not be written: %s",
                         fail_text());
  printf(desk_say(desk, "写入 %s：在里面填题，再用 kiosk import quiz 导入。\n",
                  "Written: %s. Fill it in, then kiosk import quiz.\n"),
         file);
  return DESK_WELL;
}

static DeskStatus run(const Desk *desk) {
  char **word = desk->args.word;
  bool   quiz = desk->args.rest == 2 && strcmp(word[0], "quiz") == 0;
  if (desk->args.rest == 2 && strcmp(word[0], "template") == 0)
    return write_template(desk, word[1]);
  if (!quiz)
    return desk_complain(desk, DESK_USAGE, "用法：kiosk import quiz 文件 --to 展项",
                         "Usage: kiosk import quiz FILE --to EXHIBIT");
  const char *to = desk->option[DESK_TO];
  if (!to || !path_is_id(to))
    return desk_complain(
      desk, DESK_USAGE, "请用 --to 写展项的文件夹名（a-z、0-9、-，字母开头）。",
      "Name the exhibit's folder with --to (a-z, 0-9, -, a letter first).");
  return import_quiz(desk, word[1], to);
}

const DeskVerb exchange_import = {
  .name = "import",
  .summary = {"从表格或文本导入题目", "questions from a sheet or a text file"},
  .usage =
    {
      "kiosk import quiz 文件 --to 展项 [--format text|json]\n"
      "kiosk import template 题目.xlsx\n\n"
      "  文件：.xlsx、.csv（UTF-8 或 "
      "GBK）、GIFT、Aiken。逐题报告：采用、修正、拒绝和原因；\n"
      "  一题写错不影响别的题。题目写进 scripts/exhibits/展项/questions.lua，原来的留作 "
      ".old。\n"
      "  表格第一行写列名，顺序随意：题干、A 到 F、答案（字母，多选如 ABD，判断写 对 或 "
      "错）、\n"
      "  "
      "解析、主题、难度（小学、初中、高中）；还可以有：题型、编号、依据、图片、误差、最小"
      "、\n"
      "  最大、每格、单位、A说明……；加“英文”二字是英文列，如 题干英文、A英文。\n"
      "  import template 写出一张空表和三道例题。\n",
      "kiosk import quiz FILE --to EXHIBIT [--format text|json]\n"
      "kiosk import template questions.xlsx\n\n"
      "  FILE: .xlsx, .csv (UTF-8 or GBK), GIFT or Aiken. It is told question by "
      "question:\n"
      "  taken, mended or refused, and why; a bad one costs no other. They are written "
      "to\n"
      "  scripts/exhibits/EXHIBIT/questions.lua; what was there is kept as .old.\n"
      "  The first row names the columns, in any order: question, A to F, answer "
      "(letters,\n"
      "  ABD for several; true or false), explanation, topic, level (primary, middle, "
      "adult);\n"
      "  and if need be: type, id, facts, picture, tolerance, min, max, step, unit, A "
      "feedback;\n"
      "  English beside Chinese: question en, A en ...\n"
      "  import template writes an empty sheet with three examples.\n",
    },
  .takes = 1u << DESK_TO | 1u << DESK_FORMAT,
  .names = 2,
  .no_data = true,
  .run = run,
};
