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
#ifndef TESTS_DESK_HALL_H
#define TESTS_DESK_HALL_H

#include "../tally/folder.h"

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
  const DeskVerb verbs[] = {desk_report, desk_recount,   desk_export, desk_collect,
                            desk_key,    desk_demo_data, {0}};
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
