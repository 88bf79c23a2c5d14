// How each question does; first those that need a look.
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/answers_table.h"
#include "desk/asked.h"
#include "desk/hide.h"
#include "desk/terms.h"
#include "desk/wording.h"
#include "tally/itemstat.h"

// Columns after those of the keys.
enum {
  ASK,
  TYPE,
  TOPIC,
  LEVEL,
  SHOWN,
  ANSWERED,
  FACILITY,
  TIE,
  SECONDS,
  WRONG,
  WRONG_SHARE,
  REMARK,
  EXHIBIT,
  ID,
  VERSION,
  TIMED_OUT,
  COLUMNS
};

enum { REMARK_MAX = 512 };

// What is to be said of a question, the worst first.
enum { NEGATIVE, ALSO_RIGHT, HARD, LATE, EASY, REMARKS };

static const double HARD_UNDER = 0.3, EASY_FROM = 0.95, LATE_FROM = 0.2;

static const struct {
  const char *id, *chinese, *english;
} remarks[REMARKS] = {
  [NEGATIVE] = {"negative", "分不出会和不会的人，请看答案是否写错",
                "those who know more get it wrong: is the key right?"},
  [ALSO_RIGHT] = {"also_right", "这个错项可能也算对",
                  "this wrong option may be right, too"},
  [HARD] = {"hard", "太难了，可能没讲清楚", "too hard, or not explained"},
  [LATE] = {"late", "很多人超时", "many run out of time"},
  [EASY] = {"easy", "几乎人人都会，可以换一道", "nearly everybody knows it"},
};

typedef struct {
  const Sum  *sum;  // the first of its strata
  int64_t     count[ITEM_COUNTERS];
  ItemstatTie tie, wrong_tie;  // of the score; of choosing `wrong`
  int         wrong;           // the wrong option most often chosen, -1: none
  int64_t     answered;
  unsigned    remarks;
} Question;

typedef struct {
  const ReportAsk *ask;
  Table           *table;
  Sums            *sums;
  Wording         *wording;
  Question        *row;
  size_t           rows;
} Questions;

static const char *word(const Questions *all, const Question *row, const char *key) {
  return wording_of(all->wording, row->sum->exhibit, row->sum->version, key);
}

// ---- figures ----

// Without its text nobody knows which options are wrong; an opinion has none.
static int most_chosen_wrong(const Questions *all, const Question *row) {
  const char *key = word(all, row, "key");
  int         most = -1;
  if (!key || !*key) return -1;
  for (int i = 0; i < ITEMS_OPTIONS; i++) {
    int64_t chosen = row->count[ITEM_CHOSEN + i];
    if (chosen == 0 || asked_is_right(key, i)) continue;
    if (most < 0 || chosen > row->count[ITEM_CHOSEN + most]) most = i;
  }
  return most;
}

static unsigned remarks_of(const Question *row) {
  int64_t  n = itemstat_n(row->count);
  double   facility = itemstat_facility(row->count);
  double   wrong = itemstat_discrimination(&row->wrong_tie);
  bool     enough = n >= ITEMSTAT_FACILITY_N;
  unsigned found = 0;
  if (itemstat_is_negative(&row->tie)) found |= 1u << NEGATIVE;
  if (row->wrong_tie.n >= ITEMSTAT_NEGATIVE_N &&
      wrong - 1.96 / sqrt((double)row->wrong_tie.n) > 0)
    found |= 1u << ALSO_RIGHT;
  if (enough && facility < HARD_UNDER) found |= 1u << HARD;
  if (enough && (double)row->count[ITEM_TIMED_OUT] >= LATE_FROM * (double)n)
    found |= 1u << LATE;
  if (enough && facility >= EASY_FROM) found |= 1u << EASY;
  return found;
}

// Takes the strata from one on. Returns how many.
static size_t take_row(Questions *all, size_t from) {
  Question *row = &all->row[all->rows++];
  size_t    n = 0;
  *row = (Question){.sum = sums_at(all->sums, from)};
  for (; from + n < sums_count(all->sums); n++) {
    const Sum *sum = sums_at(all->sums, from + n);
    if (!sums_together(row->sum, sum)) break;
    for (int i = 0; i < ITEM_COUNTERS; i++) row->count[i] += sum->count[i];
    itemstat_tie(&row->tie, sum->count);
  }
  row->answered = asked_answers(row->count);
  row->wrong = most_chosen_wrong(all, row);
  for (size_t i = 0; row->wrong >= 0 && i < n; i++)
    itemstat_tie_option(&row->wrong_tie, sums_at(all->sums, from + i)->count, row->wrong);
  row->remarks = remarks_of(row);
  return n;
}

// ---- in order ----

static int lowest(unsigned bits) {
  int i = 0;
  while (i < REMARKS && !(bits & 1u << i)) i++;
  return i;
}

