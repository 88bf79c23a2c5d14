// The files of answers: nothing in or about them ties one answer to another or to a time,
// and what is damaged or nonsense is not counted.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

#include "asking.h"
#include "base/log.h"

#include <cmocka.h>

static void times_tell_nothing(void **state) {
  (void)state;
  play_many(&usual, 3);
  Bin bin;
  assert_true(on_disk("2026-11", &bin));
  char        path[PATH_SIZE], name[32];
  struct stat status;
  snprintf(name, sizeof name, "%06d.txt", (int)bin.number);
  assert_int_equal(stat(path_join(path, shelf, name), &status), 0);
  assert_int_equal(status.st_mtime, 0);
  assert_int_equal(stat(shelf, &status), 0);
  assert_int_equal(status.st_mtime, 0);
  bin_free(&bin);
}

// Plays that differ only in which answers went together, or in their order, leave files
// that differ in no byte (but for the sums of a finished play).
static void no_file_ties_answers(void **state) {
  (void)state;
  char *text[4];
  for (int way = 0; way < 4; way++) {
    for (int i = 0; i < 2; i++) {
      assert_true(answers_round(answers, &usual));
      answer(way < 2 ? ONE : TWO, i == way % 2 ? 60 : 0, 3, 1);
      answer(way < 2 ? TWO : ONE, i ? 60 : 0, 3, 1);
      answers_left(answers, ROUND_IDLE);
      answers_session_over(answers);
    }
    Bin    bin;
    size_t size;
    assert_true(on_disk("2026-11", &bin));
    bin.number = bin.revision = 1;
    text[way] = bin_text(&bin, &size);
    bin_free(&bin);
    end(NULL);
    begin(NULL);
  }
  for (int way = 1; way < 4; way++) {
    assert_string_equal(text[0], text[way]);
    free(text[way]);
  }
  free(text[0]);
}

static void a_damaged_file_is_kept_aside(void **state) {
  (void)state;
  play_many(&usual, 3);
  Bin bin;
  assert_true(on_disk("2026-11", &bin));
  char path[PATH_SIZE], aside[PATH_SIZE], name[32];
  snprintf(name, sizeof name, "%06d.txt", (int)bin.number);
  bin_free(&bin);
  close_all();
  FILE *file = fopen(path_join(path, shelf, name), "r+e");
  fseek(file, -(long)strlen("0\ncrc 00000000\n"), SEEK_END);  // the last count
  int digit = fgetc(file);
  fseek(file, -1, SEEK_CUR);
  fputc(digit == '9' ? '8' : '9', file);
  fclose(file);
  open_all();
  snprintf(aside, sizeof aside, "%.900s.damaged", path);
  struct stat status;
  assert_int_equal(stat(aside, &status), 0);
  assert_string_not_equal(answers_trouble(answers), "");
  play_many(&usual, 1);
  assert_true(on_disk("2026-11", &bin));
  assert_int_equal(bin_finished(&bin), 1);
  bin_free(&bin);
}

static void texts_are_kept_once(void **state) {
  (void)state;
  const char first[] =
    "id\tq06\nask\t国际禁毒日是哪一天？\n1\t6月26日\n2\t6月1日\nkey\t1";
  const char other[] = "id\tq06\nask\tx";
#define ADD(version, text) answers_item_text(answers, "quiz", version, text, strlen(text))
  assert_true(ADD(ONE, first));
  assert_true(ADD(TWO, other));
  assert_true(answers_wait(answers));
  close_all();
  open_all();
  assert_true(ADD(ONE, other));  // what was written first stays
  assert_true(answers_wait(answers));
  size_t size;
  char  *text = folder_text(data, "items.tsv", &size);
  assert_string_equal(text, "quiz\t00000001\tid\tq06\n"
                            "quiz\t00000001\task\t国际禁毒日是哪一天？\n"
                            "quiz\t00000001\t1\t6月26日\n"
                            "quiz\t00000001\t2\t6月1日\n"
                            "quiz\t00000001\tkey\t1\n"
                            "quiz\t00000002\tid\tq06\n"
                            "quiz\t00000002\task\tx\n");
  free(text);
  assert_false(ADD("xx", first));
  assert_false(ADD("00000003", ""));
  assert_false(ADD("00000003", "ask x"));
  assert_false(ADD("00000003", "name\tx"));
  assert_false(ADD("00000003", "17\tx"));
  assert_false(ADD("00000003", "ask\tx\nask\ty"));
  assert_false(ADD("00000003", "ask\t\xC0\x80"));
  assert_false(ADD("00000003", "ask\t\xED\xA0\x80"));
  assert_false(ADD("00000003", "ask\ta\x01"));
  assert_false(ADD("00000003", "ask\t{\"seq\":1}"));
#undef ADD
}

int main(void) {
  log_quiet(true);
#define TEST(f) cmocka_unit_test_setup_teardown(f, begin, end)
  const struct CMUnitTest tests[] = {
    TEST(times_tell_nothing),
    TEST(no_file_ties_answers),
    TEST(a_damaged_file_is_kept_aside),
    TEST(texts_are_kept_once),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
