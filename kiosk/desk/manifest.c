#include "desk/manifest.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"
#include "desk/gather.h"

enum { FILE_MAX = 64 << 20 };

static const char *const names[MANIFEST_FIGURES] = {"sessions", "uses",   "completed",
                                                    "batches",  "people", "talks"};

const char *manifest_figure_name(int figure) {
  return names[figure];
}

void manifest_free(Manifest *manifest) {
  heads_free(&manifest->heads);
  free(manifest->row);
  *manifest = (Manifest){0};
}

static ManifestRow *new_row(Manifest *manifest) {
  if ((manifest->rows & (manifest->rows + 1)) == 0)
    manifest->row =
      mem_grow(manifest->row, 2 * manifest->rows + 1, sizeof *manifest->row);
  ManifestRow *row = &manifest->row[manifest->rows++];
  *row = (ManifestRow){0};
  return row;
}

static int by_kiosk_and_month(const void *a, const void *b) {
  const ManifestRow *x = a, *y = b;
  int                order = strcmp(x->kiosk, y->kiosk);
  return order ? order : strcmp(x->month, y->month);
}

const ManifestRow *manifest_find(const Manifest *manifest, const char *kiosk,
                                 const char *month) {
  ManifestRow key = {0};
  snprintf(key.kiosk, sizeof key.kiosk, "%s", kiosk);
  snprintf(key.month, sizeof key.month, "%s", month);
  return manifest->rows
           ? bsearch(&key, manifest->row, manifest->rows, sizeof key, by_kiosk_and_month)
           : NULL;
}

// ---- from the index ----

static void take_group(Manifest *manifest, const GatherGroup *group) {
  static const int measures[MANIFEST_FIGURES] = {GATHER_SESSIONS,  GATHER_USES,
                                                 GATHER_COMPLETED, GATHER_BATCHES,
                                                 GATHER_PEOPLE,    GATHER_TALKS};
  ManifestRow     *row = new_row(manifest);
  if (group->key[0]) snprintf(row->month, sizeof row->month, "%s", group->key[0]);
  snprintf(row->kiosk, sizeof row->kiosk, "%s", group->key[1]);
  for (int f = 0; f < MANIFEST_FIGURES; f++) row->figure[f] = group->sum[measures[f]];
}

bool manifest_take(Manifest *manifest, Index *index, Period period) {
  Gather     gather = {0};
  IndexQuery query = {
    .by = {INDEX_MONTH, INDEX_KIOSK}, .count = 2, .period = period, .brief = true};
  *manifest = (Manifest){.period = period};
  bool ok = index_heads(index, &manifest->heads) && gather_open(&gather, index, &query);
  for (size_t g = 0; ok && g < gather.groups; g++) take_group(manifest, &gather.group[g]);
  if (manifest->rows)
    qsort(manifest->row, manifest->rows, sizeof *manifest->row, by_kiosk_and_month);
  gather_close(&gather);
  return ok;
}

// ---- as a file ----

static void put_day(FILE *to, const char *name, int64_t day, bool asked) {
  char text[PERIOD_TEXT_MAX];
  if (asked)
    fprintf(to, "\"%s\":\"%s\",\n", name, period_name(text, PERIOD_DAY, day));
  else
    fprintf(to, "\"%s\":null,\n", name);
}

static void put_head(FILE *to, const Head *head) {
  fprintf(to,
          "{\"kiosk\":\"%s\",\"first\":%" PRId64 ",\"seq\":%" PRId64
          ",\"head\":\"%s\",\"missing\":[",
          head->kiosk, head->first, head->seq, head->hash);
  for (size_t i = 0; i < head->gaps; i++)
    fprintf(to, "%s[%" PRId64 ",%" PRId64 "]", i ? "," : "", head->gap[i].from,
            head->gap[i].to);
  fputs("]}", to);
}

static void put_figures(FILE *to, const ManifestRow *row) {
  fprintf(to, "{\"month\":\"%s\",\"kiosk\":\"%s\"", row->month, row->kiosk);
  for (int f = 0; f < MANIFEST_FIGURES; f++)
    fprintf(to, ",\"%s\":%" PRId64, names[f], row->figure[f]);
  fputc('}', to);
}

