#include <dirent.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/log.h"
#include "desk/desk.h"
#include "hall.h"

#include <cmocka.h>

// Two kiosks of a made-up base, 34 days, so that each fills three segments; a stick, and
// the office's data folder.
static char top[PATH_SIZE], first[PATH_SIZE], second[PATH_SIZE], stick[PATH_SIZE],
  office[PATH_SIZE];

static void run(const char *data, DeskStatus status, const char *words,
                const char *printed, const char *complained) {
  char      *out, path[PATH_SIZE];
  size_t     size;
  DeskStatus ended = hall_desk(data, words, &out);
  char *complaint = path_read(path_join(path, data, "complaint"), FOLDER_FILE_MAX, &size);
  if (ended != status) print_message("%s: %s", words, complaint);
  assert_int_equal(ended, status);
  if (!strstr(out, printed)) print_message("printed: %s", out);
  assert_non_null(strstr(out, printed));
  if (!strstr(complaint, complained)) print_message("complained: %s", complaint);
  assert_non_null(strstr(complaint, complained));
  if (!*complained) assert_string_equal(complaint, "");
  free(complaint);
  free(out);
}

static void export_to(const char *data, const char *to) {
  char words[PATH_SIZE + 32];
  snprintf(words, sizeof words, "export --to %s", to);
  run(data, DESK_WELL, words, "lines 1 to", "");
}

static void collect(DeskStatus status, const char *from, const char *complained) {
  char words[PATH_SIZE + 32];
  snprintf(words, sizeof words, "collect %s --accept", from);
  run(office, status, words, "", complained);
}

static int new_base(void **state) {
  (void)state;
  char words[PATH_SIZE + 64], *out;
  folder_new(top);
  snprintf(words, sizeof words, "demo-data --kiosks 2 --days 34 --to %s", top);
  if (hall_desk(top, words, &out) != DESK_WELL) abort();
  free(out);
  path_join(first, top, "yz-01");
  path_join(second, top, "yz-02");
  path_make(path_join(stick, top, "stick"));
  path_make(path_join(office, top, "office"));
  return 0;
}

static int remove_base(void **state) {
  (void)state;
  folder_remove(top);
  return 0;
}

// STICK/yz-01-xxxx, the only folder of that name.
static char *on(char path[PATH_SIZE], const char *folder, const char *name) {
  DIR           *dir = opendir(folder);
  struct dirent *entry;
  if (!dir) abort();
  while ((entry = readdir(dir)))
    if (strncmp(entry->d_name, name, strlen(name)) == 0) break;
  if (!entry) abort();
  path_join(path, folder, entry->d_name);
  closedir(dir);
  return path;
}

static char *segment(char path[PATH_SIZE], const char *kiosk, int number) {
  char folder[PATH_SIZE], name[24];
  snprintf(name, sizeof name, "%06d.jsonl", number);
  return path_join(path, on(folder, stick, kiosk), name);
}

static void change_byte(const char *path, size_t from_end) {
  size_t size;
  char  *text = path_read(path, FOLDER_FILE_MAX, &size);
  assert_non_null(text);
  text[size - from_end] ^= 1;
  assert_true(path_replace(path, text, size));
  free(text);
}

static char *report(const char *data, const char *words) {
  char *out, line[256];
  snprintf(line, sizeof line, "report visits --format csv %s", words);
  assert_int_equal(hall_desk(data, line, &out), DESK_WELL);
  return out;
}

// What the office sees of one kiosk is what the kiosk sees.
static void same_figures(const char *kiosk, const char *name) {
  char words[64];
  snprintf(words, sizeof words, "--by month,exhibit --kiosk %s", name);
  char *there = report(kiosk, words), *here = report(office, words);
  assert_string_equal(there, here);
  free(there);
  free(here);
}

static void same_stick_twice(void **state) {
  (void)state;
  export_to(first, stick);
  export_to(second, stick);
  collect(DESK_WELL, stick, "");
  same_figures(first, "yz-01");
  same_figures(second, "yz-02");
  char *before = report(office, "");
  collect(DESK_WELL, stick, "");
  char *after = report(office, "");
  assert_string_equal(before, after);
  free(before);
  free(after);
  run(office, DESK_WELL, "recount", "Agreed", "");
}

// An older stick after a newer one takes nothing back; the office's index only grows.
static void any_order(void **state) {
  (void)state;
  char older[PATH_SIZE], path[PATH_SIZE];
  path_join(older, top, "older");
  size_t size;
  char  *text = folder_text(first, "000003.jsonl", &size);
  assert_non_null(text);
  size_t half = (size_t)(strchr(text + size / 2, '\n') + 1 - text);
  folder_put(first, "000003.jsonl", text, half);
  export_to(first, older);
  folder_put(first, "000003.jsonl", text, size);
  free(text);
  export_to(first, stick);
  collect(DESK_WELL, older, "");
  char *out = report(office, "");
  free(out);
  collect(DESK_WELL, stick, "");
  same_figures(first, "yz-01");
  collect(DESK_WELL, older, "");
  same_figures(first, "yz-01");
  run(office, DESK_WELL, "recount", "Agreed", "");
  assert_int_equal(unlink(path_join(path, office, "index.sqlite")), 0);
  same_figures(first, "yz-01");
}

