#include "desk/groups.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/lexicon.h"

enum { HOURS = 24, NUMBER = 24, WORDS = 7 };

// A line as it was read.
typedef struct {
  FactKind kind;
  char     kiosk[LINE_TEXT_MAX], source[LINE_TEXT_MAX];
  int64_t  seq, lo, hi;
  int64_t  unit, heads, batch;
  int      talk, code;
  char class[LINE_TEXT_MAX], purpose[LINE_TEXT_MAX];
  char        of[LINE_TEXT_MAX], what[LINE_TEXT_MAX], value[LINE_TEXT_MAX];
  char        reason[LINE_TEXT_MAX];
  const char *entered;  // the unit
  size_t      group;    // + 1; 0: none
} Line;

struct Groups {
  Line            *line;  // sorted: kinds apart, then by kiosk and sequence
  size_t           lines, room;
  Group           *group;  // of opens and joins, in order of their lines
  size_t           opens;  // come first
  bool            *hidden;
  Group          **shown;
  size_t           count;
  GroupCorrection *correction;
  size_t           corrections;
  Lexicon         *words;
};

Groups *groups_new(void) {
  Groups *groups = mem_new(sizeof *groups);
  groups->words = lexicon_new();
  return groups;
}

void groups_free(Groups *groups) {
  if (!groups) return;
  free(groups->line);
  free(groups->group);
  free(groups->hidden);
  free(groups->shown);
  free(groups->correction);
  lexicon_free(groups->words);
  free(groups);
}

static const char *keep(Groups *groups, const char *text) {
  return lexicon_text(groups->words, lexicon_number(groups->words, text));
}

// ---- lines ----

// "-" is no number, and counts as 0.
static void take_fields(Line *line, const char *words) {
  char word[WORDS][LINE_TEXT_MAX];
  for (int i = 0; i < WORDS; i++) {
    size_t n = strcspn(words, " ");
    snprintf(word[i], LINE_TEXT_MAX, "%.*s", (int)n, words);
    words += n + (words[n] == ' ');
  }
  if (line->kind == FACT_CORRECTION) {
    line->batch = atoll(word[0]);
    memcpy(line->of, strcmp(word[1], "-") ? word[1] : line->kiosk, LINE_TEXT_MAX);
    memcpy(line->what, word[2], LINE_TEXT_MAX);
    memcpy(line->value, word[3], LINE_TEXT_MAX);
    memcpy(line->reason, word[4], LINE_TEXT_MAX);
    return;
  }
  bool opens = line->kind == FACT_GROUP;
  line->unit = atoll(word[0]);
  line->code = atoi(word[opens ? 6 : 1]);
  if (!opens) return;
  memcpy(line->class, word[1], LINE_TEXT_MAX);
  line->heads = atoll(word[2]);
  memcpy(line->purpose, word[3], LINE_TEXT_MAX);
  line->talk = atoi(word[4]);
}

void groups_add(Groups *groups, const Fact *fact, int64_t lo, int64_t hi,
                const char *source) {
  if (groups->lines == groups->room) {
    groups->room = 2 * groups->room + 64;
    groups->line = mem_grow(groups->line, groups->room, sizeof *groups->line);
  }
  Line *line = &groups->line[groups->lines++];
  *line = (Line){.kind = fact->kind, .seq = fact->seq, .lo = lo, .hi = hi};
  memcpy(line->kiosk, fact->kiosk, sizeof line->kiosk);
  snprintf(line->source, sizeof line->source, "%s", source);
  take_fields(line, fact->words);
}

static int by_place(const void *a, const void *b) {
  const Line *x = a, *y = b;
  if (x->kind != y->kind) return x->kind < y->kind ? -1 : 1;
  int order = strcmp(x->kiosk, y->kiosk);
  return order ? order : (x->seq > y->seq) - (x->seq < y->seq);
}

// A kiosk's lines may lie in two folders.
static void sort_lines(Groups *groups) {
  size_t kept = 0;
  if (groups->lines) qsort(groups->line, groups->lines, sizeof(Line), by_place);
  for (size_t i = 0; i < groups->lines; i++)
    if (kept == 0 || by_place(&groups->line[kept - 1], &groups->line[i]) != 0)
      groups->line[kept++] = groups->line[i];
  groups->lines = kept;
}

static const Line *find_line(const Groups *groups, FactKind kind, const char *kiosk,
                             int64_t seq) {
  Line key = {.kind = kind, .seq = seq};
  snprintf(key.kiosk, sizeof key.kiosk, "%s", kiosk);
  return groups->lines ? bsearch(&key, groups->line, groups->lines, sizeof key, by_place)
                       : NULL;
}

// ---- settling ----

typedef struct {
  Groups    *groups;
  GroupsName name;
  void      *user;
} Settling;

static const char *unit_of(const Settling *settling, const Line *line, int64_t number) {
  char text[LINE_TEXT_MAX + NUMBER];
  if (number <= 0) return keep(settling->groups, GROUPS_UNKNOWN);
  const char *name = settling->name(settling->user, line->source, number);
  if (name[0]) return keep(settling->groups, name);
  snprintf(text, sizeof text, "#%" PRId64 " %s", number, line->kiosk);
  return keep(settling->groups, text);
}

