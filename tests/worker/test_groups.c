// Units and classes of audience, as an author writes them in site.lua.
#include "hall.h"

static bool ask(Hall *hall, const char *fields) {
  char source[2000];
  hall_open(hall);
  snprintf(source, sizeof source, "return { menu = { { 'a' } }, %s }", fields);
  hall_module(hall, "site", source);
  return hall_ok(hall, ASK_SITE);
}

static void without_a_word_there_are_eight_classes(void **state) {
  (void)state;
  Hall hall;
  assert_true(ask(&hall, ""));
  const WireSite *site = &hall.shared->plain.site;
  assert_int_equal(site->units, 0);
  assert_int_equal(site->classes, 8);
  assert_string_equal(site->class[0].id, "primary");
  assert_string_equal(site->class[0].zh, "小学");
  assert_string_equal(site->class[6].id, "recovery");
  hall_close(&hall);
}

static void what_is_written_counts(void **state) {
  (void)state;
  Hall hall;
  assert_true(ask(&hall,
                  "units = { '南滨小学', '崖城中学' }, classes = { { id = 'police', "
                  "title = { zh = '民警', en = 'Police' } }, { id = 'recovery', title "
                  "= '康复' } }"));
  const WireSite *site = &hall.shared->plain.site;
  assert_int_equal(site->units, 2);
  assert_string_equal(site->unit[1], "崖城中学");
  assert_int_equal(site->classes, 2);
  assert_string_equal(site->class[0].id, "police");
  assert_string_equal(site->class[0].en, "Police");
  assert_string_equal(site->class[1].zh, "康复");
  hall_close(&hall);
}

static void what_is_wrong_is_named(void **state) {
  (void)state;
  static const struct {
    const char *fields, *says;
  } wrong[] = {
    {"units = '南滨小学'", "units"},
    {"units = { 7 }", "name 1"},
    {"units = { 'a', '' }", "name 2"},
    {"units = { ('x'):rep(64) }", "63 bytes"},
    {"classes = 7", "classes"},
    {"classes = { 'primary' }", "entry 1"},
    {"classes = { { id = '小学', title = '小学' } }", "'id'"},
    {"classes = { { id = 'a_name_of_sixteen', title = 'x' } }", "'id'"},
    {"classes = { { id = 'police' } }", "'title'"},
  };
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    Hall hall;
    assert_false(ask(&hall, wrong[i].fields));
    assert_non_null(strstr(hall.shared->fault.message, wrong[i].says));
    hall_close(&hall);
  }
}

int main(int argc, char **argv) {
  zygote_main_if_asked(argc, argv);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(without_a_word_there_are_eight_classes),
    cmocka_unit_test(what_is_written_counts),
    cmocka_unit_test(what_is_wrong_is_named),
  };
  return cmocka_run_group_tests(tests, hall_start, hall_stop);
}
