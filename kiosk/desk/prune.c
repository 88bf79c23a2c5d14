// prune - segments that are older than anybody compares with, replaced by their monthly
// totals. Only an administrator calls it.
//
// The cut lies before a `boot` line: no use, session or group reaches over it. First the
// totals are written and synced, and from then on stand for what is cut off; then the
// segments are removed. A power cut between leaves files that nobody reads, and the next
// prune removes them.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"
#include "desk/dating.h"
#include "desk/desk.h"
#include "desk/period.h"
#include "desk/sources.h"
#include "desk/summed.h"
#include "tally/store.h"
#include "tally/totals.h"

enum { KEPT_MONTHS = 37, HOURS = 24 };

typedef struct {
  int     number;
  int64_t newest;                // the latest hour a line of it may be of
  int64_t before_boot;           // the same of lines before its first boot,
  int64_t boot;                  // whose sequence this is; 0: it has none
  char    kiosk[LINE_TEXT_MAX];  // of its last line, with
  int64_t last;                  // sequence
  char    hash[LINK_SIZE];       // and hash
} Segment;

typedef struct {
  const char *folder;
  Totals      old;
  DatingBoot *boot;
  size_t      boots;
  Segment    *segment;
  size_t      segments;
  Summed     *summed;
  Heads       heads;  // of what is cut off
} Prune;

// ---- dates ----

static DatingBoot *boot_of(Prune *prune, const ReaderEvent *event) {
  for (size_t i = prune->boots; i-- > 0;)
    if (prune->boot[i].boot == event->boot &&
        strcmp(prune->boot[i].kiosk, event->kiosk) == 0)
      return &prune->boot[i];
  prune->boot = mem_grow(prune->boot, prune->boots + 1, sizeof *prune->boot);
  DatingBoot *boot = &prune->boot[prune->boots++];
  dating_begin(boot, event->kiosk, event->boot);
  return boot;
}

// What was pruned before dates what comes after it.
static void take_head(void *user, const Head *head, int64_t hour) {
  Prune      *prune = user;
  ReaderEvent event = {.boot = -1};
  Head       *kept = heads_of(&prune->heads, head->kiosk);
  *kept = *head;
  memcpy(event.kiosk, head->kiosk, sizeof event.kiosk);
  DatingBoot *boot = boot_of(prune, &event);
  boot->packed = true;
  if (hour > 0) boot->first = boot->last = hour;
}

// ---- reading ----

static bool each_line(Prune *prune,
                      void (*take)(Prune *prune, const ReaderEvent *event)) {
  Reader     *reader = reader_open(prune->folder);
  ReaderEvent event;
  if (!reader) return false;
  while (reader_next(reader, &event)) take(prune, &event);
  bool ok = !reader_failed(reader);
  reader_close(reader);
  return ok;
}

static void date_line(Prune *prune, const ReaderEvent *event) {
  dating_feed(boot_of(prune, event), event);
}

static void hours_of(Prune *prune, const ReaderEvent *event, int64_t *lo, int64_t *hi) {
  dating_hours(boot_of(prune, event), event->clock, event->hour, event->up, lo, hi);
}

static void measure_line(Prune *prune, const ReaderEvent *event) {
  Segment *last = prune->segments ? &prune->segment[prune->segments - 1] : NULL;
  int64_t  lo, hi;
  if (!last || last->number != event->segment) {
    prune->segment =
      mem_grow(prune->segment, prune->segments + 1, sizeof *prune->segment);
    last = &prune->segment[prune->segments++];
    *last = (Segment){.number = event->segment};
  }
  hours_of(prune, event, &lo, &hi);
  if (!last->boot && strcmp(event->event, "boot") == 0) {
    last->boot = event->seq;
    last->before_boot = last->newest;
  }
  if (hi > last->newest) last->newest = hi;
  memcpy(last->kiosk, event->kiosk, sizeof last->kiosk);
  last->last = event->seq;
  memcpy(last->hash, event->hash, sizeof last->hash);
}

// How many segments may go: all lines of them, and of the next one up to a boot, are
// older than the limit.
static size_t find_cut(const Prune *prune, int64_t limit) {
  size_t cut = 0;
  for (size_t i = 0; i + 1 < prune->segments; i++) {
    const Segment *next = &prune->segment[i + 1];
    if (prune->segment[i].newest >= limit) break;
    if (next->boot && next->before_boot < limit) cut = i + 1;
  }
  return cut;
}

// ---- adding up ----

typedef struct {
  Prune *prune;
  Facts  facts;
} Adding;

