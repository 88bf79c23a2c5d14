#include "check/sheet.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/path.h"

enum { PICTURE_MAX = 1 << 20 };

static const char head[] =
  "<!doctype html>\n<html lang=\"%s\"><meta charset=\"utf-8\"><title>%s</title>\n"
  "<style>\n"
  "body{margin:0;background:#F3FAFB;color:#0B2A3A;font:16px/1.6 'Noto Sans CJK SC',"
  "'Microsoft YaHei',sans-serif}\n"
  "header{background:#0A4F66;color:#fff;padding:28px 40px}\n"
  "header h1{margin:0;font-size:30px}header p{margin:4px 0 0;color:#CDEBE9}\n"
  "nav{padding:14px 40px;background:#CDEBE9;position:sticky;top:0;z-index:1}\n"
  "nav a{color:#0A4F66;margin-right:18px;text-decoration:none;font-weight:700}\n"
  "section{padding:28px 40px 8px}h2{font-size:24px;margin:0 0 14px}\n"
  "h2 small{font-weight:400;font-size:15px;color:#39566A;margin-left:10px}\n"
  ".pages{display:flex;flex-wrap:wrap;gap:22px;align-items:flex-start}\n"
  "figure{margin:0;background:#fff;border-radius:14px;padding:12px;"
  "box-shadow:0 4px 18px #0b2a3a1f}\n"
  "figure.error{box-shadow:0 0 0 4px #E4572E}figure.warning{box-shadow:0 0 0 4px "
  "#F2A541}\n"
  "figure img{display:inline-block;border-radius:8px;margin-right:8px;height:200px}\n"
  "figure.up img{height:384px}\n"
  "figcaption{font-size:14px;color:#39566A;max-width:724px}"
  "figure.up figcaption{max-width:216px}\n"
  "ul{margin:8px 0 0;padding:0;list-style:none}li{margin:6px 0;color:#0B2A3A}\n"
  "li b{background:#E4572E;color:#fff;border-radius:6px;padding:1px 8px;margin-right:6px}"
  "li.warning b{background:#FFC468;color:#0B2A3A}\n"
  "code{color:#0A4F66}.pages{margin:18px 0}\n"
  "</style>\n";

static void put_html(FILE *to, const char *text) {
  for (; *text; text++) {
    const char *as = *text == '<' ? "&lt;" : *text == '&' ? "&amp;" : NULL;
    if (as)
      fputs(as, to);
    else
      fputc(*text, to);
  }
}

