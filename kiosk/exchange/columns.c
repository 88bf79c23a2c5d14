#include "exchange/columns.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "exchange/columns_parts.h"

// The first of the names is the one we write.
static const char *const names[ROLES][6] = {
  [ROLE_ID] = {"编号", "题号", "id"},
  [ROLE_TYPE] = {"题型", "类型", "type"},
  [ROLE_ASK] = {"题干", "题目", "问题", "question", "stem", "ask"},
  [ROLE_OPTION] = {"", "选项", "option"},
  [ROLE_ANSWER] = {"答案", "正确答案", "answer", "answers", "key"},
  [ROLE_WHY] = {"解析", "解释", "说明", "explanation", "why"},
  [ROLE_TOPIC] = {"主题", "知识点", "topic"},
  [ROLE_LEVEL] = {"难度", "级别", "年级", "level"},
  [ROLE_FACTS] = {"依据", "来源", "facts", "source"},
  [ROLE_PICTURE] = {"图片", "配图", "picture", "image"},
  [ROLE_RIGHT] = {"答对时", "答对说明", "say"},
  [ROLE_HINT] = {"答错时", "提示", "hint"},
  [ROLE_WITHIN] = {"误差", "within", "tolerance"},
  [ROLE_MIN] = {"最小", "min"},
  [ROLE_MAX] = {"最大", "max"},
  [ROLE_STEP] = {"每格", "step"},
  [ROLE_UNIT] = {"单位", "unit"},
  [ROLE_EXTRA] = {"其他", "other", "extra"},
};

// Those whose words may have an English column beside the Chinese one.
static bool has_english(Role role) {
  return role == ROLE_ASK || role == ROLE_OPTION || role == ROLE_SAY ||
         role == ROLE_WHY || role == ROLE_RIGHT || role == ROLE_HINT || role == ROLE_UNIT;
}

// --- the head ------------------------------------------------------------------------

// Without spaces and brackets, letters small and of half width.
static void simplify(const char *heading, char out[64]) {
  size_t n = 0;
  for (; *heading && n < 60; heading++) {
    if (strncmp(heading, "（", 3) == 0 || *heading == '(') break;
    if (strncmp(heading, "Ａ", 2) == 0 && (unsigned char)heading[2] >= 0xa1 &&
        (unsigned char)heading[2] <= 0xba) {
      out[n++] = (char)('a' + (unsigned char)heading[2] - 0xa1);
      heading += 2;
    } else if (*heading >= 'A' && *heading <= 'Z') {
      out[n++] = (char)(*heading | 32);
    } else if (!strchr(" \t\r\n_.:*", *heading) && strncmp(heading, "：", 3) != 0) {
      out[n++] = *heading;
    } else if (strncmp(heading, "：", 3) == 0) {
      heading += 2;
    }
  }
  out[n] = '\0';
}

static bool cut_end(char *text, const char *end) {
  size_t n = strlen(text), m = strlen(end);
  if (n <= m || strcmp(text + n - m, end) != 0) return false;
  text[n - m] = '\0';
  return true;
}

// "a", "选项a", "optiona", "a选项" -> 0; -1: none.
static int letter_of(const char *name) {
  for (int i = 0; i < 3; i++) {
    const char *before = names[ROLE_OPTION][i];
    size_t      n = strlen(before);
    if (strncmp(name, before, n) == 0 && name[n] >= 'a' && name[n] <= 'z' && !name[n + 1])
      return name[n] - 'a';
    if (n && name[0] >= 'a' && name[0] <= 'z' && strcmp(name + 1, before) == 0)
      return name[0] - 'a';
  }
  return -1;
}

Column column_of(const char *heading) {
  char   name[64];
  Column column = {.role = ROLE_NONE};
  simplify(heading, name);
  for (int role = 0; role < ROLES; role++)
    for (int i = 0; i < 6 && names[role][i]; i++)
      if (role != ROLE_OPTION && strcmp(name, names[role][i]) == 0)
        return (Column){.role = (Role)role};
  column.english =
    cut_end(name, "英文") || cut_end(name, "english") || cut_end(name, "en");
  bool say = cut_end(name, "说明") || cut_end(name, "反馈") || cut_end(name, "feedback");
  int letter = letter_of(name);
  if (letter >= 0) {
    column.role = say ? ROLE_SAY : ROLE_OPTION;
    column.letter = letter;
    return column;
  }
  for (int role = 0; column.english && role < ROLES; role++)
    for (int i = 0; i < 6 && names[role][i]; i++)
      if (has_english((Role)role) && strcmp(name, names[role][i]) == 0)
        column.role = (Role)role;
  return column;
}

static void heading_of(const Column *column, char out[64]) {
  const char *english = column->english ? "英文" : "";
  if (column->role == ROLE_OPTION || column->role == ROLE_SAY)
    snprintf(out, 64, "%c%s%s", 'A' + column->letter,
             column->role == ROLE_SAY ? "说明" : "", english);
  else
    snprintf(out, 64, "%s%s", names[column->role][0], english);
}

