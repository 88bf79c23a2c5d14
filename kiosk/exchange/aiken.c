#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "exchange/texts.h"
#include "exchange/trim.h"

enum { OPTIONS = 26 };

// The lines of one question so far.
typedef struct {
  int   first;
  char *stem;    // owned
  bool  joined;  // of several lines
  char *option[OPTIONS];
  int   letter[OPTIONS], options;
} Aiken;

// "A. words" or "A) words" -> 0; -1: no option.
static int option_letter(const char *line) {
  bool option = *line >= 'A' && *line <= 'Z' && (line[1] == '.' || line[1] == ')') &&
                isspace((unsigned char)line[2]);
  return option ? *line - 'A' : -1;
}

static void end(Aiken *aiken, Intake *intake, const char *answer) {
  int       wrong = 0, right = -1;
  Question *question = intake_begin(intake, aiken->first);
  question_put(question, "type", VALUE_TEXT, "single");
  question_say(question, aiken->stem, "ask");
  if (aiken->joined)
    intake_mend(intake, "题目写了几行，接成一题",
                "the question stood on several lines: now one");
  if (answer && isalpha((unsigned char)*answer))
    right = toupper((unsigned char)*answer) - 'A';
  bool found = false;
  for (int i = 0; i < aiken->options; i++) {
    bool is_right = aiken->letter[i] == right && !found;
    found |= is_right;
    if (is_right)
      question_say(question, aiken->option[i], "right");
    else
      question_say(question, aiken->option[i], "wrong.%d", ++wrong);
  }
  if (!answer)
    intake_refuse(intake, "没有 ANSWER: 这一行", "there is no line ANSWER:");
  else if (!aiken->options)
    intake_refuse(intake, "没有选项；每个选项写成“A. 文字”",
                  "there is no option; write \"A. words\"");
  else if (!found)
    intake_refuse(intake, "答案“%s”不是上面的选项",
                  "the answer \"%s\" is none of the options", answer);
  else if (strlen(answer) > 1)
    intake_refuse(intake, "Aiken 只能有一个答案，写了“%s”",
                  "Aiken has one answer, not \"%s\"", answer);
  intake_end(intake);
  free(aiken->stem);
  *aiken = (Aiken){0};
}

static void add_line(Aiken *aiken, const char *line) {
  char *whole = NULL;
  aiken->joined = aiken->stem != NULL;
  if (asprintf(&whole, "%s%s%s", aiken->stem ? aiken->stem : "", aiken->stem ? "\n" : "",
               line) < 0)
    abort();
  free(aiken->stem);
  aiken->stem = whole;
}

void aiken_read(const char *text, Intake *intake) {
  Aiken aiken = {0};
  char *copy = mem_copy(text), *rest = copy, *line;
  for (int number = 1; (line = strsep(&rest, "\n")); number++) {
    line = trim(line);
    int letter = option_letter(line);
    if (!*line) continue;
    if (strncmp(line, "ANSWER:", 7) == 0) {
      if (!aiken.first) aiken.first = number;
      end(&aiken, intake, trim(line + 7));
    } else if (letter >= 0 && aiken.stem) {
      if (aiken.options == OPTIONS) continue;
      aiken.letter[aiken.options] = letter;
      aiken.option[aiken.options++] = trim(line + 2);
    } else {
      if (aiken.options) end(&aiken, intake, NULL);
      if (!aiken.first) aiken.first = number;
      add_line(&aiken, line);
    }
  }
  if (aiken.first) end(&aiken, intake, NULL);
  free(copy);
}
