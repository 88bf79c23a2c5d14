#include "desk/bundle.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"
#include "tally/totals.h"

enum { LIST_MAX = 16 << 20, DIGITS = 4 };

const char *const bundle_names[BUNDLE_FILES] = {"units.tsv", "items.tsv", TOTALS_NAME};

static const char signature_head[] = "signature ";

void bundle_free(Bundle *bundle) {
  free(bundle->segment);
  free(bundle->text);
  *bundle = (Bundle){0};
}

bool bundle_is_kiosk(const char *id) {
  char   name[LINE_TEXT_MAX];
  size_t n = strlen(id);
  if (n <= DIGITS + 1 || n >= sizeof name || id[n - DIGITS - 1] != '-') return false;
  snprintf(name, sizeof name, "%.*s", (int)n - DIGITS - 1, id);
  return path_is_id(name) && strspn(id + n - DIGITS, "0123456789abcdef") == DIGITS;
}

static BundleSegment *new_segment(Bundle *bundle) {
  bundle->segment =
    mem_grow(bundle->segment, bundle->segments + 1, sizeof *bundle->segment);
  return &bundle->segment[bundle->segments++];
}

void bundle_add(Bundle *bundle, int number, const char *lines, size_t size) {
  BundleSegment *segment = new_segment(bundle);
  segment->number = number;
  segment->size = size;
  link_of(segment->hash, lines, size);
}

void bundle_add_file(Bundle *bundle, const char *name, const char *text, size_t size) {
  BundleFile *file = &bundle->file[bundle->files++];
  snprintf(file->name, sizeof file->name, "%s", name);
  file->size = size;
  link_of(file->hash, text, size);
}

bool bundle_write(const Bundle *bundle, const char *folder, const char *seed) {
  char   path[PATH_SIZE], signature[LINK_SIGNATURE_SIZE], *text;
  size_t size;
  FILE  *list = open_memstream(&text, &size);
  fprintf(list,
          "kiosk-export 1\nkiosk %s\nkey %s\nfirst %" PRId64 "\nlast %" PRId64
          "\nhead %s\n",
          bundle->kiosk, bundle->key, bundle->first, bundle->last, bundle->head);
  for (size_t i = 0; i < bundle->segments; i++)
    fprintf(list, "segment %06d %zu %s\n", bundle->segment[i].number,
            bundle->segment[i].size, bundle->segment[i].hash);
  for (int i = 0; i < bundle->files; i++)
    fprintf(list, "file %s %zu %s\n", bundle->file[i].name, bundle->file[i].size,
            bundle->file[i].hash);
  fflush(list);
  bool ok = link_sign(signature, seed, text, size) || fail("the key is none");
  fprintf(list, "%s%s\n", signature_head, signature);
  fclose(list);
  ok = ok && path_replace(path_join(path, folder, BUNDLE_LIST), text, size);
  free(text);
  return ok;
}

static bool is_name(const char *name) {
  for (int i = 0; i < BUNDLE_FILES; i++)
    if (strcmp(bundle_names[i], name) == 0) return true;
  return false;
}

static bool parse_files(Bundle *bundle, const char *at) {
  for (int n = 0; strncmp(at, "file ", 5) == 0; at += n) {
    BundleFile file;
    if (bundle->files == BUNDLE_FILES ||
        sscanf(at, "file %15s %zu %32s\n%n", file.name, &file.size, file.hash, &n) != 3 ||
        n == 0 || !is_name(file.name))
      return false;
    bundle->file[bundle->files++] = file;
  }
  return true;
}

static bool parse(Bundle *bundle) {
  int n = 0;
  if (sscanf(bundle->text,
             "kiosk-export 1\nkiosk %39s\nkey %64s\nfirst %" SCNd64 "\nlast %" SCNd64
             "\nhead %32s\n%n",
             bundle->kiosk, bundle->key, &bundle->first, &bundle->last, bundle->head,
             &n) != 5 ||
      n == 0)
    return false;
  const char *at = bundle->text + n;
  for (; strncmp(at, "segment ", 8) == 0; at += n) {
    BundleSegment segment;
    n = 0;
    if (sscanf(at, "segment %d %zu %32s\n%n", &segment.number, &segment.size,
               segment.hash, &n) != 3 ||
        n == 0 || segment.number <= 0)
      return false;
    *new_segment(bundle) = segment;
  }
  return parse_files(bundle, at) && bundle_is_kiosk(bundle->kiosk);
}

static bool is_signed(const Bundle *bundle) {
  char  signature[LINK_SIGNATURE_SIZE];
  char *at = strstr(bundle->text, signature_head);
  return at && sscanf(at + strlen(signature_head), "%128s", signature) == 1 &&
         link_is_signed(signature, bundle->key, bundle->text,
                        (size_t)(at - bundle->text));
}

bool bundle_read(Bundle *bundle, const char *folder) {
  char path[PATH_SIZE];
  *bundle = (Bundle){0};
  bundle->text = path_read(path_join(path, folder, BUNDLE_LIST), LIST_MAX, &bundle->size);
  if (!bundle->text) return false;
  if (!parse(bundle)) return fail("%s: it is no list of an export", path);
  return is_signed(bundle) ||
         fail("%s: its signature does not fit: forged or damaged", path);
}
