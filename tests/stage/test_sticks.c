// Which mounts are USB sticks, and what they are called.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "shelf.h"
#include "stage/sticks.h"

#include <cmocka.h>

static const char MOUNTS[] =
  "22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw\n"
  "36 22 8:17 / /media/kiosk/HALL\\040STICK rw,nosuid shared:1 - vfat /dev/sdb1 rw,utf8\n"
  "37 22 8:33 / /run/media/kiosk/\xe6\x95\x99\xe8\x82\xb2 rw - exfat /dev/sdc1 rw\n"
  "38 22 8:49 / /media/kiosk/LOCKED ro - vfat /dev/sdd1 rw\n"
  "39 22 8:65 / /media/kiosk/WORN rw - vfat /dev/sde1 ro,errors=remount-ro\n"
  "40 22 8:81 / /mnt rw - vfat /dev/sdf1 rw\n"
  "41 22 8:82 / /mediatheque rw - ext4 /dev/sdg1 rw\n"
  "42 22 8:83 / /home/media/x rw - ext4 /dev/sdh1 rw\n"
  "half a line";

static void only_sticks_that_can_be_written(void **state) {
  (void)state;
  Stick found[STICKS_MAX];
  assert_int_equal(sticks_of(MOUNTS, found), 3);
  assert_string_equal(found[0].folder, "/media/kiosk/HALL STICK");
  assert_string_equal(sticks_name(&found[0]), "HALL STICK");
  assert_string_equal(sticks_name(&found[1]), "教育");
  assert_string_equal(found[2].folder, "/mnt");
  assert_int_equal(sticks_of("", found), 0);
}

static void no_more_than_there_is_room_for(void **state) {
  (void)state;
  Stick found[STICKS_MAX];
  char  text[64 * 60] = "";
  for (int i = 0; i < 60; i++)
    strcat(text, "1 2 8:1 / /media/a/b rw - vfat /dev/sdb rw\n");
  assert_int_equal(sticks_of(text, found), STICKS_MAX);
}

static void a_desk_may_name_a_folder_instead(void **state) {
  (void)state;
  Stick found[STICKS_MAX];
  Shelf shelf;
  shelf_open(&shelf);
  shelf_put(&shelf, "stick/note.txt", "x");
  setenv("KIOSK_STICKS", shelf.library.home, 1);
  assert_int_equal(sticks_find(found), 1);
  assert_string_equal(sticks_name(&found[0]), "stick");
  assert_true(found[0].left > 0);
  setenv("KIOSK_STICKS", "/nowhere", 1);
  assert_int_equal(sticks_find(found), 0);
  shelf_close(&shelf);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(only_sticks_that_can_be_written),
    cmocka_unit_test(no_more_than_there_is_room_for),
    cmocka_unit_test(a_desk_may_name_a_folder_instead),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
