#include "tally/answers.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/fnv.h"
#include "base/mem.h"
#include "tally/answers_parts.h"
#include "tally/shelf.h"
#include "tally/span.h"

enum { AGAIN_MAX = 100, TOLD_MAX = 1 << 16 };

typedef enum { GAIN_UNKNOWN, GAIN_BEFORE, GAIN_BOTH } GainKnown;

static void lock(Answers *answers) {
  pthread_mutex_lock(&answers->mutex);
}

static void unlock(Answers *answers) {
  pthread_mutex_unlock(&answers->mutex);
}

static void ring(Answers *answers) {
  answers->busy = true;
  pthread_cond_signal(&answers->work);
}

static bool unlock_and(Answers *answers, bool ok) {
  unlock(answers);
  return ok;
}

// ---- bins ----

static Slot *find_number(Answers *answers, int64_t number) {
  for (size_t i = 0; i < answers->slots; i++)
    if (answers->slot[i].bin.number == number) return &answers->slot[i];
  return NULL;
}

static Slot *find_period(Answers *answers, const char *exhibit, const char *period) {
  for (size_t i = 0; i < answers->slots; i++) {
    const Bin *bin = &answers->slot[i].bin;
    if (!bin->closing && strcmp(bin->exhibit, exhibit) == 0 &&
        strcmp(bin->period, period) == 0)
      return &answers->slot[i];
  }
  return NULL;
}

static Slot *add_slot(Answers *answers, const Bin *bin) {
  answers->slot = mem_grow(answers->slot, answers->slots + 1, sizeof *answers->slot);
  Slot *slot = &answers->slot[answers->slots++];
  *slot = (Slot){.bin = *bin};
  return slot;
}

// Above every line there is: a bin that was closed has left lines since it had its
// number, so none gets it twice.
static int64_t fresh_number(Answers *answers) {
  int64_t number = (int64_t)journal_last(answers->journal) + 1;
  for (size_t i = 0; i < answers->slots; i++)
    if (answers->slot[i].bin.number >= number) number = answers->slot[i].bin.number + 1;
  return number;
}

static void period_now(Answers *answers, uint64_t batch, char out[ITEMS_PERIOD_SIZE]) {
  char month[BIN_MONTH_SIZE];
  span_month(month);
  if (batch == 0)
    span_of_month(out, month);
  else
    snprintf(out, ITEMS_PERIOD_SIZE, "%.40s:%" PRIu64, journal_kiosk(answers->journal),
             batch);
}

static Slot *slot_now(Answers *answers, const char *exhibit, uint64_t batch) {
  char period[ITEMS_PERIOD_SIZE];
  period_now(answers, batch, period);
  Slot *slot = find_period(answers, exhibit, period);
  if (slot) return slot;
  Bin bin = {.number = fresh_number(answers)};
  snprintf(bin.exhibit, sizeof bin.exhibit, "%s", exhibit);
  memcpy(bin.period, period, sizeof bin.period);
  span_month(bin.since);
  return add_slot(answers, &bin);
}

static void changed(Answers *answers, Slot *slot) {
  slot->bin.revision++;
  ring(answers);
}

// ---- the session ----

static Visited *visited_of(Answers *answers, const char *exhibit) {
  for (int i = 0; i < answers->visits; i++)
    if (strcmp(answers->visited[i].exhibit, exhibit) == 0) return &answers->visited[i];
  return NULL;
}

static Visited *visit(Answers *answers, const char *exhibit) {
  Visited *visited = visited_of(answers, exhibit);
  if (visited || answers->visits == ANSWERS_EXHIBITS) return visited;
  visited = &answers->visited[answers->visits++];
  *visited = (Visited){0};
  snprintf(visited->exhibit, sizeof visited->exhibit, "%s", exhibit);
  return visited;
}

void answers_session_over(Answers *answers) {
  answers->visits = 0;
}

// ---- rounds ----

static void leave(Answers *answers, uint32_t zone, RoundLeft how) {
  Slot *slot = find_number(answers, answers->round[zone].bin);
  answers->again[zone] = false;
  if (!answers->round[zone].open || !slot) return;
  round_left(&answers->round[zone], &slot->bin, how);
  changed(answers, slot);
}

