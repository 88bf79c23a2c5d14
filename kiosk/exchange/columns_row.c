#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "exchange/columns_parts.h"
#include "exchange/trim.h"

static const struct {
  const char *type;
  const char *words[5];
} types[] = {
  {"single", {"单选", "单选题", "单项选择题", "单项选择"}},
  {"multiple", {"多选", "多选题", "多项选择题", "不定项选择题"}},
  {"truth", {"判断", "判断题", "对错", "是非题", "true/false"}},
  {"scenario", {"情景", "情景题", "情境题"}},
  {"order", {"排序", "排序题"}},
  {"match", {"连线", "配对", "连线题", "匹配"}},
  {"sort", {"归类", "分类", "归类题"}},
  {"number", {"数字", "数字题", "滑杆"}},
  {"memory", {"翻牌", "记忆"}},
  {"survey", {"问卷", "想法", "调查"}},
  {"pictures", {"图片", "选图", "图片题"}},
  {"gap", {"填空", "填空题"}},
  {"hotspot", {"点图", "热点"}},
  {"spot", {"找不同"}},
};
enum { TYPES = sizeof types / sizeof *types };

const char *columns_type(const char *words) {
  for (int i = 0; i < TYPES; i++) {
    if (strcasecmp(words, types[i].type) == 0) return types[i].type;
    for (int k = 0; k < 5 && types[i].words[k]; k++)
      if (strcasecmp(words, types[i].words[k]) == 0) return types[i].type;
  }
  return NULL;
}

const char *columns_type_words(const char *type) {
  for (int i = 0; i < TYPES; i++)
    if (strcmp(type, types[i].type) == 0) return types[i].words[0];
  return type;
}

// --- the cells of a row --------------------------------------------------------------

typedef struct {
  Intake   *intake;
  Question *question;
  char     *cell[ROLES][LETTERS][2];  // trimmed, owned; NULL: empty
  bool      dated[ROLES];             // the spreadsheet program had made a date of it
} Row;

static char *trimmed(const char *text) {
  char *copy = mem_copy(text), *words = trim(copy);
  char *own = *words ? mem_copy(words) : NULL;
  free(copy);
  return own;
}

static const char *cell(const Row *row, Role role) {
  return row->cell[role][0][0];
}

static bool has_option(const Row *row, int letter) {
  return row->cell[ROLE_OPTION][letter][0] || row->cell[ROLE_OPTION][letter][1];
}

static int options(const Row *row) {
  int n = 0;
  for (int i = 0; i < LETTERS; i++) n += has_option(row, i);
  return n;
}

static void put(Row *row, Role role, int letter, const char *path) {
  question_put_at(row->question, row->cell[role][letter][0], "%s.zh", path);
  question_put_at(row->question, row->cell[role][letter][1], "%s.en", path);
}

// --- answers -------------------------------------------------------------------------

// The letters of an answer such as "AC", "A、C" or "Ａ", in its order; -1 when it is
// none.
static int letters_of(const char *answer, int out[LETTERS]) {
  int n = 0;
  for (const char *c = answer; *c; c++) {
    unsigned char last =
      (unsigned char)c[1] && (unsigned char)c[2] ? (unsigned char)c[2] : 0;
    int letter = -1;
    if (isalpha((unsigned char)*c)) letter = toupper((unsigned char)*c) - 'A';
    if (strncmp(c, "\xef\xbc", 2) == 0 && last >= 0xa1 && last <= 0xba)
      letter = last - 0xa1;
    bool between = strchr(" ,;/.&+|", *c) || strncmp(c, "、", 3) == 0 ||
                   strncmp(c, "，", 3) == 0 || strncmp(c, "；", 3) == 0;
    if (letter < 0 && !between) return -1;
    if (letter >= 0 && n < LETTERS) out[n++] = letter;
    if ((unsigned char)*c >= 0xe0) c += 2;
  }
  return n;
}

