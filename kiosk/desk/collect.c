// collect - takes in what kiosks have exported: any order, any number of times. A union
// of (kiosk, sequence).
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/path.h"
#include "desk/bundle.h"
#include "desk/desk.h"
#include "desk/progress.h"
#include "desk/scan.h"
#include "tally/reader.h"
#include "tally/store.h"
#include "tally/totals.h"

enum { SEGMENT_MAX = 64 << 20, KEYS_MAX = 1 << 20, DIGITS = 5 };

typedef struct {
  const Desk *desk;
  int         bundles;  // found
  int         refused;  // things, each of them told
  bool        missing;  // lines, told too
} Collect;

// ---- messages ----

static void refuse(Collect *collect, const char *what, const char *why) {
  collect->refused++;
  desk_complain(collect->desk, DESK_WRONG, "拒收 %s：%s", "%s is refused: %s", what, why);
}

static void tell_missing(Collect *collect, const char *kiosk, int64_t from, int64_t to) {
  if (from > to) return;
  collect->missing = true;
  desk_complain(collect->desk, DESK_WRONG, "%s 缺少第 %" PRId64 " 至 %" PRId64 " 行。",
                "%s: lines %" PRId64 " to %" PRId64 " are missing.", kiosk, from, to);
}

// ---- keys ----

typedef enum { KEY_KNOWN, KEY_NEW, KEY_OTHER } KeyState;

// DATA/keys.tsv: a line a kiosk, id and public key. One name has one key, unless a line
// names the other id as well (a new machine under an old name).
static KeyState find_in_file(const char *path, const Bundle *bundle) {
  size_t   size, name = strlen(bundle->kiosk) - DIGITS;
  char    *text = path_read(path, KEYS_MAX, &size), *rest = NULL;
  KeyState state = KEY_NEW;
  for (char *line = text ? strtok_r(text, "\r\n", &rest) : NULL; line;
       line = strtok_r(NULL, "\r\n", &rest)) {
    char kiosk[LINE_TEXT_MAX], key[LINK_KEY_SIZE];
    if (sscanf(line, "%39s %64s", kiosk, key) != 2 || line[0] == '#') continue;
    if (strcmp(kiosk, bundle->kiosk) == 0) {
      state = strcmp(key, bundle->key) == 0 ? KEY_KNOWN : KEY_OTHER;
      break;
    }
    if (strlen(kiosk) == name + DIGITS && strncmp(kiosk, bundle->kiosk, name + 1) == 0)
      state = KEY_OTHER;
  }
  free(text);
  return state;
}

// Keys that site.lua lists are known as well.
static KeyState find_key(const char *home, const char *path, const Bundle *bundle) {
  KeyState   state = find_in_file(path, bundle);
  size_t     count, name = strlen(bundle->kiosk) - DIGITS;
  ScanKiosk *listed = state == KEY_NEW ? scan_kiosks(home, &count) : NULL;
  for (size_t i = 0; listed && i < count; i++)
    if (listed[i].key[0] && strlen(listed[i].name) == name &&
        strncmp(listed[i].name, bundle->kiosk, name) == 0)
      state = strcmp(listed[i].key, bundle->key) == 0 ? KEY_KNOWN : KEY_OTHER;
  free(listed);
  return state;
}

static bool add_key(const char *path, const Bundle *bundle) {
  char   line[LINE_TEXT_MAX + LINK_KEY_SIZE + 2], *whole;
  size_t size = 0, all;
  char  *text = access(path, F_OK) == 0 ? path_read(path, KEYS_MAX, &size) : NULL;
  if (!text && access(path, F_OK) == 0) return false;
  FILE *to = open_memstream(&whole, &all);
  if (text) fwrite(text, 1, size, to);
  if (size > 0 && text[size - 1] != '\n') fputc('\n', to);
  snprintf(line, sizeof line, "%s\t%s\n", bundle->kiosk, bundle->key);
  fputs(line, to);
  fclose(to);
  bool ok = path_replace(path, whole, all);
  free(whole);
  free(text);
  return ok;
}

static bool trust(Collect *collect, const Bundle *bundle) {
  const Desk *desk = collect->desk;
  char        path[PATH_SIZE], why[256];
  path_join(path, desk->args.data, "keys.tsv");
  switch (find_key(desk->args.home, path, bundle)) {
  case KEY_KNOWN: return true;
  case KEY_OTHER:
    refuse(collect, bundle->kiosk,
           desk_say(
             desk,
             "这个名称已有另一把公钥（keys.tsv 或 site.lua）。若确实换了机器，请核实后在 "
             "keys.tsv 加一行。",
             "its name has another key in keys.tsv or site.lua. If the machine was "
             "replaced, check it and add a line to keys.tsv."));
    return false;
  case KEY_NEW: break;
  }
  if (desk->accept && add_key(path, bundle)) return true;
  snprintf(why, sizeof why, "%s",
           desk->accept
             ? fail_text()
             : desk_say(desk, "keys.tsv 里没有它的公钥。用 kiosk key 核对后加 --accept。",
                        "its key is not in keys.tsv. Compare it with `kiosk key` "
                        "there, then add --accept."));
  refuse(collect, bundle->kiosk, why);
  return false;
}

