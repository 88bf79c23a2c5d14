// hall.h - a week of a hall, written through the journal, whose figures the tests know by
// heart.
//
//   Mon 23  09 h  session: quiz (zh primary) completed, home, 84 s; film (zh primary)
//   idle, 30 s
//           10 h  session: nothing but a touch
//           10 h  session: quiz (en adult) fault, 10 s, its fault written after the leave
//   Tue 24  off
//   Wed 25        boots without a clock; trusted two hours later, which dates the first
//   session:
//           09 h  session: quiz (zh senior) home, 50 s
//           11 h  session: quiz (zh senior) no leave: killed, started again
//   Thu 26  09 h  on, nobody
//   ?             a boot without a clock, never dated, before the next:
//                 session: film (zh primary) home, 20 s
//   Sat 28  14 h  session: film (zh primary) completed, home, 40 s
//
// hall_groups() is another hall, of one kiosk and two days. Units: 1 Bay, 2 Palm, 3 has
// no name any more.
//
//   Mon 23  09 h  A: 1 primary 42 visit talk 17
//                   session: quiz completed, home, 84 s;  session: nothing but a touch
//           10 h  A is closed; session: film idle, 30 s
//           11 h  B: 2 middle 30 class 23
//                   session: quiz home, 50 s; the program starts again; session: nothing
//   Tue 24  09 h  another boot, which ends B; session: film home, 20 s
//                 A had 45 people, no, 44
//           10 h  C: 1 primary 44 visit talk 31;  session: quiz home, 10 s;  closed; void
//           11 h  D: recovery 7 training talk 44; session: film home, 60 s;  closed
//           12 h  E: 3 adult 12 other 52; closed; door 50 in, 48 out; door 3 in, 1 out
#ifndef TESTS_DESK_HALL_H
#define TESTS_DESK_HALL_H

#include "../tally/folder.h"
#include "tally/units.h"

#define BOOT_C "cccccccc-0000-4000-8000-000000000003"
#define BOOT_D "dddddddd-0000-4000-8000-000000000004"
#define BOOT_E "eeeeeeee-0000-4000-8000-000000000005"

static inline void hall_enter(Journal *journal, const char *exhibit, const char *lang,
                              const char *level) {
  JournalEntry entry = {
    .event = "exhibit_enter",
    .exhibit = exhibit,
    .field = {{.name = "lang", .text = lang}, {.name = "level", .text = level}},
  };
  if (!journal_append(journal, &entry)) abort();
}

static inline void hall_leave(Journal *journal, const char *exhibit, const char *how,
                              int64_t seconds) {
  JournalEntry entry = {
    .event = "exhibit_leave",
    .exhibit = exhibit,
    .field = {{.name = "how", .text = how}, {.name = "seconds", .number = seconds}},
  };
  if (!journal_append(journal, &entry)) abort();
}

static inline Journal *hall_open(const char *data) {
  Journal *journal = journal_open(data, "yz-01", NULL, NULL);
  if (!journal) abort();
  return journal;
}

static inline void hall_monday(const char *data) {
  play_at("2026-11-23T09:00:00+08:00", CLOCK_TRUSTED, BOOT_A);
  Journal *journal = hall_open(data);
  add(journal, "session_start", NULL);
  hall_enter(journal, "quiz", "zh", "primary");
  add(journal, "exhibit_completed", "quiz");
  pass(3500);
  hall_leave(journal, "quiz", "home", 84);
  hall_enter(journal, "film", "zh", "primary");
  pass(200);  // it ends at ten, and belongs to nine
  hall_leave(journal, "film", "idle", 30);
  add(journal, "session_end", NULL);
  add(journal, "session_start", NULL);
  add(journal, "session_end", NULL);
  add(journal, "session_start", NULL);
  hall_enter(journal, "quiz", "en", "adult");
  hall_leave(journal, "quiz", "fault", 10);
  add(journal, "fault", "quiz");
  add(journal, "session_end", NULL);
  journal_close(journal);
}

static inline void hall_wednesday(const char *data) {
  play_at("1970-01-01T08:00:05+08:00", CLOCK_UNKNOWN, BOOT_B);
  Journal *journal = hall_open(data);
  pass(100);
  add(journal, "session_start", NULL);
  hall_enter(journal, "quiz", "zh", "senior");
  hall_leave(journal, "quiz", "home", 50);
  add(journal, "session_end", NULL);
  play_at("2026-11-25T09:00:00+08:00", CLOCK_TRUSTED, BOOT_B);
  pass(2 * 3600 + 5);
  add(journal, "alive", NULL);
  add(journal, "session_start", NULL);
  hall_enter(journal, "quiz", "zh", "senior");
  journal_close(journal);
  journal_close(hall_open(data));
}