void answers_left(Answers *answers, RoundLeft how) {
  lock(answers);
  for (uint32_t zone = 0; zone < ANSWERS_ZONES; zone++) leave(answers, zone, how);
  unlock(answers);
}

static bool count_again(Answers *answers, Visited *visited, Slot *slot, uint32_t zone,
                        const char *pool, const char *key) {
  answers->again[zone] = true;
  if (visited->again >= AGAIN_MAX) return true;
  if (!bin_has_room(&slot->bin, pool, key, ITEMS_PLAY)) return false;
  visited->again++;
  bin_row(&slot->bin, pool, key, ITEMS_PLAY)[PLAY_AGAIN]++;
  changed(answers, slot);
  return true;
}

static bool begin(Answers *answers, const AnswersRound *round, const char *key) {
  Visited *visited = visit(answers, round->exhibit);
  if (!visited) return fail("round: more than %d exhibits", ANSWERS_EXHIBITS);
  leave(answers, round->zone, ROUND_HOME);
  Slot *slot = slot_now(answers, round->exhibit, round->batch);
  if (visited->zones & 1u << round->zone)
    return count_again(answers, visited, slot, round->zone, round->pool, key);
  if (!round_begin(&answers->round[round->zone], &slot->bin, round->pool, key,
                   round->asked))
    return false;
  visited->zones |= 1u << round->zone;
  visited->bin = slot->bin.number;
  snprintf(visited->pool, sizeof visited->pool, "%s", round->pool);
  snprintf(visited->key, sizeof visited->key, "%s", key);
  changed(answers, slot);
  return true;
}

bool answers_round(Answers *answers, const AnswersRound *round) {
  char key[ITEMS_KEY_SIZE];
  snprintf(key, sizeof key, "%c.%c.%.2s.%c", round->mode, round->level, round->lang,
           round->form);
  if (round->zone >= ANSWERS_ZONES) return fail("round: zone %u", round->zone);
  if (!path_is_id(round->exhibit) || !items_is_hash(round->pool) || !items_is_key(key))
    return fail("round: pool \"%.12s\", key \"%s\"", round->pool, key);
  if (round->asked < 1 || round->asked > ITEMS_ASKED)
    return fail("round: %d questions", round->asked);
  lock(answers);
  return unlock_and(answers, begin(answers, round, key));
}

// The bin of the round that is under way in the zone. NULL: there is none (with fail()),
// or it is one that is not counted (`*again`).
static Slot *slot_of(Answers *answers, uint32_t zone, bool *again) {
  *again = zone < ANSWERS_ZONES && answers->again[zone];
  if (*again) return NULL;
  if (zone >= ANSWERS_ZONES || !answers->round[zone].open) {
    fail("answers: no round is under way in zone %u", zone);
    return NULL;
  }
  return find_number(answers, answers->round[zone].bin);
}

bool answers_shown(Answers *answers, uint32_t zone, const char *version, int options) {
  bool again;
  lock(answers);
  Slot *slot = slot_of(answers, zone, &again);
  if (!slot) return unlock_and(answers, again);
  int  before = answers->round[zone].items;
  bool ok = round_shown(&answers->round[zone], &slot->bin, version, options);
  if (answers->round[zone].items != before) changed(answers, slot);
  return unlock_and(answers, ok);
}

bool answers_answered(Answers *answers, uint32_t zone, const RoundAnswer *answer) {
  bool again;
  lock(answers);
  Slot *slot = slot_of(answers, zone, &again);
  if (!slot) return unlock_and(answers, again);
  bool ok = round_answered(&answers->round[zone], &slot->bin, answer);
  if (ok) changed(answers, slot);
  return unlock_and(answers, ok);
}

bool answers_over(Answers *answers, uint32_t zone, bool passed) {
  bool again;
  lock(answers);
  Slot *slot = slot_of(answers, zone, &again);
  if (zone < ANSWERS_ZONES) answers->again[zone] = false;
  if (!slot) return unlock_and(answers, again);
  round_over(&answers->round[zone], &slot->bin, passed);
  changed(answers, slot);
  return unlock_and(answers, true);
}

// ---- gain ----

static void add_gain(int64_t *count, int64_t b, int64_t a) {
  count[GAIN_N]++;
  count[GAIN_B] += b;
  count[GAIN_A] += a;
  count[GAIN_BB] += b * b;
  count[GAIN_AA] += a * a;
  count[GAIN_AB] += a * b;
}

