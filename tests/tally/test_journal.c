#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/log.h"
#include "folder.h"

#include <cmocka.h>  // after fail.h: its fail is a macro

enum { EVENTS_MAX = 64 };

static char data[PATH_SIZE];

static int new_folder(void **state) {
  (void)state;
  folder_new(data);
  play_at("2026-11-24T09:00:00+08:00", CLOCK_TRUSTED, BOOT_A);
  return 0;
}

static int remove_folder(void **state) {
  (void)state;
  folder_remove(data);
  return 0;
}

static void lines_are_as_promised(void **state) {
  (void)state;
  Journal *journal = journal_open(data, "yz-01", NULL, NULL);
  assert_non_null(journal);
  pass(3700);
  JournalEntry leave = {
    .event = "exhibit_leave",
    .exhibit = "quiz",
    .field = {{.name = "how", .text = "idle"}, {.name = "seconds", .number = 84}},
  };
  assert_int_equal(journal_append(journal, &leave), 3);
  char kiosk[LINE_TEXT_MAX], want[JOURNAL_LINE_MAX];
  snprintf(kiosk, sizeof kiosk, "%s", journal_kiosk(journal));
  journal_close(journal);

  size_t size;
  char  *text = folder_text(data, "000001.jsonl", &size);
  char  *third = strchr(strchr(text, '\n') + 1, '\n') + 1;
  snprintf(
    want, sizeof want,
    "{\"v\":1,\"kiosk\":\"%s\",\"boot\":1,\"seq\":3,\"up\":1,\"clock\":\"trusted\","
    "\"hour\":\"2026-11-24T10+08\",\"event\":\"exhibit_leave\",\"exhibit\":\"quiz\","
    "\"how\":\"idle\",\"seconds\":84,\"link\":\"",
    kiosk);
  assert_memory_equal(third, want, strlen(want));
  free(text);

  ReaderEvent  e[EVENTS_MAX];
  ReaderDamage damage;
  assert_int_equal(folder_events(data, e, EVENTS_MAX, &damage), 3);
  assert_int_equal(damage.bad + damage.broken + damage.gaps + damage.torn, 0);
  assert_string_equal(e[0].event, "boot");
  assert_int_equal(e[0].t, 0);
  assert_string_equal(e[1].event, "anchor");
  assert_int_equal(e[2].t, -1);
}

static void only_the_list_is_written(void **state) {
  (void)state;
  Journal *journal = journal_open(data, "yz-01", NULL, NULL);
  assert_int_equal(add(journal, "wish", NULL), 0);
  assert_int_equal(add(journal, "boot", NULL), 0);
  assert_int_equal(add(journal, "anchor", NULL), 0);
  assert_int_equal(add(journal, NULL, NULL), 0);
  assert_int_equal(add(journal, "exhibit_enter", "Zhang San"), 0);
  JournalEntry name = {.event = "fault", .field = {{.name = "who", .text = "张三"}}};
  assert_int_equal(journal_append(journal, &name), 0);
  JournalEntry quote = {.event = "fault", .field = {{.name = "what", .text = "a\",\"b"}}};
  assert_int_equal(journal_append(journal, &quote), 0);
  JournalEntry taken = {.event = "fault", .field = {{.name = "seq", .number = 7}}};
  assert_int_equal(journal_append(journal, &taken), 0);
  JournalEntry event = {.event = "fault", .field = {{.name = "event", .text = "boot"}}};
  assert_int_equal(journal_append(journal, &event), 0);
  JournalEntry full = {.event = "fault", .exhibit = "a123456789012345678901234567890"};
  for (int i = 0; i < JOURNAL_FIELDS_MAX; i++)
    full.field[i] = (JournalField){.name = "abcdefghijklmno",
                                   .text = "a12345678901234567890123456789012345678"};
  assert_int_equal(journal_append(journal, &full), 0);
  assert_int_equal(add(journal, "fault", "quiz"), 3);
  journal_close(journal);
  assert_null(journal_open(data, "yz 01", NULL, NULL));
}

