#include "desk/demo_answers.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/fnv.h"
#include "base/mem.h"
#include "base/path.h"
#include "tally/answers.h"
#include "tally/units.h"

// A table as R writes it: a head of names, then a person a line. Cells in quotes lose
// them; there are no commas inside.
enum {
  FILE_MAX = 64 << 20,
  COLUMNS = ITEMS_ASKED + 3,
  NAME_SIZE = 48,
  LINES_WAITING = 5000,  // the journal keeps so many and more
  PASS_OF_TEN = 8,
};

#define EXHIBIT "quiz"
#define FIRST_DAY "2026-03-02"
#define SECOND INT64_C(1000000000)

typedef enum {
  COLUMN_SKIPPED,
  COLUMN_ITEM,
  COLUMN_LEVEL,
  COLUMN_UNIT,
  COLUMN_SECONDS
} What;

typedef struct {
  What     what;
  char     name[NAME_SIZE];
  char     version[ITEMS_HASH_SIZE];
  uint16_t key;  // of an item with options: a bit each right one; 0: cells are scores
} Column;

typedef struct {
  int      line, columns;
  Column   column[COLUMNS];
  char     pool[ITEMS_HASH_SIZE], folder[PATH_SIZE];
  Journal *journal;
  Answers *answers;
  Units   *units;
  char     unit[UNITS_NAME_SIZE];  // of the group that is in; "": none
  uint64_t batch;
  int      lines;  // appended since the last wait
} Table;

typedef struct {
  char       *cell[COLUMNS];
  char        level;
  double      seconds;
  const char *unit;
} Person;

// ---- reading ----

static bool wrong(const Table *table, const char *what, const char *cell) {
  return fail("%d: %s: \"%.40s\"", table->line, what, cell);
}

static int split(char *line, char *cell[COLUMNS]) {
  int n = 0;
  for (char *rest = line; rest && n < COLUMNS; n++) {
    cell[n] = strsep(&rest, ",");
    size_t size = strlen(cell[n]);
    if (size >= 2 && cell[n][0] == '"' && cell[n][size - 1] == '"') {
      cell[n][size - 1] = '\0';
      cell[n]++;
    }
    if (n == COLUMNS - 1 && rest) return -1;
  }
  return n;
}

static uint16_t letters(const char *text) {
  uint16_t bits = 0;
  for (; *text; text++) {
    if (*text < 'A' || *text >= 'A' + ITEMS_OPTIONS) return 0;
    bits = (uint16_t)(bits | 1u << (*text - 'A'));
  }
  return bits;
}

static void hash(char out[ITEMS_HASH_SIZE], const char *text) {
  snprintf(out, ITEMS_HASH_SIZE, "%08x",
           (unsigned)(fnv(FNV_START, text, strlen(text)) & 0xFFFFFFFF));
}

// "q06", or "q06:AC" when its cells are the options that were chosen.
static bool read_column(Table *table, Column *column, char *cell) {
  static const char *const names[] = {"level", "unit", "seconds"};
  static const What        whats[] = {COLUMN_LEVEL, COLUMN_UNIT, COLUMN_SECONDS};
  *column = (Column){.what = *cell ? COLUMN_ITEM : COLUMN_SKIPPED};
  for (int i = 0; i < 3; i++)
    if (strcmp(cell, names[i]) == 0) column->what = whats[i];
  if (column->what != COLUMN_ITEM) return true;
  hash(column->version, cell);
  char *colon = strchr(cell, ':');
  if (colon) {
    column->key = letters(colon + 1);
    if (!column->key) return wrong(table, "a key is letters from A to P", cell);
    *colon = '\0';
  }
  if (strlen(cell) >= NAME_SIZE) return wrong(table, "too long a name", cell);
  snprintf(column->name, sizeof column->name, "%s", cell);
  return true;
}

static bool read_head(Table *table, char *line) {
  char *cell[COLUMNS];
  hash(table->pool, line);
  table->columns = split(line, cell);
  if (table->columns < 0) return fail("1: more than %d columns", COLUMNS);
  for (int i = 0; i < table->columns; i++)
    if (!read_column(table, &table->column[i], cell[i])) return false;
  return true;
}

static const char *level_name(char level) {
  return level == 'p'   ? "primary"
         : level == 'm' ? "middle"
         : level == 'a' ? "adult"
                        : "none";
}

