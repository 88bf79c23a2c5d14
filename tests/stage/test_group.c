// The group in the hall: what is written of it, and that no kill or cut of the power
// leaves one open that is gone, closes one twice or loses one.
#include <inttypes.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/path.h"
#include "stage/group.h"
#include "tally/reader.h"

#include <cmocka.h>

enum { KILLS = 40, BATCHES = 1000 };

static char     data[PATH_SIZE];
static Journal *journal;
static Group    group;

static const GroupWish school = {.class = "primary",
                                 .purpose = "visit",
                                 .unit = 3,
                                 .heads = 45,
                                 .talk = true,
                                 .machine = true};

static void start(int boot) {
  char    id[40];
  int64_t wall = clock_wall_of(2026, 11, 24, 9, 0, 0);
  snprintf(id, sizeof id, "00000000-0000-4000-8000-%012d", boot);
  clock_play(wall, CLOCK_TRUSTED, id);
  journal = journal_open(data, "yz-01", NULL, NULL);
  assert_non_null(journal);
  group_begin(&group, journal, data, 7);
}

static void stop(void) {
  journal_close(journal);
  group_done(&group);
}

static int begin(void **state) {
  const char *tmp = getenv("TMPDIR");
  (void)state;
  log_quiet(true);
  path_join(data, tmp ? tmp : "/tmp", "group-XXXXXX");
  return mkdtemp(data) ? 0 : -1;
}

static int done(void **state) {
  (void)state;
  path_remove_all(data);
  return 0;
}

static int read_back(Batch **out) {
  char folder[PATH_SIZE];
  journal_wait(journal);
  return batches_read(path_join(folder, data, "journal"), 0, out);
}

// How many lines hold all these words.
static int count_lines(const char *event, const char *field) {
  char        folder[PATH_SIZE];
  ReaderEvent e;
  int         n = 0;
  Reader     *reader = reader_open(path_join(folder, data, "journal"));
  while (reader_next(reader, &e))
    n += strcmp(e.event, event) == 0 && memmem(e.line, e.size, field, strlen(field));
  reader_close(reader);
  return n;
}

static void what_is_told_is_written(void **state) {
  (void)state;
  int64_t heads;
  start(1);
  assert_null(group_now(&group));
  assert_true(group_open(&group, &school));
  int code = (int)group_now(&group)->code;
  assert_in_range(code, 10, 99);
  assert_int_equal(group_today(&group, &heads), 1);
  assert_int_equal(heads, 45);
  group_close(&group, "staff");
  assert_null(group_now(&group));
  group_close(&group, "staff");  // there is none
  journal_wait(journal);
  char fields[160];
  snprintf(
    fields, sizeof fields,
    "\"unit\":3,\"class\":\"primary\",\"heads\":45,\"purpose\":\"visit\",\"talk\":1,"
    "\"machine\":1,\"code\":%d,",
    code);
  assert_int_equal(count_lines("batch_open", fields), 1);
  assert_int_equal(count_lines("batch_close", "\"batch\":3,\"how\":\"staff\","), 1);
  assert_int_equal(count_lines("batch_close", ""), 1);
  stop();
}

static void a_new_one_ends_the_old_one(void **state) {
  (void)state;
  start(1);
  group_open(&group, &school);
  assert_true(group_join(&group, 3, 57, false));
  assert_true(group_now(&group)->joined && !group_now(&group)->machine);
  assert_false(group_join(&group, 3, 5, true));  // one digit is no code
  journal_wait(journal);
  assert_int_equal(count_lines("batch_join", "\"unit\":3,\"code\":57,\"machine\":0"), 1);
  assert_int_equal(count_lines("batch_close", "\"batch\":3,"), 1);
  int64_t heads;
  assert_int_equal(group_today(&group, &heads), 1);  // a join brings no heads
  assert_int_equal(heads, 45);
  stop();
}

// Who joins has another sequence and another number for the unit, and the same questions.
static void all_kiosks_of_a_visit_have_one_seed(void **state) {
  (void)state;
  start(1);
  group_open(&group, &school);
  int      code = (int)group_now(&group)->code;
  uint64_t seed = group_seed(group_now(&group));
  assert_in_range(seed, 1, UINT32_MAX);
  assert_true(group_join(&group, 8, code, true));
  assert_int_equal(group_seed(group_now(&group)), seed);
  stop();
  start(1);  // read back from the journal
  assert_int_equal(group_seed(group_now(&group)), seed);
  group_join(&group, 8, code == 99 ? 98 : code + 1, true);
  assert_int_not_equal(group_seed(group_now(&group)), seed);
  clock_advance(INT64_C(24) * 3600 * 1000000000);
  group_join(&group, 8, code, true);
  assert_int_not_equal(group_seed(group_now(&group)), seed);
  stop();
}

