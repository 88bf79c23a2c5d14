// What was chosen of each question, a row an option: opinions first, then questions with
// right answers, where a teacher sees which wrong option draws.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/answers_table.h"
#include "desk/asked.h"
#include "desk/hide.h"
#include "desk/terms.h"
#include "tally/itemstat.h"

// Columns after those of the keys.
enum { ASK, TYPE, OPTION, KEY, CHOSEN, SHARE, EXHIBIT, ID, NUMBER, VERSION, COLUMNS };

typedef struct {
  const ReportAsk *ask;
  Table           *table;
  Sums            *sums;
  Wording         *wording;
} Options;

// One question: all of its strata.
typedef struct {
  const Sum *sum;
  int64_t    count[ITEM_COUNTERS];
  int        options;
} Asked;

static const char *word(const Options *all, const Sum *sum, const char *key) {
  return wording_of(all->wording, sum->exhibit, sum->version, key);
}

static bool is_opinion(const Options *all, const Sum *sum) {
  const char *type = word(all, sum, "type");
  return type && strcmp(type, "survey") == 0;
}

// Those that have words or were chosen; 0 when nothing was chosen from a list.
static int options_of(const Options *all, const Asked *asked) {
  char key[12];
  int  most = 0;
  bool any = false;
  for (int i = 0; i < ITEMS_OPTIONS; i++) {
    bool chosen = asked->count[ITEM_CHOSEN + i] > 0;
    snprintf(key, sizeof key, "%d", i + 1);
    any = any || chosen;
    if (chosen || word(all, asked->sum, key)) most = i + 1;
  }
  return any ? most : 0;
}

// Takes the strata from one on. Returns how many.
static size_t take(const Options *all, size_t from, Asked *asked) {
  size_t n = 0;
  *asked = (Asked){.sum = sums_at(all->sums, from)};
  for (; from + n < sums_count(all->sums); n++) {
    const Sum *sum = sums_at(all->sums, from + n);
    if (!sums_together(asked->sum, sum)) break;
    for (int i = 0; i < ITEM_COUNTERS; i++) asked->count[i] += sum->count[i];
  }
  asked->options = options_of(all, asked);
  return n;
}

// ---- the table ----

static void put_columns(const ReportAsk *ask, Table *table) {
  static const struct {
    const char *name, *chinese;
    TableKind   kind;
    bool        aside;
  } columns[COLUMNS] = {
    [ASK] = {"ask", "题目", TABLE_TEXT, false},
    [TYPE] = {"type", "题型", TABLE_TEXT, false},
    [OPTION] = {"option", "选项", TABLE_TEXT, false},
    [KEY] = {"right", "答案", TABLE_TEXT, false},
    [CHOSEN] = {"chosen", "选它的次数", TABLE_NUMBER, false},
    [SHARE] = {"share", "占作答", TABLE_SHARE, false},
    [EXHIBIT] = {"exhibit", "展项", TABLE_TEXT, false},
    [ID] = {"id", "题号", TABLE_TEXT, true},
    [NUMBER] = {"number", "第几项", TABLE_NUMBER, true},
    [VERSION] = {"version", "版本", TABLE_TEXT, true},
  };
  answers_table_begin(ask, table);
  for (int c = 0; c < COLUMNS; c++)
    table->column[table->columns++] = (TableColumn){
      .name = columns[c].name,
      .heading = terms_say(table->english, columns[c].chinese, columns[c].name),
      .kind = columns[c].kind,
      .aside = columns[c].aside,
    };
}

static void put_text(TableCell *cell, char *text) {
  *cell = (TableCell){.text = text, .none = text == NULL};
}

// A single hidden number could be had by taking the others from all answers: the least of
// them is hidden as well.
static int second_hidden(const Asked *asked) {
  int hidden = 0, least = -1;
  for (int i = 0; i < asked->options; i++) {
    int64_t n = asked->count[ITEM_CHOSEN + i];
    hidden += n > 0 && n < HIDE_UNDER;
    if (n >= HIDE_UNDER && (least < 0 || n < asked->count[ITEM_CHOSEN + least]))
      least = i;
  }
  return hidden == 1 ? least : -1;
}

