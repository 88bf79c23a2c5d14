// What an exhibit says of its questions, as the counters hear it. They are a fake that
// keeps what it is told.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"
#include "stage/questions.h"

#include <cmocka.h>

static char    told[4096];
static Session session;

static bool __attribute__((format(printf, 1, 2))) tell(const char *fmt, ...) {
  size_t  used = strlen(told);
  va_list args;
  va_start(args, fmt);
  vsnprintf(told + used, sizeof told - used, fmt, args);
  va_end(args);
  return true;
}

bool answers_round(Answers *answers, const AnswersRound *r) {
  (void)answers;
  return tell("round %s %s %u %c%c%c %s %d %d\n", r->exhibit, r->pool, r->zone, r->mode,
              r->level, r->form, r->lang, r->asked, (int)r->batch);
}

bool answers_shown(Answers *answers, uint32_t zone, const char *version, int options) {
  (void)answers;
  return tell("shown %u %s %d\n", zone, version, options);
}

bool answers_answered(Answers *answers, uint32_t zone, const RoundAnswer *a) {
  (void)answers;
  return tell("answered %u %s %d %.1f %x %d\n", zone, a->version, a->score, a->seconds,
              a->chosen, a->timed_out);
}

bool answers_over(Answers *answers, uint32_t zone, bool passed) {
  (void)answers;
  return tell("over %u %d\n", zone, passed);
}

bool answers_gain(Answers *answers, const AnswersGain *g) {
  (void)answers;
  return tell("gain %s %d %d %d %d\n", g->exhibit, g->group, g->order, g->before,
              g->after);
}

bool answers_item_text(Answers *answers, const char *exhibit, const char *version,
                       const char *text, size_t size) {
  (void)answers;
  return tell("text %s %s %.*s\n", exhibit, version, (int)size, text);
}

static int begin(void **state) {
  (void)state;
  static int answers;
  told[0] = '\0';
  session = (Session){.answers = (Answers *)(void *)&answers, .batch = 77};
  session.wire.level = LEVEL_MIDDLE;
  session.wire.lang = LANG_EN;
  snprintf(session.exhibit, sizeof session.exhibit, "quiz");
  clock_play(1795483600, CLOCK_TRUSTED, "00000000-0000-4000-8000-000000000001");
  return 0;
}

static void take(ActKind kind, const WireQuestion *question, const char *text) {
  WireAct act = {.kind = kind};
  act.question = *question;
  questions_take(&session, &act, text);
}

#define Q(...)                                                                           \
  &(WireQuestion) {                                                                      \
    __VA_ARGS__                                                                          \
  }

static void all_of_a_round(void **state) {
  (void)state;
  take(ACT_ROUND, Q(.name = "5a81c0de", .mode = 's', .form = 'a', .zone = 1, .count = 10),
       NULL);
  take(ACT_ITEM_TEXT, Q(.name = "00000001", .bytes = 8), "id\tone and more");
  take(ACT_SHOWN, Q(.name = "00000001", .zone = 1, .count = 4), NULL);
  clock_advance(INT64_C(2500000000));
  take(ACT_ANSWERED,
       Q(.name = "00000001", .zone = 1, .score = 60, .seconds = -1, .chosen = 5), NULL);
  take(ACT_ANSWERED, Q(.name = "00000002", .score = -1, .seconds = 7, .flag = 1), NULL);
  take(ACT_GAIN, Q(.name = "law", .form = 'b', .score = 20, .after = -1), NULL);
  take(ACT_ROUND_OVER, Q(.name = "", .zone = 1, .flag = 1), NULL);
  assert_string_equal(told, "round quiz 5a81c0de 1 sma en 10 77\n"
                            "text quiz 00000001 id\tone a\n"
                            "shown 1 00000001 4\n"
                            "answered 1 00000001 60 2.5 5 0\n"
                            "answered 0 00000002 -1 7.0 0 1\n"
                            "gain quiz 2 1 20 -1\n"
                            "over 1 1\n");
}

static void nobody_is_counted_against_their_wish(void **state) {
  (void)state;
  session.uncounted = true;
  take(ACT_ROUND, Q(.name = "5a81c0de", .mode = 's', .form = '-', .count = 10), NULL);
  take(ACT_ITEM_TEXT, Q(.name = "00000001", .bytes = 2), "id");
  session.uncounted = false;
  session.answers = NULL;  // the author's mode
  take(ACT_ROUND, Q(.name = "5a81c0de", .mode = 's', .form = '-', .count = 10), NULL);
  assert_string_equal(told, "");
  begin(NULL);
  *session.exhibit = '\0';  // attract and menu ask nothing
  take(ACT_ROUND, Q(.name = "5a81c0de", .mode = 's', .form = '-', .count = 10), NULL);
  assert_string_equal(told, "");
  assert_int_equal(session.refusals, 0);
}

// What the counters check is theirs; this is what must not even reach them, or as a
// number that they refuse.
static void hostile_words_go_no_further(void **state) {
  (void)state;
  take(ACT_SHOWN, Q(.name = "\x1b[2J", .count = 4), NULL);
  take(ACT_SHOWN, Q(.name = "Zhang San"), NULL);
  take(ACT_ITEM_TEXT, Q(.name = "00000001", .bytes = 4000000000u), NULL);
  take(ACT_ANSWERED, Q(.name = "00000001", .score = 60, .chosen = 0x80000000u), NULL);
  take((ActKind)99, Q(.name = "00000001"), NULL);
  assert_string_equal(told, "");
  assert_int_equal(session.refusals, 4);
  take(ACT_ROUND, Q(.name = "5a81c0de", .mode = 's', .form = '-', .count = 4000000000u),
       NULL);
  take(ACT_SHOWN, Q(.name = "00000001", .zone = 4000000000u, .count = 4000000000u), NULL);
  take(ACT_ANSWERED, Q(.name = "00000001", .zone = 4000000000u, .seconds = -1), NULL);
  take(ACT_GAIN, Q(.name = "money", .form = '?'), NULL);
  assert_string_equal(told, "round quiz 5a81c0de 0 sm- en -1 77\n"
                            "shown 4000000000 00000001 -1\n"
                            "answered 4000000000 00000001 0 -1.0 0 0\n"
                            "gain quiz -1 -1 0 0\n");
}

int main(void) {
  log_quiet(true);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup(all_of_a_round, begin),
    cmocka_unit_test_setup(nobody_is_counted_against_their_wish, begin),
    cmocka_unit_test_setup(hostile_words_go_no_further, begin),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
