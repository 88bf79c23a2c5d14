#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/log.h"
#include "tally/answers_parts.h"
#include "tally/reader.h"
#include "tally/shelf.h"

enum { LINES_AT_ONCE = 500 };

typedef enum { NOTHING, DONE, FAILED } Result;

static Slot *find(Answers *answers, int64_t number) {
  for (size_t i = 0; i < answers->slots; i++)
    if (answers->slot[i].bin.number == number) return &answers->slot[i];
  return NULL;
}

// ---- texts ----

// What can't be taken is told and given up: the next opening brings it again.
static void take_text(Answers *answers) {
  Text *text = answers->text;
  pthread_mutex_unlock(&answers->mutex);
  if (!texts_add(answers->texts, text->exhibit, text->version, text->text, text->size))
    log_error("%s", fail_text());
  pthread_mutex_lock(&answers->mutex);
  answers->text = text->next;
  if (!answers->text) answers->text_end = &answers->text;
  answers->texts_waiting--;
  free(text);
}

static Result write_texts(Answers *answers) {
  while (answers->text) take_text(answers);
  if (!texts_is_new(answers->texts)) return NOTHING;
  pthread_mutex_unlock(&answers->mutex);
  bool saved = texts_save(answers->texts);
  pthread_mutex_lock(&answers->mutex);
  return saved ? DONE : FAILED;
}

// ---- a bin's file ----

static bool is_written(const Slot *slot) {
  return slot->written == slot->bin.revision;
}

static Slot *first_unwritten(Answers *answers) {
  for (size_t i = 0; i < answers->slots; i++)
    if (!is_written(&answers->slot[i])) return &answers->slot[i];
  return NULL;
}

static Result write_bin(Answers *answers) {
  Slot *slot = first_unwritten(answers);
  Bin   copy;
  if (!slot) return NOTHING;
  bin_copy(&copy, &slot->bin);
  pthread_mutex_unlock(&answers->mutex);
  bool ok = shelf_write(answers->folder, &copy);
  if (ok && answers->ack) answers->ack(answers->user, copy.revision, copy.exhibit);
  pthread_mutex_lock(&answers->mutex);
  slot = find(answers, copy.number);
  if (ok && slot) slot->written = copy.revision;
  bin_free(&copy);
  return ok ? DONE : FAILED;
}

// The file of a bin whose sums another one took, once that one is on the disk.
static Result remove_taken(Answers *answers) {
  for (size_t i = 0; i < answers->slots; i++) {
    int64_t taker = answers->slot[i].bin.number, taken = answers->slot[i].bin.took;
    if (taken == 0 || !is_written(&answers->slot[i])) continue;
    pthread_mutex_unlock(&answers->mutex);
    bool ok = shelf_remove(answers->folder, taken);
    pthread_mutex_lock(&answers->mutex);
    Slot *slot = find(answers, taker);
    if (ok && slot) slot->bin.took = 0;
    return ok ? DONE : FAILED;
  }
  return NOTHING;
}

// ---- a bin's lines ----

static bool is_told(Answers *answers, const Bin *bin) {
  ReaderEvent event;
  ItemsLine   items;
  Reader     *reader = reader_open(answers->journal_folder);
  bool        told = false;
  if (!reader) return false;
  while (!told && reader_next(reader, &event))
    told = strcmp(event.event, "items") == 0 &&
           strcmp(event.kiosk, journal_kiosk(answers->journal)) == 0 &&
           items_read(&items, event.line, event.size) && items.whole &&
           items.bin == bin->number;
  reader_close(reader);
  return told;
}

// While the disk refuses, the journal keeps what it has; nothing is appended to that.
static bool wait_for_journal(Answers *answers) {
  return journal_wait(answers->journal) || fail("%s", journal_trouble(answers->journal));
}

