#include "tally/round.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/fail.h"

static int64_t *play_row(const Round *round, Bin *bin) {
  return bin_row(bin, round->pool, round->key, ITEMS_PLAY);
}

static int64_t *item_row(const Round *round, Bin *bin, const RoundItem *item) {
  return bin_row(bin, round->pool, round->key, item->version);
}

static RoundItem *find(Round *round, const char *version) {
  for (int i = 0; i < round->items; i++)
    if (strcmp(round->item[i].version, version) == 0) return &round->item[i];
  return NULL;
}

bool round_begin(Round *round, Bin *bin, const char *pool, const char *key, int asked) {
  if (!items_is_hash(pool) || !items_is_key(key))
    return fail("round: pool \"%.12s\", key \"%.12s\"", pool, key);
  if (asked < 1 || asked > ITEMS_ASKED) return fail("round: %d questions", asked);
  if (!bin_has_room(bin, pool, key, ITEMS_PLAY)) return false;
  *round = (Round){.open = true, .bin = bin->number, .asked = asked};
  snprintf(round->pool, sizeof round->pool, "%s", pool);
  snprintf(round->key, sizeof round->key, "%s", key);
  play_row(round, bin)[PLAY_STARTED]++;
  return true;
}

bool round_shown(Round *round, Bin *bin, const char *version, int options) {
  if (!items_is_hash(version)) return fail("shown: the version is no 8 hex digits");
  if (options < 0 || options > ITEMS_OPTIONS)
    return fail("shown: %s: %d options", version, options);
  if (find(round, version)) return true;  // drawn anew, in the other language say
  if (round->items >= round->asked)
    return fail("shown: more than the %d items that were announced", round->asked);
  if (!bin_has_room(bin, round->pool, round->key, version)) return false;
  RoundItem *item = &round->item[round->items++];
  *item = (RoundItem){.options = (uint8_t)options};
  snprintf(item->version, sizeof item->version, "%s", version);
  item_row(round, bin, item)[ITEM_SHOWN]++;
  return true;
}

static void add_chosen(int64_t *count, uint16_t chosen, int64_t more) {
  for (int i = 0; i < ITEMS_OPTIONS; i++)
    if (chosen & 1u << i) count[i] += more;
}

static bool is_answer(const RoundItem *item, const RoundAnswer *answer) {
  if (!item || item->over)
    return fail("answered: %.8s was %s", answer->version,
                item ? "answered before" : "not shown");
  if (answer->score < -1 || answer->score > ITEMS_FULL)
    return fail("answered: %s: score %d", item->version, answer->score);
  if (!(answer->seconds >= 0) || !isfinite(answer->seconds))
    return fail("answered: %s: no number of seconds", item->version);
  return answer->chosen >> item->options == 0 ||
         fail("answered: %s: more options than were shown", item->version);
}

static void add_score(int64_t *count, int64_t s, bool timed_out) {
  count[timed_out ? ITEM_TIMED_OUT : ITEM_ANSWERED]++;
  count[ITEM_RIGHT] += s == ITEMS_FULL;
  count[ITEM_SUM] += s;
  count[ITEM_SQUARES] += s * s;
}

bool round_answered(Round *round, Bin *bin, const RoundAnswer *answer) {
  RoundItem *item = find(round, answer->version);
  if (!is_answer(item, answer)) return false;
  item->over = true;
  item->scored = answer->score >= 0 && !answer->before;
  item->score = (uint8_t)(item->scored ? answer->score : 0);
  item->chosen = answer->chosen;
  int64_t *count = item_row(round, bin, item);
  if (answer->score >= 0) add_score(count, answer->score, answer->timed_out);
  add_chosen(count + ITEM_CHOSEN, item->chosen, 1);
  if (!answer->timed_out) count[ITEM_TIME + items_bucket(answer->seconds)]++;
  return true;
}

static void count_unanswered(const Round *round, Bin *bin) {
  for (int i = 0; i < round->items; i++)
    if (!round->item[i].over) item_row(round, bin, &round->item[i])[ITEM_LEFT]++;
}

static void add_end(const Round *round, Bin *bin, const RoundItem *item, int64_t sum) {
  int64_t *count = item_row(round, bin, item), s = item->score, r = sum - s;
  count[ITEM_END]++;
  count[ITEM_END_S] += s;
  count[ITEM_END_SS] += s * s;
  count[ITEM_END_R] += r;
  count[ITEM_END_RR] += r * r;
  count[ITEM_END_SR] += s * r;
  add_chosen(count + ITEM_END_CHOSEN, item->chosen, 1);
  add_chosen(count + ITEM_END_REST, item->chosen, r);
}

static bool is_full(const Round *round) {
  int over = 0;
  for (int i = 0; i < round->items; i++) {
    const RoundItem *item = &round->item[i];
    if (item->scored && item->score < ITEMS_FULL) return false;
    over += item->over;
  }
  return over == round->asked;
}

void round_over(Round *round, Bin *bin, bool passed) {
  int64_t sum = 0;
  if (!round->open) return;
  for (int i = 0; i < round->items; i++) sum += round->item[i].score;
  for (int i = 0; i < round->items; i++)
    if (round->item[i].scored) add_end(round, bin, &round->item[i], sum);
  count_unanswered(round, bin);
  int64_t *play = play_row(round, bin);
  play[PLAY_FINISHED]++;
  play[PLAY_PASSED] += passed;
  play[PLAY_FULL] += is_full(round);
  play[PLAY_SUM] += sum;
  play[PLAY_SQUARES] += sum * sum;
  play[PLAY_HIST + sum / ITEMS_FULL]++;
  *round = (Round){0};
}

void round_left(Round *round, Bin *bin, RoundLeft how) {
  if (!round->open) return;
  count_unanswered(round, bin);
  if (how == ROUND_IDLE) play_row(round, bin)[PLAY_IDLE]++;
  if (how == ROUND_HOME) play_row(round, bin)[PLAY_HOME]++;
  *round = (Round){0};
}
