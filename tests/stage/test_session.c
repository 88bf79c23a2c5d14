// Who is on, and which lines that makes. The journal is a fake: it keeps what it is told.
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "stage/session.h"

#include <cmocka.h>

static const int64_t SECOND = 1000000000;

static char    told[4096];
static Session session;

uint64_t journal_append(Journal *journal, const JournalEntry *entry) {
  size_t used = strlen(told);
  (void)journal;
  used += (size_t)snprintf(told + used, sizeof told - used, "%s%s", entry->event,
                           entry->exhibit ? " " : "");
  if (entry->exhibit)
    used += (size_t)snprintf(told + used, sizeof told - used, "%s", entry->exhibit);
  for (const JournalField *f = entry->field; f->name; f++) {
    char number[24];
    snprintf(number, sizeof number, "%" PRId64, f->number);
    used += (size_t)snprintf(told + used, sizeof told - used, " %s=%s", f->name,
                             f->text ? f->text : number);
  }
  snprintf(told + used, sizeof told - used, "\n");
  return 1;
}

static void tell(const char *what) {
  size_t used = strlen(told);
  snprintf(told + used, sizeof told - used, "%s\n", what);
}

void answers_left(Answers *answers, RoundLeft how) {
  static const char *const names[] = {"idle", "home", "cut"};
  (void)answers;
  tell(names[how]);
}

void answers_session_over(Answers *answers) {
  (void)answers;
  tell("over");
}

void answers_turn(Answers *answers, uint64_t batch) {
  (void)answers, (void)batch;
  tell("turn");
}

static int begin(void **state) {
  (void)state;
  static int journal;
  told[0] = '\0';
  session = (Session){.journal = (Journal *)(void *)&journal};
  clock_play(1795483600, CLOCK_TRUSTED, "00000000-0000-4000-8000-000000000001");
  return 0;
}

static void a_visit_is_told_in_order(void **state) {
  (void)state;
  session_input(&session, true);
  session_enter(&session, "menu");  // a way, not a use
  session.wire.level = LEVEL_MIDDLE;
  session_enter(&session, "quiz");
  clock_advance(30 * SECOND);
  session_input(&session, true);
  session_completed(&session);
  session_completed(&session);  // once an opening
  clock_advance(5 * SECOND);    // nobody did anything since
  session_leave(&session, "home");
  session_leave(&session, "home");  // nothing to leave any more
  session_end(&session, "idle");
  assert_string_equal(told, "session_start\n"
                            "exhibit_enter quiz lang=zh level=middle\n"
                            "exhibit_completed quiz\n"
                            "exhibit_leave quiz how=home seconds=30\n"
                            "session_end how=idle seconds=30 uses=1\n");
}

static void a_use_ends_with_its_session(void **state) {
  (void)state;
  session_input(&session, true);
  session_enter(&session, "steady");
  clock_advance(4 * SECOND);
  session_input(&session, false);
  session_end(&session, "stop");
  assert_string_equal(told, "session_start\n"
                            "exhibit_enter steady lang=zh level=none\n"
                            "exhibit_leave steady how=stop seconds=4\n"
                            "session_end how=stop seconds=4 uses=1\n");
}

static void a_touch_may_begin_nothing(void **state) {
  (void)state;
  session_input(&session, false);
  session_end(&session, "idle");
  assert_string_equal(told, "");
}

static void the_next_visitor_finds_nothing_of_the_last(void **state) {
  (void)state;
  session.first_lang = LANG_ZH;
  session_input(&session, true);
  session.wire.lang = LANG_EN;
  session.wire.level = LEVEL_ADULT;
  session.wire.reach = session.wire.reduced_motion = 1;
  session_end(&session, "home");
  assert_int_equal(session.wire.lang, LANG_ZH);
  assert_int_equal(session.wire.level, LEVEL_NONE);
  assert_int_equal(session.wire.reach, 0);
  assert_int_equal(session.wire.reduced_motion, 0);
  assert_false(session.on);
}

static void a_fault_names_exhibit_and_kind(void **state) {
  (void)state;
  session_input(&session, true);
  session_enter(&session, "quiz");
  session_fault(&session, "quiz", "time");
  session_leave(&session, "fault");
  assert_non_null(
    strstr(told, "fault quiz kind=time\nexhibit_leave quiz how=fault seconds=0\n"));
}

static void without_a_journal_nothing_is_written(void **state) {
  (void)state;
  session.journal = NULL;
  session_input(&session, true);
  session_enter(&session, "quiz");
  session_end(&session, "home");
  assert_string_equal(told, "");
}

static void a_round_is_left_as_the_use_is(void **state) {
  (void)state;
  static const char *const ways[][2] = {
    {"idle", "idle"},  {"home", "home"}, {"open", "home"}, {"next", "home"},
    {"staff", "home"}, {"fault", "cut"}, {"stop", "cut"}};
  static int answers;
  session.journal = NULL;
  session.answers = (Answers *)(void *)&answers;
  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
    char want[64];
    told[0] = '\0';
    session_input(&session, true);
    session_enter(&session, "quiz");
    session_leave(&session, ways[i][0]);
    session_end(&session, ways[i][0]);
    snprintf(want, sizeof want, "%s\nover\nturn\n", ways[i][1]);
    assert_string_equal(told, want);
  }
}

static void who_asks_for_it_is_not_counted(void **state) {
  (void)state;
  session.uncounted = true;
  session_input(&session, true);
  session_enter(&session, "quiz");
  session_completed(&session);
  session_fault(&session, "quiz", "time");
  session_leave(&session, "fault");
  session_end(&session, "idle");
  assert_string_equal(told, "fault quiz kind=time\n");
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup(who_asks_for_it_is_not_counted, begin),
    cmocka_unit_test_setup(a_visit_is_told_in_order, begin),
    cmocka_unit_test_setup(a_use_ends_with_its_session, begin),
    cmocka_unit_test_setup(a_touch_may_begin_nothing, begin),
    cmocka_unit_test_setup(the_next_visitor_finds_nothing_of_the_last, begin),
    cmocka_unit_test_setup(a_fault_names_exhibit_and_kind, begin),
    cmocka_unit_test_setup(without_a_journal_nothing_is_written, begin),
    cmocka_unit_test_setup(a_round_is_left_as_the_use_is, begin),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