static bool read_person(const Table *table, Person *person, char *line) {
  *person = (Person){.level = 'n', .seconds = 5, .unit = ""};
  if (split(line, person->cell) != table->columns)
    return fail("%d: not as many cells as the head has", table->line);
  for (int i = 0; i < table->columns; i++) {
    const char *cell = person->cell[i];
    if (table->column[i].what == COLUMN_UNIT) person->unit = cell;
    if (table->column[i].what == COLUMN_LEVEL) {
      person->level = *cell ? *cell : 'n';
      if (*cell && strcmp(cell, level_name(*cell)) != 0)
        return wrong(table, "no level", cell);
    }
    if (table->column[i].what != COLUMN_SECONDS) continue;
    char *end;
    person->seconds = strtod(cell, &end);
    if (end == cell || *end || !(person->seconds >= 0 && person->seconds < 1e6))
      return wrong(table, "no seconds", cell);
  }
  return true;
}

static int count_bits(unsigned bits) {
  int n = 0;
  for (; bits; bits &= bits - 1) n++;
  return n;
}

// Several right options: the right ones less the wrong ones, of as many as there are.
static int score_of(uint16_t chosen, uint16_t key) {
  int right = count_bits(chosen & key), others = count_bits(chosen & ~(unsigned)key);
  return right > others ? (right - others) * ITEMS_FULL / count_bits(key) : 0;
}

static bool read_answer(const Table *table, const Column *column, const char *cell,
                        RoundAnswer *answer) {
  char *end;
  answer->version = column->version;
  if (column->key) {
    answer->chosen = letters(cell);
    if (!answer->chosen) return wrong(table, "no option", cell);
    answer->score = score_of(answer->chosen, column->key);
    return true;
  }
  double share = strtod(cell, &end);
  if (end == cell || *end || !(share >= 0 && share <= 1))
    return wrong(table, "no score from 0 to 1", cell);
  answer->score = (int)lround(share * ITEMS_FULL);
  return true;
}

// ---- what happens in the hall ----

static bool append(Table *table, const JournalEntry *entry) {
  if (journal_append(table->journal, entry) == 0) return false;
  if (++table->lines % LINES_WAITING == 0) return journal_wait(table->journal);
  return true;
}

static bool close_group(Table *table) {
  if (!table->batch) return true;
  JournalEntry entry = {
    .event = "batch_close",
    .field = {{"batch", NULL, (int64_t)table->batch}, {"how", "staff", 0}}};
  table->batch = 0;
  answers_turn(table->answers, 0);
  return append(table, &entry);
}

// People of one unit who stand together in the table are a group.
static bool change_group(Table *table, const char *unit, int heads) {
  if (strcmp(table->unit, unit) == 0) return true;
  if (!close_group(table)) return false;
  snprintf(table->unit, sizeof table->unit, "%s", unit);
  if (!*unit) return true;
  int64_t number = units_find_or_add(table->units, unit, FIRST_DAY);
  if (number == 0 || !units_save(table->units, table->folder)) return false;
  table->batch = journal_append(table->journal, &(JournalEntry){
                                                  .event = "batch_open",
                                                  .field = {{"unit", NULL, number},
                                                            {"class", "primary", 0},
                                                            {"heads", NULL, heads},
                                                            {"purpose", "visit", 0},
                                                            {"talk", NULL, 0},
                                                            {"machine", NULL, 1},
                                                            {"code", NULL, 10}},
                                                });
  return table->batch != 0;
}

static bool tell_item(Table *table, const Column *column) {
  char text[256];
  int  n =
    snprintf(text, sizeof text, "id\t%s\ntype\t%s\ngroup\tother\npoints\t60\nask\t%s",
             column->name, column->key ? "single" : "number", column->name);
  return answers_item_text(table->answers, EXHIBIT, column->version, text, (size_t)n);
}

static bool answer_all(Table *table, const Person *person, int *sum) {
  for (int i = 0; i < table->columns; i++) {
    const Column *column = &table->column[i];
    RoundAnswer   answer = {.seconds = person->seconds};
    if (column->what != COLUMN_ITEM || !*person->cell[i]) continue;
    if (!read_answer(table, column, person->cell[i], &answer) ||
        !tell_item(table, column) ||
        !answers_shown(table->answers, 0, column->version,
                       column->key ? ITEMS_OPTIONS : 0) ||
        !answers_answered(table->answers, 0, &answer))
      return false;
    *sum += answer.score;
  }
  return true;
}

