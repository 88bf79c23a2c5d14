// What comes off the shelves, and that nothing comes from anywhere else.
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shelf.h"

#include <cmocka.h>

static Shelf shelf;

static int open_shelf(void **state) {
  (void)state;
  shelf_open(&shelf);
  shelf_put(&shelf, "secret.png", "secret");
  shelf_put(&shelf, "scripts/site.lua", "return {}");
  shelf_put(&shelf, "scripts/core/button.lua", "return 1");
  shelf_put(&shelf, "scripts/core/quiz/row.lua", "return 2");
  shelf_put(&shelf, "scripts/exhibits/one/exhibit.lua", "return 3");
  shelf_put(&shelf, "scripts/exhibits/one/words.lua", "return 4");
  shelf_put(&shelf, "scripts/exhibits/one/notes.txt", "no Lua");
  shelf_put(&shelf, "scripts/exhibits/one/.words.lua.swp", "no Lua");
  shelf_put(&shelf, "scripts/exhibits/two/exhibit.lua", "return 5");
  shelf_put(&shelf, "scripts/exhibits/empty/words.lua", "return 6");
  shelf_put(&shelf, "scripts/exhibits/Not An Id/exhibit.lua", "return 7");
  shelf_put(&shelf, "assets/one/boat.svg", "of one");
  shelf_put(&shelf, "assets/one/deep/fish.svg", "deep");
  shelf_put(&shelf, "assets/two/whale.svg", "of two");
  shelf_put(&shelf, "assets/common/hills.svg", "common");
  shelf_put(&shelf, "assets/common/boat.svg", "common boat");
  return 0;
}

static int close_shelf(void **state) {
  (void)state;
  shelf_close(&shelf);
  return 0;
}

// What stands in the file that this name opens; "" when none does.
static const char *opened_by(const char *exhibit, const char *name) {
  static char text[64];
  int         fd = library_open_asset(&shelf.library, exhibit, name);
  if (fd < 0) return "";
  ssize_t n = read(fd, text, sizeof text - 1);
  close(fd);
  text[n > 0 ? n : 0] = '\0';
  return text;
}

static const char *opened(const char *name) {
  return opened_by("one", name);
}

// The menu shows what stands in an exhibit's arch: the exhibit's own, else a common one.
static void the_menu_opens_what_an_exhibit_would(void **state) {
  (void)state;
  assert_string_equal(opened_by("menu", "one/boat.svg"), "of one");
  assert_string_equal(opened_by("menu", "one/hills.svg"), "common");
  assert_string_equal(opened_by("menu", "one/nowhere.svg"), "");
  assert_string_equal(opened("two/whale.svg"), "");
}

static void pictures_are_its_own_then_common(void **state) {
  (void)state;
  assert_string_equal(opened("boat.svg"), "of one");
  assert_string_equal(opened("hills.svg"), "common");
  assert_string_equal(opened("deep/fish.svg"), "deep");
  assert_string_equal(opened("whale.svg"), "");
  assert_string_equal(opened("nowhere.svg"), "");
  assert_string_equal(opened(""), "");
}

static void no_way_leads_out(void **state) {
  (void)state;
  char out[PATH_SIZE], link_at[PATH_SIZE];
  assert_string_equal(opened("../two/whale.svg"), "");
  assert_string_equal(opened("deep/../../../secret.png"), "");
  assert_string_equal(opened(shelf_path(&shelf, out, "secret.png")), "");
  assert_string_equal(opened("/etc/passwd"), "");
  assert_int_equal(symlink(out, shelf_path(&shelf, link_at, "assets/one/link.png")), 0);
  assert_string_equal(opened("link.png"), "");
  assert_int_equal(symlink("../two", shelf_path(&shelf, link_at, "assets/one/door")), 0);
  assert_string_equal(opened("door/whale.svg"), "");
  assert_string_equal(opened("."), "");
  assert_string_equal(opened("deep"), "");
}

static void a_pipe_is_no_picture_and_blocks_nobody(void **state) {
  (void)state;
  char path[PATH_SIZE];
  assert_int_equal(mkfifo(shelf_path(&shelf, path, "assets/one/pipe.png"), 0600), 0);
  assert_string_equal(opened("pipe.png"), "");
}

static bool packed(const WireShared *shared, const char *module, const char *source) {
  uint32_t    bytes;
  const char *text = wire_bundle_find(shared, module, &bytes);
  return text && bytes == strlen(source) && memcmp(text, source, bytes) == 0;
}

static void a_bundle_has_core_and_one_exhibit(void **state) {
  (void)state;
  int         fd;
  uint32_t    bytes;
  WireShared *shared = wire_new(&fd);
  assert_non_null(shared);
  assert_true(library_bundle(&shelf.library, "one", NULL, shared));
  assert_true(packed(shared, "site", "return {}"));
  assert_true(packed(shared, "core.button", "return 1"));
  assert_true(packed(shared, "core.quiz.row", "return 2"));
  assert_true(packed(shared, "exhibit", "return 3"));
  assert_true(packed(shared, "exhibit.words", "return 4"));
  assert_null(wire_bundle_find(shared, "exhibit.notes", &bytes));
  assert_null(wire_bundle_find(shared, "exhibit.exhibit", &bytes));
  wire_unmap(shared);
  close(fd);
}