// ---- a segment ----

// The bytes the list speaks of; what the kiosk wrote after it waits for the next list.
static char *read_segment(Collect *collect, const Bundle *bundle, const char *path,
                          const BundleSegment *segment) {
  const Desk *desk = collect->desk;
  char        hash[LINK_SIZE];
  size_t      size = 0;
  if (access(path, F_OK) != 0 && errno == ENOENT) return NULL;  // told as a gap
  char *text = path_read(path, SEGMENT_MAX, &size);
  if (text && size >= segment->size) {
    link_of(hash, text, segment->size);
    if (strcmp(hash, segment->hash) == 0) return text;
  }
  char what[PATH_SIZE + LINE_TEXT_MAX];
  snprintf(what, sizeof what, "%s %06d", bundle->kiosk, segment->number);
  refuse(collect, what,
         !text ? fail_text()
         : size < segment->size
           ? desk_say(desk, "文件不完整。", "the file is cut short.")
           : desk_say(desk, "内容与签名不符：损坏或伪造。",
                      "it is not what was signed: damaged or forged."));
  free(text);
  return NULL;
}

static bool is_of_kiosk(const Bundle *bundle, const char *text, size_t size) {
  const char *end;
  for (const char *line = text; (end = memchr(line, '\n', size - (size_t)(line - text)));
       line = end + 1) {
    char   kiosk[LINE_TEXT_MAX];
    size_t n = (size_t)(end - line);
    if (line_valid(line, n) && (!line_text(line, n, "kiosk", kiosk, sizeof kiosk) ||
                                strcmp(kiosk, bundle->kiosk) != 0))
      return false;
  }
  return size > 0 && text[size - 1] == '\n';
}

// Where two texts that should be one begin to differ, as a sequence; -1 for no line.
static int64_t first_other(const char *a, const char *b, size_t size) {
  size_t  at = 0;
  int64_t seq = -1;
  for (size_t i = 0; i < size && a[i] == b[i]; i++)
    if (a[i] == '\n') at = i + 1;
  const char *end = memchr(a + at, '\n', size - at);
  if (end) line_number(a + at, (size_t)(end - a) - at, "seq", &seq);
  return seq;
}

static void tell_clone(Collect *collect, const char *kiosk, int number, int64_t seq) {
  char what[LINE_TEXT_MAX + 16], why[200];
  snprintf(what, sizeof what, "%s %06d", kiosk, number);
  snprintf(why, sizeof why,
           desk_say(collect->desk,
                    "第 %" PRId64 " 行有两种内容：两台机器用着同一个编号。先收到的保留。",
                    "line %" PRId64
                    " is there twice and differs: two machines write under "
                    "one id. What came first is kept."),
           seq);
  refuse(collect, what, why);
}

// Adds what is new. A segment only grows: of two, one begins as the other does.
static bool take_segment(Collect *collect, const Bundle *bundle, const char *folder,
                         int number, const char *text, size_t size) {
  char   path[PATH_SIZE];
  size_t had = 0;
  store_path(path, folder, number);
  char  *old = access(path, F_OK) == 0 ? path_read(path, SEGMENT_MAX, &had) : NULL;
  size_t both = had < size ? had : size;
  bool   ok = true;
  if (old && memcmp(old, text, both) != 0)
    tell_clone(collect, bundle->kiosk, number, first_other(old, text, both));
  else if (!old || size > had)
    ok = path_replace(path, text, size);
  free(old);
  return ok;
}

// ---- a bundle ----

static int rows_of(const char *text) {
  int rows = 0;
  for (; (text = strchr(text, '\n')); text++) rows++;
  return rows;
}

// Of two files made after the same last line: rows are added; and with as many rows the
// shorter one, from which names were taken out.
static bool is_later(const char *text, const char *kept) {
  int rows = rows_of(text), before = rows_of(kept);
  return rows > before || (rows == before && strlen(text) < strlen(kept));
}

static bool take_file(Collect *collect, const BundleFile *file, const char *from,
                      const char *folder, bool newer) {
  char   path[PATH_SIZE], hash[LINK_SIZE] = "";
  size_t size = 0, had;
  char  *text = path_read(path_join(path, from, file->name), SEGMENT_MAX, &size);
  if (text) link_of(hash, text, size);
  if (!text || strcmp(hash, file->hash) != 0) {
    refuse(collect, path,
           desk_say(collect->desk, "内容与签名不符：请重新导出。",
                    "it is not what was signed: export again."));
    free(text);
    return true;
  }
  path_join(path, folder, file->name);
  char *kept = access(path, F_OK) == 0 ? path_read(path, SEGMENT_MAX, &had) : NULL;
  bool  ok = !(newer || !kept || is_later(text, kept)) || path_replace(path, text, size);
  free(kept);
  free(text);
  return ok;
}

