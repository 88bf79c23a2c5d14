// Staff set the machine's clock, with the right to and without it. The kernel is stood in
// for: no test may move the clock of the machine it runs on.
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/timex.h>
#include <time.h>

#include "base/clock.h"
#include "base/fail.h"

#include <cmocka.h>

static bool    may;
static int64_t machine;  // what it was set to; 0: it was not
static int     status = STA_UNSYNC;

int clock_settime(clockid_t which, const struct timespec *time) {
  assert_int_equal(which, CLOCK_REALTIME);
  if (!may) {
    errno = EPERM;
    return -1;
  }
  machine = time->tv_sec;
  return 0;
}

int adjtimex(struct timex *state) {
  if (state->modes & ADJ_STATUS) status = state->status;
  state->status = status;
  return status & STA_UNSYNC ? TIME_ERROR : TIME_OK;
}

static void without_the_right_the_program_goes_by_it(void **state) {
  (void)state;
  int64_t told = clock_wall_of(2031, 5, 6, 7, 8, 0);
  assert_int_not_equal(clock_quality(), CLOCK_TRUSTED);
  assert_false(clock_set(told));
  assert_non_null(strstr(fail_text(), "not permitted"));
  assert_int_equal(machine, 0);
  assert_in_range(clock_wall(), told, told + 60);
  assert_int_equal(clock_quality(), CLOCK_TRUSTED);
  assert_true(status & STA_UNSYNC);
}

// And it is called synchronised, so that the kernel copies it to the battery's clock.
static void with_the_right_the_machine_is_set(void **state) {
  (void)state;
  int64_t told = clock_wall_of(2031, 5, 6, 7, 9, 0), steady = clock_steady();
  may = true;
  assert_true(clock_set(told));
  assert_int_equal(machine, told);
  assert_false(status & STA_UNSYNC);
  assert_int_equal(clock_quality(), CLOCK_TRUSTED);
  // What the program had noted for itself is gone: the machine's clock counts.
  assert_true(clock_wall() < told - 60 || clock_wall() > told + 60);
  assert_in_range(clock_steady() - steady, 0, INT64_C(60000000000));
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(without_the_right_the_program_goes_by_it),
    cmocka_unit_test(with_the_right_the_machine_is_set),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
