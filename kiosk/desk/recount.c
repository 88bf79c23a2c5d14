// recount - the raw lines read a second time, by a path that shares nothing with the
// reader and the index but the two checksums and the names of units: what agrees was
// counted right twice, by different code.
#include <dirent.h>
#include <inttypes.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"
#include "desk/desk.h"
#include "desk/index.h"
#include "desk/range.h"
#include "desk/recount_lines.h"

enum { LABEL = RECOUNT_UNIT };

static const char *const total_names[TOTALS] = {
  "sessions", "uses",           "completed", "left_idle", "faults",
  "seconds",  "door_in",        "door_out",  "batches",   "people",
  "talks",    "group_sessions", "group_uses"};

// ---- what belongs together ----

// The last use, while something may still belong to it: SIZE_MAX when there is none.
typedef struct {
  size_t use;
  bool   open;
} Last;

static bool of_last(const Book *book, const Last *last, const Line *line) {
  return last->use != SIZE_MAX &&
         strcmp(book->line[last->use].exhibit, line->exhibit) == 0;
}

static void count_door(Line *line, const char *text) {
  int64_t in = recount_number(text, "\"in\":"), out = recount_number(text, "\"out\":");
  line->amount[DOOR_IN] = in > 0 ? in : 0;
  line->amount[DOOR_OUT] = out > 0 ? out : 0;
}

static void count_line(Book *book, Last *last, Line *line, const char *text) {
  const char *event = line->event;
  int64_t    *use = of_last(book, last, line) ? book->line[last->use].amount : NULL;
  if (!strcmp(event, "boot") || !strcmp(event, "start") ||
      !strcmp(event, "session_start"))
    *last = (Last){.use = SIZE_MAX};
  if (!strcmp(event, "boot") || !strcmp(event, "batch_close")) book->batch = 0;
  if (!strcmp(event, "batch_open") || !strcmp(event, "batch_join"))
    book->batch = book->seq;
  if (!strncmp(event, "batch_", 6) || !strcmp(event, "correction"))
    line->text = mem_copy(text);
  if (!strcmp(event, "door")) count_door(line, text);
  line->batch = book->batch;
  if (!strcmp(event, "session_start")) line->amount[SESSIONS] = 1;
  if (!strcmp(event, "session_end")) last->open = false;
  if (!strcmp(event, "exhibit_enter")) {
    line->amount[USES] = 1;
    *last = (Last){.use = book->count, .open = true};
  } else if (!strcmp(event, "exhibit_completed")) {
    if (use) use[COMPLETED] = 1;
  } else if (!strcmp(event, "fault")) {
    (use ? use : line->amount)[FAULTS]++;
  } else if (!strcmp(event, "exhibit_leave") && use && last->open) {
    int64_t seconds = recount_number(text, "\"seconds\":");
    use[SECONDS] = seconds > 0 ? seconds : 0;
    use[LEFT_IDLE] = strstr(text, "\"how\":\"idle\"") != NULL;
    last->open = false;
  }
}

static bool is_new(Book *book, const Line *line, const char *text) {
  char    link[NAME];
  int64_t seq = recount_number(text, "\"seq\":");
  recount_text(text, "\"link\":", link);
  if (strcmp(line->kiosk, book->kiosk) == 0 && seq <= book->seq) {
    book->repeats++;
    return false;
  }
  bool first = book->seq == 0;
  if (first ? seq == 1 && strcmp(link, LINK_NONE) != 0 : strcmp(link, book->hash) != 0)
    book->broken++;
  link_of(book->hash, text, strlen(text));
  memcpy(book->kiosk, line->kiosk, sizeof book->kiosk);
  book->seq = seq;
  return true;
}