static void put_fact(void *user, const Fact *fact) {
  Adding     *adding = user;
  ReaderEvent like = {.boot = fact->boot};
  int64_t     lo, hi;
  memcpy(like.kiosk, fact->kiosk, sizeof like.kiosk);
  dating_hours(boot_of(adding->prune, &like), fact->clock, fact->hour, fact->up, &lo,
               &hi);
  if (fact->kind < FACT_GROUP) summed_fact(adding->prune->summed, fact, lo, hi);
}

static bool is_kept(const ReaderEvent *event) {
  static const char *const kept[] = {"batch_open", "batch_join", "correction", "items"};
  for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
    if (strcmp(event->event, kept[i]) == 0) return true;
  return false;
}

// Lines before the boot with that sequence.
static bool add_lines(Prune *prune, int64_t boot) {
  Adding      adding = {.prune = prune, .facts = {.put = put_fact}};
  Reader     *reader = reader_open(prune->folder);
  ReaderEvent event;
  int64_t     lo, hi;
  if (!reader) return false;
  adding.facts.user = &adding;
  while (reader_next(reader, &event) && event.seq < boot) {
    heads_feed(&prune->heads, &event);
    boot_of(prune, &event)->packed = true;
    facts_feed(&adding.facts, &event);
    if (!is_kept(&event)) continue;
    hours_of(prune, &event, &lo, &hi);
    summed_line(prune->summed, &event, lo, hi);
  }
  facts_end(&adding.facts);
  bool ok = !reader_failed(reader);
  reader_close(reader);
  return ok;
}

// The last hour that is known of a kiosk among what is cut off: what comes after goes by
// it.
static int64_t last_hour(const Prune *prune, const char *kiosk) {
  for (size_t i = 0; i < prune->boots; i++)
    if (strcmp(prune->boot[i].kiosk, kiosk) == 0 && !prune->boot[i].packed)
      return prune->boot[i].after;
  return DATING_NEVER;
}

static bool add_up(Prune *prune, int64_t boot) {
  prune->summed = summed_new();
  if (!add_lines(prune, boot)) return false;
  for (size_t i = 0; i < prune->heads.count; i++)
    summed_head(prune->summed, &prune->heads.head[i],
                last_hour(prune, prune->heads.head[i].kiosk));
  if (prune->old.rows) summed_take(prune->summed, prune->old.rows);
  return true;
}

static bool write_totals(Prune *prune, size_t cut) {
  const Segment *last = &prune->segment[cut - 1];
  Totals totals = {.segment = last->number, .seq = last[1].boot - 1, .last = last->last};
  if (!add_up(prune, last[1].boot)) return false;
  memcpy(totals.kiosk, last->kiosk, sizeof totals.kiosk);
  memcpy(totals.link, last->hash, sizeof totals.link);
  totals.rows = summed_text(prune->summed);
  bool ok = totals_write(&totals, prune->folder);
  totals_free(&totals);
  return ok;
}

// ---- a folder ----

static bool measure(Prune *prune) {
  const SummedTo to = {.user = prune, .head = take_head};
  if (!totals_read(&prune->old, prune->folder)) return false;
  char *rows = prune->old.rows ? mem_copy(prune->old.rows) : NULL;  // add_up() wants them
  bool  ok = !rows || summed_read(rows, &to);
  free(rows);
  if (!ok || !each_line(prune, date_line)) return false;
  dating_bound(prune->boot, prune->boots);
  return each_line(prune, measure_line);
}

static void release(Prune *prune) {
  totals_free(&prune->old);
  summed_free(prune->summed);
  heads_free(&prune->heads);
  free(prune->boot);
  free(prune->segment);
}

// Removes segments up to a number; those of an earlier prune that the power cut short,
// too. Returns how many there are.
static int remove_to(const Prune *prune, int number, bool really) {
  char   path[PATH_SIZE];
  size_t count;
  int   *numbers = store_list(prune->folder, &count), found = 0;
  for (size_t i = 0; i < count && numbers[i] <= number; i++) {
    found++;
    if (really) unlink(store_path(path, prune->folder, numbers[i]));
  }
  free(numbers);
  if (really && found > 0) path_sync_folder(prune->folder);
  return found;
}

static void tell(const Desk *desk, const Prune *prune, const char *name, size_t cut,
                 int files) {
  char    month[PERIOD_TEXT_MAX] = "-";
  int64_t to = cut ? prune->segment[cut].boot - 1 : prune->old.seq;
  int64_t newest = 0;
  for (size_t i = 0; i < cut; i++)
    if (prune->segment[i].newest > newest) newest = prune->segment[i].newest;
  if (newest > 0) period_name(month, PERIOD_MONTH, newest / HOURS);
  printf(desk_say(desk,
                  desk->yes
                    ? "%s：到第 %" PRId64 " 行（%s）已改为月合计，删去 %d 个文件\n"
                    : "%s：到第 %" PRId64 " 行（%s）将改为月合计，删去 %d 个文件\n",
                  desk->yes ? "%s: totals stand for lines to %" PRId64
                              " (%s), %d files removed\n"
                            : "%s: totals would stand for lines to %" PRId64
                              " (%s), %d files removed\n"),
         *name ? name : desk_say(desk, "本机", "this machine"), to, month, files);
}

