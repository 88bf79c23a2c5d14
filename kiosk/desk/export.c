// export, key - what leaves this kiosk, signed; and how others know the signature.
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"
#include "desk/bundle.h"
#include "desk/desk.h"
#include "desk/progress.h"
#include "tally/key.h"
#include "tally/store.h"

enum { SEGMENT_MAX = 64 << 20 };

// A journal may have had several ids, one after the other: each is a bundle of its own.
typedef struct {
  const char *journal, *to;  // to: NULL when nothing is written
  Bundle     *bundle;
  size_t      bundles;
} Export;

// ---- lines ----

// What is exported must not be lost by a power cut: its number would be given again.
static char *read_synced(const char *path, size_t *size) {
  int  fd = open(path, O_RDONLY | O_CLOEXEC);
  bool ok = fd >= 0 && fdatasync(fd) == 0;
  if (!ok) fail("%s: %s", path, strerror(errno));
  if (fd >= 0) close(fd);
  return ok ? path_read(path, SEGMENT_MAX, size) : NULL;
}

static void note_line(Bundle *bundle, const char *line, size_t size) {
  line_number(line, size, "seq", &bundle->last);
  if (bundle->first == 0) bundle->first = bundle->last;
  link_of(bundle->head, line, size);
}

// The bundle a line belongs to; a damaged one goes with the line before it.
static Bundle *bundle_of(Export *export, const char *line, size_t size) {
  char    kiosk[LINE_TEXT_MAX];
  Bundle *last = export->bundles ? &export->bundle[export->bundles - 1] : NULL;
  if (!line_valid(line, size) || !line_text(line, size, "kiosk", kiosk, sizeof kiosk))
    return last;
  if (!last || strcmp(last->kiosk, kiosk) != 0) {
    export->bundle =
      mem_grow(export->bundle, export->bundles + 1, sizeof *export->bundle);
    last = &export->bundle[export->bundles++];
    *last = (Bundle){0};
    snprintf(last->kiosk, sizeof last->kiosk, "%s", kiosk);
  }
  note_line(last, line, size);
  return last;
}

// ---- files ----

static bool is_same(const char *path, const char *lines, size_t size) {
  size_t found;
  char  *text = path_read(path, SEGMENT_MAX, &found);
  bool   same = text && found == size && memcmp(text, lines, size) == 0;
  free(text);
  return same;
}

static bool put_lines(Export *export, Bundle *bundle, int number, const char *lines,
                      size_t size) {
  char folder[PATH_SIZE], path[PATH_SIZE];
  if (!export->to || !bundle || size == 0) return true;
  path_join(folder, export->to, bundle->kiosk);
  store_path(path, folder, number);
  bundle_add(bundle, number, lines, size);
  return path_make(folder) &&
         (is_same(path, lines, size) || path_replace(path, lines, size));
}

static bool put_segment(Export *export, int number, const char *text, size_t size) {
  const char *from = text, *end;
  size_t      current = export->bundles;  // 0: none yet
  bool        ok = true;
  for (const char *line = text;
       ok && (end = memchr(line, '\n', size - (size_t)(line - text))); line = end + 1) {
    bundle_of(export, line, (size_t)(end - line));
    if (export->bundles == current) continue;
    if (current)
      ok = put_lines(export, &export->bundle[current - 1], number, from,
                     (size_t)(line - from));
    from = line;
    current = export->bundles;
  }
  const char *last = size ? memrchr(text, '\n', size) : NULL;  // half a line stays here
  if (!ok || !last || !current) return ok;
  return put_lines(export, &export->bundle[current - 1], number, from,
                   (size_t)(last + 1 - from));
}

static bool put_segments(Export *export) {
  char     path[PATH_SIZE];
  size_t   count, size;
  int     *numbers = store_list(export->journal, &count);
  Progress progress = {.whole = (int64_t)count * STORE_SEGMENT_MAX};
  bool     ok = numbers || fail("%s: no journal", export->journal);
  for (size_t i = 0; ok && i < count; i++) {
    char *text = read_synced(store_path(path, export->journal, numbers[i]), &size);
    ok = text && put_segment(export, numbers[i], text, size);
    free(text);
    progress_add(&progress, STORE_SEGMENT_MAX);
  }
  progress_end(&progress);
  free(numbers);
  return ok;
}

