// What spreadsheet programs save comes out as UTF-8; what is no text is refused.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>

#include "base/charset.h"

#define READS(bytes, expected, was_converted)                                            \
  do {                                                                                   \
    bool  converted = !(was_converted);                                                  \
    char *text = charset_utf8(bytes, sizeof(bytes) - 1, &converted);                     \
    assert_non_null(text);                                                               \
    assert_string_equal(text, expected);                                                 \
    assert_int_equal(converted, was_converted);                                          \
    free(text);                                                                          \
  } while (0)

static void texts_become_utf8(void **state) {
  (void)state;
  READS("潮汐 tide", "潮汐 tide", false);
  READS("\xef\xbb\xbf潮", "潮", false);
  READS("\xff\xfe\x6e\x6f\x31\x00", "潮1", false);
  READS("\xfe\xff\x6f\x6e\x00\x31", "潮1", false);
  READS("\xc4\xcf\xba\xa3,1\r\n", "南海,1\r\n", true);
  READS("", "", false);
}

static void what_is_no_text_is_refused(void **state) {
  (void)state;
  bool converted;
  assert_null(charset_utf8("\xff\xff\xff", 3, &converted));
  assert_null(charset_utf8("\xc4", 1, &converted));
  assert_null(charset_utf8("\xff\xfe\x00", 3, &converted));
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(texts_become_utf8),
    cmocka_unit_test(what_is_no_text_is_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
