// What an exhibit is told when more happens than fits into one frame.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/log.h"
#include "gear/font.h"
#include "shelf.h"
#include "stage/actor.h"

#include <cmocka.h>

// Keeps count of what each finger did, and says it in each frame.
static const char COUNTS[] =
  "local kiosk = require 'kiosk'\n"
  "local n = { down = 0, move = 0, up = 0, cancel = 0 }\n"
  "local held, wrong = {}, 0\n"
  "local it = { title = '数' }\n"
  "function it:touch(t)\n"
  "  n[t.phase] = n[t.phase] + 1\n"
  "  if (t.phase == 'down') == (held[t.finger] or false) then wrong = wrong + 1 end\n"
  "  if t.phase ~= 'move' then held[t.finger] = t.phase == 'down' end\n"
  "end\n"
  "function it:update()\n"
  "  local open = 0\n"
  "  for f = 0, 9 do if held[f] then open = open + 1 end end\n"
  "  kiosk.log(('%d %d %d %d %d %d'):format(n.down, n.move, n.up, n.cancel, open, "
  "wrong))\n"
  "  return math.huge\n"
  "end\n"
  "function it:draw() end\n"
  "return it\n";

// Says in each frame what two items are.
static const char ASKS[] = "local kiosk = require 'kiosk'\n"
                           "local it = { title = '问' }\n"
                           "function it:update()\n"
                           "  assert(kiosk.item_text('00000001', 'id\\tone'))\n"
                           "  assert(kiosk.item_text('00000002', 'id\\tanother'))\n"
                           "  kiosk.shown('00000002', 4)\n"
                           "end\n"
                           "function it:draw() end\n"
                           "return it\n";

// Computes with each touch: well within the limit of one, far over that of them all.
static const char TOILS[] = "local it = { title = '算' }\n"
                            "function it:touch() for _ = 1, 6000000 do end end\n"
                            "function it:draw() end\n"
                            "return it\n";

static Zygote *zygote;
static Shelf   shelf;
static Actor  *actor;

typedef struct {
  int down, move, up, cancel, open, wrong;  // wrong: a down of a held finger, or such
} Told;

static void wait_for(ActorNews wanted) {
  ActorNews news = ACTOR_NOTHING;
  for (int i = 0; i < 200 && news == ACTOR_NOTHING; i++)
    news = actor_poll(actor, NULL, 50);
  assert_int_equal(news, wanted);
}

static Told frame(void) {
  const WireAct *acts;
  Told           told = {0};
  assert_true(actor_ask(actor, 1 / 60.0));
  wait_for(ACTOR_FRAME);
  assert_int_equal(actor_acts(actor, &acts), 1);
  assert_int_equal(sscanf(acts->text, "%d %d %d %d %d %d", &told.down, &told.move,
                          &told.up, &told.cancel, &told.open, &told.wrong),
                   6);
  return told;
}

static bool touch(TouchPhase phase, uint32_t finger) {
  WireEvent event = {.kind = EVENT_TOUCH};
  event.u.touch.phase = phase;
  event.u.touch.finger = finger;
  return actor_event(actor, &event);
}

static int open_actor(void **state) {
  (void)state;
  WireSession session = {.width = 1920, .height = 1080, .scale = 1, .seed = 1};
  ActorWish   wish = {.exhibit = "counts", .session = &session, .ask = ASK_LOAD};
  shelf_open(&shelf);
  shelf_put(&shelf, "scripts/site.lua", "return {}");
  shelf_put(&shelf, "scripts/exhibits/counts/exhibit.lua", COUNTS);
  actor = actor_open(zygote, &shelf.library, &wish);
  if (!actor) return 1;
  wait_for(ACTOR_LOADED);
  return 0;
}

static int close_actor(void **state) {
  (void)state;
  actor_close(actor);
  shelf_close(&shelf);
  return 0;
}

static void moves_of_a_finger_are_joined(void **state) {
  (void)state;
  assert_true(touch(TOUCH_DOWN, 3));
  for (int i = 0; i < 1000; i++) assert_true(touch(TOUCH_MOVE, 3));
  assert_true(touch(TOUCH_UP, 3));
  Told told = frame();
  assert_int_equal(told.down, 1);
  assert_int_equal(told.move, 1);
  assert_int_equal(told.up, 1);
}

static void a_full_queue_loses_moves_first(void **state) {
  (void)state;
  int taken = 0;
  for (int i = 0; i < 100; i++) {
    taken += touch(TOUCH_DOWN, 0);
    touch(TOUCH_MOVE, 0);
    assert_true(touch(TOUCH_UP, 0));
  }
  assert_int_equal(taken, 100);  // 300 events, of which 200 must not be lost
  Told told = frame();
  assert_int_equal(told.down, 100);
  assert_int_equal(told.up, 100);
  assert_true(told.move > 0 && told.move < 60);
  assert_int_equal(told.wrong, 0);
}

