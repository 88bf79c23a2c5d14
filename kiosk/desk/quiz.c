// The bulletin: how many were invited, took part and passed, by unit.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/answers_table.h"
#include "desk/hide.h"
#include "desk/scan.h"
#include "desk/terms.h"

// Columns after those of the keys.
enum { INVITED, STARTED, ANSWERED, LEFT, RATE, PASS, FULL, MEAN, OVERALL, COLUMNS };

// One row, or the whole.
typedef struct {
  int64_t invited;  // -1: not known
  int64_t started, answered, by_groups, left, passed, full;
  int64_t score, most;  // reached, and to be had
} Plays;

typedef struct {
  const ReportAsk *ask;
  ScanWeights      weights;
  bool             weighs;
  Table           *table;
  int              first;  // column after the keys
  Plays           *row;
} Quiz;

static void put_columns(Quiz *quiz) {
  static const struct {
    const char *name, *chinese;
    TableKind   kind;
  } columns[COLUMNS] = {
    [INVITED] = {"invited", "应参加人数", TABLE_NUMBER},
    [STARTED] = {"started", "开始人次", TABLE_NUMBER},
    [ANSWERED] = {"answered", "答完人次", TABLE_NUMBER},
    [LEFT] = {"left", "中途离开", TABLE_NUMBER},
    [RATE] = {"rate", "参与率", TABLE_SHARE},
    [PASS] = {"pass_rate", "合格率", TABLE_SHARE},
    [FULL] = {"full_rate", "满分率", TABLE_SHARE},
    [MEAN] = {"mean", "平均分", TABLE_DECIMAL},
    [OVERALL] = {"overall", "综合", TABLE_DECIMAL},
  };
  Table *table = quiz->table;
  answers_table_begin(quiz->ask, table);
  quiz->first = table->columns;
  for (int c = 0; c < COLUMNS; c++) {
    table->column[table->columns++] = (TableColumn){
      .name = columns[c].name,
      .heading = terms_say(table->english, columns[c].chinese, columns[c].name),
      .kind = columns[c].kind,
      .counts = c >= STARTED && c <= LEFT,
      .adds = c < RATE,
      .of[0] = c >= RATE ? quiz->first + ANSWERED : 0,
    };
  }
  // Where few left, what was started would tell how many.
  table->column[quiz->first + STARTED].of[0] = quiz->first + LEFT;
}

// ---- figures ----

static double share(int64_t part, int64_t whole) {
  return whole > 0 ? (double)part / (double)whole : NAN;
}

static double rate_of(const Plays *plays) {
  return share(plays->by_groups, plays->invited);
}

// Weighs what has a weight; a rate above the whole is the whole.
static double overall(const Quiz *quiz, const Plays *plays) {
  const ScanWeights *w = &quiz->weights;
  const double       weight[] = {w->rate, w->pass, w->full, w->mean};
  const double       value[] = {fmin(rate_of(plays), isnan(rate_of(plays)) ? NAN : 1),
                                share(plays->passed, plays->answered),
                                share(plays->full, plays->answered),
                                share(plays->score, plays->most)};
  double             sum = 0, weights = 0;
  for (int i = 0; i < 4; i++) {
    if (weight[i] > 0) sum += weight[i] * value[i];
    weights += weight[i];
  }
  return quiz->weighs ? 100 * sum / weights : NAN;
}

static void put_ratios(const Quiz *quiz, const Plays *plays, TableCell *cell) {
  const double value[COLUMNS] = {[RATE] = rate_of(plays),
                                 [PASS] = share(plays->passed, plays->answered),
                                 [FULL] = share(plays->full, plays->answered),
                                 [MEAN] = 100 * share(plays->score, plays->most),
                                 [OVERALL] = overall(quiz, plays)};
  for (int c = RATE; c < COLUMNS; c++) {
    free(cell[c].text);
    table_ratio(&quiz->table->column[quiz->first + c], &cell[c], value[c]);
  }
}

// ---- rows ----

static Plays plays_of(const Sum *sum) {
  const int64_t *count = sum->count;
  return (Plays){
    .invited = sum->invited,
    .started = count[PLAY_STARTED],
    .answered = count[PLAY_FINISHED],
    .by_groups = sum->by_groups,
    .left = count[PLAY_IDLE] + count[PLAY_HOME],
    .passed = count[PLAY_PASSED],
    .full = count[PLAY_FULL],
    .score = count[PLAY_SUM],
    .most = ITEMS_FULL * sum->asked,
  };
}

static bool is_walk_in(const Quiz *quiz, const Sum *sum) {
  for (int i = 0; i < quiz->ask->query.count; i++)
    if (quiz->ask->query.by[i] >= INDEX_UNIT && sum->key[i] &&
        strcmp(sum->key[i], GROUPS_WALK_IN) == 0)
      return true;
  return false;
}

