#include "desk/report.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/log.h"
#include "base/path.h"
#include "desk/binder.h"
#include "desk/desk.h"
#include "desk/hide.h"
#include "desk/progress.h"
#include "desk/range.h"
#include "desk/sheet.h"
#include "desk/summed.h"
#include "desk/terms.h"
#include "server/mirror.h"
#include "tally/totals.h"

typedef struct {
  const char *name;
  void (*write)(const Table *table, FILE *to);
  bool (*sheet)(const Table *table, FILE *to);
} Format;

static const Format formats[] = {
  {"text", .write = table_write_text}, {"csv", .write = table_write_csv},
  {"json", .write = table_write_json}, {"xlsx", .sheet = sheet_print_xlsx},
  {"html", .sheet = sheet_print_html},
};

static const Report *const reports[] = {
  &report_visits, &report_people, &report_day,         &report_exhibits,
  &report_sites,  &report_quiz,   &report_questions,   &report_options,
  &report_gain,   &report_ledger, &report_corrections, &report_changes};
#define REPORT_NAMES                                                                     \
  "visits people day exhibits sites quiz questions options gain ledger corrections "     \
  "changes all"
enum {
  REPORTS = sizeof reports / sizeof *reports,
  TITLE_MAX = 256,
  NOTE_MAX = 256,
  NAME_MAX_SIZE = 48,
  MANIFEST_MAX = 64 << 20
};

// What is asked, beside the report itself.
typedef struct {
  const Desk *desk;
  ReportAsk   ask;
  char        unit[TITLE_MAX];
  Manifest    manifest;  // of --as-of, or what was reported last
  const char *title_in;  // the folder of title.txt
  bool        fixed;     // all, or for publication
} Asked;

// ---- reading the command line ----

static const Format *format_of(const Desk *desk) {
  const char *name = desk->option[DESK_FORMAT] ? desk->option[DESK_FORMAT] : "text";
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (strcmp(formats[i].name, name) == 0) return &formats[i];
  desk_complain(desk, DESK_USAGE,
                "--format 只能是 text、csv、json、xlsx 或 html，不是“%s”。",
                "--format is text, csv, json, xlsx or html, not \"%s\".", name);
  return NULL;
}

static const Report *report_of(const Desk *desk) {
  for (int i = 0; desk->name && i < REPORTS; i++)
    if (strcmp(reports[i]->name, desk->name) == 0) return reports[i];
  desk_complain(desk, DESK_USAGE, "没有报表“%s”。可用：" REPORT_NAMES,
                "There is no report \"%s\". There are: " REPORT_NAMES,
                desk->name ? desk->name : "");
  return NULL;
}

// Tables of any shape or length could be subtracted from each other.
static DeskStatus check_publication(const Asked *asked, const Report *report) {
  const char              *by = asked->desk->option[DESK_BY];
  static const char *const fixed[] = {"month", "quarter", "year", "exhibit", "kiosk"};
  bool                     ok = !by;
  for (size_t i = 0; by && i < sizeof fixed / sizeof *fixed; i++)
    ok = ok || strcmp(by, fixed[i]) == 0;
  ok = ok && asked->ask.compare && !asked->ask.query.kiosk && !asked->ask.query.unit &&
       !asked->ask.query.class && !(report && report->inside);
  if (ok || !asked->desk->for_publication) return DESK_WELL;
  return desk_complain(
    asked->desk, DESK_USAGE,
    "--for-publication 只用于固定的表（visits day exhibits sites all）：须有 "
    "--month、--quarter、--half 或 --year；不用 --kiosk、--unit、--class；--by "
    "只能是 month、quarter、year、exhibit 或 kiosk 之一。",
    "--for-publication is for fixed tables only (visits day exhibits sites all): with "
    "--month, --quarter, --half or --year, without --kiosk, --unit, --class; --by is one "
    "of month, quarter, year, exhibit, kiosk.");
}