static void recovery_has_no_unit(void **state) {
  (void)state;
  GroupWish wish = school;
  start(1);
  snprintf(wish.class, sizeof wish.class, "recovery");
  group_open(&group, &wish);
  assert_int_equal(group_now(&group)->unit, 0);
  journal_wait(journal);
  assert_int_equal(count_lines("batch_open", "\"unit\":0,\"class\":\"recovery\""), 1);
  stop();
}

static void it_goes_on_after_a_fault_of_the_program(void **state) {
  (void)state;
  start(1);
  group_open(&group, &school);
  Batch before = *group_now(&group);
  stop();
  start(1);
  assert_non_null(group_now(&group));
  assert_int_equal(group_now(&group)->seq, before.seq);
  assert_int_equal(group_now(&group)->code, before.code);
  assert_int_equal(group_now(&group)->heads, 45);
  journal_wait(journal);
  assert_int_equal(count_lines("batch_close", ""), 0);
  group_close(&group, "staff");
  stop();
  start(1);
  assert_null(group_now(&group));
  stop();
}

static void a_clock_that_is_set_loses_none(void **state) {
  (void)state;
  start(1);
  stop();
  clock_play(3600, CLOCK_UNKNOWN, "00000000-0000-4000-8000-000000000001");  // 1970
  journal = journal_open(data, "yz-01", NULL, NULL);
  group_begin(&group, journal, data, 7);
  group_open(&group, &school);
  stop();
  start(1);
  assert_non_null(group_now(&group));
  assert_int_equal(group_now(&group)->heads, 45);
  stop();
  start(2);
  assert_null(group_now(&group));
  journal_wait(journal);
  assert_int_equal(count_lines("batch_close", "\"how\":\"boot\""), 1);
  stop();
}

static void a_start_of_the_machine_closes_it_once(void **state) {
  (void)state;
  start(1);
  group_open(&group, &school);
  stop();
  for (int boot = 2; boot < 5; boot++) {
    start(boot);
    assert_null(group_now(&group));
    journal_wait(journal);
    assert_int_equal(count_lines("batch_close", "\"how\":\"boot\""), 1);
    stop();
  }
}

static void an_hour_without_anybody_ends_it(void **state) {
  (void)state;
  const int64_t minute = INT64_C(60000000000);
  start(1);
  assert_int_equal(group_end(&group, 0), INT64_MAX);
  group_open(&group, &school);
  clock_advance(59 * minute);
  assert_false(group_mind_idle(&group, 0));
  int64_t input = clock_steady();  // a finger
  clock_advance(59 * minute);
  assert_false(group_mind_idle(&group, input));
  clock_advance(minute);
  assert_true(group_mind_idle(&group, input));
  assert_false(group_mind_idle(&group, input));
  journal_wait(journal);
  assert_int_equal(count_lines("batch_close", "\"how\":\"idle\""), 1);
  stop();
}

static void check_alike(void) {
  Batch *batches;
  int    n = read_back(&batches);
  assert_int_equal(n, group.recents);
  for (int i = 0; i < n; i++) {
    const Batch *a = &batches[i], *b = &group.recent[i];
    assert_int_equal(a->seq, b->seq);
    assert_int_equal(a->heads, b->heads);
    assert_int_equal(a->unit, b->unit);
    assert_int_equal(a->talk, b->talk);
    assert_int_equal(a->closed, b->closed);
    assert_int_equal(a->taken_back, b->taken_back);
    assert_string_equal(a->class, b->class);
    assert_string_equal(a->purpose, b->purpose);
  }
  free(batches);
}

static void a_correction_is_a_line(void **state) {
  (void)state;
  start(1);
  group_open(&group, &school);
  int64_t first = group_now(&group)->seq;
  group_open(&group, &school);
  int64_t second = group_now(&group)->seq;
  assert_true(group_correct(&group, first, "heads", NULL, 44, "recount"));
  assert_true(group_correct(&group, first, "heads", NULL, 43, "typo"));
  assert_true(group_correct(&group, first, "talk", NULL, 0, "typo"));
  assert_true(group_correct(&group, first, "purpose", "class", 0, "other"));
  assert_true(group_correct(&group, second, "class", "recovery", 0, "wrong_group"));
  check_alike();
  assert_int_equal(group.recent[0].heads, 43);
  assert_int_equal(group.recent[1].unit, 0);
  assert_int_equal(count_lines("batch_open", "\"heads\":45"), 2);  // as they were
  assert_true(group_correct(&group, second, "void", NULL, 1, "not_come"));
  assert_null(group_now(&group));
  check_alike();
  int64_t heads;
  assert_int_equal(group_today(&group, &heads), 1);
  assert_int_equal(heads, 43);
  assert_false(
    group_correct(&group, first, "purpose", "上课", 0, "other"));  // no such text
  stop();
  start(1);
  check_alike();
  stop();
}

