// printed.h - what the desk's verbs print, held against what was expected.
#ifndef TESTS_DESK_PRINTED_H
#define TESTS_DESK_PRINTED_H

#include "base/mem.h"
#include "desk/desk.h"
#include "hall.h"

#include <cmocka.h>

// What a verb prints; free() it.
static inline char *desk_of(const char *data, DeskStatus status, const char *words) {
  char *out;
  assert_int_equal(hall_desk(data, words, &out), status);
  return out;
}

// Rows with `id` for each "ID"; free() it. NULL: as they are.
static inline char *with_id(const char *rows, const char *id) {
  char *text = mem_new(strlen(rows) * 4 * (id ? strlen(id) : 1) + 1), *to = text;
  for (; *rows; rows++) {
    if (!id || strncmp(rows, "ID", 2) != 0) {
      *to++ = *rows;
      continue;
    }
    to = stpcpy(to, id);
    rows++;
  }
  return text;
}

// A report as CSV, with its mark, which is left out, and with plain line ends.
static inline void expect_report(const char *data, const char *id, const char *words,
                                 const char *rows) {
  char line[1024], plain[8192];
  snprintf(line, sizeof line, "report %s --format csv", words);
  char *want = with_id(rows, id), *out = desk_of(data, DESK_WELL, line);
  assert_memory_equal(out, "\xEF\xBB\xBF", 3);
  size_t n = 0;
  for (const char *at = out + 3; *at && n + 1 < sizeof plain; at++)
    if (*at != '\r') plain[n++] = *at;
  plain[n] = '\0';
  assert_string_equal(plain, want);
  free(out);
  free(want);
}

static inline void assert_has(const char *text, const char *part) {
  if (!strstr(text, part)) fail_msg("no %s in %s", part, text);
}

static inline void assert_lacks(const char *text, const char *part) {
  if (strstr(text, part)) fail_msg("there is %s in %s", part, text);
}

#endif