static DeskStatus read_dimensions(Asked *asked, const Report *report) {
  const char *by = asked->desk->option[DESK_BY];
  char        names[TERMS_NAMES_MAX];
  IndexQuery *query = &asked->ask.query;
  if (!by) return DESK_WELL;
  bool ok = terms_dimensions(by, query);
  for (int i = 0; ok && i < query->count; i++) ok = report->by & 1u << query->by[i];
  if (ok) return DESK_WELL;
  terms_dimension_names(report->by, names);
  return desk_complain(asked->desk, DESK_USAGE, "--by“%s”不对，每项只能一次，%s 可用：%s",
                       "--by \"%s\" is wrong; each once, and for %s of: %s", by,
                       report->name, names);
}

static DeskStatus read_query(Asked *asked, const Report *report) {
  const Desk *desk = asked->desk;
  IndexQuery *query = &asked->ask.query;
  query->kiosk = desk->option[DESK_KIOSK];
  query->unit = desk->option[DESK_UNIT];
  query->class = desk->option[DESK_CLASS];
  if (query->class && strcmp(query->class, "recovery") == 0)
    return desk_complain(
      desk, DESK_USAGE,
      "社区戒毒康复人员只有季度总数，见 report visits --quarter 的表下说明。",
      "Of people in recovery there is a quarter's total only: below the "
      "table of report visits --quarter.");
  asked->ask.compare = range_year_before(desk, &asked->ask.before);
  DeskStatus status = read_dimensions(asked, report);
  if (status == DESK_WELL) status = range_of(desk, &query->period);
  return status == DESK_WELL ? check_publication(asked, report) : status;
}

// --title, or the first line of DATA/title.txt, or "": then it is written by hand.
static void read_unit(Asked *asked) {
  char        path[PATH_SIZE];
  size_t      size;
  const char *given = asked->desk->option[DESK_TITLE];
  char       *text =
    given ? NULL
                : path_read(path_join(path, asked->title_in, "title.txt"), TITLE_MAX, &size);
  if (!given) given = text ? text : "";
  if (strncmp(given, "\xEF\xBB\xBF", 3) == 0) given += 3;
  snprintf(asked->unit, sizeof asked->unit, "%.*s", (int)strcspn(given, "\r\n"), given);
  free(text);
}

// ---- writing ----

static bool fill(const Asked *asked, const Report *report, Table *table) {
  const Desk *desk = asked->desk;
  const char *usual = report->usual[asked->fixed];
  ReportAsk   ask = asked->ask;
  if (!desk->option[DESK_BY] && usual) terms_dimensions(usual, &ask.query);
  *table = (Table){
    .name = report->name,
    .english = desk->args.english,
    .title = report->title[desk->args.english],
    .unit = *asked->unit ? asked->unit : NULL,
  };
  if (!report->fill(&ask, table)) return false;
  if (asked->ask.publication) hide_few(table);
  return true;
}

// A printed page has less room than a file.
static void trim(const Asked *asked, Table *table) {
  if (!asked->ask.printed) return;
  table_trim(table);
  if (table->rows == 0)
    table_note(table, desk_say(asked->desk, "本期没有这样的记录，表是空的。\n",
                               "There are no such records in the period.\n"));
}

static bool write_text(const Table *table, const Format *format, char **text,
                       size_t *size) {
  FILE *to = open_memstream(text, size);
  bool  ok = true;
  if (format->write)
    format->write(table, to);
  else
    ok = format->sheet(table, to);
  fclose(to);
  return ok;
}

static DeskStatus write_one(const Asked *asked, const Report *report,
                            const Format *format) {
  Table  table;
  char  *text = NULL;
  size_t size;
  bool   ok = fill(asked, report, &table);
  if (ok) trim(asked, &table);
  ok = ok && write_text(&table, format, &text, &size);
  DeskStatus status = ok ? desk_output(asked->desk, text, size)
                         : desk_complain(asked->desk, DESK_WRONG, "无法统计：%s",
                                         "The report failed: %s", fail_text());
  free(text);
  table_free(&table);
  return status;
}