static void the_same_again_is_told(void **state) {
  (void)state;
  start(1);
  assert_false(group_is_twice(&group, 3, 45));
  group_open(&group, &school);
  assert_true(group_is_twice(&group, 3, 45));
  assert_false(group_is_twice(&group, 3, 44));
  assert_false(group_is_twice(&group, 0, 45));
  clock_advance(INT64_C(86400000000000));
  assert_false(group_is_twice(&group, 3, 45));
  stop();
}

static void nothing_is_needed_to_run_uncounted(void **state) {
  (void)state;
  group_begin(&group, NULL, data, 7);
  assert_true(group_open(&group, &school));
  assert_int_equal(group_now(&group)->heads, 45);
  group_close(&group, "staff");
  group_done(&group);
}

// Opens and closes until it is killed; tells each group that it took for written.
static void work(int boot, int out) {
  start(boot);
  for (int i = 0;; i++) {
    group_open(&group, &school);
    journal_wait(journal);
    if (write(out, &group.recent[group.recents - 1].seq, sizeof(int64_t)) < 0) _exit(1);
    if (i % 3) group_close(&group, "staff");
  }
}

// Kills it after some groups and a moment.
static void kill_one(int boot, int64_t acknowledged[], int *n) {
  int     ends[2], wanted = rand() % 4;
  int64_t seq;
  assert_int_equal(pipe(ends), 0);
  pid_t child = fork();
  if (child == 0) work(boot, ends[1]);
  close(ends[1]);
  while (wanted-- > 0 && read(ends[0], &seq, sizeof seq) == sizeof seq)
    acknowledged[(*n)++] = seq;
  usleep((useconds_t)(rand() % 4000));
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
  while (*n < BATCHES && read(ends[0], &seq, sizeof seq) == sizeof seq)
    acknowledged[(*n)++] = seq;
  close(ends[0]);
}

static void no_kill_loses_or_doubles_one(void **state) {
  (void)state;
  static int64_t acknowledged[BATCHES];
  int            n = 0;
  for (int i = 0; i < KILLS; i++) {
    // Two starts of the program in each of the machine.
    kill_one(1 + i / 2, acknowledged, &n);
    start(1 + (i + 1) / 2);
    Batch *batches;
    int    found = read_back(&batches);
    for (int k = 0; k + 1 < found; k++) assert_true(batches[k].closed);
    const Batch *last = found ? &batches[found - 1] : NULL;
    assert_ptr_equal(group_now(&group) != NULL, last && !last->closed);
    if (i % 2) assert_null(group_now(&group));  // the machine has started anew
    free(batches);
    stop();
  }
  start(KILLS);
  Batch *batches;
  int    found = read_back(&batches);
  assert_true(n > KILLS / 2);
  for (int i = 0; i < n; i++) {
    int k = 0;
    while (k < found && batches[k].seq != acknowledged[i]) k++;
    assert_true(k < found);
  }
  char closed[32];
  for (int i = 0; i < found; i++) {
    snprintf(closed, sizeof closed, "\"batch\":%" PRId64 ",", batches[i].seq);
    assert_true(count_lines("batch_close", closed) <= 1);
  }
  free(batches);
  stop();
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown(what_is_told_is_written, begin, done),
    cmocka_unit_test_setup_teardown(a_new_one_ends_the_old_one, begin, done),
    cmocka_unit_test_setup_teardown(all_kiosks_of_a_visit_have_one_seed, begin, done),
    cmocka_unit_test_setup_teardown(recovery_has_no_unit, begin, done),
    cmocka_unit_test_setup_teardown(it_goes_on_after_a_fault_of_the_program, begin, done),
    cmocka_unit_test_setup_teardown(a_start_of_the_machine_closes_it_once, begin, done),
    cmocka_unit_test_setup_teardown(a_clock_that_is_set_loses_none, begin, done),
    cmocka_unit_test_setup_teardown(an_hour_without_anybody_ends_it, begin, done),
    cmocka_unit_test_setup_teardown(a_correction_is_a_line, begin, done),
    cmocka_unit_test_setup_teardown(the_same_again_is_told, begin, done),
    cmocka_unit_test_setup_teardown(nothing_is_needed_to_run_uncounted, begin, done),
    cmocka_unit_test_setup_teardown(no_kill_loses_or_doubles_one, begin, done),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