static void read_file(const Desk *desk, Book *book, Last *last, const char *path) {
  int     segment = atoi(strrchr(path, '/') + 1);
  FILE   *file = fopen(path, "re");
  char   *text = NULL;
  size_t  room = 0;
  ssize_t size;
  int64_t offset = 0;
  for (int n = 1; file && (size = getline(&text, &room, file)) > 0; n++) {
    offset += size;
    if (segment == book->end_segment && offset > book->end_offset) break;
    if (text[size - 1] != '\n') break;  // half a line: never acknowledged
    text[size - 1] = '\0';
    if (strlen(text) != (size_t)size - 1 || !recount_crc_fits(text)) {
      book->bad++;
      desk_complain(desk, DESK_WRONG, "%s 第 %d 行已损坏，未计入。",
                    "%s line %d is damaged and was not counted.", path, n);
      continue;
    }
    Line line = recount_line(text);
    int  broken = book->broken;
    if (!is_new(book, &line, text)) continue;
    if (book->seq <= book->told_seq) continue;
    if (book->broken > broken)
      desk_complain(desk, DESK_WRONG, "%s 第 %d 行与前一行不衔接。",
                    "%s line %d does not link to the line before it.", path, n);
    count_line(book, last, &line, text);
    recount_answers_take(book->answers, text);
    if ((book->count & (book->count + 1)) == 0)
      book->line = mem_grow(book->line, 2 * book->count + 1, sizeof *book->line);
    book->line[book->count++] = line;
  }
  free(text);
  if (file) fclose(file);
}

static int is_segment(const struct dirent *entry) {
  size_t n = strlen(entry->d_name);
  return n > 6 && strcmp(entry->d_name + n - 6, ".jsonl") == 0;
}

static bool read_book(const Desk *desk, Book *book) {
  char            path[PATH_SIZE];
  struct dirent **entries;
  Last            last = {.use = SIZE_MAX};
  int             n = scandir(book->folder, &entries, is_segment, alphasort);
  if (n < 0) return fail("%s: no journal", book->folder);
  recount_told(book);
  for (int i = 0; i < n; i++) {
    int segment = atoi(entries[i]->d_name);
    if (segment <= book->end_segment && segment > book->told_segment)
      read_file(desk, book, &last, path_join(path, book->folder, entries[i]->d_name));
    free(entries[i]);
  }
  free(entries);
  return true;
}

// ---- dates ----

static bool same_boot(const Line *a, const Line *b) {
  return a->boot == b->boot && strcmp(a->kiosk, b->kiosk) == 0;
}

static int64_t wall_hour(int64_t wall) {
  return (wall + EAST) / HOUR;
}

// Dates lines [from, to), one boot, as far as that needs no other boot. Gives its sure
// hours.
static void date_by_itself(Line *line, size_t from, size_t to, int64_t *first,
                           int64_t *last) {
  int64_t start = LONG_AGO;
  *first = LONG_AFTER;
  *last = LONG_AGO;
  for (size_t i = from; i < to; i++)
    if (!strcmp(line[i].event, "anchor")) start = line[i].start;
  if (start != LONG_AGO) *first = wall_hour(start);
  for (size_t i = from; i < to; i++) {
    int64_t by_anchor =
      start == LONG_AGO ? LONG_AGO : wall_hour(start + line[i].up * HOUR);
    line[i].lo = strcmp(line[i].clock, "trusted") == 0 ? line[i].hour : by_anchor;
    line[i].hi = line[i].lo == LONG_AGO ? LONG_AFTER : line[i].lo;
    if (line[i].lo == LONG_AGO) continue;
    if (line[i].lo < *first) *first = line[i].lo;
    if (line[i].lo > *last) *last = line[i].lo;
    if (by_anchor > *last) *last = by_anchor;
  }
}

static void date_by_neighbours(Line *line, size_t from, size_t to, int64_t after,
                               int64_t before) {
  bool battery = true;
  for (size_t i = from; i < to; i++)
    if (!strcmp(line[i].clock, "battery"))
      battery = battery && line[i].hour >= after && line[i].hour <= before;
  for (size_t i = from; i < to; i++) {
    if (line[i].lo == line[i].hi) continue;
    int64_t lo = after == LONG_AGO ? LONG_AGO : after + line[i].up;
    line[i].lo = lo <= before ? lo : after;
    line[i].hi = before;
    if (line[i].lo > line[i].hi) line[i].lo = LONG_AGO, line[i].hi = LONG_AFTER;
    if (battery && !strcmp(line[i].clock, "battery"))
      line[i].lo = line[i].hi = line[i].hour;
  }
}

typedef struct {
  size_t  from, to;
  int64_t first, last, after;
} Boot;

