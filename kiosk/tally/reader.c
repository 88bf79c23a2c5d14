#include "tally/reader.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"
#include "tally/store.h"
#include "tally/totals.h"

enum { SEGMENT_READ_MAX = 64 << 20 };

struct Reader {
  char         folder[PATH_SIZE];
  int         *numbers;
  size_t       count;
  size_t       next;  // the segment to read when this one is through
  char        *text;  // the segment being read, NULL: none
  size_t       size;
  size_t       at;
  bool         failed;
  char         kiosk[LINE_TEXT_MAX];  // of the line before, with its
  int64_t      seq;                   // sequence, 0: there was none
  char         hash[LINK_SIZE];       // and hash
  int64_t      told;                  // lines up to this sequence are in the totals
  ReaderDamage damage;
};

static bool is_segment_folder(const char *folder) {
  struct stat status;
  if (stat(folder, &status) != 0) return fail("%s: %s", folder, strerror(errno));
  return S_ISDIR(status.st_mode) || fail("%s: not a folder", folder);
}

void reader_close(Reader *reader) {
  if (!reader) return;
  free(reader->numbers);
  free(reader->text);
  free(reader);
}

// Where totals stand for the first segments, reading begins behind them, and the first
// line there must still link to the last that was removed.
static bool begin_after_totals(Reader *reader) {
  Totals totals;
  if (!totals_read(&totals, reader->folder)) return false;
  size_t from = 0;
  while (from < reader->count && reader->numbers[from] <= totals.segment) from++;
  reader->count -= from;
  if (from && reader->count)
    memmove(reader->numbers, reader->numbers + from,
            reader->count * sizeof *reader->numbers);
  if (totals.segment) {
    memcpy(reader->kiosk, totals.kiosk, sizeof reader->kiosk);
    memcpy(reader->hash, totals.link, sizeof reader->hash);
    reader->seq = totals.last;
    reader->told = totals.seq;
  }
  totals_free(&totals);
  return true;
}

Reader *reader_open(const char *folder) {
  if (!is_segment_folder(folder)) return NULL;
  Reader *reader = mem_new(sizeof *reader);
  snprintf(reader->folder, sizeof reader->folder, "%s", folder);
  reader->numbers = store_list(folder, &reader->count);
  if (begin_after_totals(reader)) return reader;
  reader_close(reader);
  return NULL;
}

const char *reader_folder(const Reader *reader) {
  return reader->folder;
}

static bool load_next(Reader *reader) {
  char path[PATH_SIZE];
  free(reader->text);
  reader->text = NULL;
  if (reader->next == reader->count) return false;
  store_path(path, reader->folder, reader->numbers[reader->next++]);
  reader->text = path_read(path, SEGMENT_READ_MAX, &reader->size);
  reader->at = 0;
  reader->failed = !reader->text;
  return !reader->failed;
}

// ---- a line ----

static ClockQuality quality_of(const char *line, size_t size) {
  char text[LINE_TEXT_MAX] = "";
  line_text(line, size, "clock", text, sizeof text);
  for (ClockQuality q = CLOCK_TRUSTED; q > CLOCK_UNKNOWN; q--)
    if (strcmp(text, clock_quality_name(q)) == 0) return q;
  return CLOCK_UNKNOWN;
}

static void get_text(const ReaderEvent *event, const char *name, char *out) {
  if (!line_text(event->line, event->size, name, out, LINE_TEXT_MAX)) out[0] = '\0';
}

static int64_t get_number(const ReaderEvent *event, const char *name) {
  int64_t number;
  return line_number(event->line, event->size, name, &number) && number >= 0 ? number
                                                                             : -1;
}

static void parse(ReaderEvent *event) {
  get_text(event, "kiosk", event->kiosk);
  get_text(event, "event", event->event);
  get_text(event, "exhibit", event->exhibit);
  get_text(event, "lang", event->lang);
  get_text(event, "level", event->level);
  get_text(event, "how", event->how);
  event->boot = get_number(event, "boot");
  event->seq = get_number(event, "seq");
  event->t = get_number(event, "t");
  event->up = event->t >= 0 ? event->t / 3600 : get_number(event, "up");
  event->wall = get_number(event, "wall");
  event->seconds = get_number(event, "seconds");
  event->clock = quality_of(event->line, event->size);
  if (!line_hour(event->line, event->size, &event->hour)) event->clock = CLOCK_UNKNOWN;
  link_of(event->hash, event->line, event->size);
}

