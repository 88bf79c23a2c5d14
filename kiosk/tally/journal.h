// journal.h - the truth: an append-only, checksummed text journal. FORMAT.md is its
// description.
//
// journal_append() never waits: entries are stamped and queued, and written and synced in
// order by a thread of the journal's own, which sleeps while there is nothing to write.
// While the disk refuses, up to 20,000 lines are kept in memory and tried again once a
// minute. An entry counts only when it was acknowledged, and it is acknowledged only
// after fdatasync said so. One writer a data folder (flock).
#ifndef KIOSK_TALLY_JOURNAL_H
#define KIOSK_TALLY_JOURNAL_H

#include <stdbool.h>
#include <stdint.h>

typedef struct Journal Journal;

enum { JOURNAL_FIELDS_MAX = 8, JOURNAL_LINE_MAX = 512 };

// Further fields of a line: at most 15 characters a name, 39 a text (79 in `items`).
// Names and texts are [a-z0-9_-.+:TZQ] only and short; anything else is refused, so that
// nothing a visitor typed could ever be written.
typedef struct {
  const char *name;
  const char *text;  // NULL: the number counts
  int64_t     number;
} JournalField;

typedef struct {
  const char
    *event;  // of the list in FORMAT.md; boot, start and anchor are the journal's own
  const char  *exhibit;                    // NULL: none
  JournalField field[JOURNAL_FIELDS_MAX];  // ends at the first without a name
} JournalEntry;

// Called in the journal's thread, after the sync, in order of sequence.
typedef void (*JournalAck)(void *user, uint64_t seq, const char *event,
                           const char *exhibit);

// Opens DATA/journal, repairs a torn tail, closes off a damaged segment, writes `boot` or
// `start`. `kiosk` is the name from site.lua ("yz-01"); the id in the lines adds four hex
// digits made with a new journal and tied to the machine. NULL with fail(): somebody else
// holds it after 5 s, or the folder can't be made; the caller then goes on without.
Journal *journal_open(const char *data, const char *kiosk, JournalAck ack, void *user);
void     journal_close(Journal *journal);  // writes what is queued; NULL is fine
// Whether some process has this journal open; `folder` is the journal itself.
bool journal_is_held(const char *folder);
// Copies what it needs. Returns the sequence number, 0 with fail() when the entry is
// refused. When the clock has become trusted, or was set anew, an `anchor` goes before
// it.
uint64_t journal_append(Journal *journal, const JournalEntry *entry);
// Until all that was appended is on the disk; false: writing has failed, see
// journal_trouble().
bool journal_wait(Journal *journal);
// The sequence of the line that was appended last.
uint64_t journal_last(Journal *journal);
// The id in the lines, "yz-01-3fa9".
const char *journal_kiosk(const Journal *journal);
int64_t journal_boot(const Journal *journal);  // the number of this start of the machine
// Something the staff should see (disk full, read-only, failed sync, damaged segment), ""
// if well. The text is the journal's until the next call.
const char *journal_trouble(Journal *journal);

#endif
