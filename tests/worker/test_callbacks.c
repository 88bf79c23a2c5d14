// Callbacks written with a colon, with a dot, or with other names: all are understood.
#include "hall.h"

static const char *const ways[] = {
  "local e, n = { title = '试' }, 0\n"
  "function e:update(dt) n = n + dt end\n"
  "function e:touch(t) n = n + t.x end\n"
  "function e:draw(g) g:text(('%.3f'):format(n), 0, 0) end\n"
  "return e",
  "local n = 0\n"
  "return { title = '试', update = function(dt) n = n + dt end,\n"
  "  touch = function(t) n = n + t.x end,\n"
  "  draw = function(g) g:text(('%.3f'):format(n), 0, 0) end }",
  "local n = 0\n"
  "return { title = '试', update = function(_, dt) n = n + dt end,\n"
  "  touch = function(me, t) n = n + t.x end,\n"
  "  draw = function(...) local _, g = ... g:text(('%.3f'):format(n), 0, 0) end }",
};

static void test_ways(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
    Hall hall;
    hall_load(&hall, ways[i]);
    hall_touch(&hall, TOUCH_DOWN, 5, 0);
    assert_true(hall_ok(&hall, ASK_FRAME));
    const ListText *text = (const ListText *)hall_command(&hall, 0);
    assert_int_equal(text->head.op, LIST_TEXT);
    assert_memory_equal(list_text_source(text), "5.017", 5);
    hall_close(&hall);
  }
}

int main(int argc, char **argv) {
  zygote_main_if_asked(argc, argv);
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_ways)};
  return cmocka_run_group_tests(tests, hall_start, hall_stop);
}