// RFC 4648.
static void put_base64(FILE *to, const uint8_t *bytes, size_t n) {
  static const char letters[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (size_t i = 0; i < n; i += 3) {
    uint32_t three = (uint32_t)bytes[i] << 16;
    if (i + 1 < n) three |= (uint32_t)bytes[i + 1] << 8;
    if (i + 2 < n) three |= bytes[i + 2];
    fputc(letters[three >> 18], to);
    fputc(letters[three >> 12 & 63], to);
    fputc(i + 1 < n ? letters[three >> 6 & 63] : '=', to);
    fputc(i + 2 < n ? letters[three & 63] : '=', to);
  }
}

static void put_picture(FILE *to, const char *folder, const char *exhibit, uint32_t page,
                        char mark) {
  char   name[WIRE_ID_SIZE + 32], path[PATH_SIZE];
  size_t bytes;
  snprintf(name, sizeof name, "%s-%03u%c.jpg", exhibit, page, mark);
  char *data = path_read(path_join(path, folder, name), PICTURE_MAX, &bytes);
  if (!data) return;
  fputs("<img loading=\"lazy\" alt=\"\" src=\"data:image/jpeg;base64,", to);
  put_base64(to, (const uint8_t *)data, bytes);
  fputs("\">", to);
  free(data);
}

static bool is_about(const Finding *it, const char *exhibit, uint32_t page) {
  return it->page == page && strcmp(it->exhibit, exhibit) == 0;
}

static void put_findings(FILE *to, const Findings *findings, const char *exhibit,
                         uint32_t page, bool english) {
  int            n;
  const Finding *all = findings_all(findings, &n);
  fputs("<ul>", to);
  for (int i = 0; i < n; i++) {
    bool error = all[i].severity == FINDING_ERROR;
    if (!is_about(&all[i], exhibit, page)) continue;
    fprintf(to, "<li class=\"%s\"><b>%s</b>", error ? "error" : "warning", all[i].rule);
    put_html(to, english ? all[i].en : all[i].zh);
    if (*all[i].file) fprintf(to, " <code>%s:%u</code>", all[i].file, all[i].line);
    fputs("</li>\n", to);
  }
  fputs("</ul>", to);
}

// The worst that is said of a page, as a class of its frame.
static const char *grade_of(const Findings *findings, const char *exhibit,
                            uint32_t page) {
  int            n;
  const Finding *all = findings_all(findings, &n);
  const char    *grade = "";
  for (int i = 0; i < n; i++) {
    if (!is_about(&all[i], exhibit, page)) continue;
    if (all[i].severity == FINDING_ERROR) return "error";
    grade = "warning";
  }
  return grade;
}

static void put_page(FILE *to, const char *folder, const char *exhibit, uint32_t page,
                     const Findings *findings, bool english) {
  bool up = page > CHECK_UPRIGHT_FROM;
  fprintf(to, "<figure class=\"%s %s\">", up ? "up" : "",
          grade_of(findings, exhibit, page));
  put_picture(to, folder, exhibit, page, up ? 'u' : 'z');
  if (!up) put_picture(to, folder, exhibit, page, 'e');
  fprintf(to, english ? "<figcaption>page %u" : "<figcaption>第 %u 页", page);
  put_findings(to, findings, exhibit, page, english);
  fputs("</figcaption></figure>\n", to);
}

static void put_pages(FILE *to, const char *folder, const char *exhibit, uint32_t first,
                      uint32_t n, const Findings *findings, bool english) {
  fputs("<div class=\"pages\">\n", to);
  for (uint32_t page = first; page < first + n; page++)
    put_page(to, folder, exhibit, page, findings, english);
  fputs("</div>\n", to);
}

static void put_exhibit(FILE *to, const char *folder, const SheetExhibit *it,
                        const Findings *findings, bool english) {
  const CheckResult *lying = &it->part[CHECK_LYING], *upright = &it->part[CHECK_UPRIGHT];
  const char *title = english && *lying->title_en ? lying->title_en : lying->title_zh;
  fprintf(to, "<section id=\"%s\"><h2>", it->exhibit);
  put_html(to, *title ? title : it->exhibit);
  fprintf(to,
          english ? "<small>%s: %u pages, %u upright</small></h2>\n"
                  : "<small>%s：横屏 %u 页，竖屏 %u 页</small></h2>\n",
          it->exhibit, lying->pages, upright->pages);
  put_findings(to, findings, it->exhibit, 0, english);
  put_pages(to, folder, it->exhibit, 1, lying->pages, findings, english);
  put_pages(to, folder, it->exhibit, CHECK_UPRIGHT_FROM + 1, upright->pages, findings,
            english);
  fputs("</section>\n", to);
}

bool sheet_write(const char *path, const char *pictures, const SheetExhibit *exhibits,
                 int n, const Findings *findings, bool english) {
  FILE       *to = fopen(path, "w");
  const char *title = english ? "All pages" : "全部页面";
  if (!to) return fail("sheet: %s can't be written", path);
  fprintf(to, head, english ? "en" : "zh-CN", title);
  fprintf(to, "<header><h1>%s</h1><p>%s</p></header>\n<nav>", title,
          english ? "What visitors see, as check found it; a red frame has an error"
                  : "检查时走到的每一页；红框里的页有错误");
  for (int i = 0; i < n; i++)
    fprintf(to, "<a href=\"#%s\">%s</a>", exhibits[i].exhibit, exhibits[i].exhibit);
  fputs("</nav>\n<section>", to);
  put_findings(to, findings, "", 0, english);
  fputs("</section>\n", to);
  for (int i = 0; i < n; i++) put_exhibit(to, pictures, &exhibits[i], findings, english);
  fputs("</html>\n", to);
  bool ok = ferror(to) == 0;
  return (fclose(to) == 0 && ok) || fail("sheet: %s can't be written", path);
}