static inline void hall_thursday(const char *data) {
  play_at("2026-11-26T09:00:00+08:00", CLOCK_TRUSTED, BOOT_C);
  journal_close(hall_open(data));
}

static inline void hall_some_day(const char *data) {
  play_at("1970-01-01T08:00:05+08:00", CLOCK_UNKNOWN, BOOT_D);
  Journal *journal = hall_open(data);
  add(journal, "session_start", NULL);
  hall_enter(journal, "film", "zh", "primary");
  hall_leave(journal, "film", "home", 20);
  add(journal, "session_end", NULL);
  journal_close(journal);
}

static inline void hall_saturday(const char *data) {
  play_at("2026-11-28T14:00:00+08:00", CLOCK_TRUSTED, BOOT_E);
  Journal *journal = hall_open(data);
  add(journal, "session_start", NULL);
  hall_enter(journal, "film", "zh", "primary");
  add(journal, "exhibit_completed", "film");
  hall_leave(journal, "film", "home", 40);
  add(journal, "session_end", NULL);
  journal_close(journal);
}

static inline void hall_week(const char *data) {
  hall_monday(data);
  hall_wednesday(data);
  hall_thursday(data);
  hall_some_day(data);
  hall_saturday(data);
}

// ---- groups ----

static inline int64_t hall_group(Journal *journal, int64_t unit, const char *class,
                                 int64_t heads, const char *purpose, int64_t talk,
                                 int64_t code) {
  JournalEntry entry = {.event = "batch_open",
                        .field = {{.name = "unit", .number = unit},
                                  {.name = "class", .text = class},
                                  {.name = "heads", .number = heads},
                                  {.name = "purpose", .text = purpose},
                                  {.name = "talk", .number = talk},
                                  {.name = "machine", .number = 1},
                                  {.name = "code", .number = code}}};
  uint64_t     seq = journal_append(journal, &entry);
  if (!seq) abort();
  return (int64_t)seq;
}

static inline int64_t hall_join(Journal *journal, int64_t unit, int64_t code) {
  JournalEntry entry = {
    .event = "batch_join",
    .field = {{.name = "unit", .number = unit}, {.name = "code", .number = code}}};
  uint64_t seq = journal_append(journal, &entry);
  if (!seq) abort();
  return (int64_t)seq;
}

static inline void hall_close(Journal *journal, int64_t batch) {
  JournalEntry entry = {
    .event = "batch_close",
    .field = {{.name = "batch", .number = batch}, {.name = "how", .text = "staff"}}};
  if (!journal_append(journal, &entry)) abort();
}

// `of` NULL: this kiosk. `text` NULL: the number is the value.
static inline void hall_correct(Journal *journal, int64_t batch, const char *of,
                                const char *what, const char *text, int64_t number) {
  JournalEntry entry = {.event = "correction",
                        .field = {{.name = "batch", .number = batch},
                                  {.name = "what", .text = what},
                                  {.name = "value", .text = text, .number = number},
                                  {.name = "reason", .text = "typo"},
                                  {.name = of ? "of" : NULL, .text = of}}};
  if (!journal_append(journal, &entry)) abort();
}

static inline void hall_door(Journal *journal, int64_t in, int64_t out) {
  JournalEntry entry = {
    .event = "door",
    .field = {{.name = "in", .number = in}, {.name = "out", .number = out}}};
  if (!journal_append(journal, &entry)) abort();
}

static inline void hall_session(Journal *journal, const char *exhibit, const char *how,
                                int64_t seconds) {
  add(journal, "session_start", NULL);
  if (exhibit) {
    hall_enter(journal, exhibit, "zh", "primary");
    hall_leave(journal, exhibit, how, seconds);
  }
  add(journal, "session_end", NULL);
}

static inline void hall_name(const char *data, const char *const *names, int blank) {
  char journal[PATH_SIZE];
  path_join(journal, data, "journal");
  Units *units = units_load(journal);
  for (int64_t i = 0; units && names[i]; i++)
    if (units_find_or_add(units, names[i], "2026-11-01") != i + 1) abort();
  if (blank) units_blank(units, blank);
  if (!units || !units_save(units, journal)) abort();
  units_close(units);
}

