#include <stdlib.h>
#include <string.h>

#include "exchange/texts.h"

enum { LEFT_MAX = 32 };

// A file on its way out, and what stays behind: of each field, in how many questions.
typedef struct {
  FILE *to, *left;
  bool  english;
  struct {
    char name[32];
    int  questions;
  } behind[LEFT_MAX];
  int kinds;
} Out;

// In the language of the file: Chinese, else English.
static const char *words(const Question *q, const char *path) {
  const char *zh = question_at(q, "%s.zh", path);
  return zh ? zh : question_at(q, "%s.en", path);
}

static void leave_question(const Out *out, const Question *q, const char *zh,
                           const char *en) {
  fprintf(out->left, "  %s: %s\n", question_words(q), out->english ? en : zh);
}

static void leave_field(Out *out, const char *name) {
  int i = 0;
  while (i < out->kinds && strcmp(out->behind[i].name, name) != 0) i++;
  if (i == LEFT_MAX) return;
  if (i == out->kinds) snprintf(out->behind[out->kinds++].name, 32, "%.31s", name);
  out->behind[i].questions++;
}

// Fields the format has no place for, and English where there is Chinese: a file has one
// language.
static void leave_rest(Out *out, const Question *q, const char *const kept[]) {
  char told[LEFT_MAX][32];
  int  n = 0;
  for (size_t i = 0; i < q->fields; i++) {
    const char *path = q->field[i].path;
    size_t      length = strlen(path);
    bool        known = strcmp(path, "type") == 0, twice = false;
    for (int k = 0; kept[k] && !known; k++)
      known = strncmp(path, kept[k], strlen(kept[k])) == 0;
    bool english = length > 3 && strcmp(path + length - 3, ".en") == 0 &&
                   question_at(q, "%.*s.zh", (int)length - 3, path);
    if (known && !english) continue;
    char        shown[32];
    const char *name = known ? "en" : strstr(path, ".say.") ? "say" : path;
    snprintf(shown, sizeof shown, "%.*s", (int)strcspn(name, "."), name);
    for (int k = 0; k < n; k++) twice |= strcmp(told[k], shown) == 0;
    if (twice || n == LEFT_MAX) continue;
    memcpy(told[n++], shown, sizeof shown);
    leave_field(out, shown);
  }
}

static void tell_rest(const Out *out) {
  for (int i = 0; i < out->kinds; i++)
    fprintf(out->left, out->english ? "  %s: of %d questions\n" : "  %s：%d 题\n",
            out->behind[i].name, out->behind[i].questions);
}

// --- GIFT ----------------------------------------------------------------------------

static void escaped(const char *text, FILE *to) {
  for (; *text; text++) {
    if (strchr("~=#{}:\\", *text)) fputc('\\', to);
    if (*text == '\n')
      fputs("\\n", to);
    else
      fputc(*text, to);
  }
}

static void gift_option(FILE *to, const Question *q, const char *mark, const char *path) {
  char        say_path[QUESTION_PATH_MAX];
  const char *text = words(q, path);
  snprintf(say_path, sizeof say_path, "%.80s.say", path);
  const char *say = words(q, say_path);
  fprintf(to, "\n  %s", mark);
  escaped(text ? text : "", to);
  if (!say) return;
  fputc('#', to);
  escaped(say, to);
}

static void gift_choice(FILE *to, const Question *q) {
  char path[32], mark[32];
  int  rights = question_count(q, "right");
  if (!rights) gift_option(to, q, "=", "right");
  // 100 shared among the right ones; a wrong one takes off as much.
  for (int i = 1; i <= rights; i++) {
    snprintf(path, sizeof path, "right.%d", i);
    snprintf(mark, sizeof mark, "~%%%.5g%%", 100.0 / rights);
    gift_option(to, q, mark, path);
  }
  for (int i = 1; i <= question_count(q, "wrong"); i++) {
    snprintf(path, sizeof path, "wrong.%d", i);
    if (rights) snprintf(mark, sizeof mark, "~%%-%.5g%%", 100.0 / rights);
    gift_option(to, q, rights ? mark : "~", path);
  }
}

