#include "tally/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "tally/identity.h"
#include "tally/line.h"
#include "tally/store.h"

enum {
  WAITING_MAX = 20000,  // lines in memory while the disk refuses, about 6 MB
  BATCH_SIZE = 64 << 10,
  RETRY_MILLISECONDS = 60000,
  ATTEMPTS = 2,     // at the id, as store.c has at the lines
  LOCK_TRIES = 50,  // a tenth of a second apart
  TROUBLE_SIZE = 200,
  EXHIBIT_SIZE = 32,
  HOUR = 3600,
  ANCHOR_SLACK = 60,    // seconds the wall clock may drift before it is anchored anew
  ITEMS_TEXT_MAX = 80,  // `items` lines tell more in a text than others
};

#define NANOSECONDS INT64_C(1000000000)

typedef struct {
  const char *name;
  bool exact;  // written by the kiosk itself, at its own times: seconds may be told
  bool own;    // only the journal writes it
} Event;

static const Event events[] = {
  {"boot", true, true},
  {"start", true, true},
  {"anchor", true, true},
  {"alive", true, false},
  {"session_start", false, false},
  {"session_end", false, false},
  {"exhibit_enter", false, false},
  {"exhibit_leave", false, false},
  {"exhibit_completed", false, false},
  {"fault", false, false},
  {"batch_open", false, false},
  {"batch_join", false, false},
  {"batch_close", false, false},
  {"correction", false, false},
  {"items", false, false},
  {"door", false, false},
};

// The journal itself writes these.
static const Event *const boot_event = &events[0];
static const Event *const start_event = &events[1];
static const Event *const anchor_event = &events[2];

typedef struct Waiting {
  struct Waiting *next;
  uint64_t        seq;
  const char     *event;
  char            exhibit[EXHIBIT_SIZE];
  size_t          size;
  char            line[JOURNAL_LINE_MAX];
} Waiting;

struct Journal {
  char       folder[PATH_SIZE];
  JournalAck ack;
  void      *user;
  int        lock;  // holds the flock
  Store     *store;
  Identity   identity;

  // Stamping; under the mutex.
  int64_t  boot;
  uint64_t seq;              // of the last line appended
  char     link[LINK_SIZE];  // of the last line appended
  bool     anchored;
  int64_t  anchor;  // wall minus boot seconds, as anchored last

  // The queue; under the mutex.
  pthread_mutex_t mutex;
  pthread_cond_t  written;  // one of the next four has changed
  Waiting        *first, **end;
  int             waiting;
  bool            stuck, closing;
  char            trouble[TROUBLE_SIZE];  // of the disk, while it lasts
  char lasting[TROUBLE_SIZE];  // what staff should still see when it writes again
  char told[TROUBLE_SIZE];

  int       bell;  // rung when there is something to do
  pthread_t writer;
  char      batch[BATCH_SIZE];
};

// ---- a line ----

typedef struct {
  char  *text;
  size_t size;  // JOURNAL_LINE_MAX: it did not fit
} Text;

static void __attribute__((format(printf, 2, 3))) put(Text *text, const char *fmt, ...) {
  size_t  room = JOURNAL_LINE_MAX - text->size;
  va_list args;
  va_start(args, fmt);
  int n = vsnprintf(text->text + text->size, room, fmt, args);
  va_end(args);
  text->size += n >= 0 && (size_t)n < room ? (size_t)n : room;
}

static bool is_plain(const char *text, const char *also, size_t room) {
  size_t n = strlen(text);
  return n > 0 && n < room && strspn(text, also) == n;
}

static bool is_field(const JournalField *field, size_t room) {
  static const char *const taken[] = {"v",     "kiosk", "boot",    "seq",  "up", "t",
                                      "clock", "hour",  "exhibit", "link", "crc"};
  if (!is_plain(field->name, "abcdefghijklmnopqrstuvwxyz_", LINE_NAME_MAX)) return false;
  for (size_t i = 0; i < sizeof taken / sizeof *taken; i++)
    if (strcmp(field->name, taken[i]) == 0) return false;
  return strcmp(field->name, "event") != 0 &&
         (!field->text ||
          is_plain(field->text, "abcdefghijklmnopqrstuvwxyz0123456789_-.+:TZQ", room));
}

