#include "picture/crew.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/mem.h"

struct Crew {
  pthread_t       helper;
  pthread_mutex_t lock;
  pthread_cond_t  called, rested;

  // Under the lock. A helper that wakes too late finds the call gone and sleeps on.
  bool     call, busy, closing;
  CrewWork work;
  void    *user;
  int      parts;

  atomic_int next;  // part to be taken
};

static void take_parts(Crew *crew, int hand) {
  for (int part; (part = atomic_fetch_add(&crew->next, 1)) < crew->parts;)
    crew->work(crew->user, hand, part);
}

static void *help(void *user) {
  Crew *crew = user;
  pthread_mutex_lock(&crew->lock);
  while (!crew->closing) {
    if (!crew->call) {
      pthread_cond_wait(&crew->called, &crew->lock);
      continue;
    }
    crew->call = false;
    crew->busy = true;
    pthread_mutex_unlock(&crew->lock);
    take_parts(crew, 1);
    pthread_mutex_lock(&crew->lock);
    crew->busy = false;
    pthread_cond_signal(&crew->rested);
  }
  pthread_mutex_unlock(&crew->lock);
  return NULL;
}

Crew *crew_open(void) {
  Crew *crew = mem_new(sizeof *crew);
  pthread_mutex_init(&crew->lock, NULL);
  pthread_cond_init(&crew->called, NULL);
  pthread_cond_init(&crew->rested, NULL);
  if (pthread_create(&crew->helper, NULL, help, crew) == 0) return crew;
  fail("picture: no second thread");
  free(crew);
  return NULL;
}

void crew_close(Crew *crew) {
  if (!crew) return;
  pthread_mutex_lock(&crew->lock);
  crew->closing = true;
  pthread_cond_signal(&crew->called);
  pthread_mutex_unlock(&crew->lock);
  pthread_join(crew->helper, NULL);
  pthread_cond_destroy(&crew->called);
  pthread_cond_destroy(&crew->rested);
  pthread_mutex_destroy(&crew->lock);
  free(crew);
}

void crew_do(Crew *crew, CrewWork work, void *user, int parts) {
  pthread_mutex_lock(&crew->lock);
  crew->work = work;
  crew->user = user;
  crew->parts = parts;
  atomic_store(&crew->next, 0);
  crew->call = true;
  pthread_cond_signal(&crew->called);
  pthread_mutex_unlock(&crew->lock);

  take_parts(crew, 0);

  pthread_mutex_lock(&crew->lock);
  crew->call = false;
  while (crew->busy) pthread_cond_wait(&crew->rested, &crew->lock);
  pthread_mutex_unlock(&crew->lock);
}
