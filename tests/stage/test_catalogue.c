// What this hall has: good news, refusals, and a spoiled site.lua that changes nothing.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include "base/log.h"
#include "gear/font.h"
#include "shelf.h"
#include "stage/catalogue.h"

#include <cmocka.h>

static const char SITE[] =
  "return { name = { zh = '本馆', en = 'The hall' }, kiosk = 'yz-07',\n"
  "  menu = { { title = { zh = '组', en = 'Group' }, icon = 'eye',\n"
  "    'good', 'broken' } } }";
static const char GOOD[] =
  "return { title = { zh = '好', en = 'Good' }, draw = function() end }";
static const char BROKEN[] = "local x = 1\nreturn nil + x";

static Zygote    *zygote;
static Shelf      shelf;
static Catalogue *catalogue;

static void reopen(void) {
  WireSession session = {.width = 1920, .height = 1080, .scale = 1, .seed = 1};
  catalogue_close(catalogue);
  catalogue = catalogue_open(zygote, &shelf.library, &session);
  while (catalogue_step(catalogue, 50)) continue;
}

static int open_shelf(void **state) {
  (void)state;
  shelf_open(&shelf);
  shelf_put(&shelf, "scripts/site.lua", SITE);
  shelf_put(&shelf, "scripts/exhibits/good/exhibit.lua", GOOD);
  shelf_put(&shelf, "scripts/exhibits/broken/exhibit.lua", BROKEN);
  shelf_put(&shelf, "scripts/exhibits/spare/exhibit.lua", GOOD);
  reopen();
  return 0;
}

static int close_shelf(void **state) {
  (void)state;
  catalogue_close(catalogue);
  catalogue = NULL;
  shelf_close(&shelf);
  return 0;
}

static void each_exhibit_has_its_state(void **state) {
  (void)state;
  assert_string_equal(catalogue_site(catalogue)->kiosk, "yz-07");
  const Exhibit *good = catalogue_find(catalogue, "good");
  assert_int_equal(good->state, EXHIBIT_OK);
  assert_string_equal(good->facts.title_en, "Good");
  const Exhibit *broken = catalogue_find(catalogue, "broken");
  assert_int_equal(broken->state, EXHIBIT_REFUSED);
  assert_non_null(strstr(broken->why, "exhibit.lua:2:"));
  assert_int_equal(catalogue_find(catalogue, "spare")->state, EXHIBIT_RESTING);
  assert_null(catalogue_find(catalogue, "nowhere"));
}

static void a_spoiled_site_keeps_the_last_good_one(void **state) {
  (void)state;
  static const char *const spoiled[] = {"return { name = ", "", "return 7",
                                        "while true do end"};
  for (int i = 0; i < 4; i++) {
    shelf_put(&shelf, "scripts/site.lua", spoiled[i]);
    reopen();
    assert_string_equal(catalogue_site(catalogue)->kiosk, "yz-07");
    assert_string_equal(catalogue_site_text(catalogue), SITE);
    assert_int_equal(catalogue_find(catalogue, "good")->state, EXHIBIT_OK);
  }
}

static void without_any_site_all_that_works_is_there(void **state) {
  (void)state;
  close_shelf(NULL);
  shelf_open(&shelf);
  shelf_put(&shelf, "scripts/exhibits/good/exhibit.lua", GOOD);
  reopen();
  assert_int_equal(catalogue_find(catalogue, "good")->state, EXHIBIT_OK);
  assert_non_null(strstr(catalogue_module(catalogue), "id = \"good\""));
  assert_non_null(strstr(catalogue_site_text(catalogue), "\"good\""));
}

static void a_mended_exhibit_is_looked_at_anew(void **state) {
  (void)state;
  shelf_put(&shelf, "scripts/exhibits/broken/exhibit.lua", GOOD);
  reopen();
  assert_int_equal(catalogue_find(catalogue, "broken")->state, EXHIBIT_OK);
}

static void one_that_keeps_failing_rests(void **state) {
  (void)state;
  for (int i = 0; i < CATALOGUE_FAULTS_MAX; i++) {
    assert_false(catalogue_is_shut(catalogue, "good"));
    catalogue_fault(catalogue, "good");
  }
  assert_true(catalogue_is_shut(catalogue, "good"));
  reopen();  // not forgotten at the next start
  assert_true(catalogue_is_shut(catalogue, "good"));
  assert_int_equal(catalogue_find(catalogue, "good")->state, EXHIBIT_RESTING);
  shelf_put(&shelf, "scripts/exhibits/good/exhibit.lua", BROKEN);
  shelf_put(&shelf, "scripts/exhibits/good/exhibit.lua",
            "return { title = { zh = '改好了', en = 'Mended' }, draw = function() end }");
  reopen();
  assert_false(catalogue_is_shut(catalogue, "good"));
}

