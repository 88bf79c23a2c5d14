// privacy - what is stored, in plain words, and the proof: every file of the data folder
// by its kind, and every field that any line of its journals holds.
#include <dirent.h>
#include <fnmatch.h>
#include <ftw.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/args.h"
#include "base/fail.h"
#include "tally/reader.h"
#include "tally/units.h"
#include "verbs/verbs.h"

static const char help[] =
  "kiosk privacy [--data DIR] [--lang zh|en]\n"
  "  说清楚存了什么，并逐个文件、逐行记录核对；有不认识的文件或字段就列出来（退出码 "
  "1）。\n"
  "  What is stored, checked file by file and line by line; a file or a field that is "
  "not\n"
  "  known is named (exit status 1).\n" ARGS_LANG;

enum { FOUND_MAX = 256, WALK_FILES = 16, VALUE_MAX = 79 };

static const struct {
  const char *pattern;  // beneath the data folder; the first that fits
  const char *zh, *en;
} kinds[] = {
  {"journal/[0-9]*.jsonl", "记录：次数、登记的团队、机器开关",
   "records: counts, groups as entered, the machine's starts"},
  {"journal/totals.txt", "很久以前各月的合计", "monthly totals of long ago"},
  {"journal/units.tsv", "单位名称（唯一可能误写人名的地方，见下）",
   "names of units (the one place for a person's name by mistake, below)"},
  {"journal/items.tsv", "题目的文字", "the words of questions"},
  {"journal/key-*", "签名的私钥，不导出", "the key that signs exports; never exported"},
  {"journal/id", "这台机器的编号", "this machine's id"},
  {"journal/lock", "锁，空的", "a lock, empty"},
  {"journal/ballast", "磁盘满时用的预留空间", "a reserve for a full disk"},
  {"answers/*.txt", "还没结的答题总数，没有一个人的答案",
   "open sums of answers, nobody's own"},
  {"pin", "密码的散列", "a hash of the PIN"},
  {"pin-misses", "密码试错的次数", "how often a wrong PIN was tried"},
  {"off", "关掉的展项", "exhibits that are switched off"},
  {"checks/*", "展项检查的结果", "what checks found of exhibits"},
  {"log/kiosk.log*", "机器的日志", "what happened to the machine"},
  {"cache/*", "可以重建的缓存", "a cache, can be made again"},
  {"index.sqlite*", "报表的索引，可以重建", "an index for reports, can be made again"},
  {"as-of-*.sqlite*", "报表的索引，可以重建", "an index for reports, can be made again"},
  {"reported.json", "上次报表到第几行", "how far the last reports went"},
  {"title.txt", "填报单位", "who reports"},
  {"keys.tsv", "别的设备的公钥", "public keys of other kiosks"},
  {"[cm][oi]*/*/[0-9]*.jsonl", "别的设备的同样记录", "the same records of other kiosks"},
  {"[cm][oi]*/*/*.tsv", "它们的单位名称和题目", "their names of units and questions"},
  {"[cm][oi]*/*/totals.txt", "它们很久以前各月的合计",
   "their monthly totals of long ago"},
  {"collected/*/export.txt", "它们的签名", "their signatures"},
  {"mirror/lock", "锁，空的", "a lock, empty"},
  {"mirror/*/mirror", "从数据库抄到哪里", "how far the database was copied"},
};

enum { KINDS = sizeof kinds / sizeof *kinds };

// The fields of FORMAT.md, each between blanks.
static const char common[] = " v kiosk boot seq up t clock hour event exhibit link crc ";
static const struct {
  const char *event, *fields;
} known[] = {
  {"boot", " boot_id torn damaged "},
  {"start", " boot_id torn damaged "},
  {"anchor", " wall "},
  {"alive", " "},
  {"session_start", " "},
  {"session_end", " how seconds uses "},
  {"exhibit_enter", " lang level "},
  {"exhibit_completed", " "},
  {"exhibit_leave", " how seconds "},
  {"fault", " kind "},
  {"batch_open", " unit class heads purpose talk machine code "},
  {"batch_join", " unit code machine "},
  {"batch_close", " batch how "},
  {"correction", " batch of what value reason "},
  {"items", " bin period pool key row part counts "},
  {"door", " in out "},
};

