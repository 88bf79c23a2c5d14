#include "check/monkey.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"

enum {
  FINGERS = 3,
  LOOK = 16,  // it looks where targets are each so many touches
  OPENING =
    20000,  // us of work that an opening stands for: a process, its lock, its load
};

typedef struct {
  Stand   *stand;
  Page    *page;
  uint64_t state;
  bool     down[FINGERS];
  Point    at[FINGERS];
} Monkey;

static uint32_t roll(Monkey *m, uint32_t sides) {  // xorshift64*, Vigna 2016
  m->state ^= m->state >> 12;
  m->state ^= m->state << 25;
  m->state ^= m->state >> 27;
  return (uint32_t)((m->state * 0x2545F4914F6CDD1Du) >> 33) % sides;
}

static Point somewhere(Monkey *m, const WireSession *session) {
  if (m->page->targets > 0 && roll(m, 3) > 0) {
    Rect box = m->page->target[roll(m, (uint32_t)m->page->targets)].box;
    return (Point){box.x + box.w * (float)roll(m, 100) / 100,
                   box.y + box.h * (float)roll(m, 100) / 100};
  }
  return (Point){(float)roll(m, (uint32_t)session->width),
                 (float)roll(m, (uint32_t)session->height)};
}

// One finger more, or the end of one that is there.
static void touch(Monkey *m, const WireSession *session) {
  uint32_t finger = roll(m, 4) ? 0 : roll(m, FINGERS);
  if (m->down[finger] && roll(m, 5) == 0) {
    m->at[finger] = somewhere(m, session);
    stand_touch(m->stand, TOUCH_MOVE, finger, m->at[finger]);
    stand_run(m->stand, 1);
  }
  if (m->down[finger]) stand_touch(m->stand, TOUCH_UP, finger, m->at[finger]);
  m->at[finger] = somewhere(m, session);
  m->down[finger] = true;
  stand_touch(m->stand, TOUCH_DOWN, finger, m->at[finger]);
}

static bool open_again(Monkey *m, const StandWish *wish, uint64_t seed) {
  StandWish again = *wish;
  again.session.seed = seed;
  for (int i = 0; i < FINGERS; i++) m->down[i] = false;
  stand_close(m->stand);
  m->stand = stand_open(&again);
  return m->stand != NULL;
}

Stand *monkey_play(const StandWish *wish, int touches, uint32_t work_us) {
  Monkey   m = {.state = 88172645463325252u, .page = mem_new(sizeof *m.page)};
  uint32_t spent = 0;
  bool     open = open_again(&m, wish, wish->session.seed);
  for (int i = 0; open && i < touches && !stand_failed(m.stand); i++) {
    if (spent + stand_cost(m.stand).work_us > work_us) break;
    if (stand_left(m.stand)) spent += stand_cost(m.stand).work_us + OPENING;
    if (stand_left(m.stand))
      open = open_again(&m, wish, wish->session.seed + (uint64_t)i);
    if (!open) break;
    stand_run(m.stand, 1);
    if (i % LOOK == 0 && !stand_failed(m.stand)) stand_read(m.stand, m.page);
    touch(&m, &wish->session);
  }
  free(m.page);
  return m.stand;
}
