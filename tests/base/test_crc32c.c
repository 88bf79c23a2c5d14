// Both ways to the checksum, against RFC 3720 and against the definition, a bit at a
// time.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/crc32c.c"  // for by_table(), which a new processor never runs

static uint32_t by_definition(const unsigned char *data, size_t size) {
  uint32_t crc = 0xFFFFFFFF;
  for (size_t i = 0; i < size; i++) {
    crc ^= data[i];
    for (int bit = 0; bit < 8; bit++) crc = crc >> 1 ^ (crc & 1 ? 0x82F63B78 : 0);
  }
  return ~crc;
}

static void known_sums(void **state) {
  (void)state;
  unsigned char zeros[32] = {0}, rising[32];
  for (unsigned char i = 0; i < 32; i++) rising[i] = i;
  assert_int_equal(crc32c(0, "", 0), 0);
  assert_int_equal(crc32c(0, "123456789", 9), 0xE3069283);
  assert_int_equal(crc32c(0, zeros, 32), 0x8A9136AA);   // RFC 3720 appendix B.4
  assert_int_equal(crc32c(0, rising, 32), 0x46DD794E);  // the same
}

static void every_length_and_start(void **state) {
  (void)state;
  unsigned char data[80];
  for (unsigned i = 0; i < sizeof data; i++) data[i] = (unsigned char)(i * 37 + 11);
  for (size_t start = 0; start < 9; start++)
    for (size_t size = 0; size <= sizeof data - start; size++) {
      uint32_t sum = by_definition(data + start, size);
      assert_int_equal(crc32c(0, data + start, size), sum);
      assert_int_equal(~by_table(0xFFFFFFFF, data + start, size), sum);
    }
}

static void sums_go_on(void **state) {
  (void)state;
  assert_int_equal(crc32c(crc32c(0, "1234", 4), "56789", 5), 0xE3069283);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(known_sums),
    cmocka_unit_test(every_length_and_start),
    cmocka_unit_test(sums_go_on),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