static bool same_keys(const Sum *a, const Sum *b) {
  return a->uncertain == b->uncertain && memcmp(a->key, b->key, sizeof a->key) == 0;
}

// Of what is hidden the order must not tell.
static double ease_of(const Question *row) {
  double facility = itemstat_facility(row->count);
  return row->answered < HIDE_UNDER || isnan(facility) ? 2 : facility;
}

static int by_need(const void *a, const void *b) {
  const Question *x = a, *y = b;
  int             order = lowest(x->remarks) - lowest(y->remarks);
  double          p = ease_of(x), q = ease_of(y);
  if (!same_keys(x->sum, y->sum)) return x->sum < y->sum ? -1 : 1;
  if (order == 0) order = (p > q) - (p < q);
  return order ? order : (x->sum > y->sum) - (x->sum < y->sum);
}

// ---- words ----

static char *wrong_of(const Questions *all, const Question *row) {
  if (row->wrong < 0) return NULL;
  if (row->count[ITEM_CHOSEN + row->wrong] < HIDE_UNDER) return mem_copy("＜10");
  return asked_option(all->ask, all->wording, row->sum, row->wrong);
}

static char *remark_of(const ReportAsk *ask, unsigned found) {
  char   text[REMARK_MAX] = "";
  size_t at = 0;
  for (int i = 0; i < REMARKS; i++) {
    if (!(found & 1u << i)) continue;
    const char *said =
      ask->ids ? remarks[i].id
               : terms_say(ask->english, remarks[i].chinese, remarks[i].english);
    const char *between = ask->ids ? " " : terms_say(ask->english, "；", "; ");
    at += (size_t)snprintf(text + at, sizeof text - at, "%s%s", at ? between : "", said);
  }
  return mem_copy(text);
}

// ---- the table ----

static void put_columns(const ReportAsk *ask, Table *table) {
  static const struct {
    const char *name, *chinese;
    TableKind   kind;
    int         of;  // a column of counts that it tells of
    bool        aside;
  } columns[COLUMNS] = {
    [ASK] = {"ask", "题目", TABLE_TEXT, 0, false},
    [TYPE] = {"type", "题型", TABLE_TEXT, 0, false},
    [TOPIC] = {"group", "主题", TABLE_TEXT, 0, false},
    [LEVEL] = {"level", "学段", TABLE_TEXT, 0, false},
    [SHOWN] = {"shown", "出示", TABLE_NUMBER, 0, false},
    [ANSWERED] = {"answered", "作答", TABLE_NUMBER, 0, false},
    [FACILITY] = {"facility", "得分率", TABLE_SHARE, ANSWERED, false},
    [TIE] = {"discrimination", "区分度", TABLE_DECIMAL, ANSWERED, false},
    [SECONDS] = {"median_seconds", "用时（秒）", TABLE_DECIMAL, ANSWERED, false},
    [WRONG] = {"wrong_option", "最常选的错项", TABLE_TEXT, ANSWERED, false},
    [WRONG_SHARE] = {"wrong_share", "选它的人", TABLE_SHARE, ANSWERED, false},
    [REMARK] = {"remark", "提示", TABLE_TEXT, ANSWERED, false},
    [EXHIBIT] = {"exhibit", "展项", TABLE_TEXT, 0, false},
    [ID] = {"id", "题号", TABLE_TEXT, 0, true},
    [VERSION] = {"version", "版本", TABLE_TEXT, 0, true},
    [TIMED_OUT] = {"timed_out", "超时", TABLE_NUMBER, 0, true},
  };
  answers_table_begin(ask, table);
  int first = table->columns;
  for (int c = 0; c < COLUMNS; c++)
    table->column[table->columns++] = (TableColumn){
      .name = columns[c].name,
      .heading = terms_say(table->english, columns[c].chinese, columns[c].name),
      .kind = columns[c].kind,
      .counts = c == SHOWN || c == ANSWERED || c == TIMED_OUT,
      .aside = columns[c].aside,
      .of[0] = columns[c].of ? first + columns[c].of : 0,
    };
  table->chart = first + FACILITY;
}

static void put_text(TableCell *cell, char *text) {
  *cell = (TableCell){.text = text, .none = text == NULL};
}

static void put_figures(const Questions *all, const Question *row, TableCell *cell) {
  const TableColumn *column = &all->table->column[all->ask->query.count];
  bool   shared = row->wrong >= 0 && row->count[ITEM_CHOSEN + row->wrong] >= HIDE_UNDER;
  double seconds = itemstat_median(row->count);
  table_ratio(&column[FACILITY], &cell[FACILITY], itemstat_facility(row->count));
  table_ratio(&column[TIE], &cell[TIE], itemstat_discrimination(&row->tie));
  table_ratio(&column[WRONG_SHARE], &cell[WRONG_SHARE],
              shared ? itemstat_share(row->count, row->wrong) : NAN);
  if (isinf(seconds))
    put_text(&cell[SECONDS], mem_copy("> 60"));
  else
    table_ratio(&column[SECONDS], &cell[SECONDS], seconds);
}