static void date_book(Book *book) {
  Boot  *boot = mem_grow(NULL, book->count, sizeof *boot);
  size_t boots = 0;
  for (size_t i = 0; i < book->count; i = boot[boots++].to) {
    Boot b = {.from = i, .to = i + 1};
    while (b.to < book->count && same_boot(&book->line[i], &book->line[b.to])) b.to++;
    date_by_itself(book->line, b.from, b.to, &b.first, &b.last);
    bool goes_on = boots && !strcmp(book->line[i - 1].kiosk, book->line[i].kiosk);
    bool known = !strcmp(book->known_kiosk, book->line[i].kiosk);
    b.after = goes_on ? boot[boots - 1].after : known ? book->known : LONG_AGO;
    if (goes_on && boot[boots - 1].last > b.after) b.after = boot[boots - 1].last;
    boot[boots] = b;
  }
  int64_t before = LONG_AFTER;
  for (size_t i = boots; i-- > 0;) {
    bool goes_on = i + 1 < boots && !strcmp(book->line[boot[i].from].kiosk,
                                            book->line[boot[i + 1].from].kiosk);
    if (!goes_on) before = LONG_AFTER;
    date_by_neighbours(book->line, boot[i].from, boot[i].to, boot[i].after, before);
    if (boot[i].first < before) before = boot[i].first;
  }
  free(boot);
}

// ---- comparing ----

typedef struct {
  char    day[PERIOD_TEXT_MAX];  // "~": uncertain
  char    exhibit[LABEL];        // or a unit; "": all of the day
  int64_t total[2][TOTALS];      // counted here, by the index
} Sum;

// What one group saw in a day, until it is known who it was.
typedef struct {
  char    kiosk[NAME], day[PERIOD_TEXT_MAX];
  int64_t batch, sessions, uses;
} Seen;

typedef struct {
  void          *root;  // of a tree of sums
  int            side;
  RecountGroups  groups;
  RecountAnswers answers;
  Seen          *seen;
  size_t         seens;
} Sums;

static int by_day_and_exhibit(const void *a, const void *b) {
  const Sum *x = a, *y = b;
  int        order = strcmp(x->day, y->day);
  return order ? order : strcmp(x->exhibit, y->exhibit);
}

static int64_t *sum_of(Sums *sums, const char *day, const char *exhibit) {
  Sum key = {0};
  snprintf(key.day, sizeof key.day, "%s", day ? day : "~");
  snprintf(key.exhibit, sizeof key.exhibit, "%s", exhibit);
  Sum **found = tfind(&key, &sums->root, by_day_and_exhibit);
  if (!found) {
    Sum *sum = mem_new(sizeof *sum);
    *sum = key;
    found = tsearch(sum, &sums->root, by_day_and_exhibit);
    if (!found) abort();
  }
  return (*found)->total[sums->side];
}

static void see(Sums *sums, const Line *line, const char *day) {
  Seen *last = sums->seens ? &sums->seen[sums->seens - 1] : NULL;
  if (!last || last->batch != line->batch || strcmp(last->kiosk, line->kiosk) ||
      strcmp(last->day, day)) {
    if ((sums->seens & (sums->seens + 1)) == 0)
      sums->seen = mem_grow(sums->seen, 2 * sums->seens + 1, sizeof *sums->seen);
    last = &sums->seen[sums->seens++];
    *last = (Seen){.batch = line->batch};
    memcpy(last->kiosk, line->kiosk, sizeof last->kiosk);
    snprintf(last->day, sizeof last->day, "%s", day);
  }
  last->sessions += line->amount[SESSIONS];
  last->uses += line->amount[USES];
}

// Once all lines were read: what groups entered, and what they saw.
static void sum_groups(Sums *sums, Period period) {
  int64_t from = period.from * 24, to = period.to * 24 + 24;
  char    day[PERIOD_TEXT_MAX];
  sums->side = 0;
  recount_groups_settle(&sums->groups);
  for (size_t i = 0; i < sums->groups.count; i++) {
    const RecountGroup *group = &sums->groups.group[i];
    bool sure = group->lo / 24 == group->hi / 24 && group->lo >= from && group->hi < to;
    if (strcmp(group->event, "batch_open") || group->out || group->hi < from ||
        group->lo >= to)
      continue;
    if (sure) period_name(day, PERIOD_DAY, group->lo / 24);
    int64_t *total = sum_of(sums, sure ? day : NULL, "");
    total[BATCHES]++;
    total[PEOPLE] += group->heads;
    total[TALKS] += group->talk;
  }
  for (size_t i = 0; i < sums->seens; i++) {
    const Seen         *seen = &sums->seen[i];
    const RecountGroup *group =
      recount_groups_there(&sums->groups, seen->kiosk, seen->batch);
    if (!group || (!seen->sessions && !seen->uses)) continue;
    int64_t *total = sum_of(sums, seen->day, group->unit);
    total[GROUP_SESSIONS] += seen->sessions;
    total[GROUP_USES] += seen->uses;
  }
}