static void put_counts(const Options *all, const Asked *asked, int option, bool second,
                       TableCell *cell) {
  const TableColumn *column = &all->table->column[all->ask->query.count];
  int64_t            n = asked->count[ITEM_CHOSEN + option];
  bool               few = n > 0 && n < HIDE_UNDER;
  if (few || second) {
    put_text(&cell[CHOSEN], mem_copy(few ? "＜10" : "＊"));
    put_text(&cell[SHARE], mem_copy("＊"));
    return;
  }
  cell[CHOSEN] = (TableCell){.number = n};
  table_ratio(&column[SHARE], &cell[SHARE], itemstat_share(asked->count, option));
}

static void put_option(const Options *all, const Asked *asked, int option, bool second) {
  const ReportAsk *ask = all->ask;
  const Sum       *sum = asked->sum;
  const char      *key = word(all, sum, "key");
  TableCell       *cell = answers_table_keys(ask, sum, table_add(all->table));
  put_text(&cell[ASK], asked_text(ask, all->wording, sum));
  put_text(&cell[TYPE], asked_type(ask, word(all, sum, "type")));
  put_text(&cell[OPTION], asked_option(ask, all->wording, sum, option));
  put_text(&cell[KEY], mem_copy(key && asked_is_right(key, option)
                                  ? terms_say(ask->english, "对", "right")
                                  : ""));
  put_text(&cell[EXHIBIT], asked_copy(sum->exhibit));
  put_text(&cell[ID], asked_copy(word(all, sum, "id")));
  cell[NUMBER] = (TableCell){.number = option + 1};
  put_text(&cell[VERSION], asked_copy(sum->version));
  put_counts(all, asked, option, second, cell);
}

static void put_rows(const Options *all, bool opinions) {
  Asked asked;
  for (size_t i = 0; i < sums_count(all->sums);) {
    i += take(all, i, &asked);
    if (!*asked.sum->version || is_opinion(all, asked.sum) != opinions) continue;
    int second = second_hidden(&asked);
    for (int option = 0; option < asked.options; option++)
      put_option(all, &asked, option, option == second);
  }
}

static bool finish(const ReportAsk *ask, Table *table) {
  static const char *const notes[][2] = {
    {"选它的次数：所有作答中选了这一项的次数，答完和没答完的都算。占作答 = 选它的次数 ÷ "
     "作答次数；多选题一次可以选几项，合计超过 100%。意见题没有对错，排在前面。\n",
     "chosen: how often, in finished plays and others. share = chosen / answered; where "
     "several may be chosen they add up to more than 100 %. Opinions have no right "
     "option and come first.\n"},
    {"＜10 = 不足 10，隐去；＊ = 隐去，以免推算出别的数字。\n",
     "＜10 = fewer than 10, hidden; ＊ = hidden, or other figures could be worked "
     "out.\n"},
  };
  return answers_table_finish(ask, notes, sizeof notes / sizeof *notes, table);
}

static bool fill(const ReportAsk *ask, Table *table) {
  size_t        count;
  const Source *sources = index_sources(ask->index, &count);
  Options       all = {.ask = ask, .table = table};
  all.sums = sums_open(ask->index, &ask->query, SUMS_ITEMS);
  if (!all.sums) return false;
  all.wording = wording_open(sources, count);
  put_columns(ask, table);
  put_rows(&all, true);
  put_rows(&all, false);
  wording_close(all.wording);
  sums_close(all.sums);
  return finish(ask, table);
}

const Report report_options = {
  .name = "options",
  .title = {"选项分析表", "Options"},
  .by = SUMS_DIMENSIONS,
  .inside = true,
  .fill = fill,
};
