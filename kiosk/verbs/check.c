// check - the exhibits, played and judged before visitors come: composition and output.
//
// Parts of exhibits are handed out, one at a time, to processes of ours; each has a
// zygote of its own. What they find comes back over one pipe in records that a pipe keeps
// whole, and is put together in the order of the parts, whoever was first.
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/args.h"
#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/near.h"
#include "check/check.h"
#include "check/fact.h"
#include "check/judge.h"
#include "check/sheet.h"
#include "gear/font.h"
#include "stage/actor.h"
#include "stage/catalogue.h"
#include "stage/plainly.h"
#include "stage/session.h"
#include "verbs/verbs.h"

static const char help[] =
  "kiosk check [EXHIBIT ...] [--format text|json] [--shots DIR] [--today YYYY-MM-DD]\n"
  "            [--home DIR] [--data DIR] [--lang zh|en]\n"
  "kiosk check --fact G12 [EXHIBIT ...] [--format text|json]\n"
  "  像一千位观众那样把展项玩一遍（两种语言、横竖两种摆放、三个年龄层），"
  "不用屏幕，几秒钟就好，\n"
  "  说出哪里不对、在哪个文件哪一行、怎么改。不写展项名就检查全馆。"
  "有错误时返回 1，只有提醒时返回 0。\n"
  "  --shots DIR 另写一张 DIR/index.html：每一页的样子，和它的问题放在一起。\n"
  "  --fact G12 不玩，只列出用到这条事实的地方：展项、题号、文件和行。\n"
  "  Plays the exhibits as many visitors would, without a screen, and says what is "
  "wrong, "
  "where, and\n"
  "  what to do. Without a name: the whole hall. Status 0 only when there is no error.\n"
  "  --fact G12 plays nothing and lists where this fact is used: exhibit, question, file "
  "and line.\n" ARGS_LANG;

// As many as an exhibit has parts: on two processors, too, it takes longest to wait for
// the last one.
enum { HANDS = CHECK_PARTS };

typedef enum { WORD_FINDING, WORD_BEGUN, WORD_DONE } WordKind;

// What a hand says; never larger than a pipe takes in one piece.
typedef struct {
  uint32_t kind, order;  // which part of which exhibit: exhibit * CHECK_PARTS + part
  union {
    Finding     finding;
    CheckResult result;
  } u;
} Word;

_Static_assert(sizeof(Word) <= PIPE_BUF, "a word crosses a pipe in one piece");

typedef struct {
  Args        args;
  Library     library;
  WireSite    site;
  bool        json, whole;  // whole: no exhibit was named
  const char *shots;
  ClockLocal  today;
  char        id[WIRE_EXHIBITS_MAX][WIRE_ID_SIZE];
  int         n;
  bool        done[WIRE_EXHIBITS_MAX * CHECK_PARTS];
  CheckResult result[WIRE_EXHIBITS_MAX * CHECK_PARTS];
  Findings   *found[WIRE_EXHIBITS_MAX * CHECK_PARTS];
  Findings   *findings;  // all of these
} Check;

static int wrong_line(const char *what) {
  fprintf(stderr, "kiosk check: %s\n%s", what, help);
  return 2;
}

// --- what is to be checked

static bool read_day(Check *c, const char *day) {
  int64_t wall;
  char    text[40];
  if (!day) {
    c->today = clock_local();
    return true;
  }
  snprintf(text, sizeof text, "%.10sT09:00:00+08:00", day);
  if (strlen(day) != 10 || !clock_parse(text, &wall))
    return fail(args_say(&c->args, "--today：“%s”不是日期，要写成 2026-11-24",
                         "--today: '%s' is no day; write it as 2026-11-24"),
                day);
  c->today = clock_local_of(wall);
  return true;
}

static bool take_word(Check *c, const char *word) {
  char        ids[WIRE_EXHIBITS_MAX][WIRE_ID_SIZE];
  const char *there[WIRE_EXHIBITS_MAX + 1] = {NULL};
  int         n = library_exhibits(&c->library, ids, WIRE_EXHIBITS_MAX);
  for (int i = 0; i < n; i++) {
    there[i] = ids[i];
    if (strcmp(ids[i], word) != 0) continue;
    snprintf(c->id[c->n++], WIRE_ID_SIZE, "%s", word);
    return true;
  }
  const char *near = near_of(word, there);
  if (near)
    return fail(args_say(&c->args, "没有展项“%s”；是不是“%s”？",
                         "there is no exhibit '%s'; did you mean '%s'?"),
                word, near);
  return fail(args_say(&c->args, "没有展项“%s”；kiosk list 列出全部",
                       "there is no exhibit '%s'; kiosk list shows them all"),
              word);
}

