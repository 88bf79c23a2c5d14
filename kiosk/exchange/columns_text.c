#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/fnv.h"
#include "base/mem.h"
#include "exchange/columns_parts.h"

// A question on its way into cells: what has found one is left out of the rest.
typedef struct {
  const Question *question;
  ColumnsText    *text;
  bool           *told;  // of each field
} Way;

static const char *take(Way *way, const char *path, ...)
  __attribute__((format(printf, 2, 3)));

static const char *take(Way *way, const char *path, ...) {
  char    full[QUESTION_PATH_MAX];
  va_list args;
  va_start(args, path);
  vsnprintf(full, sizeof full, path, args);
  va_end(args);
  for (size_t i = 0; i < way->question->fields; i++)
    if (strcmp(way->question->field[i].path, full) == 0) {
      way->told[i] = true;
      return way->question->field[i].value;
    }
  return NULL;
}

static void set(Way *way, Role role, int letter, int english, const char *words) {
  if (words && letter < LETTERS) way->text->cell[role][letter][english] = mem_copy(words);
}

static void words(Way *way, Role role, const char *path) {
  set(way, role, 0, 0, take(way, "%s.zh", path));
  set(way, role, 0, 1, take(way, "%s.en", path));
}

static void option(Way *way, int letter, const char *path) {
  const char *zh = take(way, "%s.zh", path), *picture = take(way, "%s.picture", path);
  char        both[512];
  if (picture) {
    snprintf(both, sizeof both, "%.200s%s%.300s", picture, zh ? " | " : "", zh ? zh : "");
    zh = both;
  }
  set(way, ROLE_OPTION, letter, 0, zh);
  set(way, ROLE_OPTION, letter, 1, take(way, "%s.en", path));
  set(way, ROLE_SAY, letter, 0, take(way, "%s.say.zh", path));
  set(way, ROLE_SAY, letter, 1, take(way, "%s.say.en", path));
}

// Right and wrong ones mixed by the question's own words, each in its order, so that the
// answer is not always A and the same question always gives the same row.
static void choices(Way *way, bool several) {
  const char *ask = question_words(way->question);
  uint64_t    mix = fnv(FNV_START, ask, strlen(ask));
  int         rights = several ? question_count(way->question, "right") : 1;
  int         wrongs = question_count(way->question, "wrong");
  int         right = 0, wrong = 0, n = 0;
  char        answer[LETTERS + 1] = "", path[32];
  for (; right + wrong < rights + wrongs && n < LETTERS; n++, mix >>= 1) {
    bool is_right = right < rights && (wrong == wrongs || (mix & 1));
    if (!is_right)
      snprintf(path, sizeof path, "wrong.%d", ++wrong);
    else
      snprintf(path, sizeof path, several ? "right.%d" : "right", ++right);
    if (is_right) answer[strlen(answer)] = (char)('A' + n);
    option(way, n, path);
  }
  set(way, ROLE_ANSWER, 0, 0, answer);
}

static void list(Way *way, const char *name) {
  char path[32];
  for (int i = 0; i < question_count(way->question, name); i++) {
    snprintf(path, sizeof path, "%s.%d", name, i + 1);
    option(way, i, path);
  }
}

// Two texts as "left = right", unless that could be read otherwise.
static bool join(const char *left, const char *right, char out[512]) {
  if (!left || !right || strchr(left, '=') || strchr(right, '=') || strstr(left, "＝"))
    return false;
  return snprintf(out, 512, "%s = %s", left, right) < 512;
}

static void pairs(Way *way) {
  static const char *const languages[] = {"zh", "en"};
  char                     both[512];
  for (int i = 0; i < question_count(way->question, "pairs"); i++)
    for (int english = 0; english < 2; english++) {
      const char *left =
        question_at(way->question, "pairs.%d.left.%s", i + 1, languages[english]);
      const char *right =
        question_at(way->question, "pairs.%d.right.%s", i + 1, languages[english]);
      if (!join(left, right, both)) continue;
      set(way, ROLE_OPTION, i, english, both);
      take(way, "pairs.%d.left.%s", i + 1, languages[english]);
      take(way, "pairs.%d.right.%s", i + 1, languages[english]);
    }
}

