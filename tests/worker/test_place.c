// Where a visitor is goes from one worker to the next.
#include "hall.h"

#define HEAD "local it = { title = 'Try', draw = function(_, g) g:fill('#000000') end }\n"

// What the exhibit's place() gives back, as text.
static void told(const char *body, const char *wanted) {
  Hall hall;
  char source[1024];
  snprintf(source, sizeof source, HEAD "%s\nreturn it", body);
  hall_open(&hall);
  hall_module(&hall, "exhibit", source);
  assert_true(hall_ok(&hall, ASK_LOAD));
  assert_true(hall_ok(&hall, ASK_PLACE));
  assert_string_equal(hall.shared->place, wanted);
  assert_true(hall_ok(&hall, ASK_FRAME));  // and it goes on
  hall_close(&hall);
}

// What enter() gets from that text.
static void read_back(const char *place, const char *check) {
  Hall hall;
  char source[1024];
  snprintf(source, sizeof source,
           HEAD
           "function it:enter(place) assert(%s, 'it got something else') end return it",
           check);
  hall_open(&hall);
  hall_module(&hall, "exhibit", source);
  snprintf(hall.shared->place, sizeof hall.shared->place, "%s", place);
  bool ok = hall_ok(&hall, ASK_LOAD);
  if (!ok) fail_msg("%s: %s", place, hall.shared->fault.message);
  hall_close(&hall);
}

static void test_written(void **state) {
  (void)state;
  told("", "");
  told("function it:place() return nil end", "");
  told("function it:place() return 3 end", "3");
  told("function it:place() return { 'a\"\\n\\\\', true } end",
       "{[1]=\"a\\034\\010\\092\",[2]=true,}");
  told("function it:place() return { page = { 2 } } end", "{[\"page\"]={[1]=2,},}");
  told("it.place = 'a place in the hall'", "");  // a field of the exhibit's own
}

static void test_not_plain(void **state) {
  (void)state;
  told("function it:place() return print end", "");
  told("function it:place() return { it.draw } end", "");
  told("function it:place() error 'oh' end", "");
  told("function it:place() local t = {} t[1] = t return t end", "");
  told("function it:place() return ('x'):rep(5000) end", "");
  told("function it:place() while true do end end", "");
}

static void test_read(void **state) {
  (void)state;
  read_back("", "place == nil");
  read_back("3", "math.type(place) == 'integer' and place == 3");
  read_back("{[1]=\"a\\034\\010\",[\"page\"]=0x1.8p+0,}",
            "place[1] == 'a\"\\n' and place.page == 1.5");
  read_back("this is no value", "place == nil");
  read_back("print", "place == nil");  // it sees no names
}

// Before there was a place, `enter = function(it)` meant the exhibit; it still does.
static void test_enter_without_self(void **state) {
  (void)state;
  Hall hall;
  hall_open(&hall);
  hall_module(&hall, "exhibit",
              HEAD "it.enter = function(one) assert(one.title == 'Try') end return it");
  snprintf(hall.shared->place, sizeof hall.shared->place, "3");
  assert_true(hall_ok(&hall, ASK_LOAD));
  hall_close(&hall);
}

// A place() that fails, too, hides nothing.
static void test_two_faults(void **state) {
  (void)state;
  Hall hall;
  hall_open(&hall);
  hall_module(&hall, "exhibit",
              HEAD "function it:place() error('no') end\n"
                   "function it:update() error('oh') end return it");
  hall.shared->dev = 1;
  assert_true(hall_ok(&hall, ASK_LOAD));
  hall_fault(&hall, ASK_FRAME, "exhibit.lua", 3, "oh");
  hall_close(&hall);
}

// With dev, who fails leaves the place behind; the fault is the one that happened.
static void test_fault(void **state) {
  (void)state;
  for (uint32_t dev = 0; dev <= 1; dev++) {
    Hall hall;
    hall_open(&hall);
    hall_module(&hall, "exhibit",
                HEAD "function it:place() return 7 end\n"
                     "function it:update() error('oh') end return it");
    hall.shared->dev = dev;
    assert_true(hall_ok(&hall, ASK_LOAD));
    hall_fault(&hall, ASK_FRAME, "exhibit.lua", 3, "oh");
    assert_string_equal(hall.shared->place, dev ? "7" : "");
    hall_close(&hall);
  }
}

int main(int argc, char **argv) {
  zygote_main_if_asked(argc, argv);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_written), cmocka_unit_test(test_not_plain),
    cmocka_unit_test(test_read),    cmocka_unit_test(test_enter_without_self),
    cmocka_unit_test(test_fault),   cmocka_unit_test(test_two_faults),
  };
  return cmocka_run_group_tests(tests, hall_start, hall_stop);
}