typedef struct {
  char    event[LINE_TEXT_MAX], field[LINE_NAME_MAX * 2];
  int64_t lines;
  bool    known;
} Found;

// nftw() hands its visitor nothing of the caller's, so what it finds lies here.
static struct {
  size_t  root;  // bytes of the data folder's own path
  int     files[KINDS], unknown;
  int64_t bytes[KINDS];
  bool    english;
} files;

static int visit(const char *path, const struct stat *st, int type, struct FTW *at) {
  (void)at;
  if (type == FTW_D || type == FTW_DP || strlen(path) <= files.root) return 0;
  for (size_t i = 0; i < KINDS; i++) {
    if (fnmatch(kinds[i].pattern, path + files.root + 1, 0) != 0) continue;
    files.files[i]++;
    files.bytes[i] += st->st_size;
    return 0;
  }
  files.unknown++;
  printf(files.english ? "  ? %s: NOT KNOWN\n" : "  ? %s：不认识\n",
         path + files.root + 1);
  return 0;
}

static bool list_files(const Args *args) {
  files.root = strlen(args->data);
  files.english = args->english;
  printf(args_say(args, "%s 里的文件：\n", "Files in %s:\n"), args->data);
  if (nftw(args->data, visit, WALK_FILES, FTW_PHYS) != 0)
    return fail("privacy: %s", args->data);
  for (size_t i = 0; i < KINDS; i++)
    if (files.files[i])
      printf("  %-22s %5d  %8.1f kB  %s\n", kinds[i].pattern, files.files[i],
             (double)files.bytes[i] / 1000, args_say(args, kinds[i].zh, kinds[i].en));
  return true;
}

// --- fields

static bool stands_in(const char *list, const char *name) {
  char word[LINE_NAME_MAX * 2 + 2];
  snprintf(word, sizeof word, " %s ", name);
  return strstr(list, word);
}

static bool is_known(const char *event, const char *field) {
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (strcmp(known[i].event, event) == 0)
      return stands_in(common, field) || stands_in(known[i].fields, field);
  return false;
}

static int note(Found found[FOUND_MAX], int n, const char *event, const char *field) {
  for (int i = 0; i < n; i++) {
    if (strcmp(found[i].event, event) != 0 || strcmp(found[i].field, field) != 0)
      continue;
    found[i].lines++;
    return n;
  }
  if (n == FOUND_MAX) return n;
  found[n] = (Found){.lines = 1, .known = is_known(event, field)};
  snprintf(found[n].event, sizeof found[n].event, "%s", event);
  snprintf(found[n].field, sizeof found[n].field, "%s", field);
  return n + 1;
}

// A line is flat, and its texts hold neither quote nor comma (line.h), so every name is a
// field. What is longer or of other letters than FORMAT.md allows is a field called
// "name?".
static int note_line(Found found[FOUND_MAX], int n, const ReaderEvent *event) {
  const char *end = event->line + event->size;
  for (const char *at = event->line + 1; at < end;) {
    char        field[LINE_NAME_MAX * 2];
    const char *colon = memchr(at, ':', (size_t)(end - at));
    if (!colon) break;
    const char *comma = memchr(colon, ',', (size_t)(end - colon));
    size_t      size = (size_t)((comma ? comma : end - 1) - colon - 1);
    size_t fine = strspn(colon + 1, "\"abcdefghijklmnopqrstuvwxyz0123456789_-.+:TZQ");
    snprintf(field, sizeof field, "%.*s%s", (int)(colon - at) - 2, at + 1,
             fine < size || size > VALUE_MAX + 2 ? "?" : "");
    n = note(found, n, event->event, field);
    at = comma ? comma + 1 : end;
  }
  return n;
}

static int note_folder(Found found[FOUND_MAX], int n, const char *folder,
                       int64_t *lines) {
  ReaderEvent event;
  Reader     *reader = reader_open(folder);
  while (reader && reader_next(reader, &event)) {
    n = note_line(found, n, &event);
    *lines += 1;
  }
  reader_close(reader);
  return n;
}