static void put_sum(Quiz *quiz, const Sum *sum) {
  Plays plays = plays_of(sum);
  if (is_walk_in(quiz, sum)) plays.invited = -1;
  quiz->row[quiz->table->rows] = plays;
  TableCell    *cell = answers_table_keys(quiz->ask, sum, table_add(quiz->table));
  const int64_t number[RATE] = {plays.invited, plays.started, plays.answered, plays.left};
  for (int c = 0; c < RATE; c++)
    cell[c] = (TableCell){.number = number[c], .none = number[c] < 0};
  put_ratios(quiz, &plays, cell);
}

static void add(Plays *to, const Plays *plays) {
  if (plays->invited > 0) to->invited += plays->invited;
  to->answered += plays->answered;
  to->by_groups += plays->by_groups;
  to->passed += plays->passed;
  to->full += plays->full;
  to->score += plays->score;
  to->most += plays->most;
}

// Few walk-ins could be worked out from a rate, which leaves them out.
static void hide_rate(const Quiz *quiz, const Plays *plays, TableCell *cells) {
  int64_t alone = plays->answered - plays->by_groups;
  if (plays->invited <= 0 || alone <= 0 || alone >= HIDE_UNDER) return;
  hide_cell(&cells[quiz->first + RATE]);
  hide_cell(&cells[quiz->first + OVERALL]);
}

static void put_total(Quiz *quiz, Plays *all) {
  Table *table = quiz->table;
  table_total(table);
  for (size_t r = 0; r < table->rows; r++) add(all, &quiz->row[r]);
  if (table->total) put_ratios(quiz, all, table->total + quiz->first);
}

// Of one unit, or of one class, which may be one unit.
static void hide(const Quiz *quiz, const Plays *all) {
  Table *table = quiz->table;
  if (!index_by_group(&quiz->ask->query)) return;
  for (size_t r = 0; r < table->rows; r++)
    hide_rate(quiz, &quiz->row[r], table->cell + r * (size_t)table->columns);
  if (table->total) hide_rate(quiz, all, table->total);
  hide_few(table);
}

static bool finish(const Quiz *quiz) {
  static const char *const notes[][2] = {
    {"应参加人数：团队登记的人数。答完人次：到达结果页的答题，不是人数，参与率可超过 "
     "100%。\n",
     "invited: people of groups as entered. answered: plays that reached the result; "
     "plays are not people, so the rate may exceed 100 %.\n"},
    {"参与率 = 团队的答完人次 ÷ 应参加人数；散客不算在内。一个团队在一台设备上答完不足 "
     "10 "
     "人次的并入散客，所以参与率只会偏低。\n",
     "rate = finished plays of groups / invited; walk-ins are left out. Under 10 plays "
     "of "
     "a group on one kiosk join the walk-ins', so a rate may be too low.\n"},
    {"合格率、满分率 = 合格、全部答对的人次 ÷ 答完人次。平均分 = 得分 ÷ 所答各题满分之和 "
     "× "
     "100。\n",
     "pass_rate, full_rate = plays that passed, or had all right / answered. mean = "
     "points / points to be had x 100.\n"},
    {"中途离开：无人操作或返回。开始 - 答完 - 离开 = 断电、故障或关机。\n",
     "left: nobody touched, or home. started - answered - left: power cut, fault or "
     "stop.\n"},
    {"综合 = 参与率（最多按 100%）、合格率、满分率、平均分的加权平均，权重见 site.lua 的 "
     "bulletin；没有写就没有综合。\n",
     "overall = weighted mean of rate (100 % at most), pass_rate, full_rate and mean; "
     "site.lua's `bulletin` has the weights, without them there is none.\n"},
  };
  return answers_table_finish(quiz->ask, notes, sizeof notes / sizeof *notes,
                              quiz->table);
}

static bool fill(const ReportAsk *ask, Table *table) {
  Quiz  quiz = {.ask = ask, .table = table};
  Plays all = {0};
  Sums *sums = sums_open(ask->index, &ask->query, SUMS_PLAYS);
  if (!sums) return false;
  quiz.weighs = scan_weights(ask->home, &quiz.weights);
  quiz.row = mem_new((sums_count(sums) + 1) * sizeof *quiz.row);
  put_columns(&quiz);
  for (size_t i = 0; i < sums_count(sums); i++) {
    const Sum *sum = sums_at(sums, i);
    put_sum(&quiz, sum);
    table->plain += ask->query.count > 0 && !sum->key[0];
  }
  put_total(&quiz, &all);
  if (ask->query.count == 1)
    table->chart = quiz.first + (ask->query.by[0] < INDEX_UNIT ? ANSWERED : MEAN);
  bool ok = finish(&quiz);
  if (ok) hide(&quiz, &all);
  free(quiz.row);
  sums_close(sums);
  return ok;
}

const Report report_quiz = {
  .name = "quiz",
  .title = {"答题情况通报", "Quiz bulletin"},
  .usual = {"unit", "unit"},
  .by = SUMS_DIMENSIONS,
  .inside = true,
  .fill = fill,
};
