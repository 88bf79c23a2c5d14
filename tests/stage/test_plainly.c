// What Lua says, as an author reads it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "stage/plainly.h"
#include "wire/wire.h"

static void said(const char *message, uint32_t lang, const char *wanted) {
  char out[256];
  plainly(out, sizeof out, message, lang);
  assert_string_equal(out, wanted);
}

static void test_table(void **state) {
  (void)state;
  said("'}' expected (to close '{' at line 3) near 'ask'", LANG_ZH,
       "第 3 行的 { 没有关上，这里（'ask' 前面）少一个 }");
  said("'}' expected near 'ask'", LANG_EN,
       "} is missing before 'ask' (perhaps a comma, a quote or a bracket was left out)");
  said("attempt to call a nil value (field 'singel')", LANG_ZH,
       "没有 singel 这个函数，名字写对了吗？");
  said("'one' is not known; did you mean 'none'?", LANG_ZH,
       "没有 one 这个名字，是不是想写 none？");
  said("'one' is not known; did you mean 'none'?", LANG_EN,
       "'one' is not known; did you mean 'none'?");
}

static void test_calls(void **state) {
  (void)state;
  said("canvas:rect: 4th value 'h' must be a number, got nil", LANG_ZH,
       "canvas:rect：h 要是一个数字，现在是 空的（nil）");
  said("attempt to perform arithmetic on a nil value (field 'x')", LANG_ZH,
       "x 还没有值（nil），不能计算");
  said("attempt to perform arithmetic on a table value", LANG_ZH, "一个表 不能计算");
}

// Where in core it happened goes along, and keeps no message from being put plainly.
static void test_inside_core(void **state) {
  (void)state;
  said("attempt to perform arithmetic on a nil value (field 'x') (core/button.lua:30)",
       LANG_ZH, "x 还没有值（nil），不能计算 (core/button.lua:30)");
}

static void test_others_stay(void **state) {
  (void)state;
  said("quiz: 第 3 题没有写 right。", LANG_ZH, "quiz: 第 3 题没有写 right。");
  said("'one' is not known, they say", LANG_ZH, "'one' is not known, they say");
  said("", LANG_ZH, "");
}

static void test_room(void **state) {
  (void)state;
  char out[8];
  plainly(out, sizeof out, "'}' expected near 'ask'", LANG_EN);
  assert_string_equal(out, "} is mi");
  plainly(out, sizeof out, "nothing of that kind", LANG_EN);
  assert_string_equal(out, "nothing");
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_table),       cmocka_unit_test(test_calls),
    cmocka_unit_test(test_inside_core), cmocka_unit_test(test_others_stay),
    cmocka_unit_test(test_room),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