// 1 true, 0 false, -1 neither.
static int truth_of(const char *answer) {
  static const char *const yes[] = {"对", "正确", "是", "√",   "✓",
                                    "T",  "TRUE", "Y",  "YES", NULL};
  static const char *const no[] = {"错", "错误", "否",    "不对", "×",  "✗",
                                   "X",  "F",    "FALSE", "N",    "NO", NULL};
  for (int i = 0; yes[i]; i++)
    if (strcasecmp(answer, yes[i]) == 0) return 1;
  for (int i = 0; no[i]; i++)
    if (strcasecmp(answer, no[i]) == 0) return 0;
  return -1;
}

static const char *type_of(Row *row) {
  const char *words = cell(row, ROLE_TYPE), *answer = cell(row, ROLE_ANSWER);
  int         letter[LETTERS];
  const char *type = words ? columns_type(words) : NULL;
  if (words && !type)
    intake_refuse(row->intake, "没有“%s”这种题型", "there is no type \"%s\"", words);
  if (type || words || !answer) return type ? type : "single";
  if (!options(row) && truth_of(answer) >= 0) return "truth";
  return letters_of(answer, letter) > 1 ? "multiple" : "single";
}

// --- what each type makes of its letters ---------------------------------------------

static void put_option(Row *row, int letter, const char *path) {
  char  say[QUESTION_PATH_MAX];
  char *words = row->cell[ROLE_OPTION][letter][0];
  snprintf(say, sizeof say, "%.80s.say", path);
  if (question_is(row->question, "pictures") && words) {  // "cat.svg | 猫"
    char *bar = strchr(words, '|');
    char *name = trimmed(bar ? bar + 1 : "");
    if (bar) *bar = '\0';
    char *file = trimmed(words);
    question_put_at(row->question, file, "%s.picture", path);
    question_put_at(row->question, name, "%s.zh", path);
    question_put_at(row->question, row->cell[ROLE_OPTION][letter][1], "%s.en", path);
    free(file);
    free(name);
  } else {
    put(row, ROLE_OPTION, letter, path);
  }
  put(row, ROLE_SAY, letter, say);
}

static void put_choices(Row *row, bool several) {
  int         letter[LETTERS], right = 0, wrong = 0;
  bool        is_right[LETTERS] = {false};
  const char *answer = cell(row, ROLE_ANSWER);
  char        path[32];
  int         n = answer ? letters_of(answer, letter) : 0;
  if (!answer || n == 0) {
    intake_refuse(row->intake, "没有写答案；请在“答案”一列写字母，如 A 或 ABD",
                  "there is no answer; write its letters, as A or ABD");
    return;
  }
  if (n < 0) {
    intake_refuse(row->intake, "答案“%s”不是选项的字母；请写 A 到 F",
                  "the answer \"%s\" is no letter; write A to F", answer);
    return;
  }
  if (n > 1 && !several) {
    intake_refuse(row->intake, "单选题只能有一个答案，写了“%s”；多选题请把题型写成“多选”",
                  "one answer only, not \"%s\"; write the type as multiple for more",
                  answer);
    return;
  }
  for (int i = 0; i < n; i++) {
    if (!has_option(row, letter[i]))
      intake_refuse(row->intake, "答案是 %c，但那一列是空的",
                    "the answer is %c, but that column is empty", 'A' + letter[i]);
    else if (is_right[letter[i]])
      intake_mend(row->intake, "答案里 %c 写了两次", "%c stood twice in the answer",
                  'A' + letter[i]);
    is_right[letter[i]] = true;
  }
  bool gap = question_is(row->question, "gap");
  for (int i = 0; i < n && gap; i++) {  // the words in the order of the gaps
    snprintf(path, sizeof path, "right.%d", i + 1);
    put_option(row, letter[i], path);
  }
  for (int i = 0; i < LETTERS; i++) {
    if (!has_option(row, i) || (gap && is_right[i])) continue;
    if (is_right[i] && several)
      snprintf(path, sizeof path, "right.%d", ++right);
    else if (is_right[i])
      snprintf(path, sizeof path, "right");
    else
      snprintf(path, sizeof path, "wrong.%d", ++wrong);
    put_option(row, i, path);
  }
}

static void put_list(Row *row, const char *list) {
  char path[32];
  int  n = 0;
  for (int i = 0; i < LETTERS; i++) {
    if (!has_option(row, i)) continue;
    snprintf(path, sizeof path, "%s.%d", list, ++n);
    put_option(row, i, path);
  }
}

