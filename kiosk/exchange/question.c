#include "exchange/question.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/mem.h"

void question_free(Question *question) {
  for (size_t i = 0; i < question->fields; i++) {
    free(question->field[i].path);
    free(question->field[i].value);
  }
  free(question->field);
  *question = (Question){0};
}

void quiz_free(Quiz *quiz) {
  for (size_t i = 0; i < quiz->questions; i++) question_free(&quiz->question[i]);
  free(quiz->question);
  *quiz = (Quiz){0};
}

Question *quiz_add(Quiz *quiz) {
  if (quiz->questions == quiz->room) {
    quiz->room = quiz->room ? 2 * quiz->room : 16;
    quiz->question = mem_grow(quiz->question, quiz->room, sizeof *quiz->question);
  }
  quiz->question[quiz->questions] = (Question){0};
  return &quiz->question[quiz->questions++];
}

static QuestionField *find(const Question *question, const char *path) {
  for (size_t i = 0; i < question->fields; i++)
    if (strcmp(question->field[i].path, path) == 0) return &question->field[i];
  return NULL;
}

void question_put(Question *question, const char *path, ValueKind kind,
                  const char *value) {
  if (!value || !value[strspn(value, " \t\r\n")]) return;
  QuestionField *field = find(question, path);
  if (field) {
    free(field->value);
  } else {
    if (question->fields == question->room) {
      question->room = question->room ? 2 * question->room : 16;
      question->field = mem_grow(question->field, question->room, sizeof *field);
    }
    field = &question->field[question->fields++];
    field->path = mem_copy(path);
  }
  field->value = mem_copy(value);
  field->kind = kind;
}

void question_put_at(Question *question, const char *value, const char *path, ...) {
  char    full[QUESTION_PATH_MAX];
  va_list args;
  va_start(args, path);
  vsnprintf(full, sizeof full, path, args);
  va_end(args);
  question_put(question, full, VALUE_TEXT, value);
}

const char *question_get(const Question *question, const char *path) {
  const QuestionField *field = find(question, path);
  return field ? field->value : NULL;
}

const char *question_at(const Question *question, const char *path, ...) {
  char    full[QUESTION_PATH_MAX];
  va_list args;
  va_start(args, path);
  vsnprintf(full, sizeof full, path, args);
  va_end(args);
  return question_get(question, full);
}

bool question_is(const Question *question, const char *type) {
  const char *own = question_get(question, "type");
  return own && strcmp(own, type) == 0;
}

int question_count(const Question *question, const char *list) {
  size_t length = strlen(list);
  int    most = 0;
  for (size_t i = 0; i < question->fields; i++) {
    const char *path = question->field[i].path;
    if (strncmp(path, list, length) != 0 || path[length] != '.') continue;
    int at = atoi(path + length + 1);
    if (at > most) most = at;
  }
  return most;
}

const char *question_words(const Question *question) {
  const char *zh = question_get(question, "ask.zh");
  const char *en = question_get(question, "ask.en");
  return zh ? zh : en ? en : "";
}

// From U+2E80 on, where the ideographs and their marks begin.
static bool is_chinese(const char *words) {
  for (; *words; words++)
    if ((unsigned char)*words >= 0xe2 && strncmp(words, "\xe2\xba\x80", 3) >= 0)
      return true;
  return false;
}

void question_say(Question *question, const char *words, const char *path, ...) {
  char    full[QUESTION_PATH_MAX];
  va_list args;
  if (!words) return;
  va_start(args, path);
  vsnprintf(full, sizeof full, path, args);
  va_end(args);
  question_put_at(question, words, "%s.%s", full, is_chinese(words) ? "zh" : "en");
}

// --- as text -------------------------------------------------------------------------

static void unescape(char *text) {
  char *to = text;
  for (; *text; text++) {
    if (*text == '\\' && text[1]) {
      text++;
      *to++ = *text == 'n' ? '\n' : *text == 't' ? '\t' : *text;
    } else {
      *to++ = *text;
    }
  }
  *to = '\0';
}

static bool read_field(Question *question, char *line) {
  char *kind = strchr(line, '\t');
  char *value = kind ? strchr(kind + 1, '\t') : NULL;
  if (!value || value != kind + 2 || !strchr("snb", kind[1])) return false;
  *kind = *value++ = '\0';
  unescape(value);
  question_put(question, line, (ValueKind)kind[1], value);
  return true;
}

bool quiz_read(Quiz *quiz, const char *text) {
  char     *copy = mem_copy(text), *rest = copy, *line;
  Question *question = NULL;
  bool      ok = true;
  for (int number = 1; ok && (line = strsep(&rest, "\n")); number++) {
    if (!*line) {
      question = NULL;
      continue;
    }
    if (!question) question = quiz_add(quiz);
    ok = read_field(question, line) || fail("question: line %d is no field", number);
  }
  free(copy);
  return ok;
}

void quiz_write(const Quiz *quiz, FILE *to) {
  for (size_t i = 0; i < quiz->questions; i++) {
    const Question *question = &quiz->question[i];
    for (size_t k = 0; k < question->fields; k++) {
      const QuestionField *field = &question->field[k];
      fprintf(to, "%s\t%c\t", field->path, field->kind);
      for (const char *c = field->value; *c; c++) {
        if (*c == '\n' || *c == '\t' || *c == '\\') fputc('\\', to);
        fputc(*c == '\n' ? 'n' : *c == '\t' ? 't' : *c, to);
      }
      fputc('\n', to);
    }
    fputc('\n', to);
  }
}
