#include "check/play_rules.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/fail.h"
#include "stage/plainly.h"
#include "worker/script.h"

enum { LOAD_BOUND_US = WIRE_LOAD_MS * 500, CALLBACK_BOUND_US = WIRE_CALLBACK_MS * 500 };

static Place place_of(const Case *c, const WireFault *fault) {
  return sources_place(c->sources, *fault->file ? fault->file : "exhibit.lua",
                       fault->line);
}

void play_refused(const Case *c, const Stand *chinese, const Stand *english) {
  FaultKind        kind;
  const WireFault *fault = stand_fault(chinese, &kind);
  Place            place = place_of(c, fault);
  char             zh[FINDING_WORDS_SIZE], en[FINDING_WORDS_SIZE];
  plainly(zh, sizeof zh, fault->message, LANG_ZH);
  if (english) fault = stand_fault(english, &kind);
  plainly(en, sizeof en, fault->message, LANG_EN);
  findings_say(c->findings, &place, "load", FINDING_ERROR, "打不开：%s%.0s",
               "it can't be opened: %.0s%s", zh, en);
}

void play_fault(const Case *c, const Stand *stand) {
  FaultKind        kind;
  const WireFault *fault = stand_fault(stand, &kind);
  Place            place = place_of(c, fault);
  char             zh[FINDING_WORDS_SIZE], en[FINDING_WORDS_SIZE];
  plainly(zh, sizeof zh, fault->message, LANG_ZH);
  plainly(en, sizeof en, fault->message, LANG_EN);
  if (kind == FAULT_SCRIPT)
    findings_say(c->findings, &place, "fault", FINDING_ERROR, "玩的时候出错：%s%.0s",
                 "it fails while it is used: %.0s%s", zh, en);
  else if (kind == FAULT_CONTRACT)
    findings_say(c->findings, &place, "picture-cost", FINDING_ERROR, "画得太多：%s%.0s",
                 "it draws too much: %.0s%s", zh, en);
  else
    findings_say(
      c->findings, &place, "fault", FINDING_ERROR,
      "玩的时候没有回应了：%s%.0s。看看有没有停不下来的循环。",
      "it stopped answering while it was used: %.0s%s. Look for a loop without end.", zh,
      en);
}

// --- pictures

// "photos/Cat.JPG" -> "cat": what a misspelt name still has in common.
static void stem_of(const char *name, char out[WIRE_NAME_SIZE]) {
  const char *slash = strrchr(name, '/');
  snprintf(out, WIRE_NAME_SIZE, "%s", slash ? slash + 1 : name);
  char *dot = strrchr(out, '.');
  if (dot) *dot = '\0';
  for (char *p = out; *p; p++) *p = (char)tolower((unsigned char)*p);
}

// One of the exhibit's own files that was probably meant; NULL if none is near.
static const char *meant(const Case *c, const char *name) {
  char   wanted[WIRE_NAME_SIZE], stem[WIRE_NAME_SIZE];
  size_t folder = strlen("scripts/exhibits/") + strlen(c->exhibit) + 1;
  stem_of(name, wanted);
  for (int i = 0; i < c->sources->n; i++) {
    const SourceFile *file = &c->sources->file[i];
    if (!file->own || strlen(file->path) <= folder) continue;
    const char *own = file->path + folder;
    stem_of(own, stem);
    if (strcasecmp(own, name) == 0 || (*wanted && strcmp(stem, wanted) == 0)) return own;
  }
  return NULL;
}

static Place where_named(const Case *c, const char *name) {
  char  quoted[WIRE_NAME_SIZE + 2], stem[WIRE_NAME_SIZE];
  Place place;
  snprintf(quoted, sizeof quoted, "\"%s\"", name);
  if (sources_find(c->sources, quoted, &place) || sources_find(c->sources, name, &place))
    return place;
  const char *slash = strrchr(name, '/'), *base = slash ? slash + 1 : name;
  snprintf(stem, sizeof stem, "%.*s", (int)strcspn(base, "."), base);
  snprintf(quoted, sizeof quoted, "\"%s\"", stem);
  sources_find(c->sources, quoted, &place);
  return place;
}

static void say_missing(const Case *c, const char *name) {
  Place       place = where_named(c, name);
  const char *near = meant(c, name);
  int         fd = library_open_asset(c->hall->library, c->exhibit, name);
  if (fd >= 0) {
    close(fd);
    findings_say(c->findings, &place, "picture-damaged", FINDING_ERROR,
                 "图片“%s”读不了：文件坏了、太大，或不是 PNG、JPEG、WebP、SVG："
                 "重新导出一份。",
                 "the picture “%s” can't be read: it is damaged, too large, or no PNG, "
                 "JPEG, WebP or SVG: export it again.",
                 name);
  } else if (near) {
    findings_say(
      c->findings, &place, "picture-missing", FINDING_ERROR,
      "没有图片“%s”；文件夹里有“%s”，大小写和后缀要写得一样。",
      "there is no picture “%s”; the folder has “%s”: capitals and ending must "
      "be written alike.",
      name, near);
  } else {
    findings_say(
      c->findings, &place, "picture-missing", FINDING_ERROR,
      "没有图片“%s”：放进 scripts/exhibits/%s 或 assets/%s，或改对名字。",
      "there is no picture “%s”: put it into scripts/exhibits/%s or assets/%s, "
      "or mend the name.",
      name, c->exhibit, c->exhibit);
  }
}

void play_missing(const Case *c, const Stand *stand) {
  int                 n;
  const StandMissing *missing = stand_missing(stand, &n);
  WireFacts           facts;
  for (int i = 0; i < n; i++) say_missing(c, missing[i].name);
  stand_facts(stand, &facts);
  if (!*facts.picture) return;
  int fd = library_open_asset(c->hall->library, c->exhibit, facts.picture);
  if (fd >= 0)
    close(fd);
  else
    say_missing(c, facts.picture);
}

// --- cost

void play_cost(const Case *c, const StandCost *cost) {
  Place place = sources_start(c->sources);
  if (cost->load_us > (uint32_t)LOAD_BOUND_US * WIRE_PATIENCE)
    findings_say(c->findings, &place, "slow", FINDING_ERROR,
                 "打开时算了 %u 毫秒，上限是 %d 毫秒，馆里的机器更慢：少算一些，或分到 "
                 "update 里慢慢算。",
                 "opening takes %u ms of computing, the limit is %d ms and the hall's "
                 "machines are slower: compute less, or bit by bit in update.",
                 cost->load_us / 1000, WIRE_LOAD_MS);
  if (cost->callback_us > (uint32_t)CALLBACK_BOUND_US * WIRE_PATIENCE)
    findings_say(
      c->findings, &place, "slow", FINDING_ERROR,
      "update、draw 或 touch 有一次算了 %u 毫秒，上限是 %d 毫秒，馆里的机器更慢："
      "少算一些。",
      "update, draw or touch once took %u ms, the limit is %d ms and the hall's "
      "machines are slower: compute less.",
      cost->callback_us / 1000, WIRE_CALLBACK_MS);
  if (cost->heap > SCRIPT_HEAP_MAX / 2)
    findings_say(
      c->findings, &place, "memory", FINDING_ERROR,
      "用了 %u MB 内存，上限是 %d MB：不要让表越来越长，也不要每一帧造新表。",
      "it uses %u MB of memory, the limit is %d MB: let no table grow for ever, "
      "and make no new tables in each frame.",
      cost->heap >> 20, SCRIPT_HEAP_MAX >> 20);
}
