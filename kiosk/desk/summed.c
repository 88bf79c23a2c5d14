#include "desk/summed.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/mem.h"
#include "desk/dating.h"
#include "desk/period.h"
#include "tally/totals.h"

enum { HOURS = 24, KEY_MAX = 320, NO_HOUR = 8 };

// One value of a sum; rows without values have the times 0.
typedef struct {
  char   *key;
  int64_t value, times;
} Entry;

struct Summed {
  Entry *entry;
  size_t count, room;
};

static const char *const kinds[FACT_KINDS] = {[FACT_ALIVE] = "alive",
                                              [FACT_SESSION] = "session",
                                              [FACT_USE] = "use",
                                              [FACT_FAULT] = "fault"};

// ---- writing ----

Summed *summed_new(void) {
  return mem_new(sizeof(Summed));
}

void summed_free(Summed *summed) {
  if (!summed) return;
  for (size_t i = 0; i < summed->count; i++) free(summed->entry[i].key);
  free(summed->entry);
  free(summed);
}

static void add(Summed *summed, const char *key, int64_t value, int64_t times) {
  if (summed->count == summed->room) {
    summed->room = 2 * summed->room + 1024;
    summed->entry = mem_grow(summed->entry, summed->room, sizeof *summed->entry);
  }
  summed->entry[summed->count++] = (Entry){mem_copy(key), value, times};
}

static char *month_of(char text[PERIOD_TEXT_MAX], int64_t hour) {
  if (hour <= 0 || hour >= DATING_EVER) return strcpy(text, "-");
  return period_name(text, PERIOD_MONTH, hour / HOURS);
}

static char *hour_text(char text[PERIOD_TEXT_MAX + NO_HOUR], int64_t hour) {
  char day[PERIOD_TEXT_MAX];
  if (hour <= 0 || hour >= DATING_EVER) return strcpy(text, "-");
  snprintf(text, PERIOD_TEXT_MAX + NO_HOUR, "%sT%02d",
           period_name(day, PERIOD_DAY, hour / HOURS), (int)(hour % HOURS));
  return text;
}

void summed_head(Summed *summed, const Head *head, int64_t hour) {
  char row[KEY_MAX], last[PERIOD_TEXT_MAX + NO_HOUR];
  snprintf(row, sizeof row, "head %s %" PRId64 " %" PRId64 " %s %s", head->kiosk,
           head->first, head->seq, head->hash, hour_text(last, hour));
  add(summed, row, 0, 0);
  for (size_t i = head->gaps_kept; i < head->gaps; i++) {
    snprintf(row, sizeof row, "gap %s %" PRId64 " %" PRId64, head->kiosk,
             head->gap[i].from, head->gap[i].to);
    add(summed, row, 0, 0);
  }
}

static void add_sum(Summed *summed, const Fact *fact, int64_t lo, int64_t hi,
                    const char *kind, int64_t value, int64_t times) {
  const char *part[] = {fact->exhibit, fact->language, fact->level, fact->outcome};
  char        key[KEY_MAX], from[PERIOD_TEXT_MAX], to[PERIOD_TEXT_MAX];
  size_t      at =
    (size_t)snprintf(key, sizeof key, "sum %s %s %s %" PRId64 " %s", fact->kiosk,
                     month_of(from, lo), month_of(to, hi), fact->batch, kind);
  for (int i = 0; i < 4; i++)
    at += (size_t)snprintf(key + at, sizeof key - at, " %s", *part[i] ? part[i] : ".");
  add(summed, key, value, times);
}

void summed_fact(Summed *summed, const Fact *fact, int64_t lo, int64_t hi) {
  char key[KEY_MAX], hour[PERIOD_TEXT_MAX + NO_HOUR];
  if (fact->kind == FACT_ALIVE && lo == hi) {
    snprintf(key, sizeof key, "on %s %s", fact->kiosk, hour_text(hour, lo));
    add(summed, key, 0, 0);
  } else if (fact->kind == FACT_DOOR) {
    add_sum(summed, fact, lo, hi, "in", 0, fact->in);
    add_sum(summed, fact, lo, hi, "out", 0, fact->out);
  } else if (fact->kind == FACT_USE) {
    add_sum(summed, fact, lo, hi, fact->completed ? "completed" : "use", fact->seconds,
            1);
    if (fact->faults) add_sum(summed, fact, lo, hi, "fault", 0, fact->faults);
  } else {
    add_sum(summed, fact, lo, hi, kinds[fact->kind], 0,
            fact->kind == FACT_FAULT ? fact->faults : 1);
  }
}

