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

static void a_file_is_meant_by_its_name(void **state) {
  (void)state;
  const char *const files[] = {"cat.jpg", "places/Market.JPG", "sea.svg.svg", ".svg",
                               NULL};
  assert_string_equal(near_file("market.svg", files), "places/Market.JPG");
  assert_string_equal(near_file("people/CAT.jpg", files), "cat.jpg");
  assert_string_equal(near_file("sea.svg", files), "sea.svg.svg");
  assert_string_equal(near_file("cta.jpg", files), "cat.jpg");
  assert_null(near_file("boat.png", files));
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(a_slip_counts_one),           cmocka_unit_test(the_nearest_is_found),
    cmocka_unit_test(two_letters_are_no_name),     cmocka_unit_test(long_words_are_far),
    cmocka_unit_test(a_file_is_meant_by_its_name),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
