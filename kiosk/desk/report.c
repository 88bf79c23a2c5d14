#include "desk/report.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/path.h"
#include "desk/binder.h"
#include "desk/desk.h"
#include "desk/hide.h"
#include "desk/range.h"
#include "desk/sheet.h"
#include "desk/terms.h"

typedef struct {
  const char *name;
  void (*write)(const Table *table, FILE *to);
  bool (*sheet)(const Table *table, FILE *to);
} Format;

static const Format formats[] = {
  {"text", .write = table_write_text}, {"csv", .write = table_write_csv},
  {"json", .write = table_write_json}, {"xlsx", .sheet = sheet_write_xlsx},
  {"html", .sheet = sheet_write_html},
};

static const Report *const reports[] = {&report_visits, &report_day, &report_exhibits,
                                        &report_sites};
enum { REPORTS = sizeof reports / sizeof *reports, TITLE_MAX = 256 };

// What is asked, beside the report itself.
typedef struct {
  const Desk *desk;
  ReportAsk   ask;
  char        unit[TITLE_MAX];
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
  desk_complain(desk, DESK_USAGE, "没有报表“%s”。可用：visits day exhibits sites all",
                "There is no report \"%s\". There are: visits day exhibits sites all",
                desk->name ? desk->name : "");
  return NULL;
}

// Tables of any shape or length could be subtracted from each other.
static DeskStatus check_publication(const Asked *asked) {
  const char              *by = asked->desk->option[DESK_BY];
  static const char *const fixed[] = {"month", "quarter", "year", "exhibit", "kiosk"};
  bool                     ok = !by;
  for (size_t i = 0; by && i < sizeof fixed / sizeof *fixed; i++)
    ok = ok || strcmp(by, fixed[i]) == 0;
  ok = ok && asked->ask.compare && !asked->ask.query.kiosk;
  if (ok || !asked->desk->for_publication) return DESK_WELL;
  return desk_complain(
    asked->desk, DESK_USAGE,
    "--for-publication 只用于固定的表：须有 --month、--quarter、--half 或 --year；不用 "
    "--kiosk；--by "
    "只能是 month、quarter、year、exhibit 或 kiosk 之一。",
    "--for-publication is for fixed tables only: with --month, --quarter, --half or "
    "--year, without --kiosk; --by is one of month, quarter, year, exhibit, kiosk.");
}

static DeskStatus read_query(Asked *asked, const char *by) {
  const Desk *desk = asked->desk;
  IndexQuery *query = &asked->ask.query;
  if (desk->option[DESK_BY]) by = desk->option[DESK_BY];
  query->kiosk = desk->option[DESK_KIOSK];
  if (!terms_dimensions(by, query))
    return desk_complain(desk, DESK_USAGE, "--by“%s”不对，每项只能一次，可用：%s",
                         "--by \"%s\" is wrong; each once, of: %s", by,
                         terms_dimension_names());
  asked->ask.compare = range_year_before(desk, &asked->ask.before);
  DeskStatus status = range_of(desk, &query->period);
  return status == DESK_WELL ? check_publication(asked) : status;
}

// --title, or the first line of DATA/title.txt, or "": then it is written by hand.
static void read_unit(Asked *asked) {
  char        path[PATH_SIZE];
  size_t      size;
  const char *given = asked->desk->option[DESK_TITLE];
  char       *text = given ? NULL
                           : path_read(path_join(path, asked->desk->args.data, "title.txt"),
                                       TITLE_MAX, &size);
  if (!given) given = text ? text : "";
  if (strncmp(given, "\xEF\xBB\xBF", 3) == 0) given += 3;
  snprintf(asked->unit, sizeof asked->unit, "%.*s", (int)strcspn(given, "\r\n"), given);
  free(text);
}

// ---- writing ----

static bool fill(const Asked *asked, const Report *report, Table *table) {
  const Desk *desk = asked->desk;
  *table = (Table){
    .name = report->name,
    .english = desk->args.english,
    .title = report->title[desk->args.english],
    .unit = *asked->unit ? asked->unit : NULL,
  };
  if (!report->fill(&asked->ask, table)) return false;
  if (asked->ask.publication) hide_few(table);
  return true;
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
  Table      table;
  char      *text = NULL;
  size_t     size;
  bool       ok = fill(asked, report, &table) && write_text(&table, format, &text, &size);
  DeskStatus status = ok ? desk_output(asked->desk, text, size)
                         : desk_complain(asked->desk, DESK_WRONG, "无法统计：%s",
                                         "The report failed: %s", fail_text());
  free(text);
  table_free(&table);
  return status;
}

// Every report as a workbook and a page, and what they were made from.
static bool write_files(const Asked *asked, Binder *binder) {
  bool ok = true;
  for (int i = 0; ok && i < REPORTS; i++) {
    Table table;
    ok = fill(asked, reports[i], &table);
    for (size_t f = 0; ok && f < sizeof formats / sizeof *formats; f++) {
      if (!formats[f].sheet) continue;
      char  *text = NULL;
      size_t size;
      ok = write_text(&table, &formats[f], &text, &size) &&
           binder_put(binder, reports[i]->name, formats[f].name, text, size);
      free(text);
    }
    table_free(&table);
  }
  return ok && binder_manifest(binder, &asked->ask);
}