static bool append(Answers *answers, const Bin *bin, const BinPiece *piece) {
  return journal_append(answers->journal, &(JournalEntry){
                                            .event = "items",
                                            .exhibit = bin->exhibit,
                                            .field = {{"bin", NULL, bin->number},
                                                      {"period", bin->period, 0},
                                                      {"pool", piece->row->pool, 0},
                                                      {"key", piece->row->key, 0},
                                                      {"row", piece->row->row, 0},
                                                      {"part", piece->part, 0},
                                                      {"counts", piece->counts, 0}},
                                          }) > 0;
}

static bool append_last(Answers *answers, const Bin *bin, int64_t lines) {
  char counts[24];
  snprintf(counts, sizeof counts, "%" PRId64, lines);
  return journal_append(answers->journal, &(JournalEntry){
                                            .event = "items",
                                            .exhibit = bin->exhibit,
                                            .field = {{"bin", NULL, bin->number},
                                                      {"period", bin->period, 0},
                                                      {"row", "bin", 0},
                                                      {"part", "whole", 0},
                                                      {"counts", counts, 0}},
                                          }) > 0;
}

static bool tell(Answers *answers, const Bin *bin) {
  BinWalk  walk = {0};
  BinPiece piece;
  int64_t  lines = 0;
  if (!wait_for_journal(answers)) return false;
  while (bin_next_told(bin, &walk, &piece)) {
    if (!append(answers, bin, &piece)) return false;
    if (++lines % LINES_AT_ONCE == 0 && !wait_for_journal(answers)) return false;
  }
  return append_last(answers, bin, lines) && wait_for_journal(answers);
}

static void drop(Answers *answers, int64_t number) {
  Slot *slot = find(answers, number);
  bin_free(&slot->bin);
  *slot = answers->slot[--answers->slots];
}

// Nothing is added to a bin that is being closed, so its lines are the same however often
// they are written.
static Result close_bin(Answers *answers) {
  for (size_t i = 0; i < answers->slots; i++) {
    if (!answers->slot[i].bin.closing || !is_written(&answers->slot[i])) continue;
    bool half_told = answers->slot[i].half_told;
    Bin  copy;
    bin_copy(&copy, &answers->slot[i].bin);
    pthread_mutex_unlock(&answers->mutex);
    bool ok = ((half_told && is_told(answers, &copy)) || tell(answers, &copy)) &&
              shelf_remove(answers->folder, copy.number);
    pthread_mutex_lock(&answers->mutex);
    if (ok)
      drop(answers, copy.number);
    else
      find(answers, copy.number)->half_told = true;
    bin_free(&copy);
    return ok ? DONE : FAILED;
  }
  return NOTHING;
}

// ---- the thread ----

static void note(Answers *answers, bool stuck) {
  if (stuck && !answers->stuck)
    log_error("answers: %s; kept in memory, tried again", answers->trouble);
  if (!stuck && answers->stuck) log_info("answers: the disk writes again");
  if (!stuck) answers->trouble[0] = '\0';
  answers->stuck = stuck;
}

// Each in turn, so that one which fails holds up no other. A bin's file says that it is
// being closed, or what it took, before anything else is done about that. False: nothing
// was done.
static bool work(Answers *answers) {
  Result (*const works[])(Answers *) = {write_texts, write_bin, remove_taken, close_bin};
  bool done = false, failed = false;
  for (size_t i = 0; i < sizeof works / sizeof *works; i++) {
    Result result = works[i](answers);
    done |= result == DONE;
    failed |= result == FAILED;
    if (result == FAILED)
      snprintf(answers->trouble, sizeof answers->trouble, "%.190s", fail_text());
  }
  if (done || failed) note(answers, failed);
  return done;
}

// What failed is tried again with the next change, or with the hour's turn.
void *answers_write(void *user) {
  Answers *answers = user;
  pthread_mutex_lock(&answers->mutex);
  for (;;) {
    if (work(answers)) continue;
    if (answers->closing) break;
    answers->busy = false;
    pthread_cond_broadcast(&answers->rest);
    while (!answers->busy && !answers->closing)
      pthread_cond_wait(&answers->work, &answers->mutex);
  }
  pthread_mutex_unlock(&answers->mutex);
  return NULL;
}
