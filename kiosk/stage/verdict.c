#include "stage/verdict.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/fnv.h"
#include "base/path.h"

enum { FILE_MAX = 16 << 10 };

static const char HEAD[] = "kiosk-check 1\n";

uint64_t verdict_stamp(const Library *library, const char *exhibit, float inches) {
  struct stat program;
  uint64_t    hash = library_stamp(library, exhibit);
  if (!hash || stat("/proc/self/exe", &program) != 0) return 0;
  hash = fnv(hash, &inches, sizeof inches);
  hash = fnv(hash, &program.st_size, sizeof program.st_size);
  return fnv(hash, &program.st_mtim, sizeof program.st_mtim);
}

static char *file_of(char path[PATH_SIZE], const char *data, const char *exhibit) {
  char folder[PATH_SIZE];
  return path_join(path, path_join(folder, data, "checks"), exhibit);
}

bool verdict_save(const char *data, const char *exhibit, const Verdict *v) {
  char   path[PATH_SIZE], *text = NULL;
  size_t bytes;
  FILE  *out = open_memstream(&text, &bytes);
  if (!out) abort();
  fprintf(out, "%sstamp %016" PRIx64 "\nerrors %u\nwarnings %u\nshut %d\n", HEAD,
          v->stamp, v->errors, v->warnings, v->shut);
  for (uint32_t i = 0; i < v->tolds; i++)
    fprintf(out, "%s\t%u\t%s\t%s\n", v->told[i].file, v->told[i].line, v->told[i].zh,
            v->told[i].en);
  fclose(out);
  bool ok = path_make(path_join(path, data, "checks")) &&
            path_replace(file_of(path, data, exhibit), text, bytes);
  free(text);
  return ok;
}

// "file<TAB>line<TAB>Chinese<TAB>English"
static bool read_told(char *line, WireComplaint *out) {
  const char *part[4];
  for (int i = 0; i < 4; i++)
    if (!(part[i] = strsep(&line, "\t"))) return false;
  snprintf(out->file, sizeof out->file, "%.95s", part[0]);
  out->line = (uint32_t)strtoul(part[1], NULL, 10);
  snprintf(out->zh, sizeof out->zh, "%.255s", part[2]);
  snprintf(out->en, sizeof out->en, "%.255s", part[3]);
  return true;
}

bool verdict_load(const char *data, const char *exhibit, Verdict *out) {
  char   path[PATH_SIZE];
  size_t bytes;
  int    shut = 0, used = 0;
  char  *text = path_read(file_of(path, data, exhibit), FILE_MAX, &bytes), *rest, *line;
  *out = (Verdict){0};
  bool good =
    text && strncmp(text, HEAD, sizeof HEAD - 1) == 0 &&
    sscanf(text + sizeof HEAD - 1, "stamp %" SCNx64 " errors %u warnings %u shut %d%n",
           &out->stamp, &out->errors, &out->warnings, &shut, &used) == 4;
  out->shut = shut != 0;
  rest = good ? text + sizeof HEAD - 1 + used + 1 : NULL;
  while (out->tolds < VERDICT_TOLD_MAX && (line = strsep(&rest, "\n")))
    if (read_told(line, &out->told[out->tolds])) out->tolds++;
  free(text);
  return good;
}