static const Event *event_of(const char *name) {
  for (size_t i = 0; name && i < sizeof events / sizeof *events; i++)
    if (strcmp(events[i].name, name) == 0) return &events[i];
  return NULL;
}

static bool is_allowed(const JournalEntry *entry) {
  const Event *event = event_of(entry->event);
  if (!event || event->own)
    return fail("journal: no event \"%s\"", entry->event ? entry->event : "");
  if (entry->exhibit && !path_is_id(entry->exhibit))
    return fail("journal: %s: exhibit \"%s\" is no name", event->name, entry->exhibit);
  size_t room = strcmp(event->name, "items") == 0 ? ITEMS_TEXT_MAX : LINE_TEXT_MAX;
  for (int i = 0; i < JOURNAL_FIELDS_MAX && entry->field[i].name; i++)
    if (!is_field(&entry->field[i], room))
      return fail("journal: %s: field \"%s\" is refused", event->name,
                  entry->field[i].name);
  return true;
}

static void put_stamp(Text *text, const Event *event, int64_t seconds) {
  ClockLocal local = clock_local();
  if (event->exact)
    put(text, "\"t\":%" PRId64, seconds);
  else
    put(text, "\"up\":%" PRId64, seconds / HOUR);
  put(text, ",\"clock\":\"%s\",\"hour\":\"%04d-%02d-%02dT%02d+08\",\"event\":\"%s\"",
      clock_quality_name(clock_quality()), local.year, local.month, local.day, local.hour,
      event->name);
}

// Stamps and queues an entry that is known to be allowed; false only when the line is too
// long.
static bool add(Journal *journal, const Event *event, const JournalEntry *entry,
                int64_t seconds) {
  Waiting *waiting = mem_new(sizeof *waiting);
  Text     text = {.text = waiting->line};
  put(&text, "{\"v\":1,\"kiosk\":\"%s\",\"boot\":%" PRId64 ",\"seq\":%" PRIu64 ",",
      journal->identity.id, journal->boot, journal->seq + 1);
  put_stamp(&text, event, seconds);
  if (entry->exhibit) put(&text, ",\"exhibit\":\"%s\"", entry->exhibit);
  for (int i = 0; i < JOURNAL_FIELDS_MAX && entry->field[i].name; i++) {
    const JournalField *field = &entry->field[i];
    if (field->text)
      put(&text, ",\"%s\":\"%s\"", field->name, field->text);
    else
      put(&text, ",\"%s\":%" PRId64, field->name, field->number);
  }
  waiting->size = line_seal(waiting->line, text.size, journal->link);
  if (waiting->size == 0) {
    free(waiting);
    return fail("journal: %s: line over %d bytes", event->name, JOURNAL_LINE_MAX);
  }
  link_of(journal->link, waiting->line, waiting->size - 1);
  waiting->seq = ++journal->seq;
  waiting->event = event->name;
  if (entry->exhibit)
    snprintf(waiting->exhibit, sizeof waiting->exhibit, "%s", entry->exhibit);
  *journal->end = waiting;
  journal->end = &waiting->next;
  journal->waiting++;
  return true;
}

// Ties this boot's seconds to the wall once the clock is trusted, and again when it was
// set. An anchor that a visitor's touch brings about is told for the last whole hour of
// `up` (append rounds the seconds): the same tie, and not the second of the touch.
static void anchor_if_due(Journal *journal, int64_t seconds) {
  if (clock_quality() != CLOCK_TRUSTED) return;
  int64_t offset = clock_wall() - clock_steady() / NANOSECONDS;
  if (journal->anchored && llabs(offset - journal->anchor) <= ANCHOR_SLACK) return;
  journal->anchored = true;
  journal->anchor = offset;
  add(journal, anchor_event,
      &(JournalEntry){.field = {{.name = "wall", .number = offset + seconds}}}, seconds);
}

static void ring(Journal *journal) {
  eventfd_write(journal->bell, 1);
}