static void gift_pairs(FILE *to, const Question *q) {
  char path[32];
  for (int i = 1; i <= question_count(q, "pairs"); i++) {
    snprintf(path, sizeof path, "pairs.%d.left", i);
    fputs("\n  =", to);
    escaped(words(q, path), to);
    fputs(" -> ", to);
    snprintf(path, sizeof path, "pairs.%d.right", i);
    escaped(words(q, path), to);
  }
}

static void gift_truth(FILE *to, const Question *q) {
  const char *hint = words(q, "hint"), *say = words(q, "say");
  fputs(strcmp(question_get(q, "answer"), "true") == 0 ? "TRUE" : "FALSE", to);
  if (!hint && !say) return;
  fputc('#', to);
  escaped(hint ? hint : "", to);
  if (!say) return;
  fputc('#', to);
  escaped(say, to);
}

static void gift_number(FILE *to, const Question *q) {
  const char *within = question_get(q, "within");
  fprintf(to, "#%s:%s", question_get(q, "answer"), within ? within : "0");
}

static const struct {
  const char *type;
  void (*write)(FILE *to, const Question *q);
  const char *kept[10];
} gift_types[] = {
  {"single", gift_choice, {"id", "ask", "right", "wrong", "why", "topic", NULL}},
  {"scenario", gift_choice, {"id", "ask", "right", "wrong", "why", "topic", NULL}},
  {"multiple", gift_choice, {"id", "ask", "right", "wrong", "why", "topic", NULL}},
  {"truth", gift_truth, {"id", "ask", "answer", "say", "hint", "why", "topic", NULL}},
  {"match", gift_pairs, {"id", "ask", "pairs", "why", "topic", NULL}},
  {"number", gift_number, {"id", "ask", "answer", "within", "why", "topic", NULL}},
};
enum { GIFT_TYPES = sizeof gift_types / sizeof *gift_types };

static void gift_question(const Question *q, int type, FILE *to) {
  const char *id = question_get(q, "id"), *why = words(q, "why");
  if (id) fprintf(to, "::%s::", id);
  escaped(question_words(q), to);
  fputs(" {", to);
  gift_types[type].write(to, q);
  if (why) {
    fputs("\n  ####", to);
    escaped(why, to);
  }
  fputs("\n}\n\n", to);
}

void gift_write(const Quiz *quiz, bool english, FILE *to, FILE *left) {
  const char *topic = "";
  Out         out = {.to = to, .left = left, .english = english};
  for (size_t i = 0; i < quiz->questions; i++) {
    const Question *q = &quiz->question[i];
    const char     *own = question_get(q, "topic");
    int             type = 0;
    while (type < GIFT_TYPES && !question_is(q, gift_types[type].type)) type++;
    if (type == GIFT_TYPES) {
      leave_question(&out, q, "GIFT 没有这种题型", "GIFT has no such type");
      continue;
    }
    if (strcmp(own ? own : "", topic) != 0) {
      topic = own ? own : "";
      fprintf(to, "$CATEGORY: %s\n\n", topic);
    }
    gift_question(q, type, to);
    leave_rest(&out, q, gift_types[type].kept);
  }
  tell_rest(&out);
}

// --- Aiken ---------------------------------------------------------------------------

void aiken_write(const Quiz *quiz, bool english, FILE *to, FILE *left) {
  static const char *const kept[] = {"ask", "right.zh", "right.en", "wrong", NULL};
  Out                      out = {.to = to, .left = left, .english = english};
  for (size_t i = 0; i < quiz->questions; i++) {
    const Question *q = &quiz->question[i];
    char            path[32];
    int             wrongs = question_count(q, "wrong");
    if ((!question_is(q, "single") && !question_is(q, "scenario")) || wrongs > 24) {
      leave_question(&out, q, "Aiken 只有单选题", "Aiken has single choice only");
      continue;
    }
    int place = (int)(strlen(question_words(q)) % (size_t)(wrongs + 1)), wrong = 0;
    fprintf(to, "%s\n", question_words(q));
    for (int k = 0; k <= wrongs; k++) {
      if (k != place) snprintf(path, sizeof path, "wrong.%d", ++wrong);
      fprintf(to, "%c. %s\n", 'A' + k, words(q, k == place ? "right" : path));
    }
    fprintf(to, "ANSWER: %c\n\n", 'A' + place);
    leave_rest(&out, q, kept);
  }
  tell_rest(&out);
}