// All texts here are ids, hashes and names of our own: nothing to escape.
void manifest_write(const Manifest *manifest, FILE *to, bool publication,
                    const char *const *files, int count) {
  const Period *period = &manifest->period;
  fprintf(to, "{\"program\":\"kiosk\",\n\"version\":\"%s\",\n", KIOSK_VERSION);
  put_day(to, "from", period->from, period->from > INDEX_FROM);
  put_day(to, "to", period->to, period->to < INDEX_TO);
  fprintf(to, "\"for_publication\":%s,\n\"kiosks\":[", publication ? "true" : "false");
  for (size_t i = 0; i < manifest->heads.count; i++) {
    fputs(i ? ",\n" : "\n", to);
    put_head(to, &manifest->heads.head[i]);
  }
  fputs("],\n\"figures\":[", to);
  for (size_t i = 0; i < manifest->rows && !publication; i++) {
    fputs(i ? ",\n" : "\n", to);
    put_figures(to, &manifest->row[i]);
  }
  fputs("],\n\"files\":[", to);
  for (int i = 0; i < count; i++) fprintf(to, "%s\"%s\"", i ? "," : "", files[i]);
  fputs("]}\n", to);
}

static void read_day(const char *line, const char *name, int64_t *day) {
  char   text[PERIOD_TEXT_MAX], form[32];
  Period period;
  snprintf(form, sizeof form, "\"%s\":\"%%10[-0-9]\"", name);
  if (sscanf(line, form, text) == 1 && period_parse(&period, PERIOD_DAY, text))
    *day = period.from;
}

static bool read_head(Manifest *manifest, const char *line) {
  Head    head = {0};
  int64_t from, to;
  int     n = 0;
  if (sscanf(line,
             "{\"kiosk\":\"%39[^\"]\",\"first\":%" SCNd64 ",\"seq\":%" SCNd64
             ",\"head\":\"%32[0-9a-f]\",\"missing\":[%n",
             head.kiosk, &head.first, &head.seq, head.hash, &n) != 4 ||
      n == 0)
    return false;
  Head *kept = heads_of(&manifest->heads, head.kiosk);
  *kept = head;
  for (const char *at = line + n;
       sscanf(at, "[%" SCNd64 ",%" SCNd64 "]%n", &from, &to, &n) == 2;
       at += n + (at[n] == ','))
    heads_gap(kept, from, to);
  return true;
}

static void read_figures(Manifest *manifest, const char *line) {
  ManifestRow row = {0};
  char        key[32];
  if (sscanf(line, "{\"month\":\"\",\"kiosk\":\"%39[^\"]\"", row.kiosk) != 1 &&
      sscanf(line, "{\"month\":\"%7[-0-9]\",\"kiosk\":\"%39[^\"]\"", row.month,
             row.kiosk) != 2)
    return;
  for (int f = 0; f < MANIFEST_FIGURES; f++) {
    snprintf(key, sizeof key, "\"%s\":", names[f]);
    const char *at = strstr(line, key);
    if (at) row.figure[f] = strtoll(at + strlen(key), NULL, 10);
  }
  *new_row(manifest) = row;
}

bool manifest_read(Manifest *manifest, const char *path) {
  size_t size;
  char  *text = path_read(path, FILE_MAX, &size), *rest = NULL;
  *manifest = (Manifest){.period = {INDEX_FROM, INDEX_TO}};
  if (!text) return false;
  bool ours = strncmp(text, "{\"program\":\"kiosk\",", 19) == 0;
  for (char *line = strtok_r(text, "\n", &rest); line;
       line = strtok_r(NULL, "\n", &rest)) {
    read_day(line, "from", &manifest->period.from);
    read_day(line, "to", &manifest->period.to);
    if (!read_head(manifest, line)) read_figures(manifest, line);
  }
  free(text);
  heads_sort(&manifest->heads);
  if (manifest->rows)
    qsort(manifest->row, manifest->rows, sizeof *manifest->row, by_kiosk_and_month);
  return (ours && manifest->heads.count > 0) ||
         fail("%s: it is no manifest of report all", path);
}