static void sum_lines(Sums *sums, const Book *book, const Line *lines, size_t count,
                      Period period) {
  int64_t from = period.from * 24, to = period.to * 24 + 24;
  char    day[PERIOD_TEXT_MAX];
  for (size_t i = 0; i < count; i++) {
    const Line *line = &lines[i];
    bool sure = line->lo / 24 == line->hi / 24 && line->lo >= from && line->hi < to;
    if (line->text)
      recount_groups_take(&sums->groups, book->folder, line->text, line->lo, line->hi);
    if (line->hi < from || line->lo >= to) continue;
    if (sure) period_name(day, PERIOD_DAY, line->lo / 24);
    const char *exhibit = line->exhibit[0] ? line->exhibit : "-";
    if (line->batch) see(sums, line, sure ? day : "~");
    for (int t = 0; t < AMOUNTS; t++) {
      bool whole = t == SESSIONS || t == DOOR_IN || t == DOOR_OUT;
      if (line->amount[t])
        sum_of(sums, sure ? day : NULL, whole ? "" : exhibit)[t] += line->amount[t];
    }
  }
}

static void sum_sessions(void *user, const IndexRow *row) {
  int64_t *total = sum_of(user, row->key[0], "");
  total[SESSIONS] += row->sessions;
  total[DOOR_IN] += row->in;
  total[DOOR_OUT] += row->out;
  total[BATCHES] += row->batches;
  total[PEOPLE] += row->people;
  total[TALKS] += row->talks;
}

static void sum_units(void *user, const IndexRow *row) {
  if (strcmp(row->key[1], GROUPS_WALK_IN) == 0) return;
  int64_t *total = sum_of(user, row->key[0], row->key[1]);
  total[GROUP_SESSIONS] += row->sessions;
  total[GROUP_USES] += row->uses;
}

static void sum_uses(void *user, const IndexRow *row) {
  int64_t *total = sum_of(user, row->key[0], row->key[1]);
  total[USES] += row->uses;
  total[COMPLETED] += row->completed;
  total[LEFT_IDLE] += row->left_idle;
  total[FAULTS] += row->faults;
  if (row->seconds > 0) total[SECONDS] += row->seconds * row->uses;
}

static bool sum_index(Sums *sums, Index *index, Period period) {
  IndexQuery days = {.by = {INDEX_DAY}, .count = 1, .period = period};
  IndexQuery uses = {.by = {INDEX_DAY, INDEX_EXHIBIT}, .count = 2, .period = period};
  IndexQuery units = {.by = {INDEX_DAY, INDEX_UNIT}, .count = 2, .period = period};
  sums->side = 1;
  return index_rows(index, &days, sum_sessions, sums) &&
         index_rows(index, &units, sum_units, sums) &&
         index_rows(index, &uses, sum_uses, sums);
}

// What all folders hold together; a kiosk's lines lie in one of them.
typedef struct {
  size_t lines;
  int    bad, broken;
} Raw;

static bool sum_folder(const Desk *desk, Sums *sums, const Index *index, Raw *raw,
                       Period period, const char *folder) {
  Book book = {.answers = &sums->answers};
  snprintf(book.folder, sizeof book.folder, "%s", folder);
  index_end(index, folder, &book.end_segment, &book.end_offset);
  sums->side = 0;
  bool ok = read_book(desk, &book);
  if (ok && book.count > 0) {
    date_book(&book);
    sum_lines(sums, &book, book.line, book.count, period);
  }
  if (ok && book.tolds > 0) sum_lines(sums, &book, book.told, book.tolds, period);
  raw->lines += book.count;
  raw->bad += book.bad;
  raw->broken += book.broken;
  for (size_t i = 0; i < book.count; i++) free(book.line[i].text);
  for (size_t i = 0; i < book.tolds; i++) free(book.told[i].text);
  free(book.line);
  free(book.told);
  return ok;
}

