#include "desk/bins.h"

#include <stdlib.h>
#include <string.h>

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

static void find_period(const Groups *groups, BinsOne *one) {
  static const PeriodKind kinds[] = {PERIOD_MONTH, PERIOD_QUARTER, PERIOD_YEAR};
  const char             *name = one->bin->period;
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

static bool give(Index *index, const IndexQuery *query, FetchBin *fetched, BinsOne *one,
                 void (*each)(void *user, const BinsOne *one), void *user) {
  bool whole;
  bool ok = fetch_bin_rows(index, fetched, &whole);
  one->sure =
    one->period.from >= query->period.from && one->period.to <= query->period.to;
  if (ok && whole) each(user, one);
  bin_free(&fetched->bin);
  return ok;
}

bool bins_each(Index *index, const IndexQuery                     *query,
               void (*each)(void *user, const BinsOne *one), void *user) {
  FetchBin     *bins = NULL;
  size_t        count = 0;
  const Groups *groups = index_groups(index);
  bool          ok = groups && fetch_bins(index, &bins, &count);
  for (size_t i = 0; ok && i < count; i++) {
    BinsOne one = {.kiosk = bins[i].kiosk, .bin = &bins[i].bin};
    find_period(groups, &one);
    if (is_asked(query, &one)) ok = give(index, query, &bins[i], &one, each, user);
  }
  free(bins);
  return ok;
}