// Its files changed while the show runs, and then it failed: that counts for the new
// ones, and their title is still to be read.
static void a_changed_one_is_not_known_by_its_faults(void **state) {
  (void)state;
  static const char *const LATER =
    "return { title = { zh = '后来', en = 'Later' }, draw = function() end }";
  shelf_put(&shelf, "scripts/exhibits/good/exhibit.lua", LATER);
  catalogue_fault(catalogue, "good");
  shelf_put(&shelf, "scripts/exhibits/broken/exhibit.lua", LATER);
  catalogue_fault(catalogue, "broken");
  reopen();
  const Exhibit *good = catalogue_find(catalogue, "good");
  assert_string_equal(good->facts.title_zh, "后来");
  assert_int_equal(good->state, EXHIBIT_OK);
  assert_int_equal(good->faults, 1);
  assert_int_equal(catalogue_find(catalogue, "broken")->state, EXHIBIT_OK);
  shelf_put(&shelf, "scripts/exhibits/good/exhibit.lua", GOOD);
  for (int i = 0; i < CATALOGUE_FAULTS_MAX; i++) catalogue_fault(catalogue, "good");
  assert_true(catalogue_is_shut(catalogue, "good"));
  reopen();
  good = catalogue_find(catalogue, "good");
  assert_int_equal(good->state, EXHIBIT_RESTING);
  assert_string_equal(good->facts.title_zh, "好");
}

// Staff's switch holds over a restart, leaves what is wrong with an exhibit as it was,
// and changes nothing when it can't be kept.
static void staff_switch_exhibits_off_and_on(void **state) {
  (void)state;
  char path[PATH_SIZE];
  assert_false(catalogue_is_off(catalogue, "good"));
  assert_true(catalogue_switch(catalogue, "good", false));
  assert_true(catalogue_switch(catalogue, "broken", false));
  assert_true(catalogue_switch(catalogue, "spare", false));
  assert_int_equal(catalogue_find(catalogue, "good")->state, EXHIBIT_RESTING);
  assert_null(strstr(catalogue_module(catalogue), "id = \"good\""));
  reopen();
  assert_true(catalogue_is_off(catalogue, "good"));
  assert_int_equal(catalogue_find(catalogue, "good")->state, EXHIBIT_RESTING);
  assert_int_equal(catalogue_find(catalogue, "broken")->state, EXHIBIT_RESTING);

  assert_true(catalogue_switch(catalogue, "broken", true));
  assert_true(catalogue_switch(catalogue, "spare", true));
  assert_true(catalogue_is_off(catalogue, "good"));
  assert_int_equal(catalogue_find(catalogue, "broken")->state, EXHIBIT_REFUSED);
  assert_non_null(strstr(catalogue_find(catalogue, "broken")->why, "exhibit.lua:2:"));
  assert_int_equal(catalogue_find(catalogue, "spare")->state, EXHIBIT_RESTING);
  assert_true(catalogue_switch(catalogue, "good", true));
  assert_int_equal(catalogue_find(catalogue, "good")->state, EXHIBIT_OK);
  assert_non_null(strstr(catalogue_module(catalogue), "id = \"good\""));

  unlink(path_join(path, shelf.library.data, "off"));
  path_make(path_join(path, path, "in-the-way"));  // no file can take its place
  assert_false(catalogue_switch(catalogue, "good", false));
  assert_false(catalogue_is_off(catalogue, "good"));
  assert_int_equal(catalogue_find(catalogue, "good")->state, EXHIBIT_OK);
  assert_false(catalogue_switch(catalogue, "nowhere", false));
}

// Its "core" complains of two parts and goes on without them.
static const char COMPLAINS[] =
  "local kiosk = require 'kiosk'\nkiosk.complain('第一', 'first')\n"
  "kiosk.complain('第二', 'second')\n"
  "return { title = { zh = '好', en = 'Good' }, draw = function() end }";

static void what_was_left_out_is_told(void **state) {
  (void)state;
  shelf_put(&shelf, "scripts/exhibits/good/exhibit.lua", COMPLAINS);
  for (int i = 0; i < 2; i++) {  // by a worker, then as it is known
    reopen();
    const Exhibit *good = catalogue_find(catalogue, "good");
    assert_int_equal(good->state, EXHIBIT_OK);
    assert_int_equal(good->left_out, 2);
    assert_string_equal(good->complaint[0].file, "exhibit.lua");
    assert_int_equal(good->complaint[0].line, 2);
    assert_string_equal(good->complaint[0].en, "first");
    assert_string_equal(good->complaint[1].zh, "第二");
    assert_false(catalogue_is_shut(catalogue, "good"));
  }
}