static void boot_and_start(void **state) {
  (void)state;
  ReaderEvent e[EVENTS_MAX];
  journal_close(journal_open(data, "yz-01", NULL, NULL));
  pass(60);
  journal_close(journal_open(data, "yz-01", NULL, NULL));
  play_at("2026-11-25T09:00:00+08:00", CLOCK_TRUSTED, BOOT_B);
  journal_close(journal_open(data, "yz-01", NULL, NULL));
  assert_int_equal(folder_events(data, e, EVENTS_MAX, NULL), 6);
  assert_string_equal(e[2].event, "start");
  assert_int_equal(e[2].boot, 1);
  assert_int_equal(e[2].t, 60);
  assert_string_equal(e[3].event, "anchor");
  assert_string_equal(e[4].event, "boot");
  assert_int_equal(e[4].boot, 2);
  assert_int_equal(e[4].seq, 5);
}

// An untrusted boot has no anchor until the clock is trusted; a touch does not tell its
// second.
static void anchor_when_trusted(void **state) {
  (void)state;
  ReaderEvent e[EVENTS_MAX];
  play_at("1970-01-01T08:00:00+08:00", CLOCK_UNKNOWN, BOOT_A);
  Journal *journal = journal_open(data, "yz-01", NULL, NULL);
  pass(2 * 3600 + 123);
  add(journal, "session_start", NULL);
  journal_wait(journal);
  assert_int_equal(folder_events(data, e, EVENTS_MAX, NULL), 2);
  assert_int_equal(e[1].clock, CLOCK_UNKNOWN);

  int64_t wall;
  clock_parse("2026-11-24T09:00:00+08:00", &wall);
  clock_play(wall, CLOCK_TRUSTED, BOOT_A);  // steady time begins at 0 again here
  pass(3600 + 7);
  add(journal, "session_end", NULL);
  pass(10);
  add(journal, "alive", NULL);
  clock_play(wall + 7200, CLOCK_TRUSTED, BOOT_A);
  pass(3600 + 50);
  add(journal, "alive", NULL);
  journal_close(journal);
  assert_int_equal(folder_events(data, e, EVENTS_MAX, NULL), 7);
  assert_string_equal(e[2].event, "anchor");
  assert_int_equal(e[2].t, 3600);
  assert_int_equal(e[2].wall, wall + 3600);
  assert_string_equal(e[3].event, "session_end");
  assert_string_equal(e[4].event, "alive");
  assert_int_equal(e[4].t, 3617);
  assert_string_equal(e[5].event, "anchor");  // the clock was set two hours on
  assert_int_equal(e[5].t, 3650);
  assert_int_equal(e[5].wall, wall + 7200 + 3650);
}

static void hours_at_the_edges(void **state) {
  (void)state;
  ReaderEvent e[EVENTS_MAX];
  play_at("2026-12-31T23:59:59+08:00", CLOCK_TRUSTED, BOOT_A);
  Journal *journal = journal_open(data, "yz-01", NULL, NULL);
  add(journal, "session_start", NULL);
  pass(1);
  add(journal, "session_end", NULL);
  journal_close(journal);
  assert_int_equal(folder_events(data, e, EVENTS_MAX, NULL), 4);
  assert_int_equal(e[2].hour + 1, e[3].hour);
  size_t size;
  char  *text = folder_text(data, "000001.jsonl", &size);
  assert_non_null(
    strstr(text, "\"hour\":\"2026-12-31T23+08\",\"event\":\"session_start\""));
  assert_non_null(
    strstr(text, "\"hour\":\"2027-01-01T00+08\",\"event\":\"session_end\""));
  free(text);
}