static void a_missing_segment_is_a_gap(void **state) {
  (void)state;
  char path[PATH_SIZE], away[PATH_SIZE];
  export_to(first, stick);
  assert_int_equal(rename(segment(path, "yz-01", 2), path_join(away, top, "away")), 0);
  collect(DESK_WRONG, stick, "are missing.");
  char *out = report(office, "");
  free(out);
  assert_int_equal(rename(away, path), 0);
  collect(DESK_WELL, stick, "");
  same_figures(first, "yz-01");
  // The last one: nothing after it shows the gap, but the signed list does.
  path_remove_all(path_join(path, office, "collected"));
  assert_int_equal(unlink(segment(path, "yz-01", 3)), 0);
  collect(DESK_WRONG, stick, "are missing.");
}

static void a_changed_segment_is_refused(void **state) {
  (void)state;
  char path[PATH_SIZE];
  export_to(first, stick);
  export_to(second, stick);
  change_byte(segment(path, "yz-01", 2), 400);
  collect(DESK_WRONG, stick, "000002 is refused: it is not what was signed");
  same_figures(second, "yz-02");
  export_to(first, stick);  // writes it anew
  collect(DESK_WELL, stick, "");
  same_figures(first, "yz-01");
  assert_int_equal(truncate(segment(path, "yz-02", 1), 1000), 0);
  collect(DESK_WRONG, stick, "000001 is refused: the file is cut short");
  same_figures(second, "yz-02");
}

static void a_forged_list_is_refused(void **state) {
  (void)state;
  char path[PATH_SIZE], folder[PATH_SIZE];
  export_to(first, stick);
  path_join(path, on(folder, stick, "yz-01"), "export.txt");
  size_t size;
  char  *text = path_read(path, FOLDER_FILE_MAX, &size);
  char  *digit = strstr(text, "\nfirst ") + 7;
  *digit = '3';
  assert_true(path_replace(path, text, size));
  free(text);
  collect(DESK_WRONG, stick, "its signature does not fit");
  path_join(path, office, "collected");
  assert_int_not_equal(access(path, F_OK), 0);
}

static void a_second_key_is_refused(void **state) {
  (void)state;
  char path[PATH_SIZE], folder[PATH_SIZE], words[PATH_SIZE + 32];
  export_to(first, stick);
  snprintf(words, sizeof words, "collect %s", stick);
  run(office, DESK_WRONG, words, "", "its key is not in keys.tsv");
  collect(DESK_WELL, stick, "");
  run(office, DESK_WELL, words, "taken up to line", "");
  on(path, path_join(folder, first, "journal"), "key-");
  struct stat status;
  assert_int_equal(stat(path, &status), 0);
  assert_int_equal(status.st_mode & 0777, 0600);
  assert_int_equal(unlink(path), 0);
  export_to(first, stick);
  collect(DESK_WRONG, stick, "its name has another key");
}

static void keys_by_hand(void **state) {
  (void)state;
  char *out, words[PATH_SIZE + 32], path[PATH_SIZE];
  assert_int_equal(hall_desk(first, "key", &out), DESK_WELL);
  assert_true(path_replace(path_join(path, office, "keys.tsv"), out, strlen(out)));
  free(out);
  export_to(first, stick);
  export_to(second, stick);
  snprintf(words, sizeof words, "collect %s", stick);
  run(office, DESK_WRONG, words, "yz-01", "its key is not in keys.tsv");
  same_figures(first, "yz-01");
}

// Two disks with one id, one key and one past, that went on for themselves.
static void a_clone_is_told(void **state) {
  (void)state;
  size_t size;
  export_to(first, stick);
  collect(DESK_WELL, stick, "");
  char *text = folder_text(first, "000003.jsonl", &size);
  char *line = text + size - 1;
  while (line[-1] != '\n') line--;
  char other[JOURNAL_LINE_MAX], link[LINK_SIZE], *seal = strstr(line, ",\"link\"");
  int  n = snprintf(other, sizeof other, "%.*s,\"clone\":1", (int)(seal - line), line);
  line_text(line, (size_t)(text + size - line) - 1, "link", link, sizeof link);
  size_t sealed = line_seal(other, (size_t)n, link);
  char  *forked = malloc((size_t)(line - text) + sealed);
  memcpy(forked, text, (size_t)(line - text));
  memcpy(forked + (line - text), other, sealed);
  folder_put(first, "000003.jsonl", forked, (size_t)(line - text) + sealed);
  export_to(first, stick);
  collect(DESK_WRONG, stick, "is there twice and differs");
  folder_put(first, "000003.jsonl", text, size);
  same_figures(first, "yz-01");
  free(forked);
  free(text);
}

