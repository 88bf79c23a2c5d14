#include "stage/pictures.h"

#include <math.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/fnv.h"
#include "base/log.h"
#include "base/mem.h"
#include "stage/picture_cache.h"

typedef struct Entry {
  struct Entry *next;
  uint64_t      key;
  PaintPicture  paint;
  DecodeSize    size;
  void         *map;   // pixels in a sealed block, or
  uint32_t     *heap;  // from the cache
  size_t        bytes;
  int           users;  // tables that show it
  int64_t       used;
} Entry;

struct PictureTable {
  char         exhibit[WIRE_ID_SIZE];
  PaintPicture paint[LIST_PICTURES_MAX];
  Entry       *entry[LIST_PICTURES_MAX];
  uint32_t     n;
  size_t       bytes;    // of all its pictures
  bool         full;     // one was refused for its size; so are those that follow
  int          waiting;  // asks without an answer yet
};

// An ask on its way. Its table is NULL once that was closed; the pixels are kept all the
// same.
typedef struct Job {
  struct Job   *next;
  PictureTable *table;
  char          exhibit[WIRE_ID_SIZE];
  char          name[WIRE_NAME_SIZE];
  uint32_t      handle;
  uint64_t      key;
  int           fd;     // open while the decoder has it, else -1
  Entry        *entry;  // found or made; NULL: can't be had
  bool          again;  // a decoder ended over it
  bool          lost;   // no decoder told anything of it
  DecodeAsk     ask;
} Job;

typedef enum { IDLE, SIZING, FILLING } DecoderState;

struct Pictures {
  Zygote        *zygote;
  const Library *library;
  PictureCache  *cache;
  Entry         *entries;
  uint64_t       ids;
  Job           *queue, **queue_end;  // for the decoder
  Job           *done, **done_end;    // answers not yet handed out
  DecoderState   state;
  Child          decoder;
  char           decoder_exhibit[WIRE_ID_SIZE];
  bool           decoder_alive;
  int64_t        since, computed;  // when it began; what the decoder had computed then
  DecodeSize     size;
  void          *map;
};

Pictures *pictures_open(Zygote *zygote, const Library *library) {
  Pictures *p = mem_new(sizeof *p);
  p->zygote = zygote;
  p->library = library;
  p->cache = picture_cache_open(library->data);
  p->queue_end = &p->queue;
  p->done_end = &p->done;
  return p;
}

static void stop_decoder(Pictures *p) {
  if (p->decoder_alive) child_kill(&p->decoder);
  if (p->map) munmap(p->map, (size_t)p->size.w * (size_t)p->size.h * 4);
  p->map = NULL;
  p->decoder_alive = false;
  p->state = IDLE;
}

static void free_entry(Entry *e) {
  if (e->map) munmap(e->map, e->bytes);
  free(e->heap);
  free(e);
}

static void free_job(Job *job) {
  if (job->fd >= 0) close(job->fd);
  free(job);
}

static void free_jobs(Job *job) {
  while (job) {
    Job *next = job->next;
    free_job(job);
    job = next;
  }
}

void pictures_close(Pictures *p) {
  if (!p) return;
  stop_decoder(p);
  free_jobs(p->queue);
  free_jobs(p->done);
  while (p->entries) {
    Entry *next = p->entries->next;
    free_entry(p->entries);
    p->entries = next;
  }
  picture_cache_close(p->cache);
  free(p);
}

PictureTable *pictures_table(Pictures *p, const char *exhibit) {
  (void)p;
  PictureTable *table = mem_new(sizeof *table);
  snprintf(table->exhibit, sizeof table->exhibit, "%s", exhibit);
  return table;
}

// Frees what no table uses, the longest unused first, until the rest is within bounds.
static void trim(Pictures *p) {
  for (;;) {
    size_t  idle = 0;
    Entry **oldest = NULL;
    for (Entry **at = &p->entries; *at; at = &(*at)->next) {
      if ((*at)->users) continue;
      idle += (*at)->bytes;
      if (!oldest || (*at)->used < (*oldest)->used) oldest = at;
    }
    if (idle <= PICTURES_KEEP_BYTES) return;
    Entry *gone = *oldest;
    *oldest = gone->next;
    free_entry(gone);
  }
}

