// folder.h - what the tests of the tally share: a data folder of their own, and its
// lines.
#ifndef TESTS_TALLY_FOLDER_H
#define TESTS_TALLY_FOLDER_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/path.h"
#include "tally/journal.h"
#include "tally/line.h"
#include "tally/reader.h"

enum { FOLDER_FILE_MAX = 64 << 20 };

#define BOOT_A "aaaaaaaa-0000-4000-8000-000000000001"
#define BOOT_B "bbbbbbbb-0000-4000-8000-000000000002"

// A new empty folder; folder_remove() it.
static inline char *folder_new(char path[PATH_SIZE]) {
  const char *tmp = getenv("TMPDIR");
  path_join(path, tmp ? tmp : "/tmp", "tally-XXXXXX");
  if (!mkdtemp(path)) abort();
  return path;
}

static inline void folder_remove(const char *path) {
  path_remove_all(path);
}

static inline char *folder_file(char path[PATH_SIZE], const char *data,
                                const char *name) {
  char journal[PATH_SIZE];
  return path_join(path, path_join(journal, data, "journal"), name);
}

// A file of the journal as text; free() it.
static inline char *folder_text(const char *data, const char *name, size_t *size) {
  char path[PATH_SIZE];
  return path_read(folder_file(path, data, name), FOLDER_FILE_MAX, size);
}

static inline void folder_put(const char *data, const char *name, const char *text,
                              size_t size) {
  char  path[PATH_SIZE];
  FILE *file = fopen(folder_file(path, data, name), "we");
  if (!file || fwrite(text, 1, size, file) != size || fclose(file) != 0) abort();
}

static inline void play_at(const char *wall, ClockQuality quality, const char *boot_id) {
  int64_t seconds;
  if (!clock_parse(wall, &seconds)) abort();
  clock_play(seconds, quality, boot_id);
}

static inline void pass(int64_t seconds) {
  clock_advance(seconds * INT64_C(1000000000));
}

static inline uint64_t add(Journal *journal, const char *event, const char *exhibit) {
  return journal_append(journal, &(JournalEntry){.event = event, .exhibit = exhibit});
}

// All events of a folder; returns how many. What is wrong goes to *damage.
static inline int folder_events(const char *data, ReaderEvent *events, int max,
                                ReaderDamage *damage) {
  char        journal[PATH_SIZE];
  ReaderEvent event;
  int         n = 0;
  Reader     *reader = reader_open(path_join(journal, data, "journal"));
  if (!reader) abort();
  while (reader_next(reader, &event)) {
    if (n < max) events[n] = event;
    n++;
  }
  if (damage) *damage = *reader_damage(reader);
  reader_close(reader);
  return n;
}

#endif
