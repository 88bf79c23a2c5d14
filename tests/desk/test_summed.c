// Rows of totals: written, read again, and added to older ones.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/dating.h"
#include "desk/summed.h"

#include <cmocka.h>

// 2024-01-02T09+08 and 2024-02-03T10+08.
enum {
  DAY = 24,
  JANUARY = 19724 * DAY + 9,
  FEBRUARY = 19756 * DAY + 10,
  SAID_MAX = 8192
};

static char   said[SAID_MAX];
static size_t said_size;

__attribute__((format(printf, 1, 2))) static void say(const char *form, ...) {
  va_list arguments;
  va_start(arguments, form);
  int n = vsnprintf(said + said_size, sizeof said - said_size, form, arguments);
  va_end(arguments);
  assert_true(n >= 0 && (size_t)n < sizeof said - said_size);
  said_size += (size_t)n;
}

static void say_head(void *user, const Head *head, int64_t hour) {
  (void)user;
  say("head %s %d %d %.4s %d\n", head->kiosk, (int)head->first, (int)head->seq,
      head->hash, (int)hour);
}

static void say_gap(void *user, const char *kiosk, int64_t from, int64_t to) {
  (void)user;
  say("gap %s %d %d\n", kiosk, (int)from, (int)to);
}

static void say_fact(void *user, const Fact *fact, int64_t lo, int64_t hi,
                     int64_t times) {
  (void)user;
  say("%d %s %s|%s|%s|%s batch %d %s seconds %d faults %d in %d out %d: %d to %d, %d\n",
      (int)fact->kind, fact->kiosk, fact->exhibit, fact->language, fact->level,
      fact->outcome, (int)fact->batch, fact->completed ? "done" : "-", (int)fact->seconds,
      (int)fact->faults, (int)fact->in, (int)fact->out, (int)lo, (int)hi, (int)times);
}

static const SummedTo to_said = {NULL, say_head, say_gap, say_fact, NULL};

static bool tell(const char *rows) {
  char *copy = mem_copy(rows);
  said_size = 0;
  *said = '\0';
  bool ok = summed_read(copy, &to_said);
  free(copy);
  return ok;
}

static Fact use(int64_t seconds, bool completed, int64_t batch) {
  return (Fact){.kind = FACT_USE,
                .kiosk = "yz-01-aaaa",
                .exhibit = "quiz",
                .language = "zh",
                .level = "primary",
                .outcome = "home",
                .seconds = seconds,
                .completed = completed,
                .batch = batch,
                .faults = completed ? 2 : 0};
}

static void put_january(Summed *summed) {
  Fact one = use(84, true, 0), two = use(84, false, 0), three = use(-1, false, 5);
  Fact on = {.kind = FACT_ALIVE, .kiosk = "yz-01-aaaa"};
  Fact session = {.kind = FACT_SESSION,
                  .kiosk = "yz-01-aaaa",
                  .exhibit = "-",
                  .language = "-",
                  .level = "-",
                  .outcome = "-"};
  Fact door = {.kind = FACT_DOOR, .kiosk = "yz-01-aaaa", .in = 50, .out = 48};
  Fact lone = {.kind = FACT_FAULT, .kiosk = "yz-01-aaaa", .exhibit = "film", .faults = 1};
  for (int i = 0; i < 3; i++) summed_fact(summed, &session, JANUARY + i, JANUARY + i);
  summed_fact(summed, &one, JANUARY, JANUARY);
  summed_fact(summed, &two, JANUARY, JANUARY);
  summed_fact(summed, &two, JANUARY + 5 * DAY, JANUARY + 5 * DAY);
  summed_fact(summed, &three, JANUARY, FEBRUARY);
  summed_fact(summed, &two, DATING_NEVER, DATING_EVER);
  summed_fact(summed, &on, JANUARY, JANUARY);
  summed_fact(summed, &on, JANUARY, JANUARY);
  summed_fact(summed, &on, JANUARY, FEBRUARY);
  summed_fact(summed, &door, JANUARY, JANUARY);
  summed_fact(summed, &lone, JANUARY, JANUARY);
}

#define MONTH "473352 to 474095"  // all hours of January
static const char january[] =
  "0 yz-01-aaaa ||| batch 0 - seconds -1 faults 0 in 0 out 0: 473385 to 473385, 1\n"
  "3 yz-01-aaaa film||| batch 0 - seconds -1 faults 1 in 0 out 0: " MONTH ", 1\n"
  "4 yz-01-aaaa ||| batch 0 - seconds -1 faults 0 in 50 out 0: " MONTH ", 1\n"
  "4 yz-01-aaaa ||| batch 0 - seconds -1 faults 0 in 0 out 48: " MONTH ", 1\n";

