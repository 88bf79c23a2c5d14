#include "desk/facts.h"

#include <inttypes.h>
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
    .seq = event->seq,
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

// Fields of a line by their names, a space between.
static void take_words(Fact *fact, const ReaderEvent *event, const char *const *names) {
  char   text[LINE_TEXT_MAX];
  size_t at = 0;
  for (; *names; names++) {
    int64_t number;
    bool    found =
      line_text(event->line, event->size, *names, text, sizeof text) && text[0];
    if (!found && line_number(event->line, event->size, *names, &number))
      snprintf(text, sizeof text, "%" PRId64, number);
    else if (!found)
      strcpy(text, "-");
    at += (size_t)snprintf(fact->words + at, sizeof fact->words - at, "%s%s",
                           at ? " " : "", text);
    if (at >= sizeof fact->words) return;
  }
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
  facts->use.batch = facts->batch;
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
  lone.batch = facts->batch;
  lone.faults = 1;
  facts->put(facts->user, &lone);
}

static void session(Facts *facts, const ReaderEvent *event) {
  Fact fact = fact_of(event, FACT_SESSION);
  fact.batch = facts->batch;
  facts->put(facts->user, &fact);
}

static void door(Facts *facts, const ReaderEvent *event) {
  Fact fact = fact_of(event, FACT_DOOR);
  if (!line_number(event->line, event->size, "in", &fact.in) || fact.in < 0) fact.in = 0;
  if (!line_number(event->line, event->size, "out", &fact.out) || fact.out < 0)
    fact.out = 0;
  facts->put(facts->user, &fact);
}

// True when the line is one of groups.
static bool group(Facts *facts, const ReaderEvent *event) {
  static const struct {
    const char *event;
    FactKind    kind;
    const char *fields[8];
  } lines[] = {
    {"batch_open",
     FACT_GROUP,
     {"unit", "class", "heads", "purpose", "talk", "machine", "code"}},
    {"batch_join", FACT_JOIN, {"unit", "code"}},
    {"correction", FACT_CORRECTION, {"batch", "of", "what", "value", "reason"}},
  };
  for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
    if (!is(event, lines[i].event)) continue;
    Fact fact = fact_of(event, lines[i].kind);
    take_words(&fact, event, lines[i].fields);
    if (fact.kind != FACT_CORRECTION) facts->batch = event->seq;
    facts->put(facts->user, &fact);
    return true;
  }
  return false;
}

void facts_feed(Facts *facts, const ReaderEvent *event) {
  put_alive(facts, event);
  if (facts_is_border(event)) facts_end(facts);
  if (is(event, "session_start")) {
    session(facts, event);
  } else if (is(event, "boot") || is(event, "batch_close")) {
    facts->batch = 0;
  } else if (is(event, "door")) {
    door(facts, event);
  } else if (group(facts, event)) {
    return;
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
