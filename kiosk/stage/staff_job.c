#include "stage/staff_job.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "base/mem.h"

enum { RUNNING, DONE, LEFT };

struct StaffJob {
  void (*work)(void *data);
  void      *data;
  int        bell;  // its own descriptor: the screen may be closed before it is done
  atomic_int state;
};

static void drop(StaffJob *job) {
  close(job->bell);
  free(job->data);
  free(job);
}

static void *run(void *user) {
  StaffJob *job = user;
  int       running = RUNNING, bell = fcntl(job->bell, F_DUPFD_CLOEXEC, 0);
  job->work(job->data);
  if (!atomic_compare_exchange_strong(&job->state, &running, DONE))
    drop(job);
  else
    eventfd_write(bell, 1);  // the job may be gone by now
  close(bell);
  return NULL;
}

StaffJob *staff_job(StaffPage *page, void (*work)(void *data), void *data) {
  StaffJob      *job = mem_new(sizeof *job);
  pthread_t      thread;
  pthread_attr_t detached;
  *job = (StaffJob){
    .work = work, .data = data, .bell = fcntl(staff_bell(page), F_DUPFD_CLOEXEC, 0)};
  pthread_attr_init(&detached);
  pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
  staff_busy(page, true);
  if (pthread_create(&thread, &detached, run, job) != 0) abort();
  pthread_attr_destroy(&detached);
  return job;
}

void *staff_job_done(StaffPage *page, StaffJob *job) {
  if (!job || atomic_load(&job->state) != DONE) return NULL;
  void *data = job->data;
  job->data = NULL;
  drop(job);
  staff_busy(page, false);
  return data;
}

void staff_job_leave(StaffJob *job) {
  int running = RUNNING;
  if (job && !atomic_compare_exchange_strong(&job->state, &running, LEFT)) drop(job);
}