static int count_asked(const Table *table, const Person *person) {
  int n = 0;
  for (int i = 0; i < table->columns; i++)
    n += table->column[i].what == COLUMN_ITEM && *person->cell[i];
  return n;
}

static bool play(Table *table, const Person *person) {
  int asked = count_asked(table, person), sum = 0;
  if (asked == 0) return fail("%d: nothing is answered", table->line);
  bool ok =
    append(table, &(JournalEntry){.event = "session_start"}) &&
    append(table, &(JournalEntry){.event = "exhibit_enter",
                                  .exhibit = EXHIBIT,
                                  .field = {{"lang", "zh", 0},
                                            {"level", level_name(person->level), 0}}}) &&
    answers_round(table->answers, &(AnswersRound){.exhibit = EXHIBIT,
                                                  .pool = table->pool,
                                                  .mode = 's',
                                                  .level = person->level,
                                                  .form = '-',
                                                  .lang = "zh",
                                                  .asked = asked,
                                                  .batch = table->batch}) &&
    answer_all(table, person, &sum) &&
    answers_over(table->answers, 0, sum * 10 >= asked * ITEMS_FULL * PASS_OF_TEN);
  int64_t seconds = (int64_t)(person->seconds * asked);
  answers_session_over(table->answers);
  return ok &&
         append(table,
                &(JournalEntry){.event = "exhibit_completed", .exhibit = EXHIBIT}) &&
         append(table, &(JournalEntry){.event = "exhibit_leave",
                                       .exhibit = EXHIBIT,
                                       .field = {{"how", "home", 0},
                                                 {"seconds", NULL, seconds}}}) &&
         append(table, &(JournalEntry){.event = "session_end",
                                       .field = {{"how", "home", 0},
                                                 {"seconds", NULL, seconds},
                                                 {"uses", NULL, 1}}});
}

// ---- all of it ----

// How many there are of a unit: one, and those who follow in the rest of the table.
static int count_heads(const Table *table, const char *rest, const char *unit) {
  Person person;
  int    heads = 1;
  char  *text = mem_copy(rest), *at = text;
  for (char *line; (line = strsep(&at, "\r\n"));) {
    if (!*line) continue;
    if (!read_person(table, &person, line) || strcmp(person.unit, unit) != 0) break;
    heads++;
  }
  free(text);
  return heads;
}

static bool read_all(Table *table, char *text) {
  Person person;
  char  *rest = text;
  for (char *line; (line = strsep(&rest, "\r\n"));) {
    if (!*line) continue;
    bool head = ++table->line == 1;
    if (head ? !read_head(table, line) : !read_person(table, &person, line)) return false;
    if (head) continue;
    if (strcmp(table->unit, person.unit) != 0 &&
        !change_group(table, person.unit, count_heads(table, rest, person.unit)))
      return false;
    if (!play(table, &person)) return false;
    clock_advance(SECOND);
  }
  return table->line > 1 || fail("nobody is in the table");
}

// The next month: what has enough plays is closed.
static bool end_month(Table *table) {
  int64_t next = clock_wall_of(2026, 4, 1, 9, 0, 0);
  if (!close_group(table)) return false;
  if (next > clock_wall()) clock_advance((next - clock_wall()) * SECOND);
  answers_turn(table->answers, 0);
  return answers_wait(table->answers) && journal_wait(table->journal);
}

bool demo_answers(const char *to, const char *file) {
  char   data[PATH_SIZE];
  size_t size;
  char  *text = path_read(file, FILE_MAX, &size);
  if (!text) return false;
  Table *table = mem_new(sizeof *table);
  clock_play(clock_wall_of(2026, 3, 2, 9, 0, 0), CLOCK_TRUSTED,
             "00000000-0000-4000-8000-000000000001");
  path_join(table->folder, path_join(data, to, "yz-01"), "journal");
  table->journal = path_make(data) ? journal_open(data, "yz-01", NULL, NULL) : NULL;
  bool ok = table->journal != NULL;
  if (ok) {
    table->answers = answers_open(data, table->journal, NULL, NULL);
    table->units = units_load(table->folder);
    ok = read_all(table, text) && end_month(table);
  }
  units_close(table->units);
  answers_close(table->answers);
  journal_close(table->journal);
  free(table);
  free(text);
  return ok;
}
