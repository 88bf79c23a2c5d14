#include "desk/asked.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/terms.h"
#include "tally/itemstat.h"

enum { WORDS_MAX = 28, OPTION_MAX = 14, TEXT_MAX = 2048 };

// At most so many letters.
static void shorten(char out[TEXT_MAX], const char *text, int most) {
  size_t at = 0;
  for (; text[at] && most > 0 && at + 8 < TEXT_MAX; most--)
    for (at++; ((unsigned char)text[at] & 0xC0) == 0x80;) at++;
  snprintf(out, TEXT_MAX, "%.*s%s", (int)at, text, text[at] ? "…" : "");
}

char *asked_text(const ReportAsk *ask, const Wording *wording, const Sum *sum) {
  char shown[TEXT_MAX];
  if (!*sum->version)
    return mem_copy(terms_say(ask->english, "日期不确定", "date uncertain"));
  const char *text = wording_of(wording, sum->exhibit, sum->version, "ask");
  shorten(shown, text && *text ? text : sum->version, ask->ids ? TEXT_MAX : WORDS_MAX);
  return mem_copy(shown);
}

char *asked_option(const ReportAsk *ask, const Wording *wording, const Sum *sum,
                   int option) {
  char key[12], shown[TEXT_MAX];
  snprintf(key, sizeof key, "%d", option + 1);
  const char *text = wording_of(wording, sum->exhibit, sum->version, key);
  snprintf(shown, sizeof shown, terms_say(ask->english, "第 %s 项", "option %s"), key);
  if (text && *text) shorten(shown, text, ask->ids ? TEXT_MAX : OPTION_MAX);
  return mem_copy(shown);
}

char *asked_type(const ReportAsk *ask, const char *type) {
  static const char *const words[][2] = {
    {"single", "单选"},   {"multiple", "多选"}, {"truth", "判断"},   {"order", "排序"},
    {"match", "连线"},    {"number", "数字"},   {"hotspot", "点图"}, {"scenario", "情景"},
    {"pictures", "看图"}, {"sort", "分类"},     {"gap", "填空"},     {"memory", "翻牌"},
    {"spot", "找不同"},   {"survey", "意见"}};
  if (!type) return NULL;
  for (size_t i = 0; !ask->ids && !ask->english && i < sizeof words / sizeof *words; i++)
    if (strcmp(words[i][0], type) == 0) return mem_copy(words[i][1]);
  return mem_copy(type);
}

// A question says P, M or A.
char *asked_level(const ReportAsk *ask, const char *level) {
  static const char *const ids[] = {"primary", "middle", "adult"};
  static const char        letters[] = "PMA";
  char                     text[TERMS_KEY_MAX];
  if (!level || !*level) return NULL;
  const char *at = level[1] ? NULL : strchr(letters, *level);
  if (at) level = ids[at - letters];
  return mem_copy(ask->ids ? level : terms_key(INDEX_LEVEL, level, ask->english, text));
}

char *asked_copy(const char *text) {
  return text && *text ? mem_copy(text) : NULL;
}

bool asked_is_right(const char *key, int option) {
  char *end = NULL;
  for (long number = strtol(key, &end, 10); end > key; number = strtol(key, &end, 10)) {
    if (number == option + 1) return true;
    key = end;
  }
  return false;
}

int64_t asked_answers(const int64_t *count) {
  int64_t in_time = 0;
  if (itemstat_n(count) > 0) return itemstat_n(count);
  for (int i = 0; i < ITEMS_TIMES; i++) in_time += count[ITEM_TIME + i];
  return in_time;
}
