#include "stage/session.h"

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"

static const char *lang_name(uint32_t lang) {
  return lang == LANG_EN ? "en" : "zh";
}

static const char *level_name(uint32_t level) {
  static const char *const names[] = {"none", "primary", "middle", "adult"};
  return names[level <= LEVEL_ADULT ? level : LEVEL_NONE];
}

static int64_t seconds(int64_t from, int64_t to) {
  return to > from ? (to - from) / 1000000000 : 0;
}

static void write_line(const Session *s, const JournalEntry *entry) {
  if (s->journal && !journal_append(s->journal, entry)) log_error("%s", fail_text());
}

static void write_visit(const Session *s, const JournalEntry *entry) {
  if (!s->uncounted) write_line(s, entry);
}

bool session_is_way(const char *exhibit) {
  return strcmp(exhibit, "attract") == 0 || strcmp(exhibit, "menu") == 0;
}

void session_input(Session *s, bool begins) {
  s->input = clock_steady();
  if (s->on || !begins) return;
  s->on = true;
  s->began = s->input;
  s->uses = 0;
  write_visit(s, &(JournalEntry){.event = "session_start"});
}

void session_enter(Session *s, const char *exhibit) {
  if (session_is_way(exhibit)) return;
  snprintf(s->exhibit, sizeof s->exhibit, "%s", exhibit);
  s->completed = false;
  s->refusals = 0;
  s->entered = clock_steady();
  s->uses++;
  write_visit(s, &(JournalEntry){
                   .event = "exhibit_enter",
                   .exhibit = exhibit,
                   .field = {{"lang", lang_name(s->wire.lang), 0},
                             {"level", level_name(s->wire.level), 0}},
                 });
}

void session_completed(Session *s) {
  if (!*s->exhibit || s->completed) return;
  s->completed = true;
  write_visit(s, &(JournalEntry){.event = "exhibit_completed", .exhibit = s->exhibit});
}

// A fault and the end of the program cut a round, as the power does.
static RoundLeft round_left_how(const char *how) {
  if (strcmp(how, "idle") == 0) return ROUND_IDLE;
  return strcmp(how, "fault") == 0 || strcmp(how, "stop") == 0 ? ROUND_CUT : ROUND_HOME;
}

void session_leave(Session *s, const char *how) {
  if (!*s->exhibit) return;
  write_visit(
    s, &(JournalEntry){
         .event = "exhibit_leave",
         .exhibit = s->exhibit,
         .field = {{"how", how, 0}, {"seconds", NULL, seconds(s->entered, s->input)}},
       });
  *s->exhibit = '\0';
  if (s->answers) answers_left(s->answers, round_left_how(how));
}

void session_fault(Session *s, const char *exhibit, const char *kind) {
  write_line(s, &(JournalEntry){
                  .event = "fault", .exhibit = exhibit, .field = {{"kind", kind, 0}}});
}

void session_end(Session *s, const char *how) {
  session_leave(s, how);
  if (s->on)
    write_visit(s, &(JournalEntry){
                     .event = "session_end",
                     .field = {{"how", how, 0},
                               {"seconds", NULL, seconds(s->began, s->input)},
                               {"uses", NULL, s->uses}},
                   });
  s->on = false;
  s->wire.level = LEVEL_NONE;
  s->wire.lang = s->first_lang;
  s->wire.reach = 0;
  s->wire.reduced_motion = 0;
  if (s->answers) answers_session_over(s->answers);
  session_turn(s);
}

void session_turn(Session *s) {
  if (s->answers) answers_turn(s->answers, s->batch);
}