// ---- all of them ----

// How many reported figures are not what they were, below each table.
static void note_changes(const Asked *asked, size_t changes, Table *table) {
  char line[NOTE_MAX];
  snprintf(
    line, sizeof line,
    desk_say(asked->desk,
             "上次报送后，已报的数字有 %zu 处变动，见“已报数字变动表”（changes）。\n",
             "Since the last report %zu reported figures have changed: see "
             "\"changes\".\n"),
    changes);
  if (changes > 0) table_note(table, line);
}

static bool write_sheets(Binder *binder, const Report *report, const Table *table) {
  bool ok = true;
  for (size_t f = 0; ok && f < sizeof formats / sizeof *formats; f++) {
    if (!formats[f].sheet) continue;
    char  *text = NULL;
    size_t size;
    ok = write_text(table, &formats[f], &text, &size) &&
         binder_put(binder, report->name, formats[f].name, text, size);
    free(text);
  }
  return ok;
}

static bool count_changes(const Asked *asked, size_t *changes) {
  Table table;
  *changes = 0;
  if (asked->ask.publication || !asked->ask.since) return true;
  bool ok = fill(asked, &report_changes, &table);
  *changes = table.rows;
  table_free(&table);
  return ok;
}

// Every report as a workbook and a page.
static bool write_files(const Asked *asked, Binder *binder) {
  size_t   changes;
  Progress progress = {.whole = (int64_t)PROGRESS_LONG * REPORTS};
  bool     ok = count_changes(asked, &changes);
  for (int i = 0; ok && i < REPORTS; i++) {
    Table table;
    progress_add(&progress, PROGRESS_LONG);
    if (reports[i]->inside && asked->ask.publication) continue;
    ok = fill(asked, reports[i], &table);
    if (ok && reports[i] != &report_changes) note_changes(asked, changes, &table);
    if (ok) trim(asked, &table);
    ok = ok && write_sheets(binder, reports[i], &table);
    table_free(&table);
  }
  progress_end(&progress);
  return ok;
}

static char *reported_path(const Desk *desk, char path[PATH_SIZE]) {
  return path_join(path, desk->args.data, "reported.json");
}

// Kept beside the data, for the next report to tell what has changed since.
static void keep_manifest(const Asked *asked, const Manifest *manifest) {
  char   path[PATH_SIZE], *text;
  size_t size;
  FILE  *to = open_memstream(&text, &size);
  manifest_write(manifest, to, false, NULL, 0);
  fclose(to);
  if (!path_replace(reported_path(asked->desk, path), text, size))
    log_warn("desk: %s", fail_text());
  free(text);
}

static DeskStatus write_all(const Asked *asked) {
  Binder   binder = {.path = asked->desk->option[DESK_OUT]};
  Manifest manifest = {0};
  bool     ok = write_files(asked, &binder) &&
            manifest_take(&manifest, asked->ask.index, asked->ask.query.period) &&
            binder_close(&binder, &manifest, asked->ask.publication);
  if (ok && !asked->ask.publication && !asked->desk->option[DESK_AS_OF])
    keep_manifest(asked, &manifest);
  manifest_free(&manifest);
  if (ok) return DESK_WELL;
  return desk_complain(asked->desk, DESK_WRONG, "无法写出报表：%s",
                       "The reports could not be written: %s", fail_text());
}

// ---- as it was ----

// The index of the lines a manifest tells of.
static Index *open_as_of(const Asked *asked) {
  char   name[NAME_MAX_SIZE], hash[LINK_SIZE], *text;
  size_t size;
  text = path_read(asked->desk->option[DESK_AS_OF], MANIFEST_MAX, &size);
  if (!text) return NULL;
  link_of(hash, text, size);
  free(text);
  snprintf(name, sizeof name, "as-of-%.16s.sqlite", hash);
  return index_open_cut(asked->desk->args.data, name, &asked->manifest.heads);
}