static void bins(Way *way) {
  char both[512], list_path[32];
  int  n = 0;
  for (int i = 1; i <= question_count(way->question, "bins"); i++) {
    snprintf(list_path, sizeof list_path, "bins.%d.items", i);
    for (int k = 1; k <= question_count(way->question, list_path); k++, n++) {
      if (join(take(way, "bins.%d.items.%d.zh", i, k), take(way, "bins.%d.zh", i), both))
        set(way, ROLE_OPTION, n, 0, both);
      if (join(take(way, "bins.%d.items.%d.en", i, k), take(way, "bins.%d.en", i), both))
        set(way, ROLE_OPTION, n, 1, both);
    }
  }
}

static void slider(Way *way) {
  set(way, ROLE_ANSWER, 0, 0, take(way, "answer"));
  set(way, ROLE_WITHIN, 0, 0, take(way, "within"));
  set(way, ROLE_MIN, 0, 0, take(way, "min"));
  set(way, ROLE_MAX, 0, 0, take(way, "max"));
  set(way, ROLE_STEP, 0, 0, take(way, "step"));
  words(way, ROLE_UNIT, "unit");
}

static void by_type(Way *way, const char *type) {
  if (strcmp(type, "multiple") == 0 || strcmp(type, "gap") == 0)
    choices(way, true);
  else if (strcmp(type, "single") == 0 || strcmp(type, "scenario") == 0 ||
           strcmp(type, "pictures") == 0)
    choices(way, false);
  else if (strcmp(type, "survey") == 0)
    list(way, "options");
  else if (strcmp(type, "order") == 0)
    list(way, "steps");
  else if (strcmp(type, "match") == 0 || strcmp(type, "memory") == 0)
    pairs(way);
  else if (strcmp(type, "sort") == 0)
    bins(way);
  else if (strcmp(type, "number") == 0)
    slider(way);
  else if (strcmp(type, "truth") == 0)
    set(way, ROLE_ANSWER, 0, 0, strcmp(take(way, "answer"), "true") == 0 ? "对" : "错");
}

static void common(Way *way) {
  char  *facts = NULL;
  size_t size;
  FILE  *to = open_memstream(&facts, &size);
  for (int i = 1; i <= question_count(way->question, "facts"); i++)
    fprintf(to, "%s%s", i > 1 ? " " : "", take(way, "facts.%d", i));
  fclose(to);
  set(way, ROLE_FACTS, 0, 0, *facts ? facts : NULL);
  free(facts);
  set(way, ROLE_ID, 0, 0, take(way, "id"));
  set(way, ROLE_TOPIC, 0, 0, take(way, "topic"));
  set(way, ROLE_LEVEL, 0, 0, take(way, "level"));
  set(way, ROLE_PICTURE, 0, 0, take(way, "picture"));
  words(way, ROLE_ASK, "ask");
  words(way, ROLE_WHY, "why");
  words(way, ROLE_RIGHT, "say");
  words(way, ROLE_HINT, "hint");
}

static void rest(Way *way) {
  Quiz      left = {0};
  Question *question = quiz_add(&left);
  for (size_t i = 0; i < way->question->fields; i++)
    if (!way->told[i])
      question_put(question, way->question->field[i].path, way->question->field[i].kind,
                   way->question->field[i].value);
  if (question->fields) {
    char  *text = NULL;
    size_t size;
    FILE  *to = open_memstream(&text, &size);
    quiz_write(&left, to);
    fclose(to);
    while (size && text[size - 1] == '\n') text[--size] = '\0';
    set(way, ROLE_EXTRA, 0, 0, text);
    free(text);
  }
  quiz_free(&left);
}

ColumnsText *columns_text(const Quiz *quiz) {
  ColumnsText *text = mem_new((quiz->questions + 1) * sizeof *text);
  for (size_t i = 0; i < quiz->questions; i++) {
    const Question *question = &quiz->question[i];
    Way             way = {.question = question, .text = &text[i]};
    way.told = mem_new(question->fields + 1);
    const char *type = take(&way, "type");
    set(&way, ROLE_TYPE, 0, 0, columns_type_words(type));
    by_type(&way, type);
    common(&way);
    rest(&way);
    free(way.told);
  }
  return text;
}

void columns_text_free(ColumnsText *text, size_t count) {
  for (size_t i = 0; i < count; i++)
    for (int role = 0; role < ROLES; role++)
      for (int letter = 0; letter < LETTERS; letter++)
        for (int english = 0; english < 2; english++)
          free(text[i].cell[role][letter][english]);
  free(text);
}
