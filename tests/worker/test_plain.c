// What site.lua and a visit say, as plain data.
#include "hall.h"

static void test_site(void **state) {
  (void)state;
  Hall hall;
  hall_open(&hall);
  hall_module(&hall, "site",
              "return { name = { zh = '崖州', en = 'Yazhou' }, kiosk = 'yz-01', screen = "
              "{ inches = 43 }, idle = 45,\n"
              "  menu = { { title = '学', 'quiz', 'cabinet' }, { title = '玩', icon = "
              "'x', 'drive' } } }");
  assert_true(hall_ok(&hall, ASK_SITE));
  const WireSite *site = &hall.shared->plain.site;
  assert_string_equal(site->name_en, "Yazhou");
  assert_string_equal(site->kiosk, "yz-01");
  assert_true(site->inches == 43);
  assert_int_equal(site->idle_seconds, 45);
  assert_int_equal(site->exhibits, 3);
  assert_string_equal(site->exhibit[2].id, "drive");
  assert_int_equal(site->exhibit[2].group, 1);
  hall_close(&hall);
}

static void test_site_sound(void **state) {
  (void)state;
  static const struct {
    const char *sound;
    float       volume;
    uint32_t    from, to;
  } right[] = {
    {"nil", 0.6f, 0, 0},
    {"false", 0, 0, 0},
    {"{ volume = 0.25 }", 0.25f, 0, 0},
    {"{ quiet = { from = '22:30', to = '07:05' } }", 0.6f, 1350, 425},
  };
  static const char *const wrong[] = {
    "{ volume = 7 }",
    "true",
    "{ quiet = { from = '25:00', to = '07:00' } }",
    "{ quiet = { from = '12:00' } }",
    "{ quiet = '12:00' }",
  };
  char source[200];
  for (size_t i = 0; i < sizeof right / sizeof *right; i++) {
    Hall hall;
    hall_open(&hall);
    snprintf(source, sizeof source, "return { menu = { { 'a' } }, sound = %s }",
             right[i].sound);
    hall_module(&hall, "site", source);
    assert_true(hall_ok(&hall, ASK_SITE));
    const WireSite *site = &hall.shared->plain.site;
    assert_true(site->volume == right[i].volume);
    assert_int_equal(site->quiet_from, right[i].from);
    assert_int_equal(site->quiet_to, right[i].to);
    hall_close(&hall);
  }
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    Hall hall;
    hall_open(&hall);
    snprintf(source, sizeof source, "return { menu = { { 'a' } }, sound = %s }",
             wrong[i]);
    hall_module(&hall, "site", source);
    assert_false(hall_ok(&hall, ASK_SITE));
    assert_non_null(strstr(hall.shared->fault.message, "sound"));
    hall_close(&hall);
  }
}

static void test_site_door(void **state) {
  (void)state;
  static const struct {
    const char *door;
    uint32_t    in, out;
    const char *wrong;
  } cases[] = {
    {"nil", 0, 0, NULL},
    {"{ enter = 'F13', leave = 'F14' }", 104, 105, NULL},
    {"{ enter = 'Keypad 1' }", 89, 0, NULL},
    {"{ enter = 'F31' }", 0, 0, "no key is called 'F31'; did you mean 'F1'?"},
    {"{ enter = 'Keypad1' }", 0, 0, "did you mean 'Keypad 1'?"},
    {"{ enter = '上' }", 0, 0, "no key is called '上'"},
    {"{ enter = 5 }", 0, 0, "'enter' must be a key's name"},
    {"{ entre = 'A' }", 0, 0, "did you mean 'enter'?"},
    {"{ enter = 'A', leave = 'a' }", 0, 0, "the same key"},
    {"'F13'", 0, 0, "door must be { enter ="},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    Hall hall;
    char source[200];
    hall_open(&hall);
    snprintf(source, sizeof source, "return { menu = { { 'a' } }, door = %s }",
             cases[i].door);
    hall_module(&hall, "site", source);
    assert_int_equal(hall_ok(&hall, ASK_SITE), cases[i].wrong == NULL);
    if (cases[i].wrong) {
      if (!strstr(hall.shared->fault.message, cases[i].wrong))
        fail_msg("%s: %s", cases[i].door, hall.shared->fault.message);
    } else {
      assert_int_equal(hall.shared->plain.site.door_in, cases[i].in);
      assert_int_equal(hall.shared->plain.site.door_out, cases[i].out);
    }
    hall_close(&hall);
  }
}

static void test_visit(void **state) {
  (void)state;
  Hall hall;
  hall_open(&hall);
  hall_module(
    &hall, "visit",
    "local a = { { 1 } } -- return {\n"
    "return {\n"
    "  clock = '2026-11-24T09:00:00+08:00', screen = { 1080, 1920 }, lang = 'en', level "
    "= 'adult', seed = 9,\n"
    "  { tap = '开始' }, { tap = { 960, 800 }, finger = 2 },\n"
    "  -- { tap = 'no' },\n"
    "  { drag = { { 300, 500 }, { 900, 400 } },\n"
    "    seconds = 0.4 },\n"
    "  { wait = 2.5 }, { monkey = 1000, seed = 3 }, { cut = 'power' }, { cut = true },\n"
    "  { tally = { exhibit = 'quiz', event = 'exhibit_enter' } },\n"
    "}");
  assert_true(hall_ok(&hall, ASK_VISIT));
  const WireVisit *visit = &hall.shared->plain.visit;
  assert_string_equal(visit->clock, "2026-11-24T09:00:00+08:00");
  assert_int_equal(visit->width, 1080);
  assert_int_equal(visit->lang, LANG_EN);
  assert_int_equal(visit->level, LEVEL_ADULT);
  assert_int_equal(visit->seed, 9);
  assert_int_equal(visit->steps, 8);
  static const uint32_t lines[] = {4, 4, 6, 8, 8, 8, 8, 9};
  for (uint32_t i = 0; i < 8; i++) assert_int_equal(visit->step[i].line, lines[i]);
  assert_string_equal(visit->step[0].text, "开始");
  assert_true(visit->step[1].has_point && visit->step[1].x == 960 &&
              visit->step[1].finger == 2);
  assert_true(visit->step[2].x2 == 900 && visit->step[2].seconds == 0.4);
  assert_true(visit->step[3].seconds == 2.5);
  assert_int_equal(visit->step[4].number, 1000);
  assert_int_equal(visit->step[4].seed, 3);
  assert_int_equal(visit->step[5].number, 2);
  assert_int_equal(visit->step[6].number, 1);
  assert_string_equal(visit->step[7].text, "event=exhibit_enter\nexhibit=quiz\n");
  hall_close(&hall);
  hall_open(&hall);
  hall_module(&hall, "visit", "return {\n { tap = 'x' },\n { tapp = 'x' } }");
  hall_fault(&hall, ASK_VISIT, "visit.lua", 3,
             "no step is called 'tapp'; did you mean 'tap'?");
  hall_close(&hall);
}

int main(int argc, char **argv) {
  zygote_main_if_asked(argc, argv);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_site),
    cmocka_unit_test(test_site_sound),
    cmocka_unit_test(test_site_door),
    cmocka_unit_test(test_visit),
  };
  return cmocka_run_group_tests(tests, hall_start, hall_stop);
}
