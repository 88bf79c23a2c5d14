#include "stage/picture_cache.h"

#include <dirent.h>
#include <fcntl.h>
#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/crc32c.h"
#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"

enum { MAGIC = 0x3258504b };  // "KPX2"

typedef struct {
  uint32_t   magic, crc;  // of the key, the size and the pixels
  DecodeSize size;
} Head;

typedef struct Put {
  struct Put *next;
  uint64_t    key;
  Head        head;
  uint32_t   *pixels;
} Put;

// A picture of the first frame, read ahead.
typedef struct {
  uint64_t   key;
  DecodeSize size;
  uint32_t  *pixels;  // NULL: not there, or taken
} Ahead;

struct PictureCache {
  char            folder[PATH_SIZE];
  pthread_t       thread;
  bool            running, closing;
  pthread_mutex_t lock;
  pthread_cond_t  wake;
  Put            *first, **last;
  Ahead           ahead[PICTURE_CACHE_NOTED_MAX];
  uint32_t        noted, read;  // how many there are; how many the thread is done with
};

static size_t bytes_of(const DecodeSize *size) {
  return (size_t)size->w * (size_t)size->h * 4;
}

static char *path_of(const PictureCache *cache, char path[PATH_SIZE], uint64_t key) {
  char name[32];
  snprintf(name, sizeof name, "%016" PRIx64 ".pix", key);
  return path_join(path, cache->folder, name);
}

static uint32_t sum(uint64_t key, const Head *head, const uint32_t *pixels) {
  uint32_t crc = crc32c(crc32c(0, &key, sizeof key), &head->size, sizeof head->size);
  return crc32c(crc, pixels, bytes_of(&head->size));
}

typedef struct {
  char    name[64];
  int64_t used;
  int64_t bytes;
} Kept;

static int by_age(const void *a, const void *b) {
  const Kept *x = a, *y = b;
  return x->used < y->used ? -1 : x->used > y->used;
}

// Takes away the files that were longest not read until the rest fits.
static void prune(const PictureCache *cache) {
  DIR *dir = opendir(cache->folder);
  if (!dir) return;
  Kept   *kept = NULL;
  size_t  n = 0;
  int64_t total = 0;
  for (struct dirent *e; (e = readdir(dir));) {
    struct stat st;
    if (fstatat(dirfd(dir), e->d_name, &st, AT_SYMLINK_NOFOLLOW) || !S_ISREG(st.st_mode))
      continue;
    kept = mem_grow(kept, n + 1, sizeof *kept);
    snprintf(kept[n].name, sizeof kept[n].name, "%.63s", e->d_name);
    kept[n].used = st.st_mtim.tv_sec;
    kept[n].bytes = st.st_size;
    total += kept[n++].bytes;
  }
  if (kept) qsort(kept, n, sizeof *kept, by_age);
  for (size_t i = 0; i < n && total > PICTURE_CACHE_BYTES; i++) {
    total -= kept[i].bytes;
    unlinkat(dirfd(dir), kept[i].name, 0);
  }
  free(kept);
  closedir(dir);
}

static bool write_all(int fd, const void *data, size_t bytes) {
  const char *p = data;
  while (bytes > 0) {
    ssize_t n = write(fd, p, bytes);
    if (n <= 0) return false;
    p += n;
    bytes -= (size_t)n;
  }
  return true;
}

// No sync: a file that a power cut spoiled fails its CRC and is made again. Other
// processes write in this folder, too: each file has a name of its own until it is whole.
static void save(const PictureCache *cache, const Put *put) {
  char path[PATH_SIZE], temp[PATH_SIZE];
  path_join(temp, cache->folder, "new-XXXXXX");
  int fd = mkstemp(temp);
  if (fd < 0) return;
  bool ok = write_all(fd, &put->head, sizeof put->head) &&
            write_all(fd, put->pixels, bytes_of(&put->head.size));
  close(fd);
  if (!ok || rename(temp, path_of(cache, path, put->key)) != 0) unlink(temp);
}

static bool sane(const DecodeSize *size) {
  return size->w > 0 && size->h > 0 && size->w <= 1 << 14 && size->h <= 1 << 14 &&
         bytes_of(size) <= PICTURE_CACHE_ONE_MAX;
}

static bool read_all(int fd, void *data, size_t bytes) {
  char *p = data;
  while (bytes > 0) {
    ssize_t n = read(fd, p, bytes);
    if (n <= 0) return false;
    p += n;
    bytes -= (size_t)n;
  }
  return true;
}