static void torn_at_every_byte(void **state) {
  (void)state;
  Journal *journal = journal_open(data, "yz-01", NULL, NULL);
  add(journal, "session_start", NULL);
  add(journal, "exhibit_enter", "quiz");
  journal_close(journal);
  size_t size;
  char  *text = folder_text(data, "000001.jsonl", &size);
  size_t last = size - 1;
  while (text[last - 1] != '\n') last--;

  for (size_t cut = last; cut <= size; cut++) {
    ReaderEvent  e[EVENTS_MAX];
    ReaderDamage damage;
    folder_put(data, "000001.jsonl", text, cut);
    bool torn = cut > last && cut < size;
    int  whole = cut == size ? 4 : 3;
    assert_int_equal(folder_events(data, e, EVENTS_MAX, &damage), whole);
    assert_int_equal(damage.torn, torn);
    journal_close(journal_open(data, "yz-01", NULL, NULL));
    assert_int_equal(folder_events(data, e, EVENTS_MAX, &damage), whole + 2);
    assert_int_equal(damage.torn + damage.bad + damage.broken + damage.gaps, 0);
    assert_string_equal(e[whole].event, "start");
    char   torn_field[] = "\"torn\":1";
    size_t after;
    char  *now = folder_text(data, "000001.jsonl", &after);
    assert_int_equal(strstr(now, torn_field) != NULL, torn);
    free(now);
  }
  free(text);
}

// A last line that is ended but wrong, and zeros where a line should be, are torn lines
// too.
static void torn_otherwise(void **state) {
  (void)state;
  journal_close(journal_open(data, "yz-01", NULL, NULL));
  size_t size;
  char  *text = folder_text(data, "000001.jsonl", &size);
  char  *longer = calloc(1, size + 5000);
  memcpy(longer, text, size);
  folder_put(data, "000001.jsonl", longer, size + 5000);
  journal_close(journal_open(data, "yz-01", NULL, NULL));
  ReaderEvent  e[EVENTS_MAX];
  ReaderDamage damage;
  assert_int_equal(folder_events(data, e, EVENTS_MAX, &damage), 4);
  assert_int_equal(damage.bad + damage.torn, 0);
  text[size - 20] ^= 1;
  folder_put(data, "000001.jsonl", text, size);
  journal_close(journal_open(data, "yz-01", NULL, NULL));
  assert_int_equal(folder_events(data, e, EVENTS_MAX, &damage), 3);
  assert_int_equal(damage.bad + damage.torn + damage.gaps + damage.broken, 0);
  free(longer);
  free(text);
}

static void damaged_middle_is_kept(void **state) {
  (void)state;
  Journal *journal = journal_open(data, "yz-01", NULL, NULL);
  add(journal, "session_start", NULL);
  add(journal, "session_end", NULL);
  journal_close(journal);
  size_t size, after;
  char  *text = folder_text(data, "000001.jsonl", &size);
  strstr(text, "session_start")[3] = 'X';
  folder_put(data, "000001.jsonl", text, size);

  journal = journal_open(data, "yz-01", NULL, NULL);
  assert_non_null(strstr(journal_trouble(journal), "damaged"));
  journal_wait(journal);
  assert_non_null(strstr(journal_trouble(journal), "damaged"));
  journal_close(journal);
  char *kept = folder_text(data, "000001.jsonl", &after);
  assert_int_equal(after, size);
  assert_memory_equal(kept, text, size);
  char        path[PATH_SIZE];
  struct stat status;
  assert_int_equal(stat(folder_file(path, data, "000001.jsonl"), &status), 0);
  assert_int_equal(status.st_mode & 0777, 0444);
  ReaderEvent  e[EVENTS_MAX];
  ReaderDamage damage;
  assert_int_equal(folder_events(data, e, EVENTS_MAX, &damage), 5);
  assert_int_equal(damage.bad, 1);
  assert_int_equal(damage.segment, 1);
  assert_int_equal(e[3].segment, 2);
  assert_int_equal(e[3].seq, 5);
  free(kept);
  free(text);
}

static void segments_turn_over(void **state) {
  (void)state;
  enum { LINES = 6000 };
  Journal *journal = journal_open(data, "yz-01", NULL, NULL);
  for (int i = 0; i < LINES; i++) assert_true(add(journal, "fault", "quiz") > 0);
  journal_close(journal);
  char        path[PATH_SIZE];
  struct stat status;
  assert_int_equal(stat(folder_file(path, data, "000001.jsonl"), &status), 0);
  assert_int_equal(status.st_mode & 0777, 0444);
  assert_in_range(status.st_size, (1 << 20) - (64 << 10), 1 << 20);
  ReaderDamage damage;
  assert_int_equal(folder_events(data, NULL, 0, &damage), LINES + 2);
  assert_int_equal(damage.bad + damage.broken + damage.gaps + damage.repeats, 0);
  // What goes on is in the last one; what was closed stays as it is.
  journal_close(journal_open(data, "yz-01", NULL, NULL));
  assert_int_equal(folder_events(data, NULL, 0, &damage), LINES + 4);
  assert_int_equal(damage.broken + damage.gaps, 0);
}

