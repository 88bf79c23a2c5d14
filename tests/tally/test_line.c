// One line of the journal: what is none is not read as one.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/crc32c.h"
#include "folder.h"

#include <cmocka.h>

#define LEAVE                                                                            \
  "{\"v\":1,\"kiosk\":\"yz-01\",\"boot\":2,\"seq\":7,\"hour\":\"2026-11-24T09+08\","     \
  "\"event\":\"exhibit_leave\",\"seconds\":84"

// Sealed, without its newline.
static size_t sealed(char line[JOURNAL_LINE_MAX], const char *open) {
  snprintf(line, JOURNAL_LINE_MAX, "%s", open);
  size_t size = line_seal(line, strlen(line), LINK_NONE);
  assert_true(size > 1);
  return size - 1;
}

static void any_changed_byte_is_seen(void **state) {
  (void)state;
  char   line[JOURNAL_LINE_MAX];
  size_t size = sealed(line, LEAVE);
  assert_true(line_valid(line, size));
  for (size_t i = 0; i < size; i++) {
    for (int bit = 0; bit < 8; bit++) {
      line[i] = (char)(line[i] ^ 1 << bit);
      assert_false(line_valid(line, size));
      line[i] = (char)(line[i] ^ 1 << bit);
    }
    assert_false(line_valid(line, i));
  }
  assert_true(line_valid(line, size));
}

// Its CRC fits, and it is none of ours all the same.
static void another_form_is_no_line(void **state) {
  (void)state;
  static const char *const forms[] = {
    "{\"v\":2,\"kiosk\":\"yz-01\"", "{\"v\": 1,\"kiosk\":\"yz-01\"",
    "{\"kiosk\":\"yz-01\"",         "{\"v\":1,\"kiosk\":\"y\tz\"",
    "{\"v\":1,\"kiosk\":\"y\x7f\"", "{\"v\":1,\"kiosk\":\"\xe4\xb8\xad\"",
  };
  char line[JOURNAL_LINE_MAX];
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
    size_t size = sealed(line, forms[i]);
    assert_false(line_valid(line, size));
  }
  // Capital letters in the sum, one more space, no seal at all.
  size_t   size = (size_t)snprintf(line, sizeof line, "%s", LEAVE);
  uint32_t crc = crc32c(0, line, size);
  for (unsigned n = 0; (crc & 0xf) < 10; n++) {  // until it ends in a letter
    size = (size_t)snprintf(line, sizeof line, LEAVE ",\"n\":%u", n);
    crc = crc32c(0, line, size);
  }
  snprintf(line + size, sizeof line - size, ",\"crc\":\"%08X\"}", (unsigned)crc);
  assert_false(line_valid(line, strlen(line)));
  snprintf(line + size, sizeof line - size, ",\"crc\":\"%08x\"}", (unsigned)crc);
  assert_true(line_valid(line, strlen(line)));
  strcat(line, " ");
  assert_false(line_valid(line, strlen(line)));
  assert_false(line_valid("", 0));
  assert_false(line_valid("{\"v\":1,", 7));
}

static bool number_in(const char *fields, const char *name, int64_t *number) {
  char line[JOURNAL_LINE_MAX];
  snprintf(line, sizeof line, "{\"v\":1,%s}", fields);
  return line_number(line, strlen(line), name, number);
}

static void numbers_are_whole_and_kept(void **state) {
  (void)state;
  static const char *const none[] = {
    "\"seq\":", "\"seq\":\"7\"", "\"seq\": 7", "\"seq\":7 ", "\"seq\":+7", "\"seq\":-",
    "\"seq\":7.5", "\"seq\":7e3", "\"seq\":0x10", "\"seq\":--7", "\"seqs\":7", "\"se\":7",
    "\"seq\" :7", "seq:7",
    // More digits than are kept.
    "\"seq\":9223372036854775808", "\"seq\":99999999999999999999999999",
    "\"seq\":0000000000000000007"};
  int64_t number = 12;
  for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
    char fields[128];
    snprintf(fields, sizeof fields, "\"kiosk\":\"yz-01\",%s,\"up\":3", none[i]);
    if (number_in(fields, "seq", &number)) fail_msg("%s is a number", none[i]);
    assert_int_equal(number, 12);
  }
  assert_true(number_in("\"a\":1,\"seq\":999999999999999999", "seq", &number));
  assert_int_equal(number, INT64_C(999999999999999999));
  assert_true(number_in("\"a\":1,\"seq\":-1", "seq", &number));
  assert_int_equal(number, -1);
  assert_true(number_in("\"a\":1,\"seq\":7,\"seq\":8", "seq", &number));
  assert_int_equal(number, 7);  // the first, as every reader has it
}