// All lines that the manifest tells of, and the same ones.
static bool are_there(const Desk *desk, Index *index, const Manifest *manifest) {
  Heads heads = {0};
  bool  ok = index_heads(index, &heads);
  for (size_t i = 0; ok && i < manifest->heads.count; i++) {
    const Head *then = &manifest->heads.head[i];
    const Head *now = heads_of(&heads, then->kiosk);
    ok = now->first == then->first && now->seq == then->seq && now->gaps == then->gaps &&
         strcmp(now->hash, then->hash) == 0;
    if (!ok)
      desk_complain(desk, DESK_WRONG,
                    "%s 的记录与 manifest 不同：缺了行，或不是当时的行。",
                    "The lines of %s are not those of the manifest: some are missing, or "
                    "they are others.",
                    then->kiosk);
  }
  heads_free(&heads);
  return ok;
}

typedef struct {
  const Asked *asked;
  bool         early;  // the manifest ends where only totals are
} Pruned;

static void see_head(void *user, const Head *head, int64_t hour) {
  Pruned *pruned = user;
  (void)hour;
  for (size_t i = 0; i < pruned->asked->manifest.heads.count; i++) {
    const Head *then = &pruned->asked->manifest.heads.head[i];
    if (strcmp(then->kiosk, head->kiosk) == 0 && then->seq < head->seq)
      pruned->early = true;
  }
}

// Months that were pruned can't be cut off in their middle.
static bool ends_in_totals(const Asked *asked) {
  Pruned         pruned = {.asked = asked};
  const SummedTo to = {.user = &pruned, .head = see_head};
  size_t         count = 0;
  Source        *sources = sources_list(asked->desk->args.data, &count);
  for (size_t i = 0; i < count; i++) {
    Totals totals;
    if (totals_read(&totals, sources[i].folder) && totals.rows)
      summed_read(totals.rows, &to);
    totals_free(&totals);
  }
  free(sources);
  return pruned.early;
}

static bool wants_cut(const Desk *desk, const Report *report) {
  return desk->option[DESK_AS_OF] && report != &report_changes;
}

// ---- the verb ----

// Some group was ever of the unit asked.
static bool has_unit(Index *index, const char *unit) {
  const Groups *groups = index_groups(index);
  IndexQuery    query = {.unit = unit};
  for (size_t i = 0; groups && i < groups_count(groups); i++)
    if (index_is_group(&query, groups_at(groups, i))) return true;
  return false;
}

static DeskStatus write_reports(Asked *asked, const Report *report,
                                const Format *format) {
  const Desk *desk = asked->desk;
  ReportAsk  *ask = &asked->ask;
  if (ask->query.kiosk && !index_has_kiosk(ask->index, ask->query.kiosk))
    return desk_complain(desk, DESK_WRONG, "记录里没有设备“%s”。",
                         "There is no kiosk \"%s\" in the records.", ask->query.kiosk);
  if (ask->query.unit && !has_unit(ask->index, ask->query.unit))
    return desk_complain(desk, DESK_WRONG, "记录里没有单位“%s”的团队。",
                         "No group of the unit \"%s\" is in the records.",
                         ask->query.unit);
  if (wants_cut(desk, report) && !are_there(desk, ask->index, &asked->manifest))
    return DESK_WRONG;
  return report ? write_one(asked, report, format) : write_all(asked);
}

