// Parts that are wrong: left out where the hall forgives, else the first is why there is
// no exhibit.
#include "hall.h"

static const char TWO[] = "local kiosk = require 'kiosk'\n"
                          "kiosk.complain('第一', 'first')\n"
                          "kiosk.complain('第二', 'second', 'draw')\n"
                          "return { title = 'x',\n"
                          "  draw = function() end }";
static const char FAILS[] = "local kiosk = require 'kiosk'\n"
                            "kiosk.complain('第一', 'first')\n"
                            "error 'then there was too little'";

static void open_with(Hall *hall, const char *source, bool forgiving) {
  hall_open(hall);
  hall_module(hall, "exhibit", source);
  hall->shared->forgiving = forgiving;
}

static void test_forgiven(void **state) {
  (void)state;
  Hall hall;
  open_with(&hall, TWO, true);
  assert_true(hall_ok(&hall, ASK_LOAD));
  const WireComplaint *told = hall.shared->complaint;
  assert_int_equal(hall.shared->complaints, 2);
  assert_string_equal(told[0].file, "exhibit.lua");
  assert_int_equal(told[0].line, 2);
  assert_string_equal(told[0].zh, "第一");
  assert_string_equal(told[0].en, "first");
  assert_int_equal(told[1].line, 5);
  assert_true(hall_ok(&hall, ASK_FRAME));
  hall_close(&hall);
}

static void test_not_forgiven(void **state) {
  (void)state;
  Hall hall;
  open_with(&hall, TWO, false);
  hall_fault(&hall, ASK_LOAD, "exhibit.lua", 2, "第一");
  assert_int_equal(hall.shared->complaints, 2);
  hall_close(&hall);
}

static void test_the_first_is_why_it_fails(void **state) {
  (void)state;
  for (int forgiving = 0; forgiving < 2; forgiving++) {
    Hall hall;
    open_with(&hall, FAILS, forgiving);
    hall.shared->session.lang = LANG_EN;
    hall_fault(&hall, ASK_LOAD, "exhibit.lua", 2, "first");
    hall_close(&hall);
  }
}

// More than there is room for are counted all the same.
static void test_many(void **state) {
  (void)state;
  Hall hall;
  open_with(&hall,
            "local kiosk = require 'kiosk'\n"
            "for i = 1, 1000 do kiosk.complain(('一'):rep(i), 'x' .. i) end\n"
            "return { title = 'x', draw = function() end }",
            true);
  assert_true(hall_ok(&hall, ASK_LOAD));
  assert_int_equal(hall.shared->complaints, 1000);
  assert_string_equal(hall.shared->complaint[WIRE_COMPLAINTS_MAX - 1].en, "x32");
  hall_close(&hall);
}

static void test_a_text_complains_too(void **state) {
  (void)state;
  Hall hall;
  open_with(&hall, TWO, false);
  hall_module(&hall, "text", "require 'exhibit'\nreturn 'hello'");
  hall_fault(&hall, ASK_TEXT, "exhibit.lua", 2, "第一");
  hall_close(&hall);
}

// On the line of the field, in whichever of its own files the call stands.
static void test_of_a_call(void **state) {
  (void)state;
  static const char BANK[] = "local kiosk = require 'kiosk'\n"
                             "local function ask(it)\n"
                             "  return it\n"
                             "end\n"
                             "return ask {\n"
                             "  aks = 1, kiosk.complain_of('ask', '一', 'one', 'aks') }";
  static const char LIST[] = "local kiosk = require 'kiosk'\n"
                             "kiosk.complain_of('list', '二', 'two', 'b', 2)\n"
                             "local function list() end list {\n"
                             "  b = { 1,\n"
                             "    2 } }\n"
                             "return { title = 'x', draw = function() end,\n"
                             "  bank = require 'exhibit.deep.bank' }";
  Hall              hall;
  open_with(&hall, LIST, true);
  hall_module(&hall, "exhibit.deep.bank", BANK);
  assert_true(hall_ok(&hall, ASK_LOAD));
  const WireComplaint *told = hall.shared->complaint;
  assert_int_equal(hall.shared->complaints, 2);
  assert_string_equal(told[0].file, "exhibit.lua");
  assert_int_equal(told[0].line, 5);
  assert_string_equal(told[1].file, "deep/bank.lua");
  assert_int_equal(told[1].line, 6);
  hall_close(&hall);
}

static void test_meant(void **state) {
  (void)state;
  Hall hall;
  open_with(&hall,
            "local kiosk = require 'kiosk'\n"
            "assert(kiosk.meant 'A.png' == 'a.svg')\n"
            "assert(kiosk.meant 'b.svg' == 'people/b.svg')\n"
            "assert(kiosk.meant 'nothing.svg' == nil)\n"
            "return { title = 'x', draw = function() end }",
            false);
  hall_module(&hall, "files", "a.svg\nc.jpg");
  hall_module(&hall, "common", "people/b.svg\n");
  assert_true(hall_ok(&hall, ASK_LOAD));
  hall_close(&hall);
}

static void test_has(void **state) {
  (void)state;
  Hall hall;
  open_with(
    &hall,
    "local kiosk = require 'kiosk'\n"
    "assert(kiosk.has 'a.svg' and kiosk.has 'people/b.svg' and kiosk.has 'c.jpg')\n"
    "assert(not kiosk.has 'a.sv' and not kiosk.has 'b.svg' and not kiosk.has '')\n"
    "return { title = 'x', draw = function() end }",
    false);
  hall_module(&hall, "files", "a.svg\nc.jpg");
  hall_module(&hall, "common", "people/b.svg\n");
  assert_true(hall_ok(&hall, ASK_LOAD));
  hall_close(&hall);
}

int main(int argc, char **argv) {
  zygote_main_if_asked(argc, argv);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_forgiven),
    cmocka_unit_test(test_not_forgiven),
    cmocka_unit_test(test_the_first_is_why_it_fails),
    cmocka_unit_test(test_many),
    cmocka_unit_test(test_a_text_complains_too),
    cmocka_unit_test(test_has),
    cmocka_unit_test(test_of_a_call),
    cmocka_unit_test(test_meant),
  };
  return cmocka_run_group_tests(tests, hall_start, hall_stop);
}
