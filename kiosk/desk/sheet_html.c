// The page: one file, nothing from outside, drawn and styled for A4.
#include <inttypes.h>

#include "base/fail.h"
#include "desk/sheet.h"

enum {
  WIDE = 1000,
  HIGH = 300,
  LEFT = 60,
  TOP = 20,
  LABELS = 90,
  TICKS = 4,
  BARS_NAMED = 16,
  LONG_PLACES = 30  // a text over that may be broken
};

static const char style[] =
  "body{font:11pt/1.5 SimSun,'Noto Serif CJK SC','Noto Sans CJK SC',serif;color:#111;"
  "max-width:%dmm;margin:8mm auto;padding:0 4mm}"
  "h1{font-size:18pt;text-align:center;margin:0 0 4mm}"
  ".line{display:flex;justify-content:space-between;gap:8mm;margin:2mm 0}"
  "table{border-collapse:collapse;width:100%%;margin:2mm 0 4mm}"
  "thead{display:table-header-group}tr{break-inside:avoid}"
  "th,td{border:.3mm solid #333;padding:.8mm 1.6mm;text-align:center}"
  "th{background:#eef3f5}td{white-space:nowrap}td.n{text-align:right;font-variant-"
  "numeric:tabular-nums}"
  "td.long{white-space:normal}tr.total{font-weight:bold}figure{margin:4mm "
  "0;break-inside:avoid}"
  "figcaption{text-align:center;font-weight:bold}svg{width:100%%;height:auto}"
  ".notes{font-size:9.5pt;color:#333;margin:4mm 0}.notes p{margin:.5mm 0}"
  ".sign{break-inside:avoid}.seal{height:%dmm;display:flex;flex-direction:column;"
  "align-items:flex-end;justify-content:center}"
  "@page{size:A4 %s;margin:15mm 14mm;@bottom-center{content:%s}}"
  "@media print{body{margin:0;padding:0;max-width:none}}";

static void put(FILE *to, const char *text) {
  for (; *text; text++) switch (*text) {
    case '&': fputs("&amp;", to); break;
    case '<': fputs("&lt;", to); break;
    case '>': fputs("&gt;", to); break;
    case '"': fputs("&quot;", to); break;
    default: fputc(*text, to);
    }
}

static const char *say(const Table *table, const char *chinese, const char *english) {
  return table->english ? english : chinese;
}

// ---- the chart ----

static size_t bars_of(const Table *table) {
  return table->rows - table->plain;
}

static int64_t value_of(const Table *table, size_t row) {
  const TableCell *cell = table_at(table, row, table->chart);
  return cell->none || cell->text ? 0 : cell->number;
}

// The least of 1, 2, 5, 10, 20, 25, 50 ... of which TICKS reach the largest value; shares
// of a whole reach up to that.
static int64_t step_of(const Table *table) {
  static const int64_t tenths[] = {10, 20, 25, 50};
  int64_t              most = 1, whole = 1000;
  for (size_t r = 0; r < bars_of(table); r++)
    if (value_of(table, r) > most) most = value_of(table, r);
  if (table->column[table->chart].kind == TABLE_SHARE && most <= whole)
    return whole / TICKS;
  for (int64_t ten = 1;; ten *= 10)
    for (int i = 0; i < 4; i++)
      if (tenths[i] * ten / 10 * TICKS >= most) return tenths[i] * ten / 10;
}

static void put_ticks(FILE *to, const Table *table, int64_t step) {
  char buffer[TABLE_SHOWN_MAX];
  for (int i = 0; i <= TICKS; i++) {
    int       y = TOP + HIGH - i * HIGH / TICKS;
    TableCell tick = {.number = i * step};
    fprintf(to,
            "<path d=\"M%d %dH%d\" stroke=\"#bbb\"/><text x=\"%d\" y=\"%d\" "
            "text-anchor=\"end\">%s</text>",
            LEFT, y, WIDE, LEFT - 8, y + 5,
            table_show(&table->column[table->chart], &tick, buffer));
  }
}

static void put_bar(FILE *to, const Table *table, size_t row, int64_t step) {
  char             buffer[TABLE_SHOWN_MAX];
  double           place = (double)(WIDE - LEFT) / (double)bars_of(table);
  double           x = LEFT + place * (double)row;
  double           height = (double)value_of(table, row) * HIGH / (double)(step * TICKS);
  const TableCell *cell = table_at(table, row, table->chart);
  bool             all = bars_of(table) <= BARS_NAMED;
  size_t           each = (bars_of(table) + BARS_NAMED - 1) / BARS_NAMED;
  fprintf(to,
          "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#1f5f7a\"/>",
          x + place * 0.15, TOP + HIGH - height, place * 0.7, height);
  if (all) {
    fprintf(to, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">", x + place / 2,
            TOP + HIGH - height - 5);
    put(to, table_show(&table->column[table->chart], cell, buffer));
    fputs("</text>", to);
  }
  if (row % each != 0) return;
  int y = TOP + HIGH + 18;
  fprintf(to, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\"", x + place / 2, y,
          bars_of(table) > 8 ? "end" : "middle");
  if (bars_of(table) > 8)
    fprintf(to, " transform=\"rotate(-30 %.1f %d)\"", x + place / 2, y);
  fputc('>', to);
  put(to, table_show(&table->column[0], table_at(table, row, 0), buffer));
  fputs("</text>", to);
}

