// A real decoder: pictures in by descriptor, pixels out by a sealed memfd.
#include <fcntl.h>
#include <sys/mman.h>

#include "hall.h"
#include "worker/decoder.h"

static const char svg[] =
  "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10' viewBox='0 0 20 10'>"
  "<rect width='20' height='10' fill='#ff0000'/></svg>";

static int file_with(const void *bytes, size_t size) {
  int fd = memfd_create("picture", MFD_CLOEXEC);
  assert_true(write(fd, bytes, size) == (ssize_t)size);
  lseek(fd, 0, SEEK_SET);
  return fd;
}

static DecodeSize ask(const Child *decoder, uint32_t serial, const void *bytes,
                      size_t size) {
  DecodeAsk  want = {.serial = serial, .want_w = 40, .scale = 1};
  DecodeSize answer;
  int        fd = file_with(bytes, size);
  assert_true(wire_send_fd(decoder->socket, &want, sizeof want, &fd, 1));
  close(fd);
  assert_int_equal(wire_receive(decoder->socket, &answer, sizeof answer, true), 1);
  assert_int_equal(answer.serial, serial);
  return answer;
}

static void test_picture(void **state) {
  (void)state;
  Child decoder;
  assert_true(zygote_spawn(zygote, CHILD_DECODER, -1, &decoder));
  for (uint32_t i = 1; i <= 2; i++) {
    DecodeSize size = ask(&decoder, i, svg, sizeof svg - 1);
    if (!size.ok) fail_msg("%s", size.why);
    assert_true(size.w == 40 && size.h == 20 && size.natural_w == 20 && size.opaque);
    size_t bytes = (size_t)size.w * (size_t)size.h * 4;
    int    fd = memfd_create("pixels", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    assert_int_equal(ftruncate(fd, (off_t)bytes), 0);
    assert_int_equal(fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL),
                     0);
    DecodeDone done = {.serial = i};
    assert_true(wire_send_fd(decoder.socket, &done, sizeof done, &fd, 1));
    assert_int_equal(wire_receive(decoder.socket, &done, sizeof done, true), 1);
    assert_int_equal(done.serial, i);
    const uint32_t *pixels = mmap(NULL, bytes, PROT_READ, MAP_SHARED, fd, 0);
    assert_int_equal(pixels[40 * 10 + 20], 0xFFFF0000);
    munmap((void *)(uintptr_t)pixels, bytes);
    close(fd);
  }
  child_kill(&decoder);
}

static void test_refusals(void **state) {
  (void)state;
  static const char junk[] = "this is no picture at all, only words in a file";
  Child             decoder;
  assert_true(zygote_spawn(zygote, CHILD_DECODER, -1, &decoder));
  DecodeSize size = ask(&decoder, 1, junk, sizeof junk);
  assert_true(!size.ok && *size.why);
  size = ask(&decoder, 2, "", 0);
  assert_true(!size.ok && strstr(size.why, "empty"));
  size = ask(&decoder, 3, svg, sizeof svg - 1);  // and goes on after them
  assert_true(size.ok);
  DecodeDone let_go = {.serial = 3};
  assert_true(wire_send(decoder.socket, &let_go, sizeof let_go));
  assert_true(ask(&decoder, 4, svg, sizeof svg - 1).ok);
  child_kill(&decoder);
}

int main(int argc, char **argv) {
  zygote_main_if_asked(argc, argv);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_picture),
    cmocka_unit_test(test_refusals),
  };
  return cmocka_run_group_tests(tests, hall_start, hall_stop);
}
