// hall.h - a stage in small: a zygote, and a worker to talk to over the wire.
#ifndef KIOSK_TESTS_WORKER_HALL_H
#define KIOSK_TESTS_WORKER_HALL_H

#include <errno.h>
#include <math.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/mem.h"
#include "gear/font.h"
#include "worker/worker.h"
#include "worker/zygote.h"

#include <cmocka.h>  // last: it makes a macro of fail

#ifdef KIOSK_SANITIZE
enum { SLOW = 10 };
#else
enum { SLOW = 1 };
#endif

static Zygote *zygote;

typedef struct {
  WireShared *shared;
  int         fd;
  Child       child;
  Answer      answer;
  uint32_t    serial;
} Hall;

static inline void hall_open(Hall *hall) {
  *hall = (Hall){0};
  hall->shared = wire_new(&hall->fd);
  assert_non_null(hall->shared);
  snprintf(hall->shared->exhibit, sizeof hall->shared->exhibit, "sample");
  hall->shared->session = (WireSession){
    .width = 1920, .height = 1080, .scale = 1, .seed = 7, .level = LEVEL_PRIMARY};
  if (!zygote_spawn(zygote, CHILD_WORKER, hall->fd, &hall->child))
    fail_msg("%s", fail_text());
}

static inline void hall_close(Hall *hall) {
  child_kill(&hall->child);
  wire_unmap(hall->shared);
  close(hall->fd);
}

static inline void hall_module(Hall *hall, const char *module, const char *source) {
  assert_true(wire_bundle_add(hall->shared, module, source, (uint32_t)strlen(source)));
}

// True if an answer came; false if the worker died, or was killed for being late.
static inline bool hall_ask(Hall *hall, AskKind kind, double dt) {
  Ask           ask = {.kind = kind, .serial = ++hall->serial, .dt = dt};
  struct pollfd ready = {.fd = hall->child.socket, .events = POLLIN};
  memset(&hall->answer, 0, sizeof hall->answer);
  if (!wire_send(hall->child.socket, &ask, sizeof ask)) return false;
  int  n = poll(&ready, 1, WIRE_DEADLINE_MS * SLOW);
  bool came = n == 1 && wire_receive(hall->child.socket, &hall->answer,
                                     sizeof hall->answer, false) == 1;
  if (came)
    assert_int_equal(hall->answer.serial, hall->serial);
  else
    child_kill(&hall->child);
  return came;
}

static inline bool hall_ok(Hall *hall, AskKind kind) {
  hall->answer.kind = 0;
  bool came = hall_ask(hall, kind, 1 / 60.0);
  hall->shared->events = 0;
  if (came && hall->answer.kind == ANSWER_FAULT)
    print_message("fault: %s:%u: %s\n", hall->shared->fault.file,
                  hall->shared->fault.line, hall->shared->fault.message);
  return came && hall->answer.kind == ANSWER_OK;
}

// A worker with one exhibit, loaded.
static inline void hall_load(Hall *hall, const char *source) {
  hall_open(hall);
  hall_module(hall, "exhibit", source);
  assert_true(hall_ok(hall, ASK_LOAD));
}

static inline void hall_touch(Hall *hall, TouchPhase phase, float x, float y) {
  WireEvent *event = &hall->shared->event[hall->shared->events++];
  *event = (WireEvent){.kind = EVENT_TOUCH};
  event->u.touch.phase = phase;
  event->u.touch.x = x;
  event->u.touch.y = y;
}

// What it logged last, "" if nothing.
static inline const char *hall_said(const Hall *hall) {
  for (uint32_t i = hall->answer.acts; i-- > 0;)
    if (hall->shared->act[i].kind == ACT_LOG) return hall->shared->act[i].text;
  return "";
}

static inline const WireAct *hall_act(const Hall *hall, ActKind kind) {
  for (uint32_t i = 0; i < hall->answer.acts; i++)
    if (hall->shared->act[i].kind == kind) return &hall->shared->act[i];
  return NULL;
}

static inline const ListHead *hall_command(const Hall *hall, uint32_t n) {
  const uint32_t *words = hall->shared->list[hall->answer.slot];
  assert_true(list_check(words, hall->answer.list_words));
  const ListHead *at = NULL;
  for (uint32_t i = 0; i <= n; i++) at = list_next(words, hall->answer.list_words, at);
  return at;
}

static inline void hall_fault(Hall *hall, AskKind kind, const char *file, uint32_t line,
                              const char *words) {
  assert_true(hall_ask(hall, kind, 1 / 60.0));
  hall->shared->events = 0;
  const WireFault *fault = &hall->shared->fault;
  if (hall->answer.kind != ANSWER_FAULT) fail_msg("no fault; \"%s\" was expected", words);
  if (strcmp(fault->file, file) != 0 || fault->line != line ||
      !strstr(fault->message, words))
    fail_msg("fault is %s:%u: %s\nexpected %s:%u: %s", fault->file, fault->line,
             fault->message, file, line, words);
}

// A whole exhibit that fails on load.
static inline void hall_load_fault(const char *source, const char *file, uint32_t line,
                                   const char *words) {
  Hall hall;
  hall_open(&hall);
  hall_module(&hall, "exhibit", source);
  hall_fault(&hall, ASK_LOAD, file, line, words);
  hall_close(&hall);
}

static inline int hall_start(void **state) {
  (void)state;
  if (!font_open()) return -1;
  zygote = zygote_start();
  return zygote ? 0 : -1;
}

static inline int hall_stop(void **state) {
  (void)state;
  zygote_stop(zygote);
  return 0;
}

#endif