static DeskStatus write_all(const Asked *asked) {
  Binder binder = {.path = asked->desk->option[DESK_OUT]};
  if (write_files(asked, &binder)) return DESK_WELL;
  return desk_complain(asked->desk, DESK_WRONG, "无法写出报表：%s",
                       "The reports could not be written: %s", fail_text());
}

// ---- the verb ----

static DeskStatus write_reports(Asked *asked, const Report *report,
                                const Format *format) {
  const Desk *desk = asked->desk;
  ReportAsk  *ask = &asked->ask;
  Head       *head = NULL;
  if (ask->query.kiosk && !index_has_kiosk(ask->index, ask->query.kiosk))
    return desk_complain(desk, DESK_WRONG, "记录里没有设备“%s”。",
                         "There is no kiosk \"%s\" in the records.", ask->query.kiosk);
  if (!report || report->heads) {
    ask->head = head = heads_read(desk->args.data, &ask->heads);
    if (!head)
      return desk_complain(desk, DESK_WRONG, "无法统计：%s", "The report failed: %s",
                           fail_text());
  }
  DeskStatus status = report ? write_one(asked, report, format) : write_all(asked);
  free(head);
  return status;
}

static DeskStatus with_index(Asked *asked, const Report *report, const Format *format) {
  const Desk *desk = asked->desk;
  Index      *index = index_open(desk->args.data);
  if (!index)
    return desk_complain(desk, DESK_WRONG, "无法读取 %s 的记录：%s",
                         "The records in %s can't be read: %s", desk->args.data,
                         fail_text());
  asked->ask.index = index;
  DeskStatus status = write_reports(asked, report, format);
  index_close(index);
  return status;
}

static DeskStatus run(const Desk *desk) {
  Asked asked = {
    .desk = desk,
    .ask = {.publication = desk->for_publication, .english = desk->args.english}};
  bool          all = desk->name && strcmp(desk->name, "all") == 0;
  const Format *format = format_of(desk);
  const Report *report = all || !format ? NULL : report_of(desk);
  if (!format || (!report && !all)) return DESK_USAGE;
  if (all && (!desk->option[DESK_OUT] || desk->option[DESK_FORMAT]))
    return desk_complain(desk, DESK_USAGE,
                         "report all 要有 --out 文件夹，不用 --format。",
                         "report all wants --out FOLDER, and no --format.");
  if (desk->option[DESK_BY] && (all || !report->by))
    return desk_complain(desk, DESK_USAGE, "--by 只用于 report visits。",
                         "--by is for report visits only.");
  DeskStatus status = read_query(&asked, all || desk->for_publication ? "month" : "day");
  if (status != DESK_WELL) return status;
  read_unit(&asked);
  return with_index(&asked, report, format);
}

const DeskVerb desk_report = {
  .name = "report",
  .summary = {"统计报表", "reports"},
  .usage =
    {
      "kiosk report 报表 [时间段] [--by 维度,维度...] [--kiosk 设备] [--title 单位名称]\n"
      "             [--format text|csv|json|xlsx|html] [--out 文件] "
      "[--for-publication]\n"
      "kiosk report all [时间段] --out 文件夹\n\n"
      "  报表：visits 参观；day 日报表（各时段，默认最后一天）；exhibits "
      "展项；sites 设备；\n"
      "        all 全部报表，各一份 xlsx 和 html，另附 manifest.json\n"
      "  时间段：--from 日期 --to 日期 | --month 2026-11 | --quarter 2026Q4 | --half "
      "2026H2 |"
      " --year 2026（默认：全部）\n"
      "  维度（visits）：day week month quarter year hour exhibit kiosk language level "
      "outcome（默认：day）\n"
      "  --title：填报单位；默认取数据目录中 title.txt 的第一行，没有则留空手填\n"
      "  --for-publication：隐去 1 到 9 的数，供公开发布\n",
      "kiosk report NAME [PERIOD] [--by DIMENSION,DIMENSION...] [--kiosk K] [--title "
      "UNIT]\n"
      "             [--format text|csv|json|xlsx|html] [--out FILE] "
      "[--for-publication]\n"
      "kiosk report all [PERIOD] --out FOLDER\n\n"
      "  NAME: visits; day (hours, by default of the last day); exhibits; sites;\n"
      "        all: every report as xlsx and html, and manifest.json\n"
      "  PERIOD: --from DAY --to DAY | --month 2026-11 | --quarter 2026Q4 | --half "
      "2026H2 |"
      " --year 2026 (by default all)\n"
      "  DIMENSION (visits): day week month quarter year hour exhibit kiosk language "
      "level "
      "outcome (by default day)\n"
      "  --title: who reports; by default the first line of DATA/title.txt, else left "
      "for "
      "the pen\n"
      "  --for-publication: hides numbers from 1 to 9\n",
    },
  .takes = RANGE_OPTIONS | 1u << DESK_BY | 1u << DESK_KIOSK | 1u << DESK_FORMAT |
           1u << DESK_OUT | 1u << DESK_TITLE | 1u << DESK_FOR_PUBLICATION,
  .names = 1,
  .run = run,
};
