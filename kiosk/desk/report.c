#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/path.h"
#include "desk/desk.h"
#include "desk/index.h"
#include "desk/range.h"
#include "desk/table.h"
#include "desk/visits.h"

typedef struct {
  const char *name;
  void (*write)(const Table *table, FILE *to);
} Format;

static const Format formats[] = {
  {"text", table_write_text},
  {"csv", table_write_csv},
  {"json", table_write_json},
};

static const Format *format_of(const Desk *desk) {
  const char *name = desk->option[DESK_FORMAT] ? desk->option[DESK_FORMAT] : "text";
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (strcmp(formats[i].name, name) == 0) return &formats[i];
  desk_complain(desk, DESK_USAGE, "--format 只能是 text、csv 或 json，不是“%s”。",
                "--format is text, csv or json, not \"%s\".", name);
  return NULL;
}

static DeskStatus read_query(const Desk *desk, IndexQuery *query) {
  const char *by = desk->option[DESK_BY] ? desk->option[DESK_BY] : "day";
  query->kiosk = desk->option[DESK_KIOSK];
  if (!visits_dimensions(by, query))
    return desk_complain(desk, DESK_USAGE, "--by“%s”不对，每项只能一次，可用：%s",
                         "--by \"%s\" is wrong; each once, of: %s", by,
                         visits_dimension_names());
  return range_of(desk, &query->period);
}

static DeskStatus write_table(const Desk *desk, const Format *format,
                              const Table *table) {
  char  *text;
  size_t size;
  FILE  *to = open_memstream(&text, &size);
  format->write(table, to);
  fclose(to);
  DeskStatus status = desk_output(desk, text, size);
  free(text);
  return status;
}

static DeskStatus write_report(const Desk *desk, Index *index, const IndexQuery *query,
                               const Format *format) {
  Table table;
  if (query->kiosk && !index_has_kiosk(index, query->kiosk))
    return desk_complain(desk, DESK_WRONG, "记录里没有设备“%s”。",
                         "There is no kiosk \"%s\" in the records.", query->kiosk);
  if (!visits_table(desk, index, query, &table))
    return desk_complain(desk, DESK_WRONG, "无法统计：%s", "The report failed: %s",
                         fail_text());
  DeskStatus status = write_table(desk, format, &table);
  table_free(&table);
  return status;
}

static DeskStatus run(const Desk *desk) {
  IndexQuery    query;
  const Format *format = format_of(desk);
  if (!format) return DESK_USAGE;
  if (!desk->name || strcmp(desk->name, "visits") != 0)
    return desk_complain(desk, DESK_USAGE, "没有报表“%s”。可用：visits",
                         "There is no report \"%s\". There is: visits",
                         desk->name ? desk->name : "");
  DeskStatus status = read_query(desk, &query);
  if (status != DESK_WELL) return status;
  Index *index = index_open(desk->args.data);
  if (!index)
    return desk_complain(desk, DESK_WRONG, "无法读取 %s 的记录：%s",
                         "The records in %s can't be read: %s", desk->args.data,
                         fail_text());
  status = write_report(desk, index, &query, format);
  index_close(index);
  return status;
}

const DeskVerb desk_report = {
  .name = "report",
  .summary = {"统计报表", "reports"},
  .usage =
    {
      "kiosk report visits [时间段] [--by 维度,维度...] [--kiosk 设备] [--format "
      "text|csv|json]"
      " [--out 文件]\n\n"
      "  时间段：--from 日期 --to 日期 | --month 2026-11 | --quarter 2026Q4 | --half "
      "2026H2 |"
      " --year 2026（默认：全部）\n"
      "  维度：day week month quarter year hour exhibit kiosk language level outcome"
      "（默认：day）\n",
      "kiosk report visits [PERIOD] [--by DIMENSION,DIMENSION...] [--kiosk K]"
      " [--format text|csv|json] [--out FILE]\n\n"
      "  PERIOD: --from DAY --to DAY | --month 2026-11 | --quarter 2026Q4 | --half "
      "2026H2 |"
      " --year 2026 (by default all)\n"
      "  DIMENSION: day week month quarter year hour exhibit kiosk language level outcome"
      " (by default day)\n",
    },
  .takes =
    RANGE_OPTIONS | 1u << DESK_BY | 1u << DESK_KIOSK | 1u << DESK_FORMAT | 1u << DESK_OUT,
  .names = 1,
  .run = run,
};
