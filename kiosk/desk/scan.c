#include "desk/scan.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/path.h"

enum { FILE_MAX = 1 << 20 };

typedef enum { END, NAME, TEXT, MARK } Kind;

typedef struct {
  const char *at;
  Kind        kind;  // of the word before `at`
  char        mark;
  char        word[SCAN_TEXT_MAX];
} Scan;

// ---- words ----

// "[[" or "[==[": how many bytes up to its end, 0 when it is none.
static size_t long_bracket(const char *at, const char **inside, size_t *size) {
  size_t level = strspn(at + 1, "=");
  char   close[16];
  if (at[0] != '[' || at[1 + level] != '[' || level > 8) return 0;
  snprintf(close, sizeof close, "]%.*s]", (int)level, "========");
  *inside = at + level + 2;
  const char *end = strstr(*inside, close);
  *size = end ? (size_t)(end - *inside) : strlen(*inside);
  return (size_t)(*inside - at) + *size + (end ? strlen(close) : 0);
}

static const char *skip_blanks(const char *at) {
  const char *inside;
  size_t      size;
  for (;;) {
    at += strspn(at, " \t\r\n");
    if (strncmp(at, "--", 2) != 0) return at;
    size_t n = long_bracket(at + 2, &inside, &size);
    at += 2 + (n ? n : strcspn(at + 2, "\n"));
  }
}

static void take_quoted(Scan *scan) {
  char   quote = *scan->at++;
  size_t n = 0;
  for (; *scan->at && *scan->at != quote && *scan->at != '\n'; scan->at++) {
    if (*scan->at == '\\' && scan->at[1]) scan->at++;
    if (n + 1 < sizeof scan->word) scan->word[n++] = *scan->at;
  }
  scan->word[n] = '\0';
  if (*scan->at == quote) scan->at++;
  scan->kind = TEXT;
}

static Kind next(Scan *scan) {
  const char *inside;
  size_t      size, n;
  scan->at = skip_blanks(scan->at);
  if (*scan->at == '\0') return scan->kind = END;
  if (*scan->at == '"' || *scan->at == '\'') {
    take_quoted(scan);
  } else if ((n = long_bracket(scan->at, &inside, &size)) > 0) {
    snprintf(scan->word, sizeof scan->word, "%.*s", (int)size, inside);
    scan->at += n;
    scan->kind = TEXT;
  } else if (isalpha((unsigned char)*scan->at) || *scan->at == '_') {
    for (n = 0; isalnum((unsigned char)scan->at[n]) || scan->at[n] == '_';) n++;
    snprintf(scan->word, sizeof scan->word, "%.*s", (int)n, scan->at);
    scan->at += n;
    scan->kind = NAME;
  } else {
    scan->mark = *scan->at++;
    scan->kind = MARK;
  }
  return scan->kind;
}

static bool is_mark(Scan *scan, char mark) {
  return next(scan) == MARK && scan->mark == mark;
}

// After a "{" to behind its "}".
static void skip_table(Scan *scan) {
  for (int depth = 1; depth > 0 && next(scan) != END;)
    if (scan->kind == MARK) depth += (scan->mark == '{') - (scan->mark == '}');
}

// ---- what we look for ----

// Goes to the word after `name =`; false when it never comes.
static bool find(Scan *scan, const char *name) {
  while (next(scan) != END) {
    if (scan->kind != NAME || strcmp(scan->word, name) != 0) continue;
    Scan after = *scan;
    if (!is_mark(&after, '=')) continue;
    *scan = after;
    next(scan);
    return true;
  }
  return false;
}

// "…" or { zh = "…", en = "…" }, of which the first word was read.
static bool take_text(Scan *scan, ScanText *text) {
  if (scan->kind == TEXT) {
    snprintf(text->zh, sizeof text->zh, "%s", scan->word);
    snprintf(text->en, sizeof text->en, "%s", scan->word);
    return true;
  }
  if (scan->kind != MARK || scan->mark != '{') return false;
  while (next(scan) != END && !(scan->kind == MARK && scan->mark == '}')) {
    char *to = scan->kind != NAME              ? NULL
               : strcmp(scan->word, "zh") == 0 ? text->zh
               : strcmp(scan->word, "en") == 0 ? text->en
                                               : NULL;
    if (to && is_mark(scan, '=') && next(scan) == TEXT)
      snprintf(to, SCAN_TEXT_MAX, "%s", scan->word);
  }
  if (!*text->en) memcpy(text->en, text->zh, sizeof text->en);
  return *text->zh != '\0';
}