static const char *known(const char *id) {
  return *id && strcmp(id, "-") != 0 ? id : GROUPS_UNKNOWN;
}

static void begin_group(const Settling *settling, Line *line) {
  Group *group = &settling->groups->group[line->group - 1];
  *group = (Group){
    .seq = line->seq,
    .lo = line->lo,
    .hi = line->hi,
    .unit = line->entered,
    .unit_number = line->unit,
    .heads = line->heads > 0 ? line->heads : 0,
    .talk = line->talk > 0,
  };
  memcpy(group->kiosk, line->kiosk, sizeof group->kiosk);
  snprintf(group->class, sizeof group->class, "%s", known(line->class));
  snprintf(group->purpose, sizeof group->purpose, "%s", known(line->purpose));
}

static const char *number_text(Groups *groups, int64_t number) {
  char text[NUMBER];
  snprintf(text, sizeof text, "%" PRId64, number);
  return keep(groups, text);
}

// Sets one thing of a group right, and tells what it was and is.
static void correct(const Settling *settling, const Line *line, Group *group,
                    GroupCorrection *correction) {
  Groups     *groups = settling->groups;
  const char *what = line->what;
  int64_t     number = atoll(line->value);
  char       *text = strcmp(what, "class") == 0     ? group->class
                     : strcmp(what, "purpose") == 0 ? group->purpose
                                                    : NULL;
  if (text) {
    correction->was = keep(groups, text);
    snprintf(text, LINE_TEXT_MAX, "%s", line->value);
    correction->is = keep(groups, text);
  } else if (strcmp(what, "unit") == 0) {
    correction->was = group->unit;
    group->unit = correction->is = unit_of(settling, line, number);
    group->unit_number = number;
  } else if (strcmp(what, "heads") == 0) {
    correction->was = number_text(groups, group->heads);
    group->heads = number > 0 ? number : 0;
    correction->is = number_text(groups, group->heads);
  } else if (strcmp(what, "talk") == 0) {
    correction->was = number_text(groups, group->talk);
    group->talk = number > 0;
    correction->is = number_text(groups, group->talk);
  } else if (strcmp(what, "void") == 0) {
    correction->was = number_text(groups, group->voided);
    group->voided = strcmp(line->value, "0") != 0;
    correction->is = number_text(groups, group->voided);
  } else {
    return;
  }
  group->corrected = true;
}

static bool is_recovery(const Group *group) {
  return strcmp(group->class, "recovery") == 0;
}

static void apply_corrections(const Settling *settling) {
  Groups *groups = settling->groups;
  groups->correction = mem_new((groups->lines + 1) * sizeof *groups->correction);
  for (size_t i = 0; i < groups->lines; i++) {
    const Line *line = &groups->line[i];
    if (line->kind != FACT_CORRECTION) continue;
    GroupCorrection *correction = &groups->correction[groups->corrections++];
    const Line      *open = find_line(groups, FACT_GROUP, line->of, line->batch);
    *correction = (GroupCorrection){.lo = line->lo, .hi = line->hi, .was = "-"};
    correction->is = keep(groups, line->value);
    memcpy(correction->kiosk, line->kiosk, sizeof correction->kiosk);
    memcpy(correction->what, line->what, sizeof correction->what);
    memcpy(correction->reason, line->reason, sizeof correction->reason);
    if (!open) continue;
    Group *group = &groups->group[open->group - 1];
    bool   was = is_recovery(group);
    correct(settling, line, group, correction);
    groups->hidden[open->group - 1] |= was || is_recovery(group);
    correction->group = group;
  }
}

static bool hides(const Groups *groups, const Line *open) {
  return is_recovery(&groups->group[open->group - 1]);
}

// Whether a join may mean that group: the code shown on the same day for the same unit.
static bool may_mean(const Groups *groups, const Line *join, const Line *open) {
  return open->code == join->code && strcmp(open->kiosk, join->kiosk) != 0 &&
         open->lo == open->hi && join->lo == join->hi && open->lo <= join->lo &&
         open->lo / HOURS == join->lo / HOURS &&
         (open->entered == join->entered ||
          groups->group[open->group - 1].unit == join->entered);
}

static int by_code(const void *a, const void *b) {
  const Line *x = *(Line *const *)a, *y = *(Line *const *)b;
  if (x->code != y->code) return x->code < y->code ? -1 : 1;
  return (x > y) - (x < y);
}

// The first of the sorted that has this code, or a higher one.
static size_t first_of(Line *const *sorted, size_t count, int code) {
  size_t lo = 0, hi = count;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    if (sorted[mid]->code < code)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo;
}

// The last one that began before; one in recovery, if it may be that.
static void find_joined(const Groups *groups, Line *const *sorted, Line *join) {
  const Line *best = NULL;
  for (size_t i = first_of(sorted, groups->opens, join->code); i < groups->opens; i++) {
    const Line *open = sorted[i];
    if (open->code != join->code) break;
    if (!may_mean(groups, join, open)) continue;
    if (!best || hides(groups, open) || (!hides(groups, best) && open->lo >= best->lo))
      best = open;
  }
  if (best) join->group = best->group;
}

