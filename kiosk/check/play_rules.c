#include "check/play_rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/near.h"
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

bool play_left_out(const Case *c, const Stand *stand) {
  WireComplaint told[WIRE_COMPLAINTS_MAX];
  uint32_t      all = stand_complaints(stand, told);
  bool          open = !stand_failed(stand);
  for (uint32_t i = 0; i < all && i < WIRE_COMPLAINTS_MAX; i++) {
    Place place = sources_place(c->sources, told[i].file, told[i].line);
    if (open)
      findings_say(c->findings, &place, "load", FINDING_ERROR,
                   "写错了，观众看不到它：%s%.0s", "it is wrong and left out: %.0s%s",
                   told[i].zh, told[i].en);
    else
      findings_say(c->findings, &place, "load", FINDING_ERROR, "打不开：%s%.0s",
                   "it can't be opened: %.0s%s", told[i].zh, told[i].en);
  }
  return all > 0;
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

// The file that was probably meant, its own before those for all; NULL if none is near.
static const SourceFile *meant(const Case *c, const char *name) {
  const Sources *s = c->sources;
  const char   **names = mem_new(((size_t)s->n + 1) * sizeof *names);
  int            n = 0, found = 0;
  for (int i = 0; i < s->n; i++)
    if (s->file[i].name && !s->file[i].lua) names[n++] = s->file[i].name;
  const char *near = near_file(name, names);
  while (near && s->file[found].name != near) found++;
  free(names);
  return near ? &s->file[found] : NULL;
}

static const char *base_of(const char *name) {
  const char *slash = strrchr(name, '/');
  return slash ? slash + 1 : name;
}

// Where the name is written, as templates put it together: whole, its folder (when that
// is what is wrong), without its folder, or without its ending.
static Place where_named(const Case *c, const char *name, const SourceFile *near) {
  const char *base = base_of(name);
  bool        astray = near && base > name && strcmp(base_of(near->name), base) == 0;
  char        part[4][WIRE_NAME_SIZE + 2];
  Place       place;
  snprintf(part[0], sizeof part[0], "\"%s\"", name);
  snprintf(part[1], sizeof part[1], "\"%.*s\"", astray ? (int)(base - name - 1) : 0,
           name);
  snprintf(part[2], sizeof part[2], "%s", base);
  snprintf(part[3], sizeof part[3], "\"%.*s\"", (int)strcspn(base, "."), base);
  for (size_t i = 0; i < sizeof part / sizeof *part; i++)
    if (strcmp(part[i], "\"\"") != 0 && sources_find(c->sources, part[i], &place))
      return place;
  return sources_start(c->sources);
}

static bool can_be_shown(const char *name) {
  static const char *const endings[] = {"png", "jpg", "jpeg", "webp", "svg"};
  const char              *dot = strrchr(name, '.');
  for (size_t i = 0; dot && i < sizeof endings / sizeof *endings; i++)
    if (strcasecmp(dot + 1, endings[i]) == 0) return true;
  return false;
}

static void say_near(const Case *c, const Place *place, const char *name,
                     const SourceFile *near) {
  if (!can_be_shown(near->name))
    findings_say(
      c->findings, place, "picture-missing", FINDING_ERROR,
      "没有图片“%s”；有的是 %s，这种文件不能放：存成 JPG 或 PNG 再放进来。",
      "there is no picture “%s”; there is %s, which can't be shown: save it as "
      "JPG or PNG.",
      name, near->path);
  else if (near_is_like(near->name, name))
    findings_say(c->findings, place, "picture-missing", FINDING_ERROR,
                 "没有图片“%s”；有的是 %s，这里要写“%s”，文件夹、大小写和后缀都一样。",
                 "there is no picture “%s”; there is %s: write “%s” here, with the same "
                 "folder, capitals and ending.",
                 name, near->path, near->name);
  else
    findings_say(c->findings, place, "picture-missing", FINDING_ERROR,
                 "没有图片“%s”，是不是“%s”？（有的是 %s）",
                 "there is no picture “%s”; did you mean “%s”? (There is %s.)", name,
                 near->name, near->path);
}

static void say_missing(const Case *c, const char *name) {
  const SourceFile *near = meant(c, name);
  Place             place = where_named(c, name, near);
  int               fd = library_open_asset(c->hall->library, c->exhibit, name);
  if (fd >= 0) {
    close(fd);
    findings_say(c->findings, &place, "picture-damaged", FINDING_ERROR,
                 "图片“%s”读不了：文件坏了、太大，或不是 PNG、JPEG、WebP、SVG："
                 "重新导出一份。",
                 "the picture “%s” can't be read: it is damaged, too large, or no PNG, "
                 "JPEG, WebP or SVG: export it again.",
                 name);
  } else if (near && !findings_has(c->findings, &place, "picture-missing")) {
    say_near(c, &place, name, near);
  } else if (!near) {
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