// What the lines need beside them. Numbers of units are of this folder, whatever the id.
static bool put_file(const Export *export, Bundle *bundle, const char *name) {
  char   folder[PATH_SIZE], from[PATH_SIZE], path[PATH_SIZE];
  size_t size;
  if (access(path_join(from, export->journal, name), F_OK) != 0) return true;
  char *text = path_read(from, SEGMENT_MAX, &size);
  path_join(path, path_join(folder, export->to, bundle->kiosk), name);
  bool ok = text && (is_same(path, text, size) || path_replace(path, text, size));
  if (ok) bundle_add_file(bundle, name, text, size);
  free(text);
  return ok;
}

static bool put_files(const Export *export, Bundle *bundle) {
  bool ok = true;
  for (int i = 0; ok && i < BUNDLE_FILES; i++)
    ok = put_file(export, bundle, bundle_names[i]);
  return ok;
}

// ---- verbs ----

static bool sign(const Export *export, Bundle *bundle) {
  char seed[LINK_KEY_SIZE], folder[PATH_SIZE];
  if (!key_find(seed, export->journal, bundle->kiosk) ||
      !link_public_key(bundle->key, seed))
    return false;
  if (!export->to) return true;
  return put_files(export, bundle) &&
         bundle_write(bundle, path_join(folder, export->to, bundle->kiosk), seed);
}

static DeskStatus finish(const Desk *desk, Export *export) {
  bool ok = put_segments(export);
  for (size_t i = 0; ok && i < export->bundles; i++) {
    Bundle *bundle = &export->bundle[i];
    ok = sign(export, bundle);
    if (!ok) break;
    if (export->to)
      printf(desk_say(desk, "%s：%zu 个文件，第 %" PRId64 " 至 %" PRId64 " 行\n",
                      "%s: %zu files, lines %" PRId64 " to %" PRId64 "\n"),
             bundle->kiosk, bundle->segments, bundle->first, bundle->last);
    else
      printf("%s\t%s\n", bundle->kiosk, bundle->key);
  }
  for (size_t i = 0; i < export->bundles; i++) bundle_free(&export->bundle[i]);
  free(export->bundle);
  if (ok) return DESK_WELL;
  return desk_complain(desk, DESK_WRONG, "没有完成：%s", "It was not finished: %s",
                       fail_text());
}

static DeskStatus run_export(const Desk *desk) {
  char journal[PATH_SIZE];
  Export export = {.journal = path_join(journal, desk->args.data, "journal"),
                   .to = desk->option[DESK_TO]};
  if (!export.to)
    return desk_complain(desk, DESK_USAGE, "请用 --to 指定目录（例如U盘）。",
                         "Name the folder, of a USB stick say, with --to.");
  // An unmounted stick is a folder that is not there: nothing must look as if it were on
  // it.
  char above[PATH_SIZE];
  snprintf(above, sizeof above, "%.*s", PATH_SIZE - 1, export.to);
  if (access(export.to, F_OK) != 0 && access(dirname(above), F_OK) != 0)
    return desk_complain(desk, DESK_WRONG, "没有 %s 这个目录：U盘插好了吗？",
                         "There is no folder %s: is the stick in?", export.to);
  return finish(desk, &export);
}

static DeskStatus run_key(const Desk *desk) {
  char journal[PATH_SIZE];
  Export export = {.journal = path_join(journal, desk->args.data, "journal")};
  return finish(desk, &export);
}

const DeskVerb desk_export = {
  .name = "export",
  .summary = {"把签名的原始记录导出到U盘", "the raw lines, signed, onto a stick"},
  .usage =
    {
      "kiosk export --to 目录\n\n"
      "  写到 目录/设备编号/；可以随时拔出，重复导出只写新增的部分。\n",
      "kiosk export --to DIR\n\n"
      "  Writes to DIR/KIOSK/. It may be pulled at any moment; a second export writes "
      "what "
      "is new.\n",
    },
  .takes = 1u << DESK_TO,
  .run = run_export,
};

const DeskVerb desk_key = {
  .name = "key",
  .summary = {"本机签名的公钥", "the public key of this kiosk"},
  .usage =
    {
      "kiosk key\n\n  一行：设备编号、公钥。收集数据的电脑把它记在 keys.tsv 里。\n",
      "kiosk key\n\n  A line: the kiosk's id and its public key, for keys.tsv where data "
      "are collected.\n",
    },
  .run = run_key,
};