static int is_visible(const struct dirent *entry) {
  return entry->d_name[0] != '.';
}

static bool sum_folders(const Desk *desk, Sums *sums, const Index *index, Raw *raw,
                        Period period) {
  char            folder[PATH_SIZE], collected[PATH_SIZE];
  struct dirent **entries;
  bool            ok = true;
  path_join(folder, desk->args.data, "journal");
  if (access(folder, F_OK) == 0) ok = sum_folder(desk, sums, index, raw, period, folder);
  int n = scandir(path_join(collected, desk->args.data, "collected"), &entries,
                  is_visible, alphasort);
  for (int i = 0; i < n; i++) {
    path_join(folder, collected, entries[i]->d_name);
    ok = ok && sum_folder(desk, sums, index, raw, period, folder);
    free(entries[i]);
  }
  if (n >= 0) free(entries);
  return ok;
}

typedef struct {
  const Desk *desk;
  int64_t     total[TOTALS];
  int         differing;
} Verdict;

static void compare(const void *node, VISIT visit, void *closure) {
  if (visit != postorder && visit != leaf) return;
  const Sum *sum = *(const Sum *const *)node;
  Verdict   *verdict = closure;
  for (int t = 0; t < TOTALS; t++) {
    verdict->total[t] += sum->total[0][t];
    if (sum->total[0][t] == sum->total[1][t]) continue;
    verdict->differing++;
    const char *day = sum->day[0] == '~'
                        ? desk_say(verdict->desk, "日期不确定", "date uncertain")
                        : sum->day;
    printf(desk_say(verdict->desk, "%s %s %s：原始记录 %" PRId64 "，报表 %" PRId64 "\n",
                    "%s %s %s: raw lines %" PRId64 ", reports %" PRId64 "\n"),
           day, sum->exhibit[0] ? sum->exhibit : "-", total_names[t], sum->total[0][t],
           sum->total[1][t]);
  }
}

static DeskStatus give_verdict(const Desk *desk, const Sums *sums, const Raw *raw) {
  Verdict verdict = {.desk = desk};
  twalk_r(sums->root, compare, &verdict);
  for (int t = 0; t < TOTALS; t++)
    printf("%s %" PRId64 "\n", total_names[t], verdict.total[t]);
  verdict.differing += recount_answers_compare(&sums->answers, desk);
  if (verdict.differing == 0 && raw->bad == 0 && raw->broken == 0) {
    printf(desk_say(desk, "一致：%zu 行原始记录与报表相符。\n",
                    "Agreed: %zu raw lines give what the reports say.\n"),
           raw->lines);
    return DESK_WELL;
  }
  return desk_complain(desk, DESK_WRONG,
                       "不一致的数 %d 个，损坏的行 %d 行，不衔接 %d 处。",
                       "%d figures differ, %d lines are damaged, %d links are broken.",
                       verdict.differing, raw->bad, raw->broken);
}

static DeskStatus run(const Desk *desk) {
  Period     period;
  Raw        raw = {0};
  Sums       sums = {0};
  DeskStatus status = range_of(desk, &period);
  if (status != DESK_WELL) return status;
  Index *index = index_open(desk->args.data);
  if (index && sum_index(&sums, index, period) &&
      sum_folders(desk, &sums, index, &raw, period) &&
      recount_answers_settle(&sums.answers, index)) {
    sum_groups(&sums, period);
    status = give_verdict(desk, &sums, &raw);
  } else {
    status =
      desk_complain(desk, DESK_WRONG, "无法读取 %s 的记录：%s",
                    "The records in %s can't be read: %s", desk->args.data, fail_text());
  }
  index_close(index);
  tdestroy(sums.root, free);
  recount_answers_free(&sums.answers);
  free(sums.groups.group);
  free(sums.seen);
  return status;
}

const DeskVerb desk_recount = {
  .name = "recount",
  .summary = {"用原始记录核对报表", "check the reports against the raw lines"},
  .usage =
    {"kiosk recount [--from 日期 --to 日期 | --month | --quarter | --half | --year]\n\n"
     "  答题总是核对全部，不分时间段。\n",
     "kiosk recount [--from DAY --to DAY | --month | --quarter | --half | --year]\n\n"
     "  Answers are checked whole, whatever the period.\n"},
  .takes = RANGE_OPTIONS,
  .run = run,
};
