#include "check/lint.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "check/stand.h"
#include "stage/actor.h"
#include "stage/plainly.h"

enum { PARTS = 5 };  // of a line: severity, rule, needle, Chinese, English

// A needle that is quoted already stands in the files as it is.
static void find_place(const Case *c, const char *needle, Place *place) {
  if (*needle == '"')
    sources_find(c->sources, needle, place);
  else
    sources_find_words(c->sources, needle, place);
}

static void take_line(const Case *c, char *line) {
  char *part[PARTS];
  int   n = 0;
  while (n < PARTS && (part[n] = strsep(&line, "\t"))) n++;
  if (n < PARTS) return;
  Place    place;
  Severity severity = strcmp(part[0], "error") == 0 ? FINDING_ERROR : FINDING_WARNING;
  find_place(c, part[2], &place);
  findings_say(c->findings, &place, part[1], severity, "%s%.0s", "%.0s%s", part[3],
               part[4]);
}

// It opened, so this is not the author's doing, but nothing is left unsaid.
static void tell_fault(const Case *c, const Actor *actor) {
  const WireFault *fault;
  actor_fault(actor, &fault);
  Place place = sources_place(c->sources, fault->file, fault->line);
  char  zh[FINDING_WORDS_SIZE / 2], en[FINDING_WORDS_SIZE / 2];
  plainly(zh, sizeof zh, fault->message, LANG_ZH);
  plainly(en, sizeof en, fault->message, LANG_EN);
  findings_say(c->findings, &place, "lint", FINDING_ERROR, "读不完这个展项的表：%s%.0s",
               "its table can't be read to the end: %.0s%s", zh, en);
}

void lint_table(const Case *c, Zygote *zygote) {
  WireSession session = {.width = 1920, .height = 1080, .scale = 1, .seed = 1};
  char        source[128];
  snprintf(source, sizeof source,
           "return require \"core.lint\"(require \"exhibit\", \"%04d-%02d-%02d\")",
           c->hall->today.year, c->hall->today.month, c->hall->today.day);
  Actor    *actor = actor_open(zygote, c->hall->library,
                               &(ActorWish){
                                 .exhibit = c->exhibit,
                                 .extra_module = "text",
                                 .extra_source = source,
                                 .session = &session,
                                 .ask = ASK_TEXT,
                                 .forgiving = true,
                                 .patience = STAND_PATIENCE,
                            });
  ActorNews news = actor ? actor_wait(actor, NULL) : ACTOR_NOTHING;
  if (news == ACTOR_FAULT) tell_fault(c, actor);
  char *text = mem_copy(news == ACTOR_LOADED ? actor_text(actor) : "");
  char *rest = text, *line;
  while ((line = strsep(&rest, "\n"))) take_line(c, line);
  free(text);
  actor_close(actor);
}
