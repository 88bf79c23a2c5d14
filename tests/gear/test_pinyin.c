// Chinese words from typed pinyin; skipped where the library is not installed.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "gear/pinyin.h"

#include <cmocka.h>

// At its end the library deletes what it had from malloc(): harmless, and not ours.
const char *__asan_default_options(void);
const char *__asan_default_options(void) {
  return "alloc_dealloc_mismatch=0";
}

static Pinyin *pinyin;

static int open_it(void **state) {
  (void)state;
  pinyin = pinyin_open();
  return 0;
}

static int close_it(void **state) {
  (void)state;
  pinyin_close(pinyin);
  pinyin = NULL;
  return 0;
}

static int place_of(const char *word, int n) {
  for (int i = 0; i < n; i++)
    if (strcmp(pinyin_word(pinyin, i), word) == 0) return i;
  return -1;
}

static void a_word_stands_first(void **state) {
  (void)state;
  if (!pinyin) skip();
  assert_true(pinyin_search(pinyin, "xiaoxue") > 1);
  assert_string_equal(pinyin_word(pinyin, 0), "小学");
  assert_int_equal(pinyin_letters(pinyin, 0), 7);
  assert_true(pinyin_search(pinyin, "sanya") > 1);
  assert_string_equal(pinyin_word(pinyin, 0), "三亚");
}

// What is no word of the dictionary is put together of its parts.
static void a_rare_name_is_chosen_part_by_part(void **state) {
  (void)state;
  if (!pinyin) skip();
  int n = pinyin_search(pinyin, "yazhou"), place = place_of("崖", n);
  assert_in_range(place, 1, 20);
  assert_int_equal(pinyin_letters(pinyin, place), 2);
  n = pinyin_search(pinyin, "zhou");
  assert_in_range(place_of("州", n), 0, 5);
}

static void what_is_no_pinyin_has_no_words(void **state) {
  (void)state;
  if (!pinyin) skip();
  assert_int_equal(pinyin_search(pinyin, "vvv"), 0);
  assert_int_equal(pinyin_search(pinyin, ""), 0);
  assert_string_equal(pinyin_word(pinyin, 0), "");
}

static void as_many_letters_as_there_are_fit(void **state) {
  (void)state;
  if (!pinyin) skip();
  char letters[120];
  for (size_t n = 1; n < sizeof letters; n++) {
    memset(letters, "aeiouzhg"[n % 8], n);
    letters[n] = '\0';
    int words = pinyin_search(pinyin, letters);
    for (int i = 0; i < words; i++)
      assert_true(strlen(pinyin_word(pinyin, i)) < PINYIN_WORD_SIZE);
    if (words) assert_in_range(pinyin_letters(pinyin, 0), 1, PINYIN_LETTERS_MAX);
  }
}

// It does not learn: the hundredth time is as the first.
static void nothing_is_kept(void **state) {
  (void)state;
  if (!pinyin) skip();
  int n = pinyin_search(pinyin, "yazhou"), before = place_of("崖", n);
  for (int i = 0; i < 100; i++) {
    n = pinyin_search(pinyin, "yazhou");
    pinyin_letters(pinyin, place_of("崖", n));
  }
  close_it(NULL);
  open_it(NULL);
  assert_int_equal(place_of("崖", pinyin_search(pinyin, "yazhou")), before);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown(a_word_stands_first, open_it, close_it),
    cmocka_unit_test_setup_teardown(a_rare_name_is_chosen_part_by_part, open_it,
                                    close_it),
    cmocka_unit_test_setup_teardown(what_is_no_pinyin_has_no_words, open_it, close_it),
    cmocka_unit_test_setup_teardown(as_many_letters_as_there_are_fit, open_it, close_it),
    cmocka_unit_test_setup_teardown(nothing_is_kept, open_it, close_it),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