static void put_row(const Questions *all, const Question *row) {
  const ReportAsk *ask = all->ask;
  bool             sure = *row->sum->version != '\0';
  TableCell       *cell = answers_table_keys(ask, row->sum, table_add(all->table));
  const char      *group = word(all, row, "group");
  put_text(&cell[ASK], asked_text(ask, all->wording, row->sum));
  cell[SHOWN] = (TableCell){.number = row->count[ITEM_SHOWN]};
  cell[ANSWERED] = (TableCell){.number = row->answered};
  cell[TIMED_OUT] = (TableCell){.number = row->count[ITEM_TIMED_OUT]};
  if (!sure) return;
  put_text(&cell[TYPE], asked_type(ask, word(all, row, "type")));
  put_text(&cell[TOPIC], group ? mem_copy(answers_table_topic(ask, group)) : NULL);
  put_text(&cell[LEVEL], asked_level(ask, word(all, row, "level")));
  put_text(&cell[WRONG], wrong_of(all, row));
  put_text(&cell[REMARK], remark_of(ask, row->remarks));
  put_text(&cell[EXHIBIT], asked_copy(row->sum->exhibit));
  put_text(&cell[ID], asked_copy(word(all, row, "id")));
  put_text(&cell[VERSION], asked_copy(row->sum->version));
  put_figures(all, row, cell);
}

static bool finish(const ReportAsk *ask, Table *table) {
  static const char *const notes[][2] = {
    {"出示：完整显示的次数。作答：提交了答案或超时的次数。得分率 = 得分 ÷（满分 × "
     "作答）；"
     "对错题就是答对的比例，部分答对按部分得分。\n",
     "shown: fully drawn. answered: confirmed, or out of time. facility = points / (full "
     "points x answered): of right and wrong the share of right ones; parts that are "
     "right count as parts.\n"},
    {"区分度 = "
     "这道题的得分与同一轮其余各题得分之和的相关系数，只用答完的轮次；学段、玩法、"
     "题库不同的"
     "先各自减去平均再合并。高的题分得出会和不会的人；0 左右分不出；没有差别时为 -。\n",
     "discrimination = correlation of the score with that of the rest of the play, of "
     "finished plays; centred within each level, mode and set of questions before they "
     "are put together. About 0: it does not tell who knows; - where nobody differs.\n"},
    {"用时：从完整显示到提交，中位数，在时间分段内按直线推算；> 60 = 超过一半的人多于 60 "
     "秒。\n",
     "median_seconds: from fully drawn to confirmed, linear within its bucket.\n"},
    {"提示：作答 30 次起才说得分率（低于 30% 太难，95% 起太容易，两成以上超时）；"
     "答完 100 轮起才说区分度（r + 1.96 ÷ √n 低于 0）和错项（会的人更常选，r - 1.96 ÷ √n "
     "高于 0）。\n",
     "remark: on facility from 30 answers on (under 30 % hard, from 95 % easy, a fifth "
     "out of time); from 100 finished plays on discrimination (r + 1.96/sqrt(n) below 0) "
     "and the wrong option (r - 1.96/sqrt(n) above 0).\n"},
    {"题目改了题干、选项或答案，就另起一行。\n",
     "A question whose words, options or key were changed is another row.\n"},
  };
  return answers_table_finish(ask, notes, sizeof notes / sizeof *notes, table);
}

static void put_rows(Questions *all) {
  for (size_t i = 0; i < sums_count(all->sums);) i += take_row(all, i);
  if (all->rows) qsort(all->row, all->rows, sizeof *all->row, by_need);
  for (size_t i = 0; i < all->rows; i++) put_row(all, &all->row[i]);
}

static bool fill(const ReportAsk *ask, Table *table) {
  size_t        count;
  const Source *sources = index_sources(ask->index, &count);
  Questions     all = {.ask = ask, .table = table};
  all.sums = sums_open(ask->index, &ask->query, SUMS_ITEMS);
  if (!all.sums) return false;
  all.wording = wording_open(sources, count);
  all.row = mem_new((sums_count(all.sums) + 1) * sizeof *all.row);
  put_columns(ask, table);
  put_rows(&all);
  free(all.row);
  wording_close(all.wording);
  sums_close(all.sums);
  if (!finish(ask, table)) return false;
  hide_alone(table);
  return true;
}

const Report report_questions = {
  .name = "questions",
  .title = {"题目分析表", "Questions"},
  .by = SUMS_DIMENSIONS,
  .inside = true,
  .fill = fill,
};
