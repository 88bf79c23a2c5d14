// When each kiosk was on.
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/index_fetch.h"

enum { HOURS = 24 };

// Hours of a kiosk's day, a bit each; there may be several of one day.
typedef struct {
  size_t   kiosk;
  int64_t  day;
  uint32_t hours;
} Mask;

typedef struct {
  Lexicon *kiosks;
  Mask    *mask;
  size_t   count, room;
} Masks;

static void add_mask(Masks *masks, const char *kiosk, int64_t day, uint32_t hours) {
  if (masks->count == masks->room) {
    masks->room = 2 * masks->room + 256;
    masks->mask = mem_grow(masks->mask, masks->room, sizeof *masks->mask);
  }
  masks->mask[masks->count++] = (Mask){lexicon_number(masks->kiosks, kiosk), day, hours};
}

static bool add_pack(void *user, const FetchPack *pack) {
  if (pack->part->dated)
    add_mask(user, pack->kiosk, pack->part->lo / HOURS, pack->part->hours);
  return true;
}

static int by_kiosk_and_day(const void *a, const void *b) {
  const Mask *x = a, *y = b;
  if (x->kiosk != y->kiosk) return x->kiosk < y->kiosk ? -1 : 1;
  return (x->day > y->day) - (x->day < y->day);
}

static int bits(uint32_t hours) {
  int n = 0;
  for (; hours; hours &= hours - 1) n++;
  return n;
}

static void give(Masks *masks, void (*each)(void *user, const IndexKiosk *kiosk),
                 void  *user) {
  if (masks->count)
    qsort(masks->mask, masks->count, sizeof *masks->mask, by_kiosk_and_day);
  for (size_t i = 0; i < masks->count;) {
    size_t     number = masks->mask[i].kiosk;
    IndexKiosk kiosk = {.kiosk = lexicon_text(masks->kiosks, number)};
    while (i < masks->count && masks->mask[i].kiosk == number) {
      uint32_t hours = 0;
      kiosk.last = masks->mask[i].day;
      for (; i < masks->count && masks->mask[i].kiosk == number; i++) {
        if (masks->mask[i].day != kiosk.last) break;
        hours |= masks->mask[i].hours;
      }
      kiosk.days++;
      kiosk.hours += bits(hours);
    }
    each(user, &kiosk);
  }
}

bool index_kiosks(Index *index, const IndexQuery                          *query,
                  void (*each)(void *user, const IndexKiosk *kiosk), void *user) {
  Masks masks = {.kiosks = lexicon_new()};
  bool  ok = fetch_packs(index, query, false, add_pack, &masks);
  if (ok) give(&masks, each, user);
  lexicon_free(masks.kiosks);
  free(masks.mask);
  return ok;
}