void pictures_table_close(Pictures *p, PictureTable *table) {
  if (!table) return;
  for (Job *job = p->queue; job; job = job->next)
    if (job->table == table) job->table = NULL;
  for (Job *job = p->done; job; job = job->next)
    if (job->table == table) job->table = NULL;
  for (uint32_t i = 0; i < table->n; i++)
    if (table->entry[i]) table->entry[i]->users--;
  free(table);
  trim(p);
}

const PaintPicture *pictures_paint(const PictureTable *table, uint32_t *n) {
  *n = table->n;
  return table->paint;
}

bool pictures_waiting(const Pictures *p, const PictureTable *table) {
  (void)p;
  return table->waiting > 0;
}

int pictures_fd(const Pictures *p) {
  return p->decoder_alive && p->state != IDLE ? p->decoder.socket : -1;
}

void pictures_note_first(Pictures *p, const PictureTable *table) {
  uint64_t keys[PICTURE_CACHE_NOTED_MAX];
  uint32_t n = 0;
  for (uint32_t i = 0; i < table->n && n < PICTURE_CACHE_NOTED_MAX; i++)
    if (table->entry[i]) keys[n++] = table->entry[i]->key;
  picture_cache_note(p->cache, keys, n);
}

static uint64_t key_of(const char *exhibit, const struct stat *st, const DecodeAsk *ask) {
  uint64_t hash = FNV_START;
  hash = fnv(hash, exhibit, strlen(exhibit));
  hash = fnv(hash, &st->st_dev, sizeof st->st_dev);
  hash = fnv(hash, &st->st_ino, sizeof st->st_ino);
  hash = fnv(hash, &st->st_size, sizeof st->st_size);
  hash = fnv(hash, &st->st_mtim, sizeof st->st_mtim);
  hash = fnv(hash, &ask->want_w, sizeof ask->want_w);
  hash = fnv(hash, &ask->want_h, sizeof ask->want_h);
  hash = fnv(hash, &ask->scale, sizeof ask->scale);
  return hash;
}

static Entry *find(Pictures *p, uint64_t key) {
  for (Entry *e = p->entries; e; e = e->next)
    if (e->key == key) return e;
  return NULL;
}

static Entry *add_entry(Pictures *p, uint64_t key, const DecodeSize *size,
                        const uint32_t *pixels) {
  Entry *e = mem_new(sizeof *e);
  e->key = key;
  e->size = *size;
  e->bytes = (size_t)size->w * (size_t)size->h * 4;
  e->paint = (PaintPicture){
    .pixels = pixels,
    .w = size->w,
    .h = size->h,
    .stride = size->w,
    .trim_x = size->trim_x,
    .trim_y = size->trim_y,
    .full_w = size->full_w,
    .full_h = size->full_h,
    .natural_w = size->natural_w,
    .natural_h = size->natural_h,
    .opaque = size->opaque,
    .id = ++p->ids,
  };
  e->next = p->entries;
  p->entries = e;
  return e;
}

static void finish(Pictures *p, Job *job, Entry *entry) {
  job->entry = entry;
  job->next = NULL;
  *p->done_end = job;
  p->done_end = &job->next;
}

// From memory, or from the data folder.
static Entry *recall(Pictures *p, uint64_t key) {
  Entry *e = find(p, key);
  if (e) return e;
  DecodeSize size;
  uint32_t  *pixels = picture_cache_get(p->cache, key, &size);
  if (!pixels) return NULL;
  e = add_entry(p, key, &size, pixels);
  e->heap = pixels;
  return e;
}

// The file is opened again for the decoder: a thousand asks must not hold a thousand
// descriptors.
static bool look_at(Pictures *p, const Job *job, struct stat *st) {
  int  fd = library_open_asset(p->library, job->exhibit, job->name);
  bool ok = fd >= 0 && fstat(fd, st) == 0;
  if (fd >= 0) close(fd);
  return ok;
}

