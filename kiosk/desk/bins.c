#include "desk/bins.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "desk/index_fetch.h"

enum { HOURS = 24 };

// Kiosk and sequence of a group's line; false for a period that is none.
static bool split(const char *period, char kiosk[LINE_TEXT_MAX], int64_t *seq) {
  const char *colon = strchr(period, ':');
  size_t      n = colon ? (size_t)(colon - period) : 0;
  if (!colon || n >= LINE_TEXT_MAX) return false;
  memcpy(kiosk, period, n);
  kiosk[n] = '\0';
  *seq = atoll(colon + 1);
  return true;
}

static void find_period(const Groups *groups, const char *name, BinsOne *one) {
  static const PeriodKind kinds[] = {PERIOD_MONTH, PERIOD_QUARTER, PERIOD_YEAR};
  char                    kiosk[LINE_TEXT_MAX];
  int64_t                 seq, lo, hi;
  one->period = (Period){INDEX_FROM, INDEX_TO};
  if (split(name, kiosk, &seq)) {
    one->group = groups_there(groups, kiosk, seq);
    if (groups_when(groups, kiosk, seq, &lo, &hi))
      one->period = (Period){lo / HOURS, hi / HOURS};
    return;
  }
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (period_parse(&one->period, kinds[i], name)) return;
}

static bool is_asked(const IndexQuery *query, const BinsOne *one) {
  bool filters = query->unit || query->class;
  return index_is_kiosk(query, one->kiosk) && one->period.to >= query->period.from &&
         one->period.from <= query->period.to &&
         (!filters || (one->group && index_is_group(query, one->group)));
}

typedef struct {
  Index            *index;
  const IndexQuery *query;
  const Groups     *groups;
  BinsEach          each;
  void             *user;
  BincodeRow        row;
} Giving;

static bool give_rows(Giving *giving, const BinsOne *one, const BincodeBytes *bytes,
                      bool play) {
  const Lexicon       *pools = fetch_pools(giving->index);
  const unsigned char *at = bytes->byte, *end = at + bytes->count;
  while (at < end) {
    if (!bincode_next(&at, end, play, &giving->row) ||
        giving->row.shape >= lexicon_count(pools))
      return fail("index: a bin of %s is spoilt", one->kiosk);
    giving->each(giving->user, one, &giving->row, lexicon_text(pools, giving->row.shape),
                 play);
  }
  return true;
}

static bool give(void *user, const FetchBin *bin) {
  Giving *giving = user;
  BinsOne one = {.kiosk = bin->kiosk, .exhibit = bin->exhibit, .number = bin->number};
  find_period(giving->groups, bin->period, &one);
  if (!is_asked(giving->query, &one)) return true;
  const Period *asked = &giving->query->period;
  one.sure = one.period.from >= asked->from && one.period.to <= asked->to;
  return give_rows(giving, &one, &bin->plays, true) &&
         give_rows(giving, &one, &bin->items, false);
}

bool bins_each(Index *index, const IndexQuery *query, bool items, BinsEach each,
               void *user) {
  Giving giving = {.index = index,
                   .query = query,
                   .groups = index_groups(index),
                   .each = each,
                   .user = user};
  return giving.groups && fetch_bins(index, items, give, &giving);
}