static bool is_score(int score) {
  return score >= 0 && score <= ITEMS_FULL;
}

// A before alone is counted as that, and taken back when its after comes.
bool answers_gain(Answers *answers, const AnswersGain *gain) {
  Visited *visited = visited_of(answers, gain->exhibit);
  if (answers->again[0]) return true;  // a lesson is for one visitor: zone 0
  if (!visited || !*visited->pool) return fail("gain: before any round");
  if (gain->group < 0 || gain->group >= ITEMS_GROUPS || gain->order < 0 ||
      gain->order >= ITEMS_ORDERS || !is_score(gain->before) ||
      (gain->after != -1 && !is_score(gain->after)))
    return fail("gain: group %d, order %d, %d, %d", gain->group, gain->order,
                gain->before, gain->after);
  uint8_t *known = &visited->gain[gain->group];
  if (*known == GAIN_BOTH || (*known == GAIN_BEFORE && gain->after == -1))
    return fail("gain: it was told before");
  lock(answers);
  Slot *slot = find_number(answers, visited->bin);
  if (!slot || slot->bin.closing)
    return unlock_and(answers, fail("gain: its round's bin is closed"));
  int64_t *row = bin_row(&slot->bin, visited->pool, visited->key, ITEMS_PLAY);
  int64_t *count = row + items_gain(gain->group, gain->order);
  if (gain->after == -1) {
    count[GAIN_BEFORE_ONLY]++;
  } else {
    if (*known == GAIN_BEFORE && count[GAIN_BEFORE_ONLY] > 0) count[GAIN_BEFORE_ONLY]--;
    add_gain(count, gain->before, gain->after);
  }
  *known = gain->after == -1 ? GAIN_BEFORE : GAIN_BOTH;
  changed(answers, slot);
  return unlock_and(answers, true);
}

// ---- texts ----

static bool is_told(Answers *answers, uint64_t hash) {
  for (size_t i = 0; i < answers->tolds; i++)
    if (answers->told[i] == hash) return true;
  if (answers->tolds >= TOLD_MAX) answers->tolds = 0;
  answers->told = mem_grow(answers->told, answers->tolds + 1, sizeof *answers->told);
  answers->told[answers->tolds++] = hash;
  return false;
}

bool answers_item_text(Answers *answers, const char *exhibit, const char *version,
                       const char *text, size_t size) {
  if (!path_is_id(exhibit) || !items_is_hash(version))
    return fail("item_text: the version is no 8 hex digits");
  if (!texts_check(text, size)) return false;
  lock(answers);
  bool full = answers->texts_waiting >= ANSWERS_WAITING;
  unlock(answers);
  if (full) return fail("item_text: %d texts wait for the disk", ANSWERS_WAITING);
  uint64_t hash = fnv(FNV_START, exhibit, strlen(exhibit) + 1);
  if (is_told(answers, fnv(hash, version, strlen(version)))) return true;
  Text *waiting = mem_new(sizeof *waiting);
  snprintf(waiting->exhibit, sizeof waiting->exhibit, "%s", exhibit);
  snprintf(waiting->version, sizeof waiting->version, "%s", version);
  memcpy(waiting->text, text, size);
  waiting->size = size;
  lock(answers);
  *answers->text_end = waiting;
  answers->text_end = &waiting->next;
  answers->texts_waiting++;
  ring(answers);
  return unlock_and(answers, true);
}

// ---- the end of a bin ----

static bool has_round(const Answers *answers, int64_t number) {
  for (int zone = 0; zone < ANSWERS_ZONES; zone++)
    if (answers->round[zone].open && answers->round[zone].bin == number) return true;
  return false;
}

// One bin takes another at a time: its file can name but one.
static bool join(Answers *answers, Slot *slot, const char *into, const char *month) {
  Slot *taker = find_period(answers, slot->bin.exhibit, into);
  if (!taker) {
    snprintf(slot->bin.period, sizeof slot->bin.period, "%s", into);
    snprintf(slot->bin.since, sizeof slot->bin.since, "%s", month);
    changed(answers, slot);
    return true;
  }
  if (taker->bin.took || slot->bin.took) return false;
  bin_add(&taker->bin, &slot->bin);
  taker->bin.took = slot->bin.number;
  changed(answers, taker);
  bin_free(&slot->bin);
  *slot = answers->slot[--answers->slots];
  return true;
}

