// push - sends this machine's lines, own and collected, to a database where many meet.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/path.h"
#include "desk/desk.h"
#include "desk/progress.h"
#include "desk/sources.h"
#include "desk/summed.h"
#include "server/server.h"
#include "tally/totals.h"

enum { BATCH = 20000, PAPER_MAX = 8 << 20 };

typedef struct {
  const Desk *desk;
  Server     *server;
  ServerHead *heads;
  size_t      count;
  Progress    progress;
  char        kiosk[LINE_TEXT_MAX];  // of the last line that was read
  int64_t     batch, sent, added;    // lines
} Push;

// The server's last line goes along once more: if it differs, two machines write under
// one id.
static bool is_wanted(const Push *push, const ReaderEvent *event) {
  for (size_t i = 0; i < push->count; i++) {
    const ServerHead *head = &push->heads[i];
    if (strcmp(head->kiosk, event->kiosk) != 0) continue;
    if (event->seq < head->first || event->seq >= head->last) return true;
    for (size_t k = 0; k < head->gaps; k++)
      if (event->seq >= head->gap[k].from && event->seq <= head->gap[k].to) return true;
    return false;
  }
  return true;
}

static bool end_batch(Push *push) {
  int64_t added;
  if (!server_commit(push->server, &added)) return false;
  push->sent += push->batch;
  push->added += added;
  push->batch = 0;
  return true;
}

static bool push_lines(Push *push, const Source *source) {
  ReaderEvent event;
  Reader     *reader = reader_open(source->folder);
  bool        ok = reader != NULL;
  while (ok && reader_next(reader, &event)) {
    progress_add(&push->progress, (int64_t)event.size + 1);
    strcpy(push->kiosk, event.kiosk);
    if (!is_wanted(push, &event)) continue;
    ok = server_put(push->server, &event) && (++push->batch < BATCH || end_batch(push));
  }
  ok = ok && !reader_failed(reader) && end_batch(push);
  reader_close(reader);
  return ok;
}

// The names of units and the words of questions, if there are any. The own journal's go
// with the id that wrote its last line.
static bool push_papers(Push *push, const Source *source, const char *kiosk) {
  static const char *const papers[] = {"units.tsv", "items.tsv"};
  char                     path[PATH_SIZE];
  size_t                   size;
  bool                     ok = true;
  for (int i = 0; ok && i < 2; i++) {
    char *text = path_read(path_join(path, source->folder, papers[i]), PAPER_MAX, &size);
    if (text) ok = server_put_paper(push->server, kiosk, papers[i], text);
    free(text);
  }
  return ok;
}

// ---- lines that only totals stand for ----

typedef struct {
  const Push *push;
  const char *source;  // whose folder; "": the own journal
} Pruned;

static bool has_lines(const Push *push, const Head *head) {
  for (size_t i = 0; i < push->count; i++) {
    const ServerHead *there = &push->heads[i];
    if (strcmp(there->kiosk, head->kiosk) != 0) continue;
    for (size_t k = 0; k < there->gaps; k++)
      if (there->gap[k].from <= head->seq) return false;
    return there->first <= head->first && there->last >= head->seq;
  }
  return false;
}

static void tell_pruned(void *user, const Head *head, int64_t hour) {
  const Pruned *pruned = user;
  (void)hour;
  if ((*pruned->source && strcmp(pruned->source, head->kiosk) != 0) ||
      has_lines(pruned->push, head))
    return;
  desk_complain(pruned->push->desk, DESK_WELL,
                "%s：第 %" PRId64 " 至 %" PRId64
                " 行已清理，只剩月合计，库里没有：从库里出的表不含它们。",
                "%s: lines %" PRId64 " to %" PRId64
                " were pruned, and the database never had them all: figures from it "
                "are without them.",
                head->kiosk, head->first, head->seq);
}

static bool tell_totals(const Push *push, const Source *source) {
  Pruned         pruned = {.push = push, .source = source->name};
  const SummedTo to = {.user = &pruned, .head = tell_pruned};
  Totals         totals;
  bool           ok = totals_read(&totals, source->folder) &&
            (!totals.rows || summed_read(totals.rows, &to));
  totals_free(&totals);
  return ok;
}

static bool push_source(Push *push, const Source *source) {
  push->kiosk[0] = '\0';
  if (!tell_totals(push, source) || !push_lines(push, source)) return false;
  const char *kiosk = source->name[0] ? source->name : push->kiosk;
  return !*kiosk || push_papers(push, source, kiosk);
}

static bool push_all(Push *push) {
  size_t  count;
  Source *sources = sources_list(push->desk->args.data, &count);
  bool    ok = sources && server_heads(push->server, true, &push->heads, &push->count);
  for (size_t i = 0; ok && i < count; i++)
    push->progress.whole += source_bytes(&sources[i]);
  for (size_t i = 0; ok && i < count; i++) ok = push_source(push, &sources[i]);
  progress_end(&push->progress);
  server_heads_free(push->heads, push->count);
  free(sources);
  return ok;
}

static DeskStatus run(const Desk *desk) {
  const char *url = desk->option[DESK_TO];
  Push        push = {.desk = desk};
  if (!url)
    return desk_complain(desk, DESK_USAGE, "请用 --to 写数据库地址：postgresql://…",
                         "Name the database with --to: postgresql://…");
  push.server = server_open(url);
  bool ok = push.server && push_all(&push);
  server_close(push.server);
  if (push.sent)
    printf(desk_say(desk, "送出 %" PRId64 " 行，其中新的 %" PRId64 " 行\n",
                    "%" PRId64 " lines sent, %" PRId64 " of them new\n"),
           push.sent, push.added);
  if (ok) return DESK_WELL;
  return desk_complain(desk, DESK_WRONG, "没有送完：%s\n再运行一次即可，不会重复。",
                       "It was not finished: %s\nRun it again: nothing is counted twice.",
                       fail_text());
}

const DeskVerb desk_push = {
  .name = "push",
  .summary = {"把记录送到数据库", "sends the records to a database"},
  .usage =
    {
      "kiosk push --to postgresql://用户@主机/数据库\n\n"
      "  只送那边没有的行；中断后再运行即可，不会重复。清理过（kiosk "
      "prune）的行只剩月合计，"
      "送不了：\n"
      "  先 push 再清理。报表：kiosk report … --from-db 地址。\n",
      "kiosk push --to postgresql://USER@HOST/DATABASE\n\n"
      "  Sends the lines that are not there; interrupted, run it again: nothing is "
      "counted "
      "twice.\n  Lines that were pruned can't be sent: push before `kiosk prune`. "
      "Reports: kiosk report\n  … --from-db URL.\n",
    },
  .takes = 1u << DESK_TO,
  .run = run,
};