// Where a line is cut off in the middle, nothing behind its end is looked at.
static void cut_lines_have_what_is_left(void **state) {
  (void)state;
  char   line[JOURNAL_LINE_MAX], event[LINE_TEXT_MAX];
  size_t size = sealed(line, LEAVE), whole = 0;
  for (size_t n = 0; n <= size; n++) {
    char   *cut = malloc(n ? n : 1);  // so that a step beyond is seen
    int64_t number, hour;
    memcpy(cut, line, n);
    whole += line_text(cut, n, "event", event, sizeof event);
    line_number(cut, n, "seconds", &number);
    line_hour(cut, n, &hour);
    line_valid(cut, n);
    free(cut);
  }
  assert_string_equal(event, "exhibit_leave");
  const char *end = strstr(line, "exhibit_leave\"") + 14;
  assert_int_equal(whole, line + size - end + 1);  // not before its closing quote
}

static bool text_in(const char *fields, const char *name, char *out, size_t room) {
  char line[JOURNAL_LINE_MAX];
  snprintf(line, sizeof line, "{\"v\":1,%s}", fields);
  return line_text(line, strlen(line), name, out, room);
}

static void texts_are_quoted_and_fit(void **state) {
  (void)state;
  static const char *const none[] = {
    "\"how\":home",      "\"how\":\"home",    "\"how\":home\"", "\"how\":\"",
    "\"how\":\"ho,me",   "\"how\":\"ho}me\"", "\"how\":7",      "\"how\":",
    "\"how\": \"home\"", "\"how\":\"home\" "};
  char text[8] = "kept";
  for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
    char fields[128];
    snprintf(fields, sizeof fields, "\"a\":1,%s,\"up\":3", none[i]);
    if (text_in(fields, "how", text, sizeof text)) fail_msg("%s is a text", none[i]);
    assert_string_equal(text, "kept");
  }
  assert_false(text_in("\"a\":1,\"how\":\"12345678\"", "how", text, sizeof text));
  assert_true(text_in("\"a\":1,\"how\":\"1234567\"", "how", text, sizeof text));
  assert_string_equal(text, "1234567");
  assert_true(text_in("\"a\":1,\"how\":\"\"", "how", text, sizeof text));
  assert_string_equal(text, "");
  assert_true(text_in("\"a\":1,\"how\":\"x\",\"how\":\"y\"", "how", text, sizeof text));
  assert_string_equal(text, "x");
  assert_false(text_in("\"a\":1,\"howl\":\"x\",\"ho\":\"y\"", "how", text, sizeof text));
}

static bool hour_in(const char *text, int64_t *hour) {
  char fields[128], line[JOURNAL_LINE_MAX];
  snprintf(fields, sizeof fields, "\"up\":0,\"hour\":\"%s\"", text);
  snprintf(line, sizeof line, "{\"v\":1,%s}", fields);
  return line_hour(line, strlen(line), hour);
}

static void hours_have_one_form(void **state) {
  (void)state;
  static const char *const none[] = {"",
                                     "2026-11-24T09",
                                     "2026-11-24T09+18",
                                     "2026-11-24 09+08",
                                     "2026-11-24T9+08",
                                     "2026-11-24T09+08 ",
                                     " 026-11-24T09+08",
                                     "2026-1--24T09+08",
                                     "2026-11-24T 9+08",
                                     "2026-11-24T-9+08",
                                     "2026/11/24T09+08",
                                     "2026-11-24T09+080"};
  int64_t                  hour = 0;
  for (size_t i = 0; i < sizeof none / sizeof *none; i++)
    if (hour_in(none[i], &hour)) fail_msg("%s is an hour", none[i]);
  assert_true(hour_in("1970-01-01T00+08", &hour));
  assert_int_equal(hour, 0);
  assert_true(hour_in("2026-11-24T09+08", &hour));
  assert_int_equal(hour, 20781 * 24 + 9);
  assert_true(hour_in("2024-02-29T23+08", &hour));
  assert_int_equal(hour, 19782 * 24 + 23);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(any_changed_byte_is_seen),
    cmocka_unit_test(another_form_is_no_line),
    cmocka_unit_test(numbers_are_whole_and_kept),
    cmocka_unit_test(cut_lines_have_what_is_left),
    cmocka_unit_test(texts_are_quoted_and_fit),
    cmocka_unit_test(hours_have_one_form),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