// "left = right", trimmed; false when there is no mark between.
static bool split(const char *words, char **left, char **right) {
  const char *mark = words ? strchr(words, '=') : NULL;
  const char *wide = words ? strstr(words, "＝") : NULL;
  size_t      width = 1;
  *left = *right = NULL;
  if (!mark && wide) mark = wide, width = strlen("＝");
  if (!mark) return false;
  char *copy = mem_copy(words);
  copy[mark - words] = '\0';
  *left = trimmed(copy);
  *right = trimmed(mark + width);
  free(copy);
  return *left && *right;
}

static void put_pairs(Row *row) {
  int n = 0;
  for (int i = 0; i < LETTERS; i++) {
    if (!has_option(row, i)) continue;
    n++;
    for (int english = 0; english < 2; english++) {
      const char *words = row->cell[ROLE_OPTION][i][english];
      char       *left, *right;
      if (!split(words, &left, &right) && words)
        intake_refuse(row->intake, "%c 一列要写成“左 = 右”，现在是“%s”",
                      "column %c must be as \"left = right\", not \"%s\"", 'A' + i,
                      words);
      question_put_at(row->question, left, "pairs.%d.left.%s", n, english ? "en" : "zh");
      question_put_at(row->question, right, "pairs.%d.right.%s", n,
                      english ? "en" : "zh");
      free(left);
      free(right);
    }
  }
}

// "item = box": boxes in the order in which they come.
static void put_bins(Row *row) {
  Question *q = row->question;
  int       items[LETTERS] = {0}, bins = 0;
  for (int i = 0; i < LETTERS; i++) {
    char *item, *bin, *item_en, *bin_en;
    int   at = 1;
    if (!has_option(row, i)) continue;
    if (!split(row->cell[ROLE_OPTION][i][0], &item, &bin))
      intake_refuse(row->intake, "%c 一列要写成“东西 = 筐”",
                    "column %c must be as \"item = box\"", 'A' + i);
    split(row->cell[ROLE_OPTION][i][1], &item_en, &bin_en);
    const char *known;
    while (bin && (known = question_at(q, "bins.%d.zh", at)) && strcmp(known, bin) != 0)
      at++;
    if (at > bins) bins = at;
    if (at < LETTERS) {
      items[at]++;
      question_put_at(q, bin, "bins.%d.zh", at);
      question_put_at(q, bin_en, "bins.%d.en", at);
      question_put_at(q, item, "bins.%d.items.%d.zh", at, items[at]);
      question_put_at(q, item_en, "bins.%d.items.%d.en", at, items[at]);
    }
    free(item);
    free(bin);
    free(item_en);
    free(bin_en);
  }
}

static void put_number(Row *row, Role role, const char *path) {
  const char *words = cell(row, role);
  char       *end;
  if (!words) return;
  strtod(words, &end);
  if (*end)
    intake_refuse(row->intake, "“%s”应该是一个数字", "\"%s\" should be a number", words);
  else
    question_put(row->question, path, VALUE_NUMBER, words);
}

static void put_slider(Row *row) {
  put_number(row, ROLE_ANSWER, "answer");
  put_number(row, ROLE_WITHIN, "within");
  put_number(row, ROLE_MIN, "min");
  put_number(row, ROLE_MAX, "max");
  put_number(row, ROLE_STEP, "step");
  put(row, ROLE_UNIT, 0, "unit");
  if (!cell(row, ROLE_WITHIN)) question_put(row->question, "within", VALUE_NUMBER, "0");
  if (!cell(row, ROLE_MIN) || !cell(row, ROLE_MAX))
    intake_refuse(row->intake, "数字题还要写“最小”和“最大”两列",
                  "a number needs the columns min and max");
}

static void put_truth(Row *row) {
  const char *answer = cell(row, ROLE_ANSWER);
  int         truth = answer ? truth_of(answer) : -1;
  if (truth >= 0)
    question_put(row->question, "answer", VALUE_BOOLEAN, truth ? "true" : "false");
  else
    intake_refuse(row->intake, "判断题的答案要写“对”或“错”，现在是“%s”",
                  "the answer of true or false is true or false, not \"%s\"",
                  answer ? answer : "");
}

// --- what every type has -------------------------------------------------------------