// The journals of other kiosks lie a folder each.
static int note_others(Found found[FOUND_MAX], int n, const char *data, const char *name,
                       int64_t *lines) {
  char           parent[PATH_SIZE], folder[PATH_SIZE];
  DIR           *open = opendir(path_join(parent, data, name));
  struct dirent *entry;
  while (open && (entry = readdir(open)))
    if (entry->d_name[0] != '.')
      n = note_folder(found, n, path_join(folder, parent, entry->d_name), lines);
  if (open) closedir(open);
  return n;
}

static int list_fields(const Args *args) {
  static Found found[FOUND_MAX];
  char         folder[PATH_SIZE];
  int64_t      lines = 0;
  int          unknown = 0;
  int n = note_folder(found, 0, path_join(folder, args->data, "journal"), &lines);
  n = note_others(found, n, args->data, "collected", &lines);
  n = note_others(found, n, args->data, "mirror", &lines);
  printf(args_say(args, "\n看过 %" PRId64 " 行记录，里面有这些字段",
                  "\nIn %" PRId64 " lines of records there are these fields"),
         lines);
  puts(args_say(args, "（每行都有的：v kiosk boot seq up/t clock hour event link crc）：",
                " (on every line: v kiosk boot seq up/t clock hour event link crc):"));
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    bool any = false;
    for (int k = 0; k < n; k++) {
      if (strcmp(found[k].event, known[i].event) != 0 || !found[k].known) continue;
      if (!any) printf("  %-18s", known[i].event);
      any = true;
      if (!stands_in(common, found[k].field) || !strcmp(found[k].field, "exhibit"))
        printf(" %s", found[k].field);
    }
    if (any) putchar('\n');
  }
  for (int k = 0; k < n; k++) {
    if (found[k].known) continue;
    unknown++;
    printf(args_say(args, "  ? %s 里的 %s：不认识，%" PRId64 " 行\n",
                    "  ? %s has %s: NOT KNOWN, %" PRId64 " lines\n"),
           found[k].event, found[k].field, found[k].lines);
  }
  return unknown;
}

static void list_units(const Args *args) {
  char   folder[PATH_SIZE];
  Units *units = units_load(path_join(folder, args->data, "journal"));
  if (units_count(units))
    puts(args_say(
      args, "\n单位名称，请看一遍有没有人名（有就按管理指南第 5 节去掉）：",
      "\nNames of units; if one is a person's, take it out (guide, section 5):"));
  for (int i = 0; i < units_count(units); i++)
    printf("  %" PRId64 "  %s\n", units_row(units, i)->number, units_row(units, i)->name);
  units_close(units);
}

int verb_privacy(int argc, char **argv) {
  Args args;
  bool read = args_read(&args, argc, argv, NULL);
  if (read && args.help) return fputs(help, stdout), 0;
  if (!read || args.rest) {
    fprintf(stderr, "kiosk privacy: %s\n%s", read ? args.word[0] : fail_text(), help);
    return 2;
  }
  puts(args_say(
    &args,
    "存的是次数和总数。没有观众的姓名、号码、人像、声音，没有一个人的各题答案，\n"
    "没有比小时更细的观众时间，没有把两次触摸连到同一个人的编号。下面逐项核对。\n",
    "Stored are counts and sums. No visitor's name, number, picture or voice, nobody's\n"
    "answers together, no visitor's time finer than the hour, nothing that ties two "
    "touches\n"
    "to one person. Checked below, one by one.\n"));
  if (!list_files(&args)) {
    fprintf(stderr, "kiosk privacy: %s %s\n", args_say(&args, "打不开", "can't open"),
            args.data);
    return 1;
  }
  int unknown = files.unknown + list_fields(&args);
  list_units(&args);
  if (unknown)
    fprintf(stderr,
            args_say(&args, "kiosk privacy: %d 样不认识，见上面的 ?\n",
                     "kiosk privacy: %d not known, see ? above\n"),
            unknown);
  return unknown ? 1 : 0;
}