static uint32_t *load(const PictureCache *cache, uint64_t key, DecodeSize *size) {
  char      path[PATH_SIZE];
  Head      head;
  uint32_t *pixels = NULL;
  int       fd = open(path_of(cache, path, key), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (fd < 0) return NULL;
  if (read_all(fd, &head, sizeof head) && head.magic == MAGIC && sane(&head.size)) {
    pixels = mem_new(bytes_of(&head.size));
    if (!read_all(fd, pixels, bytes_of(&head.size)) ||
        sum(key, &head, pixels) != head.crc) {
      free(pixels);
      pixels = NULL;
    }
  }
  futimens(fd, NULL);  // now: prune() looks at it
  close(fd);
  if (pixels) *size = head.size;
  return pixels;
}

// With the lock held, which is let go while a file is read.
static void read_ahead(PictureCache *cache) {
  while (cache->read < cache->noted) {
    Ahead *ahead = &cache->ahead[cache->read];
    pthread_mutex_unlock(&cache->lock);
    ahead->pixels = load(cache, ahead->key, &ahead->size);
    pthread_mutex_lock(&cache->lock);
    cache->read++;
    pthread_cond_broadcast(&cache->wake);
  }
}

static void *writer(void *user) {
  PictureCache *cache = user;
  bool          pruned = false;
  pthread_mutex_lock(&cache->lock);
  read_ahead(cache);
  for (;;) {
    while (!cache->first && !cache->closing)
      pthread_cond_wait(&cache->wake, &cache->lock);
    Put *put = cache->first;
    if (!put) break;
    cache->first = put->next;
    if (!cache->first) cache->last = &cache->first;
    pthread_mutex_unlock(&cache->lock);
    if (!pruned) prune(cache);
    pruned = true;
    save(cache, put);
    free(put->pixels);
    free(put);
    pthread_mutex_lock(&cache->lock);
  }
  pthread_mutex_unlock(&cache->lock);
  return NULL;
}

static char *note_path(const PictureCache *cache, char path[PATH_SIZE]) {
  return path_join(path, cache->folder, "first");
}

// Without the thread nothing is read ahead and nothing is kept; all else works.
static void start(PictureCache *cache) {
  if (!cache->running)
    cache->running = pthread_create(&cache->thread, NULL, writer, cache) == 0;
  if (!cache->running) cache->noted = cache->read;
}

PictureCache *picture_cache_open(const char *data) {
  PictureCache *cache = mem_new(sizeof *cache);
  char          folder[PATH_SIZE];
  path_join(cache->folder, path_join(folder, data, "cache"), "pictures");
  if (!path_make(cache->folder))
    log_warn("cache: pictures are decoded anew at each start");
  pthread_mutex_init(&cache->lock, NULL);
  pthread_cond_init(&cache->wake, NULL);
  cache->last = &cache->first;
  size_t bytes = 0;
  char  *keys = path_read(note_path(cache, folder),
                          PICTURE_CACHE_NOTED_MAX * sizeof(uint64_t), &bytes);
  for (size_t i = 0; keys && i < bytes / sizeof(uint64_t); i++)
    memcpy(&cache->ahead[cache->noted++].key, keys + i * sizeof(uint64_t),
           sizeof(uint64_t));
  free(keys);
  if (cache->noted) start(cache);
  return cache;
}

void picture_cache_close(PictureCache *cache) {
  if (!cache) return;
  pthread_mutex_lock(&cache->lock);
  cache->closing = true;
  pthread_cond_broadcast(&cache->wake);
  pthread_mutex_unlock(&cache->lock);
  if (cache->running) pthread_join(cache->thread, NULL);
  for (uint32_t i = 0; i < cache->noted; i++) free(cache->ahead[i].pixels);
  pthread_mutex_destroy(&cache->lock);
  pthread_cond_destroy(&cache->wake);
  free(cache);
}

uint32_t *picture_cache_get(PictureCache *cache, uint64_t key, DecodeSize *size) {
  pthread_mutex_lock(&cache->lock);
  uint32_t i = 0;
  while (i < cache->noted && cache->ahead[i].key != key) i++;
  bool ahead = i < cache->noted;
  while (ahead && i >= cache->read) pthread_cond_wait(&cache->wake, &cache->lock);
  uint32_t *pixels = ahead ? cache->ahead[i].pixels : NULL;
  if (pixels) {
    *size = cache->ahead[i].size;
    cache->ahead[i].pixels = NULL;
  }
  pthread_mutex_unlock(&cache->lock);
  return pixels ? pixels : load(cache, key, size);
}

void picture_cache_note(PictureCache *cache, const uint64_t *keys, uint32_t n) {
  char   path[PATH_SIZE];
  size_t bytes = 0;
  if (n > PICTURE_CACHE_NOTED_MAX) n = PICTURE_CACHE_NOTED_MAX;
  char *old =
    path_read(note_path(cache, path), PICTURE_CACHE_NOTED_MAX * sizeof *keys, &bytes);
  bool same = old && bytes == n * sizeof *keys && memcmp(old, keys, bytes) == 0;
  free(old);
  if (!same && !path_replace(path, keys, n * sizeof *keys))
    log_warn("cache: %s", fail_text());
  pthread_mutex_lock(&cache->lock);
  for (uint32_t i = 0; i < cache->read; i++) {
    free(cache->ahead[i].pixels);
    cache->ahead[i].pixels = NULL;
  }
  pthread_mutex_unlock(&cache->lock);
}

void picture_cache_put(PictureCache *cache, uint64_t key, const DecodeSize *size,
                       const uint32_t *pixels) {
  if (!sane(size)) return;
  Put *put = mem_new(sizeof *put);
  put->key = key;
  put->pixels = mem_new(bytes_of(size));
  memcpy(put->pixels, pixels, bytes_of(size));
  put->head.magic = MAGIC;
  put->head.size = *size;
  put->head.crc = sum(key, &put->head, put->pixels);
  pthread_mutex_lock(&cache->lock);
  start(cache);
  *cache->last = put;
  cache->last = &put->next;
  pthread_cond_broadcast(&cache->wake);
  pthread_mutex_unlock(&cache->lock);
}