static bool prune_folder(const Desk *desk, Prune *prune, const char *name, int64_t limit,
                         bool *any) {
  size_t cut = find_cut(prune, limit);
  int    to = cut ? prune->segment[cut - 1].number : prune->old.segment;
  int    files = to ? remove_to(prune, to, false) : 0;
  if (files == 0) return true;
  *any = true;
  if (desk->yes && cut && !write_totals(prune, cut)) return false;
  if (desk->yes) remove_to(prune, to, true);
  tell(desk, prune, name, cut, files);
  return true;
}

// ---- the verb ----

// The first hour that stays. A clock that runs ahead must not cut off too much: the
// newest line, of whatever kiosk, is believed before it.
static int64_t limit_of(const Prune *prunes, size_t count) {
  char       text[PERIOD_TEXT_MAX];
  Period     month;
  ClockLocal now = clock_local();
  int64_t    newest = 0;
  for (size_t i = 0; i < count; i++)
    for (size_t k = 0; k < prunes[i].segments; k++)
      if (prunes[i].segment[k].newest < DATING_EVER &&
          prunes[i].segment[k].newest > newest)
        newest = prunes[i].segment[k].newest;
  snprintf(text, sizeof text, "%04d-%02d", now.year, now.month);
  if (period_parse(&month, PERIOD_MONTH, text) && newest / HOURS > month.to)
    newest = month.to * HOURS;
  int year = 0, number = 0;
  sscanf(period_name(text, PERIOD_MONTH, newest / HOURS), "%d-%d", &year, &number);
  int months = year * 12 + number - 1 - KEPT_MONTHS;
  snprintf(text, sizeof text, "%04d-%02d", months / 12, months % 12 + 1);
  return period_parse(&month, PERIOD_MONTH, text) ? month.from * HOURS : 0;
}

static DeskStatus finish(const Desk *desk, bool ok, bool any) {
  if (!ok)
    return desk_complain(desk, DESK_WRONG, "没有完成：%s。数字没有变，可以再来一次。",
                         "It was not finished: %s. No figure has changed; run it again.",
                         fail_text());
  if (!any)
    puts(desk_say(desk, "没有早于 37 个月的原始记录，什么都不用做。",
                  "No raw lines are older than 37 months: nothing to do."));
  else if (!desk->yes)
    puts(desk_say(
      desk,
      "这只是预览，什么都没有动。先备份数据目录；用数据库的先 kiosk push；然后加 "
      "--yes。",
      "Nothing was touched. Make a copy of the data folder (and `kiosk push`, "
      "if you use a database), then add --yes."));
  return DESK_WELL;
}

static DeskStatus run(const Desk *desk) {
  size_t  count = 0;
  Source *sources = sources_list(desk->args.data, &count);
  Prune  *prunes = mem_new((count + 1) * sizeof *prunes);
  bool    ok = sources != NULL, any = false;
  for (size_t i = 0; ok && i < count; i++) {
    prunes[i].folder = sources[i].folder;
    ok = measure(&prunes[i]);
  }
  int64_t limit = limit_of(prunes, count);
  for (size_t i = 0; ok && i < count; i++)
    ok = prune_folder(desk, &prunes[i], sources[i].name, limit, &any);
  for (size_t i = 0; i < count; i++) release(&prunes[i]);
  free(prunes);
  free(sources);
  return finish(desk, ok, any);
}

const DeskVerb desk_prune = {
  .name = "prune",
  .summary = {"把 37 个月以前的原始记录改为月合计",
              "monthly totals in place of raw lines over 37 months old"},
  .usage =
    {
      "kiosk prune [--yes]\n\n"
      "  满 37 "
      "个月的原始记录改为月合计，原文件删去。按月、季、年的表还是原来的数；按日、\n"
      "  周、时段的只到那时为止。不加 --yes 只预览。设备自己从不清理。\n"
      "  --yes           动手（先把数据目录备份一份）\n",
      "kiosk prune [--yes]\n\n"
      "  Raw lines over 37 months old become monthly totals, and their files are "
      "removed.\n"
      "  Tables by month, quarter and year stay as they are; those by day, week and "
      "hour\n"
      "  begin after it. Without --yes nothing is touched. A kiosk never does it by "
      "itself.\n"
      "  --yes           does it (make a copy of the data folder first)\n",
    },
  .takes = 1u << DESK_YES,
  .as_owner = true,
  .run = run,
};