static void find_all_joined(Groups *groups) {
  Line **sorted = mem_new((groups->opens + 1) * sizeof(Line *));
  for (size_t i = 0; i < groups->opens; i++) sorted[i] = &groups->line[i];
  if (groups->opens) qsort(sorted, groups->opens, sizeof *sorted, by_code);
  for (size_t i = groups->opens; i < groups->lines; i++)
    if (groups->line[i].kind == FACT_JOIN) find_joined(groups, sorted, &groups->line[i]);
  free(sorted);
}

static int by_unit_day_heads(const void *a, const void *b) {
  const Group *x = *(Group *const *)a, *y = *(Group *const *)b;
  int          order = strcmp(x->unit, y->unit);
  if (order == 0)
    order = (x->lo / HOURS > y->lo / HOURS) - (x->lo / HOURS < y->lo / HOURS);
  return order ? order : (x->heads > y->heads) - (x->heads < y->heads);
}

// Flagged, never merged.
static void flag_twice(Groups *groups) {
  Group **sorted = mem_new((groups->count + 1) * sizeof(Group *));
  size_t  n = 0;
  for (size_t i = 0; i < groups->count; i++) {
    Group *group = groups->shown[i];
    if (!group->voided && group->lo == group->hi && strcmp(group->unit, GROUPS_UNKNOWN))
      sorted[n++] = group;
  }
  if (n) qsort(sorted, n, sizeof *sorted, by_unit_day_heads);
  for (size_t i = 1; i < n; i++)
    if (by_unit_day_heads(&sorted[i - 1], &sorted[i]) == 0)
      sorted[i - 1]->twice = sorted[i]->twice = true;
  free(sorted);
}

static void begin_groups(const Settling *settling) {
  Groups *groups = settling->groups;
  size_t  n = 0;
  groups->group = mem_new((groups->lines + 1) * sizeof *groups->group);
  groups->hidden = mem_new((groups->lines + 1) * sizeof *groups->hidden);
  groups->shown = mem_new((groups->lines + 1) * sizeof(Group *));
  for (size_t i = 0; i < groups->lines; i++) {
    Line *line = &groups->line[i];
    if (line->kind == FACT_CORRECTION) continue;
    line->entered = unit_of(settling, line, line->unit);
    line->group = ++n;
    begin_group(settling, line);
    groups->opens += line->kind == FACT_GROUP;
  }
}

// What a correction says of somebody in recovery is not told either.
static void hide_recovery(Groups *groups) {
  size_t kept = 0;
  for (size_t i = 0; i < groups->opens; i++)
    if (!is_recovery(&groups->group[i]))
      groups->shown[groups->count++] = &groups->group[i];
  for (size_t i = 0; i < groups->corrections; i++) {
    const Group *group = groups->correction[i].group;
    if (!group || !groups->hidden[group - groups->group])
      groups->correction[kept++] = groups->correction[i];
  }
  groups->corrections = kept;
}

void groups_settle(Groups *groups, GroupsName name, void *user) {
  Settling settling = {groups, name, user};
  sort_lines(groups);
  begin_groups(&settling);
  apply_corrections(&settling);
  find_all_joined(groups);
  hide_recovery(groups);
  flag_twice(groups);
}

// ---- asking ----

size_t groups_count(const Groups *groups) {
  return groups->count;
}

const Group *groups_at(const Groups *groups, size_t i) {
  return groups->shown[i];
}

size_t groups_corrections(const Groups *groups) {
  return groups->corrections;
}

const GroupCorrection *groups_correction(const Groups *groups, size_t i) {
  return &groups->correction[i];
}

static const Line *line_there(const Groups *groups, const char *kiosk, int64_t seq) {
  const Line *line = find_line(groups, FACT_GROUP, kiosk, seq);
  return line ? line : find_line(groups, FACT_JOIN, kiosk, seq);
}

bool groups_when(const Groups *groups, const char *kiosk, int64_t seq, int64_t *lo,
                 int64_t *hi) {
  const Line *line = line_there(groups, kiosk, seq);
  if (!line) return false;
  *lo = line->lo;
  *hi = line->hi;
  return true;
}

const Group *groups_there(const Groups *groups, const char *kiosk, int64_t seq) {
  if (seq == 0) return NULL;
  const Line *line = line_there(groups, kiosk, seq);
  if (!line) return NULL;
  const Group *group = &groups->group[line->group - 1];
  return group->voided || is_recovery(group) ? NULL : group;
}

int64_t groups_recovery(const Groups *groups, int64_t from, int64_t to) {
  int64_t people = 0;
  for (size_t i = 0; i < groups->opens; i++) {
    const Group *group = &groups->group[i];
    if (is_recovery(group) && !group->voided && group->lo >= from && group->hi <= to)
      people += group->heads;
  }
  return people;
}
