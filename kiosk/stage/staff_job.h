// staff_job.h - work of a page in a thread of its own. The page may be gone before it is
// done; then the work still ends, and what it has made is freed.
#ifndef KIOSK_STAGE_STAFF_JOB_H
#define KIOSK_STAGE_STAFF_JOB_H

#include "stage/staff_page.h"

typedef struct StaffJob StaffJob;

// Begins it. `data` was allocated, and is the job's: work() alone touches it until
// staff_job_done(). The page's step() comes when it is done, and a played visit waits for
// it.
StaffJob *staff_job(StaffPage *page, void (*work)(void *data), void *data);
// Its data once it is done, NULL before; the job is over then, free() the data.
void *staff_job_done(StaffPage *page, StaffJob *job);
void  staff_job_leave(StaffJob *job);  // the page is going; NULL is fine

#endif
