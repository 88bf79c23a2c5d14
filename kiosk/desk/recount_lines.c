#include "desk/recount_lines.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/crc32c.h"
#include "base/mem.h"

// ---- lines ----

static int64_t hour_in(const char *line) {
  int         y = 0, m = 0, d = 0, h = 0;
  const char *at = strstr(line, "\"hour\":\"");
  if (at) sscanf(at + 8, "%d-%d-%dT%d", &y, &m, &d, &h);
  return (clock_wall_of(y, m, d, h, 0, 0) + EAST) / HOUR;
}

bool recount_crc_fits(const char *line) {
  const char *at = strstr(line, ",\"crc\":\"");
  char        end[32];
  if (!at) return false;
  snprintf(end, sizeof end, ",\"crc\":\"%08" PRIx32 "\"}",
           crc32c(0, line, (size_t)(at - line)));
  return strcmp(at, end) == 0;
}

Line recount_line(const char *text) {
  Line line = {.boot = recount_number(text, "\"boot\":"), .hour = hour_in(text)};
  recount_text(text, "\"kiosk\":", line.kiosk);
  recount_text(text, "\"event\":", line.event);
  recount_text(text, "\"exhibit\":", line.exhibit);
  recount_text(text, "\"clock\":", line.clock);
  int64_t t = recount_number(text, "\"t\":");
  line.up = t >= 0 ? t / HOUR : recount_number(text, "\"up\":");
  line.start = recount_number(text, "\"wall\":") - t;
  return line;
}

// ---- what was pruned ----

static Line *new_told(Book *book) {
  if ((book->tolds & (book->tolds + 1)) == 0)
    book->told = mem_grow(book->told, 2 * book->tolds + 1, sizeof *book->told);
  Line *line = &book->told[book->tolds++];
  *line = (Line){.lo = LONG_AGO, .hi = LONG_AFTER};
  return line;
}

// "2024-01" or "2024-01-02T09" as its first or last hour.
static int64_t told_hour(const char *text, bool end, int64_t none) {
  int y = 0, m = 0, d = 0, h = 0, n = sscanf(text, "%d-%d-%dT%d", &y, &m, &d, &h);
  if (n < 2) return none;
  if (n == 4) return (clock_wall_of(y, m, d, h, 0, 0) + EAST) / HOUR;
  if (!end) return (clock_wall_of(y, m, 1, 0, 0, 0) + EAST) / HOUR;
  return (clock_wall_of(m == 12 ? y + 1 : y, m == 12 ? 1 : m + 1, 1, 0, 0, 0) + EAST) /
           HOUR -
         1;
}

// Counted by kind: "use" and "completed" have a value (seconds) and how often.
static void tell_sum(Line *line, const char *kind, const char *outcome,
                     const char *values) {
  int64_t value, times;
  for (int n = 0; sscanf(values, "%" SCNd64 ":%" SCNd64 " %n", &value, &times, &n) == 2;
       values += n) {
    bool done = !strcmp(kind, "completed"), use = done || !strcmp(kind, "use");
    if (!strcmp(kind, "session")) line->amount[SESSIONS] += times;
    if (!strcmp(kind, "fault")) line->amount[FAULTS] += times;
    if (!strcmp(kind, "in")) line->amount[DOOR_IN] += times;
    if (!strcmp(kind, "out")) line->amount[DOOR_OUT] += times;
    if (!use) continue;
    line->amount[USES] += times;
    if (done) line->amount[COMPLETED] += times;
    if (!strcmp(outcome, "idle")) line->amount[LEFT_IDLE] += times;
    if (value > 0) line->amount[SECONDS] += value * times;
  }
}

// Of a collected folder, its own kiosk's.
static bool is_here(const Book *book, const char *kiosk) {
  const char *name = strrchr(book->folder, '/') + 1;
  return strcmp(name, "journal") == 0 || strcmp(name, kiosk) == 0;
}

static void tell_row(Book *book, const char *row) {
  char    kiosk[NAME], from[NAME], to[NAME], kind[NAME], exhibit[NAME], outcome[NAME];
  int     n = 0;
  int64_t batch;
  if (sscanf(row, "head %39s %*s %*s %*s %39s", kiosk, from) == 2) {
    memcpy(book->known_kiosk, kiosk, sizeof kiosk);
    book->known = told_hour(from, false, LONG_AGO);
  }
  if (sscanf(row, "sum %39s %39s %39s %" SCNd64 " %39s %39s %*s %*s %39s %n", kiosk, from,
             to, &batch, kind, exhibit, outcome, &n) == 7 &&
      is_here(book, kiosk)) {
    Line *line = new_told(book);
    memcpy(line->kiosk, kiosk, sizeof kiosk);
    if (strcmp(exhibit, ".")) memcpy(line->exhibit, exhibit, sizeof exhibit);
    line->batch = batch;
    line->lo = told_hour(from, false, LONG_AGO);
    line->hi = told_hour(to, true, LONG_AFTER);
    tell_sum(line, kind, outcome, row + n);
  }
  if (sscanf(row, "line %39s %39s %n", from, to, &n) == 2 && recount_crc_fits(row + n)) {
    recount_text(row + n, "\"kiosk\":", kiosk);
    if (!is_here(book, kiosk)) return;
    Line *line = new_told(book);
    *line = recount_line(row + n);
    line->lo = told_hour(from, false, LONG_AGO);
    line->hi = told_hour(to, true, LONG_AFTER);
    if (strcmp(line->event, "items")) line->text = mem_copy(row + n);
    recount_answers_take(book->answers, row + n);
  }
}

void recount_told(Book *book) {
  char    path[PATH_SIZE], *row = NULL;
  size_t  room = 0;
  ssize_t size;
  FILE   *file = fopen(path_join(path, book->folder, "totals.txt"), "re");
  while (file && (size = getline(&row, &room, file)) > 0) {
    row[size - 1] = '\0';
    sscanf(row, "segments %d", &book->told_segment);
    sscanf(row, "lines %" SCNd64, &book->told_seq);
    sscanf(row, "after %39s %" SCNd64 " %32s", book->kiosk, &book->seq, book->hash);
    tell_row(book, row);
  }
  free(row);
  if (file) fclose(file);
}
