#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/crc32c.h"
#include "base/log.h"
#include "desk/desk.h"
#include "hall.h"

#include <cmocka.h>

static char data[PATH_SIZE];

static int new_week(void **state) {
  (void)state;
  folder_new(data);
  hall_week(data);
  return 0;
}

static int remove_folder(void **state) {
  (void)state;
  folder_remove(data);
  return 0;
}

static void expect(DeskStatus status, const char *words, const char *printed,
                   const char *complained) {
  char  *out, path[PATH_SIZE];
  size_t size;
  assert_int_equal(hall_desk(data, words, &out), status);
  char *complaint = path_read(path_join(path, data, "complaint"), FOLDER_FILE_MAX, &size);
  assert_non_null(strstr(out, printed));
  assert_non_null(strstr(complaint, complained));
  free(complaint);
  free(out);
}

static void agrees(void **state) {
  (void)state;
  expect(DESK_WELL, "recount",
         "sessions 7\nuses 7\ncompleted 2\nleft_idle 1\nfaults 1\nseconds 234\n", "");
  expect(DESK_WELL, "recount --from 2026-11-23 --to 2026-11-25",
         "sessions 5\nuses 5\ncompleted 1\nleft_idle 1\nfaults 1\nseconds 174\n", "");
  // An open use, and half a line that is just being written.
  play_at("2026-11-29T09:00:00+08:00", CLOCK_TRUSTED, BOOT_A);
  Journal *journal = hall_open(data);
  add(journal, "session_start", NULL);
  hall_enter(journal, "quiz", "zh", "primary");
  journal_wait(journal);
  char  path[PATH_SIZE];
  FILE *file = fopen(folder_file(path, data, "000001.jsonl"), "ae");
  fputs("{\"v\":1,\"kiosk\":\"yz", file);
  fclose(file);
  expect(DESK_WELL, "recount", "sessions 8\nuses 8\n", "");
  journal_close(journal);
}

// The nth place of a text in the journal, to be changed by hand.
static char *change(char **text, size_t *size, const char *what) {
  *text = folder_text(data, "000001.jsonl", size);
  char *at = strstr(*text, what);
  assert_non_null(at);
  return at;
}

static void finds_a_changed_digit(void **state) {
  (void)state;
  char  *text;
  size_t size;
  expect(DESK_WELL, "recount", "Agreed", "");  // the index now knows the true figures
  *(change(&text, &size, "\"seconds\":84") + 10) = '9';
  folder_put(data, "000001.jsonl", text, size);
  expect(DESK_WRONG, "recount", "2026-11-23 quiz seconds: raw lines 10, reports 94\n",
         "line 6 is damaged");
  free(text);
}

// Whoever mends the crc after changing a digit breaks the link of the next line.
static void finds_a_forged_line(void **state) {
  (void)state;
  char  *text;
  size_t size;
  *(change(&text, &size, "\"seconds\":84") + 10) = '9';
  char *crc = strstr(strstr(text, "\"seconds\":94"), ",\"crc\""), *line = crc;
  while (line > text && line[-1] != '\n') line--;
  char digits[9];
  snprintf(digits, sizeof digits, "%08x",
           (unsigned)crc32c(0, line, (size_t)(crc - line)));
  memcpy(crc + 8, digits, 8);
  folder_put(data, "000001.jsonl", text, size);
  expect(DESK_WRONG, "recount", "seconds 244",
         "line 7 does not link to the line before it");
  free(text);
}

static void finds_a_missing_line(void **state) {
  (void)state;
  char  *text;
  size_t size;
  char  *at = change(&text, &size, "exhibit_completed");
  while (at[-1] != '\n') at--;
  char *end = strchr(at, '\n') + 1;
  memmove(at, end, (size_t)(text + size - end));
  folder_put(data, "000001.jsonl", text, size - (size_t)(end - at));
  expect(DESK_WRONG, "recount", "completed 1", "does not link");
  free(text);
}

// Figures changed in the index itself.
static void finds_a_wrong_index(void **state) {
  (void)state;
  expect(DESK_WELL, "recount", "Agreed", "");
  char  path[PATH_SIZE];
  FILE *file = fopen(path_join(path, data, "index.sqlite"), "r+e");
  fseek(file, 0, SEEK_END);
  long  size = ftell(file);
  char *bytes = malloc((size_t)size);
  rewind(file);
  assert_int_equal(fread(bytes, 1, (size_t)size, file), size);
  char *at = memmem(bytes, (size_t)size, "quiz zh primary home", 20);
  assert_non_null(at);
  memcpy(at, "quix zh primary home", 20);
  rewind(file);
  assert_int_equal(fwrite(bytes, 1, (size_t)size, file), size);
  fclose(file);
  free(bytes);
  expect(DESK_WRONG, "recount", "2026-11-23 quix uses: raw lines 0, reports 1", "differ");
}

int main(void) {
  log_quiet(true);
#define TEST(f) cmocka_unit_test_setup_teardown(f, new_week, remove_folder)
  const struct CMUnitTest tests[] = {
    TEST(agrees),
    TEST(finds_a_changed_digit),
    TEST(finds_a_forged_line),
    TEST(finds_a_missing_line),
    TEST(finds_a_wrong_index),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