static void own_lines_are_refused(void **state) {
  (void)state;
  char words[PATH_SIZE + 32];
  export_to(first, stick);
  snprintf(words, sizeof words, "collect %s --accept", stick);
  run(first, DESK_WRONG, words, "", "these are this machine's own lines");
}

// A journal whose kiosk was renamed: each id is a bundle of its own.
static void a_renamed_kiosk(void **state) {
  (void)state;
  char data[PATH_SIZE], path[PATH_SIZE];
  path_make(path_join(data, top, "data"));
  hall_monday(data);
  play_at("2026-11-24T09:00:00+08:00", CLOCK_TRUSTED, BOOT_B);
  Journal *journal = journal_open(data, "hall", NULL, NULL);
  add(journal, "session_start", NULL);
  journal_close(journal);
  char words[PATH_SIZE + 32];
  snprintf(words, sizeof words, "export --to %s", stick);
  run(data, DESK_WELL, words, "hall-", "");
  collect(DESK_WRONG, on(path, stick, "hall"), "lines 1 to 16 are missing");
  collect(DESK_WELL, on(path, stick, "yz-01"), "");
  char *out = report(office, "--by day");
  assert_non_null(strstr(out, "2026-11-23,0,0,0,0,3,3,1,1,1,124,30"));
  assert_non_null(strstr(out, "2026-11-24,0,0,0,0,1,0,0,0,0,0,-"));
  free(out);
}

// Returns how long it took, in microseconds; it is killed after so many, if it is not
// negative.
static int64_t export_and_die(int64_t microseconds) {
  int64_t begun = clock_real();
  pid_t   child = fork();
  if (child == 0) {
    char *argv[] = {"kiosk-desk", "export", "--to", stick, "--data", first, NULL};
    const DeskVerb verbs[] = {desk_export, {0}};
    int            out = open("/dev/null", O_WRONLY);
    if (out >= 0) dup2(out, STDOUT_FILENO);
    _exit(desk_main(6, argv, verbs));
  }
  if (microseconds >= 0) {
    usleep((useconds_t)microseconds);
    kill(child, SIGKILL);
  }
  waitpid(child, NULL, 0);
  return (clock_real() - begun) / 1000;
}

// Killed at any moment while an older export is made longer: what lies there is taken
// without complaint.
static void killed_while_exporting(void **state) {
  (void)state;
  size_t size;
  char   older[PATH_SIZE], path[PATH_SIZE], folder[PATH_SIZE];
  char  *text = folder_text(first, "000003.jsonl", &size);
  size_t half = (size_t)(strchr(text + size / 2, '\n') + 1 - text);
  folder_put(first, "000003.jsonl", text, half);
  export_to(first, stick);
  char *list = path_read(path_join(path, on(folder, stick, "yz-01"), "export.txt"),
                         FOLDER_FILE_MAX, &(size_t){0});
  folder_put(first, "000003.jsonl", text, size);
  int64_t whole = export_and_die(-1);
  for (int i = 0; i < 50; i++) {
    path_join(older, folder, "000003.jsonl");
    assert_true(path_replace(older, text, half));
    assert_true(path_replace(path, list, strlen(list)));
    export_and_die(whole * i / 40);
    collect(DESK_WELL, stick, "");
  }
  free(list);
  free(text);
  export_to(first, stick);
  collect(DESK_WELL, stick, "");
  same_figures(first, "yz-01");
}

// Of each kiosk what was taken, and at the end in one sentence what to do.
static void told_at_the_end(void **state) {
  (void)state;
  char words[PATH_SIZE + 32], path[PATH_SIZE];
  snprintf(words, sizeof words, "collect %s --accept", stick);
  export_to(first, stick);
  export_to(second, stick);
  assert_int_equal(unlink(segment(path, "yz-01", 2)), 0);
  run(office, DESK_WRONG, words, ": taken up to line",
      "All that came is in, but lines are missing");
  export_to(first, stick);
  change_byte(segment(path, "yz-02", 3), 30);
  run(office, DESK_WRONG, words, ": the rest was taken, 1 refused (above)",
      "1 were refused; the rest is in");
  same_figures(first, "yz-01");
  same_figures(second, "yz-02");
}

int main(void) {
  log_quiet(true);
#define TEST(f) cmocka_unit_test_setup_teardown(f, new_base, remove_base)
  const struct CMUnitTest tests[] = {
    TEST(same_stick_twice),
    TEST(any_order),
    TEST(a_missing_segment_is_a_gap),
    TEST(a_changed_segment_is_refused),
    TEST(a_forged_list_is_refused),
    TEST(a_second_key_is_refused),
    TEST(keys_by_hand),
    TEST(a_clone_is_told),
    TEST(own_lines_are_refused),
    TEST(a_renamed_kiosk),
    TEST(told_at_the_end),
    TEST(killed_while_exporting),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
