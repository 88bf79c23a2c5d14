#include "tally/batches.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tally/tail.h"

enum { BATCHES_MAX = 1024 };

typedef struct {
  Batch *batch;
  int    n;
} Found;

static int64_t number(const char *line, size_t size, const char *name, int64_t other) {
  int64_t value;
  return line_number(line, size, name, &value) ? value : other;
}

static Batch *find(Found *found, int64_t seq) {
  for (int i = found->n; i-- > 0;)
    if (found->batch[i].seq == seq) return &found->batch[i];
  return NULL;
}

static void open_one(Found *found, const char *line, size_t size, bool joined) {
  if (find(found, number(line, size, "seq", 0))) return;  // written twice after a fault
  if (found->n > 0) found->batch[found->n - 1].closed = true;
  if (found->n == BATCHES_MAX) {
    memmove(found->batch, found->batch + 1, (BATCHES_MAX - 1) * sizeof *found->batch);
    found->n--;
  }
  Batch *b = &found->batch[found->n++];
  *b = (Batch){
    .seq = number(line, size, "seq", 0),
    .boot = number(line, size, "boot", 0),
    .joined = joined,
    .unit = number(line, size, "unit", 0),
    .heads = number(line, size, "heads", 0),
    .code = number(line, size, "code", 0),
    .talk = number(line, size, "talk", 0) == 1,
    .machine = number(line, size, "machine", 1) == 1,
  };
  line_hour(line, size, &b->hour);
  line_text(line, size, "class", b->class, sizeof b->class);
  line_text(line, size, "purpose", b->purpose, sizeof b->purpose);
}

static void close_one(Found *found, const char *line, size_t size) {
  Batch *b = find(found, number(line, size, "batch", 0));
  if (b) b->closed = true;
}

void batches_correct(Batch *b, const char *what, const char *text, int64_t number) {
  if (strcmp(what, "heads") == 0) b->heads = number;
  if (strcmp(what, "unit") == 0) b->unit = number;
  if (strcmp(what, "talk") == 0) b->talk = number == 1;
  if (strcmp(what, "void") == 0) b->taken_back = true;
  if (strcmp(what, "class") == 0 && text) snprintf(b->class, sizeof b->class, "%s", text);
  if (strcmp(what, "purpose") == 0 && text)
    snprintf(b->purpose, sizeof b->purpose, "%s", text);
}

static void correct(Found *found, const char *line, size_t size) {
  char   what[LINE_TEXT_MAX], value[LINE_TEXT_MAX], kiosk[LINE_TEXT_MAX];
  Batch *b = find(found, number(line, size, "batch", 0));
  if (!b || line_text(line, size, "of", kiosk, sizeof kiosk)) return;
  bool text = line_text(line, size, "value", value, sizeof value);
  if (line_text(line, size, "what", what, sizeof what))
    batches_correct(b, what, text ? value : NULL, number(line, size, "value", 0));
}

static void take_line(void *user, const char *line, size_t size) {
  Found            *found = user;
  static const char key[] = "\"event\":\"";
  const char       *event = memmem(line, size, key, sizeof key - 1);
  if (!event) return;
  event += sizeof key - 1;
  size_t left = (size_t)(line + size - event);
  bool   batch = left > 6 && memcmp(event, "batch_", 6) == 0;
  bool   correction = left > 11 && memcmp(event, "correction\"", 11) == 0;
  if ((!batch && !correction) || !line_valid(line, size)) return;
  if (correction)
    correct(found, line, size);
  else if (event[6] == 'c')
    close_one(found, line, size);
  else
    open_one(found, line, size, event[6] == 'j');
}

int batches_read(const char *folder, int64_t from_hour, Batch **out) {
  Found found = {.batch = mem_new(BATCHES_MAX * sizeof *found.batch)};
  tail_read(folder, from_hour, take_line, &found);
  int old = 0, last = found.n - 1;  // the one that is open counts, whatever the clock was
  while (old < found.n && found.batch[old].hour < from_hour &&
         (old < last || found.batch[old].closed))
    old++;
  memmove(found.batch, found.batch + old, (size_t)(found.n - old) * sizeof *found.batch);
  *out = found.batch;
  return found.n - old;
}
