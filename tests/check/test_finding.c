// What is said: sorted, once, in two languages, as JSON that a reader can rely on.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "check/finding.h"

static char *printed(const Findings *findings, bool json, bool english) {
  char  *text = NULL;
  size_t size;
  FILE  *to = open_memstream(&text, &size);
  if (json)
    findings_json(findings, english, to);
  else
    findings_text(findings, english, to);
  fclose(to);
  return text;
}

static void assert_printed(const Findings *findings, bool json, bool english,
                           const char *expected) {
  char *text = printed(findings, json, english);
  assert_string_equal(text, expected);
  free(text);
}

static void nothing_is_an_empty_list(void **state) {
  (void)state;
  Findings *findings = findings_open();
  assert_printed(findings, true, true, "[]\n");
  assert_printed(findings, false, true, "");
  assert_int_equal(findings_errors(findings), 0);
  findings_close(findings);
  findings_close(NULL);
}

// What an author can mend comes before what stands in the shared files.
static void own_files_come_first(void **state) {
  (void)state;
  int       n;
  Findings *findings = findings_open();
  Place     core = {"scripts/core/frame.lua", 1},
        own = {"scripts/exhibits/quiz/words.lua", 9};
  findings_about(findings, "quiz", 0);
  findings_say(findings, &core, "load", FINDING_ERROR, "一", "one");
  findings_say(findings, &own, "load", FINDING_ERROR, "二", "two");
  findings_sort(findings);
  assert_string_equal(findings_all(findings, &n)[0].file, own.file);
  assert_int_equal(n, 2);
  findings_close(findings);
}

static void they_are_sorted_and_keep_the_contract(void **state) {
  (void)state;
  Findings *findings = findings_open();
  Place     twelve = {"scripts/exhibits/quiz/exhibit.lua", 12};
  Place     three = {"scripts/exhibits/quiz/exhibit.lua", 3};
  findings_about(findings, "quiz", 2);
  findings_say(findings, &twelve, "text-cut", FINDING_ERROR, "“%s”太长", "\"%s\" is long",
               "一");
  findings_say(findings, &three, "review", FINDING_WARNING, "快到期", "soon due");
  findings_about(findings, "", 0);
  findings_say(findings, NULL, "site", FINDING_ERROR, "全馆", "hall");
  findings_sort(findings);
  assert_int_equal(findings_errors(findings), 2);
  assert_printed(
    findings, true, true,
    "[\n{\"exhibit\":\"\",\"file\":\"\",\"line\":0,\"rule\":\"site\",\"severity\":"
    "\"error\",\"message\":\"hall\"},\n"
    "{\"exhibit\":\"quiz\",\"file\":\"scripts/exhibits/quiz/exhibit.lua\",\"line\":12,"
    "\"rule\":\"text-cut\",\"severity\":\"error\",\"message\":\"\\\"一\\\" is "
    "long\"},\n"
    "{\"exhibit\":\"quiz\",\"file\":\"scripts/exhibits/quiz/exhibit.lua\",\"line\":3,"
    "\"rule\":\"review\",\"severity\":\"warning\",\"message\":\"soon due\"}]\n");
  assert_printed(findings, false, false,
                 "全馆\n  错误 全馆 [site]\n\nquiz\n"
                 "  错误 scripts/exhibits/quiz/exhibit.lua:12: “一”太长 [text-cut]\n"
                 "  提醒 scripts/exhibits/quiz/exhibit.lua:3: 快到期 [review]\n");
  findings_close(findings);
}

static void the_same_is_said_once(void **state) {
  (void)state;
  Findings *findings = findings_open();
  Place     place = {"scripts/site.lua", 4}, other = {"scripts/site.lua", 5};
  int       n;
  for (uint32_t page = 1; page < 4; page++) {
    findings_about(findings, "quiz", page);
    findings_say(findings, &place, "contrast", FINDING_ERROR, "淡", "faint");
  }
  findings_say(findings, &other, "contrast", FINDING_ERROR, "淡", "faint");
  findings_say(findings, &place, "text-cut", FINDING_ERROR, "淡", "faint");
  const Finding *all = findings_all(findings, &n);
  assert_int_equal(n, 3);
  assert_int_equal(all[0].page, 1);  // where it was met first
  findings_close(findings);
}

static void a_long_sentence_ends_with_a_whole_character(void **state) {
  (void)state;
  Findings *findings = findings_open();
  char      words[2001];
  int       n;
  for (size_t shift = 0; shift < 3; shift++) {
    memset(words, 'x', shift);
    for (size_t i = shift; i + 3 < sizeof words; i += 3) memcpy(words + i, "海", 3);
    words[shift + (sizeof words - 1 - shift) / 3 * 3 - 3] = '\0';
    findings_say(findings, NULL, "long", FINDING_ERROR, "%s", "%s", words);
    const Finding *it = &findings_all(findings, &n)[shift];
    size_t         length = strlen(it->zh);
    assert_true(length > FINDING_WORDS_SIZE - 8);
    assert_int_equal((length - shift) % 3, 0);
  }
  findings_close(findings);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(nothing_is_an_empty_list),
    cmocka_unit_test(own_files_come_first),
    cmocka_unit_test(they_are_sorted_and_keep_the_contract),
    cmocka_unit_test(the_same_is_said_once),
    cmocka_unit_test(a_long_sentence_ends_with_a_whole_character),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
