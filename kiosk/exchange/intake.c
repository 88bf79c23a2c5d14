#include "exchange/intake.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "base/mem.h"

enum { OPTIONS_MAX = 6, SHOWN_MAX = 90 };  // options; bytes of a question in the report

void intake_free(Intake *intake) {
  for (size_t i = 0; i < intake->rows; i++) {
    free(intake->row[i].words);
    free(intake->row[i].message);
  }
  free(intake->row);
  quiz_free(&intake->quiz);
}

static IntakeRow *now(const Intake *intake) {
  return &intake->row[intake->rows - 1];
}

static Question *question_now(const Intake *intake) {
  return &intake->quiz.question[intake->quiz.questions - 1];
}

Question *intake_begin(Intake *intake, int number) {
  if (intake->rows == intake->room) {
    intake->room = intake->room ? 2 * intake->room : 64;
    intake->row = mem_grow(intake->row, intake->room, sizeof *intake->row);
  }
  intake->row[intake->rows++] = (IntakeRow){.number = number, .message = mem_copy("")};
  return quiz_add(&intake->quiz);
}

static void add_message(IntakeRow *row, const char *format, va_list args) {
  char  *text = NULL;
  size_t size;
  FILE  *to = open_memstream(&text, &size);
  fprintf(to, "%s%s", row->message, *row->message ? "; " : "");
  vfprintf(to, format, args);
  fclose(to);
  free(row->message);
  row->message = text;
}

void intake_mend(Intake *intake, const char *zh, const char *en, ...) {
  IntakeRow *row = now(intake);
  va_list    args;
  if (row->result == ROW_REFUSED) return;
  row->result = ROW_MENDED;
  va_start(args, en);
  add_message(row, intake->english ? en : zh, args);
  va_end(args);
}

// The first reason stays: the others may only follow from it.
void intake_refuse(Intake *intake, const char *zh, const char *en, ...) {
  IntakeRow *row = now(intake);
  va_list    args;
  if (row->result == ROW_REFUSED) return;
  row->result = ROW_REFUSED;
  *row->message = '\0';
  va_start(args, en);
  add_message(row, intake->english ? en : zh, args);
  va_end(args);
}

bool intake_refused(const Intake *intake) {
  return now(intake)->result == ROW_REFUSED;
}

// --- what is the same for every file -------------------------------------------------

static const char *words_at(const Question *q, const char *list, int i) {
  const char *zh = question_at(q, "%s.%d.zh", list, i);
  const char *picture = question_at(q, "%s.%d.picture", list, i);
  return picture ? picture : zh ? zh : question_at(q, "%s.%d.en", list, i);
}

// All options as written, those of a single right answer too.
static int options_of(const Question *q, const char *out[32]) {
  static const char *const lists[] = {"right", "wrong", "options", "steps", NULL};
  int                      n = 0;
  const char              *one = question_get(q, "right.picture");
  if (!one) one = question_get(q, "right.zh");
  if (!one) one = question_get(q, "right.en");
  if (one) out[n++] = one;
  for (int k = 0; lists[k]; k++)
    for (int i = 1; i <= question_count(q, lists[k]) && n < 32; i++) {
      const char *words = words_at(q, lists[k], i);
      if (words) out[n++] = words;
    }
  return n;
}

// Options are shuffled, so that these would stand anywhere.
static bool is_about_the_others(const char *words) {
  static const char *const all[] = {"以上",
                                    "全部都",
                                    "都对",
                                    "都不对",
                                    "All of the above",
                                    "all of the above",
                                    "None of the above",
                                    "none of the above",
                                    NULL};
  for (int i = 0; all[i]; i++)
    if (strncmp(words, all[i], strlen(all[i])) == 0) return true;
  return false;
}

static void check_options(Intake *intake, const Question *q) {
  const char *option[32];
  int         n = options_of(q, option);
  for (int i = 0; i < n; i++) {
    if (is_about_the_others(option[i]))
      intake_refuse(intake,
                    "“%s”不能做选项，因为选项会打乱；有几项都对，就在答案里写几个字母",
                    "\"%s\" can't be an option, as they are shuffled; if several are "
                    "right, name their letters",
                    option[i]);
    for (int k = 0; k < i; k++)
      if (strcmp(option[i], option[k]) == 0)
        intake_refuse(intake, "选项“%s”写了两次", "the option \"%s\" is there twice",
                      option[i]);
  }
  if (n > OPTIONS_MAX)
    intake_refuse(intake, "有 %d 个选项，屏幕上最多放 %d 个",
                  "%d options are too many: the screen has room for %d", n, OPTIONS_MAX);
}