void summed_line(Summed *summed, const ReaderEvent *event, int64_t lo, int64_t hi) {
  char row[JOURNAL_LINE_MAX + KEY_MAX], from[PERIOD_TEXT_MAX + NO_HOUR],
    to[PERIOD_TEXT_MAX + NO_HOUR];
  snprintf(row, sizeof row, "line %s %s %.*s", hour_text(from, lo), hour_text(to, hi),
           (int)event->size, event->line);
  add(summed, row, 0, 0);
}

// "… -1:3 20:1": the values stand behind the tenth word.
static void take_values(Summed *summed, char *row) {
  char *at = row;
  for (int words = 0; words < 10 && at; words++) at = strchr(at + 1, ' ');
  if (!at) return;
  *at++ = '\0';
  int64_t value, times;
  for (int n = 0; sscanf(at, "%" SCNd64 ":%" SCNd64 " %n", &value, &times, &n) == 2;
       at += n)
    add(summed, row, value, times);
}

void summed_take(Summed *summed, char *rows) {
  for (char *row; (row = totals_row(&rows));) {
    if (strncmp(row, "sum ", 4) == 0)
      take_values(summed, row);
    else if (strncmp(row, "head ", 5) != 0)
      add(summed, row, 0, 0);
  }
}

static int by_key_and_value(const void *a, const void *b) {
  const Entry *x = a, *y = b;
  int          order = strcmp(x->key, y->key);
  return order ? order : (x->value > y->value) - (x->value < y->value);
}

char *summed_text(Summed *summed) {
  char  *text;
  size_t size, n = summed->count;
  FILE  *to = open_memstream(&text, &size);
  if (!to) abort();
  if (n) qsort(summed->entry, n, sizeof *summed->entry, by_key_and_value);
  for (size_t i = 0, next; i < n; i = next) {
    const Entry *entry = &summed->entry[i];
    int64_t      times = 0;
    bool         first = i == 0 || strcmp(entry[-1].key, entry->key) != 0;
    for (next = i; next < n && by_key_and_value(entry, &summed->entry[next]) == 0; next++)
      times += summed->entry[next].times;
    bool sum = strncmp(entry->key, "sum ", 4) == 0;
    if (first) fputs(entry->key, to);
    if (sum) fprintf(to, " %" PRId64 ":%" PRId64, entry->value, times);
    if (next == n || strcmp(summed->entry[next].key, entry->key) != 0) fputc('\n', to);
  }
  fclose(to);
  return text;
}

// ---- reading ----

static int64_t hour_in(const char *text, int64_t none) {
  Period day;
  char   date[PERIOD_TEXT_MAX];
  snprintf(date, sizeof date, "%.10s", text);
  if (strlen(text) != 13 || !period_parse(&day, PERIOD_DAY, date)) return none;
  return day.from * HOURS + atoi(text + 11);
}

static int64_t month_end(const char *text, bool last) {
  Period month;
  if (!period_parse(&month, PERIOD_MONTH, text)) return last ? DATING_EVER : DATING_NEVER;
  return last ? month.to * HOURS + HOURS - 1 : month.from * HOURS;
}

static bool read_head(const char *row, const SummedTo *to) {
  Head head = {0};
  char hour[PERIOD_TEXT_MAX];
  if (sscanf(row, "head %39s %" SCNd64 " %" SCNd64 " %32s %39s", head.kiosk, &head.first,
             &head.seq, head.hash, hour) != 5)
    return false;
  if (to->head) to->head(to->user, &head, hour_in(hour, DATING_NEVER));
  return true;
}

static bool read_gap(const char *row, const SummedTo *to) {
  char    kiosk[LINE_TEXT_MAX];
  int64_t from, until;
  if (sscanf(row, "gap %39s %" SCNd64 " %" SCNd64, kiosk, &from, &until) != 3)
    return false;
  if (to->gap) to->gap(to->user, kiosk, from, until);
  return true;
}

