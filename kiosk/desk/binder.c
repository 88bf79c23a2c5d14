#include "desk/binder.h"

#include <stdlib.h>

#include "base/path.h"

bool binder_put(Binder *binder, const char *name, const char *ending, const char *text,
                size_t size) {
  char *file = binder->file[binder->files++], path[PATH_SIZE];
  snprintf(file, BINDER_NAME_MAX, "%s.%s", name, ending);
  return path_make(binder->path) &&
         path_replace(path_join(path, binder->path, file), text, size);
}

bool binder_close(const Binder *binder, const Manifest *manifest, bool publication) {
  char        path[PATH_SIZE], *text;
  const char *files[BINDER_FILES_MAX];
  size_t      size;
  for (int i = 0; i < binder->files; i++) files[i] = binder->file[i];
  FILE *to = open_memstream(&text, &size);
  manifest_write(manifest, to, publication, files, binder->files);
  fclose(to);
  bool ok = path_replace(path_join(path, binder->path, "manifest.json"), text, size);
  free(text);
  return ok;
}
