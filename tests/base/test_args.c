// The command line: what is taken, what is left, and what is said of a wrong one.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/args.h"
#include "base/fail.h"

#include <cmocka.h>

static Args        args;
static const char *window;
static bool        headless;

static const ArgOption options[] = {
  {"--window", &window, NULL},
  {"--headless", NULL, &headless},
  {NULL, NULL, NULL},
};

// Reads `kiosk verb` and these words.
static bool read_words(const char *const *words) {
  static char  text[16][64];
  static char *argv[16];
  int          argc = 2;
  window = NULL;
  headless = false;
  for (; *words; words++, argc++) {
    strncpy(text[argc], *words, sizeof text[argc] - 1);
    argv[argc] = text[argc];
  }
  argv[argc] = NULL;
  return args_read(&args, argc, argv, options);
}

#define READ(...) read_words((const char *const[]){__VA_ARGS__, NULL})

#define REFUSED(why, ...)                                                                \
  do {                                                                                   \
    assert_false(READ(__VA_ARGS__));                                                     \
    assert_string_equal(fail_text(), why);                                               \
  } while (0)

static void options_and_words(void **state) {
  (void)state;
  assert_true(READ("one", "--window", "1920x1080", "two", "--headless", "three"));
  assert_string_equal(window, "1920x1080");
  assert_true(headless);
  assert_int_equal(args.rest, 3);
  assert_string_equal(args.word[0], "one");
  assert_string_equal(args.word[1], "two");
  assert_string_equal(args.word[2], "three");
  assert_true(READ("-"));
  assert_int_equal(args.rest, 1);
  assert_false(headless);
}

static void what_every_verb_takes(void **state) {
  (void)state;
  assert_true(READ("--home", "/h", "--data", "/d", "--lang", "zh"));
  assert_string_equal(args.home, "/h");
  assert_string_equal(args.data, "/d");
  assert_true(args.data_given && args.lang_given && !args.english && !args.help);
  assert_int_equal(args.rest, 0);
  assert_true(READ("--help"));
  assert_true(args.help && !args.data_given && !args.lang_given);
  assert_string_equal(args.home, KIOSK_HOME);
  assert_true(args.data[0] == '/');
}

static void a_wrong_name_is_told_the_nearest(void **state) {
  (void)state;
  REFUSED("unknown option --windw; did you mean --window?", "--windw", "x");
  REFUSED("unknown option --headles; did you mean --headless?", "--headles");
  REFUSED("unknown option --hoem; did you mean --home?", "word", "--hoem");
  REFUSED("unknown option --fullscreen-please; --help lists them", "--fullscreen-please");
  REFUSED("不认识选项 --windw；是不是 --window？", "--lang", "zh", "--windw");
  REFUSED("不认识选项 --xxxxxxxxxx；用 --help 查看可用的选项", "--lang", "zh",
          "--xxxxxxxxxx");
}

static void a_value_may_not_be_missing(void **state) {
  (void)state;
  REFUSED("--window needs a value", "--window");
  REFUSED("--window needs a value", "--window", "--headless");
  REFUSED("--data needs a value", "word", "--data");
  REFUSED("选项 --window 后面要有一个值", "--lang", "zh", "--window");
}

// Also when it is named after what is wrong.
static void the_language_is_that_of_the_line(void **state) {
  (void)state;
  REFUSED("不认识选项 --windw；是不是 --window？", "--windw", "--lang", "zh");
  REFUSED("--lang is zh or en", "--lang", "fr");
  REFUSED("--lang needs a value", "--lang");
  setenv("LC_ALL", "zh_CN.UTF-8", 1);
  REFUSED("不认识选项 --windw；是不是 --window？", "--windw");
  REFUSED("unknown option --windw; did you mean --window?", "--lang", "en", "--windw");
  assert_true(READ("word"));
  assert_string_equal(args_say(&args, "中", "en"), "中");
  setenv("LC_ALL", "C", 1);
  assert_true(READ("word"));
  assert_string_equal(args_say(&args, "中", "en"), "中");
  setenv("LC_ALL", "", 1);
  setenv("LC_MESSAGES", "", 1);
  setenv("LANG", "en_US.UTF-8", 1);
  assert_true(READ("word"));
  assert_string_equal(args_say(&args, "中", "en"), "en");
  unsetenv("LANG");
  assert_true(READ("word"));
  assert_string_equal(args_say(&args, "中", "en"), "中");
}

static void the_machines_data_folder(void **state) {
  (void)state;
  setenv("XDG_DATA_HOME", "/share", 1);
  assert_true(READ("word"));
  bool root = strcmp(args.data, "/var/lib/kiosk") == 0;
  assert_true(root || strcmp(args.data, "/share/kiosk") == 0);
}

static int in_english(void **state) {
  (void)state;
  return setenv("LC_ALL", "en_US.UTF-8", 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(options_and_words),
    cmocka_unit_test(what_every_verb_takes),
    cmocka_unit_test(a_wrong_name_is_told_the_nearest),
    cmocka_unit_test(a_value_may_not_be_missing),
    cmocka_unit_test(the_language_is_that_of_the_line),
    cmocka_unit_test(the_machines_data_folder),
  };
  return cmocka_run_group_tests(tests, in_english, NULL);
}