static char *read_file(const char *home, const char *file) {
  char   scripts[PATH_SIZE], path[PATH_SIZE];
  size_t size;
  return path_read(path_join(path, path_join(scripts, home, "scripts"), file), FILE_MAX,
                   &size);
}

bool scan_title(const char *home, const char *exhibit, ScanText *title) {
  static const char *const files[] = {"exhibit.lua", "words.lua"};
  bool                     found = false;
  for (int i = 0; !found && i < 2; i++) {
    char file[PATH_SIZE], folder[PATH_SIZE];
    if (!path_is_id(exhibit)) return false;
    path_join(file, path_join(folder, "exhibits", exhibit), files[i]);
    char *text = read_file(home, file);
    Scan  scan = {.at = text};
    *title = (ScanText){0};
    found = text && find(&scan, "title") && take_text(&scan, title);
    free(text);
  }
  return found;
}

// The fields of one kiosk, after its "{".
static void take_kiosk(Scan *scan, ScanKiosk *kiosk) {
  while (next(scan) != END && !(scan->kind == MARK && scan->mark == '}')) {
    if (scan->kind != NAME) continue;
    bool key = strcmp(scan->word, "key") == 0, site = strcmp(scan->word, "site") == 0;
    if (!is_mark(scan, '=')) continue;
    next(scan);
    if (key && scan->kind == TEXT)
      snprintf(kiosk->key, sizeof kiosk->key, "%.64s", scan->word);
    else if (site)
      take_text(scan, &kiosk->site);
    else if (scan->kind == MARK && scan->mark == '{')
      skip_table(scan);
  }
}

static double *weight_of(ScanWeights *weights, const char *name) {
  if (strcmp(name, "rate") == 0) return &weights->rate;
  if (strcmp(name, "pass") == 0) return &weights->pass;
  if (strcmp(name, "full") == 0) return &weights->full;
  return strcmp(name, "mean") == 0 ? &weights->mean : NULL;
}

bool scan_weights(const char *home, ScanWeights *weights) {
  char *text = read_file(home, "site.lua");
  Scan  scan = {.at = text};
  *weights = (ScanWeights){0};
  bool found = text && find(&scan, "bulletin") && scan.kind == MARK && scan.mark == '{';
  while (found && next(&scan) != END && !(scan.kind == MARK && scan.mark == '}')) {
    double *weight = scan.kind == NAME ? weight_of(weights, scan.word) : NULL;
    char   *end;
    if (!weight || !is_mark(&scan, '=')) continue;
    scan.at = skip_blanks(scan.at);
    *weight = strtod(scan.at, &end);
    if (end == scan.at || !(*weight >= 0) || *weight > 1e6) found = false;
    scan.at = end;
  }
  free(text);
  return found && weights->rate + weights->pass + weights->full + weights->mean > 0;
}

ScanKiosk *scan_kiosks(const char *home, size_t *count) {
  char      *text = read_file(home, "site.lua");
  Scan       scan = {.at = text};
  ScanKiosk *kiosks = NULL;
  *count = 0;
  bool listed = text && find(&scan, "kiosks") && scan.kind == MARK && scan.mark == '{';
  while (listed && next(&scan) != END && !(scan.kind == MARK && scan.mark == '}')) {
    ScanKiosk kiosk = {0};
    if (scan.kind != NAME && scan.kind != TEXT) continue;
    snprintf(kiosk.name, sizeof kiosk.name, "%.39s", scan.word);
    if (next(&scan) == MARK && scan.mark == ']') next(&scan);
    if (scan.kind != MARK || scan.mark != '=' || !is_mark(&scan, '{')) continue;
    take_kiosk(&scan, &kiosk);
    kiosks = mem_grow(kiosks, *count + 1, sizeof *kiosks);
    kiosks[(*count)++] = kiosk;
  }
  free(text);
  return kiosks;
}
