// answers_parts.h - the answers from inside: one struct, and its two files.
//   answers.c         what is counted, on the caller's thread
//   answers_writer.c  the thread that puts it on the disk
#ifndef KIOSK_TALLY_ANSWERS_PARTS_H
#define KIOSK_TALLY_ANSWERS_PARTS_H

#include <pthread.h>

#include "base/path.h"
#include "tally/answers.h"
#include "tally/bin.h"
#include "tally/texts.h"

enum { ANSWERS_EXHIBITS = 64, ANSWERS_TROUBLE = 200, ANSWERS_WAITING = 1000 };

// A bin and how far the disk is with it.
typedef struct {
  Bin     bin;
  int64_t written;    // the revision in its file
  bool    half_told;  // it was being closed when the program ended: the journal may have
                      // its lines
} Slot;

// An exhibit that had its first round in this session.
typedef struct {
  char     exhibit[BIN_NAME_SIZE];
  uint32_t zones;  // bits
  int      again;
  int64_t  bin;  // of that round, as are pool and key
  char     pool[ITEMS_HASH_SIZE], key[ITEMS_KEY_SIZE];
  uint8_t  gain[ITEMS_GROUPS];  // what is known: nothing, before, both
} Visited;

typedef struct Text {
  struct Text *next;
  char         exhibit[BIN_NAME_SIZE], version[ITEMS_HASH_SIZE];
  size_t       size;
  char         text[TEXTS_ITEM_MAX];
} Text;

struct Answers {
  char       folder[PATH_SIZE], journal_folder[PATH_SIZE];
  Journal   *journal;
  AnswersAck ack;
  void      *user;

  // The caller's thread alone.
  Round     round[ANSWERS_ZONES];
  bool      again[ANSWERS_ZONES];  // the round under way is not counted
  Visited   visited[ANSWERS_EXHIBITS];
  int       visits;
  uint64_t *told;  // hashes of the versions whose texts were taken
  size_t    tolds;

  // Under the mutex.
  pthread_mutex_t mutex;
  pthread_cond_t  work, rest;  // there is some; the writer has done some, or is stuck
  Slot           *slot;
  size_t          slots;
  Text           *text, **text_end;
  int             texts_waiting;
  bool            busy, stuck, closing;
  char            trouble[ANSWERS_TROUBLE], lasting[ANSWERS_TROUBLE];
  char            shown[ANSWERS_TROUBLE];

  // The writer's thread alone.
  pthread_t writer;
  Texts    *texts;
};

void *answers_write(void *answers);  // the thread

#endif
