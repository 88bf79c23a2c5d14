#include "base/crc32c.h"

#include <string.h>

// Four bits at a time: a table of 64 bytes, for the processors without the instruction.
static uint32_t by_table(uint32_t crc, const unsigned char *data, size_t size) {
  static const uint32_t table[16] = {
    0x00000000, 0x105EC76F, 0x20BD8EDE, 0x30E349B1, 0x417B1DBC, 0x5125DAD3,
    0x61C69362, 0x7198540D, 0x82F63B78, 0x92A8FC17, 0xA24BB5A6, 0xB21572C9,
    0xC38D26C4, 0xD3D3E1AB, 0xE330A81A, 0xF36E6F75,
  };
  for (; size > 0; size--) {
    crc ^= *data++;
    crc = crc >> 4 ^ table[crc & 15];
    crc = crc >> 4 ^ table[crc & 15];
  }
  return crc;
}

#ifdef __x86_64__
__attribute__((target("sse4.2"))) static uint32_t
by_instruction(uint32_t crc, const unsigned char *data, size_t size) {
  uint64_t wide = crc, eight;
  for (; size >= sizeof eight; size -= sizeof eight, data += sizeof eight) {
    memcpy(&eight, data, sizeof eight);
    wide = __builtin_ia32_crc32di(wide, eight);
  }
  crc = (uint32_t)wide;
  for (; size > 0; size--) crc = __builtin_ia32_crc32qi(crc, *data++);
  return crc;
}

static uint32_t run(uint32_t crc, const unsigned char *data, size_t size) {
  if (__builtin_cpu_supports("sse4.2")) return by_instruction(crc, data, size);
  return by_table(crc, data, size);
}
#else
static uint32_t run(uint32_t crc, const unsigned char *data, size_t size) {
  return by_table(crc, data, size);
}
#endif

uint32_t crc32c(uint32_t before, const void *data, size_t size) {
  return ~run(~before, data, size);
}