static void keep_order(void *user, uint64_t seq, const char *event, const char *exhibit) {
  uint64_t *last = user;
  assert_int_equal(seq, *last + 1);
  assert_non_null(event);
  assert_true(seq < 3 || strcmp(exhibit, "quiz") == 0);
  *last = seq;
}

static void acknowledged_in_order(void **state) {
  (void)state;
  uint64_t last = 0;
  Journal *journal = journal_open(data, "yz-01", keep_order, &last);
  for (int i = 0; i < 1000; i++) add(journal, "fault", "quiz");
  journal_wait(journal);
  assert_int_equal(last, 1002);
  journal_close(journal);
}

static void one_writer(void **state) {
  (void)state;
  Journal *journal = journal_open(data, "yz-01", NULL, NULL);
  assert_null(journal_open(data, "yz-01", NULL, NULL));
  assert_non_null(strstr(fail_text(), "another kiosk"));
  journal_close(journal);
  // One that is leaving is waited for.
  pid_t child = fork();
  if (child == 0) {
    journal = journal_open(data, "yz-01", NULL, NULL);
    usleep(500000);
    journal_close(journal);
    _exit(0);
  }
  usleep(200000);
  journal = journal_open(data, "yz-01", NULL, NULL);
  assert_non_null(journal);
  journal_close(journal);
  assert_int_equal(waitpid(child, NULL, 0), child);
}

static void id_of(char id[LINE_TEXT_MAX]) {
  Journal *journal = journal_open(data, "yz-01", NULL, NULL);
  snprintf(id, LINE_TEXT_MAX, "%s", journal_kiosk(journal));
  journal_close(journal);
}

static void a_clone_is_another_kiosk(void **state) {
  (void)state;
  char id[LINE_TEXT_MAX], again[LINE_TEXT_MAX];
  id_of(id);
  assert_memory_equal(id, "yz-01-", 6);
  assert_int_equal(strlen(id), 10);
  id_of(again);
  assert_string_equal(id, again);

  size_t size;
  char  *kept = folder_text(data, "id", &size);
  kept[size - 2] ^= 1;  // as on another machine
  folder_put(data, "id", kept, size);
  free(kept);
  id_of(again);
  assert_string_not_equal(id, again);
  ReaderEvent  e[EVENTS_MAX];
  ReaderDamage damage;
  assert_int_equal(folder_events(data, e, EVENTS_MAX, &damage), 6);
  assert_int_equal(damage.gaps + damage.broken + damage.repeats, 0);
  assert_string_equal(e[5].kiosk, again);

  char path[PATH_SIZE];
  unlink(folder_file(path, data, "000001.jsonl"));  // an emptied folder
  id_of(id);
  assert_string_not_equal(id, again);
  assert_int_equal(folder_events(data, e, EVENTS_MAX, NULL), 2);
  assert_int_equal(e[0].seq, 1);
}

int main(void) {
  log_quiet(true);
#define TEST(f) cmocka_unit_test_setup_teardown(f, new_folder, remove_folder)
  const struct CMUnitTest tests[] = {
    TEST(lines_are_as_promised),
    TEST(only_the_list_is_written),
    TEST(boot_and_start),
    TEST(anchor_when_trusted),
    TEST(hours_at_the_edges),
    TEST(torn_at_every_byte),
    TEST(torn_otherwise),
    TEST(damaged_middle_is_kept),
    TEST(segments_turn_over),
    TEST(acknowledged_in_order),
    TEST(one_writer),
    TEST(a_clone_is_another_kiosk),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