// The list with the highest last sequence stays, and the files that came with it.
static bool keep_list(Collect *collect, const Bundle *bundle, const char *from,
                      const char *folder) {
  char   path[PATH_SIZE];
  Bundle kept;
  bool   read = bundle_read(&kept, folder), ok = true;
  bool   newer = !read || kept.last < bundle->last;
  bool   same = read && kept.last == bundle->last;
  bundle_free(&kept);
  for (int i = 0; ok && (newer || same) && i < bundle->files; i++)
    ok = strcmp(bundle->file[i].name, TOTALS_NAME) == 0 ||
         take_file(collect, &bundle->file[i], from, folder, newer);
  return ok && (!newer || path_replace(path_join(path, folder, BUNDLE_LIST), bundle->text,
                                       bundle->size));
}

static void tell_gaps(Collect *collect, const char *kiosk, const char *folder) {
  ReaderEvent event;
  Bundle      kept;
  Totals      totals;
  Reader     *reader = reader_open(folder);
  int64_t     next = 1;
  if (!reader) return;
  if (totals_read(&totals, folder)) next = totals.seq + 1;
  totals_free(&totals);
  while (reader_next(reader, &event)) {
    tell_missing(collect, kiosk, next, event.seq - 1);
    next = event.seq + 1;
  }
  if (reader_damage(reader)->bad > 0 || reader_damage(reader)->broken > 0) {
    collect->missing = true;
    desk_complain(collect->desk, DESK_WRONG, "%s：损坏 %d 行，不衔接 %d 处。",
                  "%s: %d lines are damaged, %d links are broken.", kiosk,
                  reader_damage(reader)->bad, reader_damage(reader)->broken);
  }
  reader_close(reader);
  if (bundle_read(&kept, folder)) tell_missing(collect, kiosk, next, kept.last);
  bundle_free(&kept);
}

static bool take_segments(Collect *collect, const Bundle *bundle, const char *from,
                          const char *folder) {
  char     path[PATH_SIZE], what[LINE_TEXT_MAX + 16];
  Progress progress = {0};
  Totals   totals;
  bool     ok = totals_read(&totals, folder);
  int      pruned = totals.segment;
  totals_free(&totals);
  for (size_t i = 0; i < bundle->segments; i++)
    progress.whole += (int64_t)bundle->segment[i].size;
  for (size_t i = 0; ok && i < bundle->segments; i++) {
    const BundleSegment *segment = &bundle->segment[i];
    if (segment->number <= pruned) continue;
    char *text =
      read_segment(collect, bundle, store_path(path, from, segment->number), segment);
    progress_add(&progress, (int64_t)segment->size);
    if (!text) continue;
    if (is_of_kiosk(bundle, text, segment->size)) {
      ok = take_segment(collect, bundle, folder, segment->number, text, segment->size);
    } else {
      snprintf(what, sizeof what, "%s %06d", bundle->kiosk, segment->number);
      refuse(collect, what,
             desk_say(collect->desk, "里面有别的设备的行。",
                      "it holds lines of another kiosk."));
    }
    free(text);
  }
  progress_end(&progress);
  return ok;
}

// Its own lines lie in its journal already.
static bool is_own(const Desk *desk, const char *kiosk) {
  char name[LINE_TEXT_MAX + 8], journal[PATH_SIZE], path[PATH_SIZE];
  snprintf(name, sizeof name, "key-%s", kiosk);
  path_join(path, path_join(journal, desk->args.data, "journal"), name);
  return access(path, F_OK) == 0;
}

// What was taken of it, and what was not.
static void tell_taken(Collect *collect, const Bundle *bundle, int refused) {
  const Desk *desk = collect->desk;
  if (refused == 0)
    printf(desk_say(desk, "%s：已收到第 %" PRId64 " 行\n",
                    "%s: taken up to line %" PRId64 "\n"),
           bundle->kiosk, bundle->last);
  else
    printf(desk_say(desk, "%s：收下了其余部分，拒收 %d 处（见上）\n",
                    "%s: the rest was taken, %d refused (above)\n"),
           bundle->kiosk, refused);
}