static inline int64_t hall_groups_monday(const char *data) {
  static const char *const names[] = {"Bay", "Palm", "Someone", NULL};
  play_at("2026-11-23T09:00:00+08:00", CLOCK_TRUSTED, BOOT_A);
  Journal *journal = hall_open(data);
  int64_t  a = hall_group(journal, 1, "primary", 42, "visit", 1, 17);
  add(journal, "session_start", NULL);
  hall_enter(journal, "quiz", "zh", "primary");
  add(journal, "exhibit_completed", "quiz");
  hall_leave(journal, "quiz", "home", 84);
  add(journal, "session_end", NULL);
  hall_session(journal, NULL, NULL, 0);
  pass(3600);
  hall_close(journal, a);
  hall_session(journal, "film", "idle", 30);
  pass(3600);
  hall_group(journal, 2, "middle", 30, "class", 0, 23);
  hall_session(journal, "quiz", "home", 50);
  journal_close(journal);
  journal = hall_open(data);
  hall_session(journal, NULL, NULL, 0);
  journal_close(journal);
  hall_name(data, names, 3);
  return a;
}

static inline void hall_groups_tuesday(const char *data, int64_t a) {
  play_at("2026-11-24T09:00:00+08:00", CLOCK_TRUSTED, BOOT_B);
  Journal *journal = hall_open(data);
  hall_session(journal, "film", "home", 20);
  hall_correct(journal, a, NULL, "heads", NULL, 45);
  hall_correct(journal, a, NULL, "heads", NULL, 44);
  pass(3600);
  int64_t c = hall_group(journal, 1, "primary", 44, "visit", 1, 31);
  hall_session(journal, "quiz", "home", 10);
  hall_close(journal, c);
  hall_correct(journal, c, NULL, "void", NULL, 1);
  pass(3600);
  int64_t d = hall_group(journal, 0, "recovery", 7, "training", 1, 44);
  hall_session(journal, "film", "home", 60);
  hall_close(journal, d);
  pass(3600);
  int64_t e = hall_group(journal, 3, "adult", 12, "other", 0, 52);
  hall_close(journal, e);
  hall_door(journal, 50, 48);
  hall_door(journal, 3, 1);
  journal_close(journal);
}

static inline void hall_groups(const char *data) {
  hall_groups_tuesday(data, hall_groups_monday(data));
}

// ---- the desk's verbs, as a user calls them ----

static inline int hall_redirect(int fd, const char *file) {
  fflush(NULL);
  int before = dup(fd), to = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (before < 0 || to < 0 || dup2(to, fd) < 0) abort();
  close(to);
  return before;
}

static inline void hall_restore(int fd, int before) {
  fflush(NULL);
  if (dup2(before, fd) < 0) abort();
  close(before);
}

// Words separated by spaces; --data and --lang en are added. What it prints goes to *out
// (free() it); what it complains to DATA/complaint.
static inline DeskStatus hall_desk(const char *data, const char *words, char **out) {
  const DeskVerb verbs[] = {desk_report,  desk_recount, desk_export,
                            desk_collect, desk_key,     desk_demo_data,
                            desk_prune,   desk_unit,    {0}};
  char           line[1024], file[PATH_SIZE], *argv[32] = {"kiosk-desk"}, *rest = NULL;
  int            argc = 1;
  char *data_copy = strdup(data), *english[] = {"--lang", "en", "--data", data_copy};
  snprintf(line, sizeof line, "%s", words);
  for (char *word = strtok_r(line, " ", &rest); word; word = strtok_r(NULL, " ", &rest))
    argv[argc++] = word;
  for (int i = 0; i < 4; i++) argv[argc++] = english[i];
  int err_before = hall_redirect(STDERR_FILENO, path_join(file, data, "complaint"));
  int out_before = hall_redirect(STDOUT_FILENO, path_join(file, data, "printed"));
  DeskStatus status = desk_main(argc, argv, verbs);
  hall_restore(STDOUT_FILENO, out_before);
  hall_restore(STDERR_FILENO, err_before);
  size_t size;
  *out = path_read(file, FOLDER_FILE_MAX, &size);
  free(data_copy);
  return status;
}

#endif
