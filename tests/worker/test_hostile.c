// Every file of tests/faults/hostile is an exhibit that means harm. Its first line tells
// what must come of it:
//   expect: fault WORDS   a fault with these words
//   expect: stopped       a fault, or the death of the worker
//   expect: well          nothing: it tries something that does not work, and asserts so
// Whatever it does, the deadline of an Ask is kept (hall_ask kills what is late: a
// death), and the next worker works.
#include <dirent.h>

#include "hall.h"

static const char fine[] =
  "return { title = '好', draw = function(self, g) g:fill('#000000') end }";

static char *read_file(const char *path, size_t *bytes) {
  FILE *file = fopen(path, "rb");
  assert_non_null(file);
  char *text = mem_new(WIRE_SOURCE_MAX + 1);
  *bytes = fread(text, 1, WIRE_SOURCE_MAX, file);
  fclose(file);
  return text;
}

typedef enum { WELL, FAULT, DEATH } Outcome;

// Load, then a few frames with touches.
static Outcome play(Hall *hall) {
  if (!hall_ask(hall, ASK_LOAD, 0)) return DEATH;
  for (int i = 0; i < 3 && hall->answer.kind == ANSWER_OK; i++) {
    hall->shared->events = 0;
    for (int n = 0; n < 20; n++) hall_touch(hall, n % 2 ? TOUCH_UP : TOUCH_DOWN, 10, 10);
    if (!hall_ask(hall, ASK_FRAME, 1 / 60.0)) return DEATH;
    if (hall->answer.kind == ANSWER_OK &&
        !list_check(hall->shared->list[hall->answer.slot], hall->answer.list_words))
      fail_msg("the list is refused: %s", fail_text());
  }
  return hall->answer.kind == ANSWER_OK ? WELL : FAULT;
}

static int wrong;  // all are tried before the test fails

static void check(const char *name, const char *expected, Outcome outcome,
                  const WireFault *fault) {
  static const char *const names[] = {"well", "fault", "death"};
  const char              *words = strchr(expected, ' ');
  bool                     ok = strcmp(expected, "well") == 0      ? outcome == WELL
                                : strcmp(expected, "stopped") == 0 ? outcome != WELL
                                                                   : outcome == FAULT;
  if (ok && words) ok = strstr(fault->message, words + 1) != NULL;
  for (const char *s = fault->message; *s; s++)
    if ((unsigned char)*s < ' ') ok = false;
  if (strlen(fault->message) > 200) ok = false;
  if (!ok) print_error("expected '%s':\n", expected);
  wrong += !ok;
  print_message("%-26s %s %s:%u: %.90s\n", name, names[outcome], fault->file, fault->line,
                fault->message);
}

static void one(const char *folder, const char *name) {
  char path[512], expected[100] = "";
  snprintf(path, sizeof path, "%s/%s", folder, name);
  size_t bytes;
  char  *source = read_file(path, &bytes), *begins = source;
  assert_int_equal(sscanf(source, "-- expect: %99[^\n]", expected), 1);
  Hall hall;
  hall_open(&hall);
  char *second = strchr(source, '\n') + 1;
  if (*second == '\x1b') begins = second;  // bytecode must come first
  assert_true(wire_bundle_add(hall.shared, "exhibit", begins,
                              (uint32_t)(bytes - (size_t)(begins - source))));
  Outcome outcome = play(&hall);
  check(name, expected, outcome, &hall.shared->fault);
  hall_close(&hall);
  free(source);

  hall_load(&hall, fine);
  assert_true(hall_ok(&hall, ASK_FRAME));
  hall_close(&hall);
}

static int by_name(const struct dirent **a, const struct dirent **b) {
  return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_lua(const struct dirent *entry) {
  return strstr(entry->d_name, ".lua") != NULL;
}

// One exhibit alone, to look at: KIOSK_HOSTILE=loop_draw.lua
static void test_hostile(void **state) {
  (void)state;
  const char     *only = getenv("KIOSK_HOSTILE");
  const char     *folder = TESTS_DIR "/faults/hostile";
  struct dirent **entry;
  int             n = scandir(folder, &entry, is_lua, by_name);
  assert_true(n >= 40);
  for (int i = 0; i < n; i++) {
    if (!only || strcmp(only, entry[i]->d_name) == 0) one(folder, entry[i]->d_name);
    free(entry[i]);
  }
  free(entry);
  assert_int_equal(wrong, 0);
}

int main(int argc, char **argv) {
  zygote_main_if_asked(argc, argv);
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_hostile)};
  return cmocka_run_group_tests(tests, hall_start, hall_stop);
}