static DeskStatus with_index(Asked *asked, const Report *report, const Format *format) {
  const Desk *desk = asked->desk;
  if (wants_cut(desk, report) && ends_in_totals(asked))
    return desk_complain(
      desk, DESK_WRONG,
      "这份 manifest 早于清理（kiosk prune）：那时的原始记录只剩月合计，不能原样再出。"
      "请用当时存好的报表；月合计用 report visits --by month。",
      "This manifest is older than what `kiosk prune` has left of the lines: only "
      "monthly "
      "totals are there. Take the sheets that were kept then; for the totals, report "
      "visits --by month.");
  Index *index =
    wants_cut(desk, report) ? open_as_of(asked) : index_open(asked->desk->args.data);
  if (!index)
    return desk_complain(desk, DESK_WRONG, "无法读取 %s 的记录：%s",
                         "The records in %s can't be read: %s", asked->desk->args.data,
                         fail_text());
  asked->ask.index = index;
  DeskStatus status = write_reports(asked, report, format);
  index_close(index);
  return status;
}

// --as-of; or what was reported last, if it can be read.
static DeskStatus read_manifest(Asked *asked, const Report *report) {
  const Desk *desk = asked->desk;
  const char *as_of = desk->option[DESK_AS_OF];
  char        path[PATH_SIZE];
  if (!as_of && report && report != &report_changes) return DESK_WELL;
  if (manifest_read(&asked->manifest, as_of ? as_of : reported_path(desk, path)))
    asked->ask.since = wants_cut(desk, report) ? NULL : &asked->manifest;
  else if (as_of)
    return desk_complain(desk, DESK_WRONG, "无法读取 %s：%s", "%s can't be read: %s",
                         as_of, fail_text());
  return DESK_WELL;
}

static DeskStatus check_words(const Desk *desk, const Report *report, bool all) {
  if (all && (!desk->option[DESK_OUT] || desk->option[DESK_FORMAT]))
    return desk_complain(desk, DESK_USAGE,
                         "report all 要有 --out 文件夹，不用 --format。",
                         "report all wants --out FOLDER, and no --format.");
  if (desk->option[DESK_BY] && (all || !report->by))
    return desk_complain(
      desk, DESK_USAGE,
      "--by 只用于 visits、people、quiz、questions、options、gain 这几张表。",
      "--by is for visits, people, quiz, questions, options and gain "
      "only.");
  return DESK_WELL;
}

// `title_in`: the data folder of this machine, wherever the lines lie.
static DeskStatus report(const Desk *desk, const char *title_in) {
  Asked         asked = {.desk = desk,
                         .title_in = title_in,
                         .ask = {.home = desk->args.home,
                                 .publication = desk->for_publication,
                                 .english = desk->args.english}};
  bool          all = desk->name && strcmp(desk->name, "all") == 0;
  const Format *format = format_of(desk);
  const Report *one = all || !format ? NULL : report_of(desk);
  if (!format || (!one && !all)) return DESK_USAGE;
  asked.ask.ids = strcmp(format->name, "json") == 0;
  asked.ask.printed = (all || format->sheet) && !desk->wide;
  asked.fixed = all || desk->for_publication;
  DeskStatus status = check_words(desk, one, all);
  if (status == DESK_WELL) status = read_query(&asked, one);
  if (status == DESK_WELL) status = read_manifest(&asked, one);
  if (status == DESK_WELL) {
    read_unit(&asked);
    status = with_index(&asked, one, format);
  }
  manifest_free(&asked.manifest);
  return status;
}

// From a database: of the copy of its lines that this machine keeps.
static DeskStatus run(const Desk *desk) {
  const char *url = desk->option[DESK_FROM_DB];
  if (!url) return report(desk, desk->args.data);
  Desk there = *desk;
  if (mirror_update(desk->args.data, url, there.args.data))
    return report(&there, desk->args.data);
  return desk_complain(desk, DESK_WRONG, "无法读取数据库：%s",
                       "The database can't be read: %s", fail_text());
}