static void what_was_written_is_read(void **state) {
  (void)state;
  Summed *summed = summed_new();
  put_january(summed);
  char *rows = summed_text(summed);
  assert_true(tell(rows));
  static const char *const parts[] = {
    "1 yz-01-aaaa -|-|-|- batch 0 - seconds -1 faults 0 in 0 out 0: " MONTH ", 3\n",
    "2 yz-01-aaaa quiz|zh|primary|home batch 0 done seconds 84 faults 0 in 0 out "
    "0: " MONTH ", 1\n",
    "2 yz-01-aaaa quiz|zh|primary|home batch 0 - seconds 84 faults 0 in 0 out 0: " MONTH
    ", 2\n",
    "3 yz-01-aaaa quiz|zh|primary|home batch 0 - seconds -1 faults 1 in 0 out 0: " MONTH
    ", 2\n",
    "2 yz-01-aaaa quiz|zh|primary|home batch 5 - seconds -1 faults 0 in 0 out 0: 473352 "
    "to 474791, 1\n",
    "2 yz-01-aaaa quiz|zh|primary|home batch 0 - seconds 84 faults 0 in 0 out 0: "
    "-1000000 "
    "to 100000000, 1\n",
  };
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    if (!strstr(said, parts[i])) fail_msg("no %s in\n%s", parts[i], said);
  for (const char *line = january; *line; line = strchr(line, '\n') + 1) {
    char one[256];
    snprintf(one, sizeof one, "%.*s", (int)strcspn(line, "\n"), line);
    if (!strstr(said, one)) fail_msg("no %s in\n%s", one, said);
  }
  free(rows);
  summed_free(summed);
}

// Older totals and newer facts are the same as all at once, however often they are cut.
static void totals_of_totals(void **state) {
  (void)state;
  Summed *first = summed_new(), *second = summed_new(), *all = summed_new();
  put_january(first);
  char *older = summed_text(first), *copy = mem_copy(older);
  summed_take(second, copy);
  put_january(second);
  put_january(all);
  put_january(all);
  char *added = summed_text(second), *at_once = summed_text(all);
  assert_string_equal(added, at_once);
  assert_string_not_equal(added, older);
  free(older);
  free(copy);
  free(added);
  free(at_once);
  summed_free(first);
  summed_free(second);
  summed_free(all);
}

static void heads_and_gaps(void **state) {
  (void)state;
  HeadGap gaps[] = {{3, 5}, {8, 8}};
  Head    head = {
       .kiosk = "yz-01-aaaa", .first = 1, .seq = 20, .hash = "abcd", .gap = gaps, .gaps = 2};
  Summed *summed = summed_new(), *later = summed_new();
  summed_head(summed, &head, JANUARY);
  char *rows = summed_text(summed), *copy = mem_copy(rows);
  assert_true(tell(rows));
  assert_string_equal(said, "gap yz-01-aaaa 3 5\ngap yz-01-aaaa 8 8\n"
                            "head yz-01-aaaa 1 20 abcd 473385\n");
  // A newer head is put in place of it; its gaps are kept.
  summed_take(later, copy);
  summed_head(later, &(Head){.kiosk = "yz-01-aaaa", .first = 1, .seq = 30, .hash = "ef"},
              DATING_NEVER);
  free(rows);
  rows = summed_text(later);
  assert_true(tell(rows));
  assert_string_equal(said, "gap yz-01-aaaa 3 5\ngap yz-01-aaaa 8 8\n"
                            "head yz-01-aaaa 1 30 ef -1000000\n");
  free(rows);
  free(copy);
  summed_free(summed);
  summed_free(later);
}

static void rows_that_are_none(void **state) {
  (void)state;
  static const char *const rows[] = {
    "what yz-01 1\n",
    "head yz-01-aaaa 1\n",
    "gap yz-01-aaaa x 5\n",
    "on yz-01-aaaa\n",
    "sum yz-01-aaaa 2024-01 2024-01 0 dance . . . . 0:1\n",
    "sum yz-01-aaaa 2024-01 2024-01 0 use . . . 0:1\n",
    "line 2024-01-02T09 2024-01-02T09 "
    "{\"v\":1,\"kiosk\":\"yz-01\",\"crc\":\"00000000\"}\n",
    "line 2024-01-02T09\n",
    "\n",
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (tell(rows[i])) fail_msg("a row: %s", rows[i]);
  assert_true(tell(""));
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(what_was_written_is_read),
    cmocka_unit_test(totals_of_totals),
    cmocka_unit_test(heads_and_gaps),
    cmocka_unit_test(rows_that_are_none),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