void pictures_ask(Pictures *p, PictureTable *table, uint32_t handle, const char *name,
                  float w, float h, float scale) {
  if (handle == 0 || handle >= LIST_PICTURES_MAX) return;
  Job *job = mem_new(sizeof *job);
  job->table = table;
  job->handle = handle;
  snprintf(job->exhibit, sizeof job->exhibit, "%s", table->exhibit);
  snprintf(job->name, sizeof job->name, "%s", name);
  // Whole pixels, so that nearly equal sizes are one picture.
  bool sized = isfinite(w) && isfinite(h) && w >= 0 && h >= 0;
  job->ask = (DecodeAsk){
    .want_w = sized ? roundf(fminf(w, 1 << 13) * scale) : 0,
    .want_h = sized ? roundf(fminf(h, 1 << 13) * scale) : 0,
    .scale = scale,
  };
  job->fd = -1;
  table->waiting++;
  struct stat st;
  if (!look_at(p, job, &st)) {
    log_warn("%s", fail_text());
    finish(p, job, NULL);
    return;
  }
  job->key = key_of(table->exhibit, &st, &job->ask);
  Entry *e = recall(p, job->key);
  if (e) {
    finish(p, job, e);
    return;
  }
  *p->queue_end = job;
  p->queue_end = &job->next;
}

static Job *take_first(Pictures *p) {
  Job *job = p->queue;
  p->queue = job->next;
  if (!p->queue) p->queue_end = &p->queue;
  return job;
}

static void refuse(Pictures *p, const char *why) {
  Job *job = take_first(p);
  log_warn("picture: %s: %s: %s", job->exhibit, job->name, why);
  finish(p, job, NULL);
  p->state = IDLE;
}

// Nothing is known of the picture: the machine had no time or memory for it.
static void lose(Pictures *p, const char *why) {
  p->queue->lost = true;
  stop_decoder(p);
  refuse(p, why);
}

// Something else may have ended it. What ends two of them is the picture's doing.
static void lose_decoder(Pictures *p, const char *why) {
  Job *job = p->queue;
  stop_decoder(p);
  if (job->again) {
    refuse(p, why);
    return;
  }
  job->again = true;
  close(job->fd);
  job->fd = -1;
}

static bool same_exhibit(const Pictures *p) {
  return strcmp(p->decoder_exhibit, p->queue->exhibit) == 0;
}

static const char too_much[] = "the exhibit's pictures take too much memory";

// What one opening may hold: a script must not eat the stage's memory by way of pictures.
static bool has_room(Pictures *p, size_t bytes) {
  PictureTable *table = p->queue->table;
  if (!table) return true;
  table->full = table->full || table->bytes + bytes > PICTURES_TABLE_BYTES;
  return !table->full;
}

// Asks the decoder for the first job of the queue, in a process that serves this exhibit
// only.
static void begin(Pictures *p) {
  Entry *e = find(p, p->queue->key);  // an earlier job may have made it
  if (e) {
    finish(p, take_first(p), e);
    return;
  }
  if (!has_room(p, 0)) {
    refuse(p, too_much);
    return;
  }
  if (p->decoder_alive && !same_exhibit(p)) stop_decoder(p);
  if (!p->decoder_alive) {
    if (!zygote_spawn(p->zygote, CHILD_DECODER, -1, &p->decoder)) {
      lose(p, fail_text());
      return;
    }
    p->decoder_alive = true;
    snprintf(p->decoder_exhibit, sizeof p->decoder_exhibit, "%s", p->queue->exhibit);
  }
  p->queue->fd = library_open_asset(p->library, p->queue->exhibit, p->queue->name);
  if (p->queue->fd < 0) {
    refuse(p, fail_text());
    return;
  }
  p->queue->ask.serial++;
  p->since = clock_real();
  p->computed = clock_cpu_of(p->decoder.pid);
  p->state = SIZING;
  if (!wire_send_fd(p->decoder.socket, &p->queue->ask, sizeof p->queue->ask,
                    &p->queue->fd, 1))
    lose_decoder(p, "the decoder ended");
}

static bool size_is_sane(const DecodeSize *s) {
  bool counts = s->w > 0 && s->h > 0 && s->w <= 8192 && s->h <= 8192 &&
                s->full_w >= s->w && s->full_h >= s->h && s->full_w <= 8192 &&
                s->full_h <= 8192 && s->trim_x >= 0 && s->trim_y >= 0 &&
                s->trim_x <= s->full_w - s->w && s->trim_y <= s->full_h - s->h;
  return counts && s->natural_w > 0 && s->natural_w < 1e5f && s->natural_h > 0 &&
         s->natural_h < 1e5f && fabsf(s->origin_x) < 1e5f && fabsf(s->origin_y) < 1e5f;
}