uint64_t journal_append(Journal *journal, const JournalEntry *entry) {
  if (!is_allowed(entry)) return 0;
  const Event *event = event_of(entry->event);
  int64_t      seconds = clock_steady() / NANOSECONDS;
  uint64_t     seq = 0;
  pthread_mutex_lock(&journal->mutex);
  if (journal->waiting >= WAITING_MAX) {
    fail("journal: %d lines wait for the disk, no more are kept", WAITING_MAX);
  } else {
    anchor_if_due(journal, event->exact ? seconds : seconds - seconds % HOUR);
    if (add(journal, event, entry, seconds)) seq = journal->seq;
  }
  bool stuck = journal->stuck;
  pthread_mutex_unlock(&journal->mutex);
  if (!stuck) ring(journal);
  return seq;
}

// ---- the writer's thread ----

// The lines that wait, as many as fit a batch, in one piece. They stay queued until they
// count.
static int fill_batch(Journal *journal, size_t *size) {
  int n = 0;
  *size = 0;
  pthread_mutex_lock(&journal->mutex);
  for (Waiting *w = journal->first; w && *size + w->size <= BATCH_SIZE;
       w = w->next, n++) {
    memcpy(journal->batch + *size, w->line, w->size);
    *size += w->size;
  }
  pthread_mutex_unlock(&journal->mutex);
  return n;
}

static bool write_batch(Journal *journal, size_t size) {
  Identity *identity = &journal->identity;
  for (int i = 0; i < ATTEMPTS && !identity->saved; i++)
    identity_save(identity, journal->folder);
  return identity->saved && store_write(journal->store, journal->batch, size);
}

static void acknowledge(Journal *journal, int n) {
  while (n-- > 0) {
    pthread_mutex_lock(&journal->mutex);
    Waiting *w = journal->first;
    pthread_mutex_unlock(&journal->mutex);
    if (journal->ack)
      journal->ack(journal->user, w->seq, w->event, w->exhibit[0] ? w->exhibit : NULL);
    pthread_mutex_lock(&journal->mutex);
    journal->first = w->next;
    if (!journal->first) journal->end = &journal->first;
    journal->waiting--;
    pthread_mutex_unlock(&journal->mutex);
    free(w);
  }
}

static void tell(Journal *journal, bool ok) {
  pthread_mutex_lock(&journal->mutex);
  if (!ok && !journal->stuck) log_error("%s; kept in memory, tried again", fail_text());
  if (ok && journal->stuck) log_info("journal: writes again");
  journal->stuck = !ok;
  snprintf(journal->trouble, sizeof journal->trouble, "%s", ok ? "" : fail_text());
  snprintf(journal->lasting, sizeof journal->lasting, "%s",
           store_trouble(journal->store));
  pthread_cond_broadcast(&journal->written);
  pthread_mutex_unlock(&journal->mutex);
}

static void drain(Journal *journal) {
  size_t size;
  int    n;
  bool   ok = true;
  while (ok && (n = fill_batch(journal, &size)) > 0) {
    ok = write_batch(journal, size);
    if (ok) acknowledge(journal, n);
    tell(journal, ok);
  }
}

// While stuck the bell is not rung by new lines (only by closing), so the minute runs
// out.
static bool wait_for_work(Journal *journal) {
  struct pollfd bell = {.fd = journal->bell, .events = POLLIN};
  eventfd_t     rung;
  while (poll(&bell, 1, journal->stuck ? RETRY_MILLISECONDS : -1) < 0 && errno == EINTR)
    continue;
  eventfd_read(journal->bell, &rung);
  pthread_mutex_lock(&journal->mutex);
  bool closing = journal->closing;
  pthread_mutex_unlock(&journal->mutex);
  return !closing;
}

static void *write_lines(void *arg) {
  Journal *journal = arg;
  store_make_ballast(journal->store);
  while (wait_for_work(journal)) drain(journal);
  drain(journal);
  return NULL;
}

// ---- life ----

// A lock that only reading can open still locks: the disk may be read-only.
static int take_lock(const char *folder) {
  char path[PATH_SIZE];
  path_join(path, folder, "lock");
  int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd < 0) fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    fail("journal: %s: %s", path, strerror(errno));
    return -1;
  }
  for (int i = 0; flock(fd, LOCK_EX | LOCK_NB) != 0; i++) {
    if (i == LOCK_TRIES) {
      fail("journal: %s: another kiosk is running on this data folder", folder);
      close(fd);
      return -1;
    }
    nanosleep(&(struct timespec){.tv_nsec = NANOSECONDS / 10}, NULL);
  }
  return fd;
}

