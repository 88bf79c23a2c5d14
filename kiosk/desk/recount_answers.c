#include "desk/recount_answers.h"

#include <inttypes.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/bins.h"

enum { FIELD = 80, NAME = 96, PLACES = 256, LINE = 512 };

// One part of one row, "quiz 9f3a12bc end".
typedef struct {
  char    name[NAME];
  int64_t count[2][PLACES];  // counted here, by the index
} Sum;

// ---- lines ----

// What stands behind a name, up to the next comma or quote; "" when it is not there.
static void field(const char *line, const char *name, char out[FIELD]) {
  const char *at = strstr(line, name);
  if (at) at += strlen(name);
  snprintf(out, FIELD, "%.*s", at ? (int)strcspn(at, ",\"}") : 0, at ? at : "");
}

void recount_answers_take(RecountAnswers *answers, const char *text) {
  static const char *const names[] = {"\"kiosk\":\"",  "\"bin\":",      "\"pool\":\"",
                                      "\"key\":\"",    "\"row\":\"",    "\"part\":\"",
                                      "\"counts\":\"", "\"exhibit\":\""};
  char                     f[8][FIELD], line[LINE + 8 * FIELD];
  if (!strstr(text, "\"event\":\"items\"")) return;
  for (int i = 0; i < 8; i++) field(text, names[i], f[i]);
  // The last line of a bin comes after its others.
  if (strcmp(f[4], "bin") == 0) strcpy(f[2], "~");
  snprintf(line, sizeof line, "%s %s\t%s %s %s %s\t%s\t%s", f[0], f[1], f[2], f[3], f[4],
           f[5], f[7], f[6]);
  if ((answers->lines & (answers->lines + 1)) == 0)
    answers->line =
      mem_grow(answers->line, 2 * answers->lines + 1, sizeof *answers->line);
  answers->line[answers->lines++] = mem_copy(line);
}

static int by_text(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

// How far two lines say the same up to the end of a field.
static bool same(const char *a, const char *b, int fields) {
  for (; *a == *b && *a; a++, b++)
    if (*a == '\t' && --fields == 0) return true;
  return false;
}

// The sorted lines of a bin, or of one place in it: [from, result).
static size_t end_of(const RecountAnswers *answers, size_t from, int fields) {
  size_t to = from + 1;
  while (to < answers->lines && same(answers->line[from], answers->line[to], fields))
    to++;
  return to;
}

// ---- sums ----

static int by_name(const void *a, const void *b) {
  const Sum *x = a, *y = b;
  return strcmp(x->name, y->name);
}

static Sum *sum_of(RecountAnswers *answers, const char *exhibit, const char *row,
                   const char *part) {
  Sum key;
  snprintf(key.name, sizeof key.name, "%.31s %.8s %.24s", exhibit, row, part);
  Sum **found = tfind(&key, &answers->root, by_name);
  if (found) return *found;
  Sum *sum = mem_new(sizeof *sum);
  memcpy(sum->name, key.name, sizeof sum->name);
  if (!tsearch(sum, &answers->root, by_name)) abort();
  return sum;
}

// "pool key row part TAB exhibit TAB counts": "time+8" goes on from the ninth.
static void add_line(RecountAnswers *answers, const char *line) {
  char        pool[FIELD], key[FIELD], row[FIELD], part[FIELD], exhibit[FIELD];
  int         n = 0;
  const char *at = strchr(line, '\t') + 1;
  if (sscanf(at, "%79s %79s %79s %79[^\t]\t%79[^\t]\t%n", pool, key, row, part, exhibit,
             &n) != 5)
    return;
  char *plus = strchr(part, '+');
  int   place = plus ? atoi(plus + 1) : 0;
  if (plus) *plus = '\0';
  int64_t *count = sum_of(answers, exhibit, row, part)->count[0];
  for (at += n; *at && place < PLACES; place++) {
    char *end;
    count[place] += strtoll(at, &end, 10);
    at = *end == '.' ? end + 1 : end + strlen(end);
  }
}

// Counts when its last line is there, and as many different ones as that says.
static void add_bin(RecountAnswers *answers, size_t from, size_t to) {
  size_t  different = 0, last = from;
  int64_t lines = -1;
  for (size_t i = from; i < to; i = end_of(answers, i, 2)) {
    different++;
    last = i;
  }
  if (strstr(answers->line[last], "\t~ ")) {
    lines = atoll(strrchr(answers->line[last], '\t') + 1);
    different--;
  }
  if (lines != (int64_t)different) return;
  for (size_t i = from; i < last; i = end_of(answers, i, 2))
    add_line(answers, answers->line[i]);
}

static void add_indexed(void *user, const BinsOne *one, const BincodeRow *row,
                        const char *text, bool play) {
  BincodeShape shape = bincode_shape(text);
  ItemsPart    part;
  for (int i = 0; items_part(play, i, &part); i++) {
    int64_t any = 0;
    for (int k = 0; k < part.count; k++) any |= row->count[part.first + k];
    if (!any) continue;
    Sum *sum = sum_of(user, one->exhibit, shape.row, part.name);
    for (int k = 0; k < part.count; k++) sum->count[1][k] += row->count[part.first + k];
  }
}

bool recount_answers_settle(RecountAnswers *answers, Index *index) {
  IndexQuery all = {.period = {INDEX_FROM, INDEX_TO}};
  if (answers->lines)
    qsort(answers->line, answers->lines, sizeof *answers->line, by_text);
  for (size_t i = 0, to; i < answers->lines; i = to) {
    to = end_of(answers, i, 1);
    add_bin(answers, i, to);
  }
  return bins_each(index, &all, true, add_indexed, answers);
}

// ---- comparing ----

typedef struct {
  const Desk *desk;
  int64_t     finished, answers;
  int         differing;
} Verdict;

static void compare(const void *node, VISIT visit, void *closure) {
  const Sum *sum = *(const Sum *const *)node;
  Verdict   *verdict = closure;
  char       part[FIELD] = "";
  if (visit != postorder && visit != leaf) return;
  sscanf(sum->name, "%*s %*s %79s", part);
  if (strcmp(part, "rounds") == 0) verdict->finished += sum->count[0][1];
  if (strcmp(part, "shown") == 0) verdict->answers += sum->count[0][1];
  for (int i = 0; i < PLACES; i++) {
    if (sum->count[0][i] == sum->count[1][i]) continue;
    verdict->differing++;
    printf(desk_say(verdict->desk,
                    "%s 第 %d 个数：原始记录 %" PRId64 "，报表 %" PRId64 "\n",
                    "%s number %d: raw lines %" PRId64 ", reports %" PRId64 "\n"),
           sum->name, i + 1, sum->count[0][i], sum->count[1][i]);
  }
}

int recount_answers_compare(const RecountAnswers *answers, const Desk *desk) {
  Verdict verdict = {.desk = desk};
  twalk_r(answers->root, compare, &verdict);
  printf("plays_finished %" PRId64 "\nanswers %" PRId64 "\n", verdict.finished,
         verdict.answers);
  return verdict.differing;
}

void recount_answers_free(RecountAnswers *answers) {
  for (size_t i = 0; i < answers->lines; i++) free(answers->line[i]);
  free(answers->line);
  tdestroy(answers->root, free);
}
