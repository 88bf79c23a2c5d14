// reader.h - reads a folder of journal segments, line by line, in order.
//
// Never locks and never repairs: a journal may be read while it is being written, up to
// its last whole valid line. A damaged line is counted and stepped over. A line written
// twice (a sync failed and its segment could not be cut back) is given once. Lines for
// which a totals.txt stands are not given: the folder begins after them.
#ifndef KIOSK_TALLY_READER_H
#define KIOSK_TALLY_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/clock.h"
#include "tally/line.h"

typedef struct Reader Reader;

// One line. Texts are "" and numbers -1 when the line has none.
typedef struct {
  char         kiosk[LINE_TEXT_MAX];
  int64_t      boot;
  int64_t      seq;
  int64_t      up;    // whole hours since boot (on exact lines, from t)
  int64_t      t;     // seconds since boot: boot, start, anchor and alive only
  int64_t      wall;  // anchor only: UTC seconds since 1970 at t
  ClockQuality clock;
  int64_t      hour;  // as the clock said: hours since 1970-01-01T00+08, in +08:00
  char         event[LINE_TEXT_MAX];
  char         exhibit[LINE_TEXT_MAX];
  char         lang[LINE_TEXT_MAX];
  char         level[LINE_TEXT_MAX];
  char         how[LINE_TEXT_MAX];
  int64_t      seconds;
  int          segment;
  int64_t      offset;           // of the line in its segment
  char         hash[LINK_SIZE];  // of the line: what the next one links to
  const char  *line;  // the whole line, without its newline; until the next call
  size_t       size;
} ReaderEvent;

// What is not as it was written.
typedef struct {
  int     bad;      // lines whose crc does not fit
  int     torn;     // segments that end in half a line
  int     broken;   // lines that do not link to the line before them
  int     gaps;     // places where the sequence leaves numbers out
  int     repeats;  // lines that stand twice; no harm
  int     segment;  // where the first bad or broken line is; 0: there is none
  int64_t offset;
} ReaderDamage;

Reader *reader_open(const char *folder);  // of the segments; NULL with fail()
// Reads one valid line, but for its place; the line is borrowed.
void        reader_line(ReaderEvent *event, const char *line, size_t size);
void        reader_close(Reader *reader);  // NULL is fine
const char *reader_folder(const Reader *reader);
// Goes on from the line that begins there, if that line still has this hash.
bool reader_seek(Reader *reader, int segment, int64_t offset, const char *hash);
// False at the end, or when a segment could not be read (then reader_failed(), and
// fail_text() says why).
bool    reader_next(Reader *reader, ReaderEvent *event);
bool    reader_failed(const Reader *reader);
int64_t reader_size_before(const Reader *reader,
                           int           segment);  // bytes of earlier segments

const ReaderDamage *reader_damage(const Reader *reader);

#endif
