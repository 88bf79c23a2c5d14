// Before and after: what a visit changed, by group of topics and order of the two forms.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/answers_table.h"
#include "desk/hide.h"
#include "desk/terms.h"
#include "tally/itemstat.h"

// Columns after those of the keys.
enum { GROUP, ORDER, PAIRS, N, BEFORE_ONLY, BEFORE, AFTER, GAIN, D, G, COLUMNS };
enum { NAME_MAX_SIZE = 64 };

// In the order of items_group().
static const char *const groups[ITEMS_GROUPS] = {"recognise", "harm",     "law",
                                                 "refuse",    "recovery", "other"};

static const struct {
  const char *id, *chinese, *english;
} orders[ITEMS_ORDERS] = {
  {"a", "先甲卷", "a first"}, {"b", "先乙卷", "b first"}, {"-", "不分", "-"}};

static void put_columns(const ReportAsk *ask, Table *table) {
  static const struct {
    const char *name, *chinese;
    TableKind   kind;
  } columns[COLUMNS] = {
    [GROUP] = {"group", "主题", TABLE_TEXT},
    [ORDER] = {"order", "两卷次序", TABLE_TEXT},
    [PAIRS] = {"pairs", "比较方式", TABLE_TEXT},
    [N] = {"n", "前后都答", TABLE_NUMBER},
    [BEFORE_ONLY] = {"before_only", "只答前测", TABLE_NUMBER},
    [BEFORE] = {"before", "前测得分率", TABLE_SHARE},
    [AFTER] = {"after", "后测得分率", TABLE_SHARE},
    [GAIN] = {"gain", "提高", TABLE_SHARE},
    [D] = {"d_av", "效应量d", TABLE_DECIMAL},
    [G] = {"g", "增益g", TABLE_DECIMAL},
  };
  answers_table_begin(ask, table);
  int first = table->columns;
  for (int c = 0; c < COLUMNS; c++)
    table->column[table->columns++] = (TableColumn){
      .name = columns[c].name,
      .heading = terms_say(table->english, columns[c].chinese, columns[c].name),
      .kind = columns[c].kind,
      .counts = c == N || c == BEFORE_ONLY,
      .of[0] = c > BEFORE_ONLY ? first + N : 0,
    };
}

static const char *pairs_of(const ReportAsk *ask, const Sum *sum) {
  bool host = strcmp(sum->stratum, "h") == 0;
  if (ask->ids) return host ? "unpaired" : "paired";
  return host ? terms_say(ask->english, "全班前后（未配对）", "class, unpaired")
              : terms_say(ask->english, "本人前后", "paired");
}

// Where there is no column for it, the name says that the date is uncertain.
static const char *name_of(const ReportAsk *ask, const Sum *sum, int group,
                           char text[NAME_MAX_SIZE]) {
  const char *name = answers_table_topic(ask, groups[group]);
  if (!sum->uncertain || ask->query.count > 0) return name;
  snprintf(text, NAME_MAX_SIZE,
           terms_say(ask->english, "%s（日期不确定）", "%s (date uncertain)"), name);
  return text;
}

static void put_gain(const ReportAsk *ask, const Sum *sum, int group, int order,
                     Table *table) {
  ItemstatGain gain = itemstat_gain(sum->count + items_gain(group, order));
  if (gain.n == 0 && gain.before_only == 0) return;
  char        name[NAME_MAX_SIZE];
  TableCell  *cell = answers_table_keys(ask, sum, table_add(table));
  const char *text[] = {
    name_of(ask, sum, group, name),
    ask->ids ? orders[order].id
             : terms_say(ask->english, orders[order].chinese, orders[order].english),
    pairs_of(ask, sum)};
  const double ratio[] = {gain.before, gain.after, gain.after - gain.before, gain.d,
                          gain.g};
  for (int i = GROUP; i <= PAIRS; i++)
    cell[i] = (TableCell){.text = mem_copy(text[i - GROUP])};
  cell[N] = (TableCell){.number = gain.n};
  cell[BEFORE_ONLY] = (TableCell){.number = gain.before_only};
  const TableColumn *column = &table->column[ask->query.count];
  for (int i = BEFORE; i < COLUMNS; i++)
    table_ratio(&column[i], &cell[i], ratio[i - BEFORE]);
}

static bool finish(const ReportAsk *ask, Table *table) {
  static const char *const notes[][2] = {
    {"前后都答：同一次参观中前测、后测都答了该主题的人次；只答前测的不算进平均。得分率 = "
     "得分 ÷ 满分。提高 = 后测 - 前测。\n",
     "n: sessions that answered the group before and after; those with a before only are "
     "in no mean. before, after = points / full points. gain = after - before.\n"},
    {"效应量 d = 平均提高 ÷ （前测标准差与后测标准差的平均），标准差以 n - 1 "
     "计；一般看法：0.2 小，0.5 中，0.8 大。\n",
     "d_av = mean gain / mean of the standard deviations before and after (with n - 1); "
     "by custom 0.2 is small, 0.5 medium, 0.8 large.\n"},
    {"增益 g = （后测平均 - 前测平均）÷（满分 - "
     "前测平均）：还能提高的部分中提高了多少。\n",
     "g (Hake) = (mean after - mean before) / (full - mean before): how much was gained "
     "of what there was to gain.\n"},
    {"先甲卷、先乙卷：两份难度相近的题，先后次序轮换；两行相差大时，说明两卷难度不同。\n",
     "a first, b first: two like forms in turn; where the rows differ much, the forms "
     "do.\n"},
    {"全班前后（未配对）：主持模式下全班一起答，前后不一定是同样的人，d "
     "和 g 只作参考。\n",
     "class, unpaired: led by a host, those after need not be those before; d and g are "
     "a hint only.\n"},
  };
  return answers_table_finish(ask, notes, sizeof notes / sizeof *notes, table);
}

static bool fill(const ReportAsk *ask, Table *table) {
  Sums *sums = sums_open(ask->index, &ask->query, SUMS_GAINS);
  if (!sums) return false;
  put_columns(ask, table);
  for (size_t i = 0; i < sums_count(sums); i++)
    for (int group = 0; group < ITEMS_GROUPS; group++)
      for (int order = 0; order < ITEMS_ORDERS; order++)
        put_gain(ask, sums_at(sums, i), group, order, table);
  sums_close(sums);
  if (!finish(ask, table)) return false;
  hide_alone(table);
  return true;
}

const Report report_gain = {
  .name = "gain",
  .title = {"前后测对比表", "Before and after"},
  .by = SUMS_DIMENSIONS,
  .inside = true,
  .fill = fill,
};