static bool read_on(const char *row, const SummedTo *to) {
  Fact fact = {.kind = FACT_ALIVE, .seconds = -1};
  char hour[PERIOD_TEXT_MAX];
  if (sscanf(row, "on %39s %39s", fact.kiosk, hour) != 2) return false;
  fact.hour = hour_in(hour, DATING_NEVER);
  if (to->fact) to->fact(to->user, &fact, fact.hour, fact.hour, 1);
  return true;
}

static bool set_kind(Fact *fact, const char *kind) {
  for (FactKind k = FACT_ALIVE; k <= FACT_FAULT; k++)
    if (strcmp(kinds[k], kind) == 0) return fact->kind = k, true;
  fact->completed = strcmp(kind, "completed") == 0;
  fact->kind = fact->completed ? FACT_USE : FACT_DOOR;
  return fact->completed || strcmp(kind, "in") == 0 || strcmp(kind, "out") == 0;
}

// What has no value of its own is told once, with how many there were.
static void give(const SummedTo *to, Fact *fact, const char *kind, int64_t value,
                 int64_t times, const int64_t bound[2]) {
  fact->seconds = fact->kind == FACT_USE ? value : -1;
  fact->faults = fact->kind == FACT_FAULT;
  fact->in = strcmp(kind, "in") == 0 ? times : 0;
  fact->out = strcmp(kind, "out") == 0 ? times : 0;
  bool each = fact->kind >= FACT_SESSION && fact->kind <= FACT_FAULT;
  if (to->fact) to->fact(to->user, fact, bound[0], bound[1], each ? times : 1);
}

static bool read_sum(const char *row, const SummedTo *to) {
  Fact  fact = {0};
  char  from[PERIOD_TEXT_MAX], until[PERIOD_TEXT_MAX], kind[LINE_TEXT_MAX];
  char *part[] = {fact.exhibit, fact.language, fact.level, fact.outcome};
  int   n = 0, m = 0;
  if (sscanf(row, "sum %39s %39s %39s %" SCNd64 " %39s %39s %39s %39s %39s %n",
             fact.kiosk, from, until, &fact.batch, kind, part[0], part[1], part[2],
             part[3], &n) != 9 ||
      n == 0 || !set_kind(&fact, kind))
    return false;
  for (int i = 0; i < 4; i++)
    if (strcmp(part[i], ".") == 0) *part[i] = '\0';
  int64_t     value, times, bound[2] = {month_end(from, false), month_end(until, true)};
  const char *at = row + n;
  for (; sscanf(at, "%" SCNd64 ":%" SCNd64 " %n", &value, &times, &m) == 2; at += m)
    give(to, &fact, kind, value, times, bound);
  return m > 0 && *at == '\0';
}

static bool read_line(const char *row, const SummedTo *to) {
  char        from[PERIOD_TEXT_MAX], until[PERIOD_TEXT_MAX];
  int         n = 0;
  ReaderEvent event;
  if (sscanf(row, "line %39s %39s %n", from, until, &n) != 2 || n == 0) return false;
  size_t size = strlen(row + n);
  if (!line_valid(row + n, size)) return false;
  reader_line(&event, row + n, size);
  if (to->line)
    to->line(to->user, &event, hour_in(from, DATING_NEVER), hour_in(until, DATING_EVER));
  return true;
}

bool summed_read(char *rows, const SummedTo *to) {
  static const struct {
    const char *word;
    bool (*read)(const char *row, const SummedTo *to);
  } readers[] = {{"head ", read_head},
                 {"gap ", read_gap},
                 {"on ", read_on},
                 {"sum ", read_sum},
                 {"line ", read_line}};
  enum { READERS = sizeof readers / sizeof *readers };
  for (char *row; (row = totals_row(&rows));) {
    int i = 0;
    while (i < READERS && strncmp(row, readers[i].word, strlen(readers[i].word)) != 0)
      i++;
    if (i == READERS || !readers[i].read(row, to))
      return fail(TOTALS_NAME ": a row is none: %.80s", row);
  }
  return true;
}