// Names of files that are no scripts; tables and texts in UTF-8, whatever Excel saved.
static void a_bundle_has_names_and_texts(void **state) {
  (void)state;
  int         fd;
  uint32_t    bytes;
  WireShared *shared = wire_new(&fd);
  char        path[PATH_SIZE];
  assert_non_null(shared);
  shelf_put(&shelf, "assets/one/captions.csv",
            "\xef\xbb\xbf"
            "潮,2");
  shelf_put(&shelf, "assets/one/notes.txt", "the exhibit's own comes first");
  shelf_put(&shelf, "scripts/exhibits/one/Old.CSV", "\xc4\xcf\xba\xa3,1");  // GBK
  shelf_put(&shelf, "scripts/exhibits/one/torn.txt", "\xff\xff\xff");
  assert_int_equal(
    symlink("../two/whale.svg", shelf_path(&shelf, path, "assets/one/link.svg")), 0);
  assert_true(library_bundle(&shelf.library, "one", NULL, shared));
  assert_true(packed(shared, "files",
                     "Old.CSV\nnotes.txt\ntorn.txt\nboat.svg\ncaptions.csv\n"
                     "deep/fish.svg\nnotes.txt\n"));
  assert_true(packed(shared, "text/captions.csv", "潮,2"));
  assert_true(packed(shared, "text/Old.CSV", "南海,1"));
  assert_true(packed(shared, "text/notes.txt", "no Lua"));
  assert_null(wire_bundle_find(shared, "text/torn.txt", &bytes));
  assert_null(wire_bundle_find(shared, "text/boat.svg", &bytes));
  wire_unmap(shared);
  close(fd);
}

static void a_new_file_is_a_change(void **state) {
  (void)state;
  uint64_t before = library_hash(&shelf.library, "two");
  shelf_put(&shelf, "assets/two/new.jpg", "a picture");
  uint64_t after = library_hash(&shelf.library, "two");
  assert_true(after != before);
  shelf_put(&shelf, "assets/two/captions.csv", "1");
  assert_true(library_hash(&shelf.library, "two") != after);
}

static void another_site_stands_in(void **state) {
  (void)state;
  int         fd;
  WireShared *shared = wire_new(&fd);
  assert_non_null(shared);
  assert_true(library_bundle(&shelf.library, "one", "return 'last good'", shared));
  assert_true(packed(shared, "site", "return 'last good'"));
  wire_unmap(shared);
  close(fd);
}

static void no_exhibit_is_no_bundle(void **state) {
  (void)state;
  int         fd;
  WireShared *shared = wire_new(&fd);
  assert_non_null(shared);
  assert_false(library_bundle(&shelf.library, "empty", NULL, shared));
  assert_false(library_bundle(&shelf.library, "nowhere", NULL, shared));
  wire_unmap(shared);
  close(fd);
}

static void a_hash_tells_a_change(void **state) {
  (void)state;
  uint64_t before = library_hash(&shelf.library, "two");
  assert_true(before != 0);
  assert_true(before == library_hash(&shelf.library, "two"));
  shelf_put(&shelf, "scripts/exhibits/two/exhibit.lua", "return 55");
  uint64_t after = library_hash(&shelf.library, "two");
  assert_true(after != before);
  shelf_put(&shelf, "scripts/core/button.lua", "return 11");
  assert_true(library_hash(&shelf.library, "two") != after);
}

static void only_ids_are_exhibits(void **state) {
  (void)state;
  char ids[8][WIRE_ID_SIZE];
  assert_int_equal(library_exhibits(&shelf.library, ids, 8), 3);
  assert_string_equal(ids[0], "empty");
  assert_string_equal(ids[1], "one");
  assert_string_equal(ids[2], "two");
  assert_int_equal(library_exhibits(&shelf.library, ids, 2), 2);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown(pictures_are_its_own_then_common, open_shelf,
                                    close_shelf),
    cmocka_unit_test_setup_teardown(the_menu_opens_what_an_exhibit_would, open_shelf,
                                    close_shelf),
    cmocka_unit_test_setup_teardown(no_way_leads_out, open_shelf, close_shelf),
    cmocka_unit_test_setup_teardown(a_pipe_is_no_picture_and_blocks_nobody, open_shelf,
                                    close_shelf),
    cmocka_unit_test_setup_teardown(a_bundle_has_core_and_one_exhibit, open_shelf,
                                    close_shelf),
    cmocka_unit_test_setup_teardown(a_bundle_has_names_and_texts, open_shelf,
                                    close_shelf),
    cmocka_unit_test_setup_teardown(a_new_file_is_a_change, open_shelf, close_shelf),
    cmocka_unit_test_setup_teardown(another_site_stands_in, open_shelf, close_shelf),
    cmocka_unit_test_setup_teardown(no_exhibit_is_no_bundle, open_shelf, close_shelf),
    cmocka_unit_test_setup_teardown(a_hash_tells_a_change, open_shelf, close_shelf),
    cmocka_unit_test_setup_teardown(only_ids_are_exhibits, open_shelf, close_shelf),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
