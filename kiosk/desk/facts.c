#include "desk/facts.h"

#include <stdio.h>
#include <string.h>

static bool is(const ReaderEvent *event, const char *name) {
  return strcmp(event->event, name) == 0;
}

bool facts_is_border(const ReaderEvent *event) {
  return is(event, "session_start") || is(event, "boot") || is(event, "start");
}

static void copy(char out[LINE_TEXT_MAX], const char *text, const char *instead) {
  snprintf(out, LINE_TEXT_MAX, "%s", text[0] ? text : instead);
}

static Fact fact_of(const ReaderEvent *event, FactKind kind) {
  Fact fact = {
    .kind = kind,
    .boot = event->boot,
    .up = event->up,
    .hour = event->hour,
    .clock = event->clock,
    .seconds = -1,
  };
  copy(fact.kiosk, event->kiosk, "");
  copy(fact.exhibit, event->exhibit, "-");
  copy(fact.language, event->lang, "-");
  copy(fact.level, event->level, "-");
  copy(fact.outcome, kind == FACT_USE ? "cut" : "", "-");
  return fact;
}

static void put_alive(Facts *facts, const ReaderEvent *event) {
  const Fact *last = &facts->alive;
  if (strcmp(last->kiosk, event->kiosk) == 0 && last->boot == event->boot &&
      last->up == event->up && last->hour == event->hour && last->clock == event->clock)
    return;
  facts->alive = fact_of(event, FACT_ALIVE);
  facts->put(facts->user, &facts->alive);
}

void facts_end(Facts *facts) {
  if (facts->held) facts->put(facts->user, &facts->use);
  facts->held = facts->open = false;
}

static void enter(Facts *facts, const ReaderEvent *event) {
  facts_end(facts);
  facts->use = fact_of(event, FACT_USE);
  facts->held = facts->open = true;
}

static void leave(Facts *facts, const ReaderEvent *event) {
  if (!facts->open || strcmp(facts->use.exhibit, event->exhibit) != 0) return;
  copy(facts->use.outcome, event->how, "-");
  facts->use.seconds = event->seconds;
  facts->open = false;
}

static void fault(Facts *facts, const ReaderEvent *event) {
  if (facts->held && strcmp(facts->use.exhibit, event->exhibit) == 0) {
    facts->use.faults++;
    return;
  }
  Fact lone = fact_of(event, FACT_FAULT);
  lone.faults = 1;
  facts->put(facts->user, &lone);
}

void facts_feed(Facts *facts, const ReaderEvent *event) {
  put_alive(facts, event);
  if (facts_is_border(event)) facts_end(facts);
  if (is(event, "session_start")) {
    Fact session = fact_of(event, FACT_SESSION);
    facts->put(facts->user, &session);
  } else if (is(event, "session_end")) {
    facts->open = false;
  } else if (is(event, "exhibit_enter")) {
    enter(facts, event);
  } else if (is(event, "exhibit_leave")) {
    leave(facts, event);
  } else if (is(event, "exhibit_completed")) {
    if (facts->held && strcmp(facts->use.exhibit, event->exhibit) == 0)
      facts->use.completed = true;
  } else if (is(event, "fault")) {
    fault(facts, event);
  }
}