// True: something has changed, and what is over must be looked for again.
static bool turn_one(Answers *answers, const char *month, const char *batch) {
  for (size_t i = 0; i < answers->slots; i++) {
    Slot *slot = &answers->slot[i];
    char  into[ITEMS_PERIOD_SIZE];
    if (slot->bin.closing || has_round(answers, slot->bin.number)) continue;
    switch (span_fate(&slot->bin, month, batch, into)) {
    case SPAN_STAYS: break;
    case SPAN_CLOSES:
      slot->bin.closing = true;
      changed(answers, slot);
      return true;
    case SPAN_JOINS:
      if (join(answers, slot, into, month)) return true;
      break;
    }
  }
  return false;
}

// What waits for a known month begins with the one that is on, and again with the next.
static void date_uncertain(Answers *answers, const char *month) {
  if (strcmp(month, SPAN_NONE) == 0) return;
  for (size_t i = 0; i < answers->slots; i++) {
    Bin *bin = &answers->slot[i].bin;
    if (bin->closing || strcmp(bin->period, SPAN_UNCERTAIN) != 0 ||
        strcmp(bin->since, month) == 0)
      continue;
    snprintf(bin->since, sizeof bin->since, "%s", month);
    changed(answers, &answers->slot[i]);
  }
}

void answers_turn(Answers *answers, uint64_t batch) {
  char month[BIN_MONTH_SIZE], period[ITEMS_PERIOD_SIZE] = "";
  span_month(month);
  if (batch) period_now(answers, batch, period);
  lock(answers);
  while (turn_one(answers, month, period)) continue;
  date_uncertain(answers, month);
  ring(answers);
  unlock(answers);
}

// ---- life ----

static void load(Answers *answers) {
  size_t count;
  int    damaged;
  Bin   *bin = shelf_read(answers->folder, &count, &damaged);
  for (size_t i = 0; i < count; i++) {
    Slot *slot = add_slot(answers, &bin[i]);
    slot->written = slot->bin.revision;
    slot->half_told = slot->bin.closing;
  }
  free(bin);
  if (damaged)
    snprintf(answers->lasting, sizeof answers->lasting,
             "answers: %d damaged files are kept aside in DATA/answers", damaged);
}

Answers *answers_open(const char *data, Journal *journal, AnswersAck ack, void *user) {
  Answers *answers = mem_new(sizeof *answers);
  path_join(answers->folder, data, "answers");
  path_join(answers->journal_folder, data, "journal");
  answers->journal = journal;
  answers->ack = ack;
  answers->user = user;
  answers->text_end = &answers->text;
  answers->texts = texts_open(answers->journal_folder);
  pthread_mutex_init(&answers->mutex, NULL);
  pthread_cond_init(&answers->work, NULL);
  pthread_cond_init(&answers->rest, NULL);
  load(answers);
  answers->busy = true;
  if (pthread_create(&answers->writer, NULL, answers_write, answers) != 0)
    abort();  // a process that cannot start one thread: a restart heals it better
  return answers;
}

void answers_close(Answers *answers) {
  if (!answers) return;
  lock(answers);
  answers->closing = true;
  pthread_cond_signal(&answers->work);
  unlock(answers);
  pthread_join(answers->writer, NULL);
  for (size_t i = 0; i < answers->slots; i++) bin_free(&answers->slot[i].bin);
  while (answers->text) {
    Text *text = answers->text;
    answers->text = text->next;
    free(text);
  }
  texts_close(answers->texts);
  pthread_cond_destroy(&answers->work);
  pthread_cond_destroy(&answers->rest);
  pthread_mutex_destroy(&answers->mutex);
  free(answers->slot);
  free(answers->told);
  free(answers);
}

bool answers_wait(Answers *answers) {
  lock(answers);
  while (answers->busy) pthread_cond_wait(&answers->rest, &answers->mutex);
  return unlock_and(answers, !answers->stuck);
}

const char *answers_trouble(Answers *answers) {
  lock(answers);
  snprintf(answers->shown, sizeof answers->shown, "%s",
           answers->stuck ? answers->trouble : answers->lasting);
  unlock(answers);
  return answers->shown;
}