static void put_chart(FILE *to, const Table *table) {
  if (table->chart == 0 || bars_of(table) == 0) return;
  int64_t step = step_of(table);
  fputs("<figure><figcaption>", to);
  put(to, table->column[table->chart].heading);
  fprintf(to, "</figcaption><svg viewBox=\"0 0 %d %d\" font-size=\"14\" role=\"img\">",
          WIDE, TOP + HIGH + LABELS);
  put_ticks(to, table, step);
  for (size_t r = 0; r < bars_of(table); r++) put_bar(to, table, r, step);
  fputs("</svg></figure>\n", to);
}

// ---- the page ----

static void put_row(FILE *to, const Table *table, const TableCell *cells,
                    const char *class) {
  char buffer[TABLE_SHOWN_MAX];
  fprintf(to, "<tr%s>", class);
  for (int c = 0; c < table->columns; c++) {
    const char *text = table_show(&table->column[c], &cells[c], buffer);
    bool        is_long = table_width(text) > LONG_PLACES;
    fputs(!table_is_text(&table->column[c]) ? "<td class=\"n\">"
          : is_long                         ? "<td class=\"long\">"
                                            : "<td>",
          to);
    put(to, text);
    fputs("</td>", to);
  }
  fputs("</tr>\n", to);
}

static void put_table(FILE *to, const Table *table) {
  fputs("<table>\n<thead><tr>", to);
  for (int c = 0; c < table->columns; c++) {
    fputs("<th>", to);
    put(to, table->column[c].heading);
    fputs("</th>", to);
  }
  fputs("</tr></thead>\n<tbody>\n", to);
  for (size_t r = 0; r < table->rows; r++) put_row(to, table, table_at(table, r, 0), "");
  if (table->total) put_row(to, table, table->total, " class=\"total\"");
  fputs("</tbody>\n</table>\n", to);
}

static void put_notes(FILE *to, const Table *table) {
  fputs("<div class=\"notes\"><p>", to);
  for (const char *at = table->foot; *at; at++) {
    char one[] = {*at, '\0'};
    if (*at != '\n')
      put(to, one);
    else if (at[1])
      fputs("</p>\n<p>", to);
  }
  fputs("</p></div>\n", to);
}

static void put_head(FILE *to, const Table *table) {
  bool wide = table->columns > SHEET_LANDSCAPE_OVER;
  char period[2 * PERIOD_TEXT_MAX];
  fprintf(to,
          "<!DOCTYPE html>\n<html lang=\"%s\">\n<head><meta charset=\"utf-8\"><title>",
          say(table, "zh-CN", "en"));
  put(to, table->title);
  fputs("</title><style>", to);
  fprintf(to, style, wide ? 269 : 182, SHEET_SEAL_MM, wide ? "landscape" : "portrait",
          say(table, "'第 ' counter(page) ' 页 共 ' counter(pages) ' 页'",
              "'Page ' counter(page) ' of ' counter(pages)"));
  fputs("</style></head>\n<body>\n<h1>", to);
  put(to, table->title);
  fprintf(to, "</h1>\n<div class=\"line\"><span>%s",
          say(table, "填报单位（盖章）：", "Unit (seal): "));
  put(to, table->unit ? table->unit : "");
  fprintf(to, "</span><span>%s%s</span></div>\n", say(table, "统计期间：", "Period: "),
          table_period(table, period));
}

static void put_foot(FILE *to, const Table *table) {
  fprintf(to,
          "<div class=\"sign\"><div class=\"line\"><span>%s</span><span>%s</span>"
          "<span>%s</span><span></span></div>\n<div class=\"seal\"><span>",
          say(table, "负责人：", "Head:"), say(table, "审核人：", "Checked by:"),
          say(table, "填表人：", "Filled in by:"));
  put(to, table->unit ? table->unit : "");
  fprintf(to, "</span><span>%s</span></div></div>\n",
          say(table, "填报日期：　　　　年　　月　　日", "Date: ____________________"));
}

bool sheet_print_html(const Table *table, FILE *to) {
  put_head(to, table);
  put_table(to, table);
  put_notes(to, table);
  put_foot(to, table);
  put_chart(to, table);
  fputs("</body>\n</html>\n", to);
  return !ferror(to) || fail("sheet: no room");
}
