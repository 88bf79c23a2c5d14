#include "stage/questions.h"

#include <string.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"

enum { REFUSALS_MAX = 20 };  // told in the log, of one opening

static bool begin(Session *s, const WireQuestion *q) {
  return answers_round(s->answers, &(AnswersRound){
                                     .exhibit = s->exhibit,
                                     .pool = q->name,
                                     .zone = q->zone,
                                     .mode = q->mode,
                                     .form = q->form,
                                     .level = "npma"[s->wire.level & 3],
                                     .lang = s->wire.lang == LANG_EN ? "en" : "zh",
                                     .asked = q->count > INT32_MAX ? -1 : (int)q->count,
                                     .batch = s->batch,
                                   });
}

static bool show(Session *s, const WireQuestion *q) {
  if (q->zone < ANSWERS_ZONES) s->shown[q->zone] = clock_steady();
  return answers_shown(s->answers, q->zone, q->name,
                       q->count > INT32_MAX ? -1 : (int)q->count);
}

static double seconds_of(const Session *s, const WireQuestion *q) {
  if (q->seconds != -1 || q->zone >= ANSWERS_ZONES) return q->seconds;
  return (double)(clock_steady() - s->shown[q->zone]) / 1e9;
}

static bool answer(Session *s, const WireQuestion *q) {
  if (q->chosen > UINT16_MAX)
    return fail("answered: %s: an option beyond the last", q->name);
  return answers_answered(s->answers, q->zone,
                          &(RoundAnswer){
                            .version = q->name,
                            .score = q->score,
                            .seconds = seconds_of(s, q),
                            .chosen = (uint16_t)q->chosen,
                            .timed_out = q->flag,
                            .before = q->before,
                          });
}

static bool gain(Session *s, const WireQuestion *q) {
  return answers_gain(s->answers, &(AnswersGain){
                                    .exhibit = s->exhibit,
                                    .group = items_group(q->name),
                                    .order = items_order((char[]){q->form, '\0'}),
                                    .before = q->score,
                                    .after = q->after,
                                  });
}

static bool take_text(Session *s, const WireQuestion *q, const char *text) {
  if (!text) return fail("item_text: %s: outside of its bounds", q->name);
  return answers_item_text(s->answers, s->exhibit, q->name, text, q->bytes);
}

static bool take(Session *s, const WireAct *act, const char *text) {
  const WireQuestion *q = &act->question;
  switch ((ActKind)act->kind) {
  case ACT_ROUND: return begin(s, q);
  case ACT_ITEM_TEXT: return take_text(s, q, text);
  case ACT_SHOWN: return show(s, q);
  case ACT_ANSWERED: return answer(s, q);
  case ACT_GAIN: return gain(s, q);
  case ACT_ROUND_OVER: return answers_over(s->answers, q->zone, q->flag);
  default: return true;
  }
}

// A name may stand in the log, so it is plain before anything else looks at it.
static bool is_plain(const char *name) {
  return name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789")] == '\0' ||
         fail("a question's name is neither 8 hex digits nor a group");
}

void questions_take(Session *s, const WireAct *act, const char *text) {
  if (!s->answers || !*s->exhibit || s->uncounted) return;
  if (is_plain(act->question.name) && take(s, act, text)) return;
  if (s->refusals++ < REFUSALS_MAX) log_warn("exhibit %s: %s", s->exhibit, fail_text());
}