static bool take_words(Check *c) {
  c->whole = c->args.rest == 0;
  if (c->whole) c->n = library_exhibits(&c->library, c->id, WIRE_EXHIBITS_MAX);
  for (int i = 0; i < c->args.rest && c->n < WIRE_EXHIBITS_MAX; i++)
    if (!take_word(c, c->args.word[i])) return false;
  return true;
}

// --- a hand: one of the processes that play

typedef struct {
  const Check *check;
  Zygote      *zygote;
  Catalogue   *catalogue;
  Hall         hall;
  int          orders, words;
  uint32_t     order;
} Hand;

static void tell(const Hand *hand, Word *word) {
  word->order = hand->order;
  if (write(hand->words, word, sizeof *word) != sizeof *word) _exit(1);
}

static void tell_findings(const Hand *hand, const Findings *findings) {
  int            n;
  const Finding *all = findings_all(findings, &n);
  for (int i = 0; i < n; i++)
    tell(hand, &(Word){.kind = WORD_FINDING, .u.finding = all[i]});
}

// The menu needs to know every exhibit; the others only the site.
static const char *catalogue_for(Hand *hand, const char *exhibit) {
  if (strcmp(exhibit, "menu") != 0) return NULL;
  while (catalogue_step(hand->catalogue, 50)) continue;
  return catalogue_module(hand->catalogue);
}

static void check_one(Hand *hand, const char *shots) {
  const char *id = hand->check->id[hand->order / CHECK_PARTS];
  Findings   *findings = findings_open();
  tell(hand, &(Word){.kind = WORD_BEGUN});
  CheckWish wish = {
    .hall = &hand->hall,
    .part = (CheckPart)(hand->order % CHECK_PARTS),
    .zygote = hand->zygote,
    .site = catalogue_site_text(hand->catalogue),
    .catalogue = catalogue_for(hand, id),
    .exhibit = id,
    .shots = shots,
  };
  Word done = {.kind = WORD_DONE, .u.result = check_exhibit(&wish, findings)};
  tell_findings(hand, findings);
  tell(hand, &done);
  findings_close(findings);
}

static void find_sizes(Hall *hall) {
  static const float usual[] = {21.5f, 43, 55};
  hall->sizes = hall->site->inches > 0 ? 1 : RULES_SIZES_MAX;
  hall->inches[0] = hall->site->inches;
  if (hall->sizes > 1) memcpy(hall->inches, usual, sizeof usual);
}

// What site.lua says, when it can be read; otherwise a finding and the last good one.
static bool look_at_site(Hand *hand, Findings *findings) {
  WireSession session = {.width = 1920, .height = 1080, .scale = 1, .seed = 1};
  ActorWish   wish = {
      .exhibit = "site", .session = &session, .ask = ASK_SITE, .bare = true};
  char   path[PATH_SIZE];
  size_t bytes;
  char  *text = path_read(path_join(path, hand->check->library.home, "scripts/site.lua"),
                          WIRE_SOURCE_MAX, &bytes);
  Place  place = {.file = "scripts/site.lua"};
  findings_about(findings, "", 0);
  if (!text) {
    findings_say(findings, &place, "site-broken", FINDING_ERROR,
                 "没有 scripts/site.lua，或读不了：%s",
                 "there is no scripts/site.lua, or "
                 "it can't be read: %s",
                 fail_text());
    return false;
  }
  wish.site = text;
  Actor    *actor = actor_open(hand->zygote, &hand->check->library, &wish);
  ActorNews news = actor ? actor_wait(actor, NULL) : ACTOR_NOTHING;
  if (news != ACTOR_LOADED && actor) {
    const WireFault *fault;
    char             zh[FINDING_WORDS_SIZE / 2], en[FINDING_WORDS_SIZE / 2];
    actor_fault(actor, &fault);
    place.line = fault->line;
    plainly(zh, sizeof zh, fault->message, LANG_ZH);
    plainly(en, sizeof en, fault->message, LANG_EN);
    findings_say(findings, &place, "site-broken", FINDING_ERROR,
                 "site.lua 有错，现在用的是上一次正确的内容：%s%.0s",
                 "site.lua is wrong, the last good one is in use: %.0s%s", zh, en);
  }
  actor_close(actor);
  free(text);
  return news == ACTOR_LOADED;
}