const DeskVerb desk_report = {
  .name = "report",
  .summary = {"统计报表", "reports"},
  .usage =
    {
      "kiosk report 报表 [时间段] [--by 维度,维度...] [--kiosk 设备] [--unit 单位] "
      "[--class "
      "类别]\n"
      "             [--title 单位名称] [--format text|csv|json|xlsx|html] [--out 文件] "
      "[--wide]\n"
      "             [--for-publication] [--as-of manifest.json] [--from-db 地址]\n"
      "kiosk report all [时间段] --out 文件夹\n\n"
      "  报表：visits 参观；people 各类观众；day "
      "日报表（各时段，默认最后一天）；exhibits 展项；"
      "sites 设备；\n"
      "        quiz 答题通报；questions 题目分析；options 各选项；gain 前后测；\n"
      "        ledger 团队台账；corrections 登记更正；changes 上次报送后的变动；\n"
      "        all 全部报表，各一份 xlsx 和 html，另附 manifest.json\n"
      "  时间段：--from 日期 --to 日期 | --month 2026-11 | --quarter 2026Q4 | --half "
      "2026H2 |"
      " --year 2026（默认：全部）\n"
      "  维度（visits people）：day week month quarter year hour exhibit kiosk language "
      "level "
      "outcome\n"
      "        unit class purpose（默认：day）\n"
      "  维度（quiz questions options gain）：month quarter year kiosk exhibit language "
      "level "
      "unit "
      "class（quiz 默认：unit）\n"
      "  --unit：单位名称，或登记设备上的单位编号；--class：primary middle high college "
      "adult "
      "staff public\n"
      "  --as-of：只用当时已有的记录，数字与当时相同；report changes --as-of "
      "则列出此后的变动\n"
      "  --title：填报单位；默认取数据目录中 title.txt 的第一行，没有则留空手填\n"
      "  --for-publication：隐去 1 到 9 的数，供公开发布\n"
      "  --wide：xlsx 和 html 也印出全部的列（默认只印一张 A4 上看得清的）\n",
      "kiosk report NAME [PERIOD] [--by DIMENSION,DIMENSION...] [--kiosk K] [--unit N] "
      "[--class C]\n"
      "             [--title UNIT] [--format text|csv|json|xlsx|html] [--out FILE]\n"
      "             [--for-publication] [--as-of manifest.json] [--from-db URL] "
      "[--wide]\n"
      "kiosk report all [PERIOD] --out FOLDER\n\n"
      "  NAME: visits; people (of each class); day (hours, by default of the last day);\n"
      "        exhibits; sites; quiz (plays); questions (how each does); options (what "
      "was\n"
      "        chosen of each); gain (before and after);\n"
      "        ledger (groups); corrections; changes (since the last report);\n"
      "        all: every report as xlsx and html, and manifest.json\n"
      "  PERIOD: --from DAY --to DAY | --month 2026-11 | --quarter 2026Q4 | --half "
      "2026H2 |"
      " --year 2026 (by default all)\n"
      "  DIMENSION (visits, people): day week month quarter year hour exhibit kiosk "
      "language "
      "level\n"
      "        outcome unit class purpose (by default day)\n"
      "  DIMENSION (quiz, questions, options, gain): month quarter year kiosk exhibit "
      "language "
      "level unit\n"
      "        class (quiz: by default unit)\n"
      "  --unit: a name, or a number on the kiosk that entered it; --class: primary "
      "middle "
      "high\n"
      "        college adult staff public\n"
      "  --as-of: only lines that were there then, the same digits again; with changes, "
      "what has\n"
      "        changed since\n"
      "  --title: who reports; by default the first line of DATA/title.txt, else left "
      "for "
      "the pen\n"
      "  --for-publication: hides numbers from 1 to 9\n"
      "  --wide: all columns in xlsx and html, too (by default those that can be read on "
      "A4)\n",
    },
  .takes = RANGE_OPTIONS | 1u << DESK_BY | 1u << DESK_KIOSK | 1u << DESK_FORMAT |
           1u << DESK_OUT | 1u << DESK_TITLE | 1u << DESK_FOR_PUBLICATION |
           1u << DESK_UNIT | 1u << DESK_CLASS | 1u << DESK_AS_OF | 1u << DESK_FROM_DB |
           1u << DESK_WIDE,
  .names = 1,
  .run = run,
};