// Lines that only totals stand for: they are of use where the lines themselves never
// came.
static bool take_totals(Collect *collect, const Bundle *bundle, const char *from,
                        const char *folder) {
  Totals            there, here;
  ReaderEvent       event;
  int64_t           next = 1;
  const BundleFile *totals = NULL;
  for (int i = 0; i < bundle->files; i++)
    if (strcmp(bundle->file[i].name, TOTALS_NAME) == 0) totals = &bundle->file[i];
  if (!totals) return true;
  Reader *reader = reader_open(folder);
  if (!reader || !totals_read(&there, from)) return reader_close(reader), false;
  if (totals_read(&here, folder) && here.segment) next = here.seq + 1;
  totals_free(&here);
  while (reader_next(reader, &event) && event.seq == next) next++;
  reader_close(reader);
  bool ok = next > there.seq || take_file(collect, totals, from, folder, true);
  totals_free(&there);
  return ok;
}

static void take_bundle(Collect *collect, const char *from) {
  const Desk *desk = collect->desk;
  char        folder[PATH_SIZE], all[PATH_SIZE];
  Bundle      bundle;
  collect->bundles++;
  if (!bundle_read(&bundle, from)) {
    refuse(collect, from, fail_text());
  } else if (is_own(desk, bundle.kiosk)) {
    refuse(collect, bundle.kiosk,
           desk_say(desk, "这是本机自己的记录。", "these are this machine's own lines."));
  } else if (trust(collect, &bundle)) {
    path_join(folder, path_join(all, desk->args.data, "collected"), bundle.kiosk);
    int refused = collect->refused;
    if (path_make(folder) && take_segments(collect, &bundle, from, folder) &&
        take_totals(collect, &bundle, from, folder) &&
        keep_list(collect, &bundle, from, folder))
      tell_taken(collect, &bundle, collect->refused - refused);
    else
      refuse(collect, bundle.kiosk, fail_text());
    tell_gaps(collect, bundle.kiosk, folder);
  }
  bundle_free(&bundle);
}

static bool has_list(const char *folder) {
  char path[PATH_SIZE];
  return access(path_join(path, folder, BUNDLE_LIST), F_OK) == 0;
}

// A kiosk's folder, or one that holds such folders.
static void take_folder(Collect *collect, const char *folder) {
  struct dirent **entries = NULL;
  char            path[PATH_SIZE];
  if (has_list(folder)) {
    take_bundle(collect, folder);
    return;
  }
  int found = collect->bundles, n = scandir(folder, &entries, NULL, alphasort);
  for (int i = 0; i < n; i++) {
    if (entries[i]->d_name[0] != '.' &&
        has_list(path_join(path, folder, entries[i]->d_name)))
      take_bundle(collect, path);
    free(entries[i]);
  }
  free(entries);
  if (collect->bundles == found)
    refuse(collect, folder,
           desk_say(collect->desk, "里面没有 kiosk export 的导出。",
                    "there is no export of `kiosk export` in it."));
}

static DeskStatus run(const Desk *desk) {
  Collect collect = {.desk = desk};
  if (desk->args.rest == 0)
    return desk_complain(desk, DESK_USAGE, "请写出要收的目录。",
                         "Name the folders to collect from.");
  for (int i = 0; i < desk->args.rest; i++) take_folder(&collect, desk->args.word[i]);
  if (collect.refused > 0)
    desk_complain(
      desk, DESK_WRONG,
      "共拒收 %d 处，其余已收好，原有的数没有变。照上面的话改好，再收一次。",
      "%d were refused; the rest is in, and nothing that was there has changed. "
      "Do as is said above, then collect again.",
      collect.refused);
  else if (collect.missing)
    desk_complain(desk, DESK_WRONG,
                  "收到的都收好了，但还缺一些行：回那台机器再导出一次，再收。",
                  "All that came is in, but lines are missing: export once more on that "
                  "kiosk and collect again.");
  return collect.refused || collect.missing ? DESK_WRONG : DESK_WELL;
}

const DeskVerb desk_collect = {
  .name = "collect",
  .summary = {"收集各设备导出的记录", "take in what kiosks have exported"},
  .usage =
    {
      "kiosk collect 目录... [--accept]\n\n"
      "  次序和次数不限。公钥列在数据目录的 keys.tsv：每行 设备编号、公钥；或写在 "
      "site.lua 的 kiosks 里。\n"
      "  --accept        把没见过的设备的公钥记下来\n"
      "  有一处拒收或缺行，就在最后说出来，状态为 1；其余照收。\n",
      "kiosk collect DIR... [--accept]\n\n"
      "  In any order, any number of times. The keys are in keys.tsv of the data folder: "
      "id "
      "and key, a line each; or in site.lua, kiosks.\n"
      "  --accept        writes down the keys of kiosks that were not seen before\n"
      "  What is refused or missing is told at the end, with status 1; the rest is "
      "taken.\n",
    },
  .takes = 1u << DESK_ACCEPT,
  .no_data = true,
  .names = 64,
  .run = run,
};