// --- reading -------------------------------------------------------------------------

static bool has_chinese(const Sheet *sheet) {
  for (size_t i = 0; i < sheet->rows; i++)
    for (size_t k = 0; k < sheet->row[i].cells; k++)
      for (const char *c = sheet_get(&sheet->row[i], k); *c; c++)
        if ((unsigned char)*c >= 0xe4) return true;
  return false;
}

static bool is_empty(const SheetRow *row) {
  for (size_t k = 0; k < row->cells; k++)
    if (sheet_get(row, k)[strspn(sheet_get(row, k), " \t\r\n")]) return false;
  return true;
}

bool columns_read(const Sheet *sheet, Intake *intake) {
  Column column[COLUMNS_MAX] = {{0}};
  bool   ask = false, english = !has_chinese(sheet);
  size_t head = 0;
  while (head < sheet->rows && is_empty(&sheet->row[head])) head++;
  size_t columns = head < sheet->rows ? sheet->row[head].cells : 0;
  if (columns > COLUMNS_MAX) columns = COLUMNS_MAX;
  for (size_t k = 0; k < columns; k++) {
    column[k] = column_of(sheet_get(&sheet->row[head], k));
    column[k].english |= english && has_english(column[k].role);
    ask |= column[k].role == ROLE_ASK;
  }
  if (!ask)
    return fail(
      intake->english
        ? "the first row must name the columns: question, A, B, C, D, answer, "
          "explanation, topic, level; no column is called question"
        : "第一行要写列名：题干、A、B、C、D、答案、解析、主题、难度；没有找到“题干”");
  for (size_t i = head + 1; i < sheet->rows; i++)
    if (!is_empty(&sheet->row[i]))
      columns_read_row(&sheet->row[i], column, columns, intake);
  return true;
}

// --- writing -------------------------------------------------------------------------

// The columns that some question needs, in the order of their roles.
static size_t plan(const ColumnsText *text, size_t rows, Column column[COLUMNS_MAX]) {
  size_t n = 0;
  for (int role = 0; role < ROLES; role++) {
    bool lettered = role == ROLE_OPTION || role == ROLE_SAY;
    for (int letter = 0; letter < (lettered ? LETTERS : 1); letter++)
      for (int english = 0; english < 2; english++) {
        bool always =
          !english && (role == ROLE_ASK || role == ROLE_TYPE || role == ROLE_ANSWER ||
                       role == ROLE_WHY || role == ROLE_TOPIC || role == ROLE_LEVEL ||
                       (role == ROLE_OPTION && letter < 6));
        bool used = always;
        for (size_t i = 0; i < rows && !used; i++)
          used = text[i].cell[role][letter][english] != NULL;
        if (used && n < COLUMNS_MAX)
          column[n++] =
            (Column){.role = (Role)role, .english = english, .letter = letter};
      }
  }
  return n;
}

void columns_write(const Quiz *quiz, Sheet *sheet) {
  ColumnsText *text = columns_text(quiz);
  Column       column[COLUMNS_MAX];
  size_t       n = plan(text, quiz->questions, column);
  char         heading[64];
  SheetRow    *row = sheet_add(sheet, 1);
  for (size_t k = 0; k < n; k++) {
    heading_of(&column[k], heading);
    sheet_set(row, k, heading);
  }
  for (size_t i = 0; i < quiz->questions; i++) {
    row = sheet_add(sheet, (int)i + 2);
    for (size_t k = 0; k < n; k++) {
      const char *cell =
        text[i].cell[column[k].role][column[k].letter][column[k].english];
      sheet_set(row, k, cell ? cell : "");
    }
  }
  columns_text_free(text, quiz->questions);
}

void columns_template(Sheet *sheet) {
  static const char *const rows[][13] = {
    {"题型", "题干", "A", "B", "C", "D", "E", "F", "答案", "解析", "主题", "难度",
     "依据"},
    {"单选", "国际禁毒日是哪一天？", "6月26日", "6月1日", "12月1日", "", "", "", "A",
     "1987年联合国大会确定，每年6月26日。", "历史日期", "小学", "L02"},
    {"多选", "同伴昏迷但有呼吸，正确的做法有哪些？", "打120", "让他侧卧", "喂水催吐",
     "守着他", "", "", "ABD", "打120、侧卧、守着；不催吐、不灌水。", "求助", "初中",
     "E21"},
    {"判断", "右美沙芬大量滥用可能致死。", "", "", "", "", "", "", "对",
     "会幻觉、昏迷、呼吸抑制，可致死。", "危害", "初中", "E15"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    SheetRow *row = sheet_add(sheet, (int)i + 1);
    for (size_t k = 0; k < 13; k++) sheet_set(row, k, rows[i][k]);
  }
}