static void no_finger_stays_down(void **state) {
  (void)state;
  for (uint32_t f = 0; f < 10; f++) assert_true(touch(TOUCH_DOWN, f));
  for (int i = 0; i < 1000; i++) {
    touch(i % 2 ? TOUCH_CANCEL : TOUCH_UP, 0);
    touch(TOUCH_DOWN, 0);
    touch(TOUCH_MOVE, 0);
  }
  for (uint32_t f = 1; f < 10; f++)
    assert_true(touch(f % 2 ? TOUCH_UP : TOUCH_CANCEL, f));
  touch(TOUCH_UP, 0);
  Told told = frame();
  assert_true(told.down > 100);
  assert_int_equal(told.up + told.cancel, told.down);
  assert_int_equal(told.open, 0);
  assert_int_equal(told.wrong, 0);
  assert_true(touch(TOUCH_DOWN, 0));  // and a new touch is heard again
  told = frame();
  assert_int_equal(told.open, 1);
}

static void another_session_always_has_room(void **state) {
  (void)state;
  WireSession session = {.width = 1920, .height = 1080, .scale = 1, .lang = 1};
  for (int i = 0; i < 1000; i++) {
    touch(TOUCH_DOWN, 0);
    touch(TOUCH_UP, 0);
  }
  actor_session(actor, &session);
  Told told = frame();
  assert_int_equal(told.up, told.down);
}

static int open_zygote(void **state) {
  (void)state;
  log_quiet(true);
  if (!font_open()) return 1;
  zygote = zygote_start();
  return zygote ? 0 : 1;
}

static int close_zygote(void **state) {
  (void)state;
  zygote_stop(zygote);
  return 0;
}

static int open_asking(void **state) {
  (void)state;
  WireSession session = {.width = 1920, .height = 1080, .scale = 1, .seed = 1};
  ActorWish   wish = {.exhibit = "asks", .session = &session, .ask = ASK_LOAD};
  shelf_open(&shelf);
  shelf_put(&shelf, "scripts/site.lua", "return {}");
  shelf_put(&shelf, "scripts/exhibits/asks/exhibit.lua", ASKS);
  actor = actor_open(zygote, &shelf.library, &wish);
  if (!actor) return 1;
  wait_for(ACTOR_LOADED);
  return 0;
}

static void texts_of_items_stay_in_their_bounds(void **state) {
  (void)state;
  const WireAct *acts;
  WireAct        lie = {.kind = ACT_ITEM_TEXT};
  assert_null(actor_item_text(actor, &lie));  // none has come
  assert_true(actor_ask(actor, 1 / 60.0));
  wait_for(ACTOR_FRAME);
  assert_int_equal(actor_acts(actor, &acts), 3);
  assert_int_equal(acts[1].question.bytes, 10);
  assert_string_equal(acts[1].question.name, "00000002");
  assert_memory_equal(actor_item_text(actor, &acts[0]), "id\tone", 6);
  assert_memory_equal(actor_item_text(actor, &acts[1]), "id\tanother", 10);
  assert_null(actor_item_text(actor, &acts[2]));  // no such act
  lie.question.bytes = WIRE_ITEM_MAX;
  lie.question.at = WIRE_ITEMS_SIZE - WIRE_ITEM_MAX;
  assert_non_null(actor_item_text(actor, &lie));
  lie.question.at++;
  assert_null(actor_item_text(actor, &lie));
  lie.question.at = UINT32_MAX - 1;
  assert_null(actor_item_text(actor, &lie));
  lie.question.at = 0;
  lie.question.bytes = WIRE_ITEM_MAX + 1;
  assert_null(actor_item_text(actor, &lie));
}

static int open_toiling(void **state) {
  (void)state;
  WireSession session = {.width = 1920, .height = 1080, .scale = 1, .seed = 1};
  ActorWish   wish = {
      .exhibit = "toils", .session = &session, .ask = ASK_LOAD, .patience = 30};
  shelf_open(&shelf);
  shelf_put(&shelf, "scripts/site.lua", "return {}");
  shelf_put(&shelf, "scripts/exhibits/toils/exhibit.lua", TOILS);
  actor = actor_open(zygote, &shelf.library, &wish);
  if (!actor) return 1;
  wait_for(ACTOR_LOADED);
  return 0;
}

// A wait for nobody would never end.
static void of_a_dead_one_a_wait_ends(void **state) {
  (void)state;
  actor_freeze(actor);
  assert_int_equal(actor_wait(actor, NULL), ACTOR_FAULT);
}

static void with_patience_an_answer_may_be_late(void **state) {
  (void)state;
  for (int i = 0; i < 50; i++) {
    touch(TOUCH_DOWN, 0);
    touch(TOUCH_UP, 0);
  }
  assert_true(actor_ask(actor, 1 / 60.0));
  ActorNews news = ACTOR_NOTHING;
  while (news == ACTOR_NOTHING) news = actor_poll(actor, NULL, 50);
  assert_int_equal(news, ACTOR_FRAME);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown(moves_of_a_finger_are_joined, open_actor,
                                    close_actor),
    cmocka_unit_test_setup_teardown(a_full_queue_loses_moves_first, open_actor,
                                    close_actor),
    cmocka_unit_test_setup_teardown(no_finger_stays_down, open_actor, close_actor),
    cmocka_unit_test_setup_teardown(another_session_always_has_room, open_actor,
                                    close_actor),
    cmocka_unit_test_setup_teardown(texts_of_items_stay_in_their_bounds, open_asking,
                                    close_actor),
    cmocka_unit_test_setup_teardown(of_a_dead_one_a_wait_ends, open_actor, close_actor),
    cmocka_unit_test_setup_teardown(with_patience_an_answer_may_be_late, open_toiling,
                                    close_actor),
  };
  return cmocka_run_group_tests(tests, open_zygote, close_zygote);
}