static void check_answer(Intake *intake, const Question *q) {
  bool one =
    question_is(q, "single") || question_is(q, "scenario") || question_is(q, "pictures");
  bool right = question_get(q, "right.zh") || question_get(q, "right.en") ||
               question_get(q, "right.picture") || question_count(q, "right");
  if ((one || question_is(q, "multiple")) && !right)
    intake_refuse(intake, "没有正确答案", "it has no right answer");
  else if (one && !question_count(q, "wrong"))
    intake_refuse(intake, "至少要有两个选项", "it needs two options at least");
  if ((question_is(q, "truth") || question_is(q, "number")) && !question_get(q, "answer"))
    intake_refuse(intake, "没有正确答案", "it has no right answer");
}

// The same words of the same type, or the same id, are one question: its figures would
// run together.
static void check_twice(Intake *intake, const Question *q) {
  const char *id = question_get(q, "id"), *type = question_get(q, "type");
  size_t      taken = 0;
  for (size_t i = 0; i + 1 < intake->rows; i++) {
    if (intake->row[i].result == ROW_REFUSED) continue;
    const Question *other = &intake->quiz.question[taken++];
    const char     *other_id = question_get(other, "id");
    bool            same =
      strcmp(question_words(q), question_words(other)) == 0 && question_is(other, type);
    if (id && other_id ? strcmp(id, other_id) == 0 : same) {
      intake_refuse(intake, "和第 %d 行是同一题", "it is the same question as row %d",
                    intake->row[i].number);
      return;
    }
  }
}

void intake_end(Intake *intake) {
  Question  *q = question_now(intake);
  IntakeRow *row = now(intake);
  row->words = mem_copy(question_words(q));
  if (!*question_words(q))
    intake_refuse(intake, "没有写题目", "there are no words of the question");
  if (row->result != ROW_REFUSED) {
    check_options(intake, q);
    check_answer(intake, q);
    check_twice(intake, q);
  }
  if (row->result != ROW_REFUSED) return;
  question_free(q);
  intake->quiz.questions--;
}

const char *intake_level(const char *words) {
  static const struct {
    const char *part, *level;
  } known[] = {{"小学", "P"}, {"primary", "P"}, {"初中", "M"}, {"middle", "M"},
               {"高中", "A"}, {"成人", "A"},    {"大学", "A"}, {"adult", "A"},
               {"简单", "P"}, {"易", "P"},      {"中等", "M"}, {"难", "A"},
               {"easy", "P"}, {"medium", "M"},  {"hard", "A"}, {NULL, NULL}};
  if (strlen(words) == 1) {
    static const char *const letters[] = {"P", "M", "A"};
    for (int i = 0; i < 3; i++)
      if ((*words | 32) == (*letters[i] | 32)) return letters[i];
  }
  for (int i = 0; known[i].part; i++)
    if (strstr(words, known[i].part)) return known[i].level;
  return NULL;
}

// --- the report ----------------------------------------------------------------------

size_t intake_count(const Intake *intake, RowResult result) {
  size_t n = 0;
  for (size_t i = 0; i < intake->rows; i++) n += intake->row[i].result == result;
  return n;
}

// Cut between characters.
static int shown(const char *words) {
  size_t n = strcspn(words, "\n");
  if (n <= SHOWN_MAX) return (int)n;
  for (n = SHOWN_MAX; (words[n] & 0xc0) == 0x80; n--) continue;
  return (int)n;
}

void intake_tell(const Intake *intake, FILE *to) {
  static const char *const results[2][3] = {{"采用", "修正", "拒绝"},
                                            {"taken  ", "mended ", "refused"}};
  bool                     en = intake->english;
  for (size_t i = 0; i < intake->rows; i++) {
    const IntakeRow *row = &intake->row[i];
    int              n = shown(row->words);
    fprintf(to, en ? "row %-4d %s  %.*s%s\n" : "第%4d 行  %s  %.*s%s\n", row->number,
            results[en][row->result], n, row->words, row->words[n] ? "…" : "");
    if (*row->message) fprintf(to, "            %s\n", row->message);
  }
  fprintf(to,
          en ? "%zu questions: %zu taken, %zu mended, %zu refused.\n"
             : "共 %zu 题：采用 %zu，修正 %zu，拒绝 %zu。\n",
          intake->rows, intake_count(intake, ROW_TAKEN), intake_count(intake, ROW_MENDED),
          intake_count(intake, ROW_REFUSED));
}

void intake_tell_json(const Intake *intake, FILE *to) {
  static const char *const results[] = {"taken", "mended", "refused"};
  fprintf(to, "{\"taken\":%zu,\"mended\":%zu,\"refused\":%zu,\"rows\":[",
          intake_count(intake, ROW_TAKEN), intake_count(intake, ROW_MENDED),
          intake_count(intake, ROW_REFUSED));
  for (size_t i = 0; i < intake->rows; i++) {
    const IntakeRow *row = &intake->row[i];
    fprintf(to, "%s\n{\"row\":%d,\"result\":\"%s\",\"question\":", i ? "," : "",
            row->number, results[row->result]);
    json_text(to, row->words);
    fputs(",\"message\":", to);
    json_text(to, row->message);
    fputc('}', to);
  }
  fputs("]}\n", to);
}
