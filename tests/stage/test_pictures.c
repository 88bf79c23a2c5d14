// Pictures: only one that can't be decoded is missing, however its decoders fare.
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include "base/log.h"
#include "gear/font.h"
#include "shelf.h"
#include "stage/picture_cache.h"
#include "stage/pictures.h"

#include <cmocka.h>

static Zygote *zygote;
static Shelf   shelf;

static int begin(void **state) {
  (void)state;
  shelf_open(&shelf);
  shelf_put(&shelf, "assets/one/good.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>"
            "<rect width='20' height='10' fill='#ff0000'/></svg>");
  shelf_put(&shelf, "assets/one/bad.svg", "these are only words");
  return font_open() && (zygote = zygote_start()) ? 0 : 1;
}

static int end(void **state) {
  (void)state;
  zygote_stop(zygote);
  shelf_close(&shelf);
  return 0;
}

// The zygote's child, or 0.
static pid_t decoder(void) {
  char path[64], text[32] = "";
  int  pid = zygote_pid(zygote);
  snprintf(path, sizeof path, "/proc/%d/task/%d/children", pid, pid);
  FILE *in = fopen(path, "r");
  if (!in) abort();
  if (!fgets(text, sizeof text, in)) text[0] = '\0';
  fclose(in);
  return (pid_t)strtol(text, NULL, 10);
}

// What is told of a picture when so many of its decoders are killed before they can
// speak.
static PictureState told(const char *name, int killed) {
  Pictures     *pictures = pictures_open(zygote, &shelf.library);
  PictureTable *table = pictures_table(pictures, "one"), *of;
  WireEvent     event = {0};
  pid_t         last = 0;
  pictures_ask(pictures, table, 1, name, 40, 20, 1);
  while (pictures_waiting(pictures, table)) {
    if (pictures_next(pictures, killed > 0 ? 0 : 100, &of, &event)) break;
    pid_t pid = decoder();
    if (killed <= 0 || pid == 0 || pid == last) continue;
    kill(pid, SIGKILL);
    last = pid;
    killed--;
  }
  pictures_table_close(pictures, table);
  pictures_close(pictures);
  return (PictureState)event.u.picture.missing;
}

static void a_bad_one_is_missing(void **state) {
  (void)state;
  assert_int_equal(told("bad.svg", 0), PICTURE_MISSING);
  assert_int_equal(told("nowhere.svg", 0), PICTURE_MISSING);
}

static void a_killed_decoder_is_not_its_fault(void **state) {
  (void)state;
  assert_int_equal(told("good.svg", 1), PICTURE_THERE);
}

// The sum is over the name, too: pixels under another's name are not shown.
static void a_kept_one_knows_its_name(void **state) {
  (void)state;
  char          from[PATH_SIZE], to[PATH_SIZE];
  uint32_t      pixels[8] = {1, 2, 3, 4, 5, 6, 7, 8}, *got;
  DecodeSize    size = {.ok = 1, .w = 4, .h = 2};
  PictureCache *cache = picture_cache_open(shelf.library.data);
  picture_cache_put(cache, 0xA, &size, pixels);
  picture_cache_close(cache);
  path_join(from, shelf.library.data, "cache/pictures/000000000000000a.pix");
  path_join(to, shelf.library.data, "cache/pictures/000000000000000b.pix");
  assert_int_equal(link(from, to), 0);
  cache = picture_cache_open(shelf.library.data);
  assert_null(picture_cache_get(cache, 0xB, &size));
  assert_non_null(got = picture_cache_get(cache, 0xA, &size));
  assert_memory_equal(got, pixels, sizeof pixels);
  free(got);
  picture_cache_close(cache);
}

int main(int argc, char **argv) {
  zygote_main_if_asked(argc, argv);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown(a_bad_one_is_missing, begin, end),
    cmocka_unit_test_setup_teardown(a_killed_decoder_is_not_its_fault, begin, end),
    cmocka_unit_test_setup_teardown(a_kept_one_knows_its_name, begin, end),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
