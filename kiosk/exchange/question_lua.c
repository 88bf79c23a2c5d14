// question_lua.c - questions as an author would write them.
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "exchange/question.h"

enum { WIDE = 76, PARTS_MAX = 64 };

// In this order; a field that is not named here comes before `say`.
static const char *const order[] = {
  "id",    "level", "topic",   "facts",  "picture", "board", "other", "zh",    "en",
  "ask",   "text",  "answer",  "within", "min",     "max",   "step",  "unit",  "x",
  "y",     "w",     "h",       "left",   "right",   "wrong", "steps", "pairs", "bins",
  "spots", "items", "options", "",       "say",     "hint",  "why",   NULL};

static int rank(const char *name, size_t length) {
  int other = 0;
  for (int i = 0; order[i]; i++) {
    if (!*order[i]) other = i;
    if (strlen(order[i]) == length && strncmp(order[i], name, length) == 0) return i;
  }
  return other;
}

static void put_text(const char *text, FILE *to) {
  fputc('"', to);
  for (; *text; text++) {
    if (*text == '"' || *text == '\\') fputc('\\', to);
    if (*text == '\n')
      fputs("\\n", to);
    else
      fputc(*text, to);
  }
  fputc('"', to);
}

// The fields below one prefix, as the parts of a table.
typedef struct {
  const Question *question;
  const char     *prefix;  // "wrong.2."
  size_t          length;
} Table;

typedef struct {
  const char *name;  // in its path
  size_t      length;
  bool        whole;  // the path ends here: it is a value
  size_t      field;
} Part;

static int compare(const void *a, const void *b) {
  const Part *one = a, *two = b;
  int         n = atoi(one->name), m = atoi(two->name);
  if (n || m) return (n > m) - (n < m);
  int r = rank(one->name, one->length), s = rank(two->name, two->length);
  if (r != s) return r - s;
  return one->field < two->field ? -1 : one->field > two->field;
}

static int parts_of(const Table *table, Part part[PARTS_MAX]) {
  int n = 0;
  for (size_t i = 0; i < table->question->fields; i++) {
    const char *path = table->question->field[i].path;
    if (strncmp(path, table->prefix, table->length) != 0) continue;
    const char *name = path + table->length;
    Part        now = {.name = name, .length = strcspn(name, "."), .field = i};
    bool        known = strcmp(path, "type") == 0;
    now.whole = !name[now.length];
    for (int k = 0; k < n && !known; k++)
      known =
        part[k].length == now.length && strncmp(part[k].name, name, now.length) == 0;
    if (!known && n < PARTS_MAX) part[n++] = now;
  }
  qsort(part, (size_t)n, sizeof *part, compare);
  return n;
}

static char *table_text(const Table *table, int depth);

static void put_part(const Table *table, const Part *part, int depth, FILE *to) {
  if (!atoi(part->name)) fprintf(to, "%.*s = ", (int)part->length, part->name);
  const QuestionField *field = &table->question->field[part->field];
  if (part->whole && field->kind == VALUE_TEXT) {
    put_text(field->value, to);
  } else if (part->whole) {
    fputs(field->value, to);
  } else {
    char prefix[QUESTION_PATH_MAX];
    int  n = snprintf(prefix, sizeof prefix, "%.*s%.*s.", (int)table->length, field->path,
                      (int)part->length, part->name);
    Table inner = {table->question, prefix, (size_t)n};
    char *text = table_text(&inner, depth + 1);
    fputs(text, to);
    free(text);
  }
}

// On one line if it fits, else a part a line.
static char *table_text(const Table *table, int depth) {
  Part   part[PARTS_MAX];
  int    n = parts_of(table, part);
  char  *text = NULL;
  size_t size = 0;
  for (int wide = 0; wide < 2; wide++) {
    free(text);
    FILE *to = open_memstream(&text, &size);
    fputs(wide ? "{" : "{ ", to);
    for (int i = 0; i < n; i++) {
      if (wide) fprintf(to, "\n%*s", 2 * depth + 2, "");
      if (!wide && i) fputs(", ", to);
      put_part(table, &part[i], depth, to);
      if (wide) fputc(',', to);
    }
    if (wide)
      fprintf(to, "\n%*s}", 2 * depth, "");
    else
      fputs(" }", to);
    fclose(to);
    if (depth > 1 && size + (size_t)(2 * depth) <= WIDE + 40 && !strchr(text, '\n'))
      break;
  }
  return text;
}

void quiz_write_lua(const Quiz *quiz, FILE *to) {
  fputs("local q = require \"core.quiz\"\n\nreturn {\n", to);
  for (size_t i = 0; i < quiz->questions; i++) {
    Table table = {&quiz->question[i], "", 0};
    char *text = table_text(&table, 1);
    fprintf(to, "  q.%s %s,\n", question_get(&quiz->question[i], "type"), text);
    free(text);
  }
  fputs("}\n", to);
}
