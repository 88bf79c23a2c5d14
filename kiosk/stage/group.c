#include "stage/group.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/fnv.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"

#define SECOND INT64_C(1000000000)

enum { DAY_HOURS = 24, EAST_HOURS = 8, HOUR = 3600 };

int64_t group_hour(void) {
  return clock_wall() / HOUR + EAST_HOURS;
}

static uint64_t write_line(const Group *group, const JournalEntry *entry) {
  uint64_t seq = group->journal ? journal_append(group->journal, entry) : 0;
  if (group->journal && !seq) log_error("group: %s", fail_text());
  return seq;
}

const Batch *group_now(const Group *group) {
  return group->open ? &group->recent[group->recents - 1] : NULL;
}

uint64_t group_seed(const Batch *batch) {
  const int64_t told[] = {batch->code, batch->hour / DAY_HOURS};
  return (fnv(FNV_START, told, sizeof told) >> 32) | 1;
}

void group_close(Group *group, const char *how) {
  if (!group->open) return;
  group->open = false;
  Batch *b = &group->recent[group->recents - 1];
  b->closed = true;
  write_line(group, &(JournalEntry){
                      .event = "batch_close",
                      .field = {{"batch", NULL, b->seq}, {"how", how, 0}},
                    });
}

void group_begin(Group *group, Journal *journal, const char *data, uint64_t seed) {
  char folder[PATH_SIZE];
  *group = (Group){.journal = journal, .random = seed, .since = clock_steady()};
  if (!seed) getrandom(&group->random, sizeof group->random, 0);
  if (!journal) return;
  group->recents = batches_read(path_join(folder, data, "journal"),
                                group_hour() - GROUP_DAYS * DAY_HOURS, &group->recent);
  group->open = group->recents > 0 && !group->recent[group->recents - 1].closed;
  const Batch *now = group_now(group);
  if (now && now->boot != journal_boot(journal)) group_close(group, "boot");
}

void group_done(Group *group) {
  free(group->recent);
}

// Two digits that are easily told from each other when called across a hall: 10 ... 99.
static int fresh_code(Group *group) {
  group->random = group->random * 6364136223846793005u + 1442695040888963407u;  // Knuth
  return 10 + (int)((group->random >> 33) % 90);
}

static void begin(Group *group, uint64_t seq, const Batch *batch) {
  group->recent =
    mem_grow(group->recent, (size_t)group->recents + 1, sizeof *group->recent);
  Batch *b = &group->recent[group->recents++];
  *b = *batch;
  b->seq = (int64_t)seq;
  b->hour = group_hour();
  group->open = true;
  group->since = clock_steady();
}

bool group_open(Group *group, const GroupWish *wish) {
  bool  recovery = strcmp(wish->class, GROUP_RECOVERY) == 0;
  Batch batch = {
    .unit = recovery ? 0 : wish->unit,
    .heads = wish->heads,
    .talk = wish->talk,
    .machine = wish->machine,
  };
  if (wish->heads < 1 || wish->heads > GROUP_HEADS_MAX)
    return fail("group: %d people", wish->heads);
  snprintf(batch.class, sizeof batch.class, "%s", wish->class);
  snprintf(batch.purpose, sizeof batch.purpose, "%s", wish->purpose);
  group_close(group, "staff");
  batch.code = fresh_code(group);
  uint64_t seq = write_line(group, &(JournalEntry){
                                     .event = "batch_open",
                                     .field = {{"unit", NULL, batch.unit},
                                               {"class", batch.class, 0},
                                               {"heads", NULL, batch.heads},
                                               {"purpose", batch.purpose, 0},
                                               {"talk", NULL, batch.talk},
                                               {"machine", NULL, batch.machine},
                                               {"code", NULL, batch.code}},
                                   });
  if (group->journal && !seq) return false;
  begin(group, seq, &batch);
  return true;
}

bool group_join(Group *group, int64_t unit, int code, bool machine) {
  Batch batch = {.joined = true, .unit = unit, .code = code, .machine = machine};
  if (code < 10 || code > 99) return fail("group: the code has two digits");
  group_close(group, "staff");
  uint64_t seq = write_line(
    group,
    &(JournalEntry){
      .event = "batch_join",
      .field = {{"unit", NULL, unit}, {"code", NULL, code}, {"machine", NULL, machine}},
    });
  if (group->journal && !seq) return false;
  begin(group, seq, &batch);
  return true;
}

int64_t group_end(const Group *group, int64_t input) {
  if (!group->open) return INT64_MAX;
  return (input > group->since ? input : group->since) + GROUP_IDLE_SECONDS * SECOND;
}

bool group_mind_idle(Group *group, int64_t input) {
  if (clock_steady() < group_end(group, input)) return false;
  group_close(group, "idle");
  return true;
}

static bool write_correction(Group *group, int64_t batch, const char *what,
                             const char *text, int64_t number, const char *reason) {
  return write_line(group,
                    &(JournalEntry){
                      .event = "correction",
                      .field = {{"batch", NULL, batch},
                                {"what", what, 0},
                                {"value", text, number},
                                {"reason", reason, 0}},
                    }) != 0 ||
         !group->journal;
}

bool group_correct(Group *group, int64_t batch, const char *what, const char *text,
                   int64_t number, const char *reason) {
  bool recovery = strcmp(what, "class") == 0 && text && strcmp(text, GROUP_RECOVERY) == 0;
  if (!write_correction(group, batch, what, text, number, reason)) return false;
  if (recovery && !write_correction(group, batch, "unit", NULL, 0, reason)) return false;
  for (int i = 0; i < group->recents; i++) {
    Batch *b = &group->recent[i];
    if (b->seq != batch) continue;
    batches_correct(b, what, text, number);
    if (recovery) b->unit = 0;
    if (b->taken_back && b == group_now(group)) group_close(group, "staff");
  }
  return true;
}

static bool counts_today(const Batch *b) {
  return !b->taken_back && !b->joined && b->hour / DAY_HOURS == group_hour() / DAY_HOURS;
}

int group_today(const Group *group, int64_t *heads) {
  int n = 0;
  *heads = 0;
  for (int i = 0; i < group->recents; i++) {
    if (!counts_today(&group->recent[i])) continue;
    *heads += group->recent[i].heads;
    n++;
  }
  return n;
}

bool group_is_twice(const Group *group, int64_t unit, int64_t heads) {
  for (int i = 0; i < group->recents; i++) {
    const Batch *b = &group->recent[i];
    if (unit != 0 && counts_today(b) && b->unit == unit && b->heads == heads) return true;
  }
  return false;
}