static void check(uint32_t errors, uint32_t warnings, bool shut) {
  Verdict v = {.stamp = verdict_stamp(&shelf.library, "good", 0),
               .errors = errors,
               .warnings = warnings,
               .shut = shut,
               .tolds = 1};
  snprintf(v.told[0].file, sizeof v.told[0].file, "scripts/exhibits/good/exhibit.lua");
  snprintf(v.told[0].zh, sizeof v.told[0].zh, "字太长");
  snprintf(v.told[0].en, sizeof v.told[0].en, "too long");
  v.told[0].line = 7;
  assert_true(verdict_save(shelf.library.data, "good", &v));
}

static void look(void) {
  catalogue_mind_checks(catalogue);
  while (catalogue_step(catalogue, 50)) continue;
}

static void reopen_with_checks(void) {
  WireSession session = {.width = 1920, .height = 1080, .scale = 1, .seed = 1};
  catalogue_close(catalogue);
  catalogue = catalogue_open(zygote, &shelf.library, &session);
  look();
}

static void errors_of_a_check_keep_it_out(void **state) {
  (void)state;
  reopen_with_checks();
  assert_null(catalogue_verdict(catalogue, "good"));
  assert_int_equal(catalogue_find(catalogue, "good")->state, EXHIBIT_OK);
  check(0, 3, false);
  catalogue_checked(catalogue, "good");
  assert_int_equal(catalogue_verdict(catalogue, "good")->warnings, 3);
  assert_int_equal(catalogue_find(catalogue, "good")->state, EXHIBIT_OK);
  assert_false(catalogue_is_shut(catalogue, "good"));
  check(1, 0, true);
  catalogue_checked(catalogue, "good");
  const Exhibit *good = catalogue_find(catalogue, "good");
  assert_int_equal(good->state, EXHIBIT_REFUSED);
  assert_non_null(strstr(good->why, "exhibit.lua:7: 字太长"));
  assert_true(catalogue_is_shut(catalogue, "good"));
  reopen_with_checks();
  assert_true(catalogue_is_shut(catalogue, "good"));
  reopen();  // where no check counts
  assert_false(catalogue_is_shut(catalogue, "good"));
  assert_null(catalogue_verdict(catalogue, "good"));
}

static void a_check_of_other_files_says_nothing(void **state) {
  (void)state;
  shelf_put(&shelf, "assets/good/a.svg", "<svg/>");
  check(1, 0, true);
  shelf_put(&shelf, "assets/good/a.svg", "<svg></svg>");
  reopen_with_checks();
  assert_null(catalogue_verdict(catalogue, "good"));
  assert_int_equal(catalogue_find(catalogue, "good")->state, EXHIBIT_OK);
  check(1, 0, true);
  shelf_put(&shelf, "scripts/core/look.lua", "return {}");
  reopen_with_checks();
  assert_null(catalogue_verdict(catalogue, "good"));
  check(1, 0, true);
  shelf_put(&shelf, "scripts/exhibits/spare/exhibit.lua", BROKEN);
  reopen_with_checks();
  assert_true(catalogue_is_shut(catalogue, "good"));  // another's files are none of its
}

static void off_and_checked_is_both(void **state) {
  (void)state;
  reopen_with_checks();
  assert_true(catalogue_switch(catalogue, "good", false));
  check(2, 0, true);
  catalogue_checked(catalogue, "good");
  assert_int_equal(catalogue_find(catalogue, "good")->state, EXHIBIT_RESTING);
  assert_true(catalogue_switch(catalogue, "good", true));
  assert_int_equal(catalogue_find(catalogue, "good")->state, EXHIBIT_REFUSED);
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

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown(each_exhibit_has_its_state, open_shelf, close_shelf),
    cmocka_unit_test_setup_teardown(a_spoiled_site_keeps_the_last_good_one, open_shelf,
                                    close_shelf),
    cmocka_unit_test_setup_teardown(without_any_site_all_that_works_is_there, open_shelf,
                                    close_shelf),
    cmocka_unit_test_setup_teardown(a_mended_exhibit_is_looked_at_anew, open_shelf,
                                    close_shelf),
    cmocka_unit_test_setup_teardown(one_that_keeps_failing_rests, open_shelf,
                                    close_shelf),
    cmocka_unit_test_setup_teardown(a_changed_one_is_not_known_by_its_faults, open_shelf,
                                    close_shelf),
    cmocka_unit_test_setup_teardown(staff_switch_exhibits_off_and_on, open_shelf,
                                    close_shelf),
    cmocka_unit_test_setup_teardown(what_was_left_out_is_told, open_shelf, close_shelf),
    cmocka_unit_test_setup_teardown(errors_of_a_check_keep_it_out, open_shelf,
                                    close_shelf),
    cmocka_unit_test_setup_teardown(a_check_of_other_files_says_nothing, open_shelf,
                                    close_shelf),
    cmocka_unit_test_setup_teardown(off_and_checked_is_both, open_shelf, close_shelf),
  };
  return cmocka_run_group_tests(tests, open_zygote, close_zygote);
}
