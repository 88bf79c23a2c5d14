#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/log.h"
#include "folder.h"

#include <cmocka.h>

enum { EVENTS_MAX = 16 };

static char data[PATH_SIZE], journal_folder[PATH_SIZE];

// boot, anchor, session_start, exhibit_enter, exhibit_leave, session_end
static int new_visit(void **state) {
  (void)state;
  folder_new(data);
  path_join(journal_folder, data, "journal");
  play_at("2026-11-24T09:00:00+08:00", CLOCK_TRUSTED, BOOT_A);
  Journal *journal = journal_open(data, "yz-01", NULL, NULL);
  add(journal, "session_start", NULL);
  journal_append(journal, &(JournalEntry){
                            .event = "exhibit_enter",
                            .exhibit = "quiz",
                            .field = {{.name = "lang", .text = "zh"},
                                      {.name = "level", .text = "primary"}},
                          });
  journal_append(journal, &(JournalEntry){
                            .event = "exhibit_leave",
                            .exhibit = "quiz",
                            .field = {{.name = "how", .text = "idle"},
                                      {.name = "seconds", .number = 84}},
                          });
  add(journal, "session_end", NULL);
  journal_close(journal);
  return 0;
}

static int remove_folder(void **state) {
  (void)state;
  folder_remove(data);
  return 0;
}

static void fields_are_read(void **state) {
  (void)state;
  ReaderEvent e[EVENTS_MAX];
  assert_int_equal(folder_events(data, e, EVENTS_MAX, NULL), 6);
  assert_int_equal(e[3].seq, 4);
  assert_int_equal(e[3].boot, 1);
  assert_int_equal(e[3].up, 0);
  assert_int_equal(e[3].t, -1);
  assert_int_equal(e[3].clock, CLOCK_TRUSTED);
  assert_int_equal(e[3].hour % 24, 9);
  assert_string_equal(e[3].exhibit, "quiz");
  assert_string_equal(e[3].lang, "zh");
  assert_string_equal(e[3].level, "primary");
  assert_int_equal(e[3].seconds, -1);
  assert_string_equal(e[4].how, "idle");
  assert_int_equal(e[4].seconds, 84);
  assert_string_equal(e[5].exhibit, "");
}

// Whatever the length, what is read is what is whole, and the file is as it was.
static void cut_anywhere(void **state) {
  (void)state;
  size_t size, after;
  char  *text = folder_text(data, "000001.jsonl", &size), *now;
  for (size_t cut = 0; cut <= size; cut++) {
    ReaderDamage damage;
    int          whole = 0;
    for (size_t i = 0; i < cut; i++) whole += text[i] == '\n';
    folder_put(data, "000001.jsonl", text, cut);
    assert_int_equal(folder_events(data, NULL, 0, &damage), whole);
    assert_int_equal(damage.torn, cut > 0 && text[cut - 1] != '\n');
    assert_int_equal(damage.bad, 0);
    now = folder_text(data, "000001.jsonl", &after);
    assert_int_equal(after, cut);
    free(now);
  }
  free(text);
}

// No change of one byte goes unseen.
static void any_byte_changed(void **state) {
  (void)state;
  size_t size;
  char  *text = folder_text(data, "000001.jsonl", &size);
  for (size_t i = 0; i < size; i++) {
    ReaderDamage damage;
    text[i] ^= 1;
    folder_put(data, "000001.jsonl", text, size);
    int n = folder_events(data, NULL, 0, &damage);
    assert_true(n < 6);
    assert_true(damage.bad + damage.torn > 0);
    text[i] ^= 1;
  }
  free(text);
}

static void repeats_count_once(void **state) {
  (void)state;
  size_t       size;
  ReaderDamage damage;
  char        *text = folder_text(data, "000001.jsonl", &size), *third = text;
  for (int i = 0; i < 3; i++) third = strchr(third, '\n') + 1;
  folder_put(data, "000002.jsonl", third, (size_t)(text + size - third));
  assert_int_equal(folder_events(data, NULL, 0, &damage), 6);
  assert_int_equal(damage.repeats, 3);
  assert_int_equal(damage.broken + damage.gaps + damage.bad, 0);
  free(text);
}

static void a_gap_is_told(void **state) {
  (void)state;
  size_t       size;
  ReaderDamage damage;
  char *text = folder_text(data, "000001.jsonl", &size), *second = strchr(text, '\n') + 1;
  char *third = strchr(second, '\n') + 1;
  memmove(second, third, (size_t)(text + size - third));
  folder_put(data, "000001.jsonl", text, size - (size_t)(third - second));
  assert_int_equal(folder_events(data, NULL, 0, &damage), 5);
  assert_int_equal(damage.gaps, 1);
  assert_int_equal(damage.broken, 1);
  assert_int_equal(damage.segment, 1);
  assert_int_equal(damage.offset, second - text);
  free(text);
}

static void goes_on_where_it_stopped(void **state) {
  (void)state;
  ReaderEvent e[EVENTS_MAX], event;
  folder_events(data, e, EVENTS_MAX, NULL);
  Reader *reader = reader_open(journal_folder);
  assert_true(reader_seek(reader, e[3].segment, e[3].offset, e[3].hash));
  assert_true(reader_next(reader, &event));
  assert_int_equal(event.seq, 4);
  assert_true(reader_next(reader, &event));
  assert_int_equal(reader_damage(reader)->broken, 0);
  assert_false(reader_seek(reader, e[3].segment, e[3].offset, e[4].hash));
  assert_false(reader_seek(reader, e[3].segment, e[3].offset + 1, e[3].hash));
  assert_false(reader_seek(reader, e[3].segment, 1 << 30, e[3].hash));
  assert_false(reader_seek(reader, 7, 0, e[3].hash));
  reader_close(reader);
}

static void no_folder(void **state) {
  (void)state;
  assert_null(reader_open("/nowhere/at/all"));
  assert_non_null(strstr(fail_text(), "/nowhere/at/all"));
  char path[PATH_SIZE];
  assert_null(reader_open(folder_file(path, data, "id")));
}

int main(void) {
  log_quiet(true);
#define TEST(f) cmocka_unit_test_setup_teardown(f, new_visit, remove_folder)
  const struct CMUnitTest tests[] = {
    TEST(fields_are_read),    TEST(cut_anywhere),  TEST(any_byte_changed),
    TEST(repeats_count_once), TEST(a_gap_is_told), TEST(goes_on_where_it_stopped),
    TEST(no_folder),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