static void hall_first(Hand *hand) {
  Findings *findings = findings_open();
  bool      good = look_at_site(hand, findings);
  if (good && hand->check->whole) check_hall(&hand->hall, findings);
  tell_findings(hand, findings);
  findings_close(findings);
}

static void work(Hand *hand, bool first, const char *shots) {
  const Check *c = hand->check;
  WireSession  session = {.width = 1920, .height = 1080, .scale = 1, .seed = 1};
  char         boot[] = "00000000-0000-4000-8000-000000000001";
  clock_play(clock_wall_of(c->today.year, c->today.month, c->today.day, 9, 0, 0),
             CLOCK_TRUSTED, boot);
  hand->catalogue = catalogue_open(hand->zygote, &c->library, &session);
  hand->hall = (Hall){
    .library = &c->library, .site = catalogue_site(hand->catalogue), .today = c->today};
  find_sizes(&hand->hall);
  if (first) hall_first(hand);
  while (read(hand->orders, &hand->order, sizeof hand->order) == sizeof hand->order)
    check_one(hand, shots);
  catalogue_close(hand->catalogue);
}

static _Noreturn void hand_main(Check *c, int orders, int words, bool first,
                                const char *shots) {
  Hand hand = {.check = c, .orders = orders, .words = words};
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  bool ready = font_open() && (hand.zygote = zygote_start());
  if (!ready) fprintf(stderr, "kiosk check: %s\n", fail_text());
  if (ready) work(&hand, first, shots);
  zygote_stop(hand.zygote);
  _exit(ready ? 0 : 1);
}

// --- the two of them, from here

static void show_progress(const Check *c, int done, const char *id) {
  if (!isatty(STDERR_FILENO)) return;
  fprintf(stderr, "\r\033[K%d/%d %s", done / CHECK_PARTS, c->n, id ? id : "");
  if (!id) fputs("\r\033[K", stderr);
}

static void listen_to(Check *c, int words) {
  Word word;
  int  done = 0;
  while (read(words, &word, sizeof word) == sizeof word) {
    if (word.order >= sizeof c->found / sizeof *c->found) continue;
    if (word.kind == WORD_FINDING) findings_take(c->found[word.order], &word.u.finding);
    if (word.kind == WORD_BEGUN) show_progress(c, done, c->id[word.order / CHECK_PARTS]);
    if (word.kind != WORD_DONE) continue;
    c->done[word.order] = true;
    c->result[word.order] = word.u.result;
    show_progress(c, ++done, c->id[word.order / CHECK_PARTS]);
  }
  show_progress(c, done, NULL);
}

static void put_together(Check *c) {
  for (size_t i = 0; i < sizeof c->found / sizeof *c->found; i++) {
    int            n;
    const Finding *all = findings_all(c->found[i], &n);
    for (int k = 0; k < n; k++) findings_take(c->findings, &all[k]);
    findings_close(c->found[i]);
  }
}

static void tell_unfinished(Check *c) {
  for (int i = 0; i < c->n * CHECK_PARTS; i++) {
    if (c->done[i]) continue;
    findings_about(c->findings, c->id[i / CHECK_PARTS], 0);
    findings_say(c->findings, NULL, "unchecked", FINDING_ERROR,
                 "没有检查完：检查程序自己停了。",
                 "not checked: the checking program itself ended.");
  }
}

static bool run_hands(Check *c, const char *shots) {
  int   orders[2], words[2];
  pid_t pid[HANDS];
  if (pipe(orders) != 0 || pipe(words) != 0) return fail("check: %s", strerror(errno));
  for (size_t i = 0; i < sizeof c->found / sizeof *c->found; i++)
    c->found[i] = findings_open();
  for (uint32_t i = 0; i < (uint32_t)c->n * CHECK_PARTS; i++)
    if (write(orders[1], &i, sizeof i) != sizeof i)
      return fail("check: the pipe is full");
  fflush(NULL);
  for (int i = 0; i < HANDS; i++) {
    pid[i] = fork();
    if (pid[i] < 0) return fail("check: %s", strerror(errno));
    if (pid[i] > 0) continue;
    close(orders[1]);
    close(words[0]);
    hand_main(c, orders[0], words[1], i == 0, shots);
  }
  close(orders[0]);
  close(orders[1]);
  close(words[1]);
  listen_to(c, words[0]);
  close(words[0]);
  for (int i = 0; i < HANDS; i++) waitpid(pid[i], NULL, 0);
  put_together(c);
  tell_unfinished(c);
  return true;
}

