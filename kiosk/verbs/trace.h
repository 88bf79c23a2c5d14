// trace.h - what --trace prints: a line on stdout for what is on the disk now.
//
// Called by the writers' threads, so a line goes out in one write.
#ifndef KIOSK_VERBS_TRACE_H
#define KIOSK_VERBS_TRACE_H

#include <stdint.h>

// "SEQUENCE EVENT EXHIBIT", or - for no exhibit. A JournalAck.
void trace_line(void *user, uint64_t seq, const char *event, const char *exhibit);
// "~REVISION answers EXHIBIT", of counters that were replaced.
void trace_answers(void *user, int64_t revision, const char *exhibit);

#endif
