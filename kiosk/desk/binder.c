#include "desk/binder.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/path.h"

bool binder_put(Binder *binder, const char *name, const char *ending, const char *text,
                size_t size) {
  char *file = binder->file[binder->files++], path[PATH_SIZE];
  snprintf(file, BINDER_NAME_MAX, "%s.%s", name, ending);
  return path_make(binder->path) &&
         path_replace(path_join(path, binder->path, file), text, size);
}

static void put_day(FILE *to, const char *name, int64_t day, bool asked) {
  char text[PERIOD_TEXT_MAX];
  if (asked)
    fprintf(to, "\"%s\":\"%s\",\n", name, period_name(text, PERIOD_DAY, day));
  else
    fprintf(to, "\"%s\":null,\n", name);
}

// All texts here are ids, hashes and names of our own: nothing to escape.
static void put_manifest(FILE *to, const Binder *binder, const ReportAsk *ask) {
  const Period *period = &ask->query.period;
  fprintf(to, "{\"program\":\"kiosk\",\n\"version\":\"%s\",\n", KIOSK_VERSION);
  put_day(to, "from", period->from, period->from > INDEX_FROM);
  put_day(to, "to", period->to, period->to < INDEX_TO);
  fprintf(to, "\"for_publication\":%s,\n\"kiosks\":[",
          ask->publication ? "true" : "false");
  for (size_t i = 0; i < ask->heads; i++)
    fprintf(to, "%s\n{\"kiosk\":\"%s\",\"seq\":%" PRId64 ",\"head\":\"%s\"}",
            i ? "," : "", ask->head[i].kiosk, ask->head[i].seq, ask->head[i].hash);
  fputs("],\n\"files\":[", to);
  for (int i = 0; i < binder->files; i++)
    fprintf(to, "%s\"%s\"", i ? "," : "", binder->file[i]);
  fputs("]}\n", to);
}

bool binder_manifest(const Binder *binder, const ReportAsk *ask) {
  char   path[PATH_SIZE], *text;
  size_t size;
  FILE  *to = open_memstream(&text, &size);
  put_manifest(to, binder, ask);
  fclose(to);
  bool ok = path_replace(path_join(path, binder->path, "manifest.json"), text, size);
  free(text);
  return ok;
}