// --- what is said at the end

static void put_sum(const Check *c) {
  int all, errors = findings_errors(c->findings);
  findings_all(c->findings, &all);
  if (all) putchar('\n');
  if (c->args.english) {
    printf("%d exhibit%s checked: ", c->n, c->n == 1 ? "" : "s");
    if (errors) printf("%d error%s, ", errors, errors == 1 ? "" : "s");
    printf("%s%d warning%s\n", errors ? "" : "no errors, ", all - errors,
           all - errors == 1 ? "" : "s");
  } else {
    printf("检查了 %d 个展项：", c->n);
    if (errors) printf("%d 个错误", errors);
    printf("%s，%d 个提醒\n", errors ? "" : "没有错误", all - errors);
  }
}

static bool write_sheet(const Check *c, const char *pictures) {
  char          path[PATH_SIZE];
  SheetExhibit *list = mem_new((size_t)c->n * sizeof *list + 1);
  for (int i = 0; i < c->n; i++) {
    memcpy(list[i].exhibit, c->id[i], sizeof list[i].exhibit);
    for (int part = 0; part < CHECK_PARTS; part++)
      list[i].part[part] = c->result[i * CHECK_PARTS + part];
  }
  bool ok = sheet_write(path_join(path, c->shots, "index.html"), pictures, list, c->n,
                        c->findings, c->args.english);
  free(list);
  return ok;
}

// So that the show knows.
static void keep_verdicts(const Check *c) {
  Verdict verdict;
  for (int i = 0; i < c->n; i++)
    if (judge(c->id[i], &c->result[i * CHECK_PARTS], c->findings, &verdict) &&
        !verdict_save(c->args.data, c->id[i], &verdict))
      fprintf(stderr, "kiosk check: %s\n", fail_text());
}

static bool run(Check *c) {
  char pictures[PATH_SIZE] = "";
  if (c->shots) {
    if (!path_make(c->shots)) return false;
    path_join(pictures, c->shots, ".pages-XXXXXX");
    if (!mkdtemp(pictures)) return fail("check: %s: %s", c->shots, strerror(errno));
  }
  // One for all hands: what one of them has decoded is there for the others.
  if (!c->args.data_given && !path_temp(c->library.data, "kiosk-check-")) return false;
  bool ok = run_hands(c, c->shots ? pictures : NULL);
  if (!c->args.data_given) path_remove_all(c->library.data);
  findings_sort(c->findings);
  if (ok) keep_verdicts(c);
  if (ok && c->shots) ok = write_sheet(c, pictures);
  if (c->shots) path_remove_all(pictures);
  return ok;
}

static int list_fact(Check *c, const char *fact) {
  FactWish wish = {.library = &c->library,
                   .fact = fact,
                   .exhibit = c->id,
                   .exhibits = c->n,
                   .json = c->json,
                   .english = c->args.english};
  if (!fact_list(&wish, stdout))
    return fprintf(stderr, "kiosk check: %s\n", fail_text()), 2;
  free(c);
  return 0;
}

int verb_check(int argc, char **argv) {
  const char *format = "text", *today = NULL, *fact = NULL;
  Check      *c = mem_new(sizeof *c);
  ArgOption   options[] = {{"--format", &format, NULL},
                           {"--shots", &c->shots, NULL},
                           {"--today", &today, NULL},
                           {"--fact", &fact, NULL},
                           {NULL, NULL, NULL}};
  if (!args_read(&c->args, argc, argv, options)) return wrong_line(fail_text());
  if (c->args.help) return fputs(help, stdout), 0;
  c->json = strcmp(format, "json") == 0;
  if (!c->json && strcmp(format, "text") != 0) return wrong_line(format);
  snprintf(c->library.home, sizeof c->library.home, "%s", c->args.home);
  snprintf(c->library.data, sizeof c->library.data, "%s", c->args.data);
  if (!read_day(c, today) || !take_words(c)) return wrong_line(fail_text());
  if (fact) return list_fact(c, fact);
  log_quiet(true);
  c->findings = findings_open();
  if (!run(c)) return fprintf(stderr, "kiosk check: %s\n", fail_text()), 1;
  if (c->json)
    findings_json(c->findings, c->args.english, stdout);
  else
    findings_text(c->findings, c->args.english, stdout);
  if (!c->json) put_sum(c);
  int errors = findings_errors(c->findings);
  findings_close(c->findings);
  free(c);
  return errors ? 1 : 0;
}