bool journal_is_held(const char *folder) {
  char path[PATH_SIZE];
  int  fd = open(path_join(path, folder, "lock"), O_RDONLY | O_CLOEXEC);
  bool held = fd >= 0 && flock(fd, LOCK_SH | LOCK_NB) != 0;
  if (fd >= 0) close(fd);
  return held;
}

static void add_first_line(Journal *journal, const StoreTail *tail) {
  bool         same = tail->seq > 0 && strcmp(tail->boot_id, clock_boot_id()) == 0;
  JournalEntry entry = {.field = {{.name = "boot_id", .text = clock_boot_id()}}};
  int          n = 1;
  if (tail->torn) entry.field[n++] = (JournalField){.name = "torn", .number = tail->torn};
  if (tail->damaged)
    entry.field[n++] = (JournalField){.name = "damaged", .number = tail->damaged};
  journal->boot = tail->boot + !same;
  int64_t seconds = clock_steady() / NANOSECONDS;
  add(journal, same ? start_event : boot_event, &entry, seconds);
  anchor_if_due(journal, seconds);
}

Journal *journal_open(const char *data, const char *kiosk, JournalAck ack, void *user) {
  char      folder[PATH_SIZE];
  StoreTail tail;
  if (!path_is_id(kiosk)) {
    fail("journal: \"%s\" is no kiosk's name", kiosk);
    return NULL;
  }
  if (!path_make(path_join(folder, data, "journal"))) return NULL;
  int lock = take_lock(folder);
  if (lock < 0) return NULL;

  Journal *journal = mem_new(sizeof *journal);
  memcpy(journal->folder, folder, sizeof folder);
  journal->ack = ack;
  journal->user = user;
  journal->lock = lock;
  journal->bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  journal->end = &journal->first;
  pthread_mutex_init(&journal->mutex, NULL);
  pthread_cond_init(&journal->written, NULL);
  journal->store = store_open(folder, &tail);
  snprintf(journal->lasting, sizeof journal->lasting, "%s",
           store_trouble(journal->store));
  identity_find(&journal->identity, folder, kiosk, tail.seq == 0);
  journal->seq = tail.seq;
  memcpy(journal->link, tail.link, sizeof journal->link);
  add_first_line(journal, &tail);
  if (journal->bell < 0 ||
      pthread_create(&journal->writer, NULL, write_lines, journal) != 0)
    abort();  // a process that cannot start one thread: a restart heals it better
  ring(journal);
  return journal;
}

void journal_close(Journal *journal) {
  if (!journal) return;
  pthread_mutex_lock(&journal->mutex);
  journal->closing = true;
  pthread_mutex_unlock(&journal->mutex);
  ring(journal);
  pthread_join(journal->writer, NULL);
  if (journal->waiting > 0) log_error("journal: %d lines are lost", journal->waiting);
  while (journal->first) {
    Waiting *w = journal->first;
    journal->first = w->next;
    free(w);
  }
  store_close(journal->store);
  pthread_cond_destroy(&journal->written);
  pthread_mutex_destroy(&journal->mutex);
  close(journal->bell);
  close(journal->lock);
  free(journal);
}

bool journal_wait(Journal *journal) {
  pthread_mutex_lock(&journal->mutex);
  while (journal->waiting > 0 && !journal->stuck)
    pthread_cond_wait(&journal->written, &journal->mutex);
  bool written = journal->waiting == 0;
  pthread_mutex_unlock(&journal->mutex);
  return written;
}

uint64_t journal_last(Journal *journal) {
  pthread_mutex_lock(&journal->mutex);
  uint64_t seq = journal->seq;
  pthread_mutex_unlock(&journal->mutex);
  return seq;
}

const char *journal_kiosk(const Journal *journal) {
  return journal->identity.id;
}

int64_t journal_boot(const Journal *journal) {
  return journal->boot;
}

const char *journal_trouble(Journal *journal) {
  pthread_mutex_lock(&journal->mutex);
  const char *text = journal->trouble[0] ? journal->trouble : journal->lasting;
  memcpy(journal->told, text, sizeof journal->told);
  pthread_mutex_unlock(&journal->mutex);
  return journal->told;
}
