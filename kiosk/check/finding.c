#include "check/finding.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "base/mem.h"

struct Findings {
  Finding *list;
  int      n, room;
  char     exhibit[WIRE_ID_SIZE];
  uint32_t page;
};

Findings *findings_open(void) {
  return mem_new(sizeof(Findings));
}

void findings_close(Findings *f) {
  if (!f) return;
  free(f->list);
  free(f);
}

void findings_about(Findings *f, const char *exhibit, uint32_t page) {
  snprintf(f->exhibit, sizeof f->exhibit, "%s", exhibit);
  f->page = page;
}

// What one would read as the same: the page on which it was met is not said.
static bool same(const Finding *a, const Finding *b) {
  return a->line == b->line && strcmp(a->exhibit, b->exhibit) == 0 &&
         strcmp(a->rule, b->rule) == 0 && strcmp(a->file, b->file) == 0 &&
         strcmp(a->zh, b->zh) == 0;
}

void findings_take(Findings *f, const Finding *finding) {
  for (int i = 0; i < f->n; i++)
    if (same(&f->list[i], finding)) return;
  if (f->n == f->room) {
    f->room = f->room ? 2 * f->room : 16;
    f->list = mem_grow(f->list, (size_t)f->room, sizeof *f->list);
  }
  f->list[f->n++] = *finding;
}

bool findings_has(const Findings *f, const Place *place, const char *rule) {
  for (int i = 0; i < f->n; i++) {
    const Finding *it = &f->list[i];
    if (it->line == place->line && strcmp(it->file, place->file) == 0 &&
        strcmp(it->rule, rule) == 0 && strcmp(it->exhibit, f->exhibit) == 0)
      return true;
  }
  return false;
}

// A sentence that was too long ends with a whole character.
static void mend(char *words) {
  size_t n = strlen(words);
  if (n + 1 < FINDING_WORDS_SIZE) return;
  while (n > 0 && ((unsigned char)words[n - 1] & 0xC0) == 0x80) n--;
  if (n > 0) words[n - 1] = '\0';
}

void findings_say(Findings *f, const Place *place, const char *rule, Severity severity,
                  const char *zh, const char *en, ...) {
  Finding finding = {.severity = severity, .page = f->page};
  va_list args;
  snprintf(finding.exhibit, sizeof finding.exhibit, "%s", f->exhibit);
  snprintf(finding.rule, sizeof finding.rule, "%s", rule);
  if (place) {
    memcpy(finding.file, place->file, sizeof finding.file);
    finding.line = place->line;
  }
  va_start(args, en);
  vsnprintf(finding.zh, sizeof finding.zh, zh, args);
  va_end(args);
  va_start(args, en);
  vsnprintf(finding.en, sizeof finding.en, en, args);
  va_end(args);
  mend(finding.zh);
  mend(finding.en);
  findings_take(f, &finding);
}

// Not in its own folder, but in core or another shared file.
static int is_shared(const Finding *finding) {
  return strncmp(finding->file, "scripts/exhibits/", strlen("scripts/exhibits/")) != 0;
}

// What an author can mend, and must, comes first.
static int in_order(const void *a, const void *b) {
  const Finding *x = a, *y = b;
  int            by = strcmp(x->exhibit, y->exhibit);
  if (!by) by = (y->severity > x->severity) - (y->severity < x->severity);
  if (!by) by = is_shared(x) - is_shared(y);
  if (!by) by = strcmp(x->file, y->file);
  if (!by) by = (x->line > y->line) - (x->line < y->line);
  if (!by) by = strcmp(x->rule, y->rule);
  return by ? by : strcmp(x->zh, y->zh);
}

void findings_sort(Findings *f) {
  if (f->n) qsort(f->list, (size_t)f->n, sizeof *f->list, in_order);
}

const Finding *findings_all(const Findings *f, int *n) {
  *n = f->n;
  return f->list;
}

int findings_errors(const Findings *f) {
  int errors = 0;
  for (int i = 0; i < f->n; i++) errors += f->list[i].severity == FINDING_ERROR;
  return errors;
}

void findings_json(const Findings *f, bool english, FILE *to) {
  fputc('[', to);
  for (int i = 0; i < f->n; i++) {
    const Finding *it = &f->list[i];
    fputs(i ? ",\n{\"exhibit\":" : "\n{\"exhibit\":", to);
    json_text(to, it->exhibit);
    fputs(",\"file\":", to);
    json_text(to, it->file);
    fprintf(to, ",\"line\":%u,\"rule\":", it->line);
    json_text(to, it->rule);
    fprintf(to, ",\"severity\":\"%s\",\"message\":",
            it->severity == FINDING_ERROR ? "error" : "warning");
    json_text(to, english ? it->en : it->zh);
    fputc('}', to);
  }
  fputs("]\n", to);
}

static void put_place(const Finding *it, FILE *to) {
  if (!*it->file) return;
  fprintf(to, it->line ? "%s:%u: " : "%s: ", it->file, it->line);
}

void findings_text(const Findings *f, bool english, FILE *to) {
  for (int i = 0; i < f->n; i++) {
    const Finding *it = &f->list[i];
    bool           error = it->severity == FINDING_ERROR;
    if (i == 0 || strcmp(it->exhibit, f->list[i - 1].exhibit) != 0)
      fprintf(to, "%s%s\n", i ? "\n" : "",
              *it->exhibit ? it->exhibit
              : english    ? "the hall"
                           : "全馆");
    fprintf(to, "  %s ",
            english ? error ? "error  " : "warning"
            : error ? "错误"
                    : "提醒");
    put_place(it, to);
    fprintf(to, "%s [%s]\n", english ? it->en : it->zh, it->rule);
  }
}
