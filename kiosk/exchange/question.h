// question.h - a quiz question as plain fields, whatever file it comes from or goes to.
//
// A field is a path into the table an author writes and its value: `right.zh`,
// `wrong.2.say.en`, `pairs.1.left.zh`, `answer`. So every type of question, and each new
// one, has the same model, and two questions are equal when their fields are.
#ifndef KIOSK_EXCHANGE_QUESTION_H
#define KIOSK_EXCHANGE_QUESTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum { QUESTION_PATH_MAX = 96 };

typedef enum { VALUE_TEXT = 's', VALUE_NUMBER = 'n', VALUE_BOOLEAN = 'b' } ValueKind;

typedef struct {
  char     *path, *value;  // owned
  ValueKind kind;
} QuestionField;

typedef struct {
  QuestionField *field;
  size_t         fields, room;
} Question;

typedef struct {
  Question *question;
  size_t    questions, room;
} Quiz;

void question_free(Question *question);
void quiz_free(Quiz *quiz);
// A new last question, empty. Valid until the next one.
Question *quiz_add(Quiz *quiz);

// Sets a field; a text without any letter is left out.
void question_put(Question *question, const char *path, ValueKind kind,
                  const char *value);
// The same with a path made as by printf.
void question_put_at(Question *question, const char *value, const char *path, ...)
  __attribute__((format(printf, 3, 4)));
// NULL when it has none.
const char *question_get(const Question *question, const char *path);
const char *question_at(const Question *question, const char *path, ...)
  __attribute__((format(printf, 2, 3)));
bool question_is(const Question *question, const char *type);
// How many of a list there are: `wrong.1...`, `wrong.2...` are 2.
int question_count(const Question *question, const char *list);
// Its Chinese words, or else its English: for messages.
const char *question_words(const Question *question);

// Sets words in the language they are in: Chinese if any character is.
void question_say(Question *question, const char *words, const char *path, ...)
  __attribute__((format(printf, 3, 4)));

// The model as text: a field a line, "path kind value" separated by tabs, `\n` and `\\`
// in values; an empty line after each question. Reading what is not such text is a
// fail().
bool quiz_read(Quiz *quiz, const char *text);
void quiz_write(const Quiz *quiz, FILE *to);

// The same text as an author would write it: a Lua file that returns the questions.
void quiz_write_lua(const Quiz *quiz, FILE *to);

#endif
