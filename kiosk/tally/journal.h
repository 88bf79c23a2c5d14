// journal.h - the truth: an append-only, checksummed text journal. FORMAT.md is its description.
//
// journal_append() never waits: entries are stamped and queued, and written and synced in order
// by a thread of the journal's own. An entry counts only when it was acknowledged, and it is
// acknowledged only after fdatasync said so. One writer a data folder (flock).
#ifndef KIOSK_TALLY_JOURNAL_H
#define KIOSK_TALLY_JOURNAL_H

#include <stdbool.h>
#include <stdint.h>

typedef struct Journal Journal;

enum { JOURNAL_FIELDS_MAX = 8, JOURNAL_LINE_MAX = 512 };

// Further fields of a line. Names and texts are [a-z0-9_-.+:TZ] only and short; anything else is
// refused, so that nothing a visitor typed could ever be written.
typedef struct {
  const char *name;
  const char *text;  // NULL: the number counts
  int64_t     number;
} JournalField;

typedef struct {
  const char  *event;    // one of the fixed list in FORMAT.md
  const char  *exhibit;  // NULL: none
  JournalField field[JOURNAL_FIELDS_MAX];  // ends at the first without a name
} JournalEntry;

// Called in the journal's thread, after the sync, in order of sequence.
typedef void (*JournalAck)(void *user, uint64_t seq, const char *event, const char *exhibit);

// Opens DATA/journal, repairs a torn tail, closes off a damaged segment, writes `boot` or
// `start`. `kiosk` is the name from site.lua ("yz-01"); the id in the lines adds four hex digits
// made with a new journal and tied to the machine. NULL with fail(): somebody else holds it after
// 5 s, or the folder can't be made; the caller then goes on without.
Journal *journal_open(const char *data, const char *kiosk, JournalAck ack, void *user);
void     journal_close(Journal *journal);  // writes what is queued; NULL is fine
// Copies what it needs. Returns the sequence number, 0 with fail() when the entry is refused.
uint64_t journal_append(Journal *journal, const JournalEntry *entry);
void     journal_wait(Journal *journal);   // until all that was appended is on the disk
// Something the staff should see (disk full, read-only, failed sync, damaged segment), "" if well.
const char *journal_trouble(Journal *journal);

#endif