static void put_level(Row *row) {
  const char *words = cell(row, ROLE_LEVEL);
  const char *level = words ? intake_level(words) : NULL;
  if (!words) return;
  if (!level)
    intake_mend(row->intake, "不认识难度“%s”，当作小学",
                "level \"%s\" is not known: primary", words);
  question_put(row->question, "level", VALUE_TEXT, level ? level : "P");
}

static void put_facts(Row *row) {
  char *copy = mem_copy(cell(row, ROLE_FACTS)), *rest = copy, *fact;
  int   n = 0;
  while ((fact = strsep(&rest, " ,;\n")))
    if (*fact) question_put_at(row->question, fact, "facts.%d", ++n);
  free(copy);
}

// "path kind value" a line, as columns_text.c writes them.
static void put_extra(Row *row) {
  const char *words = cell(row, ROLE_EXTRA);
  Quiz        extra = {0};
  if (!words) return;
  if (!quiz_read(&extra, words)) {
    intake_refuse(row->intake, "“其他”一列读不懂；请不要改它",
                  "the column 其他 can't be read; leave it as it was");
  } else {
    for (size_t i = 0; extra.questions && i < extra.question[0].fields; i++) {
      const QuestionField *field = &extra.question[0].field[i];
      question_put(row->question, field->path, field->kind, field->value);
    }
  }
  quiz_free(&extra);
}

static void put_common(Row *row) {
  question_put(row->question, "id", VALUE_TEXT, cell(row, ROLE_ID));
  question_put(row->question, "topic", VALUE_TEXT, cell(row, ROLE_TOPIC));
  question_put(row->question, "picture", VALUE_TEXT, cell(row, ROLE_PICTURE));
  put(row, ROLE_WHY, 0, "why");
  put(row, ROLE_RIGHT, 0, "say");
  put(row, ROLE_HINT, 0, "hint");
  put_level(row);
  put_facts(row);
  put_extra(row);
}

static void put_type(Row *row, const char *type) {
  if (strcmp(type, "single") == 0 || strcmp(type, "scenario") == 0 ||
      strcmp(type, "pictures") == 0)
    put_choices(row, false);
  else if (strcmp(type, "multiple") == 0 || strcmp(type, "gap") == 0)
    put_choices(row, true);
  else if (strcmp(type, "survey") == 0)
    put_list(row, "options");
  else if (strcmp(type, "order") == 0)
    put_list(row, "steps");
  else if (strcmp(type, "match") == 0 || strcmp(type, "memory") == 0)
    put_pairs(row);
  else if (strcmp(type, "sort") == 0)
    put_bins(row);
  else if (strcmp(type, "number") == 0)
    put_slider(row);
  else if (strcmp(type, "truth") == 0)
    put_truth(row);
}

static void tell_dates(Row *row) {
  static const Role roles[] = {ROLE_ASK, ROLE_OPTION, ROLE_WHY};
  for (int i = 0; i < 3; i++)
    if (row->dated[roles[i]]) {
      intake_mend(row->intake, "表格软件把一格变成了日期，已还原成文字，请核对",
                  "the spreadsheet program had made a date of a cell; it is words again: "
                  "please look");
      return;
    }
}

void columns_read_row(const SheetRow *cells, const Column *column, size_t columns,
                      Intake *intake) {
  Row *row = mem_new(sizeof *row);
  row->intake = intake;
  row->question = intake_begin(intake, cells->number);
  for (size_t k = 0; k < columns && k < cells->cells; k++) {
    if (column[k].role == ROLE_NONE) continue;
    char **into = &row->cell[column[k].role][column[k].letter][column[k].english];
    if (!*into) *into = trimmed(sheet_get(cells, k));
    row->dated[column[k].role] |= cells->cell[k].dated;
  }
  const char *type = type_of(row);
  question_put(row->question, "type", VALUE_TEXT, type);
  put(row, ROLE_ASK, 0, "ask");
  put_type(row, type);
  put_common(row);
  tell_dates(row);
  intake_end(intake);
  for (int role = 0; role < ROLES; role++)
    for (int i = 0; i < LETTERS; i++)
      for (int english = 0; english < 2; english++) free(row->cell[role][i][english]);
  free(row);
}