void reader_line(ReaderEvent *event, const char *line, size_t size) {
  *event = (ReaderEvent){.line = line, .size = size};
  parse(event);
}

// ---- order ----

static void note_place(Reader *reader, int segment, int64_t offset) {
  if (reader->damage.segment) return;
  reader->damage.segment = segment;
  reader->damage.offset = offset;
}

// True when the line is new. A new kiosk's name in a folder goes on with sequence and
// link.
static bool follow(Reader *reader, const ReaderEvent *event) {
  char link[LINK_SIZE] = "";
  bool same = strcmp(event->kiosk, reader->kiosk) == 0;
  if (same && event->seq <= reader->seq) {
    reader->damage.repeats++;
    return false;
  }
  line_text(event->line, event->size, "link", link, sizeof link);
  const char *before = reader->seq ? reader->hash : event->seq == 1 ? LINK_NONE : link;
  if (reader->seq && event->seq != reader->seq + 1) reader->damage.gaps++;
  if (strcmp(link, before) != 0) {
    reader->damage.broken++;
    note_place(reader, event->segment, event->offset);
  }
  memcpy(reader->kiosk, event->kiosk, sizeof reader->kiosk);
  memcpy(reader->hash, event->hash, sizeof reader->hash);
  reader->seq = event->seq;
  return true;
}

// The next whole line of this segment, valid or not; false at its end.
static bool next_line(Reader *reader, ReaderEvent *event) {
  if (!reader->text || reader->at == reader->size) return false;
  const char *line = reader->text + reader->at;
  const char *end = memchr(line, '\n', reader->size - reader->at);
  if (!end) {
    reader->damage.torn++;
    reader->at = reader->size;
    return false;
  }
  *event = (ReaderEvent){
    .line = line,
    .size = (size_t)(end - line),
    .segment = reader->numbers[reader->next - 1],
    .offset = (int64_t)reader->at,
  };
  reader->at += event->size + 1;
  return true;
}

bool reader_next(Reader *reader, ReaderEvent *event) {
  for (;;) {
    while (!next_line(reader, event))
      if (!load_next(reader)) return false;
    if (!line_valid(event->line, event->size)) {
      reader->damage.bad++;
      note_place(reader, event->segment, event->offset);
      continue;
    }
    parse(event);
    if (follow(reader, event) && event->seq > reader->told) return true;
  }
}

bool reader_seek(Reader *reader, int segment, int64_t offset, const char *hash) {
  ReaderEvent event;
  char        found[LINK_SIZE];
  for (reader->next = 0; reader->next < reader->count; reader->next++)
    if (reader->numbers[reader->next] == segment) break;
  if (!load_next(reader) || offset < 0 || (size_t)offset > reader->size)
    return fail("%s: segment %06d is gone or short", reader->folder, segment);
  reader->at = (size_t)offset;
  if (!next_line(reader, &event) || !line_valid(event.line, event.size))
    return fail("%s: segment %06d: no line at %lld", reader->folder, segment,
                (long long)offset);
  link_of(found, event.line, event.size);
  reader->at = (size_t)offset;
  reader->seq = 0;
  return strcmp(found, hash) == 0 || fail("%s: segment %06d: another line at %lld",
                                          reader->folder, segment, (long long)offset);
}

bool reader_failed(const Reader *reader) {
  return reader->failed;
}

int64_t reader_size_before(const Reader *reader, int segment) {
  char        path[PATH_SIZE];
  struct stat status;
  int64_t     size = 0;
  for (size_t i = 0; i < reader->count && reader->numbers[i] < segment; i++)
    if (stat(store_path(path, reader->folder, reader->numbers[i]), &status) == 0)
      size += status.st_size;
  return size;
}

const ReaderDamage *reader_damage(const Reader *reader) {
  return &reader->damage;
}