static void got_size(Pictures *p) {
  DecodeSize *size = &p->size;
  size->why[sizeof size->why - 1] = '\0';
  if (!size->ok) {
    refuse(p, size->why);
    return;
  }
  if (!size_is_sane(size)) {
    memset(size, 0, sizeof *size);
    lose_decoder(p, "the decoder told nonsense");
    return;
  }
  size_t bytes = (size_t)size->w * (size_t)size->h * 4;
  if (!has_room(p, bytes)) {
    stop_decoder(p);  // it waits for its block
    refuse(p, too_much);
    return;
  }
  int   fd = wire_block(bytes);
  void *map = fd < 0 ? MAP_FAILED : mmap(NULL, bytes, PROT_READ, MAP_SHARED, fd, 0);
  p->map = map == MAP_FAILED ? NULL : map;
  DecodeDone go = {size->serial};
  bool       sent = p->map && wire_send_fd(p->decoder.socket, &go, sizeof go, &fd, 1);
  if (fd >= 0) close(fd);
  p->state = FILLING;
  if (!sent) lose(p, "no memory for its pixels");
}

static void got_pixels(Pictures *p) {
  Job   *job = take_first(p);
  Entry *e = add_entry(p, job->key, &p->size, p->map);
  e->map = p->map;
  p->map = NULL;
  p->state = IDLE;
  picture_cache_put(p->cache, e->key, &e->size, e->paint.pixels);
  finish(p, job, e);
}

// By what it computed: a busy machine makes no picture bad.
static void look_at_clock(Pictures *p) {
  int64_t limit = (int64_t)DECODE_DEADLINE_MS * WIRE_PATIENCE * 1000000;
  if (clock_cpu_of(p->decoder.pid) - p->computed > limit) {
    stop_decoder(p);
    refuse(p, "decoding takes too long");
  } else if (clock_real() - p->since > limit * DECODE_WAIT) {
    lose(p, "the machine is too busy to decode it");
  }
}

static void pump(Pictures *p, int wait_ms) {
  if (p->state == IDLE && p->queue) begin(p);
  if (p->state == IDLE) return;
  struct pollfd fd = {.fd = p->decoder.socket, .events = POLLIN};
  if (wait_ms) poll(&fd, 1, wait_ms);
  DecodeDone done;
  int        got = p->state == SIZING
                     ? wire_receive(p->decoder.socket, &p->size, sizeof p->size, false)
                     : wire_receive(p->decoder.socket, &done, sizeof done, false);
  if (got > 0 && p->state == SIZING)
    got_size(p);
  else if (got > 0)
    got_pixels(p);
  else if (got < 0)
    lose_decoder(p, "the file broke the decoder");
  else
    look_at_clock(p);
}

// Pictures that are not needed any more free their decoder, too.
static void rest(Pictures *p) {
  if (p->state == IDLE && !p->queue && p->decoder_alive) stop_decoder(p);
}

static WireEvent event_of(const Job *job) {
  WireEvent event = {.kind = EVENT_PICTURE};
  event.u.picture.handle = job->handle;
  event.u.picture.missing = job->entry  ? PICTURE_THERE
                            : job->lost ? PICTURE_LOST
                                        : PICTURE_MISSING;
  if (job->entry) {
    event.u.picture.w = job->entry->size.natural_w;
    event.u.picture.h = job->entry->size.natural_h;
    event.u.picture.origin_x = job->entry->size.origin_x;
    event.u.picture.origin_y = job->entry->size.origin_y;
  }
  return event;
}

static void put_in_table(PictureTable *table, const Job *job) {
  table->waiting--;
  if (job->handle >= table->n) table->n = job->handle + 1;
  if (!job->entry || table->entry[job->handle]) return;
  table->bytes += job->entry->bytes;
  job->entry->users++;
  job->entry->used = clock_real();
  table->entry[job->handle] = job->entry;
  table->paint[job->handle] = job->entry->paint;
}

bool pictures_next(Pictures *p, int wait_ms, PictureTable **table, WireEvent *event) {
  if (!p->done) pump(p, wait_ms);
  while (p->done) {
    Job *job = p->done;
    p->done = job->next;
    if (!p->done) p->done_end = &p->done;
    bool wanted = job->table != NULL;
    if (wanted) {
      *table = job->table;
      *event = event_of(job);
      put_in_table(job->table, job);
    }
    free_job(job);
    if (wanted) return true;
  }
  rest(p);
  return false;
}
