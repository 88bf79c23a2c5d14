// Which name a slip of the fingers was meant to be.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/near.h"

#include <cmocka.h>

static void a_slip_counts_one(void **state) {
  (void)state;
  assert_int_equal(near_distance("draw", "draw"), 0);
  assert_int_equal(near_distance("drwa", "draw"), 1);  // two changed over
  assert_int_equal(near_distance("drw", "draw"), 1);
  assert_int_equal(near_distance("draww", "draw"), 1);
  assert_int_equal(near_distance("dras", "draw"), 1);
  assert_int_equal(near_distance("level", "levle"), 1);
  assert_int_equal(near_distance("update", "touch"), NEAR_FAR);
}

static void the_nearest_is_found(void **state) {
  (void)state;
  const char *const names[] = {"enter", "update", "draw", "touch", NULL};
  assert_string_equal(near_of("upadte", names), "update");
  assert_string_equal(near_of("tuch", names), "touch");
  assert_null(near_of("leave", names));
  assert_null(near_of("", names));
}

static void two_letters_are_no_name(void **state) {
  (void)state;
  const char *const names[] = {"x", "ab", NULL};
  assert_null(near_of("q", names));
  assert_null(near_of("cd", names));
}

static void long_words_are_far(void **state) {
  (void)state;
  const char *const long_word = "a-word-of-more-than-thirty-two-letters";
  const char *const names[] = {"a-word", NULL};
  assert_int_equal(near_distance(long_word, long_word), NEAR_FAR);
  assert_null(near_of(long_word, names));
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(a_slip_counts_one),
    cmocka_unit_test(the_nearest_is_found),
    cmocka_unit_test(two_letters_are_no_name),
    cmocka_unit_test(long_words_are_far),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
